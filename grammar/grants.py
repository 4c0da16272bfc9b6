"""What a clause that grants a right, withholds one or reserves it comes to: norms, and what is free or kept back."""

from __future__ import annotations

from attrs import evolve

from ..clauses.norm import Modality, Silence
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AllOf,
    AnyOf,
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
from .concepts import ASSIGNS, BESIDE_COPYRIGHT, DEALS_IN, FOR_WHICH, OWNS, TEXTS, is_right
from .conditions import Conditions, Wording
from .drafts import Draft, Freed, Outcome, drafts_of
from .fillers import sort_of_use, things_in
from .nominal_acts import acts_of, dealt, is_somebody
from .objects import beside_copyright, is_title, objects_of, past_rights, rights_in, things_of
from .only_some import EXCLUSIVE, for_those, kept_from_others, only_some
from .parties import Parties, Side
from .skeleton import Clause, Link, Modal

_TELLS = frozenset(("say", "state", "describe", "tell", "identify", "indicate", "name", "show", "reproduce", "refer"))
"""Acts of telling, for which even a name may be used that nobody else is let use."""
_PROTECTED = ("copyright", "patent", "protection", "right", "database")
"""What lasts by law, so that a grant for as long as it lasts is a grant without an end."""


def free_of_acceptance(clause: Clause) -> tuple[Predication, ...]:
    """ "You are not required to accept this licence in order to run it": what may be done without its conditions."""
    if clause.adjuncts or not all(act.verb == "accept" for act in clause.acts):
        return ()
    found: list[Filler] = []
    for act in clause.acts:
        texts = [
            one for filler in act.get(Role.OBJECT) if isinstance(filler, Thing | Things) for one in things_of(filler)
        ]
        if not texts or not all(one.head in TEXTS and one.determiner in _ITSELF for one in texts):
            return ()
        found.extend(act.get(Role.PURPOSE))
        linked = (part for one in texts for part in one.restrictions if isinstance(part, Linked))
        found.extend(part.thing for part in linked if part.role is Role.PURPOSE)
    each = (part for one in found for part in (one.parts if isinstance(one, AllOf | AnyOf) else (one,)))
    return tuple(part for part in each if isinstance(part, Predication))


_ITSELF = (Determiner.THIS, Determiner.THE)


def grant(clause: Clause, place: int, side: Side, found: Conditions, parties: Parties, wording: Wording) -> Outcome:
    """What a clause comes to that grants acts, a right or a licence, or says that none is granted."""
    objects = tuple(thing for act in clause.acts for thing in objects_of(act))
    if clause.negated:
        said = _withheld(clause, place, objects, found, parties, wording)
        return said.plus(_all_the_same(clause, place))
    clause = evolve(clause, acts=tuple(map(_while_it_lasts, clause.acts)))
    bearer = clause.recipient
    if bearer is None and side is Side.LICENSEE:
        bearer = Thing(LICENSOR)
    to_licensor = parties.side(bearer) is Side.LICENSOR
    if (not clause.acts or all(act.verb in ASSIGNS for act in clause.acts)) and not to_licensor:
        given = objects or (tuple(rights_in(clause.granted)) if clause.granted is not None else ())
        if given and (clause.acts or is_title(clause.granted)):
            return Outcome(freed=tuple(Freed(thing, Silence.FREE) for thing in given), silent=("assignment of rights",))
    itself = isinstance(clause.granted, Thing) and clause.granted.determiner is Determiner.THIS
    if not clause.acts and itself and isinstance(clause.granted, Thing) and not clause.granted.restrictions:
        # "this licence is granted to you by the licensor": its acts stand elsewhere
        return Outcome(silent=("description",))
    if not clause.acts and to_licensor:
        # Whatever it is, it is the licensor who may do it.
        return Outcome(silent=("licence to the licensor",))
    if not clause.acts and _whole_copyright(clause.granted):
        # "a royalty-free copyright licence": to all that copyright keeps back; the work is found in the text
        clause = evolve(clause, acts=(Predication(DEALS_IN, span=clause.span),))
        objects = ()
    narrow, granted = _narrowing(clause.granted)
    if not clause.acts:
        # "usage rights to any patents": the right to something is the right to use it.
        held = tuple(rights_in(granted)) if granted is not None else ()
        if narrow and not held:
            clause = evolve(clause, acts=(Predication("use", span=clause.span),))  # of whatever the text is about
        else:
            used = (
                dealt(one) or _copied(one, held) or (Predication("use", (Filled(Role.OBJECT, one),)),) for one in held
            )
            clause = evolve(clause, acts=tuple(act for acts in used for act in acts))
    elif beside_copyright(clause.granted) and clause.granted is not None:
        under = clause.granted
        clause = evolve(clause, acts=tuple(act.adding(Role.BASIS, under) for act in clause.acts))
    if not clause.acts:
        return Outcome(failed=("which acts it grants was not found",))
    clause = evolve(clause, acts=tuple(_narrowed(act, narrow) for act in clause.acts))
    if not to_licensor:
        clause = evolve(clause, acts=tuple(_under_such(act, clause.granted) for act in clause.acts))
    kept = only_some(evolve(clause, subject=bearer), parties) if bearer is not None else None
    if kept is not None:
        clause = for_those(evolve(clause, subject=bearer))
        bearer = clause.subject if isinstance(clause.subject, Thing | Things) else bearer
    said = drafts_of(clause, place, Modality.EMPOWER if to_licensor else Modality.PERMIT, bearer, found, wording)
    if to_licensor:
        return said
    if kept is not None:  # "leave to sell it is granted to schools only"
        but = evolve(found, provisos=(*found.provisos, *kept[1]))
        said = said.plus(drafts_of(kept[0], place, Modality.FORBID, Thing(LICENSEE), but, wording))
    said = said.plus(_not_passed_on(clause, place, wording))
    return evolve(said, freed=tuple(Freed(thing, Silence.RESERVED) for thing in objects))


