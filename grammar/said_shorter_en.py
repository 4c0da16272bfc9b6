"""English wordings that leave out who is meant or what is forbidden, put in the fuller way."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.phrase import Thing
from .lexicon_en import TABLE
from .nominal_acts import is_somebody
from .tokens import Shape, Token

_LETS = frozenset(("may", "can"))
_TO_DO = frozenset(
    [
        *(
            "delete",
            "remove",
            "name",
            "credit",
            "give",
            "mention",
            "tell",
            "inform",
            "keep",
            "label",
            "mark",
            "include",
        ),
        *("add", "cite", "pay", "send", "return", "stop", "wait", "ask", "show", "say", "leave", "respect", "notify"),
        *("link", "attribute", "report", "destroy", "state", "make", "ensure", "check"),
    ]
)
_OBJECTS = frozenset(
    [
        *("the", "a", "an", "it", "them", "us", "your", "all", "any", "every", "each", "their", "its", "this", "that"),
        *("these", "sure", "no", "him", "her", "our"),
    ]
)
_HOW = frozenset(
    ("because", "for", "to", "in", "on", "at", "as", "with", "without", "by", "from", "under", "outside", "during")
)


def said_shorter(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with such wordings put in the fuller way."""
    found = list(tokens)
    for step in (
        _abbreviated,
        _but_do,
        _but_never,
        _each_other,
        _each_time_first,
        _how_many,
        _what_somebody,
        _kept_secret,
        _after_it_ends,
        _for_one,
        _qualifying,
        _defined_above,
        _but_only,
        _such_as,
        _told_what_to_do,
        _used_in_doing,
        _not_licensed,
    ):
        found = step(found)
    return found


def _but_do(tokens: list[Token]) -> list[Token]:
    """ "You may keep them, but delete them when asked" as "…, but you must delete them when asked"."""
    words = [token.text.lower() for token in tokens]
    for at in range(3, len(words) - 2):
        told = words[at - 1 : at + 1] == [",", "but"] and words[at + 1] in _TO_DO and words[at + 2] in _OBJECTS
        if told and _LETS & {*words[:at]}:
            place = tokens[at + 1].start
            who = [evolve(tokens[at], text=word, start=place, end=place) for word in ("you", "must")]
            return [*tokens[: at + 1], *who, *tokens[at + 1 :]]
    return tokens


def _but_never(tokens: list[Token]) -> list[Token]:
    """ "May use it, but never for war" as "…, but not for war"."""
    words = [token.text.lower() for token in tokens]
    for at in range(3, len(words) - 2):
        if words[at - 1 : at + 1] == ["but", "never"] and words[at + 1] in _HOW and _LETS & {*words[:at]}:
            return [*tokens[:at], evolve(tokens[at], text="not"), *tokens[at + 1 :]]
    return tokens


