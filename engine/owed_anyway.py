"""
Duties that name no act that brings them and are owed for whatever is done under a text: "pay a fee", "ask us first".

What is owed of an account, on a day or on an event comes with no act: "pay all fees", "notify us of any breach".
"""

from __future__ import annotations

from ..clauses.phrase import LICENSEE, LICENSOR, Determiner, Filled, Linked, Predication, Role, Thing
from ..clauses.values import evolve
from .altered import Matching, is_altered
from .change_notices import asks_to_tell_changes
from .concepts import AGREEMENT, CONSENT, COPY, DURATIONS, HANDING, PAY, SALE
from .events import Event
from .lexicon import Lexicon
from .parts import Env

_SPEAKS = frozenset(("contact", "ask", "tell", "inform", "notify", "write", "call", "email"))
_ENTERS = frozenset(("register", "subscribe", "sign up", "enrol", "enroll"))
_COMES_BY = frozenset(("get", "obtain", "have", "request", "buy", "purchase", "acquire", "ask", "seek", "apply"))


def comes_anyway(pattern: Predication, event: Event, env: Env, matcher: Matching) -> bool:
    """Whether a duty under no condition comes with an act; the changes are told where something was changed."""
    lexicon = matcher.atoms.lexicon
    if asks_to_tell_changes(pattern, lexicon):
        return is_altered(event, env, matcher)
    each = _for_each(pattern)
    if each is not None and pattern.verb == PAY:
        # "10 euros for each copy": whoever makes or sells copies owes them
        if not lexicon.akin(each.head, event.verb) and each.head != event.verb and not _sold_as(each, event, lexicon):
            return False
        pattern = evolve(pattern, roles=tuple(one for one in pattern.roles if one.role is not Role.PURPOSE))
    return owed_anyway(pattern, lexicon)


def _for_each(pattern: Predication) -> Thing | None:
    """What a price is for, one by one: "for each copy", "for every sale"."""
    whats = pattern.get(Role.PURPOSE)
    what = whats[0] if len(whats) == 1 else None
    each = isinstance(what, Thing) and what.determiner in (Determiner.ALL, Determiner.ANY) and not what.restrictions
    return what if each and isinstance(what, Thing) and not what.plural else None


def _sold_as(each: Thing, event: Event, lexicon: Lexicon) -> bool:
    """Whether an act passes on copies, where the price is for each copy."""
    return each.head == COPY and any(lexicon.is_act(event.verb, one) for one in (*HANDING, *SALE))


def owed_anyway(pattern: Predication, lexicon: Lexicon) -> bool:
    """Whether a duty under no condition goes with every act: leave, a price, a word to the licensor."""
    if pattern.verb == PAY:  # "10 euros a month"
        pattern = evolve(pattern, roles=tuple(one for one in pattern.roles if not _is_rate(one)))
    fillers = [one.filler for one in pattern.roles if one.role is not Role.AGENT]
    things = [one for one in fillers if isinstance(one, Thing)]
    bearers = pattern.get(Role.AGENT)
    ours = all(isinstance(one, Thing) and one.head == LICENSEE for one in bearers)
    if pattern.negated or not ours or len(things) < len(fillers) or pattern.get(Role.PURPOSE):
        return False
    us = [one for one in things if one.head == LICENSOR and not one.restrictions]
    others = [one for one in things if one not in us]
    if pattern.verb == PAY:
        sums = [one for one in others if one not in pattern.get(Role.RECIPIENT)]
        return len(sums) == 1 and _is_one_price(sums[0])
    if pattern.verb in _SPEAKS and us and not others:
        return True
    if pattern.verb in _ENTERS:
        return not others
    if pattern.verb in ("send", "give"):
        one_copy = len(others) == 1 and others[0].head == "copy" and others[0].determiner is Determiner.A
        return bool(us) and one_copy and not others[0].restrictions
    return pattern.verb in _COMES_BY and len(others) == 1 and _is_leave(others[0], lexicon)


def _is_rate(filled: Filled) -> bool:
    """ "A month", "per year": how often a price falls due."""
    thing = filled.filler
    return filled.role is Role.MANNER and isinstance(thing, Thing) and thing.head in DURATIONS and thing.count is None


def _is_one_price(thing: Thing) -> bool:
    """ "A fee", "10 euros"; "all fees", "the applicable fees" are those of an account."""
    the = thing.determiner is Determiner.THE and not thing.plural and not thing.modifiers
    told = thing.count is not None or thing.determiner is Determiner.A or the
    return told and not any(isinstance(one, Predication) for one in thing.restrictions)


def _is_leave(thing: Thing, lexicon: Lexicon) -> bool:
    """ "Our consent", "a licence from us"; not "all necessary consents of your users"."""
    if thing.plural or not any(lexicon.is_kind(lexicon.kind(thing)[0], one) for one in (AGREEMENT, CONSENT)):
        return False
    whose = [one.thing for one in thing.restrictions if isinstance(one, Linked)]
    if len(whose) < len(thing.restrictions):
        return False
    bare = thing.determiner is Determiner.NONE and set(thing.modifiers) <= _SAID_OF_IT
    return (bare or bool(whose)) and all(isinstance(one, Thing) and one.head == LICENSOR for one in whose)


_SAID_OF_IT = frozenset(("prior", "written", "express", "explicit"))
