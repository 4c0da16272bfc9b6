"""
Witnesses: a generic use with some facts as the text of a case, judged, and made as small as it gets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import frozen

from .asking import settled
from .clauses.case import Case
from .clauses.errors import LicetError
from .clauses.norm import Instrument
from .clauses.phrase import Predication
from .clauses.verdict import Claim, Kind, Reason, Verdict
from .clauses.vocabulary import Vocabulary
from .engine.check import check
from .engine.core import Atom
from .engine.uses import Use
from .report.words import Phrasing, bare

STEPS = 4_000
"""What judging one witness may spend on listing what would decide it; its verdict does not depend on that."""

Literals = Iterable[tuple[Atom, bool]]


@frozen
class Told:
    """
    A case in sentences: the act, what else is so, and the question.
    """

    act: str
    others: tuple[str, ...]
    question: str

    @property
    def text(self) -> str:
        """The text of the case, without a licence."""
        return "\n".join((self.act, *self.others, "", self.question, ""))

    def without(self, sentence: str) -> Told:
        """The same without one sentence."""
        return Told(self.act, tuple(one for one in self.others if one != sentence), self.question)

    def parsed(self) -> Case | None:
        """The case as it is read; None if some sentence of it cannot be read."""
        from .grammar.case import parse_case

        try:
            case = parse_case(self.text, "<witness>")
        except LicetError:
            return None
        read = case.question is not None and all(one.readings or one.stance for one in case.statements)
        return case if read else None


def told(use: Use, facts: Literals, say: Phrasing) -> Told | None:
    """The sentences of a use with some of its open facts settled; None if one of them cannot be put as a sentence."""
    infinitive: Callable[[Predication], str] | None = getattr(say.language, "infinitive_words", None)
    question = use.case.question
    if infinitive is None or question is None or question.subject is None:
        return None
    others = [say.sentence(one) for one in use.kinds]
    for atom, value in facts:
        if not isinstance(atom.about, Claim):
            return None
        others.append(settled(say, atom.about, value))
    asked = say("new.may", actor=say.thing(question.subject), act=bare(infinitive(question.acts[0])))
    return Told(say.sentence(use.act), tuple(dict.fromkeys(others)), asked)


def judged(given: Told, instruments: Sequence[Instrument], vocabulary: Vocabulary) -> tuple[Verdict, ...] | None:
    """The verdict under each of the instruments alone; None if the text is not read or contradicts itself."""
    case = given.parsed()
    if case is None:
        return None
    try:
        return tuple(check(case, (one,), vocabulary, certify=False, steps=STEPS) for one in instruments)
    except LicetError:
        return None


def definite(verdict: Verdict) -> bool:
    """Whether nothing is left open: the text decides, or surely does not govern."""
    if verdict.kind is Kind.UNDETERMINED:
        return verdict.reason is Reason.OTHER_TEXT_GOVERNS and not verdict.deciding
    return verdict.kind is not None


def smallest(
    given: Told,
    instruments: Sequence[Instrument],
    vocabulary: Vocabulary,
    shows: Callable[[tuple[Verdict, ...]], bool],
) -> tuple[Told, tuple[Verdict, ...]] | None:
    """
    A case whose verdicts show what is wanted, of which no sentence can be left out; None if the case given does not.

    Sentences are tried from the last to the first; the act itself stays.
    """
    verdicts = judged(given, instruments, vocabulary)
    if verdicts is None or not shows(verdicts):
        return None
    for sentence in reversed(given.others):
        fewer = given.without(sentence)
        found = judged(fewer, instruments, vocabulary)
        if found is not None and shows(found):
            given, verdicts = fewer, found
    return given, verdicts