def _each_other(tokens: list[Token]) -> list[Token]:
    """ "Members must not insult each other" as "… insult others": nobody insults himself."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 1):
        if words[at : at + 2] in (["each", "other"], ["one", "another"]) and words[at + 2 : at + 3] != ["'s"]:
            one = evolve(tokens[at], text="others", end=tokens[at + 1].end)
            return _each_other([*tokens[:at], one, *tokens[at + 2 :]])
    return tokens


def _each_time_first(tokens: list[Token]) -> list[Token]:
    """ "Each quarter you must report it" as "you must report it each quarter"."""
    words = [token.text.lower() for token in tokens]
    start = next((k for k, token in enumerate(tokens) if token.shape is not Shape.LABEL and token.text != "."), 0)
    said = words[start : start + 3]
    length = 2 if said[:1] in (["each"], ["every"]) and said[1:2] and said[1] in _UNITS else 0
    if said[:1] in (["once"], ["twice"]) and said[1:] in (
        [one, unit] for one in ("a", "per", "every") for unit in _UNITS
    ):
        length = 3
    rest = start + length + (words[start + length : start + length + 1] == [","])
    if not length or words[rest : rest + 1] == [] or words[rest] not in _SUBJECTS or not _OWED & {*words[rest:]}:
        return tokens
    end = len(tokens) - (words[-1:] == ["."])
    if {";", ":"} & {*words} or end <= rest:
        return tokens
    first = evolve(tokens[rest], text=tokens[rest].text.capitalize())
    when = [evolve(one, text=one.text.lower()) for one in tokens[start : start + length]]
    return [*tokens[:start], first, *tokens[rest + 1 : end], *when, *tokens[end:]]


def _how_many(tokens: list[Token]) -> list[Token]:
    """ "Report how many keys you sold" as "report the number of keys that you sold"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 3):
        if words[at : at + 2] != ["how", "many"]:
            continue
        who = next((k for k in range(at + 3, min(at + 6, len(words))) if words[k] in _WHO), 0)
        if not who or any(tokens[k].shape is not Shape.WORD for k in range(at + 2, who)):
            return tokens
        head, place = tokens[at], tokens[who].start
        number = [evolve(head, text="the"), evolve(head, text="number"), evolve(tokens[at + 1], text="of")]
        that = evolve(tokens[who], text="that", end=place)
        return [*tokens[:at], *number, *tokens[at + 2 : who], that, *tokens[who:]]
    return tokens


_UNITS = frozenset(("day", "week", "month", "quarter", "year"))
_OWED = frozenset(("must", "shall", "has", "have", "will", "should", "may", "can"))
_PLEASES = frozenset(("like", "want", "wish", "please", "can", "may", "must", "need", "would", "have", "will"))
_WHO = frozenset(("you", "it", "they", "we", "he", "she"))
_SUBJECTS = _WHO | frozenset(("the", "a", "an", "all", "each", "every", "customers", "members", "users", "no"))


_PLEASES = frozenset(("like", "want", "wish", "please", "can", "may", "must", "need", "would", "have", "will"))
_WHO = frozenset(("you", "we", "i", "he", "she", "it", "they", "users", "customers", "members", "others"))
_ASKED_OF = frozenset(
    [
        *(
            "tell",
            "tells",
            "told",
            "know",
            "knows",
            "explain",
            "explains",
            "describe",
            "describes",
            "say",
            "says",
            "ask",
        ),
        *(
            "asks",
            "decide",
            "decides",
            "determine",
            "determines",
            "see",
            "sees",
            "show",
            "shows",
            "understand",
            "check",
        ),
        *("specify", "specifies", "state", "states", "report", "reports", "learn", "find", "finds", "remember", "out"),
        *("about", "on", "of", "me", "us", "them", "depending", "and", "or", "how", "limit", "limits", "govern", "is"),
    ]
)
"""Words behind which "what you make" is a question, or may be: "tell us what you make"."""


def _what_somebody(tokens: list[Token]) -> list[Token]:
    """ "You may sell what you make with it" as "you may sell anything that you make with it"."""
    words = [token.text.lower() for token in tokens]
    if "?" in words:
        return tokens
    found: list[Token] = []
    for at, token in enumerate(tokens):
        follows = words[at + 1 : at + 2]
        before = words[at - 1] if at else ""
        likes = words[at + 2 : at + 3] and words[at + 2] in _PLEASES  # "do what you like with them"
        if words[at] != "what" or follows == [] or follows[0] not in _WHO or before in _ASKED_OF or likes:
            found.append(token)
            continue
        anything = "Anything" if token.text[0].isupper() else "anything"
        found += [evolve(token, text=anything), evolve(token, text="that", start=token.end, end=token.end)]
    return found


_KEEPS = frozenset(("keep", "keeps", "kept"))
_ENDS = frozenset((".", ",", ";", "and", "or", "at", "from", "unless"))


