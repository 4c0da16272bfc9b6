"""
Acts confined by what a sentence says of them.

"Use requires our consent", "publication requires attribution", "use is limited to research".
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from ..clauses.countries import is_country
from ..clauses.norm import Modality, Proviso
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    Connective,
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
from .concepts import (
    AIMS,
    CREDITS,
)
from .conditions import (
    Wording,
    conditions,
)
from .drafts import Outcome, drafts_of
from .needed import is_entitlement, without
from .nominal_acts import acts_of, is_somebody
from .skeleton import Adjunct, Clause, Link, Modal
from .unrestricted import named_acts


def _needed_for(clause: Clause, act: Predication) -> Clause | None:
    """The clause with what is needed as object and what it is needed for as subject; None where more is said."""
    aims = act.get(Role.PURPOSE)
    if clause.subject is not None or len(aims) != 1 or not isinstance(aims[0], Predication) or aims[0].negated:
        return None
    rest = tuple(one for one in act.roles if one.role is not Role.PURPOSE)
    if len(rest) != 1 or rest[0].role is not Role.OBJECT:
        return None
    return evolve(clause, subject=aims[0], passive=False, acts=(evolve(act, roles=rest),))


def _named_or_told(fillers: Iterable[Filler]) -> tuple[Predication, ...]:
    """The acts among what is needed: told, or named by a noun that says nothing of who does them."""
    found: list[Predication] = []
    for one in fillers:
        if isinstance(one, Predication):
            found.append(one)
        elif isinstance(one, Thing) and not is_entitlement(one) and (named := acts_of(one, {})) is not None:
            found += [act for act in named[0] if not act.get(Role.AGENT)]
    return tuple(found)


def confined_to(clause: Clause, act: Predication, place: int, negated: bool, wording: Wording) -> Outcome | None:
    """ "Use of the marks requires our consent", "the use is limited to research": the act that is named is ruled."""
    if negated:
        return None
    if act.verb in ("require", "need") and clause.passive:
        # "registration is required for publication" as "publication requires registration"
        turned = _needed_for(clause, act)
        return None if turned is None else confined_to(turned, turned.acts[0], place, negated, wording)
    if act.verb in ("require", "need"):
        leave = tuple(one for one in act.get(Role.OBJECT) if isinstance(one, Thing) and is_entitlement(one))
        named = acts_of(clause.subject, {}) if isinstance(clause.subject, Thing | Things) else None
        if isinstance(clause.subject, Predication):
            named = (clause.subject,), Connective.AND
        noted = tuple(one for one in act.get(Role.OBJECT) if isinstance(one, Thing) and one.head in CREDITS)
        whom = tuple(Linked(Role.RECIPIENT, one) for one in act.get(Role.RECIPIENT))
        noted = tuple(one.with_(*whom) for one in noted)  # "attribution to the author"
        if named is not None and noted and len(noted) + len(whom) == len(act.roles) and len(named[0]) == 1:
            # "publication requires attribution": who does the one includes the other
            owed = tuple(Predication("include", (Filled(Role.OBJECT, one),), span=clause.span) for one in noted)
            one = evolve(clause, subject=None, modal=Modal.MUST, acts=owed, adjuncts=clause.adjuncts)
            when = Proviso(named[0][0], span=clause.span)
            told = conditions(one, wording)
            told = evolve(told, provisos=(when, *told.provisos))
            return drafts_of(one, place, Modality.OBLIGE, None, told, wording)
        done = tuple(one for one in _named_or_told(act.get(Role.OBJECT)) if not one.negated)
        by_others = [one for one in done if any(not _is_reader(who) for who in one.get(Role.AGENT))]
        if named is not None and by_others and len(by_others) == len(done) == len(act.roles) and len(named[0]) == 1:
            # "publication requires that we have checked it": what another does is no duty of whoever publishes
            one = evolve(clause, subject=None, modal=Modal.MAY, acts=named[0], negated=True, adjuncts=clause.adjuncts)
            told = conditions(one, wording)
            unless = tuple(Proviso(each, unless=True, span=clause.span) for each in by_others)
            told = evolve(told, provisos=(*unless, *told.provisos))
            return drafts_of(one, place, Modality.FORBID, None, told, wording)
        if named is not None and done and len(done) == len(act.roles) and len(named[0]) == 1:
            # "changing it requires buying a licence": a duty of whoever changes it
            bare = tuple(
                evolve(one, roles=tuple(two for two in one.roles if two.role is not Role.AGENT)) for one in done
            )
            one = evolve(clause, subject=None, modal=Modal.MUST, acts=bare, adjuncts=clause.adjuncts)
            told = conditions(one, wording)
            told = evolve(told, provisos=(Proviso(named[0][0], span=clause.span), *told.provisos))
            return drafts_of(one, place, Modality.OBLIGE, None, told, wording)
        if named is None or not leave or len(leave) < len(act.roles):
            return None
        if isinstance(clause.subject, Thing) and clause.subject.determiner is Determiner.OTHER:
            return None  # which uses are the others, the sentences before it tell
        lacking = (
            without(leave[0]) if len(leave) == 1 else Adjunct(Link.WITHOUT, leave, leading=False, span=clause.span)
        )
        one = evolve(
            clause,
            subject=None,
            modal=Modal.MAY,
            acts=named[0],
            connective=named[1],
            negated=True,
            adjuncts=(*clause.adjuncts, lacking),
        )
        return drafts_of(one, place, Modality.FORBID, None, conditions(one, wording), wording)
    if act.verb in ("limit", "restrict", "confine", "reserve") and clause.passive:
        what, *others = act.get(Role.OBJECT) or (None,)
        acts = named_acts(what) if what is not None else ()
        rest = (*others, *(one.filler for one in act.roles if one.role is not Role.OBJECT))
        if acts and len(rest) == 1 and is_somebody(rest[0]) and not _is_ours(rest[0]):
            return _for_those_alone(clause, acts, rest[0], place, wording)
        if act.verb == "reserve":
            return None
        if acts and len(rest) == 1 and (where := _place(rest[0])) is not None:
            placed = tuple(evolve(one, roles=(*one.roles, Filled(Role.PLACE, where))) for one in acts)
            one = evolve(clause, subject=None, modal=Modal.MAY, acts=placed, passive=False, only=True)
            return drafts_of(one, place, Modality.PERMIT, None, conditions(one, wording), wording)
        aims = tuple(filler for filler in rest if isinstance(filler, Predication) or _is_aim(filler))
        if not acts or not aims or 1 + len(aims) < len(act.roles):
            return None
        acts = tuple(evolve(one, roles=(*one.roles, *(Filled(Role.PURPOSE, aim) for aim in aims))) for one in acts)
        one = evolve(clause, subject=None, modal=Modal.MAY, acts=acts, passive=False, only=True)
        return drafts_of(one, place, Modality.PERMIT, None, conditions(one, wording), wording)
    return None


def _for_those_alone(
    clause: Clause, acts: tuple[Predication, ...], whom: Thing | Things, place: int, wording: Wording
) -> Outcome:
    """ "Publication is limited to members": they may, and nobody else."""
    are = Predication("be", (Filled(Role.AGENT, Thing(LICENSEE)), Filled(Role.COMPLEMENT, whom)), span=clause.span)
    done = tuple(evolve(act, roles=tuple(role for role in act.roles if role.role is not Role.AGENT)) for act in acts)
    one = evolve(clause, subject=whom, modal=Modal.MAY, acts=done, passive=False)
    ban = evolve(one, subject=Thing(LICENSEE), negated=True, connective=Connective.OR)
    told = conditions(ban, wording)
    others = evolve(told, provisos=(Proviso(NotSo(are), span=clause.span), *told.provisos))
    return drafts_of(ban, place, Modality.FORBID, None, others, wording).plus(
        drafts_of(one, place, Modality.PERMIT, whom, told, wording)
    )


def _is_reader(who: Filler) -> bool:
    return isinstance(who, Thing) and who.head in (LICENSEE, "you", "person", "") and not who.name


def _is_ours(filler: Thing | Things) -> bool:
    members = filler.members if isinstance(filler, Things) else (filler,)
    return any(
        isinstance(one, Thing) and (one.head in (LICENSOR, "we", "us") or bool(one.name) or one.count is not None)
        for one in members
    )


def _place(filler: Filler) -> Thing | None:
    """The country or territory that a phrase names: "France", "the territory of the European Union"."""
    if not isinstance(filler, Thing) or filler.count is not None:
        return None
    if is_country(filler.name or filler.term):
        return filler
    if filler.head not in _TERRITORIES or filler.name:
        return None
    of = [one.thing for one in filler.restrictions if isinstance(one, Linked) and one.role is Role.OF]
    inner = _place(of[0]) if len(of) == len(filler.restrictions) == 1 and not filler.modifiers else None
    return inner or filler


_TERRITORIES = frozenset(("country", "territory", "region", "continent", "jurisdiction"))


def _is_aim(filler: Filler) -> bool:
    """Whether a phrase is what something is done for: "personal purposes", "non-commercial research"."""
    named = isinstance(filler, Thing) and not filler.name and filler.count is None
    return named and isinstance(filler, Thing) and (filler.head in AIMS or bool(named_acts(filler)))
