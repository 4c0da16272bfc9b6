"""A short notation for what a sentence was read as, so that a test shows words and meaning side by side."""

from __future__ import annotations

from licet.clauses.phrase import (
    AllOf,
    AnyOf,
    Filler,
    Formula,
    Limit,
    Linked,
    NotSo,
    Period,
    Restriction,
    Thing,
    Things,
    Words,
)
from licet.grammar.english import ENGLISH
from licet.grammar.skeleton import Adjunct, Clause, Piece, Reference, Sentence


def read(text: str, *, licence: bool = False) -> Sentence:
    """The first reading of `text`; "|" marks where an item's own words begin behind its lead-in."""
    lead, bar, own = text.partition(" | ")
    pieces = [Piece(lead, 0, "lead-in"), Piece(own, len(lead) + 3)] if bar else [Piece(text, 0)]
    readings = ENGLISH.parse(pieces, licence=licence)
    assert readings, f"not read: {text}"
    return readings[0]


def thing(value: Filler) -> str:
    """A filler: determiner.modifiers.head, `"name"`, `[restriction]`."""
    if isinstance(value, Things):
        return "{" + f" {value.connective.value} ".join(thing(member) for member in value.members) + "}"
    if isinstance(value, Words):
        return f"«{value.text}»"
    if isinstance(value, Thing):
        words = ".".join(filter(None, (value.determiner.value, *value.modifiers, value.head + "+" * value.plural)))
        words += f'"{value.name}"' if value.name else ""
        words += f"^{value.term}" if value.term else ""
        words += limit(value.count) if value.count else ""
        return words + "".join(f"[{restriction(one)}]" for one in value.restrictions)
    if isinstance(value, Period):
        return f"<{value.first}..{value.last}>"
    if isinstance(value, Limit):
        return limit(value)
    return act(value)


def limit(value: Limit) -> str:
    """A bound: `#<700000000`."""
    return f"#{value.compare.value}{value.quantity.amount}{value.quantity.unit}"


def restriction(value: Restriction) -> str:
    """What narrows a thing."""
    if isinstance(value, Linked):
        return f"{value.role.value}:{thing(value.thing)}"
    return f"«{value.text}»" if isinstance(value, Words) else act(value)


def act(value: Formula) -> str:
    """A predication: `~verb(role=filler)/manner`."""
    if isinstance(value, Words):
        return f"«{value.text}»"
    if isinstance(value, AllOf | AnyOf):
        return ("all(" if isinstance(value, AllOf) else "any(") + ", ".join(act(part) for part in value.parts) + ")"
    if isinstance(value, NotSo):
        return f"not {act(value.part)}"
    roles = ", ".join(f"{filled.role.value}={thing(filled.filler)}" for filled in value.roles)
    words = f"{'~' * value.negated}{value.verb}{'?' * value.pending}({roles})"
    return words + "".join(f"/{word}" for word in value.manner)


def clause(value: Clause) -> str:
    """A clause: `[modal not] subject: acts`, its adjuncts in `<link …>`."""
    force = " ".join(
        filter(
            None,
            (value.modal.value or "plain", "not" * value.negated, "only" * value.only),
        )
    )
    subject = "" if value.subject is None else thing(value.subject)
    joint = f" {value.connective.value} "
    words = f"[{force}] {subject}: {joint.join(act(one) for one in value.acts)}".rstrip()
    words += f" to {thing(value.recipient)}" if value.recipient else ""
    return words + "".join(f" {adjunct(one)}" for one in value.adjuncts)


def adjunct(value: Adjunct) -> str:
    """An adjunct: `<link content>`."""
    parts = []
    for one in value.content:
        if isinstance(one, Clause):
            parts.append(clause(one))
        elif isinstance(one, Reference):
            parts.append(f"§{one.target}")
        else:
            parts.append(thing(one))
    return f"<{value.link.value} {f' {value.connective.value} '.join(parts)}>"


def clauses(text: str, *, licence: bool = False) -> list[str]:
    """The clauses of the first reading of `text`, with those of its asides."""
    sentence = read(text, licence=licence)
    assert sentence.opaque == (), f"kept as written: {[words.text for words in sentence.opaque]}"
    found = [clause(one) for one in sentence.clauses]
    return found + [clause(aside) for one in sentence.clauses for aside in one.relatives]