def _kept_secret(tokens: list[Token]) -> list[Token]:
    """ "Keep your password secret", "keep it to yourself" as "keep your password confidential"."""
    words = [token.text.lower() for token in tokens]
    start = next((at for at, word in enumerate(words) if word in _KEEPS), len(words))
    for at in range(start + 2, len(words)):
        if any(one in words[start:at] for one in (",", ";", ".")):
            break
        alone = (
            words[at] == "secret"
            and words[at - 1] not in ("trade", "a", "the", "any")
            and (words[at + 1 : at + 2] == [] or words[at + 1] in _ENDS)
        )
        own = words[at : at + 2] in (["to", "yourself"], ["to", "yourselves"])
        if alone or own:
            end = tokens[at + own].end
            return [*tokens[:at], evolve(tokens[at], text="confidential", end=end), *tokens[at + 1 + own :]]
    return tokens


_LONGEST = 6
"""Words from "after" to the verb of what is over by then."""


def _after_it_ends(tokens: list[Token]) -> list[Token]:
    """ "After your contract ends" as "after your contract has ended": these are no contract ends."""
    words = [token.text.lower() for token in tokens]
    for at in range(len(words)):
        if words[at] != "after":
            continue
        for end in range(at + 2, min(at + _LONGEST, len(words))):
            if words[end] == "ends" and (words[end + 1 : end + 2] == [] or words[end + 1] in _ENDS):
                has = evolve(tokens[end], text="has", end=tokens[end].start)
                return [*tokens[:end], has, evolve(tokens[end], text="ended"), *tokens[end + 1 :]]
            if words[end] in _ENDS:
                break
    return tokens


_HELD = frozenset(("account", "plan", "licence", "license", "seat", "subscription", "membership", "key", "login"))
_OF_A_HOLDER = frozenset(("a", "an", "the", "this", "each", "every", "your"))
_BEFORE_HELD = 4


def _for_one(tokens: list[Token]) -> list[Token]:
    """ "A Studio plan is for one company" as "you must not share the Studio plan or let others use the Studio plan"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, min(_BEFORE_HELD, len(words) - 4)):
        if words[at] not in _HELD or words[at + 1 : at + 3] != ["is", "for"] or words[0] not in _OF_A_HOLDER:
            continue
        one = at + 3 + (words[at + 3] in ("only", "just"))
        several = 2 if words[one : one + 2] == ["a", "single"] else 1 if words[one : one + 1] == ["one"] else 0
        end = one + several + 1
        if not several or words[end - 1 : end] == [] or not is_somebody(Thing(words[end - 1])):
            continue
        rest = tokens[end + (words[end : end + 1] == ["only"]) :]
        if rest and rest[0].text not in (".", ";"):
            continue
        start = tokens[0].start
        said = [evolve(tokens[0], text=word, end=start, start=start) for word in ("You", "must", "not", "share")]
        held = [evolve(tokens[0], text="this" if words[0] == "this" else "the"), *tokens[1 : at + 1]]
        again = [evolve(one_, start=tokens[end - 1].end, end=tokens[end - 1].end) for one_ in held]
        last = [evolve(tokens[end - 1], text=word) for word in ("or", "let", "others", "use")]
        return [*said, *held, *last, *again, *rest]
    return tokens


__all__ = ["said_shorter"]


_QUALIFIES = {"qualifies": "is", "qualify": "are", "qualified": "was", "remain": "are", "remains": "is"}
_BE = {"do": "are", "does": "is", "did": "was"}


def _qualifying(tokens: list[Token]) -> list[Token]:
    """ "If you (do not) qualify as a Small Firm", "as long as you remain one" as "if you are (not) a Small Firm"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 2):
        if words[at] not in _QUALIFIES:
            continue
        end = at + 1 + (words[at + 1] == "as")
        if words[end] not in ("a", "an") or (end == at + 1) is not words[at].startswith("remain"):
            continue
        denied = words[at - 1] == "not" and words[at - 2] in _BE
        start = at - 2 if denied else at
        if words[start - 1] not in _WHO:
            continue
        said = [evolve(tokens[start], text=_BE[words[start]] if denied else _QUALIFIES[words[at]])]
        return [*tokens[:start], *said, *([tokens[at - 1]] if denied else ()), *tokens[end:]]
    return tokens


