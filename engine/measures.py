"""
Quantities: how much of something somebody has, by whatever sentence of the case states that number.

"More than 700 million monthly active users", "the annual revenue exceeds USD 1 million" and "with at least 10
employees" are one shape here: whose, of what, over what stretch of time, and how it compares. A statement about a
narrower kind is a lower bound, one about a wider kind an upper bound, and one about another day says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import frozen

from ..clauses.case import Truth
from ..clauses.phrase import (
    LICENSEE,
    Compare,
    Connective,
    Determiner,
    Filled,
    Filler,
    Limit,
    Linked,
    Period,
    Predication,
    Quantity,
    Role,
    Thing,
    Things,
)
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise, Source
from ..clauses.vocabulary import Sort
from .atoms import filler_key, predication_key
from .concepts import DURATIONS, EXCEED, NUMBER, OWN, PRODUCT, RUNNERS, SERVICE, TOGETHER
from .concepts import LICENSEE as LICENSEE_KIND
from .core import FALSE, TRUE, Bound, Var, conj, constant, disj
from .days import starts, within
from .events import Arg, Class, Event, Ref
from .joined import several, together
from .lexicon import Relation
from .money import REVENUE, earns, is_offered, is_readers, is_revenue, taken_in, without_whole
from .parts import Env, Fit, Part, as_roles, bound_of, compare, whole
from .quantities import (
    Holder,
    Measure,
    count_of,
    duration_word,
    is_stretch,
    measure_of,
    split_duration,
    told_extents,
    turned,
)
from .times import TIMES, TimeMatcher

_HAS = (Role.MEANS, Role.COUNTERPART, Role.QUANTITY)
"""How what somebody has hangs on who has it: "with a revenue of USD 2 million"."""


@frozen
class Stated:
    """
    What one sentence says of a quantity.
    """

    measure: Measure
    event: Event
    when: Period | None


class MeasureMatcher(TimeMatcher):
    """
    Quantities against one world.
    """

    __slots__ = ()

    def measured(self, pattern: Predication, env: Env) -> Part | None:
        """Whether a quantity meets a bound, by all that the case states of it; None if the pattern bounds none."""
        joined = self._each_measured(pattern, env)
        if joined is not None:
            return joined
        measure = measure_of(pattern, self.atoms.lexicon)
        if measure is None:
            return None
        window = self.window(measure.times, env)
        shown = self.instantiate(pattern, env)
        if window is not None:
            kept = tuple(evolve(one, filler=_undated(one.filler)) for one in shown.roles if one.role not in TIMES)
            shown = evolve(shown, roles=(*kept, Filled(Role.TIME, window)))
        claim = Claim(predication=evolve(shown, negated=False))
        answers: list[tuple[bool | None, Stated]] = []
        group = several(measure.holders, self.atoms.lexicon)
        found = self._latest(self._statements(measure, env), window, measure, env)
        for one in found if group is None else ():
            limit = self._as_bound(one, measure, env)
            if limit is not None:
                answers.append((compare(limit, measure.limit), one))
        if group is not None and found:
            limit = together(group, lambda member: self._said_of(member, measure, window, env), measure.limit)
            answers.append((compare(limit, measure.limit) if limit is not None else None, found[-1]))
        sure = [(answer, one) for answer, one in answers if not one.event.account]
        values = {answer for answer, _ in sure if answer is not None}
        if len(values) == 1:
            value = values.pop()
            premise = evolve(
                self.event_premise(next(one.event for answer, one in sure if answer is value), value), statement=claim
            )
            return Part(constant(value), Fit.YES if value else Fit.NO, premise, stated=True)
        key, bound = self._named(measure, window, env)
        formula = self.atoms.comparison(key, bound, claim)
        assert isinstance(formula, Var)
        for answer, one in answers:
            if one.event.account and answer is not None and not values:
                self.atoms.assign(one.event.account, formula.atom, answer, one.event.source)
        told = bool(answers) or self._asked(measure, env)
        premise = Premise(claim, None, Source.OPEN)
        if answers:
            premise = evolve(self.event_premise(answers[0][1].event, None), statement=claim)
        return Part(formula, Fit.OPEN, premise, stated=told)

    def _each_measured(self, pattern: Predication, env: Env) -> Part | None:
        """ "Has fewer than 50 employees and a revenue of less than 5 million": each of the two by itself."""
        for filled in pattern.roles:
            things = filled.filler
            if filled.role not in (Role.OBJECT, Role.COMPLEMENT) or not isinstance(things, Things):
                continue
            if not any(count_of(one) is not None for one in things.members):
                continue
            others = tuple(one for one in pattern.roles if one is not filled)
            alone = [evolve(pattern, roles=(*others, Filled(filled.role, one))) for one in things.members]
            return self._together([self.holds(one, env) for one in alone], pattern, things, env)
        return None

    def _together(self, parts: list[Part], pattern: Predication, things: Things, env: Env) -> Part:
        """Several quantities as one element: all of them, or one."""
        either = things.connective is Connective.OR
        formula = (disj if either else conj)(part.formula for part in parts)
        claim = Claim(predication=self.instantiate(pattern, env))
        turning = next((part for part in parts if part.formula is formula), parts[0])
        holds = formula is TRUE or (None if formula is not FALSE else False)
        premise = evolve(turning.premise, statement=claim, holds=holds)
        fit = Fit.YES if formula is TRUE else Fit.NO if formula is FALSE else Fit.OPEN
        return Part(formula, fit, premise, stated=any(part.stated for part in parts))

    def _said_of(self, member: Filler, measure: Measure, window: Period | None, env: Env) -> list[Limit]:
        """What all accounts say of the quantity of one of several."""
        own = evolve(measure, holders=(member,), modifiers=measure.modifiers - TOGETHER)
        found: list[Limit] = []
        for one in self._latest(self._statements(own, env), window, own, env):
            limit = self._as_bound(one, own, env) if not one.event.account else None
            if limit is not None:
                whole_of_them = self._speaks_of_all(member, one)
                found.append(limit if whole_of_them or limit.compare is not Compare.EQ else _at_least(limit))
        return found

    def _speaks_of_all(self, member: Filler, said: Stated) -> bool:
        """Whether a sentence about affiliates speaks of all of them: one affiliate is one of several."""
        if not isinstance(member, Thing) or not member.plural or member.head == LICENSEE:
            return True
        labels = [self.world.labels[one] for one in said.measure.holders if isinstance(one, Ref)]
        return bool(labels) and all(one.plural for one in labels)

    def having(self, thing: Thing | Things | Limit, arg: Ref, env: Env) -> Part | None:
        """ "Companies with more than 50 employees": by what the case says that the company has."""
        if isinstance(thing, Things):
            parts = [self.having(one, arg, env) if isinstance(one, Thing) else None for one in thing.members]
            known = [part for part in parts if part is not None]
            claim = Predication("have").adding(Role.AGENT, self.world.label(arg)).adding(Role.OBJECT, thing)
            return self._together(known, claim, thing, env) if len(known) == len(parts) else None
        if isinstance(thing, Limit):
            if not thing.quantity.unit:
                return None
            if (amount := self._amount(thing, arg)) is not None:
                return amount
            thing = Thing(thing.quantity.unit, count=Limit(thing.compare, Quantity(thing.quantity.amount)))
        if count_of(thing) is None:
            return None
        gap = Thing("self", determiner=Determiner.NONE)
        pattern = Predication("have").adding(Role.AGENT, gap).adding(Role.OBJECT, thing)
        return self.measured(pattern, evolve(env, gap=arg))

    def _amount(self, wanted: Limit, arg: Ref) -> Part | None:
        """ "A fee of EUR 20": by how much of it the case speaks; None where no words say."""
        claim = Claim(predication=Predication("be", as_roles(self.world.label(arg), wanted)))
        for said in self.world.describe(arg):
            known = count_of(said.thing)
            answer = compare(known, wanted) if known is not None and known.quantity.unit else None
            if answer is not None:
                fit = Fit.YES if answer else Fit.NO
                return Part(constant(answer), fit, self.stated(claim, answer, said.source), stated=True)
        return None

    def _named(self, measure: Measure, window: Period | None, env: Env) -> tuple[str, Bound]:
        """The key of the quantity, and the bound: the same number wherever a clause speaks of it."""
        words = [*sorted(measure.modifiers), measure.kind, measure.duration and f"per {measure.duration}"]
        whose = " ".join(self._holder_key(one, env) for one in measure.holders)
        when = filler_key(window) if window is not None else " ".join(filler_key(one.filler) for one in measure.times)
        key = " ".join(part for part in (*words, whose and f"of {whose}", when and f"@ {when}") if part)
        return f"{key} {filler_key(measure.limit)}", bound_of(key, measure.limit)

    def extents(
        self, words: list[tuple[str, ...]], subjects: Sequence[Arg | None], wanted: Filler
    ) -> Iterator[tuple[Event, bool]]:
        """The sentences that tell whether somebody is so much of something, each with what it tells."""
        for event in self.world.events:
            for known in told_extents(event, words, subjects):
                holds = compare(known, wanted) if isinstance(wanted, Limit) else None
                if holds is not None:
                    yield event, holds

    def extent(
        self, wanted: Filler, pattern: Predication, claim: Claim, told: Sequence[tuple[Event, bool]], env: Env
    ) -> Part:
        """Whether somebody is so much of something, where only accounts tell it; one number for all clauses."""
        how = evolve(pattern, roles=tuple(one for one in pattern.roles if one.role is not Role.QUANTITY))
        key = predication_key(self.instantiate(how, env, marked=True))
        formula = self.atoms.fact(f"{predication_key(self.instantiate(pattern, env, marked=True))} so much", claim)
        if isinstance(wanted, Limit):
            formula = self.atoms.comparison(f"{key} {filler_key(wanted)}", bound_of(key, wanted), claim)
        assert isinstance(formula, Var)
        for event, holds in told:
            self.atoms.assign(event.account, formula.atom, holds, event.source)
        premise = self.event_premise(told[0][0], None) if told else Premise(claim, None, Source.OPEN)
        return Part(formula, Fit.OPEN, premise, stated=bool(told))

    def _holder_key(self, holder: Holder, env: Env) -> str:
        if isinstance(holder, Ref | Event | Class):
            return self.atoms.arg_key(holder)
        if holder is None:
            return ""
        whose = Predication("", (Filled(Role.OF, holder),))
        return predication_key(self.instantiate(whose, env, marked=True))

    # what the case states

    def _statements(self, measure: Measure, env: Env) -> Iterator[Stated]:
        for event in self.world.events:
            if event.truth is not Truth.TRUE:
                continue
            for found in self._of_event(event):
                if self._holder_fits(measure, found, env):
                    yield Stated(found, event, event.when)

    def _asked(self, measure: Measure, env: Env) -> bool:
        """Whether a sentence leaves the quantity open."""
        return any(
            self._holder_fits(measure, found, env)
            for event in self.world.events
            if event.truth is Truth.UNKNOWN
            for found in self._of_event(event)
        )

    def _of_event(self, event: Event) -> Iterator[Measure]:
        yield from self._taking_part(event)
        lexicon = self.atoms.lexicon
        exceeds = lexicon.is_act(event.verb, EXCEED)
        owns = lexicon.is_act(event.verb, OWN)
        if owns or earns(event.verb):
            for arg in event.args(Role.OBJECT):
                if isinstance(arg, Ref):
                    label = self.world.labels[arg]
                    limit = count_of(label)
                    if limit is not None and not label.head:
                        places = [self.world.labels[one] for one in event.args(Role.PLACE) if isinstance(one, Ref)]
                        label = taken_in(event.verb, label, places, limit, lexicon) or label
                    if not owns and not is_revenue(label, lexicon):
                        continue
                    none = event.negated and limit is None and label.determiner in (Determiner.ANY, Determiner.NO)
                    if none:
                        limit = Limit(Compare.EQ, Quantity(Fraction(0)))
                    yield from self._made(event, label, limit, event.args(Role.AGENT), turns=not none)
                    for one in self.world.describe(arg):
                        # "12 people" who are employees are 12 employees
                        sure = one.event is not None and one.event.truth is Truth.TRUE and not one.event.account
                        if sure and one.thing.count is None and not none:
                            yield from self._made(event, one.thing, limit, event.args(Role.AGENT), turns=True)
        elif event.verb == "be" or exceeds:
            for said in event.args(Role.COMPLEMENT if event.verb == "be" else Role.OBJECT):
                stated: object = said.thing if isinstance(said, Class) else said
                if isinstance(said, Ref):
                    stated = self.world.labels[said]
                limit = count_of(stated)
                if limit is not None and exceeds and limit.compare is Compare.EQ:
                    limit = Limit(Compare.GT, limit.quantity)
                for arg in event.args(Role.AGENT):
                    if isinstance(arg, Ref):
                        arg = self._number_of(arg)
                        label = self.world.labels[arg]
                        owners = tuple(
                            other
                            for description in self.world.describe(arg)
                            for role, other in description.links
                            if role in (Role.OF, Role.SOURCE)
                        )
                        yield from self._made(event, label, limit, owners, turns=True)

    def _taking_part(self, event: Event) -> Iterator[Measure]:
        """ "A firm with a revenue of USD 2 million sells it": what somebody has who takes part in an act."""
        for _, arg in event.roles if not event.negated and event.truth is Truth.TRUE else ():
            for said in self.world.describe(arg) if isinstance(arg, Ref) else ():
                for role, other in said.links:
                    if role in _HAS and isinstance(other, Ref):
                        label = self.world.labels[other]
                        yield from self._made(event, label, count_of(label), (arg,), turns=False)
        # "uses it in a film with a budget of USD 2 million": the verb took what the film has
        holders = event.args(Role.PLACE) or event.args(Role.OBJECT)
        for other in event.args(Role.COUNTERPART) if not event.negated and event.truth is Truth.TRUE else ():
            limit = count_of(self.world.labels[other]) if isinstance(other, Ref) else None
            if limit is not None and limit.quantity.unit and isinstance(other, Ref):
                yield from self._made(event, self.world.labels[other], limit, holders, turns=False)

    def _number_of(self, arg: Ref) -> Ref:
        """What "the number of users of Bob" counts."""
        if self.world.labels[arg].head == NUMBER:
            for description in self.world.describe(arg):
                for role, other in description.links:
                    if role is Role.OF and isinstance(other, Ref):
                        return other
        return arg

    def _made(
        self, event: Event, label: Thing, limit: Limit | None, holders: tuple[Arg, ...], *, turns: bool
    ) -> Iterator[Measure]:
        if limit is None or not label.head:
            return
        if event.negated and turns:
            limit = turned(limit)
            if limit is None:
                return
        kind, left = self.atoms.lexicon.kind(label)
        duration, rest = split_duration(left, self.atoms.lexicon)
        times: list[Filler] = [
            part.thing
            for part in label.restrictions
            if isinstance(part, Linked) and part.role in (Role.TIME, Role.MANNER)
        ]
        for role in (Role.TIME, Role.MANNER, Role.COMPLEMENT):
            for arg in event.args(role):
                if isinstance(arg, Ref):
                    times.append(self.world.labels[arg])
                elif isinstance(arg, Period):
                    times.append(arg)
        for filler in (*times, event.when):
            duration = duration or duration_word(filler)
        rest = without_whole(rest) if is_revenue(label, self.atoms.lexicon) else rest
        yield Measure(holders, kind, rest, duration, limit)

    def _latest(self, found: Iterator[Stated], window: Period | None, measure: Measure, env: Env) -> list[Stated]:
        """
        The statements that speak of the time that the clause means, and of these the last before it.

        A statement without a date speaks of the time in question. Where a clause names a stretch of time, one about
        another stretch says nothing; else a number holds until a later sentence gives another.
        """
        today = self.today(env)
        day = None if today is None else today.last or today.first
        dated: list[Stated] = []
        kept: list[Stated] = []
        timed = window is not None or any(not _is_bare_duration(one.filler) for one in measure.times)
        for one in found:
            when = one.when
            if when is None:
                kept.append(one)
            elif window is not None:
                if within(when, window) or within(window, when):
                    kept.append(one)
            elif not timed and (day is None or when.first is None or when.first <= day):
                dated.append(one)
        if dated:
            latest = max(starts(one.when) for one in dated)
            kept += [one for one in dated if starts(one.when) == latest]
        return kept

    def _as_bound(self, one: Stated, measure: Measure, env: Env) -> Limit | None:
        """What a statement says of the quantity asked for: the number itself, or a bound on it."""
        lexicon, said = self.atoms.lexicon, one.measure
        if said.duration and measure.duration and said.duration != measure.duration:
            return None
        narrower = lexicon.is_kind(said.kind, measure.kind) and self._qualified(
            said.modifiers | {said.duration}, measure.modifiers
        )
        wider = lexicon.is_kind(measure.kind, said.kind) and self._qualified(
            measure.modifiers | {measure.duration}, said.modifiers
        )
        if not measure.duration and said.duration and one.when is None:
            wider = False  # what comes in one month is a part of all that comes
        if measure.duration and not said.duration:
            narrower = False
        if narrower and wider and self._is_part(measure, said, env):
            wider = False
        if narrower and wider:
            return said.limit
        if narrower:
            low = said.limit.compare
            if low in (Compare.EQ, Compare.GE, Compare.GT):
                return Limit(Compare.GT if low is Compare.GT else Compare.GE, said.limit.quantity)
        if wider:
            high = said.limit.compare
            if high in (Compare.EQ, Compare.LE, Compare.LT):
                return Limit(Compare.LT if high is Compare.LT else Compare.LE, said.limit.quantity)
        return None

    def _qualified(self, narrow: frozenset[str], wide: frozenset[str]) -> bool:
        """Whether every modifier of the wider phrase stands in the narrower one, or one that says the same."""
        return all(
            any(
                word == other or self.atoms.lexicon.relate(Sort.QUALITY, other, word) is Relation.BELOW
                for other in narrow
            )
            for word in wide
        )

    # whose

    def _holder_fits(self, measure: Measure, said: Measure, env: Env) -> bool:
        if not measure.holders or not said.holders:
            return True
        return any(self._same_holder(one, other, measure, env) for one in measure.holders for other in said.holders)

    def _same_holder(self, wanted: Holder, other: Holder, measure: Measure, env: Env) -> bool:
        if not isinstance(other, Ref) or wanted is None:
            return False
        parts = self.thing(wanted, other, evolve(env, bound=list(env.bound)))  # type: ignore[arg-type]
        if whole(parts) is TRUE:
            return True
        money = self.atoms.lexicon.is_kind(measure.kind, REVENUE)
        if not money and not self.atoms.lexicon.is_kind(measure.kind, LICENSEE_KIND):
            return False
        if money and not isinstance(wanted, Ref | Event | Class) and not is_readers(wanted, self.atoms.lexicon):
            return False
        # Whoever uses a party's products is a user of that party, and the other way round.
        if env.you is not None and (other == env.you or self.same(other, env.you)) and self._of_licensee(wanted, env):
            return True
        if money and not is_offered(self.world.labels[other], self.atoms.lexicon):
            return False  # what an affiliate takes in is its own
        if self._owned_by(other, wanted, env):
            return True
        return self._of_licensee(wanted, env) and self._owned_by(other, Thing(LICENSEE), env)

    def _of_licensee(self, holder: Holder, env: Env) -> bool:
        """ "Your products", "products made available by you"."""
        for thing in holder.members if isinstance(holder, Things) else (holder,):
            if not isinstance(thing, Thing):
                continue
            owners: list[Filler] = []
            for part in thing.restrictions:
                if isinstance(part, Linked) and part.role in (Role.OF, Role.SOURCE):
                    owners.append(part.thing)
                elif isinstance(part, Predication):
                    owners.extend(part.get(Role.AGENT))
            members = [one for owner in owners for one in (owner.members if isinstance(owner, Things) else (owner,))]
            if any(isinstance(one, Thing) and self._is_licensee(one, env) for one in members):
                return True
        return False

    def _is_licensee(self, thing: Thing, env: Env) -> bool:
        """Whether a phrase is one of the words by which the text calls whom it addresses."""
        if thing.head == LICENSEE:
            return True
        names = {name.casefold() for party in env.instrument.parties if party.role == LICENSEE for name in party.names}
        words = " ".join((*thing.modifiers, thing.head)).casefold()
        return bool(names & {words, thing.term.casefold(), thing.name.casefold()}) or (
            not thing.restrictions and self.atoms.lexicon.is_kind(thing.head, LICENSEE_KIND) and bool(thing.term)
        )

    def _owned_by(self, thing: Ref, owner: Holder, env: Env) -> bool:
        """Whether a thing is one of the owner's own: "the products of Bob", "the app of Bob"."""
        party = owner if isinstance(owner, Ref) else None
        if isinstance(owner, Thing) and owner.head == LICENSEE:
            party = env.you
        elif isinstance(owner, Thing) and owner.head == "self" and isinstance(env.gap, Ref):
            party = env.gap
        if party is None:
            return False
        for description in self.world.describe(thing):
            if any(role is Role.OF and other == party for role, other in description.links):
                return True
        if self._runs(party, thing) or self._puts_into(party, thing):
            return True
        return any(
            thing in event.args(Role.OBJECT) and party in event.args(Role.AGENT) and not event.negated
            for event in self.world.events
            if self._owning(event.verb)
        )

    def _runs(self, party: Ref, thing: Ref) -> bool:
        """Whether somebody is spoken of as the one who runs a thing: "the operator of a shopping app"."""
        lexicon = self.atoms.lexicon
        return any(
            any(lexicon.is_kind(lexicon.kind(said.thing)[0], one) for one in RUNNERS)
            and any(role is Role.OF and other == thing for role, other in said.links)
            for said in self.world.describe(party)
        )

    def _puts_into(self, party: Ref, thing: Ref) -> bool:
        """ "An operator uses the model in a messaging app": its own, where nobody says that it is somebody else's."""
        lexicon = self.atoms.lexicon
        said = self.world.describe(thing)
        made = any(lexicon.is_kind(lexicon.kind(one.thing)[0], each) for one in said for each in (PRODUCT, SERVICE))
        whose = [arg for one in said for role, arg in one.links if role is Role.OF]
        if not made or whose or any(one.thing.name for one in said):
            return False
        return any(
            party in event.args(Role.AGENT) and thing in event.args(role) and not event.negated and not event.account
            for event in self.world.events
            if event.source >= 0
            for role in (Role.PLACE, Role.PURPOSE)
        )

    def _is_part(self, measure: Measure, said: Measure, env: Env) -> bool:
        """Whether the statement speaks of one product of many: its users are among the party's, not all of them."""
        for one in measure.holders:
            for other in said.holders:
                if isinstance(other, Ref) and isinstance(one, Thing):
                    if whole(self.thing(one, other, evolve(env, bound=list(env.bound)))) is TRUE and not one.plural:
                        return False
                    label = self.world.labels[other]
                    if not label.plural and self._owned_by(other, Thing(LICENSEE), env):
                        return True
        return False


def _at_least(limit: Limit) -> Limit:
    return Limit(Compare.GE, limit.quantity)


def _undated(filler: Filler) -> Filler:
    """A phrase without the words that say when: the days that they come to stand beside it."""
    if not isinstance(filler, Thing):
        return filler
    dated = [one for one in filler.restrictions if isinstance(one, Linked) and (one.role in TIMES or is_stretch(one))]
    return evolve(filler, restrictions=tuple(one for one in filler.restrictions if one not in dated))


def _is_bare_duration(filler: object) -> bool:
    """ "A month", "per month": it says over what stretch, not when."""
    return isinstance(filler, Thing) and filler.head in DURATIONS and not filler.modifiers and not filler.restrictions
