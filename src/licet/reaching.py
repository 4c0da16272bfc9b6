"""Whether a use that reaches a stated goal is allowed: the smallest such uses, or a proof for each that it is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from attrs import field, frozen

from .answer import Verdict as Answer
from .changing import JUDGED
from .clauses.case import Case, Question, QuestionKind, Statement, Truth
from .clauses.case_printer import print_case
from .clauses.changes import Goal, MoveKind
from .clauses.errors import InputError, LicetError
from .clauses.norm import Instrument
from .clauses.phrase import Determiner, Predication, Role, Thing
from .clauses.reach import LeftOpen, Outcome, Reach, RuledOut, Use
from .clauses.values import evolve
from .clauses.verdict import Kind, Reason, Verdict
from .clauses.vocabulary import ActProperty
from .engine.atoms import predication_key
from .engine.budget import Budget, Cancel, Stopped
from .engine.changes import REACHES, View, smallest_changes
from .engine.check import lexicon_of
from .engine.grounding import Grounding
from .engine.moves import Lever, atoms_in
from .engine.shapes import facts, not_raised, shapes
from .engine.uses import stand_in
from .report.walk import mapped
from .report.words import Phrasing, denial
from .workbench import Inputs

STEPS = 6000
"""What one search may spend over all uses, the same on every machine."""


@frozen
class Reaching:
    """
    The answer to a goal, with the instruments that it is about.
    """

    result: Reach
    """The value itself."""
    instruments: tuple[Instrument, ...]
    facts: tuple[str, ...] = ()
    as_of: date | None = None
    strict: bool = False
    denied: tuple[str, ...] = ()
    language: str = "en"
    vocabulary: str = field(default="", eq=False)

    @property
    def outcome(self) -> Outcome:
        """`found`, `none` or `open`."""
        return self.result.outcome

    @property
    def uses(self) -> tuple[Use, ...]:
        """The uses that reach the goal and are allowed, the fewest facts first."""
        return self.result.uses

    def answer(self, verdict: Verdict) -> Answer:
        """One verdict with what it is about."""
        case = Case(language=self.language)
        return Answer(verdict, case, self.instruments, self.as_of, self.strict, self.denied, vocabulary=self.vocabulary)

    def to_json(self) -> dict[str, Any]:
        """The answer as `licet reach --format json` prints it; `licet schema reach` says what it may hold."""
        from .report.reach import reach_object

        return reach_object(self)

    def to_text(self) -> str:
        """The answer as `licet reach` prints it, without colour."""
        from .report.as_text import plain
        from .report.reach import reach_paper

        return plain(reach_paper(self))


def reach(
    goal: str,
    inputs: Inputs,
    *,
    given: Iterable[str] = (),
    named: tuple[str, ...] = (),
    steps: int | None = STEPS,
    cancel: Cancel | None = None,
) -> tuple[Reach, str]:
    """
    Whether a use that `goal` describes is allowed under all instruments of `inputs`, and the language of the goal.

    `given` are further facts as sentences, `named` the licences as a case names them. Raises InputError where the goal
    is no act, or a sentence is not understood.
    """
    return _Search(goal, inputs, tuple(given), named, Budget(steps, cancel)).run()


class _Search:
    """One goal under some instruments."""

    def __init__(self, goal: str, inputs: Inputs, given: tuple[str, ...], named: tuple[str, ...], budget: Budget):
        from .grammar.case import parse_case

        self.inputs = inputs
        self.budget = budget
        self.named = named
        self.words = _sentence(goal)
        read = parse_case("\n".join((self.words, *map(_sentence, given))) + "\n", "<goal>")
        self.language = read.language
        self.say = Phrasing(read.language)
        first, *others = read.statements
        self.given = tuple(others)
        said = [part for reading in first.readings[:1] for part in reading]
        if len(said) != 1 or said[0].negated or first.account or first.stance is not None:
            raise InputError(f"`{goal}` is not one goal", hint=_EXAMPLE)
        self.goal = said[0]
        agents = [one for one in self.goal.get(Role.AGENT) if isinstance(one, Thing)]
        self.actor = agents[0] if agents else Thing("", name=stand_in(inputs.instruments))
        if self.goal.verb == "be" or lexicon_of(inputs.vocabulary).has(self.goal.verb, ActProperty.STATE):
            raise InputError(f"`{goal}` tells of a state, not of an act", hint=_EXAMPLE)
        self.unsaid: list[str] = []
        self.considered: dict[str, None] = {}

    def run(self) -> tuple[Reach, str]:
        """Every use of the vocabulary, one by one."""
        plain, by_purpose = shapes(self.goal, self.actor, self.inputs.instruments, lexicon_of(self.inputs.vocabulary))
        uses: list[Use] = []
        ruled_out: list[RuledOut] = []
        left_open: list[LeftOpen] = []
        outside: list[str] = []
        looked_at: list[str] = []
        governed = False  # the text speaks of the goal's own act, so that no way round has to be looked for
        status = "complete"
        try:
            for act in (*plain, *by_purpose):
                if act not in plain and governed:
                    break
                case = self.case(act)
                if case is None:
                    continue
                words = case.statements[0].text
                verdict = self.inputs.check(case)
                self.budget.spend(JUDGED)
                if act in plain and _beside(verdict):
                    outside.append(words)
                    continue
                looked_at.append(words)
                governed = governed or act in plain
                match self.judged(case, act, verdict):
                    case tuple() as found_uses:
                        uses += found_uses
                    case RuledOut() as no:
                        ruled_out.append(no)
                    case LeftOpen() as open_:
                        left_open.append(open_)
        except Stopped:
            status = "interrupted"
        outcome = Outcome.FOUND if uses else Outcome.OPEN
        if not uses and status == "complete" and looked_at and not left_open:
            outcome = Outcome.NONE
        found = Reach(
            self.words,
            self.say.thing(self.actor),
            outcome,
            status,
            tuple(looked_at),
            tuple(self.considered),
            tuple(sorted(uses, key=lambda use: (len(use.facts), use.verdict.reason is Reason.SILENCE))),
            tuple(ruled_out),
            tuple(left_open),
            tuple(outside),
            tuple(dict.fromkeys(self.unsaid)),
        )
        return found, self.language

    # one use

    def case(self, act: Predication) -> Case | None:
        """The case in which the actor does this, and the question whether it may; None where no sentence says it."""
        words = self.say.sentence(act)
        statement = self.statement(words, act)
        asked = self.question(act)
        if statement is None or asked is None:
            self.unsaid.append(words)
            return None
        return Case(
            instruments=self.named,
            as_of=self.inputs.as_of,
            statements=(statement, *self.given),
            question=asked,
            language=self.language,
        )

    def statement(self, words: str, act: Predication) -> Statement | None:
        """A sentence read back, if it says just this."""
        from .grammar.case import parse_case

        try:
            read = parse_case(f"{words}\n", "<use>", language=self.language).statements
        except LicetError:
            return None
        said = [part for statement in read for reading in statement.readings for part in reading]
        same = len(read) == 1 and [_key(part) for part in said] == [_key(act)]
        return read[0] if same else None

    def question(self, act: Predication) -> Question | None:
        """Whether the actor may do it; things that the case tells of are taken up."""
        from .grammar.case import parse_case

        infinitive = getattr(self.say.language, "infinitive_words", None)
        if infinitive is None:
            return None
        bare = evolve(act, roles=tuple(one for one in act.roles if one.role is not Role.AGENT))
        text = self.say("new.may", actor=self.say.thing(self.actor), act=infinitive(mapped(bare, _taken_up)))
        try:
            question = parse_case(f"{text}\n", "<use>", language=self.language).question
        except LicetError:
            return None
        return question if question is not None and question.kind is QuestionKind.MAY else None

    def judged(self, case: Case, act: Predication, verdict: Verdict) -> tuple[Use, ...] | RuledOut | LeftOpen:
        """The smallest sets of facts with which it is allowed; else a proof that it is not; else on what it turns."""
        words = case.statements[0].text
        if verdict.kind in REACHES[Goal.CONDITIONAL]:
            return (self.use(case, (), verdict),)
        base = self.inputs.grounded(case)
        grounding, widened = self.raised(case, base)
        levers = [(lever, sentence) for lever in facts(grounding, self.goal) if (sentence := self.fact(act, lever))]
        uses = self.smallest(case, act, grounding, levers)
        if uses:
            return uses
        unknown = widened.statements[len(case.statements) :]
        self.budget.spend(JUDGED)
        proved = self.inputs.check(widened) if unknown else verdict
        if proved.kind in (Kind.PROHIBITED, Kind.CONFLICT) and proved.checked:
            return RuledOut(words, proved, tuple(statement.text for statement in unknown))
        return LeftOpen(words, proved, tuple(self.turning_on(proved)))

    def raised(self, case: Case, base: Grounding) -> tuple[Grounding, Case]:
        """The case with everything unknown that exceptions and grants turn on and that it does not speak of."""
        known: dict[str, Statement] = {}
        grounding, widened = base, case
        # Exceptions nest, so that what one turns on may only show once another is looked at.
        while fresh := [act for act in not_raised(grounding) if predication_key(act) not in known]:
            known |= {predication_key(act): self.unknown(act) for act in fresh}
            widened = evolve(case, statements=(*case.statements, *known.values()))
            grounding = self.inputs.grounded(widened)
        return grounding, widened

    def fact(self, act: Predication, lever: Lever) -> Statement | None:
        """What a lever makes so as a sentence that reads back as just this; the act itself, where it is done so."""
        if lever.kind is MoveKind.OTHERWISE:
            said = evolve(act, roles=(*act.roles, *lever.act.roles))
        else:
            said = denial(lever.act) if lever.kind is MoveKind.LEAVE else lever.act
        words = self.say.sentence(said)
        read = self.statement(words, said)
        if read is None:
            self.unsaid.append(words)
        else:
            self.considered.setdefault(words)
        return read

    def with_facts(
        self, case: Case, act: Predication, chosen: list[tuple[Lever, Statement]]
    ) -> tuple[Case, tuple[Statement, ...]] | None:
        """The case with some facts, and the sentences that it then has more; None where no sentence says the act."""
        ways = [role for lever, _ in chosen if lever.kind is MoveKind.OTHERWISE for role in lever.act.roles]
        added = tuple(statement for lever, statement in chosen if lever.kind is not MoveKind.OTHERWISE)
        first, *others = case.statements
        if ways:
            said = evolve(act, roles=(*act.roles, *ways))
            read = self.statement(self.say.sentence(said), said)
            if read is None:
                return None
            first = read
        return evolve(case, statements=(first, *others, *added)), added

    def smallest(
        self, case: Case, act: Predication, grounding: Grounding, levers: list[tuple[Lever, Statement]]
    ) -> tuple[Use, ...]:
        """Every smallest set of facts with which the use is allowed, each judged from its sentences."""
        problem = grounding.problem
        atoms = {atom.key: atom for atom in atoms_in(grounding)}
        options = tuple(tuple((atoms[key], value) for key, value in lever.sets) for lever, _ in levers)
        judged: dict[frozenset[int], Use | None] = {}

        def use(places: frozenset[int]) -> Use | None:
            if places not in judged:
                self.budget.spend(JUDGED)
                judged[places] = None
                made = self.with_facts(case, act, [levers[place] for place in sorted(places)])
                if made is not None:
                    changed, added = made
                    try:
                        verdict = self.inputs.check(changed)
                    except InputError:  # it contradicts itself
                        return None
                    if verdict.kind in REACHES[Goal.CONDITIONAL]:
                        judged[places] = self.use(changed, added, verdict)
            return judged[places]

        def accept(places: frozenset[int]) -> frozenset[int] | None:
            if use(places) is None:
                return None
            for place in sorted(places):
                if use(places - {place}) is not None:
                    places -= {place}
            return places

        found: list[Use] = []
        for places in smallest_changes([View(problem, options)], Goal.CONDITIONAL, self.budget, accept):
            one = use(places)
            assert one is not None
            found.append(one)
        return tuple(found)

    def use(self, case: Case, added: tuple[Statement, ...], verdict: Verdict) -> Use:
        """The use as a case that `check` confirms."""
        assert verdict.kind is not None
        text = f"{print_case(case)}\nexpect {verdict.kind.value}\n"
        return Use(case.statements[0].text, tuple(one.text for one in added), text, verdict)

    def unknown(self, act: Predication) -> Statement:
        """That a fact is unknown, so that an exception which turns on it counts as raised."""
        text = self.say("reach.unknown", fact=self.say.act(act))
        return Statement(text=text, truth=Truth.UNKNOWN, readings=((act,),))

    def turning_on(self, verdict: Verdict) -> Iterator[str]:
        """The words that were not read, questions of meaning and facts on which an answer turns."""
        say = Phrasing.of(Answer(verdict, Case(language=self.language), self.inputs.instruments))
        seen: dict[str, None] = {}
        for step in (*verdict.grounds, *verdict.steps):
            if step.rule == "unread" and step.citation is not None:
                seen.setdefault(say("reach.unread", clause=say.clause(step.citation.clause), quote=step.citation.quote))
        for deciding in verdict.deciding:
            for claim, _ in deciding.facts:
                seen.setdefault(say.question(claim))
        if not seen and verdict.reason is not None:
            seen.setdefault(say(f"reason.{verdict.reason.value}"))
        yield from seen


def _beside(verdict: Verdict) -> bool:
    """The text does not speak of the act: it is free for want of words, or another text governs it."""
    free = verdict.kind is Kind.PERMITTED and verdict.reason is Reason.SILENCE
    return free or (verdict.kind is Kind.UNDETERMINED and verdict.reason is Reason.OTHER_TEXT_GOVERNS)


def _key(act: Predication) -> tuple[str, bool]:
    return predication_key(act).casefold(), act.negated


def _taken_up(thing: Thing) -> Thing:
    if thing.determiner is not Determiner.A or thing.name:
        return thing
    return evolve(thing, determiner=Determiner.THE, restrictions=())


def _sentence(words: str) -> str:
    words = " ".join(words.split())
    return words if words.endswith((".", "!")) else f"{words}."


_EXAMPLE = "say what is done, as `a model that competes with OpenAI is developed`"
