"""
The end of what a text grants: "your rights end if you breach section 2", "this licence terminates if you sue us".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ..clauses.norm import Instrument, Norm, Proviso
from ..clauses.phrase import AllOf, AnyOf, Formula, Linked, NotSo, Predication, Thing, Things, Words, leaves
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .concepts import (
    ACCOUNT,
    AGREEMENT,
    BREACH,
    BRINGS,
    CONSENT,
    EFFORT,
    END,
    KEEPS,
    LASTING,
    LIFT,
    OVER,
    RIGHT,
    SUES,
    SUITS,
    USE,
    VOID,
)
from .core import FALSE, TRUE, constant
from .events import Arg, Event, Ref
from .holding import Matcher
from .lasting import undone
from .lexicon import Lexicon, Relation
from .members import Determiner, Modality, Role, Sort, Source, Truth
from .parts import Env, Fit, Part, lemmas_of, whole
from .world import World


def ended(instrument: Instrument, matcher: Matcher, env: Env) -> Iterator[tuple[Norm, list[Part]]]:
    """
    The clauses that end the grants of a text, each with its conditions, where a sentence of the case touches them.

    What every use must keep to is presumed kept unless a sentence touches it (presumption a).
    """
    for norm in instrument.norms:
        if norm.modality is not Modality.COUNTS_AS or not norm.conditions:
            continue
        lexicon = matcher.atoms.lexicon
        if not any(_ends(one, lexicon) and _of_rights(one, lexicon) for one in norm.acts):
            continue
        conditions = [one.formula for one in norm.conditions if not one.unless]
        parts = [part for one in conditions for part in matcher.condition(one, env, closed=True)]
        # What is asked about brings the end by itself; what is only presumed does not.
        itself = whole(parts) is TRUE and any(part.fit is Fit.YES for part in parts)
        itself = itself and not any(part.fit in (Fit.PRESUMED, Fit.MISSING) for part in parts)
        if itself or (any(part.stated for part in parts) and whole(parts) is not FALSE):
            if any(_of_some_rights(one) for one in norm.acts):
                # "any patent licence granted to you ends": whether the act needs one, the text does not say
                claim = Claim(predication=next(one for one in norm.acts))
                needed = matcher.atoms.fact(f"ended {instrument.id} {norm.id}", claim)
                parts = [*parts, Part(needed, Fit.OPEN, Premise(claim, None, Source.OPEN))]
            yield norm, parts
            continue
        if any(goes_to_law(one, lexicon) for one in conditions) and _sued(matcher, env):
            claim = Claim(predication=next(one for one in norm.acts))
            atom = matcher.atoms.fact(f"ended {instrument.id} {norm.id}", claim)
            yield norm, [Part(atom, Fit.OPEN, Premise(claim, None, Source.OPEN), stated=True)]
            continue
        broken = any(breaks_terms(one, lexicon) for one in conditions)
        if broken and lapse(matcher, env) is not None:
            # Whether that broke the text, and whether it was put right in time, nobody says.
            claim = Claim(predication=next(one for one in norm.acts))
            atom = matcher.atoms.fact(f"ended {instrument.id} {norm.id}", claim)
            yield norm, [Part(atom, Fit.OPEN, Premise(claim, None, Source.OPEN), stated=True)]


def told_ends(matcher: Matcher, env: Env, instrument: Instrument) -> Iterator[tuple[Event, Norm | None]]:
    """
    The sentences of a case that say that the leave a text gives came to its end, each with the power that it uses.

    "Fern has revoked the permission", "the licence has expired", "Fern suspended Acme's account". Without a clause that
    lets somebody end it so, whether it has ended is open.
    """
    lexicon = matcher.atoms.lexicon
    for event in matcher.world.events:
        if event.source < 0 or event.negated or event.truth is not Truth.TRUE or not _is_end(event, lexicon):
            continue
        if event == env.act or undone(event, matcher.world, matcher.now) is not None:
            continue
        passive = event.args(Role.OBJECT)
        things = passive or event.args(Role.AGENT)
        if not any(isinstance(arg, Ref) and _is_held(arg, matcher, env) for arg in things):
            continue
        by = event.args(Role.AGENT) if passive else ()
        if any(isinstance(arg, Ref) and not (_is_party(arg, matcher, env) or _is_text(arg, matcher)) for arg in by):
            continue  # what somebody else ends
        yield event, _power(event, instrument, lexicon)


def _is_end(event: Event, lexicon: Lexicon) -> bool:
    return lexicon.is_act(event.verb, END) or event.verb in LASTING or event.verb in LIFT


def _is_party(arg: Ref, matcher: Matcher, env: Env) -> bool:
    """Whether somebody is the reader or the licensor, or may be: "Fern Labs" under a text titled "Fern Terms"."""
    if env.we is None or arg in (env.you, env.we):
        return True
    name, ours = (matcher.world.labels[one].name.casefold().split()[:1] for one in (arg, env.we))
    return bool(ours) and name == ours


def _is_held(arg: Ref, matcher: Matcher, env: Env) -> bool:
    """Whether it is what the reader was given: leave, a licence, an account; not what is between others."""
    lexicon = matcher.atoms.lexicon
    for said in matcher.world.describe(arg):
        kind = lexicon.kind(said.thing)[0]
        held = any(lexicon.is_kind(kind, one) for one in (RIGHT, AGREEMENT, CONSENT, ACCOUNT, *_GIVEN))
        others = [
            other
            for role, other in said.links
            if role in (Role.OF, Role.COUNTERPART, Role.SOURCE) and other not in (env.you, env.we)
        ]
        if held and not others:
            return True
    return False


_GIVEN = ("license", "access", "subscription", "membership", "plan")


def _is_text(arg: Ref, matcher: Matcher) -> bool:
    return any(
        matcher.atoms.lexicon.is_kind(matcher.atoms.lexicon.kind(said.thing)[0], AGREEMENT)
        for said in matcher.world.describe(arg)
    )


def _power(event: Event, instrument: Instrument, lexicon: Lexicon) -> Norm | None:
    """The clause by which somebody may end, without giving a ground, what the event ends."""
    for norm in instrument.norms:
        if norm.modality is not Modality.EMPOWER or norm.conditions or norm.opaque:
            continue
        for act in norm.acts:
            if lexicon.is_act(event.verb, act.verb) and any(isinstance(thing, Thing) for thing in act.get(Role.OBJECT)):
                return norm
    return None


def breaks_terms(formula: Formula, lexicon: Lexicon) -> bool:
    """Whether a condition is that the text was not complied with, or was breached."""
    if isinstance(formula, AllOf | AnyOf):
        return any(breaks_terms(one, lexicon) for one in formula.parts)
    if isinstance(formula, NotSo):
        return breaks_terms(formula.part, lexicon)
    if not isinstance(formula, Predication):
        return False
    breach = lexicon.relate(Sort.ACT, formula.verb, BREACH) in (Relation.BELOW, Relation.NEAR)
    texts = {word for one in formula.roles for word in lemmas_of(one.filler)}
    return breach or (formula.negated and any(lexicon.is_kind(word, AGREEMENT) for word in texts))


def lapse(matcher: Matcher, env: Env) -> Event | None:
    """Something that the case says the reader did without what may be due, beside the act in question."""
    for event in matcher.world.events:
        mine = env.you in event.args(Role.AGENT)
        if not mine or event.source < 0 or event.negated or event == env.act:
            continue
        if event.args(Role.WITHOUT):
            return event
    return None


def untold(proviso: Proviso, parts: Sequence[Part], matcher: Matcher, env: Env) -> bool:
    """Whether a ban is one on those who broke the text or went to law: nobody did of whom no sentence says so."""
    lexicon = matcher.atoms.lexicon
    if proviso.unless:
        return False
    if breaks_this_text(proviso.formula, lexicon) and not tells_of_keeping(matcher.world):
        return lapse(matcher, env) is None
    return goes_to_law(proviso.formula, lexicon) and not any(part.stated for part in parts)


def names_apart(proviso: Proviso) -> tuple[Proviso, ...]:
    """The proviso, with what it says of the use of names as one of its own."""
    if proviso.unless or not isinstance(proviso.formula, AllOf):
        return (proviso,)
    named = tuple(one for one in proviso.formula.parts if _about_names(one))
    rest = tuple(one for one in proviso.formula.parts if not _about_names(one))
    if not rest or not named:
        return (proviso,)
    return (evolve(proviso, formula=AllOf(rest)), evolve(proviso, formula=AllOf(named)))


def _about_names(formula: Formula) -> bool:
    told = [one for one in leaves(formula) if isinstance(one, Predication)]
    leave = [inner for one in told if one.verb == "permit" for inner in _permitted(one)]
    return bool(told) and all(_of_name(one) or (one.verb == "permit" and bool(leave)) for one in told)


def _permitted(act: Predication) -> list[Predication]:
    held = [filler for filler in act.get(Role.OBJECT) if isinstance(filler, Predication | AllOf | AnyOf)]
    return [one for filler in held for one in leaves(filler) if isinstance(one, Predication) and _of_name(one)]


def uses_of_names(proviso: Proviso, parts: Sequence[Part]) -> bool:
    """
    Whether a grant depends on nothing but that somebody's name is not used for something, and no sentence speaks of it.

    That is another act than the one that is granted, and nobody does what no sentence tells of.
    """
    told = [one for one in leaves(proviso.formula) if isinstance(one, Predication)]
    return (
        not proviso.unless
        and bool(told)
        and not any(part.stated for part in parts)
        and any(one.negated and one.verb == USE and _of_name(one) for one in told)
        and all(_of_name(one) or one.verb == "permit" for one in told)
    )


def _of_name(act: Predication) -> bool:
    return any(
        isinstance(thing, Thing) and thing.head in ("name", "trademark", "mark", "logo")
        for filler in act.get(Role.OBJECT)
        for thing in (filler.members if isinstance(filler, Things) else (filler,))
    )


def breaks_this_text(formula: Formula, lexicon: Lexicon) -> bool:
    """Whether all that a condition says is that the text itself was not kept to: no other document is named."""
    told = [one for one in leaves(formula) if isinstance(one, Predication)]
    for one in told:
        breach = lexicon.relate(Sort.ACT, one.verb, BREACH) in (Relation.BELOW, Relation.NEAR)
        fillers = [filled.filler for filled in one.roles if filled.role is not Role.AGENT]
        things = [thing for top in fillers for thing in (top.members if isinstance(top, Things) else (top,))]
        texts = [
            thing
            for thing in things
            if isinstance(thing, Thing) and (lexicon.is_kind(thing.head, AGREEMENT) or thing.head in _RULES)
        ]
        itself = texts and all(not (_another(thing) or _whose(thing)) and _points_here(thing) for thing in texts)
        if not itself or breach is one.negated or not (breach or one.verb in KEEPS):
            return False
    return bool(told)


def tells_of_keeping(world: World) -> bool:
    """Whether a sentence of the case says that somebody kept to a text, or broke one."""
    lexicon = world.lexicon
    return any(
        event.source >= 0
        and (event.verb in KEEPS or lexicon.relate(Sort.ACT, event.verb, BREACH) in (Relation.BELOW, Relation.NEAR))
        for event in world.events
    )


def _another(thing: Thing) -> bool:
    return bool(thing.name) and thing.head not in _RULES


def _points_here(thing: Thing) -> bool:
    if thing.head == "term" and thing.determiner is Determiner.ANY and not thing.modifiers:
        return True  # "any of these terms", "any term of this licence": of which other text they were, it would say
    return thing.determiner is Determiner.THIS or bool(thing.term) or thing.head in _RULES


_RULES = ("condition", "section", "proviso", "provision", "requirement", "obligation")


def _whose(thing: Thing) -> bool:
    return any(
        isinstance(part, Linked)
        and part.role in (Role.OF, Role.SOURCE)
        and not (isinstance(part.thing, Thing) and part.thing.determiner is Determiner.THIS)
        for part in thing.restrictions
    )


def goes_to_law(formula: Formula, lexicon: Lexicon) -> bool:
    """Whether a condition is that the reader goes to law: "if you bring an action", "if you sue us"."""
    leaves_ = [one for one in leaves(formula) if isinstance(one, Predication)]
    return bool(leaves_) and all(not one.negated and (one.verb in SUES or _brings(one, lexicon)) for one in leaves_)


def _brings(act: Predication, lexicon: Lexicon) -> bool:
    """ "Bring an action", and whatever is done with a lawsuit: "maintain", "join", "take part in" one."""
    fillers = (*act.get(Role.OBJECT), *act.get(Role.PLACE))
    things = [one for top in fillers for one in (top.members if isinstance(top, Things) else (top,))]
    return _at_law(act.verb, [one.head for one in things if isinstance(one, Thing)], lexicon)


def _at_law(verb: str, heads: Sequence[str], lexicon: Lexicon) -> bool:
    suits = [head for head in heads if any(head == word or lexicon.is_kind(head, word) for word in SUITS)]
    return bool(suits) and (verb in BRINGS or not set(suits).isdisjoint(_LAWSUITS))


_LAWSUITS = ("lawsuit", "litigation", "counterclaim", "cross-claim")


def _sued(matcher: Matcher, env: Env) -> bool:
    return env.you is not None and went_to_law((env.you,), matcher.world, matcher.atoms.lexicon)


def went_to_law(who: Collection[Arg], world: World, lexicon: Lexicon) -> bool:
    """Whether somebody of `who` sued somebody, over rights or what no sentence says: it may be the suit of a text."""
    for event in world.events:
        if event.account and event.verb == "infringe":
            return True  # "the company claims that the software infringes its patent"
        if event.negated or event.truth is not Truth.TRUE or not any(one in who for one in event.args(Role.AGENT)):
            continue
        heads = [world.labels[arg].head for arg in event.args(Role.OBJECT) if isinstance(arg, Ref)]
        if event.verb not in SUES and not _at_law(event.verb, heads, lexicon):
            continue
        over = [arg for arg in event.args(Role.TOPIC) if isinstance(arg, Ref)]
        words = {word for arg in over for said in world.describe(arg) for word in lemmas_of(said.thing)}
        if not over or not words.isdisjoint(_OF_RIGHTS) or any(world.labels[arg].name for arg in over):
            return True
    return False


_OF_RIGHTS = frozenset(
    ("patent", "infringement", "infringe", "copyright", "right", "license", "claim", "trademark")
) | {
    *("property", "secret", "model", "software", "data", "data set", "work", "invention", "breach"),
}
"""What a suit that ends leave may be over."""


FACTS = frozenset(("be", "have", "comply", "ensure", "remain", "use", "access"))
"""Duties whose content is how things are, and no act beside the one in question."""


def tried(matcher: Matcher, env: Env) -> Part | None:
    """
    What the case says of efforts: a duty of efforts is done where some are told, and fails only where none were made.
    """
    for event in matcher.world.events:
        named = [
            arg
            for arg in event.args(Role.OBJECT)
            if isinstance(arg, Ref) and matcher.atoms.lexicon.is_kind(matcher.world.labels[arg].head, EFFORT)
        ]
        if not named or event.account or event.truth is not Truth.TRUE or env.you not in event.args(Role.AGENT):
            continue
        value = not event.negated
        premise = matcher.event_premise(event, value)
        return Part(constant(value), Fit.YES if value else Fit.NO, premise, stated=True, todo=True)
    return None


def _ends(act: Predication, lexicon: Lexicon) -> bool:
    """Whether an act is an end: "terminates", "becomes void"."""
    said = {word for one in act.get(Role.COMPLEMENT) if isinstance(one, Words) for word in one.lemmas}
    return lexicon.is_act(act.verb, END) or act.verb in OVER or bool(said & VOID)


def _of_some_rights(act: Predication) -> bool:
    """Whether only rights of one kind end: "the patent licences granted to you"."""
    things = [one for one in (*act.get(Role.AGENT), *act.get(Role.OBJECT)) if isinstance(one, Thing)]
    return bool(things) and all("patent" in one.modifiers or one.head == "patent" for one in things)


def _of_rights(act: Predication, lexicon: Lexicon) -> bool:
    """Whether what ends is what the reader was granted: rights, a licence, the agreement."""
    fillers = (*act.get(Role.AGENT), *act.get(Role.OBJECT))
    things = [one for top in fillers for one in (top.members if isinstance(top, Things) else (top,))]
    return any(
        isinstance(one, Thing) and any(lexicon.is_kind(one.head, kind) for kind in (RIGHT, AGREEMENT, CONSENT))
        for one in things
    )
