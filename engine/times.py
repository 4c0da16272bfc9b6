"""
When: the days that the words of a clause compute from the dates of a case.

"The month before the release", "within 30 days after the notice", "until 30 June 2024". Calendar arithmetic is on known
dates only; where the case does not give a date that is needed, the question stays open and names it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from ..clauses.case import Truth
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    Compare,
    Determiner,
    Filled,
    Filler,
    Limit,
    Linked,
    Period,
    Predication,
    Role,
    Thing,
)
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise, Source
from ..clauses.vocabulary import Sort
from .atoms import predication_key
from .concepts import AGREEMENT, DATE, DURATIONS, END, OVER, PRECEDING, VERSION, VOID
from .core import FALSE, TRUE, constant
from .days import added, apart, preceding, within
from .events import Event, Ref
from .lexicon import Relation
from .parts import Env, Fit, Part, compare, converted, lemmas_of, whole
from .things import ThingMatcher

TIMES = frozenset((Role.TIME, Role.BEFORE, Role.AFTER))
"""The roles that say when."""


class TimeMatcher(ThingMatcher):
    """
    Days against one world.
    """

    __slots__ = ()

    def today(self, env: Env) -> Period | None:
        """The days of the act that is judged, else the day for which the question is asked."""
        if env.when is not None:
            return env.when
        day = self.world.case.as_of
        return Period(day, day) if day is not None else None

    def window(self, times: Sequence[Filled], env: Env) -> Period | None:
        """The stretch of days that the words of a clause mean; None where a date that they need is not known."""
        anchors = [self.day(one.filler, env) for one in times if one.role is Role.BEFORE]
        for one in times:
            if one.role is Role.TIME and isinstance(one.filler, Period):
                return one.filler
        days = [self.day(one.filler, env) for one in times if one.role is Role.TIME]
        base = next((one for one in (*anchors, *days) if one is not None), None)
        for one in times:
            if one.role is not Role.TIME or not self._unit_of(one.filler):
                continue
            relative = self._precedes(one.filler, env)
            if any(each.role is Role.BEFORE for each in times):
                relative = base
            elif relative is None and self._is_preceding(one.filler):
                needed = any(
                    each is not one and each.role is Role.TIME and not self._unit_of(each.filler) for each in times
                )
                relative = base if needed else self.today(env)
            if relative is None or relative.first is None:
                return None
            return self._stretch(one.filler, relative.first)
        return next((one for one in days if one is not None), None)

    def _stretch(self, filler: Filler, before: date) -> Period | None:
        assert isinstance(filler, Thing)
        if filler.count is not None and filler.count.quantity.amount != 1:
            first = added(before, -filler.count.quantity.amount, filler.head)
            return Period(first, before - timedelta(days=1)) if first is not None else None
        return preceding(before, filler.head)

    def _unit_of(self, filler: Filler) -> str:
        return filler.head if isinstance(filler, Thing) and filler.head in DURATIONS else ""

    def _is_preceding(self, filler: Filler) -> bool:
        return isinstance(filler, Thing) and any(
            self.atoms.lexicon.relate(Sort.QUALITY, word, PRECEDING) is Relation.BELOW for word in filler.modifiers
        )

    def _precedes(self, filler: Filler, env: Env) -> Period | None:
        """The day in "the month preceding the release date", "the month before the release"."""
        if not isinstance(filler, Thing):
            return None
        for part in filler.restrictions:
            if isinstance(part, Linked) and part.role is Role.BEFORE:
                return self.day(part.thing, env)
            if isinstance(part, Predication) and part.verb == "precede":
                return next((found for one in part.get(Role.OBJECT) if (found := self.day(one, env))), None)
        return None

    def day(self, filler: object, env: Env) -> Period | None:
        """The day of what a phrase names: a date, "the release of the Model", "the notice", "the Release Date"."""
        if isinstance(filler, Period):
            return filler
        inner = evolve(env, bound=list(env.bound), grant=False)
        if isinstance(filler, Predication):
            # "receipt of notice from Acme": from whom it comes may be said of the notice or of receiving it
            return self._first(
                event
                for event in self._dated()
                if whole(self.act(filler, event, evolve(inner, act=event, bound=list(env.bound)))) is TRUE
            )
        if not isinstance(filler, Thing) or self._unit_of(filler):
            return None
        defined = self._defined(filler, env)
        if defined is not None:
            return defined
        said = self._first(
            event for event in self._dated() if event.verb == "be" and self._speaks(filler, event, inner)
        )
        if said is not None:
            return said
        found = self._first(event for event in self._dated() if self._is_of(filler, event, inner))
        return found if found is not None else self._own_date(filler, env)

    def _own_date(self, filler: Thing, env: Env) -> Period | None:
        """ "The version date": the date that the text itself bears."""
        dated = self.atoms.lexicon.is_kind(filler.head, DATE) and VERSION in filler.modifiers
        version = env.instrument.version
        return Period(version, version) if dated and version is not None else None

    def _dated(self) -> Iterator[Event]:
        return (
            event
            for event in self.world.events
            if event.when is not None and not event.negated and event.truth is Truth.TRUE and not event.account
        )

    @staticmethod
    def _first(found: Iterator[Event]) -> Period | None:
        return next((event.when for event in found), None)

    def _defined(self, filler: Thing, env: Env) -> Period | None:
        definition = env.definition(filler.term or filler.name) if filler.term or filler.name else None
        if definition is None:
            return None
        meaning = definition.meaning
        if isinstance(meaning, Thing):
            for part in meaning.restrictions:
                if isinstance(part, Linked) and isinstance(part.thing, Period):
                    return part.thing
            return self.day(evolve(meaning, term=""), env) if meaning != filler else None
        return None

    def _speaks(self, filler: Thing, event: Event, env: Env) -> bool:
        """ "The release date of the Model is 18 July 2023."."""
        return not event.args(Role.COMPLEMENT) and any(
            whole(self.thing(evolve(filler, term=""), arg, evolve(env, bound=[]))) is TRUE
            for arg in event.args(Role.AGENT)
            if isinstance(arg, Ref)
        )

    def _is_of(self, filler: Thing, event: Event, env: Env) -> bool:
        """An event that a noun names ("the release of the Model"), or that something so named takes part in."""
        lexicon = self.atoms.lexicon
        named = filler.head
        if lexicon.is_kind(filler.head, DATE) and filler.modifiers:
            named = filler.modifiers[-1]  # "the release date"
        if lexicon.relate(Sort.ACT, event.verb, named) is Relation.BELOW:
            of = [part.thing for part in filler.restrictions if isinstance(part, Linked) and part.role is Role.OF]
            args = [*event.args(Role.OBJECT), *event.args(Role.AGENT)]
            return all(
                any(whole(self.thing(one, arg, evolve(env, bound=[]))) is not FALSE for arg in args) for one in of
            )
        bare = evolve(filler, determiner=Determiner.A, restrictions=())
        return any(
            isinstance(arg, Ref) and whole(self.thing(bare, arg, evolve(env, bound=[]))) is TRUE
            for role, arg in event.roles
            if role is not Role.AGENT
        )

    # an act against the days that a clause names

    def timing(self, pattern: Predication, event: Event, env: Env) -> list[Part]:
        """Whether an act lies in the days that a clause names for it."""
        named = [one for one in pattern.roles if one.role in TIMES]
        said = [one for one in named if not self.of_the_terms(one.filler)]
        if not said:
            return [self._after_all(named, event, env)] if named and self._told_to_end() else []
        day = event.when or (self.today(env) if event is env.act else None)
        claim = Claim(predication=evolve(self.instantiate(Predication(event.verb, tuple(said)), env)))
        stretch = next((one.filler for one in said if one.role is Role.TIME and _counted(one.filler)), None)
        anchor = next((one for one in said if one.role in (Role.BEFORE, Role.AFTER)), None)
        if stretch is not None and anchor is not None:
            assert isinstance(stretch, Thing)
            return [self._lapse(stretch, anchor, event, day, claim, env)]
        if anchor is not None and all(one is anchor for one in said):
            return [self._beside(anchor, event, day, claim, env)]
        if stretch is not None:
            return [self._as_said(said, event, claim, env)]
        window = self.window(said, env)
        if window is None or day is None:
            if window is not None:
                claim = Claim(predication=Predication(event.verb, (Filled(Role.TIME, window),)))
            return [self._as_said(said, event, claim, env)]
        claim = Claim(predication=Predication(event.verb, (Filled(Role.TIME, window),)))
        return [self._answered(True if within(day, window) else False if apart(day, window) else None, event, claim)]

    def _told_to_end(self) -> bool:
        """Whether a sentence says that a contract or subscription has ended."""
        lexicon = self.atoms.lexicon
        return any(
            not event.negated
            and event.verb in OVER
            and isinstance(arg, Ref)
            and any(lexicon.is_kind(lexicon.kind(said.thing)[0], AGREEMENT) for said in self.world.describe(arg))
            for event in self.world.events
            for role in (Role.AGENT, Role.OBJECT)
            for arg in event.args(role)
        )

    def _after_all(self, named: list[Filled], event: Event, env: Env) -> Part:
        """ "During the Term", where the case tells of an end: whether the act lies before it."""
        claim = Claim(predication=evolve(self.instantiate(Predication(event.verb, tuple(named)), env)))
        return self._answered(None, event, claim)

    def _answered(self, answer: bool | None, event: Event, claim: Claim) -> Part:
        if answer is None:
            assert claim.predication is not None
            key = f"{self.atoms.event_key(event)} when {predication_key(claim.predication)}"
            return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))
        premise = evolve(self.event_premise(event, answer), statement=evolve(claim, negated=False))
        return Part(constant(answer), Fit.YES if answer else Fit.NO, premise, stated=event.source >= 0)

    def _as_said(self, said: list[Filled], event: Event, claim: Claim, env: Env) -> Part:
        """By what the act itself says of its time, in the words of the clause; else it is open."""
        answers = [self._same_words(one, event, env) for one in said]
        if all(answer is True for answer in answers):
            return self._answered(True, event, claim)
        return self._answered(False if False in answers else None, event, claim)

    def _same_words(self, one: Filled, event: Event, env: Env) -> bool | None:
        args = event.args(one.role)
        if not args:
            return None
        for arg in args:
            if isinstance(arg, Ref) and isinstance(one.filler, Thing):
                label = self.world.labels[arg]
                if one.filler.count is not None and label.count is not None:
                    if label.head == one.filler.head:
                        return compare(label.count, one.filler.count)
                    same = converted(label.count, label.head, one.filler.head)
                    if same is not None:
                        return compare(same, one.filler.count)
                    held = lasts(label, one.filler)
                    if held is not None:
                        return held
            found = whole(self.thing(one.filler, arg, evolve(env, bound=[])))
            if found is TRUE:
                return True
        return None

    def _lapse(self, stretch: Thing, anchor: Filled, event: Event, day: Period | None, claim: Claim, env: Env) -> Part:
        """ "Within 30 days after the notice": by the two dates, or by what is said of the act itself."""
        begins = self.day(anchor.filler, env)
        assert stretch.count is not None
        if begins is not None and day is not None and begins.last is not None and day.first is not None:
            amount, unit = stretch.count.quantity.amount, stretch.head
            later = anchor.role is Role.AFTER
            start, end = (begins.last, day.last or day.first) if later else (day.first, begins.first or begins.last)
            if end < start:
                return self._answered(False, event, claim)
            reached = added(start, amount, unit)
            if reached is not None:
                answer = {
                    Compare.LE: end <= reached,
                    Compare.EQ: end <= reached,
                    Compare.LT: end < reached,
                    Compare.GE: end >= reached,
                    Compare.GT: end > reached,
                }[stretch.count.compare]
                return self._answered(answer, event, claim)
        said = [Filled(Role.TIME, stretch)]
        if event.args(anchor.role):
            said.append(anchor)
        return self._as_said(said, event, claim, env)

    def _beside(self, anchor: Filled, event: Event, day: Period | None, claim: Claim, env: Env) -> Part:
        """ "Before the release", "after termination"."""
        at = self.day(anchor.filler, env)
        if at is not None and day is not None:
            if anchor.role is Role.BEFORE and at.first is not None:
                last = day.last or day.first
                answer = None if last is None else last < at.first
                return self._answered(answer, event, claim)
            if anchor.role is Role.AFTER and at.last is not None:
                first = day.first or day.last
                answer = None if first is None else first > at.last
                return self._answered(answer, event, claim)
        if event.args(anchor.role):
            return self._as_said([anchor], event, claim, env)
        if self._not_yet(anchor.filler, env):
            return self._answered(anchor.role is Role.BEFORE, event, claim)
        part = self._answered(None, event, claim)
        if anchor.role is Role.AFTER and not env.grant and self._of_an_end(anchor.filler) and not self._tells_of_ends():
            return evolve(part, formula=FALSE, fit=Fit.MISSING)  # like a role that no sentence fills
        return part

    def _of_an_end(self, filler: Filler) -> bool:
        """Whether an event is the end of a contract or a subscription: "after termination of these Terms"."""
        if not isinstance(filler, Predication) or filler.negated or filler.manner:
            return False
        # by whom, and for what reason, says only which end is meant
        ended = filler.get(Role.OBJECT) or filler.get(Role.AGENT)
        plain = all(isinstance(one, Thing) and self._is_contract(one) for one in ended)
        return plain and (filler.verb in OVER or self.atoms.lexicon.is_act(filler.verb, END))

    def still_in_force(self, pattern: Predication, env: Env) -> Part | None:
        """
        That the text, or the reader's contract, has not ended where nothing may tell of an end (presumption d), nor the
        licensor asked for one.
        """
        if self._asks_for_an_end(pattern) and "d" not in self.denied and not env.grant:
            asked = any(
                _ENDS_OR_ASKS & {event.verb, *lemmas_of(self.atoms.predication(event))} for event in self.world.events
            )
            unread = any(not one.readings and one.stance is None for one in self.world.case.statements)
            if asked or unread or self._tells_of_ends():
                return None
            claim = Claim(predication=self.instantiate(pattern, env))
            return Part(FALSE, Fit.PRESUMED, Premise(claim, False, Source.PRESUMPTION, "d"))
        named = pattern.get(Role.OBJECT) or pattern.get(Role.AGENT)
        if "d" in self.denied or env.grant or not named or not self._of_an_end(pattern):
            return None
        if not all(map(_is_this, pattern.roles)):
            return None
        if self._tells_of_ends() or any(not one.readings and one.stance is None for one in self.world.case.statements):
            return None
        claim = Claim(predication=self.instantiate(pattern, env))
        return Part(FALSE, Fit.PRESUMED, Premise(claim, False, Source.PRESUMPTION, "d"))

    def _asks_for_an_end(self, pattern: Predication) -> bool:
        """ "If we ask you to stop": whether the licensor orders the reader to give up what is granted."""
        ours = any(isinstance(one, Thing) and one.head == LICENSOR for one in pattern.get(Role.AGENT))
        orders = [one for filled in pattern.roles for one in (filled.filler,) if isinstance(one, Predication)]
        stops = any(one.verb in _STOPS and not one.negated for one in orders)
        return ours and stops and pattern.verb in _ASKS and not pattern.negated

    def _is_contract(self, thing: Thing) -> bool:
        kind = self.atoms.lexicon.kind(thing)[0]
        return self.atoms.lexicon.is_kind(kind, AGREEMENT) or kind in ("term", "subscription", "account", "plan")

    def _tells_of_ends(self) -> bool:
        """
        Whether any sentence, whosever it is, may speak of a contract that ended: all that tells of contracts, accounts
        or time limits but that somebody has one.
        """
        return any(map(self._may_tell_of_an_end, self.world.events)) or any(
            _ENDED & lemmas_of(label) for label in self.world.labels
        )

    def _may_tell_of_an_end(self, event: Event) -> bool:
        lexicon = self.atoms.lexicon
        if event.verb in OVER or event.verb in _LEAVES or lexicon.is_act(event.verb, END):
            return True
        if event.predication is not None and _ENDED & lemmas_of(event.predication):
            return True
        if event.manner or (event.when is not None and event.when.first != event.when.last):
            return True
        contracts = any(
            isinstance(arg, Ref) and self._is_contract(said.thing)
            for _, arg in event.roles
            if isinstance(arg, Ref)
            for said in self.world.describe(arg)
        )
        return contracts and (event.negated or event.truth is not Truth.TRUE or event.verb not in _HAS)

    def _not_yet(self, filler: Filler, env: Env) -> bool:
        """Whether the case says that the event named has not taken place."""
        inner = evolve(env, bound=list(env.bound), grant=False)
        for event in self.world.events:
            if not event.negated or event.account or event.truth is not Truth.TRUE:
                continue
            told = evolve(event, negated=False)
            if isinstance(filler, Predication) and whole(self.act(filler, told, inner)) is TRUE:
                return True
            if isinstance(filler, Thing) and self._is_of(filler, told, inner):
                return True
        return False

    def of_the_terms(self, filler: Filler) -> bool:
        """ "During the Term": said of every act that the text speaks of."""
        raise NotImplementedError


def _is_this(filled: Filled) -> bool:
    """Whether what ends is this text or the reader's own contract, and no other one."""
    thing = filled.filler
    if filled.role is not Role.OBJECT and not (filled.role is Role.AGENT and isinstance(thing, Thing) and thing.head):
        return True
    owners = [one.thing for one in thing.restrictions if isinstance(one, Linked)] if isinstance(thing, Thing) else []
    ours = all(isinstance(one, Thing) and one.head in (LICENSEE, LICENSOR) for one in owners)
    return isinstance(thing, Thing) and ours and not thing.modifiers and len(owners) == len(thing.restrictions)


