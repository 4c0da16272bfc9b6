"""Compare: two versions or two languages by meaning, each difference with its smallest witness."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from ...clauses.comparison import Compared, Comparison
from ...report.words import Phrasing
from ..state.desk import Paper
from ..state.differencerows import counts, meaning_rows, pair_rows
from ..state.rows import Row
from ..widgets.pane import Pane
from .page import Page, bindings

if TYPE_CHECKING:
    from textual.binding import Binding

    from ...supply import Supplied


class ComparePage(Page):
    """
    The page that compares two texts.
    """

    PAGE = "compare"
    BINDINGS: ClassVar[list[Binding]] = bindings("compare")  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.hide_equal = False
        self.found: Comparison | None = None
        self.supplied: tuple[Supplied, ...] = ()
        self._of: tuple[str, ...] = ()
        self._pairs = Pane("norms", id="pairs")
        self._meaning = Pane("meaning, not wording", id="meaning")

    def columns(self) -> tuple[tuple[Pane, ...], ...]:
        """Norms on the left, what was found about one on the right."""
        return ((self._pairs,), (self._meaning,))

    # ── content

    def update(self) -> None:
        """Compare, if the texts are others; show what was found."""
        names = self.licet.to_compare
        if len(names) < 2:
            words = "no two texts are chosen: t chooses them, or m marks them in the library"
            self._pairs.show((Row("none", words, hang=2, style="dim", selectable=False),))
            self._meaning.show(())
            return
        if names != self._of:
            self._of, self.found = names, None
            self._compare(names)
        if self.found is None:
            if "compare" in self.licet.jobs.running:
                self._pairs.show((Row("wait", "comparing …", style="dim", selectable=False),))
            self._meaning.show(())
            return
        rows = pair_rows(self.found, hide_equal=self.hide_equal)
        first = self._pairs.current is None
        self._pairs.show(rows, at=next((row.key for row in rows if row.selectable), None) if first else None)
        self._show_meaning()

    def _compare(self, names: tuple[str, ...]) -> None:
        from ...api import diff
        from ...engine.budget import Cancel
        from ...supply import supply

        cancel = Cancel()

        def progress(done: int, of: int) -> None:
            job = self.licet.jobs.running.get("compare")
            if job is not None:
                job.says = f"comparing: use {done} of {of}"

        def work() -> tuple[tuple[Supplied, ...], Comparison]:
            both = tuple(supply(name) for name in names)
            found = diff(both[0].instrument, both[1].instrument, cancel=cancel, progress=progress)
            return both, found

        def then(result: tuple[tuple[Supplied, ...], Comparison]) -> None:
            if names == self._of:
                self.supplied, self.found = result
                self.licet.redraw()

        def failed(error: object) -> None:
            self._of = ()
            self.licet.to_compare = ()
            self.licet.tell(error)  # type: ignore[arg-type]
            self.licet.redraw()

        self.licet.work("compare", "comparing", work, then, failed=failed, stop=cancel.cancel)

    def pair(self) -> Compared | None:
        """The norm under the cursor."""
        row = self._pairs.current
        if row is None or self.found is None or not row.key.startswith("pair:"):
            return None
        return self.found.norms[int(row.key.partition(":")[2])]

    @on(Pane.Moved)
    def moved(self, event: Pane.Moved) -> None:
        """Another norm."""
        if event.pane is self._pairs:
            self._show_meaning()

    def _show_meaning(self) -> None:
        pair = self.pair()
        if pair is None or self.found is None:
            self._meaning.show(())
            return
        say = Phrasing(self.supplied[0].instrument.language if self.supplied else "en")
        self._meaning.show(meaning_rows(pair, self.found, (self.found.first, self.found.second), say))

    def where(self) -> tuple[str, ...]:
        """The two texts."""
        names = [name.rpartition("/")[2] for name in self.licet.to_compare]
        return ("licet", "compare", " ⟷ ".join(names)) if len(names) == 2 else ("licet", "compare")

    def state(self) -> tuple[str, str]:
        """How many norms stand how."""
        if self.found is None:
            return "", ""
        equal = self.found.equivalent
        return f"{counts(self.found)}{'   = they mean the same' if equal else ''}", "permitted" if equal else ""

    # ── actions

    def do_choose_texts(self) -> None:
        """Two texts, one after the other."""
        from ..state.catalogue import Kind, catalogue
        from ..widgets.dialogs import Choose

        entries = [one for one in catalogue(self.licet.here, self.licet.settings.folders) if one.kind is Kind.LICENCE]
        rows = tuple(
            Row(one.name if one.path is None else str(one.path), one.label, right=one.group) for one in entries
        )

        def first(name: str | None) -> None:
            if name is None:
                return

            def second(other: str | None) -> None:
                if other is not None:
                    self.licet.to_compare = (name, other)
                    self.redraw()

            others = tuple(row for row in rows if row.key != name)
            self.app.push_screen(Choose(f"compare {name} with", others), second)

        self.app.push_screen(Choose("the first text", rows), first)

    def why_not_swap(self) -> str | None:
        """There must be two."""
        return None if len(self.licet.to_compare) == 2 else "no two texts are chosen: t chooses them"

    def do_swap(self) -> None:
        """The second first."""
        self.licet.to_compare = self.licet.to_compare[::-1]
        self.redraw()

    def do_hide_equal(self) -> None:
        """Only what differs, or all."""
        self.hide_equal = not self.hide_equal
        self.redraw()

    def why_not_witness(self) -> str | None:
        """The norm under the cursor must differ."""
        if self.found is None:
            return "nothing was compared yet"
        pair = self.pair()
        return (
            None if pair is not None and pair.differences else "no use was found on which this norm makes a difference"
        )

    def do_witness(self) -> None:
        """The smallest use as a case under the first text; l puts the other over it."""
        from ...clauses.formal_words import label
        from ..filing import guarded

        pair = self.pair()
        assert pair is not None
        difference = pair.differences[0]
        name = self.licet.to_compare[0]
        text = f"licence {label(name)}\n\n{difference.text}"
        guarded(self.licet, lambda: self.licet.taken(Paper.of("").to(text)))

    @on(Pane.Chosen)
    def chosen(self, event: Pane.Chosen) -> None:
        """A norm was clicked twice."""
        if event.pane is self._pairs:
            self.act("witness")


PAGE = ComparePage
