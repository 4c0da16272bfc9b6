"""
What was compiled from immutable values, remembered by their identity and never more than so many at a time.

Licences and vocabularies are large: to compare two of them costs as much as to compile one, so they are told apart by
which object they are. A remembered value holds on to what it was made from, so that an identity is never taken over.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from typing import Generic, TypeVar

V = TypeVar("V")

MANY = 4_000
"""So many phrases of clauses are looked at by one rule of this kind before the first is forgotten."""


class Kept(Generic[V]):
    """
    The results of `make` for the arguments asked about last; safe to ask from several threads.
    """

    def __init__(self, make: Callable[..., V], largest: int) -> None:
        self._make = make
        self._largest = largest
        self._half = largest // 2
        self._found: OrderedDict[tuple[int, ...], tuple[tuple[object, ...], V]] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, *arguments: object) -> V:
        """What `make` gives for these very objects."""
        key = tuple(map(id, arguments))
        found = self._found.get(key)
        if found is not None:
            if len(self._found) > self._half:  # till then nothing is about to be pushed out
                with suppress(KeyError):  # another thread has just done so
                    self._found.move_to_end(key)
            return found[1]
        made = self._make(*arguments)  # outside the lock: two threads may make the same, and either will do
        with self._lock:
            self._found[key] = arguments, made
            while len(self._found) > self._largest:
                self._found.popitem(last=False)
        return made
