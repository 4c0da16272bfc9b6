"""
The bearing rule: does a sentence that was not read, or not wholly, bear on an act?
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from attrs import frozen

from ..clauses.norm import (
    DEED,
    FORCE_OPEN,
    HOW_TO_ACT,
    MAY_LIMIT,
    NO_RULE_WORD,
    ONE_MATTER,
    ONLY_ALLOWS,
    ONLY_NARROWS,
    OTHER_ACTS,
    Entry,
    Instrument,
    Modality,
    Norm,
    Status,
)
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AllOf,
    AnyOf,
    Determiner,
    Filled,
    Filler,
    Linked,
    NotSo,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.values import evolve
from ..clauses.vocabulary import ActProperty, Sort
from .concepts import (
    ABLE,
    AGREEMENT,
    BOUNDS,
    CALLINGS,
    COMES_INTO,
    END,
    LASTING,
    LIFT,
    NAMED,
    ORGANIZATION,
    PERSON,
    PUBLIC,
    SAYS,
    USE,
    VAGUE,
)
from .covered import names_of_work
from .forms import speaks_of_form
from .kept import MANY, Kept
from .lexicon import Lexicon
from .parts import lemmas_of, predications
from .world import World


def bears(
    entry: Entry,
    acts: Iterable[Predication],
    lexicon: Lexicon,
    instrument: Instrument,
    kinds: Collection[str] = (),
) -> bool:
    """
    Whether an entry of the ledger shares with an act a verb, object or purpose: by lemma, or by a kind above or below.

    Light verbs and the instrument's own subject (what its title names) say nothing by themselves. `kinds` are what the
    case says that the things of the act are.
    """
    acts = tuple(acts)
    if entry.why == OTHER_ACTS:
        return not any(lexicon.is_act(act.verb, word) for act in acts for word in entry.lemmas)
    may_limit = entry.why.startswith(MAY_LIMIT) and ONE_MATTER not in entry.why
    unread = entry.status is Status.UNREAD or entry.why.startswith(FORCE_OPEN)
    own = {word.casefold() for word in instrument.title.split()} if not may_limit else set()
    if (
        not unread
        and entry.status is Status.PARTIAL
        and not entry.why.startswith(NO_RULE_WORD)
        and USE not in entry.lemmas
    ):
        # A sentence that rules some act is about this one only where it speaks of more than the work itself; what
        # rules its use, or says what it is for, speaks of all that is done with it.
        own |= {word for words in names_of_work(instrument, lexicon) for word in words.split()}
    if HOW_TO_ACT in entry.why:
        own.add("act")  # "you may act only on your own behalf", to which every act would be akin
    if ONE_MATTER not in entry.why and _same_act({*entry.lemmas} - own, acts, lexicon):
        return True
    words = [
        lemma for lemma in entry.lemmas if lemma.casefold() not in own and not lexicon.has(lemma, ActProperty.LIGHT)
    ]
    if not words or set(words) == {"all"}:
        return "all" in entry.lemmas
    wanted: set[str] = set()
    for act in acts:
        if not lexicon.has(act.verb, ActProperty.LIGHT):
            wanted.add(act.verb)
        for filled in act.roles:
            if (
                filled.role in (Role.OBJECT, Role.PURPOSE, Role.MEANS, Role.COUNTERPART)
                or may_limit
                or (unread and filled.role in _WHERE)
            ):
                wanted |= lemmas_of(filled.filler)
            if unread and filled.role is Role.PLACE:
                wanted |= {word for one in things_in(act, Role.PLACE) for word in one.name.casefold().split()}
    wanted |= {*kinds} if may_limit else set()
    wanted = {
        word
        for word in wanted
        if word.casefold() not in own
        and not lexicon.has(word, ActProperty.LIGHT)
        and not lexicon.is_kind(word, AGREEMENT)  # the text itself is what every sentence of it speaks of
    }
    near = wanted - {*_ANYBODY}
    if ONE_MATTER in entry.why:
        placed = any(one.name for act in acts for one in things_in(act, Role.PLACE))
        return (placed and Role.PLACE.value in words) or any(
            _is_of(other, word, lexicon) for word in words for other in near
        )
    if any(lexicon.akin(word, other) for word in words for other in near):
        return True
    if any(_bare(word) == _bare(other) for word in words for other in wanted):
        return True
    # "Commercial use is reserved", where it is used commercially: how it is used is what the sentence speaks of.
    ways = [way for act in acts if lexicon.has(act.verb, ActProperty.LIGHT) for way in act.manner]
    return any(_alike(word, way, lexicon) for word in words for way in ways)


def _same_act(lemmas: Collection[str], acts: Iterable[Predication], lexicon: Lexicon) -> bool:
    """
    Whether a sentence speaks of one of `acts` by its own word, which says more than the light act that it is a kind of.

    To rent is to provide, which every sentence may speak of; "rental is not part of this licence" speaks of renting.
    """
    said = {lexicon.canonical(Sort.ACT, lemma) for lemma in lemmas}
    done = {lexicon.canonical(Sort.ACT, act.verb) for act in acts}
    return any(verb in said and not lexicon.says_nothing(verb) for verb in done)


def _is_of(word: str, matter: str, lexicon: Lexicon) -> bool:
    """Whether a word is a word of the matter, or a kind of it."""
    return _bare(word) == _bare(matter) or lexicon.is_act(word, matter) or lexicon.is_kind(word, matter)


_ANYBODY = (PERSON, PUBLIC)
"""What every trade and body of which a sentence speaks is, or may be: that says nothing of the act."""
_USE = (USE, "usage")
_WHERE = (Role.PLACE, Role.CAPACITY)
"""What an act is done in or as, of which an unread sentence may speak."""


def allows_only(entry: Entry) -> bool:
    """Whether a sentence that was not read can take nothing from what others allow."""
    return entry.status in (Status.UNREAD, Status.PARTIAL) and ONLY_ALLOWS in entry.why


def gives_alone(entry: Entry) -> bool:
    """Whether the words that were not read of a sentence take nothing from what it gives, or from what others give."""
    return entry.status is Status.PARTIAL and ONLY_ALLOWS in entry.why


def narrows_alone(entry: Entry) -> bool:
    """Whether the words kept of a sentence only say when what was read of it holds."""
    return entry.status is Status.PARTIAL and ONLY_NARROWS in entry.why


def names(lemmas: Collection[str], acts: Iterable[Predication], lexicon: Lexicon, *, wide: bool = False) -> bool:
    """
    Whether words name one of `acts`: its verb, what it is done to and, if it has one, a purpose, place or means.

    A light verb ("use") names nothing without one of these; `wide` words are a whole sentence, which must say it all.
    """
    words = _WORDS.of(lexicon)
    deeds = tuple(one.removeprefix(DEED) for one in lemmas if one.startswith(DEED))
    for act in (each for one in acts for each in _SPOKEN.of(one, lexicon)):
        if not words.verb(lemmas, act.verb):
            continue
        # "But don't sell them", "reselling is ours": what it is done to is not said again.
        unsaid = words.verb(deeds, act.verb) or all(words.verb((one,), act.verb) for one in lemmas)
        unsaid = unsaid or any(_is_doer(one, act.verb) and one not in CALLINGS for one in lemmas)  # "we sue resellers"
        persons = bool(act.objects) and all(_is_somebody(head, lexicon) for head in act.objects)  # "if you sue us"
        unsaid = unsaid or (persons and not act.light)
        if "all" not in lemmas and not unsaid and not any(words.thing(lemmas, head) for head in act.objects):
            continue
        if not act.further and not act.light:
            return True
        rest = {word for word in lemmas if not any(_alike(word, head, lexicon) for head in act.objects)}
        told = any(_mentions(rest, filler, lexicon) for filler in act.further)
        if act.further and (told or not (wide or act.light)):
            return True
    return False


@frozen
class _Spoken:
    """
    An act as sentences may speak of it.
    """

    verb: str
    light: bool
    objects: frozenset[str]
    """The kinds of what it is done to."""
    further: tuple[Filler, ...]
    """What else is said of it than by whom it is done, and to what."""
    takes_part: tuple[tuple[Role, str], ...]
    """The kinds of what takes part in it; "in source code form" is how it is done, and not what it is done with."""


def _goes_without_saying(filled: Filled, act: Predication, lexicon: Lexicon) -> bool:
    """By whom and to what; and the licence or the name under which it is done, which sentences on the act leave out."""
    if filled.role in (Role.AGENT, Role.OBJECT):
        return True
    named = isinstance(filled.filler, Thing) and filled.filler.head in NAMED
    return (named or filled.role is Role.BASIS) and not lexicon.has(act.verb, ActProperty.LIGHT)


def _spoken(act: Predication, lexicon: Lexicon) -> tuple[_Spoken, ...]:
    """An act, and what it is done for."""
    return tuple(
        _Spoken(
            one.verb,
            lexicon.says_nothing(one.verb),
            frozenset(lexicon.kind(thing)[0] for thing in things_in(one, Role.OBJECT)),
            tuple(filled.filler for filled in one.roles if not _goes_without_saying(filled, one, lexicon)),
            tuple(
                (role, lexicon.kind(thing)[0])
                for role in dict.fromkeys(
                    each.role
                    for each in one.roles
                    if each.role is Role.OBJECT or not speaks_of_form(each.filler, lexicon)
                )
                for thing in things_in(one, role)
            ),
        )
        for one in (act, *aims_of(act))
    )


_SPOKEN: Kept[tuple[_Spoken, ...]] = Kept(_spoken, MANY)
"""Every sentence of a text is asked about the same few acts."""


class _Words:
    """
    Which words name which verbs and things: looked up once for each pair, for a text is asked about act after act.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._verbs: dict[str, tuple[set[str], set[str]]] = {}
        self._things: dict[str, tuple[set[str], set[str]]] = {}
        """By what is named: the words looked at, and those among them that name it."""

    def verb(self, lemmas: Collection[str], verb: str) -> bool:
        """Whether one of some words names a verb."""
        return self._any(lemmas, verb, self._verbs, self._names_verb)

    def thing(self, lemmas: Collection[str], head: str) -> bool:
        """Whether one of some words names a thing."""
        return self._any(lemmas, head, self._things, self._names_thing)

    @staticmethod
    def _any(
        lemmas: Collection[str],
        named: str,
        known: dict[str, tuple[set[str], set[str]]],
        find: Callable[[str, str], bool],
    ) -> bool:
        if len(known) > MOST:
            known.clear()
        looked_at, naming = known.setdefault(named, (set(), set()))
        if not looked_at.issuperset(lemmas):
            for word in lemmas:
                if word not in looked_at:
                    if find(word, named):
                        naming.add(word)
                    looked_at.add(word)
        return not naming.isdisjoint(lemmas)

    def _names_thing(self, word: str, head: str) -> bool:
        return _alike(word, head, self._lexicon)

    def _names_verb(self, word: str, verb: str) -> bool:
        # "The licenses granted to You end" speaks of the text's own grants, and of no act of licensing.
        of_the_text = word != verb and self._lexicon.is_kind(word, AGREEMENT)
        return not of_the_text and (_is_doer(word, verb) or _alike(word, verb, self._lexicon))


