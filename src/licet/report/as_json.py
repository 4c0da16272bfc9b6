"""Answers and instruments as JSON objects; the schemas that they keep to are published by `licet schema NAME`."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs

from ..clauses.case import Case, Statement, Truth
from ..clauses.norm import Instrument
from ..clauses.span import Citation, Span
from ..clauses.verdict import Caveat, Deciding, Duty, Mixed, Premise, Source, Step, Verdict
from .words import Phrasing

if TYPE_CHECKING:
    from ..answer import Verdict as Answer


def verdict_object(answer: Answer) -> dict[str, Any]:
    """The object of `check --format json`."""
    case = answer.case
    say = Phrasing.of(answer)
    return {
        **result_object(answer.result, say),
        "question": case.question.text if case.question else "",
        "case": case.title or case.source,
        "instruments": [_about(instrument) for instrument in answer.instruments],
        "as_of": answer.as_of.isoformat() if answer.as_of else None,
        "account": answer.account,
        "strict": answer.strict,
        "denied": list(answer.denied),
        "understood": understood(case, say),
        "proof": jsonable(answer.result.proof),
        "checked": answer.result.checked,
    }


def result_object(verdict: Verdict, say: Phrasing) -> dict[str, Any]:
    """What holds of every verdict, also of one account's."""
    return {
        "verdict": verdict.kind.value if verdict.kind else None,
        "status": verdict.status,
        "reason": verdict.reason.value if verdict.reason else None,
        "grounds": [step_object(step, say) for step in verdict.grounds],
        "steps": [step_object(step, say) for step in verdict.steps],
        "limits": [citation_object(limit) for limit in verdict.limits],
        "decisive": [citation_object(citation) for citation in verdict.decisive],
        "duties": [duty_object(duty, say) for duty in verdict.duties],
        "deciding": [_deciding(deciding, say) for deciding in verdict.deciding],
        "deciding_complete": verdict.deciding_complete,
        "accounts": {name: result_object(each, say) for name, each in verdict.accounts},
        "common_ground": result_object(verdict.common, say) if verdict.common is not None else None,
        "disputed": [{"fact": say.claim(claim, holds), "holds": holds} for claim, holds in verdict.disputed],
        "mixture": _mixture(verdict.mixture, say) if verdict.mixture is not None else None,
        "assumed": [_premise(premise, say) for premise in verdict.assumed],
        "not_supplied": list(verdict.not_supplied),
        "unused": list(verdict.unused),
        "caveats": [_caveat(caveat) for caveat in verdict.caveats],
        "power": verdict.power,
    }


def _mixture(one: Mixed, say: Phrasing) -> dict[str, Any]:
    return {"facts": [say.claim(claim, holds) for claim, holds in one.facts], "verdict": one.verdict.value}


def _about(instrument: Instrument) -> dict[str, Any]:
    return {
        "id": instrument.id,
        "title": instrument.title,
        "version": instrument.version.isoformat() if instrument.version else None,
        "language": instrument.language,
        "standing": instrument.standing.value,
        "text_sha256": instrument.text_sha256 or None,
        "reviews": [
            {"who": review.who, "capacity": review.capacity, "day": review.day.isoformat(), "decided": review.decided}
            for review in instrument.reviews
        ],
    }


def citation_object(citation: Citation) -> dict[str, Any]:
    """Words of an instrument, and where they stand."""
    return {
        "instrument": citation.instrument,
        "clause": citation.clause,
        "text": citation.quote,
        "span": span(citation.span),
        "line": citation.line,
    }


def step_object(step: Step, say: Phrasing) -> dict[str, Any]:
    """One step of a derivation, with what it rests on and the steps below it."""
    cited = (
        citation_object(step.citation)
        if step.citation
        else dict.fromkeys(("instrument", "clause", "text", "span", "line"))
    )
    return {
        "rule": step.rule,
        "applies": step.applies,
        **cited,
        "because": [_premise(premise, say) for premise in step.because],
        "steps": [step_object(child, say) for child in step.children],
    }


def _premise(premise: Premise, say: Phrasing) -> dict[str, Any]:
    return {
        "text": say.premise(premise),
        "holds": premise.holds,
        "source": premise.source.value,
        "presumption": premise.text if premise.source is Source.PRESUMPTION else "",
        "account": premise.account,
        "span": span(premise.span),
        "citation": citation_object(premise.citation) if premise.citation else None,
    }


def duty_object(duty: Duty, say: Phrasing) -> dict[str, Any]:
    """A duty, and how it stands."""
    return {
        "text": say.act(duty.act),
        "alternatives": [say.act(act) for act in duty.alternatives],
        "status": duty.status,
        "citation": citation_object(duty.citation) if duty.citation else None,
    }


def _deciding(deciding: Deciding, say: Phrasing) -> dict[str, Any]:
    return {
        "facts": list(say.deciding(deciding)),
        "questions": [say.question(claim) for claim, _ in deciding.facts],
        "holds": [holds for _, holds in deciding.facts],
        "verdict": deciding.verdict.value,
    }


def _caveat(caveat: Caveat) -> dict[str, Any]:
    return {
        "what": caveat.what,
        "text": caveat.text,
        "citation": citation_object(caveat.citation) if caveat.citation else None,
    }


def understood(case: Case, say: Phrasing) -> list[dict[str, Any]]:
    """Each sentence of a case as written, and as read: one list of clauses for each reading."""
    return [_understood(statement, say) for statement in case.statements]


def _understood(statement: Statement, say: Phrasing) -> dict[str, Any]:
    return {
        "text": statement.text,
        "account": statement.account,
        "span": span(statement.span),
        "open": statement.truth is Truth.UNKNOWN,
        "stance": statement.stance.value if statement.stance else None,
        "read_as": [[say.act(predication) for predication in reading] for reading in statement.readings],
    }


def span(place: Span | None) -> list[int] | None:
    """A span as `[start, end]`."""
    return None if place is None else [place.start, place.end]


def jsonable(value: Any) -> Any:
    """A value built from attrs classes, enumerations, tuples and exact numbers as JSON has it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str | int | float | bool) or value is None:
        return value
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): jsonable(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [jsonable(part) for part in value]
    if attrs.has(type(value)):
        return {field.name: jsonable(getattr(value, field.name)) for field in attrs.fields(type(value))}
    if hasattr(value, "isoformat"):
        return value.isoformat()
    raise TypeError(f"a {type(value).__name__} has no form in JSON")
