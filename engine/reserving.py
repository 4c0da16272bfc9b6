"""
What a text reserves: the objects that its grants and reservations cover, and what is made of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.norm import Instrument, Modality, Silence
from ..clauses.phrase import Determiner, Predication, Role, Thing
from ..clauses.span import Citation
from ..clauses.values import evolve
from ..clauses.verdict import Claim
from .binding import Binding
from .concepts import AT_MOST, CONTAIN, COPY, DERIVATIVE, DERIVE, PART, SOFTWARE, WORK
from .core import FALSE, TRUE, Formula, conj, disj, negation
from .drafting import Drafting
from .events import Ref
from .parts import Env, as_roles, whole
from .parts import bare as bare_thing


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
        if depth == 0 and not held and not free:
            return self._derived(binding, arg) or self._called_otherwise(binding, arg)
        return conj((disj(held), negation(disj(free)))), citation

    def _derived(self, binding: Binding, arg: Ref) -> tuple[Formula, Citation | None] | None:
        """ "A Derivative Work", where that is what the text calls what is derived from its work, of whatever it is."""
        label, instrument = self.world.labels[arg], binding.instrument
        kept = _licensed(instrument)
        term = label.term and any(one.term == label.term for one in instrument.definitions)
        if kept is None or not term or not self.world.lexicon.is_kind(self.world.lexicon.kind(label)[0], DERIVATIVE):
            return None
        return TRUE, kept[1]

    def _called_otherwise(self, binding: Binding, arg: Ref) -> tuple[Formula, Citation | None]:
        """
        "The program", under a text that speaks of "this program" and lets "Fern" be copied: whether it is Fern is open.

        A text calls one work by several names; what it says of none of them it leaves free, but not what it licenses.
        """
        lexicon = self.world.lexicon
        if lexicon.kind(self.world.labels[arg])[0] == COPY:
            owners = (one for said in self.world.describe(arg) for role, one in said.links if role is Role.OF)
            arg = next((one for one in owners if isinstance(one, Ref)), arg)  # "a copy of the program"
        label = self.world.labels[arg]
        kind = lexicon.kind(label)[0]
        kept = _licensed(binding.instrument)
        bare = label.determiner is Determiner.THE and not (label.restrictions or label.name)
        bare = bare and {*label.modifiers} <= _CHANGED
        work = any(lexicon.is_kind(kind, one) for one in (SOFTWARE, WORK)) and not lexicon.is_kind(kind, DERIVATIVE)
        if kept is None or not bare or not work or any(said.links for said in self.world.describe(arg)):
            return FALSE, None
        if not re.search(rf"\bthis {re.escape(label.head)}\b", binding.instrument.text, re.IGNORECASE):
            return FALSE, None
        what, citation = kept
        claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), bare_thing(what))))
        return self.atoms.fact(f"{self.atoms.arg_key(arg)} is what is licensed", claim), citation

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


_CHANGED = frozenset(("modified", "altered", "changed", "adapted"))


def _licensed(instrument: Instrument) -> tuple[Thing, Citation] | None:
    """The first thing that a text keeps back, or else lets somebody deal in by its name, and where it says so."""
    for entry in instrument.reserved:
        if entry.silence is Silence.RESERVED:
            return entry.object, Citation(instrument.id, entry.clause, entry.quote, entry.span)
    for norm in instrument.norms if not instrument.reserved else ():
        if norm.modality is Modality.PERMIT:
            for thing in (one for act in norm.acts for one in act.get(Role.OBJECT)):
                if isinstance(thing, Thing) and thing.name:
                    return thing, Citation(instrument.id, norm.id, norm.quote, norm.spans[-1] if norm.spans else None)
    return None
