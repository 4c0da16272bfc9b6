"""
An instrument by what its clauses speak of, so that a question never looks at clauses that cannot bear on it.

Compiled once for each instrument and vocabulary; only the facts change between questions.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ..clauses.norm import LITIGATION, Entry, Instrument, Modality, Norm, Status
from ..clauses.phrase import LICENSEE, LICENSOR, AllOf, AnyOf, Linked, Predication, Role, Thing, Things, words_in
from ..clauses.span import Lines
from ..clauses.values import evolve
from ..clauses.vocabulary import ActProperty, Sort
from .atoms import filler_key
from .bearing import content, counts, laid_on, sanctions, tells_how, whoever
from .concepts import COPY, ENGAGES, INSTALL, REACH, REFRAIN, RUN, SAYS, USE
from .far_fields import things_within
from .hints import Hints, hints_of, hints_of_reserved
from .kept import Kept
from .lexicon import Lexicon, Relation
from .parts import predications
from .rank import Order, any_right, order
from .rendered import rendered

LARGEST = 64
"""So many instruments are kept compiled; the one not asked about for longest goes first."""

_ABOUT = (Role.OBJECT, Role.PLACE, Role.SOURCE, Role.MEANS)
"""What an act inside another one is about."""

APART = (Relation.NONE, Relation.APART)
"""How an act's verb stands to a clause's verb where the clause cannot speak of the act."""


@frozen
class Pattern:
    """
    One act that a norm speaks of.
    """

    norm: Norm
    """A duty to refrain from an act stands here as the ban on it that it is."""
    place: int
    """Which of the norm's acts it is."""
    act: Predication
    bare: Predication
    """The act with what it is done to and for, and nothing else."""


@frozen
class Speaking:
    """
    A norm with those of its acts that may be the act in question.
    """

    norm: Norm
    patterns: tuple[Pattern, ...]


@frozen
class Entered:
    """
    A norm that stands in the ledger, with the words by which its sentence may name an act.
    """

    norm: Norm
    place: int
    """Of its sentence."""
    sanctions: tuple[frozenset[str], ...]
    """What makes the licensor end or suspend what it gave."""
    kept: tuple[tuple[str, ...], ...]
    """Of each phrase that was kept as written."""
    whoever: tuple[frozenset[str], ...]
    """The acts by which it tells those apart whom it is for."""
    content: tuple[frozenset[str], ...]
    """What it speaks of beside what its own acts are done to."""
    laid_on: frozenset[str]
    """The things on which it is laid as if they did something: "the maps must not leave the building"."""
    hints: Hints | None
    """How a case speaks of what it is about."""


def _entered(norm: Norm, place: int, entry: Entry, lexicon: Lexicon) -> Entered:
    phrases = (norm.opaque, norm.acts, tuple(one.formula for one in norm.conditions))
    kept = tuple(words.lemmas for words in dict.fromkeys(words_in(phrases)))
    told = (*content(norm), *((frozenset(entry.lemmas),) if counts(norm) else ()))
    if tells_how(norm):
        told = (*told, *(frozenset((word,)) for word in entry.lemmas))
    hints = hints_of(norm, entry, lexicon)
    return Entered(norm, place, tuple(sanctions(norm)), kept, tuple(whoever(norm)), told, laid_on(norm), hints)


