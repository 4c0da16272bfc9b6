"""
German sentences whose parts stand in another order than the grammar reads: "Die Karten zu verkaufen ist untersagt".

Every function takes the tokens of one sentence and gives them back; each word keeps the place of an old one, in the
order of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .lexicon_de import noun
from .tokens import Shape, Token


def turned_round(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens` in the order in which the grammar reads them."""
    for turn in (
        _of_a_place,
        _would_like,
        _to_be_approved,
        _nor_is,
        _nor_may,
        _also_for,
        _a_copy_of_it,
        _what_it_is,
        _not_even,
    ):
        tokens = turn(tokens)
    return tokens


_ARTICLES = frozenset(("die", "der", "das", "den", "dem", "des"))


def _of_a_place(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Die Halmer Zeitung": an unknown word in "-er" before a noun is no noun of its own, but part of one name."""
    for at in range(len(tokens) - 2):
        article, place, thing = tokens[at : at + 3]
        named = article.text.lower() in _ARTICLES and _noun(place) and _noun(thing) and len(place.text) > _SHORT
        if named and place.text.endswith("er") and noun(place.text.lower()) is None:
            name = evolve(place, text=f"{place.text} {thing.text}", end=thing.end, shape=Shape.ADDRESS)
            return _of_a_place((*tokens[: at + 1], name, *tokens[at + 3 :]))
    return tokens


_SHORT = 4
_PRINTED = frozenset(("gedruckt", "analog", "print", "offline"))
_ONLINE = frozenset(("online", "digital", "elektronisch"))


def _in_any_form(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Sie dürfen es veröffentlichen, gedruckt und online": in whatever form, which limits nothing."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 4):
        both = {lower[at + 1], lower[at + 3]}
        if lower[at] == "," and lower[at + 2] in ("und", "oder", "wie") and both & _PRINTED and both & _ONLINE:
            ends = lower[at + 4] in (".", ";")
            return (*tokens[:at], *tokens[at + 4 :]) if ends and not _LIMITS & {*lower[:at]} else tokens
    return tokens


_WOULD_LIKE = {"möchte": "will", "möchten": "wollen", "möchtest": "willst"}


def _would_like(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Wenn Sie die Karten verkaufen möchten, …": who would like to do it is who wants to."""
    lower = _lower(tokens)
    return [
        evolve(token, text=_WOULD_LIKE[lower[at]])
        if lower[at] in _WOULD_LIKE
        and at > 1
        and lower[at - 1].endswith("n")
        and lower[at + 1 : at + 2] in ([","], ["."], [";"])
        else token
        for at, token in enumerate(tokens)
    ]


_APPROVED = frozenset(("genehmigt", "freigegeben", "autorisiert", "zugelassen", "erlaubt", "gestattet"))


def _to_be_approved(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Der Verkauf muss von uns genehmigt werden" as "… ist von uns zu genehmigen": it is not allowed by that."""
    lower = _lower(tokens)
    must = next((k for k, word in enumerate(lower) if word in ("muss", "müssen")), 0)
    if not must or "nicht" in lower[must:]:
        return tokens
    for at in range(must + 1, len(lower) - 1):
        if lower[at] in _APPROVED and lower[at + 1] == "werden":
            be = evolve(tokens[must], text="ist" if lower[must] == "muss" else "sind")
            to_approve = (evolve(tokens[at], text="zu"), evolve(tokens[at + 1], text="genehmigen"))
            return (*tokens[:must], be, *tokens[must + 1 : at], *to_approve, *tokens[at + 2 :])
    return tokens


_LET = frozenset(("erlaubt", "gestattet", "zulässig", "frei", "möglich", "genehmigt", "inbegriffen", "umfasst"))
_IS = frozenset(("ist", "sind"))
_LONGEST_THING = 6


def _nor_is(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Das Kopieren ist erlaubt, das Verkaufen (ist es) nicht" as "…; das Verkaufen ist nicht erlaubt"."""
    lower = _lower(tokens)
    let = next((k for k in range(1, len(lower)) if lower[k] in _LET and lower[k - 1] in _IS), 0)
    if not let or lower[let + 1 : let + 2] != [","]:
        return tokens
    end = next((k for k in range(let + 2, len(lower)) if lower[k] in (".", ";", ",")), len(lower))
    start = let + 2
    while start < end and lower[start] in ("aber", "jedoch", "nur", "dagegen", "hingegen"):
        start += 1
    stop = end - 1
    if stop <= start or lower[stop] != "nicht" or stop - start > _LONGEST_THING:
        return tokens
    thing = tokens[start:stop]
    if lower[stop - 2 : stop] in (["ist", "es"], ["sind", "es"]):
        thing = thing[:-2]
    if not thing or any(one in (*_IS, "darf", "dürfen", "wird") for one in lower[start : start + len(thing)]):
        return tokens
    last = tokens[stop]
    so = "erlaubt" if lower[let] == "frei" else tokens[let].text
    told = (evolve(last, text="ist"), evolve(last, text="nicht"), evolve(last, text=so))
    return (*tokens[: let + 1], evolve(tokens[let + 1], text=";"), *thing, *told, *tokens[stop + 1 :])


def _nor_may(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Kopieren dürfen Sie, verkaufen nicht" as "Kopieren dürfen Sie; verkaufen dürfen Sie nicht"."""
    lower = _lower(tokens)
    may = next((k for k in range(1, len(lower) - 2) if lower[k] in ("dürfen", "darf")), 0)
    if not may or lower[may + 2 : may + 3] != [","]:
        return tokens
    end = next((k for k in range(may + 3, len(lower)) if lower[k] in (".", ";", ",")), len(lower))
    start = may + 3
    while start < end and lower[start] in ("aber", "jedoch"):
        start += 1
    if end - start > _LONGEST_THING or end - 1 <= start or lower[end - 1] != "nicht":
        return tokens
    last = tokens[end - 1]
    again = (evolve(last, text=lower[may]), evolve(last, text=tokens[may + 1].text), last)
    return (*tokens[: may + 2], evolve(tokens[may + 2], text=";"), *tokens[start : end - 1], *again, *tokens[end:])


_GAINFUL = ("gewerblich", "kommerziell", "geschäftlich", "erwerbswirtschaftlich")
_LEAVES = frozenset(("darf", "dürfen", "kann", "können", "berechtigt", "gestattet", "erlaubt", "zulässig"))
_LIMITS = frozenset(
    ("nur", "nicht", "ausschließlich", "lediglich", "allein", "ohne", "zwar", "außer", "wenn", "sofern")
)


def _also_for(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Sie dürfen es nutzen, auch zu gewerblichen Zwecken": to any purpose, where no other is named before."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 3):
        gainful = lower[at + 2].startswith(_GAINFUL) and lower[at + 3] in ("zwecken", "zweck", "zwecke")
        if lower[at] != "auch" or lower[at + 1] not in ("zu", "für") or not gainful:
            continue
        rest = (*lower[:at], *lower[at + 4 :])
        limited = any(word in _LIMITS or word.startswith(("kein", "zweck")) for word in rest)
        aimed = any(word in ("zu", "zur", "zum", "für") for word in lower[:at])
        if limited or aimed or not _LEAVES & {*lower}:
            return tokens
        return (*tokens[:at], *_to_any_purpose(tokens[at : at + 4]), *tokens[at + 4 :])
    return tokens


def _a_copy_of_it(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Von der Software eine Sicherungskopie erstellen": a backup copy of the software."""
    lower = _lower(tokens)
    for at in range(len(lower) - 4):
        of, article, _, count, copy = lower[at : at + 5]
        if of != "von" or article not in ("der", "dem", "den") or not _noun(tokens[at + 2]):
            continue
        if count in ("eine", "zwei", "mehrere", "keine", "weitere") and copy.endswith(("kopie", "kopien")):
            order = (at + 3, at + 4, at, at + 1, at + 2)
            said = tuple(
                evolve(tokens[at + k], text=tokens[n].text.lower() if n == at else tokens[n].text)
                for k, n in enumerate(order)
            )
            return (*tokens[:at], *said, *tokens[at + 5 :])
    return tokens


_COPULAS = frozenset(("ist", "bleibt", "wäre"))
_INSIDE = re.compile(
    r"(?:weiter|ab|an|auf|aus|ein|fort|frei|her|hin|los|mit|nach|um|unter|vor|weg|zurück|bei|wieder)zu\w{2,}n"
)
_SUBORDINATE = frozenset(
    ("wenn", "falls", "sofern", "soweit", "dass", "ob", "weil", "bevor", "nachdem", "sobald", "um", "ohne", "statt")
)


def _what_it_is(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Die Bilder zu verkaufen ist untersagt": it is forbidden to sell them, and nobody has to."""
    lower = _lower(tokens)
    end = next((k for k, word in enumerate(lower) if word in (".", ";")), len(lower))
    at = next((k for k in range(2, end - 1) if lower[k] in _COPULAS), 0)
    last = at - 2 if at and lower[at - 1] == "," else at - 1
    if last < 1 or lower[0] in _SUBORDINATE or {",", ":", "es"} & {*lower[:last]}:
        return tokens
    if tokens[last].text != lower[last] or not (
        _INSIDE.fullmatch(lower[last]) or (lower[last - 1] == "zu" and lower[last].endswith("n"))
    ):
        return tokens
    tail = tokens[at + 1 : end]
    if "," in lower[at:end] or lower[end - 1] in ("vorbehalten", "werden") or any(one.text == "zu" for one in tail):
        return tokens
    comma = tokens[at - 1] if lower[at - 1] == "," else evolve(tokens[at], text=",", shape=Shape.MARK, spaced=False)
    first = evolve(tokens[0], text=_lower_first(tokens[0]))
    order = (evolve(tokens[at], text="Es"), tokens[at], *tail, comma, first, *tokens[1 : last + 1])
    places = sorted((one.start, one.end) for one in order)
    said = tuple(evolve(one, start=a, end=b) for one, (a, b) in zip(order, places, strict=True))
    return (*said, *tokens[end:])


def _lower_first(token: Token) -> str:
    """The first word of a sentence inside one: articles and pronouns lose their capital."""
    lower = token.text.lower()
    return lower if lower in _SMALL else token.text


_SMALL = frozenset(
    [
        "die",
        "der",
        "das",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "sie",
        "ihn",
        "es",
        "dies",
        "diese",
        "dieses",
        "diesen",
        "dieser",
        "von",
        "an",
        "zu",
        "für",
        "mit",
        "in",
        "aus",
        "auf",
        "ihre",
        "ihren",
        "seine",
        "unsere",
        "unseren",
        "solche",
        "jede",
        "jedes",
        "jeden",
        "alle",
        "keine",
        "keinen",
        "andere",
    ]
)
"""Words that have a capital only at the head of a sentence."""


def _not_even(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Sie dürfen es nicht nutzen, auch nicht privat": not at all, which what stands behind only stresses."""
    lower = _lower(tokens)
    end = len(lower) - 1 if lower[-1:] == ["."] else len(lower)
    for at in range(2, end - 2):
        if lower[at : at + 3] == [",", "auch", "nicht"]:
            denied = any(word == "nicht" or word.startswith("kein") for word in lower[:at])
            stress = {",", ";", "wenn", "falls"} & {*lower[at + 1 : end]}
            return (*tokens[:at], *tokens[end:]) if denied and not stress and end - at < 9 else tokens
    return tokens


def _to_any_purpose(places: Sequence[Token]) -> Sequence[Token]:
    said = [evolve(places[k], text=word) for k, word in enumerate(("zu", "jedem", "Zweck"))]
    return (*said[:-1], evolve(said[-1], end=places[-1].end))


def _noun(token: Token) -> bool:
    return token.shape is Shape.WORD and token.text[:1].isupper()


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


_TURNS = (
    *(_of_a_place, _in_any_form, _would_like, _to_be_approved, _nor_is, _nor_may),
    *(_also_for, _a_copy_of_it, _what_it_is, _not_even),
)


__all__ = ["turned_round"]
