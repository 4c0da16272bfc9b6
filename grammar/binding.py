"""
Norms of single sentences → norms of a text: ids, readings, exceptions to what stands before, and references.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from enum import StrEnum

from attrs import evolve, frozen

from ..clauses.norm import Modality, Norm, Proviso
from ..clauses.phrase import (
    AnyOf,
    Determiner,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.span import Span
from . import listed_conditions
from .concepts import GRANTS, RULE_NAMES
from .done_before import with_acts_before
from .drafts import Draft, Lifted, Outcome
from .going_on import going_on
from .labels_named import label_in, labels_in
from .lifts import Lift, excepts, let_before, lifting, names_an_exception
from .skeleton import Piece, Readings, Reference

_RESTRICTS = (Modality.FORBID, Modality.OBLIGE)
_RULES = (*_RESTRICTS, Modality.PERMIT, Modality.EMPOWER)
_BACKWARD = ("foregoing", "list-above")


class Asked(StrEnum):
    """What a question in a text asks."""

    NOTHING = ""
    LEAVE = "leave"
    DUTY = "duty"
    ANSWER = "answer"
    """It asks nothing: it is the plain answer with which the question before it was read."""


@frozen
class Passage:
    """One sentence of a document: where it stands, what it is composed of, and how it can be read."""

    number: int
    """Its place in reading order."""
    path: str
    """Where it stands, as the text cites it, `2(e)`; its norms are named after it."""
    span: Span
    """Its own words."""
    pieces: tuple[Piece, ...] = ()
    """Lead-in, own words and trailer, as they were read."""
    readings: Readings = ()
    heading: str = ""
    """The nearest heading above it."""
    section: str = ""
    """The outermost section that it stands in."""
    kind: str = "sentence"
    """What the layout shows it to be."""
    completed: bool = False
    """Its items complete its sentence, so that it is read with them and not by itself."""
    lead_in: int | None = None
    """Number of the lead-in of the list in which it is an item."""
    follows: int | None = None
    """Number of the passage before it in the same item or paragraph."""
    after_list: int | None = None
    """Number of the lead-in of the list that ends right before it."""
    connective: str = ""
    """What joins the items of its list."""
    limits: bool = False
    """It is an item that limits by itself: it begins with "only", or is one of several conditions."""
    conditions_leave: bool = False
    """It says on what leave given elsewhere is conditioned."""
    choice: bool = False
    """Of the items of its list one is enough."""
    other_uses: bool = False
    """It speaks of any use but those that the text allows."""
    asked: Asked = Asked.NOTHING
    """It is a question that the next one answers; its readings are what the answer makes of it, if that is plain."""
    label: str = ""
    """The words of a label before them that rules them, and is read as such: "Not allowed:"."""
    in_ban: bool = False
    """It names what the ban before it includes, and that was not read as a ban of its own."""
    beside: tuple[Words, ...] = ()
    """Words of an item beside what it bans, its name: they may say more."""


@frozen
class Bound:
    """
    The norms of a text, and for each sentence which of them are its own.
    """

    norms: tuple[Norm, ...]
    of_passage: tuple[tuple[str, ...], ...]
    """By number of the passage: ids of its norms."""
    lifted: tuple[bool, ...]
    """By number of the passage: whether everything that it lifts was found."""


def bind(
    passages: Sequence[Passage],
    outcomes: Sequence[Sequence[Outcome]],
    quotes: Sequence[str],
    wording: Callable[[Span | None, str], Words],
    idle: Collection[int] = (),
) -> Bound:
    """
    Number the norms of `passages` and tie them to each other.

    `outcomes` are what each reading of each passage comes to; readings that come to the same are one. `wording` keeps
    a stretch of the text as written. Passages whose numbers are `idle` ask nothing of anybody, wherever they stand.
    """
    maker = _Maker(passages, wording, idle)
    for passage, readings, quote in zip(passages, outcomes, quotes, strict=True):
        maker.add(passage, readings, quote)
    return maker.finish()


class _Maker:
    def __init__(
        self, passages: Sequence[Passage], wording: Callable[[Span | None, str], Words], idle: Collection[int]
    ) -> None:
        self._passages = passages
        self._idle = idle
        self._wording = wording
        self._norms: list[Norm] = []
        self._drafts: list[tuple[Draft, Passage]] = []
        self._of_passage: list[tuple[str, ...]] = []
        self._lifted: list[bool] = []
        self._taken: Counter[str] = Counter()
        self._late: list[tuple[Passage, Lifted]] = []
        self._own: tuple[tuple[str, ...], ...] = ()
        """By number of the passage: ids of the norms that it makes, without those that it lifts."""
        self._modalities: dict[str, set[Modality]] = {}
        self._items: dict[int, list[int]] = {}
        for passage in passages:
            if passage.lead_in is not None:
                self._items.setdefault(passage.lead_in, []).append(passage.number)

    def add(self, passage: Passage, readings: Sequence[Outcome], quote: str) -> None:
        """Make the norms of one sentence."""
        spans = tuple(Span(piece.start, piece.start + len(piece.text)) for piece in passage.pieces) or (passage.span,)
        start = self._taken[passage.path]
        most = start
        ids: dict[str, None] = {}
        several = len(readings) > 1
        shared = _shared(readings)
        done: set[int] = set()
        for letter, reading in zip("abcdefghijklmnopqrstuvwxyz", readings, strict=False):
            number = start
            own: list[str] = []
            restricting: list[str] = []
            for place, draft in enumerate((*reading.norms, *self._owed(passage, reading))):
                number += 1
                norm_id = _norm_id(passage.path, number)
                is_shared = several and place in shared
                ids[norm_id] = None
                own.append(norm_id)
                defeats = self._defeats(passage, draft, reading, restricting)
                draft = listed_conditions.where_it_comes(draft)
                draft = listed_conditions.in_return(draft, [one for one in self._norms if one.id in own[:-1]])
                example = "in-particular" in reading.connectors or any(map(_is_example, draft.acts))
                draft = evolve(draft, acts=tuple(map(_said_plainly, draft.acts)))
                if draft.modality is Modality.PERMIT and example and not defeats:
                    draft = evolve(draft, conditions=(*draft.conditions, *self._conditions_before(passage)))
                if draft.modality in _RESTRICTS:
                    restricting.append(norm_id)
                if draft.modality is Modality.FORBID and all("otherwise" in act.manner for act in draft.acts):
                    # "You may crop it but not otherwise alter it": what was permitted just before is no such act.
                    same = [
                        norm
                        for norm, (_, one) in zip(self._norms, self._drafts, strict=True)
                        if one.path == passage.path
                    ]
                    self._except_from(norm_id, (*own[:-1], *let_before(same, draft)))
                if is_shared and place in done:
                    continue
                done.add(place)
                self._norms.append(
                    Norm(
                        norm_id,
                        draft.modality,
                        draft.acts,
                        draft.bearer,
                        draft.conditions,
                        defeats,
                        only=draft.only,
                        condition_of_grant=self._is_condition(passage, draft),
                        efforts=draft.efforts,
                        quote=quote,
                        spans=spans,
                        reading=f"s{passage.number}:{letter}" if several and not is_shared else "",
                        opaque=draft.opaque,
                    )
                )
                self._drafts.append((draft, passage))
                self._modalities.setdefault(norm_id, set()).add(draft.modality)
            most = max(most, number)
        for lifted in dict.fromkeys(one for reading in readings for one in reading.lifted):
            self._late.append((passage, lifted))
        self._taken[passage.path] = most
        self._of_passage.append(tuple(ids))
        self._lifted.append(True)

    def _conditions_before(self, passage: Passage) -> tuple[Proviso, ...]:
        """The conditions of the grant right before, of which what may be done "in particular" is an example."""
        ids = self._right_before(passage)
        grants = [one for one in self._norms if one.id in ids and one.modality is Modality.PERMIT and not one.defeats]
        return grants[-1].conditions if len(grants) == 1 else ()

    def _except_from(self, ban: str, before: Sequence[str]) -> None:
        for place, norm in enumerate(self._norms):
            if norm.id in before and norm.modality is Modality.PERMIT:
                self._norms[place] = evolve(norm, defeats=(*norm.defeats, ban))

    def _defeats(self, passage: Passage, draft: Draft, reading: Outcome, before: Sequence[str]) -> tuple[str, ...]:
        """Which bans and duties a permission lifts by where it stands and how it is joined to them."""
        narrows = bool(draft.conditions) or all(act.roles for act in draft.acts)
        if draft.modality is not Modality.PERMIT or not narrows:
            return ()
        if draft.excepts or (before and "however" in reading.connectors):
            return tuple(before)
        if "however" in reading.connectors or "except" in reading.connectors:
            return self._previous(passage)
        return ()

    def _previous(self, passage: Passage) -> tuple[str, ...]:
        """The bans and duties of the sentence before, or of the whole list before."""
        at: int | None = passage.number
        while at is not None:
            here = self._passages[at]
            if here.follows is not None:
                return self._restricting(here.follows, here)
            if here.after_list is not None:
                return self._among((here.after_list, *self._items.get(here.after_list, ())))
            at = here.lead_in
        return ()

    def _restricting(self, number: int, passage: Passage) -> tuple[str, ...]:
        """The bans and duties of passage `number`, with its items; of its whole list, if `passage` comes after that."""
        last = self._passages[number]
        numbers = [number, *self._items.get(number, ())]
        if last.lead_in is not None and last.lead_in != passage.lead_in and not _within(passage.path, last.path):
            numbers = [last.lead_in, *self._items[last.lead_in]]
        return self._among(numbers)

    def _among(self, numbers: Iterable[int], wanted: tuple[Modality, ...] = _RESTRICTS) -> tuple[str, ...]:
        """Ids of the bans and duties (or what else is `wanted`) of these passages, as far as they are known."""
        ids = [norm_id for one in sorted(numbers) if one < len(self._of_passage) for norm_id in self._of_passage[one]]
        return tuple(dict.fromkeys(one for one in ids if self._is(one, wanted)))

    def _is(self, norm_id: str, wanted: Iterable[Modality]) -> bool:
        return not self._modalities.get(norm_id, set()).isdisjoint(wanted)

    def _is_condition(self, passage: Passage, draft: Draft) -> bool:
        """A duty in a list under a grant ("subject to the following conditions") is a condition of that grant."""
        if draft.modality not in _RESTRICTS:
            return False
        if passage.conditions_leave:
            return True
        lead = passage.lead_in
        if lead is None and passage.follows is not None and _ends_open(self._passages[passage.follows]):
            lead = passage.follows
        while lead is not None:
            ids = self._of_passage[lead] if lead < len(self._of_passage) else ()
            if any(self._is(norm_id, (Modality.PERMIT,)) for norm_id in ids):
                return True
            lead = self._passages[lead].lead_in
        return passage.lead_in is None and self._behind_conditions(passage)

    def _owed(self, passage: Passage, reading: Outcome) -> tuple[Draft, ...]:
        """What an item of the conditions of a grant asks of those who do an act that it lets them do."""
        found = tuple(duty for one in reading.norms for duty in listed_conditions.owed_with(one))
        return tuple(one for one in found if passage.lead_in is not None and self._is_condition(passage, one))

    def _behind_conditions(self, passage: Passage) -> bool:
        """
        Whether a grant "provided that you meet the following conditions:" stands above, with nothing but bans and
        duties of its section between: a list without labels has no end that the layout shows.
        """
        ahead = {one.number for draft, one in self._drafts if draft.ahead and draft.modality is Modality.PERMIT}
        for number in range(passage.number - 1, -1, -1):
            above = self._passages[number]
            if above.path != passage.path or number >= len(self._of_passage):
                return False
            if number in ahead:
                return True
            if any(self._is(norm_id, (Modality.PERMIT,)) for norm_id in self._of_passage[number]):
                return False
        return False

    def finish(self) -> Bound:
        """Resolve references, now that every norm is known."""
        norms = [
            self._referring(norm, draft, passage)
            for norm, (draft, passage) in zip(self._norms, self._drafts, strict=True)
        ]
        self._own = tuple(self._of_passage)
        for passage, lifted in self._late:
            if self._inner(lifted):
                continue  # it lifts what lifts others, and stands in that
            ids = self._lifted_ids(passage, lifted) if lifted.conditions or lifted.to else ()
            if names_an_exception(lifted.target):  # what has no exception loses none
                ids = tuple(norm.id for norm in norms if norm.id in ids and excepts(norm))
            # To lift a clause that was not read changes nothing: that clause says itself that it was not read.
            self._lifted[passage.number] = bool(ids) or self._names_a_part(lifted)
            lift = self._lift(passage, lifted)
            norms = [lifting(norm, lift) if norm.id in ids else norm for norm in norms]
            self._of_passage[passage.number] = tuple(dict.fromkeys((*self._of_passage[passage.number], *ids)))
        items = [self._list_of(passage) for _, passage in self._drafts]
        limits = [passage.limits for _, passage in self._drafts]
        leads = [-1 if one.lead_in is None else one.lead_in for _, one in self._drafts]
        norms = listed_conditions.within_lead(norms, [one.number for _, one in self._drafts], leads)
        norms = listed_conditions.narrowed(norms, items, limits, self._joined)
        norms = listed_conditions.shared(norms, items, self._joined)
        norms = listed_conditions.chosen(norms, leads, [one.choice for _, one in self._drafts])
        norms = [
            self._under_what_follows(norm, draft, passage)
            for norm, (draft, passage) in zip(norms, self._drafts, strict=True)
        ]
        norms = list(going_on(norms, [passage.section for _, passage in self._drafts]))
        return Bound(with_acts_before(norms), tuple(self._of_passage), tuple(self._lifted))

    def _list_of(self, passage: Passage) -> int:
        """The lead-in whose sentence an item completes, or whose condition it is by itself; -1 where there is none."""
        lead = passage.lead_in
        return lead if lead is not None and (self._passages[lead].completed or passage.limits) else -1

    def _joined(self, lead: int) -> str:
        return listed_conditions.joined(self._passages[number].connective for number in self._items[lead])

    def _under_what_follows(self, norm: Norm, draft: Draft, passage: Passage) -> Norm:
        """A permission "if all of the following conditions are met:" with the items that are no duties of their own."""
        if norm.modality is not Modality.PERMIT or not draft.ahead:
            return norm
        told = [self._passages[number] for number in self._items.get(passage.number, ())]
        # An item with a list of its own is told by that; what it says that one may do is no condition either.
        ruling = (*_RESTRICTS, Modality.PERMIT)
        told = [one for one in told if not self._among((one.number, *self._items.get(one.number, ())), ruling)]
        told = [one for one in told if not listed_conditions.says_what_may_be(one.readings) and not self._rests(one)]
        for one in told:
            self._of_passage[one.number] = tuple(dict.fromkeys((*self._of_passage[one.number], norm.id)))
        provisos = tuple(listed_conditions.following(one.readings, one.span, self._wording) for one in told)
        if told and self._joined(passage.number) in ("or", "and/or"):
            alternatives = AnyOf(tuple(one.formula for one in provisos))
            provisos = (Proviso(alternatives, span=provisos[0].span),)
        return evolve(norm, conditions=(*norm.conditions, *provisos))

    def _rests(self, passage: Passage) -> bool:
        """Whether an item asks for nothing, or is a lead-in none of whose items does: "you are encouraged to:"."""
        items = self._items.get(passage.number, ())
        return passage.number in self._idle or (bool(items) and all(number in self._idle for number in items))

    def _inner(self, lifted: Lifted) -> bool:
        """Whether all that a sentence lifts are sentences that lift others ("section 3 does not apply where …")."""
        labels = labels_in(lifted.target) if isinstance(lifted.target, Thing) else ()
        named = [one.number for one in self._passages if any(_within(one.path, label) for label in labels)]
        lifting = {passage.number for passage, other in self._late if other is not lifted}
        ruling = [number for number in named if self._own[number]]
        return bool(named) and not ruling and any(number in lifting for number in named)

    def _lift(self, passage: Passage, lifted: Lifted, seen: frozenset[int] = frozenset()) -> Lift:
        """What lifts, with what lifts that in turn: exceptions to an exception, to any depth."""
        but: list[Lift] = []
        for other, outer in self._late:
            labels = labels_in(outer.target) if isinstance(outer.target, Thing) else ()
            here = any(_within(passage.path, label) for label in labels) and self._inner(outer)
            if outer is not lifted and here and other.number not in seen:
                but.append(self._lift(other, outer, seen | {other.number}))
        return Lift(lifted, tuple(but))

    def _referring(self, norm: Norm, draft: Draft, passage: Passage) -> Norm:
        first: dict[str, None] = {}
        after: dict[str, None] = {}
        for reference in draft.subject_to if norm.modality is not Modality.COUNTS_AS else ():
            if norm.modality is Modality.PERMIT and reference.target in ("this-document", "herein"):
                first["*"] = None  # whatever else the text says comes first
                continue
            wanted = (Modality.PERMIT,) if norm.modality in _RESTRICTS else _RESTRICTS
            first.update(dict.fromkeys(self._ids(reference, passage, wanted)))
        for reference in draft.notwithstanding:
            if reference.target in ("this-document", "herein"):
                after["*"] = None
            else:
                after.update(dict.fromkeys(self._ids(reference, passage, tuple(Modality))))
        if norm.modality is Modality.FORBID and passage.other_uses and all(map(_any_use, norm.acts)):
            granted = (one for ids in self._of_passage for one in ids if self._is(one, (Modality.PERMIT,)))
            first.update(dict.fromkeys(granted))  # "any other use is prohibited"
        for norm_id in (norm.id,):
            first.pop(norm_id, None)
            after.pop(norm_id, None)
        return evolve(norm, subject_to=tuple(first), overrides=tuple(after))

    def _ids(self, reference: Reference, passage: Passage, wanted: tuple[Modality, ...]) -> tuple[str, ...]:
        """Ids of the norms that a reference names, of the modalities `wanted`."""
        target = reference.target
        if target in ("this-document", "herein"):
            numbers = list(range(len(self._passages)))
        elif target in _BACKWARD:
            return tuple(one for one in self._before(passage) if self._is(one, wanted))
        elif target == "this-section":
            numbers = [one.number for one in self._passages if _within(one.path, own_section(passage.path))]
        else:
            numbers = [one.number for one in self._passages if _within(one.path, target)]
        ids = [norm_id for number in numbers for norm_id in self._of_passage[number]]
        return tuple(dict.fromkeys(one for one in ids if self._is(one, wanted)))

    def _before(self, passage: Passage, wanted: tuple[Modality, ...] = _RESTRICTS) -> tuple[str, ...]:
        """The norms of the nearest sentence or list before `passage` in its section that has some `wanted`."""
        for number in range(passage.number - 1, -1, -1):
            other = self._passages[number]
            if _section(other) != _section(passage):
                break
            if self._among((number,), wanted):
                numbers = [number]
                if other.lead_in is not None and self._behind_list(passage, other):
                    numbers = self._items[other.lead_in]
                ids = tuple(dict.fromkeys(one for place in numbers for one in self._of_passage[place]))
                return ids if wanted is _RESTRICTS else tuple(one for one in ids if self._is(one, wanted))
        return ()

    def _lifted_ids(self, passage: Passage, lifted: Lifted) -> tuple[str, ...]:
        """Ids of the norms that "this restriction", "section 2" or "the foregoing" names."""
        target = lifted.target
        if (inside := self._before_in_sentence(passage, lifted)) is not None:
            return inside
        if isinstance(target, Thing) and _is_bare_this(target):
            return self._right_before(passage)
        if not isinstance(target, Thing) or not (target.head in RULE_NAMES or target.head in GRANTS):
            return ()
        granted = target.head in GRANTS
        labels = labels_in(target) or self._own_item(passage, target)
        if labels:
            wanted = (Modality.PERMIT,) if granted else _RULES
            named = [one for label in labels for one in self._ids(Reference(label), passage, wanted)]
            return tuple(dict.fromkeys(named))
        if granted:
            back = target.determiner is Determiner.THIS or {"foregoing", "above", "preceding"} & set(target.modifiers)
            return self._before(passage, (Modality.PERMIT,)) if back else ()
        if target.head in ("license", "agreement"):
            return ()
        if target.head in ("section", "clause", "paragraph", "article"):
            return self._ids(Reference("this-section"), passage, _RULES)
        return tuple(one for one in self._before(passage) if self._is(one, _RESTRICTS))

    def _own_item(self, passage: Passage, target: Thing) -> tuple[str, ...]:
        """The item that "letter c" names behind a list: the one of its own section that is so called."""
        if target.head != "item" or not target.name or target.restrictions:
            return ()
        own, ends = own_section(passage.path), re.compile(rf"(?:^|[.( ]){re.escape(target.name.lower())}\)?$")
        here = [one.path for one in self._passages if one.path != own and own_section(one.path) == own]
        return tuple(dict.fromkeys(path for path in here if ends.search(path.lower())))

    def _before_in_sentence(self, passage: Passage, lifted: Lifted) -> tuple[str, ...] | None:
        """What "… must not be sold; this does not apply to schools" lifts: the rules before it in its own sentence."""
        target, own = lifted.target, self._own[passage.number]
        rule = isinstance(target, Thing) and (_is_bare_this(target) or target.determiner is Determiner.THIS)
        if not own or not rule or not isinstance(target, Thing) or lifted.span is None or label_in(target):
            return None
        told = [_told_at(draft) for draft, place in self._drafts if place is passage]
        if any(at is None or at >= lifted.span.start for at in told):
            return None  # it goes on from the sentence before
        if _is_bare_this(target):
            return tuple(one for one in own if self._is(one, (*_RESTRICTS, Modality.PERMIT)))
        if target.head in GRANTS and target.head not in RULE_NAMES:
            return tuple(one for one in own if self._is(one, (Modality.PERMIT,)))
        return tuple(one for one in own if self._is(one, _RESTRICTS)) if target.head in RULE_NAMES else None

    def _right_before(self, passage: Passage) -> tuple[str, ...]:
        """The rules of the sentence or list right before `passage`: what "this" means that stands alone."""
        for number in range(passage.number - 1, -1, -1):
            other = self._passages[number]
            if not other.readings and not self._of_passage[number]:
                if other.kind in ("heading", "title", "toc"):
                    return ()
                continue
            numbers = [number]
            if other.lead_in is not None and self._behind_list(passage, other):
                numbers = self._items[other.lead_in]
            ids = tuple(dict.fromkeys(one for place in numbers for one in self._of_passage[place]))
            return tuple(one for one in ids if self._is(one, (*_RESTRICTS, Modality.PERMIT)))
        return ()

    def _behind_list(self, passage: Passage, other: Passage) -> bool:
        """Whether `passage` stands behind the whole list of which `other` is an item, and not within that item."""
        assert other.lead_in is not None
        within = passage.path == other.path != self._passages[other.lead_in].path
        return other.lead_in != passage.lead_in and not within

    def _names_a_part(self, lifted: Lifted) -> bool:
        """Whether a part of the text is named of which no clause was read: that part says so itself."""
        labels = labels_in(lifted.target) if isinstance(lifted.target, Thing) else ()
        named = [one.number for one in self._passages for label in labels if _within(one.path, label)]
        return bool(named) and not any(self._is(one, _RULES) for number in named for one in self._own[number])


def _any_use(act: Predication) -> bool:
    """Whether an act is a use of something, however it is done and whatever it is for."""
    return act.verb in _USES and all(one.role in (Role.OBJECT, Role.AGENT) for one in act.roles) and not act.manner


_USES = ("use", "exploit", "do", "utilize", "deal_in")


def _told_at(draft: Draft) -> int | None:
    """Where the words begin in which a norm tells its first act, as far as they are known."""
    act = draft.acts[0] if draft.acts else None
    fillers = [filled.filler for filled in act.roles] if act is not None else []
    things = [one for filler in fillers for one in (filler.members if isinstance(filler, Things) else (filler,))]
    spans = [act.span if act is not None else None, *(one.span for one in things if isinstance(one, Thing | Words))]
    return min((one.start for one in spans if one is not None), default=None)


def _is_bare_this(thing: Thing) -> bool:
    told = thing.name or thing.modifiers or (thing.head and thing.head != "thing")  # "hal ini"
    return thing.determiner in (Determiner.THIS, Determiner.PRONOUN) and not told


_EXAMPLE = "in particular"


def _is_example(act: Predication) -> bool:
    """ "It may in particular be copied": one of the things that may be done."""
    return _EXAMPLE in act.manner


def _said_plainly(act: Predication) -> Predication:
    """The act named as an example: it is ruled like the others, however it is done."""
    return evolve(act, manner=tuple(one for one in act.manner if one != _EXAMPLE))


def _norm_id(path: str, number: int) -> str:
    """`2(e)`, then `2(e)#2`; where the text gives no label, `#1`, `#2`."""
    return path if number == 1 and path else f"{path}#{number}"


def _ends_open(passage: Passage) -> bool:
    """Whether the words of a passage end in a colon, so that what follows is what they announce."""
    return bool(passage.pieces) and passage.pieces[-1].text.rstrip().endswith(":")


def _within(path: str, outer: str) -> bool:
    """Whether `path` is the item `outer` or stands in it: 2(e)(i) in 2(e), 3.1 in 3, but not 31."""
    wanted, bare = _bare(outer), _bare(path)
    return bool(wanted) and bare.startswith(wanted) and (len(bare) == len(wanted) or bare[len(wanted)] in "(.")


def _section(passage: Passage) -> str:
    """The numbered section that a passage stands in, or its outermost heading where nothing is numbered."""
    first = re.split(r"[(.]", passage.path.lstrip("§ "), maxsplit=1)[0]
    return first if first.isdigit() else passage.section or first


def own_section(path: str) -> str:
    """The numbered part that "this section" means in an item: `13.8` for 13.8(a), `2` for 2(e)(i)."""
    found = re.match(r"\d+(?:\.\d+)*", path.lstrip("§ "))
    return found.group() if found else path


def _bare(label: str) -> str:
    """A label path without blanks, dots at its ends and case: `2. (e)` and `2(e)` are the same."""
    return label.replace(" ", "").replace("§", "").replace(".(", "(").strip(".").lower()


def _shared(readings: Sequence[Outcome]) -> frozenset[int]:
    """Places at which every reading has the same norm."""
    if len(readings) < 2:
        return frozenset()
    shortest = min(len(reading.norms) for reading in readings)
    first = readings[0]
    same = {
        place for place in range(shortest) if all(reading.norms[place] == first.norms[place] for reading in readings)
    }
    return frozenset(same)
