"""
From a statement and a truth value to the sentence of a case that says so.

A sentence is only offered if it reads back as what it is meant to say; where none does, nothing is offered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import lru_cache

from attrs import frozen

from .clauses.case import Stance, Statement, Truth
from .clauses.errors import LicetError
from .clauses.phrase import Determiner, Predication, Thing
from .clauses.values import evolve
from .report.walk import mapped
from .report.words import Phrasing, bare, denial


class Value(StrEnum):
    """What is said of a statement."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"


@frozen
class Core:
    """
    What a sentence is about, whatever it says of it: its predications in the positive.
    """

    key: str
    """Two sentences of one case are about the same if these are equal."""
    words: str
    """As a clause in the language of the case."""
    predications: tuple[Predication, ...]
    can_be_false: bool
    """Whether the whole can be denied in one sentence; a sentence that says several things cannot."""


@lru_cache(maxsize=4096)
def core(statement: Statement, say: Phrasing) -> Core | None:
    """What a statement is about; None where it was not understood, or is a question of meaning."""
    if not statement.readings or statement.stance is not None:
        return None
    said = statement.readings[0]
    words = _joined(said, statement.alternatives, say)
    if len(said) != 1:
        return Core(words, words, said, False)
    about = _positive(said[0])
    shown = say.act(about)
    # "Not A or B" is one statement, "A or B" two that are joined: both are known by what the positive reads as.
    again = reading(say.sentence(about), say.code) if said[0].negated else None
    key = _joined(again.readings[0], again.alternatives, say) if again is not None and again.readings else shown
    return Core(key, shown, (about,), len(statement.readings) == 1)


def _joined(said: tuple[Predication, ...], alternatives: bool, say: Phrasing) -> str:
    return f" {say('or' if alternatives else 'and')} ".join(say.act(one) for one in said)


def value(statement: Statement) -> Value:
    """What a statement says of what it is about."""
    if statement.truth is Truth.UNKNOWN:
        return Value.UNKNOWN
    said = statement.readings[0] if statement.readings else ()
    return Value.FALSE if len(said) == 1 and said[0].negated else Value.TRUE


def told(statement: Statement, wanted: Value, say: Phrasing, said: Iterable[str] = ()) -> str | None:
    """
    The sentence that says `wanted` of what `statement` is about; None where no sentence was found that reads so.

    `said` are sentences that were used before; one of them that fits comes first, so that a value set back gives the
    words back.
    """
    about = core(statement, say)
    if about is not None and value(statement) is wanted:
        return statement.text
    if about is None or (wanted is Value.FALSE and not about.can_be_false):
        return None
    for sentence in (*said, *_candidates(statement, about, wanted, say)):
        if _says(sentence, about, wanted, say):
            return sentence
    return None


def _candidates(statement: Statement, about: Core, wanted: Value, say: Phrasing) -> Iterator[str]:
    first = about.predications[0]
    if wanted is Value.TRUE:
        yield say.sentence(first) if len(about.predications) == 1 else _upper(about.words) + "."
    elif wanted is Value.FALSE:
        yield say.sentence(denial(first))
        yield say("tell.false", fact=_subordinate(first, say))
        yield from (say("tell.false", fact=clause) for clause in _as_written(statement))
    else:
        written = [say("tell.unknown", fact=clause) for clause in _as_written(statement)]
        inner = _subordinate(first, say) if len(about.predications) == 1 else about.words
        made = say("tell.unknown", fact=inner)
        # Where a clause inside another has an order of its own, its words cannot be taken as they stand.
        yield from (*written, made) if inner == about.words else (made, *written)


def _as_written(statement: Statement) -> tuple[str, ...]:
    """A sentence that says that it is so, to stand inside another one, in the words in which it is written."""
    if value(statement) is not Value.TRUE:
        return ()
    clause = bare(statement.text)
    return (clause[:1].lower() + clause[1:], clause)


def _says(sentence: str, about: Core, wanted: Value, say: Phrasing) -> bool:
    read = reading(sentence, say.code)
    if read is None or value(read) is not wanted:
        return False
    back = core(read, say)
    return back is not None and back.key == about.key


def reading(sentence: str, language: str) -> Statement | None:
    """The one statement that a sentence makes; None where it makes none or several."""
    from .grammar.case import parse_case

    try:
        case = parse_case(f"{sentence}\n", "<sentence>", language=language)
    except LicetError:
        return None
    if len(case.statements) != 1 or case.question is not None:
        return None
    return case.statements[0]


def stance_told(statement: Statement, wanted: Stance, say: Phrasing) -> str | None:
    """The sentence that takes `wanted` on the question of meaning that `statement` is about; None where none does."""
    if statement.stance is None or not statement.readings or len(statement.readings[0]) != 1:
        return None
    meant = _positive(statement.readings[0][0])
    if wanted is Stance.OPEN:
        sentence = say("tell.open", fact=_subordinate(meant, say))
    else:
        sentence = say("ask.assume", meant=say.act(meant if wanted is Stance.ASSUMED else meant.denied()))
    read = reading(sentence, say.code)
    if read is None or read.stance is not wanted or not read.readings:
        return None
    return sentence if say.act(_positive(read.readings[0][0])) == say.act(meant) else None


def _positive(said: Predication) -> Predication:
    """The statement without its denial; "not any" of the denial is "a" again."""
    if not said.negated:
        return said
    return mapped(evolve(said, negated=False, pending=False), _some)


def _some(thing: Thing) -> Thing:
    if thing.determiner in {Determiner.ANY, Determiner.NO} and not thing.name:
        return evolve(thing, determiner=Determiner.NONE if thing.plural else Determiner.A)
    return thing


def _subordinate(said: Predication, say: Phrasing) -> str:
    words: Callable[[Predication], str] | None = getattr(say.language, "subordinate_words", None)
    return words(said) if words is not None else say.act(said)


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]
