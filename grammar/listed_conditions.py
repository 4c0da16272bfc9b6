"""
Conditions told as the items of a list: whether all of them or one of them must hold, and that none is lost.

A list of what must hold follows its connective; where there is none, all of it must hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import evolve

from ..clauses.norm import Modality, Norm, Proviso
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AllOf,
    AnyOf,
    Determiner,
    Filled,
    Filler,
    Formula,
    Predication,
    Role,
    Thing,
    Things,
    Words,
    leaves,
)
from ..clauses.span import Span
from .conditions import is_mere_wish
from .drafts import Draft
from .skeleton import Modal, Readings

_OR = ("or", "and/or")


def shared(norms: Sequence[Norm], item_of: Sequence[int], connective: Callable[[int], str]) -> list[Norm]:
    """
    Norms that the items of one list make of one act, each with the conditions of all where all must hold.

    `item_of` gives, for each norm, the lead-in of the list that it is an item of, or -1; `connective` what joins the
    items of a list.
    """
    groups: dict[tuple[int, object], list[int]] = {}
    for place, (norm, lead) in enumerate(zip(norms, item_of, strict=True)):
        if lead >= 0 and norm.conditions:
            groups.setdefault((lead, (norm.modality, norm.acts, norm.bearer, norm.only)), []).append(place)
    found = list(norms)
    for (lead, _), places in groups.items():
        for unless in (False, True):
            listed = [one for place in places for one in norms[place].conditions if one.unless is unless]
            modality = norms[places[0]].modality
            sorts = unless and modality in (Modality.FORBID, Modality.OBLIGE) and all(map(_names_a_sort, listed))
            if len(places) > 1 and (sorts or _all_belong(modality, unless, connective(lead))):
                for place in places:
                    kept = dict.fromkeys((*found[place].conditions, *listed))
                    found[place] = evolve(found[place], conditions=tuple(kept))
    return found


def _names_a_sort(proviso: Proviso) -> bool:
    """ "Except for (i) classifiers and (ii) models that we host": what is one sort need not be the other too."""
    found = list(leaves(proviso.formula))
    return bool(found) and all(
        isinstance(one, Predication) and one.verb == "be" and not one.negated and any(map(_is_the_same, one.roles))
        for one in found
    )


def _is_the_same(filled: Filled) -> bool:
    this = isinstance(filled.filler, Thing) and filled.filler.determiner is Determiner.THIS
    return filled.role is Role.AGENT and this


def chosen(norms: Sequence[Norm], item_of: Sequence[int], enough: Sequence[bool]) -> list[Norm]:
    """
    Duties of which one is enough: "you must (a) give a copy or (b) name the author" asks for each unless the other.

    Where an item is no plain duty, or was not read whole, every item is asked for: more than the text does, never less.
    """
    lists: dict[int, list[int]] = {}
    for place, lead in enumerate(item_of):
        if lead >= 0:
            lists.setdefault(lead, []).append(place)
    found = list(norms)
    for places in lists.values():
        plain = all(norms[place].modality is Modality.OBLIGE and not norms[place].opaque for place in places)
        if len(places) < 2 or not plain or not all(enough[place] for place in places):
            continue
        asked = [_all_of(norms[place].acts) for place in places]
        for place, own in zip(places, asked, strict=True):
            others = tuple(one for one in asked if one != own)
            if others and not any(one.unless for one in norms[place].conditions):
                other = others[0] if len(others) == 1 else AnyOf(others)
                found[place] = evolve(found[place], conditions=(*found[place].conditions, Proviso(other, unless=True)))
    return found


def _all_of(acts: Sequence[Predication]) -> Formula:
    return acts[0] if len(acts) == 1 else AllOf(tuple(acts))


def narrowed(
    norms: Sequence[Norm], item_of: Sequence[int], limits: Sequence[bool], connective: Callable[[int], str]
) -> list[Norm]:
    """
    What the items of one list leave of one and the same leave by "only", where they limit it in several respects.

    "You may use it only (i) on your servers and (ii) for research" leaves what is both. Items that limit it in one
    respect, "only (i) for research and (ii) for teaching", are a choice, unless each says "only" for itself (`limits`).
    """
    groups: dict[tuple[int, object], list[int]] = {}
    for place, (norm, lead) in enumerate(zip(norms, item_of, strict=True)):
        if lead >= 0 and norm.only and norm.modality is Modality.PERMIT and norm.acts:
            groups.setdefault((lead, (norm.bearer, tuple(map(_core, norm.acts)))), []).append(place)
    found = list(norms)
    for (lead, _), places in groups.items():
        if len(places) < 2 or connective(lead) in _OR:
            continue
        respects = {_respects(norms[place]) for place in places}
        if len(respects) == 1 and not all(limits[place] for place in places):
            continue
        acts = [list(act.roles) for act in norms[places[0]].acts]
        for place in places:
            for roles, act in zip(acts, norms[place].acts, strict=True):
                roles.extend(one for one in act.roles if one not in roles)
        conditions = tuple(dict.fromkeys(one for place in places for one in norms[place].conditions))
        for place in places:
            joint = tuple(evolve(act, roles=tuple(roles)) for act, roles in zip(norms[place].acts, acts, strict=True))
            found[place] = evolve(found[place], acts=joint, conditions=conditions)
    return found


def within_lead(norms: Sequence[Norm], numbers: Sequence[int], lead_of: Sequence[int]) -> list[Norm]:
    """
    Leave in the items of a list whose lead-in is leave by "only": it is within that.

    "You have the rights below to use the Maps solely for research: (a) you may change the code" lets nobody change the
    code for anything else.
    """
    found = list(norms)
    for place, (norm, lead) in enumerate(zip(norms, lead_of, strict=True)):
        if lead < 0 or norm.modality is not Modality.PERMIT or not norm.acts:
            continue
        above = [one for one, number in zip(norms, numbers, strict=True) if number == lead and one.only]
        above = [one for one in above if one.modality is Modality.PERMIT and one.acts]
        if len(above) != 1:
            continue
        limits = tuple(one for one in above[0].acts[0].roles if one.role in _LIMITING)
        acts = tuple(
            evolve(act, roles=(*act.roles, *(one for one in limits if not act.get(one.role)))) for act in norm.acts
        )
        if acts != norm.acts:
            found[place] = evolve(norm, acts=acts, only=True)
    return found


_LIMITING = (Role.PURPOSE, Role.PLACE, Role.MEANS, Role.CHANNEL, Role.TIME, Role.MANNER, Role.RECIPIENT, Role.CAPACITY)


def _core(act: Predication) -> Predication:
    """The act without what may limit it."""
    return evolve(act, roles=tuple(one for one in act.roles if one.role not in _LIMITING))


def _respects(norm: Norm) -> tuple[object, ...]:
    """In which respects a leave is limited: by which roles of its acts, and whether by conditions."""
    roles = {one.role for act in norm.acts for one in act.roles if one.role in _LIMITING}
    return (frozenset(roles), bool(norm.conditions))


def _all_belong(modality: Modality, unless: bool, connective: str) -> bool:
    """Whether each norm of a list has the conditions of its fellows as well."""
    if modality in (Modality.FORBID, Modality.OBLIGE):
        return connective in _OR if unless else connective == "and"
    return connective != "and" if unless else connective not in _OR


def in_return(draft: Draft, before: Sequence[Norm]) -> Draft:
    """ "You may sell it, but you must mark it": what the sentence that allows an act asks is asked of who does that."""
    allowed = [one for one in before if one.modality is Modality.PERMIT and not one.only]
    if draft.modality is not Modality.OBLIGE or draft.conditions or not allowed or not isinstance(draft.bearer, Thing):
        return draft
    if len(allowed) < len(before) or any(one.bearer != draft.bearer for one in allowed):
        return draft
    done = tuple(_said_of(act, draft.bearer, negated=False) for one in allowed for act in one.acts)
    when = Proviso(done[0] if len(done) == 1 else AnyOf(done), span=allowed[0].spans[0] if allowed[0].spans else None)
    return evolve(draft, conditions=(when,))


def owed_with(draft: Draft) -> tuple[Draft, ...]:
    """
    "You may sell it with other works, provided that each copy holds the notice": the duty of those who do that.

    As an item of what a wider grant is on condition of, such leave gives nothing new; what it asks for is asked, of
    whoever passes on copies alone as well as of who does it with other works.
    """
    asked = [one.formula for one in draft.conditions if not one.unless and isinstance(one.formula, Predication)]
    asked = [one for one in asked if isinstance(one, Predication) and not one.negated and _carries(one)]
    if draft.modality is not Modality.PERMIT or draft.excepts or not asked or not draft.acts:
        return ()
    brings: tuple[Proviso, ...] = ()
    if any(one.role not in _WITH for act in draft.acts for one in act.roles):  # "in object form", "to schools"
        done = tuple(_said_of(one, Thing(LICENSEE), negated=False) for one in draft.acts)
        brings = (Proviso(done[0] if len(done) == 1 else AnyOf(done), span=draft.conditions[0].span),)
    duty = evolve(draft, modality=Modality.OBLIGE, acts=tuple(asked), bearer=None, conditions=brings, only=False)
    return (evolve(duty, ahead=False, subject_to=(), opaque=()),)


def _carries(act: Predication) -> bool:
    """Whether a condition asks that some thing carries another: "each copy contains the notice"."""
    things = [one for filler in act.get(Role.AGENT) for one in _members(filler)]
    carries = act.verb in _CARRIES and bool(act.get(Role.OBJECT))
    return bool(things) and all(one.head not in (LICENSEE, LICENSOR, "") for one in things) and carries


def _members(filler: Filler) -> list[Thing]:
    members = filler.members if isinstance(filler, Things) else (filler,)
    return [one for one in members if isinstance(one, Thing)]


_WITH = (Role.AGENT, Role.OBJECT, Role.MEANS, Role.COUNTERPART, Role.RECIPIENT)
_CARRIES = frozenset(("contain", "include", "carry", "bear", "retain", "keep", "have", "reproduce", "display", "show"))


def says_what_may_be(readings: Readings) -> bool:
    """ "The authors may publish new versions": what somebody may do, or is invited to, is no condition of anything."""
    clauses = [clause for reading in readings for clause in reading.clauses]
    return bool(clauses) and all(
        (clause.modal in (Modal.MAY, Modal.CAN) and not clause.negated) or is_mere_wish(clause) for clause in clauses
    )


def following(readings: Readings, span: Span, wording: Callable[[Span | None, str], Words]) -> Proviso:
    """An item behind "all of the following conditions are met:" as the condition that it is."""
    return Proviso(_formula(readings) or wording(span, ""), span=span)


def _formula(readings: Readings) -> Formula | None:
    if len(readings) != 1 or readings[0].opaque or len(readings[0].clauses) != 1:
        return None
    clause = readings[0].clauses[0]
    subject = clause.subject
    plain = clause.modal in (Modal.NONE, Modal.BARE) and not clause.adjuncts
    if not plain or not clause.acts:
        return None
    if not isinstance(subject, Thing | Things) and not (clause.passive and subject is None):
        return None
    who = subject if isinstance(subject, Thing | Things) and not clause.passive else None
    acts = tuple(_said_of(act, who, negated=clause.negated) for act in clause.acts)
    return acts[0] if len(acts) == 1 else AllOf(acts)


def _said_of(act: Predication, subject: Thing | Things | None, *, negated: bool) -> Predication:
    roles = act.roles if act.get(Role.AGENT) or subject is None else (Filled(Role.AGENT, subject), *act.roles)
    return evolve(act, roles=roles, negated=act.negated is not negated)


def joined(connectives: Iterable[str]) -> str:
    """What joins the items of a list, as its items say it."""
    said = [one for one in connectives if one]
    return said[-1] if said else ""


_COMES_WITH = frozenset(("include", "provide", "supply", "contain", "enclose"))


def where_it_comes(draft: Draft) -> Draft:
    """ "If source code is included, you may use the source code": who uses it has it, and nobody is asked to add it."""
    if draft.modality is not Modality.PERMIT or not draft.acts:
        return draft
    used = [one for act in draft.acts for one in act.get(Role.OBJECT)]
    kept = tuple(one for one in draft.conditions if not _only_there(one, used))
    return draft if len(kept) == len(draft.conditions) else evolve(draft, conditions=kept)


def _only_there(proviso: Proviso, used: Sequence[Filler]) -> bool:
    """Whether a condition says no more than that the one thing that is spoken of comes with the rest."""
    told = proviso.formula
    if proviso.unless or not isinstance(told, Predication) or told.negated or told.verb not in _COMES_WITH:
        return False
    things = told.get(Role.OBJECT)
    if len(things) != 1 or len(told.roles) != 1 or not isinstance(things[0], Thing) or not used:
        return False
    what = things[0]
    return not what.restrictions and all(
        isinstance(one, Thing)
        and (one.head or one.name, one.modifiers) == (what.head or what.name, what.modifiers)
        and not one.restrictions
        for one in used
    )
