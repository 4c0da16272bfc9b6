"""
The atoms of one problem: their keys, what they say, and who gives them which value.

INVARIANT: an atom's key is a function of what it says, so that the same statement met twice is the same atom.
"""

from __future__ import annotations

from attrs import define, field

from ..clauses.case import Stance, Truth
from ..clauses.errors import InputError
from ..clauses.phrase import (
    AllOf,
    AnyOf,
    Determiner,
    Filled,
    Filler,
    Limit,
    Linked,
    NotSo,
    Period,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.verdict import Claim
from ..clauses.vocabulary import Sort
from .core import TRUE, Account, Atom, AtomKind, Bound, Formula, Statement, Var, conj
from .events import HYPOTHETICAL, Arg, Class, Event, Ref
from .lexicon import Lexicon, Relation
from .world import World


def thing_key(thing: Thing | Things | Words) -> str:
    """A noun phrase as a key: determiners aside, everything that narrows it."""
    match thing:
        case Words():
            return "~" + " ".join(thing.lemmas or (thing.text,))
        case Things():
            return f" {thing.connective} ".join(thing_key(member) for member in thing.members)
    words = " ".join((*thing.modifiers, *((thing.head,) if thing.head else ()), *((thing.name,) if thing.name else ())))
    narrowed = [
        predication_key(part) if isinstance(part, Predication) else _part_key(part) for part in thing.restrictions
    ]
    count = f"{filler_key(thing.count)} " if thing.count is not None else ""
    return count + words + "".join(f"[{part}]" for part in narrowed)


def _part_key(part: Linked | Words) -> str:
    return thing_key(part) if isinstance(part, Words) else f"{part.role}:{filler_key(part.thing)}"


def filler_key(filler: Filler | NotSo) -> str:
    """What fills a role, as a key."""
    match filler:
        case Thing() | Things() | Words():
            return thing_key(filler)
        case Predication():
            return predication_key(filler)
        case AllOf(parts=parts):
            return " & ".join(filler_key(part) for part in parts)
        case AnyOf(parts=parts):
            return " | ".join(filler_key(part) for part in parts)
        case NotSo(part=part):
            return f"!({filler_key(part)})"
        case Limit(compare, quantity):
            return f"{compare}{quantity.amount} {quantity.unit}".strip()
        case Period(first, last):
            return f"{first}..{last}"


def predication_key(predication: Predication) -> str:
    """A predication as a key; negation is not part of it."""
    roles = sorted(f"{filled.role}={filler_key(filled.filler)}" for filled in predication.roles)
    manner = f" {' '.join(sorted(predication.manner))}" if predication.manner else ""
    return f"{predication.verb}{manner}({'; '.join(roles)})"


def _told_in(event: Event) -> int:
    """The statement that tells of an event, or of what it follows from."""
    while event.source < 0 and event.derived:
        event = next((one for one in event.derived if one.account == event.account), event.derived[0])
    return event.source


@define
class Atoms:
    """
    Collects atoms, axioms' raw material and assignments while a case is grounded.
    """

    world: World
    facts: dict[Atom, bool] = field(factory=dict)
    accounts: dict[str, dict[Atom, bool]] = field(factory=dict)
    sources: dict[Atom, tuple[int, ...]] = field(factory=dict)
    """The statements that speak of an atom."""
    groups: dict[int, dict[Atom, None]] = field(factory=dict)
    """The atoms of each statement of an account."""
    readings: dict[int, dict[int, Atom]] = field(factory=dict)
    stances: dict[Atom, int] = field(factory=dict)
    """The statement that sets an interpretation."""
    _occurs: dict[Event, Formula] = field(factory=dict)
    _predications: dict[Event, Predication] = field(factory=dict)
    _keys: dict[Event, str] = field(factory=dict)
    """What was said of events before; the same few are asked about for every clause."""

    lexicon: Lexicon = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.lexicon = self.world.lexicon
        for statement in self.world.case.statements:
            if statement.account:
                self.accounts.setdefault(statement.account, {})

    # what atoms say

    def arg_thing(self, arg: Arg) -> Filler:
        """An argument as a phrase, for rendering and keys."""
        match arg:
            case Ref():
                return self.world.label(arg)
            case Event():
                return self.predication(arg)
            case Class(thing):
                return thing
            case _:
                return arg

    def arg_key(self, arg: Arg) -> str:
        """An argument as a key; two entities with the same words keep apart by number."""
        if isinstance(arg, Ref):
            label = self.world.label(arg)
            return label.name or f"{thing_key(label)}#{arg.id}"
        if isinstance(arg, Event):
            return self.event_key(arg)
        return filler_key(self.arg_thing(arg))

    def event_key(self, event: Event) -> str:
        """What an event says, as a key; its negation and who says it are not part of it."""
        known = self._keys.get(event)
        if known is None:
            known = self._keys[event] = self._event_key(event)
        return known

    def _event_key(self, event: Event) -> str:
        roles = sorted(f"{role}={self.arg_key(arg)}" for role, arg in event.roles)
        manner = f" {' '.join(sorted(event.manner))}" if event.manner else ""
        when = f" @{filler_key(event.when)}" if event.when is not None else ""
        return f"{event.verb}{manner}({'; '.join(roles)}){when}"

    def predication(self, event: Event) -> Predication:
        """An event as a predication about the case's own entities."""
        known = self._predications.get(event)
        if known is None:
            days = (Filled(Role.TIME, event.when),) if event.part and event.when is not None else ()
            known = self._predications[event] = Predication(
                event.verb,
                (*(Filled(role, self.arg_thing(arg)) for role, arg in event.roles), *days),
                negated=event.negated,
                manner=event.manner,
            )
        return known

    # making atoms

    def fact(self, key: str, claim: Claim) -> Formula:
        """An open question of fact."""
        return Var(Atom(f"fact:{key}", AtomKind.FACT, about=claim))

    def comparison(self, key: str, bound: Bound, claim: Claim) -> Formula:
        """An open comparison of one quantity with a number."""
        return Var(Atom(f"number:{key}", AtomKind.COMPARISON, bound=bound, about=claim))

    def unread(self, key: str, about: object) -> Formula:
        """Whether a sentence that was not read says otherwise."""
        return Var(Atom(f"unread:{key}", AtomKind.UNREAD, about=about))

    def reading(self, key: str, about: object) -> Formula:
        """Whether a reading of an ambiguous sentence of the licence is the right one."""
        return Var(Atom(f"reading:{key}", AtomKind.READING, about=about))

    def todo(self, key: str, claim: Claim, status: bool | None) -> Formula:
        """Something that the bearer can still do; `status` is done, failed or outstanding."""
        atom = Atom(f"todo:{key}", AtomKind.TODO, about=claim)
        if status is not None:
            self.facts[atom] = status
        return Var(atom)

    def interpretation(self, sort: Sort, word: str, norm_word: str, subject: Thing | None) -> Formula:
        """Whether `word` counts as `norm_word`; the case may assume, deny or leave it open."""
        word, norm_word = self.lexicon.canonical(sort, word), self.lexicon.canonical(sort, norm_word)
        atom = Atom(
            f"means:{sort}:{word}<{norm_word}",
            AtomKind.INTERPRETATION,
            about=Claim(lower=word, upper=norm_word, subject=subject),
        )
        for lower, upper, stance, source in self.world.stances:
            if (self.lexicon.canonical(sort, lower), self.lexicon.canonical(sort, upper)) == (word, norm_word):
                self.sources[atom] = (*self.sources.get(atom, ()), source)
                if stance is not Stance.OPEN:
                    account = self.world.case.statements[source].account
                    given = self.accounts[account] if account else self.facts
                    given[atom] = stance is Stance.ASSUMED
                self.stances[atom] = source
        return Var(atom)

    # what the case says

    def occurs(self, event: Event) -> Formula:
        """Whether an event took place, as far as the case says."""
        known = self._occurs.get(event)
        if known is None:
            known = self._occurs[event] = self._occurrence(event)
        return known

    def _occurrence(self, event: Event) -> Formula:
        if event.derived and not self._is_disputed(event):
            return conj(self.occurs(one) for one in event.derived)
        if event.source == HYPOTHETICAL:
            return TRUE
        guard = TRUE if event.reading < 0 else self._case_reading(event)
        if event.truth is Truth.TRUE and not event.account:
            self._check_denials(event)
            return guard
        key = self.event_key(event)
        atom = Atom(f"fact:{key}", AtomKind.FACT, about=Claim(predication=self.predication(event)))
        if event.source >= 0:
            self.sources[atom] = tuple(dict.fromkeys((*self.sources.get(atom, ()), event.source)))
        if event.truth is Truth.TRUE:
            self.assign(event.account, atom, True, _told_in(event))
        for other in self.world.events:
            if (
                self._truth_of(other)
                and not other.negated
                and self.event_key(other) == key
                and other.account != event.account
            ):
                self.assign(other.account, atom, True, _told_in(other))
            if other.negated and other.truth is Truth.TRUE and self.denies(other, event):
                self.assign(other.account, atom, False, _told_in(other))
        return conj((guard, Var(atom)))

    def _is_disputed(self, event: Event) -> bool:
        """
        Whether what follows from one account is denied by what follows from an account, or follows from another one.

        "She is 16", "she is 19": that she is a minor is then a question of its own, which each account answers, and not
        whether the one sentence is true.
        """
        if not event.account and event.truth is not Truth.UNKNOWN:
            return False
        told = [other for other in self.world.events if other.account and other.truth is Truth.TRUE]
        return any(
            self.denies(other, event)
            if other.negated
            else other.account != event.account and self.event_key(other) == self.event_key(event)
            for other in told
        )

    @staticmethod
    def _truth_of(event: Event) -> bool:
        return event.truth is Truth.TRUE

    def assign(self, account: str, atom: Atom, value: bool, source: int) -> None:
        """A statement gives an atom its value, in an account or for all."""
        given = self.accounts.setdefault(account, {}) if account else self.facts
        if given.get(atom, value) is not value:
            raise InputError(self._contradiction(atom, source))
        given[atom] = value
        if source >= 0:
            self.sources[atom] = tuple(dict.fromkeys((*self.sources.get(atom, ()), source)))
            if account:
                self.groups.setdefault(source, {})[atom] = None

    def _contradiction(self, atom: Atom, source: int) -> str:
        texts = [self.world.case.statements[i].text for i in (*self.sources.get(atom, ()), source) if i >= 0]
        return "the case contradicts itself: " + " / ".join(f"`{text}`" for text in dict.fromkeys(texts))

    def _check_denials(self, event: Event) -> None:
        if event.source < 0 or (event.verb == "be" and not event.args(Role.AGENT)):
            return
        for other in self.world.events:
            stated = other.negated and other.truth is Truth.TRUE and not other.derived and other.source != event.source
            if stated and other.when == event.when and self.denies(other, event):
                first, second = (self.world.case.statements[i].text for i in (event.source, other.source))
                raise InputError(f"the case contradicts itself: `{first}` / `{second}`")

    def _case_reading(self, event: Event) -> Formula:
        atom = Atom(
            f"reading:case:{event.source}:{event.reading}",
            AtomKind.READING,
            about=self.world.case.statements[event.source],
        )
        self.readings.setdefault(event.source, {})[event.reading] = atom
        return Var(atom)

    # denials

    def denies(self, denial: Event, event: Event) -> bool:
        """Whether a denial speaks of `event`: it denies that very act, or anything of its kind."""
        if denial is event or self.lexicon.relate(Sort.ACT, event.verb, denial.verb) is not Relation.BELOW:
            return False
        if denial.manner and not set(denial.manner) <= set(event.manner):
            return False
        if denial.when is not None and event.when is not None and denial.when != event.when:
            return False
        return all(
            any(self.within(arg, denied) for arg in event.args(role) for denied in denial.args(role))
            for role in dict.fromkeys(role for role, _ in denial.roles)
        )

    def within(self, arg: Arg, wide: Arg) -> bool:
        """Whether `wide` is `arg`, or speaks of anything of a kind that `arg` is."""
        if arg == wide:
            return True
        if isinstance(arg, Event) and isinstance(wide, Event):
            return self.denies(wide, arg)
        if isinstance(wide, Class):
            return isinstance(arg, Class) and self._class_within(arg, wide)
        if isinstance(wide, Ref) and isinstance(arg, Ref):
            label = self.world.labels[wide]
            if label.name or not (
                label.determiner in (Determiner.ANY, Determiner.NO, Determiner.ALL, Determiner.A) or label.plural
            ):
                return False
            kind, modifiers = self.lexicon.kind(label)
            owners = {
                repr(owner) for said in self.world.describe(wide) for role, owner in said.links if role is Role.OF
            }
            if not self._comes_from(arg, wide):
                return False
            for said in self.world.describe(arg):
                other, others = self.lexicon.kind(said.thing)
                theirs = {repr(owner) for role, owner in said.links if role is Role.OF}
                if (
                    self.lexicon.relate(Sort.KIND, other, kind) is Relation.BELOW
                    and set(modifiers) <= set(others)
                    and owners <= theirs
                ):
                    return True
        return False

    def _comes_from(self, arg: Ref, wide: Ref) -> bool:
        """ "Any data from ShareGPT" is what some sentence puts there; other data is not denied by that."""
        sources = [one for said in self.world.describe(wide) for role, one in said.links if role is Role.SOURCE]
        if not sources:
            return True
        beside = [one for said in self.world.describe(arg) for _, one in said.links]
        for event in self.world.events:
            if not event.negated and arg in event.args(Role.OBJECT):
                beside += [one for role, one in event.roles if role is not Role.OBJECT]
        return any(one in beside for one in sources)

    def _class_within(self, arg: Class, wide: Class) -> bool:
        other, others = self.lexicon.kind(arg.thing)
        kind, modifiers = self.lexicon.kind(wide.thing)
        return (
            self.lexicon.relate(Sort.KIND, other, kind) is Relation.BELOW
            and set(modifiers) <= {*others, *arg.thing.modifiers}
            and all(
                any(role is linked and self.within(inner, one) for linked, inner in arg.links)
                for role, one in wide.links
            )
            and wide.thing.name == arg.thing.name
        )

    # the result

    def problem_accounts(self) -> tuple[Account, ...]:
        """The accounts with what each says."""
        return tuple(Account(name, tuple(facts.items())) for name, facts in self.accounts.items())

    def problem_statements(self) -> tuple[Statement, ...]:
        """
        The disputed atoms, grouped by the sentences that give them: what one sentence says and another denies is one
        dispute.
        """
        merged: list[tuple[int, dict[Atom, None]]] = []
        for source, atoms in sorted(self.groups.items()):
            touching = [group for group in merged if group[1].keys() & atoms.keys()]
            first = touching[0][0] if touching else source
            joined = {atom: None for group in touching for atom in group[1]} | atoms
            merged = [group for group in merged if group not in touching]
            merged.append((first, joined))
        return tuple(Statement(f"s{source}", tuple(atoms)) for source, atoms in sorted(merged, key=lambda one: one[0]))

    def texts(self, atom: Atom) -> tuple[int, ...]:
        """The statements that speak of an atom."""
        return self.sources.get(atom, ())
