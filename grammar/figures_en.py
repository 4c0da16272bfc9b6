"""English figures in the forms that the grammar reads: "€900k", "3 000 000 euros", "2024-05-17", "15 euros each"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from attrs import evolve

from .lexicon_en import TABLE
from .tokens import Shape, Token


def figures(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`tokens` with amounts, numbers and days in one form; each keeps its place in the text."""
    found = list(tokens)
    for step in (_dotted_days, _slashed_days, _grouped, _shortened, _halves, _priced, _had_free):
        found = step(found)
    return tuple(found)


_ISO = re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)")
_DOTTED = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:19|20)\d\d)")


def _dotted_days(tokens: list[Token]) -> list[Token]:
    """ "2024-05-17" and "17.05.2024" as "17 May 2024"."""
    found: list[Token] = []
    for token in tokens:
        written = _ISO.fullmatch(token.text) or _DOTTED.fullmatch(token.text)
        told = _day(token, token, *(int(written[part]) for part in ("day", "month", "year"))) if written else ()
        found.extend(told or (token,))
    return found


def _slashed_days(tokens: list[Token]) -> list[Token]:
    """ "17/5/2024" as "17 May 2024"; "5/6/2024", which is one day here and another there, stays."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        texts = [one.text for one in tokens[at : at + 5]]
        whole = [texts[k] for k in (0, 2, 4)] if len(texts) == 5 and texts[1] == texts[3] == "/" else []
        told: tuple[Token, ...] = ()
        if whole and all(one.isdigit() for one in whole) and len(whole[2]) == 4 and len(whole[0]) < 3 > len(whole[1]):
            first, second, year = map(int, whole)
            day, month = (second, first) if second > 12 else (first, second)
            if first > 12 or second > 12 or first == second:
                told = _day(tokens[at], tokens[at + 4], day, month, year)
        found.extend(told or (tokens[at],))
        at += 5 if told else 1
    return found


def _day(first: Token, last: Token, day: int, month: int, year: int) -> tuple[Token, ...]:
    names = [name for name, number in TABLE.data["months"].items() if number == month and len(name) > 2]
    if not 0 < day < 32 or not names:
        return ()
    name = max(names, key=len).capitalize()
    number = evolve(first, text=str(day), shape=Shape.NUMBER, end=first.start + 1)
    word = evolve(first, text=name, shape=Shape.WORD, start=first.start + 1, end=first.start + 2, spaced=True)
    return number, word, evolve(last, text=str(year), shape=Shape.NUMBER, start=first.start + 2, spaced=True)


_FIRST = re.compile(r"[1-9]\d{0,2}")
_NEXT = re.compile(r"\d{3}")


def _grouped(tokens: list[Token]) -> list[Token]:
    """ "3 000 000" as "3000000"."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        end = at + 1
        if _FIRST.fullmatch(tokens[at].text) and tokens[at].shape is Shape.NUMBER:
            while end < len(tokens) and _NEXT.fullmatch(tokens[end].text) and tokens[end].shape is Shape.NUMBER:
                end += 1
        text = "".join(one.text for one in tokens[at:end])
        found.append(evolve(tokens[at], text=text, end=tokens[end - 1].end))
        at = end
    return found


_SHORT = re.compile(r"(?P<number>\d+(?:[.,]\d+)*)(?P<scale>k|m|mn|mio|bn|b)", re.IGNORECASE)
_SCALES = {"k": 1000, "m": 10**6, "mn": 10**6, "mio": 10**6, "bn": 10**9, "b": 10**9}


def _shortened(tokens: list[Token]) -> list[Token]:
    """ "€900k", "3.5m euros" as "€900000", "3500000 euros"; "10 k" of anything else stays."""
    currency = TABLE.data["currency"]
    tokens = _with_point(tokens)
    found = list(tokens)
    for at, token in enumerate(tokens):
        short = _SHORT.fullmatch(token.text)
        beside = [one.text.lower() for one in (*tokens[max(at - 1, 0) : at], *tokens[at + 1 : at + 2])]
        if short and any(word in currency for word in beside):
            number = Fraction(short["number"].replace(",", "")) * _SCALES[short["scale"].lower()]
            if number.denominator == 1:
                found[at] = evolve(token, text=str(number), shape=Shape.NUMBER)
    return found


def _with_point(tokens: list[Token]) -> list[Token]:
    """ "3", ".", "5m" as "3.5m"."""
    found: list[Token] = []
    for token in tokens:
        point = len(found) > 1 and found[-1].text == "." and not (token.spaced or found[-1].spaced)
        if point and found[-2].text.isdigit() and _SHORT.fullmatch(token.text):
            found[-2:] = [evolve(token, text=f"{found[-2].text}.{token.text}", start=found[-2].start, spaced=True)]
        else:
            found.append(token)
    return found


