"""
Does this act of the case fall under those words of a clause?

Every answer is a list of parts: one for each element of the pattern, with the formula under which it holds, whose word
it is, and how well it fits. Silence of the case is never a "no": what nobody stated is open.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.phrase import LICENSEE, LICENSOR, AllOf, AnyOf, Filled, Filler, Linked, Predication, Thing, Things, Words
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .aims import AimMatcher
from .atoms import filler_key, predication_key
from .commerce import without_price
from .concepts import (
    ACTIVITY,
    AGREEMENT,
    BESIDE_COPYRIGHT,
    PART,
    PAY,
    PERSON,
    PUBLISH,
    RESTRICTION,
    RIGHT,
    USE,
)
from .core import FALSE, TRUE, constant, negation
from .covered import is_this_text
from .denials import speaks_in
from .events import Arg, Event, Ref
from .fields import may_serve
from .forms import done_in_form, form_done_in, in_every_form, speaks_of_form
from .lexicon import Relation
from .manners import denied_by, said_so
from .members import ActProperty, Determiner, Role, Sort, Source
from .other_terms import having_the_text, is_any_other, is_licence_given, is_some_other, under_another
from .outright import done_by_message
from .parts import (
    Env,
    Fit,
    Part,
    as_roles,
    bounds_apart,
    lemmas_of,
    whole,
)
from .places import is_served
from .plans import is_plan
from .privacy import way_told
from .pronouns import is_pronoun_beside, open_reference
from .rank import CIRCUMSTANCES, either_way, in_itself, to_the_public, unnarrowed
from .rivalry import rivals_maker
from .takings import TAKEN, got_from, is_any_data, takes
from .times import TIMES
from .whereabouts import is_way_of_using, left_unsaid, linked_works, named_purpose, said_otherwise, stands_in_work

_HANGING = (Role.SOURCE, Role.MEANS, Role.CHANNEL, Role.PLACE, Role.PURPOSE, Role.TOPIC, Role.RECIPIENT)
"""Roles whose phrase may stand with the act or with its object."""
_WAYS = (Role.CHANNEL, Role.PLACE)
"""Roles that say how an act is done, and so how its means are used for it."""


_WHERETO = {Role.PURPOSE: (Role.PLACE,), Role.PLACE: (Role.PURPOSE, Role.SOURCE, Role.RECIPIENT)}
"""What is done for an activity is done in it ("for advertising", "in advertising"); so it is where it is taken."""

_SEARCHED = frozenset(("scrape", "crawl", "mine", "harvest", "search", "index"))
"""Acts on a place, of which what is taken from there may be told."""

_ALSO = {
    Role.OBJECT: (Role.TOPIC, Role.COUNTERPART),
    Role.TOPIC: (Role.OBJECT,),
    Role.RECIPIENT: (Role.COUNTERPART, Role.MEANS),
    Role.COUNTERPART: (Role.OBJECT, Role.RECIPIENT),
}
"""Where a verb close to that of a clause may have put what the clause's verb has in this role."""


def _words_for(act: Predication) -> list[str]:
    """The verb and the things that an act is done to, as words of a question."""
    heads = [one.head for filler in act.get(Role.OBJECT) for one in _things(filler) if one.head]
    return [act.verb, *dict.fromkeys(heads)]


def _things(filler: Filler) -> list[Thing]:
    members = filler.members if isinstance(filler, Things) else (filler,)
    return [one for one in members if isinstance(one, Thing)]


