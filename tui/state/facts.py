"""From a case and what came of it to the list of its facts: what is so, who says it, and what was made of it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from attrs import evolve, field, frozen

from ...clauses.case import Case, Stance, Statement
from ...clauses.phrase import Predication
from ...clauses.verdict import Claim, Premise, Step, Verdict
from ...report.words import Phrasing, bare
from ...telling import Value, core, value


class Kind(StrEnum):
    """What an entry of the list is."""

    FACT = "fact"
    MEANING = "meaning"
    """A question of meaning that the case settles or leaves open."""
    NOT_UNDERSTOOD = "not understood"


@frozen
class Said:
    """What one account says of a fact, and where."""

    account: str
    value: Value | Stance | None
    statement: Statement = field(eq=False)


@frozen
class Fact:
    """
    Something that the case speaks of, with what each account says of it.
    """

    key: str
    kind: Kind
    words: str
    """In the positive, without full stop; as written where it was not understood."""
    said: tuple[Said, ...]
    can_be_false: bool = True
    read_as: str = ""
    """How the sentence was understood, where that is told by other words than it is written in."""
    unused: bool = False
    """Whether it bore on nothing."""

    @property
    def disputed(self) -> bool:
        """Whether two accounts say different things of it."""
        return len({one.value for one in self.said}) > 1

    def by(self, account: str) -> Said | None:
        """What this account says of it."""
        return next((one for one in self.said if one.account == account), None)


def facts(case: Case, say: Phrasing, unused: tuple[str, ...] = ()) -> tuple[Fact, ...]:
    """The facts of a case in the order of its sentences, each once, whoever speaks of it."""
    found: dict[tuple[Kind, str], list[tuple[Statement, Value | Stance | None]]] = {}
    words: dict[tuple[Kind, str], tuple[str, bool]] = {}
    read: dict[tuple[Kind, str], str] = {}
    for statement in case.statements:
        about = core(statement, say)
        if about is not None:
            key = (Kind.FACT, about.key)
            positive = value(statement) is Value.TRUE
            read.setdefault(key, about.words)
            words.setdefault(key, (bare(statement.text) if positive else about.words, about.can_be_false))
            found.setdefault(key, []).append((statement, value(statement)))
        elif statement.stance is not None and statement.readings:
            meant = " / ".join(say.act(_affirmed(one)) for one in statement.readings[0])
            key = (Kind.MEANING, meant)
            words.setdefault(key, (meant, True))
            found.setdefault(key, []).append((statement, statement.stance))
        else:
            key = (Kind.NOT_UNDERSTOOD, statement.text)
            words.setdefault(key, (bare(statement.text), False))
            found.setdefault(key, []).append((statement, None))
    idle = frozenset(unused)
    return tuple(
        Fact(
            key=f"{kind.value}:{name}",
            kind=kind,
            words=words[kind, name][0],
            said=tuple(Said(one.account, what, one) for one, what in entries),
            can_be_false=words[kind, name][1],
            read_as=_read_as(words[kind, name][0], read.get((kind, name), "")),
            unused=all(one.text in idle for one, _ in entries),
        )
        for (kind, name), entries in found.items()
    )


def _affirmed(one: Predication) -> Predication:
    return one.denied() if one.negated else one


def _read_as(written: str, read: str) -> str:
    return "" if not read or " ".join(written.split()).casefold() == " ".join(read.split()).casefold() else read


@frozen
class Turning:
    """
    A question on which the verdict turns.
    """

    claim: Claim
    question: str
    leads: tuple[str, ...]
    """Verdicts that follow from an answer to it alone or with others, as the report words them."""
    with_others: bool
    """Whether no answer to it alone settles the verdict."""


def turning(verdict: Verdict, say: Phrasing) -> tuple[Turning, ...]:
    """The open questions, those that settle the verdict alone first, else in the order of the engine."""
    sets = list(verdict.deciding)
    for _, account in (*verdict.accounts, *((("", verdict.common),) if verdict.common is not None else ())):
        sets += [one for one in account.deciding if one not in sets]
    order: dict[str, tuple[Claim, list[str], list[int]]] = {}
    for one in sets:
        joined = f" {say('and')} ".join(say.deciding(one))
        line = say("line.deciding", verdict=say.verdict(one.verdict), facts=joined)
        for claim, _ in one.facts:
            question = say.question(claim)
            entry = order.setdefault(question, (claim, [], []))
            if line not in entry[1]:
                entry[1].append(line)
            entry[2].append(len(one.facts))
    ranked = sorted(order.items(), key=lambda item: min(item[1][2]))
    return tuple(Turning(claim, question, tuple(lines), min(sizes) > 1) for question, (claim, lines, sizes) in ranked)


@frozen
class Asked:
    """Why a question is asked: a clause of which it is an element."""

    step: Step
    premise: Premise


def why_asked(claim: Claim, verdict: Verdict) -> tuple[Asked, ...]:
    """The clauses that a question stands in, each once."""
    found: dict[tuple[object, ...], Asked] = {}
    for step in _all_steps(verdict):
        for premise in step.because:
            if premise.statement == claim or premise.statement == _other(claim):
                found.setdefault((step.rule, step.citation), Asked(step, premise))
    return tuple(found.values())


def _other(claim: Claim) -> Claim:
    return evolve(claim, negated=not claim.negated)


def _all_steps(verdict: Verdict) -> Iterator[Step]:
    stack = [*verdict.steps, *verdict.grounds]
    for _, account in verdict.accounts:
        stack += account.steps
    if verdict.common is not None:
        stack += verdict.common.steps
    while stack:
        step = stack.pop(0)
        yield step
        stack[:0] = step.children
