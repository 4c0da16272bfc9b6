"""
Duties under no condition that speak of what is done anyway: "keep a log of your use", "outputs must be labelled".

A duty that names no act by which it comes, and names the act that is judged or what that is done to, comes with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..clauses.norm import Norm
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    SELF,
    AllOf,
    AnyOf,
    Determiner,
    Filler,
    Limit,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
)
from ..clauses.values import evolve
from .altered import Matching
from .concepts import COPY, END, KEEPS, LASTING, LIFT, OUTPUT, PAY, PERSON, SERVICE, USE, USER_ROLES
from .core import FALSE, TRUE
from .events import Event, Ref
from .lexicon import Lexicon
from .members import ActProperty, Sort
from .naming import made
from .parts import Env, Part, predications, whole

_NO_DUTY_OF_AN_ACT = frozenset(
    (PAY, END, *LIFT, *LASTING, "stop", "cease", "discontinue", "return", "accept", "agree", "acknowledge", "indemnify")
)
"""What is owed of an account or when the use ends, or is no doing."""
_WITH_WHOM = (Role.RECIPIENT, Role.COUNTERPART, Role.MEANS)
"""Those with whom an act has to do: "to chat with customers"."""
_PASSES = ("pass", "complete", "attend", "take", "finish", "do")
_TESTS = frozenset(
    ("exam", "examination", "test", "training", "course", "quiz", "certification", "tutorial", "onboarding")
)
"""What shows that somebody can do a thing, before or while he does it."""
_AS_WANTED = frozenset(("as needed", "as necessary", "as appropriate", "if needed", "if necessary", "when needed"))
_OWN = frozenset(("own", "actual"))


def due_on_use(norm: Norm, pattern: Predication, event: Event, env: Env, matcher: Matching) -> bool:
    """Whether a duty under no condition names an act by a noun, or asks for something to be done with its object."""
    lexicon = matcher.atoms.lexicon
    if pattern.negated or pattern.verb in (*KEEPS, *_NO_DUTY_OF_AN_ACT) or {*pattern.manner} & _AS_WANTED:
        return False
    if any(_user_of(one, event, env, matcher) for one in _members(norm.bearer) if norm.bearer is not None):
        return True  # "users of the Service must complete the training"
    agents = [one for filler in pattern.get(Role.AGENT) for one in _members(filler)]
    if not all(isinstance(one, Thing) and _may_be_asked(one, lexicon) for one in agents):
        return False
    if any(_names(one, event, env, matcher) for one in _spoken_of(pattern)):
        return True
    if any(isinstance(one, Thing) and one.head != LICENSEE for one in agents) and _is_reader(pattern.get(Role.OBJECT)):
        return True  # "you must be supervised by a teacher"
    if pattern.verb in _PASSES and any(_is_test(one) for one in pattern.get(Role.OBJECT)):
        return True
    return _done_to(pattern, event, env, matcher) or _towards(pattern, event, env, matcher)


def due_on_changed(norm: Norm, event: Event, trigger: Sequence[Part], matcher: Matching) -> bool:
    """ "If you change the maps, you must share them alike": where it is what was changed that is passed on."""
    lexicon, world = matcher.atoms.lexicon, matcher.world
    whens = [leaf for one in norm.conditions if not one.unless for leaf in predications(one.formula)]
    if not whens or not lexicon.has(event.verb, ActProperty.NEEDS_RECIPIENT) or whole(trigger) is not TRUE:
        return False
    if not any(made(one, world) for one in event.args(Role.OBJECT) if isinstance(one, Ref)):
        return False
    return all(not one.negated and lexicon.has(one.verb, ActProperty.ADAPTS) for one in whens)


def _is_reader(fillers: Sequence[Filler]) -> bool:
    return bool(fillers) and all(isinstance(one, Thing) and one.head == LICENSEE for one in fillers)


def _is_test(filler: Filler) -> bool:
    return isinstance(filler, Thing) and filler.head in _TESTS


def _counted(thing: Thing) -> bool:
    """Whether it depends on how many there are: "more than three copies have to be bought"."""
    return thing.count is not None or any(isinstance(one, Limit) for one in thing.restrictions)


def _may_be_asked(thing: Thing, lexicon: Lexicon) -> bool:
    """Whether whoever has to do something is the reader, or somebody whom he can ask: "a human"."""
    person = lexicon.is_kind(lexicon.kind(thing)[0], PERSON) and not thing.name
    return thing.head == LICENSEE or (thing.head != LICENSOR and person)


def _user_of(thing: object, event: Event, env: Env, matcher: Matching) -> bool:
    if not isinstance(thing, Thing) or thing.head not in USER_ROLES or not event.args(Role.OBJECT):
        return False
    about = [one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF]
    return bool(about) and matcher.atoms.lexicon.is_act(event.verb, USE) and _reaches(about[0], event, env, matcher)


def _names(said: Thing | Predication, event: Event, env: Env, matcher: Matching) -> bool:
    """ "Your use of the Service", "each sale", "how you use it", where it is used or sold."""
    lexicon = matcher.atoms.lexicon
    if isinstance(said, Predication):
        by_reader = any(isinstance(one, Thing) and one.head == LICENSEE for one in said.get(Role.AGENT))
        if said.negated or not by_reader or not lexicon.is_act(event.verb, said.verb):
            return False
        return any(_reaches(one, event, env, matcher) for one in said.get(Role.OBJECT))
    verb = lexicon.canonical(Sort.ACT, said.head) if said.head else ""
    verb = USE if verb == "usage" else verb
    if verb == COPY or _counted(said):
        return False  # a copy is a thing
    if verb not in lexicon.known[Sort.ACT] or not lexicon.is_act(event.verb, verb) or not {*said.modifiers} <= _OWN:
        return False
    about = [one.thing for one in said.restrictions if isinstance(one, Linked) and one.role is Role.OF]
    return all(_reaches(one, event, env, matcher) for one in about if not _whoever(one, lexicon))


def _reaches(about: Filler, event: Event, env: Env, matcher: Matching) -> bool:
    """Whether an act is done to what a phrase speaks of, or may be."""
    args = [one for one in event.args(Role.OBJECT) if isinstance(one, Ref)]
    return bool(args) and whole(matcher.things(about, args, evolve(env, bound=[]))) is not FALSE


def _whoever(filler: Filler, lexicon: Lexicon) -> bool:
    """Whose use it is: "your use", "their use", "its use"."""
    if not isinstance(filler, Thing):
        return False
    pronoun = filler.determiner is Determiner.PRONOUN and filler.head in ("", "it")
    return pronoun or filler.head == LICENSEE or lexicon.is_kind(lexicon.kind(filler)[0], PERSON)


def _done_to(pattern: Predication, event: Event, env: Env, matcher: Matching) -> bool:
    """ "Supervise the Model at all times", "outputs must be labelled": to be done with what the act is done to."""
    lexicon = matcher.atoms.lexicon
    if (lexicon.canonical(Sort.ACT, pattern.verb), ActProperty.LIGHT) in lexicon.properties:
        return False
    if any(lexicon.has(pattern.verb, one) for one in (ActProperty.STATE, ActProperty.CONSENT)):
        return False
    if pattern.get(Role.PURPOSE) or not all(map(_always, pattern.get(Role.TIME))):
        return False
    args = [one for one in event.args(Role.OBJECT) if isinstance(one, Ref)]
    makes = any(lexicon.has(one.verb, ActProperty.CHANGES) for one in event.purposes())  # "to write recipes"
    told = bool(pattern.get(Role.AGENT))  # "Beta Services will be designated as such", by whoever runs them
    for one in pattern.get(Role.OBJECT):
        kind = lexicon.kind(one)[0] if isinstance(one, Thing) else ""
        if not isinstance(one, Thing) or _counted(one) or (not told and lexicon.is_kind(kind, SERVICE)):
            continue
        if args and whole(matcher.things(one, args, evolve(env, bound=[]))) is TRUE:
            return True
        if makes and (lexicon.is_kind(kind, OUTPUT) or _made_by_it(one, event, env, matcher)):
            return True
    return False


def _always(time: Filler) -> bool:
    """ "At all times" is no time of its own."""
    return isinstance(time, Thing) and time.head == "time" and time.plural


def _made_by_it(thing: Thing, event: Event, env: Env, matcher: Matching) -> bool:
    """ "Text written by the Model": what comes of that which is used."""
    return any(
        _reaches(who, event, env, matcher)
        for said in thing.restrictions
        if isinstance(said, Predication) and not said.negated
        if matcher.atoms.lexicon.has(said.verb, ActProperty.CHANGES)
        for who in (*said.get(Role.AGENT), *said.get(Role.MEANS))
        if isinstance(who, Thing) and who.head not in (LICENSEE, SELF)
    )


def _towards(pattern: Predication, event: Event, env: Env, matcher: Matching) -> bool:
    """ "Customers must be told that it is a machine", where it is used to talk with customers."""
    lexicon = matcher.atoms.lexicon
    args = [
        arg
        for one in (event, *event.purposes())
        for role, arg in one.roles
        if role in (*_WITH_WHOM, Role.OBJECT, Role.AGENT) and isinstance(arg, Ref)
        if arg not in event.args(Role.AGENT)
    ]
    # "to answer questions of patients"
    args += [
        one for arg in args for said in matcher.world.describe(arg) for _, one in said.links if isinstance(one, Ref)
    ]
    persons = [
        one
        for role in (Role.RECIPIENT, Role.OBJECT)
        for filler in pattern.get(role)
        for one in _members(filler)
        if isinstance(one, Thing) and one.head not in (LICENSEE, LICENSOR, "") and not one.restrictions
        if lexicon.is_kind(lexicon.kind(one)[0], PERSON)
    ]
    return any(whole(matcher.things(one, [arg], evolve(env, bound=[]))) is TRUE for one in persons for arg in args)


def _spoken_of(pattern: Predication) -> Iterator[Thing | Predication]:
    """All that a duty speaks of, and what that is of: "a log of your use of the Service", "how you use it"."""
    todo: list[object] = [one.filler for one in pattern.roles]
    while todo:
        filler = todo.pop(0)
        if isinstance(filler, Things):
            todo += filler.members
        elif isinstance(filler, Thing):
            yield filler
            todo += [one.thing for one in filler.restrictions if isinstance(one, Linked)]
        elif isinstance(filler, Predication):
            yield filler
        elif isinstance(filler, AllOf | AnyOf):
            todo += filler.parts


def _members(filler: object) -> tuple[object, ...]:
    return filler.members if isinstance(filler, Things) else (filler,)
