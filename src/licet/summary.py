"""
What a text permits, on which conditions, and where it stops: each with the clause that says so.

For a public licence the labels are those of choosealicense.com. A permission holds if a grant, as read, reaches the
standard use and the text does not forbid it; a condition if there is a duty, or something still to be done, of that
kind on a use that is granted. Every other text is summed up by its norms.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import define, field, frozen

from .clauses.case import Case, Question, QuestionKind, Statement
from .clauses.norm import Instrument, Modality, Norm, Status
from .clauses.phrase import (
    LICENSEE,
    LICENSOR,
    Determiner,
    Filled,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
    Words,
    leaves,
)
from .clauses.span import Span
from .clauses.values import evolve
from .clauses.vocabulary import Sort, Vocabulary
from .duty_kinds import ADAPTED_WORDS, DutyKinds
from .engine.check import grounded, lexicon_of
from .engine.core import FALSE, TRUE
from .engine.decide import decide
from .engine.grounding import Grounding, Miss
from .engine.lexicon import Lexicon, Relation
from .engine.parts import Fit, Part, lemmas_of
from .naming import (
    all_things,
    chooses,
    excepted,
    inner_acts,
    leaves_out,
    lemmas_in,
    objects,
    owners,
    predications,
    things,
)
from .standard_uses import (
    ACTOR,
    ADAPTED,
    CONDITIONS,
    PERMISSIONS,
    USES,
    WORK,
    Duties,
    Label,
    Use,
)

STEPS = 1_000
"""What the verdict on one use may cost; where it is not enough, the item says `interrupted`."""

RIGHTS = (("patent-use", ("patent",)), ("trademark-use", ("trademark",)))
"""Rights that a text may keep back: the label, and the kinds of right."""

DISCLAIMERS = ("liability", "warranty")
"""Kinds of inert sentences that are limitations of their own."""


@frozen
class Item:
    """
    One line of a summary: what it is about, how it stands, and the words that say so.
    """

    label: str
    verdict: str
    """Of a use: the verdict on it, or `interrupted`; of a norm or disclaimer: its modality or kind."""
    clause: str
    text: str
    span: Span | None


@frozen
class Summary:
    """
    What a text permits, demands, and does not give.
    """

    instrument: Instrument = field(repr=False)
    permissions: tuple[Item, ...]
    conditions: tuple[Item, ...]
    limitations: tuple[Item, ...]
    labelled: bool
    """The labels are those of choosealicense.com."""

    def to_json(self) -> dict[str, Any]:
        """The object of `summary --format json`."""
        one = self.instrument
        return {
            "id": one.id,
            "title": one.title,
            "standing": one.standing.value,
            "labels": "choosealicense.com" if self.labelled else "norms",
            "permissions": [_object(item) for item in self.permissions],
            "conditions": [_object(item) for item in self.conditions],
            "limitations": [_object(item) for item in self.limitations],
        }


def _object(item: Item) -> dict[str, Any]:
    return {
        "label": item.label,
        "verdict": item.verdict,
        "clause": item.clause,
        "text": item.text,
        "span": [item.span.start, item.span.end] if item.span is not None else None,
    }


def summarise(instrument: Instrument, vocabulary: Vocabulary) -> Summary:
    """
    The summary of one instrument; by labels where it lets everybody pass the work on, else by its norms.
    """
    summary = _Labels(instrument, vocabulary, lexicon_of(vocabulary)).summary()
    given = {item.label for item in summary.permissions}
    if "distribution" in given and (instrument.public or "modifications" in given):
        return summary
    return _by_norms(instrument)


def _by_norms(instrument: Instrument) -> Summary:
    """Every norm under its modality, with what it is about in a few words."""
    items: dict[Modality, list[Item]] = {modality: [] for modality in Modality}
    for norm in instrument.norms:
        label = ", ".join(dict.fromkeys(act.verb for act in norm.acts))
        items[norm.modality].append(_item(label, norm.modality.value, norm))
    return Summary(
        instrument,
        permissions=tuple(items[Modality.PERMIT]),
        conditions=tuple(items[Modality.OBLIGE]),
        limitations=(*items[Modality.FORBID], *_disclaimers(instrument)),
        labelled=False,
    )


def _item(label: str, verdict: str, norm: Norm) -> Item:
    return Item(label, verdict, norm.id, norm.quote, norm.spans[-1] if norm.spans else None)


def _disclaimers(instrument: Instrument) -> Iterator[Item]:
    """The first sentence of each kind of disclaimer that the ledger names."""
    for kind in DISCLAIMERS:
        for entry in instrument.ledger:
            if entry.status is Status.INERT and kind in entry.why.split(", "):
                words = " ".join(entry.span.of(instrument.text).split()) if instrument.text else ""
                yield Item(kind, "disclaimed", entry.label, words, entry.span)
                break


@define
class _Decided:
    """One use against the instrument."""

    use: Use
    grounding: Grounding
    _verdict: str = ""

    @property
    def verdict(self) -> str:
        """The verdict on the use, all duties still to be done."""
        if not self._verdict:
            kind = decide(self.grounding.problem, certify=False, steps=STEPS).kind
            self._verdict = kind.value if kind is not None else "interrupted"
        return self._verdict

    def grants(self) -> tuple[Norm, ...]:
        """The permissions that reach the use, or may: those that leave least open first, each once."""
        found: list[tuple[int, Norm]] = []
        for rule_id, stands in self.grounding.rules.items():
            if stands.role == "grant" and stands.norm is not None and "!" not in rule_id:
                found.append((sum(part.formula != TRUE for part in stands.parts), stands.norm))
        return tuple(dict.fromkeys(norm for _, norm in sorted(found, key=lambda pair: pair[0])))

    def duties(self) -> Iterator[tuple[Norm, Predication | Words]]:
        """What must be done for the use, or with it: duties that it triggers, and what its grants are subject to."""
        for stands in self.grounding.rules.values():
            if stands.role == "duty" and stands.norm is not None:
                for act in stands.norm.acts:
                    yield stands.norm, act
        for norm in self.grants():
            for proviso in norm.conditions:
                if not proviso.unless:
                    for leaf in leaves(proviso.formula):
                        if not _repeats(leaf, norm):
                            yield norm, leaf
            for words in norm.opaque:
                yield norm, words
        for miss in self.grounding.misses:
            if miss.norm.modality is Modality.OBLIGE and (_general(miss) or self._named(miss)):
                yield miss.norm, miss.pattern
                for words in miss.norm.opaque:
                    yield miss.norm, words

    def _named(self, miss: Miss) -> bool:
        """Whether what the duty is tied to names the act in words that were not read whole: it may be triggered."""
        lexicon = self.grounding.world.lexicon
        verb = self.use.acts[-1].verb
        said: set[str] = set()
        for proviso in miss.norm.conditions:
            if not proviso.unless:
                leaf_words = [leaf for leaf in leaves(proviso.formula) if isinstance(leaf, Words)]
                said |= {lemma for words in leaf_words for lemma in words.lemmas}
        return any(lexicon.relate(Sort.ACT, verb, lemma) is Relation.BELOW for lemma in said if lemma != "use")

    def bans(self) -> Iterator[Norm]:
        """Bans of the text, whether or not they reach the use."""
        for binding in self.grounding.bindings:
            yield from (norm for norm in binding.instrument.norms if norm.modality is Modality.FORBID)


def _repeats(leaf: Predication | Words, norm: Norm) -> bool:
    """Whether a condition only says the act again ("if you distribute it in source form, you may do so …")."""
    if isinstance(leaf, Words):
        return False
    return any(act.verb == leaf.verb and set(objects(act)) & set(objects(leaf)) for act in norm.acts)


def _general(miss: Miss) -> bool:
    """
    Whether a duty that no act triggers goes with every use: the grant depends on it, or nothing narrows it.

    The engine adds one failing part for "nothing triggers it"; if anything else fails, the duty is about another case.
    """
    failing = [part for part in miss.parts if part.formula == FALSE]
    others = [part for part in failing if not _of_licensors_doing(part)]
    untriggered = (
        len(others) == 1 and others[0].fit is Fit.MISSING and others[0].premise.statement.predication == miss.pattern
    )
    supplied = len(others) < len(failing)
    return untriggered and (miss.norm.condition_of_grant or not miss.norm.conditions or supplied)


def _of_licensors_doing(part: Part) -> bool:
    """Whether a part asks for something that the licensor did ("if it is supplied by the Licensor"): he may have."""
    said = part.premise.statement.predication
    agents = said.get(Role.AGENT) if said is not None and part.fit is Fit.MISSING else ()
    return any(isinstance(one, Thing) and one.head in (LICENSOR, "licensor") for one in agents)


@define
class _Labels:
    instrument: Instrument
    vocabulary: Vocabulary
    lexicon: Lexicon
    _decided: dict[str, _Decided] = field(factory=dict)

    @property
    def kinds(self) -> DutyKinds:
        """What kinds of duty the clauses are of."""
        return DutyKinds(self.lexicon)

    def summary(self) -> Summary:
        return Summary(
            self.instrument,
            tuple(self._permissions()),
            tuple(self._conditions()),
            tuple(self._limitations()),
            labelled=True,
        )

    # uses

    def decided(self, name: str) -> _Decided:
        """One standard use against the instrument, grounded once."""
        if name not in self._decided:
            use = next(use for use in USES if use.name == name)
            self._decided[name] = _Decided(use, grounded(self._case(use), (self.instrument,), self.vocabulary))
        return self._decided[name]

    def _case(self, use: Use) -> Case:
        done = tuple(Statement("", readings=((act,),)) for act in use.acts[:-1])
        asked = use.acts[-1]
        acts = (evolve(asked, roles=tuple(one for one in asked.roles if one.role is not Role.AGENT)),)
        return Case(
            title=use.name,
            statements=(*self._background(), *done, Statement("", readings=((asked,),))),
            question=Question("", QuestionKind.MAY, ACTOR, acts),
        )

    def _background(self) -> Iterator[Statement]:
        """The work is what the grants give; the adapted one is derived from it, and what they call such works."""
        yield _said(_is(ACTOR, Thing("licensee", determiner=Determiner.A)))
        for thing in self._given():
            adapted = bool({thing.head, *thing.modifiers} & ADAPTED_WORDS) or self.kinds.is_kind(thing, "derivative")
            yield _said(_is(ADAPTED if adapted else WORK, thing))
        for whole in (WORK, ADAPTED):
            # What is passed on is a copy of the work, all of it, in a file.
            for part in ("copy", "portion"):
                yield _said(_is(whole, Thing(part, determiner=Determiner.A).with_(Linked(Role.OF, WORK))))
            yield _said(_is(whole, Thing("file", determiner=Determiner.A)))
        yield _said(Predication("contain", (Filled(Role.AGENT, ADAPTED), Filled(Role.OBJECT, WORK))))
        yield _said(Predication("derive", (Filled(Role.AGENT, ADAPTED), Filled(Role.SOURCE, WORK))))
        yield _said(_is(ADAPTED, Thing("derivative", determiner=Determiner.A).with_(Linked(Role.OF, WORK))))

    def _given(self) -> Iterator[Thing]:
        """What grants on works give, each phrase once, without what narrows it."""
        seen: dict[Thing, None] = {}
        for norm in self.instrument.norms:
            if norm.modality is Modality.PERMIT:
                for act in norm.acts:
                    if self._on_work(act):
                        for thing in objects(act):
                            seen.setdefault(thing)
            for said in predications(norm):
                # "If you distribute any portion of the software": what conditions call the work
                if self._on_work(said):
                    for thing in objects(said):
                        if self.kinds.is_kind(thing, "work"):
                            seen.setdefault(thing)
        for entry in self.instrument.reserved:
            if self.kinds.is_kind(entry.object, "work") or entry.object.term:
                for thing in things(entry.object):
                    seen.setdefault(thing)
        yield from (thing for thing in seen if not self._is_beside(thing))

    def _is_beside(self, thing: Thing) -> bool:
        """Whether a thing is no work: the text itself, a notice, a person, a right."""
        if any(self.lexicon.is_kind(word, "licence") for word in (thing.head, *thing.modifiers)):
            return True
        return any(self.kinds.is_kind(thing, kind) for kind in ("agreement", "person", "notice", "right", "name"))

    def _on_work(self, act: Predication) -> bool:
        return any(
            self.lexicon.relate(Sort.ACT, one, act.verb) is Relation.BELOW
            or self.lexicon.relate(Sort.ACT, act.verb, one) is Relation.BELOW
            for one in _WORKED
        )

    # labels

    def _permissions(self) -> Iterator[Item]:
        for label in PERMISSIONS:
            found = self._granted(label)
            if found is not None:
                yield found
        patents = self._patents()
        if patents is not None:
            yield patents

    def _granted(self, label: Label) -> Item | None:
        for name in label.uses:
            decided = self.decided(name)
            if decided.verdict == "prohibited":
                continue  # "for any purpose but commercial ones": a grant reaches it, and does not cover it
            grants = tuple(norm for norm in decided.grants() if not self._under_patents(norm)) or decided.grants()
            if grants:
                return _item(label.name, decided.verdict, grants[0])
        return None

    def _patents(self) -> Item | None:
        """A grant under patents: it gives them, is based on them, or is limited to some of them."""
        for norm in self.instrument.norms:
            if norm.modality is Modality.PERMIT and not _is_licensor(norm.bearer) and self._under_patents(norm):
                return _item("patent-use", "permitted", norm)
        return None

    def _under_patents(self, norm: Norm) -> bool:
        said = {lemma for act in norm.acts for lemma in lemmas_of(act)}
        said |= {lemma for proviso in norm.conditions for lemma in lemmas_in(proviso.formula)}
        said |= {lemma for words in norm.opaque for lemma in words.lemmas}
        return any(self.lexicon.is_kind(lemma, "patent") for lemma in said) and any(map(self._on_work, norm.acts))

    def _conditions(self) -> Iterator[Item]:
        for label in CONDITIONS:
            found = self._duty(label)
            if found is not None:
                yield found

    def _duty(self, label: Label) -> Item | None:
        found = tuple(self._bringing(label))
        if not found:
            return None
        decided, norm, _ = found[0]
        variant = self._variant(label, [(norm, said) for _, norm, said in found])
        return _item(variant or label.name, decided.verdict, norm)

    def _bringing(self, label: Label) -> Iterator[tuple[_Decided, Norm, Predication | Words]]:
        """The clauses that bring the label, each with the use on which it does and what it asks for."""
        assert label.duty is not None
        for name in label.uses:
            decided = self.decided(name)
            for norm, said in decided.duties():
                # words that say which patents are meant, or that are a clause of their own, are no duty of this one
                aside = isinstance(said, Words) and (self._under_patents(norm) or said.text in self._quotes())
                if not aside and not self._of_licensor(norm) and self.kinds.meant(norm, said, label.duty):
                    yield decided, norm, said
            for norm in self.instrument.norms if label.duty.applying else ():
                if norm.modality is Modality.COUNTS_AS and self.kinds.applies(norm, label.duty):
                    yield from ((decided, norm, act) for act in norm.acts)
            for norm in self.instrument.norms if label.duty.inherited or label.duty.as_if else ():
                if norm.modality is Modality.OBLIGE and self._passed_on(norm, label.duty):
                    yield from ((decided, norm, act) for act in norm.acts)
            if label.duty.bans:
                for norm in decided.bans():
                    yield from ((decided, norm, act) for act in norm.acts if self.kinds.banned(act, label.duty))

    def _passed_on(self, norm: Norm, duty: Duties) -> bool:
        """
        Whether a duty reaches who passes a changed work on by what else the text demands of them.

        Who must license it by the same text becomes its licensor; what counts as distribution has its duties.
        """
        if duty.inherited and self._of_licensor(norm):
            return any(self.kinds.meant(norm, act, duty) for act in norm.acts) and self._brings("same-license")
        as_such = {thing.head for act in norm.acts for one in act.get(Role.CAPACITY) for thing in things(one)}
        return (
            bool(as_such & set(duty.as_if) and self.kinds.mentioned(norm) & set(duty.needs))
            and not self._of_licensor(norm)
            and self._brings("disclose-source")
        )

    def _brings(self, name: str) -> bool:
        return any(True for label in CONDITIONS if label.name == name for _ in self._bringing(label))

    def _quotes(self) -> frozenset[str]:
        return frozenset(norm.quote for norm in self.instrument.norms)

    def _variant(self, label: Label, found: Sequence[tuple[Norm, Predication | Words]]) -> str:
        norms = [norm for norm, _ in found]
        asked = [act for _, act in found if isinstance(act, Predication)]
        # what a duty is tied to says what it is about as well: "if you change files, you must license them by this"
        tied = [act for norm in norms if norm.modality is not Modality.PERMIT for act in predications(norm)]
        for variant in label.variants:
            narrow = bool(variant.forms) and all(norm.modality is not Modality.PERMIT for norm in norms)
            narrow = narrow and all(
                self._in_form(norm, variant.forms) or leaves_out(norm, variant.beyond) for norm in norms
            )
            about = bool(variant.things) and any(
                self.lexicon.kind(thing)[0] in variant.things for act in (*asked, *tied) for thing in all_things(act)
            )
            given = any(
                " ".join((*thing.modifiers[-1:], thing.head)) in variant.grants
                for norm in self.instrument.norms
                if norm.modality is Modality.PERMIT
                for act in norm.acts
                for thing in objects(act)
            )
            chosen = variant.choice and any(
                self._on_work(one) and any(chooses(filler) for filler in one.get(Role.BASIS))
                for norm in self.instrument.norms
                if norm.modality is Modality.PERMIT
                for act in norm.acts
                for one in (act, *inner_acts(act))
            )
            if narrow or about or given or chosen:
                return variant.name
        return ""

    def _in_form(self, norm: Norm, forms: tuple[str, ...]) -> bool:
        """Whether the clause names a distribution or form of this sort."""
        named = [thing for act in norm.acts for one in (act, *inner_acts(act)) for thing in _tops(one)]
        return any(thing.head in _PASSED_ON and any(_said_of(thing, form) for form in forms) for thing in named)

    def _of_licensor(self, norm: Norm) -> bool:
        """Whether the clause binds the licensor."""
        bearer = norm.bearer
        if not isinstance(bearer, Thing) or bearer.head == LICENSEE:
            return False
        return bearer.head in (LICENSOR, "licensor")

    def _limitations(self) -> Iterator[Item]:
        yield from _disclaimers(self.instrument)
        given = {norm.quote for norm in self.instrument.norms if norm.modality is Modality.PERMIT}
        for label, kinds in RIGHTS:
            if label == "patent-use" and self._patents() is not None:
                continue
            for entry in self.instrument.reserved:
                lemmas = lemmas_of(entry.object)
                if entry.quote not in given and any(
                    self.lexicon.is_kind(one, kind) for one in lemmas for kind in kinds
                ):
                    yield Item(label, "prohibited", entry.clause, entry.quote, entry.span)
                    break
            else:
                yield from self._excluded(label, kinds)

    def _excluded(self, label: str, kinds: tuple[str, ...]) -> Iterator[Item]:
        """A right that the first grant that names it leaves out: "under its rights, other than trademarks"."""
        for norm in self.instrument.norms:
            said = (leaf for proviso in norm.conditions for leaf in leaves(proviso.formula))
            left_out = [lemma for phrase in (*norm.acts, *said) for lemma in excepted(phrase)]
            if norm.modality is Modality.PERMIT and any(
                self.lexicon.is_kind(lemma, kind) for lemma in left_out for kind in kinds
            ):
                yield _item(label, "prohibited", norm)
                return


_WORKED = ("use", "copy", "modify", "distribute", "make available", "display", "license")


_PASSED_ON = ("distribution", "redistribution", "form")


def _tops(act: Predication) -> Iterator[Thing]:
    """What fills the roles of an act, with what says more of it."""
    for filled in act.roles:
        members = filled.filler.members if isinstance(filled.filler, Things) else (filled.filler,)
        yield from (one for one in members if isinstance(one, Thing))


def _said_of(thing: Thing, form: str) -> bool:
    """Whether a distribution is one in such a form: "source distribution", "redistributions of source code"."""
    return form in thing.modifiers or any(form in one.head.split() or form in one.modifiers for one in owners(thing))


def _said(predication: Predication) -> Statement:
    return Statement("", readings=((predication,),))


def _is(subject: Thing, kind: Thing) -> Predication:
    return Predication("be", (Filled(Role.AGENT, subject), Filled(Role.COMPLEMENT, kind)))


def _is_licensor(bearer: object) -> bool:
    return isinstance(bearer, Thing) and bearer.head == LICENSOR


def labels(items: Iterable[Item]) -> tuple[str, ...]:
    """The labels of some items, each once, in order."""
    return tuple(dict.fromkeys(item.label for item in items))
