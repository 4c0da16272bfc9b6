"""
Leave that says nothing new unless it limits: "you may use and sell it", and then "you may sell it if you credit us".

No clause is read as idle where it can be read to do something (the canon against surplusage: ut res magis valeat quam
pereat): where the act was allowed before without a condition, what allows it again with one allows it only so.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ..clauses.norm import Modality, Norm, Proviso
from ..clauses.phrase import (
    LICENSEE,
    SELF,
    AllOf,
    AnyOf,
    Compare,
    Determiner,
    Filled,
    Filler,
    Formula,
    Limit,
    Linked,
    NotSo,
    Period,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .concepts import STATIVE
from .drafts import FREE


def not_idle(norms: tuple[Norm, ...]) -> tuple[Norm, ...]:
    """`norms` in which conditional leave for what others allow without a condition is the only leave there is."""
    norms = tuple(map(_as_done, norms))
    norms = tuple(one for norm in norms for one in ((norm, _unsold(norm)) if _is_unpaid(norm) else (norm,)))
    free = tuple(act for norm in norms if _is_free(norm) for act in norm.acts)
    norms = tuple(_limiting(norm) if _only_limits(norm, free) else norm for norm in norms) if free else norms
    given = tuple(act for norm in norms if _is_free(norm, anybody=True) for act in norm.acts)
    return (*(_but_so(norm, given) for norm in norms), *_taken_as_given(norms))


def _taken_as_given(norms: tuple[Norm, ...]) -> Iterator[Norm]:
    """
    Leave that "if you distribute it, you must credit us" takes as given, where no rule is on handing it on.

    Whether the author of such a duty lets it be done is not told: it is neither granted nor withheld.
    """
    ruled = [norm for norm in norms if norm.modality in (Modality.PERMIT, Modality.FORBID)]
    if not any(norm.modality is Modality.PERMIT for norm in ruled):
        return  # a text that grants nothing keeps back nothing by its silence
    if any(act.verb in _HANDS_ON for norm in ruled for act in norm.acts):
        return
    for norm in norms:
        done = _brings_duty(norm) if norm.modality is Modality.OBLIGE else None
        if done is not None and done.verb in _HANDS_ON and not done.negated:
            act = evolve(done, roles=tuple(one for one in done.roles if one.role is not Role.AGENT))
            kept = Words(f"leave to {act.verb}, taken as given", ("leave", act.verb))
            leave = evolve(norm, id=f"{norm.id}/leave", modality=Modality.PERMIT, acts=(act,), conditions=())
            # "whoever distributes it only has to credit us": nothing else is asked, so that it may be done
            whom = norm.bearer if _to_reader(norm) else None
            yield evolve(leave, bearer=whom, only=False, opaque=() if norm.only else (kept,))


def _brings_duty(norm: Norm) -> Predication | None:
    """The act of the reader that brings a duty: "if you sell it", "whoever sells it"; None where more is asked."""
    asked = [one.formula for one in norm.conditions if not one.unless]
    if len(asked) == 1 and _to_reader(norm):
        (done,) = asked
        return done if isinstance(done, Predication) and _by_reader(done) else None
    if not asked and _to_reader(norm) and (passed := _passed_on(norm)) is not None:
        return passed
    told = norm.bearer.restrictions if isinstance(norm.bearer, Thing) and norm.bearer.head == _PERSON else ()
    if asked or len(told) != 1 or not isinstance(told[0], Predication):
        return None
    return told[0] if told[0].get(Role.AGENT) == (Thing(SELF),) else None


def _passed_on(norm: Norm) -> Predication | None:
    """ "Keep it in every copy that you pass on": what is done with the thing that a duty is about."""
    things = [one.filler for act in norm.acts for one in act.roles if isinstance(one.filler, Thing)]
    linked = [one.thing for thing in things for one in thing.restrictions if isinstance(one, Linked)]
    for thing in (*things, *(one for one in linked if isinstance(one, Thing))):
        for done in thing.restrictions:
            if isinstance(done, Predication) and _by_reader(done) and done.get(Role.OBJECT) == (Thing(SELF),):
                rest = tuple(one for one in thing.restrictions if one is not done)
                others = tuple(one for one in done.roles if one.role is not Role.OBJECT)
                return evolve(done, roles=(*others, Filled(Role.OBJECT, evolve(thing, restrictions=rest))))
    return None


def _by_reader(act: Predication) -> bool:
    agents = act.get(Role.AGENT)
    return bool(agents) and all(isinstance(one, Thing) and one.head == LICENSEE for one in agents)


def _as_done(norm: Norm) -> Norm:
    """
    "You may share it, provided that you do so for free": leave to share it for free, and in no other way.

    What the proviso adds is how the act itself is done or what for, so that nothing is left to be done beside the act.
    """
    asked = [one for one in norm.conditions if not one.unless]
    if norm.modality is not Modality.PERMIT or len(asked) != 1 or len(norm.conditions) != 1 or norm.opaque:
        return norm
    (proviso,) = asked
    parts = proviso.formula.parts if isinstance(proviso.formula, AnyOf) else (proviso.formula,)
    if len(parts) != len(norm.acts):
        return norm
    acts = tuple(_so(act, part) for act, part in zip(norm.acts, parts, strict=True))
    done = tuple(act for act in acts if act is not None)
    return evolve(norm, acts=done, conditions=(), only=True) if len(done) == len(acts) else norm


def _so(act: Predication, part: Formula) -> Predication | None:
    """The act as a proviso says that it is done, where the proviso adds a purpose or that nobody pays."""
    if not isinstance(part, Predication) or part.verb != act.verb or part.negated or act.negated:
        return None
    mine = [one for one in act.roles if one.role is not Role.AGENT]
    theirs = [one for one in part.roles if one.role is not Role.AGENT]
    more = [one for one in theirs if one not in mine]
    manner = tuple(one for one in part.manner if one not in act.manner)
    readers = all(isinstance(one, Thing) and one.head == LICENSEE for one in part.get(Role.AGENT))
    added = all(one.role is Role.PURPOSE for one in more) and FREE.issuperset(manner) and (more or manner)
    if not added or not readers or any(one not in theirs for one in mine) or act.get(Role.PURPOSE):
        return None
    return evolve(act, roles=(*act.roles, *more), manner=(*act.manner, *manner))


def _but_so(norm: Norm, free: tuple[Predication, ...]) -> Norm:
    """
    "Users of the free plan may use it only for research", where all may use it: to those users, all else is banned.
    """
    some = isinstance(norm.bearer, Thing) and norm.bearer.restrictions and norm.bearer.head != LICENSEE
    told = norm.conditions or norm.opaque or norm.defeats or len(norm.acts) != 1
    if norm.modality is not Modality.PERMIT or not norm.only or not some or told:
        return norm
    (act,) = norm.acts
    narrow = [one for one in act.roles if one.role in (Role.PURPOSE, Role.PLACE)]
    bare = evolve(act, roles=tuple(one for one in act.roles if one not in narrow), manner=())
    if not (narrow or act.manner) or not any(_covers(one, bare) for one in free):
        return norm
    gainful = _for_gain(narrow)
    if gainful is not None and not act.manner:
        return evolve(norm, modality=Modality.FORBID, only=False, acts=(bare.adding(Role.PURPOSE, gainful),))
    reader = Thing(LICENSEE, determiner=Determiner.PRONOUN)
    so = NotSo(act if act.get(Role.AGENT) else act.adding(Role.AGENT, reader))
    return evolve(norm, modality=Modality.FORBID, only=False, acts=(bare,), conditions=(Proviso(so, span=act.span),))


def _for_gain(narrow: list[Filled]) -> Thing | None:
    """What is left out where something is allowed for non-commercial purposes alone; None where it is for others."""
    aims = [one.filler for one in narrow]
    plain = all(isinstance(one, Thing) and one.head == "purpose" and not one.restrictions for one in aims)
    if len(aims) != 1 or not plain or getattr(aims[0], "modifiers", ()) != ("non-commercial",):
        return None
    return Thing("purpose", ("commercial",), plural=True)


def _is_unpaid(norm: Norm) -> bool:
    """Whether a duty is to pass something on free of charge: whoever sells it does not."""
    owed = norm.modality is Modality.OBLIGE or (norm.modality is Modality.PERMIT and norm.only)
    plain = not norm.conditions and not norm.defeats and _to_reader(norm) and bool(norm.acts)
    return (
        owed
        and plain
        and all(
            act.verb in _GIVES_AWAY or (act.verb in PASSES_ON and not FREE.isdisjoint(act.manner)) for act in norm.acts
        )
    )


def _unsold(norm: Norm) -> Norm:
    acts = tuple(evolve(act, verb="sell", manner=()) for act in norm.acts)
    return evolve(norm, id=f"{norm.id}/2", modality=Modality.FORBID, acts=acts)


PASSES_ON = frozenset(("pass on", "share", "distribute", "give", "hand out", "hand on", "provide", "supply", "publish"))
_GIVES_AWAY = frozenset(("give away", "donate"))
_PERSON = "person"
_HANDS_ON = frozenset(
    ("redistribute", "convey", "sell", "make available", "deal", "transfer", "sublicense", *PASSES_ON, *_GIVES_AWAY)
)


def _limiting(norm: Norm) -> Norm:
    """The norm as what limits the leave that others give: "up to ten copies" as a ban on more."""
    if (others := _all_but(norm.bearer)) is not None and not norm.conditions:
        return evolve(norm, modality=Modality.FORBID, only=False, bearer=others)
    if _leaves_out(norm):
        # "Anyone may sell it unless they are a publisher": publishers may not
        cases = tuple(one.formula for one in norm.conditions)
        either = cases[0] if len(cases) == 1 else AnyOf(cases)
        when = (Proviso(either, span=norm.conditions[0].span),)
        return evolve(norm, modality=Modality.FORBID, only=False, conditions=when)
    if _is_limit(norm.bearer) and not norm.conditions:
        more = _more(norm.bearer) if isinstance(norm.bearer, Thing) else norm.bearer
        return evolve(norm, modality=Modality.FORBID, only=False, bearer=more if isinstance(more, Thing) else None)
    if norm.conditions or not _is_counted(norm):
        return evolve(norm, modality=Modality.PERMIT, only=True)
    return evolve(norm, modality=Modality.FORBID, only=False, acts=tuple(map(_beyond, norm.acts)))


def _numbers(act: Predication) -> bool:
    """ "Use it on two devices": how many of what it is done on, with or for."""
    told = [one.filler for one in act.roles if one.role in (Role.PLACE, Role.MEANS, Role.RECIPIENT)]
    return any(isinstance(one, Thing) and one.plural and isinstance(one.count, Limit) for one in told)


def _is_counted(norm: Norm) -> bool:
    """Whether each act is bounded by a number of what takes part in it: "share it with up to three people"."""
    return all(any(_is_limit(one.filler) for one in act.roles) for act in norm.acts)


def _beyond(act: Predication) -> Predication:
    return evolve(act, roles=tuple(evolve(one, filler=_more(one.filler)) for one in act.roles))


def _more(filler: Filler) -> Filler:
    match filler:
        case Limit(compare=(Compare.LE | Compare.LT) as compare):
            return evolve(filler, compare=_MORE[compare])
        case Thing(count=Limit(compare=(Compare.LE | Compare.LT) as compare) as count):
            return evolve(filler, count=evolve(count, compare=_MORE[compare]))
        case _:
            return filler


_MORE = {Compare.LE: Compare.GT, Compare.LT: Compare.GE}


def _is_free(norm: Norm, *, anybody: bool = False) -> bool:
    """Whether leave is given without a condition: to the reader, or with `anybody` to whoever has a role."""
    plain = norm.modality is Modality.PERMIT and not norm.only and not norm.conditions and not norm.opaque
    role = anybody and isinstance(norm.bearer, Thing) and not norm.bearer.restrictions and not norm.bearer.modifiers
    return plain and not norm.condition_of_grant and (role or _to_reader(norm))


def _only_limits(norm: Norm, free: tuple[Predication, ...]) -> bool:
    if norm.modality is Modality.OBLIGE:
        return _says_how(norm, free)
    if norm.modality is not Modality.PERMIT or not norm.acts:
        return False
    if _leaves_out(norm) or (_all_but(norm.bearer) is not None and not norm.conditions):
        return all(any(_covers(one, act) for one in free) for act in norm.acts)
    if not (_to_reader(norm) or _is_limit(norm.bearer)):
        return False
    asked = [one.formula for one in norm.conditions if not one.unless]
    done = any(isinstance(one, Words) for one in asked) or any(_is_conduct(act) for one in asked for act in _said(one))
    within = all(any(_covers(one, act) for one in free) for act in norm.acts)
    counted = not norm.conditions and (_is_counted(norm) or _is_limit(norm.bearer) or all(map(_numbers, norm.acts)))
    timed = not norm.conditions and all(any(map(_is_stretch, act.get(Role.TIME))) for act in norm.acts)
    # Whatever words that were not read ask for besides, they ask for something: "you can publish it, but credit us".
    return within and (counted or (not norm.only and (done or timed or bool(norm.opaque))))


def _all_but(bearer: Thing | Things | None) -> Thing | None:
    """Who is left out: publishers, of "everyone other than publishers"."""
    told = bearer.restrictions if isinstance(bearer, Thing) and bearer.head == "person" else ()
    part = told[0] if len(told) == 1 else None
    if not isinstance(part, Predication) or part.verb != "be" or not part.negated:
        return None
    said = part.get(Role.COMPLEMENT)
    who = said[0] if len(said) == 1 else None
    return who if isinstance(who, Thing) and len(part.roles) == 1 + len(part.get(Role.AGENT)) else None


def _leaves_out(norm: Norm) -> bool:
    """Whether leave is for all, with exceptions and no other condition."""
    who = norm.bearer
    anybody = isinstance(who, Thing) and who.head == "person" and not (who.modifiers or who.restrictions)
    told = bool(norm.conditions) and all(one.unless for one in norm.conditions)
    return norm.modality is Modality.PERMIT and told and not norm.only and (anybody or _to_reader(norm))


def _says_how(norm: Norm, free: tuple[Predication, ...]) -> bool:
    """
    Whether a duty is one to do in some way what is only allowed: "you must share it in full".

    Nobody has to do that; who does it does it so.
    """
    if norm.conditions or norm.opaque or norm.efforts or not norm.acts or not _to_reader(norm):
        return False
    within = all(any(_covers(one, act) for one in free) for act in norm.acts)
    return within and all(act.manner or any(one.role in _HOW for one in act.roles) for act in norm.acts)


_HOW = (Role.PLACE, Role.TIME, Role.MEANS, Role.MANNER, Role.QUANTITY, Role.RECIPIENT)


def _to_reader(norm: Norm) -> bool:
    return norm.bearer is None or (isinstance(norm.bearer, Thing) and norm.bearer == evolve(norm.bearer, head=LICENSEE))


def _covers(free: Predication, act: Predication) -> bool:
    """Whether the same thing is done in both, and `free` says no more of how, where or for what."""
    if free.verb != act.verb or free.negated or act.negated or free.manner:
        return False
    mine = {_heads(one) for one in free.get(Role.OBJECT)}
    theirs = {_heads(one) for one in act.get(Role.OBJECT)}
    narrower = [one for one in free.roles if one.role is not Role.OBJECT and not _is_any_purpose(one.filler)]
    copies = theirs == {("copy",)}  # of the work, whatever it is called
    return (mine == theirs or not theirs or copies) and not narrower  # "publication is permitted until …"


def _heads(filler: object) -> tuple[str, ...]:
    members = filler.members if isinstance(filler, Things) else (filler,)
    return tuple(sorted(_copied(one) for one in members if isinstance(one, Thing)))


def _copied(thing: Thing) -> str:
    """How a thing is called; copies of it are called as it is."""
    of = [one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF]
    whole = of[0] if thing.head == "copy" and len(of) == 1 else thing
    return (whole.term or whole.name or whole.head) if isinstance(whole, Thing) else thing.head


def _is_any_purpose(filler: object) -> bool:
    """ "For any purpose", "in any way", "in all media": it narrows nothing."""
    whatever = isinstance(filler, Thing) and (filler.head == "purpose" or filler.determiner in _WHATEVER)
    return isinstance(filler, Thing) and whatever and not filler.modifiers and not filler.restrictions


_WHATEVER = (Determiner.ANY, Determiner.ALL)


def _is_limit(filler: object) -> bool:
    limit = filler.count if isinstance(filler, Thing) else filler
    return isinstance(limit, Limit) and limit.compare in (Compare.LE, Compare.LT)


def _is_stretch(filler: object) -> bool:
    """ "Until 31 December 2025", "for one year", "for a period of twelve months"."""
    if isinstance(filler, Period):
        return True
    if not isinstance(filler, Thing):
        return False
    of = (one.thing for one in filler.restrictions if isinstance(one, Linked) and one.role is Role.OF)
    return filler.count is not None or any(isinstance(one, Thing) and one.count is not None for one in of)


def _is_conduct(act: Predication) -> bool:
    """Whether a condition asks what is done, and not who somebody is or what is the case."""
    return act.verb not in STATIVE


def _said(formula: Formula) -> Iterator[Predication]:
    match formula:
        case Predication():
            yield formula
        case NotSo():
            yield from _said(formula.part)
        case AllOf() | AnyOf():
            for part in formula.parts:
                yield from _said(part)
        case _:
            return
