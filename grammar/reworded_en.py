"""English asides and turns of phrase that narrow nothing, or say at length what a word says: put in the plain way."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .restated_en import restated
from .shortened_en import in_full
from .tokens import Token


def reworded(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with the wordings of this module put in the plain way."""
    return _either_way(_worded(restated(in_full(_without_consequence(list(tokens))))))


_PROTECTED = frozenset(("copyright", "copyrights", "patent", "patents", "rights", "protection"))


def _without_consequence(tokens: list[Token]) -> list[Token]:
    """ "To alter the work, thereby creating derivative works; …" as "to alter the work; …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(2, len(words) - 2):
        made = words[at : at + 2] == ["thereby", "creating"] or words[at : at + 2] == ["thereby", "making"]
        if words[at - 1] == "," and made:
            end = next((k for k in range(at, len(words)) if words[k] in (";", ".")), len(words))
            return [*tokens[: at - 1], *tokens[end:]]
        if words[at - 1] == "," and words[at : at + 4] == ["for", "the", "duration", "of"]:
            # as long as the right itself lasts
            end = next((k for k in range(at + 4, min(at + 14, len(words))) if words[k] in (",", ":", ";", ".")), 0)
            if end and _PROTECTED & set(words[at + 4 : end]):
                return [*tokens[: at - 1], *tokens[end + (words[end] == ",") :]]
        if words[at : at + 3] == ["in", "each", "case"] and words[at + 3 : at + 4] != [","]:
            return [*tokens[:at], *tokens[at + 3 :]]
    return tokens


_WORDINGS = (
    (("as", "of", "the", "date"), ("if",)),
    (("as", "of", "the", "date", "that"), ("if",)),
    (("as", "of", "the", "date", "on", "which"), ("if",)),
    (("from", "the", "date", "on", "which"), ("if",)),
    (("upon", "your", "failure", "to"), ("if", "you", "fail", "to")),
    (("infringes", "or", "contributes", "to", "infringement", "of"), ("infringes",)),
    (("infringes", "or", "contributes", "to", "the", "infringement", "of"), ("infringes",)),
    (("you", "or", "your", "company"), ("you",)),
    (("you", "or", "your", "affiliates"), ("you",)),
    (("you", "or", "your", "organization"), ("you",)),
    (("or", "to", "which", "you", "contribute"), ("or", "contribute", "to")),
    ((",", "or", "becomes", "able", "to", "license", ","), (",",)),
    ((",", "or", "become", "able", "to", "license", ","), (",",)),
    (("beyond", "the", "scope", "of"), ("outside", "the", "scope", "of")),
    (("agreed", "upon", "in", "writing"), ("agreed", "in", "writing")),
    (("conditioned", "upon"), ("subject", "to")),
    (("conditioned", "on"), ("subject", "to")),
    (("conditional", "upon"), ("subject", "to")),
    (("conditional", "on"), ("subject", "to")),
    (("let", "us", "know"), ("notify", "us")),
    (("agree", "never", "to"), ("agree", "not", "to")),
    (("agrees", "never", "to"), ("agrees", "not", "to")),
    (("promise", "never", "to"), ("promise", "not", "to")),
    (("promises", "never", "to"), ("promises", "not", "to")),
    (("undertake", "never", "to"), ("undertake", "not", "to")),
    (("undertakes", "never", "to"), ("undertakes", "not", "to")),
    (("commit", "never", "to"), ("commit", "not", "to")),
    (("covenant", "never", "to"), ("covenant", "not", "to")),
    (("ought", "not", "to"), ("must", "not")),
    (("lack", "the", "right", "to"), ("have", "no", "right", "to")),
    (("lacks", "the", "right", "to"), ("has", "no", "right", "to")),
    (("not", "a", "single"), ("no",)),
    (("make", "money"), ("earn", "money")),
    (("makes", "money"), ("earns", "money")),
    (("made", "money"), ("earned", "money")),
    (("making", "money"), ("earning", "money")),
    (("for", "a", "period", "ending", "on"), ("until",)),
    (("for", "a", "term", "ending", "on"), ("until",)),
    (("for", "a", "period", "expiring", "on"), ("until",)),
    (("for", "a", "term", "expiring", "on"), ("until",)),
)
_SOMEBODY = frozenset(("you", "the", "a", "any", "such", "licensee", "recipient", "customer", "your"))


def _worded(tokens: list[Token]) -> list[Token]:
    """ "Ends as of the date you sue us" as "ends if you sue us", "conditioned upon your compliance" as "subject to"."""
    tokens = _under_what_follows(_in_a_row(_in_breach(_alone(_as_exception(_in_one_way(tokens))))))
    tokens = _each_notice(_when_it_ends(tokens))
    tokens = _in_whatever_form(_combined(_offered(_reserved(_and_so(_each_asked(tokens))))))
    words = [token.text.lower() for token in tokens]
    for written, plain in sorted(_WORDINGS, key=lambda one: -len(one[0])):
        for at in range(len(words) - len(written)):
            end = at + len(written)
            dated = "date" in written
            goes_on = words[end] in _SOMEBODY and _sues_ahead(words, end)
            # "is conditioned on your paying" says it of the grant itself
            torn = plain[0] == "subject" and at and words[at - 1] != ","
            # who counts is another matter: "if you or your affiliates have a hundred users"
            torn = torn or (written[:3] == ("you", "or", "your") and words[end] not in _SUES)
            if tuple(words[at:end]) == written and (goes_on or not dated) and not torn:
                return _worded([*tokens[:at], *_in_place(tokens[at:end], plain), *tokens[end:]])
    return tokens


def _when_it_ends(tokens: list[Token]) -> list[Token]:
    """ "Your licence ends on the day (on which) the suit is filed" as "ends if the suit is filed"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 5):
        if words[at - 1] not in _STOPS or words[at : at + 2] not in (["on", "the"], ["at", "the"], ["the", _MOMENT]):
            continue
        start = at + 2 if words[at] == "the" else at + 3
        if words[start - 1] not in _POINTS:
            continue
        end = next(
            (start + len(which) for which in _AT_WHICH if tuple(words[start : start + len(which)]) == which), start
        )
        if words[end] in _SOMEBODY or words[end] in _WHO:
            return [*tokens[:at], *_in_place(tokens[at:end], ("if",)), *tokens[end:]]
    return tokens


