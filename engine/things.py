"""
Does this thing of the case fall under that noun phrase of a clause, with all that narrows it?
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from attrs import define, field

from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    SELF,
    AllOf,
    AnyOf,
    Filler,
    Limit,
    Linked,
    NotSo,
    Period,
    Predication,
    Thing,
    Things,
    Words,
)
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .altered import adaptation, based_on, combined, perhaps_derived, unaltered
from .answers import Answers
from .atoms import filler_key, thing_key
from .belonging import names_part
from .brought import brought
from .concepts import (
    AGREEMENT,
    COPY,
    NATURAL_PERSON,
    OWN,
    PRODUCT,
    PURPOSE,
    RECIPIENT,
    SPEAKS_OF,
    WHOLE,
)
from .core import FALSE, TRUE, conj, constant
from .covered import says_only_whence
from .depicted import depicted
from .doers import does_act, named_for_service
from .events import Arg, Event, Ref
from .far_fields import not_shown
from .forms import in_that_form
from .harms import harms
from .houses import in_the_work, named_before, own_house
from .lexicon import Relation
from .looks import beside
from .machines import several
from .members import ActProperty, Determiner, Role, Sort, Source
from .naming import inflected
from .nominals import NominalMatcher
from .ordinals import at_least_so_many, just_one
from .outsiders import outside
from .parts import (
    Env,
    Fit,
    Part,
    as_roles,
    bare,
    beside_term,
    bound_of,
    compare,
    lemmas_of,
    means_another,
    whole,
)
from .places import located
from .plans import is_plan, on_one_of
from .qualities import beside_maker, beside_name
from .sized import sized
from .works import says_of_what

_TEXTS = frozenset({"license", "agreement", "contract", "policy"})
"""Heads by which a text speaks of itself."""


@define
class ThingMatcher(NominalMatcher):
    """
    Noun phrases, quantities and opaque words against one world.
    """

    _phrases: Answers[tuple[tuple[Part, ...], tuple[tuple[Thing, Arg], ...]]] = field(
        factory=Answers, init=False, repr=False, eq=False
    )
    """Answers given before, each with what it bound."""

    def things(self, pattern: Filler, args: Sequence[Arg], env: Env) -> list[Part]:
        """Some one of `args` falls under `pattern`."""
        return self.either([self.thing(pattern, arg, env) for arg in args])

    def thing(self, pattern: Filler, arg: Arg, env: Env) -> list[Part]:
        """`arg` falls under `pattern`."""
        match pattern:
            case Thing():
                return self._thing(pattern, arg, env)
            case Things(members=members):
                return self.either([self.thing(member, arg, env) for member in members])
            case Words():
                return [self.words(pattern, arg, env)]
            case Predication():
                if isinstance(arg, Event):
                    if arg.negated is not pattern.negated:  # that somebody found that it is not so
                        claim = Claim(predication=self.instantiate(pattern, env))
                        return [Part(FALSE, Fit.NO, Premise(claim, False, Source.FACT))]
                    parts = self.act(pattern, arg, env, nested=True)
                    harm = None if env.grant or whole(parts) is not FALSE else harms(pattern, arg, self.atoms)
                    return [harm] if harm is not None else parts
                return [self._open_purpose(pattern, arg, env)]
            case AllOf(parts=parts) | AnyOf(parts=parts):
                # A purpose that is one of several acts is met by any of them; one that joins several, by each.
                return self.either([self.thing(part, arg, env) for part in parts if not isinstance(part, NotSo)])
            case Limit() | Period():
                return [self._limit(pattern, arg)]

    def words(self, pattern: Words, arg: Arg | None, env: Env) -> Part:
        """A phrase kept as written holds where the case uses the same words; otherwise it is open."""
        wanted = set(pattern.lemmas)
        label = self.atoms.arg_thing(arg) if arg is not None else None
        claim = Claim(predication=Predication("be", as_roles(label, pattern)))
        said: list[tuple[set[str], bool, int]] = []
        if isinstance(arg, Ref):
            for description in self.world.describe(arg):
                said.append((lemmas_of(description.thing), True, description.source))
            for event in self.world.events:
                if arg in event.args(Role.AGENT) and event.verb == "be" and not event.account:
                    for one in event.args(Role.COMPLEMENT):
                        if isinstance(one, Words):
                            said.append((set(one.lemmas), not event.negated, event.source))
        elif isinstance(arg, Words):
            said.append((set(arg.lemmas), True, -1))
        elif isinstance(arg, Event):
            said.append((lemmas_of(self.atoms.predication(arg)), True, arg.source))
        for lemmas, holds, source in said:
            if wanted and wanted <= lemmas:
                formula = constant(holds)
                fit = Fit.YES if holds else Fit.NO
                return Part(formula, fit, self.stated(claim, holds, source), stated=True)
        key = f"{self.atoms.arg_key(arg) if arg is not None else ''} {thing_key(pattern)}"
        if wanted & self.atoms.lexicon.kept:
            return self.presumed(key, claim, holds=env.grant)
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN, pattern.text))

    def _limit(self, pattern: Limit | Period, arg: Arg) -> Part:
        claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), pattern)))
        if isinstance(arg, Limit) and isinstance(pattern, Limit):
            answer = compare(arg, pattern)
            if answer is None:
                bound = bound_of(f"{self.atoms.arg_key(arg)}", pattern)
                return Part(
                    self.atoms.comparison(filler_key(pattern), bound, claim),
                    Fit.OPEN,
                    Premise(claim, None, Source.OPEN),
                )
            return Part(
                constant(answer), Fit.YES if answer else Fit.NO, Premise(claim, answer, Source.FACT), stated=True
            )
        key = f"{self.atoms.arg_key(arg)} {filler_key(pattern)}"
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    def _thing(self, pattern: Thing, arg: Arg, env: Env) -> list[Part]:
        """The same, and where it holds or may hold, what the phrase was matched with is bound."""
        if pattern.head == SELF or not isinstance(arg, Ref):
            return self._matched(pattern, arg, env)
        before = len(env.bound)

        def make() -> tuple[tuple[Part, ...], tuple[tuple[Thing, Arg], ...]]:
            parts = self._matched(pattern, arg, env)
            return tuple(parts), tuple(env.bound[before:])

        parts, bound = self._phrases.of((*self.asked(pattern, env), arg), env, make)
        env.bound[before:] = bound
        return self.in_no_field(pattern, list(parts), env)

    def _matched(self, pattern: Thing, arg: Arg, env: Env) -> list[Part]:
        pattern = self.world.as_speaker(pattern)
        if isinstance(arg, Ref) and (harmless := self.harmless(pattern, arg, env)) is not None:
            return [harmless]
        if pattern.head == SELF:
            same = env.gap is not None and (arg == env.gap or self.same(arg, env.gap))
            claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), pattern)))
            return [Part(constant(same), Fit.YES if same else Fit.NO, Premise(claim, same, Source.FACT))]
        if pattern.head in (LICENSEE, LICENSOR) or (
            arg == env.you and env.you is not None and env.reads(pattern, generic=True)
        ):
            return [self.party(pattern, arg, env)]
        text = self.this_text(pattern, arg, env)
        if text is not None:
            if text.formula is TRUE:
                env.bound.append((pattern, arg))
            return [text]
        bound = self.resolve(pattern, env)
        if bound is not None and isinstance(bound, Ref):
            same = arg == bound or self.same(arg, bound)
            claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), self.world.label(bound))))
            return [Part(constant(same), Fit.YES if same else Fit.NO, Premise(claim, same, Source.FACT))]
        points = pattern.determiner in (Determiner.PRONOUN, Determiner.THIS)
        if bound is None and points and not (pattern.head or pattern.name or pattern.restrictions):
            # "you may not sublicense it", "do not sell those": what that means was not found, and it may be this
            claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), pattern)))
            key = f"{self.atoms.arg_key(arg)} is {thing_key(pattern)}"
            return [Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))]
        if isinstance(arg, Event):
            return [self._nominal(pattern, arg, env)]
        if isinstance(arg, Words | Limit | Period):
            return [self._word_pair(pattern, arg)]
        if isinstance(arg, Ref) and self._is_another(pattern, arg):
            # "another license" is not this one
            claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), pattern)))
            return [Part(constant(value=False), Fit.NO, Premise(claim, False, Source.FACT))]
        denied = self._denied_as_a_whole(pattern, arg, env) if isinstance(arg, Ref) else None
        if denied is not None:
            return [Part(FALSE, Fit.NO, denied, stated=True)]
        if isinstance(arg, Ref) and self.called_after(pattern, arg, env):
            claim = Claim(predication=Predication("be", as_roles(self.world.label(arg), bare(pattern))))
            return [Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "e"))]
        if isinstance(arg, Ref) and inflected(pattern, arg, self.world):
            claim = Claim(predication=Predication("be", as_roles(self.world.label(arg), bare(pattern))))
            return [Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "e"))]
        if isinstance(arg, Ref) and (changed := adaptation(pattern, arg, env, self)) is not None:
            return [changed]
        if isinstance(arg, Ref) and (perhaps := perhaps_derived(pattern, arg, env, self)) is not None:
            return [perhaps]
        if isinstance(arg, Ref) and (other := does_act(pattern, arg, env, self.atoms)) is not None:
            return [other]
        service = named_for_service(pattern, arg, env, self.atoms) if isinstance(arg, Ref) else None
        if service is not None and "e" not in self.denied:
            return [service]
        parts = [self._as_product(self.kind(pattern, arg, env), pattern, env)]
        if parts[0].fit in (Fit.NO, Fit.WORDS, Fit.OPEN) and isinstance(arg, Ref):
            unsure = parts[0].fit is Fit.OPEN
            for instead in self._as_another(pattern, arg, env):
                if whole(instead) is not FALSE and (not unsure or instead[0].fit in (Fit.YES, Fit.PRESUMED)):
                    # "more than 100 copies of the maps": who publishes the maps, of whom nobody says how many
                    many = pattern.count if pattern.head == COPY and not env.grant else None
                    return [*instead, *([self._count(pattern, many, arg)] if many is not None else [])]
        if parts[0].fit is not Fit.NO and isinstance(arg, Ref):
            if self._as_work(pattern, arg, env) is not None:
                lexicon = self.atoms.lexicon
                kept = tuple(one for one in pattern.restrictions if not says_only_whence(one, lexicon))
                asked = (unaltered(word, arg, env, self) for word in pattern.modifiers)
                parts += [one for one in asked if one is not None]
                parts += self._restrictions(evolve(pattern, restrictions=kept), arg, env)
            else:
                parts += self._modifiers(pattern, arg, env, parts[0])
                parts += self._restrictions(pattern, arg, env)
            if pattern.count is not None:
                parts.append(self._count(pattern, pattern.count, arg))
            elif env.grant and (more := several(pattern, arg, self.world, self.atoms)) is not None:
                parts.append(more)
        if whole(parts) is not FALSE:
            env.bound.append((pattern, arg))
        return parts

    def _as_product(self, part: Part, pattern: Thing, env: Env) -> Part:
        """Whether a thing of which the vocabulary knows nothing is a product: whatever is sold may be one."""
        if env.grant or part.fit is not Fit.WORDS or part.retry is None:
            return part
        sort, word, norm_word = part.retry
        if sort is not Sort.KIND or self.atoms.lexicon.kind(pattern)[0] != PRODUCT:
            return part
        premise = Premise(Claim(lower=word, upper=norm_word), None, Source.INTERPRETATION)
        return evolve(
            part, formula=self.atoms.interpretation(sort, word, norm_word, None), fit=Fit.OPEN, premise=premise
        )

    def _denied_as_a_whole(self, pattern: Thing, arg: Ref, env: Env) -> Premise | None:
        """ "Carl is not a competitor of Acme" denies that he is one of Acme, and neither half of it by itself."""
        if not pattern.restrictions:
            return None
        kind, left = self.atoms.lexicon.kind(pattern)
        for event, said in self.kinds_denied(arg):
            other, others = self.atoms.lexicon.kind(said.thing)
            if not said.links or any(not isinstance(one, Linked) for one in said.thing.restrictions):
                continue
            if not set(others) <= set(left) or self.atoms.lexicon.relate(Sort.KIND, kind, other) is not Relation.BELOW:
                continue
            asked = [one for one in pattern.restrictions if isinstance(one, Linked)]
            if all(
                any(_same_link(one.role, role) and whole(self.thing(one.thing, linked, env)) is TRUE for one in asked)
                for role, linked in said.links
            ):
                return self.event_premise(event, False)
        return None

    def _as_another(self, pattern: Thing, arg: Ref, env: Env) -> Iterator[list[Part]]:
        """
        The same asked of what stands for the thing: who gets the work gets a copy and each part of it, and what is done
        to a part, or to what was adapted from the work, is done to the work.
        """
        for inner in _copied(pattern):
            asked = (unaltered(word, arg, env, self) for word in pattern.modifiers)  # "verbatim copies"
            yield [*self.thing(inner, arg, env), *(one for one in asked if one is not None)]
        whole_work = in_that_form(pattern, env, self.world)
        if whole_work is not None:
            yield self.thing(whole_work, arg, env)
        for inner in self.any_part(pattern, env):
            left = evolve(pattern, restrictions=tuple(one for one in pattern.restrictions if not says_of_what(one)))
            yield [*self.thing(inner, arg, env), *self._restrictions(left, arg, env)]
        for other in (*self.adapted_from(pattern, arg, env), *self._part_of(arg)):
            yield self._thing(pattern, other, env)

    def _is_another(self, pattern: Thing, arg: Ref) -> bool:
        """Whether the text speaks of itself and the case of another of its kind."""
        if pattern.determiner is not Determiner.THIS or pattern.restrictions or pattern.head not in _TEXTS:
            return False
        others = [said.thing for said in self.world.describe(arg) if said.thing.head == pattern.head]
        return any(one.determiner is Determiner.OTHER or "different" in one.modifiers for one in others)

    def _part_of(self, arg: Ref) -> list[Ref]:
        """What the case says that a thing is a part of: "the weights of the new model"."""
        lexicon = self.atoms.lexicon
        return [
            other
            for said in self.world.describe(arg)
            if said.links
            and (names_part(said.thing, lexicon) or (said.thing.count is not None and not said.thing.head))
            for role, other in said.links
            if role is Role.OF and isinstance(other, Ref) and other != arg
        ]

    def resolve(self, pattern: Thing, env: Env) -> Arg | None:
        """What "such models", "it" or a variable of the norm was matched with."""
        if pattern.name:
            for earlier, arg in env.bound:
                if earlier.name == pattern.name:
                    return arg
            return None
        if pattern.determiner is Determiner.PRONOUN and not pattern.head:
            one = not pattern.plural and not pattern.modifiers
            # "unless a doctor checks it": not the doctor
            bound = [told for told in reversed(env.bound) if not (one and self._natural_person(told[0]))]
            taken = [arg for _, arg in bound]
            # "lend it to schools, as long as the schools insure it": of things and persons "it" is the thing
            things = [told for told in bound if not (isinstance(told[1], Ref) and self._is_person(told[1]))]
            # "use the tool under this licence, unless you sell it": of the text and what it is about it is the latter
            works = [arg for earlier, arg in things if not self._is_text(earlier)] or [arg for _, arg in things]
            return next(iter((works if not pattern.plural else ()) or taken), None)
        if pattern.determiner in (Determiner.THIS, Determiner.THE):
            for earlier, arg in reversed(env.bound):
                if pattern.determiner is Determiner.THE and means_another(pattern, earlier):
                    continue  # "the data that is public", after "the data that we make": it has to be public
                if earlier.head == pattern.head and set(pattern.modifiers) <= set(earlier.modifiers):
                    return arg
        plain = pattern.determiner is Determiner.THE and not pattern.restrictions and not pattern.modifiers
        if plain and self._is_recipient(pattern) and env.act is not None:
            # whoever the case calls so, else whoever gets the thing in the act that is judged
            called = [ref for ref in self.world.refs() if self.world.labels[ref].head == pattern.head]
            given = called or [one for one in env.act.args(Role.RECIPIENT) if isinstance(one, Ref)]
            return given[0] if len(given) == 1 else None
        return None

    def _is_recipient(self, thing: Thing) -> bool:
        """ "The recipient", "the sublicensee": whoever gets the thing."""
        return self.atoms.lexicon.is_kind(self.atoms.lexicon.kind(thing)[0], RECIPIENT)

    def _is_text(self, thing: Thing) -> bool:
        """Whether a phrase is "this agreement" or the like: the text itself."""
        lexicon = self.atoms.lexicon
        return thing.determiner is Determiner.THIS and lexicon.is_kind(lexicon.kind(thing)[0], AGREEMENT)

    def _natural_person(self, thing: Thing) -> bool:
        lexicon = self.atoms.lexicon
        return lexicon.is_kind(lexicon.kind(thing)[0], NATURAL_PERSON)

    def _word_pair(self, pattern: Thing, arg: Arg) -> Part:
        wanted = {*pattern.modifiers, pattern.head} - {""}
        have = set(arg.lemmas) if isinstance(arg, Words) else set()
        claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), pattern)))
        if wanted and wanted <= have and not pattern.restrictions:
            return Part(TRUE, Fit.YES, Premise(claim, True, Source.FACT), stated=True)
        key = f"{self.atoms.arg_key(arg)} is {thing_key(pattern)}"
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    def narrowed(self, pattern: Thing, arg: Ref, env: Env) -> list[Part]:
        """What narrows the head of `pattern` holds of `arg`."""
        sure = Part(TRUE, Fit.YES, Premise(Claim(), True, Source.CLAUSE))
        return [*self._modifiers(pattern, arg, env, sure), *self._restrictions(pattern, arg, env)]

    def _modifiers(self, pattern: Thing, arg: Ref, env: Env, kind: Part) -> list[Part]:
        _, left = self.atoms.lexicon.kind(pattern)
        if pattern.term and kind.fit is Fit.YES and not self._wider_term(pattern, arg):
            left = tuple(word for word in left if beside_term(word, pattern.term))
        if pattern.term and kind.fit is Fit.OPEN and self.atoms.lexicon.kind(pattern)[0] == PURPOSE:
            left = ()  # whether a purpose is the one defined is one question
        if any(isinstance(part, Linked) and part.role is Role.OF for part in pattern.restrictions):
            left = tuple(word for word in left if word != OWN)  # "its own business" is "its business"
        if not self._part_of(arg):
            left = tuple(word for word in left if word not in WHOLE)  # what is no part of a thing is all of it
        left = beside_name(left, self.world.labels[arg])
        if self._belongs(arg, env) is True:
            makers = (one for party in env.instrument.parties if party.role == LICENSOR for one in party.names)
            left = beside_maker(left, tuple(makers))
        # "The above notice", "the following disclaimer": where in the text it stands, and nothing about it
        return [
            unaltered(word, arg, env, self) or combined(word, arg, env, self) or self._modifier(word, arg, env)
            for word in left
            if not self.atoms.lexicon.has(word, ActProperty.LIGHT)
        ]

    def _wider_term(self, pattern: Thing, arg: Ref) -> bool:
        """Whether the case speaks of a term that the pattern's narrows: "Images" beside "Editorial Images"."""
        said = self.world.labels[arg].term.casefold()
        return bool(said) and pattern.term.casefold().endswith(f" {said}")

    def _restrictions(self, pattern: Thing, arg: Ref, env: Env) -> list[Part]:
        parts: list[Part] = []
        inner = env.hanging_on(arg)
        for restriction in pattern.restrictions:
            if pattern.term and _is_licensors(restriction):
                continue  # a defined term says already whose it is
            if env.grant and self.contributed(pattern, restriction, arg, env):
                continue  # whoever contributed it, grants it
            match restriction:
                case Predication() if env.grant and self.free_by_law(restriction):
                    claim = Claim(predication=self.instantiate(restriction, inner))
                    parts.append(Part(FALSE, Fit.PRESUMED, Premise(claim, False, Source.PRESUMPTION, "b")))
                case Predication():
                    told = based_on(restriction, arg, inner, self, pattern.head) or depicted(restriction, inner, self)
                    parts.append(told or self.held_of(restriction, inner))
                case Words():
                    parts.append(self.words(restriction, arg, inner))
                case Linked(role=role, thing=thing):
                    own = own_house(pattern.head, restriction, arg, env, self.atoms) or self.told_of_work(
                        pattern, restriction, arg, env
                    )
                    parts.append(own or self._linked(role, thing, arg, inner, {*pattern.modifiers, pattern.head}))
        return parts

    def located(self, wanted: Filler, args: Sequence[Arg], env: Env, *, there: bool = False) -> Part | None:
        """Whether something is done in a place that a clause names, or outside it; None if none is named."""
        return located(wanted, args, self.atoms, self.event_premise, env, there=there)

    def _linked(self, role: Role, thing: Filler, arg: Ref, env: Env, words: Collection[str] = ()) -> Part:
        label = self.world.label(arg)
        claim = Claim(predication=Predication("be", as_roles(label, Thing("", restrictions=(Linked(role, thing),)))))
        if isinstance(thing, Thing) and thing.head == LICENSOR and role in (Role.OF, Role.SOURCE):
            answer = self._belongs(arg, env)
            if answer is None and self.meant_as_ours(arg, env, words):
                return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "e"))
            if answer is not None:
                return Part(
                    constant(answer), Fit.YES if answer else Fit.NO, Premise(claim, answer, Source.FACT), stated=True
                )
        if role is Role.PLACE and arg in env.objects and env.act is not None:
            where = env.act.args(Role.PLACE) or env.act.args(Role.RECIPIENT)
            own = [other for said in self.world.describe(arg) for linked, other in said.links if linked is Role.PLACE]
            if (located := self.located(thing, own or where, env)) is not None:
                return located  # "export the data outside Norway": where it is brought
        if (away := outside(role, thing, arg, env, self.atoms)) is not None:
            return away
        if (whose := named_before(role, thing, arg, self.world)) is not None:
            return Part(TRUE, Fit.YES, self.stated(claim, True, whose), stated=True)
        if (inside := in_the_work(role, thing, arg, env, self.world)) is not None:
            return inside
        if role is Role.BASIS and env.depth and self._a_right(thing):
            # "material subject to copyright" in a definition
            return Part(TRUE, Fit.YES, Premise(claim, True, Source.VOCABULARY, "works are subject to copyright"))
        if isinstance(thing, Things) and role in _ON_A_PLAN and all(map(is_plan, thing.members)):
            return on_one_of([self._linked(role, one, arg, env) for one in thing.members])
        if isinstance(thing, Thing) and is_plan(thing) and role in _ON_A_PLAN:
            plan = self.on_plan((thing.head, *thing.modifiers), arg)
            if plan is not None:
                return plan
            if env.grant or role is Role.MEANS:
                key = f"{self.atoms.arg_key(arg)} on {thing_key(thing)}"
                return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))
        if role in (Role.MEANS, Role.QUANTITY, Role.COUNTERPART) and isinstance(thing, Thing | Things | Limit):
            counted = self.having(thing, arg, env)
            if counted is not None:
                return counted
        if (size := sized(role, thing, arg, self.world)) is not None:
            holds, source = size
            return Part(constant(holds), Fit.YES if holds else Fit.NO, self.stated(claim, holds, source), stated=True)
        options = [
            self.thing(thing, other, env)
            for said in self.world.describe(arg)
            for linked, other in said.links
            if linked is role or {linked, role} <= {Role.OF, Role.SOURCE, Role.MEANS}
        ]
        # The phrase may hang on the act instead.
        options += [self.thing(thing, other, env) for other in env.look(beside, role, arg)]
        if options:
            parts = self.either(options)
            formula = whole(parts)
            if formula is not FALSE:
                return Part(
                    formula, Fit.YES if formula is TRUE else Fit.OPEN, evolve(parts[0].premise, statement=claim), True
                )
        said = self._said_to_be(role, thing, arg, env)
        if said is not None:
            return evolve(said, premise=evolve(said.premise, statement=claim))
        yours = role is Role.OF and isinstance(thing, Thing) and thing.head == LICENSEE
        if yours and (event := brought(arg, env, self.world)) is not None:
            return Part(TRUE, Fit.YES, self.event_premise(event), stated=True)
        if yours and not env.grant and self.by_access(arg, env):
            return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "e"))
        key = f"{self.atoms.arg_key(arg)} {role} {filler_key(thing)}"
        if lemmas_of(thing) & self.atoms.lexicon.kept:
            return self.presumed(key, claim, holds=env.grant)
        if "a" not in self.denied and (unspoken := not_shown(thing, claim, env, self.atoms)) is not None:
            return unspoken
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    def _said_to_be(self, role: Role, thing: Filler, arg: Ref, env: Env) -> Part | None:
        """What a sentence says of a link: "the Output is about a person", "the Output is not about any person"."""
        for event in self.world.events:
            speaks = role is Role.TOPIC and event.verb in SPEAKS_OF  # "the Output describes a person"
            if (event.verb != "be" and not speaks) or arg not in event.args(Role.AGENT):
                continue
            for other in event.args(Role.OBJECT if speaks else role):
                if event.negated:
                    if event.account or not self._as_wide(thing, other):
                        continue
                    return Part(FALSE, Fit.NO, self.event_premise(event, False), stated=True)
                formula = conj((whole(self.thing(thing, other, env)), self.atoms.occurs(event)))
                if formula is not FALSE:
                    fit = Fit.YES if formula is TRUE else Fit.OPEN
                    holds = True if fit is Fit.YES else None
                    return Part(formula, fit, self.event_premise(event, holds), stated=True)
        return None

    def _as_wide(self, pattern: Filler, denied: Arg) -> bool:
        """Whether what a sentence denies of something is at least as wide as what a clause asks of it."""
        if not isinstance(pattern, Thing) or not isinstance(denied, Ref):
            return False
        label = self.world.labels[denied]
        if label.name or label.modifiers or label.restrictions or label.count is not None:
            return False
        lexicon = self.atoms.lexicon
        relation = lexicon.relate(Sort.KIND, lexicon.kind(pattern)[0], lexicon.kind(label)[0])
        return relation is Relation.BELOW

    def _count(self, pattern: Thing, limit: Limit, arg: Ref) -> Part:
        label = self.world.label(arg)
        so_many = Thing(pattern.head, pattern.modifiers, count=limit)
        claim = Claim(predication=Predication("be", as_roles(label, so_many)))
        for description in self.world.describe(arg):
            told = description.thing.count or at_least_so_many(description.thing) or just_one(description.thing, limit)
            if told is not None and (answer := compare(told, limit)) is not None:
                premise = self.stated(claim, answer, description.source)
                return Part(constant(answer), Fit.YES if answer else Fit.NO, premise, stated=True)
        key = f"count {self.atoms.arg_key(arg)}"
        formula = self.atoms.comparison(f"{key} {filler_key(limit)}", bound_of(key, limit), claim)
        return Part(formula, Fit.OPEN, Premise(claim, None, Source.OPEN))

    def act(self, pattern: Predication, event: Event, env: Env, *, nested: bool = False) -> list[Part]:
        """`event` is an act of the kind and with the roles that `pattern` asks for."""
        raise NotImplementedError

    def holds(self, pattern: Predication, env: Env, *, todo: bool = False, closed: bool = False) -> Part:
        """What a relative clause or condition says is so."""
        raise NotImplementedError

    def having(self, thing: Thing | Things | Limit, arg: Ref, env: Env) -> Part | None:
        """Whether `arg` has so much of something; None if no amount is asked for."""
        raise NotImplementedError


def _same_link(one: Role, other: Role) -> bool:
    """ "A competitor of Acme", "a customer from Acme": whose it is, in either word."""
    return one is other or {one, other} <= {Role.OF, Role.SOURCE}


_ON_A_PLAN = (Role.MEANS, Role.COUNTERPART, Role.PLACE, Role.OF, Role.BASIS)
"""How a plan hangs on who has it: "customers with a Team plan", "users on the Free plan"."""


def _is_licensors(restriction: object) -> bool:
    """ "our": of the licensor."""
    return (
        isinstance(restriction, Linked)
        and restriction.role is Role.OF
        and isinstance(restriction.thing, Thing)
        and restriction.thing.head == LICENSOR
    )


def _copied(pattern: Thing) -> list[Filler]:
    """The work in "a copy of the Software"."""
    if pattern.head != COPY:
        return []
    return [part.thing for part in pattern.restrictions if isinstance(part, Linked) and part.role is Role.OF]
