"""
Forged certificates: a valid one with one thing changed, at every place and in every way.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any

Json = dict[str, Any]
Place = tuple[Any, ...]


def places(value: Any, path: Place = ()) -> Iterator[Place]:
    """Every place in a JSON value."""
    items: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*path, key)
        yield from places(inner, (*path, key))


def at(value: Any, path: Place) -> Any:
    """What stands at a place."""
    for key in path:
        value = value[key]
    return value


def others(value: Any, words: list[str]) -> list[Any]:
    """What may stand in the place of a value: another such value, or none at all."""
    found: list[Any] = [None, [], "nothing"]
    if isinstance(value, bool):
        found += [not value, int(value)]
    elif isinstance(value, int):
        found += [value + 1, value - 1, -value, 10**6, bool(value)]
    elif isinstance(value, str):
        at_ = words.index(value) if value in words else 0
        found += [word for word in (*words, *words)[at_ + 1 : at_ + 5] if word != value]
    elif isinstance(value, list) and len(value) > 1:
        found += [value[:-1], value[1:], value[::-1]]
    return [other for other in found if other != value or type(other) is not type(value)]


def forgeries(certificate: Json, rng: Random, most: int | None = None) -> Iterator[Json]:
    """The certificate with one thing changed: at every place in every way, or so many changes at random."""
    text = json.dumps(certificate)
    every = list(places(certificate))
    words = sorted({word for path in every if isinstance(word := at(certificate, path), str) and len(word) < 60})
    chosen = every if most is None else [rng.choice(every) for _ in range(most)]
    for path in chosen:
        value = at(certificate, path)
        changes: list[tuple[str, Any]] = [("replace", other) for other in others(value, words)]
        changes += [("leave out", None), ("double", None)]
        for how, other in changes if most is None else [rng.choice(changes)]:
            mutant = json.loads(text)
            holder = at(mutant, path[:-1])
            if how == "replace":
                holder[path[-1]] = other
            elif how == "leave out":
                del holder[path[-1]]
            elif isinstance(holder, list):
                holder.insert(path[-1], value)
            if json.dumps(mutant) != text:
                yield mutant
