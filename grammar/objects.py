"""What an act or a right is about: the object behind "all right, title and interest in and to the Services"."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.norm import Silence
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    SELF,
    Determiner,
    Filler,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
)
from .concepts import (
    ASSIGNS,
    BESIDE_COPYRIGHT,
    OWNING,
    OWNS,
    STAYS,
    is_right,
)
from .drafts import Freed
from .fillers import things_in
from .nominal_acts import dealt
from .parties import Parties, Side
from .skeleton import Clause


def objects_of(act: Predication) -> tuple[Thing, ...]:
    """What an act is about, past words such as "all rights, title and interest in": named terms first."""
    objects: list[Thing] = []
    for role in (Role.OBJECT, Role.COMPLEMENT, Role.TOPIC):
        for filler in act.get(role):
            tops = filler.members if isinstance(filler, Things) else (filler,)
            for top in tops:
                if isinstance(top, Thing):
                    objects.extend(past_rights(top))
    # "all right, title and interest in and to X" in a role of the act and not in the noun phrase
    if not objects:
        beside = [top for role in (Role.PLACE, Role.TOPIC) for filler in act.get(role) for top in _tops(filler)]
        objects = [top for top in beside if not is_right(top.head) and top.head not in (LICENSEE, LICENSOR, SELF, "")]
    if not objects:
        objects = [thing for thing in things_in(act) if thing.term and not is_right(thing.head)]
    return tuple(objects)


def _tops(filler: Filler) -> tuple[Thing, ...]:
    """What fills a role itself: the pictures, and not the service in "the pictures that the service makes"."""
    members = filler.members if isinstance(filler, Things) else (filler,)
    return tuple(one for one in members if isinstance(one, Thing))


def past_rights(thing: Thing) -> Iterator[Thing]:
    if not is_right(thing.head):
        yield thing
        return
    for one in things_in(thing):
        beside = [word for word in one.modifiers if word in BESIDE_COPYRIGHT] if is_right(one.head) else []
        if beside:
            # "any party's patent rights": the patents, not the party
            yield from (Thing(word, plural=True, span=one.span) for word in beside)
            return
    for inner in list(things_in(thing))[1:]:
        if _is_what(inner):
            named = [one for one in _fellows(inner, thing) if _is_what(one)]
            yield from named or (inner,)
            return
    if thing.modifiers and thing.modifiers[-1] not in OWNING:
        # "no trademark licence": it is the trademark that is kept back
        yield Thing(thing.modifiers[-1], span=thing.span)


def _is_what(thing: Thing) -> bool:
    return bool(thing.head) and not is_right(thing.head) and thing.head not in (LICENSEE, LICENSOR, SELF)


def _fellows(thing: Thing, whole: Thing) -> tuple[Thing, ...]:
    """What a thing stands beside in the list that it is named in: "rights in the names, marks and logos"."""
    for restriction in whole.restrictions:
        if not isinstance(restriction, Linked):
            continue
        if isinstance(restriction.thing, Things) and thing in restriction.thing.members:
            return tuple(one for one in restriction.thing.members if isinstance(one, Thing))
        if isinstance(restriction.thing, Thing) and (found := _fellows(thing, restriction.thing)):
            return found
    return ()


def rights_in(granted: Thing | Things) -> Iterator[Thing]:
    members = granted.members if isinstance(granted, Things) else (granted,)
    for member in members:
        if isinstance(member, Thing):
            yield from past_rights(member)


def beside_copyright(granted: Thing | Things | None) -> bool:
    """Whether what is granted is a licence under patents or another right of its own ("a patent license to make …")."""
    return granted is not None and any(
        {thing.head, *thing.modifiers} & BESIDE_COPYRIGHT for thing in things_in(granted)
    )


def is_title(granted: Thing | Things | None) -> bool:
    """Whether what is given is ownership, and not a licence."""
    members = granted.members if isinstance(granted, Things) else (granted,)
    return any(isinstance(one, Thing) and one.head in ("title", "ownership") for one in members)


def ownership(clause: Clause, side: Side) -> tuple[Freed, ...]:
    """ "you own all Output": free; "we own the Services": reserved."""
    if clause.negated or side not in (Side.LICENSEE, Side.LICENSOR):
        return ()
    silence = Silence.FREE if side is Side.LICENSEE else Silence.RESERVED
    found: list[Freed] = []
    if any(act.verb in _RUNS for act in clause.acts):
        return ()  # "the site is owned and operated by Acme": who runs it, and nothing of what may be done with it
    for act in clause.acts:
        if act.negated:
            continue
        if act.verb in OWNS and _is_ownership(act):
            found.extend(Freed(thing, silence) for thing in objects_or_linked(act))
        elif act.verb in ASSIGNS and side is Side.LICENSOR:
            found.extend(Freed(thing, Silence.FREE) for thing in objects_or_linked(act))
        elif act.verb == "be":
            for filler in act.get(Role.COMPLEMENT):
                if isinstance(filler, Thing) and filler.head == "owner":
                    found.extend(Freed(thing, silence) for thing in list(things_in(filler))[1:2])
    return tuple(found)


_RUNS = frozenset(("operate", "run", "manage"))


def owned(clause: Clause, parties: Parties) -> tuple[Freed, ...]:
    """
    "The model remains the property of Acme", "all rights in the texts stay with their authors": as if they own it.

    Whoever has a name or is told as the author of it is somebody else; of others ("the people who made it") it is open.
    """
    told = _belonging(clause) if len(clause.acts) == 1 and not (clause.negated or clause.adjuncts) else None
    if told is None:
        return ()
    thing, owner = told
    side = parties.side(owner)
    if side is Side.LICENSEE:
        return (Freed(thing, Silence.FREE),)
    return (Freed(thing, Silence.RESERVED),) if side is Side.LICENSOR or _is_another(owner) else ()


def _belonging(clause: Clause) -> tuple[Thing, Thing] | None:
    """What a clause says to be somebody's, and whose; None if it says more, or nothing of the sort."""
    act, subject = clause.acts[0], clause.subject
    if act.negated or act.manner or len(act.roles) != 1 or not isinstance(subject, Thing):
        return None
    filler = act.roles[0].filler
    if not isinstance(filler, Thing):
        return None
    named = [one.thing for one in filler.restrictions if isinstance(one, Linked) and one.role is Role.OF]
    whose = named[0] if len(named) == len(filler.restrictions) == 1 and isinstance(named[0], Thing) else None
    if act.verb in STAYS and act.roles[0].role is Role.COMPLEMENT and whose is not None:
        if filler.head == "property" and not is_right(subject.head):
            return subject, whose
        return (whose, subject) if filler.head == "owner" and not filler.modifiers else None
    if (
        act.verb in STAYS
        and filler.head in (LICENSEE, LICENSOR)
        and not (filler.restrictions or is_right(subject.head))
    ):
        return (
            (subject, filler) if act.roles[0].role is Role.COMPLEMENT else None
        )  # "the notes that you make are yours"
    if act.verb == "belong" and act.roles[0].role is Role.COUNTERPART:
        thing = _all_rights_in(subject) if is_right(subject.head) else subject
        return None if thing is None else (thing, filler)
    if act.verb in STAYS and act.roles[0].role is Role.MEANS:
        thing = _all_rights_in(subject)
        return None if thing is None else (thing, filler)
    return None


