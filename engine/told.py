"""
What a case tells besides the act in question, which a sentence that decided nothing may speak of.

"Bakeries pay 100 euros", and whoever does it is a bakery; "each copy has a number", and these have none. Who tells
such a thing asks what comes of it: a text that speaks of it does not say that nothing does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction

from attrs import frozen

from ..clauses.case import Truth
from ..clauses.norm import DENIED, LEAVES_OUT, NOT_REPRESENTED, Entry, Modality, Norm, Status
from ..clauses.phrase import (
    LICENSEE,
    Compare,
    Limit,
    Linked,
    Predication,
    Quantity,
    Role,
    Thing,
    Things,
    Words,
    words_in,
)
from ..clauses.values import evolve
from ..clauses.vocabulary import ActProperty, Sort
from .atoms import Atoms
from .bearing import allows_only, counts, names, tells_how, things_in
from .concepts import (
    ACCOUNT,
    AGREEMENT,
    CONTRACT,
    CURRENCIES,
    DATA,
    DURATIONS,
    END,
    MODEL,
    NATURAL_PERSON,
    PERSON,
    PROVIDERS,
    PUBLIC,
    RIGHT,
    SERVICE,
    SOFTWARE,
    USE,
    USER_ROLES,
    WHOEVER,
    WORK,
)
from .events import Class, Event, Ref
from .inner_acts import acts_of_bearer
from .lexicon import Lexicon
from .parts import compare, lemmas_of, predications
from .unheard import HAS
from .world import World

_FOR_WHOM = (Role.PURPOSE, Role.RECIPIENT, Role.COMPLEMENT)
_AIMS = (Role.PURPOSE, Role.PLACE, Role.RECIPIENT)
_WIDE = (AGREEMENT, WORK, DATA, MODEL, SERVICE, SOFTWARE)
"""What every sentence of a text may speak of, whatever it is about."""
_STATES = ("be", "have")
_EXCEED = "exceed"
_SAID_AMOUNT = re.compile(r"(?P<much>\d+(?:/\d+)?) (?P<of>\S.*)")
"""An amount among the words of a sentence, before what it is an amount of."""
_SHORT = 3
"""Letters of words in names that tell nobody apart: "Ltd", "GmbH" is longer and yet a word of no sentence."""


@frozen
class Told:
    """
    What the case tells besides some acts that are judged together.
    """

    lexicon: Lexicon
    acts: tuple[Predication, ...]
    people: frozenset[str]
    """What whoever does them is, is not or has: a bank, no member, a Gold pass; words for either side tell nobody
    apart."""
    named: frozenset[str]
    """The words of what whoever does them is called."""
    deeds: tuple[Predication, ...]
    """What whoever does them does to other things, and what befell those they are done to: "Bolt resells tickets", "the
    copies are not numbered"."""
    denied: tuple[frozenset[str], ...]
    """Of each thing that somebody, or something, in the acts is said not to do, to be or to have: the words for it."""
    heads: frozenset[str]
    """The nouns of what the case says was there."""
    amounts: tuple[tuple[str, Fraction], ...]
    """How much or how many there are of what, as the case counts them."""

    def bears(self, entry: Entry) -> bool:
        """Whether a sentence that was not read, or not wholly, speaks of it."""
        if self.speaks_of_people(entry):
            return True
        unread = entry.status in (Status.UNREAD, Status.PARTIAL) and not allows_only(entry)
        named = unread and (names(entry.lemmas, self.deeds, self.lexicon, wide=True) or self.denies(entry.lemmas))
        return named or (unread and self.more_than(entry))

    def speaks_of_people(self, entry: Entry) -> bool:
        """
        Whether a sentence without a rule that may limit something speaks of such as somebody is: "bakeries pay".

        Who has to state that he is no bank may be one.
        """
        not_so = entry.status is Status.INERT and entry.why == NOT_REPRESENTED
        unread = entry.status in (Status.UNREAD, Status.PARTIAL) and not allows_only(entry)
        return (not_so or unread) and self._among(entry.lemmas)

    def stands_apart(self, norm: Norm, entry: Entry, kept: Collection[Collection[str]], *, live: bool) -> bool:
        """Whether a norm speaks of what is told besides, whether or not it is `live`: reaches the acts."""
        loose = counts(norm) or (entry.status is Status.PARTIAL and not live)  # "the number of seats is five"
        exceeds = self.exceeds(norm, live=live) or (loose and self.more_than(entry, norm))
        return exceeds or self.left_out(norm, entry, kept) or self.narrower(norm)

    def left_out(self, norm: Norm, entry: Entry, kept: Collection[Collection[str]]) -> bool:
        """Whether words kept of what a text lets others do speak of such: "anyone may sell it, publishers excepted"."""
        leave = norm.modality in (Modality.PERMIT, Modality.COUNTS_AS) and LEAVES_OUT in entry.why
        others = any("other" in lemmas for lemmas in kept) and names(entry.lemmas, self.acts, self.lexicon, wide=True)
        return leave and (others or any(map(self._among, kept)))

    def in_passing(self, entry: Entry) -> bool:
        """
        Whether a sentence in which no rule was found speaks of such persons, of what is said not to be so, or of less.
        """
        denied = DENIED in entry.lemmas and (self._among(entry.lemmas) or self._aimed_at(entry.lemmas))
        return denied or self.speaks_of_people(entry) or self.denies(entry.lemmas) or self.more_than(entry)

    def _aimed_at(self, words: Collection[str]) -> bool:
        """Whether words speak of what the acts are done for or where, or of whom they serve."""
        told = {one.head for act in self.acts for role in _AIMS for one in things_in(act, role)}
        told |= {one.verb for act in self.acts for filler in act.get(Role.PURPOSE) for one in predications(filler)}
        told -= {"", "purpose", *WHOEVER, *USER_ROLES, PUBLIC}
        told = {one for one in told if not any(self.lexicon.is_kind(one, wide) for wide in _WIDE)}
        return any(_bare(word) == _bare(one) or self.lexicon.is_kind(one, word) for word in words for one in told)

    def more_than(self, entry: Entry, norm: Norm | None = None) -> bool:
        """Whether there is more of something than an amount that a sentence names: "we draw the line at 500 copies"."""
        if not self.amounts:
            return False
        found = (_SAID_AMOUNT.fullmatch(word) for word in entry.lemmas)
        said = {one["of"]: Fraction(one["much"]) for one in found if one is not None}
        fillers = [one.filler for act in norm.acts for one in act.roles] if norm is not None else []
        for filler in fillers:
            said |= {of: bound.quantity.amount for of, bound in _bounds(filler) if bound.compare is Compare.EQ}
        return any(of in said and much > said[of] for of, much in self.amounts)

    def speaks_of(self, norm: Norm, entry: Entry) -> bool:
        """Whether a norm that does not reach the acts speaks of what is told besides."""
        kept = counts(norm) and entry.status is Status.PARTIAL and not allows_only(entry)
        if kept and self._among([word for word in entry.lemmas if word not in USER_ROLES]):
            return True
        return self.of_such(norm) or self.left_undone(norm) or self.ends_by(norm) or self.of_deeds(norm)

    def narrower(self, norm: Norm) -> bool:
        """
        Whether it is denied what alone a text gives its leave for: "use them on devices that have passed our test".

        A wider leave beside it may be meant to end there.
        """
        if norm.modality is not Modality.PERMIT or not self.denied:
            return False
        acts = [act for act in norm.acts if any(self.lexicon.is_act(one.verb, act.verb) for one in self.acts)]
        if not acts:
            return False
        told = [norm.bearer, *(one.filler for act in acts for one in act.roles)]
        things = (one for part in told for one in (part.members if isinstance(part, Things) else (part,)))
        return any(
            self.denies((one.head, *lemmas_of(said)))
            for one in things
            if isinstance(one, Thing)
            for said in one.restrictions
            if isinstance(said, Predication) and not said.negated
        )

    def of_deeds(self, norm: Norm) -> bool:
        """Whether what only counts as something is said of such a deed: "copies that lack our name are unlicensed"."""
        if not counts(norm):
            return False
        return any(names(lemmas_of(act), self.deeds, self.lexicon, wide=True) for act in norm.acts)

    def ends_by(self, norm: Norm) -> bool:
        """Whether the case tells of what ends the leave: "a second warning ends this licence"."""
        for act in norm.acts if counts(norm) and self.lexicon.is_act(norm.acts[0].verb, END) else ():
            things = [one for filled in act.roles for one in things_in(act, filled.role)]
            rest = {one.head for one in things if not self._of_the_leave(one)} - {""}
            if len(rest) < len(things) and not rest.isdisjoint(self.heads):
                return True
        return False

    def _of_the_leave(self, thing: Thing) -> bool:
        return self.lexicon.is_kind(self.lexicon.kind(thing)[0], AGREEMENT) or thing.head in (RIGHT, USE)

    def of_such(self, norm: Norm) -> bool:
        """
        Whether what only counts as something is said of such persons: "banks are out", "for banks, other terms apply".

        What leaves open what it says of them may say anything; a text that speaks of itself says for whom it is.
        """
        if not (self.people or self.named):
            return False
        said: set[str] = set()
        if norm.modality is Modality.FORBID:
            for act in norm.acts:
                # "Banks cannot use this licence": it gives them nothing
                of_text = [thing for role in (Role.OBJECT, Role.BASIS) for thing in things_in(act, role)]
                if of_text and all(self.lexicon.is_kind(self.lexicon.kind(one)[0], AGREEMENT) for one in of_text):
                    said |= {one.head for one in things_in(act, Role.AGENT)}
                if not _is_reader(norm.bearer):  # "banks cannot be served"
                    served = (one for one in things_in(act, Role.OBJECT) if not one.restrictions)
                    said |= {one.head for one in served if not self.denies((one.head,))}
        elif norm.modality is Modality.OBLIGE:
            return self._bound_as_such(norm)
        elif not counts(norm):
            return False
        vague = bool(norm.opaque or tells_how(norm) or words_in(norm.acts))
        for act in norm.acts if counts(norm) else ():
            spoken = (one for role in (Role.AGENT, Role.COMPLEMENT) for one in things_in(act, role))
            if vague:
                said |= {one.head for role in Role for one in things_in(act, role)}
            if any(self.lexicon.is_kind(self.lexicon.kind(one)[0], AGREEMENT) for one in spoken):
                told = [thing for role in _FOR_WHOM for thing in things_in(act, role)]
                said |= {one.head for thing in told for one in (thing, *_linked(thing))}
        return self._among(said - {""})

    def _bound_as_such(self, norm: Norm) -> bool:
        """
        Whether a duty that waits for nothing is laid on such persons: "firms have to talk to us".

        How they do something with the work itself is asked of them where they do it.
        """
        if norm.conditions:
            return False
        done_to = {one.head for act in self.acts for one in things_in(act, Role.OBJECT)}
        for act in norm.acts:
            spoken_of = (*things_in(act, Role.AGENT), *things_in(act, Role.PURPOSE), *_members(norm.bearer))
            bound = [one for one in spoken_of if not one.restrictions]
            objects = {one.head for one in things_in(act, Role.OBJECT)}
            if any(self.lexicon.is_act(one.verb, act.verb) and not one.negated for one in self.deeds):
                continue  # it is done
            who = {one.head for one in bound if not self.denies((one.head,))} - {""}
            if objects.isdisjoint(done_to) and self._among(who):
                return True
        return False

    def left_undone(self, norm: Norm) -> bool:
        """
        Whether it is denied that something is done, or is so, that a text says shall be: "those who use it must be
        trained".

        A duty that comes with another act, or in a case that was not met, asks nothing here.
        """
        if not (norm.modality is Modality.OBLIGE or counts(norm)) or norm.conditions:
            return False
        of_whom = tuple(acts_of_bearer(norm.bearer))
        if of_whom and not any(names(lemmas_of(one), self.acts, self.lexicon) for one in of_whom):
            return False
        return any(self.denies(lemmas_of(self._beside_whom(act))) for act in norm.acts if not act.negated)

    def _beside_whom(self, act: Predication) -> Predication:
        """What a duty asks, without those of whom: "traders must pay", and he is no trader."""
        people = [
            filled
            for filled in act.roles
            if filled.role is Role.AGENT
            and isinstance(filled.filler, Thing)
            and not filled.filler.restrictions
            and self.lexicon.is_kind(self.lexicon.kind(filled.filler)[0], PERSON)
        ]
        return evolve(act, roles=tuple(one for one in act.roles if one not in people))

    def exceeds(self, norm: Norm, *, live: bool = False) -> bool:
        """
        Whether there is more of something than a text says there may be.

        "Your use must not exceed 100 requests", and 300 are sent; "at most four people may use it", and nine do.
        """
        if not self.amounts:
            return False
        bans = norm.modality is Modality.FORBID
        # How much is done, the matching of the act itself compares.
        acts = () if live else norm.acts
        fillers = [(norm.bearer, False), *((one.filler, act.verb == _EXCEED) for act in acts for one in act.roles)]
        for filler, exceeds in fillers:
            for of, bound in _bounds(filler):
                asked = evolve(bound, compare=Compare.GT) if bans and exceeds else bound
                owed = norm.modality is Modality.OBLIGE and bound.compare is Compare.GT and of not in DURATIONS
                if owed and any(of == unit and much > bound.quantity.amount for unit, much in self.amounts):
                    return True  # "more than three copies have to be bought"
                least = asked.compare in (Compare.LT, Compare.LE) if bans else asked.compare in (Compare.GT, Compare.GE)
                if asked.compare is Compare.EQ or (least and of not in CURRENCIES):
                    continue  # "at least 16 years" is no bound on how long it is used
                told = (
                    evolve(asked, compare=Compare.EQ, quantity=Quantity(amount))
                    for unit, amount in self.amounts
                    if unit == of
                )
                if any(compare(one, evolve(asked, quantity=Quantity(asked.quantity.amount))) is bans for one in told):
                    return True
        return False

    def denies(self, lemmas: Collection[str]) -> bool:
        """Whether words speak of something that is denied."""
        bare = {_bare(word) for word in lemmas} if self.denied else set()
        return any(told <= bare for told in self.denied)

    def _among(self, words: Collection[str]) -> bool:
        """Whether somebody whom the case calls a bank is one of those of whom words speak: "banks"."""
        told = [word for word in words if word not in (*WHOEVER, NATURAL_PERSON, "thing")]
        if not self.named.isdisjoint(word.casefold() for word in told):
            return True
        return any(_bare(word) == _bare(one) or self.lexicon.is_kind(one, word) for word in told for one in self.people)


