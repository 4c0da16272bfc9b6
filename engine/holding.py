"""
Does what a condition or a relative clause of a text says hold, by the statements of the case?

It holds where some statement falls under it, fails where a denial is at least as wide, and else is open, or a to-do.
"""

from __future__ import annotations

from attrs import define, field

from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    SELF,
    AllOf,
    AnyOf,
    Connective,
    Filled,
    Filler,
    Limit,
    NotSo,
    Predication,
    Thing,
    Things,
    Words,
)
from ..clauses.phrase import Formula as Condition
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .account_holders import is_access
from .ages import AGES, asks_for_minor, has_no_age, is_age, is_of_reader, is_touched, reached
from .answers import Answers
from .as_user import as_user
from .attribution import credited
from .concepts import BUY, CONTAIN, KEEPS, PERSON, REACH, USE
from .core import FALSE, TRUE, Formula, Var, conj, constant, disj, negation
from .each_of_them import each_of_them
from .events import DERIVED, HYPOTHETICAL, Arg, Event, Ref, one_deed
from .exclusively import ONLY, alone, at_all
from .far_fields import no_sanctions, speaks_of_sanctions
from .lasting import undone
from .lexicon import Relation
from .looks import akin
from .machine_told import machine_told
from .match import ActMatcher
from .members import ActProperty, Determiner, Role, Sort, Source, Truth
from .naming import told_of_name
from .other_terms import kept_to, other_terms
from .parts import (
    Env,
    Fit,
    Part,
    compare,
    keeps_rules,
    lemmas_of,
    whole,
)
from .plans import planned
from .put_in import put_in
from .residence import where_one_is
from .rights_held import asks_for_rights, gets_one, others_at_stake
from .sized import by_amount
from .spells import STANDS, told_spells, wanted_spells
from .times import TIMES, lasts
from .unsaid import left_open


def _of_all(things: Things) -> bool:
    """Whether a list is of everything of its kinds: "all credits or attributions" leaves none of them out."""
    return any(isinstance(one, Thing) and one.determiner is Determiner.ALL for one in things.members)


def _at_once(complement: Filler) -> tuple[Filler, ...]:
    """ "You are a museum and a school" asks for both; of things that "are songs and poems" each is one of them."""
    both = isinstance(complement, Things) and complement.connective is Connective.AND
    if not both or not isinstance(complement, Things):
        return (complement,)
    single = all(isinstance(one, Thing) and one.determiner is Determiner.A for one in complement.members)
    return complement.members if single else (complement,)


_EITHER = "either"
"""How a language says of a thing that one of several things is so of it."""


