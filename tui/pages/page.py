"""What all pages have in common: the two bars, the panes between them, and how keys become actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Vertical
from textual.screen import Screen
from textual.widgets import Label

from ..actions import ACTIONS, PAGES, Action, on_page, shown
from ..widgets.bars import Crumbs, KeyBar
from ..widgets.pane import Pane

if TYPE_CHECKING:
    from ..app import LicetApp

_WIDE, _MEDIUM, _TALL = 96, 72, 22
"""Columns from which panes stand side by side, and below which (or below so many lines) there is one at a time."""


def bindings(page: str) -> list[Binding]:
    """The bindings of a page; their ids let settings change the keys."""
    return [
        Binding(",".join(action.keys), f"act('{action.name}')", action.does, show=False, id=action.name)
        for action in on_page(page)
        if action.keys
    ]


class Page(Screen[None]):
    """
    One of the six pages.
    """

    PAGE: ClassVar[str] = ""
    HORIZONTAL_BREAKPOINTS: ClassVar[list[tuple[int, str]]] = [  # type: ignore[misc]
        (0, "-narrow"),
        (_MEDIUM, "-medium"),
        (_WIDE, "-wide"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.maximized_by_hand = False
        self.drawn: object = None
        """What of the application the page last showed."""

    @property
    def licet(self) -> LicetApp:
        """The application, by its own type."""
        from ..app import LicetApp

        assert isinstance(self.app, LicetApp)
        return self.app

    # ── layout

    def columns(self) -> tuple[tuple[Pane, ...], ...]:
        """The panes, column by column."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Where one is, the panes, what can be done."""
        yield Crumbs()
        guide = Label("", id="guide", markup=False)
        guide.display = False
        yield guide
        columns = self.columns()
        yield Container(
            *(Vertical(*panes, classes="column", id=f"column-{i}") for i, panes in enumerate(columns)), id="body"
        )
        yield KeyBar()

    def panes(self) -> tuple[Pane, ...]:
        """All panes in reading order."""
        return tuple(self.query(Pane))

    @property
    def pane(self) -> Pane | None:
        """The pane that is worked in."""
        focused = self.focused
        if isinstance(focused, Pane):
            return focused
        return next((pane for pane in self.panes() if pane.has_class("shown")), None)

    def on_mount(self) -> None:
        """Begin in the first pane."""
        panes = self.panes()
        if panes:
            self._shown(panes[0])
            panes[0].focus()

    def on_resize(self, event: events.Resize) -> None:
        """One pane at a time where there is no room for more."""
        self._fit(event.size.width, event.size.height)

    def _fit(self, width: int, height: int) -> None:
        single = self.maximized_by_hand or width < _MEDIUM or height < _TALL
        self.set_class(single, "single")
        panes = self.panes()
        for index, pane in enumerate(panes, 1):
            pane.place = f"{index}/{len(panes)} [ ]" if single and len(panes) > 1 else ""

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The pane that gets the focus is the one that is shown where there is one only."""
        if isinstance(event.widget, Pane):
            self._shown(event.widget)
        self.update_bars()

    def _shown(self, pane: Pane) -> None:
        for other in self.panes():
            other.set_class(other is pane, "shown")
            if other.parent is not None:
                other.parent.set_class(False, "shown")
        if pane.parent is not None:
            pane.parent.set_class(True, "shown")

    def go_pane(self, pane: Pane) -> None:
        """Work in another pane."""
        self._shown(pane)
        pane.focus()

    def do_next_pane(self) -> None:
        """The next pane."""
        self._turn(1)

    def do_previous_pane(self) -> None:
        """The pane before."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        panes = self.panes()
        here = panes.index(self.pane) if self.pane in panes else 0
        self.go_pane(panes[(here + step) % len(panes)])

    def do_maximize(self) -> None:
        """One pane, or all again."""
        self.maximized_by_hand = not self.maximized_by_hand
        self._fit(self.size.width, self.size.height)

    # ── content

    def on_screen_resume(self) -> None:
        """Show what changed while another page was here."""
        self.redraw()

    def redraw(self) -> None:
        """Show the state of the application."""
        self.update()
        self.update_bars()

    def update(self) -> None:
        """Fill the panes."""

    def where(self) -> tuple[str, ...]:
        """The way here, for the first line."""
        return ("licet", PAGES[self.PAGE].lower())

    def state(self) -> tuple[str, str]:
        """How it stands, for the first line, and a verdict for its colour."""
        return self.licet.verdict_state()

    def update_bars(self) -> None:
        """The first and the last line."""
        if not self.is_mounted:
            return
        right, kind = self.state()
        going = self.licet.going_on()
        self.query_one(Crumbs).show(self.where(), going or right, "" if going else kind)
        keys = self.licet.settings.keys
        entries = [(shown(found[0]), action) for action in self.footer() if (found := keys.keys(action))]
        self.query_one(KeyBar).show(tuple(entries))

    def footer(self) -> tuple[Action, ...]:
        """The actions of the last line, the most useful first; the list of keys is always there."""
        own = [action for action in on_page(self.PAGE) if action.short and self.PAGE in action.pages]
        common = [action for action in ACTIONS if action.short and not action.pages and action.name != "keys"]
        return (*own, *common, next(action for action in ACTIONS if action.name == "keys"))

    def say(self, message: str) -> None:
        """A message in the last line."""
        if self.is_mounted:
            self.query_one(KeyBar).say(message)

    def guide(self, words: str) -> None:
        """A line of the tour under the first line; "" takes it away."""
        if self.is_mounted:
            label = self.query_one("#guide", Label)
            label.display = bool(words)
            label.update(words)

    # ── actions

    def handler(self, action: Action) -> Callable[[], object] | None:
        """What carries an action out here."""
        if action.name.startswith("page-"):
            return lambda: self.licet.turn_to(action.name.removeprefix("page-"))
        found = getattr(self, f"do_{action.method}", None) or getattr(self.app, f"do_{action.method}", None)
        return found if callable(found) else None

    def why_not(self, action: Action) -> str | None:
        """Why an action cannot be carried out now; None if it can."""
        if action.pages and self.PAGE not in action.pages:
            pages = " or ".join(PAGES[page] for page in action.pages)
            return f"{action.name} works on the page {pages}"
        for place in (self, self.app):
            reason = getattr(place, f"why_not_{action.method}", None)
            if callable(reason):
                told: str | None = reason()
                if told is not None:
                    return told
        return None if self.handler(action) is not None else f"{action.name} does nothing here"

    def act(self, name: str) -> None:
        """Carry out an action, or say why not."""
        action = next(one for one in ACTIONS if one.name == name)
        self.say("")
        reason = self.why_not(action)
        if reason is not None:
            self.say(reason)
            return
        handler = self.handler(action)
        assert handler is not None
        handler()

    def action_act(self, name: str) -> None:
        """From a binding to an action."""
        self.act(name)

    def on_key(self, _: events.Key) -> None:
        """A message stays until the next key."""
        self.say("")

    @on(KeyBar.Pressed)
    def pressed(self, event: KeyBar.Pressed) -> None:
        """A key of the last line was clicked."""
        self.act(event.action)

    # ── search, the same everywhere

    def why_not_search(self) -> str | None:
        """A pane must be there to search in."""
        return None if self.pane is not None else "there is no pane to search in"

    def do_search(self) -> None:
        """Ask for words and go to them."""
        from ..widgets.dialogs import Ask

        pane = self.pane
        assert pane is not None

        def found(words: str | None) -> None:
            if words is None:
                return
            count = pane.search(words)
            self.say(f"{count} found: n next, N before" if count else f"`{words}` is not in this pane")

        self.app.push_screen(Ask(f"search in {pane.heading}", value=pane.words, hint="enter: search"), found)

    def why_not_next_match(self) -> str | None:
        """Something must have been searched for."""
        if self.pane is None or not self.pane.words:
            return "nothing was searched for in this pane: / searches"
        return None

    why_not_previous_match = why_not_next_match

    def do_next_match(self) -> None:
        """The next match."""
        self._match(1)

    def do_previous_match(self) -> None:
        """The match before."""
        self._match(-1)

    def _match(self, step: int) -> None:
        assert self.pane is not None
        if not self.pane.next_match(step):
            self.say(f"`{self.pane.words}` is not in this pane")
