"""
Duties against acts: which acts bring a duty, what fulfils it, and what can still be done.
"""

from __future__ import annotations

from ..clauses.norm import Norm, Proviso, Silence
from ..clauses.phrase import LICENSEE, LICENSOR, AnyOf, Filled, Filler, Linked, Predication, Thing, Things
from ..clauses.phrase import Formula as Condition
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .ages import is_of_reader
from .altered import asked_of_altered
from .atoms import predication_key
from .attribution import asked_makers, asks_whether_supplied, supplied, told_of_makers
from .binding import Binding
from .change_notices import asks_for_change_notice, asks_to_tell_changes, change_unmarked, changes_told
from .concepts import (
    ACTIVITY,
    AGREEMENT,
    APPEARS,
    ASK,
    ATTRIBUTE,
    BRANDS,
    CONSENT,
    COPY,
    HUMAN,
    KEPT,
    MENTION,
    NOTICES,
    PART,
    PERSON,
    RECIPIENT,
    RIGHT,
    SOURCES,
    USE,
    USER_ROLES,
    WHOEVER,
)
from .concepts import LICENSEE as LICENSEE_KIND
from .core import FALSE, TRUE, constant
from .core import Modality as RuleModality
from .covered import holds_copy
from .due import counted_from, owed_from
from .due_on_use import due_on_changed, due_on_use
from .endings import FACTS, tried
from .events import Event, Ref
from .forms import asked_forms, forms_of
from .grounding import Draft, Stands
from .inner_acts import acts_of_bearer, borne_by_gap, inner_acts, of_this_one, whose
from .lexicon import Lexicon, Relation
from .members import ActProperty, Role, Sort, Source, Truth
from .naming import is_called, made, wanted_name
from .notice_files import is_notice_file
from .on_copies import on_copies
from .owed_anyway import comes_anyway
from .parts import Env, Fit, Part, predications, whole
from .put_out import of_output
from .relicensing import PASSING_ON, Relicensing
from .secondary import breached, counts_as_failed, left_undone, seen_to
from .towards_users import asks_reader, is_their_doing, towards_users


