"""English participles and adjectives behind a noun: "models provided as part of …", "rights licensable by you"."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import Connective, Determiner, Filled, Predication, Role, Thing
from .groups_en import VerbGroup, verb_group
from .nominal_acts import is_somebody
from .nouns_en import GAP, alternatives, joined_acts, preposition_role
from .relatives_en import Relatives, in_place

_TOLD = frozenset(("reference", "define", "describe", "specify", "list", "state", "contain", "identify", "set forth"))
"""What a text does in the place that it names."""

_COME = frozenset(
    (
        "derive",
        "obtain",
        "generate",
        "make",
        "create",
        "produce",
        "receive",
        "return",
        "collect",
        "extract",
        "write",
        "draw",
    )
)
"""Where a thing comes from: what it is used for says nothing of that."""


_WAYS = frozenset(
    [
        *("manner", "manners", "way", "ways", "form", "forms", "application", "applications", "product", "products"),
        *("project", "projects", "advertising", "advertisements", "marketing", "publications", "connection", "context"),
        *("production", "books", "films", "campaigns", "court", "teaching", "research", "software", "apps", "services"),
    ]
)
"""In what something is used, behind what is told of where it came from."""

_STATES = frozenset(("base",))
"""What a thing comes from, and nobody does it for a purpose: "sell services based on it for profit"."""


class Participles(Relatives):
    """Reads what a participle or an adjective behind a noun says of it."""

    def lacks_object(self, thing: Thing) -> bool:
        """ "State any changes that you made": the clause lacks what was made, so that it tells of the changes which."""
        verb = self.verb(2)
        if is_somebody(thing) or self.kind(1) != "NG" or not self.finite(2) or verb is None or verb.passive:
            return False
        return self.kind(3) in ("END", "COMMA", "SEMICOLON", "AND", "")

    def _reduced(self, thing: Thing, group: VerbGroup, verb: str = "") -> Thing | None:
        """ "models provided as part of …", "code containing …"; "including …" is no restriction."""
        if thing.determiner is Determiner.PRONOUN and thing.head in ("you", "we", ""):
            return None
        if group.form == "gerund" and group.auxiliary:
            return None
        stop, self.stop = (
            self.stop,
            min(self._behind_reference(group), self._purpose_of(verb, group), self.set_off(self.at)),
        )
        acts, connective = self.acts_from()
        self.stop = stop
        placed = tuple(in_place(act, group, GAP) for act in acts)
        step = 2 if self.kind(1) == "ADVERB" else 1
        if group.form == "participle" and self.kind() == "AND" and self.kind(step) == "ADJ":
            placed, connective = self._or_such(thing, placed, step, connective)
        if connective is Connective.OR and len(placed) > 1:
            return thing.with_(alternatives(placed))
        return thing.with_(*placed)

    def _purpose_of(self, verb: str, group: VerbGroup) -> int:
        """ "Use data obtained from it to train a model": where the purpose of the using begins."""
        if group.form != "participle" or not (group.lemma in _STATES or (verb == "use" and group.lemma in _COME)):
            return self.stop
        for at in range(self.at + 1, self.stop):
            kind = self.chunks[at].kind
            if kind == "VG" and at > self.at + 1 and verb_group(self.chunks[at]).form == "to":
                return at
            if kind == "PREPOSITION" and at > self.at + 1 and self._says_how(at):
                return at
            if kind not in ("NG", "PREPOSITION", "ADVERB"):
                break
        return self.stop

    def _says_how(self, at: int) -> bool:
        """ "Content made with it for any commercial purpose, in any commercial manner": how it is used."""
        preposition, chunk = self.chunks[at].lower, self.chunks[at + 1] if at + 1 < self.stop else None
        if chunk is None:
            return False
        if preposition == "for":
            return chunk.kind == "VG" or (
                chunk.kind == "NG" and chunk.words[-1].tag != "PRP" and not chunk.words[-1].cap
            )
        return preposition == "in" and chunk.kind == "NG" and chunk.words[-1].lower in _WAYS

    def _behind_reference(self, group: VerbGroup) -> int:
        """ "The limits referenced in section 3 as a provision of …": the place ends what the participle says."""
        if group.form != "participle" or group.lemma not in _TOLD:
            return self.stop
        for at in range(self.at + 1, min(self.stop, self.at + 5)):
            chunk = self.chunks[at]
            told = any(word.tag == "REF" for one in self.chunks[self.at : at] for word in one.words)
            if chunk.lower.split()[:1] == ["as"] and told:
                return at
        return self.stop

    def _or_such(
        self, thing: Thing, placed: tuple[Predication, ...], step: int, connective: Connective
    ) -> tuple[tuple[Predication, ...], Connective]:
        """ "(rights) owned or freely licensable by you": a participle and an adjective, with the same agent."""
        joint = self.lower()
        if joint not in ("or", "and", "and/or") or (self.kind(step + 1) == "NG" and self.finite(step + 2)):
            return placed, connective
        self.at += 1
        manner = (self.take().lower,) if step == 2 else ()
        adjective = self._adjective_after(evolve(thing, restrictions=())).restrictions[-1]
        if not isinstance(adjective, Predication):
            return placed, connective
        adjective = evolve(adjective, manner=(*adjective.manner, *manner))
        whose = [one for one in adjective.roles if one.role in (Role.AGENT, Role.MEANS) and one.filler != GAP]
        if whose and not placed[-1].get(Role.AGENT):
            placed = (*placed[:-1], placed[-1].adding(Role.AGENT, whose[-1].filler))
        return (*placed, adjective), Connective.OR if joint != "and" else connective

    def _adjective_after(self, thing: Thing) -> Thing:
        words = self.adjectives()
        act = Predication("be", (Filled(Role.AGENT, GAP), Filled(Role.COMPLEMENT, words)))
        if self.kind() == "PREPOSITION" and self.kind(1) in ("NG", "VG"):
            role = preposition_role(self.lower())
            self.at += 1
            act = act.adding(role, self.complement(""))
        elif self.kind() == "VG" and verb_group(self.chunk()).form == "to":
            acts, connective = self.acts_from()
            act = act.adding(Role.PURPOSE, joined_acts(acts, connective))
        return thing.with_(act)
