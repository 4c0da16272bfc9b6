"""English predicates that give a right: "we grant you a licence to …", "the Maps are licensed to you for research"."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AllOf,
    AnyOf,
    Connective,
    Determiner,
    Filled,
    Filler,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .act_lists_en import Act
from .bans_en import Bans
from .fillers import sort_of_use
from .groups_en import VerbGroup, denied
from .nominal_acts import acts_of, is_somebody
from .predicate_en import Predicate
from .skeleton import Adjunct, Modal

_COMES_BY = frozenset(("receive", "obtain", "acquire"))
"""What the reader does with a right that the text gives."""
_GIVE = frozenset(["grant", "assign", "convey", "transfer"])
_RIGHTS = frozenset(
    ["right", "license", "permission", "authority", "consent", "authorization", "waiver", "sublicense", "privilege"]
)


class Grantings(Bans):
    """Reads predicates by which a right is given, or withheld."""

    def gives(
        self,
        group: VerbGroup,
        acts: tuple[Act, ...],
        connective: Connective,
        subject: Thing | Things | Predication | Words | None,
    ) -> Predicate | None:
        """What a predicate comes to that gives a right, or says that none is given; None where it does neither."""
        if not self.licence or group.modal:
            return None
        first = acts[0][0]
        right_given = first.verb == "give" and isinstance(subject, Thing) and subject.head in _RIGHTS
        if group.passive and (first.verb in _GIVE or right_given):
            return self._granted_passive(group, subject, acts)
        if not self.inside_noun and self._comes_by_right(group, first, subject):
            return self._received(group, acts, subject)
        gives = first.verb in _GIVE | {"license", "give", "affirm", "confirm"}
        if gives and not group.passive and self._gives_right(first, subject):
            return self._grant(group, acts, connective)
        return None

    def _gives_right(self, act: Predication, subject: Thing | Things | Predication | Words | None) -> bool:
        objects = act.get(Role.OBJECT)
        if act.verb == "assign":
            return isinstance(subject, Thing) and subject.head != LICENSEE
        return any(_rights(thing) for thing in objects) or (act.verb == "license" and bool(act.get(Role.RECIPIENT)))

    def _grant(self, group: VerbGroup, acts: tuple[Act, ...], connective: Connective) -> Predicate:
        first, own = acts[0]
        negated = group.negated != first.negated  # "gives no right"
        recipient = next((filler for filler in first.get(Role.RECIPIENT) if isinstance(filler, Thing | Things)), None)
        if first.verb in ("assign", "license", "transfer", "convey"):
            # who is licensed a work may use it, or what he is licensed it for
            given = licensed_for(acts) or tuple(
                (
                    evolve(
                        act,
                        verb="use" if act.verb == "license" else act.verb,
                        roles=tuple(f for f in act.roles if f.role is not Role.RECIPIENT),
                    ),
                    adj,
                )
                for act, adj in acts
            )
            return Predicate(Modal.GRANTS, given, connective, negated, recipient=recipient, only=group.only)
        thing = next((filler for filler in first.get(Role.OBJECT) if isinstance(filler, Thing | Things)), None)
        return self._grant_of(first, thing, recipient, own, negated)

    def _comes_by_right(
        self, group: VerbGroup, act: Predication, subject: Thing | Things | Predication | Words | None
    ) -> bool:
        """ "You receive a licence to the Maps", "the Maps are licensed to you": what the reader has by the text."""
        if group.passive:
            told = {one.role for one in act.roles} & {Role.RECIPIENT, Role.PURPOSE}
            return act.verb == "license" and isinstance(subject, Thing | Things) and bool(told) and not group.negated
        reader = isinstance(subject, Thing) and subject.head in (LICENSEE, "licensee", "you")
        held = [one for one in act.get(Role.OBJECT) if isinstance(one, Thing) and one.head in _RIGHTS]
        named = [one for thing in held for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF]
        return reader and act.verb in _COMES_BY and bool(named)

    def _received(
        self, group: VerbGroup, acts: tuple[Act, ...], subject: Thing | Things | Predication | Words | None
    ) -> Predicate:
        first, own = acts[0]
        if group.passive and isinstance(subject, Thing | Things):
            to = next((one for one in first.get(Role.RECIPIENT) if isinstance(one, Thing | Things)), None)
            rest = tuple(one for one in first.roles if one.role not in (Role.RECIPIENT, Role.OBJECT))
            act = Predication("use", (Filled(Role.OBJECT, subject), *rest), manner=first.manner, span=first.span)
            given: tuple[Act, ...] = licensed_for(((evolve(act, verb="license"), own),)) or ((act, own),)
            return Predicate(
                Modal.GRANTS, given, Connective.AND, False, recipient=to, only=group.only, subject_used=True
            )
        thing = next(one for one in first.get(Role.OBJECT) if isinstance(one, Thing))
        none = thing.determiner is Determiner.NO
        to = subject if isinstance(subject, Thing | Things) else None
        said = self._grant_of(first, denied(thing) if none else thing, to, own, group.negated != none)
        return evolve(said, subject_used=True)

    def _granted_passive(
        self,
        group: VerbGroup,
        subject: Thing | Things | Predication | Words | None,
        acts: tuple[Act, ...],
    ) -> Predicate:
        """ "You are granted a license to …", "permission is hereby granted to any person to …"."""
        first, own = acts[0]
        objects = [filler for filler in first.get(Role.OBJECT) if isinstance(filler, Thing | Things)]
        negated = group.negated
        if objects and isinstance(subject, Thing | Things):
            agent = next((filler for filler in first.get(Role.AGENT) if isinstance(filler, Thing | Things)), None)
            return evolve(
                self._grant_of(first, objects[0], subject, own, negated), agent=agent, subject_used=agent is None
            )
        thing = subject if isinstance(subject, Thing | Things) else None
        recipient = next((filler for filler in first.get(Role.RECIPIENT) if isinstance(filler, Thing | Things)), None)
        if isinstance(thing, Thing) and thing.determiner is Determiner.NO:
            thing = denied(thing)
            negated = not negated
        agent = next((filler for filler in first.get(Role.AGENT) if isinstance(filler, Thing | Things)), None)
        return evolve(self._grant_of(first, thing, recipient, own, negated), subject_used=True, agent=agent)

    def _grant_of(
        self,
        act: Predication,
        thing: Thing | Things | None,
        recipient: Thing | Things | None,
        own: tuple[Adjunct, ...],
        negated: bool,
    ) -> Predicate:
        """The acts that a right allows: its infinitive, and what else the grant says of them."""
        right = thing
        if recipient is None and isinstance(right, Thing):
            recipient, thing = _given_to(right)
        acts: list[Predication] = []
        connective = Connective.AND
        named = _names_work(act, thing, recipient)
        bare: list[Thing | Words] = []
        for member in thing.members if isinstance(thing, Things) else (thing,) if thing is not None else ():
            if not isinstance(member, Thing):
                bare.append(member)
                continue
            kept = []
            for restriction in member.restrictions:
                if (
                    isinstance(restriction, Linked)
                    and restriction.role in (Role.PURPOSE, Role.OF)
                    and isinstance(restriction.thing, Predication | AllOf | AnyOf)
                    and not (restriction.role is Role.PURPOSE and sort_of_use(restriction.thing) and named)
                ):
                    acts.extend(_parts(restriction.thing))
                else:
                    kept.append(restriction)
            bare.append(evolve(member, restrictions=tuple(kept)))
        rest: list[Filled] = []
        for filled in act.roles:
            aim = filled.filler if filled.role is Role.PURPOSE else None
            if isinstance(aim, Predication | AllOf | AnyOf) and not (named and sort_of_use(aim)):
                acts.extend(_parts(aim))
            elif filled.filler is not right and filled.filler != recipient and filled.role not in (Role.AGENT,):
                rest.append(filled)
        acts = [inner for one in acts for inner in _exercised(one)]
        done = tuple((evolve(one, roles=(*one.roles, *rest)) if rest else one, own) for one in acts)
        granted: Thing | Things | None = None
        if bare:
            granted = bare[0] if len(bare) == 1 and isinstance(bare[0], Thing) else Things(Connective.AND, tuple(bare))
        if granted is not None and not done and rest and isinstance(granted, Thing):
            granted = granted.with_(*(Linked(filled.role, filled.filler) for filled in rest))
        only = self.only_seen
        if (
            only
            and isinstance(recipient, Thing)
            and recipient.head not in (LICENSEE, LICENSOR, "you", "we")
            and not (_is_one_party(recipient) and any(one.roles[1:] for one, _ in done))
        ):
            # "leave to sell it is granted to schools only"; "grants the User leave to sell it only in Norway"
            recipient = evolve(recipient, modifiers=("only", *recipient.modifiers))
            only = bool(rest)
        return Predicate(Modal.GRANTS, done, connective, negated, recipient=recipient, granted=granted, only=only)


def _is_one_party(recipient: Thing) -> bool:
    """ "The User", "Recipient": one side of the text by the word for it, and no kind of persons."""
    bare = not recipient.plural and not recipient.modifiers and not recipient.restrictions
    return bare and (recipient.determiner is Determiner.THE or bool(recipient.term or recipient.name))


def _given_to(right: Thing) -> tuple[Thing | Things | None, Thing]:
    """ "(Grant) schools permission to print it": the noun before the bare right is to whom it is given."""
    to = Thing(right.modifiers[-1], right.modifiers[:-1], plural=True, span=right.span) if right.modifiers else None
    if to is None or right.determiner is not Determiner.NONE or right.plural or not is_somebody(to):
        return None, right
    return to, evolve(right, modifiers=())


def _names_work(act: Predication, thing: Thing | Things | None, recipient: Thing | Things | None) -> bool:
    """Whether a grant says what its right is a right to: "a licence to the Maps for private use"."""
    members = thing.members if isinstance(thing, Things) else (thing,)
    links = [part for one in members if isinstance(one, Thing) for part in one.restrictions if isinstance(part, Linked)]
    held = [*((one.role, one.thing) for one in links), *((one.role, one.filler) for one in act.roles)]
    return any(
        role in (Role.OF, Role.RECIPIENT)
        and isinstance(what, Thing)
        and what != recipient
        and what.head not in (LICENSEE, LICENSOR, "you", "we")
        for role, what in held
    )


def _exercised(act: Predication) -> list[Predication]:
    """ "a license to exercise the rights to reproduce …" grants what the rights are exercised to do."""
    if act.verb != "exercise":
        return [act]
    found: list[Predication] = []
    for filled in act.roles:
        if filled.role is Role.PURPOSE and isinstance(filled.filler, Predication | AllOf | AnyOf):
            found.extend(_parts(filled.filler))
        elif isinstance(filled.filler, Thing):
            for restriction in filled.filler.restrictions:
                if isinstance(restriction, Linked) and isinstance(restriction.thing, Predication | AllOf | AnyOf):
                    found.extend(_parts(restriction.thing))
    return found or [act]


def _rights(filler: Filler) -> bool:
    if isinstance(filler, Things):
        return any(isinstance(member, Thing) and member.head in _RIGHTS for member in filler.members)
    return isinstance(filler, Thing) and filler.head in _RIGHTS


def _parts(formula: Predication | AllOf | AnyOf) -> list[Predication]:
    if isinstance(formula, Predication):
        return [formula]
    return [part for part in formula.parts if isinstance(part, Predication)]


def licensed_for(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts that a work is licensed for: "is licensed to you for use, copying and distribution"; () if none are."""
    found: list[Act] = []
    for act, adjuncts in acts:
        things = tuple(one for one in act.roles if one.role is Role.OBJECT)
        aims = [deed for one in act.get(Role.PURPOSE) for deed in _deeds(one)]
        if act.verb != "license" or not aims or not things or None in aims:
            return ()
        others = tuple(one for one in act.roles if one.role not in (Role.PURPOSE, Role.RECIPIENT, Role.OBJECT))
        for deed in aims:
            if deed is not None:
                found.append((evolve(deed, roles=(*deed.roles, *things, *others)), adjuncts))
    return tuple(found)


def _deeds(aim: Filler) -> list[Predication | None]:
    """The acts without an object that a purpose names; None for whatever names something else besides."""
    if isinstance(aim, AllOf | AnyOf):
        return [deed for part in aim.parts for deed in (_deeds(part) if isinstance(part, Predication) else [None])]
    if isinstance(aim, Predication):
        return [aim if not (aim.roles or aim.negated or aim.manner or aim.verb in _TRIES) else None]
    members = aim.members if isinstance(aim, Things) else (aim,)
    if not all(isinstance(one, Thing) and not one.modifiers and not one.restrictions for one in members):
        return [None]
    named = acts_of(aim, {}) if isinstance(aim, Thing | Things) else None
    deeds: list[Predication | None] = list(named[0]) if named is not None else [None]
    return [one if one is not None and not one.roles and one.verb not in _TRIES else None for one in deeds]


_TRIES = frozenset(("evaluate", "test", "review", "assess", "try"))
"""What a work is used for, rather than something else that is done with it."""
