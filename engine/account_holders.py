"""
What everybody has who uses a service: an account, a registration.

"Use requires an account" bans nobody who uses it: who has none is told, or is presumed to have one (presumption a).
"""

from __future__ import annotations

from ..clauses.phrase import Predication, Role, Thing, Words

_HAS = frozenset(("have", "own", "hold"))
_ACCESS = frozenset(("account", "registration", "login"))
_PLAIN = frozenset(("customer", "user", "personal", "own", "valid", "free", "active"))
"""Words before it that ask for no more than that there is one; "a paid account" is a plan."""


_ELIGIBLE = "eligible"


def is_access(pattern: Predication | None) -> bool:
    """Whether a condition is only that somebody has an account, is registered or eligible."""
    if pattern is not None and pattern.verb == "be":
        said = [one for one in pattern.get(Role.COMPLEMENT) if isinstance(one, Words)]
        return bool(said) and all(one.text.casefold() == _ELIGIBLE for one in said)
    things = pattern.get(Role.OBJECT) if pattern is not None else ()
    plain = all(isinstance(one, Thing) and one.head in _ACCESS and {*one.modifiers} <= _PLAIN for one in things)
    told = [one for thing in things if isinstance(thing, Thing) for one in thing.restrictions]
    return pattern is not None and pattern.verb in _HAS and plain and bool(things) and not told