_STOPS = frozenset(
    ("end", "ends", "terminate", "terminates", "expire", "expires", "lapse", "lapses", "cease", "ceases")
)
_MOMENT = "moment"
_POINTS = frozenset(("day", "date", "moment", "time", "minute"))
_AT_WHICH = (("on", "which"), ("at", "which"), ("that",), ("when",))
_WHO = frozenset(("he", "she", "it", "they", "we", "your", "our", "their", "its", "his", "her", "an", "this", "that"))


def _sues_ahead(words: Sequence[str], at: int) -> bool:
    """Whether what follows is that somebody goes to law, and no date of a calendar."""
    return any(word in _SUES or word[:-1] in _SUES for word in words[at : at + 4])


_SUES = frozenset(("commence", "bring", "file", "initiate", "institute", "sue", "make", "start"))


def _in_place(written: Sequence[Token], plain: Sequence[str]) -> list[Token]:
    """Tokens with other words where `written` stands; the last one reaches to its end."""
    found = [evolve(token, text=word) for token, word in zip(written, plain, strict=False)]
    return [*found[:-1], evolve(found[-1], end=written[-1].end)]


def _under_what_follows(tokens: list[Token]) -> list[Token]:
    """ "… is allowed under these terms:" as "… is allowed provided that the following conditions are met:"."""
    words = [token.text.lower() for token in tokens]
    if len(words) < 6 or words[-1] != ":" or words[-2] not in _TERMS or _LEAVE.isdisjoint(words):
        return tokens
    at = next(
        (
            k
            for k in range(len(words) - 3, max(len(words) - 8, 0), -1)
            if words[k] in ("under", "on", "upon", "with", "by")
        ),
        0,
    )
    if not at or not ({"following", "these"} & set(words[at + 1 : -2])) or words[at - 1] == "based":
        return tokens
    plain = ["provided", "that", "the", "following", "conditions", "are", "met"]
    written = tokens[at:-1]
    found = [evolve(written[min(k, len(written) - 1)], text=word) for k, word in enumerate(plain)]
    return [*tokens[:at], *found, tokens[-1]]


