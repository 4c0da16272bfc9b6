"""Windows over a page: a line to type, a choice, a text to edit, something to read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Label, TextArea

from ..state.rows import Row
from .pane import Pane

T = TypeVar("T")


class Dialog(ModalScreen[T]):
    """
    A window that is left with escape.
    """

    BINDINGS: ClassVar[list[Binding | tuple[str, str] | tuple[str, str, str]]] = [
        Binding("escape", "leave", "leave", show=False)
    ]

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__()
        self.heading = title
        self.hint = hint

    def compose(self) -> ComposeResult:
        """The box with what is in it, and a hint below."""
        with Vertical(id="box") as box:
            box.border_title = Content(self.heading).markup  # a heading may hold what would be taken for markup
            yield from self.inside()
            if self.hint:
                yield Label(self.hint, id="hint", markup=False)

    def inside(self) -> Iterable[Widget]:
        """What stands in the box."""
        return ()

    def action_leave(self) -> None:
        """Close it; nothing is chosen."""
        self.dismiss(None)


class Ask(Dialog[str | None]):
    """
    One line to type, with what it could be below, and what is wrong with it.
    """

    BINDINGS: ClassVar[list[Binding | tuple[str, str] | tuple[str, str, str]]] = [
        Binding("tab", "take", "complete", show=False, priority=True),
        Binding("down", "move(1)", "down", show=False, priority=True),
        Binding("up", "move(-1)", "up", show=False, priority=True),
    ]

    def __init__(
        self,
        title: str,
        *,
        value: str = "",
        hint: str = "enter: take it   tab: complete   esc: leave",
        complete: Callable[[str], tuple[tuple[str, str], ...]] | None = None,
        check: Callable[[str], str | None] | None = None,
        echo: Callable[[str], str] | None = None,
    ) -> None:
        super().__init__(title, hint)
        self.value = value
        self.echo = echo
        self.complete = complete
        self.check = check

    def inside(self) -> Iterable[Widget]:
        """The line, its problem, and the candidates."""
        yield Input(self.value, id="line", select_on_focus=False)
        yield Label("", id="problem", markup=False)
        if self.echo is not None:
            yield Label("", id="echo", markup=False)
        if self.complete is not None:
            yield Pane("", id="candidates")

    def on_mount(self) -> None:
        """Begin to type at the end of the line."""
        self.query_one("#problem").display = False
        line = self.query_one(Input)
        line.cursor_position = len(self.value)
        line.focus()
        self._candidates(self.value)

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Other candidates, and no problem until it is taken."""
        self.query_one("#problem").display = False
        self._candidates(event.value)

    def _candidates(self, value: str) -> None:
        if self.echo is not None:
            self.query_one("#echo", Label).update(self.echo(value))
        if self.complete is None:
            return
        rows = tuple(Row(whole, whole, right=why) for whole, why in self.complete(value)[:12])
        pane = self.query_one("#candidates", Pane)
        pane.display = bool(rows)
        pane.show(rows)

    def action_take(self) -> None:
        """Put the candidate under the cursor into the line."""
        if self.complete is None:
            return
        row = self.query_one("#candidates", Pane).current
        if row is not None:
            line = self.query_one(Input)
            line.value = row.key
            line.cursor_position = len(row.key)

    def action_move(self, step: int) -> None:
        """Another candidate."""
        if self.complete is not None:
            self.query_one("#candidates", Pane).action_move("down" if step > 0 else "up")

    @on(Pane.Chosen)
    def chosen(self, _: Pane.Chosen) -> None:
        """A candidate was clicked twice."""
        self.action_take()

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Take the line, unless something is wrong with it, which is then shown."""
        problem = self.check(event.value) if self.check is not None else None
        if problem is not None:
            label = self.query_one("#problem", Label)
            label.update(problem)
            label.display = True
            return
        self.dismiss(event.value)


class Choose(Dialog[str | None]):
    """
    A list to choose from; typing filters it.
    """

    BINDINGS: ClassVar[list[Binding | tuple[str, str] | tuple[str, str, str]]] = [
        Binding("down", "move('down')", "down", show=False, priority=True),
        Binding("up", "move('up')", "up", show=False, priority=True),
        Binding("pagedown", "move('page-down')", "page down", show=False, priority=True),
        Binding("pageup", "move('page-up')", "page up", show=False, priority=True),
    ]

    def __init__(
        self,
        title: str,
        rows: tuple[Row, ...],
        *,
        at: str = "",
        hint: str = "type to filter   enter: choose   esc: leave",
    ) -> None:
        super().__init__(title, hint)
        self.rows = rows
        self.at = at

    def inside(self) -> Iterable[Widget]:
        """The filter and the list."""
        yield Input(placeholder="filter", id="line")
        yield Pane("", id="candidates")

    def on_mount(self) -> None:
        """All of the list."""
        self.query_one("#candidates", Pane).show(self.rows, at=self.at or None)
        self.query_one(Input).focus()

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """What has all the words."""
        words = event.value.casefold().split()
        rows = tuple(
            row for row in self.rows if all(word in f"{row.gutter} {row.text} {row.right}".casefold() for word in words)
        )
        self.query_one("#candidates", Pane).show(rows)

    def action_move(self, how: str) -> None:
        """Move in the list."""
        self.query_one("#candidates", Pane).action_move(how)

    @on(Pane.Chosen)
    def chosen(self, event: Pane.Chosen) -> None:
        """A row was clicked twice."""
        self.dismiss(event.row.key)

    @on(Input.Submitted)
    def submitted(self, _: Input.Submitted) -> None:
        """The row under the cursor."""
        row = self.query_one("#candidates", Pane).current
        if row is not None:
            self.dismiss(row.key)


class Edit(Dialog[str | None]):
    """
    A text to edit; what is wrong with it is shown as it is typed, and it is only taken when nothing is.
    """

    BINDINGS: ClassVar[list[Binding | tuple[str, str] | tuple[str, str, str]]] = [
        Binding("ctrl+s", "take", "take it", show=False, priority=True)
    ]

    def __init__(
        self,
        title: str,
        text: str,
        *,
        check: Callable[[str], tuple[str, int | None]],
        hint: str = "ctrl+s: take it   esc: leave",
    ) -> None:
        super().__init__(title, hint)
        self.text = text
        self.check = check
        self.set_class(True, "tall")

    def inside(self) -> Iterable[Widget]:
        """The text, and what is wrong."""
        yield TextArea(self.text, show_line_numbers=True, id="area", soft_wrap=True)
        yield Label("", id="problem", markup=False)

    def on_mount(self) -> None:
        """Begin to edit."""
        self.query_one(TextArea).focus()
        self.look()

    @on(TextArea.Changed)
    def look(self) -> None:
        """Read it, and show what is wrong."""
        problem, _ = self.check(self.query_one(TextArea).text)
        label = self.query_one("#problem", Label)
        label.update(problem)
        label.display = bool(problem)

    def action_take(self) -> None:
        """Take the text, if nothing is wrong with it; else go to the line."""
        area = self.query_one(TextArea)
        problem, line = self.check(area.text)
        if not problem:
            self.dismiss(area.text)
        elif line is not None:
            area.move_cursor((max(0, min(line - 1, area.document.line_count - 1)), 0))


class Confirm(Dialog[str | None]):
    """
    A question with a few answers, each with its key.
    """

    def __init__(self, title: str, question: str, answers: tuple[tuple[str, str, str], ...]) -> None:
        """`answers` are key, name, and words."""
        super().__init__(title, "   ".join(f"{key}: {words}" for key, _, words in answers) + "   esc: leave")
        self.question = question
        self.answers = answers

    def inside(self) -> Iterable[Widget]:
        """The question and the answers."""
        yield Label(self.question, markup=False)
        yield Pane("", id="candidates")

    def on_mount(self) -> None:
        """The answers as a list, for the mouse."""
        pane = self.query_one("#candidates", Pane)
        pane.show(tuple(Row(name, words, gutter=f"{key} ") for key, name, words in self.answers))
        pane.focus()

    def on_key(self, event: object) -> None:
        """The key of an answer."""
        from textual.events import Key

        assert isinstance(event, Key)
        for key, name, _ in self.answers:
            if event.key == key:
                event.stop()
                self.dismiss(name)
        row = self.query_one("#candidates", Pane).current
        if event.key == "enter" and row is not None:
            event.stop()
            self.dismiss(row.key)

    @on(Pane.Chosen)
    def chosen(self, event: Pane.Chosen) -> None:
        """An answer was clicked twice."""
        self.dismiss(event.row.key)


class Show(Dialog[str | None]):
    """
    Something to read, in one column or several side by side; enter takes the row under the cursor.
    """

    BINDINGS: ClassVar[list[Binding | tuple[str, str] | tuple[str, str, str]]] = [
        Binding("enter", "take", "take", show=False)
    ]

    def __init__(
        self,
        title: str,
        columns: tuple[tuple[str, tuple[Row, ...]], ...],
        *,
        hint: str = "esc: leave",
        takes: bool = False,
    ) -> None:
        super().__init__(title, hint)
        self.columns = columns
        self.takes = takes
        self.set_class(True, "tall")

    def inside(self) -> Iterable[Widget]:
        """The columns."""
        yield Horizontal(*(Pane(name, id=f"column-{i}") for i, (name, _) in enumerate(self.columns)), classes="side")

    def on_mount(self) -> None:
        """Fill the columns."""
        for i, (name, rows) in enumerate(self.columns):
            pane = self.query_one(f"#column-{i}", Pane)
            pane.heading = name
            pane.show(rows)
        self.query_one("#column-0", Pane).focus()

    def action_take(self) -> None:
        """The row under the cursor of the focused column."""
        pane = self.focused
        if self.takes and isinstance(pane, Pane) and pane.current is not None:
            self.dismiss(pane.current.key)

    @on(Pane.Chosen)
    def chosen(self, event: Pane.Chosen) -> None:
        """A row was clicked twice."""
        if self.takes:
            self.dismiss(event.row.key)