def _is_somebody(kind: str, lexicon: Lexicon) -> bool:
    return lexicon.is_kind(kind, PERSON) or lexicon.is_kind(kind, ORGANIZATION)


def _is_doer(word: str, verb: str) -> bool:
    """ "Seller", "user" """
    return word != verb and verb in (word.removesuffix("er"), word.removesuffix("r"))


MOST = 5_000
"""So many verbs, and so many things, are remembered with the words of the texts that name them."""

_WORDS: Kept[_Words] = Kept(_Words, 8)


def aims_of(act: Predication) -> Iterator[Predication]:
    """What an act is done for, which a sentence may name by itself: "uses it to scrape websites"."""
    for filler in act.get(Role.PURPOSE):
        parts = filler.parts if isinstance(filler, AllOf | AnyOf) else (filler,)
        yield from (one for one in parts if isinstance(one, Predication))


def _mentions(lemmas: Collection[str], filler: Filler, lexicon: Lexicon) -> bool:
    """Whether words name what a phrase is about: its head, or what is done and to what."""

    def said(word: str) -> bool:
        return bool(word) and any(_alike(one, word, lexicon) for one in lemmas)

    match filler:
        case Thing():
            return said(lexicon.kind(filler)[0])
        case Things(members=members):
            return any(_mentions(lemmas, member, lexicon) for member in members)
        case Predication():
            objects = tuple(things_in(filler, Role.OBJECT))
            done = said(filler.verb) and not lexicon.has(filler.verb, ActProperty.LIGHT)
            return done and (not objects or any(_mentions(lemmas, one, lexicon) for one in objects))
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return any(_mentions(lemmas, part, lexicon) for part in parts if isinstance(part, Predication))
        case Words(lemmas=words):
            return bool(words) and all(map(said, words))
        case _:
            return False


