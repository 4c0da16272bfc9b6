"""What stands around English clauses: accounts, stances, days, questions, definitions; and what must never happen."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from licet.clauses.case import QuestionKind, Stance, Truth
from licet.clauses.phrase import Period
from licet.grammar.clauses_en import Clauses
from licet.grammar.embedded_en import predications
from licet.grammar.english import ENGLISH
from licet.grammar.skeleton import Piece, SentenceKind

from .english_text import act, clause, clauses, read, thing

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
DIALOGUES = DATA / "scenarios-dev.jsonl"


@pytest.mark.parametrize(
    ("text", "account", "rest"),
    [
        (
            "According to The Verge, ByteDance used GPT output to train Project Seed.",
            "The Verge",
            '[plain] "ByteDance": use(object=GPT.output, purpose=train(object="Project Seed"))',
        ),
        ("OpenAI claims that Acme used a script.", "OpenAI", '[plain] "Acme": use(object=a.script)'),
        ("Acme denies that it used a script.", "Acme", "[plain not] pronoun: use(object=a.script)"),
    ],
)
def test_account(text: str, account: str, rest: str) -> None:
    """
    Whose word a sentence is stands apart from what it says.
    """
    sentence = read(text)

    assert (account, [rest]) == (sentence.attribution, [clause(one) for one in sentence.clauses])


def test_unknown_is_no_denial() -> None:
    """
    "It is unknown whether" leaves the content as it stands and its truth open.
    """
    sentence = read("It is unknown whether Microsoft's terms forbid the use of output for competing models.")

    assert Truth.UNKNOWN is sentence.truth
    assert not sentence.clauses[0].negated


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("It is open whether evaluating a model develops it.", Stance.OPEN),
        ("Assume that evaluating a model develops it.", Stance.ASSUMED),
        ("Assume that evaluating a model does not develop it.", Stance.DENIED),
    ],
)
def test_stance(text: str, stance: Stance) -> None:
    """
    An interpretation is opened, assumed or denied; its content is always the positive one.
    """
    sentence = read(text)

    assert stance is sentence.stance
    assert ["[plain] evaluate(object=a.model): develop(object=pronoun)"] == [clause(one) for one in sentence.clauses]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("On 1 May 2023, Acme uses GPT output.", Period(date(2023, 5, 1), date(2023, 5, 1))),
        ("Acme had no users in June 2023.", Period(date(2023, 6, 1), date(2023, 6, 30))),
        ("Acme has trained a model since October 2023.", Period(date(2023, 10, 1), None)),
        ("Until 31 January 2024, the model was used for research.", Period(None, date(2024, 1, 31))),
        ("Acme still uses the photograph after 20 March 2024.", Period(date(2024, 3, 21), None)),
        ("The start-up was founded in 2024.", Period(date(2024, 1, 1), date(2024, 12, 31))),
        ("The chatbot speaks as a painter who died in 1890.", None),
    ],
)
def test_when(text: str, period: Period | None) -> None:
    """
    The day of the sentence stands beside it; that of a subordinate clause stays in its act.
    """
    assert period == read(text).when


@pytest.mark.parametrize(
    ("text", "kind", "described", "acts"),
    [
        ("May Acme sell the prints?", QuestionKind.MAY, False, ["sell(object=the.print+)"]),
        (
            "Was ByteDance allowed to use Output for Project Seed as it did?",
            QuestionKind.MAY,
            True,
            ['use(object=output^Output, purpose="Project Seed")'],
        ),
        ("May Google train Bard in this way?", QuestionKind.MAY, True, ['train(object="Bard")']),
        ("Must Acme label the output?", QuestionKind.MUST, False, ["label(object=the.output)"]),
        ("What must Acme do?", QuestionKind.WHAT_MUST, False, []),
        (
            "May the firm use GPT-4 output to develop the embedding model?",
            QuestionKind.MAY,
            False,
            ["use(object=GPT-4.output, purpose=develop(object=the.embedding.model))"],
        ),
    ],
)
def test_question(text: str, kind: QuestionKind, described: bool, acts: list[str]) -> None:
    """
    A question says what is asked, of whom, and whether it is about what the case describes.
    """
    sentence = read(text)

    assert (kind, described, acts) == (
        sentence.question,
        sentence.as_described,
        [act(one) for one in sentence.clauses[0].acts],
    )


def test_definition() -> None:
    """
    A definition gives the term as printed and its meaning as a phrase.
    """
    sentence = read('"Data" means the material received by a Data Recipient under this agreement.', licence=True)

    assert SentenceKind.DEFINITION is sentence.kind
    assert "Data" == sentence.term
    assert sentence.meaning is not None
    assert "the.material[receive(agent=a.data.recipient^Data Recipient, basis=this.agreement, object=self)]" == thing(
        sentence.meaning
    )


def test_force_stays_inside_another_clause() -> None:
    """
    "say that we have no obligation to" does not say that we do not.
    """
    assert [
        "[plain] pronoun.you: say(object=~be required(agent=pronoun.we+, object=keep(object=feedback^Feedback)))"
    ] == clauses("You say that we have no obligation to keep Feedback.", licence=True)


def test_what_cannot_be_read_is_kept() -> None:
    """
    Words in no order that the grammar knows are kept as written, and the clause around them stands.
    """
    sentence = read("You may not use the Services florb grumple to the.", licence=True)

    assert sentence.opaque
    assert sentence.clauses[0].negated


def test_work_is_bounded() -> None:
    """
    A sentence of thousands of words gives no reading, in little time.
    """
    started = time.perf_counter()

    assert () == ENGLISH.parse([Piece("You may use, copy or " * 2000 + "sell it.", 0)])
    assert time.perf_counter() - started < 2.0


def test_spans_point_at_the_words() -> None:
    """
    A phrase's span gives its words in the source, also behind a lead-in from elsewhere.
    """
    text = "............You may not sell API keys."
    reading = ENGLISH.parse([Piece("You may not", 12, "lead-in"), Piece("sell API keys.", 24)])[0]
    span = reading.clauses[0].acts[0].roles[0].filler.span  # type: ignore[union-attr]  # the object is a thing

    assert span is not None
    assert "API keys" == span.of(text)


def test_import_is_light() -> None:
    """
    The language can be named without its tables, lark or the lexicon.
    """
    code = "import sys, licet.grammar.english; print({'lark', 'lemminflect', 'numpy'} & sys.modules.keys())"

    assert (
        "set()"
        == subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    )


def _statements() -> list[str]:
    if not DIALOGUES.exists():
        return []
    found = []
    for line in DIALOGUES.read_text("utf-8").splitlines():
        case = json.loads(line)
        found += case.get("sentences_en") or case["sentences"]
    return found


@pytest.mark.skipif(not DIALOGUES.exists(), reason="the worked cases are not beside this checkout")
def test_every_worked_case_is_read() -> None:
    """
    No statement of the worked cases holds a phrase kept as written.
    """
    assert [] == [text for text in _statements() if read(text).opaque]


@pytest.mark.skipif(not DIALOGUES.exists(), reason="the worked cases are not beside this checkout")
def test_rendered_statements_read_back() -> None:
    """
    What was read, put into words again, is read as the same, but for a few phrases whose order carries meaning.
    """
    changed = []
    for text in _statements():
        for one in (part for whole in read(text).clauses for part in predications(whole)):
            again = [part for whole in read(ENGLISH.predication_words(one)).clauses for part in predications(whole)]
            if [_sorted(act(part)) for part in again] != [_sorted(act(one))]:
                changed.append(text)

    assert len(changed) <= 8, changed


def _sorted(words: str) -> str:
    """The notation without the order of its roles."""
    return "".join(sorted(words))


def test_reader_is_complete() -> None:
    """
    Every step that a lower layer leaves to a higher one is there.
    """
    assert not getattr(Clauses, "__abstractmethods__", None)
