"""Labels of the whole text → how a label is read, and how the text would cite what it stands before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from .document_table import DocumentTable
from .labels import Label
from .outline_model import Node
from .paragraphs import Paragraph

_CITED_IN_BRACKETS = re.compile(r"\b\d{1,2}(?:\.\d{1,2}){0,3}\((?:[a-z]{1,4}|\d{1,2}|[A-Z])\)")
_CITED_WITH_DOTS = re.compile(r"\b\d{1,2}\.[a-z](?:\.[a-z0-9]{1,4})*\b")


class Numbering:
    """
    Knows where in the text each count begins and goes on.
    """

    def __init__(self, text: str, paragraphs: Sequence[Paragraph], table: DocumentTable) -> None:
        self._paragraphs = paragraphs
        self._table = table
        self._in_brackets = len(_CITED_IN_BRACKETS.findall(text)) > len(_CITED_WITH_DOTS.findall(text))
        self._positions: dict[tuple[str, str, int], list[int]] = {}
        self._counts: dict[tuple[str, str], list[int]] = {}
        for number, paragraph in enumerate(paragraphs):
            bulleted = len(paragraph.labels) > 1 and paragraph.labels[0].shape == "-"
            for label in paragraph.labels[bulleted : bulleted + 1]:
                for series, value in label.readings:
                    self._positions.setdefault((label.shape, series, value), []).append(number)
                    self._counts.setdefault((label.shape, series), []).append(number)

    def next_of_shape(self, number: int, shape: str) -> Label | None:
        """The next label of this shape, within the next paragraphs."""
        for paragraph in self._paragraphs[number + 1 : number + 40]:
            for label in paragraph.labels:
                if label.shape == shape and label.shape != "-":
                    return label
        return None

    def first_reading(self, number: int, label: Label) -> tuple[str, int]:
        """What a label that goes on no list is: the first of its series where it can be."""
        firsts = [reading for reading in label.readings if reading[1] == 1]
        if firsts:
            if len(firsts) > 1 or len(label.readings) > 1:
                roman = [reading for reading in firsts if reading[0].lower() == "roman"]
                following = self.next_of_shape(number, label.shape)
                if roman and (
                    following is None or not any(s in ("lower", "upper") and v == 10 for s, v in following.readings)
                ):
                    return roman[0]
            return firsts[0]
        return label.readings[0]

    def _counts_through(self, number: int, parent: Node, label: Label, series: str) -> bool:
        """Whether the count of `label` runs on through several sections like `parent` and needs no section number."""
        if series != "digits" or self._restarts(label, series) != 1:
            return False
        successors = self._positions.get((parent.shape, parent.series, parent.value + 1), [])
        place = bisect_right(successors, number)
        before = self._positions.get((label.shape, series, 1), [number])[0] < parent.opened
        return before or (place < len(successors) and self._counts[(label.shape, series)][-1] > successors[place])

    def path(
        self, number: int, parent: Node, label: Label, series: str, value: int, lead: int | None
    ) -> tuple[str, bool]:
        """How the text would cite the new node, and whether that is a name rather than a number."""
        above = parent.path
        if label.shape == "-":
            return f"{above} {self._table.bullet} {value}".strip(), True
        counter = label.counter or label.text
        if label.numbers:
            annex = _annex_above(parent)
            return (f"{annex.path} {counter}" if annex else counter), False
        if label.shape == "§":
            return f"§ {counter}", False
        if parent.kind == "section" and lead is None and self._counts_through(number, parent, label, series):
            return counter, False
        bracketed = (
            label.shape in ("(*)", "*)")
            or (self._in_brackets and parent.kind in ("section", "item"))
            or series == "double"
        )
        if not above:
            return (f"({counter})" if label.shape in ("(*)", "*)") and series != "digits" else counter), False
        if parent.cited_as_text:
            if (
                parent.kind in ("heading", "runin")
                and lead is None
                and (value > 1 or self._restarts(label, series, number) <= 1)
            ):
                return counter, False
            return f"{above} {f'({counter})' if series != 'digits' or label.shape in ('(*)', '*)') else counter}", False
        return (f"{above}({counter})" if bracketed else f"{above}.{counter}"), False

    def _restarts(self, label: Label, series: str, number: int | None = None) -> int:
        """How often a count of this shape begins in the text, at the margin of paragraph `number` if it is given."""
        places = self._positions.get((label.shape, series, 1), [])
        if number is None:
            return len(places)
        here = self._paragraphs[number]
        if number not in places[:1] and len(places) > 200:
            return len(places)
        return sum(
            1
            for place in places
            if self._paragraphs[place].indent == here.indent and self._paragraphs[place].labels[0].shape == label.shape
        )

    @staticmethod
    def outer_section(node: Node) -> Node:
        """The outermost section around `node`."""
        while node.parent is not None and node.parent.kind == "section":
            node = node.parent
        return node

    def goes_on(self, number: int, node: Node) -> bool:
        """Whether a later label goes on with the count of `node`."""
        if node.numbers:
            places = self._positions.get((node.shape, "multi", node.value + 1), [])
        else:
            places = self._positions.get((node.shape, node.series, node.value + 1), [])
        return bisect_right(places, number) < len(places)


def _annex_above(node: Node | None) -> Node | None:
    while node is not None and node.kind != "annex":
        node = node.parent
    return node