_LEAVES = frozenset(("suspend", "close", "leave", "quit", "revoke", "withdraw", "block", "ban", "notify", "breach"))
"""Acts beside which a contract may have come to an end."""
_HAS = frozenset(
    (
        "have",
        "hold",
        "accept",
        "agree",
        "get",
        "buy",
        "purchase",
        "sign",
        "register",
        "open",
        "create",
        "use",
        "conclude",
    )
)
"""What is said of a contract or account that one has."""
_ENDED = VOID | {
    *("former", "past", "previous", "old", "expired", "ended", "closed", "over"),
    *("termination", "expiry", "expiration", "cancellation", "end", "trial"),
}
"""Words by which a sentence tells that something is over, or that it lasts for a time."""
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_IN_DAYS = {"day": (1,), "week": (7,), "month": (28, 31), "quarter": (89, 92), "year": (365, 366)}
"""How many days it has at the least and at the most."""


def is_stretch(filler: Filler) -> bool:
    """Whether a phrase is so many days, weeks or months."""
    return _counted(filler)


def lasts(known: Thing, wanted: Filler) -> bool | None:
    """Whether one stretch of time meets a bound on another; None where they cannot be compared."""
    if known.count is None or not isinstance(wanted, Thing) or wanted.count is None:
        return None
    for units in (_DAYS, _MONTHS):
        if known.head in units and wanted.head in units:
            return compare(_times(known.count, units[known.head]), _times(wanted.count, units[wanted.head]))
    if wanted.count.compare is Compare.EQ or not {known.head, wanted.head} <= _IN_DAYS.keys():
        return None
    answers = {
        compare(_times(known.count, one), _times(wanted.count, other))
        for one in _IN_DAYS[known.head]
        for other in _IN_DAYS[wanted.head]
    }
    return answers.pop() if len(answers) == 1 else None


def _times(limit: Limit, factor: int) -> Limit:
    return evolve(limit, quantity=evolve(limit.quantity, amount=limit.quantity.amount * factor))


def _counted(filler: Filler) -> bool:
    return isinstance(filler, Thing) and filler.count is not None and filler.head in DURATIONS


_ASKS = ("ask",)
_STOPS = ("stop", "cease")
_ENDS_OR_ASKS = frozenset(
    (*_ASKS, *_STOPS, "tell", "request", "instruct", "order", "notify", "demand", "require", "warn")
)
"""Words of a case by which the licensor may have ordered the reader to stop."""
