"""What if: the smallest changes in the actor's hands that reach the goal, each judged anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import evolve, frozen
from textual import on

from ...changing import WhatIf
from ...clauses.changes import Change, Goal
from ..state.changerows import applied, change_rows, effect_rows, summary, tried_rows
from ..state.rows import Row
from ..state.solving import Asking, Outlook
from ..state.walk import walk
from ..widgets.pane import Pane
from .editing import CaseEdits
from .page import bindings
from .proof import show_compared

if TYPE_CHECKING:
    from textual.binding import Binding

_GOALS = {Goal.CONDITIONAL: "permitted, or once duties are done", Goal.PERMITTED: "permitted as it stands"}


@frozen
class _Sought:
    """What was searched for."""

    asking: Asking
    goal: Goal
    locked: tuple[str, ...]


class WhatIfPage(CaseEdits):
    """
    The page of the smallest changes.
    """

    PAGE = "whatif"
    BINDINGS: ClassVar[list[Binding]] = bindings("whatif")  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.goal = Goal.CONDITIONAL
        self.found: WhatIf | None = None
        self._sought: _Sought | None = None
        self._tried: dict[str, Outlook] = {}
        self._changes = Pane("smallest changes that reach the goal", id="changes")
        self._effect = Pane("if 1", id="effect")

    def columns(self) -> tuple[tuple[Pane, ...], ...]:
        """Changes on the left, what one comes to on the right."""
        return ((self._changes,), (self._effect,))

    # ── content

    def update(self) -> None:
        """Search, if the case, the goal or what is locked is another; show what was found."""
        app = self.licet
        outlook = app.outlook
        if outlook is None or outlook.judgement is None or outlook.case is None or not app.is_current:
            self._changes.show((Row("wait", "the case is being judged …", style="dim", selectable=False),))
            self._effect.show(())
            return
        sought = _Sought(outlook.asking, self.goal, app.desk.locked)
        if sought != self._sought:
            self._sought, self.found = sought, None
            self._tried = {}
            self._search(sought, outlook)
        if self.found is None:
            self._changes.show((Row("wait", "searching …", style="dim", selectable=False),))
            self._effect.show(())
            return
        rows = change_rows(self.found, outlook.case, app.desk.locked)
        first = next((row.key for row in rows if row.key.startswith("change:")), None)
        current = self._changes.current
        self._changes.show(rows, at=first if current is None else None)
        self._show_effect()

    def _search(self, sought: _Sought, outlook: Outlook) -> None:
        from ...engine.budget import Cancel

        cancel = Cancel()
        asking = sought.asking
        case = outlook.case
        assert case is not None
        self.licet.work(
            "whatif",
            "searching",
            lambda: self.licet.solver.session(outlook.supplied).whatif(
                case,
                goal=sought.goal.value,
                lock=sought.locked,
                as_of=asking.as_of,
                strict=asking.strict,
                denied=asking.denied,
                cancel=cancel,
            ),
            lambda found: self._searched(sought, found),
            stop=cancel.cancel,
        )

    def _searched(self, sought: _Sought, found: WhatIf) -> None:
        if sought == self._sought:
            self.found = found
            self.licet.redraw()

    def change(self) -> Change | None:
        """The change under the cursor."""
        row = self._changes.current
        if row is None or self.found is None or not row.key.startswith("change:"):
            return None
        index = int(row.key.partition(":")[2])
        return self.found.changes[index] if index < len(self.found.changes) else None

    @on(Pane.Moved)
    def moved(self, event: Pane.Moved) -> None:
        """Another change."""
        if event.pane is self._changes:
            self._show_effect()

    def _show_effect(self) -> None:
        change, outlook = self.change(), self.licet.outlook
        if change is None or outlook is None or outlook.judgement is None:
            self._effect.heading = "no change"
            words = "put the cursor on a change to see what it comes to"
            self._effect.show((Row("none", words, style="dim", selectable=False),))
            return
        answer = outlook.judgement.answer
        rows = effect_rows(change, answer)
        tried = self._tried.get(change.case)
        if tried is not None and tried.judgement is not None:
            rows = (*rows, *tried_rows(answer, tried.judgement.answer))
        self._effect.heading = f"if: {summary(change)}"
        self._effect.show(rows)

    def where(self) -> tuple[str, ...]:
        """The case."""
        case = self.licet.case_now()
        return ("licet", case.title if case is not None and case.title else "the case", "what if")

    def state(self) -> tuple[str, str]:
        """Now, and the goal."""
        right, kind = super().state()
        return f"now {right.partition(' · ')[0]}   goal: {_GOALS[self.goal]} (g)", kind

    # ── actions

    def why_not_try(self) -> str | None:
        """A change must be under the cursor."""
        if self.found is None:
            return "the changes are still being searched"
        return None if self.change() is not None else "put the cursor on a change"

    why_not_apply = why_not_try

    def why_not_proofs(self) -> str | None:
        """The change must leave something to judge."""
        if (reason := self.why_not_try()) is not None:
            return reason
        change = self.change()
        return "nothing is left to judge, and so there is no proof" if change is not None and change.gives_up else None

    def do_try(self) -> None:
        """Judge the changed case: where the proofs part, and what becomes of each account."""
        self._with_tried(lambda _: self.redraw())

    def do_proofs(self) -> None:
        """The proofs before and after side by side."""

        def show(after: Outlook) -> None:
            before = self.licet.outlook
            if before is None or before.judgement is None or after.judgement is None:
                return
            left = evolve(walk(before.judgement.answer), title="as it is")
            right = evolve(walk(after.judgement.answer), title="with the change")
            show_compared(self, left, right, "before and after")

        self._with_tried(show)

    def _with_tried(self, then: object) -> None:
        change = self.change()
        assert change is not None
        assert callable(then)
        if change.gives_up or change.verdict is None:
            self.say("the use itself is given up: nothing is left to judge")
            return
        if change.case in self._tried:
            then(self._tried[change.case])
            return
        asking = evolve(self.licet.desk.asking(), text=change.case)

        def judged(outlook: Outlook) -> None:
            self._tried[change.case] = outlook
            if outlook.judgement is None:
                self.say(f"it could not be judged: {outlook.problems[0].message}")
            self.redraw()
            then(outlook)

        self.licet.work("try", "trying", lambda: self.licet.solver.answer(asking), judged)

    def do_apply(self) -> None:
        """The case with this change, to be undone with u."""
        change, case = self.change(), self.licet.case_now()
        assert change is not None
        if case is None or (change.gives_up and not change.edits):
            self.say("there is nothing to change in the case: the use is given up")
            return
        text = applied(case, change, self.licet.solver)
        self.licet.change(self.licet.desk.with_case(text))
        self.licet.turn_to("case")
        self.licet.page.say("the change was applied to the case: u undoes it")

    def why_not_lock(self) -> str | None:
        """A fact must be under the cursor."""
        row = self._changes.current
        if row is None or not row.key.startswith("fact:"):
            return "put the cursor on a fact, below the changes, to lock it"
        return None

    def do_lock(self) -> None:
        """Lock the fact, or let it go."""
        row, case = self._changes.current, self.licet.case_now()
        assert row is not None
        if case is None:
            return
        sentence = case.statements[int(row.key.partition(":")[2])].text
        locked = self.licet.desk.locked
        changed = tuple(one for one in locked if one != sentence) if sentence in locked else (*locked, sentence)
        self.licet.change(evolve(self.licet.desk, locked=changed))

    def do_goal(self) -> None:
        """The other goal."""
        self.goal = Goal.PERMITTED if self.goal is Goal.CONDITIONAL else Goal.CONDITIONAL
        self.redraw()

    def why_not_cite(self) -> str | None:
        """The change must rest on words."""
        change = self.change()
        if change is None or change.verdict is None or not change.verdict.decisive:
            return "no words decide here"
        return None

    def do_cite(self) -> None:
        """The words that decide after the change."""
        change = self.change()
        assert change is not None
        assert change.verdict is not None
        self.licet.copy(self.licet.citation(change.verdict.decisive[0]))

    # the case is what is undone and saved here too


PAGE = WhatIfPage
