"""
English ranges: "between 10 and 50 employees", "13 to 17 years old", said as two bounds, of which each is met by itself.

And from when something holds: "with retroactive effect from 1 May 2024" and the like, said as "from 1 May 2024".
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import TABLE
from .tokens import Shape, Token

_STOP_WORDS = """
    and or but if unless when while where who whose which that in of on at per for to from with without by under as than
    may must shall will can should is are was were do does not each a an the this these any all
"""
_STOPS = frozenset(_STOP_WORDS.split())
_CLOCK = frozenset(("am", "pm", "a.m", "p.m", "a", "p", "o'clock", "hrs"))
_BE = frozenset(("is", "are", "am", "be", "was", "were"))
_PART_WORDS = """
    section sections clause clauses article articles paragraph paragraphs chapter chapters page pages version versions
    line lines item items annex annexes schedule schedules appendix appendices figure figures table tables level levels
"""
_PARTS = frozenset(_PART_WORDS.split())
_LONGEST_UNIT = 3


def ranged(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`tokens` with ranges of numbers spelt out; each new word keeps the place of an old one."""
    tokens = _from_then(tokens)
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        end = _range(tokens, at, found)
        if not end:
            found.append(tokens[at])
        at = end or at + 1
    return tuple(found)


_FROM_THEN = (
    ["as", "from"],
    ["with", "effect", "from"],
    ["with", "effect", "as", "from"],
    ["with", "effect", "as", "of"],
    ["with", "retroactive", "effect", "from"],
    ["with", "retroactive", "effect", "as", "of"],
    ["with", "retrospective", "effect", "from"],
    ["with", "immediate", "effect", "from"],
    ["retroactively", "from"],
    ["retroactively", "as", "of"],
    ["starting", "from"],
    ["starting", "on"],
    ["beginning", "on"],
    ["effective", "from"],
    ["effective", "as", "of"],
)


def _from_then(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "As from 1 July 2024, …": from that day on, be it past or to come."""
    lower = [token.text.lower() for token in tokens]
    for at in range(len(tokens)):
        for words in _FROM_THEN:
            end = at + len(words)
            if lower[at:end] == words and end + 2 < len(tokens) and _is_date(tokens, end):
                return _from_then([*tokens[:at], *_words(tokens[at], "from"), *tokens[end:]])
    return tokens


def _is_date(tokens: Sequence[Token], at: int) -> bool:
    near = [token.text.lower() for token in tokens[at : at + 2]]
    return any(word in TABLE.data["months"] for word in near)


def _range(tokens: Sequence[Token], at: int, found: list[Token]) -> int:
    """Add the bounds of a range that begins at `at` to what was found; where it ends, 0 if none begins there."""
    lower = tokens[at].text.lower()
    lead, joins = {"between": (1, ("and",)), "from": (1, ("to",))}.get(lower, (0, ("to", "–")))
    first, first_end = _amount(tokens, at + lead)
    if not first or first_end >= len(tokens) or tokens[first_end].text.lower() not in joins:
        return 0
    second, second_end = _amount(tokens, first_end + 1)
    before = tokens[at - 1].text.lower() if at else ""
    if not second or before in _PARTS or not _ascending(first, second):
        return 0
    unit = _unit(tokens, second_end)
    words = [one.text.lower() for one in unit]
    told = len(first) > 1 or len(second) > 1
    if lower == "between" and not told and (words[:1] and words[0] in TABLE.data["months"]):
        day = tokens[second_end : second_end + 2]  # "between 9 and 17 March 2024"
        found += [tokens[at], *first, *day, tokens[first_end], *second, *day]
        return second_end + len(day)
    if lower == "between" and not (unit or told) and _are_years(first, second):
        whole = tokens[at], *_words(first[0], "January"), *first, tokens[first_end], *_words(second[0], "December")
        days = (evolve(first[0], text="1"), evolve(second[0], text="31"))
        found += [whole[0], days[0], *whole[1:4], days[1], whole[4], *second]
        return second_end
    if any(word in TABLE.data["months"] or word in _CLOCK for word in words[:1]):
        return 0
    aged = not unit and before == "aged"
    if aged:
        found.pop()
        unit = [evolve(second[-1], text=word, shape=Shape.WORD) for word in ("years", "old")]
    if not unit and not told and (not lead or lower == "from" or _are_years(first, second)):
        return 0
    if words[:1] in (["year"], ["years"]) and [one.text.lower() for one in tokens[second_end + 1 : second_end + 3]] == [
        "of",
        "age",
    ]:
        unit = [*unit[:1], evolve(tokens[second_end + 2], text="old")]
        second_end += 3
    else:
        second_end += 0 if aged else len(unit)
    old = any(one.text.lower() == "old" for one in unit)
    verb = found[-1].text.lower() if found and found[-1].text.lower() in _BE else ""
    place = tokens[at]
    if old and not verb:
        verb = "are"
        found += _words(place, "who", "are")
    again = [one for one in unit if len(first) == 1 or one.text.lower() not in [each.text.lower() for each in first]]
    found += [*_words(place, "at", "least"), *first, *(unit if len(first) == 1 else again)]
    found += [*_words(place, "and", *([verb] if old else []), "at", "most"), *second, *unit]
    return second_end


def _words(place: Token, *words: str) -> list[Token]:
    return [evolve(place, text=word, shape=Shape.WORD) for word in words]


def _amount(tokens: Sequence[Token], at: int) -> tuple[list[Token], int]:
    """A number with the mark of a currency before it, or of one or per cent behind it."""
    currency, end = TABLE.data["currency"], at
    while end < len(tokens) and end < at + 2 and tokens[end].text.lower() in currency:
        end += 1
    if end >= len(tokens) or tokens[end].shape is not Shape.NUMBER or not _number(tokens[end]):
        return [], at
    end += 1
    if end < len(tokens) and tokens[end].text == "%":
        end += 1
    return list(tokens[at:end]), end


def _number(token: Token) -> float:
    text = token.text.replace(",", "")
    return float(text) if text.replace(".", "", 1).isdigit() else 0.0


def _ascending(first: Sequence[Token], second: Sequence[Token]) -> bool:
    low, high = (next(_number(one) for one in each if one.shape is Shape.NUMBER) for each in (first, second))
    return low < high


def _are_years(first: Sequence[Token], second: Sequence[Token]) -> bool:
    return all(len(each) == 1 and len(each[0].text) == 4 and each[0].text.isdigit() for each in (first, second))


def _unit(tokens: Sequence[Token], at: int) -> list[Token]:
    """What is counted: "employees", "million euros", "years old"."""
    found: list[Token] = []
    for token in tokens[at : at + _LONGEST_UNIT]:
        lower = token.text.lower()
        if token.shape is not Shape.WORD or lower in _STOPS:
            break
        found.append(token)
        if lower.endswith("s") and lower not in ("years", "months"):
            break
    return found
