"""
What is in the actor's hands: from the grounding of a case to the moves that could be made otherwise.

In hand are acts of the actor and what it does with its own things. What things are and compete with, what others do
and the other party's consent are facts; getting a work and accepting terms is what brings the licence into play at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import evolve, frozen

from ..clauses.case import Case, Truth
from ..clauses.changes import MoveKind
from ..clauses.phrase import Filled, Predication, Role, Thing
from ..clauses.span import Citation
from ..clauses.verdict import Claim
from ..clauses.vocabulary import ActProperty
from .acts import acts_for, covers, is_act
from .changes import View
from .concepts import ACCEPT, GET, OWN
from .core import Assignment, Atom, AtomKind, atoms_of
from .events import HYPOTHETICAL, Event, Ref
from .grounding import Grounding, Stands

_FACTS = (ActProperty.STATE, ActProperty.CONSENT)
"""Kinds of acts that are no choice of the actor."""
_BOUND = (GET, ACCEPT, OWN)
"""What brings the licence into play at all."""

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
        atoms = {atom.key: atom for atom in _atoms(self.loosened)}
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
        return tuple(
            frozenset(places[event] for event in group)
            for group in groups
            if group and all(event in places for event in group)
        )


def hand(case: Case, ground: Ground, *, to_dos: bool) -> Hand:
    """All levers, in the order of the case and then of the clauses; with `to_dos`, outstanding to-dos as well."""
    base = ground(case)
    stated = tuple(_Hands(base).stated())
    loose = frozenset(lever.event for lever in stated if lever.event is not None)
    loosened = ground(case, loose=loose)
    raised = frozenset(
        key for lever in _Hands(loosened).of_clauses(loose, to_dos=to_dos) for key, value in lever.sets if value
    )
    if raised:
        loosened = ground(case, loose=loose, raised=raised)
    hands = _Hands(loosened)
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
    return Hand(base, loosened, tuple(known.values()), tuple(held))


def _atoms(grounding: Grounding) -> Iterator[Atom]:
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

    def __init__(self, grounding: Grounding) -> None:
        self.grounding = grounding
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
        act = evolve(claim.predication, negated=False)
        if atom.kind is AtomKind.TODO:
            if value is False or (to_dos and value is None):
                source = self._denied_by(stands, claim) if value is False else -1
                yield Lever(MoveKind.DO, act, None, source, ((atom.key, True),), stands.citation)
            return
        if atom.kind is not AtomKind.FACT or value is not None:
            return
        act = self._whole(act, stands)
        if self._open_to_choice(act):
            yield Lever(MoveKind.LEAVE, act, None, -1, ((atom.key, False),), stands.citation)
            yield Lever(MoveKind.DO, act, None, -1, ((atom.key, True),), stands.citation)

    def _denied_by(self, stands: Stands, claim: Claim) -> int:
        for part in stands.parts:
            if part.premise.text and any(atom.about == claim for atom in atoms_of(part.formula)):
                for index, statement in enumerate(self.world.case.statements):
                    if part.premise.text.startswith(statement.text):
                        return index
        return -1

    def _whole(self, act: Predication, stands: Stands) -> Predication:
        """A role that a grant asks for, as the act that is judged with this role."""
        event = stands.act
        if event is None or act.verb != event.verb or act.get(Role.AGENT) or len(act.roles) != 1:
            return act
        return evolve(self.atoms.predication(event), roles=(*self.atoms.predication(event).roles, *act.roles))

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