def things_in(act: Predication, role: Role) -> Iterator[Thing]:
    """The things that fill a role of an act."""
    for filler in act.get(role):
        yield from (
            one for one in (filler.members if isinstance(filler, Things) else (filler,)) if isinstance(one, Thing)
        )


def content(norm: Norm) -> Iterator[frozenset[str]]:
    """
    What a norm speaks of beside what its own acts are done to.

    That is what they are about where it is itself something done ("remember that you may not sell it"), and all that
    counts as something ("selling it is a breach of this licence").
    """
    for act in norm.acts:
        if norm.modality is Modality.FORBID and not _of_the_reader(act):
            continue
        if norm.modality is Modality.COUNTS_AS:
            if act.verb == "mean":  # "selling means selling to schools"
                yield from (frozenset(lemmas_of(one)) for one in act.get(Role.AGENT))
            if not _calls(act):
                yield frozenset(lemmas_of(act))
            continue
        for filled in act.roles:
            if norm.modality is Modality.OBLIGE and _open_to_others(filled.filler):
                continue  # "tell them how they can get the source": what they may do, and not the reader
            if filled.role not in _DONE_FOR and isinstance(filled.filler, Predication | AllOf | AnyOf | NotSo):
                asked = _without_said(filled.filler) if norm.modality is Modality.OBLIGE else filled.filler
                yield frozenset(lemmas_of(asked))
    for proviso in norm.conditions:
        wished = isinstance(proviso.formula, Predication) and proviso.formula.verb in _WISHES
        if norm.modality is Modality.OBLIGE and wished:
            yield frozenset(lemmas_of(proviso.formula))