def _not_passed_on(clause: Clause, place: int, wording: Wording) -> Outcome:
    """ "A non-sublicensable licence to use it": who has it may not sublicense that."""
    if not isinstance(clause.granted, Thing) or _NO_SUBLICENCE.isdisjoint(clause.granted.modifiers):
        return Outcome()
    things = [one for act in clause.acts for one in act.get(Role.OBJECT) if isinstance(one, Thing)]
    if any(one.head in _MARKS for one in things):
        return Outcome()  # of the marks alone: what else is licensed may be sublicensed
    barred = evolve(clause, acts=(Predication("sublicense", span=clause.span),), adjuncts=(), granted=None)
    return drafts_of(barred, place, Modality.FORBID, _READER, Conditions(), wording)


_READER = Thing(LICENSEE, determiner=Determiner.PRONOUN)
_MARKS = frozenset(("trademark", "mark", "logo", "name", "brand", "badge"))
_NO_SUBLICENCE = frozenset(("non-sublicensable", "nonsublicensable", "non-sublicenseable", "non-sub-licensable"))


def _copied(thing: Thing, held: tuple[Thing, ...]) -> tuple[Predication, ...]:
    """ "A licence to the use, copy and distribution of the Software": beside other acts, a copy is one."""
    of = [one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF]
    act = thing.head == "copy" and not thing.modifiers and any(dealt(one) for one in held)
    if act:
        return (Predication("copy", tuple(Filled(Role.OBJECT, one) for one in of[:1]), span=thing.span),)
    named = acts_of(thing, {}) if len(held) > 1 else None
    return named[0] if named is not None and all(one.verb in ("create", "provide") for one in named[0]) else ()


def _all_the_same(clause: Clause, place: int) -> Outcome:
    """ "No right to use the name, except to say where the work comes from": what the act may be done for is granted."""
    aims: list[Predication] = []
    for adjunct in clause.adjuncts:
        for part in adjunct.content if adjunct.link is Link.EXCEPT else ():
            if not isinstance(part, Clause) or part.subject is not None or part.modal is not Modal.BARE or part.negated:
                return Outcome()
            if any(act.verb not in _TELLS for act in part.acts):
                return Outcome()  # "except as required for customary use": what that comes to is not said here
            aims.extend(part.acts)
    acts = tuple(act.adding(Role.PURPOSE, aim) for act in clause.acts for aim in aims)
    norms = tuple(Draft(Modality.PERMIT, (act,), clause.recipient, place=place, span=clause.span) for act in acts)
    return Outcome(norms=norms)


_NARROWS = (Role.TIME, Role.PLACE, Role.PURPOSE)


def _narrowing(granted: Thing | Things | Words | None) -> tuple[tuple[Filled, ...], Thing | Things | None]:
    """
    What hangs on the right that is granted and narrows what may be done under it, and the right without that.

    "A licence to the Maps for research, in Norway, for one year".
    """
    if not isinstance(granted, Thing | Things):
        return (), None
    found: list[Filled] = []
    rights: list[Thing] = []
    members = granted.members if isinstance(granted, Things) else (granted,)
    for member in members:
        if not isinstance(member, Thing):
            continue
        kept = member.restrictions
        if is_right(member.head):
            narrow = tuple(one for one in kept if _narrows(one))
            found += [Filled(one.role, one.thing) for one in narrow if isinstance(one, Linked)]
            kept = tuple(one for one in kept if one not in narrow)
            of = [one for one in kept if isinstance(one, Linked) and one.role in (Role.OF, Role.RECIPIENT)]
            more = [one for one in of[1:] if one.role is Role.OF and _is_no_object(one.thing)]
            found += [Filled(_role_beside(one.thing), one.thing) for one in more]
            kept = tuple(one for one in kept if one not in more)
        rights.append(evolve(member, restrictions=kept))
    rest = evolve(granted, members=tuple(rights)) if isinstance(granted, Things) else rights[0]
    return tuple(dict.fromkeys(found)), rest


