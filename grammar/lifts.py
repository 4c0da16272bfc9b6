"""When a norm, or an exception in it, does not apply because another clause lifts it."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from ..clauses.norm import Modality, Norm, Proviso
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AllOf,
    AnyOf,
    Determiner,
    Filler,
    Formula,
    Linked,
    NotSo,
    Predication,
    Role,
    Thing,
    Things,
    Words,
    leaves,
)
from ..clauses.span import Span
from .concepts import EXCEPTION_NAMES
from .drafts import Draft, Lifted
from .fillers import things_in

_USES = ("use", "usage")
_CHANGES = frozenset(("modify", "change", "alter", "adapt"))
"""Verbs of which one takes up another: "you may change its colour; other modifications are not allowed"."""


def let_before(norms: Iterable[Norm], ban: Draft) -> list[str]:
    """Which of the norms of a section, before a ban in it, let one do such acts: "you may not otherwise use it"."""
    verbs = {act.verb for act in ban.acts}
    verbs |= _CHANGES if verbs & _CHANGES else set()
    given = (one for one in norms if one.modality is Modality.PERMIT and not one.defeats)
    return [norm.id for norm in given if any(act.verb in verbs for act in norm.acts)]


@frozen
class Lift:
    """What lifts a clause, and what lifts that."""

    lifted: Lifted
    but: tuple[Lift, ...] = ()

    def formula(self, norm: Norm) -> Formula:
        """When it lifts `norm`."""
        conditions = _conditions_of(self.lifted)
        concerns = tuple(_concerns(norm, one, self.lifted.span) for one in self.lifted.to)
        those = self.lifted.to[0] if len(self.lifted.to) == 1 else None
        if isinstance(those, Thing) and any(_speaks_of(one, those) for one in conditions):
            # "schools are exempt if they have registered": who is the school has
            (concern,) = concerns
            ways = concern.parts if isinstance(concern, AnyOf) else (concern,)
            said: tuple[Formula, ...] = (AnyOf(tuple(_with_what_he_does(one, conditions, those) for one in ways)),)
        else:
            said = (*conditions, *concerns)
        parts = (*said, *(NotSo(one.formula(norm)) for one in self.but))
        return parts[0] if len(parts) == 1 else AllOf(parts)


def _is_the(filler: object, those: Thing) -> bool:
    named = isinstance(filler, Thing) and filler.determiner is Determiner.THE and not filler.restrictions
    return named and isinstance(filler, Thing) and (filler.head, filler.modifiers) == (those.head, those.modifiers)


def _speaks_of(formula: Formula, those: Thing) -> bool:
    acts = (one for one in leaves(formula) if isinstance(one, Predication))
    return any(_is_the(filled.filler, those) for act in acts for filled in act.roles)


def _with_what_he_does(way: Formula, conditions: tuple[Formula, ...], those: Thing) -> Formula:
    """That somebody is such a one, and that what is asked of such holds of him."""
    agents = way.get(Role.AGENT) if isinstance(way, Predication) else ()
    who = agents[0] if len(agents) == 1 else None

    def his(formula: Formula) -> Formula:
        match formula:
            case AllOf() | AnyOf():
                return evolve(formula, parts=tuple(map(his, formula.parts)))
            case NotSo():
                return NotSo(his(formula.part))
            case Predication() if who is not None:
                roles = tuple(evolve(one, filler=who) if _is_the(one.filler, those) else one for one in formula.roles)
                return evolve(formula, roles=roles)
            case _:
                return formula

    return AllOf((way, *map(his, conditions)))


def lifting(norm: Norm, lift: Lift) -> Norm:
    """The norm with what lifts it, or an exception in it: where all that holds, the norm, or that, does not apply."""
    if names_an_exception(lift.lifted.target) and norm.modality is not Modality.PERMIT:
        return evolve(norm, conditions=tuple(_unlifting(norm, one, lift) for one in norm.conditions))
    formula, unless = lift.formula(norm), not lift.lifted.only
    if unless and isinstance(formula, NotSo) and norm.modality is not Modality.OBLIGE:
        formula, unless = formula.part, False  # "this does not apply unless you sell it": only if you do
    proviso = Proviso(formula, unless=unless, span=lift.lifted.span)
    return evolve(norm, conditions=(*norm.conditions, proviso))


def names_an_exception(target: object) -> bool:
    """Whether a sentence speaks of what a clause leaves out: "the exception in section 2 does not apply to …"."""
    return isinstance(target, Thing) and target.head in EXCEPTION_NAMES


def excepts(norm: Norm) -> bool:
    """Whether a norm leaves something out, or is itself what another leaves out."""
    return norm.modality is Modality.PERMIT or any(one.unless for one in norm.conditions)


def _unlifting(norm: Norm, proviso: Proviso, lift: Lift) -> Proviso:
    """An "unless" of the norm that itself holds only where it is not taken back."""
    if not proviso.unless:
        return proviso
    asked = tuple(one for one in leaves(proviso.formula) if isinstance(one, Predication))
    within = evolve(norm, acts=(*asked, *norm.acts))
    back = lift.formula(within)
    return evolve(proviso, formula=AllOf((proviso.formula, back if lift.lifted.only else NotSo(back))))


def _conditions_of(lifted: Lifted) -> tuple[Formula, ...]:
    return tuple(NotSo(one.formula) if one.unless else one.formula for one in lifted.conditions)


def _concerns(norm: Norm, filler: Filler, span: Span | None) -> Formula:
    """
    "… does not apply to end users": that something which the norm speaks of is such a one, or whom it binds.

    The phrase does not say which; what fits is what can be one.
    """
    done_to = _use_of(filler)
    if done_to is not None:
        return done_to  # "does not apply to the use of the manual"
    if not isinstance(filler, Thing | Things):
        return filler if isinstance(filler, Predication | AllOf | AnyOf | Words) else Words("", (), span)
    heads = {
        member.head
        for member in (filler.members if isinstance(filler, Things) else (filler,))
        if isinstance(member, Thing)
    }
    things = [thing for act in norm.acts for thing in things_in(act) if thing.head not in (LICENSEE, LICENSOR)]
    same = next((thing for thing in things if thing.head in heads), None)
    if same is not None:
        spoken = [same]
    else:
        fillers = [one.filler for act in norm.acts for one in act.roles]
        spoken = [
            one
            for top in fillers
            for one in (top.members if isinstance(top, Things) else (top,))
            if isinstance(one, Thing)
        ]
    whom = norm.bearer if isinstance(norm.bearer, Thing) else Thing(LICENSEE)
    if whom.determiner in (Determiner.NONE, Determiner.A, Determiner.ANY, Determiner.ALL) and whom.head != LICENSEE:
        # "Users may sell it": of the user whom the rule is about, and not of users.
        whom = evolve(whom, determiner=Determiner.THE, restrictions=(), plural=False)
    these = [evolve(one, determiner=Determiner.THIS, restrictions=()) for one in dict.fromkeys(spoken)]
    said = tuple(
        Predication("be", span=span).adding(Role.AGENT, this).adding(Role.COMPLEMENT, filler)
        for this in ([*these, whom] if same is None else these)
    )
    return said[0] if len(said) == 1 else AnyOf(said)


def _use_of(filler: Filler) -> Predication | None:
    """ "The use of the manual" as the act that it is."""
    if not isinstance(filler, Thing) or filler.head not in _USES or filler.modifiers or len(filler.restrictions) != 1:
        return None
    part = filler.restrictions[0]
    if not isinstance(part, Linked) or part.role is not Role.OF:
        return None
    return Predication("use", span=filler.span).adding(Role.OBJECT, part.thing)
