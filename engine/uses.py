"""
Uses of the vocabulary: from the norms of instruments to cases with nobody's facts in them.

For each act that a norm speaks of there is one generic use: somebody does it, with a thing of the kind that the norm
names in each role. What narrows those things, and what the conditions ask for, is not stated, so that grounding leaves
it open: deciding the use decides every way in which it can be so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, product

from attrs import define, field, frozen

from ..clauses.case import Case, Question, QuestionKind, Statement
from ..clauses.norm import Instrument, Modality, Norm
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
    Limit,
    Linked,
    NotSo,
    Predication,
    Role,
    Thing,
    Things,
    Words,
    leaves,
)
from ..clauses.values import evolve
from ..clauses.vocabulary import ActProperty, Sort
from .atoms import predication_key
from .concepts import REFRAIN
from .lexicon import Lexicon, Relation
from .rank import filler_covers

ACTORS = ("Acme", "Initech", "Hooli", "Umbrella", "Stark")
"""Who does everything in a generic use, bound by no other text: the first of these that the texts do not name."""

NAMES = ("Widget", "Gadget", "Gizmo", "Sprocket", "Doodad", "Gimmick", "Contraption", "Trinket")
"""What things are called of which something more could be said, as far as the texts do not name them."""

SPREAD = 24
"""So many uses at most come from one act that is joined from many ("use, copy, or sell the Model, Data or Output")."""


@frozen
class Origin:
    """The act of a norm that a use was made from."""

    instrument: int
    """Which of the instruments, from 0."""
    norm: str
    """Id of the norm."""


@frozen
class Use:
    """
    One generic use: a case that states who does what with things of which kinds, and asks whether that is allowed.
    """

    case: Case
    act: Predication
    kinds: tuple[Predication, ...]
    """What the things are: "Widget is a model"."""
    origins: tuple[Origin, ...]
    """The norms whose acts come to this use."""


def uses(instruments: Iterable[Instrument], lexicon: Lexicon) -> tuple[Use, ...]:
    """
    All uses that the norms of `instruments` speak of, each once, in the order of the norms.

    The parties of every instrument are Acme and the licensor of the first that names one.
    """
    given = tuple(instruments)
    cast = _cast(given)
    found: dict[str, Use] = {}
    for index, instrument in enumerate(given):
        for norm in instrument.norms:
            for bearer, pattern in acts_of(norm, lexicon):
                power = norm.modality is Modality.EMPOWER
                for use in islice(_concrete(bearer, pattern, cast, power=power), SPREAD):
                    key = _key(use)
                    known = found.get(key, use)
                    origins = dict.fromkeys((*known.origins, Origin(index, norm.id)))
                    found[key] = evolve(known, origins=tuple(origins))
    return tuple(found.values())


def meetings(instrument: Instrument, lexicon: Lexicon) -> tuple[Use, ...]:
    """
    The uses at which a ban and a permission of one instrument meet: an act with what either of them asks for.

    Only where neither's own use has it all: "you may use it for research", "you must not use it in a weapon".
    """
    cast = _cast((instrument,))
    own = {_key(use) for use in uses((instrument,), lexicon)}
    spread = {
        norm.id: [
            (bearer, evolve(pattern, roles=roles))
            for bearer, pattern in acts_of(norm, lexicon)
            for roles in _spread(pattern.roles)
        ]
        for norm in instrument.norms
        if norm.modality in (Modality.FORBID, Modality.PERMIT)
    }
    bans = [norm for norm in instrument.norms if norm.modality is Modality.FORBID]
    grants = [norm for norm in instrument.norms if norm.modality is Modality.PERMIT]
    found: dict[str, Use] = {}
    for ban, grant in product(bans, grants):
        for (bearer, banned), (_, granted) in product(spread[ban.id], spread[grant.id]):
            both = _met(banned, granted, lexicon)
            if both is None:
                continue
            for use in islice(_concrete(bearer, both, cast), 1):
                key = _key(use)
                if key not in own:
                    origins = (Origin(0, ban.id), Origin(0, grant.id))
                    known = found.get(key, use)
                    found[key] = evolve(known, origins=tuple(dict.fromkeys((*known.origins, *origins))))
    return tuple(found.values())


def _met(banned: Predication, granted: Predication, lexicon: Lexicon) -> Predication | None:
    """The narrowest act that both patterns speak of; None where they speak of different acts or things."""
    if lexicon.relate(Sort.ACT, granted.verb, banned.verb) is Relation.BELOW:
        verb = granted.verb
    elif lexicon.relate(Sort.ACT, banned.verb, granted.verb) is Relation.BELOW:
        verb = banned.verb
    else:
        return None
    roles = list(banned.roles)
    for filled in granted.roles:
        same = [one for one in roles if one.role is filled.role]
        if any(filler_covers(filled.filler, one.filler, lexicon) for one in same):
            continue
        wider = [one for one in same if filler_covers(one.filler, filled.filler, lexicon)]
        if wider:
            roles[roles.index(wider[0])] = filled
        elif filled.role in (Role.OBJECT, Role.AGENT) and same:
            return None
        else:
            roles.append(filled)
    if not any(one.role is Role.OBJECT for one in roles):
        return None
    manner = tuple(dict.fromkeys((*banned.manner, *granted.manner)))
    return evolve(banned, verb=verb, roles=tuple(roles), manner=manner)


def _key(use: Use) -> str:
    manner = " ".join(use.act.manner)
    return " & ".join((manner, *(predication_key(one) for one in (use.act, *use.kinds))))


def acts_of(norm: Norm, lexicon: Lexicon) -> Iterator[tuple[Thing | Things | None, Predication]]:
    """
    Who does what, in the acts that a norm judges; of a duty what triggers it, or what it bans if it is to refrain.
    """
    if norm.modality is Modality.COUNTS_AS:
        return
    if norm.modality is not Modality.OBLIGE:
        for act in norm.acts:
            yield norm.bearer, act
            yield from ((norm.bearer, one) for one in (*_measured(act), *_excepted(act, norm)))
        return
    for act in norm.acts:
        if lexicon.is_act(act.verb, REFRAIN):
            yield from (
                (norm.bearer, inner)
                for filler in act.get(Role.OBJECT)
                if isinstance(filler, Predication | AllOf | AnyOf)
                for inner in leaves(filler)
                if isinstance(inner, Predication)
            )
    for proviso in norm.conditions:
        for leaf in leaves(proviso.formula):
            if isinstance(leaf, Predication) and _is_done(leaf, lexicon):
                agents = leaf.get(Role.AGENT)
                rest = tuple(one for one in leaf.roles if one.role is not Role.AGENT)
                who = agents[0] if agents and isinstance(agents[0], Thing | Things) else None
                if _addressed(who):
                    yield norm.bearer, evolve(leaf, roles=rest, negated=False, pending=False)
    for act in norm.acts:
        yield from ((norm.bearer, one) for one in _inside(act))


def _excepted(act: Predication, norm: Norm) -> Iterator[Predication]:
    """The act as a condition or exception of its norm has it: "sell it, except to schools" speaks of a sale to one."""
    for proviso in norm.conditions:
        for leaf in leaves(proviso.formula):
            if not isinstance(leaf, Predication) or leaf.verb != act.verb or leaf.negated or leaf.manner != act.manner:
                continue
            agents = leaf.get(Role.AGENT)
            rest = tuple(one for one in leaf.roles if one.role is not Role.AGENT)
            if _addressed(agents[0] if agents and isinstance(agents[0], Thing) else None) and _goes_on(act, rest):
                yield evolve(leaf, roles=rest, pending=False)


def _goes_on(act: Predication, roles: tuple[Filled, ...]) -> bool:
    """Whether roles are those of the act and more; what it is done to may be left unsaid, or stand as "it"."""
    more = [one for one in roles if one not in act.roles]
    return len(roles) > len(act.roles) and not any(one.role is Role.OBJECT for one in more)


def _measured(act: Predication) -> Iterator[Predication]:
    """
    The act done for just so long, or to just so large a share, as its limit is, and for or to one more.

    Two texts with two limits differ at one of the two numbers, whichever way each limit points.
    """
    for place, filled in enumerate(act.roles):
        thing = filled.filler
        if not isinstance(thing, Thing) or thing.count is None or thing.count.compare is Compare.EQ:
            continue
        if filled.role is not Role.TIME and (filled.role is not Role.OBJECT or thing.head or thing.name):
            continue
        for more in (0, 1):
            much = evolve(thing.count.quantity, amount=thing.count.quantity.amount + more)
            count = Limit(Compare.EQ, much)
            just = Filled(filled.role, evolve(thing, count=count))
            yield evolve(act, roles=(*act.roles[:place], just, *act.roles[place + 1 :]))


def _is_done(leaf: Predication, lexicon: Lexicon) -> bool:
    return leaf.verb != "be" and not leaf.negated and not lexicon.has(leaf.verb, ActProperty.STATE)


def _addressed(who: Thing | Things | None) -> bool:
    return who is None or (isinstance(who, Thing) and who.head in (LICENSEE, "one", ""))


def _inside(act: Predication) -> Iterator[Predication]:
    """The acts of the bearer inside the things that a duty speaks of: "in all copies that you distribute"."""
    for filled in act.roles:
        for thing in _members(filled.filler):
            if not isinstance(thing, Thing):
                continue
            for part in thing.restrictions:
                if not isinstance(part, Predication) or part.negated:
                    continue
                agents = part.get(Role.AGENT)
                if any(isinstance(agent, Thing) and agent.head == LICENSEE for agent in agents):
                    bare = evolve(thing, restrictions=())
                    yield evolve(
                        part,
                        roles=tuple(
                            evolve(one, filler=bare)
                            if isinstance(one.filler, Thing) and one.filler.head == SELF
                            else one
                            for one in part.roles
                            if one.role is not Role.AGENT
                        ),
                    )


@frozen
class _Cast:
    """Who and what there is in the uses of some instruments, under names that these do not give to anything else."""

    actor: Thing
    licensor: Thing
    names: tuple[str, ...]


def stand_in(instruments: Iterable[Instrument]) -> str:
    """The name of somebody who is no party to any of the instruments, nor named by them."""
    taken = _taken(tuple(instruments))
    return next((name for name in ACTORS if name.casefold() not in taken), ACTORS[0])


def _taken(instruments: tuple[Instrument, ...]) -> set[str]:
    """The words of what the instruments name."""
    named = [name for one in instruments for party in one.parties for name in party.names]
    terms = [term for one in instruments for each in one.definitions for term in (each.term, *each.aliases)]
    titles = [one.title for one in instruments]
    return {word.casefold() for words in (*named, *terms, *titles) for word in re.findall(r"\w+", words)}


def _cast(instruments: tuple[Instrument, ...]) -> _Cast:
    taken = _taken(instruments)
    actor = stand_in(instruments)
    licensors = [name for one in instruments for party in one.parties if party.role == LICENSOR for name in party.names]
    licensor = Thing("", name=licensors[0]) if licensors else Thing("licensor", determiner=Determiner.THE)
    names = tuple(name for name in NAMES if name.casefold() not in taken)
    return _Cast(Thing("", name=actor), licensor, names)


def _members(filler: Filler) -> tuple[Filler, ...]:
    return filler.members if isinstance(filler, Things) else (filler,)


def _options(filler: Filler) -> tuple[Filler, ...]:
    """What stands for a joined phrase: each of its members."""
    match filler:
        case Things(members=members):
            return members
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return tuple(part for part in parts if not isinstance(part, NotSo))
        case Predication():
            return tuple(evolve(filler, roles=roles) for roles in _spread(filler.roles))
    return (filler,)


def _spread(roles: tuple[Filled, ...]) -> Iterator[tuple[Filled, ...]]:
    """The roles with one member of each joined phrase, in all ways."""
    options = [
        [evolve(filled, filler=inner) for one in _options(filled.filler) for inner in _again(one)] for filled in roles
    ]
    yield from islice(product(*options), SPREAD)


def _again(filler: Filler) -> tuple[Filler, ...]:
    return _options(filler) if isinstance(filler, Predication) else (filler,)


def _concrete(
    bearer: Thing | Things | None, pattern: Predication, cast: _Cast, *, power: bool = False
) -> Iterator[Use]:
    for roles in _spread(pattern.roles):
        if any(filled.role is Role.AGENT for filled in roles):
            continue  # somebody else's act: nobody asks whether Acme may do it
        maker = _Maker(cast)
        subject = maker.subject(bearer, power=power)
        act = Predication(
            pattern.verb,
            (Filled(Role.AGENT, subject), *maker.roles(roles)),
            manner=pattern.manner,
        )
        told = (act, *maker.kinds)
        asked = evolve(act, roles=act.roles[1:])
        case = Case(
            statements=tuple(Statement("", readings=((one,),)) for one in told),
            question=Question("", QuestionKind.MAY, subject, (asked,)),
        )
        yield Use(case, act, tuple(maker.kinds), ())


@define
class _Maker:
    """
    Makes things of a case out of the noun phrases of one act.
    """

    cast: _Cast
    kinds: list[Predication] = field(factory=list)
    named: int = 0
    made: list[tuple[Thing, Thing]] = field(factory=list)
    """Phrases and what they became, for "such models"."""

    def subject(self, bearer: Thing | Things | None, *, power: bool = False) -> Thing:
        """Who acts: the licensor if the norm is about it, or who has a power, by the word of the text; else Acme."""
        first = next(iter(_members(bearer)), None) if bearer is not None else None
        if isinstance(first, Thing) and first.head == LICENSOR:
            return self.cast.licensor
        if power and isinstance(first, Thing) and first.head not in (LICENSEE, "", "one") and not first.name:
            return Thing(first.head, first.modifiers, Determiner.THE)
        if isinstance(first, Thing) and first.head not in (LICENSEE, "", "one") and not first.term and not first.name:
            self.kinds.append(self.being(self.cast.actor, first))
        return self.cast.actor

    def being(self, name: Thing, phrase: Thing) -> Predication:
        """What a thing is: its kind, and whose it is."""
        links = tuple(
            Linked(part.role, self.filler(part.thing)) for part in phrase.restrictions if isinstance(part, Linked)
        )
        kind = evolve(phrase, determiner=Determiner.A, name="", plural=False, count=None, restrictions=links, span=None)
        return Predication("be", (Filled(Role.AGENT, name), Filled(Role.COMPLEMENT, kind)))

    def roles(self, roles: Iterable[Filled]) -> tuple[Filled, ...]:
        """The roles of an act with things of the case in them."""
        return tuple(Filled(filled.role, self.filler(filled.filler)) for filled in roles)

    def filler(self, filler: Filler) -> Filler:
        """What fills a role in the case."""
        match filler:
            case Thing():
                return self.thing(filler)
            case Things(members=members):
                return self.filler(members[0])
            case Predication():
                return evolve(filler, roles=self.roles(filler.roles), span=None)
            case AllOf(parts=parts) | AnyOf(parts=parts):
                return self.filler(parts[0]) if not isinstance(parts[0], NotSo) else Words("")
        return filler

    def thing(self, phrase: Thing) -> Thing:
        """The thing of the case that a noun phrase of a norm becomes."""
        if phrase.head == LICENSEE:
            return self.cast.actor
        if phrase.head == LICENSOR:
            return self.cast.licensor
        before = self._before(phrase)
        if before is not None:
            return before
        if phrase.head == SELF:
            return Thing("thing", determiner=Determiner.A)
        if phrase.term:
            return evolve(phrase, determiner=_definite(phrase), restrictions=(), count=None, span=None)
        variable = len(phrase.name) == 1
        if phrase.name and not variable:
            return evolve(phrase, restrictions=(), span=None)
        if phrase.count is not None and phrase.count.compare is Compare.EQ and _is_so_much(phrase):
            return evolve(phrase, span=None)
        if not phrase.head:
            return evolve(phrase, name="", determiner=Determiner.A, span=None)
        told = phrase.restrictions or phrase.count is not None or variable
        if told and self.named < len(self.cast.names):
            name = Thing("", name=self.cast.names[self.named])
            self.named += 1
            self.kinds.append(self.being(name, phrase))
            self.made.append((phrase, name))
            return name
        return evolve(phrase, determiner=Determiner.A, name="", plural=False, count=None, restrictions=(), span=None)

    def _before(self, phrase: Thing) -> Thing | None:
        """What the same variable, or "such models", became."""
        for earlier, name in reversed(self.made):
            if phrase.name and phrase.name == earlier.name:
                return name
            taken_up = phrase.determiner in (Determiner.THIS, Determiner.PRONOUN) or phrase.head == SELF
            if taken_up and phrase.head in ("", SELF, earlier.head):
                return name
        return None


def _is_so_much(phrase: Thing) -> bool:
    """Whether a phrase says only how much of something, or how long: "10 percent of the Book", "8 days"."""
    return not phrase.head or (phrase.plural and not phrase.restrictions and not phrase.modifiers)


def _definite(phrase: Thing) -> Determiner:
    return phrase.determiner if phrase.determiner in (Determiner.THE, Determiner.NONE) else Determiner.NONE
