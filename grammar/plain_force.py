"""Clauses whose force stands in their words rather than in a modal: "you violate these terms if you sell it"."""

from __future__ import annotations

from itertools import zip_longest

from attrs import evolve

from ..clauses.phrase import (
    LICENSEE,
    SELF,
    AllOf,
    AnyOf,
    Compare,
    Connective,
    Determiner,
    Filled,
    Filler,
    Limit,
    Linked,
    Period,
    Predication,
    Restriction,
    Role,
    Thing,
)
from .concepts import ENDS, OMITS, STATIVE, is_right
from .conditions import Conditions
from .fillers import things_in
from .nominal_acts import dealt
from .parties import Parties, Side
from .renamed import KEEPS_NAME
from .skeleton import Adjunct, Clause, Link, Modal
from .unrestricted import named_acts


def said_plainly(clause: Clause, parties: Parties) -> Clause:
    """ "Licensee" without an article is the reader; what "shall require" a licence requires one."""
    subject = clause.subject
    if clause.modal in (Modal.SHALL, Modal.MUST) and not clause.negated:
        clause = evolve(clause, acts=tuple(map(_wholly_under_this, clause.acts)))
    if isinstance(subject, Thing) and subject.name and parties.side(subject) is Side.LICENSEE:
        clause = evolve(clause, subject=Thing(LICENSEE, determiner=Determiner.PRONOUN, span=subject.span))
    requires = {act.verb for act in clause.acts} <= {"require", "need"} and bool(clause.acts)
    requires = requires and parties.side(subject) is Side.OTHER
    if requires and clause.modal in (Modal.SHALL, Modal.WILL, Modal.MUST) and not clause.passive:
        return evolve(clause, modal=Modal.NONE)
    if clause.modal in (Modal.SHALL, Modal.MUST) and not clause.passive and parties.side(subject) is Side.OTHER:
        named = [one for act in clause.acts for one in act.get(Role.OBJECT)]
        if named and all(map(_is_its_name, named)) and {act.verb for act in clause.acts} <= KEEPS_NAME:
            # "The fonts must retain their name": whoever deals with them must
            return evolve(clause, subject=Thing(LICENSEE, determiner=Determiner.PRONOUN, span=clause.span))
    acts = {act.verb for act in clause.acts}
    names = bool(acts) and acts <= _CREDITS and clause.modal is Modal.WILL and not (clause.negated or clause.passive)
    if names and parties.side(subject) is Side.OTHER:
        return evolve(clause, modal=Modal.MUST)  # "any report of the results will acknowledge its use"
    return clause


def _wholly_under_this(act: Predication) -> Predication:
    """ "Must be distributed entirely under this licence": under it and no other, which is what the duty asks for."""
    this = [one for one in act.get(Role.BASIS) if isinstance(one, Thing) and one.determiner is Determiner.THIS]
    manner = tuple(one for one in act.manner if one not in ("entirely", "wholly", "solely", "exclusively"))
    return evolve(act, manner=manner) if this else act


def _is_its_name(thing: Filler) -> bool:
    owned = isinstance(thing, Thing) and any(
        isinstance(one, Linked) and one.role is Role.OF for one in thing.restrictions
    )
    return isinstance(thing, Thing) and owned and thing.head in ("name", "title")


_CREDITS = frozenset(("acknowledge", "cite", "credit", "mention", "carry", "bear"))
"""What is asked of a work that somebody makes; no work does it by itself."""


def bound_anyhow(clause: Clause) -> Clause:
    """
    What only introduces a duty or ban, and does not narrow it, taken off its acts.

    "By downloading it, you agree not to sell it" binds in all that is done, not in that alone; so does "in connection
    with your use", "with respect to the maps, you must not sell the maps", "in addition to the other restrictions".
    """
    binds = clause.modal in (Modal.AGREES, Modal.MUST, Modal.SHALL, Modal.WILL, Modal.FORBIDDEN) or (
        clause.negated and clause.modal in (Modal.MAY, Modal.CAN)
    )
    first = clause.subject.span if isinstance(clause.subject, Thing) else None
    if not binds or first is None:
        return clause
    acts: list[Predication] = []
    for act in clause.acts:
        in_front = [one for one in act.roles if (at := _place(one.filler)) is not None and at < first.start]
        others = [one for one in act.roles if one not in in_front]
        spoken_of = {_named(thing) for one in others for thing in things_in(one.filler)}
        kept = [one for one in in_front if not _introduces(one, clause, spoken_of)]
        acts.append(evolve(act, roles=tuple(one for one in act.roles if one in others or one in kept)))
    return evolve(clause, acts=tuple(acts))