def _members(bearer: object) -> tuple[Thing, ...]:
    members = bearer.members if isinstance(bearer, Things) else (bearer,)
    return tuple(one for one in members if isinstance(one, Thing))


def _is_reader(bearer: object) -> bool:
    return any(one.head == LICENSEE for one in _members(bearer))


def told_beside(group: Sequence[Event], atoms: Atoms) -> Told:
    """What the case tells besides the acts of `group`."""
    world = atoms.world
    doers = {arg for event in group for arg in event.args(Role.AGENT) if isinstance(arg, Ref)}
    things = {arg for event in group for arg in event.args(Role.OBJECT) if isinstance(arg, Ref)}
    parts = {arg for event in group for _, arg in event.roles if isinstance(arg, Ref)}
    people = {said.thing.head for arg in doers for said in world.describe(arg)}
    deeds: list[Predication] = []
    denied: list[frozenset[str]] = []
    for event in world.events:
        agents = event.args(Role.AGENT)
        objects = {arg for arg in event.args(Role.OBJECT) if isinstance(arg, Ref)}
        if event.truth is Truth.TRUE and event.source >= 0 and not doers.isdisjoint(agents):
            lacks = [world.labels[arg].head for arg in event.args(Role.WITHOUT) if isinstance(arg, Ref)]
            denied.extend(frozenset((_bare(word),)) for word in lacks if word)
        if event.negated and event.truth is Truth.TRUE and event.source >= 0:
            about = {arg for _, arg in event.roles if isinstance(arg, Ref)}
            words = frozenset(
                _bare(one) for one in _denied_words(event, world, doers | things | parts) if not _a_text(one, world)
            )
            if words and not about.isdisjoint(parts):
                denied.append(words)
        if event.verb in _STATES:
            if not doers.isdisjoint(agents) and (event.negated or event.verb != "be"):
                people |= set(_what(event, world))
            continue
        of_doers = objects and objects.isdisjoint(things) and not doers.isdisjoint(agents)
        befell = not agents and not objects.isdisjoint(things)
        did = not (parts - doers).isdisjoint(agents)  # "the copies lack a number", "the website shows ads"
        if (of_doers or befell or did) and event.source >= 0:
            deeds.append(atoms.predication(event))
    return Told(
        world.lexicon,
        tuple(atoms.predication(event) for event in group),
        frozenset(people - {"", *WHOEVER, *PROVIDERS}),
        frozenset(word.casefold() for arg in doers for word in world.labels[arg].name.split() if len(word) > _SHORT),
        tuple(deeds),
        tuple(denied),
        frozenset(_affirmed(world)) - {""},
        tuple(dict.fromkeys(_amounts(world))),
    )


