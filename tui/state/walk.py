"""
From an answer to a walk through its proof: one step is one clause applied, one exception looked at, or one fact used.

The steps are the engine's, in its order, and their words are the report's; this only says what stands before and after
each, and how deep it lies.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from attrs import define, field, frozen

from ...answer import Verdict as Answer
from ...clauses.span import Citation, Span
from ...clauses.verdict import Premise, Source, Step
from ...report.headline import headline
from ...report.paper import Report
from ...report.words import Phrasing
from .facts import turning

_EXCEPTIONS = frozenset({"exception", "proviso"})
_CHAIN = frozenset({"binding", "chain"})

OVERALL, COMMON = "", "\0common"
"""Names of the verdict on all accounts together, and of the one on what all agree on."""


class Sort(StrEnum):
    """What a step of the walk is."""

    VERDICT = "verdict"
    CHAIN = "chain"
    """Who is bound, and through whom."""
    CLAUSE = "clause"
    EXCEPTION = "exception"
    FACT = "fact"
    BESIDE = "beside"
    """A clause that could have reached the act, and does not."""
    QUESTION = "question"
    """What is open, and what would follow."""


@frozen
class Stop:
    """
    One step of the walk.
    """

    key: str
    """What it is, whichever account tells it: two walks are compared by these."""
    sort: Sort
    words: str
    holds: bool | None
    """Whether the clause applies or the fact holds; None where it is open."""
    depth: int
    """0 for the verdict, 1 for clauses, 2 for what they rest on, 3 for what that rests on."""
    whose: str = ""
    """Whose word a fact is."""
    citation: Citation | None = None
    """The words of the licence; of a fact, those of the clause that it is used for."""
    sentence: Span | None = None
    """Where the fact stands in the case."""
    because: tuple[str, ...] = ()
    """What it rests on, each with whose word it is."""
    before: tuple[str, ...] = ()
    """What was established before this step."""
    adds: tuple[str, ...] = ()
    """What this step adds to that."""

    @property
    def mark(self) -> str:
        """A sign that reads without colour."""
        if self.sort is Sort.VERDICT:
            return "■"
        return {True: "✔", False: "✘", None: "?"}[self.holds]


@frozen
class Walk:
    """
    The whole way from the verdict to what it rests on.
    """

    account: str
    title: str
    """Whose telling it is."""
    stops: tuple[Stop, ...]

    def at_depth(self, depth: int) -> tuple[Stop, ...]:
        """The steps that are no deeper than `depth`."""
        return tuple(stop for stop in self.stops if stop.depth <= depth)


def tellings(answer: Answer, say: Phrasing) -> tuple[tuple[str, str], ...]:
    """The verdicts that can be walked: key and name, the overall one first."""
    found = [(OVERALL, "")]
    found += [(name, name) for name in answer.accounts]
    if answer.result.common is not None:
        found.append((COMMON, say("line.common-ground")))
    return tuple(found)


def walk(answer: Answer, account: str = OVERALL) -> Walk:
    """The walk through the proof of one telling of the case."""
    say = Phrasing.of(answer)
    told = answer
    if account == COMMON and answer.result.common is not None:
        from attrs import evolve

        told = evolve(answer, result=answer.result.common)
    elif account and account in answer.accounts:
        told = answer.accounts[account]
    title = dict(tellings(answer, say)).get(account, "")
    return Walk(account, title, tuple(_Walker(Report(told, say), told).all()))


@define
class _Walker:
    report: Report
    answer: Answer
    _known: dict[str, None] = field(factory=dict, init=False)
    _shown: set[tuple[str, str]] = field(factory=set, init=False)

    def all(self) -> Iterator[Stop]:
        report, result = self.report, self.answer.result
        words = headline(result, self.answer.instruments, report.say)
        kind = result.kind.value if result.kind else "interrupted"
        first = next(iter(result.decisive), None)
        yield Stop(f"verdict:{kind}", Sort.VERDICT, words, None, 0, citation=first, because=report.lead())
        for step in report.steps():
            yield from self.clause(step, 1)
        for step in result.steps:
            if report.is_beside(step):
                yield from self.clause(step, 3, Sort.BESIDE)
        for open_ in turning(result, report.say):
            yield Stop(
                f"question:{open_.question}",
                Sort.QUESTION,
                open_.question,
                None,
                1,
                because=open_.leads,
                before=tuple(self._known),
            )

    def clause(self, step: Step, depth: int, sort: Sort | None = None, above: Step | None = None) -> Iterator[Stop]:
        """A clause with what it rests on below it, then the exceptions to it that were looked at."""
        kind = sort or (
            Sort.EXCEPTION if step.rule in _EXCEPTIONS else Sort.CHAIN if step.rule in _CHAIN else Sort.CLAUSE
        )
        report = self.report
        words = report.rule(step, above)
        before = tuple(self._known)
        lines: list[str] = []
        below: list[Stop] = []
        for premise in step.because:
            line = f"{report.say.premise(premise)} ({report.say.whose(premise)})"
            if line in lines:
                continue
            lines.append(line)
            below.append(self.fact(premise, step, depth + 1))
        new = [line for line in lines if line not in self._known]
        self._known.update(dict.fromkeys([*new, words]))
        label = (step.citation.instrument, step.citation.clause) if step.citation else ("", "")
        key = f"{step.rule}:{label[0]}:{label[1]}"
        if kind is Sort.EXCEPTION and (key, str(step.applies)) in self._shown:
            return  # an act under several descriptions meets an exception once
        self._shown.add((key, str(step.applies)))
        yield Stop(
            f"{key}:{step.applies}",
            kind,
            words,
            step.applies,
            depth,
            citation=step.citation,
            because=tuple(item.text for item in report.reasons(step)),
            before=before,
            adds=(*new, words),
        )
        yield from below
        for child in step.children:
            yield from self.clause(child, min(depth + 1, 3) if kind is not Sort.BESIDE else 3, above=step)

    def fact(self, premise: Premise, step: Step, depth: int) -> Stop:
        """A premise of a clause as a step of its own."""
        words, whose = self.report.say.premise(premise), self.report.say.whose(premise)
        line = f"{words} ({whose})"
        return Stop(
            f"fact:{words}:{premise.holds}",
            Sort.FACT,
            words,
            premise.holds,
            depth,
            whose=whose,
            citation=premise.citation or step.citation,
            sentence=premise.span if premise.source in {Source.FACT, Source.INTERPRETATION} else None,
            before=tuple(self._known),
            adds=() if line in self._known else (line,),
        )


@frozen
class Compared:
    """
    A step of two walks side by side; None where one of them has it not.
    """

    left: Stop | None
    right: Stop | None

    @property
    def same(self) -> bool:
        """Whether both have it and say the same."""
        return self.left is not None and self.right is not None and self.left.key == self.right.key


def compared(left: tuple[Stop, ...], right: tuple[Stop, ...]) -> tuple[Compared, ...]:
    """Two walks aligned by their steps, in order."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, [one.key for one in left], [one.key for one in right], autojunk=False)
    found: list[Compared] = []
    for _, a, b, c, d in matcher.get_opcodes():
        first, second = left[a:b], right[c:d]
        for index in range(max(len(first), len(second))):
            found.append(
                Compared(
                    first[index] if index < len(first) else None,
                    second[index] if index < len(second) else None,
                )
            )
    return tuple(found)


def first_difference(pairs: tuple[Compared, ...]) -> int | None:
    """Index of the first pair in which the walks part, the verdict aside; None where they do not."""
    for index, pair in enumerate(pairs):
        if not pair.same and not _is_verdict(pair):
            return index
    return None


def _is_verdict(pair: Compared) -> bool:
    return any(one is not None and one.sort is Sort.VERDICT for one in (pair.left, pair.right))


def path(label: str) -> str:
    """
    The way to a clause through the parts of its text.

    >>> path("2(e)(i)")
    '§ 2 › (e) › (i)'
    >>> path("2(e)#2")
    '§ 2 › (e) › no. 2'
    """
    printed, _, number = label.partition("#")
    parts: list[str] = []
    rest = printed
    while rest:
        head, bracket, tail = rest.partition("(")
        if head:
            parts.append(f"§ {head}" if head[:1].isdigit() and not parts else head)
        if not bracket:
            break
        inner, _, rest = tail.partition(")")
        parts.append(f"({inner})")
    if number:
        parts.append(f"no. {number}")
    return " › ".join(parts)
