"""What an actor can do otherwise: each smallest change of a case that makes the use allowed, judged anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import evolve, field, frozen

from .clauses.case import Case, Statement
from .clauses.case_printer import print_case
from .clauses.changes import Beyond, Change, Changes, Edit, Goal, Move, MoveKind, Suggestion
from .clauses.errors import InputError, LicetError
from .clauses.norm import Instrument
from .clauses.verdict import Duty, Step, Verdict
from .clauses.vocabulary import Vocabulary
from .engine.budget import Budget, Cancel, Stopped
from .engine.changes import REACHES, View, smallest_changes
from .engine.check import check as engine_check
from .engine.check import grounded
from .engine.events import Event
from .engine.grounding import Grounding
from .engine.moves import Lever, hand
from .report.words import Phrasing, denial

STEPS = 4000
"""
What one search may spend, the same on every machine: a step for each set of moves looked at, and more for each changed
case that is judged. Where that ends it early, its status says so.
"""
JUDGED = 20
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
    def changes(self) -> tuple[Change, ...]:
        """Each smallest change, the smallest first; giving up the use comes last."""
        return self.result.changes

    @property
    def status(self) -> str:
        """`complete`, or `interrupted`."""
        return self.result.status


@frozen
class Inputs:
    """
    What a case is judged under.
    """

    instruments: tuple[Instrument, ...]
    vocabulary: Vocabulary
    as_of: date | None = None
    strict: bool = False
    denied: frozenset[str] = frozenset()

    def grounded(
        self, case: Case, *, loose: frozenset[Event] = frozenset(), raised: frozenset[str] = frozenset()
    ) -> Grounding:
        """The problem that a case comes to."""
        return grounded(
            case,
            self.instruments,
            self.vocabulary,
            as_of=self.as_of,
            strict=self.strict,
            denied=self.denied,
            loose=loose,
            raised=raised,
        )

    def check(self, case: Case) -> Verdict:
        """The verdict with its checked proof."""
        return engine_check(
            case, self.instruments, self.vocabulary, as_of=self.as_of, strict=self.strict, denied=self.denied
        )


class Workbench:
    """
    One case on which moves can be tried.
    """

    def __init__(self, case: Case, inputs: Inputs, *, to_dos: bool = False) -> None:
        self.case = case
        self.inputs = inputs
        self.say = Phrasing(case.language)
        self.verdict = inputs.check(case)
        self.hands = tuple(hand(view, inputs.grounded, to_dos=to_dos) for view in views_of(case))
        self.unsaid: list[str] = []
        self._read: dict[str, tuple[Statement, ...]] = {}
        self.levers: dict[Move, Lever] = {}
        for each in self.hands:
            for lever in each.levers:
                move = self._move(lever)
                if move is not None:
                    self.levers.setdefault(move, lever)

    @property
    def grounding(self) -> Grounding:
        """The case as it stands, in the first of the accounts that differ."""
        return self.hands[0].base

    @property
    def moves(self) -> tuple[Move, ...]:
        """Everything in the actor's hands, as sentences that were read back."""
        return tuple(self.levers)

    # one move

    def _move(self, lever: Lever) -> Move | None:
        if lever.source >= 0 and self.case.statements[lever.source].account:
            return None  # what somebody else says is no choice; it is one in the case that takes it as true
        act = denial(lever.act) if lever.kind is MoveKind.LEAVE else lever.act
        words = self.say.sentence(act)
        if not self.read(words):
            self.unsaid.append(words)
            return None
        replaced = self.case.statements[lever.source] if lever.source >= 0 else None
        return Move(
            lever.kind,
            words,
            act,
            None,
            replaced.text if replaced is not None else "",
            replaced.span if replaced is not None else None,
            lever.citation,
        )

    def read(self, sentence: str) -> tuple[Statement, ...]:
        """A sentence as statements of the case's language; none where it is not understood."""
        known = self._read.get(sentence)
        if known is None:
            from .grammar.case import parse_case

            try:
                case = parse_case(f"{sentence}\n", "<change>", language=self.case.language)
            except LicetError:
                case = Case()
            known = self._read[sentence] = case.statements if all(one.readings for one in case.statements) else ()
        return known

    # several moves

    def edits(self, moves: Iterable[Move]) -> tuple[Edit, ...]:
        """What the moves do to the sentences of the case."""
        chosen = [(move, self.levers[move]) for move in moves]
        found: list[Edit] = []
        for source in sorted({lever.source for _, lever in chosen if lever.source >= 0}):
            statement = self.case.statements[source]
            here = [(move, lever) for move, lever in chosen if lever.source == source]
            found.append(Edit(statement.text, tuple(self._rewritten(source, here)), statement.span))
        found += [Edit("", (move.words,)) for move, lever in chosen if lever.source < 0]
        return tuple(found)

    def _rewritten(self, source: int, moves: list[tuple[Move, Lever]]) -> list[str]:
        """A statement of which some parts are otherwise; what it says beside them stays said."""
        gone = {lever.event for _, lever in moves if lever.event is not None}
        kept = [
            event
            for event in self.grounding.world.events
            if event.source == source and not event.derived and event not in gone
        ]
        if not gone:  # a denial that is taken back
            acts = {lever.act.verb for _, lever in moves}
            kept = [event for event in kept if not (event.negated and event.verb in acts)]
        said = [self.say.sentence(self.grounding.atoms.predication(event)) for event in kept]
        return list(dict.fromkeys([*said, *(move.words for move, _ in moves)]))

    def changed(self, edits: tuple[Edit, ...]) -> Case | None:
        """The case with the edits made, as it would be read; None where a sentence is not understood."""
        after = {edit.before: edit.after for edit in edits if edit.before}
        statements: list[Statement] = []
        for statement in self.case.statements:
            if statement.account or statement.text not in after:
                statements.append(statement)
                continue
            for sentence in after[statement.text]:
                read = self.read(sentence)
                if not read:
                    return None
                statements += read
        for edit in edits:
            if not edit.before:
                for sentence in edit.after:
                    statements += self.read(sentence)
        return evolve(self.case, statements=tuple(statements), expectations=())

    def problems(self, moves: Sequence[Move]) -> tuple[tuple[View, ...], tuple[frozenset[int], ...]]:
        """The case in each account with what the moves set there, and which of them never go together."""
        chosen = [self.levers[move] for move in moves]
        return tuple(each.view(chosen) for each in self.hands), tuple(
            group for each in self.hands for group in each.last(chosen)
        )

    def tried(self, moves: Iterable[Move]) -> Change:
        """
        The moves made, and the changed case judged from its sentences; raises InputError where it contradicts itself.
        """
        from .grammar.case import parse_case

        moves = tuple(moves)
        edits = self.edits(moves)
        changed = self.changed(edits)
        if changed is None:
            raise InputError("the change cannot be put into sentences of the case")
        text = print_case(changed)
        verdict = self.inputs.check(parse_case(text, "<change>"))
        if verdict.kind is not None:
            text = f"{text}\nexpect {verdict.kind.value}\n"
        return Change(
            moves,
            edits,
            text,
            verdict,
            brings=_beside(verdict.duties, self.verdict.duties),
            drops=_beside(self.verdict.duties, verdict.duties),
            differs=first_difference(self.verdict, verdict),
        )


