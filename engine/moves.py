"""
What is in the actor's hands: from the grounding of a case to the moves that could be made otherwise.

In hand are acts of the actor and what it does with its own things. What things are and compete with, what others do
and the other party's consent are facts; getting a work and accepting terms is what brings the licence into play at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from attrs import frozen

from ..clauses.case import Case, Truth
from ..clauses.changes import MoveKind
from ..clauses.norm import Modality
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    SELF,
    AnyOf,
    Determiner,
    Filled,
    Filler,
    Linked,
    NotSo,
    Predication,
    Role,
    Thing,
    Things,
)
from ..clauses.span import Citation
from ..clauses.values import evolve
from ..clauses.verdict import Claim
from ..clauses.vocabulary import ActProperty
from .acts import acts_for, covers, is_act
from .breaches import BreachMatcher
from .changes import View
from .concepts import ACCEPT, GET, OWN
from .core import FALSE, Assignment, Atom, AtomKind, atoms_of
from .events import HYPOTHETICAL, Event, Ref
from .grounding import Grounding, Stands
from .parts import Env, whole
from .rank import whatever

_FACTS = (ActProperty.STATE, ActProperty.CONSENT)
"""Kinds of acts that are no choice of the actor."""
_BOUND = (GET, ACCEPT, OWN)
"""What brings the licence into play at all."""

CHOSEN = (
    Role.PURPOSE,
    Role.RECIPIENT,
    Role.CHANNEL,
    Role.PLACE,
    Role.MEANS,
    Role.MANNER,
    Role.CAPACITY,
    Role.BASIS,
)
"""Roles that are the actor's choice."""

_CIRCUMSTANCES = (Role.MEANS, Role.CHANNEL, Role.PLACE, Role.TIME, Role.MANNER)
"""How, where and when an act is done: it can be done otherwise and stays the same act."""

Ground = Callable[..., Grounding]
"""Grounds a case; takes `loose` and `raised`, see `engine.check.grounded`."""


@frozen
class Lever:
    """
    One move on the level of what the case says, before it is put into words.
    """

    kind: MoveKind
    act: Predication
    """What is done, positive; for a move that leaves it, what is left."""
    event: Event | None = None
    """The stated act that it leaves or changes."""
    source: int = -1
    """The statement of the case that it takes back; -1 where none speaks of it."""
    sets: tuple[tuple[str, bool], ...] = ()
    """The atoms, by key, that it gives a value."""
    citation: Citation | None = None


@frozen
class Hand:
    """
    What the actor can do otherwise in one case, and the problem in which that is left open.
    """

    base: Grounding
    """The case as it stands."""
    loosened: Grounding
    """The same with the actor's stated acts left open, and exceptions looked at that an act could raise."""
    levers: tuple[Lever, ...]
    held: tuple[Assignment, ...] = ()
    """The stated acts as the case has them."""

    def view(self, levers: Sequence[Lever]) -> View:
        """The problem of the case, and what each of `levers` sets in it."""
        problem = self.loosened.problem
        atoms = {atom.key: atom for atom in atoms_in(self.loosened)}
        held = [pair for one in self.held for pair in one if pair[0].key in atoms]
        facts = dict(held) | dict(problem.facts)
        options = tuple(tuple((atoms[key], value) for key, value in lever.sets if key in atoms) for lever in levers)
        return View(evolve(problem, facts=tuple(facts.items()), accounts=(), statements=()), options)

    def last(self, levers: Sequence[Lever]) -> tuple[frozenset[int], ...]:
        """Acts that the question is about, of which one must stay: without any, it is about what is not done."""
        world = self.base.world
        covered = [event for event in self.base.acts.values() if event.source != HYPOTHETICAL]
        question = self.base.world.case.question
        asked = [] if question is None else [one for act in question.acts for one in world.hypothesis(act)]
        groups = [[event for event in covered if covers(world, one, event)] for one in asked] or [covered]
        places = {lever.event: place for place, lever in enumerate(levers) if lever.kind is MoveKind.LEAVE}
        told = [event for group in groups for event in group]
        if not told or not all(event in places for event in told):
            return ()
        return (frozenset(places[event] for event in told),)


