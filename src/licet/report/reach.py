"""Whether a goal can be reached by a use that is allowed, as a paper and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..clauses.reach import Outcome, Reach, Use
from ..clauses.verdict import Kind, Verdict
from .as_json import jsonable, result_object
from .blocks import Item, Items, Paper, Section, items, section
from .headline import headline
from .paper import Report
from .words import Phrasing, shortened

if TYPE_CHECKING:
    from ..reaching import Reaching


def reach_paper(found: Reaching) -> Paper:
    """The answer to a goal as a report."""
    return _Report(found, Phrasing(found.language), found.result).paper()


@frozen
class _Report:
    """One answer in the words of one language."""

    found: Reaching
    say: Phrasing
    result: Reach

    def paper(self) -> Paper:
        """The report as `licet reach` shows it."""
        return Paper(
            headline=self.headline(),
            kind={Outcome.FOUND: Kind.PERMITTED, Outcome.NONE: Kind.PROHIBITED}.get(
                self.result.outcome, Kind.UNDETERMINED
            ),
            lead=tuple(self.lead()),
            sections=tuple(self.sections()),
        )

    def headline(self) -> str:
        """Whether the goal can be reached."""
        if self.result.outcome is Outcome.FOUND and not self.granted():
            return self.say("reach.free")
        return self.say(f"reach.{self.result.outcome.value}")

    def granted(self) -> tuple[Use, ...]:
        """The uses that a clause grants, not only silence leaves free."""
        return tuple(use for use in self.result.uses if str(use.verdict.reason) != "silence")

    def lead(self) -> Iterator[str]:
        """The goal, who acts, and what the answer claims."""
        say, result = self.say, self.result
        yield result.goal
        yield say("reach.who", actor=result.actor)
        if result.outcome is Outcome.NONE:
            yield say("reach.claim-none", count=str(len(result.vocabulary)))
        if result.status != "complete":
            yield say("reach.interrupted")

    def sections(self) -> Iterator[Section]:
        """The uses found, those that are ruled out and left open, and the vocabulary that the claim is about."""
        say, result = self.say, self.result
        for number, use in enumerate(result.uses, 1):
            title = say("reach.use", number=str(number), headline=self.judged(use.verdict))
            yield from section(title, Items(tuple(self.use(use))))
        left = [Item(one.act, tuple(Item(shortened(why, 240)) for why in one.why)) for one in result.left_open]
        yield from section(say("reach.section-open"), Items(tuple(left)))
        ruled_out = [Item(one.act, tuple(self.ruled_out(one.verdict))) for one in result.ruled_out]
        yield from section(say("reach.section-none"), Items(tuple(ruled_out)))
        yield from section(say("reach.section-outside"), items(*result.outside))
        yield from section(say("reach.section-vocabulary"), items(*result.vocabulary))
        yield from section(say("reach.section-considered"), items(*result.considered))
        yield from section(say("reach.section-unsaid"), items(*result.unsaid))

    def judged(self, verdict: Verdict) -> str:
        """The headline of a verdict."""
        return shortened(headline(verdict, self.found.instruments, self.say), 140)

    def use(self, use: Use) -> Iterator[Item]:
        """One use: what is done, what must be so, what decides and what has to be done."""
        say = self.say
        yield Item(use.act)
        for fact in use.facts:
            yield Item(say("reach.and", fact=fact))
        yield from self.ruled_out(use.verdict)
        for duty in use.verdict.duties:
            if duty.status != "done":
                yield Item(say("whatif.brings", duty=say.duty(duty)))

    def ruled_out(self, verdict: Verdict) -> Iterator[Item]:
        """The clauses that decide."""
        report = Report(self.found.answer(verdict), self.say)
        clauses = list(dict.fromkeys(report.label(citation) for citation in verdict.decisive))
        if clauses:
            yield Item(self.say("whatif.decided-by", clauses=", ".join(clauses)))
        for premise in dict.fromkeys(verdict.assumed):
            yield Item(self.say("reach.assumed", premise=report.premise(premise).text))


def reach_object(found: Reaching) -> dict[str, Any]:
    """The object of `reach --format json`."""
    say, result = Phrasing(found.language), found.result

    def judged(verdict: Verdict) -> dict[str, Any]:
        return {**result_object(verdict, say), "proof": jsonable(verdict.proof), "checked": verdict.checked}

    return {
        "goal": result.goal,
        "actor": result.actor,
        "outcome": result.outcome.value,
        "status": result.status,
        "instruments": [instrument.id for instrument in found.instruments],
        "facts": list(found.facts),
        "as_of": found.as_of.isoformat() if found.as_of else None,
        "strict": found.strict,
        "denied": list(found.denied),
        "vocabulary": list(result.vocabulary),
        "considered": list(result.considered),
        "uses": [
            {"act": use.act, "facts": list(use.facts), "case": use.case, "judged": judged(use.verdict)}
            for use in result.uses
        ],
        "ruled_out": [
            {"act": one.act, "unknown": list(one.unknown), "judged": judged(one.verdict)} for one in result.ruled_out
        ],
        "left_open": [
            {"act": one.act, "why": list(one.why), "judged": judged(one.verdict)} for one in result.left_open
        ],
        "outside": list(result.outside),
        "unsaid": list(result.unsaid),
    }
