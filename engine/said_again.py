"""Whether one phrase takes up another by its words: "the model" behind "a model", "his own X" behind "an X of his"."""

from __future__ import annotations

from collections.abc import Iterable

from ..clauses.norm import Instrument
from ..clauses.phrase import Determiner, Linked, Restriction, Role, Thing, Things
from ..clauses.values import evolve
from ..clauses.vocabulary import Sort
from .lexicon import Lexicon


def defined_noun(thing: Thing, terms: frozenset[str], lexicon: Lexicon) -> Thing | None:
    """A name of several words that a text defines, as the noun that its last word is; None if it is none."""
    words = thing.name.split()
    if thing.head or len(words) < 2 or not {thing.name.casefold(), thing.name.casefold().removesuffix("s")} & terms:
        return None
    head = words[-1].casefold()
    plural = head not in lexicon.known[Sort.KIND] and head.endswith("s")
    head = head.removesuffix("s") if plural else head
    if head not in lexicon.known[Sort.KIND]:
        return None
    modifiers = tuple(word.casefold() for word in words[:-1])
    return evolve(thing, head=head, modifiers=modifiers, name="", term=thing.name, plural=plural)


def meant_by_names(instruments: Iterable[Instrument], lexicon: Lexicon) -> dict[str, tuple[Thing, ...]]:
    """What texts say that their names stand for, without what narrows it: "Quazel" means the models and their code."""
    found: dict[str, tuple[Thing, ...]] = {}
    for definition in (one for instrument in instruments for one in instrument.definitions):
        if not definition.term[:1].isupper() or definition.term.casefold() in lexicon.known[Sort.KIND]:
            continue  # "the Model" is a model by its own noun
        meaning = definition.meaning
        members = meaning.members if isinstance(meaning, Things) else (meaning,)
        things = tuple(
            Thing(one.head, one.modifiers, plural=one.plural)
            for one in members
            if isinstance(one, Thing) and lexicon.kind(one)[0] in lexicon.known[Sort.KIND] and not one.name
        )
        if things and len(things) == len(members):
            found[definition.term.casefold()] = things
    return found


def said_again(said: Thing, thing: Thing) -> bool:
    """Whether a phrase has the words of one before it."""
    return bool(thing.head) and said.head == thing.head and said.plural == thing.plural


def is_the_same_noun(said: Thing, thing: Thing) -> bool:
    """Whether a definite phrase is nothing but the noun of a phrase before it."""
    plain = thing.determiner in (Determiner.THE, Determiner.THIS) and not (thing.modifiers or thing.term or thing.name)
    return plain and said_again(said, thing)


def is_ones_own(thing: Thing) -> bool:
    """Whether a phrase is "his own X" or "an X of his own", and a pronoun says whose."""
    owners = [part.thing for part in thing.restrictions if isinstance(part, Linked) and part.role is Role.OF]
    named = [one for one in owners if isinstance(one, Thing) and one.head == "own"]
    pronoun = any(isinstance(one, Thing) and one.determiner is Determiner.PRONOUN for one in owners)
    return bool(named) or ("own" in thing.modifiers and pronoun)


def as_of_owner(part: Restriction) -> Restriction:
    """ "A chatbot of its own" is a chatbot of whoever "its" speaks of."""
    if isinstance(part, Linked) and isinstance(part.thing, Thing) and part.thing.head == "own":
        owner = [one for one in part.thing.restrictions if isinstance(one, Linked) and one.role is Role.OF]
        return owner[0] if owner else part
    return part
