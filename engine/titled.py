"""
What a text licenses and defines, by its names: a product named in the title of its licence is what the text licenses
(presumption e), and what a definition is of tells what the term does not mean.

"LARK LICENSE AGREEMENT" speaks of "the Software": in a case under it, Lark is the Software. A name that is also the
licensor's may be either, and says nothing.
"""

from __future__ import annotations

import re

from ..clauses.norm import Definition, Instrument, Silence
from ..clauses.phrase import Thing, Things
from ..clauses.vocabulary import Sort
from .lexicon import Lexicon, Relation
from .parts import EVERYTHING, party_key

_TOKEN = re.compile(r"[A-Za-z0-9+.]+")
_OF_LICENCES = frozenset(
    [
        *("license", "licence", "agreement", "community", "model", "models", "research", "open", "weights", "public"),
        *("noncommercial", "non", "commercial", "series", "terms", "of", "use", "release", "the", "nc", "version", "v"),
        *(
            "software",
            "materials",
            "data",
            "dataset",
            "and",
            "for",
            "only",
            "user",
            "end",
            "legal",
            "code",
            "restricted",
        ),
        *("source", "available", "ai", "rail", "m"),
    ]
)
"""Words of a title that name no product."""
_LONGEST = 12
"""Words of a first line that is a title, and no sentence."""


def called_after(name: str, instrument: Instrument) -> bool:
    """Whether a text is called after what `name` names, and after nothing else; numbers of versions must agree."""
    wanted = _words(name)
    if not wanted or any(party_key(name) == party_key(one) for party in instrument.parties for one in party.names):
        return False
    lines = (line.strip() for line in instrument.text.splitlines())
    first = next((line for line in lines if line), "")
    for title in (first, instrument.title):
        tokens = _TOKEN.findall(title)
        if len(tokens) > _LONGEST or not {one.casefold() for one in tokens} & {"license", "licence", "agreement"}:
            continue
        numbers = {one for one in tokens if one[0].isdigit()}
        same = {one for one in _TOKEN.findall(name) if one[0].isdigit()}
        if _words(title) == wanted and (not numbers or not same or same <= numbers):
            return True
    return False


def _words(text: str) -> list[str]:
    found = [one.casefold() for one in _TOKEN.findall(text) if not one[0].isdigit()]
    return [one for one in found if one not in _OF_LICENCES]


def is_licensed(pattern: Thing, instrument: Instrument) -> bool:
    """Whether a phrase is the text's own term for what it licenses, or for that together with its papers."""
    if not pattern.term:
        return False
    terms = {
        one.term.casefold()
        for entry in instrument.reserved
        if entry.silence is Silence.RESERVED
        for one in (entry.object.members if isinstance(entry.object, Things) else (entry.object,))
        if isinstance(one, Thing) and one.term
    }
    return pattern.term.casefold() in terms


def apart_from(definition: Definition, kinds: list[str], lexicon: Lexicon) -> bool:
    """Whether all that a definition is of has a place in the vocabulary, and nothing to do with these kinds."""
    meaning = definition.meaning
    of = [*(meaning.members if isinstance(meaning, Things) else (meaning,)), *definition.includes]
    heads = [lexicon.kind(one)[0] for one in of if isinstance(one, Thing) and one.head]
    known = lexicon.known[Sort.KIND]
    if len(heads) < len(of) or not kinds or not {*heads, *kinds} <= known or any(one in EVERYTHING for one in heads):
        return False
    related = (Relation.BELOW, Relation.ABOVE, Relation.NEAR)
    return not any(lexicon.relate(Sort.KIND, kind, head) in related for kind in kinds for head in heads)