def _introduces(one: Filled, clause: Clause, spoken_of: set[tuple[str, str]]) -> bool:
    """Whether a phrase in front of a duty or ban says no more than what it is about, or how one comes under it."""
    thing = one.filler
    if isinstance(thing, Predication):
        accepts = thing.verb in _ACCEPTS or clause.modal is Modal.AGREES
        return one.role in (Role.MEANS, Role.PLACE, Role.TIME, Role.TOPIC) and accepts
    if not isinstance(thing, Thing) or one.role not in (Role.TOPIC, Role.COUNTERPART, Role.PLACE):
        return False
    if thing.head in _BURDENS:
        return True
    yours = any(isinstance(part, Linked) and _is_reader(part.thing) for part in thing.restrictions)
    return (thing.head in ("use", "access") and yours) or _named(thing) in spoken_of


def _is_reader(thing: object) -> bool:
    return isinstance(thing, Thing) and thing.head in (LICENSEE, "you")


def _named(thing: Thing) -> tuple[str, str]:
    return thing.head, thing.term or thing.name or ""


def _place(filler: object) -> int | None:
    span = getattr(filler, "span", None)
    return span.start if span is not None else None


_BURDENS = frozenset({"restriction", "obligation", "requirement", "condition", "limitation", "prohibition", "term"})
_ACCEPTS = frozenset(
    {"accept", "use", "access", "download", "install", "copy", "register", "sign", "open", "visit", "buy", "order"}
    | {"purchase", "subscribe", "click", "submit", "obtain", "receive", "exercise", "browse", "continue", "enter"}
)
"""What somebody does to come under a text."""


def taken_care(clause: Clause) -> Clause:
    """ "You will take care not to sell it": whoever has to see to it that they do not must not."""
    duty = clause.modal in (Modal.MUST, Modal.SHALL, Modal.WILL, Modal.AGREES, Modal.IMPERATIVE) and not clause.negated
    if not duty or len(clause.acts) != 1 or clause.passive:
        return clause
    (act,) = clause.acts
    cares = act.verb == "ensure" or any(isinstance(one, Thing) and one.head == "care" for one in act.get(Role.OBJECT))
    left = [one.filler for one in act.roles if one.role is Role.PURPOSE]
    (done,) = left if len(left) == 1 else (None,)
    if not cares or act.verb not in ("ensure", "take") or len(act.roles) > 2 or not isinstance(done, Predication):
        return clause
    if not done.negated or done.get(Role.AGENT):
        return clause
    return evolve(clause, acts=(evolve(done, negated=False),), modal=Modal.MAY, negated=True)


def promised(clause: Clause, side: Side) -> Clause:
    """ "You must guarantee that you do not lend your account" as "you must not lend your account"."""
    bound = (Modal.MUST, Modal.SHALL, Modal.WILL, Modal.AGREES, Modal.IMPERATIVE)
    if side is not Side.LICENSEE or clause.modal not in bound or clause.negated or not clause.acts:
        return clause
    last = clause.acts[-1]
    if not {act.verb for act in clause.acts} <= _PROMISES or any(act.negated for act in clause.acts):
        return clause
    inner = last.get(Role.OBJECT)
    parts = inner[0].parts if len(inner) == 1 and isinstance(inner[0], AllOf | AnyOf) else inner
    acts = tuple(one for one in parts if isinstance(one, Predication))
    own = all(_is_reader(who) for one in acts for who in one.get(Role.AGENT))
    if not acts or len(acts) != len(parts) or len(last.roles) != 1 or not own or len({one.negated for one in acts}) > 1:
        return clause
    if any(one.verb in STATIVE for one in acts):
        return clause
    seen_to = not acts[0].negated or last.verb in ("ensure", "make sure")
    if seen_to and not all(one.get(Role.AGENT) for one in acts):
        return clause  # "ensure that the notice is kept": whoever keeps it
    bare = tuple(
        evolve(one, negated=False, roles=tuple(two for two in one.roles if two.role is not Role.AGENT)) for one in acts
    )
    joint = Connective.OR if acts[0].negated else Connective.AND
    return evolve(clause, acts=bare, negated=acts[0].negated, connective=joint)