class Index:
    """
    The clauses of one instrument by the verbs of the acts that they may speak of.
    """

    def __init__(self, instrument: Instrument, lexicon: Lexicon) -> None:
        self.instrument = instrument
        self.lexicon = lexicon
        self.lines = Lines.of(instrument.text)
        self.objects = tuple(_objects(instrument))
        """Everything that the instrument speaks of, each once."""
        # What only counts as something makes no rule: its unread phrases have nothing to hang on.
        ids = {norm.id for norm in instrument.norms if norm.modality is not Modality.COUNTS_AS or not norm.opaque}
        self.unread = tuple(
            (place, entry)
            for place, entry in enumerate(instrument.ledger)
            if _is_unread(entry) and not _stands(entry, ids)
        )
        """The entries of the ledger that hold something unread and have no norm among the rules, with their places."""
        spans = {norm.id: norm.spans for norm in instrument.norms}
        entries: dict[str, int] = {}
        for at, one in enumerate(instrument.ledger):
            for name in one.clauses:
                # A later sentence that names it says where it does not apply.
                if name not in entries or any(each.overlaps(one.span) for each in spans.get(name, ())):
                    entries[name] = at
        self.entered = tuple(
            _entered(norm, entries[norm.id], instrument.ledger[entries[norm.id]], lexicon)
            for norm in instrument.norms
            if norm.id in entries
        )
        self.idle = tuple(
            (place, entry, hints_of_reserved(entry, lexicon))
            for place, entry in enumerate(instrument.ledger)
            if entry.status is Status.INERT and entry.lemmas
        )
        """The sentences in which no rule was found, though no positive pattern says that there is none."""
        self.defined_away = tuple(
            (place, entry)
            for place, entry in enumerate(instrument.ledger)
            if entry.status is Status.DEFINITION and entry.lemmas and not _applied(entry, instrument)
        )
        """The definitions that say what a term does not mean, where no norm was read with that."""
        self.suits = tuple(
            (place, entry)
            for place, entry in enumerate(instrument.ledger)
            if entry.status is Status.INERT and entry.why == LITIGATION
        )
        """The sentences by which leave ends for whoever sues: they bear on nothing until somebody does."""
        self._patterns = tuple((norm, tuple(patterns(norm, lexicon))) for norm in instrument.norms)
        self._speaking: dict[str, tuple[Speaking, ...]] = {}
        self._governs: dict[str, bool] = {}
        self._orders: dict[tuple[int, int], tuple[Norm, Norm, Order]] = {}

    def speaking(self, verb: str) -> tuple[Speaking, ...]:
        """
        The norms that may speak of an act with this verb, in the order of the text.

        Exceptions stand beside the norms that they defeat, also where their own verb is another one, so that an answer
        can say where they fail; duties stand whatever their verb is, since other acts trigger them.
        """
        known = self._speaking.get(verb)
        if known is None:
            known = self._speaking[verb] = tuple(self._all_speaking(verb))
        return known

    def duties(self) -> Iterator[Pattern]:
        """The duties to do something, in the order of the text."""
        for norm, listed in self._patterns:
            if norm.modality is Modality.OBLIGE:
                yield from (one for one in listed if one.norm.modality is Modality.OBLIGE)

    def _all_speaking(self, verb: str) -> Iterator[Speaking]:
        own = [tuple(one for one in listed if self._may_be(verb, one)) for _, listed in self._patterns]
        reached = {norm.id for (norm, _), kept in zip(self._patterns, own, strict=True) if kept}
        defeating = [norm for norm, _ in self._patterns if norm.defeats]
        grown = True
        while grown:
            more = {norm.id for norm in defeating if norm.id not in reached and not reached.isdisjoint(norm.defeats)}
            reached |= more
            grown = bool(more)
        for (norm, listed), kept in zip(self._patterns, own, strict=True):
            if norm.id in reached:
                yield Speaking(norm, listed if norm.defeats else kept)

    def _may_be(self, verb: str, pattern: Pattern) -> bool:
        act, modality = pattern.act, pattern.norm.modality
        if modality is Modality.OBLIGE:
            return True
        if modality is Modality.FORBID and act.verb == USE:
            return True  # a ban on using a thing reaches whatever is done with it
        if modality is Modality.FORBID and act.verb == REACH and self.lexicon.is_act(verb, USE):
            return True  # who uses a service accesses it
        if modality is Modality.FORBID and any(
            self.lexicon.relate(Sort.ACT, verb, leaf.verb) not in APART
            for one in pattern.norm.conditions
            if not one.unless
            for leaf in predications(one.formula)
        ):
            return True  # "if you share it, you must not charge for it"
        if modality is Modality.FORBID and (verb in SAYS or self._is_way(verb, act)):
            return True  # "you may not deceive people by misrepresenting texts"
        if modality is Modality.FORBID and act.verb in ENGAGES:
            return True  # "you may not engage in spam"
        if modality is Modality.FORBID and rendered(act, verb) is not None:
            return True  # "you may not give legal advice": who advises may
        run = self.lexicon.is_act(act.verb, RUN)
        copied = self.instrument.public and self.lexicon.is_act(act.verb, COPY)
        if modality is Modality.PERMIT and ((verb == USE and copied) or (verb in (USE, INSTALL) and run)):
            return True  # who may copy a published work may use it, and who may run a program
        return self.lexicon.relate(Sort.ACT, verb, act.verb) not in APART or any_right(act, self.lexicon)

    def _is_way(self, verb: str, act: Predication) -> bool:
        """Whether a verb may be what a ban names as the way in which something is done."""
        ways = (one for filler in act.get(Role.MEANS) for one in predications(filler))
        return any(self.lexicon.relate(Sort.ACT, verb, one.verb) not in APART for one in ways)

    def governs(self, verb: str) -> bool:
        """Whether some norm names this kind of act, or a wider one that says something by itself."""
        known = self._governs.get(verb)
        if known is None:
            known = self._governs[verb] = any(
                self.lexicon.relate(Sort.ACT, verb, act.verb) is Relation.BELOW
                and not self.lexicon.has(act.verb, ActProperty.LIGHT)
                for norm in self.instrument.norms
                for act in norm.acts
            )
        return known

    def order(self, ban: Norm, grant: Norm) -> Order:
        """Which of two norms of this instrument prevails."""
        key = id(ban), id(grant)
        known = self._orders.get(key)
        if known is None or known[0] is not ban or known[1] is not grant:
            known = self._orders[key] = ban, grant, order(ban, grant, self.lexicon)
        return known[2]


