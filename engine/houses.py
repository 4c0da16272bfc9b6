"""
Whose a thing is by the words that name it: one's own business, "a Fern service".
"""

from __future__ import annotations

from ..clauses.phrase import LICENSEE, Determiner, Filler, Linked, Predication, Role, Thing
from ..clauses.verdict import Claim, Premise, Source
from .atoms import Atoms
from .core import TRUE, constant
from .covered import is_the_work
from .events import Ref
from .parts import Env, Fit, Part, as_roles, name_words, party_key
from .world import World

_HOUSES = ("company", "business", "firm", "organization", "enterprise", "institution", "operation")
"""What somebody is and has at once: a firm's own business is the firm."""


def own_house(head: str, owned: Linked, arg: Ref, env: Env, atoms: Atoms) -> Part | None:
    """Whether `arg` is the business of whoever acts, or that one itself; None where that is not told."""
    owner = owned.thing
    if head in _RELATED and owned.role is Role.OF and isinstance(owner, Thing) and owner.head == LICENSEE:
        return _related(owned, arg, env, atoms)
    if head not in _HOUSES or owned.role is not Role.OF or not isinstance(owner, Thing):
        return None
    reader = owner.head == LICENSEE and not owner.name
    if not reader and (owner.determiner is not Determiner.PRONOUN or owner.head or owner.name):
        return None
    answer = _told(arg, env, atoms)
    if answer is None:
        return None
    said = as_roles(atoms.world.label(arg), Thing("", restrictions=(owned,)))
    premise = Premise(Claim(predication=Predication("be", said)), answer, Source.FACT)
    return Part(constant(answer), Fit.YES if answer else Fit.NO, premise)


def _related(owned: Linked, arg: Ref, env: Env, atoms: Atoms) -> Part | None:
    """ "Shows it to a client": one of whoever shows it (presumption e), where no sentence says whose else it is."""
    told = [one for one in atoms.world.describe(arg) if not one.event]
    apart = any(
        any(link in (Role.OF, Role.SOURCE) for link, _ in one.links)
        or one.thing.name
        or one.thing.determiner is Determiner.OTHER
        or {*one.thing.modifiers} & {"own", "other", "another", "former"}
        for one in told
    )
    beside = [one for one in atoms.world.events if any(arg == other for _, other in one.roles)]
    by_reader = any(env.you in one.args(Role.AGENT) and not one.negated for one in beside)
    elsewhere = any(one.verb in ("be", "belong", "work", "serve") and arg in one.args(Role.AGENT) for one in beside)
    if env.you is None or apart or elsewhere or not told or not by_reader:
        return None
    said = as_roles(atoms.world.label(arg), Thing("", restrictions=(owned,)))
    return Part(TRUE, Fit.PRESUMED, Premise(Claim(predication=Predication("be", said)), True, Source.PRESUMPTION, "e"))


_RELATED = ("affiliate", "subsidiary", "client", "customer", "employee", "contractor", "subcontractor")
"""Words for somebody by whom it is that they belong to or work for, or who works for them."""


def named_before(role: Role, owner: Filler, arg: Ref, world: World) -> int | None:
    """The sentence that names the owner before the thing ("a Fern service"); None where none does."""
    if role is not Role.OF or not isinstance(owner, Thing) or not owner.name or owner.head:
        return None
    for said in world.describe(arg):
        if any(party_key(name) == party_key(owner.name) for name in name_words(said.thing)):
            return said.source
    return None


def in_the_work(role: Role, whole: Filler, arg: Ref, env: Env, world: World) -> Part | None:
    """
    "A locked component", where the text speaks of "components of the Software": it is one of that (presumption e).

    Nothing else is there of which it could be one; who says of what it is a part, or that it is another's, is asked.
    """
    known = isinstance(whole, Thing) and is_the_work(whole, env.instrument, world.lexicon)
    told = [one for one in world.describe(arg) if not one.event]
    if role is not Role.OF or env.grant or not known or not told:
        return None
    part = all(world.lexicon.kind(one.thing)[0] in _IN_A_WORK for one in told)
    apart = any(
        any(link in (Role.OF, Role.SOURCE, Role.BASIS) for link, _ in one.links)
        or one.thing.determiner is Determiner.OTHER
        or {*one.thing.modifiers} & {"own", "other", "another", "separate", "third-party"}
        for one in told
    )
    beside = [one for one in world.events if any(arg == other for _, other in one.roles)]
    elsewhere = any(one.args(Role.BASIS) or one.args(Role.SOURCE) or one.args(Role.PLACE) for one in beside)
    if not part or apart or elsewhere:
        return None
    label = world.label(arg)
    claim = Claim(predication=Predication("be", as_roles(label, Thing("", restrictions=(Linked(role, whole),)))))
    return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "e"))


_IN_A_WORK = ("component", "module", "part", "file", "element", "library", "feature", "plugin", "portion")


def _told(arg: Ref, env: Env, atoms: Atoms) -> bool | None:
    who = {one for one in (env.act.args(Role.AGENT) if env.act is not None else ()) if isinstance(one, Ref)}
    if not who and env.you is not None:
        who = {env.you}
    told = atoms.world.describe(arg)
    if arg in who or any(role is Role.OF and other in who for said in told for role, other in said.links):
        return True
    another = any(said.thing.determiner is Determiner.OTHER or "other" in said.thing.modifiers for said in told)
    return False if another else None


__all__ = ["in_the_work", "named_before", "own_house"]
