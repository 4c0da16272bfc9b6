"""Judging the cases of the library: what each came to, and whether that is what it expects."""

from __future__ import annotations

from attrs import frozen

from ...clauses.errors import LicetError
from .catalogue import Entry
from .solving import Asking, Solver


@frozen
class Standing:
    """
    How a case came out.
    """

    key: str
    """Of its entry."""
    label: str
    verdict: str
    """The kind of the verdict; "" where there is none."""
    expected: int = 0
    """How many things the case expects."""
    met: int = 0
    """How many of them came true."""
    licences: tuple[str, ...] = ()
    problem: str = ""

    @property
    def sound(self) -> bool:
        """Whether it is as expected."""
        return not self.problem and self.met == self.expected


def run_case(entry: Entry, solver: Solver) -> Standing:
    """Judge one case."""
    from ...expectations import outcome
    from ...sources import open_text

    assert entry.path is not None
    try:
        text = open_text(entry.path).text
    except LicetError as error:
        return Standing(entry.key, entry.label, "", problem=error.message)
    outlook = solver.answer(Asking(text, str(entry.path)))
    licences = tuple(one.instrument.id for one in outlook.supplied)
    if outlook.judgement is None:
        return Standing(entry.key, entry.label, "", licences=licences, problem=outlook.problems[0].message)
    answer = outlook.judgement.answer
    met = 0
    for expectation in answer.case.expectations:
        try:
            met += outcome(expectation, answer).met
        except LicetError:
            continue  # it names an account that the case does not have, and so is not met
    kind = answer.kind.value if answer.kind is not None else "interrupted"
    return Standing(entry.key, entry.label, kind, len(answer.case.expectations), met, licences)