def _open_to_others(filler: Filler) -> bool:
    """Whether something is what others than the reader are able to do: "(inform recipients) how they can get it"."""
    if not isinstance(filler, Predication) or filler.negated or ABLE not in filler.manner:
        return False
    agents = [who for who in filler.get(Role.AGENT) if isinstance(who, Thing)]
    return bool(agents) and all(who.determiner is Determiner.PRONOUN for who in agents)


def _without_said(filler: Filler) -> Filler:
    """A phrase without what a notice in it says: "carry notices stating that the work was modified" asks for those."""
    match filler:
        case Predication(roles=roles):
            kept = tuple(evolve(one, filler=_without_said(one.filler)) for one in roles)
            return evolve(filler, roles=kept)
        case Things(members=members):
            things = [_without_said(one) for one in members]
            return evolve(filler, members=tuple(one for one in things if isinstance(one, Thing | Words)))
        case Thing(restrictions=told):
            says = [one for one in told if isinstance(one, Predication) and one.verb in SAYS]
            return evolve(filler, restrictions=tuple(one for one in told if one not in says)) if says else filler
        case _:
            return filler


def whoever(norm: Norm) -> Iterator[frozenset[str]]:
    """The acts within what tells those apart whom a duty is for: "whoever dares to sell it will hear from us"."""
    bearers = norm.bearer.members if isinstance(norm.bearer, Things) else (norm.bearer,)
    for one in bearers if norm.modality is Modality.OBLIGE else ():
        told = (part for part in one.restrictions if isinstance(part, Predication)) if isinstance(one, Thing) else ()
        inner = (act for part in told for filled in part.roles for act in predications(filled.filler))
        yield from (frozenset(lemmas_of(act)) for act in inner)