_HALF = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}


def _halves(tokens: list[Token]) -> list[Token]:
    """ "Half a million", "two and a half million" as "500000", "2500000"; "a million" as "1000000"."""
    scales, numbers = TABLE.data["scales"], TABLE.data["numbers"]
    words = [one.text.lower() for one in tokens]
    found: list[Token] = []
    at = 0
    while at < len(words):
        value: Fraction | None = None
        end = at
        if words[at : at + 2] == ["half", "a"] and words[at + 2 : at + 3] and words[at + 2] in scales:
            value, end = _HALF["half"] * scales[words[at + 2]], at + 3
        elif words[at] in numbers and words[at + 1 : at + 4] == ["and", "a", "half"] and words[at + 4] in scales:
            value, end = (numbers[words[at]] + _HALF["half"]) * scales[words[at + 4]], at + 5
        elif words[at] == "a" and words[at + 1 : at + 2] and words[at + 1] in scales and words[at - 1] != "half":
            value, end = Fraction(scales[words[at + 1]]), at + 2
        if value is not None and value.denominator == 1:
            found.append(evolve(tokens[at], text=str(value), shape=Shape.NUMBER, end=tokens[end - 1].end))
            at = end
        else:
            found.append(tokens[at])
            at += 1
    return found


_EACH = (("each",), ("apiece",), ("a", "piece"), ("per", "copy"), ("per", "piece"), ("per", "item"), ("per", "unit"))
_SOLD = frozenset(("sell", "sells", "sold", "selling", "offer", "offers", "offered", "sale", "available", "charge"))
_COSTS = frozenset(("cost", "costs", "costing", "is", "are"))
_PRICES = (("at", "a", "price", "of"), ("for", "a", "price", "of"), ("at", "the", "price", "of"), ("at",))


def _priced(tokens: list[Token]) -> list[Token]:
    """ "Sells them at a price of EUR 15 each" as "sells them for EUR 15"."""
    words = [one.text.lower() for one in tokens]
    if not (_SOLD | _COSTS) & {*words}:
        return tokens
    found = list(tokens)
    for at in range(len(words) - 1, 0, -1):
        each = next((one for one in _EACH if tuple(words[at : at + len(one)]) == one), ())
        if each and _is_money(words, at) and words[at + len(each) : at + len(each) + 1] not in (["of"], ["other"]):
            found[at - 1 : at + len(each)] = [evolve(found[at - 1], end=found[at + len(each) - 1].end)]
    words = [one.text.lower() for one in found]
    sold = next((at for at, word in enumerate(words) if word in _SOLD), len(words))
    for at in range(len(words) - 2, sold, -1):
        lead = next((one for one in _PRICES if tuple(words[at : at + len(one)]) == one), ())
        if lead and _money_at(words, at + len(lead)):
            found[at : at + len(lead)] = [evolve(found[at], text="for", end=found[at + len(lead) - 1].end)]
    return found


_FREE = (("free", "of", "charge"), ("for", "free"), ("at", "no", "charge"), ("at", "no", "cost"), ("without", "charge"))
_HAD = frozenset(("shown", "offered", "provided", "distributed", "supplied", "performed", "screened", "given"))
_IF = frozenset(("if", "provided", "when", "unless"))


def _had_free(tokens: list[Token]) -> list[Token]:
    """ "… if the film is shown free of charge" as "… if the film is free of charge": what costs nothing to have."""
    words = [one.text.lower() for one in tokens]
    told = next((at for at, word in enumerate(words) if word in _IF), len(words))
    for at in range(told + 2, len(words) - 3):
        free = any(tuple(words[at + 1 : at + 1 + len(one)]) == one for one in _FREE)
        if words[at] in _HAD and words[at - 1] in ("is", "are", "be") and free:
            return [*tokens[: at - 1], evolve(tokens[at - 1], end=tokens[at].end), *tokens[at + 1 :]]
    return tokens


def _is_money(words: Sequence[str], end: int) -> bool:
    """Whether an amount of money ends there."""
    currency = TABLE.data["currency"]
    one, two = words[end - 1], words[end - 2] if end > 1 else ""
    return (one in currency and _is_number(two)) or (_is_number(one) and two in currency)


def _money_at(words: Sequence[str], at: int) -> bool:
    """Whether an amount of money begins there, with or without a comparison."""
    return any(_is_money(words, end) for end in range(at + 2, min(at + 8, len(words)) + 1)) and (
        _is_number(words[at]) or words[at] in TABLE.data["currency"] or words[at] in _COMPARING
    )


_COMPARING = frozenset(("no", "not", "at", "up", "less", "more", "exactly", "under", "below", "over", "above"))


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or word in TABLE.data["numbers"] or word in TABLE.data["scales"]


__all__ = ["figures"]
