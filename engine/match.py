"""
Does this thing or act of the case fall under those words of a clause?

Every answer is a list of parts: one for each element of the pattern, with the formula under which it holds, whose word it
is, and how well it fits. Silence of the case is never a "no": what nobody stated is open.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from attrs import define, evolve, field, frozen

from ..clauses.case import Truth
from ..clauses.norm import Definition, Instrument
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    SELF,
    AllOf,
    AnyOf,
    Compare,
    Determiner,
    Filled,
    Filler,
    Formula as Condition,
    Limit,
    Linked,
    NotSo,
    Period,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.span import Citation
from ..clauses.verdict import Claim, Premise, Source
from ..clauses.vocabulary import ActProperty, Sort
from .atoms import Atoms, filler_key, predication_key, thing_key
from .core import FALSE, TRUE, Bound, Const, Formula, Var, conj, disj, negation
from .core import Relation as Order
from .lexicon import Relation
from .world import Arg, Class, Description, Event, Ref, World


class Fit(StrEnum):
    """How a part of a clause stands to the case."""

    YES = "yes"
    OPEN = "open"
    NO = "no"
    WORDS = "words"
    """The words are not related, and one of the two has no place in the vocabulary."""
    MISSING = "missing"
    """A role that no sentence fills."""
    PRESUMED = "presumed"
    """Settled by a declared presumption."""


@frozen
class Part:
    """
    One element of a clause against the case.
    """

    formula: Formula
    fit: Fit
    premise: Premise
    stated: bool = False
    """A sentence of the case speaks of it, whatever it says."""
    todo: bool = False
    proviso: bool = False
    """It stems from a condition of the norm, not from the act that the norm names."""
    light: bool = False
    """A light verb: it says nothing by itself."""
    retry: tuple[Sort, str, str] | None = None
    """For WORDS: the pair of words whose relation is not known."""


@define
class Env:
    """
    Who and what the words of one instrument stand for while one of its norms is matched.
    """

    instrument: Instrument
    you: Ref | None
    we: Ref | None
    act: Event | None = None
    """The act judged; a norm's condition may speak of it."""
    gap: Arg | None = None
    """What a relative clause hangs on."""
    bound: list[tuple[Thing, Arg]] = field(factory=list)
    """What the norm's own phrases were matched with, for "such models"."""
    grant: bool = False
    """The pattern is a grant: an unfilled role is unknown, not a miss."""
    depth: int = 0

    def definition(self, term: str) -> Definition | None:
        """The definition of a term, by any of its names."""
        wanted = term.casefold()
        for definition in self.instrument.definitions:
            if wanted in (definition.term.casefold(), *(alias.casefold() for alias in definition.aliases)):
                return definition
        return None


def lemmas_of(filler: Filler | NotSo | None) -> set[str]:
    """All the concepts that a phrase mentions."""
    found: set[str] = set()
    todo: list[object] = [filler]
    while todo:
        match todo.pop():
            case Thing(head=head, modifiers=modifiers, restrictions=restrictions):
                found |= {head, *modifiers}
                todo.extend(restrictions)
            case Things(members=members):
                todo.extend(members)
            case Words(lemmas=lemmas):
                found |= set(lemmas)
            case Linked(thing=thing):
                todo.append(thing)
            case Predication(verb=verb, roles=roles, manner=manner):
                found |= {verb, *manner}
                todo.extend(filled.filler for filled in roles)
            case AllOf(parts=parts) | AnyOf(parts=parts):
                todo.extend(parts)
            case NotSo(part=part):
                todo.append(part)
    return found - {"", LICENSEE, LICENSOR, SELF}


def whole(parts: Iterable[Part]) -> Formula:
    """All the parts together."""
    return conj(part.formula for part in parts)


