"""Bounds and bearers told in other words: "the number of maps sold must not exceed 100", "Fern alone is entitled"."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import (
    LICENSEE,
    SELF,
    Compare,
    Determiner,
    Filled,
    Limit,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .ages import aged, years
from .concepts import DEALS, STATIVE
from .drafts import FREE
from .left_out import is_dealing
from .nominal_acts import acts_of
from .skeleton import Clause, Modal
from .surplus import PASSES_ON

_HOW_MANY = frozenset({"number", "amount", "quantity", "total", "count"})
_PAST = {"sold": "sell", "published": "publish", "distributed": "distribute", "printed": "print", "copied": "copy"}
_PAST |= {"downloaded": "download", "made": "make", "sent": "send", "shared": "share", "used": "use", "lent": "lend"}
"""Participles that a language may hand on as plain words."""
_RULING = (Modal.MAY, Modal.CAN, Modal.MUST, Modal.SHALL, Modal.WILL)


def plain_amounts(clause: Clause) -> Clause:
    """
    `clause` with the act and the bearer that it names in a roundabout way.

    "The number of maps sold must not exceed 100" bans selling more; "it is allowed from the age of 18" allows it to
    those who are that old, and to nobody else; "only Fern is entitled to sell it" allows it to Fern alone.
    """
    clause = _so_long_at_most(_on_a_plan(clause))
    if clause.modal is Modal.RESERVES and clause.only and not clause.negated and clause.acts:
        return evolve(clause, subject=_alone(clause.subject), modal=Modal.MAY, only=False)
    if clause.modal in (Modal.PERMITTED, Modal.MAY, Modal.CAN) and not clause.negated:
        old = years(clause.subject)
        if old is not None and clause.acts:
            who = Thing("person", determiner=Determiner.ANY, restrictions=(aged(_least(old), clause.span),))
            return evolve(clause, subject=_alone(who), modal=Modal.MAY, passive=False)
    owed = clause.modal in (Modal.MUST, Modal.SHALL) and clause.passive and not clause.negated and not clause.only
    if (
        owed
        and clause.acts
        and all(FREE & {*act.manner} and (is_dealing(act) or act.verb in PASSES_ON) for act in clause.acts)
    ):
        # "It must be passed on free of charge": nobody has to pass it on, but whoever does
        return evolve(clause, modal=Modal.MAY, only=True)
    told = clause.modal is Modal.IMPERATIVE and clause.only and not clause.negated
    if told and clause.acts and all(is_dealing(act) for act in clause.acts):
        # "Sell it only with our consent": nobody has to sell it, but whoever does
        return evolve(clause, modal=Modal.MAY, subject=Thing(LICENSEE))
    return _not_exceeding(clause) or clause


def _so_long_at_most(clause: Clause) -> Clause:
    """ "You may try it for 14 days": for as long as that, and no longer."""
    if clause.modal not in (Modal.MAY, Modal.CAN, Modal.PERMITTED) or clause.negated:
        return clause
    acts = tuple(evolve(act, roles=tuple(map(_at_most, act.roles))) for act in clause.acts)
    return clause if acts == clause.acts else evolve(clause, acts=acts, only=True)


def _at_most(filled: Filled) -> Filled:
    time = filled.filler
    plain = filled.role is Role.TIME and isinstance(time, Thing) and not (time.modifiers or time.restrictions)
    if not plain or not isinstance(time, Thing) or time.count is None or time.count.compare is not Compare.EQ:
        return filled
    if time.head not in _SPELLS or time.determiner is not Determiner.NONE:
        return filled
    return evolve(filled, filler=evolve(time, count=evolve(time.count, compare=Compare.LE)))


_SPELLS = frozenset(("minute", "hour", "day", "week", "month", "year"))


def _on_a_plan(clause: Clause) -> Clause:
    """ "On the free plan, it may only be used for research": said to those who are on that plan."""
    ruling = clause.only and clause.modal in (*_RULING, Modal.PERMITTED) and bool(clause.acts)
    plans = [tuple(one for one in act.roles if one.role is Role.PLACE and _is_plan(one.filler)) for act in clause.acts]
    who = clause.subject if clause.subject is not None else Thing("user", plural=True)
    if isinstance(who, Thing):
        held = tuple(
            Linked(Role.OF, one.thing) if isinstance(one, Linked) and one.role in _HELD and _is_plan(one.thing) else one
            for one in who.restrictions
        )
        clause = evolve(clause, subject=evolve(who, restrictions=held)) if clause.subject is not None else clause
    if not ruling or not plans or not all(len(one) == 1 for one in plans) or not isinstance(who, Thing) or who.name:
        return clause
    (on,) = {one[0].filler for one in plans} if len({one[0].filler for one in plans}) == 1 else (None,)
    if not isinstance(on, Thing) or who.restrictions:
        return clause
    acts = tuple(
        evolve(act, roles=tuple(one for one in act.roles if one not in plan))
        for act, plan in zip(clause.acts, plans, strict=True)
    )
    said = Thing("user", plural=True) if who.head == LICENSEE else who
    users = evolve(said, determiner=Determiner.NONE, restrictions=(Linked(Role.OF, on),))
    return evolve(clause, subject=users, acts=acts, passive=False)


_HELD = (Role.MEANS, Role.COUNTERPART)


def _is_plan(thing: object) -> bool:
    return (
        isinstance(thing, Thing)
        and thing.head in ("plan", "tier", "subscription", "edition")
        and (bool(thing.modifiers) or bool(thing.name))
    )


def carried_on(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """ "You may copy it but not sell it": the leave of the first clause is what the second denies."""
    found: list[Clause] = []
    for clause in clauses:
        before = found[-1] if found else None
        if (
            before is not None
            and before.modal in (Modal.MAY, Modal.CAN)
            and not before.negated
            and clause.modal is Modal.NONE
            and clause.negated
            and not clause.adjuncts
            and clause.passive is before.passive
            and _alike(clause.subject, before.subject)
            and all(act.verb not in STATIVE for act in clause.acts)
        ):
            clause = evolve(clause, modal=before.modal)
        found.append(clause)
    return tuple(found)


def _alike(one: object, other: object) -> bool:
    if isinstance(one, Thing) and isinstance(other, Thing):
        return evolve(one, span=None) == evolve(other, span=None)
    return one is None and other is None


def _least(limit: Limit) -> Limit:
    """ "From 18 years": so many or more."""
    return evolve(limit, compare=Compare.GE) if limit.compare is Compare.EQ else limit


def _alone(subject: object) -> Thing | Things | None:
    if not isinstance(subject, Thing):
        return subject if isinstance(subject, Things) else None
    return evolve(subject, modifiers=("only", *subject.modifiers))


def _not_exceeding(clause: Clause) -> Clause | None:
    """The ban on doing more of it; None where it is not said of an act, or not how many are too many."""
    who = clause.subject
    if not clause.negated or clause.modal not in _RULING or len(clause.acts) != 1 or not isinstance(who, Thing):
        return None
    (act,) = clause.acts
    most = act.get(Role.OBJECT)
    bound = most[0] if len(most) == 1 else None
    if act.verb != "exceed" or act.negated or not isinstance(bound, Thing) or bound.count is None:
        return None
    if bound.count.compare is not Compare.EQ or who.head not in _HOW_MANY:
        return None
    what, told = _counted(who)
    if what is None:
        return None
    more = Limit(Compare.GT, bound.count.quantity)
    rest = tuple(one for one in act.roles if one.role is not Role.OBJECT)
    rest += tuple(Filled(one.role, one.thing) for one in bound.restrictions if isinstance(one, Linked))
    each = bound.head or what.head
    named = acts_of(evolve(what, plural=False, restrictions=()), {}) if not told else None
    if told:
        verb, counted = told, evolve(what, plural=True, count=more)
    elif bound.head and named is not None and len(named[0]) == 1:
        # "the number of prints must not exceed 1,000 copies"
        verb, counted = named[0][0].verb, Thing(each, bound.modifiers, plural=True, count=more, span=bound.span)
    elif named is not None:
        verb, counted = "make", evolve(what, plural=True, count=more)
    elif what.head in DEALS:
        verb, counted = what.head, Thing(each, bound.modifiers, plural=True, count=more, span=bound.span)
    else:
        return None
    done = Predication(verb, (Filled(Role.OBJECT, counted), *rest), span=act.span)
    return evolve(clause, subject=Thing(LICENSEE, determiner=Determiner.PRONOUN), acts=(done,), modal=Modal.MAY)


def _counted(number: Thing) -> tuple[Thing | None, str]:
    """Of what a number is the number, and what is done with it: maps, "sell"."""
    of = [one.thing for one in number.restrictions if isinstance(one, Linked) and one.role is Role.OF]
    what = of[0] if len(of) == 1 else None
    if what is None and number.modifiers:
        what = Thing(number.modifiers[-1], number.modifiers[:-1], plural=True, span=number.span)
    if not isinstance(what, Thing):
        return None, ""
    done = [
        one for one in (*number.restrictions, *what.restrictions) if isinstance(one, Predication) and not one.negated
    ]
    verbs = [one.verb for one in done if one.verb != "be" and one.get(Role.OBJECT) == (Thing(SELF),)]
    for one in done:
        said = [word for filler in one.get(Role.COMPLEMENT) if isinstance(filler, Words) for word in filler.lemmas]
        verbs += [_PAST[word] for word in said if word in _PAST]
    verbs += [_PAST[word] for word in what.modifiers if word in _PAST]
    bare = evolve(
        what,
        modifiers=tuple(word for word in what.modifiers if word not in _PAST),
        restrictions=tuple(one for one in what.restrictions if one not in done),
    )
    return bare, verbs[0] if len(verbs) == 1 else ""


__all__ = ["carried_on", "plain_amounts"]


def has_most(act: Predication) -> bool:
    """ "Accounts on this plan may send at most 100 messages": whether it is said how much of it there may be."""
    things = [one.filler for one in act.roles if isinstance(one.filler, Thing)]
    counts = [one.count for one in things if one.count is not None]
    counts += [one.filler for one in act.roles if one.role is Role.QUANTITY and isinstance(one.filler, Limit)]
    return any(one.compare in (Compare.LE, Compare.LT, Compare.EQ) for one in counts)


def is_most(subject: Thing | Things | None) -> bool:
    """ "At most four players may use it": whether it is said how many may."""
    count = subject.count if isinstance(subject, Thing) else None
    return count is not None and count.compare in (Compare.LE, Compare.LT)
