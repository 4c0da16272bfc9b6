"""How far a list inside a sentence reaches: main clauses that come after it, and words that may hold for every item."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from .document_table import DocumentTable

_BRACKET = re.compile(r"\([^()]{0,400}\)")
_WORDS = re.compile(r"[^\W\d_][\w'’\-]*")


def is_fronted(lead: str, table: DocumentTable) -> bool:
    """
    Whether a list hangs on words before the main clause, so that its items make no sentences: `Except for (i) …, we …`.
    """
    bare = _BRACKET.sub(" ", lead).strip(" \"“„‘'")
    words = _WORDS.findall(bare.lower())
    if not words or bare.endswith(":"):
        return False
    sets = table.sets
    if words[0] in sets["pairing_words"]:
        return len(words) <= 3
    if words[0] not in sets["fronting_words"]:
        return False
    conditional = words[0] not in sets["fronting_prepositions"] and not _rules(words, table)
    if conditional and words[-1] in sets["pairing_words"] and len(words) > 2 and table.joins(words[-2]):
        return True  # `If you use or have used it, and either (a) … or (b) …, you must …`
    first, comma, rest = bare.partition(",")
    if comma and rest.endswith(",") and rest.count(",") == 1 and len(_WORDS.findall(first)) == 1:
        bare = first  # `If, at any time, (a) …`
    # what counts is the clause right before the list: `…, if (a) …` stands behind the main clause
    if "," in bare:
        return False
    return words[0] not in sets["fronting_prepositions"] or not _rules(words, table)


def _rules(words: Sequence[str], table: DocumentTable) -> bool:
    """Whether words hold a main clause: somebody `must` or `may` do something."""
    sets = table.sets
    return any(
        first in sets["subject_words"] and second in sets["finite_words"] for first, second in itertools.pairwise(words)
    )


def has_consequence(lead: str, last: str, table: DocumentTable) -> bool:
    """
    Whether a list of conditions inside a sentence ends in what follows from them, so that it is read as one sentence:
    `…, or if it (i) …, and (ii) …, then it may …`.
    """
    tail = _BRACKET.sub(" ", lead).rpartition(",")[2]
    words = _WORDS.findall(tail.lower())
    sets = table.sets
    if words and table.joins(words[0]):
        words = words[1:]
    conditional = bool(words) and words[0] in sets["fronting_words"] and words[0] not in sets["fronting_prepositions"]
    return conditional and any(f", {word} " in last.lower() for word in sets["consequence_words"])


def is_inside_phrase(lead: str, last: str, table: DocumentTable) -> bool:
    """
    Whether a list stands in the middle of a phrase, and the main clause goes on behind it: `… under rights covering
    either (i) …, or (ii) …, to use …`.
    """
    words = _WORDS.findall(_BRACKET.sub(" ", lead).lower())
    if len(words) < 3 or words[-1] not in table.sets["pairing_words"] or words[-2] not in table.sets["phrase_openers"]:
        return False
    return any(f", {word} " in _BRACKET.sub(" ", last).lower() for word in table.sets["going_on_words"])


def is_only_fronted(lead: str, table: DocumentTable) -> bool:
    """
    Whether a lead-in is only a condition or a time, so that its items bring the main clause: `If you distribute
    copies:`, `Upon termination:`.
    """
    bare = _BRACKET.sub(" ", lead).strip(" \"“„‘'")
    words = _WORDS.findall(bare.lower())
    sets = table.sets
    if not words or words[0] not in sets["fronting_words"] or "," in bare:
        return False
    if words[0] in sets["fronting_times"]:
        return bare.endswith(":") and not any(word in sets["finite_words"] for word in words)
    return words[0] not in sets["fronting_prepositions"]


def shared_tail(text: str, start: int, end: int, table: DocumentTable) -> int | None:
    """
    Where, in the last item `text[start:end]`, words begin that may hold for all items; None if there are none.
    """
    item = text[start : min(end, start + 4000)]
    depth = 0
    for found in re.finditer(r"[()]|,\s+(?=[^\W\d_])", item):
        sign = found.group()
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif not depth and found.start():
            following = item[found.end() : found.end() + 40].lower()
            if following.startswith(table.tail_starts):
                return start + found.end()
    return None
