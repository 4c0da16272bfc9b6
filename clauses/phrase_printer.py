"""
Phrases to formal text: the canonical wording of things, predications and formulas.

Where a phrase stands decides how much of it must be bracketed. At the *tail* nothing follows that could be taken for
its own, so its last relative clause and its purpose are open. In the *middle* of a predication a role follows, so only
`of` is open. A *closed* phrase is followed by `and` or `or` and brackets everything.
"""

from __future__ import annotations

from enum import Enum

from .errors import InputError
from .formal_words import (
    DETERMINER_WORD,
    PARTY_WORDS,
    PRONOUN_WORDS,
    ROLE_WORD,
    VARIABLE,
    limit,
    modifier,
    quoted,
    stretch,
    term_parts,
    word,
)
from .phrase import (
    SELF,
    AllOf,
    AnyOf,
    Determiner,
    Filled,
    Filler,
    Formula,
    Limit,
    Linked,
    NotSo,
    Period,
    Predication,
    Restriction,
    Role,
    Thing,
    Things,
    Words,
)
from .values import evolve

MAX_DEPTH = 48
"""How deep phrases may be nested in one another, in a file as in a value; no licence comes near it."""


class _Place(Enum):
    TAIL = 2
    MIDDLE = 1
    CLOSED = 0


_SELF = Thing(SELF)


def print_thing(thing: Thing | Things | Words) -> str:
    """
    The canonical text of a noun phrase.

    >>> print_thing(Thing("output", term="Output"))
    'Output'
    """
    check_depth(thing)
    return _filler(thing, _Place.TAIL)


def print_subject(thing: Thing | Things) -> str:
    """The canonical text of who does something, as it stands before `must not` or `does`."""
    check_depth(thing)
    return _filler(thing, _Place.MIDDLE)


def print_act(predication: Predication) -> str:
    """The canonical text of an act without its doer in front: `use Output to develop a model`."""
    check_depth(predication)
    return _infinitive(predication)


def print_formula(formula: Formula) -> str:
    """The canonical text of a condition: `M does compete with a product of we`."""
    check_depth(formula)
    return _formula(formula)


def check_depth(*phrases: object) -> None:
    """Raises InputError where phrases are nested deeper than `MAX_DEPTH`; itself it never recurses."""
    todo: list[tuple[object, int]] = [(phrase, 0) for phrase in phrases]
    while todo:
        phrase, depth = todo.pop()
        if depth > MAX_DEPTH:
            raise InputError(
                f"phrases are nested more than {MAX_DEPTH} deep",
                hint="split the clause into several, or name its parts",
            )
        match phrase:
            case Predication(roles=roles):
                todo.extend((filled.filler, depth + 1) for filled in roles)
            case Thing(restrictions=restrictions):
                todo.extend((one, depth + 1) for one in restrictions)
            case Linked(thing=thing):
                todo.append((thing, depth))
            case Things(members=parts) | AllOf(parts=parts) | AnyOf(parts=parts):
                todo.extend((part, depth + 1) for part in parts)
            case NotSo(part=part):
                todo.append((part, depth + 1))


def print_words(value: Words) -> str:
    """A phrase kept as written, with its lemmas where it has any."""
    return f"~{quoted(value.text)}" + (f" {print_lemmas(value.lemmas)}" if value.lemmas else "")


def print_lemmas(lemmas: tuple[str, ...]) -> str:
    """Lemmas in braces."""
    return f"{{{' '.join(modifier(lemma) for lemma in lemmas)}}}"


def _formula(formula: Formula) -> str:
    match formula:
        case Predication():
            return _sentence(formula)
        case AllOf(parts):
            return f"all of ({'; '.join(_formula(part) for part in parts)})"
        case AnyOf(parts):
            return f"any of ({'; '.join(_formula(part) for part in parts)})"
        case NotSo(part):
            return f"not ({_formula(part)})"
        case Words():
            return print_words(formula)


def _purpose(formula: Formula) -> str:
    """Like `_formula`, with acts instead of sentences."""
    match formula:
        case Predication():
            return _infinitive(formula)
        case AllOf(parts):
            return f"all of ({'; '.join(_purpose(part) for part in parts)})"
        case AnyOf(parts):
            return f"any of ({'; '.join(_purpose(part) for part in parts)})"
        case NotSo(part):
            return f"not ({_purpose(part)})"
        case Words():
            return print_words(formula)


def _sentence(predication: Predication) -> str:
    roles = predication.roles
    if roles and roles[0].role is Role.AGENT:
        return f"{_filler(roles[0].filler, _Place.MIDDLE)} {_finite(predication, roles[1:])}"
    return f"one {_finite(predication, roles)}"


def _finite(predication: Predication, roles: tuple[Filled, ...]) -> str:
    polarity = _polarity(predication)
    if predication.verb == "be":
        return f"is {polarity}{_complements(predication, roles)}".rstrip()
    return f"does {polarity}{word(predication.verb)} {_complements(predication, roles)}".rstrip()


def _infinitive(predication: Predication) -> str:
    return f"{_polarity(predication)}{word(predication.verb)} {_complements(predication, predication.roles)}".rstrip()


def _polarity(predication: Predication) -> str:
    return ("not " if predication.negated else "") + ("yet " if predication.pending else "")