@define
class Matcher:
    """
    Matches patterns of clauses against one world.
    """

    atoms: Atoms
    presume: bool = True
    """Whether the links of words are presumed (DESIGN section 2, presumption e)."""
    denied: frozenset[str] = frozenset()
    """Presumptions that were denied, by letter."""

    @property
    def world(self) -> World:
        return self.atoms.world

    # premises

    def stated(self, claim: Claim, holds: bool | None, source: int, *, why: str = "") -> Premise:
        """A premise that a sentence of the case gives."""
        if source >= 0:
            statement = self.world.case.statements[source]
            return Premise(claim, holds, Source.FACT, statement.text, statement.account, statement.span)
        return Premise(claim, holds, Source.VOCABULARY, why)

    def event_premise(self, event: Event, holds: bool | None = True) -> Premise:
        """A premise that an event gives: the sentence that tells it, or those that a meaning rule made it from."""
        first = event
        while first.derived:
            first = first.derived[0]
        claim = Claim(predication=self.atoms.predication(event))
        premise = self.stated(claim, holds, first.source)
        return evolve(premise, text=f"{premise.text} [{event.why}]") if event.why and premise.text else premise

    # things

    def things(self, pattern: Filler, args: Sequence[Arg], env: Env) -> list[Part]:
        """Some one of `args` falls under `pattern`."""
        return self.either([self.thing(pattern, arg, env) for arg in args])

    def either(self, options: list[list[Part]]) -> list[Part]:
        """At least one option holds: the sure one, else those that may; else the one that fails least."""
        for parts in options:
            if whole(parts) == TRUE:
                return parts
        live = [parts for parts in options if whole(parts) != FALSE]
        if len(live) == 1:
            return live[0]
        if not live:
            return min(options, key=lambda parts: sum(part.fit in (Fit.NO, Fit.WORDS) for part in parts))
        firsts = [next(part for part in parts if part.formula != TRUE) for parts in live]
        return [
            Part(
                disj(whole(parts) for parts in live),
                Fit.OPEN,
                firsts[0].premise,
                any(part.stated for parts in live for part in parts),
                all(part.todo for part in firsts),
            )
        ]

    def thing(self, pattern: Filler, arg: Arg, env: Env) -> list[Part]:
        """`arg` falls under `pattern`."""
        match pattern:
            case Things(members=members):
                return self.either([self.thing(member, arg, env) for member in members])
            case Words():
                return [self.words(pattern, arg, env)]
            case Predication():
                if isinstance(arg, Event):
                    return self.act(pattern, arg, env)
                return [self._open_purpose(pattern, arg, env)]
            case AllOf(parts=parts) | AnyOf(parts=parts):
                # A purpose that is one of several acts is met by any of them; one that joins several, by each.
                return self.either([self.thing(part, arg, env) for part in parts if not isinstance(part, NotSo)])
            case Limit() | Period():
                return [self._limit(pattern, arg, env)]
            case Thing():
                return self._thing(pattern, arg, env)

    def _open_purpose(self, pattern: Predication, arg: Arg, env: Env) -> Part:
        """ "For the project": whether that is the act that the clause names, nobody says."""
        claim = Claim(predication=self.instantiate(pattern, env))
        if isinstance(arg, Ref):
            for filler in pattern.get(Role.OBJECT):
                if whole(self.thing(filler, arg, env)) == FALSE:
                    return Part(FALSE, Fit.NO, Premise(claim, False, Source.OPEN))
            key = f"purpose {self.atoms.arg_key(arg)} {predication_key(pattern)}"
            return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))
        return Part(FALSE, Fit.NO, Premise(claim, False, Source.OPEN))

    def words(self, pattern: Words, arg: Arg | None, env: Env) -> Part:
        """A phrase kept as written holds where the case uses the same words; otherwise it is open."""
        wanted = set(pattern.lemmas)
        label = self.atoms.arg_thing(arg) if arg is not None else None
        claim = Claim(predication=Predication("be", _as_roles(label, pattern)))
        said: list[tuple[set[str], bool, int]] = []
        if isinstance(arg, Ref):
            for description in self.world.describe(arg):
                said.append((lemmas_of(description.thing), True, description.source))
            for event in self.world.events:
                if arg in event.args(Role.AGENT) and event.verb == "be" and not event.account:
                    for one in event.args(Role.COMPLEMENT):
                        if isinstance(one, Words):
                            said.append((set(one.lemmas), not event.negated, event.source))
        elif isinstance(arg, Words):
            said.append((set(arg.lemmas), True, -1))
        elif isinstance(arg, Event):
            said.append((lemmas_of(self.atoms.predication(arg)), True, arg.source))
        for lemmas, holds, source in said:
            if wanted and wanted <= lemmas:
                formula = Const(holds)
                fit = Fit.YES if holds else Fit.NO
                return Part(formula, fit, self.stated(claim, holds, source), stated=True)
        key = f"{self.atoms.arg_key(arg) if arg is not None else ''} {thing_key(pattern)}"
        if wanted & self.atoms.lexicon.kept:
            return self.presumed(key, claim, holds=env.grant)
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN, pattern.text))

    def presumed(self, key: str, claim: Claim, *, holds: bool) -> Part:
        """What every use must meet: kept unless a sentence touches it (presumption a)."""
        if "a" in self.denied:
            return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))
        return Part(Const(holds), Fit.PRESUMED, Premise(claim, holds, Source.PRESUMPTION, "a"))

    def _limit(self, pattern: Limit | Period, arg: Arg, env: Env) -> Part:
        claim = Claim(predication=Predication("be", _as_roles(self.atoms.arg_thing(arg), pattern)))
        if isinstance(arg, Limit) and isinstance(pattern, Limit):
            answer = compare(arg, pattern)
            if answer is None:
                bound = bound_of(f"{self.atoms.arg_key(arg)}", pattern)
                return Part(
                    self.atoms.comparison(filler_key(pattern), bound, claim),
                    Fit.OPEN,
                    Premise(claim, None, Source.OPEN),
                )
            return Part(Const(answer), Fit.YES if answer else Fit.NO, Premise(claim, answer, Source.FACT), stated=True)
        key = f"{self.atoms.arg_key(arg)} {filler_key(pattern)}"
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    def _thing(self, pattern: Thing, arg: Arg, env: Env) -> list[Part]:
        if pattern.head == SELF:
            same = env.gap is not None and (arg == env.gap or self.same(arg, env.gap))
            claim = Claim(predication=Predication("be", _as_roles(self.atoms.arg_thing(arg), pattern)))
            return [Part(Const(same), Fit.YES if same else Fit.NO, Premise(claim, same, Source.FACT))]
        if pattern.head in (LICENSEE, LICENSOR):
            return [self.party(pattern, arg, env)]
        bound = self.resolve(pattern, env)
        if bound is not None and isinstance(bound, Ref):
            same = arg == bound or self.same(arg, bound)
            claim = Claim(predication=Predication("be", _as_roles(self.atoms.arg_thing(arg), self.world.label(bound))))
            return [Part(Const(same), Fit.YES if same else Fit.NO, Premise(claim, same, Source.FACT))]
        if isinstance(arg, Event):
            return [self._nominal(pattern, arg, env)]
        if isinstance(arg, Words | Limit | Period):
            return [self._word_pair(pattern, arg, env)]
        parts = [self.kind(pattern, arg, env)]
        if parts[0].fit is not Fit.NO and isinstance(arg, Ref):
            parts += self._modifiers(pattern, arg, env, parts[0])
            parts += self._restrictions(pattern, arg, env)
            if pattern.count is not None:
                parts.append(self._count(pattern, pattern.count, arg, env))
        if whole(parts) != FALSE:
            env.bound.append((pattern, arg))
        return parts

    def same(self, first: Arg, second: Arg) -> bool:
        """Whether the case says that two entities are one."""
        if not isinstance(first, Ref) or not isinstance(second, Ref):
            return False
        one, other = self.world.labels[first.id].name, self.world.labels[second.id].name
        return bool(one and other) and party_key(one) == party_key(other)

    def resolve(self, pattern: Thing, env: Env) -> Arg | None:
        """What "such models", "it" or a variable of the norm was matched with."""
        if pattern.name:
            for earlier, arg in env.bound:
                if earlier.name == pattern.name:
                    return arg
            return None
        if pattern.determiner in (Determiner.THIS, Determiner.PRONOUN, Determiner.THE):
            for earlier, arg in reversed(env.bound):
                if pattern.determiner is Determiner.PRONOUN and not pattern.head:
                    return arg
                if earlier.head == pattern.head and set(pattern.modifiers) <= set(earlier.modifiers):
                    return arg
        return None

    def party(self, pattern: Thing, arg: Arg, env: Env) -> Part:
        """`arg` is the licensee or the licensor."""
        wanted = env.you if pattern.head == LICENSEE else env.we
        claim = Claim(predication=Predication("be", _as_roles(self.atoms.arg_thing(arg), pattern)))
        if wanted is None:
            return Part(
                self.atoms.fact(f"{self.atoms.arg_key(arg)} is {pattern.head}", claim),
                Fit.OPEN,
                Premise(claim, None, Source.OPEN),
            )
        same = arg == wanted or self.same(arg, wanted)
        return Part(Const(same), Fit.YES if same else Fit.NO, Premise(claim, same, Source.FACT))

    def _nominal(self, pattern: Thing, arg: Event, env: Env) -> Part:
        """A purpose or act named by a noun: "research", "commercial purposes"."""
        claim = Claim(predication=Predication("be", _as_roles(self.atoms.arg_thing(arg), pattern)))
        kind, modifiers = self.atoms.lexicon.kind(pattern)
        relation = self.atoms.lexicon.relate(Sort.ACT, arg.verb, kind)
        if relation is Relation.BELOW and not modifiers and not pattern.restrictions:
            return Part(TRUE, Fit.YES, self.event_premise(arg))
        key = f"{self.atoms.event_key(arg)} is {thing_key(pattern)}"
        if lemmas_of(pattern) & self.atoms.lexicon.kept:
            return self.presumed(key, claim, holds=env.grant)
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    def _word_pair(self, pattern: Thing, arg: Arg, env: Env) -> Part:
        wanted = {*pattern.modifiers, pattern.head} - {""}
        have = set(arg.lemmas) if isinstance(arg, Words) else set()
        claim = Claim(predication=Predication("be", _as_roles(self.atoms.arg_thing(arg), pattern)))
        if wanted and wanted <= have and not pattern.restrictions:
            return Part(TRUE, Fit.YES, Premise(claim, True, Source.FACT), stated=True)
        key = f"{self.atoms.arg_key(arg)} is {thing_key(pattern)}"
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    # kinds and terms

    def kind(self, pattern: Thing, arg: Ref | Class, env: Env) -> Part:
        """`arg` is of the kind that the pattern's head names, or is what its defined term denotes."""
        definition = env.definition(pattern.term) if pattern.term else None
        if definition is None and not pattern.head:
            return self._name(pattern, arg, env)
        by_kind = self._by_kind(pattern, arg, env)
        if definition is None or isinstance(arg, Class):
            if by_kind.fit is Fit.YES and pattern.term and isinstance(arg, Ref):
                return self._elsewhere(by_kind, pattern, arg, env)
            return by_kind
        options = [by_kind if by_kind.fit is not Fit.YES else self._elsewhere(by_kind, pattern, arg, env)]
        options.append(self._as_term(definition, pattern, arg, env))
        best = self.either([[option] for option in options if option.fit is not Fit.NO] or [options[:1]])
        return best[0]

    def _name(self, pattern: Thing, arg: Ref | Class, env: Env) -> Part:
        name = self.world.labels[arg.id].name if isinstance(arg, Ref) else arg.thing.name
        names = {name, *(said.thing.name for said in self.world.describe(arg))} if isinstance(arg, Ref) else {name}
        same = any(one and party_key(one) == party_key(pattern.name) for one in names)
        claim = Claim(predication=Predication("be", _as_roles(self.atoms.arg_thing(arg), pattern)))
        return Part(Const(same), Fit.YES if same else Fit.NO, Premise(claim, same, Source.FACT))

    def _as_term(self, definition: Definition, pattern: Thing, arg: Ref, env: Env) -> Part:
        """The definition's own words, its inclusions and its names."""
        if env.depth > 3:
            return self._no(arg, pattern)
        inner = evolve(env, depth=env.depth + 1, bound=[])
        for name in self._names(arg):
            if _mentions(definition.quote, name):
                claim = Claim(predication=Predication("be", _as_roles(self.world.label(arg), pattern)))
                citation = Citation(env.instrument.id, definition.clause, definition.quote, definition.span)
                return Part(TRUE, Fit.YES, Premise(claim, True, Source.CLAUSE, citation=citation))
        options: list[list[Part]] = []
        for included in definition.includes:
            options.append(self.thing(included, arg, inner))
        if isinstance(definition.meaning, Thing | Things) and not _circular(definition.meaning, definition):
            options.append(self.thing(definition.meaning, arg, inner))
        for excluded in definition.excludes:
            if whole(self.thing(excluded, arg, inner)) == TRUE:
                return self._no(arg, pattern)
        live = [parts for parts in options if whole(parts) != FALSE]
        if not live:
            return self._no(arg, pattern)
        parts = self.either(live)
        formula = whole(parts)
        fit = Fit.YES if formula == TRUE else Fit.OPEN
        return Part(formula, fit, parts[0].premise, any(part.stated for part in parts))

    def _names(self, arg: Ref) -> list[str]:
        return list(dict.fromkeys(said.thing.name for said in self.world.describe(arg) if said.thing.name))

    def _no(self, arg: Arg, pattern: Thing) -> Part:
        claim = Claim(predication=Predication("be", _as_roles(self.atoms.arg_thing(arg), pattern)))
        return Part(FALSE, Fit.NO, Premise(claim, False, Source.OPEN))

    def _elsewhere(self, part: Part, pattern: Thing, arg: Ref, env: Env) -> Part:
        """A defined term's head fits; the link is open where a modifier points to someone else's (presumption e)."""
        for description in self.world.describe(arg):
            for name in (*_name_words(description.thing), *self._owner_names(description)):
                if not self.of_licensor(name, env):
                    claim = Claim(predication=Predication("be", _as_roles(self.world.label(arg), pattern)))
                    key = f"{self.atoms.arg_key(arg)} is {thing_key(pattern)}"
                    return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))
            if {"own", "new"} & set(description.thing.modifiers) or description.thing.determiner is Determiner.OTHER:
                claim = Claim(predication=Predication("be", _as_roles(self.world.label(arg), pattern)))
                key = f"{self.atoms.arg_key(arg)} is {thing_key(pattern)}"
                return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))
        return part

    def _owner_names(self, description: Description) -> list[str]:
        names = []
        for role, arg in description.links:
            if role in (Role.OF, Role.SOURCE) and isinstance(arg, Ref):
                name = self.world.labels[arg.id].name
                if name:
                    names.append(name)
        return names

    def of_licensor(self, name: str, env: Env) -> bool:
        """Whether a name is the licensor's, or that of something of the licensor's, as text, case or vocabulary tell."""
        if env.you is not None and party_key(self.world.labels[env.you.id].name) == party_key(name) and name:
            return True
        instrument = env.instrument
        known = [instrument.title, *(one for party in instrument.parties for one in party.names)]
        known += [text for definition in instrument.definitions for text in (definition.term, definition.quote)]
        if any(_mentions(text, name) for text in known) or _mentions(instrument.text, name):
            return True
        ref = self.world.named(name)
        return ref is not None and self._belongs(ref, env) is True

    def _belongs(self, ref: Ref, env: Env) -> bool | None:
        """Whether a thing is said to be the licensor's: made, provided, offered or owned by it, or licensed under this text."""
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
                    if arg != ref and self._is_party(arg):
                        other = True
        for event in self.world.events:
            if ref in event.args(Role.OBJECT) and event.verb in (
                "provide",
                "offer",
                "own",
                "develop",
                "sell",
                "make available",
            ):
                if any(self.same(arg, env.we) or arg == env.we for arg in event.args(Role.AGENT)) and not event.account:
                    return not event.negated
        return False if other else None

    def _is_party(self, arg: Arg) -> bool:
        return isinstance(arg, Ref) and bool(self.world.labels[arg.id].name)

    def _by_kind(self, pattern: Thing, arg: Ref | Class, env: Env) -> Part:
        kind, left = self.atoms.lexicon.kind(pattern)
        claim = Claim(predication=Predication("be", _as_roles(self.atoms.arg_thing(arg), _bare(pattern))))
        if isinstance(arg, Class):
            said = [Description(arg.thing, arg.links, -1)]
        else:
            said = self.world.describe(arg)
        named = [one for one in said if one.thing.head or not one.thing.name]
        sure: list[Formula] = []
        maybe: list[tuple[Formula, Premise]] = []
        worst: Relation = Relation.UNKNOWN if not named else Relation.NONE
        unknown: tuple[str, str] | None = None
        premise: Premise | None = None
        for one in named:
            other, _ = self.atoms.lexicon.kind(one.thing)
            relation = self.atoms.lexicon.relate(Sort.KIND, other, kind)
            formula = self.atoms.occurs(one.event) if one.event is not None else TRUE
            if relation is Relation.BELOW:
                sure.append(formula)
                premise = (
                    premise if premise and premise.holds else self.stated(claim, formula == TRUE or None, one.source)
                )
            elif relation is Relation.NEAR:
                word, norm_word = self.atoms.lexicon.near_pair(Sort.KIND, other, kind)
                atom = self.atoms.interpretation(Sort.KIND, word, norm_word, self._subject(arg))
                question = Premise(Claim(lower=word, upper=norm_word), None, Source.INTERPRETATION)
                maybe.append((conj((formula, atom)), question))
            elif relation is Relation.APART and formula == TRUE:
                return Part(FALSE, Fit.NO, self.stated(evolve(claim, negated=True), False, one.source), stated=True)
            elif relation is Relation.ABOVE:
                worst = Relation.ABOVE
            elif relation is Relation.UNKNOWN and worst is Relation.NONE:
                unknown = (other, kind)
        yes = disj(sure)
        if yes == TRUE and premise is not None:
            return Part(TRUE, Fit.YES, premise, stated=premise.source is Source.FACT)
        if isinstance(arg, Ref):
            denied = self._kind_denied(arg, kind, left)
            if denied is not None:
                return Part(FALSE, Fit.NO, self.event_premise(denied, False), stated=True)
            asked = self._kind_asked(arg, kind)
            if asked is not None:
                formula = disj((yes, self.atoms.occurs(asked)))
                return Part(formula, Fit.OPEN, self.event_premise(asked, None), stated=True)
        if sure or maybe:
            formula = disj((yes, *(option for option, _ in maybe)))
            return Part(formula, Fit.OPEN, premise or maybe[0][1], stated=bool(sure))
        key = f"be({self.atoms.arg_key(arg)}; {kind})"
        if worst is Relation.ABOVE or not named:
            return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))
        if unknown is not None:
            return Part(FALSE, Fit.WORDS, Premise(claim, False, Source.OPEN), retry=(Sort.KIND, *unknown))
        return Part(FALSE, Fit.NO, Premise(claim, False, Source.OPEN))

    def _subject(self, arg: Arg) -> Thing | None:
        return self.world.label(arg) if isinstance(arg, Ref) else None

    def _kind_denied(self, arg: Ref, kind: str, left: tuple[str, ...]) -> Event | None:
        """A common-ground "X is not a Y" where the kind asked for is a Y."""
        for event in self.world.events:
            if event.verb == "be" and event.negated and arg in event.args(Role.AGENT) and event.truth is Truth.TRUE:
                for said in event.args(Role.COMPLEMENT):
                    if isinstance(said, Class) and not event.account and not said.links and not said.thing.restrictions:
                        other, others = self.atoms.lexicon.kind(said.thing)
                        if set(others) <= set(left) and (
                            self.atoms.lexicon.relate(Sort.KIND, kind, other) is Relation.BELOW
                        ):
                            return event
        return None

    def _kind_asked(self, arg: Ref, kind: str) -> Event | None:
        """A sentence that leaves "X is a Y" open, or that only an account says or denies."""
        for event in self.world.events:
            if event.verb == "be" and arg in event.args(Role.AGENT) and (event.truth is Truth.UNKNOWN or event.account):
                for said in event.args(Role.COMPLEMENT):
                    if isinstance(said, Class):
                        other, _ = self.atoms.lexicon.kind(said.thing)
                        if self.atoms.lexicon.relate(Sort.KIND, other, kind) is Relation.BELOW:
                            return evolve(event, negated=False) if event.negated else event
        return None

    # modifiers and restrictions

    def _modifiers(self, pattern: Thing, arg: Ref, env: Env, kind: Part) -> list[Part]:
        _, left = self.atoms.lexicon.kind(pattern)
        if pattern.term and kind.fit is Fit.YES:
            left = ()
        return [self._modifier(word, arg, env) for word in left]

    def _modifier(self, word: str, arg: Ref, env: Env) -> Part:
        label = self.world.label(arg)
        claim = Claim(predication=Predication("be", _as_roles(label, Words(word, (word,)))))
        for description in self.world.describe(arg):
            if word in description.thing.modifiers and (description.event is None or not description.event.account):
                return Part(TRUE, Fit.YES, self.stated(claim, True, description.source), stated=True)
            for other in description.thing.modifiers:
                relation = self.atoms.lexicon.relate(Sort.QUALITY, other, word)
                if relation is Relation.BELOW:
                    return Part(TRUE, Fit.YES, self.stated(claim, True, description.source), stated=True)
                if relation is Relation.APART:
                    return Part(FALSE, Fit.NO, self.stated(claim, False, description.source), stated=True)
        if word[:1].isupper():
            owner = self.of_licensor(word, env)
            return Part(
                self.atoms.fact(f"{self.atoms.arg_key(arg)} is {word}", claim) if not owner else TRUE,
                Fit.OPEN if not owner else Fit.PRESUMED,
                Premise(
                    claim, True if owner else None, Source.PRESUMPTION if owner else Source.OPEN, "e" if owner else ""
                ),
            )
        for event in self.world.events:
            if event.verb == "be" and arg in event.args(Role.AGENT):
                for said in event.args(Role.COMPLEMENT):
                    if isinstance(said, Words) and word in said.lemmas:
                        if event.account or event.truth is Truth.UNKNOWN:
                            formula = self.atoms.occurs(evolve(event, negated=False))
                            return Part(formula, Fit.OPEN, self.event_premise(event, None), stated=True)
                        fit = Fit.NO if event.negated else Fit.YES
                        return Part(
                            Const(not event.negated), fit, self.event_premise(event, not event.negated), stated=True
                        )
        key = f"be({self.atoms.arg_key(arg)}; {word})"
        if word in self.atoms.lexicon.kept:
            return self.presumed(key, claim, holds=env.grant)
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    def _restrictions(self, pattern: Thing, arg: Ref, env: Env) -> list[Part]:
        parts: list[Part] = []
        inner = evolve(env, gap=arg)
        for restriction in pattern.restrictions:
            match restriction:
                case Predication():
                    parts.append(self.holds(restriction, inner))
                case Words():
                    parts.append(self.words(restriction, arg, inner))
                case Linked(role=role, thing=thing):
                    parts.append(self._linked(role, thing, arg, inner))
        return parts

    def _linked(self, role: Role, thing: Filler, arg: Ref, env: Env) -> Part:
        label = self.world.label(arg)
        claim = Claim(predication=Predication("be", _as_roles(label, Thing("", restrictions=(Linked(role, thing),)))))
        if isinstance(thing, Thing) and thing.head == LICENSOR and role in (Role.OF, Role.SOURCE):
            answer = self._belongs(arg, env)
            if answer is None and env.we is not None:
                names = [
                    name for said in self.world.describe(arg) for name in (said.thing.name, *_name_words(said.thing))
                ]
                if any(name and self.of_licensor(name, env) for name in names):
                    return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "e"))
            if answer is not None:
                return Part(
                    Const(answer), Fit.YES if answer else Fit.NO, Premise(claim, answer, Source.FACT), stated=True
                )
        options = [
            self.thing(thing, other, env)
            for said in self.world.describe(arg)
            for linked, other in said.links
            if linked is role or {linked, role} <= {Role.OF, Role.SOURCE, Role.MEANS}
        ]
        if options:
            parts = self.either(options)
            formula = whole(parts)
            if formula != FALSE:
                return Part(
                    formula, Fit.YES if formula == TRUE else Fit.OPEN, evolve(parts[0].premise, statement=claim), True
                )
        key = f"{self.atoms.arg_key(arg)} {role} {filler_key(thing)}"
        if lemmas_of(thing) & self.atoms.lexicon.kept:
            return self.presumed(key, claim, holds=env.grant)
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    def _count(self, pattern: Thing, limit: Limit, arg: Ref, env: Env) -> Part:
        label = self.world.label(arg)
        claim = Claim(
            predication=Predication("be", _as_roles(label, Thing(pattern.head, pattern.modifiers, count=limit)))
        )
        for description in self.world.describe(arg):
            if description.thing.count is not None:
                answer = compare(description.thing.count, limit)
                if answer is not None:
                    premise = self.stated(claim, answer, description.source)
                    return Part(Const(answer), Fit.YES if answer else Fit.NO, premise, stated=True)
        key = f"count {self.atoms.arg_key(arg)}"
        formula = self.atoms.comparison(f"{key} {filler_key(limit)}", bound_of(key, limit), claim)
        return Part(formula, Fit.OPEN, Premise(claim, None, Source.OPEN))

    # acts and states

    def act(self, pattern: Predication, event: Event, env: Env) -> list[Part]:
        """`event` is an act of the kind and with the roles that `pattern` asks for."""
        parts = [self.verb(pattern, event)]
        if parts[0].fit is Fit.NO:
            return parts
        for word in pattern.manner:
            if word not in event.manner and not self.atoms.lexicon.has(word, ActProperty.LIGHT):
                parts.append(self._manner(word, pattern, event, env))
        seen: list[Role] = []
        for filled in pattern.roles:
            if filled.role is Role.AGENT and not event.args(Role.AGENT):
                continue
            seen.append(filled.role)
            parts += self._role(pattern, filled, event, env)
        return parts

    def _manner(self, word: str, pattern: Predication, event: Event, env: Env) -> Part:
        claim = Claim(predication=evolve(self.atoms.predication(event), manner=(word,)))
        key = f"{self.atoms.event_key(event)} {word}"
        if word in self.atoms.lexicon.kept:
            return self.presumed(key, claim, holds=env.grant)
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    def verb(self, pattern: Predication, event: Event) -> Part:
        """The act's kind."""
        relation = self.atoms.lexicon.relate(Sort.ACT, event.verb, pattern.verb)
        claim = Claim(predication=self.atoms.predication(event), upper=pattern.verb)
        light = self.atoms.lexicon.has(pattern.verb, ActProperty.LIGHT)
        match relation:
            case Relation.BELOW:
                return Part(TRUE, Fit.YES, self.event_premise(event), light=light)
            case Relation.NEAR:
                word, norm_word = self.atoms.lexicon.near_pair(Sort.ACT, event.verb, pattern.verb)
                formula = self.atoms.interpretation(Sort.ACT, word, norm_word, None)
                premise = Premise(Claim(lower=word, upper=norm_word), None, Source.INTERPRETATION)
                return Part(formula, Fit.OPEN, premise, stated=True, light=light)
            case Relation.UNKNOWN:
                pair = (Sort.ACT, event.verb, pattern.verb)
                return Part(FALSE, Fit.WORDS, Premise(claim, False, Source.OPEN), retry=pair, light=light)
            case Relation.ABOVE:
                return Part(FALSE, Fit.MISSING, Premise(claim, None, Source.OPEN), light=light)
        return Part(FALSE, Fit.NO, Premise(claim, False, Source.OPEN), light=light)

    def _role(self, pattern: Predication, filled: Filled, event: Event, env: Env) -> list[Part]:
        args = event.args(filled.role)
        if not args and filled.role is Role.MEANS:
            args = event.args(Role.SOURCE)
        if args:
            if isinstance(filled.filler, AllOf) and filled.role is not Role.PURPOSE:
                return [part for one in filled.filler.parts for part in self.things(one, args, env)]  # type: ignore[arg-type]
            return self.things(filled.filler, args, env)
        claim = Claim(predication=Predication(event.verb, (filled,)))
        key = f"{self.atoms.event_key(event)} {filled.role} {filler_key(filled.filler)}"
        entailed = filled.role is Role.OBJECT or (
            filled.role is Role.RECIPIENT and self.atoms.lexicon.has(event.verb, ActProperty.NEEDS_RECIPIENT)
        )
        open_premise = Premise(claim, None, Source.OPEN)
        if entailed or env.grant:
            if lemmas_of(filled.filler) & self.atoms.lexicon.kept and not entailed:
                return [self.presumed(key, claim, holds=env.grant)]
            return [Part(self.atoms.fact(key, claim), Fit.OPEN, open_premise)]
        return [Part(FALSE, Fit.MISSING, open_premise)]

    def holds(self, pattern: Predication, env: Env, *, todo: bool = False, closed: bool = False) -> Part:
        """
        What a relative clause or condition says is so, by the statements of the case; `closed` where silence means no.

        It holds where some statement falls under it. A denial that is at least as wide rules it out; else it is open.
        """
        if pattern.negated:
            inner = self.holds(evolve(pattern, negated=False), env, closed=closed)
            fit = {Fit.YES: Fit.NO, Fit.NO: Fit.YES}.get(inner.fit, inner.fit)
            holds = None if inner.premise.holds is None else not inner.premise.holds
            claim = evolve(inner.premise.statement, negated=not inner.premise.statement.negated)
            return evolve(
                inner,
                formula=negation(inner.formula),
                fit=fit,
                premise=evolve(inner.premise, holds=holds, statement=claim),
            )
        grounded = self.instantiate(pattern, env)
        claim = Claim(predication=grounded)
        if pattern.verb == "be":
            return self._is(pattern, grounded, env)
        found: list[tuple[Formula, Event, bool]] = []
        candidates = [event for event in self.world.events if not event.negated]
        if env.act is not None and env.act not in candidates:
            candidates.append(env.act)
        for event in candidates:
            parts = self.act(pattern, event, env)
            formula = whole(parts)
            if formula == FALSE:
                continue
            formula = conj((formula, self.atoms.occurs(event)))
            if formula == TRUE:
                return Part(TRUE, Fit.YES, self.event_premise(event), stated=event is not env.act, todo=todo)
            found.append((formula, event, self._wide(pattern, event, env)))
        denial = self._denied(pattern, env)
        stated = bool(found) or denial is not None
        if todo:
            status = False if denial is not None and not denial.pending and not denial.account else None
            key = self.key(pattern, env)
            if denial is not None and denial.account and not found:
                status = None
            return Part(
                self.atoms.todo(key, claim, status),
                Fit.NO if status is False else Fit.OPEN,
                self.event_premise(denial, False) if denial is not None else Premise(claim, None, Source.OPEN),
                stated=stated,
                todo=True,
            )
        options = [formula for formula, _, _ in found]
        if denial is not None and not denial.account and not any(event.account for _, event, _ in found):
            formula = disj(options)
            if formula == FALSE:
                return Part(FALSE, Fit.NO, self.event_premise(denial, False), stated=True)
            return Part(formula, Fit.OPEN, self.event_premise(denial, False), stated=True)
        if any(wide for _, _, wide in found):
            formula = disj(options)
            return Part(formula, Fit.OPEN, self.event_premise(found[0][1], None), stated=True)
        key = self.key(pattern, env)
        if not found and lemmas_of(pattern) & self.atoms.lexicon.kept and denial is None:
            return self.presumed(key, claim, holds=env.grant)
        if not found and closed and denial is None:
            return Part(FALSE, Fit.MISSING, Premise(claim, None, Source.OPEN))
        rest = self.atoms.fact(key, claim)
        if denial is not None and denial.account:
            self.atoms.accounts.setdefault(denial.account, {})
            self._account_denies(rest, denial)
        premise = self.event_premise(found[0][1], None) if found else Premise(claim, None, Source.OPEN)
        return Part(disj((*options, rest)), Fit.OPEN, premise, stated=stated)

    def _account_denies(self, rest: Formula, denial: Event) -> None:
        if isinstance(rest, Var):
            self.atoms.assign(denial.account, rest.atom, False, denial.source)

    def _wide(self, pattern: Predication, event: Event, env: Env) -> bool:
        """Whether a statement that is not sure is at least as wide as the pattern, so that nothing else can make it hold."""
        if event.truth is Truth.TRUE and not event.account:
            return False
        for filled in pattern.roles:
            if isinstance(filled.filler, Thing) and filled.filler.head == SELF:
                continue
            for arg in event.args(filled.role):
                if isinstance(arg, Ref):
                    label = self.world.labels[arg.id]
                    if env.we is not None and (arg == env.we or self.same(arg, env.we)):
                        continue
                    if label.name or not (label.plural or label.determiner in (Determiner.ANY, Determiner.ALL)):
                        return False
        return True

    def _denied(self, pattern: Predication, env: Env) -> Event | None:
        """A denial that is at least as wide as the pattern."""
        found: Event | None = None
        for event in self.world.events:
            if not event.negated or event.truth is not Truth.TRUE:
                continue
            relation = self.atoms.lexicon.relate(Sort.ACT, pattern.verb, event.verb)
            if relation is not Relation.BELOW or not set(event.manner) <= set(pattern.manner):
                continue
            if all(self._covers(pattern, role, arg, env) for role, arg in event.roles):
                if not event.account:
                    return event
                found = found or event
        return found

    def _covers(self, pattern: Predication, role: Role, denied: Arg, env: Env) -> bool:
        """Whether what a denial says of one role is at least as wide as what the pattern asks there."""
        if role is Role.AGENT and not pattern.get(Role.AGENT):
            return isinstance(denied, Ref)
        fillers = pattern.get(role)
        return bool(fillers) and all(self._wider(filler, denied, env) for filler in fillers)

    def _wider(self, filler: Filler, denied: Arg, env: Env) -> bool:
        if isinstance(filler, Things):
            return all(self._wider(member, denied, env) for member in filler.members)
        if isinstance(filler, Predication):
            return isinstance(denied, Event) and (
                self.atoms.lexicon.relate(Sort.ACT, filler.verb, denied.verb) is Relation.BELOW
                and all(self._covers(filler, role, arg, env) for role, arg in denied.roles if role is not Role.AGENT)
            )
        if isinstance(filler, AllOf | AnyOf):
            return all(self._wider(part, denied, env) for part in filler.parts if not isinstance(part, NotSo))
        if not isinstance(filler, Thing) or not isinstance(denied, Ref):
            return False
        if filler.head == SELF:
            return env.gap is not None and (denied == env.gap or self.same(denied, env.gap))
        if filler.head == LICENSEE:
            return env.you is not None and (denied == env.you or self.same(denied, env.you))
        bound = self.resolve(filler, env)
        if bound is not None:
            return denied == bound
        label = self.world.labels[denied.id]
        if env.we is not None and (denied == env.we or self.same(denied, env.we)):
            # Who does not compete with a party competes with none of its products.
            return filler.head == LICENSOR or any(
                isinstance(part, Linked) and isinstance(part.thing, Thing) and part.thing.head == LICENSOR
                for part in filler.restrictions
            )
        if label.name or not (label.plural or label.determiner in (Determiner.ANY, Determiner.NO, Determiner.ALL)):
            return False
        kind, left = self.atoms.lexicon.kind(label)
        other, others = self.atoms.lexicon.kind(filler)
        if self.atoms.lexicon.relate(Sort.KIND, other, kind) is not Relation.BELOW or not set(left) <= set(others):
            return False
        owners = [arg for said in self.world.describe(denied) for role, arg in said.links if role is Role.OF]
        wanted = [part.thing for part in filler.restrictions if isinstance(part, Linked) and part.role is Role.OF]
        return all(any(self._owner_within(one, owner, env) for one in wanted) for owner in owners)

    def _owner_within(self, wanted: object, owner: Arg, env: Env) -> bool:
        return (
            isinstance(wanted, Thing)
            and wanted.head == LICENSOR
            and env.we is not None
            and (owner == env.we or self.same(owner, env.we))
        )

    def _is(self, pattern: Predication, grounded: Predication, env: Env) -> Part:
        """ "M is a classifier", "the use is lawful": by descriptions and by what is said to be."""
        claim = Claim(predication=grounded)
        parts: list[Part] = []
        for subject in pattern.get(Role.AGENT):
            arg = self._arg(subject, env)
            for complement in pattern.get(Role.COMPLEMENT):
                if arg is not None:
                    inner = evolve(env, bound=list(env.bound))
                    if isinstance(complement, Words) and len(complement.lemmas) == 1 and isinstance(arg, Ref):
                        parts.append(self._modifier(complement.lemmas[0], arg, inner))
                    else:
                        parts += self.thing(complement, arg, inner)
        if parts:
            formula = whole(parts)
            first = next((part for part in parts if part.formula != TRUE), parts[0])
            return evolve(first, formula=formula, stated=any(part.stated for part in parts))
        key = self.key(pattern, env)
        if lemmas_of(pattern) & self.atoms.lexicon.kept:
            return self.presumed(key, claim, holds=env.grant)
        for event in self.world.events:
            if event.verb == "be" and self.atoms.event_key(event) == key and not event.account:
                if event.truth is Truth.TRUE:
                    fit = Fit.NO if event.negated else Fit.YES
                    return Part(
                        Const(not event.negated), fit, self.event_premise(event, not event.negated), stated=True
                    )
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    def _arg(self, filler: Filler, env: Env) -> Arg | None:
        if not isinstance(filler, Thing):
            return None
        if filler.head == SELF:
            return env.gap
        if filler.head == LICENSEE:
            return env.you
        if filler.head == LICENSOR:
            return env.we
        return self.resolve(filler, env)

    def condition(self, formula: Condition, env: Env, *, todo: bool = False, closed: bool = False) -> list[Part]:
        """The parts of a condition; a disjunction or negation of several is one part."""
        match formula:
            case AllOf(parts=parts):
                return [one for part in parts for one in self.condition(part, env, todo=todo, closed=closed)]
            case AnyOf(parts=parts):
                return self.either([self.condition(part, env, todo=todo, closed=closed) for part in parts])
            case NotSo(part=part):
                inner = self.condition(part, env, closed=closed)
                premise = evolve(inner[0].premise, statement=evolve(inner[0].premise.statement, negated=True))
                value = negation(whole(inner))
                fit = Fit.YES if value == TRUE else Fit.NO if value == FALSE else Fit.OPEN
                return [Part(value, fit, premise, any(one.stated for one in inner))]
            case Words():
                return [self.words(formula, None, env)]
            case Predication():
                return [self.holds(formula, env, todo=todo and self.is_todo(formula, env), closed=closed)]

    def is_todo(self, predication: Predication, env: Env) -> bool:
        """Something positive that the bearer can still do with the act."""
        if predication.negated or not self.atoms.lexicon.has(predication.verb, ActProperty.TO_DO):
            return False
        return all(
            isinstance(agent, Thing) and (agent.head == LICENSEE or self._arg(agent, env) == env.you)
            for agent in predication.get(Role.AGENT)
        )

    # instantiation

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
                return evolve(
                    filler,
                    restrictions=tuple(
                        evolve(part, thing=self.fill(part.thing, env, marked=marked)) if isinstance(part, Linked) else part
                        for part in filler.restrictions
                    ),
                )
            case Things(members=members):
                return evolve(filler, members=tuple(self.fill(member, env, marked=marked) for member in members))
            case Predication():
                return self.instantiate(filler, env, marked=marked)
            case AllOf(parts=parts):
                return AllOf(tuple(self.fill(part, env, marked=marked) for part in parts))  # type: ignore[arg-type, misc]
            case AnyOf(parts=parts):
                return AnyOf(tuple(self.fill(part, env, marked=marked) for part in parts))  # type: ignore[arg-type, misc]
        return filler


