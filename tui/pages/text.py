"""Text and clauses: the words of a licence beside what was read from them, in step both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import evolve
from textual import on

from ...clauses.norm import Instrument
from ...clauses.span import Span
from ..state.clauseedit import readings_of
from ..state.desk import Paper
from ..state.rows import Row
from ..state.sheet import Sheet, sheet
from ..state.sheetrows import Form, clause_rows, lit, text_rows
from ..widgets.pane import Pane
from .page import Page, bindings

if TYPE_CHECKING:
    from textual.binding import Binding

_FORMS = {Form.WORDS: Form.BOTH, Form.BOTH: Form.FORMULAS, Form.FORMULAS: Form.WORDS}


class TextPage(Page):
    """
    The page of a text and its clauses.
    """

    PAGE = "text"
    BINDINGS: ClassVar[list[Binding]] = bindings("text")  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.form = Form.BOTH
        self.instrument: Instrument | None = None
        self.sheet: Sheet | None = None
        self._wanted = ""
        self._shown_as: tuple[object, Form] | None = None
        self._text = Pane("text", id="text")
        self._clauses = Pane("clauses", id="clauses")

    def columns(self) -> tuple[tuple[Pane, ...], ...]:
        """The text on the left, the clauses on the right."""
        return ((self._text,), (self._clauses,))

    # ── content

    @property
    def text_name(self) -> str:
        """What cases call the text."""
        supplied = self.licet.instrument
        return supplied.name if supplied is not None else ""

    def current_instrument(self) -> Instrument | None:
        """The instrument as it stands here: changed, or as it was opened."""
        app = self.licet
        if app.instrument is None and app.outlook is not None and app.outlook.supplied:
            app.instrument = app.outlook.supplied[0]
        if app.instrument is None:
            return None
        paper = app.desk.text(app.instrument.name)
        if paper is None:
            return app.instrument.instrument
        from ..state.clauseedit import checked

        text = paper.text
        if self._parsed is None or self._parsed[0] != text:
            read = checked(text, self.text_name).instrument
            if read is not None and not read.text:
                # The clauses of a text that is at hand stay beside it.
                original = app.instrument.instrument
                if original.text and read.text_sha256 == original.text_sha256:
                    read = evolve(read, text=original.text, ledger=read.ledger or original.ledger)
            self._parsed = (text, read if read is not None else app.instrument.instrument)
        return self._parsed[1]

    _parsed: tuple[str, Instrument] | None = None

    def update(self) -> None:
        """Both panes, if text, clauses or form are others."""
        instrument = self.current_instrument()
        if instrument is None:
            self._text.show((Row("none", "reading …", style="dim", selectable=False),))
            return
        if self._shown_as != (instrument, self.form):
            another = self.instrument is None or instrument.id != self.instrument.id
            if self.instrument is not instrument:
                self.instrument, self.sheet = instrument, sheet(instrument)
                self._text.show(text_rows(self.sheet), at="stretch:0" if another else None)
            assert self.sheet is not None
            self._clauses.show(clause_rows(instrument, self.sheet, self.form))
            self._shown_as = (instrument, self.form)
            self._text.heading = "text" if self.sheet.at_hand else "the text is not at hand: its quotations"
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            self._go(wanted)
        else:
            self._follow(self.pane)

    def go_to_clause(self, clause: str) -> None:
        """Put the cursor on a clause, once the page shows it."""
        self._wanted = clause
        if self.is_mounted and self.licet.screen is self:
            self.redraw()

    def _go(self, clause: str) -> None:
        assert self.sheet is not None
        if self._clauses.go(clause):
            self.go_pane(self._clauses)
        index = self.sheet.stretch_of(clause)
        self._text.light(lit(self.sheet, clause))
        if index is not None:
            self._text.go(f"stretch:{index}")

    def where(self) -> tuple[str, ...]:
        """The text, and that it was changed."""
        paper = self.licet.desk.text(self.text_name)
        star = " *" if paper is not None and paper.unsaved else ""
        instrument = self.instrument
        title = (instrument.title or instrument.id) if instrument is not None else self.text_name
        return ("licet", f"{title}{star}", "text and clauses")

    def state(self) -> tuple[str, str]:
        """How much was read; what was not is always in sight."""
        if self.sheet is None:
            return "", ""
        unread, share = len(self.sheet.unread()), self.sheet.share()
        if share is None:
            return "clauses only", ""
        return f"{share:.0%} read   ▒ {unread} not read", "conditional" if unread else "permitted"

    # ── in step

    @on(Pane.Moved)
    def moved(self, event: Pane.Moved) -> None:
        """The other pane follows the one that is worked in."""
        if event.pane is self.pane:
            self._follow(event.pane)

    def _follow(self, pane: Pane | None) -> None:
        if self.sheet is None or pane is None or pane.current is None:
            return
        key = pane.current.key
        if pane is self._text:
            index = int(key.partition(":")[2]) if key.startswith("stretch:") else -1
            stretch = self.sheet.stretches[index] if 0 <= index < len(self.sheet.stretches) else None
            if stretch is None:
                return
            clause = next((one for one in stretch.clauses if one in self.sheet.spans), "")
            self._text.light(lit(self.sheet, clause) if clause else {})
            if stretch.not_read and self._clauses.go(f"unread:{index}"):
                return
            if clause and not self._clauses.go(clause):
                self._clauses.go(f"term:{clause}")
        elif key.startswith("unread:"):
            index = int(key.split(":")[1])
            self._text.light({})
            self._text.go(f"stretch:{index}")
        else:
            clause = key.removeprefix("term:")
            self._text.light(lit(self.sheet, clause))
            at = self.sheet.stretch_of(clause)
            if at is not None:
                self._text.go(f"stretch:{at}")

    def clause(self) -> str:
        """The clause under the cursor; "" where there is none."""
        if self.instrument is None:
            return ""
        ids = {norm.id for norm in self.instrument.norms}
        row = self._clauses.current
        if self.pane is not self._text and row is not None and row.key in ids:
            return row.key
        return next((one for one in self._stretch_clauses() if one in ids), "")

    def _stretch(self) -> int | None:
        row = self._text.current
        return int(row.key.partition(":")[2]) if row is not None and row.key.startswith("stretch:") else None

    def stretch_span(self) -> Span | None:
        """Where the sentence under the cursor stands."""
        index = self._stretch()
        return self.sheet.stretches[index].span if self.sheet is not None and index is not None else None

    def _stretch_clauses(self) -> tuple[str, ...]:
        index = self._stretch()
        return self.sheet.stretches[index].clauses if self.sheet is not None and index is not None else ()

    # ── what was not read

    def why_not_next_unread(self) -> str | None:
        """Something must not have been read."""
        if self.sheet is None:
            return "the text is still being read"
        return None if self.sheet.unread() else "all of this text that could rule something was read"

    why_not_previous_unread = why_not_next_unread

    def do_next_unread(self) -> None:
        """The next words that were not read."""
        self._unread(1)

    def do_previous_unread(self) -> None:
        """The words before."""
        self._unread(-1)

    def _unread(self, step: int) -> None:
        assert self.sheet is not None
        unread, here = self.sheet.unread(), self._stretch()
        here = here if here is not None else -1
        further = [one for one in unread if (one > here if step > 0 else one < here)]
        index = (further[0] if step > 0 else further[-1]) if further else (unread[0] if step > 0 else unread[-1])
        self._text.go(f"stretch:{index}")
        self._follow(self._text)
        self.say(f"{unread.index(index) + 1} of {len(unread)}: {self.sheet.stretches[index].why or 'not read'}")

    # ── looking

    def do_form(self) -> None:
        """Words, formulas, or both."""
        self.form = _FORMS[self.form]
        self.redraw()
        self.say(f"clauses are shown as {'words and formulas' if self.form is Form.BOTH else self.form.value}")

    def why_not_readings(self) -> str | None:
        """The sentence must have several readings."""
        if self.instrument is None or not readings_of(self.instrument, self.reading_of()):
            return "this sentence has one reading only"
        return None

    def reading_of(self) -> tuple[str, ...]:
        """The clauses of the sentence under the cursor."""
        clause = self.clause()
        return (clause, *self._stretch_clauses()) if clause else self._stretch_clauses()

    def do_readings(self) -> None:
        """The readings side by side; one can be chosen, which is recorded as a review."""
        from .reviewing import show_readings

        show_readings(self)

    def why_not_to_case(self) -> str | None:
        """A text must be here."""
        return None if self.text_name else "no text is open"

    def do_to_case(self) -> None:
        """A case under this text."""
        from ..filing import new_case

        new_case(self.licet, self.text_name)

    def why_not_cite(self) -> str | None:
        """A clause or a sentence must be under the cursor."""
        return None if self.sheet is not None and self._text.current is not None else "there are no words to cite"

    def do_cite(self) -> None:
        """The words, with where they stand."""
        from ..state.walk import path

        assert self.instrument is not None
        clause = self.clause()
        row = self._text.current
        assert row is not None
        norm = next((one for one in self.instrument.norms if one.id == clause), None)
        index = self._stretch()
        label = (
            norm.id
            if norm is not None
            else self.sheet.stretches[index].label
            if self.sheet and index is not None
            else ""
        )
        words = norm.quote if norm is not None and norm.quote else row.text
        title = self.instrument.title or self.instrument.id
        self.licet.copy(f"“{words}” — {title}{f', {path(label)}' if label else ''}")

    # ── editing

    def paper(self) -> Paper:
        """The clause file of this text: as it was changed here, as it is, or as it is drafted from the text."""
        from ..filing import clauses_of

        app = self.licet
        supplied = app.instrument
        assert supplied is not None
        changed = app.desk.text(supplied.name)
        if changed is not None:
            return changed
        name = supplied.name if supplied.kind == "clauses" else ""
        return Paper.of(clauses_of(supplied), name, shipped=supplied.kind == "library")

    def take(self, text: str) -> None:
        """Another text of the clause file."""
        self.licet.change(self.licet.desk.with_text(self.text_name, self.paper().to(text)))

    def why_not_edit_clause(self) -> str | None:
        """A clause must be under the cursor."""
        if self.licet.instrument is None:
            return "no text is open"
        return None if self.clause() else "no clause was read from this sentence: ^e edits the whole file"

    def do_edit_clause(self) -> None:
        """The clause, in the clause language, read as it is typed."""
        from .reviewing import edit_clause

        edit_clause(self, self.clause())

    def why_not_review(self) -> str | None:
        """A stretch of text must be under the cursor."""
        if self.sheet is None or self._stretch() is None:
            return "put the cursor on the words that were reviewed"
        return None if self.sheet.at_hand else "a review is of words of the text, and the text is not at hand"

    def do_review(self) -> None:
        """Record who decided what, and why."""
        from .reviewing import record_review

        index = self._stretch()
        assert index is not None
        assert self.sheet is not None
        record_review(self, self.sheet.stretches[index].span)

    def why_not_editor(self) -> str | None:
        """A text must be open."""
        return None if self.licet.instrument is not None else "no text is open"

    def do_editor(self) -> None:
        """The whole clause file in an editor of one's own; it is only taken if it can be read."""
        from ..filing import in_editor
        from .reviewing import take_if_read

        text = in_editor(self.licet, self.paper().text, ".licet")
        if text is not None:
            take_if_read(self, text)

    def why_not_undo(self) -> str | None:
        """Something must have been changed."""
        paper = self.licet.desk.text(self.text_name)
        return None if paper is not None and paper.history.can_undo else "nothing was changed that could be undone"

    def why_not_redo(self) -> str | None:
        """Something must have been undone."""
        paper = self.licet.desk.text(self.text_name)
        return None if paper is not None and paper.history.can_redo else "nothing was undone"

    def do_undo(self) -> None:
        """One change back."""
        self.licet.change(self.licet.desk.with_text(self.text_name, self.paper().undone()))

    def do_redo(self) -> None:
        """One undone change forward."""
        self.licet.change(self.licet.desk.with_text(self.text_name, self.paper().redone()))

    def why_not_save(self) -> str | None:
        """A text must be open."""
        return None if self.licet.instrument is not None else "no text is open"

    def do_save(self) -> None:
        """Write the clauses as a file; of a text, its first draft."""
        from ..filing import save_text

        if self.licet.desk.text(self.text_name) is None:
            self.licet.change(self.licet.desk.with_text(self.text_name, self.paper()))
        save_text(self.licet, self.text_name)


PAGE = TextPage
