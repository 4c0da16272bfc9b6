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
from .clauses.phrase import Compare, Limit, Predication, Role
from .clauses.values import evolve
from .clauses.verdict import Claim, Kind, Reason, Verdict
from .clauses.vocabulary import Vocabulary
from .engine.check import check
from .engine.core import Atom
from .engine.parts import compare
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
    act, asked_of = use.act, question.acts[0]
    bounds: dict[Limit, list[tuple[Limit, bool]]] = {}
    for atom, value in facts:
        if not isinstance(atom.about, Claim):
            return None
        compared = _compared(atom.about)
        if compared is not None and compared[0] in _amounts(act):
            bounds.setdefault(compared[0], []).append((compared[1], value))
        else:
            others.append(settled(say, atom.about, value))
    for limit, asked_for in bounds.items():
        exact = _between([(limit, True), *asked_for])
        if exact is None:
            return None
        act, asked_of = _with(act, limit, exact), _with(asked_of, limit, exact)
    asked = say("new.may", actor=say.thing(question.subject), act=bare(infinitive(asked_of)))
    return Told(say.sentence(act), tuple(dict.fromkeys(others)), asked)


def _compared(claim: Claim) -> tuple[Limit, Limit] | None:
    """Two amounts of which a claim says that the one keeps to the other: "more than 100 is more than 200"."""
    said = claim.predication
    of = (*said.get(Role.AGENT), *said.get(Role.COMPLEMENT)) if said is not None and len(said.roles) == 2 else ()
    first, second = of if len(of) == 2 else (None, None)
    return (first, second) if isinstance(first, Limit) and isinstance(second, Limit) else None


def _amounts(act: Predication) -> list[Limit]:
    """The amounts that an act names."""
    return [one.filler for one in act.roles if isinstance(one.filler, Limit)]


def _with(act: Predication, limit: Limit, exact: Limit) -> Predication:
    """The act by so much, where it named a bound."""
    return evolve(act, roles=tuple(evolve(one, filler=exact) if one.filler == limit else one for one in act.roles))


def _between(bounds: Sequence[tuple[Limit, bool]]) -> Limit | None:
    """
    A whole amount that keeps to some limits and breaks others; None if there is none beside one of them.

    >>> from licet.clauses.phrase import Quantity
    >>> from fractions import Fraction
    >>> less, more = (Limit(Compare.GT, Quantity(Fraction(number), "copy")) for number in (100, 200))
    >>> _between([(less, True), (more, False)]).quantity.amount, _between([(less, False), (more, True)])
    (Fraction(101, 1), None)
    """
    amounts = sorted({limit.quantity.amount + step for limit, _ in bounds for step in (0, 1, -1)})
    for amount in amounts:
        exact = Limit(Compare.EQ, evolve(bounds[0][0].quantity, amount=amount))
        if amount >= 0 and all(compare(exact, limit) is holds for limit, holds in bounds):
            return exact
    return None


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