_PROMISES = frozenset(
    {"commit", "guarantee", "ensure", "warrant", "represent", "undertake", "promise", "make sure", "assure"}
)


def as_an_end(clause: Clause) -> Clause:
    """ "Whoever sues us forfeits the right to use it": as that right, which ends if you sue us."""
    if len(clause.acts) != 1 or clause.negated or clause.modal not in (Modal.NONE, Modal.WILL, Modal.SHALL):
        return clause
    (act,) = clause.acts
    who, lost = clause.subject, act.get(Role.OBJECT)
    right = lost[0] if len(lost) == 1 else None
    if act.verb not in ("lose", "forfeit") or act.negated or clause.passive:
        return clause
    if any(one.role not in (Role.OBJECT, Role.BASIS) and not _when_it_is(one) for one in act.roles):
        return clause
    if not isinstance(who, Thing) or not isinstance(right, Thing) or not is_right(right.head):
        return clause
    ends = evolve(clause, subject=evolve(right, restrictions=()), acts=(Predication("terminate", span=act.span),))
    if who.head in (LICENSEE, "you"):
        return ends if clause.adjuncts else clause
    done = [one for one in who.restrictions if isinstance(one, Predication)]
    if who.head != "person" or len(done) != len(who.restrictions) or len(done) != 1 or done[0].negated:
        return clause
    bare = evolve(done[0], roles=tuple(one for one in done[0].roles if one.role is not Role.AGENT))
    reader = Thing(LICENSEE, determiner=Determiner.PRONOUN)
    if_so = Adjunct(
        Link.IF, (Clause(reader, Modal.NONE, (bare,), span=done[0].span),), Connective.AND, span=done[0].span
    )
    return evolve(ends, adjuncts=(*clause.adjuncts, if_so))


def _when_it_is(filled: Filled) -> bool:
    """ "On the day (the suit is filed)": when a right is lost, and not for how long."""
    thing = filled.filler
    return filled.role is Role.TIME and isinstance(thing, Thing) and thing.head in _MOMENTS and thing.count is None


_MOMENTS = frozenset(("day", "date", "moment", "time"))


def for_a_breach(clause: Clause) -> Clause:
    """ "We may block (the account of) users who violate section 3": we may if the reader violates it."""
    if clause.modal not in (Modal.MAY, Modal.CAN) or clause.negated or len(clause.acts) != 1:
        return clause
    (act,) = clause.acts
    broken: list[Predication] = []
    roles = tuple(
        evolve(one, filler=_without_breach(one.filler, broken)) if one.role is Role.OBJECT else one for one in act.roles
    )
    if len(broken) != 1:
        return clause
    does = evolve(broken[0], roles=tuple(one for one in broken[0].roles if one.role is not Role.AGENT))
    reader = Thing(LICENSEE, determiner=Determiner.PRONOUN)
    if_so = Adjunct(Link.IF, (Clause(reader, Modal.NONE, (does,), span=does.span),), Connective.AND, span=does.span)
    return evolve(clause, acts=(evolve(act, roles=roles),), adjuncts=(*clause.adjuncts, if_so))


def _without_breach(filler: Filler, broken: list[Predication]) -> Filler:
    """A thing, or whose it is, without the clause that tells of a breach; that clause goes to `broken`."""
    if not isinstance(filler, Thing):
        return filler
    kept: list[Restriction] = []
    for one in filler.restrictions:
        if isinstance(one, Predication) and one.verb in _BREAKS and not one.negated and _by_itself(one):
            broken.append(one)
        elif isinstance(one, Linked) and one.role is Role.OF and isinstance(one.thing, Thing):
            kept.append(evolve(one, thing=_without_breach(one.thing, broken)))
        else:
            kept.append(one)
    return evolve(filler, restrictions=tuple(kept))