def _beside(duties: tuple[Duty, ...], others: tuple[Duty, ...]) -> tuple[Duty, ...]:
    known = {(one.act, one.alternatives) for one in others}
    return tuple(one for one in duties if (one.act, one.alternatives) not in known)


def first_difference(before: Verdict, after: Verdict) -> tuple[Step | None, Step | None]:
    """The first step, in reading order, that two derivations do not share."""
    first, second = before.steps or before.grounds, after.steps or after.grounds
    for one, other in zip(first, second, strict=False):
        if one != other:
            return one, other
    shared = min(len(first), len(second))
    return (
        first[shared] if shared < len(first) else None,
        second[shared] if shared < len(second) else None,
    )


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
    bench = Workbench(case, inputs, to_dos=goal is Goal.PERMITTED)
    lock = tuple(lock)
    locked = locked_moves(bench, lock)
    free = tuple(move for move in bench.moves if move not in locked)
    reached = bench.verdict.kind in REACHES[goal]
    budget, status = Budget(steps, cancel), "complete"
    changes: list[Change] = []

    judged: dict[frozenset[int], Change | None] = {}

    def reaching(places: frozenset[int]) -> Change | None:
        if places not in judged:
            budget.spend(JUDGED)
            try:
                change = bench.tried([free[place] for place in sorted(places)])
            except InputError:  # the changed case contradicts itself
                change = None
            reaches = change is not None and change.verdict is not None and change.verdict.kind in REACHES[goal]
            judged[places] = change if reaches else None
        return judged[places]

    def accept(places: frozenset[int]) -> frozenset[int] | None:
        """The moves judged from their sentences; those that turn out to be needless are left out."""
        if reaching(places) is None:
            return None
        for place in sorted(places):
            if places - {place} and reaching(places - {place}) is not None:
                places -= {place}
        return places

    try:
        if not reached:
            views, never = bench.problems(free)
            for places in smallest_changes(views, goal, budget, accept, never):
                change = judged[places]
                assert change is not None
                changes.append(change)
    except Stopped:
        status = "interrupted"
    changes.sort(key=lambda change: len(change.moves))
    if not reached:
        changes += given_up(bench, free)
    names = dict.fromkeys(statement.account for statement in case.statements if statement.account)
    return Changes(
        goal,
        status,
        bench.verdict,
        reached,
        tuple(changes),
        free,
        locked,
        suggestions=() if reached else suggested(locked),
        accounts=tuple(
            (name, whatif(taken(case, name), inputs, goal=goal, lock=lock, steps=steps, cancel=cancel))
            for name in names
        ),
    )


def views_of(case: Case) -> tuple[Case, ...]:
    """The case as each of several accounts has it, or as it is common ground where there are less than two."""
    names = list(dict.fromkeys(statement.account for statement in case.statements if statement.account))
    return tuple(taken(case, name) for name in names) if len(names) > 1 else (taken(case, ""),)


def taken(case: Case, account: str) -> Case:
    """The case with what one account says as common ground, and without what only others say."""
    statements = tuple(
        evolve(statement, account="")
        if statement.account in ("", account)
        else evolve(statement, account="", readings=(), stance=None)
        for statement in case.statements
    )
    return evolve(case, statements=statements)


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
    edits = bench.edits(moves)
    changed = bench.changed(edits)
    return [Change(moves, edits, print_case(changed) if changed else "", None, gives_up=True)]


def suggested(locked: tuple[Move, ...]) -> tuple[Suggestion, ...]:
    """What may help and is in other hands."""
    found = [Suggestion(Beyond.LOCKED, move.words) for move in locked]
    found += [Suggestion(Beyond.CONSENT, ""), Suggestion(Beyond.LICENCE, "")]
    return tuple(found)
