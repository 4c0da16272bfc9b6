"""
Whether a clause is of a kind of duty: what must be done, to what, and under which terms.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from .clauses.norm import Modality, Norm
from .clauses.phrase import Determiner, Predication, Role, Thing, Things, Words, leaves
from .clauses.values import evolve
from .engine.lexicon import Lexicon
from .engine.parts import lemmas_of
from .naming import inner_acts, kept_words, lemmas_in, owners, things, verbs_in
from .standard_uses import Duties

ADAPTED_WORDS = frozenset(
    {"change", "derivative", "adapted", "modified", "derived", "modification", "adaptation", "larger"}
)
"""Words for a changed version of the work."""
_CAUSES = ("cause", "ensure")
_SAYS = ("indicate", "state", "say", "inform", "tell", "mention")
_LETS = ("allow", "permit", "let", "authorize", "license")
_GETS = ("obtain", "receive", "get", "access", "download")
_DONE_TO = (Role.OBJECT, Role.COMPLEMENT)
"""Roles of what an act is done to."""
_GIVEN_AS = (*_DONE_TO, Role.CAPACITY, Role.MANNER)
"""And of the form in which it is given: "make the Program available in source code form"."""


@frozen
class DutyKinds:
    """
    The kinds of duty that clauses are of, by the words that the vocabulary relates.
    """

    lexicon: Lexicon

    def is_kind(self, thing: Thing, upper: str) -> bool:
        """Whether the thing is of that kind."""
        kind, _ = self.lexicon.kind(thing)
        return self.lexicon.is_kind(kind, upper)

    def meant(self, norm: Norm, said: Predication | Words, duty: Duties) -> bool:
        """Whether what must be done is of the kind."""
        if isinstance(said, Words):
            if duty.words:  # that a grant gives "to modify" stands among its words as well, and tells of no change
                given = {act.verb for act in norm.acts}
                said = evolve(said, lemmas=tuple(one for one in said.lemmas if one not in given))
            verbs = set(said.lemmas)
        else:
            inner = [one.verb for one in inner_acts(said)]
            if said.verb in _LETS:
                # to let others get it is to give it, to let them pass it on is not
                inner = [one for one in inner if any(self.lexicon.is_act(one, got) for got in _GETS)]
            # to ensure that somebody gets it is what he gets; to ensure that it is so is to see to it oneself
            verbs = set(inner) if said.verb in _CAUSES and set(inner) - {"be"} else {said.verb, *inner}
            if duty.under and said.verb in _SAYS:
                return False  # to indicate that the work is licensed under this licence is to say so
            if said.negated:
                return False
        if not any(self.lexicon.is_act(verb, act) for verb in verbs for act in duty.acts):
            return False
        duties = [norm] if norm.modality is Modality.OBLIGE else []
        kept = {lemma for one in duties for words in kept_words(one) for lemma in words.lemmas}
        # how the source is got says nothing of who uses the work: "with a link by which it is had over a network"
        aside = said if norm.modality is Modality.PERMIT else None
        if duty.needs and not (self.mentioned(norm, aside) | kept) & set(duty.needs):
            return False
        return self._about(said, duty, kept)

    def mentioned(self, norm: Norm, aside: Predication | Words | None = None) -> set[str]:
        """
        Everything that the clause mentions, but for what must not be so: "and is not available on a network".

        One of its conditions may be left `aside`.
        """
        said = {lemma for act in norm.acts for lemma in lemmas_of(act)}
        for proviso in norm.conditions:
            for leaf in leaves(proviso.formula):
                if leaf is not aside and not (isinstance(leaf, Predication) and leaf.negated):
                    said |= lemmas_in(leaf)
        return said

    def applies(self, norm: Norm, duty: Duties) -> bool:
        """Whether the clause says that the text itself reaches an adapted work: "this licence applies to changes"."""
        for act in norm.acts:
            tops = [one for top in act.get(Role.AGENT) for one in (top.members if isinstance(top, Things) else (top,))]
            named = [whole for one in tops if isinstance(one, Thing) for whole in (one, *owners(one))]
            named = [one for one in named if one.determiner is Determiner.THIS]
            itself = any(self.lexicon.is_kind(one.head, kind) for one in named for kind in duty.under)
            reached = [
                one
                for filled in act.roles
                if filled.role is not Role.AGENT
                for one in (filled.filler.members if isinstance(filled.filler, Things) else (filled.filler,))
                if isinstance(one, Thing)
            ]
            adapted = bool(reached) and all(
                {one.head, *one.modifiers} & ADAPTED_WORDS or self.is_kind(one, "derivative") for one in reached
            )
            if act.verb in duty.applying and itself and adapted and not act.negated and not norm.opaque:
                return True
        return False

    def banned(self, said: Predication, duty: Duties) -> bool:
        """Whether it is barred to do that to such a thing, from wherever: "removed from any altered copy"."""
        thing = evolve(said, roles=tuple(one for one in said.roles if one.role in _DONE_TO))
        return any(self.lexicon.is_act(said.verb, act) for act in duty.bans) and self._about(thing, duty, set())

    def _about(self, said: Predication | Words, duty: Duties, kept: set[str]) -> bool:
        """Whether the act is done to such things; what else is said there must not make it another kind of duty."""
        lemmas = set(said.lemmas) if isinstance(said, Words) else lemmas_of(said)
        named = (lemmas if isinstance(said, Words) or duty.deep else set(self._named(said))) | kept
        verbs = set() if isinstance(said, Words) else set(verbs_in(said))
        told = any(self.lexicon.is_act(verb, act) for verb in verbs for act in duty.tells)
        if any(one.rpartition(" ")[2] in duty.pointers for one in named):
            named |= lemmas
        if (
            duty.things
            and not told
            and not any(
                thing in (one, one.rpartition(" ")[2]) or self.lexicon.is_kind(one, thing)
                for one in named
                for thing in duty.things
            )
        ):
            return False
        if duty.words and not (lemmas | kept) & set(duty.words):
            return False
        if duty.under and (isinstance(said, Words) or not (self._under(said, duty.under) or self._alike(said, duty))):
            return False
        return not lemmas & set(duty.without)

    def _alike(self, said: Predication, duty: Duties) -> bool:
        """Whether the licence of the new work has to be this one: "the licence that you apply must have the same …"."""
        tops = (*said.get(Role.AGENT), *said.get(Role.COMPLEMENT))
        chosen = [one for one in tops if isinstance(one, Thing)]
        licences = all(any(self.lexicon.is_kind(one.head, kind) for kind in duty.under) for one in chosen)
        return said.verb == "be" and len(chosen) > 1 and licences and "same" in lemmas_of(said)

    def _under(self, said: Predication, kinds: tuple[str, ...]) -> bool:
        """Whether it is to be done under the text itself: "under this licence", "under the Agreement"."""
        return any(
            self.lexicon.is_kind(thing.head, kind)
            and (thing.determiner is Determiner.THIS or (not thing.modifiers and _is_named(thing)))
            for act in (said, *inner_acts(said))
            for filler in act.get(Role.BASIS)
            for thing in (filler.members if isinstance(filler, Things) else (filler,))
            if isinstance(thing, Thing)
            for kind in kinds
        )

    def _named(self, said: Predication) -> Iterator[str]:
        """The kinds of what an act is done to, and of what that is a copy or part of."""
        for act in (said, *inner_acts(said)):
            if act.verb in _CAUSES:
                continue  # "cause the source code to carry a notice": the notice is given
            roles = _GIVEN_AS if self.lexicon.is_act(act.verb, "make available") else _DONE_TO
            if act.verb == "accompany":
                roles = (*roles, Role.MEANS, Role.COUNTERPART)  # "accompany it with the source code"
            fillers = tuple(filler for role in roles for filler in act.get(role))
            # "the notice appears in all copies", "the source is available": what has no object is about its subject
            for filler in fillers if any(True for one in fillers for _ in things(one)) else act.get(Role.AGENT):
                for thing in things(filler):
                    yield self.lexicon.kind(thing)[0]
                    yield " ".join((*thing.modifiers, thing.head))


def _is_named(thing: Thing) -> bool:
    return thing.determiner is Determiner.THE or bool(thing.term)
