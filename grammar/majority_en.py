"""
English words for being of age: "the age of majority in your country", "of legal age", said as an age in years.

Whoever is eighteen is of age and whoever is younger is not: the meaning rules of the vocabulary say so too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .prepared import compiled
from .shared_en import words_of
from .tokens import Shape, Token

_STATE = r"(?:jurisdiction|country|state|place|province|territory|region|location|nation)"
_FROM = r"(?:a )?(?:resident|citizen|national)"
_LIVE = rf"(?:live|reside|are located|are {_FROM}(?: or {_FROM})?|are|access the services?)"
_WHERE = (
    rf"(?: where you {_LIVE}"
    rf"| (?:in|of|under) (?:your|the|their|his or her) (?:\w+ )?(?:laws of (?:your|the) )?{_STATE}"
    rf"(?:(?: or| ,| /)+ {_STATE})*"
    rf"(?: of (?:your )?residence| (?:in which|where) you {_LIVE}| you {_LIVE}(?: in)?)?)?"
)
_BINDING = (
    r"(?: to (?:form|enter into|make|conclude) (?:a )?(?:legally )?(?:binding )?(?:contracts?|agreements?)"
    r"(?: with (?:us|\w+))?)?"
)
_OF_AGE = (
    r"(?:the )?(?:(?:legal )?age of (?:legal )?majority|legal majority(?: age)?"
    rf"|(?:full )?legal age{_BINDING}){_WHERE}"
)
_SUCH_AS = r"(?: \( (?:e\.g\.|i\.e\.|for example|for instance|such as|usually|typically) [^()]{1,80} \))?"
_EIGHTEEN = r"(?:18|19|2[0-9]|eighteen|nineteen|twenty|twenty-one)"
_YEARS = r"(?: years? of age| years? old| years?)?(?: (?:or|and) (?:older|over|above))?"
_HIGHER = r"(?: ,? ?whichever (?:is|are|age is) (?:the )?(?:higher|older|greater|later|highest|oldest))?"
_REACHED = r"(?:(?:have|has|be|are|is) )?(?:reached |attained |at least |over |above |of |at )*"

_AGE_FIRST = compiled(
    rf"\b(?P<age>{_EIGHTEEN}{_YEARS}) (?:\( (?:or|and) {_REACHED}{_OF_AGE}{_SUCH_AS} \)"
    rf"|(?:or|and) {_REACHED}{_OF_AGE}{_SUCH_AS}){_HIGHER}(?= |$)"
)
_AGE_LAST = compiled(
    rf"\b{_OF_AGE}{_SUCH_AS} (?:\( )?(?:or|and) (?:at least |over )?(?P<age>{_EIGHTEEN}{_YEARS})"
    rf"(?: \))?{_HIGHER}(?= |$)"
)
_HIGHER_ONE = compiled(
    rf"\b(?:1[0-7]|thirteen|fourteen|fifteen|sixteen|seventeen)(?P<unit>{_YEARS}) (?:\( )?(?:or|and) "
    rf"{_REACHED}{_OF_AGE}{_SUCH_AS}(?: \))? ,? ?whichever (?:is|age is) (?:higher|older|greater|later)(?= |$)"
)
_BE_OF_AGE = compiled(
    rf"\b(?:(?P<be>must|shall|to) (?:be (?:at least |of |above |over )*|have (?:reached|attained) )|"
    rf"(?P<are>are|is) (?:at least |of |above |over )*|(?P<have>have|has) (?:reached|attained) )"
    rf"{_OF_AGE}{_SUCH_AS}(?= |$)"
)


def of_majority(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with the words for being of age put as an age; beside an age from eighteen on they add nothing."""
    found = list(older_of_both(with_years(tokens)))
    if not {"majority", "legal"} & {token.text.lower() for token in found}:
        return found
    for pattern in (_AGE_FIRST, _AGE_LAST):
        found = _replaced(found, pattern)
    return _replaced(_replaced(found, _HIGHER_ONE), _BE_OF_AGE)