@define
class Matcher(ActMatcher):
    """
    Matches patterns of clauses against one world: things, acts and what is to hold.
    """

    _held: Answers[tuple[Part, tuple[tuple[Thing, Arg], ...]]] = field(
        factory=Answers, init=False, repr=False, eq=False
    )
    """Answers given before, each with what it bound."""

    def holds(self, pattern: Predication, env: Env, *, todo: bool = False, closed: bool = False) -> Part:
        """
        What a relative clause or condition says is so, by the statements of the case; `closed` where silence means no.

        It holds where some statement falls under it. A denial that is at least as wide rules it out; else it is open.
        """
        if ONLY in pattern.manner and not pattern.negated:
            return alone(self.holds(at_all(pattern), env, todo=todo, closed=closed), pattern, self, env)
        before = len(env.bound)

        def make() -> tuple[Part, tuple[tuple[Thing, Arg], ...]]:
            part = self._holds(pattern, env, todo=todo, closed=closed)
            return part, tuple(env.bound[before:])

        part, bound = self._held.of((*self.asked(pattern, env), env.gap, todo, closed), env, make)
        env.bound[before:] = bound
        return part

    def _one_by_one(self, pattern: Predication, env: Env) -> Part | None:
        """ "Include the notice and this disclaimer": both have to be, whichever sentence tells of which."""
        for place, filled in enumerate(pattern.roles):
            filler = filled.filler
            if filled.role not in (Role.OBJECT, Role.AGENT) or not isinstance(filler, Things):
                continue
            noticed = self.asks_for_notice(pattern) and _of_all(filler)
            if filler.connective is not Connective.AND and not noticed:
                continue
            alone = [
                evolve(pattern, roles=(*pattern.roles[:place], Filled(filled.role, one), *pattern.roles[place + 1 :]))
                for one in filler.members
            ]
            parts = [self.holds(one, env, todo=True) for one in alone]
            left = next((part for part in parts if part.formula is not TRUE), parts[0])
            return evolve(left, formula=conj(part.formula for part in parts))
        return None

    def _holds(self, pattern: Predication, env: Env, *, todo: bool, closed: bool) -> Part:
        if pattern.negated:
            if self._accepts_text(pattern, env):
                claim = Claim(predication=self.instantiate(pattern, env))
                return Part(FALSE, Fit.NO, Premise(claim, False, Source.PRESUMPTION, "c"))
            positive = evolve(pattern, negated=False)
            inner = self._holds(positive, env, todo=False, closed=closed)

            if is_access(pattern) and inner.fit is Fit.OPEN and not inner.stated:
                inner = self.presumed(self.key(positive, env), inner.premise.statement, holds=True)
            elif inner.fit is Fit.PRESUMED and not env.grant and inner.formula is not TRUE:
                # "If you do not keep to the policy, you may not …": nobody is presumed to fall short
                claim = inner.premise.statement
                inner = Part(
                    self.atoms.fact(self.key(positive, env), claim),
                    Fit.OPEN,
                    Premise(claim, None, Source.OPEN),
                )
            fit = {Fit.YES: Fit.NO, Fit.NO: Fit.YES}.get(inner.fit, inner.fit)
            holds = None if inner.premise.holds is None else not inner.premise.holds
            claim = evolve(inner.premise.statement, negated=not inner.premise.statement.negated)
            return evolve(
                inner,
                formula=negation(inner.formula),
                fit=fit,
                premise=evolve(inner.premise, holds=holds, statement=claim),
            )
        if as_user(pattern, env, self.world):
            claim = Claim(predication=self.instantiate(pattern, env))
            return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "c"))
        if pattern.verb == _EITHER:
            # "that is premium or locked"
            each_of = [one for one in pattern.get(Role.COMPLEMENT) if isinstance(one, Predication)]
            return self.either([[self.holds(one, env)] for one in each_of])[0]
        if todo:
            each = self._one_by_one(pattern, env)
            if each is not None:
                return each
            told = self.notice(pattern, env) or self.source(pattern, env)
            told = told or credited(pattern, self, env) or machine_told(pattern, self, env)
            if told is not None:
                return told
        elif (elsewhere := self._on_other_terms(pattern, env)) is not None:
            return elsewhere
        measured = self.measured(pattern, env) or self.breached(pattern, env) or self._done_so_much(pattern, env)
        measured = measured or where_one_is(pattern, self, env) or by_amount(pattern, self, env)
        measured = measured or told_of_name(pattern, self, env)
        if measured is not None:
            return measured
        plan = None if todo else planned(pattern, self, env)
        if plan is not None:
            return plan
        free = None if todo else self._kept_by_all(pattern, env) or self.still_in_force(pattern, env)
        if free is not None:
            return free
        if pattern.verb == "be" or wanted_spells(pattern):
            told = self._is(pattern, self.instantiate(pattern, env), env)
            unsaid = told.formula not in (TRUE, FALSE) and not told.stated and asks_for_minor(pattern)
            whom: list[Arg | None] = [env.you] if unsaid and is_of_reader(pattern) else []
            return self._presumed_of_age(False, whom, told.premise.statement, env) or told
        found: list[tuple[Formula, Event, bool]] = []
        own: list[Part] = []
        late: Event | None = None
        over: Event | None = None
        act = self._own(pattern, env)
        for event in () if todo and self.asks_for_notice(pattern) else self._candidates(pattern, act, env):
            parts = self.act(pattern, event, env)
            formula = whole(parts)
            ending = None if formula is FALSE or event is act else undone(event, self.world, self.now)
            if ending is not None:
                over = over or ending
                continue
            if formula is FALSE:
                if (
                    late is None
                    and whole(part for part in parts if part not in self.timing(pattern, event, env)) is TRUE
                ):
                    late = event
                continue
            formula = conj((formula, self.atoms.occurs(event)))
            if formula is TRUE:
                return Part(TRUE, Fit.YES, self.event_premise(event), stated=event is not act, todo=todo)
            found.append((formula, event, self._wide(pattern, event, env)))
            own += parts if event is act else ()
        claim = Claim(predication=self.instantiate(pattern, env))
        denial = self._denied(pattern, env)
        if denial is not None and denial.source == DERIVED and todo and self.asks_for_notice(pattern):
            denial = None  # what was taken out, and of what, was asked before
        was_in_it = not todo and not pattern.get(Role.AGENT) and self.atoms.lexicon.is_act(pattern.verb, CONTAIN)
        if denial is not None and denial.source == DERIVED and was_in_it:
            denial = None  # "the notices contained in it": what somebody takes out of a thing was in it
        if denial is not None and denial.pending and not todo and pattern.get(Role.AFTER):
            denial = None  # "provided that the shop deletes it after the job", "has not deleted it yet": that may come
        if late is not None and not found and denial is None and self.atoms.occurs(late) is TRUE:
            # it was done, and not in the days that the clause names
            return Part(FALSE, Fit.NO, self.event_premise(late, False), stated=True, todo=todo)
        if over is not None and not found and denial is None and not over.account:
            return Part(FALSE, Fit.NO, self.event_premise(over, False), stated=True, todo=todo)
        stated = bool(found) or denial is not None
        if todo:
            status = False if denial is not None and not denial.pending and not denial.account else None
            key = self.key(pattern, env)
            if denial is not None and denial.account and not found:
                status = None
            if denial is None and not found:
                if self._done(pattern, env, (Role.WITHOUT,)):
                    status, denial = False, env.act
                elif env.act is not None and self._goes_with(pattern, env):
                    return Part(TRUE, Fit.YES, self.event_premise(env.act), stated=True)
            formula = self.atoms.todo(key, claim, status)
            if status is None:
                self._told_by_accounts(pattern, env, formula, found)
            return Part(
                formula,
                Fit.NO if status is False else Fit.OPEN,
                self.event_premise(denial, False) if denial is not None else Premise(claim, None, Source.OPEN),
                stated=stated,
                todo=True,
            )
        options = [formula for formula, _, _ in found]
        if denial is not None and not denial.account and not any(event.account for _, event, _ in found):
            formula = disj(options)
            if formula is FALSE:
                return Part(FALSE, Fit.NO, self.event_premise(denial, False), stated=True)
            return Part(formula, Fit.OPEN, self.event_premise(denial, False), stated=True)
        # Where only the act asked about may be what is asked for, its elements tell what the case says of it.
        asked = tuple(own) if all(one_deed(event, act) for _, event, _ in found) else ()
        if any(wide for _, _, wide in found):
            formula = disj(options)
            holds, fit = (False, Fit.NO) if formula is FALSE else (None, Fit.OPEN)
            return Part(formula, fit, self.event_premise(found[0][1], holds), stated=True, options=asked)
        key = self.key(pattern, env)
        # What has to be bought first is no rule that everybody keeps: "you must buy a licence before you change it".
        bought = self.atoms.lexicon.is_act(pattern.verb, BUY) or gets_one(pattern, self.atoms.lexicon)
        kept_words = self.atoms.lexicon.kept
        kept = keeps_rules(pattern) or (not bought and bool({*lemmas_of(pattern), *pattern.manner} & kept_words))
        touched = env.grant and kept and asks_for_rights(pattern) and others_at_stake(env, self.world)
        if not found and kept and denial is None and not touched:
            return self.presumed(key, claim, holds=env.grant)
        if not found and closed and denial is None:
            return Part(FALSE, Fit.MISSING, Premise(claim, None, Source.OPEN))
        rest = self.atoms.fact(key, claim)
        if denial is not None and denial.account:
            self.atoms.accounts.setdefault(denial.account, {})
            self._account_denies(rest, denial)
        premise = self.event_premise(found[0][1], None) if found else Premise(claim, None, Source.OPEN)
        return Part(disj((*options, rest)), Fit.OPEN, premise, stated=stated, options=asked)

    def _kept_by_all(self, pattern: Predication, env: Env) -> Part | None:
        """
        Nobody is presumed to be under trade sanctions, or to act against them, where no word hints at it.

        Nor to lack a right that what is done needs, where no sentence tells of somebody else's.
        """
        if "a" not in self.denied and asks_for_rights(pattern) and not others_at_stake(env, self.world):
            claim = Claim(predication=self.instantiate(pattern, env))
            return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "a"))
        if "a" in self.denied or pattern.verb in KEEPS or not speaks_of_sanctions(pattern, self.atoms.lexicon.topics):
            return None  # before the act is looked at: the answer is kept for every act
        told = self.atoms.predication(env.act) if env.act is not None else None
        if no_sanctions(pattern, told, self.world) is not True:
            return None
        claim = Claim(predication=self.instantiate(pattern, env))
        return Part(FALSE, Fit.PRESUMED, Premise(claim, False, Source.PRESUMPTION, "a"))

    def _on_other_terms(self, pattern: Predication, env: Env) -> Part | None:
        """ "Except in accordance with the Commercial Agreement": for whom that is made; None where none is named."""
        words = frozenset() if env.grant else other_terms(pattern, env.instrument, self.atoms.lexicon)
        if not words:
            return None
        holds, because = kept_to(words, self.world)
        claim = Claim(predication=self.instantiate(pattern, env))
        if because is None:
            return Part(FALSE, Fit.MISSING, Premise(claim, None, Source.OPEN))
        if holds is None:
            return Part(
                self.atoms.fact(self.key(pattern, env), claim), Fit.OPEN, self.event_premise(because, None), stated=True
            )
        fit = Fit.YES if holds else Fit.NO
        return Part(constant(holds), fit, self.event_premise(because, holds), stated=True)

    def _done_so_much(self, pattern: Predication, env: Env) -> Part | None:
        """
        "You copy at most 10 % of the Text": by how much of it the one act is done to that the case tells of.

        None where the case tells of no such act, of several, or not how much.
        """
        counted = [one for one in pattern.roles if isinstance(one.filler, Thing) and one.filler.count is not None]
        if len(counted) != 1 or counted[0].role in (Role.AGENT, *TIMES):
            return None
        (filled,) = counted
        assert isinstance(filled.filler, Thing)
        assert filled.filler.count is not None
        told: dict[Event, Limit] = {}
        for event in self._candidates(pattern, self._own(pattern, env), env):
            for arg in event.args(filled.role):
                amount = self.world.labels[arg].count if isinstance(arg, Ref) else None
                if amount is None or compare(amount, filled.filler.count) is None:
                    continue
                much = Filled(filled.role, evolve(filled.filler, count=amount))
                roles = tuple(much if one is filled else one for one in pattern.roles)
                if whole(self.act(evolve(pattern, roles=roles), event, evolve(env, bound=list(env.bound)))) is TRUE:
                    told[event] = amount
        if len(told) > 1 and len(set(told.values())) == 1:
            told = {one: amount for one, amount in told.items() if one.source != HYPOTHETICAL}  # asked as it is told
        if len(told) != 1:
            return None
        ((event, amount),) = told.items()
        if event.account or event.truth is not Truth.TRUE or event.source == DERIVED:
            return None
        holds = bool(compare(amount, filled.filler.count))
        fit = Fit.YES if holds else Fit.NO
        return Part(constant(holds), fit, self.event_premise(event, holds), stated=event is not env.act)

    def _own(self, pattern: Predication, env: Env) -> Event | None:
        """The act judged, if its verb can be what the pattern says: then anything of it may be looked at."""
        if self._any_right(pattern) or (pattern.verb in (USE, REACH) and not env.grant):
            return env.act
        act: Event | None = env.look(akin, self.atoms.lexicon.relate, pattern.verb)
        return act

    def _candidates(self, pattern: Predication, act: Event | None, env: Env) -> list[Event]:
        """What the case says, and the act judged, as far as its verb can be what the pattern says."""
        stated = [event for event in self.world.events if not event.negated]
        if act is not None and act not in stated:
            stated.append(act)
        if self._any_right(pattern):
            return stated
        lexicon = self.atoms.lexicon
        if pattern.verb == USE and not env.grant:
            # Whatever is done with a thing uses it; what is done with nothing ("it performs well") uses nothing.
            bare = pattern.get(Role.OBJECT) and (Role.OBJECT, Role.MEANS, Role.SOURCE, Role.PLACE, Role.TOPIC)
            plain = [one for one in stated if not bare or any(map(one.args, bare)) or lexicon.is_act(one.verb, USE)]
            return [one for one in stated if one is act or one in plain]
        may = (Relation.BELOW, Relation.NEAR)
        verb = USE if pattern.verb == REACH and not env.grant else pattern.verb  # who uses a service accesses it
        named = [event for event in stated if lexicon.relate(Sort.ACT, event.verb, verb) in may]
        return [event for event in named if event is act or (self.current(event) and not self._ahead(event, pattern))]

    def _ahead(self, event: Event, pattern: Predication) -> bool:
        """Whether something happens only after the days that are judged; what a clause dates itself is dated there."""
        if any(one.role in TIMES for one in pattern.roles) or event.when is None or self.now is None:
            return False
        if self.atoms.lexicon.has(pattern.verb, ActProperty.TO_DO):
            return False
        begins, ends = event.when.first, self.now.last or self.now.first
        return begins is not None and ends is not None and begins > ends

    def _goes_with(self, pattern: Predication, env: Env) -> bool:
        """Whether what the act is done with is what is to be included."""
        includes = self.atoms.lexicon.relate(Sort.ACT, pattern.verb, CONTAIN) in (Relation.BELOW, Relation.NEAR)
        return includes and self._done(pattern, env, (Role.COUNTERPART, Role.MEANS))

    def _done(self, pattern: Predication, env: Env, roles: tuple[Role, ...]) -> bool:
        """
        Whether the act is said to be done with, or without, what the duty is about: "shares copies with the notice".
        """
        if env.act is None or env.act.account or env.act.source == DERIVED or len(pattern.get(Role.OBJECT)) != 1:
            return False
        inner = evolve(env, bound=[])
        wanted = pattern.get(Role.OBJECT)[0]
        args = [arg for role in roles for arg in (*env.act.args(role), *self._hanging(role, env.act))]
        return any(isinstance(arg, Ref) and whole(self.thing(wanted, arg, inner)) is TRUE for arg in args)

    def _account_denies(self, rest: Formula, denial: Event) -> None:
        if isinstance(rest, Var):
            self.atoms.assign(denial.account, rest.atom, False, denial.source)

    def breached(self, pattern: Predication, env: Env) -> Part | None:
        """Whether other clauses were breached; None where the condition does not speak of that."""
        raise NotImplementedError

    def _wide(self, pattern: Predication, event: Event, env: Env) -> bool:
        """
        Whether a statement that is not sure is at least as wide as the pattern, so that nothing else can make it
        hold.
        """
        if event.truth is Truth.TRUE and not event.account:
            return False
        if self.atoms.lexicon.relate(Sort.ACT, pattern.verb, event.verb) is not Relation.BELOW:
            return False  # what is not distributed may still be made available in another way
        if not set(event.manner) <= set(pattern.manner):
            return False
        for filled in pattern.roles:
            if isinstance(filled.filler, Thing) and filled.filler.head == SELF:
                continue
            for arg in event.args(filled.role):
                if isinstance(arg, Ref):
                    if isinstance(filled.filler, Thing) and self._arg(filled.filler, env) == arg:
                        continue  # "such models": the very thing that the norm speaks of
                    label = self.world.labels[arg]
                    if env.we is not None and (arg == env.we or self.same(arg, env.we)):
                        continue
                    if label.name or not (label.plural or label.determiner in (Determiner.ANY, Determiner.ALL)):
                        return False
        return True

    def _is(self, pattern: Predication, grounded: Predication, env: Env) -> Part:
        """ "M is a classifier", "the use is lawful": by descriptions and by what is said to be."""
        claim = Claim(predication=grounded)
        spells = wanted_spells(pattern)
        parts: list[Part] = (
            [] if spells else [self._so_much(one, pattern, claim, env) for one in pattern.get(Role.QUANTITY)]
        )
        for subject in pattern.get(Role.AGENT) if not parts else ():
            arg = self._arg(subject, env) or self._spoken_of(subject, env)
            for complement in (each for one in pattern.get(Role.COMPLEMENT) for each in _at_once(one)):
                if arg is not None:
                    inner = env.apart()
                    word = self._one_word(complement) if isinstance(arg, Ref) else ""
                    if word and isinstance(arg, Ref):
                        parts.append(self._modifier(word, arg, inner))
                    else:
                        parts += self.thing(complement, arg, inner)
        if parts:
            parts += [self._so_long(one, pattern, claim, env) for one in spells]
            formula = whole(parts)
            first = next((part for part in parts if part.formula is not TRUE), parts[0])
            if formula is FALSE:
                first = next((part for part in parts if part.formula is FALSE), first)
            if formula is not TRUE and (denial := self._not_so(pattern, env)) is not None:
                return evolve(first, formula=FALSE, fit=Fit.NO, premise=self.event_premise(denial, False), stated=True)
            # "Bob is a company" raises no exception for research organisations: what stays open must be spoken of.
            turning = parts if formula in (TRUE, FALSE) else [part for part in parts if part.formula is not TRUE]
            return evolve(first, formula=formula, stated=any(part.stated for part in turning))
        key = self.key(pattern, env)
        if lemmas_of(pattern) & self.atoms.lexicon.kept:
            return self.presumed(key, claim, holds=env.grant)
        where = bool(pattern.get(Role.PLACE))
        for event in self.world.events:
            sure = event.truth is Truth.TRUE and not event.account and event.verb == "be"
            same = sure and self.atoms.event_key(event) == key
            if sure and where and not same and event.args(Role.PLACE):
                same = whole(self.act(pattern, evolve(event, negated=False), env.apart())) is TRUE
            if same:
                fit = Fit.NO if event.negated else Fit.YES
                return Part(constant(not event.negated), fit, self.event_premise(event, not event.negated), stated=True)
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    def _one_word(self, complement: Filler) -> str:
        """
        The one word that says how something is; "" where it is said what it is, or more is said.

        A clause file has no adjectives: in "when the Photos is violent" the word stands bare, as no noun that can be
        counted does, and is no kind that the vocabulary knows.
        """
        if isinstance(complement, Words):
            lemmas = complement.lemmas or tuple(complement.text.casefold().split())
            return lemmas[0] if len(lemmas) == 1 else ""
        if not isinstance(complement, Thing) or complement != Thing(complement.head, span=complement.span):
            return ""
        known = self.atoms.lexicon.below
        quality = complement.head in known[Sort.QUALITY] or complement.head not in known[Sort.KIND]
        return complement.head if quality else ""

    def _spoken_of(self, subject: Filler, env: Env) -> Ref | None:
        """ "If the fee is overdue": the one fee that the case speaks of, where it is tied to nothing in the norm."""
        said_of_one = (Determiner.THE, Determiner.A, Determiner.NONE)
        if not isinstance(subject, Thing) or subject.determiner not in said_of_one or not subject.head:
            return None
        told = [
            ref
            for ref in self.world.refs()
            if subject.head in (self.world.labels[ref].head, *(one.thing.head for one in self.world.describe(ref)))
            and any(said.source >= 0 for said in self.world.describe(ref))
            and whole(self.thing(subject, ref, env.apart())) is TRUE
        ]
        return told[0] if len(told) == 1 else None

    def _so_much(self, wanted: Filler, pattern: Predication, claim: Claim, env: Env) -> Part:
        """ "At least 18 years old": by what the case says of how much of it somebody is."""
        subjects = [self._arg(one, env) for one in pattern.get(Role.AGENT)]
        words = [filler.lemmas for filler in pattern.get(Role.COMPLEMENT) if isinstance(filler, Words)]
        answers = list(self.extents(words, subjects, wanted))
        for event, holds in answers:
            if not event.account:
                fit = Fit.YES if holds else Fit.NO
                return Part(constant(holds), fit, self.event_premise(event, holds), stated=True)
        presumed = None if answers else self._of_age(wanted, pattern, subjects, claim, env)
        return presumed or self.extent(wanted, pattern, claim, answers, env)

    def _of_age(
        self, wanted: Filler, pattern: Predication, subjects: list[Arg | None], claim: Claim, env: Env
    ) -> Part | None:
        """ "You must be 18 or older": of nobody whose age no sentence speaks of, and of no organisation, it is open."""
        return self._presumed_of_age(reached(wanted) if is_age(pattern) else None, subjects, claim, env)

    def _presumed_of_age(self, holds: bool | None, subjects: list[Arg | None], claim: Claim, env: Env) -> Part | None:
        who = subjects[0] if len(subjects) == 1 else None
        if holds is None or not isinstance(who, Ref) or {"a", AGES} & self.denied:
            return None
        if not has_no_age(who, self.world, self.atoms.lexicon):
            addressed = env.you is not None and (who == env.you or self.same(who, env.you))
            if not addressed or is_touched(who, self.world, self.atoms.lexicon):
                return None
        return Part(constant(holds), Fit.PRESUMED, Premise(claim, holds, Source.PRESUMPTION, "a"))

    def _so_long(self, wanted: Thing, pattern: Predication, claim: Claim, env: Env) -> Part:
        """ "In default for more than 14 days": by how long the case says that it has been so."""
        subjects = [self._arg(one, env) or self._spoken_of(one, env) for one in pattern.get(Role.AGENT)]
        words = [filler.lemmas for filler in pattern.get(Role.COMPLEMENT) if isinstance(filler, Words)]
        for event in self.world.events:
            said = [arg.lemmas for arg in event.args(Role.COMPLEMENT) if isinstance(arg, Words)]
            sure = event.verb in STANDS and not (event.negated or event.account) and event.truth is Truth.TRUE
            if not sure or said != words or not any(arg in event.args(Role.AGENT) for arg in subjects):
                continue
            for known in told_spells(event, self.world):
                holds = lasts(known, wanted)
                if holds is not None:
                    fit = Fit.YES if holds else Fit.NO
                    return Part(constant(holds), fit, self.event_premise(event, holds), stated=True)
        key = f"{self.key(pattern, env)} so long"
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    def condition(self, formula: Condition, env: Env, *, todo: bool = False, closed: bool = False) -> list[Part]:
        """The parts of a condition; a disjunction or negation of several is one part."""
        match each_of_them(formula):
            case AllOf(parts=parts):
                return [one for part in parts for one in self.condition(part, env, todo=todo, closed=closed)]
            case AnyOf(parts=parts):
                return self.either([self.condition(part, env, todo=todo, closed=closed) for part in parts])
            case NotSo(part=part):
                inner = [left_open(one, env, self.atoms) for one in self.condition(part, env, closed=closed)]
                premise = evolve(inner[0].premise, statement=evolve(inner[0].premise.statement, negated=True))
                value = negation(whole(inner))
                fit = Fit.YES if value is TRUE else Fit.NO if value is FALSE else Fit.OPEN
                return [Part(value, fit, premise, any(one.stated for one in inner))]
            case Words() as kept:
                return [self.words(kept, None, env)]
            case Predication() as told:
                return [self.holds(told, env, todo=todo and self.is_todo(told, env), closed=closed)]

    def _told_by_accounts(
        self, pattern: Predication, env: Env, todo: Formula, found: list[tuple[Formula, Event, bool]]
    ) -> None:
        """Who says that something was done, or left undone: in that account it is; for the rest it is to be done."""
        assert isinstance(todo, Var)
        for formula, event, _ in found:
            if event.account and formula == self.atoms.occurs(event) and not event.pending:
                self.atoms.assign(event.account, todo.atom, True, event.source)
        for denial in self.denials(pattern, env):
            if denial.account and not denial.pending:
                self.atoms.assign(denial.account, todo.atom, False, denial.source)

    def is_todo(self, predication: Predication, env: Env) -> bool:
        """
        Something positive that the bearer can still do with the act.

        Also where the act or its copies are what must do it ("redistributions must retain the notice").
        """
        if predication.negated:
            return False
        if self.asks_for_notice(predication) or self.asks_for_source(predication):
            return True
        pending = any(denial.pending for denial in self.denials(predication, env))  # what is not done yet can be done
        if not pending and not self.atoms.lexicon.has(predication.verb, ActProperty.TO_DO) and not put_in(predication):
            return False
        return all(self._bearers(agent, env) for agent in predication.get(Role.AGENT))

    def _bearers(self, agent: Filler, env: Env) -> bool:
        if isinstance(agent, Things):
            return all(self._bearers(member, env) for member in agent.members)
        if not isinstance(agent, Thing):
            return False
        if agent.head == LICENSEE or self._arg(agent, env) == env.you:
            return True
        kind, _ = self.atoms.lexicon.kind(agent)
        return agent.head != LICENSOR and not agent.name and not self.atoms.lexicon.is_kind(kind, PERSON)