def _narrows(restriction: object) -> bool:
    return (
        isinstance(restriction, Linked)
        and restriction.role in _NARROWS
        and (isinstance(restriction.thing, Thing | Things) or sort_of_use(restriction.thing))
        and not _its_own_term(restriction.thing)
    )


def _is_no_object(filler: Filler) -> bool:
    """What follows what a right is a right to says for what, or where: "a licence to the Maps for schools"."""
    if not isinstance(filler, Thing) or filler.term or is_right(filler.head):
        return False
    named = filler.name and not filler.head
    return bool(named) or (filler.determiner is Determiner.NONE and filler.head not in BESIDE_COPYRIGHT)


def _role_beside(filler: Filler) -> Role:
    return Role.PLACE if isinstance(filler, Thing) and filler.name and not filler.head else Role.PURPOSE


def _narrowed(act: Predication, narrow: tuple[Filled, ...]) -> Predication:
    return evolve(act, roles=(*act.roles, *(one for one in narrow if one not in act.roles)))


def _while_it_lasts(act: Predication) -> Predication:
    """A right given for as long as the copyright or the patents last is given for all the time that it is needed."""
    return evolve(act, roles=tuple(one for one in act.roles if not _its_own_term(one.filler)))


def _its_own_term(filler: object) -> bool:
    return (
        isinstance(filler, Thing)
        and filler.head in ("duration", "term", "life", "lifetime")
        and any(
            isinstance(part, Linked)
            and part.role is Role.OF
            and any(word in _PROTECTED for one in things_in(part.thing) for word in (one.head, *one.modifiers))
            for part in filler.restrictions
        )
    )


def _under_such(act: Predication, granted: Thing | Things | Words | None) -> Predication:
    """ "A non-commercial licence to use it": what the right is said to be for is what the act may be done for."""
    members = granted.members if isinstance(granted, Things) else (granted,)
    said = [word for one in members if isinstance(one, Thing) for word in one.modifiers if word in FOR_WHICH]
    for word in dict.fromkeys(said):
        act = act.adding(Role.PURPOSE, Thing("purpose", (word,), span=act.span))
    return act


def _whole_copyright(granted: Thing | Things | Words | None) -> bool:
    """
    Whether all that is granted is a licence under the copyright, and no act or work is named.

    Adjectives before "and" are read as things of their own ("a revocable, and royalty-free copyright licence").
    """
    members = granted.members if isinstance(granted, Things) else (granted,)
    rights = [one for one in members if isinstance(one, Thing) and is_right(one.head)]
    others = [one for one in members if one not in rights]
    plain = all(isinstance(one, Thing) and not one.restrictions and not one.term and not one.name for one in others)
    return len(rights) == 1 and plain and rights[0].modifiers[-1:] == ("copyright",) and not rights[0].restrictions


def _withheld(
    clause: Clause, place: int, objects: tuple[Thing, ...], found: Conditions, parties: Parties, wording: Wording
) -> Outcome:
    """ "No licence is granted to the marks of X", "nothing here permits you to modify this text"."""
    clause = evolve(clause, acts=tuple(done for act in clause.acts for done in _right_to(act)))
    if _by_another(clause.subject) and not objects:
        return Outcome(silent=("reservation",))  # "no other text lets you do it": what this one lets is said elsewhere
    to = clause.recipient
    if not objects and not clause.acts and to is not None and _is_for_nobody_else(clause, to, parties):
        # "newspapers get no licence": they must not use what the others may
        use = (Predication("use", span=clause.span),)
        return drafts_of(evolve(clause, acts=use), place, Modality.FORBID, to, found, wording)
    if not objects and clause.granted is not None:
        # "no express or implied licence to the patents": the patents, for each of the licences
        objects = tuple(dict.fromkeys(rights_in(clause.granted)))
    if not objects and clause.recipient is not None and parties.side(clause.recipient) is Side.OTHER:
        objects = tuple(
            thing
            for one in things_of(clause.recipient)
            for thing in (past_rights(one) if is_right(one.head) else (one,))
        )
    named = tuple(dict.fromkeys(act for one in objects for act in dealt(one)))
    if named and not clause.acts:
        # "no right of sale is granted"
        return drafts_of(evolve(clause, acts=named), place, Modality.FORBID, clause.recipient, found, wording)
    if objects:
        freed = Outcome(freed=tuple(Freed(thing, Silence.RESERVED) for thing in objects))
        bare = all(act.verb == "use" and {one.role for one in act.roles} <= {Role.OBJECT} for act in clause.acts)
        beside = bare or all(one.head in BESIDE_COPYRIGHT for one in objects)
        if _by_another(clause.subject):
            return freed  # "nothing other than this licence lets you modify it": this licence may
        if not clause.acts or clause.adjuncts or beside or {act.verb for act in clause.acts} <= OWNS:
            return freed
        # a right to do something that nobody is given is a ban on doing it, whatever else is granted
        return freed.plus(drafts_of(clause, place, Modality.FORBID, clause.recipient, found, wording))
    if clause.acts:
        return drafts_of(clause, place, Modality.FORBID, clause.recipient, found, wording)
    plain = isinstance(clause.granted, Thing) and not clause.granted.restrictions
    several = isinstance(clause.granted, Things) and all(
        isinstance(one, Thing) and not one.restrictions for one in clause.granted.members
    )
    if plain or several:
        return Outcome(silent=("reservation",))
    return Outcome(failed=("what is not granted was not found",))


