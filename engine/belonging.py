"""
Whose is it? Parties and names of a text and of a case, and what belongs to which side.
"""

from __future__ import annotations

from collections.abc import Collection

from attrs import define, field

from ..clauses.phrase import LICENSOR, Period, Predication, Thing
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .acts import is_service
from .atoms import Atoms, thing_key
from .concepts import ACCESS, AGREEMENT, DERIVATIVE, ENTERED, GRANTOR, OWN, PART, PERSON, PROVIDE, SERVICE
from .core import constant
from .events import Arg, Description, Event, Ref
from .lexicon import Lexicon, Relation
from .members import Determiner, Role, Sort, Source
from .parts import Env, Fit, Part, as_roles, mentions, name_words, party_key
from .titled import called_after, is_licensed
from .world import World


@define
class BelongingMatcher:
    """
    Parties, names and owners against one world.
    """

    atoms: Atoms
    denied: frozenset[str] = frozenset()
    """Presumptions that were denied, by letter."""
    now: Period | None = None
    """The days of the act that is judged."""
    world: World = field(init=False, repr=False)
    _premises: dict[tuple[Event, bool | None], Premise] = field(factory=dict, init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        self.world = self.atoms.world

    def stated(self, claim: Claim, holds: bool | None, source: int, *, why: str = "") -> Premise:
        """A premise that a sentence of the case gives."""
        if source >= 0:
            statement = self.world.case.statements[source]
            return Premise(claim, holds, Source.FACT, statement.text, statement.account, statement.span)
        return Premise(claim, holds, Source.VOCABULARY, why)

    def event_premise(self, event: Event, holds: bool | None = True) -> Premise:
        """A premise that an event gives: the sentence that tells it, or those that a meaning rule made it from."""
        known = self._premises.get((event, holds))
        if known is None:
            known = self._premises[event, holds] = self._event_premise(event, holds)
        return known

    def _event_premise(self, event: Event, holds: bool | None) -> Premise:
        first = event
        while first.derived:
            first = first.derived[0]
        claim = Claim(predication=self.atoms.predication(event))
        premise = self.stated(claim, holds, first.source)
        if event.part:
            return evolve(premise, text="")  # the sentence speaks of all its days, this stretch of some
        return evolve(premise, text=f"{premise.text} [{event.why}]") if event.why and premise.text else premise

    def same(self, first: Arg, second: Arg) -> bool:
        """Whether the case says that two entities are one."""
        if not isinstance(first, Ref) or not isinstance(second, Ref):
            return False
        one, other = self.world.labels[first].name, self.world.labels[second].name
        return bool(one and other) and party_key(one) == party_key(other)

    def party(self, pattern: Thing, arg: Arg, env: Env) -> Part:
        """`arg` is the licensee or the licensor."""
        wanted = env.we if pattern.head == LICENSOR else env.you
        claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), pattern)))
        if wanted is None:
            return Part(
                self.atoms.fact(f"{self.atoms.arg_key(arg)} is {pattern.head}", claim),
                Fit.OPEN,
                Premise(claim, None, Source.OPEN),
            )
        same = arg == wanted or self.same(arg, wanted) or (wanted == env.we and self._is_the_licensor(arg, env))
        return Part(constant(same), Fit.YES if same else Fit.NO, Premise(claim, same, Source.FACT))

    def _is_the_licensor(self, arg: Arg, env: Env) -> bool:
        """ "Has sued the licensor": where one text is given, the one that speaks in it."""
        if not isinstance(arg, Ref) or arg == env.you or len(self.world.case.instruments) > 1:
            return False
        label = self.world.labels[arg]
        return label.head == GRANTOR and label.determiner is Determiner.THE and not (label.name or label.plural)

    def of_licensor(self, name: str, env: Env, *, narrows: bool = False) -> bool:
        """
        Whether a name is the licensor's, or that of something of the licensor's, as text, case or vocabulary tell.

        A word that `narrows` a grant ("German schools") is no such name for standing in the text that it narrows.
        """
        if env.you is not None and party_key(self.world.labels[env.you.id].name) == party_key(name) and name:
            return True
        instrument = env.instrument
        maker = self.atoms.lexicon.maker(name)
        if maker:
            ours = [one for party in instrument.parties if party.role == "we" for one in party.names]
            if env.we is not None:
                ours.append(self.world.labels[env.we.id].name)
            return any(party_key(maker) == party_key(one) for one in ours if one)
        known = [instrument.title, *(one for party in instrument.parties for one in party.names)]
        known += [text for definition in instrument.definitions for text in (definition.term, definition.quote)]
        if any(mentions(text, name) for text in known) or (not narrows and mentions(instrument.text, name)):
            return True
        ref = self.world.named(name)
        return ref is not None and self._belongs(ref, env) is True

    def called_after(self, pattern: Thing, arg: Ref, env: Env) -> bool:
        """Whether a thing is what the title of the text is called after, and a phrase the term for what it licenses."""
        name = self.world.labels[arg].name
        if not name or "e" in self.denied or arg in (env.you, env.we) or not is_licensed(pattern, env.instrument):
            return False
        lexicon = self.atoms.lexicon
        kinds = [lexicon.kind(said.thing)[0] for said in self.world.describe(arg) if said.thing.head]
        apart = any(lexicon.is_kind(kind, one) for kind in kinds for one in (PERSON, AGREEMENT, DERIVATIVE))
        return not apart and called_after(name, env.instrument)

    def _belongs(self, ref: Ref, env: Env) -> bool | None:
        """
        Whether a thing is said to be the licensor's: made, provided, offered or owned by it, or licensed under this
        text.
        """
        if env.we is None:
            return None
        if ref == env.we or self.same(ref, env.we):
            return True
        other = False
        for description in self.world.describe(ref):
            if description.event is not None and description.event.account:
                continue
            for role, arg in description.links:
                if role in (Role.OF, Role.SOURCE) and isinstance(arg, Ref):
                    if arg == env.we or self.same(arg, env.we):
                        return True
                    own = arg == env.you and "own" in description.thing.modifiers  # "scans his own servers"
                    if arg != ref and (own or self._is_party(arg)):
                        other = True
        for event in self.world.events:
            if event.account or ref not in event.args(Role.OBJECT) or not self._owning(event.verb):
                continue
            if any(self.same(arg, env.we) or arg == env.we for arg in event.args(Role.AGENT)):
                return not event.negated
        return False if other else None

    def meant_as_ours(self, arg: Ref, env: Env, words: Collection[str] = ()) -> bool:
        """
        Whether a name is the licensor's, or a thing is called "the services" as a text calls its own (presumption e).

        `words` are those of the text's own phrase: "our AI features" are called "the AI features".
        """
        said = self.world.describe(arg)
        linked = [other for one in said for _, other in one.links if isinstance(other, Ref)]
        if env.we is not None:
            names = [name for one in said for name in (one.thing.name, *name_words(one.thing))]
            names += [self.world.labels[other].name for other in linked]
            if any(name and self.of_licensor(name, env) for name in names):
                return True
        if "e" in self.denied or linked or len(self.world.case.instruments) > 1:
            return False
        bare = all(
            one.thing.determiner is Determiner.THE
            and (not one.thing.modifiers or {*one.thing.modifiers, one.thing.head} == {*words})
            and not name_words(one.thing)
            for one in said
        )
        return bare and (is_service(arg, self.world) or self._may_be_service(arg))

    def _may_be_service(self, ref: Ref) -> bool:
        """Whether something is what a service has for its users: a feature, and no model of somebody's own."""
        lexicon = self.atoms.lexicon
        kinds = (lexicon.kind(said.thing)[0] for said in self.world.describe(ref))
        return any(lexicon.relate(Sort.KIND, kind, SERVICE) is Relation.NEAR for kind in kinds)

    def _of_another(self, ref: Ref, env: Env) -> bool:
        """Whether the case says of a thing whose it is, and that is somebody else, also one without a name."""
        return any(
            role is Role.OF and isinstance(arg, Ref) and arg not in (ref, env.we) and self._is_person(arg)
            for said in self.world.describe(ref)
            if said.event is None or not said.event.account
            for role, arg in said.links
        )

    def by_access(self, arg: Ref, env: Env) -> bool:
        """
        Whether a thing lets its holder into what the text is about, and no word says that it is somebody else's: "the
        password", "the credentials of the account" are the reader's (presumption e).
        """
        if env.you is None or "e" in self.denied or self.world.labels[arg].head not in ACCESS:
            return False
        said = self.world.describe(arg)
        if any(name_words(one.thing) or one.thing.determiner is Determiner.OTHER for one in said):
            return False
        whose = [other for one in said for role, other in one.links if role in (Role.OF, Role.SOURCE)]
        return all(
            isinstance(one, Ref) and self.world.labels[one].head in ENTERED and not self._of_another(one, env)
            for one in whose
        )

    def _is_person(self, ref: Ref) -> bool:
        lexicon = self.atoms.lexicon
        return any(lexicon.is_kind(lexicon.kind(said.thing)[0], PERSON) for said in self.world.describe(ref))

    def _owning(self, verb: str) -> bool:
        return any(self.atoms.lexicon.is_act(verb, upper) for upper in (PROVIDE, OWN))

    def _is_party(self, arg: Arg) -> bool:
        return isinstance(arg, Ref) and bool(self.world.labels[arg].name)

    def _names(self, arg: Ref) -> list[str]:
        return list(dict.fromkeys(said.thing.name for said in self.world.describe(arg) if said.thing.name))

    def _owner_names(self, description: Description) -> list[str]:
        names = []
        for role, arg in description.links:
            if role in (Role.OF, Role.SOURCE) and isinstance(arg, Ref):
                name = self.world.labels[arg].name
                if name:
                    names.append(name)
        return names

    def _elsewhere(self, part: Part, pattern: Thing, arg: Ref, env: Env) -> Part:
        """What the text speaks of fits by its head; open where words point to someone else's (presumption e)."""
        for description in self.world.describe(arg):
            for name in (*name_words(description.thing), *self._owner_names(description)):
                if not self.of_licensor(name, env):
                    claim = Claim(predication=Predication("be", as_roles(self.world.label(arg), pattern)))
                    key = f"{self.atoms.arg_key(arg)} is {thing_key(pattern)}"
                    return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))
            # "the new model" that was made of the one that the text speaks of is no other's
            other = {"own"} if self.world.made_of(arg) else {"own", "new"}
            if other & set(description.thing.modifiers) or description.thing.determiner is Determiner.OTHER:
                claim = Claim(predication=Predication("be", as_roles(self.world.label(arg), pattern)))
                key = f"{self.atoms.arg_key(arg)} is {thing_key(pattern)}"
                return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))
        return part


def names_part(thing: Thing, lexicon: Lexicon) -> bool:
    """Whether a noun names a part of something; a changed version is more than that."""
    kind = lexicon.kind(thing)[0]
    return lexicon.is_kind(kind, PART) and not lexicon.is_kind(kind, DERIVATIVE)