def _by_itself(act: Predication) -> bool:
    return act.get(Role.AGENT) == (Thing(SELF),) and bool(act.get(Role.OBJECT))


def goes_to_law(act: Predication) -> bool:
    """ "We will take legal action against anyone selling it": what people do who are sued is named."""
    sued = act.verb in ("sue", "prosecute") or any(
        isinstance(one, Thing) and one.head in ("action", "proceeding", "step", "lawsuit") and "legal" in one.modifiers
        for one in act.get(Role.OBJECT)
    )
    things = [thing for one in act.roles for thing in things_in(one.filler)]
    return sued and any(isinstance(part, Predication) for thing in things for part in thing.restrictions)


def left_off(acts: tuple[Predication, ...]) -> tuple[Predication, ...]:
    """The acts that "stop doing them" is about, if all of `acts` say no more than that; none otherwise."""
    found: list[Predication] = []
    for act in acts:
        done = act.get(Role.OBJECT)
        when = tuple(one for one in act.roles if one.role in (Role.AFTER, Role.TIME))
        plain = act.verb in _STOPS and not act.negated and len(act.roles) == 1 + len(when) and len(done) == 1
        named = named_acts(done[0]) if plain and isinstance(done[0], Thing) else done
        inner = named[0] if plain and len(named) == 1 else None
        if not isinstance(inner, Predication) or inner.negated:
            return ()
        kept = tuple(one for one in inner.roles if one.role is not Role.AGENT)
        found.append(evolve(inner, roles=(*kept, *map(_from_then_on, when))))
    return tuple(found)


def refrained(clause: Clause) -> Clause:
    """ "Refrain from any sale" as "refrain from selling"."""
    acts = tuple(
        evolve(act, roles=tuple(map(_as_done, act.roles))) if act.verb in _REFRAINS else act for act in clause.acts
    )
    return evolve(clause, acts=acts)


def _as_done(filled: Filled) -> Filled:
    named = dealt(filled.filler) if filled.role in (Role.SOURCE, Role.OBJECT) else ()
    return evolve(filled, filler=named[0] if len(named) == 1 else AnyOf(named)) if named else filled


_REFRAINS = frozenset(("refrain", "abstain", "desist"))


def of_those_there(clause: Clause) -> Clause:
    """ "In Germany, users must be at least 16" as "users in Germany must be …": who they are, and not where."""
    who = clause.subject
    if len(clause.acts) != 1 or clause.acts[0].verb != "be" or clause.modal not in _DUE or not isinstance(who, Thing):
        return clause
    (act,) = clause.acts
    where = [one for one in act.roles if one.role is Role.PLACE and isinstance(one.filler, Thing) and one.filler.name]
    told = any(one.role in (Role.COMPLEMENT, Role.QUANTITY) for one in act.roles)
    if len(where) != 1 or not told or not isinstance(where[0].filler, Thing):
        return clause
    users = Thing("user", plural=True, span=who.span) if who.head in (LICENSEE, "you") else who
    rest = evolve(act, roles=tuple(one for one in act.roles if one is not where[0]))
    return evolve(clause, subject=users.with_(Linked(Role.PLACE, where[0].filler)), acts=(rest,))


_DUE = (Modal.MUST, Modal.SHALL, Modal.REQUIRED)


def ends_by_a_day(clause: Clause) -> Clause:
    """ "(Your right of) use ends on 1 June", "all use has to stop by then" as "you must not use it from then on"."""
    subject = clause.subject
    if clause.negated or clause.adjuncts or len(clause.acts) != 1 or not isinstance(subject, Thing):
        return clause
    if clause.modal not in (Modal.NONE, Modal.WILL, Modal.SHALL, Modal.MUST):
        return clause
    (act,) = clause.acts
    when = tuple(one for one in act.roles if one.role is Role.TIME and isinstance(one.filler, Period))
    if act.verb not in (*_STOPS, *ENDS) or act.negated or len(when) != 1 or len(act.roles) != 1:
        return clause
    told = [one for one in subject.restrictions if not (isinstance(one, Linked) and _is_party(one.thing))]
    right = [done for part in told if isinstance(part, Linked) for done in _done(part.thing)]
    ended = tuple(right) if is_right(subject.head) and right and len(told) == 1 else named_acts(subject)
    if not ended or not all(isinstance(one, Predication) for one in ended):
        return clause
    acts = tuple(evolve(one, roles=(*one.roles, _from_then_on(when[0]))) for one in ended)
    return evolve(clause, subject=Thing(LICENSEE), modal=Modal.MAY, negated=True, acts=acts, passive=False)


