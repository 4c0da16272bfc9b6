"""
Denials: which sentence of the case rules out what a clause asks for, since it says as much or more.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeGuard

from ..clauses.phrase import LICENSOR, SELF, AllOf, AnyOf, Filler, Linked, NotSo, Predication, Thing, Things, Words
from ..clauses.values import evolve
from .altered import is_such_a_one
from .called import same_name
from .concepts import (
    ACCEPT,
    AGREEMENT,
    ATTRIBUTE,
    BIND,
    COPY,
    FINDING,
    KEEP_WITH,
    KIN,
    MENTION,
    PERMIT,
    PERSON,
    RECIPIENT,
    SHOWING,
    STATING,
    TELLING,
)
from .core import TRUE
from .events import Arg, Class, Event, Ref
from .lexicon import Lexicon, Relation
from .measures import MeasureMatcher
from .members import ActProperty, Determiner, Role, Sort, Truth
from .parts import (
    Env,
    each_by_itself,
    says_that,
    whole,
)

_WHERE = (Role.PLACE, Role.RECIPIENT, Role.COUNTERPART)
_HOLDING = frozenset(("include", "contain"))
"""Words for one thing being in another."""
_ANY = (Determiner.ANY, Determiner.NO, Determiner.ALL, Determiner.A)
"""Under a denial, "a product" is any product."""


class DenialMatcher(MeasureMatcher):
    """
    Denials against one world.
    """

    __slots__ = ()

    def _denied(self, pattern: Predication, env: Env) -> Event | None:
        """A denial that is at least as wide as the pattern."""
        found: Event | None = None
        for event in self.denials(pattern, env):
            if not event.account:
                return event
            found = found or event
        return found or self._each_denied(pattern, env) or self._found_otherwise(pattern, env)

    def denials(self, pattern: Predication, env: Env) -> Iterator[Event]:
        """The denials, of whatever account, that are at least as wide as the pattern."""
        for event in self.world.events:
            if not event.negated or event.truth is not Truth.TRUE or not self.current(event):
                continue
            relation = self.atoms.lexicon.relate(Sort.ACT, pattern.verb, event.verb)
            both = {pattern.verb, event.verb}
            alike = relation is Relation.BELOW or both <= TELLING or both <= SHOWING or both <= _HOLDING
            alike = alike or (both <= STATING and says_that(pattern, event))
            if not alike or not set(event.manner) <= set(pattern.manner):
                continue
            if self._all_covered(pattern, event, env):
                yield event

    def _found_otherwise(self, pattern: Predication, env: Env) -> Event | None:
        """ "Acme found that the use follows the policies": it did not find that the use does not follow them."""
        if pattern.verb not in FINDING:
            return None
        turned = tuple(
            evolve(one, filler=evolve(one.filler, negated=not one.filler.negated))
            if isinstance(one.filler, Predication)
            else one
            for one in pattern.roles
        )
        if turned == pattern.roles:
            return None
        contrary = evolve(pattern, roles=turned)
        return next(
            (
                event
                for event in self.world.events
                if event.verb == pattern.verb
                and not event.negated
                and not event.account
                and event.truth is Truth.TRUE
                and self.current(event)
                and whole(self.act(contrary, event, evolve(env, bound=list(env.bound)))) is TRUE
            ),
            None,
        )

    def _accepts_text(self, pattern: Predication, env: Env) -> bool:
        """
        Whether a condition asks no more than whether the reader agrees to the text ("if you do not accept the terms").

        Who did not is not bound by it at all (presumption c), so its own clauses never turn on that.
        """
        lexicon = self.atoms.lexicon
        if env.grant or env.you is None or "c" in self.denied:
            return False
        if not (lexicon.is_act(pattern.verb, ACCEPT) or pattern.verb in _AGREES):
            return False
        others = [one.filler for one in pattern.roles if one.role is not Role.AGENT]
        agents = pattern.get(Role.AGENT)
        if len(others) == 1 and isinstance(others[0], Predication) and others[0].verb == BIND:
            # "if you do not agree to be bound by these terms"
            bound = others[0]
            agents, others = agents or bound.get(Role.OBJECT), list(bound.get(Role.AGENT))
        text = len(others) == 1 and isinstance(others[0], Thing) and _is_this_text(others[0], lexicon)
        if pattern.verb in _AGREES and not any(_is_document(one, lexicon) for one in others):
            text = True  # whatever the text asks leave for, who accepts it gives
        by_reader = [one for one in agents if self._arg(one, env) == env.you]
        doubted = any(
            event.negated or event.truth is not Truth.TRUE or event.account
            for event in self.world.events
            if lexicon.is_act(event.verb, ACCEPT)
        )
        return text and len(by_reader) == 1 == len(agents) and not doubted

    def _all_covered(self, pattern: Predication, denial: Event, env: Env, *, agent: bool = True) -> bool:
        """Whether a denial is at least as wide as the pattern in every role that it fills."""
        return all(
            self._covers(pattern, role, denial.args(role), env)
            for role in dict.fromkeys(role for role, _ in denial.roles)
            if agent or role is not Role.AGENT
        )

    def _covers(self, pattern: Predication, role: Role, denied: tuple[Arg, ...], env: Env) -> bool:
        """
        Whether what a denial says of one role ("any product or service") is at least as wide as what is asked there.
        """
        if role is Role.AGENT and not pattern.get(Role.AGENT):
            return any(isinstance(arg, Ref) for arg in denied)
        if role is Role.AGENT and (
            self._says_nothing_of_it(pattern, denied, env) or self._left_out_of_it(pattern, denied, env)
        ):
            return True
        if pattern.verb in _BINDS and denied and all(self._bound_by(pattern, role, arg, env) for arg in denied):
            return True
        if role is Role.RECIPIENT and not pattern.get(role) and pattern.verb == PERMIT:
            # "Acme has no permission from Fern": none for whatever Acme does
            return bool(denied) and all(env.you is not None and self.same(arg, env.you) for arg in denied)
        if role is Role.RECIPIENT and not pattern.get(role):
            # "does not pass it on to anybody", "gives nobody a copy": to whomever it would be passed on
            return bool(denied) and all(isinstance(arg, Ref) and self._nobody(arg) for arg in denied)
        if role in _WHERE and not pattern.get(role) and denied and all(self._done_to(arg, env) for arg in denied):
            return True  # "adds nothing to the photos", of the photos that are sold
        if role is Role.PLACE and self.atoms.lexicon.has(pattern.verb, ActProperty.TO_DO):
            # "includes no restrictions in its licence agreement": in whatever agreement they should stand
            wanted = [filler for filler in pattern.get(role) if isinstance(filler, Thing)]
            if wanted and all(self._an_agreement(one) for one in wanted):
                return all(isinstance(arg, Ref) and self._an_agreement(self.world.labels[arg]) for arg in denied)
            each = bool(wanted) and all(one.determiner is Determiner.ALL for one in wanted)
            if each and denied and all(self._done_to(arg, env) for arg in denied):
                return True  # "puts no notice on the copy", where one belongs on each copy
        if role is Role.OBJECT and self.atoms.lexicon.has(pattern.verb, ActProperty.NEEDS_RECIPIENT):
            given = pattern.get(role)
            if len(given) == 1 and any(self._of_any_copy(given[0], arg, env) for arg in denied):
                return True
        for filler in pattern.get(role):
            # Who leaves out the one notice does not keep "this notice and that disclaimer".
            to_do = self.atoms.lexicon.has(pattern.verb, ActProperty.TO_DO)
            if to_do and isinstance(filler, Things) and each_by_itself(filler):
                return any(self._wider(member, arg, env) for member in filler.members for arg in denied)
            if not isinstance(filler, Thing):
                continue
            if (filler.plural or filler.determiner is Determiner.ALL) and any(
                self._one_of(filler, arg, env) for arg in denied
            ):
                return True
            if to_do and role is Role.OBJECT and any(self._asked_for(filler, arg) for arg in denied):
                return True
        fillers = [
            member
            for filler in pattern.get(role)
            for member in (filler.members if isinstance(filler, Things) else (filler,))
        ]
        return bool(fillers) and all(
            any(self._wider(one, arg, env) for arg in denied for one in (filler, *_wholes(role, filler)))
            for filler in fillers
        )

    def _bound_by(self, pattern: Predication, role: Role, arg: Arg, env: Env) -> bool:
        """ "Bind each recipient to this licence": the partner who gets it is one, and "the terms" are those of it."""
        if not isinstance(arg, Ref):
            return False
        label = self.world.labels[arg]
        if role is Role.OBJECT:
            kinds = {self.atoms.lexicon.kind(one)[0] for one in pattern.get(role) if isinstance(one, Thing)}
            return RECIPIENT in kinds and env.act is not None and arg in env.act.args(Role.RECIPIENT)
        this = label.determiner in (Determiner.THE, Determiner.THIS)
        return role is Role.RECIPIENT and this and self._an_agreement(label)

    def _done_to(self, arg: Arg, env: Env) -> bool:
        """Whether it is what the act in question is done to, or what that is of: the photo of "sells prints of it"."""
        objects = [one for one in env.act.args(Role.OBJECT) if isinstance(one, Ref)] if env.act is not None else []
        links = (link for one in objects for said in self.world.describe(one) for link in said.links)
        return arg in objects or any(role is Role.OF and one == arg for role, one in links)

    def _of_any_copy(self, filler: Filler, denied: Arg, env: Env) -> bool:
        """Whether what nobody gets is any copy of a thing: who passes on no copy of it does not pass it on."""
        if not isinstance(filler, Thing) or not isinstance(denied, Ref):
            return False
        label = self.world.labels[denied]
        kind, narrowed = self.atoms.lexicon.kind(label)
        if kind != COPY or narrowed or label.determiner not in _ANY or label.determiner is Determiner.ALL:
            return False
        owners = [arg for said in self.world.describe(denied) for role, arg in said.links if role is Role.OF]
        if len(owners) != 1 or not isinstance(owners[0], Ref):
            return False
        if filler.head == SELF:
            return env.gap is not None and (owners[0] == env.gap or self.same(owners[0], env.gap))
        return whole(self.thing(filler, owners[0], env.apart())) is TRUE

    def _says_nothing_of_it(self, pattern: Predication, denied: tuple[Arg, ...], env: Env) -> bool:
        """ "The paper does not credit us", where that has to stand in the publication: left undone in what should."""
        said_there = (*ATTRIBUTE, *MENTION, *KEEP_WITH)
        if not any(self.atoms.lexicon.is_act(pattern.verb, one) for one in said_there) or not denied:
            return False
        objects = [one for one in pattern.get(Role.OBJECT) if isinstance(one, Thing)]
        hanging = (part for one in objects for part in one.restrictions if isinstance(part, Linked))
        said = (*pattern.get(Role.PLACE), *(part.thing for part in hanging if part.role is Role.PLACE))
        places = [one for one in said if isinstance(one, Thing)]
        wholes = [whole for one in places for whole in _wholes(Role.PLACE, one) if whole.determiner in _THAT]
        where = [evolve(one, restrictions=()) for one in (*places, *wholes)]
        return bool(where) and all(
            isinstance(arg, Ref) and any(whole(self.thing(one, arg, env.apart())) is TRUE for one in where)
            for arg in denied
        )

    def _left_out_of_it(self, pattern: Predication, denied: tuple[Arg, ...], env: Env) -> bool:
        """ "She publishes a paper and does not name us", where the paper has to: what is not said is not said in it."""
        if not any(self.atoms.lexicon.is_act(pattern.verb, one) for one in (*ATTRIBUTE, *MENTION)) or env.act is None:
            return False
        bearers = [one for one in pattern.get(Role.AGENT) if isinstance(one, Thing)]
        published = [arg for arg in env.act.args(Role.OBJECT) if isinstance(arg, Ref)]
        told = any(whole(self.thing(one, arg, env.apart())) is TRUE for one in bearers for arg in published)
        doers = env.act.args(Role.AGENT)
        return told and bool(denied) and all(arg in doers for arg in denied)

    def _an_agreement(self, thing: Thing) -> bool:
        return self.atoms.lexicon.is_kind(self.atoms.lexicon.kind(thing)[0], AGREEMENT)

    def _one_of(self, filler: Thing, denied: Arg, env: Env) -> bool:
        """Whether what is left undone for one thing should be done for each such thing: "mark altered versions"."""
        if not isinstance(denied, Ref):
            return False
        own = denied in env.objects  # what is done to the very thing
        theirs = any(
            role is Role.OF and isinstance(arg, Ref) and env.you is not None and self.same(arg, env.you)
            for said in self.world.describe(denied)
            for role, arg in said.links
        )  # "does not state its changes"
        if not (own or theirs) and self.world.labels[denied].determiner not in (Determiner.THE, Determiner.THIS):
            return False
        return whole(self.thing(filler, denied, env.apart())) is TRUE or (
            own and is_such_a_one(filler, denied, env, self)
        )

    def _asked_for(self, filler: Thing, denied: Arg) -> bool:
        """Whether what is left undone is what the text asks for and nobody else speaks of: "never paid the fee"."""
        if not isinstance(denied, Ref) or len(list(self.world.describe(denied))) > 1:
            return False
        label = self.world.labels[denied]
        if label.determiner is not Determiner.THE or label.plural or label.name or label.restrictions:
            return False
        kind, left = self.atoms.lexicon.kind(label)
        other, others = self.atoms.lexicon.kind(filler)
        below = self.atoms.lexicon.relate(Sort.KIND, other, kind) is Relation.BELOW
        return below and {*left} <= {*others} and not filler.restrictions

    def _wider(self, filler: Filler, denied: Arg, env: Env) -> bool:
        if isinstance(filler, Things):
            return all(self._wider(member, denied, env) for member in filler.members)
        if isinstance(filler, Predication):
            return isinstance(denied, Event) and (
                self.atoms.lexicon.relate(Sort.ACT, filler.verb, denied.verb) is Relation.BELOW
                and self._all_covered(filler, denied, env, agent=False)
            )
        if isinstance(filler, AllOf | AnyOf):
            return all(self._wider(part, denied, env) for part in filler.parts if not isinstance(part, NotSo))
        if isinstance(filler, Words) and isinstance(denied, Words):
            return bool(denied.lemmas) and set(denied.lemmas) <= set(filler.lemmas)  # "that they are free"
        if not isinstance(filler, Thing) or not isinstance(denied, Ref):
            return False
        if filler.head == SELF:
            return env.gap is not None and (denied == env.gap or self.same(denied, env.gap))
        if self._nobody(denied) and (
            env.reads(filler) or filler.name or filler.head == LICENSOR or self._is_somebody(filler)
        ):
            return True
        if env.reads(filler):
            return env.you is not None and (denied == env.you or self.same(denied, env.you))
        if env.we is not None and denied == env.we and speaks_in(filler, env):
            return True
        bound = self.resolve(filler, env)
        if bound is not None:
            return denied == bound
        label = self.world.labels[denied]
        if env.we is not None and (denied == env.we or self.same(denied, env.we)):
            # Who does not compete with a party competes with none of its products.
            return (
                filler.head == LICENSOR
                or _is_called(filler, label)
                or self._by_words(filler, denied)
                or any(
                    isinstance(part, Linked) and isinstance(part.thing, Thing) and part.thing.head == LICENSOR
                    for part in filler.restrictions
                )
            )
        single = not filler.plural and filler.determiner in (Determiner.NONE, Determiner.THE, Determiner.THIS)
        if single and whole(self.thing(self._wherever(filler, denied), denied, env.apart())) is TRUE:
            return True  # the one thing that the pattern speaks of is the one that is denied
        if _is_that_sum(filler, label):
            return True
        if label.name and filler.term and same_name(label.name, filler.term):
            return True  # "are not designated as Regulated Services"
        if label.name or not (label.plural or label.determiner in _ANY):
            return False
        kind, left = self.atoms.lexicon.kind(label)
        other, others = self.atoms.lexicon.kind(filler)
        said, asked = ({word.lower() for word in words} for words in (left, others))
        if self.atoms.lexicon.relate(Sort.KIND, other, kind) is not Relation.BELOW or not said <= asked:
            return False
        owners = [arg for said in self.world.describe(denied) for role, arg in said.links if role is Role.OF]
        wanted = [part.thing for part in filler.restrictions if isinstance(part, Linked) and part.role is Role.OF]
        return all(
            self._compounded(filler, owner)
            or any(self._owner_within(one, owner, env) for one in wanted)
            or (not wanted and filler.head in KIN and env.you is not None and owner == env.you)
            for owner in owners
        )

    def _wherever(self, filler: Thing, denied: Ref) -> Thing:
        """What is asked to be somewhere, without the place, where the denial names none: it is nowhere."""
        if any(role is Role.PLACE for said in self.world.describe(denied) for role, _ in said.links):
            return filler
        kept = tuple(one for one in filler.restrictions if not (isinstance(one, Linked) and one.role is Role.PLACE))
        return evolve(filler, restrictions=kept)

    def _nobody(self, denied: Ref) -> bool:
        """ "Nobody credits Fern", "Acme credits no one": whoever it is."""
        label = self.world.labels[denied]
        plain = not (label.modifiers or label.restrictions or label.name)
        return label.head == PERSON and label.determiner in (Determiner.ANY, Determiner.NO) and plain

    def _is_somebody(self, filler: Thing) -> bool:
        # "Name Heron": a term of one word without an article is a name
        alone = filler.determiner is Determiner.NONE and not (filler.plural or filler.modifiers)
        return (
            bool(filler.name)
            or (alone and bool(filler.term) and filler.head.casefold() == filler.term.casefold())
            or filler.head == LICENSOR
            or self.atoms.lexicon.is_kind(self.atoms.lexicon.kind(filler)[0], PERSON)
        )

    def _compounded(self, filler: Thing, owner: Arg) -> bool:
        """Whether what a denial speaks of ("a restriction on its use") is what a compound says ("use restriction")."""
        head = (
            owner.verb if isinstance(owner, Event) else self.world.labels[owner].head if isinstance(owner, Ref) else ""
        )
        compounds = (head, f"{head}-based", f"{head}-related")
        return bool(head) and any(word.lower() in compounds for word in filler.modifiers)

    def _owner_within(self, wanted: object, owner: Arg, env: Env) -> bool:
        return (
            isinstance(wanted, Thing)
            and wanted.head == LICENSOR
            and env.we is not None
            and (owner == env.we or self.same(owner, env.we))
        )

    def _not_so(self, pattern: Predication, env: Env) -> Event | None:
        """ "Bob is not an employee of a competitor": the whole of what is asked is denied, and no less than it."""
        args = [self._arg(subject, env) for subject in pattern.get(Role.AGENT)]
        for event in self.world.events:
            if event.verb != "be" or not event.negated or event.account or event.truth is not Truth.TRUE:
                continue
            if not any(arg in event.args(Role.AGENT) for arg in args) or not self.current(event):
                continue
            for said in event.args(Role.COMPLEMENT):
                for wanted in pattern.get(Role.COMPLEMENT):
                    if isinstance(said, Class) and isinstance(wanted, Thing) and self._no_wider(wanted, said, env):
                        return event
        return None

    def _no_wider(self, wanted: Thing, said: Class, env: Env) -> bool:
        """Whether whatever is as a clause says is also as a denial says: same kind or below, same links."""
        kind, left = self.atoms.lexicon.kind(wanted)
        other, others = self.atoms.lexicon.kind(said.thing)
        if self.atoms.lexicon.relate(Sort.KIND, kind, other) is not Relation.BELOW or not set(others) <= set(left):
            return False
        linked = [part for part in wanted.restrictions if isinstance(part, Linked)]
        return all(
            any(
                part.role is role and whole(self.thing(part.thing, arg, evolve(env, bound=list(env.bound)))) is TRUE
                for part in linked
            )
            for role, arg in said.links
        ) and not any(isinstance(part, Predication) for part in said.thing.restrictions)

    def _arg(self, filler: Filler, env: Env) -> Arg | None:
        if not isinstance(filler, Thing):
            return None
        if filler.head == SELF:
            return env.gap
        if env.reads(filler):
            return env.you
        if filler.head == LICENSOR:
            return env.we
        return self.resolve(filler, env)

    def _each_denied(self, pattern: Predication, env: Env) -> Event | None:
        """ "Meant to sort or to rank" is denied where each of the two is, by whatever sentences."""
        for filled in pattern.roles:
            if isinstance(filled.filler, AnyOf):
                one_each = [
                    evolve(
                        pattern,
                        roles=tuple(evolve(one, filler=part) if one is filled else one for one in pattern.roles),
                    )
                    for part in filled.filler.parts
                    if not isinstance(part, NotSo)
                ]
                denials = [self._denied(one, env) for one in one_each]
                accounts = {denial.account for denial in denials if denial is not None}
                if None not in denials and len(accounts) == 1:
                    return denials[0]
        return None


def _is_called(thing: Thing, other: Thing) -> bool:
    """Whether two phrases are one name."""
    return bool(thing.name) and not thing.restrictions and same_name(thing.name, other.name)


_AGREES = ("agree", "consent")
_BINDS = ("bind", "oblige", "commit")


def _is_document(filler: Filler, lexicon: Lexicon) -> bool:
    """Whether a phrase names a text, which may be another one: "the privacy policy of Acme"."""
    return isinstance(filler, Thing) and lexicon.is_kind(lexicon.kind(filler)[0], AGREEMENT)


def _is_this_text(thing: Thing, lexicon: Lexicon) -> bool:
    """ "This License", "these terms", "the terms of this Agreement": the text itself, and no other agreement."""
    linked = [one for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF]
    if len(linked) == 1 == len(thing.restrictions) and isinstance(linked[0].thing, Thing):
        whole, thing = linked[0].thing, evolve(thing, restrictions=())
        if whole.determiner is not Determiner.THIS or not _is_this_text(whole, lexicon):
            return False
    bare = not thing.restrictions and not thing.modifiers and not thing.name
    this = thing.determiner in (Determiner.THIS, Determiner.THE)
    return bare and this and lexicon.is_kind(lexicon.kind(thing)[0], AGREEMENT)


def _wholes(role: Role, filler: Filler) -> Iterator[Thing]:
    """What a place is a part of: what is not in the program at all is not in its user interface."""
    for one in filler.restrictions if role is Role.PLACE and isinstance(filler, Thing) else ():
        if isinstance(one, Linked) and one.role is Role.OF:
            members = one.thing.members if isinstance(one.thing, Things) else (one.thing,)
            yield from (member for member in members if isinstance(member, Thing))


_THAT = (Determiner.THIS, Determiner.THE)
"""Before what was spoken of: "the interface of such product or service" is one place, and no choice of two."""


def _is_that_sum(asked: Thing, said: Thing) -> bool:
    """ "Does not pay the fee", "… the fee of 200 euros", where a fee of 200 euros is asked for: that fee."""
    sums = [part.thing for one in (asked, said) for part in one.restrictions if _is_sum(part)]
    rest = [part for part in said.restrictions if not _is_sum(part)]
    plain = bool(said.head) and asked.head == said.head and not rest and {*said.modifiers} <= {*asked.modifiers}
    return plain and said.determiner in _THAT and bool(sums) and sums[0] == sums[-1]


def _is_sum(part: object) -> TypeGuard[Linked]:
    return isinstance(part, Linked) and part.role is Role.QUANTITY


def speaks_in(thing: Thing, env: Env) -> bool:
    """ "The Provider", as a text calls whose text it is."""
    names = {name.casefold() for party in env.instrument.parties if party.role == LICENSOR for name in party.names}
    role = thing.head in _SPEAKERS and thing.determiner is Determiner.THE
    called = {thing.term.casefold(), thing.name.casefold()} - {""}
    return not thing.restrictions and not thing.modifiers and (role or bool(called & names))


_SPEAKERS = ("provider", "licensor", "operator", "vendor")
"""What a text calls its own speaker, where it gives him no name."""
