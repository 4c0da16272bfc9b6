"""
Is a thing of the case what a noun or a name of a clause calls it, by the words of the case and the vocabulary alone?

What a text defines its terms to mean is not asked here. What a sentence says that a thing is counts while it holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.phrase import Predication, Thing
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .belonging import BelongingMatcher
from .concepts import GIVES_ACCESS, OFFERED
from .core import FALSE, TRUE, Formula, conj, constant, disj
from .days import calendar_unit, starts
from .events import Arg, Class, Description, Event, Ref, undenied
from .lexicon import Relation
from .members import ActProperty, Determiner, Role, Sort, Source, Truth
from .parts import Fit, Part, as_roles, bare, family_of, party_key
from .rivalry import asks_for_rivals, rivalry

_HUMANS = ("human", "individual", "natural person")


class NounMatcher(BelongingMatcher):
    """
    Nouns and names of things against one world.
    """

    __slots__ = ()

    def _by_kind(self, pattern: Thing, arg: Ref | Class) -> Part:
        kind, left = self.atoms.lexicon.kind(pattern)
        claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), bare(pattern))))
        if isinstance(arg, Class):
            said = [Description(arg.thing, arg.links, -1)]
        else:
            said = self.world.describe(arg)
        named = [one for one in said if one.thing.head or not one.thing.name]
        named = [one for one in named if one.event is None or self.current(one.event)]
        sure: list[Formula] = []
        maybe: list[tuple[Formula, Premise]] = []
        worst: Relation = Relation.UNKNOWN if not named else Relation.NONE
        unknown: tuple[str, str] | None = None
        premise: Premise | None = None
        for one in named:
            other, _ = self.atoms.lexicon.kind(one.thing)
            relation = self.atoms.lexicon.relate(Sort.KIND, other, kind)
            if pattern.term and pattern.term.casefold() == one.thing.term.casefold():
                relation = Relation.BELOW  # one term, however its last word is taken apart: "the Atlas"
            formula = self.atoms.occurs(one.event) if one.event is not None else TRUE
            if relation is Relation.BELOW:
                sure.append(formula)
                premise = (
                    premise if premise and premise.holds else self.stated(claim, formula is TRUE or None, one.source)
                )
            elif relation is Relation.NEAR and not self._is_besides(pattern, arg):
                word, norm_word = self.atoms.lexicon.concepts(Sort.KIND, other, kind)
                atom = self.atoms.interpretation(Sort.KIND, word, norm_word, self._subject(arg))
                question = Premise(Claim(lower=word, upper=norm_word), None, Source.INTERPRETATION)
                maybe.append((conj((formula, atom)), question))
            elif relation is Relation.APART and formula is TRUE:
                return Part(FALSE, Fit.NO, self.stated(evolve(claim, negated=True), False, one.source), stated=True)
            elif relation is Relation.ABOVE or self._may_be_human(other, kind):
                worst = Relation.ABOVE
            elif relation is Relation.UNKNOWN and worst is Relation.NONE:
                unknown = (other, kind)
        yes = disj(sure)
        # "X is a model. X is not a Derivative Model": the denial of the narrower phrase beats the head.
        denied = self._kind_denied(arg, kind, left) if isinstance(arg, Ref) and (left or yes is not TRUE) else None
        if yes is TRUE and premise is not None and denied is None:
            return Part(TRUE, Fit.YES, premise, stated=premise.source is Source.FACT)
        if isinstance(arg, Ref):
            if denied is not None:
                return Part(FALSE, Fit.NO, self.event_premise(denied, False), stated=True)
            rival = rivalry(self.world, arg) if kind in OFFERED and asks_for_rivals(pattern) else None
            if rival is not None and self.current(rival):
                return Part(TRUE, Fit.YES, self.event_premise(rival), stated=True)
            asked = self._kind_asked(arg, kind)
            if asked is not None:
                formula = disj((yes, self.atoms.occurs(asked)))
                return Part(formula, Fit.OPEN, self.event_premise(asked, None), stated=True)
        if sure or maybe:
            formula = disj((yes, *(option for option, _ in maybe)))
            return Part(formula, Fit.OPEN, premise or maybe[0][1], stated=bool(sure))
        if worst is Relation.ABOVE or not named:
            key = f"be({self.atoms.arg_key(arg)}; {kind})"
            return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))
        if unknown is not None:
            return Part(FALSE, Fit.WORDS, Premise(claim, False, Source.OPEN), retry=(Sort.KIND, *unknown))
        return Part(FALSE, Fit.NO, Premise(claim, False, Source.OPEN))

    def _is_besides(self, pattern: Thing, arg: Ref | Class) -> bool:
        """Whether the case calls another thing so: the names in the Data are not "the Data"."""
        definite = pattern.determiner is Determiner.THE or bool(pattern.term)
        return definite and any(
            label.head == pattern.head and label.determiner is Determiner.THE and not label.modifiers
            for place, label in enumerate(self.world.labels)
            if Ref(place) != arg
        )

    def _may_be_human(self, kind: str, wanted: str) -> bool:
        """Whether somebody known by a role ("the author") may be the human that a clause speaks of."""
        lexicon = self.atoms.lexicon
        human = lexicon.relate(Sort.KIND, wanted, "natural person") is Relation.BELOW and wanted in _HUMANS
        return human and lexicon.is_kind(kind, "person") and not lexicon.is_kind(kind, "organization")

    def _subject(self, arg: Arg) -> Thing | None:
        return self.world.label(arg) if isinstance(arg, Ref) else None

    def _same_kind(self, pattern: Thing, arg: Ref) -> bool:
        kind, _ = self.atoms.lexicon.kind(pattern)
        return any(self.atoms.lexicon.kind(said.thing)[0] == kind for said in self.world.describe(arg))

    def _share(self, pattern: Thing, arg: Ref | Class) -> Part:
        """ "10 percent of the Text": a share is of no kind of its own; how much it is and of what says the rest."""
        said = self.world.labels[arg] if isinstance(arg, Ref) else arg.thing
        claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), pattern)))
        if said.count is not None and not said.head and not said.name:
            return Part(TRUE, Fit.YES, Premise(claim, True, Source.FACT), light=True)
        return self._no(arg, pattern)

    def _name(self, pattern: Thing, arg: Ref | Class) -> Part:
        name = self.world.labels[arg].name if isinstance(arg, Ref) else arg.thing.name
        names = {name, *(said.thing.name for said in self.world.describe(arg))} if isinstance(arg, Ref) else {name}
        wanted = party_key(pattern.name)
        same = any(party_key(one) == wanted for name in names if name for one in family_of(name))
        if not same and " " in pattern.name:
            # "name "Fern Map Society" as the source", where the case speaks of the Fern Map Society
            told = [said.thing for said in self.world.describe(arg)] if isinstance(arg, Ref) else [arg.thing]
            same = any(party_key(one.term) == wanted for one in told if one.term and not one.restrictions)
        elif not same and isinstance(arg, Ref):
            # "your Plugin", where the text defines none: the noun with a capital is the noun
            heads = {said.thing.head.casefold() for said in self.world.describe(arg) if said.thing.head}
            same = pattern.name.casefold() in heads or self._bears_name(pattern.name, arg)
        claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), pattern)))
        return Part(constant(same), Fit.YES if same else Fit.NO, Premise(claim, same, Source.FACT))

    def _bears_name(self, name: str, arg: Ref) -> bool:
        """Whether a thing is called by a name and by what it is, "the Fern app"; "the Fern logo" is no Fern."""
        lexicon = self.atoms.lexicon
        return any(
            said.thing.determiner is Determiner.THE
            and " ".join(said.thing.modifiers).casefold() == name.casefold()
            and any(lexicon.is_kind(lexicon.kind(Thing(said.thing.head))[0], one) for one in GIVES_ACCESS)
            for said in self.world.describe(arg)
        )

    def _by_words(self, pattern: Thing, arg: Ref) -> bool:
        """
        A name is what the text calls in the same words: "the Orca Model" is the Orca Model.

        "The Orca Agents framework" is Orca Agents: the noun says what bears the name.
        """
        names = self._names(arg)
        if not names:
            return False
        words = {" ".join((*pattern.modifiers, pattern.head)).casefold(), pattern.term.casefold()} - {""}
        bare = _bare(" ".join(pattern.modifiers)) if pattern.determiner is Determiner.THE else ""
        if " " in bare:
            words |= {name.casefold() for name in names if _bare(name) == bare}
        return any(name.casefold() in words for name in names)

    def _no(self, arg: Arg, pattern: Thing) -> Part:
        claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), pattern)))
        return Part(FALSE, Fit.NO, Premise(claim, False, Source.OPEN))

    def _kind_denied(self, arg: Ref, kind: str, left: tuple[str, ...]) -> Event | None:
        """A common-ground "X is not a Y" where the kind asked for is a Y."""
        for event, said in self.kinds_denied(arg):
            if not said.links and not said.thing.restrictions:
                other, others = self.atoms.lexicon.kind(said.thing)
                if set(others) <= set(left) and (self.atoms.lexicon.relate(Sort.KIND, kind, other) is Relation.BELOW):
                    return event
        return None

    def kinds_denied(self, arg: Ref) -> Iterator[tuple[Event, Class]]:
        """Each common-ground "X is not a Y" that holds on the day."""
        for event in self.world.events:
            if event.verb == "be" and event.negated and arg in event.args(Role.AGENT) and event.truth is Truth.TRUE:
                if event.account or not self.current(event):
                    continue
                for said in event.args(Role.COMPLEMENT):
                    if isinstance(said, Class):
                        yield event, said

    def _kind_asked(self, arg: Ref, kind: str) -> Event | None:
        """A sentence that leaves "X is a Y" open, or that only an account says or denies."""
        for event in self.world.events:
            if event.verb == "be" and arg in event.args(Role.AGENT) and (event.truth is Truth.UNKNOWN or event.account):
                for said in event.args(Role.COMPLEMENT):
                    if isinstance(said, Class):
                        other, _ = self.atoms.lexicon.kind(said.thing)
                        if self.atoms.lexicon.relate(Sort.KIND, other, kind) is Relation.BELOW:
                            return undenied(event)
        return None

    def is_state(self, event: Event) -> bool:
        """Whether what an event says holds until a sentence ends it."""
        return event.when is not None and (event.verb == "be" or self.atoms.lexicon.has(event.verb, ActProperty.STATE))

    def current(self, event: Event) -> bool:
        """
        Whether what a sentence says of a state still holds, and holds already, on the days that are judged.

        A dated state holds until a sentence ends it; without a day to judge, the last word counts.
        """
        if event.when is None or not self.is_state(event):
            return True
        day = None if self.now is None else self.now.last or self.now.first
        since = event.when.first
        if day is not None and since is not None and since > day:
            return False
        until = event.when.last
        open_end = until is None or until == since or bool(calendar_unit(event.when))
        if day is not None and until is not None and not open_end and until < day:
            return False
        begun = starts(event.when)
        for other in self.world.events:
            if other.when is None or other.negated is event.negated or other.truth is not Truth.TRUE:
                continue
            later = starts(other.when)
            ended = later > begun and (day is None or later <= day) and other.account in ("", event.account)
            denial, told = (other, event) if other.negated else (event, other)
            if ended and self.atoms.denies(evolve(denial, when=None), evolve(told, when=None)):
                return False
        return True


def _bare(name: str) -> str:
    return " ".join(word.casefold().removesuffix("s") for word in name.split())