def _is_party(filler: Filler) -> bool:
    return isinstance(filler, Thing) and (filler.head in (LICENSEE, "you") or filler.determiner is Determiner.PRONOUN)


def _done(filler: Filler) -> tuple[Predication, ...]:
    return (filler,) if isinstance(filler, Predication) else named_acts(filler)


def _from_then_on(filled: Filled) -> Filled:
    """The day by which something stops, as all days from then on."""
    day = filled.filler
    if not isinstance(day, Period) or day.first is None or day.first != day.last:
        return filled
    return evolve(filled, filler=Period(day.first, None))


_STOPS = frozenset({"stop", "cease", "discontinue", "end", "terminate"})


def has_a_time(acts: tuple[Predication, ...]) -> bool:
    """ "Use must be discontinued after 30 days": from when on, the acts themselves tell."""
    return any(one.role in (Role.AFTER, Role.TIME) for act in acts for one in act.roles)


def bounded(clause: Clause) -> bool:
    """ "May be cached for up to 24 hours", "up to 200 requests": a leave with an upper bound, and none beyond it."""
    if clause.negated or clause.adjuncts or clause.only or not clause.acts:
        return False
    return all(_has_bound(act) for act in clause.acts)


def _has_bound(act: Predication) -> bool:
    plain = (Role.AGENT, Role.OBJECT, Role.TIME)
    counts = [count for one in act.roles for count in _counts(one)]
    least = 0 if any(map(_for_each, act.roles)) else 1  # "one copy per household"
    several = [one for one in counts if one.compare in (Compare.LE, Compare.LT) and one.quantity.amount > least]
    told = all(
        one.role in plain or _each(one) or _for_each(one) or (one.role in _COUNTED and bool(_counts(one)))
        for one in act.roles
    )
    return bool(several) and len(several) == len(counts) and told


_COUNTED = (Role.PLACE, Role.MEANS, Role.RECIPIENT)
"""What is done on, with or for so many: "on up to five computers"."""


def _counts(one: Filled) -> list[Limit]:
    """How many there are of a thing, and how much of what is in it: "quotations of at most 60 seconds"."""
    thing = one.filler
    if not isinstance(thing, Thing):
        return []
    inside = [
        part.thing.count
        for part in thing.restrictions
        if isinstance(part, Linked) and part.role in (Role.OF, Role.QUANTITY) and isinstance(part.thing, Thing)
    ]
    told = (thing.count, *(inside if one.role is not Role.AGENT else ()))
    return [count for count in told if isinstance(count, Limit)]


_STRETCHES = frozenset(("second", "minute", "hour", "day", "week", "month", "quarter", "year"))


def _for_each(one: Filled) -> bool:
    """ "Per household": for each of which the bound holds."""
    thing = one.filler
    return one.role is Role.MANNER and isinstance(thing, Thing) and bool(thing.head) and not thing.restrictions


def _each(one: Filled) -> bool:
    """ "Per day": for which stretch of time the bound holds."""
    return one.role is Role.MANNER and isinstance(one.filler, Thing) and one.filler.head in _STRETCHES