def _affirmed(world: World) -> Iterator[str]:
    """The nouns of what takes part in something that was so."""
    for event in world.events:
        if not event.negated:
            yield from (world.labels[arg].head for _, arg in event.roles if isinstance(arg, Ref))


def _amounts(world: World) -> Iterator[tuple[str, Fraction]]:
    """All that the case counts, with how many there are; how old somebody is counts nothing."""
    for label in world.labels:
        yield from _amount(label)
    for event in world.events:
        found = (one for _, arg in event.roles if isinstance(arg, Limit) for one in _amount(arg))
        yield from (one for one in found if event.verb != "be" or one[0] not in DURATIONS)


def _bounds(filler: object) -> Iterator[tuple[str, Limit]]:
    """Of what a phrase says how much there may be, and the bound."""
    match filler:
        case Limit(quantity=quantity) if quantity.unit:
            yield quantity.unit, filler
        case Thing(head=head, count=Limit(quantity=quantity) as count):
            yield quantity.unit or head, count
        case Thing(restrictions=told):  # "the price below 20 euros"
            yield from (bound for one in told if isinstance(one, Limit) for bound in _bounds(one))


def _amount(filler: object) -> Iterator[tuple[str, Fraction]]:
    """Of what a phrase tells how much, and how much: "45 euros", "300 requests"."""
    match filler:
        case Limit(quantity=quantity) if quantity.unit:
            yield quantity.unit, quantity.amount
        case Thing(head=head, count=Limit(quantity=quantity)):
            yield quantity.unit or head, quantity.amount
        case Thing(restrictions=told):  # "the price below 20 euros"
            yield from (amount for one in told if isinstance(one, Limit) for amount in _amount(one))


