"""
Sentences that may limit what is allowed although no word of them rules: "the maps stay at school", "territory: Europe".

Terms are written in the present tense: what somebody does with the work, where it stays, when the leave ends is told as
if it were so, and meant as a rule. A sentence in which no rule was found is therefore idle only if it describes: it
tells what was done, what a thing is made of, what the licensor does. What else stands in it is not passed over where it
speaks of the act or of its object; and of every act where it speaks of the leave itself, or of a kind of persons.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import Enum
from itertools import takewhile

from ..clauses.phrase import LICENSEE, Predication, Role, Thing, Things, Words, leaves
from .concepts import is_right
from .document_model import Document
from .drafts import Draft, Outcome
from .marks import Marks, plain, without_open_lists
from .nominal_acts import dealt


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
    words = without_open_lists(words, table)
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


def heading_reach(document: Document, at: int, table: Marks) -> Reach:
    """
    What a heading may limit: "Only for schools", "Territory" above "Europe".

    A heading that takes or asks something says itself what no word below it says again.
    """
    words = plain(document.units[at].words)
    below = list(takewhile(lambda unit: unit.kind not in _HEADS, document.units[at + 1 :]))
    if not below:
        return Reach.NOTHING
    said = [plain(unit.words) for unit in below]
    if below[0].kind == "sentence" and _entry_reach(words, said[0], table) is Reach.ALL:
        return Reach.ALL
    narrowing = (table.takes, table.bans, table.denial, table.demands, table.charges, table.limits_use)
    further = (*narrowing, table.leaves_out, table.not_meant, table.bounds_leave)
    if any(pattern.search(one) for one in said for patterns in further for pattern in patterns):
        return Reach.NOTHING
    named = (
        document.units[at].words.rstrip().endswith(("—", "–"))
    )  # "Attribution — You must …" says itself what is owed
    asking = (() if named else table.demands, table.limits_use, table.bounds_leave, table.bare_limits, table.eligible)
    if any(pattern.search(words) for patterns in asking for pattern in patterns):
        return Reach.ALL
    if any(pattern.search(words) for pattern in table.boilerplate):
        return Reach.NOTHING  # "No warranty"
    return (
        Reach.ALL
        if any(p.search(words) for patterns in (table.bans, table.denial) for p in patterns)
        else Reach.NOTHING
    )


def counted_reach(words: str, found: Sequence[Outcome], table: Marks) -> Reach:
    """What a sentence may limit that only says how something is: "the Maps are free if you are a school"."""
    norms = [draft for one in found for draft in one.norms]
    acts = [act for draft in norms for act in draft.acts]
    bounded = any(pattern.search(words) for pattern in table.bounds_leave)
    if any(_sets_condition(one, table) for one in norms) or (bounded and any(map(_place, acts))):
        return Reach.ALL
    if any(map(_of_leave, acts)):
        return Reach.NAMED
    alone = any(draft.only for draft in norms) and any(act.verb == "cover" for act in acts)
    if not alone and not any(one.search(words) for one in table.keeps_close):
        return Reach.NOTHING
    return Reach.ALL if bounded else Reach.NAMED


def _of_leave(act: Predication) -> bool:
    """Whether what is said is where a right to do something lies, or that an act or so many of a thing are not so."""
    if act.verb != "be":
        return False
    about = [one for filler in act.get(Role.AGENT) for one in _things(filler)]
    if any(is_right(one.head) for one in about):
        aims = (*act.get(Role.PURPOSE), *(said for one in about for said in one.restrictions))
        return any(isinstance(one, Predication) for one in aims)
    return act.negated and any(one.count is not None or dealt(one) for one in about)


def _sets_condition(draft: Draft, table: Marks) -> bool:
    """Whether something is free, fine or so only if the reader is something or does something."""
    acts = [act for act in draft.acts if act.verb == "be" and not act.negated]
    said = {word for act in acts for one in act.get(Role.COMPLEMENT) if isinstance(one, Words) for word in one.lemmas}
    free = not {*table.as_allowed}.isdisjoint(said.union(*(act.manner for act in acts)))
    told = (leaf for one in draft.conditions for leaf in leaves(one.formula) if isinstance(leaf, Predication))
    return free and any(
        isinstance(who, Thing) and who.head == LICENSEE for leaf in told for who in leaf.get(Role.AGENT)
    )


def _place(act: Predication) -> bool:
    """Whether what leave covers is a land or a town, and nothing that is done: "the licence covers Norway"."""
    told = [one for filled in act.roles if filled.role is not Role.AGENT for one in _things(filled.filler)]
    return bool(told) and all(one.name and not one.head and not one.term for one in told)


def _things(filler: object) -> tuple[Thing, ...]:
    members = filler.members if isinstance(filler, Things) else (filler,)
    return tuple(one for one in members if isinstance(one, Thing))


_HEADS = ("heading", "title", "toc", "date")


def _entry_reach(label: str, words: str, table: Marks) -> Reach:
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