def breach_of(clause: Clause, side: Side, found: Conditions) -> Clause | None:
    """ "You violate these terms if you sell it" as "you may not sell it"."""
    breaks = {act.verb for act in clause.acts} <= _BREAKS and bool(clause.acts)
    if side is not Side.LICENSEE or not breaks or clause.negated or clause.modal not in (Modal.NONE, Modal.WILL):
        return None
    if len(found.provisos) != 1 or found.provisos[0].unless or found.opaque:
        return None
    formula = found.provisos[0].formula
    parts = formula.parts if isinstance(formula, AnyOf) else (formula,)
    acts = tuple(one for one in parts if isinstance(one, Predication) and not one.negated)
    agents = [who for one in acts for who in one.get(Role.AGENT)]
    if len(acts) != len(parts) or not all(isinstance(who, Thing) and who.head == LICENSEE for who in agents):
        return None
    bare = tuple(evolve(one, roles=tuple(two for two in one.roles if two.role is not Role.AGENT)) for one in acts)
    return evolve(clause, modal=Modal.MAY, negated=True, acts=bare, connective=Connective.OR, adjuncts=())


def gives_leave(act: Predication) -> bool:
    """ "Permission to sell it may be granted": nobody has it yet."""
    things = (one for one in act.get(Role.OBJECT) if isinstance(one, Thing) and is_right(one.head))
    return act.verb in ("grant", "give") and any(one.restrictions for one in things)


_BREAKS = frozenset({"violate", "breach", "infringe", "contravene", "break"})


def not_omitted(clause: Clause) -> Clause:
    """ "You must not fail to label the pictures" as "you must label them"."""
    denied = clause.negated and clause.modal in (*_DUE, Modal.MAY, Modal.CAN, Modal.WILL, Modal.IMPERATIVE)
    if not (denied or (clause.modal is Modal.FORBIDDEN and not clause.negated)) or not clause.acts:
        return clause
    left_out = [_left_out(act) for act in clause.acts]
    if any(one is None for one in left_out):
        return clause
    acts = tuple(one for one in left_out if one is not None)
    return evolve(clause, modal=Modal.MUST, negated=False, acts=acts)


def _left_out(act: Predication) -> Predication | None:
    """What is left undone: "fail to label it"."""
    inner = act.get(Role.OBJECT)
    if act.verb not in OMITS or act.negated or len(inner) != 1 or not isinstance(inner[0], Predication):
        return None
    done = inner[0]
    return evolve(done, roles=tuple(one for one in done.roles if one.role is not Role.AGENT))


def attempted(clause: Clause) -> Clause:
    """ "Attempting to, or helping anyone to, copy it" as "copying it, or helping anyone to copy it"."""
    acts: list[Predication] = []
    for act, after in zip_longest(clause.acts, clause.acts[1:]):
        shared = _helped(after) if act.verb in _TRIES and not _told_acts(act) and after is not None else ()
        acts.extend(shared or (act,))
    if clause.negated or clause.modal is Modal.FORBIDDEN:
        acts = [evolve(one, roles=tuple(map(_tried_for, one.roles))) for one in acts]
    return evolve(clause, acts=tuple(acts)) if acts != list(clause.acts) else clause


def _tried_for(filled: Filled) -> Filled:
    """ "Use it to attempt to copy it", in a ban, as "use it to copy it": whoever does it has attempted it."""
    aim = filled.filler
    if filled.role is not Role.PURPOSE or not isinstance(aim, Predication) or aim.verb not in _TRIES or aim.negated:
        return filled
    tried = _told_acts(aim)
    if not tried:
        return filled
    return evolve(filled, filler=tried[0] if len(tried) == 1 else AnyOf(tuple(tried)))


def _told_acts(act: Predication) -> list[Predication]:
    """The acts that an act is about."""
    found: list[Predication] = []
    for filler in act.get(Role.OBJECT):
        parts = filler.parts if isinstance(filler, AllOf | AnyOf) else (filler,)
        found.extend(one for one in parts if isinstance(one, Predication))
    return found


def _helped(act: Predication) -> tuple[Predication, ...]:
    """What others are helped or let do, as acts of nobody in particular."""
    if act.verb not in _HELPS:
        return ()
    inner = [one for one in _told_acts(act) if one.get(Role.AGENT)]
    return tuple(evolve(one, roles=tuple(part for part in one.roles if part.role is not Role.AGENT)) for one in inner)


_TRIES = ("attempt", "try", "seek")
_HELPS = ("assist", "help", "encourage", "enable", "allow", "permit", "cause", "let", "induce")
