"""What an actor can do otherwise: each smallest change of a case that makes the use allowed, judged anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from attrs import evolve, field, frozen

from .answer import Verdict as Answer
from .clauses.case import Case, Question, Statement
from .clauses.case_printer import print_case
from .clauses.changes import Beyond, Change, Changes, Edit, Goal, Move, MoveKind, Suggestion
from .clauses.errors import InputError, LicetError
from .clauses.norm import Instrument
from .clauses.phrase import Role, Thing, Things
from .clauses.verdict import Duty, Step, Verdict
from .clauses.vocabulary import Vocabulary
from .engine.acts import covers
from .engine.atoms import predication_key
from .engine.budget import Budget, Cancel, Stopped
from .engine.changes import REACHES, View, smallest_changes
from .engine.check import STEPS as STEPS_OF_CHECK
from .engine.check import check as engine_check
from .engine.check import grounded
from .engine.events import Event
from .engine.grounding import Grounding
from .engine.moves import Lever, hand, otherwise
from .report.words import Phrasing, denial

STEPS = 5000
"""
What one search may spend, the same on every machine: a step for each set of moves looked at, and more for each changed
case that is judged. Where that ends it early, its status says so.
"""
JUDGED = 50
"""What judging a changed case costs."""
LISTING = 5000
"""What the list of deciding sets of a changed case may cost; where it is cut short the verdict stands, and says so."""


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

    def check(self, case: Case, *, listing: int | None = LISTING) -> Verdict:
        """The verdict with its checked proof; `listing` bounds the list of what decides where it is undetermined."""
        return engine_check(
            case,
            self.instruments,
            self.vocabulary,
            as_of=self.as_of,
            strict=self.strict,
            denied=self.denied,
            steps=listing,
        )


class Workbench:
    """
    One case on which moves can be tried; with `further`, also acts done as a grant or exception has them.
    """

    def __init__(self, case: Case, inputs: Inputs, *, to_dos: bool = False, further: bool = True) -> None:
        self.case = case
        self.inputs = inputs
        self.say = Phrasing(case.language)
        self.verdict = inputs.check(case, listing=STEPS_OF_CHECK)
        self.hands = tuple(hand(view, inputs.grounded, to_dos=to_dos) for view in views_of(case))
        self.unsaid: list[str] = []
        self._read: dict[str, tuple[Statement, ...]] = {}
        self.levers: dict[Move, Lever] = {}
        denied = frozenset("abcde") if inputs.strict else inputs.denied
        every = [lever for each in self.hands for lever in each.levers]
        every += otherwise(self.grounding, denied) if further else ()
        seen: set[tuple[MoveKind, str, bool, int]] = set()
        for lever in every:
            move = self._move(lever)
            key = (lever.kind, predication_key(lever.act), lever.act.negated, lever.source)
            if move is not None and key not in seen:
                seen.add(key)
                self.levers[move] = lever

    @property
    def readings(self) -> Phrasing:
        """The words of the case's language, readings of ambiguous sentences included."""
        return Phrasing.of(Answer(self.verdict, self.case, self.inputs.instruments))

    @property
    def past(self) -> bool:
        """Whether the question is about the past, where a change can only tell what would have been."""
        words = self.case.question.text.casefold().split() if self.case.question is not None else []
        return bool(words) and words[0] in self.say("whatif.past-words").split()

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
        said = [part for statement in self.read(words) for reading in statement.readings for part in reading]
        if [(predication_key(part).casefold(), part.negated) for part in said] != [
            (predication_key(act).casefold(), act.negated)
        ]:
            self.unsaid.append(words)
            return None
        replaced = self.case.statements[lever.source] if lever.source >= 0 else None
        return Move(
            lever.kind,
            words,
            act,
            self.grounding.atoms.predication(lever.event) if lever.event is not None else None,
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

    def changed(self, moves: Iterable[Move]) -> Case | None:
        """The case with the moves made, as it would be read; None where a sentence is not understood."""
        chosen = [(move, self.levers[move]) for move in moves]
        statements: list[Statement] = []
        for index, statement in enumerate(self.case.statements):
            here = [(move, lever) for move, lever in chosen if lever.source == index]
            if not here:
                statements.append(statement)
                continue
            for sentence in self._rewritten(index, here):
                read = self.read(sentence)
                if not read:
                    return None
                statements += read
        for move, lever in chosen:
            if lever.source < 0 and move.kind is not MoveKind.OTHERWISE:
                statements += self.read(move.words)
        question = self.case.question
        for move, lever in chosen:
            if move.kind is MoveKind.OTHERWISE:
                question = self._asked(lever, question)
        return evolve(self.case, statements=tuple(statements), question=question, expectations=())

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

    def _asked(self, lever: Lever, question: Question | None) -> Question | None:
        """The question about the act as it is done otherwise, where it does not cover that."""
        world, event = self.grounding.world, lever.event
        if question is None or event is None or len(question.acts) != 1:
            return question
        asked = world.hypothesis(question.acts[0])
        made = world.hypothesis(lever.act)
        if event.source >= 0 and all(any(covers(world, one, other) for one in asked) for other in made):
            return question
        infinitive = getattr(self.say.language, "infinitive_words", None)
        if infinitive is None or not isinstance(question.subject, Thing | Things):
            return None
        act = evolve(lever.act, roles=tuple(one for one in lever.act.roles if one.role is not Role.AGENT))
        text = self.say("new.may", actor=self.say.thing(question.subject), act=infinitive(act))
        return self.question(text)

    def question(self, text: str) -> Question | None:
        """A question of the case's language; None where it is not understood."""
        from .grammar.case import parse_case

        try:
            return parse_case(f"{text}\n", "<change>", language=self.case.language).question
        except LicetError:
            return None

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
        changed = self.changed(moves)
        if changed is None or changed.question is None:
            raise InputError("the change cannot be put into sentences of the case")
        text = print_case(changed)
        verdict = self.inputs.check(parse_case(text, "<change>"))
        if verdict.kind is not None:
            text = f"{text}\nexpect {verdict.kind.value}\n"
        return Change(
            moves,
            edits_between(self.case, changed),
            text,
            verdict,
            brings=_beside(verdict.duties, self.verdict.duties),
            drops=_beside(self.verdict.duties, verdict.duties),
            differs=first_difference(self.verdict, verdict),
        )


def edits_between(before: Case, after: Case) -> tuple[Edit, ...]:
    """The sentences of one case that go, and those that come in their place."""
    old = [*before.statements]
    new = [statement.text for statement in after.statements]
    found: list[Edit] = []
    matcher = SequenceMatcher(None, [statement.text for statement in old], new, autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            continue
        gone, come = old[first:last], tuple(new[start:end])
        if not gone:
            found.append(Edit("", come))
        found += [Edit(statement.text, come if statement is gone[-1] else (), statement.span) for statement in gone]
    if before.question is not None and after.question is not None and before.question.text != after.question.text:
        found.append(Edit(before.question.text, (after.question.text,), before.question.span))
    return tuple(found)


def _beside(duties: tuple[Duty, ...], others: tuple[Duty, ...]) -> tuple[Duty, ...]:
    known = {(one.act, one.alternatives) for one in others}
    return tuple(one for one in duties if (one.act, one.alternatives) not in known)


def first_difference(before: Verdict, after: Verdict) -> tuple[Step | None, Step | None]:
    """The first step, in reading order, that two derivations do not share, wherever the sentences stand."""
    first, second = before.steps or before.grounds, after.steps or after.grounds
    for one, other in zip(first, second, strict=False):
        if _said(one) != _said(other):
            return one, other
    shared = min(len(first), len(second))
    return (
        first[shared] if shared < len(first) else None,
        second[shared] if shared < len(second) else None,
    )


def _said(step: Step) -> object:
    premises = tuple((one.statement, one.holds, one.source, one.text, one.account) for one in step.because)
    return step.rule, step.applies, step.citation, premises, tuple(map(_said, step.children))


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
            brings=_beside(change.verdict.duties, first.verdict.duties),
            drops=_beside(first.verdict.duties, change.verdict.duties),
            differs=first_difference(first.verdict, change.verdict),
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
