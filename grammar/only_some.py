"""
Leave for some alone: "only subscribers may download it", "Fern alone may sell it".

It bans the act to all others: to whoever is none of those. Who may be one of them is no exception that somebody has to
raise; where the case does not tell, it is open.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from ..clauses.norm import Proviso
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AllOf,
    AnyOf,
    Compare,
    Connective,
    Determiner,
    Filled,
    Limit,
    Linked,
    NotSo,
    Predication,
    Quantity,
    Role,
    Thing,
    Things,
)
from .concepts import ALONE
from .nominal_acts import acts_of, dealt, is_somebody
from .parties import Parties, Side
from .reference import is_bare_pronoun
from .skeleton import Clause, Link, Modal

EXCLUSIVE = frozenset({"exclusive", "sole", "exclusively"})
"""What is said of a right that nobody else has."""


def kept_from_others(clause: Clause, acts: tuple[Predication, ...]) -> Clause:
    """The ban in "we reserve the exclusive right to sell it"."""
    return evolve(
        clause,
        subject=Thing(LICENSEE),
        modal=Modal.MAY,
        negated=True,
        acts=acts,
        granted=None,
        connective=Connective.OR,
    )


def kept_right(act: Predication, parties: Parties) -> tuple[Predication, ...]:
    """The acts that "we keep the (exclusive) right to sell it (to ourselves)" keeps for the speaker alone."""
    objects = act.get(Role.OBJECT)
    if act.verb not in _KEEPS or act.negated or len(objects) != 1 or not isinstance(objects[0], Thing):
        return ()
    if objects[0].head != "right":
        return ()
    told = (one.thing for one in objects[0].restrictions if isinstance(one, Linked) and one.role is Role.PURPOSE)
    inner = tuple(one for one in told if isinstance(one, Predication))

    def ours(one: Filled) -> bool:
        who = one.filler
        mine = isinstance(who, Thing | Things) and parties.side(who) is Side.LICENSOR
        return one.role is Role.RECIPIENT and mine

    alone = EXCLUSIVE & {*objects[0].modifiers} or any(ours(one) for done in (act, *inner) for one in done.roles)
    bare = tuple(evolve(one, roles=tuple(two for two in one.roles if not ours(two))) for one in inner)
    return bare if alone else ()


_KEEPS = frozenset({"keep", "retain", "reserve", "hold", "have"})


def carved_out(clause: Clause) -> tuple[Clause, Clause] | None:
    """ "You may use it for any purpose, except to sell it": the grant without that act, and the ban on it."""
    if clause.negated or (clause.modal not in _LEAVE and not _must_be_by_them(clause)):
        return None
    if (some := _some_left_out(clause)) is not None:
        return some
    anything = all(act.verb == "do" for act in clause.acts)  # "everything but the sale is allowed"
    carved = [
        one
        for one in clause.adjuncts
        if one.link is Link.EXCEPT and all(_is_bare_act(part) or (anything and _deals(part)) for part in one.content)
    ]
    inner = tuple(
        act
        for one in carved
        for part in one.content
        for act in (part.acts if isinstance(part, Clause) else _deals(part))
    )
    if not inner:
        return None
    inner = tuple(done for act in inner for done in _done_so(act, clause))
    objects = tuple(dict.fromkeys(filler for act in clause.acts for filler in act.get(Role.OBJECT)))
    if len(objects) == 1:
        inner = tuple(
            evolve(act, roles=tuple(evolve(one, filler=objects[0]) if _is_it(one) else one for one in act.roles))
            for act in inner
        )
    rest = tuple(one for one in clause.adjuncts if one not in carved)
    ban = evolve(
        clause,
        modal=Modal.MAY,
        negated=True,
        acts=inner,
        connective=Connective.OR,
        only=False,
        passive=False,
        subject=clause.subject if not clause.passive else None,
        adjuncts=(),
        relatives=(),
        span=carved[0].span or clause.span,
    )
    return evolve(clause, adjuncts=rest), ban


def _some_left_out(clause: Clause) -> tuple[Clause, Clause] | None:
    """ "Anyone may sell it, except publishers", "to anyone, except banks": the leave, and the ban for those."""
    carved = [one for one in clause.adjuncts if one.link is Link.EXCEPT and one.content]
    whom = [part for one in carved for part in one.content]
    some = whom[0] if len(whom) == 1 else None
    if len(carved) != 1 or not is_somebody(some):
        return None
    rest = evolve(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in carved))
    ban = evolve(rest, modal=Modal.MAY, negated=True, only=False, relatives=(), connective=Connective.OR)
    if _is_anybody(clause.subject):
        return rest, evolve(ban, subject=some)
    to_some = tuple(
        evolve(act, roles=tuple(evolve(one, filler=some) if _to_anybody(one) else one for one in act.roles))
        for act in clause.acts
    )
    changed = all(one != act for one, act in zip(to_some, clause.acts, strict=True))
    return (rest, evolve(ban, acts=to_some)) if changed else None


def _is_anybody(who: object) -> bool:
    plain = isinstance(who, Thing) and not (who.modifiers or who.restrictions or who.term or who.name)
    return plain and isinstance(who, Thing) and who.head == "person" and who.determiner in _EVERY


_EVERY = (Determiner.ANY, Determiner.ALL)


def _to_anybody(one: Filled) -> bool:
    return one.role is Role.RECIPIENT and _is_anybody(one.filler)


def _deals(part: object) -> tuple[Predication, ...]:
    return dealt(part) if isinstance(part, Thing | Things) else ()


def _done_so(act: Predication, clause: Clause) -> tuple[Predication, ...]:
    """ "You may sell it, except to banks": what is banned is to sell it to them, and not whatever is done to them."""
    things = [one.filler for one in act.roles if isinstance(one.filler, Thing | Things)]
    if act.verb != "do" or act.get(Role.OBJECT) or not act.roles or any(acts_of(one, {}) is not None for one in things):
        return (act,)  # "other than use in advertising": what is done there is named
    named = {one.role for one in act.roles}
    kept = (tuple(one for one in given.roles if one.role not in named) for given in clause.acts)
    return tuple(evolve(given, roles=(*roles, *act.roles)) for given, roles in zip(clause.acts, kept, strict=True))


def _is_bare_act(part: object) -> bool:
    return (
        isinstance(part, Clause)
        and part.modal is Modal.BARE
        and part.subject is None
        and not part.negated
        and not part.adjuncts
        and bool(part.acts)
    )


def _is_it(one: Filled) -> bool:
    return one.role is Role.OBJECT and is_bare_pronoun(one.filler)


_LETS = frozenset({"let", "permit", "allow", "have", "authorize"})


def only_some(clause: Clause, parties: Parties) -> tuple[Clause, tuple[Proviso, ...]] | None:
    """The ban on everybody else, and the exception for those who may; None where a clause keeps nothing to some."""
    subject = clause.subject
    if clause.negated or (clause.modal not in _LEAVE and not _must_be_by_them(clause)):
        return None
    if not isinstance(subject, Thing | Things) or not clause.acts:
        return None
    first = subject.members[0] if isinstance(subject, Things) else subject
    said = isinstance(first, Thing) and bool(ALONE & {*first.modifiers})
    if not said and not any(ALONE & {*act.manner} for act in clause.acts) and not _by_them_only(clause):
        return None
    who = _without(subject)
    if isinstance(who, Thing) and (most := _at_most(who)) is not None and (who.term or not _uncounted(who)):
        # "only one user may use it": not who it is but how many they are
        more = evolve(who, determiner=Determiner.NONE, modifiers=_uncounted(who), count=most, plural=True)
        plain = tuple(evolve(act, manner=tuple(one for one in act.manner if one not in ALONE)) for act in clause.acts)
        return evolve(clause, acts=plain, subject=more, negated=True, only=False, passive=False), ()
    if isinstance(who, Thing) and who.head == LICENSEE and not who.modifiers and not who.restrictions:
        return None  # "only you may use it": the reader is who may
    acts = tuple(evolve(act, manner=tuple(one for one in act.manner if one not in ALONE)) for act in clause.acts)
    others = evolve(clause, acts=acts, subject=Thing(LICENSEE), modal=Modal.MAY, negated=True, only=False)
    if parties.side(who) is Side.LICENSOR or (isinstance(who, Thing) and who.name) or _head(who) == LICENSOR:
        return others, ()
    one_of = Predication("be", (Filled(Role.AGENT, Thing(LICENSEE)), Filled(Role.COMPLEMENT, who)), span=clause.span)
    members = who.members if isinstance(who, Things) else (who,)
    some = all(isinstance(one, Thing) and one.head and (one.plural or one.determiner in _SOME) for one in members)
    if not some or clause.passive:
        return others, (Proviso(one_of, unless=True, span=clause.span),)
    return others, (Proviso(NotSo(one_of), span=clause.span),)


_SOME = (Determiner.A, Determiner.ANY)
_SINGLE = frozenset({"single"})


def _at_most(who: Thing) -> Limit | None:
    """How many are too many, where leave is for so many alone: "one user", "a single user"; None for a kind."""
    if who.count is not None and who.count.compare is Compare.EQ:
        return Limit(Compare.GT, who.count.quantity)
    if who.count is None and not who.plural and _SINGLE & {*who.modifiers}:
        return Limit(Compare.GT, Quantity(Fraction(1)))
    return None


def _uncounted(who: Thing) -> tuple[str, ...]:
    return tuple(word for word in who.modifiers if word not in _SINGLE)


def for_those(clause: Clause) -> Clause:
    """The leave itself, for those who have it: "subscribers may download it"."""
    whose = _without(clause.subject) if isinstance(clause.subject, Thing | Things) else clause.subject
    acts = tuple(evolve(act, manner=tuple(one for one in act.manner if one not in ALONE)) for act in clause.acts)
    return evolve(clause, subject=whose, acts=acts)


def not_let(clause: Clause, parties: Parties) -> Clause:
    """ "We cannot let you sell it" as "you may not sell it"."""
    if not clause.negated or len(clause.acts) != 1 or clause.acts[0].verb not in _LETS or clause.acts[0].negated:
        return clause
    inner = clause.acts[0].get(Role.OBJECT)
    parts = inner[0].parts if len(inner) == 1 and isinstance(inner[0], AllOf | AnyOf) else inner
    acts = tuple(one for one in parts if isinstance(one, Predication) and not one.negated)
    agents = {who for one in acts for who in one.get(Role.AGENT)}
    if not acts or len(acts) != len(parts) or len(agents) != 1 or parties.side(clause.subject) is not Side.LICENSOR:
        return clause
    who = agents.pop()
    if not isinstance(who, Thing | Things) or parties.side(who) is not Side.LICENSEE:
        return clause
    bare = tuple(evolve(one, roles=tuple(two for two in one.roles if two.role is not Role.AGENT)) for one in acts)
    return evolve(clause, subject=who, modal=Modal.FORBIDDEN, negated=False, acts=bare, connective=Connective.OR)


_LEAVE = (Modal.MAY, Modal.CAN, Modal.PERMITTED, Modal.GRANTS)


def _must_be_by_them(clause: Clause) -> bool:
    """ "It must only be used by doctors" asks nobody to use it."""
    return clause.modal in (Modal.MUST, Modal.SHALL, Modal.SHOULD) and _by_them_only(clause)


def _by_them_only(clause: Clause) -> bool:
    """ "It may only be sold by us"; "it may be used by us only to answer you" says for what, not by whom alone."""
    plain = (Role.OBJECT, Role.PLACE, Role.MEANS)
    return clause.passive and clause.only and all(one.role in plain for act in clause.acts for one in act.roles)


def _head(who: Thing | Things) -> str:
    return who.head if isinstance(who, Thing) else ""


def _without(subject: Thing | Things) -> Thing | Things:
    if isinstance(subject, Things):
        members = tuple(_bare(one) if isinstance(one, Thing) else one for one in subject.members)
        return evolve(subject, connective=Connective.OR, members=members)
    return _bare(subject)


def _bare(one: Thing) -> Thing:
    return evolve(one, modifiers=tuple(word for word in one.modifiers if word not in ALONE))


def with_only(clause: Clause) -> Clause:
    """ "You may upload only photos and texts": "only" before a row of things is said of the whole."""
    if clause.negated or clause.modal not in (Modal.MAY, Modal.CAN, Modal.PERMITTED):
        return clause
    acts = tuple(evolve(act, roles=tuple(map(_without_only, act.roles))) for act in clause.acts)
    return clause if acts == clause.acts else evolve(clause, acts=acts, only=True)


def _without_only(filled: Filled) -> Filled:
    row = filled.filler
    first = row.members[0] if isinstance(row, Things) and row.members else None
    if filled.role is not Role.OBJECT or not isinstance(first, Thing) or first.modifiers[:1] != ("only",):
        return filled
    assert isinstance(row, Things)
    return evolve(filled, filler=evolve(row, members=(evolve(first, modifiers=first.modifiers[1:]), *row.members[1:])))