class Obligations(Relicensing):
    """
    Drafts the duties of one problem.
    """

    def _duty(
        self,
        rule_id: str,
        act: str,
        event: Event,
        binding: Binding,
        norm: Norm,
        pattern: Predication,
        frame: list[Part],
        env: Env,
    ) -> None:
        trigger: list[Part] = [*self._bearer(norm, env)]
        pattern = counted_from(pattern, norm)
        stands = event is self.standing
        if not stands:
            pattern, since = owed_from(pattern)
            trigger += self.matcher.timing(Predication(event.verb, (since,)), event, env) if since is not None else []
        if stands and self.subject == env.we and self._to_those_bound(norm, env):
            trigger = [evolve(one, formula=FALSE, fit=Fit.NO) for one in trigger]  # those whom the text binds
        if stands and self._comes_with_an_act(norm, pattern):
            # Whoever does that act must; nobody has to do it.
            trigger = [one for one in trigger if one.formula is FALSE and one.stated]
            trigger.append(Part(FALSE, Fit.MISSING, Premise(Claim(predication=pattern), None, Source.OPEN)))
        if whole(trigger) is FALSE:
            self._miss(norm, binding.instrument, event, pattern, trigger)
            return
        of_altered = [] if stands else asked_of_altered(pattern, event, env, self.matcher)
        trigger += of_altered
        unless: list[list[Part]] = []
        touched = any(self._about(one, event, env) for one in acts_of_bearer(norm.bearer))
        passes_on = self.world.lexicon.has(event.verb, ActProperty.NEEDS_RECIPIENT)
        if of_altered and passes_on and not norm.conditions:
            touched = touched or whole(of_altered) is TRUE  # "altered versions must be marked": those passed on
        users = [] if stands else towards_users(norm, pattern, event, self.matcher)
        changed = False
        by_itself = not any(map(self._brings, norm.conditions))
        if users:
            touched, trigger = True, [*trigger, *users]
            told = [
                said.thing
                for arg in event.args(Role.OBJECT)
                if isinstance(arg, Ref)
                for said in self.world.describe(arg)
            ]
            changed = any(self.world.is_altering(word) for one in told for word in one.modifiers)
        for proviso in norm.conditions:
            if users and is_their_doing(proviso.formula, pattern, self.world.lexicon):
                continue
            if proviso.unless:
                unless.append(self._instead(proviso.formula, event, env))
            else:
                parts = self.matcher.condition(proviso.formula, env, closed=not (changed or by_itself))
                parts = self._as_supplied(parts, proviso.formula, pattern, env)
                for leaf in predications(proviso.formula):
                    if left_undone(leaf, norm, binding.instrument):
                        parts = counts_as_failed(parts, leaf, self.matcher, env)
                touched = touched or any(self._about(leaf, event, env) for leaf in predications(proviso.formula))
                trigger += [self._proviso(part, grant=False) for part in parts]
        touched = touched or due_on_changed(norm, event, trigger, self.matcher)
        inside = [one for one in inner_acts(pattern, self.world.lexicon) if self._about(one, event, env)]
        for one in inside:
            touched = True
            trigger += self.matcher.act(one, event, evolve(env, bound=[]))
        pattern = of_this_one(pattern, self.world.lexicon) if inside else pattern
        if not touched and by_itself:
            carrier, carried = self._carried(pattern, event, env)
            if carrier is not None:
                touched = True
                trigger += carried
                pattern = borne_by_gap(pattern)
                env = evolve(env, gap=carrier)
        if not touched and by_itself:
            under = self._under_this_licence(pattern, event, env) or on_copies(pattern, event, self.matcher, env)
            touched = bool(under)
            trigger += under
        trigger += self._in_that_form(pattern, event)
        passed_on = [] if touched else self._to_recipients(pattern, event, env)
        named = any(True for _ in acts_of_bearer(norm.bearer))  # "whoever publishes results must cite us"
        passed_on = passed_on or ([] if touched or named else self._names_source(norm, pattern, event, binding, env))
        if not touched and wanted_name(pattern):
            # what is made of the work is called so when it is passed on
            passes = self.world.lexicon.has(event.verb, ActProperty.NEEDS_RECIPIENT)
            touched = passes and any(isinstance(arg, Ref) and made(arg, self.world) for arg in event.args(Role.OBJECT))
        if not (touched or stands or norm.conditions or named):
            touched = comes_anyway(pattern, event, env, self.matcher)
            touched = touched or due_on_use(norm, pattern, event, env, self.matcher)
        ineligible = not touched and self._not_eligible(norm, pattern, env)
        touched = touched or bool(passed_on) or ineligible
        whens = [leaf for one in norm.conditions if not one.unless for leaf in predications(one.formula)]
        touched = touched or (bool(whens) and all(map(is_of_reader, whens)))  # "if you are under 18, you must …"
        trigger += passed_on
        if not touched and not stands and not norm.condition_of_grant:
            unkept = breached(self.matcher, norm, pattern, env)
            touched, trigger = bool(unkept), [*trigger, *unkept]
        trigger += self._hanging(norm)
        if stands:
            touched = True
        elif norm.condition_of_grant and by_itself and not inside:
            # "Subject to the following conditions": they go with every copy that leaves or is made, and with every
            # use of what they speak of themselves ("credit us next to each image").
            touched = not self._of_output(event) and (
                self.world.lexicon.has(event.verb, ActProperty.NEEDS_RECIPIENT)
                or self.world.lexicon.is_act(event.verb, COPY)
                or self._speaks_of_object(pattern, event, env)
            )
        elif norm.condition_of_grant and not any(one.get(Role.OBJECT) for one in inside):
            # "Users to whom you distribute": what the grant is about, and nothing else
            touched = touched and not self._of_output(event)
        if not touched or whole(trigger) is FALSE:
            self._miss(
                norm,
                binding.instrument,
                event,
                pattern,
                [*trigger, Part(FALSE, Fit.MISSING, Premise(Claim(predication=pattern), None, Source.OPEN))],
            )
            return
        if users:
            pattern = asks_reader(pattern, self.world.lexicon)
        speaker = self.subject is not None and self.subject == env.we
        bearer = Thing(LICENSOR if speaker else LICENSEE) if self.subject is not None else None
        content_pattern = pattern if pattern.get(Role.AGENT) or bearer is None else pattern.adding(Role.AGENT, bearer)
        for inner in seen_to(pattern):
            if asked_makers(inner, self.world.lexicon) is not None or any(self.matcher.denials(inner, env)):
                content_pattern = inner  # whoever has to see to it has done so, or has left it undone
        # What every use must meet is presumed kept: as a duty it is fulfilled, so it is read like a grant's condition.
        kept = evolve(env, grant=True)
        todo = self.matcher.is_todo(content_pattern, kept) or self._can_be_done(content_pattern, event, kept)
        todo = todo and not ineligible  # what somebody is, or where, is a fact
        content = (
            (tried(self.matcher, kept) if norm.efforts else None)
            or self._licensed_on(pattern, event, env)
            or self._passed_on_under(pattern, event, env)
            or self._leave_asked(pattern, env)
            or self._called_so(pattern, event)
            or self._unmarked(content_pattern, event, kept)
            or self._done_by(content_pattern, kept)
            or self.matcher.holds(content_pattern, kept, todo=todo)
        )
        citation = self._citation(binding, norm)
        source = Stands("duty", citation, norm, binding, event, parts=(*trigger, content))
        self._note([*trigger, content])
        self.drafts[rule_id] = Draft(
            rule_id,
            RuleModality.OBLIGE,
            act,
            [*frame, *self._reading(norm, binding), *trigger],
            source,
            content=content.formula,
        )
        for place, parts in enumerate(unless):
            self._exception(f"{rule_id}!{place}", self.drafts[rule_id], parts, citation)

    def _done_by(self, pattern: Predication, env: Env) -> Part | None:
        """ "Credit the author by including the statement": who includes it has done so; None where nobody says so."""
        ways = [one for one in pattern.get(Role.MEANS) if isinstance(one, Predication) and not one.negated]
        if len(ways) != 1 or not self.world.lexicon.has(ways[0].verb, ActProperty.TO_DO):
            return None
        agents = tuple(Filled(Role.AGENT, one) for one in pattern.get(Role.AGENT))
        way = ways[0] if ways[0].get(Role.AGENT) else evolve(ways[0], roles=(*agents, *ways[0].roles))
        part = self.matcher.holds(way, env, todo=True)
        return part if part.stated and part.formula is TRUE else None

    def _in_that_form(self, pattern: Predication, event: Event) -> list[Part]:
        """ "Redistributions in binary form must …": a duty of those acts that are done in the form that it names."""
        lexicon = self.world.lexicon
        forms = frozenset(
            form
            for agent in pattern.get(Role.AGENT)
            for one in _members(agent)
            if isinstance(one, Thing) and one.head in PASSING_ON
            for part in one.restrictions
            if isinstance(part, Linked)
            for form in asked_forms(part.thing, lexicon)
        )
        if not forms:
            return []
        said = forms_of(event, self.world)
        claim = Claim(predication=Predication(event.verb, (Filled(Role.MANNER, _form_named(pattern, lexicon)),)))
        if said:
            holds = any(one in forms for one in said)
            premise = self.matcher.event_premise(event, holds)
            return [Part(constant(holds), Fit.YES if holds else Fit.NO, premise, stated=True)]
        key = f"{self.atoms.event_key(event)} in {' or '.join(sorted(forms))}"
        return [Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))]

    def _comes_with_an_act(self, norm: Norm, pattern: Predication) -> bool:
        """Whether a duty is one of those who do something: "anyone who sells it", "in copies that you make"."""
        if any(True for _ in acts_of_bearer(norm.bearer)) or any(True for _ in inner_acts(pattern, self.world.lexicon)):
            return True
        if norm.condition_of_grant and not norm.conditions:
            return True
        lexicon = self.world.lexicon
        carriers = [one for agent in pattern.get(Role.AGENT) for one in _members(agent) if isinstance(one, Thing)]
        if any(one.head not in (LICENSEE, LICENSOR, "") and not self._is_person(one) for one in carriers):
            return True
        return any(
            isinstance(one, Thing) and lexicon.kind(one)[0] == RECIPIENT
            for filler in pattern.get(Role.RECIPIENT)
            for one in _members(filler)
        )

    def _to_those_bound(self, norm: Norm, env: Env) -> bool:
        """Whether a norm speaks to whoever the text binds, and so not to the one who speaks in it."""
        members = [one for one in _members(norm.bearer) if isinstance(one, Thing)] if norm.bearer else []
        return bool(members) and all(one.head != LICENSOR and self._to_whoever(one, env) for one in members)

    def _brings(self, proviso: Proviso) -> bool:
        """
        Whether a condition of a duty names an act that brings it, and so keeps it from going with any other.

        Words that were kept as written, what a thing is or does ("as it stands in the source file") and what lifts the
        duty name none: the duty goes with the acts that it speaks of itself, and the condition is open beside them.
        """
        return not proviso.unless and any(
            not agents or any(one.head in (LICENSEE, LICENSOR, "") or self._is_person(one) for one in agents)
            for leaf in predications(proviso.formula)
            if leaf.verb not in APPEARS
            for agents in ([one for each in leaf.get(Role.AGENT) for one in _members(each) if isinstance(one, Thing)],)
        )

    def _is_person(self, thing: Thing) -> bool:
        return self.world.lexicon.is_kind(self.world.lexicon.kind(thing)[0], PERSON)

    def _called_so(self, pattern: Predication, event: Event) -> Part | None:
        """ "Include "Cedar" at the beginning of its name": done or left undone by what the thing is called."""
        wanted = wanted_name(pattern)
        claim = Claim(predication=pattern)
        for arg in event.args(Role.OBJECT) if wanted else ():
            told = is_called(arg, event, wanted, self.world) if isinstance(arg, Ref) else None
            if told is not None:
                holds, because = told
                premise = evolve(self.matcher.event_premise(because, holds), statement=claim)
                return Part(constant(holds), Fit.YES if holds else Fit.NO, premise, stated=True)
        return None

    def _as_supplied(self, parts: list[Part], formula: Condition, pattern: Predication, env: Env) -> list[Part]:
        """ "If it is supplied": a name that somebody fails to give is presumed to have come with the work."""
        lexicon = self.world.lexicon
        asked = asked_makers(pattern, lexicon)
        if whole(parts) is TRUE or not asks_whether_supplied(formula, lexicon) or asked is None:
            return parts
        if False not in told_of_makers(asked, self.matcher, env) or not isinstance(formula, Predication):
            return parts
        claim = Claim(predication=formula)
        told = supplied(self.world)
        if told is not None:
            holds, event = told
            premise = evolve(self.matcher.event_premise(event, holds), statement=claim)
            return [Part(constant(holds), Fit.YES if holds else Fit.NO, premise, stated=True)]
        return [self.matcher.presumed(f"supplied {predication_key(formula)}", claim, holds=True)]

    def _unmarked(self, pattern: Predication, event: Event, env: Env) -> Part | None:
        """ "Modified files must say that you changed them": left undone where the case says that nothing says so."""
        lexicon = self.world.lexicon
        tells = asks_to_tell_changes(pattern, lexicon)
        told = None
        if tells or asks_for_change_notice(pattern, lexicon):
            told = change_unmarked(self.world, self.subject, lexicon)
        if told is None and tells and (done := changes_told(self.world, self.subject)) is not None:
            return Part(TRUE, Fit.YES, self.matcher.event_premise(done), stated=True)
        return None if told is None else self._left_out(pattern, event, told, env)

    def _left_out(self, pattern: Predication, event: Event, told: Event, env: Env) -> Part:
        """A duty of an act that a sentence says was left undone."""
        claim = Claim(predication=self.matcher.instantiate(pattern, env))
        key = f"named on {self.atoms.event_key(event)} {predication_key(pattern)}"
        premise = evolve(self.matcher.event_premise(told, False), statement=claim)
        return Part(self.atoms.todo(key, claim, False), Fit.NO, premise, stated=True, todo=True)

    def _leave_asked(self, pattern: Predication, env: Env) -> Part | None:
        """ "You must request a licence from us": done by whoever asked the licensor for one, in whatever words."""
        lexicon = self.world.lexicon

        def leave(kind: str) -> bool:
            return any(lexicon.is_kind(kind, one) for one in (AGREEMENT, CONSENT, RIGHT))

        wanted = [one for filler in pattern.get(Role.OBJECT) for one in _members(filler) if isinstance(one, Thing)]
        if pattern.verb not in ASK or pattern.negated or not wanted or not all(leave(one.head) for one in wanted):
            return None
        for event in self.world.events:
            told = event.verb in ASK and not (event.negated or event.account) and event.truth is Truth.TRUE
            args = [arg for role, arg in event.roles if role is not Role.AGENT and isinstance(arg, Ref)]
            for_leave = [arg for arg in args if leave(lexicon.kind(self.world.labels[arg.id])[0])]
            others = [arg for arg in args if arg not in for_leave and self.world.labels[arg.id].name]
            ours = all(arg == env.we or (env.we is not None and self.matcher.same(arg, env.we)) for arg in others)
            if told and self.subject in event.args(Role.AGENT) and for_leave and ours:
                claim = Claim(predication=pattern)
                return Part(TRUE, Fit.YES, evolve(self.matcher.event_premise(event), statement=claim), stated=True)
        return None

    def _to_recipients(self, pattern: Predication, event: Event, env: Env) -> list[Part]:
        """ "You must give recipients of the Model a copy": that duty goes with passing the Model on."""
        lexicon = self.world.lexicon
        if not lexicon.has(event.verb, ActProperty.NEEDS_RECIPIENT):
            return []
        for filler in pattern.get(Role.RECIPIENT):
            for one in filler.members if isinstance(filler, Things) else (filler,):
                if not isinstance(one, Thing) or not self._gets_it(one):
                    continue
                for part in one.restrictions:
                    args = event.args(Role.OBJECT)
                    if isinstance(part, Linked) and part.role is Role.OF and args:
                        return self.matcher.things(part.thing, args, evolve(env, bound=[]))
        return []

    def _of_output(self, event: Event) -> bool:
        """Whether an act is done to nothing but what the work has put out: no copy of the work leaves with it."""
        return of_output(event, [one.instrument for one in self.bindings], self.world)

    def _gets_it(self, thing: Thing) -> bool:
        """Whether somebody is one who has the work from the reader: its recipients, third-party users, customers."""
        kind, _ = self.world.lexicon.kind(thing)
        return kind == RECIPIENT or (not thing.term and self.world.lexicon.is_kind(kind, LICENSEE_KIND))

    def _names_source(self, norm: Norm, pattern: Predication, event: Event, binding: Binding, env: Env) -> list[Part]:
        """
        "You must credit us", "this notice must be kept": to say whose a work is goes with passing the work on.

        So it is for a duty that names no act that brings it, on a work that the text is about.
        """
        lexicon = self.world.lexicon
        if not lexicon.has(event.verb, ActProperty.NEEDS_RECIPIENT) or any(map(self._brings, norm.conditions)):
            return []
        pattern = next(iter(seen_to(pattern)), pattern)  # "ensure that the note names the provider"
        spoken = [
            thing
            for role in (Role.OBJECT, Role.AGENT)
            for filler in pattern.get(role)
            for thing in _members(filler)
            if isinstance(thing, Thing) and thing.head not in (LICENSEE, "")
        ]
        says = any(lexicon.is_act(pattern.verb, one) for one in (*ATTRIBUTE, *MENTION))
        objects = [one for filler in pattern.get(Role.OBJECT) for one in _members(filler)]
        names = bool(objects) and all(isinstance(one, Thing) and whose(one) for one in objects)
        makers = asked_makers(pattern, lexicon) is not None  # "the source note must contain the name of the provider"
        says = says or (pattern.verb in KEPT and names) or makers
        kinds = [lexicon.kind(one)[0] for one in spoken]
        noted = any(lexicon.is_kind(kind, one) for kind in kinds for one in (*NOTICES, *SOURCES))
        noted = noted or any(map(is_notice_file, spoken))
        noted = noted or any(
            lexicon.is_kind(kind, brand) and not _is_readers(one)
            for one, kind in zip(spoken, kinds, strict=True)
            for brand in BRANDS
        )  # "include our logo"
        noted = noted or any(
            isinstance(part, Linked)
            and isinstance(part.thing, Thing)
            and lexicon.is_kind(lexicon.kind(part.thing)[0], AGREEMENT)
            for one in spoken
            for part in one.restrictions
        )  # "a link to this licence must accompany it"
        kept = noted and any(lexicon.is_act(pattern.verb, one) for one in KEPT)
        if not says and not kept:
            return []
        args = event.args(Role.OBJECT)
        for one in spoken if says else ():
            linked = (part.thing for part in one.restrictions if isinstance(part, Linked))
            for about in (*linked, one):
                parts = self.matcher.things(about, args, evolve(env, bound=[])) if args else []
                if parts and whole(parts) is not FALSE:
                    return parts
        told = any(
            one.head == LICENSOR
            or any(lexicon.is_kind(kind, each) for each in (PERSON, *SOURCES))
            or (bool(one.name or one.term) and not lexicon.is_kind(kind, AGREEMENT))
            for one, kind in zip(spoken, kinds, strict=True)
        )
        if not kept and not told and not makers and spoken:
            return []
        for entry in binding.instrument.reserved:
            if entry.silence is Silence.RESERVED and args:
                parts = self.matcher.things(entry.object, args, evolve(env, bound=[]))
                if whole(parts) is not FALSE:
                    return parts
        return []

    def _instead(self, formula: Condition, event: Event, env: Env) -> list[Part]:
        """An alternative that can still be done: "either include the source, or offer it in writing"."""
        if isinstance(formula, Predication) and self._can_be_done(formula, event, env):
            told = formula if formula.get(Role.AGENT) else formula.adding(Role.AGENT, Thing(LICENSEE))
            return [self.matcher.holds(told, env, todo=True)]
        if isinstance(formula, AnyOf):
            return self.matcher.either([self._instead(part, event, env) for part in formula.parts])
        return self.matcher.condition(formula, env, todo=True)

    def _can_be_done(self, pattern: Predication, event: Event, env: Env) -> bool:
        """
        Whether a duty asks for another act of the bearer, which can still be done.

        What it asks of the act itself, of states and of others' leave are facts.
        """
        lexicon = self.world.lexicon
        formats = (
            [one for filler in pattern.get(Role.PLACE) for one in _members(filler)] if pattern.verb == "be" else []
        )
        if formats and not pattern.negated and all(isinstance(one, Thing) and one.head == "format" for one in formats):
            return True  # in which format a thing is given is in the hands of whoever gives it
        facts = (ActProperty.LIGHT, ActProperty.STATE, ActProperty.CONSENT)
        if pattern.negated or pattern.verb in FACTS or any(lexicon.has(pattern.verb, one) for one in facts):
            return False
        akin = lexicon.relate(Sort.ACT, event.verb, pattern.verb) in (Relation.BELOW, Relation.ABOVE)
        if akin and any(
            whole(self.matcher.thing(filler, arg, evolve(env, bound=[]))) is not FALSE
            for filler in pattern.get(Role.OBJECT)
            for arg in event.args(Role.OBJECT)
        ):
            return False
        own = LICENSOR if self.subject is not None and self.subject == env.we else LICENSEE
        return all(isinstance(one, Thing) and one.head == own for one in pattern.get(Role.AGENT))

    def _speaks_of_object(self, pattern: Predication, event: Event, env: Env) -> bool:
        """Whether what a condition asks for has to do with what the act is done to, and not with copies of it."""
        lexicon = self.world.lexicon
        if any(holds_copy(one) for filler in pattern.get(Role.RECIPIENT) for one in _members(filler)):
            return False  # "to anyone who comes into possession of a copy": where nobody gets one, to nobody
        terms = [one for role in (Role.BASIS, Role.MEANS) for filler in pattern.get(role) for one in _members(filler)]
        licences = (isinstance(one, Thing) and lexicon.is_kind(lexicon.kind(one)[0], AGREEMENT) for one in terms)
        if lexicon.has(pattern.verb, ActProperty.NEEDS_RECIPIENT) and any(licences):
            return False  # "it must be distributed under this licence": how it is, where it is
        things = [
            thing
            for filled in pattern.roles
            if filled.role is not Role.AGENT
            for thing in (filled.filler.members if isinstance(filled.filler, Things) else (filled.filler,))
            if isinstance(thing, Thing) and thing.head not in (LICENSEE, LICENSOR, "")
        ]
        return any(
            whole(self.matcher.thing(thing, arg, evolve(env, bound=[]))) is TRUE
            for thing in things
            if not any(lexicon.is_kind(lexicon.kind(thing)[0], one) for one in (PART, ACTIVITY))
            for arg in event.args(Role.OBJECT)
            if isinstance(arg, Ref)
        )

    def _carried(self, pattern: Predication, event: Event, env: Env) -> tuple[Ref | None, list[Part]]:
        """
        "Any publication must cite us": a duty that a thing carries goes with making the thing or passing it on.

        What the act makes or passes on that is such a thing, and the parts under which it is; None if nothing is.
        """
        lexicon = self.world.lexicon
        if not any(lexicon.has(event.verb, one) for one in (ActProperty.CHANGES, ActProperty.NEEDS_RECIPIENT)):
            return None, []
        for agent in pattern.get(Role.AGENT):
            for thing in agent.members if isinstance(agent, Things) else (agent,):
                if not isinstance(thing, Thing) or thing.head in (LICENSEE, LICENSOR, ""):
                    continue
                if lexicon.is_kind(lexicon.kind(thing)[0], PERSON):
                    continue
                for arg in event.args(Role.OBJECT):
                    parts = self.matcher.thing(thing, arg, env) if isinstance(arg, Ref) else []
                    if isinstance(arg, Ref) and whole(parts) is not FALSE:
                        return arg, parts
        return None, []

    def _not_eligible(self, norm: Norm, pattern: Predication, env: Env) -> bool:
        """
        Whether a duty to be something keeps the act from whoever is not, though it names no act.

        "Users must be at least 18 years old": a use by who the case says is not; of others it is presumed. "You must be
        a school" is asked of everybody.
        """
        if pattern.verb not in _STATES:
            return False
        kinds = [one for one in pattern.get(Role.COMPLEMENT) if isinstance(one, Thing)]
        if not pattern.get(Role.QUANTITY) and (norm.conditions or pattern.get(Role.PURPOSE)):
            return False  # that says when it is asked
        if any(one.head in HUMAN for one in kinds):
            return False  # an organisation acts through people
        who = Thing(LICENSEE) if self.subject is not None else None
        bears = pattern.get(Role.AGENT) or any(
            isinstance(one.filler, Thing) and one.filler.head == LICENSEE for one in pattern.roles
        )
        asked = pattern if bears or who is None else pattern.adding(Role.AGENT, who)
        told = self.matcher.holds(asked, env)
        if told.stated and told.formula is FALSE:
            return True
        if pattern.get(Role.PLACE) and not pattern.negated:
            return True
        lexicon = self.world.lexicon
        return any(
            not (one.term or one.name or one.restrictions or one.head in WHOEVER or one.head in USER_ROLES)
            and lexicon.is_kind(lexicon.kind(one)[0], PERSON)
            for one in kinds
        )

    def _about(self, pattern: Predication, event: Event, env: Env) -> bool:
        """Whether the act judged is, or may be, the act that a trigger speaks of."""
        if event.verb == pattern.verb == "be":
            return False
        relation = self.world.lexicon.relate(Sort.ACT, event.verb, pattern.verb)
        # "When you use the Data, …": who publishes or passes it on uses it
        used = pattern.verb == USE and self.world.lexicon.has(event.verb, ActProperty.NEEDS_RECIPIENT)
        if relation not in (Relation.BELOW, Relation.NEAR) and not used:
            return False
        return whole(self.matcher.act(pattern, event, evolve(env, bound=[]))) is not FALSE


_STATES = ("be", "live", "reside", "locate", "work")


def _members(filler: Filler) -> tuple[object, ...]:
    return filler.members if isinstance(filler, Things) else (filler,)


def _form_named(pattern: Predication, lexicon: Lexicon) -> Filler:
    """The words in which a duty names a form."""
    return next(
        part.thing
        for agent in pattern.get(Role.AGENT)
        for one in _members(agent)
        if isinstance(one, Thing)
        for part in one.restrictions
        if isinstance(part, Linked) and asked_forms(part.thing, lexicon)
    )


def _is_readers(thing: Thing) -> bool:
    """ "Your name": what the reader has for itself."""
    owners = (one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF)
    return any(isinstance(owner, Thing) and owner.head == LICENSEE for owner in owners)
