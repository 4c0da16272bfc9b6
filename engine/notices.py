"""
Notices that have to go with what is passed on: which sentences of the case say that they do, or that they do not.

"Include this notice in all copies", "redistributions must retain it" and "it appears in all copies" ask for one thing:
that something which was told is in what carries it. The sentences of a case put that in as many ways: a copy contains
the notice, the notice is in the copies, somebody keeps it, takes it out or leaves it away. A sentence about some of
the copies, about another's notice, or about a place that is not passed on does not fulfil the duty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from ..clauses.case import Truth
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    SELF,
    Connective,
    Determiner,
    Filled,
    Linked,
    Predication,
    Restriction,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise, Source
from ..clauses.vocabulary import ActProperty
from .acts import acts_for
from .concepts import (
    ACCOMPANY,
    AGREEMENT,
    APPEARS,
    COME,
    CONTAIN,
    COPY,
    DATA,
    DERIVE,
    EMPLOYEE,
    FORMS,
    GET,
    GIVE,
    HAS,
    KEEP_WITH,
    LACK,
    LET_HAVE,
    LIST,
    MODEL,
    MODIFY,
    NOTICES,
    PAPERS,
    PART,
    PERSON,
    PRODUCT,
    PROVIDE,
    RECIPIENT,
    SOFTWARE,
    STAFF,
    TAKE_OUT,
    TEXT,
    USE,
    WORK,
)
from .core import TRUE
from .covered import is_named, is_this_text
from .denials import DenialMatcher
from .events import DERIVED, Arg, Event, Ref
from .forms import forms_of
from .notice_files import carries_notice, is_notice_file, opens_with_a_claim
from .parts import EVERYTHING, Env, Fit, Part

_PASSED_ON = (COPY, *FORMS, SOFTWARE, PRODUCT, WORK, MODEL, DATA)
"""Kinds of what is passed on whole: who puts a notice into it has it go with it."""


_WHERE_IT_IS = frozenset(("link", "hyperlink", "url", "uri", "pointer", "reference"))
"""Words for what leads to a text and stands for it: "a link to this licence"."""


@frozen
class _Carried:
    """That something is in, or goes with, something else."""

    what: tuple[Arg, ...]
    where: tuple[Arg, ...]
    """Empty where no sentence says: in whatever is passed on."""
    holds: bool


class NoticeMatcher(DenialMatcher):
    """
    Duties to pass notices on against one world.
    """

    __slots__ = ()

    def asks_for_notice(self, pattern: Predication) -> bool:
        """Whether a clause asks for a notice, or for the text itself, to be in or with something."""
        role = _noted(pattern)
        others = tuple(one for one in pattern.roles if one.role is not role)
        each = [one for filler in pattern.get(role) for one in _members(filler)]
        return bool(each) and all(
            self._wanted(evolve(pattern, roles=(Filled(role, one), *others))) is not None for one in each
        )

    def key(self, pattern: Predication, env: Env) -> str:
        """What the pattern says here, as a key that keeps entities with the same words apart."""
        raise NotImplementedError

    def notice(self, pattern: Predication, env: Env) -> Part | None:
        """Whether the notice that `pattern` asks for goes with what it has to; None where no sentence tells."""
        wanted = self._wanted(pattern)
        if wanted is None or env.act is None:
            return self._one_of_them(pattern, env)
        thing, carrier = wanted
        found: list[tuple[bool, Event]] = []
        for event in self.world.events:
            if event.account or event.truth is not Truth.TRUE or event.pending or not self.current(event):
                continue
            if event.source == DERIVED:
                continue  # from where something was taken out is told by the sentence, and not by what follows from it
            for told in self._told(event, env):
                left_out = not told.holds and any(self._is_paper(carrier, one) for one in told.what)
                if not left_out and not any(
                    self._is_notice(thing, one, env, denied=not told.holds) for one in told.what
                ):
                    continue
                places = [self.carries(carrier, one, env) for one in told.where]
                if told.holds and (not told.where or True in places):
                    found.append((True, event))
                elif not told.holds and (not told.where or any(one is not None for one in places)):
                    found.append((False, event))
        answers = {holds for holds, _ in found}
        if not answers:
            return self._no_copy(pattern, wanted[1], env)
        claim = Claim(predication=self.instantiate(pattern, env))
        key = self.key(pattern, env)
        event = found[0][1]
        if answers == {True}:
            return Part(TRUE, Fit.YES, self.event_premise(event), stated=True, todo=True)
        if answers == {False}:
            premise = self.event_premise(event, False)
            return Part(self.atoms.todo(key, claim, False), Fit.NO, premise, stated=True, todo=True)
        # Taken out and put in: which of the two it was on the day is not told.
        formula = self.atoms.fact(f"notice {key}", claim)
        return Part(formula, Fit.OPEN, Premise(claim, None, Source.OPEN), stated=True)

    def _one_of_them(self, pattern: Predication, env: Env) -> Part | None:
        """Of "this notice or a reference to it" the one that goes with the work is enough."""
        role = _noted(pattern)
        asked = pattern.get(role)
        if env.act is None or len(asked) != 1 or not isinstance(asked[0], Things):
            return None
        if asked[0].connective is not Connective.OR:
            return None
        others = tuple(one for one in pattern.roles if one.role is not role)
        each = (evolve(pattern, roles=(Filled(role, one), *others)) for one in asked[0].members)
        found = [self.notice(one, env) for one in each]
        if all(part is not None and part.fit is Fit.NO for part in found):
            claim = Claim(predication=self.instantiate(pattern, env))
            formula = self.atoms.todo(self.key(pattern, env), claim, False)
            return evolve(found[0], formula=formula) if found[0] is not None else None  # neither of them goes with it
        return next((part for part in found if part is not None and part.fit is Fit.YES), None)

    def _is_paper(self, carriers: tuple[Thing, ...], arg: Arg) -> bool:
        """Whether what is left out is what the notice should stand in: "no NOTICE file"."""
        if not isinstance(arg, Ref):
            return False
        label = self.world.labels[arg]
        said = {word.casefold() for word in label.modifiers}
        return bool(said) and any(
            one.head == label.head and said <= {word.casefold() for word in one.modifiers} for one in carriers
        )

    def _no_copy(self, pattern: Predication, carriers: tuple[Thing, ...], env: Env) -> Part | None:
        """What goes with copies is asked of nobody who makes and passes on none: who uses or changes the work."""
        lexicon = self.atoms.lexicon
        copies = [one for one in carriers if lexicon.kind(one)[0] == COPY]
        copies += [one for one in carriers if self._of_kind(one, PAPERS[0]) and _SUPPORTS & {*one.modifiers}]
        if not copies or env.act is None or env.act.source == DERIVED:
            return None
        if lexicon.has(env.act.verb, ActProperty.NEEDS_RECIPIENT) or not self._any(env.act.verb, (USE, MODIFY)):
            return None
        claim = Claim(predication=self.instantiate(pattern, env))
        premise = Premise(claim, True, Source.VOCABULARY, "who uses or changes a work passes no copy on")
        return Part(TRUE, Fit.YES, premise, todo=True)

    def _wanted(self, pattern: Predication) -> tuple[Thing, tuple[Thing, ...]] | None:
        """The notice that a clause asks for, and what is to carry it; None if it asks for something else."""
        if pattern.negated:
            return None
        roles = Role.OBJECT, Role.PLACE
        had = pattern.verb in HAS and not any(
            _reader(one) for each in pattern.get(Role.AGENT) for one in _members(each)
        )
        if _noted(pattern) is Role.AGENT:
            roles = Role.AGENT, Role.PLACE if pattern.verb in APPEARS else Role.OBJECT
        elif pattern.verb != LET_HAVE and not had and not self._any(pattern.verb, (*KEEP_WITH, *GIVE)):
            return None
        if any(isinstance(one, Thing) and one.head == LICENSOR for one in pattern.get(Role.RECIPIENT)):
            return None
        things = pattern.get(roles[0])
        if len(things) != 1 or not isinstance(things[0], Thing) or not self._notice_kind(things[0]):
            return None
        carriers = [one for filler in pattern.get(roles[1]) for one in _members(filler)]
        if roles[0] is Role.OBJECT:
            agents = [one for filler in pattern.get(Role.AGENT) for one in _members(filler)]
            carriers += [one for one in agents if not _reader(one) and not self._of_kind(one, PERSON)]
        if not all(self._asked_to_carry(one) for one in carriers):
            return None
        return things[0], tuple(carriers)

    def _notice_kind(self, thing: Thing) -> bool:
        lexicon = self.atoms.lexicon
        kind, _ = lexicon.kind(thing)
        if kind in (COPY, TEXT) or thing.head.casefold() in _WHERE_IT_IS:
            return any(
                isinstance(part, Linked) and isinstance(part.thing, Thing) and self._of_kind(part.thing, AGREEMENT)
                for part in thing.restrictions
            )
        if kind == LIST:
            return any(isinstance(part, Linked) and self._terms(part.thing) for part in thing.restrictions)
        return any(lexicon.is_kind(kind, one) for one in (*NOTICES, AGREEMENT)) or is_notice_file(thing)

    def _terms(self, filler: object) -> bool:
        return all(self._of_kind(one, AGREEMENT) for one in _members(filler))

    def _asked_to_carry(self, thing: Thing) -> bool:
        """Whether a clause has a notice in what is passed on, or in the papers that go with it."""
        if thing.head in ("redistribution", "distribution", SELF):
            return True  # "each published photo must bear it": the thing that is spoken of
        return any(self._of_kind(thing, kind) for kind in (PART, *_PASSED_ON, *PAPERS)) and not thing.name

    def _any(self, verb: str, uppers: tuple[str, ...]) -> bool:
        return any(self.atoms.lexicon.is_act(verb, upper) for upper in uppers)

    def _of_kind(self, thing: Thing, upper: str) -> bool:
        return self.atoms.lexicon.is_kind(self.atoms.lexicon.kind(thing)[0], upper)

    def _done_for_good(self, event: Event, env: Env) -> bool:
        """Whether a sentence tells what the reader does with everything, or how all of it is, and not now and then."""
        lexicon = self.atoms.lexicon
        if event.predication is not None and lexicon.has(event.predication.verb, ActProperty.TAKES_UP):
            return False
        said = {
            word for arg in event.args(Role.COMPLEMENT) for word in (arg.lemmas if isinstance(arg, Words) else ("",))
        }
        if any(role not in _ROLES for role, _ in event.roles) or not {*event.manner, *said} <= _IN_FULL:
            return False
        return all(
            not self._person(one) or acts_for(self.world, event, env.you) or lexicon.is_act(event.verb, GET)
            for one in event.args(Role.AGENT)
        )

    def _told(self, event: Event, env: Env) -> Iterator[_Carried]:
        """What a sentence says of something being in, or going with, something else."""
        for one in self._carried_by(event, env):
            if not one.holds or self._done_for_good(event, env):
                yield one

    def _carried_by(self, event: Event, env: Env) -> Iterator[_Carried]:
        lexicon = self.atoms.lexicon
        holds = not event.negated
        agents, objects = event.args(Role.AGENT), event.args(Role.OBJECT)
        places = (*event.args(Role.PLACE), *event.args(Role.SOURCE))
        beside = (*event.args(Role.COUNTERPART), *event.args(Role.MEANS))
        things = tuple(one for one in agents if not self._person(one))
        if event.verb == "be":
            if places or self._says_whether(event):
                yield _Carried(agents, places, holds)
        elif event.verb in APPEARS:
            yield _Carried(agents, places, holds)
        elif event.verb == ACCOMPANY:
            if event.when is None or not holds:  # how long it did is a matter of days
                yield _Carried(things or beside, objects, holds)
        elif event.verb == COME:
            yield _Carried(beside, things, holds)
            yield _Carried(things, beside, holds)
            if holds:
                yield _Carried(event.args(Role.WITHOUT), things, False)
        elif self._any(event.verb, (*TAKE_OUT, *LACK)):
            if holds:
                yield _Carried(objects or agents, places if objects else (), False)
                if objects and things:
                    yield _Carried(objects, things, False)
        elif self._any(event.verb, (*KEEP_WITH, CONTAIN)) or (event.verb in HAS and things):
            added = event.args(Role.COUNTERPART)  # "adds the notice to a few copies"
            yield _Carried(objects, (*places, *things, *added), holds)
        elif lexicon.is_act(event.verb, PROVIDE) or lexicon.has(event.verb, ActProperty.NEEDS_RECIPIENT):
            recipients = event.args(Role.RECIPIENT)
            if objects and beside and not recipients and all(map(self._person, objects)):
                objects, beside, recipients = beside, (), objects  # "provides the users with a copy"
            if self._to_all(recipients, env) if holds else not self._to_staff(recipients):
                yield _Carried(objects, beside, holds)
            if holds:
                yield _Carried(beside, objects, True)
                yield _Carried(event.args(Role.WITHOUT), objects, False)
        elif lexicon.is_act(event.verb, GET) and self._receivers(agents, env, holds=holds):
            yield _Carried(objects, (), holds)

    def _to_all(self, recipients: Iterable[Arg], env: Env) -> bool:
        """Whether those who are given something are all who get the work, as far as sentences tell who gets it."""
        lexicon = self.atoms.lexicon
        given = [one for one in recipients if isinstance(one, Ref)]
        passed = [one for one in self.world.events if env.act is not None and self._passes_it_on(one, env.act)]
        getters = [arg for one in passed for arg in one.args(Role.RECIPIENT) if isinstance(arg, Ref)]
        kinds = {lexicon.kind(said.thing)[0] for one in getters for said in self.world.describe(one)}
        for one in given:
            if one in getters or any(self.same(one, other) for other in getters):
                continue
            label = self.world.labels[one]
            kind, modifiers = lexicon.kind(label)
            some = label.determiner in _SOME or label.count is not None or set(modifiers) - _WHOEVER
            if some or self._to_staff((one,)) or not all(self._gets(part) for part in label.restrictions):
                return False
            near = (lexicon.is_kind(kind, other) or lexicon.is_kind(other, kind) for other in kinds)
            if kinds and kind not in _WHOEVER and not any(near):
                return False  # "sells it to schools; gives its partners a copy"
        return True

    def _passes_it_on(self, event: Event, act: Event) -> bool:
        """Whether a sentence tells of the act itself, or of passing on the same thing."""
        same = bool(set(event.args(Role.OBJECT)) & set(act.args(Role.OBJECT)))
        return same and not event.negated and self.atoms.lexicon.has(event.verb, ActProperty.NEEDS_RECIPIENT)

    def _gets(self, part: Restriction) -> bool:
        """ "Everybody who gets the work", "the recipients of the model"."""
        if isinstance(part, Linked):
            return part.role is Role.OF
        return isinstance(part, Predication) and self.atoms.lexicon.is_act(part.verb, GET) and not part.negated

    def _to_staff(self, recipients: Iterable[Arg]) -> bool:
        """Whether a thing is given, or not given, to people of the reader's own: nobody who gets the work from it."""
        lexicon = self.atoms.lexicon
        given = [one for one in recipients if isinstance(one, Ref)]
        kinds = [[lexicon.kind(said.thing)[0] for said in self.world.describe(one)] for one in given]
        return bool(kinds) and all(
            any(lexicon.is_kind(kind, one) for kind in each for one in (STAFF, EMPLOYEE)) for each in kinds
        )

    def _says_whether(self, event: Event) -> bool:
        """Whether what is said of a thing is that it is there, and in full: "the notice is complete"."""
        said = [arg for arg in event.args(Role.COMPLEMENT) if isinstance(arg, Words)]
        return bool(said) and {word for arg in said for word in arg.lemmas} <= _IN_FULL | _THERE

    def _receivers(self, agents: Iterable[Arg], env: Env, *, holds: bool) -> bool:
        """Whether everybody who gets the work gets something with it, or whoever gets it here does not."""
        refs = [one for one in agents if isinstance(one, Ref)]
        given = env.act.args(Role.RECIPIENT) if env.act is not None else ()
        if not holds and any(one in given for one in refs):
            return True
        labels = [self.world.labels[one] for one in refs]
        everybody = bool(labels) and all(
            one.determiner in (Determiner.ALL, Determiner.ANY) or (one.plural and one.determiner is Determiner.THE)
            for one in labels
        )
        return everybody and (not holds or self._to_all(refs, env))

    def _person(self, arg: Arg) -> bool:
        if not isinstance(arg, Ref):
            return False
        lexicon = self.atoms.lexicon
        kinds = [lexicon.kind(said.thing)[0] for said in self.world.describe(arg)]
        named = bool(self.world.labels[arg].name)
        return any(lexicon.is_kind(kind, PERSON) for kind in kinds) or (named and not any(kinds))

    def _is_notice(self, wanted: Thing, arg: Arg, env: Env, *, denied: bool) -> bool:
        """Whether what a sentence speaks of is the notice that the clause asks for, or has it in it."""
        if isinstance(arg, Ref) and wanted.head.casefold() in _WHERE_IT_IS:
            links = [one for said in self.world.describe(arg) for _, one in said.links]
            leads = any(isinstance(one, Ref) and self._text(one, env) for one in links)
            return self.world.labels[arg].head.casefold() in _WHERE_IT_IS and (leads or denied)  # "nor a link to it"
        if not isinstance(arg, Ref) or not self._of_the_work(arg, env):
            return False
        lexicon = self.atoms.lexicon
        label = self.world.labels[arg]
        if is_notice_file(wanted) and (is_notice_file(label) or denied):
            return carries_notice(wanted, label, lexicon, denied=denied)
        if label.determiner in (Determiner.A, Determiner.OTHER) and not self._text(arg, env):
            return False  # "a notice of its own"
        if label.determiner in (Determiner.ANY, Determiner.NO) and not denied:
            return False
        kind, modifiers = lexicon.kind(label)
        asked, others = lexicon.kind(wanted)
        if kind in EVERYTHING:
            return False  # "nothing", "the work": no word for notices
        if kind == LIST and not any(self._terms(part.thing) for part in label.restrictions if isinstance(part, Linked)):
            return False
        if (wanted.plural or wanted.determiner in _EACH) and not (label.plural or label.determiner in _EACH or denied):
            return False
        told = {word for word in modifiers if not word[:1].isupper()} - _PLAIN
        if self._text(arg, env):
            if self._of_kind(wanted, AGREEMENT) or asked in (COPY, TEXT):
                return True
            # Who passes the whole text on passes on what stands in it; a line about the author stands above it.
            if "above" in wanted.modifiers and not denied:
                return opens_with_a_claim(env.instrument)
            this = wanted.determiner is Determiner.THIS
            return this or ("following" in wanted.modifiers and not denied)
        if COPY in (asked, kind):
            return False  # a copy of something else
        if wanted.name and label.name and wanted.name != label.name:
            return False  # the credit line "Fern" is not the credit line "Moss"
        if lexicon.is_kind(asked, kind) and told <= {*others, *wanted.modifiers}:
            return True  # "all notices" have the copyright notice among them
        if not denied and (wanted.determiner is Determiner.OTHER or (wanted.plural and kind != asked)):
            return False  # "all copyright notices" are not all the notices, and none of the others
        return lexicon.is_kind(kind, asked) and set(others) - _PLAIN <= {*modifiers, *label.modifiers}

    def _text(self, arg: Ref, env: Env) -> bool:
        """Whether something is the licence text itself: "the licence file", "a copy of the licence"."""
        label = self.world.labels[arg]
        lexicon = self.atoms.lexicon
        kind, modifiers = lexicon.kind(label)
        if not lexicon.is_kind(kind, AGREEMENT) and self._among_passed_on(arg, env):
            return False  # "copies of Fern", under the Fern Licence
        if label.name and any(lexicon.is_kind(kind, one) for one in NOTICES):
            return False  # the credit line "Fern", under the Fern Licence
        if is_this_text(arg, env.instrument, self.world):
            return True
        if kind == COPY or lexicon.is_kind(kind, TEXT):
            links = [one for said in self.world.describe(arg) for role, one in said.links if role is Role.OF]
            if any(isinstance(one, Ref) and self._text(one, env) for one in links):
                return True
        named = " ".join(word for word in modifiers if word[:1].isupper())
        if named and not is_named(named, env.instrument):
            return False
        licence = any(lexicon.is_kind(word.lower(), AGREEMENT) for word in modifiers)
        return licence and (lexicon.is_kind(kind, TEXT) or kind == "file")

    def _of_the_work(self, arg: Ref, env: Env) -> bool:
        """Whether a notice is the licensor's or the work's, as far as a sentence says whose it is."""
        label = self.world.labels[arg]
        if any(word in _OWN for word in label.modifiers):
            return False
        for said in self.world.describe(arg):
            for role, one in said.links:
                if role is Role.OF and isinstance(one, Ref) and not self._work_or_author(one, env):
                    return False
        return True

    def _work_or_author(self, arg: Ref, env: Env, seen: frozenset[Ref] = frozenset()) -> bool:
        """Whether it is the work, its author or this text; what was `seen` on the way to it is asked once."""
        label = self.world.labels[arg]
        if arg == env.you or label.determiner in _SOME or _OWN & set(label.modifiers):
            return False
        if self._among_passed_on(arg, env):
            return True
        if arg == env.we or self._person(arg):
            return arg == env.we or not label.name
        if is_this_text(arg, env.instrument, self.world) or self._of_kind(label, AGREEMENT):
            return True
        owners = [one for said in self.world.describe(arg) for role, one in said.links if role is Role.OF]
        seen |= {arg}
        others = [one for one in owners if isinstance(one, Ref) and one not in seen]
        if not all(self._work_or_author(one, env, seen) for one in others):
            return False
        return any(self._of_kind(label, one) for one in (SOFTWARE, WORK)) and not label.name

    def _among_passed_on(self, arg: Ref, env: Env) -> bool:
        """Whether something is what the act is done to, or is in it, or the other way round."""
        objects = [one for one in env.act.args(Role.OBJECT) if isinstance(one, Ref)] if env.act is not None else []
        near = set(self._relatives(arg))
        return any(one in near or self.same(one, arg) or arg in self._relatives(one) for one in objects)

    def _relatives(self, arg: Ref) -> Iterator[Ref]:
        """A thing, what it contains or was made from, and what contains it or was made from it."""
        lexicon = self.atoms.lexicon
        yield arg
        for said in self.world.describe(arg):
            if lexicon.is_kind(lexicon.kind(said.thing)[0], COPY):
                yield from (one for role, one in said.links if role is Role.OF and isinstance(one, Ref))
        for event in self.world.events:
            if event.negated or event.account:
                continue
            whole_and_part: tuple[tuple[Arg, ...], tuple[Arg, ...]] = (), ()
            if lexicon.is_act(event.verb, CONTAIN):
                whole_and_part = event.args(Role.AGENT), event.args(Role.OBJECT)
            elif lexicon.is_act(event.verb, DERIVE):
                whole_and_part = event.args(Role.OBJECT), event.args(Role.SOURCE)
            for one, other in (whole_and_part, whole_and_part[::-1]):
                if arg in one:
                    yield from (each for each in other if isinstance(each, Ref))

    def carries(self, wanted: tuple[Thing, ...], arg: Arg, env: Env) -> bool | None:
        """
        Whether a place is all that a clause has carry the notice; False for a part of it, None for another place.
        """
        if not isinstance(arg, Ref):
            return None
        lexicon = self.atoms.lexicon
        label = self.world.labels[arg]
        kind, modifiers = lexicon.kind(label)
        passed = env.act is not None and arg in env.act.args(Role.OBJECT)  # "shares a copy", "shares the source files"
        if not passed and (any(lexicon.is_kind(kind, one) for one in PAPERS[:-1]) or (kind == "file" and modifiers)):
            asked = any(self._of_kind(one, paper) for one in wanted for paper in PAPERS)
            return True if asked and set(modifiers) <= _GOES_WITH else None
        forms = [form for form in FORMS if lexicon.is_kind(kind, form)]
        said = forms_of(env.act, self.world) if env.act is not None else ()
        asked_papers = any(self._of_kind(one, paper) for one in wanted for paper in PAPERS)
        if forms and (asked_papers or (said and not set(forms) & set(said))):
            return None  # what is in the source is not in the binaries
        if label.head in _SHOWING:
            owners = [one for said in self.world.describe(arg) for role, one in said.links if role is Role.OF]
            return True if any(isinstance(one, Ref) and self._among_passed_on(one, env) for one in owners) else None
        in_it = self._among_passed_on(arg, env)
        named = any(lexicon.is_kind(kind, one) for one in _PASSED_ON) or kind in _PACKED
        if not in_it and (not named or label.name or self._another(arg, env)):
            return None
        links = [role for each in self.world.describe(arg) for role, _ in each.links if role is not Role.OF]
        clauses = [part for part in label.restrictions if isinstance(part, Predication)]
        some = (label.determiner in _SOME and not (passed and not label.plural)) or label.count is not None
        narrowed = [word for word in modifiers if word not in _WHOLE and not word[:1].isupper()]
        if lexicon.is_kind(kind, COPY) or not in_it:
            return not (some or narrowed or links or clauses)
        return not (some and label.plural)

    def _another(self, arg: Ref, env: Env) -> bool:
        """Whether a place belongs to something that is not passed on: "the source code of another project"."""
        return any(
            role is Role.OF and isinstance(one, Ref) and one != env.you and not self._work_or_author(one, env)
            for said in self.world.describe(arg)
            for role, one in said.links
        )


