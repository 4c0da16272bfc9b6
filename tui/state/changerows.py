"""The smallest changes of a case as rows: what would be done otherwise, and what the use then comes to."""

from __future__ import annotations

from collections.abc import Iterator

from ...answer import Verdict as Answer
from ...changing import WhatIf
from ...clauses.case import Case
from ...clauses.changes import Change
from ...clauses.verdict import Duty, Step
from ...report.paper import Report
from ...report.words import Phrasing, bare
from ..verdicts import sign, style
from .caseedit import replaced, with_sentence
from .paperrows import heading
from .rows import Row
from .solving import Solver
from .walk import compared, first_difference, walk


def change_rows(found: WhatIf, case: Case, locked: tuple[str, ...]) -> tuple[Row, ...]:
    """The list of changes, what is not in the actor's hands, and the facts that can be locked."""
    return tuple(_change_rows(found, case, locked))


def _change_rows(found: WhatIf, case: Case, locked: tuple[str, ...]) -> Iterator[Row]:
    result, say = found.result, Phrasing(case.language)
    goal = say(f"whatif.goal-{result.goal.value}")
    if result.reached:
        yield Row("reached", say("whatif.reached", verdict=goal), style="good", hang=2, selectable=False)
    if result.status != "complete":
        yield Row("status", say("whatif.interrupted"), style="warn", hang=2, selectable=False)
    if result.past:
        yield Row("past", say("whatif.past"), style="dim", hang=2, selectable=False)
    for number, change in enumerate(found.changes, 1):
        yield Row(
            f"change:{number - 1}",
            summary(change),
            gutter=f"{number} ",
            gutter_style="accent",
            hang=2,
            right="ends the use"
            if change.gives_up
            else f"{len(change.moves)} thing{'s' if len(change.moves) != 1 else ''}",
        )
    if not found.changes and not result.reached:
        yield Row("none", say("whatif.none", verdict=goal), style="warn", hang=2, selectable=False)
    if result.suggestions:
        yield from heading(say("whatif.hands"), "beyond")
        for number, one in enumerate(result.suggestions):
            words = say(f"whatif.{one.why.value}", sentence=bare(one.words))
            yield Row(f"beyond:{number}", f"· {words}", hang=2, style="dim", selectable=False)
    yield from heading("facts: # locks one", "facts")
    for index, statement in enumerate(case.statements):
        is_locked = statement.text in locked
        who = f"{statement.account}: " if statement.account else ""
        yield Row(
            f"fact:{index}",
            f"{who}{statement.text}",
            gutter="# " if is_locked else "  ",
            gutter_style="warn",
            style="" if is_locked else "dim",
            hang=2,
        )


def summary(change: Change) -> str:
    """A change in one line."""
    if change.gives_up and not change.moves:
        return "give the use up"
    return "; ".join(bare(move.words) for move in change.moves)


def effect_rows(change: Change, before: Answer) -> tuple[Row, ...]:
    """What one change comes to."""
    return tuple(_effect_rows(change, before))


def _effect_rows(change: Change, before: Answer) -> Iterator[Row]:
    say = Phrasing.of(before)
    report = Report(before, say)
    old = before.kind.value if before.kind is not None else "interrupted"
    if change.verdict is None or change.verdict.kind is None:
        yield Row("verdict", f"{sign(old)} {say.verdict(before.kind)} → nothing is left to judge", style="strong")
    else:
        new = change.verdict.kind.value
        words = f"{sign(old)} {say.verdict(before.kind)} → {sign(new)} {say.verdict(change.verdict.kind)}"
        yield Row("verdict", words, style=style(new))
        if change.verdict.reason is not None:
            yield Row("reason", say(f"reason.{change.verdict.reason.value}"), style="dim", indent=2, selectable=False)
        for number, citation in enumerate(dict.fromkeys(change.verdict.decisive)):
            yield Row(
                f"decides:{number}", f"by {report.label(citation)}: “{citation.quote}”", indent=2, hang=2, style="quote"
            )
    yield from heading("in the case", "edits")
    for number, edit in enumerate(change.edits):
        if edit.before:
            yield Row(f"edit:{number}:before", f"- {edit.before}", hang=2, style="bad", selectable=False)
        for place, sentence in enumerate(edit.after):
            yield Row(f"edit:{number}:after:{place}", f"+ {sentence}", hang=2, style="good", selectable=False)
    yield from _duties("brings", change.brings, report, say)
    yield from _duties("drops", change.drops, report, say)
    was, is_ = change.differs
    if was is not None or is_ is not None:
        yield from heading("the first step of the proof that differs", "differs")
        yield Row("was", f"- {_step(was, report)}", hang=2, style="bad", selectable=False)
        yield Row("is", f"+ {_step(is_, report)}", hang=2, style="good", selectable=False)


def _duties(what: str, duties: tuple[Duty, ...], report: Report, say: Phrasing) -> Iterator[Row]:
    for number, duty in enumerate(duties):
        if number == 0:
            yield Row(f"blank:{what}", "", selectable=False)
        where = report.label(duty.citation) if duty.citation is not None else ""
        words = say(f"whatif.{what}", duty=say.duty(duty))
        yield Row(f"{what}:{number}", words, hang=2, right=where, style="warn", selectable=False)


def _step(step: Step | None, report: Report) -> str:
    return report.rule(step) if step is not None else "no such step"


def tried_rows(before: Answer, after: Answer) -> tuple[Row, ...]:
    """What trying a change shows beside: where the proofs part, and what becomes of each account."""
    return tuple(_tried_rows(before, after))


def _tried_rows(before: Answer, after: Answer) -> Iterator[Row]:
    say = Phrasing.of(after)
    pairs = compared(walk(before).at_depth(2), walk(after).at_depth(2))
    first = first_difference(pairs)
    yield from heading("tried", "tried")
    words = (
        "the proofs are the same"
        if first is None
        else f"the proofs part at step {first + 1} of {len(pairs)}: d compares"
    )
    yield Row("part", words, selectable=False)
    old = before.accounts
    for name, answer in after.accounts.items():
        was = old.get(name)
        left = f"{sign(was.kind.value)} → " if was is not None and was.kind is not None else ""
        kind = answer.kind.value if answer.kind is not None else "interrupted"
        yield Row(
            f"account:{name}",
            f"{name}: {left}{sign(kind)} {say.verdict(answer.kind)}",
            style=style(kind),
            selectable=False,
        )


def applied(case: Case, change: Change, solver: Solver) -> str:
    """The text of the case with a change made, all else kept as written, comments too."""
    text = case.text
    placed = [edit for edit in change.edits if edit.span is not None and edit.before]
    added = [edit for edit in change.edits if edit not in placed]
    for edit in sorted(placed, key=lambda one: one.span.start if one.span is not None else 0, reverse=True):
        assert edit.span is not None
        text = replaced(text, edit.span, " ".join(edit.after))
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    for edit in added:
        for sentence in edit.after:
            text = with_sentence(solver.understood(text, case.source or "<case>"), sentence)
    return text
