"""The first line of the screen, which says where one is, and the last, which says what can be done."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from ..actions import Action
from ..verdicts import SIGNS


class Crumbs(Widget):
    """
    Where one is, on the left, and how it stands, on the right.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"crumbs--{kind}" for kind in SIGNS if kind != "interrupted"}

    def __init__(self) -> None:
        super().__init__(id="crumbs")
        self.left: tuple[str, ...] = ("licet",)
        self.right = ""
        self.kind = ""

    def show(self, left: tuple[str, ...], right: str = "", kind: str = "") -> None:
        """Show another way and state; `kind` is a verdict, for its colour."""
        if (left, right, kind) != (self.left, self.right, self.kind):
            self.left, self.right, self.kind = left, right, kind
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line."""
        width, style = self.size.width, self.rich_style
        right = f" {self.right} " if self.right else ""
        if cell_len(right) > width - 8:
            right = set_cell_size(right, max(0, width - 8))
        room = width - cell_len(right)
        parts = list(self.left)
        # What leads there is left out first where there is no room.
        while len(parts) > 1 and cell_len(" › ".join(parts)) + 2 > room:
            parts.pop(0)
        left = set_cell_size(f" {' › '.join(parts)}", room)
        state = style + Style(bold=True)
        if self.kind in SIGNS and self.kind != "interrupted":
            state = style + self.get_component_rich_style(f"crumbs--{self.kind}", partial=True)
        return Strip([Segment(left, style), Segment(right, state)]) if y == 0 else Strip.blank(width, style)


class KeyBar(Widget):
    """
    The keys of the page, as many as there is room for; or a message, until the next key.
    """

    class Pressed(Message):
        """A key of the bar was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self) -> None:
        super().__init__(id="keybar")
        self.entries: tuple[tuple[str, Action], ...] = ()
        self.message = ""
        self._places: list[tuple[int, int, str]] = []

    def show(self, entries: tuple[tuple[str, Action], ...]) -> None:
        """Show these keys; the last one is shown always."""
        self.entries = entries
        self.refresh()

    def say(self, message: str) -> None:
        """Show a message in place of the keys; "" takes it away."""
        if message != self.message:
            self.message = message
            self.set_class(bool(message), "message")
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line."""
        width, style = self.size.width, self.rich_style
        if y:
            return Strip.blank(width, style)
        self._places = []
        if self.message:
            return Strip([Segment(set_cell_size(f" {' '.join(self.message.split())}", width), style)])
        key_style = style + Style(bold=True)
        *others, last = self.entries or ((("", None)),)
        segments: list[Segment] = []
        room = width - self._width(last) if last[1] is not None else width
        at = 0
        for key, action in (*others, last):
            if action is None:
                break
            size = self._width((key, action))
            if (key, action) != last and at + size > room:
                continue
            segments += [Segment(f" {key} ", key_style), Segment(f"{action.short} ", style)]
            self._places.append((at, at + size, action.name))
            at += size
        return Strip(segments).extend_cell_length(width, style).crop(0, width)

    @staticmethod
    def _width(entry: tuple[str, Action | None]) -> int:
        key, action = entry
        return cell_len(key) + 3 + cell_len(action.short if action else "")

    def on_click(self, event: events.Click) -> None:
        """Do what is clicked."""
        for start, end, name in self._places:
            if start <= event.x < end:
                self.post_message(self.Pressed(name))
