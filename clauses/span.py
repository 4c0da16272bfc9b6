"""Places in a text: every clause, fact and step points at the words that say it."""

from __future__ import annotations

from bisect import bisect_right

from attrs import frozen


@frozen(order=True)
class Span:
    """
    A half-open run of characters `[start, end)` of one text, in characters of the text as given.
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, got {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The words of this span in `text`."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def join(self, other: Span) -> Span:
        """The smallest span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@frozen
class Lines:
    """
    The line starts of one text, to turn an offset into a line and column (both from 1).
    """

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Lines:
        """Index the lines of `text`."""
        return cls((0, *(i + 1 for i, char in enumerate(text) if char == "\n")))

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of `offset`, both counted from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


@frozen
class Citation:
    """
    Words of a licence that a step rests on: which instrument, which clause, which characters.
    """

    instrument: str
    """Id of the instrument."""
    clause: str
    """Label path as the text prints it, `2(e)(i)`."""
    quote: str
    """The operative words."""
    span: Span | None = None
    """Where they stand in the text as given; None where only a quotation is at hand."""
    line: int | None = None
    """Line in the text, from 1."""
