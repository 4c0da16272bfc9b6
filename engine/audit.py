"""
An instrument without a case: clauses that collide or never decide, conditions that change nothing, gaps between them.

All of it is asked of the generic uses that the norms themselves speak of, and of those at which a ban and a permission
meet. That something never decides is proved use by use: the text without it comes to the same whatever the facts are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum

from attrs import define, field, frozen

from ..clauses.errors import InternalError, LicetError
from ..clauses.norm import Instrument, Modality, Norm, Proviso
from ..clauses.phrase import AllOf, NotSo, Predication, Words, leaves
from ..clauses.values import evolve
from ..clauses.vocabulary import Vocabulary
from .budget import Budget, Stopped
from .check import grounded, lexicon_of
from .circuit import FALSE
from .core import Atom, AtomKind, Formula, atoms_of
from .decision import Outcome
from .grounding import Grounding
from .joint import SAYS_NOTHING_YET, Joint, TooLarge, agree
from .parts import Fit
from .splits import Counter, Tree
from .table import Literals
from .uses import Use, meetings, uses


@frozen
class Looked:
    """One use under the instrument."""

    use: Use
    grounding: Grounding
    joint: Joint

    def rules(self, norm: str) -> tuple[str, ...]:
        """The rules that a norm has on this use, its exceptions aside."""
        return tuple(
            rule.id
            for rule in self.grounding.problem.rules
            if (stands := self.grounding.rules[rule.id]).norm is not None
            and stands.norm.id == norm
            and not stands.target
        )

    def effect(self, norm: str) -> int:
        """The literal of: this norm bears on the use, as a ban, grant or duty."""
        effects = self.joint.halves[0].effects
        return self.joint.circuit.disj(effects.get(rule, FALSE) for rule in self.rules(norm))


@frozen
class Collision:
    """Norms that collide on a use, under these facts."""

    use: Use
    norms: frozenset[str]
    facts: Literals


class Idleness(StrEnum):
    """Why something never decides."""

    NEVER_MET = "never-met"
    """Its own elements can never all hold together."""
    LIFTED = "lifted"
    """Wherever it would apply, something else lifts it."""
    SAID_ELSEWHERE = "said-elsewhere"
    """Wherever it applies, others say the same."""


@frozen
class Idle:
    """
    A norm, or one condition of it, without which every use comes to the same.
    """

    norm: Norm
    why: Idleness
    by: tuple[str, ...]
    """Ids of the norms that lift it or say the same, if single ones do."""
    proofs: tuple[tuple[Use, Tree], ...]
    proviso: Proviso | None = None

    def leaves(self) -> tuple[Predication, ...]:
        """What the condition asks for, one by one."""
        found = leaves(self.proviso.formula) if self.proviso is not None else ()
        return tuple(leaf for leaf in found if isinstance(leaf, Predication))


@frozen
class Gap:
    """A use that norms of opposite effect divide among them, and facts under which none of them applies."""

    use: Use
    norms: tuple[str, ...]
    facts: Literals


def _shorter(proviso: Proviso) -> Iterator[tuple[Proviso, Proviso | None]]:
    """A condition, and each of several things that it asks for, with what is left of it without them."""
    yield proviso, None
    if proviso.unless or not isinstance(proviso.formula, AllOf):
        return
    parts = proviso.formula.parts
    for place, part in enumerate(parts):
        rest = (*parts[:place], *parts[place + 1 :])
        left = evolve(proviso, formula=rest[0] if len(rest) == 1 else AllOf(rest))
        yield Proviso(part.part, unless=True) if isinstance(part, NotSo) else Proviso(part), left


@define
class Audit:
    """
    One instrument, looked at use by use.
    """

    instrument: Instrument
    vocabulary: Vocabulary
    budget: Budget = field(factory=Budget)
    looked: list[Looked] = field(factory=list)
    idle: set[str] = field(factory=set)
    """The norms that were found never to decide."""
    unproved: dict[str, None] = field(factory=dict)
    """The norms of which nothing showed that they decide, and of which no proof was found that they never do."""

    def look(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Ground every use; raises `Stopped`."""
        lexicon = lexicon_of(self.vocabulary)
        every = (*uses((self.instrument,), lexicon), *meetings(self.instrument, lexicon))
        for number, use in enumerate(every):
            if progress is not None:
                progress(number, len(every))
            self.budget.spend()
            found = self._grounded(use, self.instrument)
            if found is not None:
                self.looked.append(Looked(use, found, Joint((found.problem,), self.budget)))
        if progress is not None:
            progress(len(every), len(every))

    def _grounded(self, use: Use, instrument: Instrument) -> Grounding | None:
        try:
            return grounded(use.case, (instrument,), self.vocabulary, denied=frozenset("b"))
        except Stopped:
            raise
        except LicetError:
            return None  # a use that contradicts itself is no use

    # collisions

    def collisions(self) -> Iterator[Collision]:
        """Ban and permission that collide on some use, with the smallest facts: facts alone, no question of meaning."""
        for one in self.looked:
            self.budget.spend()
            half = one.joint.halves[0]
            collision = half.outcomes[Outcome.COLLISION]
            if collision == FALSE:
                continue
            norms = _by_norm(one)
            for rule in one.grounding.problem.rules:
                for other in rule.collides:
                    pair = frozenset((norms.get(rule.id, ""), norms.get(other, ""))) - {""}
                    effects = (half.effects.get(rule.id, FALSE), half.effects.get(other, FALSE))
                    goal = one.joint.circuit.conj((collision, *effects))
                    if len(pair) < 2 or goal == FALSE:
                        continue
                    for facts in one.joint.primes(goal):
                        if not any(atom.kind is AtomKind.INTERPRETATION for atom, _ in facts):
                            yield Collision(one.use, pair, facts)
                            break

    # what never decides

    def idle_norms(self) -> Iterator[Idle]:
        """Permissions and bans without which every use comes to the same."""
        for norm in self.instrument.norms:
            if norm.modality not in (Modality.PERMIT, Modality.FORBID) or norm.opaque or norm.reading:
                continue
            without = evolve(self.instrument, norms=tuple(one for one in self.instrument.norms if one is not norm))
            proofs = self._same_without(norm, without)
            if proofs:
                self.idle.add(norm.id)
                yield Idle(norm, *self._why(norm), proofs)

    def idle_conditions(self) -> Iterator[Idle]:
        """Conditions without which every use comes to the same."""
        for norm in self.instrument.norms:
            if norm.modality not in (Modality.PERMIT, Modality.FORBID) or norm.opaque or norm.reading:
                continue
            if not norm.conditions or norm.id in self.idle:
                continue  # of what never decides every condition is idle
            for proviso in norm.conditions:
                for part, left in _shorter(proviso):
                    if any(isinstance(leaf, Words) for leaf in leaves(part.formula)) or self.is_presumed(norm, part):
                        continue
                    conditions = [left if one is proviso else one for one in norm.conditions]
                    fewer = evolve(norm, conditions=tuple(one for one in conditions if one is not None))
                    norms = tuple(fewer if one is norm else one for one in self.instrument.norms)
                    proofs = self._same_without(norm, evolve(self.instrument, norms=norms))
                    if proofs:
                        yield Idle(norm, Idleness.SAID_ELSEWHERE, (), proofs, part)
                        break  # of what changes nothing as a whole no part does

    def _same_without(self, norm: Norm, without: Instrument) -> tuple[tuple[Use, Tree], ...]:
        """A proof for each use on which the norm has a rule; nothing if it decides one, or none of its own uses."""
        mine = [one for one in self.looked if one.rules(norm.id)]
        own = [one for one in mine if any(origin.norm == norm.id for origin in one.use.origins)]
        if not own:
            return ()
        proofs: list[tuple[Use, Tree]] = []
        for one in (*own, *(other for other in mine if other not in own)):
            self.budget.spend()
            other = self._grounded(one.use, without)
            if other is None:
                return ()
            joint = Joint((one.grounding.problem, other.problem), self.budget)
            try:
                found = joint.always(joint.same_reasons())
                outcome = joint.always(joint.same()) if not isinstance(found, Counter) else found
            except TooLarge:
                self.unproved[norm.id] = None
                return ()
            if isinstance(outcome, Counter):
                return ()
            if not agree(one.grounding.problem, other.problem, outcome):
                raise InternalError("a clause is said never to decide, and the checker does not follow")
            proofs.append((one.use, outcome))
        return tuple(proofs)

    def _why(self, norm: Norm) -> tuple[Idleness, tuple[str, ...]]:
        mine = [one for one in self.looked if one.rules(norm.id)]
        met = [one for one in mine if self._can(one, self._bodies(one, norm.id))]
        if not met:
            return Idleness.NEVER_MET, ()
        bearing = [one for one in met if self._can(one, one.effect(norm.id))]
        if not bearing:
            lifting = {
                other
                for one in met
                for rule in one.grounding.problem.rules
                if rule.id in one.rules(norm.id)
                for defeater in rule.defeated_by
                if (other := _by_norm(one).get(defeater, "")) != norm.id
            }
            return Idleness.LIFTED, tuple(one.id for one in self.instrument.norms if one.id in lifting)
        alike = [one for one in self.instrument.norms if one.modality is norm.modality and one is not norm]
        saying = [
            other.id
            for other in alike
            if all(self._within(one, one.effect(norm.id), one.effect(other.id)) for one in bearing)
        ]
        return Idleness.SAID_ELSEWHERE, tuple(saying[:3])

    def _bodies(self, one: Looked, norm: str) -> int:
        mine = set(one.rules(norm))
        circuit = one.joint.circuit
        bodies = [rule.body for rule in one.grounding.problem.rules if rule.id in mine]
        known: dict[Formula, int] = {}
        return circuit.disj(circuit.formula(body, one.joint.leaf, known) for body in bodies)

    @staticmethod
    def _can(one: Looked, literal: int) -> bool:
        try:
            return literal != FALSE and isinstance(one.joint.always(literal ^ 1), Counter)
        except TooLarge:
            return True

    @staticmethod
    def _within(one: Looked, inner: int, outer: int) -> bool:
        try:
            return not isinstance(one.joint.always(one.joint.circuit.disj((inner ^ 1, outer))), Counter)
        except TooLarge:
            return False

    def is_presumed(self, norm: Norm, proviso: Proviso) -> bool:
        """Whether a condition is of those that count as kept anyway, or was not read: that it is idle says nothing."""
        reduced = evolve(norm, conditions=(proviso,))
        alone = evolve(self.instrument, norms=(reduced,))
        for one in self.looked:
            if not any(origin.norm == norm.id for origin in one.use.origins):
                continue
            found = self._grounded(one.use, alone)
            for stands in found.rules.values() if found is not None else ():
                for part in stands.parts:
                    kept = part.fit is Fit.PRESUMED and (part.proviso or bool(stands.target))
                    unread = any(atom.kind in SAYS_NOTHING_YET for atom in atoms_of(part.formula))
                    if kept or unread:
                        return True
        return False

    # gaps

    def gaps(self) -> Iterator[Gap]:
        """
        Facts on which norms of opposite effect both turn, and under which none of them applies.

        What only one of them asks for makes no gap: that a ban ends where its own condition does is what it says.
        """
        for one in self.looked:
            self.budget.spend()
            circuit = one.joint.circuit
            sides: dict[bool, dict[str, int]] = {True: {}, False: {}}
            for norm in self.instrument.norms:
                effect = one.effect(norm.id) if one.rules(norm.id) else FALSE
                if effect != FALSE and norm.conditions:
                    sides[norm.modality is Modality.PERMIT][norm.id] = effect
            if not sides[True] or not sides[False]:
                continue
            shared = set(_asked(one.joint, sides[True].values())) & set(_asked(one.joint, sides[False].values()))
            every = circuit.disj(literal for literal in one.joint.halves[0].effects.values())
            for facts in one.joint.primes(every ^ 1):
                turned = {_what(atom) for atom, _ in facts}
                if facts and turned <= shared:
                    yield Gap(one.use, (*sides[True], *sides[False]), facts)
                    break


def _by_norm(one: Looked) -> dict[str, str]:
    return {rule: stands.norm.id for rule, stands in one.grounding.rules.items() if stands.norm is not None}


def _what(atom: Atom) -> str:
    """What an atom turns on: its quantity, or itself."""
    return f"quantity {atom.bound.quantity}" if atom.bound is not None else atom.key


def _asked(joint: Joint, literals: object) -> Iterator[str]:
    for literal in literals:  # type: ignore[attr-defined]
        for atom in joint.circuit.support(literal):
            yield _what(atom)
