"""The library: what there is to open, and how each licence and case stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on

from ..state.catalogue import Entry, Kind, catalogue, filtered
from ..state.libraryrows import About, about, about_rows, entry_rows
from ..state.rows import Row
from ..state.running import Standing, run_case
from ..widgets.pane import Pane
from .page import Page, bindings

if TYPE_CHECKING:
    from textual.binding import Binding


class LibraryPage(Page):
    """
    The page of the library.
    """

    PAGE = "library"
    BINDINGS: ClassVar[list[Binding]] = bindings("library")  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        """What the list is filtered by."""
        self.entries: tuple[Entry, ...] = ()
        self.standings: dict[str, Standing] = {}
        """How the cases came out, by key of the entry."""
        self.abouts: dict[str, About] = {}
        self._entries = Pane("licences and cases", id="entries")
        self._about = Pane("about", id="about")

    def columns(self) -> tuple[tuple[Pane, ...], ...]:
        """The list on the left, the entry on the right."""
        return ((self._entries,), (self._about,))

    def where(self) -> tuple[str, ...]:
        """The library, and the filter."""
        return ("licet", "library", f"/{self.words}") if self.words else ("licet", "library")

    def state(self) -> tuple[str, str]:
        """How many there are."""
        shown = filtered(self.entries, self.words)
        licences = sum(entry.kind is Kind.LICENCE for entry in shown)
        return f"{_count(licences, 'licence')} · {_count(len(shown) - licences, 'case')}", ""

    def update(self) -> None:
        """The list, and what is known of the entry under the cursor."""
        if not self.entries:
            self.entries = catalogue(self.licet.here, self.licet.settings.folders)
        shown = filtered(self.entries, self.words)
        marked = self.licet.to_compare
        rows = entry_rows(shown, self.standings, marked)
        first = self._entries.current is None
        self._entries.show(rows, at=next((row.key for row in rows if row.selectable), None) if first else None)
        self._show_about()

    def entry(self) -> Entry | None:
        """The entry under the cursor."""
        row = self._entries.current
        return next((one for one in self.entries if row is not None and one.key == row.key), None)

    @on(Pane.Moved)
    def moved(self, event: Pane.Moved) -> None:
        """Another entry."""
        if event.pane is self._entries:
            self._show_about()

    def _show_about(self) -> None:
        entry = self.entry()
        if entry is None:
            self._about.show((Row("none", "nothing here has these words", style="dim", selectable=False),))
            return
        known = self.abouts.get(entry.key)
        self._about.heading = entry.label
        if known is not None:
            standings = tuple(self._standings_of(entry, known))
            self._about.show(tuple(about_rows(entry, known, standings)))
            return
        self._about.show((Row("wait", "…", style="dim", selectable=False),))
        self.licet.work(
            "about",
            f"reading {entry.label}",
            lambda: about(entry),
            lambda known: self._known(entry, known),
            failed=lambda error: self._about.show(
                tuple(
                    Row(f"problem:{i}", line, style="bad" if i == 0 else "dim", selectable=False)
                    for i, line in enumerate(str(error).splitlines())
                )
            ),
        )

    def _known(self, entry: Entry, known: About) -> None:
        self.abouts[entry.key] = known
        if self.is_mounted and self.entry() is entry:
            self._show_about()

    def _standings_of(self, entry: Entry, known: About) -> Iterator[Standing]:
        for standing in self.standings.values():
            if entry.key == standing.key or known.identity in standing.licences:
                yield standing

    # ── actions

    def why_not_open(self) -> str | None:
        """There must be an entry."""
        return None if self.entry() is not None else "there is no entry under the cursor"

    why_not_mark = why_not_open

    def do_open(self) -> None:
        """Open the entry."""
        entry = self.entry()
        assert entry is not None
        name = entry.name if entry.path is None else str(entry.path)
        self.licet.open_path(name)

    @on(Pane.Chosen)
    def chosen(self, event: Pane.Chosen) -> None:
        """An entry was clicked twice."""
        if event.pane is self._entries:
            self.act("open")

    def why_not_use_case(self) -> str | None:
        """A licence must be under the cursor."""
        entry = self.entry()
        if entry is None or entry.kind is not Kind.LICENCE:
            return "put the cursor on a licence: a use case is judged under one"
        return None

    def do_use_case(self) -> None:
        """A case under this licence."""
        from ..filing import new_case

        entry = self.entry()
        assert entry is not None
        new_case(self.licet, entry.name if entry.path is None else str(entry.path))

    def why_not_run_cases(self) -> str | None:
        """There must be cases."""
        return None if any(one.kind is Kind.CASE for one in self.entries) else "there are no cases to judge"

    def do_run_cases(self) -> None:
        """Judge all cases, one after the other, and show each as it comes."""
        cases = [one for one in filtered(self.entries, self.words) if one.kind is Kind.CASE]
        if not cases:
            self.say("no case is in the list as it is filtered")
            return
        self._run(cases, 0)

    def _run(self, cases: list[Entry], at: int) -> None:
        if at >= len(cases):
            met = sum(one.met == one.expected for one in self.standings.values())
            self.say(f"{_count(len(self.standings), 'case')} judged, {met} as expected")
            return
        entry = cases[at]

        def then(standing: Standing) -> None:
            self.standings[entry.key] = standing
            self.redraw()
            self._run(cases, at + 1)

        self.licet.work("cases", f"case {at + 1} of {len(cases)}", lambda: run_case(entry, self.licet.solver), then)

    def do_mark(self) -> None:
        """Mark a text to be compared; the second one marked is compared with the first."""
        entry = self.entry()
        assert entry is not None
        if entry.kind is not Kind.LICENCE:
            self.say("texts are compared, not cases")
            return
        name = entry.name if entry.path is None else str(entry.path)
        marked = tuple(one for one in self.licet.to_compare if one != name)
        if name not in self.licet.to_compare:
            marked = (*marked[-1:], name)
        self.licet.to_compare = marked
        if len(marked) == 2:
            self.licet.turn_to("compare")
        else:
            self.redraw()
            self.say(f"{entry.label} is marked: m on another text compares the two" if marked else "no text is marked")

    def do_search(self) -> None:
        """Filter the list; nothing typed shows all of it."""
        from ..widgets.dialogs import Ask

        def typed(words: str | None) -> None:
            if words is not None:
                self.words = words
                self.redraw()

        self.app.push_screen(Ask("filter", value=self.words, hint="enter: filter   nothing: show all"), typed)

    def why_not_next_match(self) -> str | None:
        """A list that is filtered has no matches to go to."""
        return "the list is filtered by /: all that is shown matches"

    why_not_previous_match = why_not_next_match


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


PAGE = LibraryPage