def _each_asked(tokens: list[Token]) -> list[Token]:
    """ "A and either B or C must be kept in X" as "A must be kept in X and either B or C must be kept in X"."""
    words = [token.text.lower() for token in tokens]
    modal = next((at for at, word in enumerate(words) if word in _DUTY), 0)
    joint = next((at for at in range(2, modal - 3) if words[at : at + 2] == ["and", "either"]), 0)
    if not joint or "or" not in words[joint + 2 : modal] or words[modal + 1 : modal + 2] != ["be"]:
        return tokens
    if {",", ";", ":", "that", "which", "who", "if"} & set(words[:modal]):
        return tokens
    rest = tokens[modal:-1] if words[-1] == "." else tokens[modal:]
    return [*tokens[:joint], *rest, tokens[joint], *tokens[joint + 1 :]]


_DUTY = frozenset(("must", "shall"))


def _and_so(tokens: list[Token]) -> list[Token]:
    """ "A is published and so must comply with Section 4 if …" as "A is published if …": Section 4 says it itself."""
    words = [token.text.lower() for token in tokens]
    for at in range(3, len(words) - 6):
        if words[at] != "and" or words[at + 1] not in ("so", "thus", "therefore", "hence"):
            continue
        asked = words[at + 2 : at + 5] in (["must", "comply", "with"], ["must", "follow", "with"])
        end = at + 6 if words[at + 5] in ("this", "the") else at + 5
        if asked and words[end] in ("section", "clause", "article") and len(words) > end + 2:
            return [*tokens[:at], *tokens[end + 2 :]]
    return tokens


def _reserved(tokens: list[Token]) -> list[Token]:
    """ "All rights in it not expressly granted here are reserved" as "all rights in it are reserved"."""
    words = [token.text.lower() for token in tokens]
    if "reserved" not in words[-3:] or words[:2] != ["all", "rights"] or "," in words:
        return tokens
    at = next((k for k in range(2, len(words) - 4) if words[k] == "not" and "granted" in words[k + 1 : k + 3]), 0)
    end = len(words) - 1 - words[::-1].index("reserved") - 1
    if not at or words[end] not in ("are", "is") or {"unless", "except", "if"} & set(words):
        return tokens
    return [*tokens[:at], *tokens[end:]]


def _offered(tokens: list[Token]) -> list[Token]:
    """ "Offer all users who run it a chance to receive the source" as "offer the source to all users who run it"."""
    words = [token.text.lower() for token in tokens]
    for at in range(2, len(words) - 6):
        if words[at] not in _OFFERS or words[at + 1] not in (
            "all",
            "any",
            "each",
            "every",
            "everyone",
            "anyone",
            "the",
        ):
            continue
        chance = next((k for k in range(at + 2, min(at + 32, len(words) - 4)) if words[k] in _CHANCES), 0)
        if not chance or words[chance - 1] not in ("a", "an", "the") or words[chance + 1] != "to":
            continue
        if words[chance + 2] not in ("receive", "get", "obtain", "download"):
            continue
        end = next((k for k in range(chance + 3, len(words)) if words[k] in _CLOSES_OFFER), len(words))
        whom, what = tokens[at + 1 : chance - 1], tokens[chance + 3 : end]
        return [*tokens[: at + 1], *what, evolve(tokens[chance + 1], text="to"), *whom, *tokens[end:]]
    return tokens


def _each_notice(tokens: list[Token]) -> list[Token]:
    """ "All copyright, patent or trademark notices" as "all copyright notices, patent notices or trademark notices"."""
    words = [token.text.lower() for token in tokens]
    found: list[Token] = []
    for at, token in enumerate(tokens):
        found.append(token)
        if words[at] not in _NOTED or words[at + 1 : at + 2] not in ([","], ["or"], ["and"]):
            continue
        last = at
        while words[last] in (*_NOTED, ",", "or", "and", "and/or") and last + 1 < len(words):
            last += 1
        if words[last] == "notices" and words[last - 1] in _NOTED and words[at - 1] in ("all", "any", ",", "or", "and"):
            found.append(evolve(tokens[last], start=token.start, end=token.end))
    return found


