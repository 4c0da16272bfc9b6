"""A pane of rows that is painted by line: however long its text is, only what is on the screen is made."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from ..actions import MOVES
from ..state.rows import Layout, Row, Styled, found

STYLES = (
    "dim",
    "good",
    "bad",
    "open",
    "warn",
    "lit",
    "match",
    "unread",
    "title",
    "accent",
    "quote",
    "strong",
    "cursor",
    "cursor-away",
)
"""Names that rows may use for their styles; the colours are in `style.tcss`."""


class Pane(ScrollView, can_focus=True):
    """
    Rows with a cursor, a search, and a mark before each.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"pane--{name}" for name in STYLES}
    BINDINGS: ClassVar[list[Binding]] = [  # type: ignore[assignment]
        Binding(",".join(action.keys), f"move('{action.name}')", action.does, show=False, id=action.name)
        for action in MOVES
    ]

    cursor = reactive(-1)
    """Index of the row that the cursor is on; -1 where no row can have it."""

    class Moved(Message):
        """The cursor came to another row, or its row changed."""

        def __init__(self, pane: Pane, row: Row | None) -> None:
            super().__init__()
            self.pane = pane
            self.row = row

        @property
        def control(self) -> Pane:
            """The pane."""
            return self.pane

    class Chosen(Message):
        """A row was clicked twice."""

        def __init__(self, pane: Pane, row: Row) -> None:
            super().__init__()
            self.pane = pane
            self.row = row

    class Marked(Message):
        """The mark before a row was clicked."""

        def __init__(self, pane: Pane, row: Row) -> None:
            super().__init__()
            self.pane = pane
            self.row = row

    heading = reactive("")
    """What the pane shows, as its border says."""
    place = reactive("")
    """Which of several panes it is, where only one is shown."""

    def watch_heading(self) -> None:
        """In the border."""
        self._title()

    def watch_place(self) -> None:
        """In the border."""
        self._title()

    def _title(self) -> None:
        # Words of a text may hold what Textual would take for markup.
        parts = (self.place, self.heading)
        self.border_title = Content("  ".join(part for part in parts if part)).markup

    def __init__(self, title: str, *, id: str) -> None:  # noqa: A002 - as Textual calls it
        super().__init__(id=id)
        self.heading = title
        self.rows: tuple[Row, ...] = ()
        self.words = ""
        """What was searched for."""
        self._lit: Mapping[str, tuple[Styled, ...]] = {}
        self._layout = Layout((0,), ())
        self._gutter = 0
        self._laid_out = (-1, -1)

    # ── what it shows

    def show(self, rows: tuple[Row, ...], *, at: str | None = None) -> None:
        """Show other rows; the cursor goes to the row with the key `at`, else stays with the row that it was on."""
        before = self.current
        wanted = at if at is not None else before.key if before is not None else None
        same = rows is self.rows
        self.rows = rows
        if not same:
            self._laid_out = (-1, -1)
        self._lay_out()
        index = next((i for i, row in enumerate(rows) if row.key == wanted and row.selectable), -1)
        if index < 0:
            index = self._selectable(min(self.cursor, len(rows) - 1), 1) if wanted is not None else -1
        if index < 0:
            index = self._selectable(0, 1)
        moved = index != self.cursor
        self.set_reactive(Pane.cursor, index)
        self._bring(index, middle=at is not None)
        self.refresh()
        if moved or before != self.current:
            self.post_message(self.Moved(self, self.current))

    def light(self, lit: Mapping[str, tuple[Styled, ...]]) -> None:
        """Styles over those of the rows, by key of the row; replaces those lit before."""
        if lit != self._lit:
            self._lit = lit
            self.refresh()

    @property
    def current(self) -> Row | None:
        """The row that the cursor is on."""
        return self.rows[self.cursor] if 0 <= self.cursor < len(self.rows) else None

    def go(self, key: str) -> bool:
        """Put the cursor on the row with this key; whether there is one."""
        for index, row in enumerate(self.rows):
            if row.key == key:
                self.cursor = index
                self._bring(index, middle=True)
                return True
        return False

    def go_to(self, index: int) -> None:
        """Put the cursor on a row by its index."""
        self.cursor = index
        self._bring(index, middle=True)

    def search(self, words: str) -> int:
        """Light all rows with these words and go to the first from the cursor on; how many there are."""
        self.words = words
        self.refresh()
        matches = found(self.rows, words)
        if matches:
            self._match(1, include=True)
        return len(matches)

    def next_match(self, step: int) -> bool:
        """Go to the next match (`step` 1) or the one before (-1), around the end; whether there is any."""
        return self._match(step)

    def _match(self, step: int, *, include: bool = False) -> bool:
        matches = [index for index in found(self.rows, self.words) if self.rows[index].selectable]
        if not matches:
            return False
        here = self.cursor
        if step > 0:
            later = [index for index in matches if index > here or (include and index == here)]
            self.go_to(later[0] if later else matches[0])
        else:
            earlier = [index for index in matches if index < here]
            self.go_to(earlier[-1] if earlier else matches[-1])
        return True

    # ── moving

    def watch_cursor(self, before: int, after: int) -> None:
        """Repaint, keep the cursor in view, and tell."""
        if before != after:
            self._into_view(after)
            self.refresh()
            self.post_message(self.Moved(self, self.current))

    def action_move(self, how: str) -> None:
        """Move as one of `MOVES` says."""
        page = max(1, self.size.height - 1)
        match how:
            case "up":
                self._by_rows(-1)
            case "down":
                self._by_rows(1)
            case "page-up":
                self._by_lines(-page)
            case "page-down":
                self._by_lines(page)
            case "home":
                self.scroll_to(y=0, animate=False)
                self._to(self._selectable(0, 1))
            case "end":
                self.scroll_to(y=self._layout.height, animate=False)
                self._to(self._selectable(len(self.rows) - 1, -1))

    def _by_rows(self, step: int) -> None:
        index = self._selectable(self.cursor + step, step)
        if self.cursor < 0 or index < 0:
            self.scroll_relative(y=step, animate=False)
            return
        # A row taller than the pane is scrolled through before it is left.
        top, bottom = self._layout.starts[self.cursor], self._layout.starts[self.cursor + 1]
        seen_to = self.scroll_offset.y + self.size.height
        if step > 0 and bottom > seen_to and bottom - top > self.size.height:
            self.scroll_relative(y=max(1, self.size.height // 2), animate=False)
            return
        self._to(index)

    def _by_lines(self, lines: int) -> None:
        if self.cursor < 0:
            self.scroll_relative(y=lines, animate=False)
            return
        target = max(0, min(self._layout.height - 1, self._layout.starts[self.cursor] + lines))
        self.scroll_relative(y=lines, animate=False)
        step = 1 if lines > 0 else -1
        index = self._selectable(self._layout.row_at(target), step)
        self._to(index if index >= 0 else self._selectable(self._layout.row_at(target), -step))

    def _to(self, index: int) -> None:
        if index >= 0:
            self.cursor = index
            self._into_view(index)

    def _selectable(self, start: int, step: int) -> int:
        """The first row from `start` on that the cursor may stand on; -1 where there is none."""
        index = start
        while 0 <= index < len(self.rows):
            if self.rows[index].selectable:
                return index
            index += step
        return -1

    def _bring(self, index: int, *, middle: bool) -> None:
        """Scroll to a row, and again once the sizes are known that are not so yet."""
        self._into_view(index, middle=middle)
        self.call_after_refresh(self._again, index, middle)

    def _again(self, index: int, middle: bool) -> None:
        if index == self.cursor:
            self._into_view(index, middle=middle)

    def _into_view(self, index: int, *, middle: bool = False) -> None:
        if not 0 <= index < len(self.rows) or index + 1 >= len(self._layout.starts):
            return
        top, bottom = self._layout.starts[index], self._layout.starts[index + 1]
        first, height = self.scroll_offset.y, max(1, self.size.height)
        if index == self._selectable(0, 1):
            top = 0  # what stands above the first row, such as a heading, comes with it
        if first <= top and bottom <= first + height:
            return
        if middle and bottom - top < height:
            self.scroll_to(y=max(0, (top + bottom - height) // 2), animate=False)
        elif top < first or bottom - top >= height:
            self.scroll_to(y=top, animate=False)
        else:
            self.scroll_to(y=bottom - height, animate=False)

    # ── painting

    def on_resize(self, _: events.Resize) -> None:
        """Break the rows to the new width."""
        self._lay_out()
        self._bring(self.cursor, middle=True)

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if width <= 0 or self._laid_out == (width, id(self.rows)):
            return
        self._gutter = max((cell_len(row.gutter) for row in self.rows), default=0)
        self._layout = Layout.of(self.rows, width, self._gutter)
        self._laid_out = (width, id(self.rows))
        self.virtual_size = Size(width, self._layout.height)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self.scrollable_content_region.width
        base = self.rich_style
        line = y + self.scroll_offset.y
        index = self._layout.row_at(line)
        if index < 0:
            return Strip.blank(width, base)
        row = self.rows[index]
        number = line - self._layout.starts[index]
        start, end = self._layout.breaks[index][number]
        style = base + self._style(row.style)
        on_cursor = index == self.cursor
        if on_cursor:
            style += self._style("cursor" if self.has_focus else "cursor-away")
        gutter = row.gutter if number == 0 or len(row.gutter) == 1 else ""
        segments = [Segment(gutter + " " * (self._gutter - cell_len(gutter)), style + self._style(row.gutter_style))]
        indent = row.indent + (row.hang if number else 0)
        if indent:
            segments.append(Segment(" " * indent, style))
        segments += self._styled(row, start, end, style)
        used = sum(segment.cell_length for segment in segments)
        if number == 0 and row.right and used + cell_len(row.right) < width:
            segments.append(Segment(" " * (width - used - cell_len(row.right)), style))
            segments.append(Segment(row.right, style + self._style(row.right_style)))
        return Strip(segments).extend_cell_length(width, style).crop(0, width)

    def _styled(self, row: Row, start: int, end: int, style: Style) -> list[Segment]:
        spans = [*row.spans, *self._lit.get(row.key, ())]
        if self.words:
            wanted, text, at = self.words.casefold(), row.text.casefold(), 0
            while len(text) == len(row.text) and (at := text.find(wanted, at)) >= 0:
                spans.append((at, at + len(wanted), "match"))
                at += len(wanted)
        spans = [span for span in spans if span[0] < end and span[1] > start]
        if not spans:
            return [Segment(row.text[start:end], style)]
        cuts = sorted({start, end, *(max(start, a) for a, _, _ in spans), *(min(end, b) for _, b, _ in spans)})
        segments = []
        for a, b in pairwise(cuts):
            here = style
            for first, last, name in spans:
                if first <= a and b <= last:
                    here += self._style(name)
            segments.append(Segment(row.text[a:b], here))
        return segments

    def _style(self, name: str) -> Style:
        if not name:
            return Style.null()
        return self.get_component_rich_style(f"pane--{name}", partial=True)

    # ── mouse

    def on_click(self, event: events.Click) -> None:
        """The cursor goes to what is clicked; a mark is toggled, a second click chooses."""
        line = event.y - self.gutter.top + self.scroll_offset.y
        index = self._layout.row_at(line)
        if index < 0 or not self.rows[index].selectable:
            return
        self.cursor = index
        row = self.rows[index]
        if event.chain >= 2:
            self.post_message(self.Chosen(self, row))
        elif row.gutter and event.x - self.gutter.left < self._gutter:
            self.post_message(self.Marked(self, row))
