"""Lines of a pane before they are painted: styled words, and where they break at a width."""

from __future__ import annotations

from bisect import bisect_right

from attrs import frozen
from rich.cells import cell_len, chop_cells

Styled = tuple[int, int, str]
"""From, to, and the name of a style; the later of two that overlap comes on top."""


@frozen
class Row:
    """
    One entry of a pane, which may take several lines of the screen.
    """

    key: str
    """What it stands for, unique in its pane; the cursor stays with it when the rows change."""
    text: str
    """On one line; it is broken to the width of the pane."""
    spans: tuple[Styled, ...] = ()
    style: str = ""
    """Of the whole row, under the spans."""
    gutter: str = ""
    """Stands before the first line, and again before the others if it is a mark of one character."""
    gutter_style: str = ""
    indent: int = 0
    """Columns before every line."""
    hang: int = 0
    """Further columns before every line but the first."""
    right: str = ""
    """Stands at the right end of the first line, where there is room."""
    right_style: str = "dim"
    selectable: bool = True
    """Whether the cursor stops here."""


def broken(text: str, width: int, hang: int = 0, first: int | None = None) -> list[tuple[int, int]]:
    """
    Where the lines of `text` start and end at `width` columns, lines after the first being `hang` shorter.

    >>> broken("use Output to train", 10)
    [(0, 10), (11, 19)]
    """
    room = max(4, width if first is None else first)
    plain = text.isascii() or cell_len(text) == len(text)
    lines: list[tuple[int, int]] = []
    at, end = 0, len(text)
    while True:
        stop = at + room if plain else at + len(chop_cells(text[at : at + room], room)[0]) if at < end else end
        if stop >= end:
            lines.append((at, end))
            return lines
        cut = text.rfind(" ", at, stop + 1)
        if cut <= at:
            lines.append((at, stop))
            at = stop
        else:
            lines.append((at, cut))
            at = cut + 1
        room = max(4, width - hang)


@frozen
class Layout:
    """
    Rows at one width: which line of the screen belongs to which row.
    """

    starts: tuple[int, ...]
    """The first line of each row, and at the end the number of all lines."""
    breaks: tuple[tuple[tuple[int, int], ...], ...]

    @classmethod
    def of(cls, rows: tuple[Row, ...], width: int, gutter: int) -> Layout:
        """Break `rows` to `width` columns, `gutter` of which stand before the text."""
        starts, breaks, at = [], [], 0
        for row in rows:
            room = max(4, width - gutter - row.indent)
            first = room - cell_len(row.right) - 1 if row.right and cell_len(row.right) < room // 2 else room
            lines = tuple(broken(row.text, room, row.hang, first))
            starts.append(at)
            breaks.append(lines)
            at += len(lines)
        return cls((*starts, at), tuple(breaks))

    @property
    def height(self) -> int:
        """How many lines there are."""
        return self.starts[-1]

    def row_at(self, line: int) -> int:
        """Index of the row that a line of the screen belongs to; -1 where there is none."""
        if not 0 <= line < self.height:
            return -1
        return bisect_right(self.starts, line) - 1


def found(rows: tuple[Row, ...], words: str) -> tuple[int, ...]:
    """
    Indexes of the rows that hold `words`, without regard to case.

    >>> found((Row("a", "Use it"), Row("b", "sell it"), Row("c", "USE")), "use")
    (0, 2)
    """
    wanted = words.casefold()
    if not wanted:
        return ()
    return tuple(index for index, row in enumerate(rows) if wanted in row.text.casefold())