_NOTED = frozenset(("copyright", "patent", "trademark", "trademarks", "attribution"))


def _combined(tokens: list[Token]) -> list[Token]:
    """ "Combine it into a single combined work, and convey the resulting work" as "… and convey the combined work"."""
    words = [token.text.lower() for token in tokens]
    made = next((k for k in range(len(words) - 1) if words[k : k + 2] == ["combined", "work"]), -1)
    at = next((k for k in range(made + 2, len(words) - 1) if words[k : k + 2] == ["resulting", "work"]), -1)
    if made < 0 or at < 0:
        return tokens
    return [*tokens[:at], evolve(tokens[at], text="combined"), *tokens[at + 1 :]]


def _in_whatever_form(tokens: list[Token]) -> list[Token]:
    """ "To use it, in source code or other form" as "to use it": it narrows nothing."""
    words = [token.text.lower() for token in tokens]
    for at in range(2, len(words) - 3):
        end = at + 3 if words[at + 1 : at + 3] == ["source", "code"] else at + 2
        said = words[at] == "in" and words[at + 1] in ("source", "object", "binary", "executable")
        if said and words[end : end + 3] in (["or", "other", "form"], ["or", "other", "forms"]):
            return [*tokens[:at], *tokens[end + 3 :]]
        if said and words[end : end + 4] in (["or", "any", "other", "form"], ["and", "any", "other", "form"]):
            return [*tokens[:at], *tokens[end + 4 :]]
    return tokens


_OFFERS = frozenset(("offer", "give", "grant", "provide", "afford"))
_CHANCES = frozenset(("opportunity", "chance", "possibility", "option"))
_CLOSES_OFFER = frozenset(("by", ",", ".", ";", "at", "from", "through", "free", "without", "under", "and"))

_TERMS = frozenset(("terms", "conditions", "restrictions", "requirements", "rules", "provisos"))