def _replaced(tokens: list[Token], pattern: re.Pattern[str]) -> list[Token]:
    """Each match of `pattern` over the words, last first, in the plain way."""
    words = [" ".join(token.text.lower().split()) for token in tokens]
    starts, at = [], 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    text = " ".join(words)
    for match in reversed(list(pattern.finditer(text))):
        first = starts.index(match.start()) if match.start() in starts else -1
        last = next((k for k, start in enumerate(starts) if start + len(words[k]) == match.end()), -1)
        if first < 0 or last < 0:
            continue
        kept = match.groupdict()
        if kept.get("age"):
            begin = starts.index(match.start("age"))
            end = next(k for k, start in enumerate(starts) if start + len(words[k]) == match.end("age"))
            tokens[first : last + 1] = tokens[begin : end + 1]
            continue
        if "unit" in kept:
            spelt = ["18", "years", "old"]
        else:
            lead = f"{kept['be']} be" if kept["be"] else kept["are"] or "are"
            spelt = [*lead.split(), "at", "least", "18", "years", "old"]
        tokens[first : last + 1] = [
            evolve(tokens[min(first + k, last)], text=word, shape=Shape.NUMBER if word.isdigit() else Shape.WORD)
            for k, word in enumerate(spelt)
        ]
    return tokens


_OLDER_OF_BOTH = compiled(
    r" or (?:of )?(?:the )?(?:minimum|applicable|local|required)(?: [a-z]+)?? age(?: [^,;.]+)? , "
    r"whichever (?:age )?is (?:the )?(?:higher|greater|older|later)(?= [.,;])"
)

_LOCAL_AGE = compiled(
    r" or (?:at least |of )?(?:the |any )?(?:other |such )?(?:minimum|applicable|local) (?:legal )?age "
    r"(?:that is |as )?"
    r"(?:required |set |applicable )?(?:in|by|under) (?:the law of |the laws of )?your "
    r"(?:country|jurisdiction|state|region|location)"
    r"(?: of residence)?(?: (?:to consent|for consent(?:ing)?|of (?:digital )?consent))?"
    r"(?: to (?:agree|consent) to (?:these|this|the|our) [a-z]+)?(?= to (?:use|access) |[ ]?[.,;]|$)"
)


def older_of_both(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "18 or the minimum age in your country, whichever is higher": both must hold, and the other is the law's."""
    line = f" {' '.join(words_of(tokens))} "
    match = _OLDER_OF_BOTH.search(line)
    if match is None:
        return _without_local_age(tokens, line)
    first = line[: match.start() + 1].count(" ") - 1
    last = first + match.group().strip().count(" ") + 1
    place = tokens[first]
    law = (evolve(place, text=word, end=place.start) for word in ("and", "must", "comply", "with", "applicable", "law"))
    return [*tokens[:first], *law, *tokens[last:]]


def _without_local_age(tokens: Sequence[Token], line: str) -> Sequence[Token]:
    """ "At least 13 or the minimum age in your country": whoever is younger than 13 is meant to be kept out."""
    match = _LOCAL_AGE.search(line) if "at least" in line else None
    if match is None:
        return tokens
    first = line[: match.start() + 1].count(" ") - 1
    return [*tokens[:first], *tokens[first + match.group().strip().count(" ") + 1 :]]


_BARE_YEARS = compiled(
    r" (?:must|need to|needs to|have to|has to) be (?:at least )?(?P<years>1[0-9]|2[01]|eighteen|sixteen|thirteen)"
    r"(?= (?:[.,;]|to |and |in order ))"
)


def with_years(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "You need to be 18" as "you need to be 18 years old"."""
    match = _BARE_YEARS.search(f" {' '.join(words_of(tokens))} ")
    if match is None:
        return tokens
    at = match.string[: match.start("years")].count(" ") - 1
    place = tokens[at]
    old = (evolve(place, text=word, start=place.end, shape=Shape.WORD) for word in ("years", "old"))
    return [*tokens[: at + 1], *old, *tokens[at + 1 :]]
