"""
Is a thing what the licensed work has put out: a novel that was written with the model, a picture that it drew?

The case names the work as the text does ("Cedar"), and need not say besides that it is a model.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..clauses.case import Truth
from ..clauses.norm import Instrument
from ..clauses.phrase import Determiner, Role
from .concepts import CONTENT, OUTPUT, PART, TECHNOLOGY, USE
from .covered import names_of_work
from .events import DERIVED, Arg, Event, Ref
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
    if put_out(arg, instruments, world):
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


def put_out(arg: Ref, instruments: Sequence[Instrument], world: World) -> bool:
    """Whether the case tells that content came about with a work that one of the texts is about, or by it."""
    lexicon = world.lexicon
    kinds = [lexicon.kind(said.thing)[0] for said in world.describe(arg) if said.thing.head]
    if not any(lexicon.is_kind(one, CONTENT) for one in kinds) or any(
        lexicon.is_kind(one, TECHNOLOGY) for one in kinds
    ):
        return False
    names = {name for one in instruments for name in (*names_of_work(one, lexicon), *_in_title(one))}
    return any(_is_called(tool, names, world) for tool in _made_with(arg, world))


def _made_with(arg: Ref, world: World) -> Iterator[Arg]:
    """With what, or by what, a thing was made."""
    for event in world.events:
        if event.negated or event.account or event.truth is not Truth.TRUE:
            continue
        for act in (event, *event.purposes()):
            if world.lexicon.is_act(act.verb, _CREATE) and arg in act.args(Role.OBJECT):
                yield from (*act.args(Role.MEANS), *act.args(Role.AGENT))
                if act is not event and event.verb == USE:
                    yield from event.args(Role.OBJECT)


def _in_title(instrument: Instrument) -> Iterator[str]:
    """The defined terms that the title begins with: "Cedar" of the "Cedar Terms of Use"."""
    title = instrument.title.casefold()
    yield from (one.term.casefold() for one in instrument.definitions if title.startswith(one.term.casefold()))


def _is_called(tool: Arg, names: Iterable[str], world: World) -> bool:
    """Whether something is called as the work is, "Cedar 2", "the Cedar model", or is the only model spoken of."""
    if not isinstance(tool, Ref):
        return False
    label = world.labels[tool]
    name = (label.name or " ".join(label.modifiers)).casefold()
    if label.name or not world.lexicon.is_kind(world.lexicon.kind(label)[0], TECHNOLOGY):
        return bool(label.name) and any(name == one or name.startswith(f"{one} ") for one in names)
    return label.determiner is Determiner.THE and (not name or name in names)