def _all_rights_in(subject: Thing) -> Thing | None:
    """What "all rights in the model", "the copyright in it" and "title to it" are in; None for some right alone."""
    parts = [one.thing for one in subject.restrictions if isinstance(one, Linked)]
    whole = subject.head in ("title", "ownership", "copyright") or subject.determiner is Determiner.ALL
    if not (whole and is_right(subject.head)) or subject.modifiers or len(parts) != len(subject.restrictions):
        return None
    thing = parts[0] if len(parts) == 1 else None
    return thing if isinstance(thing, Thing) and not dealt(thing) else None


def _is_another(owner: Thing) -> bool:
    """Whether an owner is somebody with a name, or the author or owner of what is owned, and so not the reader."""
    named = bool(owner.name) or (bool(owner.term) and owner.determiner is Determiner.NONE)
    parts = [one.thing for one in owner.restrictions if isinstance(one, Linked) and one.role is Role.OF]
    its = [one for one in parts if isinstance(one, Thing) and one.determiner is Determiner.PRONOUN and not one.head]
    return (named and not owner.restrictions) or (len(its) == len(owner.restrictions) == 1)


def _is_ownership(act: Predication) -> bool:
    """Whether to keep it is to own it: "you retain all rights in X", not "the licensee retains the notices"."""
    if act.verb not in ("keep", "hold", "retain", "maintain"):
        return True
    tops = [one for filler in act.get(Role.OBJECT) if isinstance(filler, Thing | Things) for one in things_of(filler)]
    return not tops or any(is_right(one.head) or one.term or one.head in ("title", "ownership") for one in tops)


def objects_or_linked(act: Predication) -> tuple[Thing, ...]:
    found = objects_of(act)
    if found:
        return found
    return tuple(
        thing for thing in things_in(act) if not is_right(thing.head) and thing.head not in (LICENSEE, LICENSOR)
    )[:1]


def unclaimed_in(act: Predication, negated: bool) -> tuple[Thing, ...]:
    """What the rights are in that nobody claims."""
    held = [one for filler in act.get(Role.OBJECT) for one in things_in(filler) if is_right(one.head)]
    if not held or not (negated or any(one.determiner is Determiner.NO for one in held)):
        return ()
    # "no claim of ownership to any outputs generated with the Models": the outputs, and not what made them
    to = [one for filler in act.get(Role.RECIPIENT) if isinstance(filler, Thing | Things) for one in things_of(filler)]
    return tuple(one for one in to if one.head not in (LICENSEE, LICENSOR)) or objects_or_linked(act)


def things_of(filler: Thing | Things) -> tuple[Thing, ...]:
    """The members of a phrase."""
    members = filler.members if isinstance(filler, Things) else (filler,)
    return tuple(one for one in members if isinstance(one, Thing))


def to_all(act: Predication) -> bool:
    """ "These conditions apply to everybody who …": whom they bind, and not to what else they reach."""
    told = [one for role in act.roles for one in (role.filler,) if role.role in (Role.OBJECT, Role.RECIPIENT)]
    wide = (Determiner.ALL, Determiner.ANY)
    return bool(told) and all(
        isinstance(one, Thing) and one.head == "person" and one.determiner in wide for one in told
    )
