"""Terms that a text defines in quotation marks, found by structure alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ..clauses.span import Span
from .document_model import DefinedTerm, Unit
from .document_table import DocumentTable
from .flow import Flow
from .sentences import matched_brackets

_QUOTED = re.compile(
    r"\"([^\"“”\n]{1,80})\"|“([^“”\"]{1,80})[”\"]|„([^„“”\"]{1,80})[“”\"]|«\s?([^«»]{1,80}?)\s?»|‘([^‘’]{1,60})’|(?<!\w)'([^']{1,60})'(?!\w)"
)
_WORDS = re.compile(r"[^\W\d_][\w.'’\-]*")


def terms_of(flow: Flow, ends: Sequence[int], table: DocumentTable) -> Iterator[tuple[DefinedTerm, int]]:
    """
    The terms defined in one paragraph, in order, each with its place there; the caller fills in the unit.
    """
    text = flow.text
    quoted = [(m.start(), m.end(), m.start() + 1, m.end() - 1) for m in _QUOTED.finditer(text)]
    if not quoted:
        return
    brackets = [pair for pair in matched_brackets(text) if text[pair[0]] == "(" and pair[1] - pair[0] <= 300]
    used: set[int] = set()
    openings = [one[0] for one in quoted]
    floor = 0
    for opened, closed in brackets:
        first = bisect_right(openings, opened)
        inside = [one for one in quoted[first : bisect_right(openings, closed)] if one[1] <= closed + 1]
        opener = _bracket_opener(text, opened, closed, inside, table) if inside else None
        if opener is None:
            continue
        # two brackets in a row, `(the “X”) (together, the “Y”)`, share their words, and so do those in one list,
        # `models, interfaces (“APIs”), software, or other materials (“Technology”)`
        between = text[floor:opened].strip()
        goes_on = between.startswith(",") and any(table.joins(word) for word in _WORDS.findall(between))
        denoted = _before(text, opened, floor if between and not goes_on else 0, ends)
        floor = closed + 1
        for one in inside:
            if one[0] in used:
                continue
            used.add(one[0])
            yield _term(flow, one, "inline", denoted, _says_plural(opener, table)), one[0]
    for chain in _chains(text, [one for one in quoted if one[0] not in used], table):
        first_word, last_word = chain[0], chain[-1]
        found = table.means_pattern.match(text, last_word[1])
        if not found or found.end() - found.start() > 400:
            continue
        kind = "means" if found["verb"] else "colon"
        start = _start_of(ends, first_word[0])
        if kind == "colon" and (first_word[0] - start > 40 or text[start : first_word[0]].strip(" *-•")):
            continue
        for one in chain:
            yield _term(flow, one, kind, (found.end(), _end_of(ends, one[1])), False), one[0]


def _chains(
    text: str, quoted: Sequence[tuple[int, int, int, int]], table: DocumentTable
) -> Iterator[list[tuple[int, int, int, int]]]:
    """Quoted words that only commas and `and` or `or` part: `“We,” and “Us”`."""
    chain: list[tuple[int, int, int, int]] = []
    for one in quoted:
        if chain:
            between = text[chain[-1][1] : one[0]].strip(" ,/")
            if one[0] - chain[-1][1] > 12 or (between and not table.joins(between)):
                yield chain
                chain = []
        chain.append(one)
    if chain:
        yield chain


def _bracket_opener(
    text: str, opened: int, closed: int, inside: Sequence[tuple[int, int, int, int]], table: DocumentTable
) -> str | None:
    """The words of a bracket beside the quoted ones, if they are those of a definition; None otherwise."""
    rest: list[str] = []
    at = opened + 1
    for start, end, _, _ in inside:
        rest.append(text[at:start])
        at = max(at, end)
    rest.append(text[at:closed])
    opener = " ".join(_WORDS.findall(" ".join(rest[:-1]).lower()))
    tail = " ".join(_WORDS.findall(rest[-1].lower()))
    known = table.sets["definition_openers"]
    if opener and opener not in known and not all(word in table.definition_opener_words for word in opener.split()):
        return None
    if tail and tail not in known and not all(word in table.definition_opener_words for word in tail.split()):
        return None
    return opener


def _says_plural(opener: str, table: DocumentTable) -> bool:
    return bool(set(opener.split()) & table.sets["plural_openers"])


def _before(text: str, opened: int, bound: int, ends: Sequence[int]) -> tuple[int, int]:
    """The words before a bracket, back to the last comma, bracket or sentence end that closes a phrase."""
    stop = opened
    while stop and text[stop - 1].isspace():
        stop -= 1
    floor = max(_start_of(ends, opened), stop - 400, bound)
    start = floor
    depth = 0
    for at in range(stop - 1, floor - 1, -1):
        char = text[at]
        if char == ")":
            depth += 1
        elif char == "(":
            if not depth:
                start = at + 1
                break
            depth -= 1
        elif not depth and char in ";:":
            start = at + 1
            break
    while start < stop and text[start] in " ,\t":
        start += 1
    return start, stop


def _start_of(ends: Sequence[int], at: int) -> int:
    place = bisect_right(ends, at)
    return ends[place - 1] + 1 if place else 0


def _end_of(ends: Sequence[int], at: int) -> int:
    place = bisect_right(ends, at)
    return ends[place] if place < len(ends) else ends[-1]


def _term(flow: Flow, one: tuple[int, int, int, int], kind: str, denoted: tuple[int, int], plural: bool) -> DefinedTerm:
    inner = flow.text[one[2] : one[3]].strip().rstrip(",.;:").strip()
    spans = flow.spans(one[2], one[3])
    told = flow.spans(*denoted) or spans
    return DefinedTerm(
        " ".join(inner.split()),
        "inline" if kind == "inline" else "means" if kind == "means" else "colon",
        Span(spans[0].start, spans[-1].end),
        Span(told[0].start, told[-1].end),
        0,
        plural,
    )


def unit_at(units: Sequence[Unit], starts: Sequence[int], offset: int) -> int:
    """The unit in which `offset` stands, or the last one before it."""
    return max(0, bisect_right(starts, offset) - 1) if units else 0
