"""
Answers on phrases given before, each kept for no more than it turns on.

What an answer turns on of the act that is judged is not foreseen but seen (`looks`): it is kept with all that was asked
of the act on the way to it, and given again for an act that answers all of that alike.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from .looks import Seen
from .parts import Env

V = TypeVar("V")


class Answers(Generic[V]):
    """
    The answers of one matcher to one kind of question.
    """

    def __init__(self) -> None:
        self._found: dict[Hashable, list[tuple[Seen, V]]] = {}

    def of(self, key: Hashable, env: Env, make: Callable[[], V]) -> V:
        """What `make` gives, or gave before under `key` where all that it asked of the act was answered alike."""
        # INVARIANT: whoever asks for an answer has asked of the act what was asked on the way to it.
        looks = env.looks
        if not env.watched:
            key = key, env.act
        known = self._found.get(key)
        if known is None:
            known = self._found[key] = []
        for seen, answer in known:
            if not seen:
                return answer
            if looks.alike(seen):
                looks.asked.update(seen)
                return answer
        seen, made = looks.watched(make)
        known.append((seen, made))
        return made
