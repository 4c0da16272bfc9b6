"""
Norms and statements as short strings without articles, number and word order, so that one meaning looks the same in
every language.
"""

from __future__ import annotations

from licet.clauses.norm import Norm, Proviso
from licet.clauses.phrase import (
    AllOf,
    AnyOf,
    Determiner,
    Filler,
    Formula,
    Limit,
    Linked,
    NotSo,
    Period,
    Predication,
    Restriction,
    Thing,
    Things,
    Words,
)
from licet.grammar.languages import language
from licet.grammar.reader import read
from licet.grammar.statements import read_question, read_statement

_SAID = (Determiner.ANY, Determiner.NO, Determiner.ALL, Determiner.THIS, Determiner.OTHER)


def plainly(said: Filler | Formula | Restriction | None) -> str:
    """What `said` says: `use(object: output; purpose: train(object: model))`."""
    match said:
        case None:
            return "-"
        case Thing():
            words = [said.determiner.value] if said.determiner in _SAID else []
            words += [*said.modifiers, said.head or ("it" if said.determiner is Determiner.PRONOUN else "")]
            words += [said.name] if said.name else []
            count = f" {said.count.compare.value} {said.count.quantity.amount}" if said.count is not None else ""
            narrowed = "; ".join(sorted(plainly(one) for one in said.restrictions))
            return " ".join(word for word in words if word) + count + (f" [{narrowed}]" if narrowed else "")
        case Things():
            return f" {said.connective.value} ".join(plainly(member) for member in said.members)
        case Linked():
            return f"{said.role.value} {plainly(said.thing)}"
        case Predication():
            roles = "; ".join(sorted(f"{one.role.value}: {plainly(one.filler)}" for one in said.roles))
            manner = "".join(f" {word}" for word in sorted(said.manner))
            return ("not " if said.negated else "") + said.verb + manner + (f"({roles})" if roles else "")
        case AllOf(parts):
            return " and ".join(plainly(part) for part in parts)
        case AnyOf(parts):
            return " or ".join(plainly(part) for part in parts)
        case NotSo(part):
            return f"not ({plainly(part)})"
        case Words():
            return f"«{' '.join(said.lemmas) or said.text}»"
        case Limit():
            return f"{said.compare.value} {said.quantity.amount} {said.quantity.unit}".strip()
        case Period():
            return f"{said.first}..{said.last}"
    raise AssertionError(said)


def norm_words(norm: Norm) -> str:
    """One norm: `forbid you: sell(object: product) unless …`."""
    bearer = plainly(norm.bearer) if norm.bearer is not None else "all"
    acts = ", ".join(plainly(act) for act in norm.acts)
    only = " only" if norm.only else ""
    return f"{norm.modality.value}{only} {bearer}: {acts}" + "".join(_proviso(one) for one in norm.conditions)


def _proviso(proviso: Proviso) -> str:
    return f" {'unless' if proviso.unless else 'if'} {plainly(proviso.formula)}"


def norms_of(text: str, code: str) -> list[str]:
    """The norms of a licence text."""
    return [norm_words(norm) for norm in read(text, language=code).norms]


def statement_of(text: str, code: str) -> str:
    """A case sentence as read: its truth or stance, account and predications."""
    said = read_statement(text, language(code))
    readings = [" & ".join(plainly(one) for one in reading) for reading in said.readings]
    lead = f"{said.account}: " if said.account else ""
    mark = f"{said.stance.value}: " if said.stance is not None else "" if said.truth.value == "true" else "unknown: "
    return lead + mark + " | ".join(readings)


def question_of(text: str, code: str) -> str:
    """A question as read: its kind, subject and acts."""
    asked = read_question(text, language(code))
    if asked is None:
        return ""
    described = " as described" if asked.as_described else ""
    return f"{asked.kind.value} {plainly(asked.subject)}{described}: " + ", ".join(plainly(act) for act in asked.acts)


__all__ = ["norm_words", "norms_of", "plainly", "question_of", "statement_of"]
