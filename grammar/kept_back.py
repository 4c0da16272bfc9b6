"""Acts that a text keeps back by a noun: "its sale is reserved", "the licence does not include its sale"."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from ..clauses.norm import Modality
from ..clauses.phrase import (
    LICENSOR,
    AllOf,
    AnyOf,
    Connective,
    Filled,
    Filler,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .concepts import AIMS, BESIDE_COPYRIGHT, OWNS, REGULATES, RULE_NAMES, TEXTS, is_right
from .drafts import Draft
from .fillers import things_in
from .left_out import right_to
from .nominal_acts import acts_of
from .objects import objects_of
from .parties import Parties, Side
from .skeleton import Clause, Link, Modal

_KEEPS = frozenset({"reserve", "withhold"})
_HOLDS = frozenset({"include", "cover", "comprise", "contain", "embrace", "encompass", "reach"})
_MEANS = frozenset({"intention", "intent", "purpose", "aim"})
_TOLD = (Modal.NONE, Modal.SHALL, Modal.WILL)
_Named = tuple[tuple[Predication, ...], Connective]


def kept_back(clause: Clause, parties: Parties) -> Clause:
    """
    `clause` as the ban that it is, or as the denial of the acts that it names.

    "Its sale is reserved", "we reserve its sale to ourselves"; "this licence does not include its sale"; "it is not
    the intention of this licence to allow its sale"; "no rights are granted in respect of its sale".
    """
    if clause.modal is Modal.GRANTS:
        return _in_respect_of(clause)
    if clause.modal in (Modal.MAY, Modal.CAN, Modal.PERMITTED):
        return _all_but(_exercised(clause), parties)
    if clause.modal not in _TOLD or len(clause.acts) != 1:
        return clause
    outside = _no_part_of(clause)
    if outside is not None:
        return outside
    for_some = _reserved_for(clause, parties)
    if for_some is not None:
        return for_some
    named = _kept(clause, parties)
    if named is None:
        return clause
    acts, _ = named
    return Clause(
        None,
        Modal.FORBIDDEN,
        acts,
        connective=Connective.OR,
        adjuncts=clause.adjuncts,
        relatives=clause.relatives,
        span=clause.span,
    )


def _no_part_of(clause: Clause) -> Clause | None:
    """ "Photographs are not part of this licence": it does not cover them."""
    (act,) = clause.acts
    meant = act.get(Role.COMPLEMENT)
    what = act.get(Role.AGENT) or ((clause.subject,) if isinstance(clause.subject, Thing | Things) else ())
    if act.verb != "be" or clause.negated is act.negated or len(meant) != 1 or len(what) != 1:
        return None
    part = meant[0]
    if not isinstance(part, Thing) or part.head != "part":
        return None
    of = [one.thing for one in part.restrictions if isinstance(one, Linked) and one.role is Role.OF]
    text = of[0] if len(of) == 1 else None
    if not isinstance(text, Thing) or text.head not in TEXTS:
        return None
    covers = Predication("cover", (Filled(Role.OBJECT, what[0]),), span=act.span)
    return evolve(clause, subject=text, acts=(covers,), negated=True)


def _all_but(clause: Clause, parties: Parties) -> Clause:
    """ "You may do all of that, provided that you do not sell it": what it adds to what is allowed is the ban."""
    generic = all(act.verb == "do" and not any(map(_names_something, act.get(Role.OBJECT))) for act in clause.acts)
    provided = [one for one in clause.adjuncts if one.link is Link.PROVIDED]
    others = [one for one in clause.adjuncts if one not in provided and not all(map(_is_that, one.content))]
    denied = [part for one in provided for part in one.content if isinstance(part, Clause)]
    whole = len(denied) == sum(len(one.content) for one in provided) and bool(denied) and not others
    if clause.negated or not generic or not clause.acts or not whole:
        return clause
    yours = all(one.subject is None or parties.side(one.subject) is Side.LICENSEE for one in denied)
    if not yours or not all(one.negated and not one.adjuncts and one.modal is Modal.NONE for one in denied):
        return clause
    acts = tuple(evolve(act, negated=False) for one in denied for act in one.acts)
    subject = clause.subject if not clause.passive else None
    return Clause(subject, Modal.FORBIDDEN, acts, connective=Connective.OR, span=clause.span)


def _exercised(clause: Clause) -> Clause:
    """ "May use the right to sell it": may sell it."""
    acts: list[Predication] = []
    for act in clause.acts:
        objects = act.get(Role.OBJECT)
        done = _right_to(objects[0]) if act.verb in ("use", "exercise") and len(objects) == 1 else []
        acts += done or [act]
    return evolve(clause, acts=tuple(acts))


def _is_that(part: object) -> bool:
    """ "All of that": a word that only points back, and was left over."""
    return isinstance(part, Words) and len(part.text.split()) == 1 and not part.lemmas


def _names_something(filler: Filler) -> bool:
    back = isinstance(filler, Thing) and filler.head in ("", "thing", "above", "foregoing")
    return not back or bool(isinstance(filler, Thing) and (filler.term or filler.name))


def _kept(clause: Clause, parties: Parties) -> _Named | None:
    (act,) = clause.acts
    negated = clause.negated is not act.negated
    subject = clause.subject if isinstance(clause.subject, Thing) else None
    ours = _ours(clause.subject, parties) if clause.subject is not None else False
    if ours and act.verb in OWNS and not negated and not act.manner and not clause.passive:
        rights = [one for filler in act.get(Role.OBJECT) for one in things_in(filler)]
        if rights and all(_is_act_right(one) for one in rights) and len(act.roles) <= 2:
            return tuple(one for right in rights for one in _acts_of_right(right)), Connective.AND
    if act.verb in _KEEPS and not negated:
        ours = not _others(act, parties) and parties.side(clause.subject) is not Side.LICENSEE
        return _named(tuple(_to_others(one, parties) for one in act.get(Role.OBJECT))) if ours else None
    if not negated or act.manner or any(one.role not in _PLAIN for one in act.roles):
        return None
    if act.verb in _HOLDS and subject is not None and _speaks(subject):
        return _named(act.get(Role.OBJECT))
    if act.verb == "be" and len(meant := act.get(Role.COMPLEMENT)) == 1:
        aim = meant[0]
        if isinstance(aim, Thing) and aim.head in _MEANS:
            return _allowed(one.thing for one in aim.restrictions if isinstance(one, Linked))
    if act.verb == "intend" and clause.passive and any(_speaks(one) for one in objects_of(act)):
        return _allowed(act.get(Role.PURPOSE))
    return None


def _reserved_for(clause: Clause, parties: Parties) -> Clause | None:
    """ "Its sale is reserved for schools": they alone may sell it."""
    (act,) = clause.acts
    told = [one for one in act.roles if one.role not in (Role.OBJECT, Role.AGENT)]
    if act.verb not in _KEEPS or clause.negated is not act.negated or act.manner or len(told) != 1:
        return None
    who = told[0].filler
    named = _named(act.get(Role.OBJECT))
    persons = isinstance(who, Thing) and (who.plural or who.name) and who.head not in AIMS
    if named is None or told[0].role not in (Role.PURPOSE, Role.RECIPIENT) or not persons or _ours(who, parties):
        return None
    assert isinstance(who, Thing)
    whose = evolve(who, modifiers=("only", *who.modifiers))
    return evolve(clause, subject=whose, modal=Modal.MAY, acts=named[0], passive=False)


def _is_act_right(right: Thing) -> bool:
    """Whether a right is named by one act alone: "printing rights"."""
    return is_right(right.head) and not right.term and len(right.modifiers) == 1 and bool(_acts_of_right(right))


def _acts_of_right(right: Thing) -> tuple[Predication, ...]:
    """The act that "the printing rights in the maps" is the right to do; who holds rights to use a thing owns it."""
    named = acts_of(evolve(right, head=right.modifiers[0], modifiers=(), plural=False), {})
    acts = named[0] if named is not None else ()
    return () if any(one.verb == "use" for one in acts) else acts


_PLAIN = (Role.OBJECT, Role.AGENT, Role.COMPLEMENT, Role.PURPOSE)


def _others(act: Predication, parties: Parties) -> bool:
    """Whether it is kept for somebody, or in some case."""
    told = [one for one in act.roles if one.role not in (Role.OBJECT, Role.AGENT)]
    return bool(act.manner) or not all(one.role is Role.RECIPIENT and _ours(one.filler, parties) for one in told)


def _to_others(thing: Filler, parties: Parties) -> Filler:
    """ "Its sale to ourselves", after "we reserve": its sale to anybody, which we reserve."""

    if not isinstance(thing, Thing):
        return thing
    ours = {
        one
        for one in thing.restrictions
        if isinstance(one, Linked) and one.role is Role.RECIPIENT and _ours(one.thing, parties)
    }
    return evolve(thing, restrictions=tuple(one for one in thing.restrictions if one not in ours))


def _ours(who: object, parties: Parties) -> bool:
    return isinstance(who, Thing | Things) and parties.side(who) is Side.LICENSOR


def _speaks(subject: Thing) -> bool:
    return subject.head in (*TEXTS, *RULE_NAMES, "permission", "authorization") or is_right(subject.head)


def _allowed(aims: Iterable[object]) -> _Named | None:
    """What "to allow its sale", "to permit anybody to sell it" would have allowed."""
    for aim in aims:
        parts = aim.parts if isinstance(aim, AllOf | AnyOf) else (aim,)
        acts = [one for one in parts if isinstance(one, Predication)]
        if acts and len(acts) == len(parts) and all(REGULATES.get(one.verb) is _LETS for one in acts):
            return _named(tuple(filler for one in acts for filler in one.get(Role.OBJECT)))
    return None


_LETS = REGULATES["permit"]


def _named(fillers: tuple[Filler, ...]) -> _Named | None:
    """The acts that `fillers` name, each of which says to what it is done: no right beside the copyright."""
    found: list[Predication] = []
    connective = Connective.AND
    for filler in fillers:
        if isinstance(filler, Predication):
            found.append(filler)
            continue
        aims = _right_to(filler)
        if aims:
            found += aims
            continue
        named = acts_of(filler, {})
        if named is None:
            return None
        found += named[0]
        connective = named[1]
    whole = all(one.get(Role.OBJECT) and not one.negated for one in found)
    beside = any(thing.head in BESIDE_COPYRIGHT for one in found for thing in objects_of(one))
    return (tuple(found), connective) if found and whole and not beside else None


def _right_to(filler: Filler) -> list[Predication]:
    """ "The right to sell it"."""
    if not isinstance(filler, Thing) or not is_right(filler.head) or filler.term:
        return []
    links = [one.thing for one in filler.restrictions if isinstance(one, Linked) and one.role is Role.PURPOSE]
    acts = [one for one in links if isinstance(one, Predication)]
    return acts if len(acts) == len(filler.restrictions) else []


def _in_respect_of(clause: Clause) -> Clause:
    """ "No rights are granted in respect of its sale": of the act that is named."""
    if not clause.negated or clause.acts or not isinstance(clause.granted, Thing):
        return clause
    rights = right_to(clause.granted) if not clause.granted.restrictions else ()
    if rights:
        # "no resale rights are granted"
        return Clause(None, Modal.FORBIDDEN, rights, connective=Connective.OR, span=clause.span)
    links = [one for one in clause.granted.restrictions if isinstance(one, Linked) and one.role is Role.TOPIC]
    named = _named((links[0].thing,)) if len(links) == 1 else None
    if named is None:
        return clause
    rest = tuple(one for one in clause.granted.restrictions if one not in links)
    return evolve(clause, granted=evolve(clause.granted, restrictions=rest), acts=named[0], connective=Connective.OR)


def left_to_us(draft: Draft) -> bool:
    """Whether a duty is to leave something to the licensor: "leave the printing to us"."""
    acts = draft.acts if draft.modality is Modality.OBLIGE else ()
    ours = [one for act in acts for role in (Role.RECIPIENT, Role.PLACE) for one in act.get(role)]
    left = bool(acts) and all(act.verb == "leave" for act in acts)
    return left and any(isinstance(one, Thing) and one.head == LICENSOR for one in ours)