def hand(case: Case, ground: Ground, *, to_dos: bool) -> Hand:
    """All levers, in the order of the case and then of the clauses; with `to_dos`, outstanding to-dos as well."""
    base = ground(case)
    stated = tuple(_Hands(base).stated())
    denials = tuple(_Hands(base).denied())
    loose = frozenset((*(lever.event for lever in stated if lever.event is not None), *denials))
    loosened = ground(case, loose=loose)
    raised = frozenset(
        key
        for lever in _Hands(loosened, denials).of_clauses(loose, to_dos=to_dos)
        for key, value in lever.sets
        if value
    )
    if raised:
        loosened = ground(case, loose=loose, raised=raised)
    hands = _Hands(loosened, denials)
    held: list[Assignment] = []
    known: dict[tuple[object, ...], Lever] = {}
    for lever in stated:
        assert lever.event is not None
        atoms = hands.atoms_of_event(lever.event)
        held.append(tuple((atom, True) for atom in atoms))
        whole = evolve(lever, sets=tuple((atom.key, False) for atom in atoms))
        known.setdefault((lever.kind, lever.act, lever.event), whole)
    for lever in hands.of_clauses(loose, to_dos=to_dos):
        known.setdefault((lever.kind, lever.act, lever.event), lever)
    return Hand(base, loosened, tuple(known.values()), (*held, tuple(hands.closed.items())))


def otherwise(base: Grounding, denied: frozenset[str]) -> tuple[Lever, ...]:
    """
    Each act that is judged, done as a grant or exception has it: for its purpose, to its recipient, by its channel; or
    without that of these for which a ban names it.

    Verb and object stay; whether the act is then allowed is for the engine to say.
    """
    world = base.world
    matcher = BreachMatcher(base.atoms, denied=denied)
    found: dict[tuple[object, ...], Lever] = {}
    for event in dict.fromkeys(base.acts[act.id] for act in base.problem.acts if act.covered is not FALSE):
        said = base.atoms.predication(event)
        for binding in base.bindings:
            env = Env(binding.instrument, base.subject, binding.we, act=event, grant=True)
            for norm in binding.instrument.norms:
                if norm.modality not in (Modality.PERMIT, Modality.FORBID):
                    continue
                banned = norm.modality is Modality.FORBID
                for pattern in norm.acts:
                    kept = tuple(one for one in pattern.roles if one.role is Role.OBJECT)
                    asked = pattern if banned else evolve(pattern, roles=kept, manner=())
                    if whole(matcher.act(asked, event, evolve(env, grant=not banned))) is FALSE:
                        continue
                    for made in (
                        _without(said, pattern) if banned else _as_granted(said, matcher.instantiate(pattern, env))
                    ):
                        span = norm.spans[-1] if norm.spans else None
                        citation = Citation(binding.instrument.id, norm.id, norm.quote, span)
                        source = event.source if event.source >= 0 else -1
                        lever = Lever(MoveKind.OTHERWISE, made, event, source, (), citation)
                        if event.source < 0 or not world.case.statements[event.source].account:
                            found.setdefault((event, made), lever)
    return tuple(found.values())


def _without(said: Predication, pattern: Predication) -> Iterator[Predication]:
    """
    The act without what a ban speaks of and the actor may choose: not with that, not there, not at that time.

    What it is done for, and to whom, is what it is about: without that it would be told less, and no other act.
    """
    for role in dict.fromkeys(filled.role for filled in pattern.roles):
        left = tuple(one for one in said.roles if one.role is not role)
        if role in _CIRCUMSTANCES and len(left) < len(said.roles):
            yield evolve(said, roles=left, span=None)


def _as_granted(said: Predication, pattern: Predication) -> Iterator[Predication]:
    """The act with those roles of a grant that are the actor's choice, once for each of several purposes."""
    chosen = [filled for filled in pattern.roles if filled.role in CHOSEN and not whatever(filled.filler)]
    if not chosen and not pattern.manner:
        return
    replaced = {filled.role for filled in chosen}
    options: list[list[Filled]] = []
    for filled in chosen:
        several = filled.filler.parts if isinstance(filled.filler, AnyOf) else (filled.filler,)
        options.append([Filled(filled.role, fresh(one)) for one in several if not isinstance(one, NotSo)])
    for picked in product(*options):
        roles = (*(one for one in said.roles if one.role not in replaced), *picked)
        manner = tuple(dict.fromkeys((*said.manner, *pattern.manner)))
        made = evolve(said, roles=roles, manner=manner, span=None)
        if made != evolve(said, span=None):
            yield made


def fresh(filler: Filler) -> Filler:
    """What a clause says of any such things, said of one that the case has not spoken of."""
    match filler:
        case Thing():
            return _fresh_thing(filler)
        case Predication():
            return _fresh_act(filler)
        case Things(members=members):
            return evolve(
                filler, members=tuple(_fresh_thing(one) if isinstance(one, Thing) else one for one in members)
            )
        case AnyOf(parts=(Predication() as first, *_)):
            return _fresh_act(first)  # one of them is enough
    return filler


def _fresh_act(act: Predication) -> Predication:
    return evolve(act, roles=tuple(evolve(one, filler=fresh(one.filler)) for one in act.roles))