def laid_on(norm: Norm) -> frozenset[str]:
    """
    The things of which a ban or duty says what they may or must do: "the maps must not leave the building".

    Nothing does anything to them there that a question could ask about, and yet it limits what is done with them. What
    they must have with them is a to-do, and what they must not hold or do to others is said of their content.
    """
    if norm.modality not in (Modality.FORBID, Modality.OBLIGE):
        return frozenset()
    found: set[str] = set()
    for act in norm.acts:
        apart = norm.opaque or any(one.role in (Role.SOURCE, Role.PLACE) for one in act.roles)
        if norm.modality is Modality.OBLIGE and act.verb in _KEEPS and apart:
            # "keep old maps away from children"
            found |= {thing.head for thing in things_in(act, Role.OBJECT)}
            found |= {word for words in norm.opaque for word in words.lemmas}
            continue
        told = norm.modality is Modality.OBLIGE and any(one.role is Role.OBJECT for one in act.roles)
        if told or act.verb in (*_OF_CONTENT, *_COMPLIES):
            continue
        for thing in things_in(act, Role.AGENT):
            found |= {thing.head, *map(_whose, thing.restrictions)}
    return frozenset(found - {LICENSEE, LICENSOR, "", "thing"})  # "nothing in this licence shall limit …"


_OF_CONTENT = ("include", "contain", "carry", "bear", "infringe", "violate", "breach", "misappropriate", "conflict")
_KEEPS = ("keep", "hold", "confine")
_COMPLIES = ("comply", "adhere", "conform", "follow", "accord")


def _whose(part: object) -> str:
    """Of what something is the price, the number or a part."""
    match part:
        case Linked(role=Role.OF, thing=Thing(head=head)):
            return head
        case _:
            return ""


def _uses_untold(norm: Norm, world: World) -> bool:
    """
    Whether a ban is on what a thing of the text uses, and the case speaks of nothing like it.

    "No changed version may use the old name" is a ban on using the name, and not on what else is done with a version.
    """
    if norm.modality is not Modality.FORBID or not all(act.verb == USE for act in norm.acts):
        return False
    things = [thing for act in norm.acts for thing in things_in(act, Role.OBJECT)]
    used = {word for one in things for word in (_bare(one.head), *map(_bare, one.name.split()))} - {""}
    if not used or any(event.verb in _NAMES for event in world.events):
        return False
    told = {
        _bare(word) for one in world.labels for word in (one.head, *one.modifiers, *one.name.split(), *one.term.split())
    }
    return used.isdisjoint(told)


_NAMES = ("name", "call", "rename", "title", "entitle")
"""Acts by which a thing gets a name, which a text may keep for another."""


def lays(
    norm: Norm, things: Collection[str], acts: Iterable[Predication], world: World, *, judged: bool = False
) -> bool:
    """
    Whether one of `things`, on which a norm is laid, takes part in one of `acts`.

    Where the acts are `judged` by a ban on some, "firms with more than 50 employees", others are none of them.
    """
    if not things or _uses_untold(norm, world):
        return False
    if all(act.verb in COMES_INTO for act in norm.acts):
        # "No image may appear in a calendar": whoever looks at one puts it nowhere
        acts = [act for act in acts if any(one.role not in (Role.AGENT, Role.OBJECT) for one in act.roles)]
    lexicon = world.lexicon
    words = _WORDS.of(lexicon)
    doers = [one for act in norm.acts for one in things_in(act, Role.AGENT)]
    apart = judged and norm.modality is Modality.FORBID and bool(doers) and all(one.restrictions for one in doers)
    spoken = [_SPOKEN.of(act, lexicon)[0] for act in acts]
    return any(
        words.thing(things, kind)
        for act in spoken
        for role, kind in act.takes_part
        if not apart or role is not Role.AGENT or not lexicon.is_kind(kind, PERSON)
    ) or any(words.verb(things, act.verb) for act in spoken if not act.light)  # "the size of the prints"