_WHO = frozenset(("you", "they", "it", "he", "she", "who", "that", "licensee", "user", "customer", "company", "entity"))


def _defined_above(tokens: list[Token]) -> list[Token]:
    """ "A Small Firm as defined above", "(as defined below)" as "a Small Firm": the term says that itself."""
    words = [token.text.lower() for token in tokens]
    for at in range(2, len(words) - 2):
        if words[at : at + 2] != ["as", "defined"] or words[at + 2] not in _HERE:
            continue
        named = tokens[at - 1 - (words[at - 1] in ("(", ","))].text
        closed = words[at - 1] == "(" and words[at + 3 : at + 4] == [")"]
        if named[:1].isupper() and (closed or words[at - 1] != "("):
            start, end = (at - 1, at + 4) if closed else (at, at + 3)
            return [*tokens[:start], *tokens[end:]]
    return tokens


_HERE = frozenset(("above", "below", "herein", "hereunder", "hereinafter", "here"))


_GIVES = frozenset(("may", "can", "grants", "grant", "granted", "permitted", "allowed", "free", "allows", "permits"))
_BANS = frozenset(("not", "no", "never", "cannot", "prohibited", "forbidden"))


def _but_only(tokens: list[Token]) -> list[Token]:
    """ "You may use and sell it, but only for research" as "…, provided that you do so for research": each of it."""
    words = [token.text.lower() for token in tokens]
    for at in range(4, len(words) - 3):
        if words[at : at + 3] != [",", "but", "only"] or words[at + 3] not in ("for", "to"):
            continue
        if not _GIVES & {*words[:at]} or _BANS & {*words[:at]} or {",", ";", "or", "and"} & {*words[at + 3 :]}:
            continue
        if words[at + 3] == "to" and (words[at + 4] in _OBJECTS or words[at + 4].endswith("s")):
            continue  # "but only to schools": whom it is given
        if {"everything", "anything"} & {*words[:at]}:
            return [*tokens[:at], *tokens[at + 2 :]]
        said = [evolve(tokens[at + 1], text=word) for word in ("provided", "that", "you", "do", "so")]
        return [*tokens[: at + 1], *said, *tokens[at + 3 :]]
    return tokens


