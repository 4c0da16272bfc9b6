"""
Is what is done what a noun of a clause names ("research", "commercial purposes"), and is what the case names by a noun
("for the project") the act that a clause names?
"""

from __future__ import annotations

from ..clauses.phrase import Determiner, Filled, Filler, Predication, Thing, Things
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .atoms import predication_key, thing_key
from .concepts import ANY_ACT, BRANDS, DEVELOP, LAWFUL, NO_DOINGS, PERSON, PURPOSE, RIGHT
from .core import FALSE, TRUE, constant
from .events import Arg, Event, Ref
from .far_fields import is_far, is_far_thing, is_wrong_thing, names_field, speaks_of_wrong
from .lexicon import Lexicon, Relation
from .members import ActProperty, Role, Sort, Source
from .outright import called_so, names_a_doing
from .parts import Env, Fit, Part, as_roles, lemmas_of, whole
from .qualities import QualityMatcher
from .rendered import formed_from
from .titled import is_licensed
from .wrongs import does_wrong, is_wrong, names_wrong


class NominalMatcher(QualityMatcher):
    """
    Acts that a clause names by a noun, and purposes that the case does, against one world.
    """

    __slots__ = ()

    def _nominal(self, pattern: Thing, arg: Event, env: Env) -> Part:
        """A purpose or act named by a noun: "research", "commercial purposes"."""
        claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), pattern)))
        kind, modifiers = self.atoms.lexicon.kind(pattern)
        relation = self.atoms.lexicon.relate(Sort.ACT, arg.verb, kind)
        if relation is Relation.BELOW and not modifiers and not pattern.restrictions:
            return Part(TRUE, Fit.YES, self.event_premise(arg))
        if _is_called(pattern, arg, self.atoms.lexicon):
            return Part(TRUE, Fit.YES, self.event_premise(arg), stated=True)
        if not env.grant and names_a_doing(pattern, self.atoms.lexicon) and called_so(pattern, arg, self.world):
            return Part(TRUE, Fit.YES, self.event_premise(arg), stated=True)
        if not env.grant and (maker := self._makes(pattern, arg, env) or self._done_on(pattern, arg)) is not None:
            return maker
        lawful = kind == PURPOSE and bool(modifiers) and not pattern.restrictions and {*modifiers} <= LAWFUL
        if env.grant and lawful and not lemmas_of(self.atoms.predication(arg)) & self.atoms.lexicon.kept:
            innocent = self.no_wrong(claim, evolve(env, grant=False))
            if innocent is not None:  # what no word points to is no wrong, and so it is lawful
                return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "a"))
        key = f"{self.atoms.event_key(arg)} is {thing_key(pattern)}"
        if lemmas_of(pattern) & self.atoms.lexicon.kept:
            return self.presumed(key, claim, holds=env.grant)
        if kind != RIGHT and any(self.atoms.lexicon.is_kind(kind, one) for one in (PERSON, RIGHT)):
            return Part(FALSE, Fit.NO, Premise(claim, False, Source.OPEN))  # what is done is no person and no mark
        marks = any(self.atoms.lexicon.is_kind(kind, one) for one in BRANDS) or kind.endswith((" name", " mark"))
        handled = any(self.atoms.lexicon.is_kind(kind, one) for one in NO_DOINGS)
        if marks or handled or is_licensed(pattern, env.instrument):
            return Part(FALSE, Fit.NO, Premise(claim, False, Source.OPEN))  # nor is it a name, or the work itself
        presumed = self._presumed_no(pattern, arg, claim, env)
        if presumed is not None:
            return presumed
        spoken = is_far(pattern, self.atoms.predication(arg), self.world) is False
        if not env.grant and not spoken and self._another_matter(pattern, kind, arg):
            return Part(FALSE, Fit.NO, Premise(claim, False, Source.OPEN))
        if kind == PURPOSE and len(modifiers) == 1 and not pattern.restrictions:
            made = self._made_for(modifiers[0], arg)
            if made is not None:
                fit = Fit.YES if made.holds else Fit.NO
                return Part(constant(bool(made.holds)), fit, evolve(made, statement=claim), stated=True)
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    def _presumed_no(self, pattern: Thing, act: Event, claim: Claim, env: Env) -> Part | None:
        """An act is presumed to be no wrong, and in no field, that a ban names and no word points to."""
        topics = self.atoms.lexicon.topics
        words = (pattern.head.casefold(), *pattern.modifiers)
        wrong = any(is_wrong(word, topics) for word in words) or speaks_of_wrong(pattern, topics)
        done = self.atoms.predication(act)
        far = is_far(pattern, done, self.world)
        if far is None and is_far_thing(pattern, done, self.world):
            far = True  # "the description of sexual activity"
        if far is False or (far is None and not wrong):
            return None
        if wrong and far is None:
            return self.no_wrong(claim, env)
        if not env.presumes or "a" in self.denied:
            return None
        return Part(FALSE, Fit.PRESUMED, Premise(claim, False, Source.PRESUMPTION, "a"))

    def in_no_field(self, pattern: Thing, parts: list[Part], env: Env) -> list[Part]:
        """What may be a weapon, or be erotic, is presumed not to be where no word points there (presumption a)."""
        if not env.presumes or "a" in self.denied or not self._names_field(pattern, env):
            return parts
        sure = whole(parts) in (TRUE, FALSE) and not any(part.fit is Fit.WORDS for part in parts)
        if sure or env.act is None:
            return parts
        if not is_far_thing(pattern, self.atoms.predication(env.act), self.world):
            return parts
        premise = evolve(parts[0].premise, holds=False, source=Source.PRESUMPTION, text="a")
        return [Part(FALSE, Fit.PRESUMED, premise)]

    def _names_field(self, pattern: Thing, env: Env) -> bool:
        """Whether a phrase names a field of use, so that it matters what the act is."""
        phrase = env.terms.turns(pattern).phrase
        known = self._fields_named.get(phrase)
        if known is None:
            known = self._fields_named[phrase] = names_field(pattern, self.atoms.lexicon.topics)
        return known

    def _makes(self, pattern: Thing, act: Event, env: Env) -> Part | None:
        """ "For fake reviews": who writes fake reviews uses it for them."""
        if not self.atoms.lexicon.is_act(act.verb, DEVELOP) or not pattern.head:
            return None
        for arg in act.args(Role.OBJECT):
            if isinstance(arg, Ref) and whole(self.thing(pattern, arg, env.apart())) is TRUE:
                return Part(TRUE, Fit.YES, self.event_premise(act))
        return None

    def _done_on(self, pattern: Thing, act: Event) -> Part | None:
        """ "Housing decisions": who decides about a tenancy makes one, by what it is about."""
        lexicon = self.atoms.lexicon
        if not pattern.modifiers or pattern.restrictions or not formed_from(pattern.head, act.verb):
            return None
        about = [arg for role in (Role.OBJECT, Role.TOPIC) for arg in act.args(role) if isinstance(arg, Ref)]
        kinds = [lexicon.kind(said.thing)[0] for arg in about for said in self.world.describe(arg)]
        if all(any(lexicon.is_kind(kind, word) for kind in kinds) for word in pattern.modifiers):
            return Part(TRUE, Fit.YES, self.event_premise(act))
        return None

    def _another_matter(self, pattern: Thing, kind: str, act: Event) -> bool:
        """
        Whether a noun and an act have nothing to do with each other: "for weapons" and "to draft a letter".

        Only where all their words have a place in the vocabulary, and none of the act's is, or may be, one of the
        noun's, a narrower or a wider one, or is built from the same stem.
        """
        lexicon = self.atoms.lexicon
        said = lemmas_of(evolve(self.atoms.predication(act), roles=tuple(self._without_agent(act))))
        nouns = {word for word in said if word in lexicon.known[Sort.KIND] or word in lexicon.known[Sort.ACT]}
        known = nouns | {word for word in said if word in lexicon.known[Sort.QUALITY]}
        if kind not in lexicon.known[Sort.KIND] or said != known or any(lexicon.is_kind(kind, one) for one in ANY_ACT):
            return False
        wanted = {kind, *lemmas_of(pattern)}
        return not any(_akin(one, other, lexicon) for one in said for other in wanted)

    def _without_agent(self, act: Event) -> list[Filled]:
        return [one for one in self.atoms.predication(act).roles if one.role is not Role.AGENT]

    def _made_for(self, quality: str, act: Event) -> Premise | None:
        """ "To train a model that is a commercial product": the purpose is what is said of the thing made for it."""
        lexicon = self.atoms.lexicon
        if not lexicon.has(act.verb, ActProperty.CHANGES):
            return None
        for arg in act.args(Role.OBJECT):
            for said in self.world.describe(arg) if isinstance(arg, Ref) else ():
                if said.event is not None and (
                    said.event.account or said.event.negated or not self.current(said.event)
                ):
                    continue
                for other in said.thing.modifiers:
                    relation = lexicon.relate(Sort.QUALITY, other, quality)
                    if other == quality or relation in (Relation.BELOW, Relation.APART):
                        return self.stated(Claim(), relation is not Relation.APART or other == quality, said.source)
        return None

    def _open_purpose(self, pattern: Predication, arg: Arg, env: Env) -> Part:
        """ "For the project": whether that is the act that the clause names, nobody says."""
        claim = Claim(predication=self.instantiate(pattern, env))
        topics = self.atoms.lexicon.topics
        objects = pattern.get(Role.OBJECT)
        wrong = bool(objects) and all(isinstance(one, Thing) and is_wrong_thing(one, topics) for one in objects)
        if (wrong or does_wrong(pattern, topics)) and isinstance(arg, Ref) and not env.grant:
            # "for the course" is not "to mislead people" where no word of the case points there, else it is open
            key = f"purpose {self.atoms.arg_key(arg)} {predication_key(pattern)}"
            open_part = Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))
            return self.no_wrong(claim, env) or open_part
        if isinstance(arg, Ref):
            if not env.grant and (settled := self._no_such_purpose(pattern, arg, claim, env)) is not None:
                return settled
            known = self.atoms.lexicon.known[Sort.KIND]
            named = any(self.atoms.lexicon.kind(said.thing)[0] in known for said in self.world.describe(arg))
            for filler in pattern.get(Role.OBJECT):
                # A noun that the vocabulary lacks ("the resale") may name the very act.
                # What names a wrong may be what a ban on a wrong speaks of, in whatever other words.
                apart = named and not (not env.grant and self._names_a_wrong(arg) and self._bans_wrong(pattern))
                if apart and whole(self.thing(filler, arg, env)) is FALSE:
                    return Part(FALSE, Fit.NO, Premise(claim, False, Source.OPEN))
            heads = {said.thing.head for said in self.world.describe(arg)}
            alone = named and not pattern.get(Role.OBJECT) and not env.grant
            if alone and not any(_akin(head, pattern.verb, self.atoms.lexicon) for head in heads):
                return Part(
                    FALSE, Fit.NO, Premise(claim, False, Source.OPEN)
                )  # "for the decisions" is not "to defraud"
            key = f"purpose {self.atoms.arg_key(arg)} {predication_key(pattern)}"
            return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN), stated=not named)
        return Part(FALSE, Fit.NO, Premise(claim, False, Source.OPEN))

    def _no_such_purpose(self, pattern: Predication, arg: Ref, claim: Claim, env: Env) -> Part | None:
        """
        What settles that a thing is no purpose that a ban names by an act; None where nothing does.

        For whom something is done says nothing of what for; of what else the act needs no sentence tells ("for
        advertisements" beside "to spread false content by bots"); and that it is no wrong is presumed.
        """
        if self._is_person(arg) and not self._is_done_to(pattern, arg):
            return Part(FALSE, Fit.NO, Premise(claim, False, Source.OPEN))
        if self._names_a_wrong(arg):
            return None  # "for fake reviews"
        if any(one.role not in (Role.AGENT, Role.OBJECT, Role.MANNER, Role.TOPIC) for one in pattern.roles):
            return Part(FALSE, Fit.MISSING, Premise(claim, None, Source.OPEN))
        return self.no_wrong(claim, env) if does_wrong(pattern, self.atoms.lexicon.topics) else None

    def _is_done_to(self, pattern: Predication, arg: Ref) -> bool:
        """Whether the case tells of an act of that kind, or near it, done to somebody."""
        akin = (Relation.BELOW, Relation.NEAR)
        return any(
            arg in event.args(Role.OBJECT)
            and not event.negated
            and self.atoms.lexicon.relate(Sort.ACT, event.verb, pattern.verb) in akin
            for event in self.world.events
        )

    def _bans_wrong(self, pattern: Predication) -> bool:
        """Whether an act is a wrong, or done to or with what is one: "to spread false information"."""
        topics = self.atoms.lexicon.topics
        said = (word for filled in pattern.roles for word in lemmas_of(filled.filler))
        return does_wrong(pattern, topics) or any(is_wrong(word, topics) for word in said)

    def _names_a_wrong(self, arg: Ref) -> bool:
        """Whether a thing is a wrong by its own words: "fake reviews", "spam"."""
        words = (lemmas_of(said.thing) for said in self.world.describe(arg))
        return any(names_wrong(set(one), self.atoms.lexicon.topics) for one in words)

    def _a_right(self, filler: Filler) -> bool:
        """Whether a phrase names rights as such and not somebody's: "copyright and similar rights"."""
        members = filler.members if isinstance(filler, Things) else (filler,)
        lexicon = self.atoms.lexicon
        return all(
            isinstance(one, Thing) and not one.restrictions and lexicon.is_kind(lexicon.kind(one)[0], RIGHT)
            for one in members
        )

    def instantiate(self, pattern: Predication, env: Env, *, marked: bool = False) -> Predication:
        """The pattern with parties, gap and bound things replaced by what they stand for here."""
        raise NotImplementedError


def _akin(word: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two words may speak of one matter: by the vocabulary, or because they begin alike."""
    if word[:4].casefold() == other[:4].casefold():
        return True
    return any(
        lexicon.relate(sort, one, two) in (Relation.BELOW, Relation.NEAR)
        for sort in (Sort.ACT, Sort.KIND)
        for one, two in ((word, other), (other, word))
    )


def _is_called(pattern: Thing, act: Event, lexicon: Lexicon) -> bool:
    """ "For planning": who plans a trip does just that, where the noun has no meaning of its own in the vocabulary."""
    bare = pattern.determiner is Determiner.NONE and not (pattern.plural or pattern.name or pattern.term)
    alone = bare and not (pattern.modifiers or pattern.restrictions)
    return alone and pattern.head not in lexicon.known[Sort.KIND] and formed_from(pattern.head, act.verb)
