"""
How a case speaks of what a ban is about in other words than its own, or tells that what a duty asks was left undone.

"You must not infer emotions", and somebody looks whether the staff is bored: no vocabulary holds all such pairs, and a
ban that was not matched would be passed over. Where a word of the case points to its matter, the ban is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from ..clauses.countries import is_country
from ..clauses.norm import Entry, Modality, Norm
from ..clauses.phrase import LICENSOR, Linked, Predication, Role, Thing, Things, words_in
from ..clauses.topics import Points
from .bearing import things_in
from .concepts import COMES_INTO, CURRENCIES, PAY
from .far_fields import fields_named, names_of
from .lexicon import Lexicon
from .parts import lemmas_of, predications
from .world import World

_PRICE = re.compile(rf"[\d/]+ (?:{'|'.join(CURRENCIES)})")
"""An amount of money among the words of a sentence."""
_PERSONS_IN = (Role.PLACE, Role.SOURCE, Role.OF)
_RESERVED = "reserve"
_ENDING = 3
"""So many letters a form of a word may have more than the word."""
_KEEPS_OUT = ("exclude", "forbid", "prohibit", "ban", "bar", "refuse", "reject", "disallow")
_SHORT = 3
_WORD = re.compile(r"[\w-]+")


@frozen
class Hints:
    """
    How a case speaks of what a norm is about.
    """

    own: frozenset[str]
    """The words of the norm: where the case uses these, the matching of the act has seen to them."""
    patterns: tuple[re.Pattern[str], ...]
    left_undone: bool = False
    """Whether they tell what is not done: one word of the norm among them is enough to see to them."""


def hints_of(norm: Norm, entry: Entry, lexicon: Lexicon) -> Hints | None:
    """How a case speaks of what a ban is about, or of what a duty asks as not done; None where nothing tells."""
    topics = lexicon.topics
    doers = (norm.bearer, *(one for act in norm.acts for one in act.get(Role.AGENT)))
    if any(isinstance(one, Thing) and one.head == LICENSOR for one in doers):
        return None  # "we will not use your name"
    words = {word.casefold() for act in norm.acts for word in lemmas_of(act)}
    if norm.modality is Modality.COUNTS_AS and any(_PRICE.fullmatch(word) for word in entry.lemmas):
        words = {PAY}  # "any other use costs 20 euros"
        left = [one.hints for one in topics.omissions if one.is_of(words)]
        return Hints(frozenset(), tuple(map(_spoken, left)), left_undone=True)
    if norm.modality is Modality.OBLIGE:
        asks = {act.verb for act in norm.acts if not act.negated} | words
        left = [one.hints for one in topics.omissions if one.is_of(asks)]
        return Hints(frozenset(asks), tuple(map(_spoken, left)), left_undone=True) if left else None
    if norm.modality is Modality.COUNTS_AS and any(act.verb in _KEEPS_OUT for act in norm.acts):
        words |= {*entry.lemmas}  # "applications that endanger wildlife are excluded"
    elif norm.modality is not Modality.FORBID:
        return None
    words |= {
        word.casefold() for one in norm.conditions for leaf in predications(one.formula) for word in lemmas_of(leaf)
    }
    kept = words_in((norm.opaque, tuple(one.formula for one in norm.conditions)))
    words |= {word.casefold() for one in kept for word in one.lemmas}
    spoken = words | {name for one in norm.acts for name in names_of(one)}
    spoken |= {part for word in words for part in word.split()}
    hints = [one.hints for one in fields_named(topics, spoken) if one.hints]
    hints += [one.hints for one in topics.matters if one.is_of(spoken)]
    hints += [(f"{re.escape(place)}$",) for place in _countries_of_persons(norm)]
    places = _comes_into(norm)  # "no image may appear in a calendar": whatever is done with the calendar
    hints += [(f"{re.escape(place)}s?$",) for place in places]
    own = {part for word in words for part in (*word.split(), word.replace(" ", ""))} - places
    return Hints(frozenset(own), tuple(map(_spoken, hints))) if hints else None


def hints_of_reserved(entry: Entry, lexicon: Lexicon) -> Hints | None:
    """How a case speaks of the rights that a sentence without a rule keeps back: "broadcasting rights are reserved"."""
    if _RESERVED not in entry.lemmas:
        return None
    hints = [one.hints for one in lexicon.topics.matters if one.is_of(entry.lemmas)]
    # "the Dataset", "the data set"
    own = {form for word in entry.lemmas for form in (word, word.replace(" ", ""), *word.split())}
    return Hints(frozenset(own), tuple(map(_spoken, hints))) if hints else None


def speaks_of(hints: Hints, acts: Sequence[Predication], world: World) -> bool:
    """Whether a word of the case, or of the acts, speaks of one of these outright: poker, of gambling."""
    text = " ".join(statement.text.casefold() for statement in world.case.statements)
    said = f" {text} {' '.join(word for act in acts for word in lemmas_of(act)).casefold()} "
    seen_to = any if hints.left_undone else all
    return any(
        not seen_to(any(_is_form(word, own) for own in hints.own) for word in _telling(said[hit.start() : end]))
        for one in hints.patterns
        for hit in one.finditer(said)
        if (end := _end_of_word(said, hit.end()))
    )


def _telling(text: str) -> list[str]:
    """The words of a phrase without its short ones: "feed", "train", "model" of "feed to train a model"."""
    words = _WORD.findall(text)
    return [word for word in words if len(word) > _SHORT] or words


def _end_of_word(text: str, place: int) -> int:
    rest = _WORD.match(text, place)
    return rest.end() if rest is not None else place


def _comes_into(norm: Norm) -> set[str]:
    """What a thing must not appear in or become."""
    roles = (Role.PLACE, Role.COMPLEMENT, Role.OBJECT)
    acts = [act for act in norm.acts if act.verb in COMES_INTO]
    return {one.head for act in acts for role in roles for one in things_in(act, role)} - {""}


def _countries_of_persons(norm: Norm) -> Iterator[str]:
    """The countries where those are whom a ban keeps out: "customers in Russia cannot be supplied"."""
    bearers = norm.bearer.members if isinstance(norm.bearer, Things) else (norm.bearer,)
    things = [one for one in bearers if isinstance(one, Thing)]
    for act in norm.acts:
        for role in (Role.AGENT, Role.OBJECT, Role.RECIPIENT):
            for filler in act.get(role):
                members = filler.members if isinstance(filler, Things) else (filler,)
                things += [one for one in members if isinstance(one, Thing)]
    for thing in things:
        for part in thing.restrictions:
            if isinstance(part, Linked) and part.role in _PERSONS_IN:
                places = part.thing.members if isinstance(part.thing, Things) else (part.thing,)
                names = [one.name or one.term for one in places if isinstance(one, Thing)]
                yield from (name.casefold() for name in names if is_country(name))


def _is_form(word: str, own: str) -> bool:
    """Whether a word may be a form of another one: "drives", "driving" of "drive"."""
    return word.startswith(own[:-1] or own) and len(word) <= len(own) + _ENDING


@lru_cache(maxsize=256)
def _spoken(hints: Points) -> re.Pattern[str]:
    """What matches where one of these hints stands in a text."""
    return re.compile(rf"(?<![\w])(?:{'|'.join(hints)})".replace("$", r"\b"))
