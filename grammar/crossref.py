"""Words that point to another part of the text: `section 4(b)`, `Attachment A`, `the foregoing`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from ..clauses.span import Span
from .document_model import CrossReference, Unit, is_within
from .document_table import DocumentTable
from .flow import Flow


def references_of(flow: Flow, table: DocumentTable) -> Iterator[CrossReference]:
    """
    The references of one paragraph, unresolved; the caller fills in the units.
    """
    text = flow.text
    for found in table.reference_pattern.finditer(text):
        word = found["word"] or ""
        for number, part in enumerate(table.reference_part.finditer(text, found.start("parts"), found.end("parts"))):
            spans = flow.spans(part.start() if number else found.start(), part.end())
            if not spans:
                continue
            path = "".join(part.group().split())
            annex = word.lower() in table.sets["annex_words"]
            yield CrossReference(
                Span(spans[0].start, spans[-1].end), "section", f"{word.capitalize()} {path}" if annex else path, 0
            )
    for found in table.back_pattern.finditer(text):
        spans = flow.spans(*found.span())
        yield CrossReference(Span(spans[0].start, spans[-1].end), "back", "", 0)


class Resolver:
    """
    Finds the units that a path leads to.
    """

    def __init__(self, units: Sequence[Unit]) -> None:
        paths: dict[str, list[int]] = {}
        for unit in units:
            paths.setdefault(_plain(unit.path), []).append(unit.index)
        self._names = sorted(paths)
        self._paths: Mapping[str, Sequence[int]] = paths

    def units(self, target: str) -> tuple[int, ...]:
        """The units at `target` and below it, however the two print their labels."""
        name = _plain(target)
        if not name:
            return ()
        found: list[int] = []
        for place in range(bisect_right(self._names, name) - 1, len(self._names)):
            if place < 0:
                continue
            path = self._names[place]
            if path != name and not path.startswith(name):
                if path > name:
                    break
                continue
            if is_within(path, name):
                found.extend(self._paths[path])
        return tuple(sorted(found))


def _plain(path: str) -> str:
    """A path in one spelling: `1.b.v`, `1(b)(v)` and `§ 1 (b)(v)` are the same."""
    return ".".join(
        part
        for part in path.lower().replace("§", " ").replace("(", ".").replace(")", ".").replace(" ", ".").split(".")
        if part
    )
