"""
The works that a case puts under a text: "the photo is licensed under CC BY", "the lab got the data under this licence".

DESIGN, section 2: "X is licensed under L" makes X what L calls the Software, the Program or the Licensed Material.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from ..clauses.case import Truth
from ..clauses.norm import Instrument, Silence
from ..clauses.phrase import Determiner, Filler, Linked, Predication, Role, Thing, Things, Words
from .concepts import (
    AGREEMENT,
    APPEARS,
    CONTRIBUTION,
    COPY,
    DERIVATIVE,
    FORMS,
    GET,
    LICENSE,
    MODIFY,
    OUTPUT,
    OWN,
    PERSON,
    PRODUCT,
    PROVIDE,
    RIGHT,
    SERVICE,
    SOFTWARE,
    USE,
    WORK,
)
from .events import Arg, Class, Event, Ref
from .kept import Kept
from .lexicon import Lexicon
from .precedence import named
from .world import World

_PASSED_ON = (PROVIDE, "make available")
_APPLIES = ("apply", "cover", "govern")


@frozen
class Covered:
    """Something that the case says is under a text, and the sentence that says so."""

    work: Ref
    because: Event


def covered_works(instrument: Instrument, world: World, you: Ref | None) -> tuple[Covered, ...]:
    """What the case puts under `instrument`; what the reader passes on under it is put there by the reader alone."""
    found: dict[Ref, Covered] = {}
    for event in world.events:
        if event.negated or event.account or event.truth is not Truth.TRUE:
            continue
        if not any(is_this_text(arg, instrument, world) for arg in _texts(event, world)):
            continue
        for work in _works(event, world, you):
            if isinstance(work, Ref):
                found.setdefault(work, Covered(work, event))
    return tuple(found.values())


def _texts(event: Event, world: World) -> tuple[Arg, ...]:
    """The texts that a sentence speaks of as the ground of something; a customer of Fern is no work under its terms."""
    if event.verb in _APPLIES or event.verb == "be":
        lexicon = world.lexicon
        links = (
            other
            for arg in event.args(Role.COMPLEMENT)
            if isinstance(arg, Class) and not lexicon.is_kind(lexicon.kind(arg.thing)[0], PERSON)
            for role, other in arg.links
            if role is Role.BASIS or not _is_product(other, world)
        )
        own = event.args(Role.AGENT) if event.verb in _APPLIES else ()
        return (*own, *event.args(Role.BASIS), *links)
    return event.args(Role.BASIS)


def _is_product(arg: Arg, world: World) -> bool:
    """Whether a name is that of a product: "the output of Fernchat" is put under no text by that."""
    lexicon = world.lexicon
    kinds = [lexicon.kind(said.thing)[0] for said in world.describe(arg)] if isinstance(arg, Ref) else []
    return any(lexicon.is_kind(kind, one) for kind in kinds for one in (PRODUCT, SERVICE))


def _works(event: Event, world: World, you: Ref | None) -> tuple[Arg, ...]:
    lexicon = world.lexicon
    if event.verb == "be" or event.verb == "come" or event.verb in APPEARS:
        return event.args(Role.AGENT)
    if event.verb in _APPLIES:
        return tuple(arg for role in (Role.OBJECT, Role.RECIPIENT, Role.TOPIC) for arg in event.args(role))
    if any(lexicon.is_act(event.verb, one) for one in (GET, USE, COPY, MODIFY)):
        return event.args(Role.OBJECT)  # "copies a table under the Harbour Licence"
    passed = any(lexicon.is_act(event.verb, one) for one in (*_PASSED_ON, LICENSE))
    if passed and (you is None or you not in event.args(Role.AGENT)):
        return event.args(Role.OBJECT)
    return ()


def is_this_text(arg: Arg, instrument: Instrument, world: World) -> bool:
    """Whether a phrase names the text: by its title or id, or as "this licence"."""
    if not isinstance(arg, Ref):
        return False
    label = world.labels[arg]
    name = _name_of(label, world)
    if name:
        return is_named(name, instrument)
    bare = _says_agreement(label.modifiers) and not label.restrictions
    bare = bare and label.determiner in (Determiner.THE, Determiner.THIS)
    return bare and world.lexicon.is_kind(world.lexicon.kind(label)[0], AGREEMENT)


def is_named(name: str, instrument: Instrument) -> bool:
    """Whether a name is that of the text: its title or id, or words and initials of them."""
    if any(isinstance(one.meaning, Thing) and one.meaning.name == name for one in instrument.definitions):
        return False  # "Licensed Work: Acme Server" in front of a text names what it is for
    if _lacks_element({*map(str.casefold, _TOKEN.findall(name))}, {*map(str.casefold, _title_words(instrument))}):
        return False
    return named(name, (instrument,)) is not None or _is_title(name, instrument)


def lacks_element(arg: Arg, instrument: Instrument, world: World) -> bool:
    """Whether a phrase names a licence of the same family that lacks an element of the text: BY beside BY-NC-SA."""
    name = _name_of(world.labels[arg], world) if isinstance(arg, Ref) else ""
    tokens = {one.casefold() for one in _TOKEN.findall(name)}
    return "by" in tokens and _lacks_element(tokens, {one.casefold() for one in _title_words(instrument)})


def _title_words(instrument: Instrument) -> list[str]:
    return _TOKEN.findall(f"{instrument.title} {instrument.id} {instrument.text[:_HEAD]}")


def _name_of(label: Thing, world: World) -> str:
    """The name of a text: "the MIT License", also where it stands before a common noun ("the ISC licence")."""
    if label.name or not world.lexicon.is_kind(world.lexicon.kind(label)[0], AGREEMENT):
        return label.name
    term = "" if _says_agreement(label.term.split()) else label.term  # "the License" is this one, whatever its name
    name = [word for word in label.modifiers if word[:1].isupper()]
    return ("" if _says_agreement(name) else " ".join(name)) or term


def _says_agreement(words: Sequence[str]) -> bool:
    """Whether words in capitals say no more than that something is a licence: "the License Agreement"."""
    return all(word.casefold() in _PLAIN for word in words)


def under_another(work: Ref, instrument: Instrument, world: World) -> Event | None:
    """The sentence that puts a work under a licence that goes by another name than the text; None if there is none."""
    for event in world.events:
        if event.negated or event.account or not world.lexicon.is_act(event.verb, LICENSE):
            continue
        texts = [arg for arg in event.args(Role.BASIS) if isinstance(arg, Ref) and _name_of(world.labels[arg], world)]
        if work in event.args(Role.OBJECT) and texts:
            if any(is_this_text(arg, instrument, world) for arg in texts):
                return None
            return event
    return None


_HEAD = 300
"""So many characters of a text may hold its title."""


def _is_title(name: str, instrument: Instrument) -> bool:
    """Whether a name is made of words of the title, or of the first letters of several: "GPL-3.0", "LGPLv2.1"."""
    words = [one.casefold() for one in _title_words(instrument)]
    numbers = {_number(one) for one in words}
    initials = "".join(one[0] for one in words)
    wanted = [one for one in _TOKEN.findall(name) if one.casefold() not in _PLAIN]
    found = [
        one.casefold() in words or (one.isupper() and len(one) > 1 and one.casefold() in initials)
        if one[0].isalpha()
        else _number(one) in numbers
        for one in wanted
    ]
    return bool(found) and all(found) and any(one[0].isalpha() for one in wanted)


def _lacks_element(name: set[str], title: set[str]) -> bool:
    """Whether a title has an element that the name of the licence lacks: BY-NC-SA is not BY, nor LGPL the GPL."""
    return any(
        bool(stem & name) and bool({element, *meant} & title) and not {element, *meant} & name
        for stem, elements in _ELEMENTS
        for element, meant in elements.items()
    )


_ELEMENTS: tuple[tuple[frozenset[str], dict[str, tuple[str, ...]]], ...] = (
    (
        frozenset(("by", "cc")),
        {
            "nc": ("noncommercial",),
            "nd": ("noderivatives", "noderivs"),
            "sa": ("sharealike",),
        },
    ),
    (frozenset(("gpl", "gplv")), {"lgpl": ("lesser", "library"), "agpl": ("affero",)}),
)
"""Short names of licences, and the elements that make another licence of one, each with the words of its title."""


_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:\.\d+)*")
_PLAIN = ("the", "a", "licence", "license", "v", "version", "agreement")


def _number(token: str) -> str:
    """ "3.0" and "3" are one version."""
    return re.sub(r"(\.0)+$", "", token)


def is_the_work(pattern: Thing, instrument: Instrument, lexicon: Lexicon) -> bool:
    """Whether a phrase of a text stands for what the text licenses, whole and as it was received."""
    words = _words(pattern)
    return bool(words) and words in names_of_work(instrument, lexicon)


def names_of_work(instrument: Instrument, lexicon: Lexicon) -> frozenset[str]:
    """What a text calls the work that it licenses, in lower case."""
    return _WORKS.of(instrument, lexicon)


LICENSED = "licensed"
"""The word by which a text tells its work without a term for it: "the licensed elements"."""


def _words(thing: Thing) -> str:
    return (thing.term or (thing.name if not thing.head else "") or " ".join((*thing.modifiers, thing.head))).casefold()


def _names_of_work(instrument: Instrument, lexicon: Lexicon) -> frozenset[str]:
    """
    What the text calls its work: what it keeps back, defined without another such term, and no mere right or output.
    """
    defined = {one.term.casefold(): one for one in instrument.definitions}
    held: dict[str, Thing] = {}
    plain: dict[str, Thing] = {}
    for entry in instrument.reserved:
        thing = entry.object
        kind = lexicon.kind(thing)[0]
        named = thing.name and not thing.head and _is_title(thing.name, instrument)  # "you may use Fern", of Fern
        called = thing.term or named or thing.determiner is Determiner.THIS or LICENSED in thing.modifiers
        if entry.silence is not Silence.RESERVED:
            continue
        if any(lexicon.is_kind(kind, upper) for upper in (DERIVATIVE, OUTPUT, RIGHT, AGREEMENT, CONTRIBUTION, *FORMS)):
            continue
        if not thing.term and any(lexicon.is_kind(word, AGREEMENT) for word in thing.modifiers):
            continue  # "this license document" is the text, whatever it says of copies of it
        (held if called else plain).setdefault(_words(thing), thing)
    if not held and len(plain) == 1:
        # "the software", of a text that has no term for it and keeps back nothing else
        held = {words: one for words, one in plain.items() if _is_bare(one, lexicon)}
    return frozenset(
        words
        for words in held
        if words not in defined
        or not any(other != words and one.term and one.term in defined[words].quote for other, one in held.items())
    )


def _is_bare(thing: Thing, lexicon: Lexicon) -> bool:
    kind = lexicon.kind(thing)[0]
    plain = thing.determiner is Determiner.THE and not (thing.modifiers or thing.restrictions or thing.name)
    return plain and any(lexicon.is_kind(kind, upper) for upper in (SOFTWARE, WORK))


_WORKS: Kept[frozenset[str]] = Kept(_names_of_work, 64)


def says_only_whence(restriction: object, lexicon: Lexicon) -> bool:
    """Whether a relative clause says no more than that a work was provided or received under the text."""
    if not isinstance(restriction, Predication) or restriction.negated or restriction.manner:
        return False
    passed = any(lexicon.is_act(restriction.verb, one) for one in (*_PASSED_ON, LICENSE, GET))
    return passed and all(
        _is_text_or_party(one.filler, lexicon)
        for one in restriction.roles
        if one.role not in (Role.AGENT, Role.OBJECT, Role.RECIPIENT, Role.SOURCE)
    )


def gets_the_work(restriction: object, instrument: Instrument, lexicon: Lexicon) -> bool:
    """Whether a relative clause says of somebody no more than that the work came to them: "who obtains a copy"."""
    if not isinstance(restriction, Predication) or restriction.negated or restriction.manner:
        return False
    things = [
        one
        for filler in restriction.get(Role.OBJECT)
        for one in (filler.members if isinstance(filler, Things) else (filler,))
    ]
    return (
        (lexicon.is_act(restriction.verb, GET) or lexicon.is_act(restriction.verb, OWN))
        and all(one.role in (Role.AGENT, Role.OBJECT) for one in restriction.roles)
        and bool(things)
        and all(isinstance(one, Thing) and _work_or_copy(one, instrument, lexicon) for one in things)
    )


def holds_copy(thing: object) -> bool:
    """Whether somebody is told apart by the copy that came to them: "anyone who comes into possession of a copy"."""
    told = thing.restrictions if isinstance(thing, Thing) else ()
    fillers = [one.filler for part in told if isinstance(part, Predication) and not part.negated for one in part.roles]
    tops = [one for filler in fillers for one in (filler.members if isinstance(filler, Things) else (filler,))]
    inner = [
        part.thing for one in tops if isinstance(one, Thing) for part in one.restrictions if isinstance(part, Linked)
    ]
    return any(isinstance(one, Thing) and one.head == COPY for one in (*tops, *inner))


def _work_or_copy(thing: Thing, instrument: Instrument, lexicon: Lexicon) -> bool:
    inner = [part.thing for part in thing.restrictions if isinstance(part, Linked) and part.role is Role.OF]
    if lexicon.kind(thing)[0] == COPY and inner:
        members = [one for filler in inner for one in (filler.members if isinstance(filler, Things) else (filler,))]
        return any(isinstance(one, Thing) and is_the_work(one, instrument, lexicon) for one in members)
    return is_the_work(thing, instrument, lexicon)


def _is_text_or_party(filler: Filler, lexicon: Lexicon) -> bool:
    members = filler.members if isinstance(filler, Things) else (filler,)
    return all(isinstance(one, Thing) and _is_text(one, lexicon) for one in members if not isinstance(one, Words))


def _is_text(thing: Thing, lexicon: Lexicon) -> bool:
    return lexicon.is_kind(lexicon.kind(thing)[0], AGREEMENT) or bool(thing.name and not thing.head)
