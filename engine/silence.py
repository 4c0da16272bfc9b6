"""
Where the clauses say nothing: what is reserved unless it is granted, and what was not read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from ..clauses.norm import OTHER_ACTS, Entry, Instrument, Norm, Status
from ..clauses.phrase import LICENSEE, LICENSOR, AllOf, AnyOf, Linked, Predication, Thing, Things, leaves
from ..clauses.span import Citation
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .bearing import (
    allows_only,
    bears,
    bounds_use,
    gives_alone,
    lays,
    names,
    narrows_alone,
)
from .binding import Binding
from .concepts import AGREEMENT, CONTAIN, CONTENT, DATA, DERIVATIVE, PERSON, SALE, SPEAKS_WELL, USE, WORK
from .core import FALSE, TRUE, Formula, Reservation, conj, disj, negation
from .core import Modality as RuleModality
from .endings import went_to_law
from .events import DERIVED, Event, Ref
from .exclusive import Exclusives
from .far_fields import things_within
from .grounding import Draft, Stands
from .hints import speaks_of
from .index import APART
from .lexicon import Relation
from .limited import bare_act, is_broad, is_limited, is_sized, of_the_kind, same_object
from .members import ActProperty, Modality, Role, Sort, Source
from .naming import bears_name, names_banned, names_given
from .parts import Env, Fit, Part, predications, whole
from .powers import is_power
from .rank import frees_some, grants_again, speaks_of_no_derivatives
from .telling import told_beside
from .told import Told


class Silences(Exclusives):
    """
    Reservations of objects and acts, and sentences that were not read.
    """

    def _reservations(self, act: str, facet: str, event: Event) -> tuple[Reservation, ...]:
        """
        What reserves an act under one of its descriptions; a grant of the act on that object under any of them will do.
        """
        found: list[Reservation] = []
        for number, binding in enumerate(self.bindings):
            force = self._force(binding, event)
            frame = conj((whole(binding.parts), force.formula))
            if frame is FALSE:
                continue
            env = self._env(binding, event, grant=False)
            name = f"{facet}:{number}:reserved"
            grants = tuple(
                draft.id
                for draft in self.drafts.values()
                if draft.modality is RuleModality.PERMIT
                and draft.act == act
                and self._satisfies(draft, binding)
                and (
                    draft.id.startswith(f"{facet}:")
                    or same_object(draft, event)
                    or self._comes_of(draft.source.act, event)
                )
            )
            within = self._granted_within(act, binding, event)
            plain = speaks_of_no_derivatives(binding.instrument, self.world.lexicon)
            if plain:
                grants = tuple(dict.fromkeys((*grants, *within)))
            if (
                self.subject is not None
                and self.subject == binding.we
                and (is_power(event, binding.instrument, self.world) or self._of_another_party(event))
            ):
                self.power = True
                found.append(Reservation(name, frame, grants, instrument=binding.instrument.id))
                continue
            objects = [arg for arg in event.args(Role.OBJECT) if isinstance(arg, Ref) and arg != binding.we]
            if any(self.world.lexicon.is_act(event.verb, one) for one in SPEAKS_WELL):
                objects = []  # to speak of a work is nobody's to allow
            another = self._over_another(event, binding.instrument) or (
                self._of_another_party(event) and any(map(_frees_licensor, binding.instrument.norms))
            )
            if binding.we is None and self.subject is not None and another:
                # The text does not say who speaks in it: whoever does it may be the licensor, and need the power.
                party = self.matcher.party(Thing(LICENSOR), self.subject, env)
                holds = conj((frame, party.formula))
                found.append(Reservation(f"{name} power", holds, grants, instrument=binding.instrument.id))
            reserved: list[Formula] = []
            citation: Citation | None = None
            for arg in objects:
                formula, cited = self._reserved(binding, arg, env, making=self._makes(event))
                if formula is not FALSE:
                    citation = citation or cited
                    reserved.append(formula)
            named = [arg for arg in event.args(Role.OBJECT) if isinstance(arg, Ref) and self.world.labels[arg].name]
            if named and not reserved:
                # What a text gives leave for by name is no freer when that leave has ended.
                over = [one for one in grants if any(by.endswith(":ends") for by in self.drafts[one].defeated_by)]
                reserved += [TRUE] if over else []
            conditioned = self._conditioned(binding, event)
            reserved += [formula for _, formula in conditioned]
            # What is kept back but for a grant that asks for something is told in the words of that grant.
            citation = next((self._citation(binding, norm) for norm, _ in conditioned), citation)
            found += self._conditions_of(f"{facet}:{number}:", frame, grants)
            holds = conj((frame, disj(reserved)))
            if holds is not FALSE and within and not plain:
                # Whether what contains the work is more than its being passed on is a question of what a derivative is.
                claim = Claim(predication=self.atoms.predication(event), upper=DERIVATIVE)
                holds = conj((holds, self.atoms.fact(f"more than passing on {self.atoms.event_key(event)}", claim)))
            if holds is not FALSE:
                collides = self._beside(act, binding, event)
                holds = holds if grants else conj((holds, self._but_for_use(binding, event)))
                found.append(Reservation(name, holds, grants, collides, binding.instrument.id, citation))
            # A grant to those who follow these terms gives nothing that the terms give under a condition of its own.
            follow = {one for one in grants if self._follows_terms(self.drafts[one])}
            norms = {id(self.drafts[one].source.norm) for one in follow}
            own = conj((frame, disj(formula for norm, formula in conditioned if id(norm) not in norms)))
            if follow and own is not FALSE:
                others = tuple(one for one in grants if one not in follow)
                source = next(self._citation(binding, norm) for norm, _ in conditioned if id(norm) not in norms)
                kept = f"{name} under conditions"
                found.append(Reservation(kept, own, others, instrument=binding.instrument.id, citation=source))
            exclusive = self._exclusive(binding, event)
            bounded = conj((frame, disj(formula for _, formula in exclusive)))
            limits = [norm for norm, _ in exclusive]
            broad = {one for one in grants if self._is_broad(self.drafts[one].source.norm, event.verb, limits)}
            others = tuple(one for one in grants if one not in broad)
            if holds == FALSE or broad:
                # a broad grant gives way whether or not anything else keeps the object back
                kept_by = others if broad else grants
                found += self._used_only(name, frame, kept_by, binding, event, beside=bool(broad))
            for norm, formula in self._only_that(binding, event):
                left = tuple(one for one in grants if one not in broad or not self._comes_before(one, norm, binding))
                if len(left) < len(grants):
                    that = conj((frame, formula))
                    source = self._citation(binding, norm)
                    found.append(
                        Reservation(f"{name} {norm.id}", that, left, instrument=binding.instrument.id, citation=source)
                    )
            if broad and bounded is not FALSE:
                source = self._citation(binding, exclusive[0][0])
                found.append(
                    Reservation(f"{name} only", bounded, others, instrument=binding.instrument.id, citation=source)
                )
        return tuple(found)

    def _is_broad(self, norm: Norm | None, verb: str, limits: Sequence[Norm]) -> bool:
        """Whether a grant of an act gives way to those that limit it: not if it frees some of all these limits."""
        lexicon = self.world.lexicon
        freed = norm is not None and bool(limits) and all(frees_some(norm, one, lexicon) for one in limits)
        return is_broad(norm, verb, lexicon) and not freed

    def _comes_of(self, granted: Event | None, made: Event) -> bool:
        """Whether an act is no more than what comes of a granted one: who may change a work may make the change."""
        if granted is None or made.source != DERIVED or not self.world.lexicon.has(granted.verb, ActProperty.ADAPTS):
            return False
        objects = [one for one in made.args(Role.OBJECT) if isinstance(one, Ref)]
        return bool(objects) and all(
            any(source in granted.args(Role.OBJECT) for source in self.world.made_of(one)) for one in objects
        )

    def _granted_within(self, act: str, binding: Binding, event: Event) -> tuple[str, ...]:
        """Grants of the same act on a work that the object of the act contains: "sells a product that contains it"."""
        inside = {
            part
            for one in self.world.events
            if not one.negated and not one.account and self.world.lexicon.is_act(one.verb, CONTAIN)
            for whole_work in event.args(Role.OBJECT)
            if whole_work in one.args(Role.AGENT)
            for part in one.args(Role.OBJECT)
        }
        return tuple(
            draft.id
            for draft in self.drafts.values()
            if inside
            and draft.modality is RuleModality.PERMIT
            and draft.act == act
            and self._satisfies(draft, binding)
            and draft.source.act is not None
            and any(arg in inside for arg in draft.source.act.args(Role.OBJECT))
        )

    def _satisfies(self, grant: Draft, binding: Binding) -> bool:
        """Whether a grant stands in the same text, or in one that comes before it."""
        other = grant.source.binding
        if other is binding or other is None:
            return other is binding
        norm = grant.source.norm
        return self.precedence.first((other.instrument.id, norm.id if norm else ""), (binding.instrument.id, ""))

    def _beside(self, act: str, binding: Binding, event: Event) -> tuple[str, ...]:
        """Grants of another licence that is stated for the same work: they contradict what this one keeps back."""
        return tuple(
            draft.id
            for draft in self.drafts.values()
            if draft.modality is RuleModality.PERMIT
            and draft.act == act
            and draft.source.binding is not None
            and self.precedence.collide(draft.source.binding.instrument.id, binding.instrument.id)
            and same_object(draft, event)
        )

    def _of_another_party(self, event: Event) -> bool:
        """Whether an act takes up another's works or data, which nobody may do without leave: "sell Acme's content"."""
        lexicon = self.world.lexicon
        return any(
            role is Role.OF and isinstance(owner, Ref) and owner != self.subject
            for arg in event.args(Role.OBJECT)
            if isinstance(arg, Ref)
            for said in self.world.describe(arg)
            if any(lexicon.is_kind(lexicon.kind(said.thing)[0], one) for one in (WORK, CONTENT, DATA))
            for role, owner in said.links
        )

    def _over_another(self, event: Event, instrument: Instrument) -> bool:
        """Whether an act is a power over what is another's: "throttle the requests of Acme"."""
        if not is_power(event, instrument, self.world):
            return False
        return any(
            role is Role.OF and isinstance(owner, Ref) and owner != self.subject
            for arg in event.args(Role.OBJECT)
            if isinstance(arg, Ref)
            for said in self.world.describe(arg)
            for role, owner in said.links
        )

    def _follows_terms(self, grant: Draft) -> bool:
        """Whether a grant is one to whoever follows the terms that it stands in."""
        lexicon = self.world.lexicon
        return any(
            part.proviso
            and part.fit is Fit.PRESUMED
            and any(lexicon.is_kind(lexicon.kind(thing)[0], AGREEMENT) for thing in _objects(part))
            for part in grant.parts
        )

    def _conditions_of(self, prefix: str, frame: Formula, grants: tuple[str, ...]) -> Iterator[Reservation]:
        """
        A grant that is subject to its text gives no act that another one of the text gives on a condition.

        "Subject to these terms, we license you to distribute it" beside "you may distribute it provided that …": the
        proviso holds for whoever distributes.
        """
        drafts = {name: self.drafts[name] for name in grants}
        norms = {name: draft.source.norm for name, draft in drafts.items()}
        others = tuple(name for name, norm in norms.items() if norm is None or "*" not in norm.subject_to)
        if len(others) == len(grants):
            return
        for name, draft in drafts.items():
            norm = norms[name]
            if norm is None or norm.defeats or "*" in norm.subject_to or all(one.unless for one in norm.conditions):
                continue
            holds = conj((frame, *(part.formula for part in draft.parts if not part.proviso)))
            if holds is not FALSE:
                citation = draft.source.citation
                instrument = draft.source.binding.instrument.id if draft.source.binding else ""
                yield Reservation(f"{prefix}under {name}", holds, others, instrument=instrument, citation=citation)

    def _conditioned(self, binding: Binding, event: Event) -> list[tuple[Norm, Formula]]:
        """
        The conditioned or exclusive grants that are no exception to a ban: each reserves its act.

        So does a grant to some of those whom the text reaches: "small companies may …" gives the others nothing.
        """
        found: list[tuple[Norm, Formula]] = []
        for speaking in self._index(binding).speaking(event.verb):
            norm = speaking.norm
            if norm.modality is not Modality.PERMIT or norm.defeats or self._is_licensors(norm, binding):
                continue
            to_some = self._to_some(norm, self._env(binding, event, grant=True))
            for pattern in (one.act for one in speaking.patterns):
                if grants_again(binding.instrument, pattern, self.world.lexicon):
                    continue
                if not (norm.conditions or norm.only or to_some or is_limited(pattern)):
                    continue
                env = evolve(self._env(binding, event, grant=True), keeps=True)
                plain = norm.only and all(one.role in (Role.AGENT, Role.OBJECT) for one in pattern.roles)
                plain = plain or is_sized(pattern)  # "short samples of up to 10 seconds": the seconds tell
                about = bare_act(of_the_kind(pattern) if plain else pattern, plain=plain)
                parts = self.matcher.act(about, event, env)
                formula = whole(parts)
                if formula is not FALSE:
                    found.append((norm, formula))
        return [*found, *self._traded(binding, event)]

    def _traded(self, binding: Binding, event: Event) -> Iterator[tuple[Norm, Formula]]:
        """ "You may use the images commercially if you have a paid plan": whether a sale is such a use is asked."""
        if not any(self.world.lexicon.is_act(event.verb, one) for one in SALE):
            return
        for norm in binding.instrument.norms:
            if norm.modality is not Modality.PERMIT or norm.defeats or not (norm.conditions or norm.only):
                continue
            for act in norm.acts:
                if act.verb != USE or _COMMERCIALLY not in act.manner or self._is_licensors(norm, binding):
                    continue
                sale = evolve(act, verb=event.verb, manner=())
                formula = whole(self.matcher.act(sale, event, self._env(binding, event, grant=True)))
                if formula is not FALSE:
                    yield norm, conj((formula, self.atoms.interpretation(Sort.ACT, event.verb, USE, None)))

    def _used_only(
        self, name: str, frame: Formula, grants: tuple[str, ...], binding: Binding, event: Event, *, beside: bool
    ) -> Iterator[Reservation]:
        """
        "You may use the reports only for internal purposes": whether to publish one is a use of it stays a question.

        So it is where nothing else keeps the object back, and `beside` a grant of the act that tells no purpose.
        """
        args = event.args(Role.OBJECT)
        if event.verb == USE or not args or self.world.lexicon.has(event.verb, ActProperty.LIGHT):
            return
        for norm in binding.instrument.norms:
            if norm.modality is not Modality.PERMIT or norm.defeats or self._is_licensors(norm, binding):
                continue
            env = evolve(self._env(binding, event, grant=True), keeps=True)
            # "You may use it if you name us" limits whoever does not name us.
            asked = [one.formula for one in norm.conditions if not one.unless]
            met = whole([part for one in asked for part in self.matcher.condition(one, env)])
            unmet = TRUE if norm.only else negation(met)
            if unmet is FALSE:
                continue
            for act in norm.acts:
                if act.verb != USE or (beside and not (norm.only and act.get(Role.PURPOSE))):
                    continue
                if beside:
                    so_done = evolve(act, verb=event.verb)
                    unmet = negation(whole(self.matcher.act(so_done, event, evolve(env, bound=[]))))
                same = disj(
                    whole(self.matcher.things(one, args, evolve(env, bound=[])))
                    for one in act.get(Role.OBJECT)
                    if isinstance(one, Thing | Things)
                )
                if same == FALSE:
                    continue
                reaches = self.atoms.interpretation(Sort.ACT, event.verb, USE, None)
                if norm.only and self._sold_against(act, event, evolve(env, bound=[])):
                    reaches = TRUE
                citation = self._citation(binding, norm)
                holds = conj((frame, whole(self._bearer(norm, env)), same, reaches, unmet))
                yield Reservation(
                    f"{name} used only", holds, grants, instrument=binding.instrument.id, citation=citation
                )
                return

    def _sold_against(self, act: Predication, event: Event, env: Env) -> bool:
        """ "You may use the images for non-commercial purposes only": to sell one is what that is to keep out."""
        aims = tuple(one for one in act.roles if one.role is Role.PURPOSE)
        sold = any(self.world.lexicon.is_act(event.verb, one) for one in SALE)
        return sold and bool(aims) and whole(self.matcher.act(Predication(event.verb, aims), event, env)) is FALSE

    def _unread(self, act: str, group: list[Event], *, every: bool = False) -> None:
        """The sentences that were not read and bear on the act; `every` one where all that they say is in question."""
        for number, binding in enumerate(self.bindings):
            instrument = binding.instrument
            frame = list(binding.parts)
            force = self._force(binding, group[0])
            if whole([*frame, force]) is FALSE:
                continue
            # That what is done with a thing uses it is no word of the question: every sentence speaks of some use.
            own = [event for event in group if not (event.verb == USE and event.source == DERIVED)]
            acts = [self.atoms.predication(event) for event in own or group]
            things = [arg for event in group for arg in event.args(Role.OBJECT) if isinstance(arg, Ref)]
            kinds = {said.thing.head for arg in things for said in self.world.describe(arg)} - {""}
            told = told_beside(group, self.atoms)
            for index, entry in self._index(binding).unread:
                known = self.world.lexicon
                if not (
                    every
                    or bears(entry, acts, known, instrument, kinds)
                    or (entry.why != OTHER_ACTS and names(entry.lemmas, acts, known, wide=True))
                    or told.bears(entry)
                ):
                    continue
                part = self._open_words(f"{act}:{number}:unread{index}", act, [*frame, force], group[0], binding, entry)
                if entry.after and not allows_only(entry):
                    source = self.drafts[f"{act}:{number}:unread{index}"].source
                    part = evolve(
                        part,
                        formula=self.atoms.unread(f"{instrument.id} beside {entry.after}", part.premise.citation),
                    )
                    for draft in list(self.drafts.values()):
                        norm = draft.source.norm
                        if norm and norm.id == entry.after and draft.modality is RuleModality.FORBID:
                            lifted = f"{draft.id}!unread{index}"
                            self.drafts[lifted] = Draft(
                                lifted, RuleModality.EXCEPT, draft.act, [part], evolve(source, target=draft.id)
                            )
                            draft.defeated_by.append(lifted)
            for index, entry in self._naming(act, group, acts, binding, told):
                self._open_words(f"{act}:{number}:unread{index}", act, [*frame, force], group[0], binding, entry)

    def _naming(
        self, act: str, group: list[Event], acts: list[Predication], binding: Binding, told: Told
    ) -> Iterator[tuple[int, Entry]]:
        """
        The sentences that name the act although nothing that was read of them speaks of it.

        Those whose clause the act does not reach, in words kept as written or in what it speaks of besides, and
        those in which no rule was found.
        """
        lexicon, ledger, index = self.world.lexicon, binding.instrument.ledger, self._index(binding)
        live = {
            draft.source.norm.id
            for draft in self.drafts.values()
            if draft.act == act and draft.source.norm is not None and draft.source.binding is binding
            if whole(draft.parts) is not FALSE
        }
        looked_at = {
            speaking.norm.id
            for one in group
            for speaking in index.speaking(one.verb)
            for pattern in speaking.patterns
            if pattern.norm.modality is not Modality.OBLIGE
            or pattern.act.verb == one.verb
            or not (
                lexicon.has(one.verb, ActProperty.LIGHT)
                or lexicon.relate(Sort.ACT, one.verb, pattern.act.verb) in APART
            )
        }

        def told_in(part: Part) -> bool:
            """Whether a condition speaks of the act itself: "if you want to use it in advertising"."""
            said = part.premise.statement.predication
            if said is None:
                return True
            inside = [one.filler for one in said.roles if isinstance(one.filler, Predication | AllOf | AnyOf)]
            verbs = {one.verb for part_ in (said, *inside) for one in leaves(part_) if isinstance(one, Predication)}
            akin = (Relation.BELOW, Relation.ABOVE, Relation.NEAR)
            return any(lexicon.relate(Sort.ACT, verb, act.verb) in akin for verb in verbs for act in acts)

        # "If the work includes a notice file, …": where it has none, nothing in that sentence speaks of the act.
        idle = {
            miss.norm.id
            for miss in self.misses
            if miss.instrument is binding.instrument
            and miss.norm.modality is Modality.OBLIGE
            and any(part.proviso and part.formula is FALSE and not told_in(part) for part in miss.parts)
        }
        found: dict[int, Entry] = {}
        title = binding.instrument.title
        given = {name for event in group for name in names_given(event, self.world, title)}
        for one in index.entered:
            norm, place = one.norm, one.place
            entry = ledger[place]
            if place in found or gives_alone(entry):
                continue
            if entry.status is Status.READ and not one.sanctions and self._binds_us_alone(norm, binding):
                continue
            if entry.status is Status.PARTIAL and entry.lemmas == ("all",):
                found[place] = entry  # a limb of it may be a condition of all that is allowed
                continue
            sanctioned = any(names(lemmas, acts, lexicon, wide=True) for lemmas in one.sanctions)
            if sanctioned or told.stands_apart(norm, entry, one.kept, live=norm.id in live):
                found[place] = entry
            if norm.id in live and told.left_undone(norm, live=True):
                found[place] = entry
            pointed = one.hints is not None and norm.id not in idle and speaks_of(one.hints, acts, self.world)
            if pointed and norm.modality is Modality.OBLIGE and self._comes_with(norm, acts):
                found[place] = entry
            if norm.id in live or norm.id in idle:
                continue
            if told.speaks_of(norm, entry):
                found[place] = entry
                continue
            if pointed and norm.modality is not Modality.OBLIGE:
                found[place] = entry
                continue
            if bounds_use(norm) and any(event.verb == USE for event in group):
                found[place] = entry
                continue
            if given and bears_name(given, names_banned(norm)):
                found[place] = entry
                continue
            if lays(norm, one.laid_on, acts, self.world, judged=norm.id in looked_at):
                found[place] = entry
                continue
            kept = () if narrows_alone(entry) else one.kept
            said: list[tuple[Collection[str], bool]] = [(lemmas, False) for lemmas in kept]
            said += [(lemmas, True) for lemmas in one.whoever]
            if norm.id not in looked_at:
                said += [(lemmas, True) for lemmas in one.content]
            part = entry.status is Status.PARTIAL and not narrows_alone(entry)
            if norm.id not in looked_at and part and not self._is_licensors(norm, binding):
                said.append((entry.lemmas, True))
            if any(names(lemmas, acts, lexicon, wide=wide) for lemmas, wide in said):
                found[place] = entry
        for place, entry, hints in index.idle:
            pointed = hints is not None and speaks_of(hints, acts, self.world)
            if pointed or names(entry.lemmas, acts, lexicon, wide=True) or told.in_passing(entry):
                found[place] = entry
        found.update(one for one in index.defined_away if told.defined_away(one[1]))
        if index.suits and went_to_law([arg for one in group for arg in one.args(Role.AGENT)], self.world, lexicon):
            found.update(index.suits)
        yield from found.items()

    def _comes_with(self, norm: Norm, acts: Iterable[Predication]) -> bool:
        """Whether a duty comes with acts whatever else is done; what comes with copies hangs on there being any."""
        done = {act.verb for act in acts}
        return all(
            any(self.world.lexicon.relate(Sort.ACT, verb, leaf.verb) is Relation.BELOW for verb in done)
            for one in norm.conditions
            for leaf in predications(one.formula)
        )

    def _binds_us_alone(self, norm: Norm, binding: Binding) -> bool:
        """ "The Company will maintain a security program" bears on nobody else; "we will charge sellers" may do so."""
        if norm.modality not in (Modality.OBLIGE, Modality.FORBID) or norm.conditions:
            return False
        things = things_within(*[one.filler for act in norm.acts for one in act.roles])
        lexicon = self.world.lexicon
        persons = any(one.head == LICENSEE or lexicon.is_kind(lexicon.kind(one)[0], PERSON) for one in things)
        return not persons and self._is_licensors(norm, binding)

    def _open_words(
        self, rule_id: str, act: str, frame: list[Part], event: Event, binding: Binding, entry: Entry
    ) -> Part:
        """What was not read of a sentence, as a ban that may be there."""
        instrument = binding.instrument
        quote = entry.span.of(instrument.text) if instrument.text else ""
        citation = Citation(
            instrument.id,
            entry.label,
            " ".join(quote.split()),
            entry.span,
            self._index(binding).lines.place(entry.span.start)[0] if instrument.text else None,
        )
        # One question for all that was not read of a text: whether any of it says otherwise.
        gives = allows_only(entry)
        formula = self.atoms.unread(f"{instrument.id} gives" if gives else instrument.id, citation)
        premise = Premise(Claim(lower=citation.quote), None, Source.OPEN, citation.quote, citation=citation)
        part = Part(formula, Fit.OPEN, premise)
        source = Stands("unread", citation, None, binding, event, entry, parts=(part,))
        modality = RuleModality.PERMIT if gives else RuleModality.FORBID
        self.drafts[rule_id] = Draft(rule_id, modality, act, [*frame, part], source)
        return part

    def _given_unread(self, act: str, reservations: list[Reservation]) -> list[Reservation]:
        """The reservations of an act, where what was not read of a grant may give it as well."""
        given = {
            draft.id: draft.source.citation.instrument
            for draft in self.drafts.values()
            if draft.act == act and draft.modality is RuleModality.PERMIT and draft.source.role == "unread"
        }
        return [
            one
            if one.grants is None
            else evolve(one, grants=(*one.grants, *[name for name, text in given.items() if text == one.instrument]))
            for one in reservations
        ]


_COMMERCIALLY = "commercially"


def _frees_licensor(norm: Norm) -> bool:
    """Whether a norm gives the licensor something of the reader's: "you grant us a licence to use your feedback"."""
    if norm.modality not in (Modality.PERMIT, Modality.EMPOWER):
        return False
    bearers = norm.bearer.members if isinstance(norm.bearer, Things) else (norm.bearer,)
    return any(isinstance(one, Thing) and one.head == LICENSOR for one in bearers) and any(
        isinstance(part, Linked)
        and part.role is Role.OF
        and isinstance(part.thing, Thing)
        and part.thing.head == LICENSEE
        for act in norm.acts
        for filler in act.get(Role.OBJECT)
        for thing in (filler.members if isinstance(filler, Things) else (filler,))
        if isinstance(thing, Thing)
        for part in thing.restrictions
    )


def _objects(part: Part) -> Iterator[Thing]:
    predication = part.premise.statement.predication
    for role in (Role.OBJECT, Role.COUNTERPART):
        for filler in predication.get(role) if predication is not None else ():
            yield from (
                one for one in (filler.members if isinstance(filler, Things) else (filler,)) if isinstance(one, Thing)
            )


_PLAIN = (Role.AGENT, Role.OBJECT)
