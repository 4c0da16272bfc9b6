"""
English bans and duties whose words stand in another order than the grammar reads: "what you may not do: sell it".

Every function takes the tokens of one sentence and gives them back; what is said stays, each word at its place in the
text or beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import TABLE, options
from .made_for_en import is_made_for
from .tokens import Shape, Token


def turned_round(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` in the order in which the grammar reads them."""
    found = list(tokens)
    for turn in _TURNS:
        found = turn(found)
    return found


_MODALS = frozenset(("may", "must", "shall", "can", "should", "will"))


def _neither_done(tokens: list[Token]) -> list[Token]:
    """ "It may be neither sold nor rented" as "it may neither be sold nor rented"."""
    words = _lower(tokens)
    for at in range(1, len(words) - 2):
        if words[at : at + 2] == ["be", "neither"] and words[at - 1] in _MODALS and "nor" in words[at + 2 :]:
            return [
                *tokens[:at],
                evolve(tokens[at], text="neither"),
                evolve(tokens[at + 1], text="be"),
                *tokens[at + 2 :],
            ]
    return tokens


_KEEPS_FROM = frozenset(("refrain", "abstain", "desist"))
_KEPT_FROM = frozenset(("prohibited", "barred", "banned", "forbidden"))
_NO_DEED = frozenset(("including", "excluding", "regarding", "concerning", "depending", "following", "according"))


def _from_each(tokens: list[Token]) -> list[Token]:
    """ "You must refrain from copying it, (from) removing marks and publishing it" as "you must not copy it, …"."""
    words = _lower(tokens)
    at = next((k for k in range(2, len(words) - 1) if words[k] == "from" and words[k + 1].endswith("ing")), 0)
    modal, keeps = (words[at - 2], words[at - 1]) if at else ("", "")
    if keeps in _KEEPS_FROM and modal in (*_MODALS, "to"):
        lead = ("not", "to") if modal == "to" else (modal, "not")
    elif keeps in _KEPT_FROM and modal in ("is", "are"):
        lead = ("must", "not")
    else:
        return tokens
    deeds = [k for k in range(at + 1, len(words)) if _is_deed(words, k, at)]
    # "prohibited from using it to assist in copying or selling maps": those go together
    deeds = [k for k in deeds if k - 2 in deeds or k - 2 <= at or not _is_gerund(words[k - 2])]
    if not deeds or (keeps in _KEPT_FROM and len(deeds) == 1):
        return tokens
    told = [evolve(tokens[at - 2], text=lead[0]), evolve(tokens[at - 1], text=lead[1])]
    rest = [
        evolve(token, text=_base(words[k])) if k in deeds else token
        for k, token in enumerate(tokens)
        if k > at and not (words[k] == "from" and k + 1 in deeds)
    ]
    return [*tokens[: at - 2], *told, *rest]


def _is_deed(words: Sequence[str], at: int, start: int) -> bool:
    """Whether a word of a row behind "refrain from" is the next thing to be refrained from."""
    if not words[at].endswith("ing") or words[at] in _NO_DEED or not _base(words[at]):
        return False
    if is_made_for(words[at], " ".join(words[at + 1 : at + 2])):
        return False  # "from making fake papers, phishing kits or spam"
    before = at - 2 if words[at - 1] == "from" else at - 1
    return before < start or words[before] in (",", ";", "and", "or")


def _is_gerund(word: str) -> bool:
    return word.endswith("ing") and word not in _NO_DEED and bool(_base(word))


def _base(gerund: str) -> str:
    return next((one.lemma for one in options(gerund) if one.tag == "VBG"), "")


_NOT_TO = frozenset(("may not", "must not", "cannot", "can not", "shall not", "should not"))


def _what_not_to_do(tokens: list[Token]) -> list[Token]:
    """ "What you may not do: sell it, or rent it" as "you may not sell it, or rent it"."""
    words = _lower(tokens)
    if words[:1] != ["what"] or ":" not in words[:14]:
        return tokens
    colon = words.index(":")
    if words[colon - 1] != "do" or not any(" ".join(words[1 : colon - 1]).endswith(ban) for ban in _NOT_TO):
        return tokens
    head = [evolve(tokens[1], text=tokens[1].text[:1].upper() + tokens[1].text[1:]), *tokens[2 : colon - 1]]
    return [*head, *tokens[colon + 1 :]]


_BANNED = frozenset(("prohibited", "forbidden", "banned", "excluded"))
_LET_NOT = frozenset(("allowed", "permitted"))


