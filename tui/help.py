"""Help: what a pane shows, all keys with a filter, the colours to choose from; all from the one list of actions."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import TYPE_CHECKING

from .actions import MOVES, PAGES, Action, on_page, shown
from .explanations import PANES
from .state.rows import Row
from .verdicts import SIGNS

if TYPE_CHECKING:
    from textual.theme import Theme

    from .app import LicetApp

_LEGEND = "▒ touches text that was not read    ≠ of the case as it was"


def explain(app: LicetApp) -> None:
    """What the focused pane shows."""
    from .widgets.dialogs import Show

    page = app.page
    pane = page.pane
    rows: list[Row] = []
    if pane is not None:
        rows += [
            Row(f"t{i}", line) for i, line in enumerate(wrap(PANES.get(pane.id or "", "Nothing to explain."), 200))
        ]
    rows += [Row("blank", "", selectable=False)]
    rows += [Row("legend", "   ".join(f"{mark} {name}" for name, mark in SIGNS.items() if name != "interrupted"))]
    rows += [Row("legend-more", _LEGEND), Row("blank2", "", selectable=False)]
    rows += list(_keys(app, on_page(page.PAGE)[:40]))
    title = f"{PAGES[page.PAGE]}: {pane.heading}" if pane is not None else PAGES[page.PAGE]
    app.push_screen(Show(title, (("", tuple(rows)),)))


def list_keys(app: LicetApp) -> None:
    """All keys of the page; what is chosen is done."""
    from .widgets.dialogs import Choose

    page = app.page

    def chosen(name: str | None) -> None:
        if name is not None and not name.startswith("move:"):
            page.act(name)

    app.push_screen(
        Choose(
            f"keys: {PAGES[page.PAGE]}",
            tuple(_keys(app, on_page(page.PAGE))),
            hint="type to filter   enter: do it   esc: leave",
        ),
        chosen,
    )


def _keys(app: LicetApp, actions: tuple[Action, ...]) -> Iterator[Row]:
    page = app.page
    for action in (*actions, *MOVES):
        move = action in MOVES
        marks = " ".join(shown(key) for key in app.settings.keys.keys(action))
        reason = None if move else page.why_not(action)
        words = action.does if reason is None else f"{action.does} – not now: {reason}"
        key = f"move:{action.name}" if move else action.name
        yield Row(key, words, gutter=f"{marks:>8}  ", gutter_style="accent", style="dim" if reason else "", hang=2)


def choose_theme(app: LicetApp) -> None:
    """Colours to choose from; they change as the choice is made."""
    from .state.settings import remember
    from .widgets.dialogs import Choose

    rows = tuple(Row(name, name, right="dark" if theme.dark else "light") for name, theme in _themes(app))

    def chosen(name: str | None) -> None:
        if name is not None:
            app.theme = name
            remember(theme=name)
            app.page.say(f'to keep it for a project: theme = "{name}" under [tui] in licet.toml')

    app.push_screen(Choose("colours", rows, at=app.theme), chosen)


def _themes(app: LicetApp) -> list[tuple[str, Theme]]:
    return sorted(app.available_themes.items())
