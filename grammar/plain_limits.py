"""
Sentences that may limit what is allowed although no word of them rules: "the maps stay at school", "territory: Europe".

Terms are written in the present tense: what somebody does with the work, where it stays, when the leave ends is told as
if it were so, and meant as a rule. A sentence in which no rule was found is therefore idle only if it describes: it
tells what was done, what a thing is made of, what the licensor does. What else stands in it is not passed over where it
speaks of the act or of its object; and of every act where it speaks of the leave itself, or of a kind of persons.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum

from .marks import Marks


class Reach(Enum):
    """What a sentence may limit."""

    NOTHING = "nothing"
    NAMED = "the acts and things that it names"
    ALL = "whatever is allowed"


def reach_of(words: str, table: Marks, *, sentence: bool = True) -> Reach:
    """
    What `words`, plain ones in which no rule was found, may limit.

    What is no sentence, a name or an entry, limits only where it says so. A language without patterns for what
    describes keeps its sentences idle.
    """
    if not table.describes:
        return Reach.NOTHING
    if any(pattern.search(words) for pattern in table.bounds_leave):
        return Reach.ALL
    if any(pattern.search(words) for pattern in table.licensor_tells):
        return Reach.NOTHING
    bounded = any(pattern.search(words) for pattern in table.bounds)
    described = any(pattern.search(words) for pattern in table.describes)
    return Reach.NAMED if bounded or (sentence and not described) else Reach.NOTHING


def tells_of_service(words: str, table: Marks) -> bool:
    """Whether plain words say what the service does, and nothing that could bound it: "Fernchat translates texts"."""
    return any(one.search(words) for one in table.service_tells)


def entry_reach(label: str, words: str, table: Marks) -> Reach:
    """What a short entry may limit whose label stands as a heading above it: "Territory: Europe"."""
    bare = len(label.split()) <= 2 and not words.endswith((".", "!", "?"))  # "Territory", and below it "Norway"
    labelled = (label.endswith(":") or bare) and len(words.split()) <= _ENTRY
    entry = f"{label.removesuffix(':')}: {words}"
    return Reach.ALL if labelled and any(one.search(entry) for one in table.bounds_leave) else Reach.NOTHING


_ENTRY = 6
"""Words of such an entry."""


def meaning_reach(words: str, granted: Callable[[str], bool], table: Marks) -> Reach:
    """
    What a sentence that says what quoted words mean may limit: ""sell" means to sell to schools", ""you" are pupils".

    `granted` tells whether a word is what is allowed. What a meaning takes in by "any", "all" or "including" narrows
    nothing; a thing that is defined is looked at where the case says what it is.
    """
    named = [match.group(1) for match in _QUOTED.finditer(words)]
    said = _QUOTED.sub(" ", words)
    wide = any(pattern.search(said) for pattern in table.means_widely)
    if any(pattern.search(term) for term in named for pattern in table.every_grants_words):
        return Reach.NOTHING if wide and not any(one.search(said) for one in table.leaves_out) else Reach.ALL
    return Reach.ALL if not wide and any(granted(one) for one in named if " " not in one) else Reach.NOTHING


_QUOTED = re.compile(r'"([^"]{2,30})"')