def counts(norm: Norm) -> bool:
    """Whether a norm says that something counts as something, and not only what it is called."""
    return norm.modality is Modality.COUNTS_AS and not all(map(_calls, norm.acts))


def bounds_use(norm: Norm) -> bool:
    """Whether a norm says that use is bounded, and not in which of the ways that are known: "use is limited to …"."""
    return counts(norm) and any(
        act.verb in BOUNDS and any(one.head in _USE for one in things_in(act, Role.OBJECT)) for act in norm.acts
    )


def tells_how(norm: Norm) -> bool:
    """Whether a norm says where, how or through whom alone something is: "resale is at cost", "sale is by auction"."""
    return norm.modality is Modality.COUNTS_AS and all(
        act.verb == "be" and not act.get(Role.COMPLEMENT) and not act.get(Role.OBJECT) for act in norm.acts
    )


def _calls(act: Predication) -> bool:
    """Whether what is said is a name for a thing, which says nothing of an act."""
    return any(one.term or one.name for one in things_in(act, Role.COMPLEMENT))


def _of_the_reader(act: Predication) -> bool:
    """Whether what a ban speaks of is something done by the reader: "we cannot let you sell it"."""
    inner = (part for filled in act.roles for part in predications(filled.filler))
    agents = [who for one in inner for who in one.get(Role.AGENT)]
    return all(isinstance(who, Thing) and (who.head in (LICENSEE, "") and not who.restrictions) for who in agents)


def sanctions(norm: Norm) -> Iterator[frozenset[str]]:
    """What makes the licensor end, suspend or block what it gave: "we will close your account if you resell it"."""
    bearers = norm.bearer.members if isinstance(norm.bearer, Things) else (norm.bearer,)
    if not any(isinstance(one, Thing) and one.head == LICENSOR for one in bearers):
        return
    if any(act.verb in (END, *LIFT, *LASTING, *_PURSUES, *_DISLIKES) for act in norm.acts):
        for act in norm.acts:
            yield from (frozenset(lemmas_of(filler)) for filler in act.get(Role.OBJECT))
        for proviso in norm.conditions:
            if not proviso.unless:
                yield frozenset(lemmas_of(proviso.formula))


_PURSUES = ("sue", "prosecute", "pursue", "fine", "penalize", "ban", "report")
"""What is done to those who did what they may not."""
_DISLIKES = ("hate", "dislike", "oppose", "object", "mind", "disapprove", "discourage", "regret")
_WISHES = frozenset(("want", "wish", "intend", "like", "plan", "desire"))
"""Acts of the mind before an act: "if you want to sell it, ask us"."""


_DONE_FOR = (Role.PURPOSE, Role.MEANS)
"""What an act is done for or with narrows the act; it is not what a rule speaks of besides."""


def _alike(word: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two words are akin or formed from one stem: "advertising", "advertisement"."""
    if word == other or _bare(word) == _bare(other):
        return True  # a defined term in the plural, "Maps", keeps its letters
    if lexicon.akin(word, other) and not any(lexicon.has(one, ActProperty.LIGHT) for one in (word, other)):
        # "Keep your information safe" speaks of no articles, which may be information
        vague = not VAGUE.isdisjoint((word, other))
        return not vague or lexicon.is_kind(word, other)
    if word[:_STEM] != other[:_STEM]:
        return False  # as nearly always
    shared = next(
        (at for at, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other))
    )
    return shared >= _STEM and max(len(word), len(other)) - shared <= _ENDING


def _bare(word: str) -> str:
    """A word without what may mark the plural of a name or of a word that no table knows."""
    return word.casefold().removesuffix("s")


_STEM, _ENDING = 5, 6
"""Letters that two words must share from the start, and letters that may follow them."""