def _as_roles(subject: Filler | None, complement: Filler) -> tuple[Filled, ...]:
    agent = (Filled(Role.AGENT, subject),) if subject is not None else ()
    return (*agent, Filled(Role.COMPLEMENT, complement))


def _bare(pattern: Thing) -> Thing:
    name = "" if len(pattern.name) == 1 else pattern.name  # a variable of the norm says nothing
    determiner = Determiner.A if pattern.head else pattern.determiner
    return evolve(pattern, restrictions=(), determiner=determiner, plural=False, name=name, term="")


def _name_words(thing: Thing) -> list[str]:
    return [word for word in thing.modifiers if word[:1].isupper()]


def _mentions(text: str, name: str) -> bool:
    """Whether a text holds a name as whole words."""
    if not text or not name:
        return False
    start = 0
    lowered, wanted = text.casefold(), name.casefold()
    while (at := lowered.find(wanted, start)) >= 0:
        end = at + len(wanted)
        if not (lowered[at - 1 : at].isalnum() or lowered[end : end + 1].isalnum()):
            return True
        start = at + 1
    return False


def _circular(meaning: Thing | Things, definition: Definition) -> bool:
    members = meaning.members if isinstance(meaning, Things) else (meaning,)
    return any(isinstance(one, Thing) and one.term.casefold() == definition.term.casefold() for one in members)


