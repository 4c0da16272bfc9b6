"""
One question to one answer: ground, decide, have the certificate checked, explain.
"""

from __future__ import annotations

from datetime import date
from itertools import count

from ..clauses.case import Case, Question, QuestionKind, Statement
from ..clauses.norm import Instrument
from ..clauses.values import evolve
from ..clauses.verdict import Kind, Verdict
from ..clauses.vocabulary import Vocabulary
from .budget import Cancel
from .core import Problem
from .decide import decide
from .events import Event
from .explain import Explainer
from .ground import ground
from .grounding import Grounding, Options
from .headed import with_names
from .instances import confirm
from .kept import Kept
from .lexicon import Lexicon, compile_vocabulary
from .precedence import choices

STEPS = 120_000
"""
What one answer may spend on listing everything that would decide it; some seconds, the same on every machine.

Where it does not suffice the verdict stands, what was found so far is kept, and the answer says that the list is
incomplete.
"""


_ASKED = count()
"""How many cases this process was asked about."""

_LEXICONS: Kept[Lexicon] = Kept(lambda vocabulary: compile_vocabulary((vocabulary,)), 8)


def lexicon_of(vocabulary: Vocabulary) -> Lexicon:
    """The compiled vocabulary; compiled once for each."""
    return _LEXICONS.of(vocabulary)


def check(
    case: Case,
    instruments: tuple[Instrument, ...],
    vocabulary: Vocabulary,
    *,
    as_of: date | None = None,
    strict: bool = False,
    denied: frozenset[str] = frozenset(),
    certify: bool = False,
    steps: int | None = STEPS,
    cancel: Cancel | None = None,
) -> Verdict:
    """
    Whether what the case asks is allowed under all the instruments together.

    Truth tables decide up to twenty open atoms, z3 more; `certify` has z3 decide in any case, and raises where it says
    otherwise. The checker follows the certificate of every answer. `denied` names presumptions that are not made, by
    letter (DESIGN section 2); `strict` denies all. `steps` bounds the listing of what decides; None is no bound.
    `cancel` stops it from another thread. Raises InputError for a case that asks nothing or contradicts itself.
    """
    case = with_names(case)

    def judge() -> tuple[Problem, Verdict]:
        best: tuple[Problem, Verdict] | None = None
        for chosen in choices(instruments, case, lexicon_of(vocabulary)):
            grounding = grounded(case, chosen, vocabulary, as_of=as_of, strict=strict, denied=denied)
            confirm(grounding)
            decision = decide(grounding.problem, certify=certify, steps=steps, cancel=cancel)
            found = Explainer(grounding).verdict(decision)
            if best is None or _rank(found) < _rank(best[1]):
                best = grounding.problem, found  # a choice is the actor's: what one of the licences allows is allowed
        assert best is not None
        return best

    first = next(_ASKED) == 0  # who asks once only has nothing of what is remembered
    if first or certify or steps != STEPS or (cancel is not None and cancel.turned):
        return judge()[1]
    from .namesakes import MET, Under

    return MET.judged(case, Under(instruments, vocabulary, as_of, strict, denied), judge)


_BEST = (Kind.PERMITTED, Kind.CONDITIONAL, Kind.CONTESTED, Kind.UNDETERMINED, Kind.CONFLICT, Kind.PROHIBITED, None)


def _rank(verdict: Verdict) -> int:
    return _BEST.index(verdict.kind)


def grounded(
    case: Case,
    instruments: tuple[Instrument, ...],
    vocabulary: Vocabulary,
    *,
    as_of: date | None = None,
    strict: bool = False,
    denied: frozenset[str] = frozenset(),
    loose: frozenset[Event] = frozenset(),
    raised: frozenset[str] = frozenset(),
) -> Grounding:
    """
    The problem that a case comes to, with what its parts stand for.

    Acts that are `loose` are left open, and exceptions that turn on atoms whose keys are `raised` are looked at.
    """
    if as_of is not None:
        case = evolve(case, as_of=as_of)
    if case.question is not None and case.question.given:
        case = _with_given(case, case.question)
    if case.question is not None and case.question.kind is QuestionKind.MUST:
        case = _without(case, case.question)
    return ground(case, instruments, lexicon_of(vocabulary), Options(strict, denied, loose, raised))


def _with_given(case: Case, question: Question) -> Case:
    """What a question tells by the way is a fact as any other."""
    statement = Statement(text=question.text, readings=(question.given,), when=question.when, span=question.span)
    plain = evolve(question, given=(), when=None)
    return evolve(case, statements=(*case.statements, statement), question=plain)


def _without(case: Case, question: Question) -> Case:
    """ "Must X do Y?" asks whether the rest is allowed without Y."""
    left_out = tuple(act.denied() for act in question.acts)
    statement = Statement(text=question.text, readings=(left_out,), span=question.span)
    return evolve(
        case,
        statements=(*case.statements, statement),
        question=evolve(question, kind=QuestionKind.WHAT_MUST, acts=()),
    )
