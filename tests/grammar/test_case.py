"""The case language: what is printed is read back, layout, accounts, expectations, and what is wrong is pointed at."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date

import pytest
import strategies
from hypothesis import given, settings

from licet.clauses.case import Case, Question, QuestionKind, Statement
from licet.clauses.errors import LicetError
from licet.clauses.phrase import Predication
from licet.clauses.span import Span
from licet.grammar.case import parse_case, print_case


class Literal:
    """Reads nothing: every sentence stays as it is written."""

    def statement(self, text: str, span: Span, before: Sequence[Statement] = ()) -> Statement:
        return Statement(" ".join(text.split()), span=span)

    def question(self, text: str, span: Span) -> Question:
        return Question(" ".join(text.split()), QuestionKind.MAY, None, span=span)


def as_written(text: str, source: str | None = "a.case") -> Case:
    """The case with its sentences unread."""
    return parse_case(text, source, lenient=True, reader=Literal())


@settings(deadline=None)
@given(strategies.cases)
def test_a_case_reads_back(case: Case) -> None:
    """
    A printed case is read as the same case, and prints the same again.
    """
    printed = print_case(case)

    assert case == as_written(printed)
    assert printed == print_case(as_written(printed))


FOUNDING = """\
case "Project Seed"
license openai-business-terms-2023-11-14
judged as of 15 December 2023

# what is common ground
ByteDance bought access to the Services from Microsoft, L.L.C.
The terms of Microsoft contain section 2(e).        # the press's word; text not supplied
Project Seed is a foundational large language model. It competes with the products of OpenAI and
of Microsoft.
According to "The Verge":
    ByteDance used Output to train Project Seed.

According to "ByteDance":
    ByteDance did not use Output
    to train Project Seed. ByteDance used "#1 prompts" (e.g. tests).

Was ByteDance allowed to use Output for Project Seed as it did?