def _such_as(tokens: list[Token]) -> list[Token]:
    """ "Commercial purposes as, for example, selling it" as "commercial purposes such as selling it"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 5):
        if words[at : at + 2] == ["as", ","] and words[at + 2] == "for" and words[at + 3] in ("example", "instance"):
            behind = at + 4 + (words[at + 4] == ",")
            said = [evolve(tokens[at], text="such"), evolve(tokens[at + 2], text="as")]
            return [*tokens[:at], *said, *tokens[behind:]]
    return tokens


_GIVES_CREDIT = frozenset(("cite", "credit", "name", "mention", "include", "keep", "attribute", "mark", "label"))
_GIVES_CREDIT |= {"state", "add", "give", "link", "acknowledge", "delete", "remove"}


def _told_what_to_do(tokens: list[Token]) -> list[Token]:
    """ "For papers, cite our work; for films cite our site" as "for papers, you must cite …; for films, you must …"."""
    words = [token.text.lower() for token in tokens]
    for start in (0, *(at + 1 for at, word in enumerate(words) if word == ";")):
        if words[start : start + 1] not in (["for"], ["in"]):
            continue
        at = next((k for k in range(start + 2, min(start + 7, len(words) - 1)) if words[k] in _GIVES_CREDIT), 0)
        comma = bool(at) and words[at - 1] == ","
        inside = words[start + 1 : at - comma]
        if not at or words[at + 1] not in _OBJECTS or _GIVES & {*words}:
            continue
        if {",", ".", ":", "to", "and", "more"} & {*inside}:
            continue
        place = tokens[at].start
        who = [evolve(tokens[at], text=word, start=place, end=place) for word in ("you", "must")]
        comma_mark = [] if comma else [evolve(tokens[at], text=",", shape=Shape.MARK, start=place, end=place)]
        return _told_what_to_do([*tokens[:at], *comma_mark, *who, *tokens[at:]])
    return tokens


_USING = frozenset(("use", "uses", "used", "using", "usage"))
_OF_THE_TEXT = frozenset(("performance", "use", "exercise", "event", "course", "absence", "enforcement", "application"))


def _used_in_doing(tokens: list[Token]) -> list[Token]:
    """ "Use it in the design, operation or repair of aircraft" as "use it to design, operate or repair aircraft"."""
    words = [token.text.lower() for token in tokens]
    for use in (at for at, word in enumerate(words) if word in _USING):
        into = next((k for k in range(use + 1, min(use + 9, len(words) - 3)) if words[k] == "in"), 0)
        if not into or {",", ";", ".", ":", "to", "for", "that", "which", "not"} & {*words[use + 1 : into]}:
            continue
        start = into + 1 + (words[into + 1] == "the")
        at, verbs = start, dict[int, str]()
        while at < len(words) and (words[at] in _NOMINAL and words[at] not in _OF_THE_TEXT):
            verbs[at] = _NOMINAL[words[at]]
            at += 1
            while at < len(words) and words[at] in (",", "or", "and", "and/or"):
                at += 1
        if not verbs or words[at] != "of" or at + 1 >= len(words) or words[at - 1] in (",", "or", "and", "and/or"):
            continue
        done = [evolve(tokens[k], text=verbs.get(k, tokens[k].text)) for k in range(start, at)]
        return [*tokens[:into], evolve(tokens[into], text="to"), *done, *tokens[at + 1 :]]
    return tokens


_NOMINAL: dict[str, str] = dict(TABLE.data["nominal"]) | {
    "design": "design",
    "construction": "construct",
    "maintenance": "maintain",
    "manufacture": "manufacture",
    "preparation": "prepare",
    "planning": "plan",
    "control": "control",
    "repair": "repair",
}


_WHERE = frozenset(("to", "in", "with", "on", "by", "for", "outside", "within", "at", "under"))


_MADE_FOR = frozenset(
    ("licensed", "licenced", "designed", "intended", "authorized", "authorised", "made", "manufactured")
)


def _not_licensed(tokens: list[Token]) -> list[Token]:
    """ "It is not licensed for use in aircraft", "to fly aircraft" as "it must not be used in aircraft", "to fly …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 4):
        if words[at] not in ("is", "are") or words[at + 1] != "not":
            continue
        end = at + 2
        while end < len(words) and (words[end] in _MADE_FOR or words[end] in (",", "or", "and", "nor")):
            end += 1
        if not {"licensed", "licenced"} & {*words[at + 2 : end]} or end > len(words) - 3:
            continue
        for_use = words[end : end + 2] == ["for", "use"] and words[end + 2] in _WHERE
        someone = words[end] == "to" and (words[end + 1] in _OBJECTS or words[end + 1] in ("you", "be", "anyone"))
        if not for_use and (words[end] not in ("to", "for") or someone):
            continue
        said = [evolve(tokens[at + min(k, 2)], text=word) for k, word in enumerate(("must", "not", "be", "used"))]
        return [*tokens[:at], *said, *tokens[end + (2 if for_use else 0) :]]
    return tokens


def _abbreviated(tokens: list[Token]) -> list[Token]:
    """ "The Dept. of Energy": a full stop before a word in lower case ends nothing."""
    last = len(tokens) - 1
    return [
        token
        for at, token in enumerate(tokens)
        if not (
            token.text == "."
            and 0 < at < last
            and not token.spaced
            and tokens[at - 1].text[:1].isupper()
            and tokens[at - 1].text.isalpha()
            and tokens[at + 1].text[:1].islower()
        )
    ]
