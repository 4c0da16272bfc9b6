"""Taking things out of a service: whatever is collected from it is data, and it is collected from somewhere."""

from __future__ import annotations

from ..clauses.case import Truth
from ..clauses.phrase import Filler, Role, Thing
from ..clauses.vocabulary import Sort
from .concepts import CONTENT, COPY, DATA, GET
from .discourse import Discourse
from .events import Arg, Event, Ref
from .lexicon import Lexicon, Relation

TAKEN = "what is taken out of a service is data"
_EXTRACT = "extract"
_ANY_DATA = frozenset((DATA, CONTENT, "information", "material"))


def takes(verb: str, lexicon: Lexicon) -> bool:
    """Whether an act takes something out of where it is: to extract, scrape, harvest, collect."""
    return verb == _EXTRACT or lexicon.relate(Sort.ACT, verb, _EXTRACT) in (Relation.BELOW, Relation.NEAR)


def is_any_data(filler: Filler) -> bool:
    """Whether a clause says nothing of what is taken but that it is data: answers, prices and pictures are that."""
    plain = isinstance(filler, Thing) and not filler.modifiers and not filler.restrictions and not filler.term
    return plain and isinstance(filler, Thing) and filler.head in _ANY_DATA


def got_from(event: Event, world: Discourse) -> tuple[Arg, ...]:
    """ "Downloads an image from the site and prints it": from where somebody came by what an act is done to."""
    things = [arg for arg in event.args(Role.OBJECT) if isinstance(arg, Ref)]
    found: list[Arg] = []
    for other in world.events:
        if other.negated or other.account or other.truth is not Truth.TRUE or not other.args(Role.SOURCE):
            continue
        got = any(world.lexicon.is_act(other.verb, one) for one in (GET, COPY, "download"))
        about = other.args(Role.OBJECT) if got else other.args(Role.AGENT) if other.verb in _COMES else ()
        if things and all(one in about for one in things):
            found += [one for one in other.args(Role.SOURCE) if one not in found]
    return tuple(found)


_COMES = ("come", "originate", "be")
