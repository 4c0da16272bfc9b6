"""One case on which moves can be tried: each changes its sentences, and the changed case is judged anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from difflib import SequenceMatcher

from attrs import frozen

from .answer import Verdict as Answer
from .clauses.case import Case, Question, Statement
from .clauses.case_printer import print_case
from .clauses.changes import Change, Edit, Move, MoveKind
from .clauses.errors import InputError, LicetError
from .clauses.norm import Instrument
from .clauses.phrase import Predication, Role, Thing, Things
from .clauses.values import evolve
from .clauses.verdict import Duty, Step, Verdict
from .clauses.vocabulary import Vocabulary
from .engine.acts import covers
from .engine.atoms import predication_key
from .engine.changes import View
from .engine.check import STEPS as STEPS_OF_CHECK
from .engine.check import check as engine_check
from .engine.check import grounded
from .engine.events import Event
from .engine.grounding import Grounding
from .engine.moves import Lever, hand, otherwise
from .report.words import Phrasing, denial

LISTING = 5000
"""What the list of deciding sets of a changed case may cost; where it is cut short the verdict stands, and says so."""


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
        self._by_hand: list[dict[Move, Lever]] = []
        known: dict[tuple[object, ...], Move] = {}
        for each in self.hands:
            here: dict[Move, Lever] = {}
            for lever in each.levers:
                move = self._known(lever, known)
                if move is not None:
                    # One sentence may settle several atoms, and other atoms in another account.
                    before = here[move].sets if move in here else ()
                    here[move] = evolve(lever, sets=tuple(dict.fromkeys((*before, *lever.sets))))
                    self.levers.setdefault(move, lever)
            self._by_hand.append(here)
        denied = frozenset("abcde") if inputs.strict else inputs.denied
        for lever in otherwise(self.grounding, denied) if further else ():
            move = self._known(lever, known)
            if move is not None:
                self.levers.setdefault(move, lever)
        for move in [move for move in self.levers if move.kind is MoveKind.OTHERWISE]:
            changed = self.changed((move,))
            if changed is None or changed.question is None:
                self.unsaid.append(move.words)
                del self.levers[move]

    def _known(self, lever: Lever, known: dict[tuple[object, ...], Move]) -> Move | None:
        """The move that a lever comes to; two that say the same of the same sentence are one."""
        key = (lever.kind, predication_key(lever.act), lever.act.negated, lever.source)
        if key not in known and (move := self._move(lever)) is not None:
            known[key] = move
        return known.get(key)

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
        if lever.source >= len(self.case.statements):
            return None  # "must Bob credit it?" supposes that he does not: that is the question's own, and no choice
        if lever.source >= 0 and self.case.statements[lever.source].account:
            return None  # what somebody else says is no choice; it is one in the case that takes it as true
        act = denial(lever.act) if lever.kind is MoveKind.LEAVE else lever.act
        words = self.say.sentence(act)
        if self._says(words) != [_key(act)]:
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

    def _says(self, sentence: str) -> list[tuple[str, bool]]:
        """What a sentence says, part by part."""
        return [_key(part) for statement in self.read(sentence) for reading in statement.readings for part in reading]

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
        # "Bob does not name the source" also says that he gives no credit: what the sentence says goes as a whole.
        undone = {said for move, _ in moves for said in self._says(self.say.sentence(denial(move.act)))}
        kept = [event for event in kept if _key(self.grounding.atoms.predication(event)) not in undone]
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
        views: list[View] = []
        never: list[frozenset[int]] = []
        for each, here in zip(self.hands, self._by_hand, strict=True):
            levers = [here.get(move) or evolve(self.levers[move], sets=(), event=None) for move in moves]
            views.append(each.view(levers))
            never += each.last(levers)
        return tuple(views), tuple(never)

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
            brings=duties_beside(verdict.duties, self.verdict.duties),
            drops=duties_beside(self.verdict.duties, verdict.duties),
            differs=first_difference(self.verdict, verdict),
        )


def _key(said: Predication) -> tuple[str, bool]:
    return predication_key(said).casefold(), said.negated


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


def duties_beside(duties: tuple[Duty, ...], others: tuple[Duty, ...]) -> tuple[Duty, ...]:
    """The duties that the others lack."""
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
