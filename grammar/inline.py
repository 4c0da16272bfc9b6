"""Lists inside a sentence: `to (i) develop …, or (ii) distribute …`."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Sequence

from attrs import define, frozen

from .document_table import DocumentTable
from .headings import announces, is_clause, is_open
from .labels import readings_of
from .sentences import Brackets, matched_brackets

_MARKER = re.compile(
    r"(?<![^\s\"“”„‘’'—–\-:;,(])\((\d{1,2}|[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5}|([a-z])\2)\s?\)(?=[\s,;:]|\w|[\"“„‘])"
)
_HALF_MARKER = re.compile(r"(?<![^\s:;,])(\d{1,2}|[a-z]|[ivx]{2,5})\)(?=\s)")
_ELIDED = re.compile(r"(?:…|\.\.\.)\s+(\d{1,2})\.(?=\s+[A-Z“\"])")
_REFERENCE_TAIL = re.compile(r"(?:^|[\s(\"“])([\w.]+?)\s*$")


@frozen
class Marker:
    """One label inside a paragraph."""

    start: int
    end: int
    text: str
    counter: str


@define
class Group:
    """
    A list inside a paragraph: its markers in order.
    """

    markers: list[Marker]
    series: str
    value: int
    inner: list[Group]
    parent: Group | None = None


def inline_groups(text: str, ends: Sequence[int], table: DocumentTable) -> list[Group]:
    """
    The outermost lists of `text` in order; each has two items or more, and lists within items stand in `inner`.

    `ends` are the sentence ends: a list that begins in a later sentence than the last item of another is not inside it.
    """
    if "(" not in text and ")" not in text and "…" not in text and "..." not in text:
        return []
    markers = _markers(text, table)
    if len(markers) < 2:
        return _elided(text)
    top: list[Group] = []
    stack: list[Group] = []
    for marker in markers:
        readings = readings_of(marker.counter)
        shape = "(" if marker.text[0] == "(" else ")"
        target = _continued(stack, readings, shape)
        if target is not None:
            del stack[target + 1 :]
            stack[target].markers.append(marker)
            stack[target].value += 1
            continue
        first = next(
            (
                series
                for series, value in sorted(readings, key=lambda reading: reading[0] in ("lower", "upper"))
                if value == 1 or (series == "lower" and value == 24)
            ),
            None,
        )
        if first is None or len(stack) > 8:
            continue
        group = Group([marker], shape + first, next(value for series, value in readings if series == first), [])
        if stack:
            group.parent = stack[-1]
            stack[-1].inner.append(group)
        else:
            top.append(group)
        stack.append(group)
    return _kept(_hoisted(top, ends)) or _elided(text)


def _hoisted(groups: Sequence[Group], ends: Sequence[int]) -> list[Group]:
    """Lists that begin after the sentence of another list's last item, put beside it."""
    found: list[Group] = []
    for group in groups:
        group.inner = _hoisted(group.inner, ends)
        place = bisect_right(ends, group.markers[-1].end)
        end = ends[place] if place < len(ends) else ends[-1]
        found.append(group)
        found.extend(inner for inner in group.inner if inner.markers[0].start >= end)
        group.inner = [inner for inner in group.inner if inner.markers[0].start < end]
    return found


def _continued(stack: Sequence[Group], readings: Sequence[tuple[str, int]], shape: str) -> int | None:
    """The innermost open list that a label goes on."""
    for number in range(len(stack) - 1, -1, -1):
        for series, value in readings:
            if stack[number].series == shape + series and stack[number].value + 1 == value:
                return number
    return None


def _kept(groups: list[Group]) -> list[Group]:
    """Lists of one item are none; what they hold moves up."""
    kept: list[Group] = []
    for group in groups:
        group.inner = _kept(group.inner)
        if len(group.markers) > 1:
            kept.append(group)
        else:
            kept.extend(group.inner)
    return sorted(kept, key=lambda group: group.markers[0].start)


def _markers(text: str, table: DocumentTable) -> list[Marker]:
    """Labels that stand at the head of something, not those that only name a label."""
    pairs = matched_brackets(text)
    own = {pair for pair in pairs if pair[1] - pair[0] <= 7}
    around = Brackets([pair for pair in pairs if pair[1] - pair[0] > 7])
    closing = {close for _, close in pairs}
    found = [Marker(m.start(), m.end(), m.group(), m[1]) for m in _MARKER.finditer(text)]
    if not found:
        found = [
            Marker(m.start(), m.end(), m.group(), m[1])
            for m in _HALF_MARKER.finditer(text)
            if m.end() - 1 not in closing
        ]
    kept: list[Marker] = []
    references = table.sets["reference_words"]
    ranges = table.sets["range_words"]
    previous: Marker | None = None
    previous_named = False
    for number, marker in enumerate(found):
        named = _is_named(text, marker, references)
        if not named and previous is not None and previous_named:
            between = text[previous.end : marker.start].strip(" ,;").lower()
            named = not between or between in ranges
        if not named and number + 1 < len(found):
            # "(x) and (y) are not": labels with nothing between them name items
            between = text[marker.end : found[number + 1].start].strip(" ,;-–").lower()
            named = (
                not between and found[number + 1].start - marker.end < 4 and text[marker.end] in " -–," and False
            ) or between in ranges
        inside = around.outermost(marker.start)
        previous, previous_named = marker, named
        if not named and (
            inside is None or ((marker.start, marker.end - 1) not in own and marker.text[0] == "(" and inside is None)
        ):
            kept.append(marker)
    return kept


