"""
Bans on what a case tells by another verb and another object: "to monitor employees" reads their mails.

Nothing that was read of such a ban reaches the act, and yet it may be one of what the ban is about: it is asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from fractions import Fraction

from ..clauses.norm import Modality, Norm
from ..clauses.phrase import Determiner, Linked, Predication, Role, Thing
from .bearing import things_in
from .concepts import CONTENT, PERSON, SERVICE, USE, WORK
from .far_fields import things_within
from .lexicon import Lexicon, Relation
from .members import Sort
from .parts import predications

_WATCHES = frozenset(("monitor", "surveil", "spy", "track", "watch", "observe", "profile", "supervise", "stalk"))
_LOOKS = _WATCHES | frozenset(
    (
        *("read", "check", "record", "listen", "view", "log", "collect", "analyze", "analyse", "film", "photograph"),
        *("scan", "follow", "measure", "count", "see", "inspect", "intercept", "tap", "identify", "locate"),
    )
)
_JUDGES = frozenset(("decide", "determine", "judge", "assess", "evaluate", "score", "rank", "rate", "select", "screen"))
_CHOOSES = _JUDGES | frozenset(
    (
        *("choose", "reject", "approve", "deny", "refuse", "accept", "grade", "pick", "hire", "fire", "filter"),
        *("sort", "grant", "recommend", "prioritize", "classify", "review"),
    )
)
_FAMILIES = ((_WATCHES, _LOOKS), (_JUDGES, _CHOOSES))
"""Words for a doing that a ban names, and those by which a case may tell of one."""
_PUTS = frozenset(("put", "print", "place", "use", "show", "display", "reproduce", "stamp", "publish"))
_EXCEED = "exceed"
_WARES = frozenset(("good", "product", "merchandise", "item", "article", "ware"))


def told_otherwise(norm: Norm, acts: Iterable[Predication], owners: Collection[str], lexicon: Lexicon) -> bool:
    """
    Whether one of some acts may be what a ban is about, in words that share with it what it is done to or for.

    `owners` are the nouns for whose that is to which the acts are done.
    """
    if norm.modality is not Modality.FORBID or norm.conditions:
        return False
    return any(
        _in_that_guise(ban, act) or _on_wares(ban, act, lexicon) or _one_family(ban, act, owners)
        for ban in norm.acts
        for act in acts
    )


def outnumbers(norm: Norm, amounts: Iterable[tuple[str, Fraction]]) -> bool:
    """ "The number of users must not exceed the number of seats", where there are more of these than of those."""
    told = dict(amounts) if norm.modality is Modality.FORBID else {}
    for act in norm.acts if told else ():
        if act.verb == _EXCEED:
            more, least = (list(map(_number_of, things_in(act, one))) for one in (Role.AGENT, Role.OBJECT))
            if any(one in told and two in told and told[one] > told[two] for one in more for two in least):
                return True
    return False


def _number_of(thing: Thing) -> str:
    """Of what a phrase is the number."""
    of = [one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF]
    whole = thing.head == "number" and len(of) == 1
    return of[0].head if whole and isinstance(of[0], Thing) else ""


def _in_that_guise(ban: Predication, act: Predication) -> bool:
    """ "Present the pictures as your own", and they are sold as somebody's own work."""
    asked, told = (list(things_in(one, Role.CAPACITY)) for one in (ban, act))
    own = [("own" in (one.head, *one.modifiers)) for one in asked]
    said = any(one.head in {thing.head for thing in told} - {"", "work"} for one in asked)
    said = said or (any(own) and any("own" in (one.head, *one.modifiers) for one in told))
    return said and _same_object(ban, act)


def _same_object(ban: Predication, act: Predication) -> bool:
    named = {one.head or one.name for one in things_in(ban, Role.OBJECT)}
    back = any(one.determiner is Determiner.PRONOUN for one in things_in(ban, Role.OBJECT))
    return back or not named.isdisjoint(one.head or one.name for one in things_in(act, Role.OBJECT))


def _on_wares(ban: Predication, act: Predication, lexicon: Lexicon) -> bool:
    """ "Put the pictures on goods": they are used on shirts, or cups with them are sold."""
    wares = [one for one in things_in(ban, Role.PLACE) if one.head in _WARES]
    if not wares or ban.verb not in _PUTS:
        return False
    with_it = {one.head for role in (Role.MEANS, Role.COUNTERPART) for one in things_in(act, role)}
    if not with_it.isdisjoint(one.head for one in things_in(ban, Role.OBJECT)):
        return True
    used = act.verb in (USE, *_PUTS) and _same_object(ban, act)
    return used and any(_may_be_ware(one, lexicon) for one in things_in(act, Role.PLACE))


def _may_be_ware(thing: Thing, lexicon: Lexicon) -> bool:
    kind = lexicon.kind(thing)[0]
    if any(lexicon.is_kind(kind, one) for one in (WORK, CONTENT, SERVICE, PERSON)):
        return False
    return lexicon.relate(Sort.KIND, kind, "good") not in (Relation.NONE, Relation.APART)


def _one_family(ban: Predication, act: Predication, owners: Collection[str]) -> bool:
    """ "Monitor employees" and "read the mails of employees", "decide on loans" and "reject loan applications"."""
    for banned in _doings(ban):
        named = _words(banned)
        theirs = {word.casefold().removesuffix("s") for word in owners}
        for narrow, wide in _FAMILIES:
            if banned.verb in narrow and any(
                done.verb in wide and not named.isdisjoint(_words(done) | theirs) for done in _doings(act)
            ):
                return True
    return False


def _doings(act: Predication) -> Iterator[Predication]:
    """What is done, or what something is used for."""
    if act.verb != USE:
        yield act
    for filler in act.get(Role.PURPOSE):
        yield from predications(filler)


def _words(done: Predication) -> set[str]:
    """The nouns for those and that to which something is done, whose it is and what it is of."""
    things = things_within(*(one.filler for one in done.roles if one.role not in (Role.AGENT, Role.MEANS)))
    words = {word.casefold().removesuffix("s") for one in things for word in (one.head, *one.modifiers)}
    return words - {"", "person", "natural person", "thing", "people", "own"}
