"""
What the case itself calls wrong: "an illegal lottery" is an illegal activity, and who defrauds does what is fraudulent.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.phrase import Predication, Role, Thing, Words
from ..clauses.vocabulary import Sort
from .concepts import DEVELOP, PURPOSE, UNLAWFUL
from .events import Event, Ref
from .lexicon import Lexicon, Relation
from .rendered import formed_from
from .world import World
from .wrongs import is_wrong

__all__ = ["called_so", "done_by_message", "names_a_doing", "says_unlawful"]

_DOINGS = frozenset((PURPOSE, "activity", "action", "conduct", "practice", "behavior"))
"""Kinds under which whatever somebody does falls, or uses a thing for: what stands before the noun tells of it."""
_CARRIES_OUT = frozenset(("run", "operate", "conduct", "commit", "perform", "organize", "carry out", "hold", "do"))
"""Verbs that say no more of a thing that is done than that it is done."""


def names_a_doing(pattern: Thing, lexicon: Lexicon) -> bool:
    """Whether a phrase speaks of whatever is done that is called so: "any illegal or fraudulent activity"."""
    return bool(pattern.modifiers) and not pattern.restrictions and lexicon.kind(pattern)[0] in _DOINGS


def called_so(pattern: Thing, arg: Ref | Event, world: World) -> bool:
    """Whether the case calls what is done by each word that stands before the noun of such a phrase."""
    _, wanted = world.lexicon.kind(pattern)
    return bool(wanted) and all(_called(word, arg, world) for word in wanted)


def _called(word: str, arg: Ref | Event, world: World) -> bool:
    if isinstance(arg, Ref):
        return any(_says(one, word, world.lexicon) for one in _before(arg, world))
    if arg.negated:
        return False
    if any(_says(one, word, world.lexicon) for one in arg.manner):
        return True
    if (arg.verb, word) in world.lexicon.topics.wrong_called:
        return True
    held = arg.args(Role.OBJECT) if arg.verb in _CARRIES_OUT else ()
    return any(isinstance(one, Ref) and _called(word, one, world) for one in held)


def _before(arg: Ref, world: World) -> Iterator[str]:
    for said in world.describe(arg):
        if said.event is None or not (said.event.account or said.event.negated):
            yield from said.thing.modifiers


def _says(said: str, word: str, lexicon: Lexicon) -> bool:
    if said == word or {said, word} <= UNLAWFUL:
        return True
    return lexicon.relate(Sort.QUALITY, said, word) is Relation.BELOW


def done_by_message(pattern: Predication, event: Event, world: World) -> bool:
    """Whether who writes or sends "phishing emails" does by it what a ban calls to phish; not who reports them."""
    lexicon = world.lexicon
    if event.negated or pattern.negated or pattern.get(Role.OBJECT) or not _brings_out(event.verb, lexicon):
        return False
    for arg in event.args(Role.OBJECT):
        for said in world.describe(arg) if isinstance(arg, Ref) else ():
            kind = lexicon.kind(said.thing)[0]
            wrongs = [word for word in said.thing.modifiers if is_wrong(word, lexicon.topics)]
            if any(lexicon.is_kind(kind, one) for one in _MESSAGES) and any(
                word == pattern.verb or formed_from(word, pattern.verb) for word in wrongs
            ):
                return True
    return False


_MESSAGES = ("message", "communication", "website")
"""Kinds of what reaches people and does by itself what it is called after."""
_SENDS = ("send", "distribute", "publish", "spread")


def _brings_out(verb: str, lexicon: Lexicon) -> bool:
    return lexicon.is_act(verb, DEVELOP) or any(lexicon.is_act(verb, one) for one in _SENDS)


def says_unlawful(world: World) -> bool:
    """Whether a sentence calls anything unlawful outright, whatever it is."""
    for event in world.events:
        if event.negated:
            continue
        if any(isinstance(arg, Ref) and world.labels[arg].head == "law" for arg in event.args(Role.COUNTERPART)):
            return True  # "it is against the law"
        words = {*event.manner, *(lemma for _, arg in event.roles if isinstance(arg, Words) for lemma in arg.lemmas)}
        if words & UNLAWFUL:
            return True
    return any(not UNLAWFUL.isdisjoint(_before(ref, world)) for ref in world.refs())
