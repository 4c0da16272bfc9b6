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

from ..clauses.norm import DENIED, LEAVES_OUT, NOT_REPRESENTED, Entry, Modality, Norm, Status
from ..clauses.phrase import (
    LICENSEE,
    Compare,
    Determiner,
    Filled,
    Formula,
    Limit,
    Linked,
    NotSo,
    Predication,
    Quantity,
    Role,
    Thing,
    Things,
    words_in,
)
from ..clauses.values import evolve
from ..clauses.vocabulary import ActProperty
from .bearing import allows_only, counts, names, tells_how, things_in
from .concepts import (
    AGREEMENT,
    CURRENCIES,
    DATA,
    DERIVATIVE,
    DURATIONS,
    END,
    MODEL,
    NATURAL_PERSON,
    NON_COMMERCIAL,
    PERSON,
    PROVIDERS,
    PUBLIC,
    READERS,
    RIGHT,
    SERVICE,
    SOFTWARE,
    USE,
    USER_ROLES,
    WHOEVER,
    WORK,
)
from .inner_acts import acts_of_bearer
from .kept_out import kept_out, takes_part
from .lexicon import Lexicon
from .parts import compare, lemmas_of, predications
from .told_otherwise import outnumbers, told_otherwise

_FOR_WHOM = (Role.PURPOSE, Role.RECIPIENT, Role.COMPLEMENT)
_AIMS = (Role.PURPOSE, Role.PLACE, Role.RECIPIENT)
_WIDE = (AGREEMENT, WORK, DATA, MODEL, SERVICE, SOFTWARE)
"""What every sentence of a text may speak of, whatever it is about."""
_LOOKS = ("see", "consult", "read", "refer", "check")
_STOPS = ("forbid", "prohibit", "refuse", "object", "ban", "stop", "withdraw", "revoke", "cancel", "suspend", "block")
"""What a text lets others do about what the reader does."""
_ANY_OF_THEM = (Determiner.NONE, Determiner.A, Determiner.ANY, Determiner.ALL)
_TAKE_PART = (Role.OBJECT, Role.PLACE, Role.MEANS, Role.PURPOSE, Role.RECIPIENT, Role.CHANNEL, Role.CAPACITY)
_DONE_TO = (Role.AGENT, Role.OBJECT, Role.SOURCE)
_GIVES_UP = ("return", "destroy", "delete", "erase", "remove", "stop", "cease", "uninstall", "surrender")
"""What is done with a thing that is not used any more."""
_LEFT = ("failure", "omission", "refusal", "neglect")
"""Words for what is not done."""
_NOT = "non-"
_DESCRIPTION = "description"
"""Why a sentence is passed over that says what something is or does."""
_EXCEED = "exceed"
_SAID_AMOUNT = re.compile(r"(?P<much>\d+(?:/\d+)?) (?P<of>\S.*)")
"""An amount among the words of a sentence, before what it is an amount of."""


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
    altered: tuple[Predication, ...]
    """How that was made or changed with which they deal, and what whoever does them changed or removed."""
    denied: tuple[frozenset[str], ...]
    """Of each thing that somebody, or something, in the acts is said not to do, to be or to have: the words for it."""
    others: frozenset[str]
    """What others than whoever does them do: "Acme forbade the use"."""
    plainly: bool
    """Whether nothing is told on somebody's word alone, and nothing denied of those whom nobody owes anything."""
    heads: frozenset[str]
    """The nouns of what the case says was there."""
    dated: frozenset[str]
    """The nouns of what began, ended or was done on a day that the case tells, beside the acts."""
    amounts: tuple[tuple[str, Fraction], ...]
    """How much or how many there are of what, as the case counts them."""
    ages: tuple[Fraction, ...] = ()
    """How old whoever does them is."""
    owners: frozenset[str] = frozenset()
    """Whose or of what that is which they are done to or for: of employees, the mails."""

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
        if (norm.modality is Modality.OBLIGE and self.ends_by(norm)) or self.made_against(norm):
            return True
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
        if any(word in _STOPS and word in self.others for word in entry.lemmas):
            return True  # "the singers can object", and they did
        if self._of_its_time(entry.lemmas):
            return True
        denied = DENIED in entry.lemmas and (self._among(entry.lemmas) or self._aimed_at(entry.lemmas))
        first = entry.lemmas[:2] if entry.status is Status.INERT and entry.why == _DESCRIPTION else ()
        if self._among([word for word in first if word not in USER_ROLES]) or (first and self._altered(first[0])):
            return True  # "banks are asked to look elsewhere", "changed maps carry a date"
        return denied or self.speaks_of_people(entry) or self.denies(entry.lemmas) or self.more_than(entry)

    def _altered(self, word: str) -> bool:
        """Whether a word says of things that they were changed, and these were."""
        made = self.lexicon.kind(Thing("version", (word,)))[0]
        return bool(self.altered) and self.lexicon.is_kind(made, DERIVATIVE)

    def _of_its_time(self, words: Collection[str]) -> bool:
        """Whether words say how long the terms last, of which the case tells too: "the contract runs for one year"."""
        lasts = any(word.rpartition(" ")[2] in DURATIONS for word in words)
        texts = (words, self.dated) if lasts else ()
        return lasts and all(any(self.lexicon.is_kind(word, AGREEMENT) for word in one) for one in texts)

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

    def defined_away(self, entry: Entry) -> bool:
        """Whether it is of something that a definition leaves out: "use does not cover use on rented servers"."""
        terms = {_bare(word) for name in entry.clauses for word in name.split()}
        words = {_bare(word) for word in entry.lemmas} - terms

        def named(thing: Thing) -> bool:
            heads = words | terms if thing.modifiers else words  # "maps other than sea maps"
            return _bare(thing.head) in heads and {_bare(one) for one in thing.modifiers} <= words

        for act in self.acts:
            if not self.lexicon.has(act.verb, ActProperty.LIGHT) and _bare(act.verb) in words:
                return True
            for filled in act.roles:
                for done in predications(filled.filler) if filled.role is Role.PURPOSE else ():
                    objects = list(things_in(done, Role.OBJECT))
                    if _bare(done.verb) in words and all(map(named, objects)):
                        return True
            for role in _TAKE_PART:
                own = role is Role.OBJECT  # what it is done to is what every definition speaks of
                done_to = (one for one in things_in(act, role) if not own or one.modifiers)
                if any(not one.term and named(one) for one in done_to):
                    return True
        return self._among([word for word in words if word not in USER_ROLES])

    def speaks_of(self, norm: Norm, entry: Entry) -> bool:
        """Whether a norm that does not reach the acts speaks of what is told besides."""
        if any(word.startswith(_NOT) and self.denies((word.removeprefix(_NOT),)) for word in entry.lemmas):
            return True  # "non-members pay double"
        if counts(norm) and self._of_its_time({*entry.lemmas, *(word for act in norm.acts for word in lemmas_of(act))}):
            return True
        kept = counts(norm) and entry.status is Status.PARTIAL and not allows_only(entry)
        if kept and self._too_young(entry.lemmas):
            return True
        if kept and self._among([word for word in entry.lemmas if word not in USER_ROLES]):
            return True
        out = list(kept_out(norm, self.lexicon))
        if any(takes_part(one, self.acts, self.lexicon) for one in out) or self._among(
            [word for one in out for word in (one.modifiers if one.head in PROVIDERS else (one.head,))]
        ):
            return True
        return (
            self.of_such(norm)
            or self.left_undone(norm)
            or self.ends_by(norm)
            or self.of_deeds(norm)
            or self.within(norm)
            or self.only_another(norm)
            or self.sends_on(norm)
            or outnumbers(norm, self.amounts)
            or told_otherwise(norm, self.acts, self.owners, self.lexicon)
            or (norm.modality is Modality.EMPOWER and any(act.verb in {*_STOPS} & self.others for act in norm.acts))
        )

    def _too_young(self, words: Collection[str]) -> bool:
        """Whether words speak of those under an age that whoever acts has not reached: "users under 16"."""
        if not self.ages or "old" not in words:
            return False
        said = [Fraction(one["much"]) for one in map(_SAID_AMOUNT.fullmatch, words) if one and one["of"] == "year"]
        return any(age < bound for age in self.ages for bound in said)

    def sends_on(self, norm: Norm) -> bool:
        """Whether a text says where the terms of what they deal with stand: "for the layers, see their terms"."""
        done_to = {one.head for act in self.acts for one in things_in(act, Role.OBJECT)} - {""}
        for act in norm.acts if norm.modality is Modality.OBLIGE else ():
            texts = [self.lexicon.kind(one)[0] for one in things_in(act, Role.OBJECT)]
            told = {one.head for role in (Role.PURPOSE, Role.TOPIC) for one in things_in(act, role)}
            if act.verb in _LOOKS and texts and all(self.lexicon.is_kind(one, AGREEMENT) for one in texts):
                return not told.isdisjoint(done_to)
        return False

    def only_another(self, norm: Norm) -> bool:
        """Whether a text allows to do the same to another thing alone: "only printed copies may be sold"."""
        if norm.modality is not Modality.PERMIT or not norm.only:
            return False
        for act in norm.acts:
            if any(one.role not in (Role.AGENT, Role.OBJECT) for one in act.roles):
                continue
            named = list(things_in(act, Role.OBJECT))
            if any(one.name or one.term or not one.head for one in named):
                continue  # "you may share Fern only under these terms": it is not the thing that is told apart
            for judged in self.acts:
                heads = {one.head for one in things_in(judged, Role.OBJECT)}
                apart = named and all(one.modifiers or one.restrictions or one.head not in heads for one in named)
                light = self.lexicon.has(act.verb, ActProperty.LIGHT)
                if apart and heads and not light and self.lexicon.is_act(judged.verb, act.verb):
                    return True
        return False

    def within(self, norm: Norm) -> bool:
        """Whether something is done in or on a thing whose use alone a text forbids: "no ads", and it is in an ad."""
        if norm.modality is not Modality.FORBID or any(
            True for one in norm.conditions for _ in predications(one.formula)
        ):
            return False
        banned = [
            word
            for act in norm.acts
            if act.verb in (USE, "do") and all(one.role in (Role.AGENT, Role.OBJECT) for one in act.roles)
            for thing in things_in(act, Role.OBJECT)
            if thing.determiner in _ANY_OF_THEM and not thing.restrictions
            for word in _called(thing)
        ]
        places = [word for act in self.acts for one in things_in(act, Role.PLACE) for word in _called(one)]
        banned += [act.verb for act in norm.acts if not act.roles]  # "film rights are reserved"
        if self._among([word for word in banned if self.lexicon.is_kind(word, PERSON)]):
            return True  # "no companies, please"
        return any(_bare(one) == _bare(ban) or self.lexicon.is_kind(one, ban) for one in places for ban in banned)

    def made_against(self, norm: Norm) -> bool:
        """Whether what they deal with was made or changed as a text forbids: "do not crop them", and it is cropped."""
        if norm.modality is not Modality.FORBID or not self.altered or norm.conditions:
            return False
        works = {one.head for act in self.acts for one in things_in(act, Role.OBJECT)}
        plain = (
            act
            for act in norm.acts
            if all(one.role in _DONE_TO for one in act.roles if one.role is not Role.PLACE)
            and all(one.head in works for one in things_in(act, Role.PLACE))
            and all(one.head in (LICENSEE, "") for one in things_in(act, Role.AGENT))
        )
        return any(names(lemmas_of(act), self.altered, self.lexicon, wide=True) for act in plain)

    def narrower(self, norm: Norm) -> bool:
        """
        Whether it is denied what alone a text gives its leave for: "use them on devices that have passed our test".

        A wider leave beside it may be meant to end there.
        """
        if norm.modality is Modality.PERMIT and norm.only:
            # "You may change them for your own use only": what was changed for that is not for sale
            for act in norm.acts:
                bounds = (*act.get(Role.PURPOSE), *act.get(Role.PLACE))
                bounded = any({*lemmas_of(one)}.isdisjoint(NON_COMMERCIAL) for one in bounds)
                if bounded and any(self.lexicon.is_act(one.verb, act.verb) for one in self.altered):
                    return True
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
        if norm.modality is Modality.OBLIGE:
            whens = [one.formula for one in norm.conditions if not one.unless]
            return any(self._gives_back(act, whens) for act in norm.acts)
        for act in norm.acts if counts(norm) and self.lexicon.is_act(norm.acts[0].verb, END) else ():
            things = [one for filled in act.roles for one in things_in(act, filled.role)]
            rest = {one.head for one in things if not self._of_the_leave(one)} - {""}
            if len(rest) < len(things) and not rest.isdisjoint(self.heads):
                return True
            if any(self.denies(lemmas_of(one)) for one in things if one.head in _LEFT):
                return True  # "failure to name us ends this licence"
            if any(self._done(leaf) for one in norm.conditions if not one.unless for leaf in predications(one.formula)):
                return True  # "the licence ends if you sue us"
        return False

    def _done(self, when: Predication) -> bool:
        """Whether somebody does, beside the acts, what a condition says that he does."""
        if when.negated or self.lexicon.has(when.verb, ActProperty.LIGHT):
            return False
        return any(self.lexicon.is_act(deed.verb, when.verb) and not deed.negated for deed in self.deeds)

    def _gives_back(self, act: Predication, whens: Sequence[Formula]) -> bool:
        """ "You shall return the Maps at the end of the course", "when the course ends", and it has ended."""
        if act.verb not in _GIVES_UP or act.negated:
            return False
        ends = [leaf for one in whens for leaf in predications(one)]
        if any(leaf.negated or not self.lexicon.is_act(leaf.verb, END) for leaf in ends):
            return False
        rest = [one for role in (Role.TIME, Role.PLACE, Role.AFTER) for one in things_in(act, role)]
        rest += [one for leaf in ends for role in (Role.AGENT, Role.OBJECT) for one in things_in(leaf, role)]
        told = {one.head for thing in rest for one in (thing, *_linked(thing))}
        return not told.isdisjoint(self.heads)

    def _of_the_leave(self, thing: Thing) -> bool:
        return self.lexicon.is_kind(self.lexicon.kind(thing)[0], AGREEMENT) or thing.head in (RIGHT, USE)

    def of_such(self, norm: Norm) -> bool:
        """
        Whether what only counts as something is said of such persons: "banks are out", "for banks, other terms apply".

        What leaves open what it says of them may say anything; a text that speaks of itself says for whom it is.
        """
        lacks = [one.formula.part for one in norm.conditions if isinstance(one.formula, NotSo)]
        if norm.modality is Modality.FORBID and any(self.denies(lemmas_of(one)) for one in lacks):
            return True  # "student licences are limited to students"
        if norm.modality is Modality.FORBID and any(
            self._does_as(one) for act in norm.acts for one in (*_members(norm.bearer), *things_in(act, Role.AGENT))
        ):
            return True
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

    def _does_as(self, thing: Thing) -> bool:
        """Whether whoever acts does what a word for people says that they do: "car makers", and he builds vans."""
        if thing.head in (*USER_ROLES, *PROVIDERS, *WHOEVER):
            return False
        does = [thing.head.removesuffix(ending) + verb for ending, verb in _DOERS if thing.head.endswith(ending)]
        known = self.lexicon
        return any(
            (deed.verb in does or any(known.akin(deed.verb, verb) for verb in does))
            and (
                not thing.modifiers
                or any(
                    _bare(word) == _bare(one.head) or known.is_kind(one.head, _bare(word)) or known.akin(one.head, word)
                    for word in thing.modifiers
                    for one in things_in(deed, Role.OBJECT)
                )
            )
            for deed in self.deeds
            if not deed.negated
        )

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
            # what a customer must do with his own things he must do whatever he does with the work
            plain = bool(objects) and {one.role for one in act.roles} <= _PLAIN
            who = {one.head for one in bound if not self.denies((one.head,))} - {"", *(READERS if plain else ())}
            if objects.isdisjoint(done_to) and self._among(who):
                return True
        return False

    def left_undone(self, norm: Norm, *, live: bool = False) -> bool:
        """
        Whether it is denied that something is done, or is so, that a text says shall be: "those who use it must be
        trained".

        A duty that comes with another act, or in a case that was not met, asks nothing here; one that is `live` does.
        """
        if live and (not self.plainly or any(one.unless for one in norm.conditions)):
            return False  # what stands beside it may be done instead
        if not (norm.modality is Modality.OBLIGE or (counts(norm) and not live)) or (norm.conditions and not live):
            return False
        of_whom = tuple(acts_of_bearer(norm.bearer))
        if of_whom and not any(names(lemmas_of(one), self.acts, self.lexicon) for one in of_whom):
            return False
        owed = norm.modality is Modality.OBLIGE
        return any(self.denies(lemmas_of(self._beside_whom(act, owed=owed))) for act in norm.acts if not act.negated)

    def _beside_whom(self, act: Predication, *, owed: bool) -> Predication:
        """What a duty asks, without those of whom: "traders must pay", and he is no trader."""
        people = [
            filled
            for filled in act.roles
            if filled.role is Role.AGENT
            and isinstance(filled.filler, Thing)
            and not filled.filler.restrictions
            and self.lexicon.is_kind(self.lexicon.kind(filled.filler)[0], PERSON)
        ]
        kept = (one for one in act.roles if one not in people)
        # "A film that costs money must have a trailer": what tells them apart is not asked of them
        return evolve(act, roles=tuple(_bare_agent(one) if owed else one for one in kept))

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
                    if unit == of or (not of and unit == "time")  # "requests must not exceed 100 per hour"
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