def _is_for_nobody_else(clause: Clause, to: Thing | Things, parties: Parties) -> bool:
    """Whether it is persons of a certain sort that no licence is given, to whatever."""
    plain = isinstance(clause.granted, Thing) and not clause.granted.restrictions
    return plain and parties.side(to) is Side.OTHER and is_somebody(to) and not _by_another(clause.subject)


def _right_to(act: Predication) -> tuple[Predication, ...]:
    """ "No right for the sale" is none to sell it, and no use for a sale."""
    aims = act.get(Role.PURPOSE)
    bare = act.verb == "use" and len(aims) == len(act.roles) and all(isinstance(one, Predication) for one in aims)
    return tuple(one for one in aims if isinstance(one, Predication)) if bare and aims else (act,)


def _by_another(subject: Thing | Things | Predication | Words | None) -> bool:
    """Whether it is something other than what the text names that gives nothing."""
    if isinstance(subject, Thing) and subject.determiner is Determiner.OTHER:
        return True
    parts = subject.restrictions if isinstance(subject, Thing) else ()
    without = any(isinstance(one, Linked) and one.role is Role.WITHOUT for one in parts)
    return without or any(isinstance(one, Predication) and one.negated for one in parts)


def reserve(clause: Clause, place: int, found: Conditions, wording: Wording) -> Outcome:
    """What a clause comes to by which somebody keeps a right."""
    objects = tuple(
        Freed(thing, Silence.RESERVED) for act in clause.acts if act.verb in OWNS for thing in objects_of(act)
    )
    if objects:
        return Outcome(freed=objects, silent=("reservation",))
    if isinstance(clause.granted, Thing) and EXCLUSIVE & {*clause.granted.modifiers}:
        return drafts_of(kept_from_others(clause, clause.acts), place, Modality.FORBID, None, found, wording)
    bearer = clause.subject if isinstance(clause.subject, Thing | Things) else Thing(LICENSOR)
    return drafts_of(clause, place, Modality.EMPOWER, bearer, found, wording)


def let_do(
    clause: Clause,
    act: Predication,
    bearer: Thing | Things | None,
    place: int,
    found: Conditions,
    parties: Parties,
    wording: Wording,
) -> Outcome:
    """ "We let schools sell it in class": how, where and when stands with the letting, and is said of what is let."""
    told = (one for one in act.roles if one.role not in _WHO and one.filler != bearer)
    how = tuple(one for one in told if not isinstance(one.filler, Predication | AllOf | AnyOf))
    clause = evolve(clause, acts=tuple(evolve(one, roles=(*one.roles, *how)) for one in clause.acts))
    kept = None
    if isinstance(bearer, Thing) and parties.side(bearer) is not Side.LICENSEE and clause.only and not how:
        # "We allow only schools to sell it"
        alone = evolve(bearer, modifiers=("only", *bearer.modifiers))
        kept = only_some(evolve(clause, subject=alone, modal=Modal.MAY, only=False), parties)
    if kept is None:
        return drafts_of(clause, place, Modality.PERMIT, bearer, found, wording)
    but = evolve(found, provisos=(*found.provisos, *kept[1]))
    said = drafts_of(evolve(clause, only=False), place, Modality.PERMIT, bearer, found, wording)
    return said.plus(drafts_of(kept[0], place, Modality.FORBID, Thing(LICENSEE), but, wording))


_WHO = (Role.AGENT, Role.OBJECT)
