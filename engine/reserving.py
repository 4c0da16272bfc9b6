"""
What a text reserves: the objects that its grants and reservations cover, and what is made of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.norm import Silence
from ..clauses.phrase import Role
from ..clauses.span import Citation
from ..clauses.values import evolve
from .binding import Binding
from .concepts import AT_MOST, CONTAIN, DERIVATIVE, DERIVE, PART
from .core import FALSE, Formula, conj, disj, negation
from .drafting import Drafting
from .events import Ref
from .parts import Env, whole


class Reserving(Drafting):
    """
    Whether an entity is one that a text keeps back unless it grants it.
    """

    def _reserved(self, binding: Binding, arg: Ref, env: Env, depth: int = 0) -> tuple[Formula, Citation | None]:
        """Whether an object is reserved: covered by a grant or reservation, or containing or adapted from what is."""
        if arg in (binding.we, self.subject):
            return FALSE, None  # whom the act is done to, and no work or service
        free: list[Formula] = []
        held: list[Formula] = []
        citation: Citation | None = None
        for entry in binding.instrument.reserved:
            parts = self.matcher.thing(entry.object, arg, evolve(env, bound=[]))
            formula = whole(parts)
            if formula is FALSE:
                continue
            if entry.silence is Silence.FREE:
                free.append(formula)
            else:
                held.append(formula)
                citation = citation or Citation(binding.instrument.id, entry.clause, entry.quote, entry.span)
        if depth < 4:
            for source in self._made_from(arg):
                formula, cited = self._reserved(binding, source, env, depth + 1)
                if formula is not FALSE:
                    held.append(formula)
                    citation = citation or cited
        return conj((disj(held), negation(disj(free)))), citation

    def _made_from(self, arg: Ref) -> Iterator[Ref]:
        """What an entity contains, adapts or is derived from, as the case says."""
        for event in self.world.events:
            if event.negated or AT_MOST & set(event.manner):
                continue
            if self.world.lexicon.is_act(event.verb, CONTAIN) and arg in event.args(Role.AGENT):
                yield from (one for one in event.args(Role.OBJECT) if isinstance(one, Ref) and one != arg)
            if self.world.lexicon.is_act(event.verb, DERIVE) and arg in (
                *event.args(Role.OBJECT),
                *event.args(Role.AGENT),
            ):
                yield from (one for one in event.args(Role.SOURCE) if isinstance(one, Ref) and one != arg)
        for description in self.world.describe(arg):
            kind, _ = self.world.lexicon.kind(description.thing)
            if self.world.lexicon.is_kind(kind, DERIVATIVE) or self.world.lexicon.is_kind(kind, PART):
                for role, one in description.links:
                    if role in (Role.OF, Role.SOURCE) and isinstance(one, Ref) and one != arg:
                        yield one
