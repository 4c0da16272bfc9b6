"""
The shapes of uses that a text itself speaks of: what could be done under it to reach a goal.

The vocabulary is finite and named: the goal's own act, the acts below it that the text names, and each of these as the
purpose of an act on a thing that the text grants, forbids or makes a duty of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..clauses.changes import MoveKind
from ..clauses.norm import Instrument, Modality
from ..clauses.phrase import LICENSEE, LICENSOR, AllOf, AnyOf, Filled, Filler, NotSo, Predication, Role, Thing, Things
from ..clauses.values import evolve
from ..clauses.verdict import Claim
from ..clauses.vocabulary import Sort
from .atoms import predication_key
from .concepts import PERSON, USE
from .core import FALSE, AtomKind, atoms_of
from .core import Modality as RuleModality
from .grounding import Grounding
from .lexicon import Lexicon, Relation
from .moves import CHOSEN, Lever, fresh
from .parts import Fit, Part


def shapes(
    goal: Predication, actor: Thing, instruments: Iterable[Instrument], lexicon: Lexicon
) -> tuple[tuple[Predication, ...], tuple[Predication, ...]]:
    """The acts that are the goal themselves, and those that have it as their purpose."""
    texts = tuple(instruments)
    named = list(dict.fromkeys(verb for text in texts for verb in _verbs(text)))
    below = [verb for verb in named if lexicon.relate(Sort.ACT, verb, goal.verb) is Relation.BELOW]
    roles = tuple(one for one in goal.roles if one.role is not Role.AGENT)
    goals = [
        evolve(goal, verb=verb, roles=roles)
        for verb in dict.fromkeys((goal.verb, *(lexicon.canonical(Sort.ACT, one) for one in below)))
    ]
    agent = Filled(Role.AGENT, actor)
    plain = [evolve(one, roles=(agent, *one.roles)) for one in goals]
    by_purpose: dict[str, Predication] = {}
    for verb, thing in dict.fromkeys(pair for text in texts for pair in _uses(text, lexicon)):
        for one in goals:
            act = Predication(verb, (agent, Filled(Role.OBJECT, thing), Filled(Role.PURPOSE, one)))
            by_purpose.setdefault(predication_key(act), act)
    return tuple(plain), tuple(by_purpose.values())


def _verbs(instrument: Instrument) -> Iterator[str]:
    """Every act that the norms of a text name, also as a purpose."""
    todo: list[object] = [act for norm in instrument.norms for act in norm.acts]
    while todo:
        match todo.pop(0):
            case Predication(verb=verb, roles=roles):
                yield verb
                todo.extend(filled.filler for filled in roles if filled.role is Role.PURPOSE)
            case AllOf(parts=parts) | AnyOf(parts=parts):
                todo.extend(parts)
            case NotSo(part=part):
                todo.append(part)


def _uses(instrument: Instrument, lexicon: Lexicon) -> Iterator[tuple[str, Thing]]:
    """What is done to which thing for a purpose; using a thing always is."""
    for norm in instrument.norms:
        if norm.modality in (Modality.EMPOWER, Modality.COUNTS_AS):
            continue
        for act in norm.acts:
            verb = lexicon.canonical(Sort.ACT, act.verb)
            if act.get(Role.PURPOSE) or verb == USE:
                yield from ((verb, thing) for filler in act.get(Role.OBJECT) for thing in _things(filler, lexicon))
            yield from ((USE, thing) for filler in act.get(Role.MEANS) for thing in _things(filler, lexicon))


def _things(filler: Filler, lexicon: Lexicon) -> Iterator[Thing]:
    members = filler.members if isinstance(filler, Things) else (filler,)
    for member in members:
        if isinstance(member, Thing) and member.head not in (LICENSEE, LICENSOR, ""):
            if lexicon.is_kind(lexicon.kind(member)[0], PERSON):
                continue
            made = fresh(evolve(member, restrictions=()))
            if isinstance(made, Thing):
                yield made


def facts(grounding: Grounding, goal: Predication) -> tuple[Lever, ...]:
    """
    Every open fact of a problem that is a statement, made so and made not so.

    What the licensor or a defined term is stands apart, and so does what would take the goal back in other words.
    """
    told = set(_told(goal))
    given = {atom for atom, _ in grounding.problem.facts}
    found: dict[tuple[str, bool], Lever] = {}
    for rule in grounding.problem.rules:
        stands = grounding.rules[rule.id]
        for formula in (*(element.formula for element in rule.elements), rule.content):
            for atom in atoms_of(formula):
                claim = atom.about
                if (
                    atom.kind not in (AtomKind.FACT, AtomKind.COMPARISON)
                    or atom in given
                    or not isinstance(claim, Claim)
                ):
                    continue
                if claim.predication is None or claim.negated:
                    continue
                act = evolve(claim.predication, negated=False)
                event = stands.act
                if event is not None and act.verb == event.verb and len(act.roles) == 1 and not _agents(act):
                    if act.roles[0].role in CHOSEN:  # the act itself, done in that way
                        key = (atom.key, True)
                        found.setdefault(
                            key, Lever(MoveKind.OTHERWISE, act, event, 0, ((atom.key, True),), stands.citation)
                        )
                    continue
                if act.verb == "be" and not _agents(act):
                    continue
                if act.verb == "be" and _fixed(act, grounding):
                    continue
                for kind in (MoveKind.DO, MoveKind.LEAVE):
                    holds = kind is MoveKind.DO
                    if not holds and act.verb in told:
                        continue
                    said = one_of(act) if holds else act
                    found.setdefault(
                        (atom.key, holds), Lever(kind, said, None, -1, ((atom.key, holds),), stands.citation)
                    )
    return tuple(found.values())


def _agents(act: Predication) -> tuple[Filler, ...]:
    return act.get(Role.AGENT)


def _told(goal: Predication) -> Iterator[str]:
    """The acts and states that a goal speaks of."""
    todo: list[object] = [goal]
    while todo:
        match todo.pop():
            case Predication(verb=verb, roles=roles):
                if verb != "be":
                    yield verb
                todo.extend(filled.filler for filled in roles)
            case Thing(restrictions=restrictions):
                todo.extend(restrictions)
            case Things(members=members):
                todo.extend(members)
            case AllOf(parts=parts) | AnyOf(parts=parts):
                todo.extend(parts)


def one_of(act: Predication) -> Predication:
    """ "To classify, categorize or organize": one of them is enough for what is so."""
    roles = []
    for filled in act.roles:
        filler = filled.filler
        if isinstance(filler, AnyOf) and isinstance(filler.parts[0], Predication):
            filler = filler.parts[0]
        roles.append(evolve(filled, filler=filler))
    return evolve(act, roles=tuple(roles))


def not_raised(grounding: Grounding) -> tuple[Predication, ...]:
    """
    What a case does not speak of, and what would open an exception or a grant if it were so.

    Two kinds: an exception that the case does not raise counts as not applying, and a thing is not of a kind that no
    sentence puts it in. The licensor and defined terms are what they are.
    """
    found: dict[str, Predication] = {}
    for rule in grounding.problem.rules:
        parts = [element.citation for element in rule.elements if isinstance(element.citation, Part)]
        if any(part.fit is Fit.PRESUMED and part.premise.text == "b" and part.formula is FALSE for part in parts):
            for part in parts:
                for atom in atoms_of(part.formula):
                    claim = atom.about
                    if atom.kind not in (AtomKind.FACT, AtomKind.COMPARISON) or not isinstance(claim, Claim):
                        continue
                    if claim.predication is not None:
                        found.setdefault(atom.key, evolve(claim.predication, negated=False))
        if rule.modality in (RuleModality.PERMIT, RuleModality.EXCEPT):
            _kinds([part for part in parts if part.formula is FALSE], grounding, found)
    for miss in grounding.misses:
        if miss.norm.modality is Modality.PERMIT:
            _kinds([part for part in miss.parts if part.formula is FALSE], grounding, found)
    return tuple(found.values())


def _fixed(act: Predication, grounding: Grounding) -> bool:
    """Whether it is said of the licensor or of a defined term, which are what they are."""
    licensors = [grounding.world.label(one.we) for one in grounding.bindings if one.we is not None]
    return any(isinstance(one, Thing) and (one.term or one in licensors) for one in _agents(act))


def _kinds(failing: list[Part], grounding: Grounding, found: dict[str, Predication]) -> None:
    """The kinds that things would have to be of, where nothing else is in the way."""
    said = [part.premise.statement.predication for part in failing if part.fit in (Fit.NO, Fit.WORDS)]
    if len(said) < len([part for part in failing if part.fit is not Fit.PRESUMED]):
        return
    acts = [evolve(one, negated=False) for one in said if one is not None and one.verb == "be" and _agents(one)]
    if len(acts) == len(said):
        for act in acts:
            if not _fixed(act, grounding):
                found.setdefault(predication_key(act), act)