def _first_banned(tokens: list[Token]) -> list[Token]:
    """ "Prohibited are sale and rental" as "sale and rental are prohibited"."""
    words = _lower(tokens)
    size = 2 if words[:1] == ["not"] and words[1:2] and words[1] in _LET_NOT else 1
    if not (size == 2 or (words and words[0] in _BANNED)) or words[size : size + 1] not in (["is"], ["are"]):
        return tokens
    end = next((k for k, word in enumerate(words) if word in (".", ";", ":")), len(words))
    if end <= size + 1 or words[end : end + 1] == [":"] or {"if", "unless", "except", "when"} & {*words[:end]}:
        return tokens
    banned = [evolve(one, text=one.text.lower()) for one in tokens[:size]]
    order = [*tokens[size + 1 : end], tokens[size], *banned]
    places = sorted((one.start, one.end) for one in order)
    told = [evolve(one, start=start, end=stop) for one, (start, stop) in zip(order, places, strict=True)]
    return [*told, *tokens[end:]]


_BY_US: tuple[tuple[str, ...], ...] = ((), ("by", "us"), ("with", "us"), ("for", "us"))
_OFF = (
    ("off", "limits"),
    ("out", "of", "bounds"),
    ("forbidden",),
    ("prohibited",),
    ("banned",),
    ("strictly", "forbidden"),
    ("strictly", "prohibited"),
    ("not", "allowed"),
    ("not", "permitted"),
    *(("not", *one, *by) for one in (("fine",), ("ok",), ("okay",)) for by in _BY_US),
)


_LETS = (("allowed",), ("permitted",), *((*one, *by) for one in (("fine",), ("ok",), ("okay",)) for by in _BY_US))


def _off_limits(tokens: list[Token]) -> list[Token]:
    """
    "What is off limits: selling it; renting it" as "You must not sell it, or rent it"; "allowed: copying it, sharing
    it" as "you may copy it, and share it".
    """
    words = _lower(tokens)
    start = 2 if words[:2] in (["what", "is"], ["what", "'s"]) else 0
    for labels, lead, join in ((_OFF, ("You", "must", "not"), "or"), (_LETS, ("You", "may"), "and")):
        colon = next((start + len(one) for one in labels if words[start : start + len(one) + 1] == [*one, ":"]), 0)
        if colon:
            return _as_deeds(tokens, words, colon, lead, join)
    return tokens


def _as_deeds(tokens: list[Token], words: Sequence[str], colon: int, lead: Sequence[str], join: str) -> list[Token]:
    """The row of deeds behind a colon as what one may, or must not, do."""
    rest = words[colon + 1 :]
    if any(one.shape in (Shape.BREAK, Shape.LABEL) for one in tokens) or ":" in rest or not rest:
        return tokens
    deeds = [k for k in range(colon + 1, len(words)) if _is_deed(words, k, colon + 1)]
    if not deeds or deeds[0] != colon + 1:
        return tokens
    found = [evolve(tokens[colon], text=word, shape=Shape.WORD) for word in lead]
    for k in range(colon + 1, len(words)):
        if len(deeds) > 1 and k == deeds[-1] and words[k - 1] in (",", ";"):
            found.append(evolve(tokens[k], text=join, end=tokens[k].start))
        text = _base(words[k]) if k in deeds else "," if words[k] == ";" else tokens[k].text
        found.append(evolve(tokens[k], text=text))
    return found


_FINE = (["fine"], ["ok"], ["okay"], ["alright"], ["all", "right"])
_SENTENCE_STARTS = frozenset((",", ";", ":", "but", "and", "although", "while"))


def _fine_to(tokens: list[Token]) -> list[Token]:
    """ "It's fine to print them, but it is not OK to sell them" as "you may print them, but you must not sell them"."""
    words = _lower(tokens)
    for at in range(len(words) - 4, -1, -1):
        if words[at] not in ("it", "it's") or (at and words[at - 1] not in _SENTENCE_STARTS):
            continue
        first = at + 1 if words[at] == "it's" else at + 2
        if words[at] == "it" and words[at + 1] not in ("is", "'s"):
            continue
        denied = words[first] == "not"
        end = next((first + denied + len(one) for one in _FINE if words[first + denied :][: len(one)] == one), 0)
        end += 2 * (tuple(words[end : end + 2]) in (*_BY_US, ("for", "you")))
        if not end or words[end : end + 1] != ["to"]:
            continue
        said = ("you", "must", "not") if denied else ("you", "may")
        tokens = [*tokens[:at], *(evolve(tokens[at], text=word, shape=Shape.WORD) for word in said), *tokens[end + 1 :]]
    return tokens


_IS = frozenset(("is", "are"))
_IS_NOT = {"isn't": "is", "aren't": "are"}
_LET = frozenset(
    [
        *("allowed", "permitted", "free", "fine", "ok", "okay", "possible", "included", "covered", "welcome"),
        *("acceptable", "authorized", "authorised", "licensed", "legal"),
    ]
)
_CLAUSE_ENDS = frozenset((".", ",", ";", ")"))


