"""What a sentence that is being typed could become: questions that are open, facts that the texts turn on, words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from ...clauses.case import Case
from ...clauses.errors import LicetError
from ...clauses.phrase import Thing, Things
from ...clauses.vocabulary import Below, Same

if TYPE_CHECKING:
    from ...judging import Judgement
    from ...supply import Supplied

_LAST = re.compile(r"[\w'’-]+$")
_NAME = re.compile(r"\b[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*")


@frozen
class Vocabulary:
    """
    What may be said under some texts.
    """

    sentences: tuple[tuple[str, str], ...] = ()
    """Whole sentences, and why each is offered."""
    words: tuple[str, ...] = field(default=(), repr=False)
    """Words and names that the texts and the vocabulary know."""

    @classmethod
    def of(cls, case: Case, supplied: tuple[Supplied, ...], judgement: Judgement | None) -> Vocabulary:
        """The vocabulary of a case under its texts."""
        from ...supply import vocabulary

        sentences: dict[str, str] = {}
        if judgement is not None:
            for sentence in _deciding(judgement):
                sentences.setdefault(sentence, "the answer turns on it")
        who = _subject(case)
        for one in supplied:
            for sentence in _turned_on(one, who):
                sentences.setdefault(sentence, one.instrument.title or one.name)
        said = {statement.text for statement in case.statements}
        names = dict.fromkeys(name for statement in case.statements for name in _NAME.findall(statement.text))
        terms = [term for one in supplied for each in one.instrument.definitions for term in (each.term, *each.aliases)]
        known = sorted(
            {
                word
                for entry in vocabulary().entries
                if isinstance(entry, Below | Same)
                for word in ((entry.lower, entry.upper) if isinstance(entry, Below) else (entry.word, entry.concept))
            }
        )
        words = tuple(dict.fromkeys([*names, *terms, *known]))
        return cls(tuple((words_, why) for words_, why in sentences.items() if words_ not in said), words)


def completions(typed: str, vocabulary: Vocabulary) -> tuple[tuple[str, str], ...]:
    """
    What a line could become, with why: sentences that hold all its words, then its last word completed.

    >>> completions("Acme sel", Vocabulary((), ("sell", "self-host")))
    (('Acme sell', 'word'), ('Acme self-host', 'word'))
    """
    wanted = typed.casefold().split()
    whole = [
        (sentence, why)
        for sentence, why in vocabulary.sentences
        if all(any(word.startswith(part) for word in sentence.casefold().split()) for part in wanted)
    ]
    last = _LAST.search(typed)
    if last is None or len(last[0]) < 2:
        return tuple(whole)
    part = last[0].casefold()
    words = [word for word in vocabulary.words if word.casefold().startswith(part) and word.casefold() != part]
    return (*whole[:8], *((f"{typed[: last.start()]}{word}", "word") for word in words[:8]))


def _deciding(judgement: Judgement) -> list[str]:
    from ...asking import settled

    found = []
    for deciding in judgement.answer.deciding:
        for claim, holds in deciding.facts:
            try:
                found.append(settled(judgement.say, claim, holds))
            except LicetError:
                continue
    return list(dict.fromkeys(found))


@lru_cache(maxsize=16)
def _turned_on(licence: Supplied, who: str) -> tuple[str, ...]:
    """The facts that the clauses of a text turn on, as sentences about the subject of the case."""
    from ...drafting import draft
    from ...engine.uses import stand_in

    if len(licence.instrument.norms) > 80:
        return ()  # each sentence is read back, which takes too long to wait for while one types
    lines = [line[2:] for line in draft(licence).splitlines() if line.startswith("# ")]
    actor = stand_in((licence.instrument,))
    return tuple(dict.fromkeys(re.sub(rf"\b{actor}\b", who, line) if who else line for line in lines))


def _subject(case: Case) -> str:
    """The name of whom the question is about."""
    if case.question is None or not isinstance(case.question.subject, Thing | Things):
        return ""
    subject = case.question.subject
    return subject.name if isinstance(subject, Thing) else ""
