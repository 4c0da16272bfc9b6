"""What the actor could do otherwise, as a paper and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from ..clauses.changes import Beyond, Change, Changes, Goal, Move, Suggestion
from ..clauses.verdict import Kind, Step, Verdict
from .as_json import citation_object, duty_object, jsonable, result_object, span, step_object
from .blocks import Item, Items, Paper, Para, Section, section
from .headline import headline
from .paper import Report
from .words import Phrasing, shortened

if TYPE_CHECKING:
    from ..changing import WhatIf


def changes_paper(found: WhatIf) -> Paper:
    """All smallest changes as a report."""
    return _Report(found, Phrasing.of(found.answer), found.result).paper()


@frozen
class _Report:
    """One search in the words of one language."""

    found: WhatIf
    say: Phrasing
    result: Changes

    def paper(self) -> Paper:
        """The report as `licet whatif` shows it."""
        return Paper(
            headline=self.headline(),
            kind=self.kind(),
            lead=tuple(self.lead()),
            sections=(*self.sections(), *self.accounts()),
        )

    def verified(self) -> tuple[Change, ...]:
        """The changes that were judged anew."""
        return tuple(change for change in self.result.changes if not change.gives_up)

    def kind(self) -> Kind | None:
        """For the colour of the headline."""
        return self.result.verdict.kind if self.result.reached or not self.verified() else Kind.PERMITTED

    def headline(self) -> str:
        """How many changes reach the goal."""
        say, count = self.say, len(self.verified())
        goal = say(f"whatif.goal-{self.result.goal.value}")
        if self.result.reached:
            permitted = self.result.verdict.kind is Kind.PERMITTED
            return say("whatif.reached", verdict=say(f"whatif.goal-{Goal.PERMITTED.value}") if permitted else goal)
        if not count:
            unsaid = any(one.why is Beyond.UNSAID for one in self.result.suggestions)
            key = "whatif.none-unsaid" if unsaid else "whatif.none"
            if self.result.status != "complete":
                key = "whatif.none-interrupted"
            return say(key, verdict=goal)
        return say("whatif.one" if count == 1 else "whatif.many", count=str(count), verdict=goal)

    def lead(self) -> Iterator[str]:
        """The question, the answer as it stands, and what the list claims."""
        say, result, question = self.say, self.result, self.found.case.question
        if question is not None:
            yield question.text
        if self.found.case.title:
            yield say("line.case", title=self.found.case.title)
        yield say("whatif.now", headline=self.judged(result.verdict))
        if result.reached:
            return
        if result.past:
            yield say("whatif.past")
        count = str(len(result.moves))
        if result.status != "complete":
            yield say("whatif.interrupted")
        elif not result.moves:
            yield say("whatif.untried")
        else:
            yield say("whatif.complete" if self.verified() else "whatif.none-complete", count=count)

    def judged(self, verdict: Verdict) -> str:
        """The headline of a verdict."""
        return shortened(headline(verdict, self.found.instruments, self.say), 140)

    def sections(self) -> Iterator[Section]:
        """One section for each change, then what is in other hands, then giving it up."""
        say = self.say
        for number, change in enumerate(self.verified(), 1):
            assert change.verdict is not None
            title = say("whatif.change", number=str(number), headline=self.judged(change.verdict))
            yield from section(title, Items((*self.edits(change), *self.consequences(change))))
        others = Items(tuple(Item(self.suggestion(one)) for one in self.result.suggestions))
        yield from section(say("whatif.hands"), others)
        for change in self.result.changes:
            if change.gives_up:
                words = Para(say("whatif.give-up-words"))
                yield from section(say("whatif.give-up"), words, Items(tuple(self.edits(change))))

    def edits(self, change: Change) -> Iterator[Item]:
        """The sentences that go and come."""
        for edit in change.edits:
            if edit.before:
                yield Item(self.say("whatif.take-out", sentence=edit.before))
            for sentence in edit.after:
                yield Item(self.say("whatif.put-in", sentence=sentence))

    def consequences(self, change: Change) -> Iterator[Item]:
        """What decides the changed case, the duties that come and go, and where the proof parts from the old one."""
        say = self.say
        assert change.verdict is not None
        report = Report(evolve(self.found.answer, result=change.verdict), say)
        clauses = list(dict.fromkeys(report.label(citation) for citation in change.verdict.decisive))
        if clauses:
            yield Item(say("whatif.decided-by", clauses=", ".join(clauses)))
        for duty in change.brings:
            yield Item(say("whatif.brings", duty=say.duty(duty)))
        for duty in change.drops:
            yield Item(say("whatif.drops", duty=say.duty(duty)))
        before, after = change.differs
        if before is not None:
            yield Item(say("whatif.was", step=report.rule(before)), tuple(report.premises(_told(before, after))))
        if after is not None:
            yield Item(say("whatif.is", step=report.rule(after)), tuple(report.premises(_told(after, before))))

    def suggestion(self, one: Suggestion) -> str:
        """Something that is in other hands."""
        return self.say(f"whatif.{one.why.value}", sentence=one.words)

    def accounts(self) -> Iterator[Section]:
        """The same on each account, in short."""
        for name, result in self.result.accounts:
            inner = evolve(self, result=result)
            items = [Item(self.say("whatif.now", headline=self.judged(result.verdict)))]
            for number, change in enumerate(inner.verified(), 1):
                assert change.verdict is not None
                title = self.say("whatif.change", number=str(number), headline=self.judged(change.verdict))
                items.append(Item(title, tuple(inner.edits(change))))
            if not inner.verified():
                items.append(Item(inner.headline()))
            yield from section(self.say("whatif.account", account=name), Items(tuple(items)))


def _told(step: Step, other: Step | None) -> Any:
    """The premises of a step that the other one lacks."""
    known = set(other.because) if other is not None and other.citation == step.citation else set()
    return tuple(premise for premise in step.because if premise not in known)


def changes_object(found: WhatIf) -> dict[str, Any]:
    """The object of `whatif --format json`."""
    case = found.case
    return {
        "case": case.title or case.source,
        "question": case.question.text if case.question else "",
        "as_of": found.as_of.isoformat() if found.as_of else None,
        "strict": found.strict,
        "denied": list(found.denied),
        **_changes(found.result, Phrasing.of(found.answer)),
    }


def _changes(result: Changes, say: Phrasing) -> dict[str, Any]:
    return {
        "goal": result.goal.value,
        "status": result.status,
        "reached": result.reached,
        "past": result.past,
        "now": _judged(result.verdict, say),
        "changes": [_change(change, say) for change in result.changes],
        "moves": [_move(move) for move in result.moves],
        "locked": [_move(move) for move in result.locked],
        "suggestions": [{"why": one.why.value, "text": one.words} for one in result.suggestions],
        "accounts": {name: _changes(each, say) for name, each in result.accounts},
    }


def _judged(verdict: Verdict, say: Phrasing) -> dict[str, Any]:
    return {**result_object(verdict, say), "proof": jsonable(verdict.proof), "checked": verdict.checked}


def _change(change: Change, say: Phrasing) -> dict[str, Any]:
    before, after = change.differs
    return {
        "moves": [move.words for move in change.moves],
        "edits": [{"before": edit.before, "after": list(edit.after), "span": span(edit.span)} for edit in change.edits],
        "case": change.case,
        "gives_up": change.gives_up,
        "judged": _judged(change.verdict, say) if change.verdict is not None else None,
        "brings": [duty_object(duty, say) for duty in change.brings],
        "drops": [duty_object(duty, say) for duty in change.drops],
        "differs": {
            "before": step_object(before, say) if before is not None else None,
            "after": step_object(after, say) if after is not None else None,
        },
    }


def _move(move: Move) -> dict[str, Any]:
    return {
        "kind": move.kind.value,
        "text": move.words,
        "replaces": move.replaces,
        "span": span(move.span),
        "citation": citation_object(move.citation) if move.citation is not None else None,
    }