def _nor_is(tokens: list[Token]) -> list[Token]:
    """ "Copying is allowed, selling is not" as "copying is allowed, selling is not allowed"."""
    words = _lower(tokens)
    let = next((k for k in range(1, len(words)) if words[k] in _LET and words[k - 1] in _IS), 0)
    for at in range(let + 2 if let else 1, len(words)):
        if at + 1 < len(words) and words[at + 1] not in _CLAUSE_ENDS:
            continue
        if words[at] in _IS_NOT:
            told = [evolve(tokens[at], text=_IS_NOT[words[at]]), evolve(tokens[at], text="not")]
        elif words[at] == "not" and words[at - 1] in _IS:
            told = [tokens[at]]
        else:
            continue
        # "selling isn't", alone, goes on a sentence before it
        said = [evolve(tokens[at], text="allowed" if words[let] == "free" else words[let])] if let else []
        before = [evolve(one, text="but") if let and one.text in _WHEREAS else one for one in tokens[:at]]
        return [*before, *told, *said, *tokens[at + 1 :]]
    return tokens


_WHEREAS = frozenset(("while", "whereas"))


_DEPENDS = frozenset(("conditional", "conditioned", "contingent", "dependent"))
_GRANTS = frozenset(("permission", "licence", "license", "grant", "right", "rights", "agreement", "leave"))


def _conditional(tokens: list[Token]) -> list[Token]:
    """ "Sale is conditional on our approval" as "sale is subject to our approval"."""
    words = _lower(tokens)
    for at in range(1, len(words) - 2):
        if _GRANTS & {*words[:at]}:
            break  # what leave itself is conditioned on bears on all that it lets
        if words[at] in _DEPENDS and words[at - 1] in _IS and words[at + 1] in ("on", "upon"):
            subject_to = [evolve(tokens[at], text="subject"), evolve(tokens[at + 1], text="to")]
            return [*tokens[:at], *subject_to, *tokens[at + 2 :]]
    return tokens


_LEAVE = frozenset(("permission", "consent", "approval", "authorization", "authorisation", "authority"))


def _waits(tokens: list[Token]) -> list[Token]:
    """ "You must wait for our permission to sell it" as "you must obtain our permission to sell it"."""
    words = _lower(tokens)
    for at in range(1, len(words) - 3):
        if words[at : at + 2] in (["wait", "for"], ["await", "our"]) and _LEAVE & {*words[at + 2 : at + 6]}:
            gone = at + 2 if words[at + 1] == "for" else at + 1
            return [*tokens[:at], evolve(tokens[at], text="obtain"), *tokens[gone:]]
    return tokens


_HEARS = {"listen": "hear", "listens": "hears", "listened": "heard", "listening": "hearing"}


def _heard(tokens: list[Token]) -> list[Token]:
    """ "You may listen to, copy and sell it": the preposition of the first verb is none of the next."""
    words = _lower(tokens)
    for at in range(len(words) - 2):
        if words[at] in _HEARS and words[at + 1 : at + 3] == ["to", ","]:
            return [*tokens[:at], evolve(tokens[at], text=_HEARS[words[at]]), *tokens[at + 2 :]]
    return tokens


_PASSES = frozenset(("pass", "passes", "passing", "hand", "hands", "handing"))
_ARTICLES = frozenset(("the", "a", "an", "any", "our", "this", "these", "those", "its", "such"))
_AFTER = frozenset(
    (
        *(*_MODALS, ",", ".", ";", "to", "and", "or", "has", "have", "is", "are"),
        *("together", "with", "only", "if", "when", "unless", "without", "for"),
    )
)
_LONGEST = 5
"""Words of the thing between a verb and its particle: "pass the whole map on"."""


def _particle_first(tokens: list[Token]) -> list[Token]:
    """ "Anybody who passes the data on must …" as "anybody who passes on the data must …"."""
    words = _lower(tokens)
    for at in range(len(words) - 4):
        if words[at] not in _PASSES or words[at + 1] not in _ARTICLES:
            continue
        end = next((k for k in range(at + 3, min(at + 3 + _LONGEST, len(words))) if words[k] == "on"), 0)
        noun = [one.shape is Shape.WORD for one in tokens[at + 1 : end]]
        if end and all(noun) and words[end + 1 : end + 2] and words[end + 1] in _AFTER:
            moved = [tokens[at], evolve(tokens[at + 1], text="on")]
            shifted = [
                evolve(to, text=one.text) for one, to in zip(tokens[at + 1 : end], tokens[at + 2 :], strict=False)
            ]
            told = next((word for word in words[:at] if word in ("may", "must", "can", "shall", "will")), "")
            denied = {"not", "no", "never", "nobody", "neither", "nor", "unless", "if", "without"} & {*words[:at]}
            if words[at - 1] == "and" and told in ("may", "can") and words[at] in ("pass", "hand") and not denied:
                moved.insert(0, evolve(tokens[at], text=told, end=tokens[at].start))  # a verb, and no noun in a list
            return [*tokens[:at], *moved, *shifted, *tokens[end + 1 :]]
    return tokens


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


