"""
On how many machines: a grant "on a device" may be meant for one alone. By which: what a script does is automated.
"""

from __future__ import annotations

from fractions import Fraction

from ..clauses.phrase import Compare, Determiner, Limit, Quantity, Thing
from ..clauses.verdict import Claim, Premise, Source
from ..clauses.vocabulary import Sort
from .atoms import Atoms
from .events import Event, Ref
from .manners import said_so
from .members import Role, Truth
from .parts import Fit, Part, compare
from .world import World

_MACHINES = ("device", "computer", "server", "machine", "workstation", "phone")
"""What a work is installed or run on, and what a licence counts."""
_ONE = Limit(Compare.EQ, Quantity(Fraction(1), ""))


def several(pattern: Thing, arg: Ref, world: World, atoms: Atoms) -> Part | None:
    """Whether several machines count as "a device" of a grant, which is open; None where the case counts none."""
    lexicon = atoms.lexicon
    if pattern.determiner is not Determiner.A or pattern.plural:
        return None
    if not any(lexicon.is_kind(lexicon.kind(pattern)[0], one) for one in _MACHINES):
        return None
    for description in world.describe(arg):
        count = description.thing.count
        if count is not None and compare(count, _ONE) is not True:
            said = f"{count.quantity.amount} {description.thing.head}"
            atom = atoms.interpretation(Sort.KIND, said, pattern.head, None)
            premise = Premise(Claim(lower=said, upper=f"a {pattern.head}"), None, Source.INTERPRETATION)
            return Part(atom, Fit.OPEN, premise, stated=True)
    return None


def done_by_machine(word: str, arg: Ref, world: World) -> Event | None:
    """ "Automated requests": the sentence that says that a script sends them, or that somebody does so by one."""
    if not said_so(_AUTOMATED, (word,)):
        return None
    lexicon = world.lexicon
    for event in world.events:
        told = event.truth is Truth.TRUE and not (event.negated or event.account)
        if not told or arg not in event.args(Role.OBJECT):
            continue
        doers = [one for role in (Role.AGENT, Role.MEANS, Role.CHANNEL) for one in event.args(role)]
        kinds = [lexicon.kind(said.thing)[0] for one in doers if isinstance(one, Ref) for said in world.describe(one)]
        if any(lexicon.is_kind(kind, _AUTOMATED_MEANS) for kind in kinds):
            return event
    return None


_AUTOMATED, _AUTOMATED_MEANS = "automated", "automated mean"

__all__ = ["done_by_machine", "several"]