def _alone(tokens: list[Token]) -> list[Token]:
    """ "May not be sold by itself" as "may not be sold alone": nobody does it."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 2):
        own = tuple(words[at : at + 3]) == ("on", "its", "own") or tuple(words[at : at + 3]) == ("on", "their", "own")
        step = 3 if own else 2 if words[at] == "by" and words[at + 1] in ("itself", "themselves") else 0
        if step and (at + step == len(words) or words[at + step] in _ENDS):
            return [*tokens[:at], *_in_place(tokens[at : at + step], ("alone",)), *tokens[at + step :]]
    return tokens


_ENDS = frozenset((".", ",", ";", "?", ":", ")", "and", "or", "but", "if", "unless"))


def _in_one_way(tokens: list[Token]) -> list[Token]:
    """ "You must either make it available" without an "or" behind it is an item of a list: "you must make it …"."""
    words = [token.text.lower() for token in tokens]
    at = words.index("either") if words.count("either") == 1 else 0
    lone = at and words[at - 1] in ("must", "shall", "may", "to") and "or" not in words[at + 1 :]
    return [*tokens[:at], *tokens[at + 1 :]] if lone else tokens


def _as_exception(tokens: list[Token]) -> list[Token]:
    """ "(Exception: you are not required to …)" as "you are not required to …"."""
    words = [token.text.lower() for token in tokens[:4]]
    if words[:3] == ["(", "exception", ":"] and tokens[-1].text in (")", "."):
        inner = tokens[3:-1] if tokens[-1].text == ")" else [one for one in tokens[3:] if one.text != ")"]
        return inner or tokens
    return tokens[2:] if words[:2] == ["exception", ":"] and len(tokens) > 4 else tokens


def _in_a_row(tokens: list[Token]) -> list[Token]:
    """ "Allowed to use it, to change it and to pass it on" as "allowed to use it, change it and pass it on"."""
    words = [token.text.lower() for token in tokens]
    first = next((at for at in range(1, len(words)) if words[at] == "to" and words[at - 1] in _ALLOWED), 0)
    if not first:
        return tokens
    again: list[int] = []
    for at in range(first + 2, len(words) - 1):
        if words[at] in (".", ";", ":"):
            break
        joined = words[at] == "to" and words[at - 1] in (",", "and", "or") and words[at + 1] not in _NO_VERBS
        if joined:
            again.append(at)
    if len(again) < 2 or words[again[-1] - 1] not in ("and", "or"):
        return tokens
    return [token for at, token in enumerate(tokens) if at not in again]


_ALLOWED = frozenset(("allowed", "permitted", "free", "entitled", "authorized", "authorised", "right", "permission"))
_NO_VERBS = frozenset(
    ("the", "a", "an", "you", "your", "it", "this", "that", "any", "its", "which", "whom", "all", "be")
)


def _in_breach(tokens: list[Token]) -> list[Token]:
    """ "If you use the work in violation of these terms, …" as "if you breach these terms, …"."""
    words = [token.text.lower() for token in tokens]
    for start in range(len(words) - 4):
        if words[start] not in ("if", "when", "where") or words[start + 1] != "you":
            continue
        end = next((k for k in range(start, len(words)) if words[k] in (",", ".", ";")), len(words))
        at = next(
            (k for k in range(start + 3, end - 2) if words[k] == "in" and words[k + 1] in ("violation", "breach")), 0
        )
        if not at or words[at + 2] != "of" or {"or", "and", "not"} & set(words[start + 2 : at]):
            continue
        if {"it", "them", "its", "their"} & {*words[end:]}:
            continue  # "…, you may not use it": what is used has to stay
        said = tokens[start + 2 : at + 3]
        return [*tokens[: start + 2], *_in_place(said, ("breach",)), *tokens[at + 3 :]]
    return tokens


def _either_way(tokens: list[Token]) -> list[Token]:
    """
    "Copies of it, changed or not, must …" as "copies of it must …": what is so either way narrows nothing.

    "With or without changes" may give leave to change; it is left out only of what gives no leave.
    """
    words = [token.text.lower() for token in tokens]
    frees = not _LEAVE.isdisjoint(words)
    for at in range(1, len(words) - 1):
        if words[at - 1] not in _OPENS_ASIDE:
            continue
        end = next((k for k in range(at + 1, min(at + 8, len(words))) if words[k] in _CLOSES_ASIDE), 0)
        said = tuple(words[at:end])
        either = _is_either_way(said) or (said[:3] == ("with", "or", "without") and len(said) < 6 and not frees)
        if not end or not either or (words[at - 1] == "(") is not (words[end] == ")"):
            continue
        behind = next((k for k in range(end + 2, min(end + 9, len(words))) if words[k] in _CLOSES_ASIDE), 0)
        # The mark that closes the sentence stays, and so does one that opens another aside.
        stays = words[end] in (".", ";") or (words[end] == "," and _is_either_way(tuple(words[end + 1 : behind])))
        return _either_way([*tokens[: at - 1], *tokens[end + (not stays) :]])
    return tokens


def _is_either_way(said: tuple[str, ...]) -> bool:
    """ "(whether) changed or not", "modified or unmodified", "in whole or in part", "statically or dynamically"."""
    words = said[1:] if said[:1] in (("whether",), ("either",)) else said
    if words in _PLACES:
        return True
    if words[:1] == ("in",) and words[-1:] and words[-1] in ("version", "versions", "form", "forms"):
        words = words[1:-1]
    if len(words) != 3 or words[1] != "or":
        return False
    one, other = words[0], words[2]
    return other in ("not", f"un{one}") or one == f"un{other}" or (one, other) in _PAIRS or (other, one) in _PAIRS


_LEAVE = frozenset(
    ("may", "can", "permitted", "allowed", "permission", "grant", "grants", "granted", "free", "authorized")
)
_OPENS_ASIDE = frozenset((",", "("))
_CLOSES_ASIDE = frozenset((",", ")", ".", ";"))
_PLACES = frozenset(
    (
        ("in", "whole", "or", "in", "part"),
        ("in", "part", "or", "in", "whole"),
        *((one, "or", "in", "combination") for one in ("singly", "alone", "individually")),
    )
)
_PAIRS = frozenset(
    (
        ("statically", "dynamically"),
        ("changed", "unchanged"),
        ("modified", "verbatim"),
        ("original", "modified"),
        ("commercial", "noncommercial"),
    )
)
