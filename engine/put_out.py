"""
Is a thing what the licensed work has put out: a novel that was written with the model, a picture that it drew?

The case names the work as the text does ("Cedar"), and need not say besides that it is a model.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..clauses.case import Truth
from ..clauses.norm import Instrument
from ..clauses.phrase import Determiner, Role
from .concepts import CONTENT, MODEL, OUTPUT, PART, TECHNOLOGY, USE
from .covered import names_of_work
from .events import DERIVED, Arg, Event, Ref
from .kept import Kept
from .lexicon import Lexicon
from .parts import lemmas_of
from .world import World

_CREATE = "create"


def of_output(event: Event, instruments: Sequence[Instrument], world: World) -> bool:
    """Whether an act is done to nothing but what the work has put out."""
    # Who passes on what the work wrote uses the work for it: what is passed on is that alone.
    acts = (event,) if event.verb != USE or event.source != DERIVED else tuple(event.purposes())
    args = [arg for act in acts for arg in act.args(Role.OBJECT) if isinstance(arg, Ref)]
    return bool(args) and all(_is_output(arg, instruments, world) for arg in args)


def _is_output(arg: Ref, instruments: Sequence[Instrument], world: World) -> bool:
    """Whether something is what a work has put out, or a copy of that: "prints of the images"."""
    lexicon = world.lexicon
    if put_out(arg, instruments, world) is not None:
        return True
    for said in world.describe(arg):
        kind = lexicon.kind(said.thing)[0]
        if lexicon.is_kind(kind, OUTPUT) and (said.source == DERIVED or said.thing.head == OUTPUT):
            kinds = (lexicon.kind(one.thing)[0] for one in world.describe(arg))
            return not any(lexicon.is_kind(one, TECHNOLOGY) for one in kinds)  # a model made with a model
        inner = [other for role, other in said.links if role is Role.OF and isinstance(other, Ref) and other != arg]
        if lexicon.is_kind(kind, PART) and inner and all(_is_output(one, instruments, world) for one in inner):
            return True
    return False


def put_out(arg: Ref, instruments: Sequence[Instrument], world: World) -> Event | None:
    """The act by which content came about with a work that one of the texts is about, or by it, as the case tells."""
    lexicon = world.lexicon
    kinds = [lexicon.kind(said.thing)[0] for said in world.describe(arg) if said.thing.head]
    works = [one for one in kinds if lexicon.is_kind(one, TECHNOLOGY)]
    written = bool(works) and all(one in _CODE for one in works)
    if works and not written:
        return None
    content = written or any(lexicon.is_kind(one, CONTENT) for one in kinds)
    names = {name for one in instruments for name in _MODELS.of(one, lexicon)}
    told: list[tuple[Arg, Event]] = [*_made_with(arg, world)] if content else []
    for tool, event in (*told, *_come_of(arg, world)):
        if _is_called(tool, names, world) and not (written and not _is_model(tool, instruments, world)):
            return event
    return None


_CODE = ("code", "source code")
"""What a model writes like any other text, though it runs."""


def _is_model(tool: Arg, instruments: Sequence[Instrument], world: World) -> bool:
    """Whether a tool is a model, and no program whose own code may stand in what is made with it."""
    lexicon = world.lexicon
    if not isinstance(tool, Ref):
        return False
    if any(lexicon.is_kind(lexicon.kind(one.thing)[0], MODEL) for one in world.describe(tool)):
        return True
    works = {name for one in instruments for name in names_of_work(one, lexicon)}
    return any(lexicon.is_kind(word, MODEL) for name in works for word in name.split())


def _made_with(arg: Ref, world: World) -> Iterator[tuple[Arg, Event]]:
    """With what, or by what, a thing was made, and when."""
    for event in world.events:
        if event.negated or event.account or event.truth is not Truth.TRUE:
            continue
        for act in (event, *event.purposes()):
            if world.lexicon.is_act(act.verb, _CREATE) and arg in act.args(Role.OBJECT):
                yield from ((tool, event) for tool in (*act.args(Role.MEANS), *act.args(Role.AGENT)))
                if act is not event and event.verb == USE:
                    yield from ((tool, event) for tool in event.args(Role.OBJECT))


def _come_of(arg: Ref, world: World) -> Iterator[tuple[Arg, Event]]:
    """With what somebody did what the thing is called after: "translates novels with Cedar", "the translations"."""
    head = world.labels[arg].head
    for event in world.events:
        if event.verb != USE or event.negated or event.account or event.truth is not Truth.TRUE:
            continue
        for act in event.purposes():
            named = len(act.verb) > _STEM and head[:_STEM] == act.verb[:_STEM]
            if named and not {*event.args(Role.OBJECT)} & {*act.args(Role.OBJECT)}:
                yield from ((tool, event) for tool in event.args(Role.OBJECT))


_STEM = 6
"""Letters that a verb and the noun for what comes of it begin with: "translate" and "translation"."""


def _models(instrument: Instrument, lexicon: Lexicon) -> frozenset[str]:
    """What the text calls the model or program that it licenses: a corpus puts nothing out, it is taken from."""
    found: set[str] = set()
    title, works = instrument.title.casefold(), names_of_work(instrument, lexicon)
    for one in instrument.definitions:
        term, meaning = one.term.casefold(), one.meaning
        named = term in works or title.startswith(term)
        words = lemmas_of(meaning) if named and meaning is not None else frozenset()
        if any(lexicon.is_kind(word, TECHNOLOGY) for word in words):
            found.add(term)
    return frozenset(found)


_MODELS: Kept[frozenset[str]] = Kept(_models, 64)


def _is_called(tool: Arg, names: Iterable[str], world: World) -> bool:
    """Whether something is called as the work is, "Cedar 2", "the Cedar model", or is the only model spoken of."""
    if not isinstance(tool, Ref):
        return False
    label = world.labels[tool]
    if label.term and label.term.casefold() in names:
        return True  # "the Model Materials", by what the text calls them
    name = (label.name or " ".join(label.modifiers)).casefold()
    if label.name or not world.lexicon.is_kind(world.lexicon.kind(label)[0], TECHNOLOGY):
        return bool(label.name) and any(name == one or name.startswith(f"{one} ") for one in names)
    return label.determiner is Determiner.THE and (not name or name in names)
