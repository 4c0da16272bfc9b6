"""What document structure is: units, gaps, dates, terms and references, every one with its place in the text."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import frozen

from ..clauses.span import Span

UnitKind = Literal[
    "title", "heading", "date", "toc", "table-row", "lead-in", "item", "trailer", "sentence", "boilerplate"
]
Attachment = Literal["none", "completes", "under"]
GapKind = Literal["space", "label", "mark", "markup"]
PieceRole = Literal["lead-in", "own", "trailer"]
DateRole = Literal["version", "effective", "published", "ends"]


@frozen
class Unit:
    """
    One sentence, list item, lead-in or heading: the least that the grammar reads and the ledger lists.
    """

    index: int
    """Place in `Document.units`."""

    kind: UnitKind
    """What the layout shows it to be."""

    spans: tuple[Span, ...]
    """Its own words in the text as given; several spans only where markup lies between."""

    core: tuple[Span, ...]
    """Its own words without the connective and comma that join it to the next item."""

    words: str
    """Its own words as one string, markup and line breaks taken out."""

    label: str
    """Its own label as printed, `(e)`; empty for a further sentence of an item, or where there is none."""

    path: str
    """Where it stands, as the text cites it: `2(e)(i)`, `1.b.v`, `Attachment A (d)`; empty before any section."""

    trail: tuple[str, ...]
    """The same for people: (`2. Restrictions`, `(e)`)."""

    attachment: Attachment = "none"
    """`completes`: its words go on the lead-in's sentence; `under`: a sentence of its own that a lead-in governs."""

    lead_units: tuple[int, ...] = ()
    """The lead-ins whose sentence it completes, outermost first."""

    lead_in: tuple[Span, ...] = ()
    """The words of these lead-ins, outermost first."""

    under: int | None = None
    """The nearest lead-in above, whether completed or only governing; None outside lists."""

    trailer: tuple[Span, ...] = ()
    """Words behind the list that go on the same sentence."""

    connective: str = ""
    choice: bool = False
    """Of the items of its list one is enough, by their lead-in or by every word that joins them."""
    """What joins the items of its list: `and`, `or`, `and/or`; empty where the text has nothing between them."""

    follows: int | None = None
    """The unit before it in the same item or paragraph: a sentence that begins with `However` looks there."""

    after_list: int | None = None
    """The lead-in of the list that ends right before this unit's paragraph."""

    elaborates: int | None = None
    """The item that this nested item spells out, where that item is complete without it."""

    sentence: tuple[Span, ...] = ()
    """The whole sentence as printed, where an inline list was split."""

    markers: tuple[Span, ...] = ()
    """Labels inside the sentence that were not split, since the main clause comes after the list."""

    shared_tail: tuple[Span, ...] = ()
    """Words at the end of the last item of a list that may hold for every item."""

    doubts: tuple[str, ...] = ()
    """What the layout leaves open: `trailer_ambiguous`, `nesting_ambiguous`, `punctuation`."""

    @property
    def start(self) -> int:
        """First character of its own words."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """End of its own words."""
        return self.spans[-1].end

    @property
    def trailer_ambiguous(self) -> bool:
        """Whether the end of the last item may hold for all items."""
        return "trailer_ambiguous" in self.doubts


@frozen
class Gap:
    """
    Characters that belong to no unit: white space, labels, signs and markup. Words are never in a gap.
    """

    span: Span
    kind: GapKind


@frozen
class Piece:
    """
    A part of what is read as one sentence.
    """

    span: Span
    role: PieceRole


@frozen
class HeaderDate:
    """
    A date that the text gives for itself.
    """

    role: DateRole
    """Of this version, of its coming into force, or of publication."""

    date: date
    precision: Literal["day", "month"]
    """A month stands for its first day."""

    span: Span


@frozen
class DefinedTerm:
    """
    A term that the text defines in quotation marks, as far as structure tells.
    """

    term: str
    kind: Literal["inline", "means", "colon"]
    """In a bracket behind what it names, before a word such as `means`, or before a colon or dash."""

    span: Span
    """The term without its quotation marks."""

    denotes: Span
    """The words before the bracket, back to the start of their clause; or the words behind `means`."""

    unit: int
    """The unit it stands in."""

    plural: bool = False
    """Whether the bracket says `each` or `collectively`."""


@frozen
class CrossReference:
    """
    Words that point to another part of the text, or of another text.
    """

    span: Span
    kind: Literal["section", "back"]
    """A numbered part, or words such as `the foregoing`."""

    target: str
    """The path, as units have it; empty for `back`."""

    unit: int
    """The unit it stands in."""

    units: tuple[int, ...] = ()
    """The units of this text that the path leads to; empty if the text has no such part."""


@frozen
class Document:
    """
    A text and its structure. The spans of the units and the gaps tile the text.
    """

    text: str
    language: str
    title: str
    units: tuple[Unit, ...]
    gaps: tuple[Gap, ...]
    dates: tuple[HeaderDate, ...]
    terms: tuple[DefinedTerm, ...]
    references: tuple[CrossReference, ...]

    def at(self, offset: int) -> Unit | None:
        """The unit that holds the character at `offset`; None in a gap."""
        low, high = 0, len(self.units)
        while low < high:
            middle = (low + high) // 2
            if self.units[middle].start <= offset:
                low = middle + 1
            else:
                high = middle
        unit = self.units[low - 1] if low else None
        return unit if unit and any(span.start <= offset < span.end for span in unit.spans) else None

    def section(self, path: str) -> tuple[Unit, ...]:
        """The units that stand at `path` or below it: `2(e)` holds `2(e)(i)`, but `1.1` does not hold `1.10`."""
        return tuple(unit for unit in self.units if is_within(unit.path, path))


def is_within(path: str, outer: str) -> bool:
    """Whether `path` is `outer` or a part of it."""
    return bool(outer) and path.startswith(outer) and (len(path) == len(outer) or path[len(outer)] in "(. ")
