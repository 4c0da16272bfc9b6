"""
Answers on phrases given before, each kept for no more than it turns on.

Whether an answer turns on the act that is judged is not foreseen but seen: it does if the act was looked at on the way.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

from .parts import ACT, OBJECTS, Env

V = TypeVar("V")

_BY_OBJECTS, _BY_ACT = object(), object()
"""Stand where an answer turns on what the act is done to, and on the act."""


class Answers(Generic[V]):
    """
    The answers of one matcher to one kind of question.
    """

    def __init__(self) -> None:
        self._found: dict[Hashable, Any] = {}

    def of(self, key: Hashable, env: Env, make: Callable[[], V]) -> V:
        """What `make` gives, or gave before under `key`: for this act, or for another one if it looked at none."""
        # INVARIANT: whoever asks for an answer that looked at the act has looked at the act.
        found: Any = self._found.get(key)
        while found is _BY_OBJECTS or found is _BY_ACT:
            key = key, env.objects if found is _BY_OBJECTS else env.act
            found = self._found.get(key)
        if found is not None:
            answer: V = found
            return answer
        looks = env.looks
        before, looks.seen = looks.seen, 0
        made = make()
        seen, looks.seen = looks.seen, looks.seen | before
        if seen & OBJECTS:
            self._found[key] = _BY_OBJECTS
            key = key, env.objects
        if seen & ACT:
            self._found[key] = _BY_ACT
            key = key, env.act
        self._found[key] = made
        return made
