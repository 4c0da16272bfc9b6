"""Taking things out of a service: whatever is collected from it is data, and it is collected from somewhere."""

from __future__ import annotations

from ..clauses.phrase import Filler, Thing
from ..clauses.vocabulary import Sort
from .concepts import CONTENT, DATA
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