def _is_named(text: str, marker: Marker, references: frozenset[str]) -> bool:
    """Whether a label follows `section`, `Section 2` or another label without a blank."""
    before = text[max(0, marker.start - 40) : marker.start]
    if before and before[-1] in "(-–":
        return True
    found = _REFERENCE_TAIL.search(before)
    if not found:
        return False
    word = found[1].lower().rstrip(".")
    if word in references:
        return marker.start == 0 or before[-1] not in ":;,"
    if word[:1].isdigit():
        earlier = _REFERENCE_TAIL.search(before[: found.start()])
        return bool(earlier and earlier[1].lower().rstrip(".") in references)
    return False


def unlabelled_list(text: str, start: int, end: int, *, behind_colon: bool, table: DocumentTable) -> Group | None:
    """
    The items of `… one of these places: within the text; within the notes; or in a display.`, told apart by semicolons.

    With `behind_colon` the list begins at the first colon of the sentence `text[start:end]`, else at its head. A colon
    opens a list if its last item is joined to those before it, or left out, or if the lead-in asks for items ("You may
    not: …") and none of them is a sentence of its own.
    """
    places: list[int] = []
    depth = 0
    for found in re.finditer(r"[()]|[:;](?=\s)", text[start:end]):
        sign, at = found.group(), start + found.end()
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif depth or (sign == ":" and (places or not behind_colon)):
            continue
        elif behind_colon and not places and sign == ";":
            return None
        elif behind_colon or _opens_sentence(text[at : at + 40], table):
            places.append(at)
    if behind_colon and places:
        tail = text[places[-1] : end].split(maxsplit=1)
        if not tail:
            return None
        if not (table.joins(tail[0].rstrip(",")) or tail[0].startswith(("…", "..."))):
            lead = text[start : places[0]]
            items = [text[at:to].strip() for at, to in itertools.pairwise((*places, end))]
            wanted = (
                table.announces_conditions(lead.rstrip())
                or _is_label(lead, table)
                or (_asks_items(lead, table) and not any(is_clause(item, table) for item in items))
            )
            if len(items) < 2 or not wanted:
                return None
        elif len(places) < 3:
            return None
    elif places:
        places.insert(0, start)
    if len(places) < (2 if behind_colon else 3):
        return None
    return Group([Marker(at, at, "", "") for at in places], ".semicolon", 0, [])


def _is_label(lead: str, table: DocumentTable) -> bool:
    """Whether a few words before a colon only say what its items are: "Licence conditions:"."""
    words = lead.rstrip(" :").lower().split()
    return 0 < len(words) <= 3 and not table.sets["list_labels"].isdisjoint(words)


def _asks_items(lead: str, table: DocumentTable) -> bool:
    """Whether a lead-in is nothing without items: "You may not use it for:", "Allowed uses:", "What you may do:"."""
    words = lead.rstrip(" :").lower().split()
    if not words or is_open(lead, table) or announces(lead, table):
        return bool(words)
    ruled = {one.split()[-1] for one in table.banning_ends}  # "is allowed" like "is not allowed"
    label = len(words) <= 6 and (not ruled.isdisjoint(words) or words[0] in table.sets["question_words"])
    return label or words[-1] in ruled


def _opens_sentence(text: str, table: DocumentTable) -> bool:
    """Whether `text`, behind a semicolon, begins with a capital once its `and` is set aside."""
    words = text.split()
    if words and table.joins(words[0].rstrip(",")):
        words = words[1:]
    return bool(words) and words[0].lstrip('"“(')[:1].isupper()


def _elided(text: str) -> list[Group]:
    """Items of an excerpt, `… 4. To generate … … 12. To attempt`, whose numbers rise with gaps."""
    if "…" not in text and "..." not in text:
        return []
    markers: list[Marker] = []
    for m in _ELIDED.finditer(text):
        if not markers or int(m[1]) > int(markers[-1].counter):
            markers.append(Marker(m.start(1), m.end(), m[1] + ".", m[1]))
    return [Group(markers, ".digits", 0, [])] if len(markers) > 1 else []