def _fresh_thing(thing: Thing) -> Thing:
    generic = thing.determiner in (Determiner.ANY, Determiner.ALL) or (
        thing.determiner is Determiner.NONE and thing.plural
    )
    if thing.name or thing.term or thing.head in (LICENSEE, LICENSOR, SELF, "") or not generic:
        return thing
    narrowed = tuple(_fresh_act(part) if isinstance(part, Predication) else part for part in thing.restrictions)
    return evolve(thing, determiner=Determiner.A, plural=False, restrictions=narrowed)


def atoms_in(grounding: Grounding) -> Iterator[Atom]:
    """All atoms of a problem, each as often as it occurs."""
    problem = grounding.problem
    for act in problem.acts:
        yield from atoms_of(act.covered)
        yield from atoms_of(act.governed)
        for each in act.reservations:
            yield from atoms_of(each.holds)
    for rule in problem.rules:
        for element in rule.elements:
            yield from atoms_of(element.formula)
        yield from atoms_of(rule.content)
    for axiom in problem.axioms:
        yield from atoms_of(axiom.formula)


class _Hands:
    """The moves of one case."""

    def __init__(self, grounding: Grounding, denials: tuple[Event, ...] = ()) -> None:
        self.grounding = grounding
        self.denials = denials
        self.closed: dict[Atom, bool] = {}
        """What the denials that were loosened say."""
        self.world = grounding.world
        self.atoms = grounding.atoms
        self.lexicon = self.world.lexicon
        self.subject = grounding.subject

    def stated(self) -> Iterator[Lever]:
        """Acts of the actor that the case states: each can be left."""
        for event in self.world.events:
            if event.source < 0 or event.negated or event.account or event.truth is not Truth.TRUE or event.derived:
                continue
            if event.reading < 0 and self._chosen(event):
                yield Lever(MoveKind.LEAVE, self.atoms.predication(event), event, event.source)

    def denied(self) -> Iterator[Event]:
        """Acts of the actor that the case denies: each can be done."""
        for event in self.world.events:
            plain = event.source >= 0 and not event.account and not event.derived and event.reading < 0
            if not plain or not event.negated or event.pending or event.truth is not Truth.TRUE:
                continue
            # What a duty asks for is an atom of its own, which the denial makes fail.
            asked = self.lexicon.has(event.verb, ActProperty.TO_DO) or self._fails_a_duty(event)
            if self._chosen(event) and not asked:
                yield event

    def _fails_a_duty(self, event: Event) -> bool:
        """Whether a denial is what a duty of these clauses fails by, whatever the verb is elsewhere."""
        return any(
            atom.kind is AtomKind.TODO
            and value is False
            and isinstance(atom.about, Claim)
            and atom.about.predication is not None
            and atom.about.predication.verb == event.verb
            for atom, value in self.grounding.problem.facts
        )

    def _chosen(self, event: Event) -> bool:
        if not is_act(event, self.world) or any(self.lexicon.has(event.verb, one) for one in _FACTS):
            return False
        if any(self.lexicon.is_act(event.verb, upper) for upper in _BOUND):
            return False
        return acts_for(self.world, event, self.subject)

    def atoms_of_event(self, event: Event) -> tuple[Atom, ...]:
        """The atoms that say whether an act that was left open takes place."""
        return tuple(dict.fromkeys(atoms_of(self.atoms.occurs(evolve(event, truth=Truth.UNKNOWN)))))

    def of_clauses(self, loose: frozenset[Event], *, to_dos: bool) -> Iterator[Lever]:
        """What clauses ask about and the actor can settle by doing it or leaving it, stated acts aside."""
        given = dict(self.grounding.problem.facts)
        stated = {atom for event in loose for atom in self.atoms_of_event(event)}
        for rule in self.grounding.problem.rules:
            stands = self.grounding.rules[rule.id]
            for formula in (*(element.formula for element in rule.elements), rule.content):
                for atom in atoms_of(formula):
                    if atom not in stated:
                        yield from self._settled(atom, given.get(atom), stands, to_dos=to_dos)

    def _settled(self, atom: Atom, value: bool | None, stands: Stands, *, to_dos: bool) -> Iterator[Lever]:
        claim = atom.about
        if not isinstance(claim, Claim) or claim.predication is None or claim.negated:
            return
        act = self._told(evolve(claim.predication, negated=False), stands)
        if atom.kind is AtomKind.TODO:
            if value is False or (to_dos and value is None):
                source = self._denied_by(stands, claim) if value is False else -1
                yield Lever(MoveKind.DO, act, None, source, ((atom.key, True),), stands.citation)
            return
        if atom.kind is not AtomKind.FACT or value is not None:
            return
        event = stands.act
        if event is not None and act.verb == event.verb and not act.get(Role.AGENT) and len(act.roles) == 1:
            yield from self._in_that_way(act, event, atom, stands)
        elif self._open_to_choice(act):
            denial = self._denial(act)
            if denial is not None:
                self.closed[atom] = False
                yield Lever(MoveKind.DO, act, None, denial.source, ((atom.key, True),), stands.citation)
                return
            yield Lever(MoveKind.LEAVE, act, None, -1, ((atom.key, False),), stands.citation)
            yield Lever(MoveKind.DO, act, None, -1, ((atom.key, True),), stands.citation)

    def _denial(self, act: Predication) -> Event | None:
        """A denial that was loosened and that speaks of this act."""
        for event in self.world.hypothesis(act) if self.denials else ():
            for denial in self.denials:
                if self.atoms.denies(denial, event):
                    return denial
        return None

    def _in_that_way(self, act: Predication, event: Event, atom: Atom, stands: Stands) -> Iterator[Lever]:
        """A role that a clause asks for and that no sentence fills: the act that is judged, done with this role."""
        said = self.atoms.predication(event)
        whole_ = evolve(said, roles=(*said.roles, *act.roles), negated=False)
        if not self._open_to_choice(whole_) or act.roles[0].role not in CHOSEN:
            return
        if event.source == HYPOTHETICAL:
            yield Lever(MoveKind.DO, whole_, None, -1, ((atom.key, True),), stands.citation)
        elif event.source >= 0 and not event.account:
            stated = evolve(event, truth=Truth.TRUE)
            yield Lever(MoveKind.OTHERWISE, whole_, stated, event.source, ((atom.key, True),), stands.citation)

    def _denied_by(self, stands: Stands, claim: Claim) -> int:
        for part in stands.parts:
            if part.premise.text and any(atom.about == claim for atom in atoms_of(part.formula)):
                for index, statement in enumerate(self.world.case.statements):
                    if part.premise.text.startswith(statement.text):
                        return index
        return -1

    def _open_to_choice(self, act: Predication) -> bool:
        if act.verb == "be" or any(self.lexicon.has(act.verb, one) for one in _FACTS):
            return False
        if any(self.lexicon.is_act(act.verb, upper) for upper in _BOUND):
            return False
        if act.get(Role.CAPACITY):
            return False  # "as part of the Services": whoever offers those decides that
        agents = act.get(Role.AGENT)
        if agents:
            return any(self._is_subject(agent) for agent in agents)
        return any(self._at_hand(filled) for filled in act.roles if filled.role is Role.OBJECT)

    def _told(self, act: Predication, stands: Stands) -> Predication:
        """The act with the parties by their names, as a case has them."""
        names = {LICENSEE: self.subject, LICENSOR: stands.binding.we if stands.binding is not None else None}

        def thing(one: Thing) -> Thing:
            ref = names.get(one.head) if not one.name else None
            if ref is not None:
                return self.world.label(ref)
            parts = tuple(
                evolve(part, thing=filler(part.thing)) if isinstance(part, Linked) else part
                for part in one.restrictions
            )
            return evolve(one, restrictions=parts)

        def filler(one: Filler) -> Filler:
            match one:
                case Thing():
                    return thing(one)
                case Things(members=members):
                    return evolve(
                        one, members=tuple(thing(each) if isinstance(each, Thing) else each for each in members)
                    )
                case Predication():
                    return evolve(one, roles=tuple(evolve(each, filler=filler(each.filler)) for each in one.roles))
            return one

        return evolve(act, roles=tuple(evolve(one, filler=filler(one.filler)) for one in act.roles))

    def _is_subject(self, filler: object) -> bool:
        return self.subject is not None and filler == self.world.label(self.subject)

    def _at_hand(self, filled: Filled) -> bool:
        """Whether a thing is the actor's own: it is said to be, or the actor makes it."""
        if not isinstance(filled.filler, Thing) or self.subject is None:
            return False
        for ref in self.world.refs():
            if self.world.label(ref) == filled.filler:
                return self._own(ref)
        return False

    def _own(self, ref: Ref) -> bool:
        for said in self.world.describe(ref):
            if any(role is Role.OF and owner == self.subject for role, owner in said.links):
                return True
        events = (*self.world.events, *(facet for facets in self.grounding.facets.values() for facet in facets))
        return any(
            not event.negated
            and ref in event.args(Role.OBJECT)
            and self.subject in event.args(Role.AGENT)
            and (self.lexicon.has(event.verb, ActProperty.CHANGES) or self.lexicon.is_act(event.verb, OWN))
            for event in events
        )
