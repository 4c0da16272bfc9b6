"""
Small instruments and cases in the formal clause language, judged by the whole engine without any reading of prose.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from attrs import evolve

from licet.clauses.case import Case, Question, QuestionKind, Stance, Statement, Truth
from licet.clauses.norm import Instrument
from licet.clauses.phrase import AllOf, Period, Predication, Thing
from licet.clauses.verdict import Verdict
from licet.clauses.vocabulary import Vocabulary
from licet.engine.check import check
from licet.grammar.formal import parse_act, parse_formula, parse_instrument, parse_vocabulary

WORDS = parse_vocabulary(
    """vocabulary small
a "foundation model" is a "artificial intelligence model"
a classifier is a "artificial intelligence model"
a "artificial intelligence model" is a model
a model is a work
a work is a thing
a output is a thing
a product is a thing
a service is a thing
a customer is a licensee
a user is a licensee
a licensee is a person
a "third party" is a person
a term is an agreement
a section is an agreement
to train is to develop
to fine-tune is to train
to evaluate may be to develop
to test may be to develop
to sell is to distribute
to publish is to distribute
to buy is to get
to use is light
to distribute needs a recipient
to compete is a state
to intend is a state
to contain is a state
to label is a to-do
to give is a to-do
to modify adapts
to adapt adapts
to develop makes something new
to suspend is a power
to permit is consent
when X does train M using D then X does use D to develop M
    because "training on a material is using it to develop the model"
kept: law
""",
    "small",
)

TERMS = """instrument terms
    title "Acme Terms"
    in force from 14 November 2023
party we "Acme"
party you "Customer"
define "Output"
    means output
free Output
    clause 3.1
reserve Software
    clause 1.1
permit 1.1 "you may use the Software"
    you may use Software
forbid 2(a) "use the Software for unlawful purposes"
    you must not use Software for purpose (concerning law)
forbid 2(e) "use Output to develop any models that compete"
    you must not use Output to develop any 'artificial intelligence' model M such that self does compete with product
        of we
permit 2(e)(i) "develop classifiers"
    you may use Output to develop model N such that one does intend <primarily> self to classify data
    when all of (one does not distribute N unto third party(s))
    exception to 2(e)
permit 2(e)(ii) "fine tune models provided by us"
    you may use Output to fine-tune model such that we does provide self
    exception to 2(e)
"""


def instrument(text: str) -> Instrument:
    """An instrument in the clause language."""
    return parse_instrument(text, "test")


def say(
    formula: str, *, account: str = "", unknown: bool = False, on: str = "", stance: Stance | None = None
) -> Statement:
    """One sentence of a case, given as a formula of the clause language."""
    parsed = parse_formula(formula)
    parts = parsed.parts if isinstance(parsed, AllOf) else (parsed,)
    day = date.fromisoformat(on) if on else None
    return Statement(
        formula,
        account=account,
        truth=Truth.UNKNOWN if unknown else Truth.TRUE,
        readings=(tuple(part for part in parts if isinstance(part, Predication)),),
        when=Period(day, day) if day else None,
        stance=stance,
    )


def judge(
    statements: Sequence[str | Statement],
    question: str,
    *terms: str,
    subject: str = "Bob",
    as_of: str = "2024-01-01",
    strict: bool = False,
    vocabulary: Vocabulary = WORDS,
) -> Verdict:
    """The verdict on `May <subject> <question>?` under some instruments."""
    told = tuple(say(one) if isinstance(one, str) else one for one in statements)
    who = Thing("", name=subject) if subject[0].isupper() else Thing(subject)
    asked = Question(question, QuestionKind.MAY, who, (parse_act(question),))
    case = Case("test", statements=told, question=asked, as_of=date.fromisoformat(as_of))
    instruments = tuple(instrument(text) for text in terms or (TERMS,))
    return check(case, instruments, vocabulary, strict=strict)


def renamed(text: str, **names: str) -> str:
    """An instrument's text with words replaced."""
    for old, new in names.items():
        text = text.replace(old, new)
    return text


__all__ = ["TERMS", "WORDS", "evolve", "instrument", "judge", "renamed", "say"]
