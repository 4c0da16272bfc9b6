"""
Fields of use that a ban names and a case does not speak of: war, gambling, migration, adult content (presumption a).

Policies list such fields by the dozen, and who translates recipes is not asked whether that is warfare. That an act
belongs to none of them is presumed only where not a word of the case points to the field, in however wide a sense.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from ..clauses.phrase import Filler, Linked, Predication, Role, Thing, Things
from ..clauses.topics import FarField, Topics
from ..clauses.verdict import Claim, Premise, Source
from .atoms import Atoms
from .concepts import REFERENCE, SANCTION
from .core import FALSE
from .kept import MANY, Kept
from .parts import Env, Fit, Part, lemmas_of
from .world import World
from .wrongs import beginnings, blameless, does_wrong, is_wrong, names_wrong, points_nowhere, words_told


def is_far(pattern: Thing, act: Predication, world: World) -> bool | None:
    """
    Whether not a word of the case or of the act points to the fields that a ban names; None if it names none.

    Nor is it known of a case in a language whose table does not know the field: its sentences could point there unseen.
    """
    topics = world.lexicon.topics
    head = (pattern.head or pattern.name).casefold()
    words = {word.casefold() for word in lemmas_of(pattern)}
    compound = {one.casefold() for one in pattern.modifiers} & topics.compound
    said = words if head in topics.generic else {head, *compound}
    fields = fields_named(topics, said)
    joint = _joint(pattern, fields) if len(fields) > 1 else None
    if joint is not None and blameless(world, act):
        rest = [one for one in fields if one not in joint]
        if any(_unspoken([one], act, world) for one in joint) and _unspoken(rest, act, world) is not False:
            return True
    return _unspoken(fields, act, world)


def _joint(pattern: Thing, fields: Sequence[FarField]) -> list[FarField] | None:
    """
    The fields that one phrase joins, so that it speaks of what belongs to all of them: "child sexual exploitation".

    None where none are joined, or where one of them is named elsewhere too.
    """
    named = [
        [each for each in fields if each.names & {word.casefold() for word in (*one.modifiers, one.head)}]
        for one in things_within(pattern)
    ]
    joined = [found for found in named if len(found) > 1]
    alone = [found[0] for found in named if len(found) == 1]
    common = [one for one in joined[0] if all(one in found for found in joined)] if joined else []
    return common if len(common) > 1 and not any(one in common for one in alone) else None


def is_far_thing(pattern: Thing, act: Predication, world: World) -> bool:
    """Whether a phrase of a ban names such fields in any of its words, and nothing in the case points to one."""
    return _unspoken(_outright(pattern, world.lexicon.topics), act, world) is True


def names_field(pattern: Thing, topics: Topics) -> bool:
    """Whether a phrase names such a field: what the case tells turns on nothing where it does not."""
    return bool(_outright(pattern, topics))


def not_shown(thing: Filler, claim: Claim, env: Env, atoms: Atoms) -> Part | None:
    """That what a ban calls "images of minors" is of none, where not a word of the case points to them."""
    if not env.presumes or env.act is None or not isinstance(thing, Thing):
        return None
    if is_far(thing, atoms.predication(env.act), atoms.world) is not True:
        return None
    return Part(FALSE, Fit.PRESUMED, Premise(claim, False, Source.PRESUMPTION, "a"))


def _outright(pattern: Thing, topics: Topics) -> list[FarField]:
    words = {word.casefold() for word in lemmas_of(pattern)} | _names_in(things_within(pattern))
    return [one for one in fields_named(topics, words) if one.hints]


def is_named(field: FarField, words: set[str]) -> bool:
    """Whether words name a field; of a name of two words, "personal data", both are said."""
    return bool(field.names & words) or any(words.issuperset(name.split()) for name in field.names if " " in name)


def fields_named(topics: Topics, words: Collection[str]) -> list[FarField]:
    """The fields that words name, as `is_named` says of each of them."""
    index = _BY_WORD.of(topics)
    found = {at for word in words for at, name in index.get(word, ()) if name.issubset(words)}
    return [topics.fields[at] for at in sorted(found)]


def _by_word(topics: Topics) -> dict[str, list[tuple[int, frozenset[str]]]]:
    """The number of each field and the words of its name, by each of these words, and by the name as one word."""
    found: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for at, one in enumerate(topics.fields):
        for name in one.names:
            parts = frozenset(name.split())
            for word in parts:
                found.setdefault(word, []).append((at, parts))
            if len(parts) > 1:
                found.setdefault(name, []).append((at, frozenset((name,))))
    return found


_BY_WORD: Kept[dict[str, list[tuple[int, frozenset[str]]]]] = Kept(_by_word, 8)


def no_sanctions(told: Predication, act: Predication | None, world: World) -> bool | None:
    """
    Whether not a word of the case points to trade sanctions or export control, of which a condition speaks.

    None if it speaks of neither: "if you are located in an embargoed country", "listed on a list of denied persons".
    """
    return _unspoken(_sanctions(told, world.lexicon.topics), act, world)


def speaks_of_sanctions(told: Predication, topics: Topics) -> bool:
    """Whether a condition speaks of trade sanctions or export control."""
    return _SPEAKS_OF_SANCTIONS.of(told, topics)


def _speaks_of_sanctions(told: Predication, topics: Topics) -> bool:
    return bool(_sanctions(told, topics))


_SPEAKS_OF_SANCTIONS: Kept[bool] = Kept(_speaks_of_sanctions, MANY)


def _sanctions(told: Predication, topics: Topics) -> list[FarField]:
    words = {word.casefold() for lemma in lemmas_of(told) for word in lemma.split()} | names_of(told)
    return [one for one, names in _BY_WORDS.of(topics) if any(map(words.issuperset, names))]


def _by_words(topics: Topics) -> list[tuple[FarField, list[list[str]]]]:
    """The fields of sanctions, each with the words of its names."""
    return [(one, [name.split() for name in one.names]) for one in topics.fields if SANCTION in one.names]


_BY_WORDS: Kept[list[tuple[FarField, list[list[str]]]]] = Kept(_by_words, 8)


def names_of(told: Predication) -> set[str]:
    """The words of names: "Trade Control Laws", "the Denied Persons List"."""
    return _names_in(things_within(*[filled.filler for filled in told.roles]))


def _names_in(things: Iterable[Thing]) -> set[str]:
    return {word.removesuffix("s") for one in things for word in f"{one.name} {one.term}".casefold().split()}


def things_within(*phrases: object) -> list[Thing]:
    """The things of phrases, also those that only narrow others."""
    found: list[Thing] = []
    todo = [*phrases]
    while todo:
        one = todo.pop()
        if isinstance(one, Things):
            todo.extend(one.members)
        elif isinstance(one, Thing):
            found.append(one)
            todo.extend(one.restrictions)
        elif isinstance(one, Linked):
            todo.append(one.thing)
        elif isinstance(one, Predication):
            todo.extend(filled.filler for filled in one.roles)
    return found


def _unspoken(fields: Sequence[FarField], act: Predication | None, world: World) -> bool | None:
    """Whether not a word of the case or of the act points to the fields; None without any, or if one is unknown."""
    language = world.case.language or REFERENCE
    if not fields or not all(one.points_of(language) for one in fields):
        return None
    concepts = [beginnings(one.points_of(REFERENCE)) for one in fields]
    if language != REFERENCE:
        own = [beginnings(one.points_of(language)) for one in fields]
        return all(points_nowhere(world, act, *pair) for pair in zip(concepts, own, strict=True))
    told = _case_words(act, world)
    return not any(found is not None and found.match(word) for word in told for found in concepts)


def quality_names_field(word: str, topics: Topics) -> bool:
    """Whether a word before a noun names such a field by itself: "military"."""
    return word in topics.compound or any(one.hints and word in one.names for one in topics.fields)


def _case_words(act: Predication | None, world: World) -> set[str]:
    words = {word.casefold() for word in lemmas_of(act)} if act is not None else set()
    for statement in world.case.statements:
        words.update(words_told(statement.text))
        words |= {part for word in tuple(words) for part in word.split("-")}
    return words - {"intelligence"} if "artificial" in words else words


def is_wrong_thing(pattern: Thing, topics: Topics) -> bool:
    """
    Whether a phrase with a general head speaks of a wrong by each thing that it may be: "content that deceives".

    A word before the noun narrows it, and so does each of several relative clauses: one of them is enough.
    """
    if pattern.head.casefold() not in topics.generic:
        return False
    if any(is_wrong(word, topics) for word in pattern.modifiers):
        return True
    about = [one.thing for one in pattern.restrictions if isinstance(one, Linked) and one.role is Role.TOPIC]
    if any(isinstance(one, Thing) and names_wrong(lemmas_of(one), topics) for one in about):
        return True  # "content about acts that harm people"
    return any(isinstance(one, Predication) and does_wrong(one, topics) for one in pattern.restrictions)


def field_words(pattern: Thing, topics: Topics) -> tuple[str, ...]:
    """The words before a general noun that each make it the name of a field: "adult content"."""
    if pattern.head.casefold() not in topics.generic:
        return ()
    return tuple(one for one in pattern.modifiers if any(one.casefold() in each.names for each in topics.fields))


def speaks_of_wrong(pattern: Thing, topics: Topics) -> bool:
    """Whether a ban on content or conduct is one on wrongs, by what is said of it: "content that harms others"."""
    return pattern.head.casefold() in topics.generic and names_wrong(lemmas_of(pattern), topics)
