"""English numbers, amounts, days and cross-references: runs of tokens that stand for one value."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from ..clauses.phrase import Compare, Limit, Period, Quantity
from .lexicon_en import TABLE, Word, options
from .tokens import Shape, Token

if TYPE_CHECKING:
    from .chunks_en import Chunk

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_PLAIN = re.compile(r"\d[\d,]*(?:\.\d+)?")
_YEAR_LEADS = frozenset(
    ["in", "since", "until", "till", "before", "after", "by", "from", "of", "during", "through", "and"]
)
_REFERENCE_HEADS = frozenset(
    [
        "section",
        "sections",
        "article",
        "articles",
        "clause",
        "clauses",
        "paragraph",
        "paragraphs",
        "subsection",
        "subsections",
        "attachment",
        "exhibit",
        "appendix",
        "annex",
        "schedule",
        "part",
        "chapter",
        "item",
        "items",
        "condition",
        "conditions",
        "recital",
    ]
)
_LABEL = re.compile(r"\d+(?:\.\d+)*(?:\([a-zA-Z0-9]+\))*|\([a-zA-Z0-9]{1,4}\)|[A-Z]|[IVX]+|[A-Z]?\d+[A-Z]?")


def _number(text: str) -> Fraction:
    return Fraction(text.replace(",", ""))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _merged(
    tokens: Sequence[Token], start: int, end: int, tag: str, value: object, lemma: str = ""
) -> tuple[Word, int]:
    run = tokens[start:end]
    text = "".join((" " if token.spaced and at else "") + token.text for at, token in enumerate(run))
    return Word(
        text, run[0].start, run[-1].end, tag, lemma or text.lower(), spaced=run[0].spaced, role=run[0].role, value=value
    ), end


def day_at(tokens: Sequence[Token], at: int) -> tuple[Word, int] | None:
    """A date that begins at token `at`; after "between", the stretch of days up to and with the second date."""
    found = _one_day(tokens, at)
    if found is None or not at or tokens[at - 1].text.lower() != "between":
        return found
    word, end = found
    second = _one_day(tokens, end + 1) if end < len(tokens) and tokens[end].text.lower() == "and" else None
    if second is None:
        return found
    first, last = word.value, second[0].value
    if not isinstance(first, Period) or not isinstance(last, Period):
        return found
    if first.first is None or last.last is None or first.first > last.last:
        return found
    return _merged(tokens, at, second[1], "DATE", Period(first.first, last.last))


def _one_day(tokens: Sequence[Token], at: int) -> tuple[Word, int] | None:
    """
    A date that begins at token `at`: "1 May 2023", "May 1, 2023", "June 2023", "2024" after a preposition of time.
    """
    months = TABLE.data["months"]
    texts = [token.text for token in tokens[at : at + 4]]
    lower = [text.lower() for text in texts]

    def month(k: int) -> int:
        return int(months.get(lower[k], 0)) if k < len(texts) and texts[k][:1].isupper() else 0

    def year(k: int) -> int:
        return int(texts[k]) if k < len(texts) and _YEAR.fullmatch(texts[k]) else 0

    def ordinal(k: int) -> int:
        match = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?", texts[k]) if k < len(texts) else None
        return int(match.group(1)) if match else 0

    if ordinal(0) and month(1) and year(2):
        day = _day(year(2), month(1), ordinal(0))
        return _merged(tokens, at, at + 3, "DATE", Period(day, day)) if day else None
    if month(0) and ordinal(1) and texts[2:3] == [","] and year(3):
        day = _day(year(3), month(0), ordinal(1))
        return _merged(tokens, at, at + 4, "DATE", Period(day, day)) if day else None
    if month(0) and year(1):
        last = calendar.monthrange(year(1), month(0))[1]
        return _merged(tokens, at, at + 2, "DATE", Period(date(year(1), month(0), 1), date(year(1), month(0), last)))
    if lower[:2] == ["the", "year"] and year(2) and at and tokens[at - 1].text.lower() in _YEAR_LEADS:
        return _merged(tokens, at, at + 3, "DATE", Period(date(year(2), 1, 1), date(year(2), 12, 31)))
    if year(0) and at and tokens[at - 1].text.lower() in _YEAR_LEADS and not month(1):
        following = texts[1] if len(texts) > 1 else ""
        if not following[:1].isalpha() or following.lower() in ("and", "or", "the", "to", "until"):
            return _merged(tokens, at, at + 1, "DATE", Period(date(year(0), 1, 1), date(year(0), 12, 31)))
    return None


def _plain_number(tokens: Sequence[Token], at: int, *, compared: bool = False) -> tuple[Fraction, int] | None:
    """
    A number in digits or words, with scales and the digits that repeat words: "thirty (30)", "700 million", "$5".

    Behind words of comparison "one" is a number before whatever it counts: "more than one copy".
    """
    numbers, scales = TABLE.data["numbers"], TABLE.data["scales"]
    total: Fraction | None = None
    end = at
    while end < len(tokens):
        lower = tokens[end].text.lower()
        if tokens[end].shape is Shape.NUMBER and _PLAIN.fullmatch(lower) and total is None:
            total = _number(lower)
        elif lower in numbers and (end == at or (total is not None and tokens[end - 1].text.lower() in numbers)):
            if lower == "one" and end == at and not (_goes_on(tokens, end) or (compared and _counts(tokens, end))):
                return None
            total = (total or Fraction(0)) + numbers[lower]
        elif "-" in lower and all(part in numbers for part in lower.split("-")) and total is None:
            total = Fraction(sum(numbers[part] for part in lower.split("-")))
        elif lower in scales and total is not None:
            total *= scales[lower]
        elif total is not None and tokens[end].shape is Shape.LABEL and lower.strip("()").isdigit():
            pass
        else:
            break
        end += 1
    if total is None:
        return None
    if (
        end + 2 < len(tokens)
        and tokens[end].text == "("
        and tokens[end + 1].shape is Shape.NUMBER
        and tokens[end + 2].text == ")"
    ):
        end += 3
    return total, end


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether "one" at `at` begins an amount: "one hundred", "one (1)", "one third"."""
    after = _follows(tokens, at)
    return after == "(" or after in TABLE.data["scales"] or after in TABLE.data["fractions"]


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word of an open class follows, so that "one" counts it: "one copy", not "one of them"."""
    after = _follows(tokens, at)
    return after.isalpha() and after not in TABLE.closed


def _follows(tokens: Sequence[Token], at: int) -> str:
    return tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""


def comparison_at(tokens: Sequence[Token], at: int) -> tuple[Compare, int]:
    """The words of comparison at `at` ("more than"), and where they end; equality where there are none."""
    compare = TABLE.data["compare"]
    lower = [token.text.lower() for token in tokens[at : at + 3]]
    for size in (3, 2, 1):
        phrase = " ".join(lower[:size])
        if len(lower) >= size and phrase in compare:
            return Compare(compare[phrase]), at + size
    return Compare.EQ, at


_GROUPS = frozenset(("staff", "people", "personnel", "children", "men", "women"))
"""What is counted in a word without an ending."""
_ALSO_PREPOSITIONS = frozenset(["under", "over", "above", "below", "exceeding"])


def _counted(tokens: Sequence[Token], at: int, *, wide: bool) -> bool:
    """
    Whether the number before `at` counts a noun, so that "under 13 users" compares and "children under 13 or" does
    not.
    """
    lower = tokens[at].text.lower() if at < len(tokens) else ""
    if wide and lower in _GROUPS:
        return True
    behind = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    if wide and behind.isalpha() and (behind in _GROUPS or behind.endswith("s")) and behind not in TABLE.closed:
        # "over 500 active users", and not "persons over 18 using services"
        described = {one.tag for one in options(lower)}
        return bool(described) and described <= {"JJ", "NN"}
    return (
        lower in TABLE.data["currency"]
        or lower in ("%", "percent")
        or lower in _SEVERAL
        or (lower.isalpha() and lower.endswith("s") and lower not in TABLE.closed)
    )


_AMOUNTING = (
    *("of", "is", "are", "was", "were", "be", "being", "been"),
    *("stay", "stays", "remain", "remains", "fall", "falls", "drop", "drops", "go", "goes"),
)
"""What stands before an amount that is told of something."""

_SEVERAL = frozenset(("people", "staff", "personnel", "children", "men", "women"))
"""Plurals without "-s"."""


def amount_at(tokens: Sequence[Token], at: int) -> tuple[Word, int] | None:
    """A number with its comparison, scale and currency or per cent: a NUM (bare) or MONEY word with a Limit."""
    compare, start = comparison_at(tokens, at)
    if (
        start != at
        and start < len(tokens)
        and tokens[start].text.lower() in ("a", "an", "the", "about", "approximately")
    ):
        return None
    currency = TABLE.data["currency"]
    unit = ""
    number = start
    for _ in range(2):
        lower = tokens[number].text.lower() if number < len(tokens) else ""
        if lower == "us" and tokens[number].text.islower():
            break  # "pay us 10 euros"
        if lower in ("us", "u.s.", "usd", "eur", "gbp", "rmb", "cny") or (lower in currency and not lower.isalpha()):
            unit = currency.get(lower, unit or "usd")
            number += 1
    if number > start and not (unit and number < len(tokens) and tokens[number].shape is Shape.NUMBER):
        return None
    found = _plain_number(tokens, number, compared=start > at)
    if found is None:
        return None
    value, end = found
    # "a staff of over 1,000", "the number of users is below 5"
    told_of = at > 0 and tokens[at - 1].text.lower() in _AMOUNTING
    doubtful = tokens[at].text.lower() in _ALSO_PREPOSITIONS and not unit and not told_of
    # "Firms above 30 staff": it hangs on the firms
    hangs = at > 0 and tokens[at - 1].text.lower().endswith("s") and tokens[at - 1].text.lower() not in TABLE.closed
    if start > at and doubtful and not _counted(tokens, end, wide=not hangs):
        return None
    lower = tokens[end].text.lower() if end < len(tokens) else ""
    after = _follows(tokens, end) if end < len(tokens) else ""
    share = TABLE.data["fractions"].get(lower)
    if share and after == "of":
        # an exact share of a hundred, so that "one third" and "33 %" compare
        return _merged(tokens, at, end + 1, "MONEY", Limit(compare, Quantity(value * 100 / share, "percent")))
    if lower in ("%", "percent"):
        unit, end = "percent", end + 1
    elif lower == "per" and after == "cent":
        unit, end = "percent", end + 2
    elif lower in ("us", "u.s.") and after in currency:
        unit, end = currency[after], end + 2
    elif lower in currency and (not unit or currency[lower] == unit):
        unit, end = currency[lower], end + 1  # "$1,000,000 USD" says it twice
    limit = Limit(compare, Quantity(value, unit))
    return _merged(tokens, at, end, "MONEY" if unit else "NUM", limit)


def amount_bound(chunk: Chunk) -> Limit | None:
    """A bare amount that compares: "a revenue above EUR 2 million", "a fee of at most USD 5"."""
    value = chunk.parts[0][1].value if len(chunk.parts) == 1 and chunk.parts[0][0] == "MONEY" else None
    return value if isinstance(value, Limit) and value.compare is not Compare.EQ else None


def reference_at(tokens: Sequence[Token], at: int) -> tuple[Word, int] | None:
    """A cross-reference with its label: "section 4(b)", "Attachment A"."""
    head = tokens[at].text.lower()
    if head == "version" and at + 1 < len(tokens) and tokens[at + 1].shape is Shape.NUMBER:
        return _merged(tokens, at, at + 2, "REF", tokens[at + 1].text, "version")
    dotted = at + 2 < len(tokens) and tokens[at + 1].text == "." and tokens[at + 2].shape is Shape.NUMBER
    if head == "v" and dotted:
        return _merged(tokens, at, at + 3, "REF", tokens[at + 2].text, "version")  # "License, v. 2.0"
    if head not in _REFERENCE_HEADS or at + 1 >= len(tokens):
        return None
    end = at + 1
    label = tokens[end].text
    if not _LABEL.fullmatch(label) or (label in ("A", "I") and not tokens[at].text[:1].isupper()):
        return None
    end += 1
    while end < len(tokens) and not tokens[end].spaced and re.fullmatch(r"\([a-zA-Z0-9]+\)", tokens[end].text):
        label += tokens[end].text
        end += 1
    while (
        end + 1 < len(tokens)
        and tokens[end].text == "."
        and not (tokens[end].spaced or tokens[end + 1].spaced)
        and re.fullmatch(r"[A-Za-z]|[ivx]{1,4}|\d{1,2}", tokens[end + 1].text)
    ):
        label += f".{tokens[end + 1].text}"  # "section 4.a.ii", "Section J.3"
        end += 2
    at_list = end
    while at_list + 1 < len(tokens) and tokens[at_list].text.lower() in (",", "and", "or", "through", "to", "and/or"):
        step = at_list + 1
        if tokens[at_list].text == "," and tokens[step].text.lower() in ("and", "or"):
            step += 1
        if step >= len(tokens) or not re.fullmatch(
            r"\d+(?:\.\d+)*(?:\([a-zA-Z0-9]+\))*|\([a-z0-9]{1,4}\)", tokens[step].text
        ):
            break
        if (
            step + 1 < len(tokens)
            and tokens[step + 1].text[:1].isalpha()
            and tokens[step + 1].text.lower() in TABLE.words["units_of_time"]
        ):
            break
        at_list = step + 1
    if at_list > end:
        end = at_list
        label = " ".join(token.text for token in tokens[at + 1 : end]).replace(" ,", ",")
    singular = head.removesuffix("s") if not head.endswith("ss") else head
    return _merged(tokens, at, end, "REF", label, singular)