_PLAIN = frozenset((Role.AGENT, Role.OBJECT, Role.COMPLEMENT, Role.RECIPIENT))
"""Roles beside an act that tell nothing of where, when or how."""
_DOERS = (("itor", "e"), ("er", ""), ("er", "e"), ("or", ""), ("or", "e"))
"""Endings of words for people by what they do, and what the verb has in their place."""


def _bare_agent(filled: Filled) -> Filled:
    thing = filled.filler
    bare = filled.role is Role.AGENT and isinstance(thing, Thing) and thing.restrictions
    return evolve(filled, filler=evolve(thing, restrictions=())) if bare else filled


def _called(thing: Thing) -> list[str]:
    return [word.casefold() for word in (thing.head, thing.name) if word]


def _members(bearer: object) -> tuple[Thing, ...]:
    members = bearer.members if isinstance(bearer, Things) else (bearer,)
    return tuple(one for one in members if isinstance(one, Thing))


def _is_reader(bearer: object) -> bool:
    return any(one.head == LICENSEE for one in _members(bearer))


def _bounds(filler: object) -> Iterator[tuple[str, Limit]]:
    """Of what a phrase says how much there may be, and the bound."""
    match filler:
        case Limit(quantity=quantity) if quantity.unit:
            yield quantity.unit, filler
        case Thing(head=head, count=Limit(quantity=quantity) as count):
            yield quantity.unit or head, count
        case Thing(restrictions=told):  # "the price below 20 euros"
            yield from (bound for one in told if isinstance(one, Limit) for bound in _bounds(one))


def _linked(thing: Thing) -> list[Thing]:
    return [one.thing for one in thing.restrictions if isinstance(one, Linked) and isinstance(one.thing, Thing)]


def _bare(word: str) -> str:
    """A word without what may mark the plural of a name or of a word that no table knows."""
    return word.casefold().removesuffix("s")
