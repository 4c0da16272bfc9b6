"""
What somebody known by a name alone cannot be, and what else the name of a provider stands for.

Who sells, pays or agrees is somebody: no text, picture, account or plan. And who "uses Fern", where Fern is whose terms
these are, uses the services of Fern.
"""

from __future__ import annotations

import re

from ..clauses.norm import Instrument
from ..clauses.phrase import LICENSEE, LICENSOR, Predication, Thing
from ..clauses.verdict import Claim, Premise
from .atoms import Atoms
from .concepts import USE
from .core import FALSE, TRUE
from .events import Event, Ref
from .kept import MANY, Kept
from .lexicon import Lexicon
from .members import Determiner, Role, Source, Truth
from .parts import Env, Fit, Part, as_roles, bare

_OF_PERSONS = (
    *("use", "sell", "buy", "pay", "own", "accept", "agree", "sign", "subscribe", "consent", "permit", "ask"),
    *("request", "register", "upload", "publish", "live", "employ", "suspend", "terminate", "notify", "want"),
)
"""What persons and bodies do, and what services do at the most; nothing that only is read, seen or paid does."""
_NEVER_ACT = ("content", "data", "account", "agreement", "right", "communication", "loan", "document", "price")
"""Kinds of things that do nothing."""
_INERT = frozenset(("plan", "seat", "suggestion", "comment", "text", "image", "subscription", "fee", "recording"))
"""The same, of words that may have no place in the vocabulary."""
_SERVICE = "service"
_PROVIDES_OR_IS = ("person", _SERVICE, "software", "product", "work", "material", "model", "tool", "organization")
"""Kinds of those who provide a service, and of what may bear its name."""
_REACHED = ("access", "call", "query", "run")
"""What is done with a service, and never with what terms forbid outright."""
_HANDLED = (Role.OBJECT, Role.SOURCE, Role.TOPIC)


def does_act(pattern: Thing, arg: Ref, env: Env, atoms: Atoms) -> Part | None:
    """That `arg`, of whom nothing is told but a name and what it does, is no such thing; None where it may be one."""
    if pattern.head in (LICENSEE, LICENSOR, ""):
        return None
    none = _no_service(pattern, arg, env, atoms)
    if none is not None or not _NEVER_ACTS.of(pattern, atoms.lexicon):
        return none
    world = atoms.world
    said = world.describe(arg)
    if any(one.thing.head for one in said) or not any(one.thing.name for one in said):
        return None
    ours = arg == env.we and _never_handled(arg, (*_HANDLED, Role.MEANS), atoms)
    if not ours and not any(_acts(event, arg, atoms) for event in world.events):
        return None
    return _is_none(pattern, arg, atoms)


def _no_service(pattern: Thing, arg: Ref, env: Env, atoms: Atoms) -> Part | None:
    """ "Tobacco is not allowed": Fern, with which something is sent or which is used, and whose terms these are."""
    indefinite = pattern.determiner in (Determiner.NONE, Determiner.A, Determiner.ANY, Determiner.ALL)
    if env.grant or not indefinite or pattern.term or pattern.name:
        return None
    if arg != env.we and not begins_title(atoms.world.labels[arg].name, env.instrument):
        return None
    kind, _ = atoms.lexicon.kind(pattern)
    if any(atoms.lexicon.is_kind(kind, one) for one in _PROVIDES_OR_IS):
        return None
    said = atoms.world.describe(arg)
    if any(one.thing.head for one in said) or not _never_handled(arg, _HANDLED, atoms, (USE, *_REACHED)):
        return None
    return _is_none(pattern, arg, atoms)


def _is_none(pattern: Thing, arg: Ref, atoms: Atoms) -> Part:
    claim = Claim(predication=Predication("be", as_roles(atoms.world.label(arg), bare(pattern))))
    return Part(FALSE, Fit.NO, Premise(claim, False, Source.FACT))


def named_for_service(pattern: Thing, arg: Ref, env: Env, atoms: Atoms) -> Part | None:
    """That the name of the provider stands for the services that its terms are about (presumption e)."""
    ours = env.we is not None and arg == env.we
    if not ours or pattern.head != _SERVICE or pattern.restrictions or pattern.count is not None:
        return None
    if pattern.determiner is Determiner.OTHER or not (pattern.term or pattern.determiner is Determiner.THIS):
        return None
    claim = Claim(predication=Predication("be", as_roles(atoms.world.label(arg), bare(pattern))))
    return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "e"))


def begins_title(name: str, instrument: Instrument) -> bool:
    """Whether the title of the text begins with a name: these are the terms of what bears it."""
    return bool(name) and any(re.match(rf"{re.escape(name)}\b", one, re.IGNORECASE) for one in _TITLES.of(instrument))


def _titles(instrument: Instrument) -> tuple[str, str]:
    """The title of a text, and its first line."""
    first = next((line for line in instrument.text.splitlines() if line.strip()), "")
    return instrument.title, first.strip(" #*")


_TITLES: Kept[tuple[str, str]] = Kept(_titles, 64)


def _never_handled(arg: Ref, roles: tuple[Role, ...], atoms: Atoms, spared: tuple[str, ...] = ()) -> bool:
    """Whether no act but one of `spared` is done with what bears the name, as one copies what is called the same."""
    return not any(
        arg in event.args(role) for event in atoms.world.events if event.verb not in spared for role in roles
    )


def _of_inert_kind(pattern: Thing, lexicon: Lexicon) -> bool:
    """Whether a phrase names things that do nothing."""
    kind, _ = lexicon.kind(pattern)
    if pattern.head in _INERT or kind.split()[-1] in _INERT:
        return True
    return any(lexicon.is_kind(kind, one) for one in _NEVER_ACT)


_NEVER_ACTS: Kept[bool] = Kept(_of_inert_kind, MANY)


def _acts(event: Event, arg: Ref, atoms: Atoms) -> bool:
    told = event.truth is Truth.TRUE and not event.account and not event.negated
    return told and arg in event.args(Role.AGENT) and any(atoms.lexicon.is_act(event.verb, one) for one in _OF_PERSONS)


__all__ = ["begins_title", "does_act", "named_for_service"]
