"""
Acts under another text: "except in accordance with the Studio Agreement", "unless you comply with the Studio Terms".

That every use keeps to the terms is presumed of the text itself and of what it incorporates. Another agreement is there
only for whom a sentence says that it is: who has not made it does nothing under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.case import Truth
from ..clauses.norm import Instrument
from ..clauses.phrase import LICENSEE, Determiner, Filled, Filler, Predication, Role, Thing, Things
from ..clauses.verdict import Claim
from .concepts import AGREEMENT, CONTRACT, KEEPS
from .events import DERIVED, Arg, Event, Ref
from .lexicon import Lexicon
from .world import World

_GENERIC = frozenset(
    [
        *("applicable", "license", "licence", "agreement", "same", "present", "foregoing", "above", "relevant", "such"),
        *("following", "respective", "general", "public", "term", "terms", "policy", "use", "service", "the", "of"),
    ]
)
"""Words that tell no agreement from the text in which they stand."""
_VERSIONS = frozenset(("new", "old", "current", "latest", "updated", "revised", "amended", "standard", "published"))
"""Words for how a text stands in time or is made, which tell no other text."""
_HERE = (Determiner.THIS, Determiner.PRONOUN)
_MADE = frozenset(("separate", "commercial", "paid", "enterprise", "written", "different", "individual", "special"))
"""Words for an agreement that somebody has to make; policies that a text incorporates are none."""


def other_terms(pattern: Predication, instrument: Instrument, lexicon: Lexicon) -> frozenset[str]:
    """The words that tell the other agreement under which a condition says that something is done; or none."""
    for filler in pattern.get(Role.BASIS):
        members = filler.members if isinstance(filler, Things) else (filler,)
        told = [_told(one, instrument, lexicon) for one in members]
        if told and all(told):
            return told[0]
    return frozenset()


def _told(thing: object, instrument: Instrument, lexicon: Lexicon) -> frozenset[str]:
    if not isinstance(thing, Thing) or thing.determiner in _HERE:
        return frozenset()
    if not lexicon.is_kind(lexicon.kind(thing)[0], AGREEMENT) or lexicon.kind(thing)[0] == "policy":
        return frozenset()
    words = {word.casefold() for word in (*thing.modifiers, *thing.name.split(), *thing.term.split())}
    if not words & _MADE or words & {word.casefold() for word in re.findall(r"\w+", instrument.title)} & _MADE:
        return frozenset()
    return frozenset(words - _GENERIC - {thing.head})


def told_apart(thing: Thing, title: str) -> bool:
    """
    Whether an agreement of the licensor is told by a word that the text's own title has not: "the partner agreement".

    >>> told_apart(Thing("agreement", ("partner",)), "Acme Terms"), told_apart(Thing("term", ("new",)), "Acme Terms")
    (True, False)
    """
    words = {word.casefold() for modifier in thing.modifiers for word in modifier.split()}
    return bool(words - _GENERIC - _VERSIONS - set(re.findall(r"\w+", title.casefold())))


def kept_to(words: frozenset[str], world: World) -> tuple[bool | None, Event | None]:
    """
    Whether the case says that somebody kept to the agreement that `words` tell, with the sentence.

    True where it says so, None where it only speaks of the agreement as made or as unknown, False else.
    """
    found: tuple[bool | None, Event | None] = (False, None)
    for event in world.events:
        if event.source == DERIVED or not any(words <= said for said in _said(event, world)):
            continue
        if event.negated and event.truth is Truth.TRUE and not event.account:
            found = (found[0], found[1] or event)
            continue
        sure = event.truth is Truth.TRUE and not (event.account or event.pending)
        if sure and (event.verb in KEEPS or event.args(Role.BASIS)):
            return True, event
        found = (None, event)
    return found


def _said(event: Event, world: World) -> Iterator[frozenset[str]]:
    """The words for each agreement of which a sentence speaks."""
    for _, arg in event.roles:
        if not isinstance(arg, Ref) or world.labels[arg].determiner is Determiner.NO:
            continue
        for said in world.describe(arg):
            thing = said.thing
            heads = [word.casefold() for word in (thing.head, *thing.name.split(), *thing.term.split())]
            if any(world.lexicon.is_kind(word, AGREEMENT) for word in heads):
                yield frozenset((*heads, *(word.casefold() for word in thing.modifiers)))


def is_licence_given(filler: Filler, lexicon: Lexicon) -> bool:
    """Whether a grant speaks of the licence that it gives ("a licence under its patents"), and of no other text."""
    if not isinstance(filler, Thing) or any(isinstance(one, Predication) for one in filler.restrictions):
        return False
    kind = lexicon.kind(filler)[0]
    return (
        filler.determiner is Determiner.A and lexicon.is_kind(kind, AGREEMENT) and not lexicon.is_kind(kind, CONTRACT)
    )


def having_the_text(filled: Filled) -> Predication | None:
    """That the reader has the text that a grant asks for ("only under a contract"): who has one acts under it."""
    if filled.role is not Role.BASIS or not is_some_other(filled.filler):
        return None
    return Predication("have", (Filled(Role.AGENT, Thing(LICENSEE)), Filled(Role.OBJECT, filled.filler)))


def is_some_other(filler: Filler) -> bool:
    """ "Under an order form", "under any other licence": of some text, which need not be the one that says so."""
    indefinite = (Determiner.A, Determiner.ANY, Determiner.OTHER)
    return isinstance(filler, Thing) and filler.determiner in indefinite


def is_any_other(filler: Filler) -> bool:
    """ "Under any other licence": of every text but the one that says so."""
    return isinstance(filler, Thing) and filler.determiner is Determiner.OTHER and not filler.restrictions


def under_another(filled: Filled, args: tuple[Arg, ...], world: World) -> Claim | None:
    """What is open where a grant names the licence that it is used under, and the case another one."""
    if filled.role is not Role.BASIS:
        return None
    members = filled.filler.members if isinstance(filled.filler, Things) else (filled.filler,)
    named = [_called(one) if isinstance(one, Thing) else frozenset() for one in members]
    told = [said.thing for arg in args if isinstance(arg, Ref) for said in world.describe(arg)]
    texts = [one for one in told if world.lexicon.is_kind(world.lexicon.kind(one)[0], AGREEMENT)]
    if not all(named) or not texts:
        return None
    for one in texts:
        words = _called(one)
        if words & frozenset().union(*named) or (not words and one.determiner is not Determiner.A):
            return None
    return Claim(predication=Predication("license", (filled,)))


def _called(thing: Thing) -> frozenset[str]:
    """The words by which a licence is told from others."""
    written = (*thing.modifiers, *thing.name.split(), *thing.term.split())
    return frozenset(word.casefold() for each in written for word in each.split()) - _GENERIC - {"version", thing.head}
