"""A comparison of two instruments for a person and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent
from typing import Any

from ..clauses.comparison import Clause, Compared, Comparison, Difference, Relation, Side
from ..clauses.span import Citation
from .as_json import citation_object
from .as_text import _wrapped
from .words import Phrasing, shortened

_HEADED = (
    Relation.DIFFERENT,
    Relation.ONLY_FIRST,
    Relation.ONLY_SECOND,
    Relation.OPEN,
    Relation.NOT_COMPARED,
    Relation.EQUAL,
)
"""The order of the groups."""


def comparison_object(comparison: Comparison) -> dict[str, Any]:
    """The object of `diff --format json`."""
    return {
        "first": comparison.first,
        "second": comparison.second,
        "equivalent": comparison.equivalent,
        "status": comparison.status,
        "uses": comparison.uses,
        "norms": [_compared(one) for one in comparison.norms],
        "unread": [citation_object(one) for one in comparison.unread],
        "proofs": [dict(one) for one in comparison.proofs],
    }


def _compared(one: Compared) -> dict[str, Any]:
    return {
        "relation": one.relation.value,
        "why": one.why,
        "uses": one.uses,
        "first": _clause(one.first),
        "second": _clause(one.second),
        "differences": [
            {
                "case": each.text,
                "question": each.question,
                "first": _side(each.first),
                "second": _side(each.second),
            }
            for each in one.differences
        ],
        "unread": [citation_object(each) for each in one.unread],
    }


def _clause(clause: Clause | None) -> dict[str, Any] | None:
    return None if clause is None else {"modality": clause.modality.value, **citation_object(clause.citation)}


def _side(side: Side) -> dict[str, Any]:
    return {
        "instrument": side.instrument,
        "verdict": side.kind.value,
        "reason": side.reason.value,
        "decisive": [citation_object(each) for each in side.decisive],
    }


def comparison_text(comparison: Comparison, width: int = 100) -> str:
    """The comparison as lines: what differs, each with a case to paste and run; then what is equal."""
    say = Phrasing()
    first, second = comparison.first, comparison.second
    lines = [_headline(comparison, say), *_wrapped(say("diff.vocabulary", uses=str(comparison.uses)), "", "  ", width)]
    for relation in _HEADED:
        group = [one for one in comparison.norms if one.relation is relation]
        if not group:
            continue
        lines += ["", say(f"diff.{relation.value}", first=first, second=second)]
        for one in group:
            lines += _norm_lines(one, say, width)
    if comparison.unread:
        lines += ["", say("diff.unread")]
        for citation in comparison.unread:
            lines += _wrapped(
                f"{_where(citation)}: {say.quoted(shortened(citation.quote, 200))}", "  - ", "    ", width
            )
    return "\n".join(lines) + "\n"


def _headline(comparison: Comparison, say: Phrasing) -> str:
    if comparison.status == "interrupted":
        return say("diff.interrupted")
    counted = sum(1 for one in comparison.norms if one.differences)
    match comparison.equivalent:
        case True:
            return say("diff.equivalent")
        case False:
            return say("diff.different-one") if counted == 1 else say("diff.different-many", count=str(counted))
    return say("diff.not-known")


def _norm_lines(one: Compared, say: Phrasing, width: int) -> Iterator[str]:
    names = [_label(clause, say) for clause in (one.first, one.second) if clause is not None]
    if one.relation is Relation.EQUAL:
        yield from _wrapped(" = ".join(names), "  - ", "    ", width)
        return
    yield from _wrapped(" / ".join(names), "  - ", "    ", width)
    for clause in (one.first, one.second):
        if clause is not None:
            yield from _wrapped(
                f"{clause.citation.instrument}: {say.quoted(shortened(clause.citation.quote, 240))}",
                "    ",
                "      ",
                width,
            )
    if one.why:
        yield from _wrapped(say(f"diff.why-{one.why}"), "    ", "      ", width)
    elif not one.differences and one.relation in (Relation.ONLY_FIRST, Relation.ONLY_SECOND):
        yield from _wrapped(say("diff.why-nothing"), "    ", "      ", width)
    for citation in one.unread if one.why == "unread" else ():
        yield from _wrapped(
            f"{_where(citation)}: {say.quoted(shortened(citation.quote, 160))}", "      ", "      ", width
        )
    for difference in one.differences:
        yield from _difference(difference, say, width)


def _difference(difference: Difference, say: Phrasing, width: int) -> Iterator[str]:
    yield ""
    yield from indent(difference.text.rstrip("\n"), "        ").splitlines()
    yield ""
    for side in (difference.first, difference.second):
        words = "; ".join(f"{_where(each)} {say.quoted(shortened(each.quote, 120))}" for each in side.decisive)
        verdict = say("diff.verdict", instrument=side.instrument, verdict=say.verdict(side.kind))
        reason = say(f"reason.{side.reason.value}")
        yield from _wrapped(f"{verdict}: {words or reason}", "      ", "        ", width)


def _label(clause: Clause, say: Phrasing) -> str:
    return say.clause(clause.citation.clause)


def _where(citation: Citation) -> str:
    line = f":{citation.line}" if citation.line is not None else ""
    return f"{citation.instrument}{line} {citation.clause}".rstrip()