def _a_text(word: str, world: World) -> bool:
    """Whether a word is one for the text itself, which nearly every sentence of it speaks of; a contract is made."""
    lexicon = world.lexicon
    made = any(lexicon.is_kind(word, one) for one in (CONTRACT, ACCOUNT))
    return lexicon.is_kind(word, AGREEMENT) and not made


def _what(event: Event, world: World) -> Iterator[str]:
    """What somebody is said to be or to have."""
    for arg in event.args(Role.COMPLEMENT):
        if isinstance(arg, Class):
            yield arg.thing.head
        elif isinstance(arg, Words):
            yield from arg.lemmas
    yield from (world.labels[arg].head for arg in event.args(Role.OBJECT) if isinstance(arg, Ref))


def _denied_words(event: Event, world: World, known: Collection[Ref]) -> Iterator[str]:
    """The words for what is denied, beside those for whoever and whatever the acts are about."""
    if event.verb in _STATES:
        yield from (word for word in _what(event, world) if word)
        return
    if (
        event.verb not in HAS
        and (world.lexicon.canonical(Sort.ACT, event.verb), ActProperty.LIGHT) in world.lexicon.properties
    ):
        return  # to approve is to let somebody do something, and yet says more than that
    if event.verb not in world.lexicon.known[Sort.KIND] and event.verb not in HAS:
        yield event.verb  # "to work" is no work, and what does not bear a name has none
    others = (arg for arg in event.args(Role.OBJECT) if isinstance(arg, Ref) and arg not in known)
    yield from (head for arg in others if (head := world.labels[arg].head))


def _linked(thing: Thing) -> list[Thing]:
    return [one.thing for one in thing.restrictions if isinstance(one, Linked) and isinstance(one.thing, Thing)]


def _bare(word: str) -> str:
    """A word without what may mark the plural of a name or of a word that no table knows."""
    return word.casefold().removesuffix("s")
