"""
The bearing rule: does a sentence that was not read, or not wholly, bear on an act?
"""

from __future__ import annotations

from collections.abc import Iterable

from ..clauses.norm import Entry, Instrument
from ..clauses.phrase import Predication, Role
from ..clauses.vocabulary import ActProperty, Sort
from .concepts import AGREEMENT
from .lexicon import Lexicon, Relation
from .parts import lemmas_of


def bears(entry: Entry, acts: Iterable[Predication], lexicon: Lexicon, instrument: Instrument) -> bool:
    """
    Whether an entry of the ledger shares with an act a verb, object or purpose: by lemma, or by a kind above or below.

    Light verbs and the instrument's own subject (what its title names) say nothing by themselves.
    """
    own = {word.casefold() for word in instrument.title.split()}
    words = [
        lemma for lemma in entry.lemmas if lemma.casefold() not in own and not lexicon.has(lemma, ActProperty.LIGHT)
    ]
    if not words:
        return bool(entry.lemmas) and "all" in entry.lemmas
    wanted: set[str] = set()
    for act in acts:
        if not lexicon.has(act.verb, ActProperty.LIGHT):
            wanted.add(act.verb)
        for filled in act.roles:
            if filled.role in (Role.OBJECT, Role.PURPOSE, Role.MEANS):
                wanted |= lemmas_of(filled.filler)
    wanted = {
        word
        for word in wanted
        if word.casefold() not in own
        and not lexicon.has(word, ActProperty.LIGHT)
        and not lexicon.is_kind(word, AGREEMENT)  # the text itself is what every sentence of it speaks of
    }
    return any(_akin(word, other, lexicon) for word in words for other in wanted)


def _akin(word: str, other: str, lexicon: Lexicon) -> bool:
    if word.casefold() == other.casefold():
        return True
    return any(
        lexicon.relate(sort, one, two) in (Relation.BELOW, Relation.NEAR)
        for sort in (Sort.ACT, Sort.KIND)
        for one, two in ((word, other), (other, word))
        if one in lexicon.known[sort] and two in lexicon.known[sort]
    )