_CORPORATE = frozenset(
    ("inc", "llc", "ltd", "corp", "corporation", "gmbh", "ag", "limited", "co", "company", "plc", "bv", "sa", "the")
)


def party_key(name: str) -> tuple[str, ...]:
    """A party's name without its legal form: `OpenAI, L.L.C.` is `OpenAI`."""
    words = name.replace(".", "").replace(",", " ").casefold().split()
    kept = [word for word in words if word not in _CORPORATE]
    return tuple(kept or words)


_ORDERS = {Compare.LT: Order.LT, Compare.LE: Order.LE, Compare.EQ: Order.EQ, Compare.GE: Order.GE, Compare.GT: Order.GT}


def bound_of(key: str, limit: Limit) -> Bound:
    """A comparison of one open quantity with an exact rational."""
    return Bound(f"{key} {limit.quantity.unit}".strip(), _ORDERS[limit.compare], limit.quantity.amount)


def compare(known: Limit, asked: Limit) -> bool | None:
    """Whether a stated quantity meets a bound; None where the statement leaves it open or the units differ."""
    if known.quantity.unit and asked.quantity.unit and known.quantity.unit != asked.quantity.unit:
        return None
    stated, threshold = known.quantity.amount, asked.quantity.amount
    low = known.compare in (Compare.GE, Compare.GT, Compare.EQ)
    high = known.compare in (Compare.LE, Compare.LT, Compare.EQ)
    strict_low, strict_high = known.compare is Compare.GT, known.compare is Compare.LT
    match asked.compare:
        case Compare.GT:
            yes = low and (stated > threshold or (strict_low and stated == threshold))
            no = high and stated <= threshold
        case Compare.GE:
            yes = low and stated >= threshold
            no = high and (stated < threshold or (strict_high and stated == threshold))
        case Compare.LT:
            yes = high and (stated < threshold or (strict_high and stated == threshold))
            no = low and stated >= threshold
        case Compare.LE:
            yes = high and stated <= threshold
            no = low and (stated > threshold or (strict_low and stated == threshold))
        case Compare.EQ:
            yes = known.compare is Compare.EQ and stated == threshold
            no = (low and (stated > threshold or (strict_low and stated == threshold))) or (
                high and (stated < threshold or (strict_high and stated == threshold))
            )
    return True if yes else False if no else None