_COMPILED: Kept[Index] = Kept(Index, LARGEST)


def index_of(instrument: Instrument, lexicon: Lexicon) -> Index:
    """The compiled instrument; compiled when it is first asked about."""
    return _COMPILED.of(instrument, lexicon)


def patterns(norm: Norm, lexicon: Lexicon) -> Iterator[Pattern]:
    """
    The acts of a norm; a duty to refrain from an act is a ban on it.

    A ban on taking an act up ("attempt to identify anyone") reaches the act; a grant of it does not.
    """
    if norm.modality is Modality.COUNTS_AS:
        return
    place = 0
    for act in norm.acts:
        refrains = norm.modality is Modality.OBLIGE and lexicon.is_act(act.verb, REFRAIN)
        tried = norm.modality is Modality.FORBID and lexicon.has(act.verb, ActProperty.TAKES_UP)
        held = [one.filler for one in act.roles if one.role is Role.OBJECT or (refrains and one.role is Role.SOURCE)]
        inner = [one for filler in held for one in predications(filler)] if refrains or tried else []
        if inner:
            banned = evolve(norm, modality=Modality.FORBID)
            for one in inner:
                yield Pattern(banned, place, one, _bare(one))
                place += 1
        else:
            yield Pattern(norm, place, act, _bare(act))
            place += 1


def _bare(act: Predication) -> Predication:
    return evolve(act, roles=tuple(one for one in act.roles if one.role in (Role.OBJECT, Role.PURPOSE)))


def _is_unread(entry: Entry) -> bool:
    return entry.status in (Status.PARTIAL, Status.UNREAD)


def _stands(entry: Entry, ids: set[str]) -> bool:
    """Its norms stand among the rules, with the phrases kept as written as open elements."""
    return entry.status is Status.PARTIAL and not ids.isdisjoint(entry.clauses)


def _objects(instrument: Instrument) -> Iterator[Thing]:
    """Everything that an instrument speaks of: what it reserves or frees, defines, grants, forbids."""
    seen: set[str] = set()

    def fresh(thing: object) -> Iterator[Thing]:
        members = thing.members if isinstance(thing, Things) else (thing,)
        for member in members:
            if isinstance(member, Thing) and member.head not in (LICENSEE, LICENSOR, ""):
                key = filler_key(member)
                if key not in seen:
                    seen.add(key)
                    yield member

    for entry in instrument.reserved:
        yield from fresh(entry.object)
    for definition in instrument.definitions:
        if definition.term:
            words = definition.term.casefold().split()
            if words:
                yield from fresh(Thing(words[-1], tuple(words[:-1]), term=definition.term))
    for norm in instrument.norms:
        for act in norm.acts:
            carriers = act.get(Role.AGENT) if norm.modality is Modality.OBLIGE else ()
            for filler in (*act.get(Role.OBJECT), *act.get(Role.MEANS), *carriers):
                yield from fresh(filler)
                for thing in _inside(filler):
                    if thing.term:
                        yield from fresh(thing)


def _inside(part: object) -> Iterator[Thing]:
    """What else the object of an act speaks of: "any person in the Records", "attempt to copy the Work"."""
    pending = [part]
    while pending:
        match pending.pop():
            case Thing() as thing:
                yield thing
                pending += reversed([one.thing for one in thing.restrictions if isinstance(one, Linked)])
            case Things(members=inner) | AllOf(parts=inner) | AnyOf(parts=inner):
                pending += reversed(inner)
            case Predication() as act:
                pending += reversed([one.filler for one in act.roles if one.role in _ABOUT])


def _applied(entry: Entry, instrument: Instrument) -> bool:
    """
    Whether what a definition leaves out was found in it, and a norm that takes something away speaks of its term.

    A grant of "the maps" may be taken for one of sea maps all the same.
    """
    told = [one for one in instrument.definitions if one.term in entry.clauses]
    words = {word.casefold().removesuffix("s") for word in entry.lemmas}
    others = [one.term for one in instrument.definitions if one not in told]
    if any({word.casefold().removesuffix("s") for word in name.split()} <= words for name in others):
        return True  # "… that is not Covered Software", which the text deals with by that name
    if not told or any(one.meaning is None and not one.excludes for one in told):
        return False
    names = {name.casefold() for one in told for name in (one.term, *one.aliases)}
    ruling = (norm for norm in instrument.norms if norm.modality is not Modality.PERMIT)
    spoken = (one for norm in ruling for one in things_within(norm.bearer, *norm.acts))
    return any(one.term.casefold() in names for one in spoken)
