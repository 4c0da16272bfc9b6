"""
Who is shown: a picture "of the mayor", and one "that shows the mayor", depicts the mayor; and who of a case is real.
"""

from __future__ import annotations

from ..clauses.phrase import Predication
from ..clauses.verdict import Claim, Premise
from .altered import Matching
from .concepts import NATURAL_PERSON
from .core import TRUE
from .events import Event, Ref
from .members import Determiner, Role, Source, Truth
from .parts import Env, Fit, Part, whole
from .world import World

__all__ = ["DEPICT", "depicted", "is_real", "shows"]

DEPICT = "depict"
SHOW = "show"
_REAL = frozenset(("real", "actual", "living", "existing"))
_PICTURES = ("image", "video")
_FEIGNED = frozenset(
    [
        *("fictional", "fictitious", "imaginary", "invented", "imagined", "cartoon", "mythical", "legendary"),
        *("generic", "synthetic", "virtual", "dead", "deceased", "late"),
    ]
)
"""What is said of whom there is not, or no longer."""


def shows(event: Event, world: World) -> bool:
    """Whether what is told is that a picture shows something: that is what it depicts."""
    agents = event.args(Role.AGENT) if event.verb == SHOW else ()
    return bool(agents) and all(isinstance(one, Ref) and _is_picture(one, world) for one in agents)


def depicted(said: Predication, env: Env, matcher: Matching) -> Part | None:
    """Whether the picture that is asked about depicts whom a clause says, where the case tells whose picture it is."""
    arg = env.gap
    wanted = said.get(Role.OBJECT)
    if said.verb != DEPICT or said.negated or said.manner or not isinstance(arg, Ref) or len(wanted) != 1:
        return None
    if any(one.role not in (Role.AGENT, Role.OBJECT) for one in said.roles) or not _is_picture(arg, matcher.world):
        return None
    for told in matcher.world.describe(arg):
        if told.thing.determiner is not Determiner.A or (told.event is not None and told.event.account):
            continue  # "the model's photo" may be hers, "a photo of the model" shows her
        shown = [other for role, other in told.links if role is Role.OF and isinstance(other, Ref)]
        parts = matcher.things(wanted[0], shown, env) if shown else []
        if parts and whole(parts) is TRUE:
            return Part(TRUE, Fit.YES, matcher.stated(Claim(predication=said), True, told.source), stated=True)
    return None


def is_real(word: str, arg: Ref, claim: Claim, world: World) -> Part | None:
    """A person of the case is a real one (presumption e): whoever acts, has a name or is somebody's."""
    if word not in _REAL:
        return None
    lexicon = world.lexicon
    described = world.describe(arg)
    kinds = [lexicon.kind(one.thing)[0] for one in described if one.thing.head]
    person = any(lexicon.is_kind(kind, NATURAL_PERSON) for kind in kinds)
    feigned = any(_FEIGNED & {*one.thing.modifiers} for one in described)
    acts = any(
        arg in event.args(Role.AGENT) and event.source >= 0 and event.truth is Truth.TRUE and event.verb != "be"
        for event in world.events
    )
    known = acts or any(one.thing.name or any(role is Role.OF for role, _ in one.links) for one in described)
    if not person or feigned or not known:
        return None
    return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "e"))


def _is_picture(arg: Ref, world: World) -> bool:
    kinds = [world.lexicon.kind(one.thing)[0] for one in world.describe(arg) if one.thing.head]
    return any(world.lexicon.is_kind(kind, one) for kind in kinds for one in _PICTURES)
