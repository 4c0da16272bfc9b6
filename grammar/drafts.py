"""A clause and its modality → norms before they have an id, one for each run of acts that share conditions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from attrs import evolve, frozen

from ..clauses.norm import Modality, Proviso, Silence
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AllOf,
    AnyOf,
    Compare,
    Connective,
    Determiner,
    Filled,
    Filler,
    Limit,
    Linked,
    Predication,
    Restriction,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.span import Span
from .banned_things import with_uses
from .concepts import ATTEMPTS, PASSES_ON, is_right
from .conditions import Conditions, Wording, conditions, done_again, ruled, with_subject
from .facilitated import with_facilitated
from .listings import widened
from .made_acts import each_purpose, for_its_purpose, in_condition, with_purposes
from .named_conditions import complying
from .narrowed import only_narrows
from .parties import Subject
from .parts_named import section_of
from .possessives import whose
from .powers import own_powers
from .secrecy import told
from .skeleton import Clause, Link, Modal, Reference
from .triggers import asks_leave, brings, needed, timed
from .whole_range import in_any_way

_BESIDE = frozenset({Role.QUANTITY})
"""Roles that say nothing of what is done to what."""


@frozen
class Draft:
    """
    A norm before it has an id and knows its neighbours.
    """

    modality: Modality
    acts: tuple[Predication, ...]
    bearer: Thing | Things | None
    conditions: tuple[Proviso, ...] = ()
    subject_to: tuple[Reference, ...] = ()
    notwithstanding: tuple[Reference, ...] = ()
    only: bool = False
    excepts: bool = False
    """It is an exception to the norms before it in its sentence."""
    efforts: bool = False
    ahead: bool = False
    """It holds under conditions that follow it."""
    modal: Modal = Modal.NONE
    opaque: tuple[Words, ...] = ()
    """Phrases of its clause kept as written that stand neither in its acts nor in its conditions."""
    place: int = 0
    """Which clause of its sentence it comes from."""
    span: Span | None = None


@frozen
class Freed:
    """
    What a sentence says about rights in an object, for silence.
    """

    object: Thing
    silence: Silence


@frozen
class Lifted:
    """
    "Section 2 does not apply to …": other clauses are lifted where the conditions hold.
    """

    target: Subject
    conditions: tuple[Proviso, ...]
    to: tuple[Filler, ...] = ()
    """To whom or what the other clauses do not apply; all of it must hold."""
    span: Span | None = None
    only: bool = False
    """ "Section 2 applies only to …": the other clauses apply where the conditions hold, and nowhere else."""


@frozen
class Outcome:
    """
    What one reading of a sentence comes to.
    """

    norms: tuple[Draft, ...] = ()
    freed: tuple[Freed, ...] = ()
    lifted: tuple[Lifted, ...] = ()
    silent: tuple[str, ...] = ()
    """Kinds of clauses that rule nothing: `possibility`, `effect`, `description` …"""
    failed: tuple[str, ...] = ()
    """Why a clause came to nothing although it may rule something."""
    opaque: tuple[Words, ...] = ()
    connectors: tuple[str, ...] = ()
    """Of the sentence."""

    def plus(self, other: Outcome) -> Outcome:
        """Both together."""
        return Outcome(
            (*self.norms, *other.norms),
            (*self.freed, *other.freed),
            (*self.lifted, *other.lifted),
            (*self.silent, *other.silent),
            (*self.failed, *other.failed),
            (*self.opaque, *other.opaque),
            self.connectors,
        )


def _purposed(acts: list[Predication]) -> list[Predication]:
    """ "To use it, and to distribute it, solely for research": what the grant is for narrows all its acts."""
    purposes = tuple(one for one in acts[-1].roles if one.role is Role.PURPOSE) if acts else ()
    return [act if act.get(Role.PURPOSE) else evolve(act, roles=(*act.roles, *purposes)) for act in acts]


def _addresses_reader(bearer: Thing | Things | None, group: Sequence[Predication]) -> bool:
    """Whether all that is banned is what the reader is, or where: no act of anybody."""
    reader = isinstance(bearer, Thing) and bearer.head in (LICENSEE, "user", "customer")
    placed = [one for act in group if act.verb == "locate" for one in act.get(Role.OBJECT)[:1]]
    located = len(placed) == len(group) and all(isinstance(one, Thing) and one.head == LICENSEE for one in placed)
    kinds = all(one.verb == "be" and any(isinstance(it, Thing) for it in one.get(Role.COMPLEMENT)) for one in group)
    return bool(group) and (located or (reader and kinds))


def _by_its_term(act: Predication) -> Predication:
    """ "Fern licenses its fonts (the "Fonts") to you": the Fonts, and whose they are is said."""
    return evolve(act, roles=tuple(evolve(one, filler=by_its_term(one.filler)) for one in act.roles))


def by_its_term(filler: Filler) -> Filler:
    """A phrase that has a term, without the pronoun that says whose it is."""
    if not isinstance(filler, Thing) or not filler.term or not filler.restrictions:
        return filler
    return evolve(filler, restrictions=tuple(one for one in filler.restrictions if not _of_it(one)))


def _of_it(restriction: Restriction) -> bool:
    """Whether a bare pronoun says whose it is: "its fonts"."""
    owner = whose(restriction)
    return owner is not None and not (owner.head or owner.name or owner.restrictions)


def _only_such(act: Predication) -> bool:
    said = any(isinstance(one, Thing) and one.modifiers[:1] == (_ONLY,) for one in act.get(Role.OBJECT))
    return said or (_ONLY in act.manner and {one.role for one in act.roles} == {Role.OBJECT})


def _without_only(act: Predication) -> Predication:
    """The act without the word that says that it is done to nothing else."""
    roles = [
        evolve(one, filler=evolve(one.filler, modifiers=one.filler.modifiers[1:]))
        if one.role is Role.OBJECT and isinstance(one.filler, Thing) and one.filler.modifiers[:1] == (_ONLY,)
        else one
        for one in act.roles
    ]
    return evolve(act, roles=tuple(roles), manner=tuple(one for one in act.manner if one != _ONLY))


_ONLY = "only"


def drafts_of(
    clause: Clause,
    place: int,
    modality: Modality,
    bearer: Thing | Things | None,
    found: Conditions,
    wording: Wording,
    *,
    as_agent: bool = False,
) -> Outcome:
    """One draft for each run of acts that share modality and conditions."""
    if bearer is None and not as_agent and modality is not Modality.COUNTS_AS:
        bearer, clause = _some_of_them(clause)
    acts = [for_its_purpose(with_subject(act, clause.subject) if as_agent else act) for act in clause.acts]
    acts = [_by_its_term(act) for act in acts]
    if modality in (Modality.PERMIT, Modality.FORBID):
        acts.extend(evolve(act, negated=False) for act in found.added)
    if modality is Modality.EMPOWER:
        acts = [one for act in acts for one in own_powers(act)]
    if modality is Modality.PERMIT and any(map(_only_such, acts)):
        # "You may publish only small maps"
        acts, clause = [_without_only(act) for act in acts], evolve(clause, only=True)
    provisos = (*found.provisos, *found.open)
    if modality in (Modality.OBLIGE, Modality.COUNTS_AS):
        acts = [_by_basis(act, found) for act in acts]
    else:
        provisos += tuple(Proviso(complying(text, bearer), span=text.span) for text in found.following)
    references = found.subject_to
    if modality is Modality.PERMIT:
        acts, spared = _spared([_up_to(act) for act in acts])
        acts = _purposed(acts) if clause.only else acts
        provisos += spared
    provisos = tuple(evolve(one, formula=in_condition(one.formula)) for one in provisos)
    base = Draft(
        modality,
        (),
        bearer,
        provisos,
        subject_to=(*references, *found.excepted),
        notwithstanding=found.notwithstanding,
        only=clause.only or any(one.link is Link.ONLY_IF for one in clause.adjuncts),
        ahead=found.ahead,
        modal=clause.modal,
        place=place,
        span=clause.span,
    )
    norms: list[Draft] = []
    for negated, run in groupby(acts, key=lambda act: act.negated):
        # What is said not to be so stays a denial; elsewhere the modality says it.
        group = tuple(evolve(act, negated=negated and modality is Modality.COUNTS_AS) for act in run)
        turned = _turned(modality) if negated else modality
        if turned is None:
            continue
        if turned is Modality.FORBID and not found.added and _addresses_reader(bearer, group):
            # "You must not be a bank": what somebody has to be, or not to be, who is allowed anything
            norms.append(evolve(base, modality=Modality.OBLIGE, acts=tuple(evolve(one, negated=True) for one in group)))
            continue
        if turned is Modality.OBLIGE:
            # "provide the changes, including their source": the source is provided as well
            parts = tuple(one for one in found.named if not one.examples)
            group = tuple(dict.fromkeys((*group, *widened(list(group), parts))))
        if turned is Modality.PERMIT:
            group = tuple(in_any_way(_gratis(act)) for act in group)
        if turned is Modality.FORBID:
            group = (*group, *map(with_purposes, widened(list(group), found.named)))
            group = with_facilitated([one for act in group for one in each_purpose(act)])
            if found.opaque or any(isinstance(one.formula, Words) for one in provisos):
                group = tuple(map(_each_banned, group))
            group = _attempted((*with_uses(group), *_of_the_text(group)))
        if turned is Modality.OBLIGE and base.only and only_narrows(group):
            norms.append(evolve(base, modality=Modality.PERMIT, acts=group))
            continue
        if turned is Modality.OBLIGE and any(brings(one) or asks_leave(one, provisos) for one in group):
            owed = [timed(one, bearer) for one in group]
            duties = [evolve(base, modality=turned, acts=(act,), conditions=(*provisos, *when)) for act, when in owed]
            leaves = [needed(act, duty.conditions, clause) for (act, _), duty in zip(owed, duties, strict=True)]
            if clause.connective is Connective.OR and len(group) > 1 and not any(leaves):
                rest = tuple(act for act, _ in owed[1:])
                choice = Proviso(rest[0] if len(rest) == 1 else AnyOf(rest), unless=True, span=clause.span)
                norms.append(evolve(duties[0], conditions=(*duties[0].conditions, choice)))
                continue
            norms += [
                evolve(duty, modality=Modality.FORBID, acts=leave[0], conditions=leave[1]) if leave else duty
                for duty, leave in zip(duties, leaves, strict=True)
            ]
            continue
        alternatives = turned is Modality.OBLIGE and clause.connective is Connective.OR and len(group) > 1
        if alternatives:
            others: tuple[Predication, ...] = group[1:]
            instead = Proviso(others[0] if len(others) == 1 else AnyOf(others), unless=True, span=clause.span)
            norms.append(evolve(base, modality=turned, acts=group[:1], conditions=(*provisos, instead)))
        else:
            # A permission of a bare verb ("you may use") says that words were lost: it must not permit everything.
            efforts = _effort(group) if turned is Modality.OBLIGE else ()
            bare = turned is Modality.PERMIT and any(all(one.role in _BESIDE for one in act.roles) for act in group)
            lost = (wording(clause.span, ""),) if bare else ()
            norms.append(evolve(base, modality=turned, acts=efforts or group, opaque=lost, efforts=bool(efforts)))
            secret = told(group) if turned is Modality.OBLIGE else ()
            if secret:
                norms.append(evolve(base, modality=Modality.FORBID, acts=secret))
    if found.last and norms:
        norms = _with_last(norms, found.last)
    waived = () if norms else ("waiver",)
    exceptions = _except_clauses(clause, place, bearer, wording)
    return Outcome(norms=(*norms, *exceptions), silent=waived, opaque=found.opaque)


def _gratis(act: Predication) -> Predication:
    """ "You may use it for free": nothing is charged for it, and no one is told how to use it."""
    if act.verb not in _OWN_USES:
        return act
    return evolve(act, manner=tuple(one for one in act.manner if one not in FREE))


_OWN_USES = frozenset(
    {"use", "access", "download", "view", "copy", "install", "run", "try", "read", "watch", "play", "modify", "test"}
)
"""What one does for oneself: to pass something on free of charge is to charge nobody."""
FREE = frozenset(
    {
        "for free",
        "free of charge",
        "without charge",
        "without payment",
        "at no cost",
        "at no charge",
        "gratis",
        "freely",
    }
)


def _some_of_them(clause: Clause) -> tuple[Thing | Things | None, Clause]:
    """ "Use by companies with more than 50 employees is prohibited": it is they whom the rule binds, and no others."""
    doers = [filler for act in clause.acts for filler in act.get(Role.AGENT)]
    first = doers[0] if doers else None
    if not isinstance(first, Thing | Things) or len(doers) < len(clause.acts) or any(one != first for one in doers):
        return None, clause
    members = first.members if isinstance(first, Things) else (first,)
    if not any(isinstance(one, Thing) and (one.restrictions or one.count or one.term) for one in members):
        return None, clause
    acts = (evolve(one, roles=tuple(role for role in one.roles if role.role is not Role.AGENT)) for one in clause.acts)
    return first, evolve(clause, acts=tuple(acts))


def _up_to(act: Predication) -> Predication:
    """Who may make two copies may make one: a number that is allowed is the most that is."""
    roles = tuple(
        evolve(one, filler=evolve(one.filler, compare=Compare.LE))
        if one.role is Role.QUANTITY and isinstance(one.filler, Limit) and one.filler.compare is Compare.EQ
        else one
        for one in act.roles
    )
    return evolve(act, roles=roles)


def _spared(acts: Sequence[Predication]) -> tuple[list[Predication], tuple[Proviso, ...]]:
    """ "For any purpose other than surveillance": the grant, unless it is done for that."""
    plain: list[Predication] = []
    spared: list[Proviso] = []
    for act in acts:
        roles: list[Filled] = []
        for one in act.roles:
            filler = one.filler
            if isinstance(filler, Thing) and filler.determiner is Determiner.ANY and one.role is not Role.OBJECT:
                left = [part for part in filler.restrictions if isinstance(part, Linked) and part.role is Role.WITHOUT]
                filler = evolve(filler, restrictions=tuple(part for part in filler.restrictions if part not in left))
                others = tuple(other for other in act.roles if other is not one)
                for part in left:
                    done = evolve(act, roles=(*others, Filled(one.role, part.thing)), negated=False)
                    spared.append(Proviso(done, unless=True, span=filler.span))
            roles.append(evolve(one, filler=filler))
        plain.append(evolve(act, roles=tuple(roles)))
    return plain, tuple(dict.fromkeys(spared))


def _effort(acts: tuple[Predication, ...]) -> tuple[Predication, ...]:
    """What is to be tried in "use reasonable efforts to notify you"; empty where the acts are no efforts."""
    found: list[Predication] = []
    for act in acts:
        efforts = [
            one for one in act.get(Role.OBJECT) if isinstance(one, Thing) and one.head in ("effort", "endeavour")
        ]
        if not efforts:
            return ()
        tried = [*act.get(Role.PURPOSE)]
        for one in efforts[0].restrictions:
            if isinstance(one, Linked) and one.role is Role.PURPOSE:
                tried.append(one.thing)
        for filler in tried:
            parts = filler.parts if isinstance(filler, AllOf | AnyOf) else (filler,)
            found.extend(part for part in parts if isinstance(part, Predication))
    return tuple(found)


def _of_the_text(acts: tuple[Predication, ...]) -> tuple[Predication, ...]:
    """Who may not assign rights under the terms may not assign the terms."""
    found: list[Predication] = []
    for act in acts:
        if act.verb not in PASSES_ON:
            continue
        for filler in act.get(Role.OBJECT):
            for one in filler.members if isinstance(filler, Things) else (filler,):
                texts = (*_texts_of(one), *act.get(Role.BASIS)) if isinstance(one, Thing) else ()
                if texts and isinstance(one, Thing) and (is_right(one.head) or one.head == "obligation"):
                    others = tuple(one for one in act.roles if one.role not in (Role.OBJECT, Role.BASIS))
                    whole = (*texts, Thing("agreement", determiner=Determiner.THIS))  # however a case calls it
                    found += [evolve(act, roles=(*others, Filled(Role.OBJECT, text))) for text in whole]
    return tuple(found)


def _texts_of(thing: Thing) -> tuple[Thing, ...]:
    """The texts in "(rights) under these Terms"."""
    under = [one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role in (Role.BASIS, Role.OF)]
    texts = [one for one in under if isinstance(one, Thing) and one.head not in (LICENSEE, LICENSOR)]
    return tuple(one for one in texts if section_of(one) or one.term)


def _each_banned(act: Predication) -> Predication:
    """ "Not to deceive, mislead, … or …": with a part of the list unread, what joins it is; each is taken as banned."""
    roles = tuple(
        evolve(one, filler=AnyOf(one.filler.parts))
        if one.role is Role.PURPOSE and isinstance(one.filler, AllOf)
        else one
        for one in act.roles
    )
    return evolve(act, roles=roles)


def _attempted(acts: tuple[Predication, ...]) -> tuple[Predication, ...]:
    """A ban on attempting an act is one on the act as well: whoever does it has attempted it."""
    found: list[Predication] = []
    for act in acts:
        if act.verb in ATTEMPTS:
            for filler in (*act.get(Role.OBJECT), *act.get(Role.PURPOSE)):
                parts = filler.parts if isinstance(filler, AllOf | AnyOf) else (filler,)
                found.extend(part for part in parts if isinstance(part, Predication) and not part.negated)
        found.append(act)
    return tuple(dict.fromkeys(found))


def _by_basis(act: Predication, found: Conditions) -> Predication:
    """A duty to do something "in accordance with the policy" or "without a fee" is about how it is done."""
    for text in found.following:
        act = act.adding(Role.BASIS, text)
    for thing in found.bare:
        act = act.adding(Role.WITHOUT, thing)
    return act


def _with_last(norms: list[Draft], provisos: tuple[Proviso, ...]) -> list[Draft]:
    """The last act alone takes `provisos`."""
    head, last = norms[:-1], norms[-1]
    if len(last.acts) > 1:
        head = [*head, evolve(last, acts=last.acts[:-1])]
    return [*head, evolve(last, acts=last.acts[-1:], conditions=(*last.conditions, *provisos))]


def _turned(modality: Modality) -> Modality | None:
    """The modality of leaving an act out ("must: … not use"); a permission to leave out rules nothing."""
    return {
        Modality.OBLIGE: Modality.FORBID,
        Modality.FORBID: Modality.OBLIGE,
        Modality.COUNTS_AS: Modality.COUNTS_AS,
    }.get(modality)


def _except_clauses(clause: Clause, place: int, bearer: Thing | Things | None, wording: Wording) -> tuple[Draft, ...]:
    """ "…, except that you may …": permissions that stand as exceptions inside the sentence."""
    found: list[Draft] = []
    for adjunct in clause.adjuncts:
        if adjunct.link is not Link.EXCEPT:
            continue
        for said in adjunct.content:
            part = done_again(said, clause) if isinstance(said, Clause) else said
            if isinstance(part, Clause) and ruled(adjunct, part):
                inner = conditions(part, wording)
                forbids = part.negated is not (part.modal is Modal.FORBIDDEN)
                found.append(
                    Draft(
                        Modality.FORBID if forbids else Modality.OBLIGE,
                        part.acts,
                        part.subject if isinstance(part.subject, Thing | Things) else bearer,
                        (*inner.provisos, *inner.open, *inner.last),
                        modal=part.modal,
                        place=place,
                        span=part.span,
                    )
                )
            elif isinstance(part, Clause) and lifts(part):
                inner = conditions(part, wording)
                who = part.subject if isinstance(part.subject, Thing | Things) else bearer
                provisos = (*inner.provisos, *inner.open, *inner.last)
                found.append(
                    Draft(
                        Modality.PERMIT,
                        part.acts,
                        who,
                        provisos,
                        excepts=True,
                        modal=part.modal,
                        place=place,
                        span=part.span,
                    )
                )
    return tuple(found)


def lifts(clause: Clause) -> bool:
    """Whether a clause after "except" is a permission of its own and not a condition."""
    return clause.modal in (Modal.MAY, Modal.CAN, Modal.PERMITTED) and not clause.negated and bool(clause.acts)
