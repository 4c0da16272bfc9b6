"""The proof as a walk: each step with what stood before and after it, and the words of the licence lit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on

from ...report.formal import formal_norm
from ..state.paperrows import heading
from ..state.rows import Row
from ..state.sheet import Sheet, sheet
from ..state.sheetrows import Form, lit, text_rows
from ..state.walk import COMMON, OVERALL, Sort, Stop, Walk, compared, first_difference, path, tellings, walk
from ..verdicts import truth
from ..widgets.pane import Pane
from .page import Page, bindings

if TYPE_CHECKING:
    from textual.binding import Binding

    from ...judging import Judgement

_MOST_DEPTH = 3
_AROUND = 2
"""Stretches of text that are shown before and after the one that is lit."""
_DEPTHS = ("", "clauses", "and what they rest on", "and what was looked at beside")
_FORMS = {Form.WORDS: Form.BOTH, Form.BOTH: Form.FORMULAS, Form.FORMULAS: Form.WORDS}
_WHAT = {
    Sort.VERDICT: "the verdict",
    Sort.CHAIN: "who is bound, and through whom",
    Sort.CLAUSE: "a clause",
    Sort.EXCEPTION: "an exception that was looked at",
    Sort.FACT: "a fact",
    Sort.BESIDE: "another clause that was looked at",
    Sort.QUESTION: "an open question",
}


class ProofPage(Page):
    """
    The page of the proof.
    """

    PAGE = "proof"
    BINDINGS: ClassVar[list[Binding]] = bindings("proof")  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.account = OVERALL
        self.depth = 2
        self.form = Form.WORDS
        self.pinned: Stop | None = None
        self.walk: Walk | None = None
        self._of: tuple[object, str] | None = None
        self._sheets: dict[str, Sheet] = {}
        self._steps = Pane("steps", id="steps")
        self._step = Pane("step", id="step")
        self._source = Pane("source", id="source")

    def columns(self) -> tuple[tuple[Pane, ...], ...]:
        """Steps on the left; the step and its source on the right."""
        return ((self._steps,), (self._step, self._source))

    # ── content

    def judgement(self) -> Judgement | None:
        """The answer that is walked."""
        outlook = self.licet.outlook
        return outlook.judgement if outlook is not None else None

    def update(self) -> None:
        """The walk, and the step that one stands on."""
        judgement = self.judgement()
        if judgement is None:
            self._steps.show((Row("none", "no verdict yet", style="dim", selectable=False),))
            return
        answer = judgement.answer
        known = [key for key, _ in tellings(answer, judgement.say)]
        if self.account not in known:
            self.account = OVERALL
        if self._of != (answer, self.account):
            self._of = (answer, self.account)
            self.walk = walk(answer, self.account)
        assert self.walk is not None
        self._steps.show(tuple(self._step_rows(self.walk)))
        self._steps.heading = f"steps, as {self.walk.title} tells it" if self.walk.title else "steps"
        self._show_step()

    def _step_rows(self, whole: Walk) -> Iterator[Row]:
        beside = False
        for index, stop in enumerate(whole.stops):
            if stop.depth > self.depth:
                continue
            if stop.sort is Sort.BESIDE and not beside:
                beside = True
                yield Row("beside", "other clauses looked at", indent=1, style="title", selectable=False)
            mark, style = stop.mark, "strong" if stop.sort is Sort.VERDICT else truth(stop.holds)[1]
            pin = "● " if self.pinned is not None and self.pinned == stop else ""
            right = stop.whose if self.depth < _MOST_DEPTH or len(stop.whose) < 30 else ""
            words = f"{pin}{mark} {stop.words}"
            at = len(pin)
            yield Row(
                f"stop:{index}",
                words,
                ((at, at + 1, style),),
                indent=max(0, (stop.depth - 1) * 2),
                hang=2,
                style="strong" if stop.sort is Sort.VERDICT else "",
                right=right,
            )

    def stop(self) -> Stop | None:
        """The step that one stands on."""
        row = self._steps.current
        if row is None or self.walk is None or not row.key.startswith("stop:"):
            return None
        index = int(row.key.partition(":")[2])
        return self.walk.stops[index] if index < len(self.walk.stops) else None

    def where(self) -> tuple[str, ...]:
        """The case, and whose telling it is."""
        case = self.licet.case_now()
        title = case.title if case is not None and case.title else "the case"
        telling = self.walk.title if self.walk is not None else ""
        return ("licet", title, f"proof, as {telling} tells it" if telling else "proof")

    def state(self) -> tuple[str, str]:
        """Which step of how many, and the verdict."""
        right, kind = super().state()
        shown = [row for row in self._steps.rows if row.key.startswith("stop:")]
        row = self._steps.current
        at = shown.index(row) + 1 if row in shown else 0
        return f"step {at} of {len(shown)} · {right.partition(' · ')[0]}", kind

    @on(Pane.Moved)
    def moved(self, event: Pane.Moved) -> None:
        """Another step."""
        if event.pane is self._steps:
            self._show_step()
            self.update_bars()

    def _show_step(self) -> None:
        stop = self.stop()
        if stop is None:
            return
        rows = list(self._about(stop, "live"))
        if self.pinned is not None:
            rows += [*heading("pinned", "pinned"), *self._about(self.pinned, "pin")]
        self._step.show(tuple(rows), at=rows[0].key)
        self._step.scroll_home(animate=False)
        self._show_source(stop)

    def _about(self, stop: Stop, prefix: str) -> Iterator[Row]:
        yield Row(f"{prefix}:what", _WHAT[stop.sort], style="dim")
        mark, style = stop.mark, "strong" if stop.sort is Sort.VERDICT else truth(stop.holds)[1]
        yield Row(f"{prefix}:words", stop.words, gutter=f"{mark} ", gutter_style=style, style="strong")
        if stop.whose:
            yield Row(f"{prefix}:whose", stop.whose, indent=2, style="dim")
        new = frozenset(stop.adds)
        if stop.because:
            titles = {Sort.QUESTION: "what would follow", Sort.VERDICT: "asked"}
            yield from heading(titles.get(stop.sort, "because (+ is new here)"), f"{prefix}:because", blank=False)
            for number, line in enumerate(stop.because):
                plus, style = ("+ ", "good") if line in new else ("", "")
                yield Row(
                    f"{prefix}:because:{number}", f"{plus}{line}", indent=2, hang=2, style=style, selectable=False
                )
        yield from self._formula(stop, prefix)
        if stop.sort in {Sort.VERDICT, Sort.QUESTION}:
            return
        yield from heading(f"before: {len(stop.before)} established", f"{prefix}:before", blank=False)
        for number, line in enumerate(stop.before):
            yield Row(f"{prefix}:before:{number}", line, indent=2, hang=2, style="dim", selectable=False)
        more = [line for line in stop.adds if line not in stop.because]
        yield from heading(f"after: {len(stop.before) + len(stop.adds)}", f"{prefix}:after", blank=False)
        for number, line in enumerate(more):
            yield Row(f"{prefix}:after:{number}", f"+ {line}", indent=2, hang=2, style="good", selectable=False)
        if not stop.adds:
            words = "nothing new: it was established before"
            yield Row(f"{prefix}:after:none", words, indent=2, style="dim", selectable=False)

    def _formula(self, stop: Stop, prefix: str) -> Iterator[Row]:
        judgement = self.judgement()
        if self.form is Form.WORDS or stop.citation is None or judgement is None:
            return
        for instrument in judgement.answer.instruments:
            for norm in instrument.norms:
                if instrument.id == stop.citation.instrument and norm.id == stop.citation.clause:
                    yield from heading("in the clause language", f"{prefix}:formal", blank=False)
                    for number, line in enumerate(formal_norm(norm).splitlines()):
                        words = line.strip()
                        indent = 2 + len(line) - len(line.lstrip())
                        yield Row(
                            f"{prefix}:formal:{number}", words, indent=indent, hang=2, style="accent", selectable=False
                        )

    def _show_source(self, stop: Stop) -> None:
        judgement = self.judgement()
        cited = stop.citation
        if cited is None or judgement is None or not (cited.clause or cited.quote):
            self._source.heading, self._source.border_subtitle = "source", ""
            self._source.show(
                (Row("none", "no clause: this step follows from the others", style="dim", selectable=False),)
            )
            return
        instrument = next((one for one in judgement.answer.instruments if one.id == cited.instrument), None)
        if instrument is None or not cited.clause:
            self._source.heading = cited.quote or "source"
            self._source.show((Row("whole", "the whole text", style="dim", selectable=False),))
            return
        title = instrument.title or instrument.id
        self._source.heading = f"{path(cited.clause)} · {title}"
        paper = self._sheets.get(instrument.id)
        if paper is None:
            paper = self._sheets[instrument.id] = sheet(instrument)
        index = paper.stretch_of(cited.clause)
        lines = _around(paper, index)
        if not lines:
            self._source.show((Row("quote", f"“{cited.quote}”", style="quote"),))
            return
        self._source.light(lit(paper, cited.clause))
        self._source.show(lines, at=f"stretch:{index}")
        self._source.border_subtitle = "" if paper.at_hand else "the text is not at hand: as the draft quotes it"

    # ── walking

    def why_not_deeper(self) -> str | None:
        """There must be more."""
        return None if self.depth < _MOST_DEPTH else "all of the proof is shown"

    def why_not_shallower(self) -> str | None:
        """There must be less."""
        return None if self.depth > 1 else "only the clauses are shown"

    def do_deeper(self) -> None:
        """Show more."""
        self._set_depth(self.depth + 1)

    def do_shallower(self) -> None:
        """Show less; the cursor goes to the step above."""
        self._set_depth(self.depth - 1)

    def _set_depth(self, depth: int) -> None:
        self.depth = depth
        at = None
        stop = self.stop()
        if stop is not None and self.walk is not None and stop.depth > depth:
            here = self.walk.stops.index(stop)
            at = next((f"stop:{i}" for i in range(here, -1, -1) if self.walk.stops[i].depth <= depth), None)
        if self.walk is not None:
            self._steps.show(tuple(self._step_rows(self.walk)), at=at)
        self._show_step()
        self.update_bars()
        self.say(f"depth {depth} of {_MOST_DEPTH}: {_DEPTHS[depth]}")

    def do_form(self) -> None:
        """With the clause language, or without."""
        self.form = _FORMS[self.form]
        self._show_step()

    def why_not_pin(self) -> str | None:
        """A step must be under the cursor."""
        return None if self.stop() is not None else "there is no step to pin"

    def do_pin(self) -> None:
        """Keep this step in sight, or let the one that is kept go."""
        stop = self.stop()
        self.pinned = None if self.pinned is not None and self.pinned == stop else stop
        self.redraw()

    def why_not_source(self) -> str | None:
        """The step must rest on words."""
        stop = self.stop()
        if stop is None:
            return "there is no step here"
        if stop.sort is Sort.QUESTION:
            return None
        if stop.sentence is None and (stop.citation is None or not stop.citation.clause):
            return "this step rests on no words of its own"
        return None

    def do_source(self) -> None:
        """To the fact in the case, or to the clause in its text."""
        stop = self.stop()
        assert stop is not None
        if stop.sort is Sort.QUESTION:
            self.licet.go_to_question(stop.words)
        elif stop.sentence is not None:
            self.licet.go_to_sentence(stop.sentence)
        else:
            assert stop.citation is not None
            self.licet.show_citation(stop.citation)

    @on(Pane.Chosen)
    def chosen(self, event: Pane.Chosen) -> None:
        """A step was clicked twice."""
        if event.pane is self._steps:
            self.act("source")

    # ── accounts

    def why_not_account(self) -> str | None:
        """There must be accounts."""
        judgement = self.judgement()
        if judgement is None or len(tellings(judgement.answer, judgement.say)) < 2:
            return "the case has no accounts: there is one proof"
        return None

    why_not_compare_accounts = why_not_account

    def do_account(self) -> None:
        """The next telling."""
        judgement = self.judgement()
        assert judgement is not None
        keys = [key for key, _ in tellings(judgement.answer, judgement.say)]
        self.account = keys[(keys.index(self.account) + 1) % len(keys)]
        self.redraw()

    def do_compare_accounts(self) -> None:
        """Two tellings side by side, from the first step on which they part."""
        judgement = self.judgement()
        assert judgement is not None
        names = [key for key, _ in tellings(judgement.answer, judgement.say) if key not in {OVERALL, COMMON}]
        left = self.account if self.account in names else names[0]
        rest = [name for name in names if name != left] or [COMMON]
        show_compared(self, walk(judgement.answer, left), walk(judgement.answer, rest[0]), "two accounts of one case")

    def why_not_to_whatif(self) -> str | None:
        """There must be a verdict."""
        return self.licet.why_not_page_whatif()

    def do_to_whatif(self) -> None:
        """To the smallest changes."""
        self.licet.turn_to("whatif")

    def why_not_cite(self) -> str | None:
        """The step must cite a clause."""
        stop = self.stop()
        return (
            None
            if stop is not None and stop.citation is not None and stop.citation.quote
            else "this step cites no words"
        )

    def do_cite(self) -> None:
        """The words that the step cites."""
        stop = self.stop()
        assert stop is not None
        assert stop.citation is not None
        self.licet.copy(self.licet.citation(stop.citation))


def show_compared(page: Page, left: Walk, right: Walk, title: str) -> None:
    """Two walks side by side."""
    from ..widgets.dialogs import Show

    pairs = compared(left.at_depth(2), right.at_depth(2))
    first = first_difference(pairs)
    columns = []
    for name, side in ((left.title, "left"), (right.title, "right")):
        rows = []
        for number, pair in enumerate(pairs):
            stop: Stop | None = pair.left if side == "left" else pair.right
            mark = "= " if pair.same else "≠ "
            words = f"{stop.mark} {stop.words}" if stop is not None else "–"
            style = "dim" if pair.same else "strong"
            indent = max(0, (stop.depth - 1) * 2) if stop is not None else 0
            rows.append(
                Row(
                    f"{side}:{number}",
                    words,
                    gutter=mark,
                    gutter_style="" if pair.same else "warn",
                    style=style,
                    indent=indent,
                    hang=2,
                )
            )
        columns.append((name or "before", tuple(rows)))
    differ = sum(not pair.same for pair in pairs)
    hint = f"they part at step {first + 1} of {len(pairs)}" if first is not None else "they are the same"
    page.app.push_screen(
        Show(
            f"{title}: {differ} of {len(pairs)} steps differ",
            tuple(columns),
            hint=f"{hint}   tab: other side   esc: leave",
        )
    )


def _around(paper: Sheet, index: int | None) -> tuple[Row, ...]:
    if index is None:
        return ()
    wanted = {f"stretch:{i}" for i in range(index - _AROUND, index + _AROUND + 1)}
    return tuple(row for row in text_rows(paper) if row.key in wanted)


PAGE = ProofPage
