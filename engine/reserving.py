"""
What a text reserves: the objects that its grants and reservations cover, and what is made of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.norm import Instrument, Modality, Silence
from ..clauses.phrase import Determiner, Predication, Role, Thing, Things
from ..clauses.span import Citation
from ..clauses.values import evolve
from ..clauses.verdict import Claim
from .bearing import aims_of
from .binding import Binding
from .concepts import AT_MOST, CONTAIN, COPY, CREATE, DERIVATIVE, DERIVE, DEVELOP, OUTPUT, PART, SOFTWARE, USE, WORK
from .core import FALSE, TRUE, Formula, conj, disj, negation
from .drafting import Drafting
from .events import Event, Ref
from .index import APART
from .members import Sort
from .parts import Env, as_roles, whole
from .parts import bare as bare_thing
from .rank import unnarrowed


class Reserving(Drafting):
    """
    Whether an entity is one that a text keeps back unless it grants it.
    """

    def _reserved(
        self, binding: Binding, arg: Ref, env: Env, depth: int = 0, *, making: bool = False
    ) -> tuple[Formula, Citation | None]:
        """
        Whether an object is reserved: covered by a grant or reservation, or containing or adapted from what is.

        With `making`, by an act that makes it: output comes of a use, and the use is what needs leave, not its coming.
        """
        if arg in (binding.we, self.subject):
            return FALSE, None  # whom the act is done to, and no work or service
        free: list[Formula] = []
        held: list[Formula] = []
        citation: Citation | None = None
        for entry in binding.instrument.reserved:
            if making and self.world.lexicon.is_kind(self.world.lexicon.kind(entry.object)[0], OUTPUT):
                continue
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

    def _makes(self, event: Event) -> bool:
        """Whether an act makes its object, so that it was not there before: "write recipes", "develop them with it"."""
        lexicon = self.world.lexicon
        with_it = bool(event.args(Role.MEANS)) and lexicon.is_act(event.verb, DEVELOP)
        return with_it or lexicon.is_act(event.verb, CREATE)

    def _but_for_use(self, binding: Binding, event: Event) -> Formula:
        """
        What is left of a reservation where the text lets the thing be used "for any purpose": is this act such a use?

        Whether selling it is using it is asked then, and not denied, unless the text speaks of selling on its own.
        """
        lexicon = self.world.lexicon
        used: list[Formula] = []
        for norm in binding.instrument.norms:
            env = evolve(self._env(binding, event, grant=True), bound=[])
            leave = norm.modality is Modality.PERMIT and not norm.defeats
            for act in (one for each in norm.acts for one in (each, *aims_of(each))):
                freely = any(one.role is Role.PURPOSE and unnarrowed(one) for one in act.roles) and not norm.conditions
                own = act.verb != USE and lexicon.relate(Sort.ACT, event.verb, act.verb) not in APART
                if not own and not (leave and act.verb == USE and freely):
                    continue
                same = disj(
                    whole(self.matcher.things(one, event.args(Role.OBJECT), env))
                    for one in act.get(Role.OBJECT)
                    if isinstance(one, Thing | Things) and event.args(Role.OBJECT)
                )
                if own and same is not FALSE:
                    return TRUE
                used.append(FALSE if own else conj((same, whole(self._bearer(norm, env)))))
        same = disj(used)
        if same is FALSE:
            return TRUE
        return negation(conj((same, self.atoms.interpretation(Sort.ACT, event.verb, USE, None))))

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
