"""
Rights that every use must have anyway: "you may not upload content unless you have all necessary rights to do so".

Others' rights are presumed to be kept (presumption a) as long as the case tells of nobody else who made, owns or keeps
what is dealt with, and says nothing of rights, leave or names. Leave of the licensor for its own work is another thing.
"""

from __future__ import annotations

from ..clauses.norm import Silence
from ..clauses.phrase import LICENSEE, Linked, Predication, Thing, Things
from .concepts import GET, LICENSE, ORGANIZATION, PERSON, RIGHT
from .events import Arg, Event, Ref
from .lexicon import Lexicon
from .members import Determiner, Role
from .parts import Env
from .world import World

__all__ = ["asks_for_rights", "gets_one", "others_at_stake"]

_HOLDS = frozenset(("have", "hold", "own", "obtain", "possess", "secure"))
_BESIDE = frozenset((RIGHT, LICENSE, "consent", "permission", "authority", "authorization", "clearance", "approval"))
_NEEDED = frozenset(("necessary", "required", "requisite", "needed", "appropriate", "relevant", "applicable", "all"))
_TELLS = _BESIDE | frozenset(
    (
        *("copyright", "trademark", "patent", "owner", "ownership", "author", "artist", "infringe", "infringement"),
        *("belong", "own", "pirate", "steal", "plagiarize", "leak", "copyrighted", "pirated", "stolen", "leaked"),
        *("unlicensed", "protected", "proprietary", "confidential", "famous", "celebrity", "rival", "competitor"),
        *("stranger", "forbid", "object", "complain", "scrape", "rip", "crack"),
    )
)
"""Words of a case that speak of others' rights, or of others whose they may be."""
_SOMEBODY = (PERSON, ORGANIZATION)
_MAKES = frozenset(
    ("create", "write", "make", "take", "paint", "draw", "record", "compose", "film", "publish", "photograph", "sing")
)


def asks_for_rights(pattern: Predication) -> bool:
    """Whether it is that the reader has the rights that what is done needs, no matter whose."""
    who, held = pattern.get(Role.AGENT), _members(pattern)
    roles = {one.role for one in pattern.roles} <= {Role.AGENT, Role.OBJECT, Role.PURPOSE, Role.TOPIC, Role.PLACE}
    if pattern.verb not in _HOLDS or pattern.negated or not roles or not held:
        return False
    if who and not (len(who) == 1 and isinstance(who[0], Thing) and who[0].head == LICENSEE):
        return False
    told = any(one.head == RIGHT or (one.plural and {*one.modifiers} & _NEEDED) for one in held)
    return told and all(_is_needed(one) for one in held)


def gets_one(pattern: Predication, lexicon: Lexicon) -> bool:
    """ "Acquire an additional licence": one that is told apart, and not whatever leave the law asks of all."""
    got = pattern.get(Role.OBJECT) if lexicon.is_act(pattern.verb, GET) else ()
    return bool(got) and all(
        isinstance(one, Thing) and bool(one.modifiers) and not one.plural and one.determiner is Determiner.A
        for one in got
    )


def _members(pattern: Predication) -> list[Thing]:
    tops = pattern.get(Role.OBJECT)
    found = [one for top in tops for one in (top.members if isinstance(top, Things) else (top,))]
    return [one for one in found if isinstance(one, Thing)] if all(isinstance(one, Thing) for one in found) else []


def _is_needed(one: Thing) -> bool:
    linked = all(isinstance(part, Linked) and part.role is not Role.SOURCE for part in one.restrictions)
    return one.head in _BESIDE and {*one.modifiers} <= _NEEDED and linked and not one.term and not one.name


def others_at_stake(env: Env, world: World) -> bool:
    """Whether the case tells of others whose rights may be touched, or of rights at all."""
    act = env.act
    if act is None:
        return True
    said = {word for label in world.labels for word in (label.head, *label.modifiers)}
    said |= {word for event in world.events if event.source >= 0 for word in (event.verb, *event.manner)}
    if said & _TELLS:
        return True
    return any(_is_anothers(arg, env, world) or _is_licensed(arg, env, world) for arg in _done_to(act))


def _done_to(act: Event) -> list[Ref]:
    """What an act, and what it is done for, is done to."""
    found: list[Ref] = []
    todo = [act]
    while todo:
        one = todo.pop()
        if not one.args(Role.PURPOSE):  # who uses a service to write something deals with what is written
            found += [arg for arg in one.args(Role.OBJECT) if isinstance(arg, Ref)]
        todo += [arg for role in (Role.PURPOSE, Role.OBJECT) for arg in one.args(role) if isinstance(arg, Event)]
    return found


def _is_anothers(arg: Ref, env: Env, world: World) -> bool:
    """Whether a thing has a name of its own, comes from elsewhere, or is, or was made by, somebody else's."""
    label = world.labels[arg]
    if label.name and not label.term and arg not in (env.you, env.we):
        return True
    links = [one for said in world.describe(arg) for one in said.links]
    if any(role is Role.SOURCE or (role is Role.OF and _is_another(other, env, world)) for role, other in links):
        return True
    for event in world.events:
        if arg in event.args(Role.OBJECT) and event.args(Role.SOURCE):
            return True
        makes = event.verb in _MAKES and arg in event.args(Role.OBJECT)
        if makes and any(_is_another(one, env, world) for one in event.args(Role.AGENT)):
            return True
    return False


def _is_licensed(arg: Ref, env: Env, world: World) -> bool:
    """Whether a thing is what the text itself keeps back: the rights to it are the licensor's to give."""
    kind = world.lexicon.kind(world.labels[arg])[0]
    kept = (one for one in env.instrument.reserved if one.silence is Silence.RESERVED)
    return any(world.lexicon.kind(one.object)[0] == kind for one in kept)


def _is_another(other: Arg, env: Env, world: World) -> bool:
    if not isinstance(other, Ref) or other in (env.you, env.we):
        return False
    lexicon = world.lexicon
    kinds = [lexicon.kind(said.thing)[0] for said in world.describe(other)]
    return bool(world.labels[other].name) or any(lexicon.is_kind(kind, one) for kind in kinds for one in _SOMEBODY)