def _saying_last(tokens: list[Token]) -> list[Token]:
    """ "Must not sell it, claim that you made it, or rent it" with what is claimed at the end of the row."""
    words = _lower(tokens)
    that = next((k for k in range(3, len(words)) if words[k] == "that" and words[k - 2] == ","), 0)
    banned = any(words[k] in ("not", "cannot", "never") for k in range(that))
    says = words[that - 1] if that else ""
    if not banned or says not in TABLE.words["verbs.say"] or not _is_base(says) or "that" in words[:that]:
        return tokens
    join = next((k for k in range(that, len(words) - 2) if words[k] == "," and words[k + 1] in ("or", "nor")), 0)
    stop = next((k for k in range(join, len(words)) if words[k] in (".", ";", ":")), len(words))
    rest = words[join + 2 : stop]
    if not join or not rest or not _is_base(rest[0]) or {",", "or", "and", "that", "if", "unless", "without"} & {*rest}:
        return tokens
    order = [*tokens[: that - 1], *tokens[join + 2 : stop], *tokens[join : join + 2], *tokens[that - 1 : join]]
    places = sorted((one.start, one.end) for one in order)
    told = [evolve(one, start=start, end=end) for one, (start, end) in zip(order, places, strict=True)]
    return [*told, *tokens[stop:]]


def _called(tokens: list[Token]) -> list[Token]:
    """ "It must not be called Acme" as "it must not be called "Acme"": the name, and no called Acme."""
    words = _lower(tokens)
    for at in range(3, len(words) - 1):
        banned = words[at - 1] == "be" and {"not", "cannot", "never"} & {*words[at - 4 : at - 1]}
        if words[at] not in ("called", "named", "titled") or not banned:
            continue
        end = at + 1
        while end < len(tokens) and tokens[end].text[:1].isupper():
            end += 1
        if end > at + 1:
            opens = evolve(tokens[at + 1], text='"', shape=Shape.MARK, end=tokens[at + 1].start)
            closes = evolve(tokens[end - 1], text='"', shape=Shape.MARK, start=tokens[end - 1].end)
            return [*tokens[: at + 1], opens, *tokens[at + 1 : end], closes, *tokens[end:]]
    return tokens


def _is_base(word: str) -> bool:
    return any(one.tag == "VB" for one in options(word))


_BEFORE_A_PLACE = frozenset(
    (
        *("above", "after", "at", "before", "below", "beneath", "beside", "by", "during", "for", "in", "inside"),
        *("near", "next", "on", "under", "underneath", "with", "within"),
    )
)
_PARTIES = frozenset(("you", "we", "they"))
_STOPS = frozenset((",", ".", ";", ":"))
_LONGEST = 8
"""How many words such a phrase has at the most; what is longer has a clause of its own in it."""


def _phrase_first(tokens: list[Token]) -> list[Token]:
    """ "…, but next to each map you must name Fern" as "…, but you must name Fern next to each map"."""
    words = _lower(tokens)
    for at in range(1, len(words) - 5):
        if words[at] != "but" or words[at + 1] not in _BEFORE_A_PLACE:
            continue
        who = next((k for k in range(at + 3, min(at + 2 + _LONGEST, len(words) - 3)) if words[k] in _PARTIES), 0)
        phrase = words[at + 1 : who]
        # "but on devices you must register": what is missing behind the verb is the phrase
        end = next((k for k in range(who, len(words)) if words[k] in _STOPS), len(words)) if who else 0
        if not who or words[who + 1] not in ("must", "shall", "may") or not _STOPS.isdisjoint(phrase[:-1]):
            continue
        if end - who < 4 + (words[who + 2] == "not"):
            continue
        moved = tokens[at + 1 : who - (phrase[-1] == ",")]
        return [*tokens[: at + 1], *tokens[who:end], *moved, *tokens[end:]]
    return tokens


_TURNS = (
    *(_neither_done, _from_each, _what_not_to_do, _first_banned, _off_limits, _nor_is, _saying_last, _called),
    *(_fine_to, _conditional, _waits, _heard, _particle_first, _phrase_first),
)


__all__ = ["turned_round"]