class ActMatcher(AimMatcher):
    """
    Acts against one world.
    """

    __slots__ = ()

    def _names_a_text(self, arg: Arg) -> bool:
        lexicon = self.atoms.lexicon
        return isinstance(arg, Ref) and lexicon.is_kind(lexicon.kind(self.world.labels[arg])[0], AGREEMENT)

    def act(self, pattern: Predication, event: Event, env: Env, *, nested: bool = False) -> list[Part]:
        """
        `event` is an act of the kind and with the roles that `pattern` asks for; `nested` where both are purposes.

        Where a purpose differs in nothing but its verb, whether the one counts as the other is left open: a norm on
        what is done to the same thing is not passed over for want of an entry in the vocabulary.
        """
        if self._any_right(pattern):
            aims = tuple(one for one in pattern.roles if one.role is Role.PURPOSE)  # "for commercial purposes"
            aimed = self.act(Predication(event.verb, aims), event, env) if aims else ()
            if aims and all(map(self._names_a_text, event.args(Role.PURPOSE))):  # "a link for this licence" is no aim
                aimed = [Part(FALSE, Fit.MISSING, self.event_premise(event))]
            return [self._exercises(pattern, event), *aimed]
        pattern = bounds_apart(pattern)
        first = self.verb(pattern, event)
        if first.fit in (Fit.NO, Fit.WORDS, Fit.MISSING) and self._uses(pattern, event, env):
            first = Part(TRUE, Fit.YES, self.event_premise(event), light=True)
        elif not env.grant and (
            (first.fit is Fit.OPEN and self._lets_all_have(pattern, event))
            or (first.fit is not Fit.YES and done_by_message(pattern, event, self.world))
        ):
            first = Part(TRUE, Fit.YES, self.event_premise(event), light=first.light)
        if first.fit is not Fit.YES and self._taken_up(pattern, event, env):
            first = Part(TRUE, Fit.YES, self.event_premise(event), light=True)
        if first.fit is not Fit.YES and self._used_as_copied(pattern, event, env):
            first = self._as_copied(pattern, event)
        if not env.grant and first.formula is FALSE and (given := self._as_given(pattern, event, env)):
            return given
        parts = [first]
        if first.fit is Fit.NO and (env.grant or not nested):
            return self._by_it(pattern, event, env) or parts
        for word in pattern.manner:
            if not said_so(word, event.manner) and not self.atoms.lexicon.has(word, ActProperty.LIGHT):
                parts.append(self._manner(word, event, env))
        seen: list[Role] = []
        parts += self.timing(pattern, event, env)
        for filled in pattern.roles:
            if filled.role in TIMES or (filled.role is Role.AGENT and not event.args(Role.AGENT)):
                if event.derived and pattern.roles == (filled,) and not env.grant:  # "learners need a plan"
                    return [Part(FALSE, Fit.MISSING, self.event_premise(event))]
                continue
            seen.append(filled.role)
            parts += self._role(filled, event, env, pattern)
        named, inside = Role.OBJECT in seen and bool(event.args(Role.OBJECT)), nested and not env.grant
        told = all(one.formula is TRUE or one.premise.source is Source.INTERPRETATION for one in parts[1:])
        if first.fit is Fit.NO and named and told and whole(parts[1:]) is not FALSE and len(parts) > 1:
            formula = self.atoms.interpretation(Sort.ACT, event.verb, pattern.verb, None)
            premise = Premise(Claim(lower=event.verb, upper=pattern.verb), None, Source.INTERPRETATION)
            parts[0] = evolve(first, formula=formula, fit=Fit.OPEN, premise=premise, stated=True)
        elif inside and named and whole(parts) is FALSE and self._shares_object(pattern, event, parts, env):
            lower, upper = (" ".join(_words_for(one)) for one in (self.atoms.predication(event), pattern))
            formula = self.atoms.interpretation(Sort.ACT, lower, upper, None)
            return [Part(formula, Fit.OPEN, Premise(Claim(lower=lower, upper=upper), None, Source.INTERPRETATION))]
        if not env.grant and not nested and pattern.verb == USE and whole(parts) is FALSE:
            ways = (Role.COUNTERPART, Role.MEANS) if event.verb == USE else (Role.MANNER, Role.BASIS)
            beside = tuple(arg for role in ways for arg in event.args(role) if isinstance(arg, Ref))
            labels = [(arg, self.world.labels[arg]) for arg in beside]
            beside = tuple(arg for arg, one in labels if not one.name and not self.of_the_terms(one))
            if beside:  # who uses the maps with a drone uses a drone; who acts under a false name uses that
                doers = tuple((Role.AGENT, arg) for arg in event.args(Role.AGENT))
                used = [self.act(pattern, evolve(event, roles=(*doers, (Role.OBJECT, arg))), env) for arg in beside]
                return next((one for one in used if whole(one) is not FALSE), parts)
            return self._with_it(pattern, event, env) or parts
        return parts

    def _said_as(self, filled: Filled, event: Event, env: Env) -> list[Part]:
        """The parts where the act names under the other role the very thing that the clause names under this one."""
        args = next(filter(None, map(event.args, _WHERETO.get(filled.role, ()))), ())
        parts = self.things(filled.filler, args, env) if args else []
        if not parts:
            return []
        of_kind = parts[0].formula is TRUE or any(one.formula is TRUE for one in parts[0].options)
        ban = not env.grant and of_kind and whole(parts) is not FALSE
        # "At universities" is no activity: "for research" says nothing of where.
        wanted = filled.filler.members if isinstance(filled.filler, Things) else (filled.filler,)
        lexicon = self.atoms.lexicon
        activity = all(isinstance(one, Thing) and lexicon.is_kind(lexicon.kind(one)[0], ACTIVITY) for one in wanted)
        either = env.grant and activity and all(map(self._activity, args))
        return parts if ban or whole(parts) is TRUE or either else []

    def _activity(self, arg: Arg) -> bool:
        """Whether something is an activity, and no place: "in advertising"."""
        lexicon = self.atoms.lexicon
        kinds = [lexicon.kind(said.thing)[0] for said in self.world.describe(arg)] if isinstance(arg, Ref) else []
        return any(lexicon.is_kind(kind, ACTIVITY) for kind in kinds)

    def _manner(self, word: str, event: Event, env: Env) -> Part:
        claim = Claim(predication=evolve(self.atoms.predication(event), manner=(word,)))
        key = f"{self.atoms.event_key(event)} {word}"
        told = way_told(word, event, self.world, env.you)
        if told is not None and told.holds is not None:
            return self.settled(claim, told.because, holds=told.holds)
        if denied_by(word, event.manner):
            return Part(FALSE, Fit.NO, self.event_premise(event, False), stated=True)
        if word in self.atoms.lexicon.kept:
            return self.presumed(key, claim, holds=env.grant)
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    def _named_before(self, pattern: Filler, args: Sequence[Arg]) -> list[Part]:
        """ "A loan application" may be about credit: a word before the noun is, or is near, what a ban is about."""
        named = pattern.members if isinstance(pattern, Things) else (pattern,)
        heads = {one.head for one in named if isinstance(one, Thing)}
        for arg in args:
            for word in self.world.labels[arg].modifiers if isinstance(arg, Ref) else ():
                related = (self.atoms.lexicon.relate(Sort.KIND, word, head) for head in heads - {word})
                if word in heads or any(one in (Relation.BELOW, Relation.NEAR) for one in related):
                    thing = next(one for one in named if isinstance(one, Thing))
                    claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), thing)))
                    key = f"{self.atoms.arg_key(arg)} is about {filler_key(pattern)}"
                    return [Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN), stated=True)]
        return []

    def _of_the_thing(self, filled: Filled, args: Sequence[Arg], event: Event, env: Env) -> list[Part]:
        """
        "Changes the colours of the photo": whether that is to change the photo is for no vocabulary to say.

        Whoever changes what is his own does not change himself.
        """
        if not self.atoms.lexicon.has(event.verb, ActProperty.CHANGES):
            return []
        wholes = [
            other
            for arg in args
            if isinstance(arg, Ref)
            for said in self.world.describe(arg)
            for role, other in said.links
            if role is Role.OF and other not in event.args(Role.AGENT)
        ]
        if not wholes or whole(self.things(filled.filler, wholes, env)) is not TRUE:
            return []
        claim = Claim(predication=Predication(event.verb, (filled,)))
        key = f"{self.atoms.event_key(event)} so {filler_key(filled.filler)}"
        return [Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN), stated=True)]

    def _of_persons(self, filled: Filled, args: Sequence[Arg], event: Event) -> list[Part]:
        """ "Decide about individuals": whether who decides on applications or prices does so is not told."""
        lexicon = self.atoms.lexicon
        wanted = _things(filled.filler)
        persons = bool(wanted) and all(lexicon.is_kind(lexicon.kind(one)[0], PERSON) for one in wanted)
        said = [one.thing for arg in args if isinstance(arg, Ref) for one in self.world.describe(arg)]
        if not persons or not said or any(lexicon.is_kind(lexicon.kind(one)[0], PERSON) for one in said):
            return []
        claim = Claim(predication=Predication(event.verb, (filled,)))
        key = f"{self.atoms.event_key(event)} {filled.role} {filler_key(filled.filler)}"
        return [Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN), stated=True)]

    def _lets_all_have(self, pattern: Predication, event: Event) -> bool:
        """Whether a ban on disclosing or providing a thing is asked about publishing it: everybody has it then."""
        return pattern.verb in ("disclose", "provide") and self.atoms.lexicon.is_act(event.verb, PUBLISH)

    def _to_us_alone(self, filler: Filler, event: Event, env: Env) -> bool:
        """ "You may not send us secret data": who publishes a thing hands it to nobody in particular."""
        us = isinstance(filler, Thing) and (filler.head == LICENSOR or speaks_in(filler, env))
        return us and self.atoms.lexicon.is_act(event.verb, PUBLISH)

    def _role(self, filled: Filled, event: Event, env: Env, pattern: Predication) -> list[Part]:
        if filled.role in CIRCUMSTANCES and unnarrowed(filled):
            return []  # "for any purpose", "in any way": whatever it is
        if filled.role in (Role.PURPOSE, Role.TOPIC, Role.COUNTERPART):
            told = self._commerce(filled, event, env, pattern) or self._personal(filled, event, env, pattern)
            told = told or self._in_field(filled, event, env, pattern)
            if told is not None:
                return told
        if env.grant and filled.role in in_every_form(pattern, self.atoms.lexicon):
            return []
        if env.grant and (to_the_public(filled) or (filled.role is Role.PLACE and in_itself(filled, pattern))):
            return []  # "to the public", "under our copyrights in the Work, to use the Work"
        if filled.role is Role.RECIPIENT and not env.grant and self._to_us_alone(filled.filler, event, env):
            return [Part(FALSE, Fit.NO, self.event_premise(event, False), stated=True)]
        args = without_price(filled, event.args(filled.role))
        if rivals_maker(pattern, filled, args, env, self.atoms.lexicon):
            return [Part(TRUE, Fit.YES, self.event_premise(event), stated=True)]
        if args and is_pronoun_beside(filled) and isinstance(filled.filler, Thing):
            bound = self.resolve(filled.filler, env)
            if bound is not None and bound in event.args(Role.OBJECT):
                return [open_reference(filled, args[0], self.atoms)]
        banned = args and filled.role is Role.OBJECT and not env.grant
        if banned and is_any_data(filled.filler) and takes(pattern.verb, self.atoms.lexicon):
            return [Part(TRUE, Fit.YES, Premise(Claim(predication=pattern), True, Source.VOCABULARY, TAKEN))]
        if filled.role in CIRCUMSTANCES and speaks_of_form(filled.filler, self.atoms.lexicon):
            told_form = done_in_form(filled.filler, event, self.world)
            if told_form is not None:
                fit = Fit.YES if told_form else Fit.NO
                return [Part(constant(told_form), fit, self.event_premise(event, told_form), stated=True)]
            args = args or form_done_in(event, self.world)
        if filled.role is Role.PURPOSE:
            # "use it to detect faults for safety reasons": what an act is done for, its means are used for
            args = (*args, *(inner for one in args if isinstance(one, Event) for inner in one.args(Role.PURPOSE)))
        if not args and filled.role is Role.MEANS:
            args = event.args(Role.SOURCE)
        if filled.role is Role.MEANS:
            args = (*args, *event.args(Role.CHANNEL))  # "makes images with a script through the Services"
        if not args and filled.role is Role.SOURCE:
            args = got_from(event, self.world)
        args = args or said_otherwise(filled, event, self.world, grant=env.grant)
        if not args and filled.role is Role.TOPIC and not env.grant:
            # "uses related to weapons": what it is used for
            args = tuple(arg for arg in event.args(Role.PURPOSE) if isinstance(arg, Ref))
        if not args and filled.role in _HANGING:
            args = self._hanging(filled.role, event)
        if not args and env.you is not None and is_plan(filled.filler) and isinstance(filled.filler, Thing):
            # "more than a million characters on the Basic plan": on which plan somebody is goes with all that he does
            plan = self.on_plan((filled.filler.head, *filled.filler.modifiers), env.you)
            if plan is not None:
                return [plan]
        if not args and filled.role in _WAYS:
            # "collects content by a script through the API": what uses the script for it does so through the API
            args = tuple(
                one for aim in event.args(Role.PURPOSE) if isinstance(aim, Event) for one in aim.args(filled.role)
            )
        if args and filled.role is Role.PLACE and not env.grant and stands_in_work(filled.filler, self.atoms.lexicon):
            args = (*args, *linked_works(args, self.world))  # "in my modifications of the software"
        if not args and self.atoms.lexicon.relate(Sort.ACT, event.verb, pattern.verb) is Relation.NEAR:
            args = self._differently_filled(filled.role, event, pattern)
        if filled.role is Role.OBJECT and isinstance(filled.filler, Predication):
            if self._any_right(filled.filler) and any(self._a_use(arg) for arg in args):
                # "authorized the use", "granted the rights": leave to exercise them
                return [Part(TRUE, Fit.YES, self.event_premise(event), stated=True)]
            for arg in args:
                if isinstance(arg, Event) and not arg.args(Role.OBJECT):
                    # "consented to the publication": of what is in question
                    return [self.verb(filled.filler, arg)]
        if env.grant and filled.role is Role.BASIS and is_licence_given(filled.filler, self.atoms.lexicon):
            return []
        if args and filled.role is Role.BASIS and self._under_this(filled.filler):
            return [self._licence_named(filled.filler, args, event, env)]
        if args and env.grant and (another := under_another(filled, args, self.world)) is not None:
            under = f"{self.atoms.event_key(event)} {filled.role} {filler_key(filled.filler)}"
            return [Part(self.atoms.fact(under, another), Fit.OPEN, Premise(another, None, Source.OPEN), stated=True)]
        if not args and env.grant and filled.role is Role.MEANS and isinstance(filled.filler, Predication):
            included = self._included(filled.filler, event, env)
            if included is not None:
                return [included]
        if filled.role is Role.PLACE and (
            located := self.located(
                filled.filler, args or event.args(Role.RECIPIENT), env, there=any(map(self._is_named, args))
            )
        ):
            return [located]
        if args:
            if isinstance(filled.filler, AllOf) and filled.role is not Role.PURPOSE:
                return [part for one in filled.filler.parts for part in self.things(one, args, env)]  # type: ignore[arg-type]
            parts = self.things(filled.filler, args, env)
            if filled.role is Role.OBJECT and not env.grant and whole(parts) is FALSE:
                parts = self._of_the_thing(filled, args, event, env) or parts
                whence = event.args(Role.SOURCE) if pattern.verb in _SEARCHED else ()
                if whence and whole(parts) is FALSE:
                    parts = self.things(filled.filler, whence, env)  # "scrape the site": collect what is on it
            if filled.role is Role.OBJECT and whole(parts) is FALSE and self._taken_up(pattern, event, env):
                parts = self._named_before(filled.filler, args) or parts
            if filled.role is Role.TOPIC and not env.grant and whole(parts) is FALSE:
                parts = self._named_before(filled.filler, args) or self._of_persons(filled, args, event) or parts
            elsewhere = (
                env.grant
                and whole(parts) is FALSE
                and (
                    named_purpose(filled, parts)
                    or may_serve(filled, args, self.world)
                    or is_way_of_using(filled, pattern)
                    or self._may_be_elsewhere(filled, args)
                )
            )
            if not elsewhere:
                return self._said_as(filled, event, env) or parts  # what is on a web site may be in a business as well
        elif filled.role in _WHERETO and (told := self._said_as(filled, event, env)):
            return told
        entailed = (
            filled.role is Role.OBJECT
            or (filled.role is Role.RECIPIENT and self.atoms.lexicon.has(event.verb, ActProperty.NEEDS_RECIPIENT))
            or (filled.role is Role.SOURCE and takes(event.verb, self.atoms.lexicon))
        )
        if filled.role is Role.OBJECT and self.atoms.lexicon.has(event.verb, ActProperty.CONSENT):
            # "Acme consented": to what is in question, if it is no leave for somebody else.
            given = event.args(Role.RECIPIENT)
            doers = env.act.args(Role.AGENT) if env.act is not None else ()
            if not given or not doers or any(self.same(one, other) or one == other for one in given for other in doers):
                return []
            return [Part(FALSE, Fit.NO, self.event_premise(event, False))]
        if filled.role is Role.RECIPIENT and self.atoms.lexicon.is_act(event.verb, PAY) and self._the_one(event):
            return []  # "the fee has been paid": to whom the text says
        if filled.role is Role.PLACE and env.grant and self._in_copies(filled.filler, pattern):
            return []  # "includes the notice": in what is passed on
        if (has := having_the_text(filled)) is not None and (held := self.holds(has, env)).stated:
            return [held]
        if filled.role is Role.BASIS and (
            (self.of_the_terms(filled.filler) and not is_some_other(filled.filler))
            or (env.grant and self.of_copyright(filled.filler))
        ):
            return []  # "under this Agreement", "under its copyrights": said of every act that the text speaks of
        if env.grant and not entailed and self._widens(filled):
            return []
        claim = Claim(predication=Predication(event.verb, (filled,)))

        def key() -> str:
            return f"{self.atoms.event_key(event)} {filled.role} {filler_key(filled.filler)}"

        if filled.role is Role.MANNER and isinstance(filled.filler, Predication) and not env.grant:
            # "decision making that harms people": how it is done is told in other words, or not at all
            told_of_it = self._said_of_it(filled.filler, (event.verb, pattern.verb), env)
            unsaid = Premise(claim, None, Source.OPEN)
            return [told_of_it or Part(self.atoms.fact(key(), claim), Fit.OPEN, unsaid)]
        if filled.role is Role.WITHOUT and not env.grant:
            return [self._without(key(), claim, env)]
        open_premise = Premise(claim, None, Source.OPEN)
        if entailed or env.grant or filled.role is Role.BASIS:
            if not entailed and (lemmas_of(filled.filler) & self.atoms.lexicon.kept or is_served(filled, env)):
                return [self.presumed(key(), claim, holds=env.grant)]
            return [Part(self.atoms.fact(key(), claim), Fit.OPEN, open_premise)]
        # What was not read may narrow nothing; whose notices "the notices in the software" are may be left unsaid.
        there = lambda place: self.located(filled.filler, (place,), env, there=True)  # noqa: E731
        if isinstance(filled.filler, Words) or left_unsaid(
            filled, pattern, event, self.world, self.atoms.lexicon, there
        ):
            return [Part(self.atoms.fact(key(), claim), Fit.OPEN, open_premise)]
        return [Part(FALSE, Fit.MISSING, open_premise)]

    def _may_be_elsewhere(self, filled: Filled, args: tuple[Arg, ...]) -> bool:
        """Whether an act done in one place may be done in another as well, since the two are places of other kinds."""
        lexicon = self.atoms.lexicon
        if filled.role is not Role.PLACE or not isinstance(filled.filler, Thing) or not filled.filler.head:
            return False
        wanted = lexicon.kind(filled.filler)[0]
        kinds = [
            lexicon.kind(said.thing)[0]
            for arg in args
            for said in (self.world.describe(arg) if isinstance(arg, Ref) else ())
            if said.thing.head
        ]
        return bool(kinds) and not any(lexicon.is_kind(kind, wanted) or lexicon.is_kind(wanted, kind) for kind in kinds)

    def _the_one(self, event: Event) -> bool:
        """Whether an act is done to what the text asks for: "the fee"."""
        labels = [self.world.labels[arg] for arg in event.args(Role.OBJECT) if isinstance(arg, Ref)]
        return bool(labels) and all(one.determiner is Determiner.THE and not one.restrictions for one in labels)

    def _included(self, done: Predication, event: Event, env: Env) -> Part | None:
        """ "By including a copy of this licence": a fact of how it is done; None where it asks for something else."""
        told = done if done.get(Role.AGENT) else done.adding(Role.AGENT, Thing(LICENSEE))
        if not self.asks_for_notice(told):
            return None
        notice = self.notice(told, env)
        if notice is not None and notice.formula is TRUE:
            return notice
        claim = Claim(predication=self.atoms.predication(event).adding(Role.MEANS, done))
        key = f"{self.atoms.event_key(event)} by {filler_key(done)}"
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    def _under_this(self, filler: Filler) -> bool:
        """Whether a clause speaks of its own text as the licence that something is passed on under."""
        this = isinstance(filler, Thing) and (filler.determiner is Determiner.THIS or filler.modifiers == ("same",))
        return (this or is_any_other(filler)) and self.of_the_terms(filler)

    def _licence_named(self, filler: Filler, args: Sequence[Arg], event: Event, env: Env) -> Part:
        """Whether the licence that a sentence names is this text, or some other where the clause speaks of another."""
        same = [
            isinstance(arg, Ref)
            and (is_this_text(arg, env.instrument, self.world) or "same" in self.world.labels[arg].modifiers)
            for arg in args
        ]
        holds = any(same) is not is_any_other(filler)
        premise = self.event_premise(event, holds)
        return Part(TRUE if holds else FALSE, Fit.YES if holds else Fit.NO, premise, stated=True)

    def _in_copies(self, filler: Filler, pattern: Predication) -> bool:
        """Whether something is to be put into copies or parts of the work."""
        lexicon = self.atoms.lexicon
        members = filler.members if isinstance(filler, Things) else (filler,)
        return lexicon.has(pattern.verb, ActProperty.TO_DO) and all(
            isinstance(one, Thing) and lexicon.is_kind(lexicon.kind(one)[0], PART) for one in members
        )

    def _is_named(self, arg: Arg) -> bool:
        return isinstance(arg, Ref) and bool(self.world.labels[arg].name)

    def _hanging(self, role: Role, event: Event) -> tuple[Arg, ...]:
        """
        "Delete the notice from the reports": a phrase may hang on the act or on what it is done to.

        Whose a thing is says nothing of where its owner uses it.
        """
        return tuple(
            other
            for arg in event.args(Role.OBJECT)
            if isinstance(arg, Ref)
            for said in self.world.describe(arg)
            for linked, other in said.links
            if (linked is role or (role in (Role.SOURCE, Role.PLACE) and linked in (Role.OF, Role.PLACE, Role.SOURCE)))
            and not (role is Role.PLACE and linked is Role.OF and self._is_owner(other, event))
        )

    def _differently_filled(self, role: Role, event: Event, pattern: Predication) -> tuple[Arg, ...]:
        """A neighbouring verb may put the same participant in another role ("reject X", "discriminate against X")."""
        for other in _ALSO.get(role, ()):
            if event.args(other) and not pattern.get(other):
                return event.args(other)
        return ()

    def _widens(self, filled: Filled) -> bool:
        """ "Without restriction", "in any medium": words of a grant that take nothing from it."""
        filler = filled.filler
        members = filler.members if isinstance(filler, Things) else (filler,)
        if filled.role is Role.WITHOUT:
            return all(isinstance(one, Thing) and self.atoms.lexicon.is_kind(one.head, RESTRICTION) for one in members)
        if filled.role is Role.PURPOSE and either_way(filled.filler):
            return True  # "for any purpose, commercial or non-commercial"
        if filled.role is Role.PURPOSE:  # "for any research purpose" is for no other
            return all(unnarrowed(evolve(filled, filler=one)) or self._is_law(one) for one in members)
        return all(isinstance(one, Thing) and one.determiner in (Determiner.ANY, Determiner.ALL) for one in members)

    def _is_law(self, filler: Filler) -> bool:
        """ "For any lawful purpose": what is presumed of every act narrows none."""
        words = filler.modifiers if isinstance(filler, Thing) and not filler.restrictions else ()
        return bool(words) and all(_opposites(word) & self.atoms.lexicon.kept for word in words)

    def of_the_terms(self, filler: Filler) -> bool:
        """ "Under this Agreement", "during the Term": said of every act that the text speaks of."""
        members = filler.members if isinstance(filler, Things) else (filler,)
        return all(
            isinstance(one, Thing) and self.atoms.lexicon.is_kind(self.atoms.lexicon.kind(one)[0], AGREEMENT)
            for one in members
        )

    def of_copyright(self, filler: Filler) -> bool:
        """ "Under our copyrights and other rights": what a licence of a work is under; patents are a thing apart."""
        members = filler.members if isinstance(filler, Things) else (filler,)
        words = {word for one in members for word in lemmas_of(one)}
        return (
            not words & {*BESIDE_COPYRIGHT}
            and all(
                isinstance(one, Words)
                or (isinstance(one, Thing) and self.atoms.lexicon.is_kind(self.atoms.lexicon.kind(one)[0], RIGHT))
                for one in members
            )
            and any(isinstance(one, Thing) for one in members)
        )

    def _without(self, key: str, claim: Claim, env: Env) -> Part:
        """
        A ban on doing something "without consent" reaches the act unless consent is stated, as true or as unknown.

        Presumption (b): consent is an exception to the ban, and one that nobody raises does not apply.
        """
        for event in self.world.events:
            if event.negated or not self.atoms.lexicon.has(event.verb, ActProperty.CONSENT) or event is env.act:
                continue
            formula = negation(self.atoms.occurs(event))
            fit = Fit.NO if formula is FALSE else Fit.OPEN
            return Part(formula, fit, self.event_premise(event, None if fit is Fit.OPEN else True), stated=True)
        if "b" in self.denied:
            return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))
        return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "b"))

    def key(self, pattern: Predication, env: Env) -> str:
        """What the pattern says here, as a key that keeps entities with the same words apart."""
        return predication_key(self.instantiate(pattern, env, marked=True))

    def instantiate(self, pattern: Predication, env: Env, *, marked: bool = False) -> Predication:
        """The pattern with parties, gap and bound things replaced by what they stand for here."""
        roles = tuple(Filled(one.role, self.fill(one.filler, env, marked=marked)) for one in pattern.roles)
        return evolve(pattern, roles=roles, span=None)

    def fill(self, filler: Filler, env: Env, *, marked: bool = False) -> Filler:
        """One filler, instantiated; `marked` has entities by their keys, not by their names."""
        match filler:
            case Thing():
                arg = self._arg(filler, env)
                if isinstance(arg, Ref):
                    return Thing("", name=self.atoms.arg_key(arg)) if marked else self.world.label(arg)
                if isinstance(arg, Event):
                    return self.atoms.predication(arg)
                if not any(isinstance(part, Linked) for part in filler.restrictions):
                    return filler
                return evolve(
                    filler,
                    restrictions=tuple(
                        evolve(part, thing=self.fill(part.thing, env, marked=marked))
                        if isinstance(part, Linked)
                        else part
                        for part in filler.restrictions
                    ),
                )
            case Things(members=members):
                filled = tuple(self.fill(member, env, marked=marked) for member in members)
                return evolve(filler, members=tuple(one for one in filled if isinstance(one, Thing | Words)))
            case Predication():
                return self.instantiate(filler, env, marked=marked)
            case AllOf(parts=parts):
                return AllOf(tuple(self.fill(part, env, marked=marked) for part in parts))  # type: ignore[arg-type, misc]
            case AnyOf(parts=parts):
                return AnyOf(tuple(self.fill(part, env, marked=marked) for part in parts))  # type: ignore[arg-type, misc]
        return filler


def _opposites(word: str) -> frozenset[str]:
    """The words that deny a quality: what is lawful is not unlawful, what is legal not illegal."""
    return frozenset((f"un{word}", f"il{word}"))
