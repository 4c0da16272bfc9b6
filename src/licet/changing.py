"""What an actor can do otherwise: each smallest change of a case that makes the use allowed, judged anew."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from attrs import field, frozen

from .answer import Verdict as Answer
from .clauses.case import Case
from .clauses.case_printer import print_case
from .clauses.changes import Beyond, Change, Changes, Goal, Move, MoveKind, Suggestion
from .clauses.errors import InputError
from .clauses.norm import Instrument
from .clauses.values import evolve
from .engine.budget import Budget, Cancel, Stopped
from .engine.changes import REACHES, smallest_changes
from .workbench import Inputs, Workbench, duties_beside, edits_between, first_difference, taken

STEPS = 5000
"""
What one search may spend, the same on every machine: a step for each set of moves looked at, and more for each changed
case that is judged. Where that ends it early, its status says so.
"""
JUDGED = 50
"""What judging a changed case costs."""


@frozen
class WhatIf:
    """
    All smallest changes in the actor's hands, with the case and the instruments that they are about.
    """

    result: Changes
    """The value itself."""
    case: Case
    instruments: tuple[Instrument, ...]
    as_of: date | None = None
    strict: bool = False
    denied: tuple[str, ...] = ()
    vocabulary: str = field(default="", eq=False)

    @property
    def answer(self) -> Answer:
        """The answer to the case as given."""
        return Answer(
            self.result.verdict,
            self.case,
            self.instruments,
            self.as_of,
            self.strict,
            self.denied,
            vocabulary=self.vocabulary,
        )

    @property
    def changes(self) -> tuple[Change, ...]:
        """Each smallest change, the smallest first; giving up the use comes last."""
        return self.result.changes

    @property
    def status(self) -> str:
        """`complete`, or `interrupted`."""
        return self.result.status

    def to_json(self) -> dict[str, Any]:
        """The changes as `licet whatif --format json` prints them; `licet schema whatif` says what they may hold."""
        from .report.changes import changes_object

        return changes_object(self)

    def to_text(self) -> str:
        """The changes as `licet whatif` prints them, without colour."""
        from .report.as_text import plain
        from .report.changes import changes_paper

        return plain(changes_paper(self))


def whatif(
    case: Case,
    inputs: Inputs,
    *,
    goal: Goal = Goal.CONDITIONAL,
    lock: Iterable[str] = (),
    steps: int | None = STEPS,
    cancel: Cancel | None = None,
) -> Changes:
    """All smallest changes of `case` that reach `goal`, without touching what is locked."""
    lock = tuple(lock)
    bench = Workbench(case, inputs, to_dos=goal is Goal.PERMITTED)
    locked = locked_moves(bench, lock)
    free = tuple(move for move in bench.moves if move not in locked)
    reached = bench.verdict.kind in REACHES[goal]
    search = _Search(bench, goal, Budget(steps, cancel))
    if not reached:
        search.run(free, lock)
    names = dict.fromkeys(statement.account for statement in case.statements if statement.account)
    return Changes(
        goal,
        search.status,
        bench.verdict,
        reached,
        (*search.found(), *(() if reached else given_up(bench, free))),
        free,
        locked,
        suggestions=() if reached else suggested(bench, locked),
        past=bench.past,
        accounts=tuple(
            (name, whatif(taken(case, name), inputs, goal=goal, lock=lock, steps=steps, cancel=cancel))
            for name in names
        ),
    )


class _Search:
    """
    The search for all smallest changes of one case.
    """

    def __init__(self, bench: Workbench, goal: Goal, budget: Budget) -> None:
        self.bench = bench
        self.goal = goal
        self.budget = budget
        self.status = "complete"
        self._found: list[Change] = []

    def found(self) -> tuple[Change, ...]:
        """The changes, the smallest first; none holds another."""
        smallest: list[Change] = []
        for change in sorted(self._found, key=lambda one: len(one.moves)):
            words = {move.words for move in change.moves}
            if not any({move.words for move in other.moves} <= words for other in smallest):
                smallest.append(change)
        return tuple(smallest)

    def run(self, free: tuple[Move, ...], lock: tuple[str, ...]) -> None:
        """Over `free` as the case has its acts, then with each act done otherwise."""
        try:
            self._over(self.bench, free, ())
            for move in self.bench.moves:
                if move.kind is MoveKind.OTHERWISE and move in free and not self.bench.levers[move].sets:
                    self._otherwise(move, lock)
        except Stopped:
            self.status = "interrupted"

    def _otherwise(self, move: Move, lock: tuple[str, ...]) -> None:
        changed = self.bench.changed((move,))
        if changed is None or changed.question is None:
            return
        self.budget.spend(JUDGED)
        try:
            bench = Workbench(changed, self.bench.inputs, to_dos=self.goal is Goal.PERMITTED, further=False)
        except InputError:
            return
        locked = locked_moves(bench, lock)
        touched = {one.words for one in bench.moves if one.replaces == move.words}
        self._over(bench, tuple(one for one in bench.moves if one not in locked and one.words not in touched), (move,))

    def _over(self, bench: Workbench, free: tuple[Move, ...], before: tuple[Move, ...]) -> None:
        # What a clause asks of an act in hand is part of its problem; an act for another purpose is another problem.
        free = tuple(move for move in free if move.kind is not MoveKind.OTHERWISE or bench.levers[move].sets)
        judged: dict[frozenset[int], Change | None] = {}

        def reaching(places: frozenset[int]) -> Change | None:
            if places not in judged:
                self.budget.spend(JUDGED)
                try:
                    change = self._tried(bench, [free[place] for place in sorted(places)], before)
                except InputError:  # the changed case contradicts itself
                    change = None
                good = change is not None and change.verdict is not None and change.verdict.kind in REACHES[self.goal]
                judged[places] = change if good else None
            return judged[places]

        def accept(places: frozenset[int]) -> frozenset[int] | None:
            """The moves judged from their sentences; those that turn out to be needless are left out."""
            if reaching(places) is None:
                return None
            for place in sorted(places):
                if reaching(places - {place}) is not None:
                    places -= {place}
            return places

        views, never = bench.problems(free)
        for places in smallest_changes(views, self.goal, self.budget, accept, never):
            change = judged[places]
            assert change is not None
            self._found.append(change)

    def _tried(self, bench: Workbench, moves: list[Move], before: tuple[Move, ...]) -> Change:
        change = bench.tried(moves)
        if not before:
            return change
        first = self.bench
        assert change.verdict is not None
        changed = bench.changed(moves)
        assert changed is not None
        return evolve(
            change,
            moves=(*before, *change.moves),
            edits=edits_between(first.case, changed),
            brings=duties_beside(change.verdict.duties, first.verdict.duties),
            drops=duties_beside(first.verdict.duties, change.verdict.duties),
            differs=first_difference(first.verdict, change.verdict),
        )


def locked_moves(bench: Workbench, lock: tuple[str, ...]) -> tuple[Move, ...]:
    """The moves that would touch a locked sentence; raises InputError for a sentence that is not understood."""
    locked: list[Move] = []
    for sentence in lock:
        words = " ".join(sentence.split())
        words = words if words.endswith((".", "!")) else f"{words}."
        said = [part for statement in bench.read(words) for reading in statement.readings for part in reading]
        if not said:
            raise InputError(
                f"`{sentence}` was not understood", hint="lock a sentence of the case, or what must stay so"
            )
        for move in bench.moves:
            about = {bench.say.sentence(evolve(part, negated=False)) for part in said}
            positive = bench.say.sentence(evolve(move.act, negated=False))
            if move.replaces == words or move.words == words or positive in about:
                locked.append(move)
    return tuple(dict.fromkeys(locked))


def given_up(bench: Workbench, free: tuple[Move, ...]) -> list[Change]:
    """Not doing it at all: what is asked about is left, and nothing remains to be judged."""
    question = bench.case.question
    subject = bench.grounding.subject
    if question is None or subject is None:
        return []
    judged = set(bench.grounding.acts.values())
    moves = tuple(move for move in free if move.kind is MoveKind.LEAVE and bench.levers[move].event in judged)
    if not moves:
        return []
    changed = bench.changed(moves)
    if changed is None:
        return []
    return [Change(moves, edits_between(bench.case, changed), print_case(changed), None, gives_up=True)]


def suggested(bench: Workbench, locked: tuple[Move, ...]) -> tuple[Suggestion, ...]:
    """What may help and is in other hands, or was not tried: none of it was verified."""
    found = [Suggestion(Beyond.LOCKED, move.words) for move in locked]
    found += [Suggestion(Beyond.UNSAID, words) for words in dict.fromkeys(bench.unsaid)]
    hands = {evolve(move.act, negated=False) for move in bench.moves}
    for deciding in bench.verdict.deciding:
        if deciding.verdict in REACHES[Goal.CONDITIONAL]:
            for claim, holds in deciding.facts:
                if claim.predication is None:
                    said = bench.readings.claim(claim, holds)
                    found.append(Suggestion(Beyond.MEANING, said))
                elif evolve(claim.predication, negated=False) not in hands:
                    found.append(Suggestion(Beyond.FACT, bench.readings.claim(claim, holds)))
    found += [Suggestion(Beyond.CONSENT, ""), Suggestion(Beyond.LICENCE, "")]
    return tuple(dict.fromkeys(found))
