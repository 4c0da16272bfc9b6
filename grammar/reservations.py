"""What silence means for each object that a text speaks of, and the work that a public licence is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from ..clauses.norm import Definition, Modality, Norm, Reserved, Silence
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    SELF,
    Connective,
    Determiner,
    Linked,
    Predication,
    Restriction,
    Role,
    Thing,
    Things,
)
from ..clauses.span import Span
from .binding import Passage
from .concepts import DEALS, DEALS_IN, DERIVED, DERIVED_WORKS, HANDED, OWNS, SERVICES, TAKEN, WORKS
from .drafts import Freed, Outcome, by_its_term
from .fillers import things_in
from .objects import objects_of
from .parties import Parties, Side, is_somebody
from .passages import quote_of


def licensed_work(norms: Iterable[Norm]) -> Thing | None:
    """What a public licence is about, by the first "this software" or defined work in its clauses."""
    for norm in norms:
        for act in norm.acts:
            for thing in things_in(act):
                if thing.head in WORKS and (thing.term or thing.determiner is Determiner.THIS):
                    return evolve(thing, restrictions=(), count=None)
    return None


def with_work(norms: tuple[Norm, ...], definitions: Sequence[Definition] = (), *, public: bool) -> tuple[Norm, ...]:
    """
    The norms with the licensed work where a public grant names no object ("Redistribution and use are permitted").

    A bare licence under the copyright is one to the work and to what is adapted from it.
    """
    work = licensed_work(norms)
    adapted = [one.term for one in definitions if one.term.split()[-1].lower().removesuffix("s") in DERIVED_WORKS]
    found: list[Norm] = []
    for norm in norms:
        if work is not None and any(act.verb == DEALS_IN and not act.roles for act in norm.acts):
            derived = tuple(Thing(DERIVED, term=term) for term in adapted[:1])
            whole = Things(Connective.AND, (work, *derived)) if derived else work
            norm = evolve(norm, acts=tuple(act.adding(Role.OBJECT, whole) for act in norm.acts))
        if work is None or not public:
            found.append(norm)
            continue
        if norm.modality is Modality.PERMIT and not norm.defeats and any(not act.get(Role.OBJECT) for act in norm.acts):
            acts = tuple(act if act.get(Role.OBJECT) else act.adding(Role.OBJECT, work) for act in norm.acts)
            norm = evolve(norm, acts=acts)
        found.append(norm)
    return tuple(found)


def reserved_of(
    passages: Sequence[Passage],
    outcomes: Sequence[Sequence[Outcome]],
    norms: Sequence[Norm],
    parties: Parties,
    definitions: Sequence[Definition] = (),
    *,
    public: bool,
) -> tuple[Reserved, ...]:
    """
    How silence is read for each object; what is freed by name is free whatever else covers it.

    A permission to use what is defined as things that are free ("Content" as input and output) reserves nothing.
    """
    said: dict[Thing, Reserved] = {}
    for passage, readings in zip(passages, outcomes, strict=True):
        for one in dict.fromkeys(freed for outcome in readings for freed in outcome.freed):
            if parties.side(one.object) not in (Side.OTHER, Side.NOBODY):
                continue
            _note(said, one, passage)
    by_path = {passage.path: passage for passage in passages}
    for norm in norms:
        if norm.modality is not Modality.PERMIT or norm.defeats:
            continue
        ruled = norm.bearer is None or parties.side(norm.bearer) in (Side.LICENSEE, Side.BOTH, Side.PERSON)
        if not ruled and not is_somebody(norm.bearer):
            continue
        for act in norm.acts:
            held = act.verb in OWNS and bool(act.get(Role.TIME))  # who may keep it for ten days may not keep it longer
            if not (public or act.verb in DEALS or held):
                continue
            for thing in map(_whole, objects_of(act)):
                named = thing.term or _is_licensed(thing)
                if named and not _is_owned(thing) and not _of_free(thing, definitions, said):
                    where = by_path.get(norm.id.split("#")[0])
                    span = norm.spans[0] if norm.spans else None
                    passage = where or Passage(0, norm.id, span or Span(0, 0))
                    key = _key(thing)
                    if thing.term and any(_same_term(one, thing) for one in said.values()):
                        continue  # the first grant says what of it the text is about
                    said.setdefault(
                        key, Reserved(_all_of(thing), Silence.RESERVED, norm.id, norm.quote, span or passage.span)
                    )
    return tuple(said.values())


def _same_term(said: Reserved, thing: Thing) -> bool:
    """Whether silence on a term is settled; that some of what it means is free ("Data in the public domain") is not."""
    some = said.silence is Silence.FREE and bool(said.object.restrictions)
    return said.object.term == thing.term and not some


def _of_free(thing: Thing, definitions: Sequence[Definition], said: Mapping[Thing, Reserved]) -> bool:
    """Whether a term stands for things of which one is free and none is reserved."""
    meaning = next((one.meaning for one in definitions if thing.term and one.term == thing.term), None)
    members = meaning.members if isinstance(meaning, Things) else ()
    silences = {
        entry.silence
        for member in members
        if isinstance(member, Thing)
        for entry in said.values()
        if entry.object.term and entry.object.term.casefold() == (member.term or member.head).casefold()
    }
    return silences == {Silence.FREE}


def _note(said: dict[Thing, Reserved], one: Freed, passage: Passage) -> None:
    plain = by_its_term(one.object)
    one = evolve(one, object=plain) if isinstance(plain, Thing) else one
    key = _key(one.object)
    known = said.get(key)
    if known is not None and (known.silence is Silence.FREE or one.silence is Silence.RESERVED):
        return
    said[key] = Reserved(_bare(one.object), one.silence, passage.path, quote_of(passage.pieces), passage.span)


def _key(thing: Thing) -> Thing:
    """Two phrases with one key speak of the same object."""
    named = bool(thing.term or thing.name)
    return Thing(
        "" if named else thing.head,
        () if named else thing.modifiers,
        name=thing.name,
        term=thing.term,
        restrictions=thing.restrictions,
    )


def _bare(thing: Thing) -> Thing:
    """The object itself, without count and determiner."""
    return evolve(thing, count=None)


def _all_of(thing: Thing) -> Thing:
    """The defined work itself, of which a grant may allow some: "the free Photos", "the Photos among your staff"."""
    if not thing.term:
        return _bare(thing)
    stems = {part.casefold()[:4] for part in thing.term.split()}
    modifiers = tuple(word for word in thing.modifiers if word.casefold()[:4] in stems)
    kept = tuple(
        one
        for one in thing.restrictions
        if not (isinstance(one, Linked) and one.role in _NARROWS)
        and not (_is_definite(thing) and (_as_handed(one) or _describes(one)))
    )
    return evolve(_bare(thing), modifiers=modifiers, restrictions=kept)


def _is_definite(thing: Thing) -> bool:
    return thing.determiner in (Determiner.THE, Determiner.THIS, Determiner.NONE)


def _describes(part: Restriction) -> bool:
    """ "The Photos taken in Norway", "the Maps of Norway": which of them may be used, of which all are kept back."""
    if isinstance(part, Linked):
        of = part.thing if part.role is Role.OF else None
        return isinstance(of, Thing) and not of.term and of.head not in (LICENSEE, LICENSOR) and not is_somebody(of)
    agents = part.get(Role.AGENT) if isinstance(part, Predication) else (None,)
    return all(isinstance(one, Thing) and (one.head in (SELF, LICENSOR) or bool(one.name)) for one in agents)


def _as_handed(part: Restriction) -> bool:
    """ "The Photos made available to you by us under these terms": what the text is for, and no part of it."""
    if not isinstance(part, Predication) or part.negated or part.manner or part.verb not in HANDED | TAKEN:
        return False
    by_reader = any(isinstance(one, Thing) and one.head == LICENSEE for one in part.get(Role.AGENT))
    return by_reader is (part.verb in TAKEN) and all(
        isinstance(one.filler, Thing)
        and (one.filler.head in (SELF, LICENSEE, LICENSOR) or bool(one.filler.term) or one.role is Role.BASIS)
        for one in part.roles
        if one.role is not Role.PURPOSE
    )


_NARROWS = (Role.COUNTERPART, Role.RECIPIENT, Role.PURPOSE)


def _whole(thing: Thing) -> Thing:
    """The work in "three copies of the Software", "10 % of the Text", "copies of the source code of the Program"."""
    if (thing.head in _OF_A_WORK or thing.head in _FORMS) and not (thing.term or thing.name):
        for one in thing.restrictions:
            if isinstance(one, Linked) and one.role is Role.OF and isinstance(one.thing, Thing):
                return _whole(one.thing)
    return thing


_OF_A_WORK = ("", "copy", "portion", "part", "excerpt")
_FORMS = ("source code", "object code", "executable code")


def _is_licensed(thing: Thing) -> bool:
    """Whether a phrase without a capital speaks of what the text is about: "the software", "our images"."""
    if thing.restrictions:
        owners = [one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF]
        ours = all(isinstance(one, Thing) and (one.head == LICENSOR or _is_maker(thing, one)) for one in owners)
        return len(owners) == len(thing.restrictions) and ours
    definite = thing.determiner in (Determiner.THE, Determiner.THIS)
    return definite and not thing.name and thing.head in WORKS | SERVICES


def _is_maker(thing: Thing, owner: Thing) -> bool:
    """ "The pictures of Wiesel": what a text allows of somebody's works by name it keeps back for the rest."""
    named = (bool(owner.name) and not owner.head) or bool(owner.term)
    named = named and not owner.restrictions
    return named and thing.determiner in (Determiner.THE, Determiner.THIS) and thing.head in WORKS


def _is_owned(thing: Thing) -> bool:
    """Whether the phrase says that it is the reader's own ("your Content")."""
    return any(
        isinstance(one, Linked) and one.role is Role.OF and isinstance(one.thing, Thing) and one.thing.head == LICENSEE
        for one in thing.restrictions
    )