_PLAIN = frozenset(("above", "following", "foregoing", "below", "applicable", "relevant", "required", "original"))
_OWN = frozenset(("own", "new", "other", "different", "another", "shortened", "partial", "incomplete"))
_GOES_WITH = frozenset(
    ("accompanying", "enclosed", "included", "license", "notice", "printed", "product", "readme", "supporting", "user")
)
_SUPPORTS = frozenset(("supporting", "accompanying"))
"""Said of the papers that go with copies."""
_WHOLE = frozenset(
    ("source", "object", "binary", "executable", "compiled", "modified", "unmodified", "distributed", "shipped", "sold")
)


_PACKED = (
    *("distribution", "redistribution", "download", "package", "bundle", "release", "box", "parcel", "archive"),
    *("stick", "disk", "disc", "drive", "cd", "dvd"),
)
"""What the work comes in when it is passed on."""
_SHOWING = ("page", "screen", "box", "dialog", "menu", "window", "section")
"""Parts of a program in which it shows something."""
_SOME = (Determiner.A, Determiner.OTHER)
_WHOEVER = frozenset((RECIPIENT, PERSON, "third party", "user", "end user", "downstream", "subsequent"))
"""Words for whoever gets a work, whatever else they are."""
_ROLES = (
    Role.AGENT,
    Role.OBJECT,
    Role.PLACE,
    Role.SOURCE,
    Role.MEANS,
    Role.COUNTERPART,
    Role.RECIPIENT,
    Role.WITHOUT,
    Role.COMPLEMENT,
)
_IN_FULL = frozenset(
    (
        *("always", "clearly", "completely", "conspicuously", "duly", "entirely", "fully", "intact", "keep"),
        *("kept", "leave", "left", "place", "present", "plainly", "prominently", "properly", "unchanged"),
        *("unaltered", "unmodified", "verbatim", "visibly"),
    )
)
_THERE = frozenset(("complete", "full", "included", "present", "there", "visible"))
_EACH = (Determiner.ALL, Determiner.ANY)


def _noted(pattern: Predication) -> Role:
    """In which role a clause has the notice that it asks for: it appears somewhere, or goes with something."""
    goes = pattern.verb == ACCOMPANY and not any(
        _reader(one) for each in pattern.get(Role.AGENT) for one in _members(each)
    )
    return Role.AGENT if goes or pattern.verb in APPEARS else Role.OBJECT


def _members(filler: object) -> tuple[Thing, ...]:
    members = filler.members if isinstance(filler, Things) else (filler,)
    return tuple(one if isinstance(one, Thing) else Thing("") for one in members)


def _reader(thing: Thing) -> bool:
    return thing.head == LICENSEE