def _complements(predication: Predication, roles: tuple[Filled, ...]) -> str:
    parts = [f"<{', '.join(word(one) for one in predication.manner)}>"] if predication.manner else []
    bare = Role.COMPLEMENT if predication.verb == "be" else Role.OBJECT
    for i, filled in enumerate(roles):
        place = _Place.TAIL if i == len(roles) - 1 else _Place.MIDDLE
        if i == 0 and filled.role is bare:
            parts.append(_filler(filled.filler, place))
        else:
            parts.append(_role(filled.role, filled.filler, place))
    return " ".join(parts)


def _role(role: Role, filler: Filler, place: _Place) -> str:
    if role is Role.PURPOSE:
        match filler:
            case Predication(roles=(Filled(role=Role.AGENT), *_)):
                pass
            case Predication():
                return f"to {_infinitive(filler)}" if place is _Place.TAIL else f"to ({_infinitive(filler)})"
            case AllOf() | AnyOf():
                return f"to {_purpose(filler)}"
            case _:
                pass
    if role is Role.RECIPIENT and _starts_safely(filler):
        return f"to {_filler(filler, place)}"
    return f"{ROLE_WORD[role]} {_filler(filler, place)}"


def _starts_safely(filler: Filler) -> bool:
    """Whether a recipient cannot be taken for a verb after `to`."""
    match filler:
        case Thing():
            text = _core(filler)
            return not text.startswith("'") and not (text[:1].islower() and _first_word_is_plain(filler))
        case Things(members=(first, _, *_)):
            return _starts_safely(first)
        case Words() | Limit() | Period():
            return True
        case _:
            return False


def _first_word_is_plain(thing: Thing) -> bool:
    if thing.determiner is not Determiner.NONE or thing.count is not None:
        return False
    return bool(thing.modifiers) or thing.head not in PARTY_WORDS


def _filler(filler: Filler, place: _Place) -> str:
    match filler:
        case Thing():
            return " ".join([_core(filler), *_restrictions(filler, place)])
        case Things(connective, members) if len(members) < 2:
            return f"{connective} ({''.join(_filler(member, _Place.TAIL) for member in members)})"
        case Things(connective, members):
            parts = [_filler(member, _Place.CLOSED) for member in members[:-1]]
            return f" {connective} ".join([*parts, _filler(members[-1], place)])
        case Predication():
            return f"({_sentence(filler)})"
        case AllOf() | AnyOf():
            return _formula(filler)
        case Limit():
            return limit(filler)
        case Period():
            return f"[{stretch(filler)}]"
        case Words():
            return print_words(filler)


def _core(thing: Thing) -> str:
    """The noun phrase without its restrictions."""
    nominal: list[str] = []
    called = thing.term
    for pronoun, (head, plural) in PRONOUN_WORDS.items():
        if evolve(thing, restrictions=()) == Thing(head, determiner=Determiner.PRONOUN, plural=plural):
            return pronoun
    if thing.term and term_parts(thing.term) == (thing.modifiers, thing.head, thing.plural):
        nominal.append(thing.term)
        called = ""
    elif thing.head in PARTY_WORDS and not thing.modifiers:
        nominal.append(thing.head + ("(s)" if thing.plural else ""))
    elif thing.head or thing.modifiers or thing.plural:
        nominal += [*(modifier(one) for one in thing.modifiers), word(thing.head) + ("(s)" if thing.plural else "")]
    elif not thing.name and (thing.determiner is not Determiner.PRONOUN or thing.count is not None or thing.term):
        nominal.append("''")
    if thing.name:
        nominal.append(thing.name if VARIABLE.fullmatch(thing.name) else quoted(thing.name))
    if called:
        nominal.append(f"called {quoted(called)}")
    parts = [limit(thing.count), *nominal] if thing.count is not None else nominal
    if thing.determiner is not Determiner.NONE:
        determiner = DETERMINER_WORD[thing.determiner]
        if determiner == "a" and parts and parts[0].lstrip("'\"")[:1].lower() in {"a", "e", "i", "o"}:
            determiner = "an"
        parts.insert(0, determiner)
    return " ".join(parts)


def _restrictions(thing: Thing, place: _Place) -> list[str]:
    parts: list[str] = []
    last = len(thing.restrictions) - 1
    for i, restriction in enumerate(thing.restrictions):
        if i == last and place is not _Place.CLOSED and isinstance(restriction, Linked) and restriction.role is Role.OF:
            parts.append(f"of {_filler(restriction.thing, place)}")
        elif i == last and place is _Place.TAIL and isinstance(restriction, Predication):
            parts.append(_relative(restriction))
        else:
            parts.append(f"({_restriction(restriction)})")
    return parts


def _restriction(restriction: Restriction) -> str:
    match restriction:
        case Predication():
            return _relative(restriction)
        case Linked(Role.OF, thing):
            return f"of {_filler(thing, _Place.TAIL)}"
        case Linked(role, thing):
            return _role(role, thing, _Place.TAIL)
        case Words():
            return print_words(restriction)


def _relative(predication: Predication) -> str:
    roles = predication.roles
    if roles and roles[0] == Filled(Role.AGENT, _SELF):
        return f"that {_finite(predication, roles[1:])}"
    if predication.verb != "be" and roles and roles[-1] == Filled(Role.OBJECT, _SELF):
        return f"which {_sentence(evolve(predication, roles=roles[:-1]))}"
    return f"such that {_sentence(predication)}"