expect contested
expect according to "The Verge": prohibited by 2(e), 2(f)
expect duty "give notice"
expect not by "Using Our Services"
"""


def test_the_layout_of_a_case() -> None:
    """
    Headers, comments, several sentences on a line, wrapped ones, accounts by indentation, one question, expectations.
    """
    case = as_written(FOUNDING)

    assert "Project Seed" == case.title
    assert ("openai-business-terms-2023-11-14",) == case.instruments
    assert date(2023, 12, 15) == case.as_of
    assert [
        ("", "ByteDance bought access to the Services from Microsoft, L.L.C."),
        ("", "The terms of Microsoft contain section 2(e)."),
        ("", "Project Seed is a foundational large language model."),
        ("", "It competes with the products of OpenAI and of Microsoft."),
        ("The Verge", "ByteDance used Output to train Project Seed."),
        ("ByteDance", "ByteDance did not use Output to train Project Seed."),
        ("ByteDance", 'ByteDance used "#1 prompts" (e.g. tests).'),
    ] == [(one.account, one.text) for one in case.statements]
    assert case.question is not None
    assert "Was ByteDance allowed to use Output for Project Seed as it did?" == case.question.text
    assert [
        ("verdict", "contested", ""),
        ("verdict", "prohibited", "The Verge"),
        ("by", "2(e), 2(f)", "The Verge"),
        ("duty", "give notice", ""),
        ("not by", "Using Our Services", ""),
    ] == [(one.what, one.value, one.account) for one in case.expectations]


def test_spans_point_at_the_words() -> None:
    """
    A statement, the question and an expectation know where they stand, also in a file that is indented as a whole.
    """
    text = "\n".join(f"        {line}" if line else line for line in FOUNDING.splitlines())
    case = as_written(text)

    assert as_written(FOUNDING) == case
    for statement in case.statements:
        assert statement.span is not None
        assert statement.text.split()[0] == statement.span.of(text).split()[0]
        assert statement.text.split()[-1] == statement.span.of(text).split()[-1]
    assert case.expectations[2].span is not None
    assert "2(e), 2(f)" == case.expectations[2].span.of(text)


def test_sentences_are_read_by_the_grammar() -> None:
    """
    What a sentence says comes from the grammar of its language.
    """
    case = parse_case("Acme uses Output to train Seed.\nMay Acme use Output to train Seed?")

    assert ("use",) == tuple(one.verb for one in case.statements[0].readings[0])
    assert case.question is not None
    assert ("use",) == tuple(one.verb for one in case.question.acts)


def test_every_header_is_optional() -> None:
    """
    A case may be nothing but sentences, or nothing at all.
    """
    assert Case() == as_written("")
    assert 1 == len(as_written("Acme uses Output.").statements)


@pytest.mark.parametrize(
    ("text", "underlined", "message", "help_"),
    [
        ("Acme uses Output", "t", "this sentence does not end", "full stop"),
        ('Acme calls it "Seed.\n', '"', "this quotation mark has no partner", "close it"),
        ('case "Seed\n', '"', "this quotation mark is not closed", "close it"),
        ("May A do B?\nMay C do D?\n", "May C do D?", "this is a second one", "two cases"),
        ("expect forbidden\n", "forbidden", "`forbidden` is nothing that can be expected", "one of"),
        ("expect prohibted by 2(e)\n", "prohibted", "nothing that can be expected", "did you mean `prohibited`?"),
        ("expect duty give notice\n", "give", "`give notice` cannot stand here", 'expect duty "…"'),
        ("expect reason because\n", "because", "nothing that can be expected", None),
        ("judged as of 31 February 2023\n", "31 February 2023", "is not a date", "15 December 2023"),
        ("judged as of tomorrow\n", "tomorrow", "`tomorrow` cannot stand here", "15 December 2023"),
        ("language xx\n", "xx", "there is no grammar for the language `xx`", "`de`"),
        ('case "A"\ncase "B"\n', 'case "B"', "this case gives two different titles", "keep one"),
        (
            "judged as of 1 May 2023\njudged as of 2 May 2023\n",
            "judged as of 2 May 2023",
            "two different dates",
            "keep",
        ),
        ('According to "X":\nAcme uses Output.\n', 'According to "X":', "nothing stands under this account", "indent"),
        ('According to "X":\n    May A do B?\n', "May A do B?", "a question cannot stand inside an account", None),
        ("licence my file.txt\n", "file.txt", "`file.txt` cannot stand here", "double quotes"),
    ],
)
def test_what_is_wrong_is_underlined(text: str, underlined: str, message: str, help_: str | None) -> None:
    """
    A mistake gives one message, underlines the words, and says what would have been read.
    """
    with pytest.raises(LicetError) as caught:
        parse_case(text, "a.case", reader=Readable())
    diagnostic = caught.value.diagnostics[0]

    assert message in diagnostic.message
    assert "a.case" == diagnostic.source
    assert diagnostic.excerpt is not None
    assert diagnostic.column is not None
    at = diagnostic.column - 1
    assert underlined == diagnostic.excerpt[at : at + diagnostic.width]
    assert help_ is None or help_ in (diagnostic.hint or "")


class Readable(Literal):
    """Understands every sentence, without saying what it says."""

    def statement(self, text: str, span: Span, before: Sequence[Statement] = ()) -> Statement:
        return Statement(" ".join(text.split()), readings=((Predication("be"),),), span=span)


def test_a_sentence_that_is_not_understood() -> None:
    """
    It is an error that underlines the sentence; a lenient reading keeps it without readings.
    """
    text = "Acme uses Output.\nBlah the of and, unless.\n"
    with pytest.raises(LicetError, match="this sentence was not understood") as caught:
        parse_case(text, "a.case")

    assert "Blah the of and, unless." == (caught.value.diagnostics[0].excerpt or "")
    assert () == parse_case(text, "a.case", lenient=True).statements[1].readings


@pytest.mark.parametrize(
    "text", ["\x00" * 99, "(" * 9000 + ".", '"' * 9001, "# " * 9000, "a " * 20000 + ".", "expect " * 3000]
)
def test_hostile_input_gives_one_message_or_a_case(text: str) -> None:
    """
    Whatever stands in a file, it is a case or one clear error.
    """
    with suppress(LicetError):
        assert text == as_written(text).text
