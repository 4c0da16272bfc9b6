"""
A case file to a case: headers, facts as sentences with who says each, one question, and what is expected of the answer.

`case_layout.py` finds the lines, `case.lark` reads those that are no sentences, and `statements.py` those that are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Protocol

from attrs import evolve

from ..clauses.case import Case, Expectation, Question, Statement
from ..clauses.case_printer import print_case
from ..clauses.errors import Diagnostic, ReadError
from ..clauses.formal_words import MONTHS, unquoted
from ..clauses.span import Span
from ..clauses.verdict import Kind, Reason
from .case_layout import AccountLine, HeaderLine, Run, layout
from .prepared import parser

if TYPE_CHECKING:  # most cases have no line that needs it, and it takes as long to load as such a case to judge
    from lark import Lark, Token, Tree
    from lark.exceptions import UnexpectedInput

__all__ = ["SentenceReader", "parse_case", "print_case"]

_KEYWORDS = ("by", "not by", "duty", "decided by", "reason", "grounds", "assumed", "limits")
_TERMINATED = re.compile(r"[.!?…。？！][\"”“’»)\]]*$")
_LICENCE = re.compile(r"[ \t\r\u00a0]*licen[cs]e[ \t\r\u00a0]+([^\s\"]+)[ \t\r\u00a0]*")
"""What `case.lark` reads as a licence by its bare name, which is the one line that nearly every case has."""
_QUESTION = re.compile(r"[?？][\"”“’»)\]]*$")


class SentenceReader(Protocol):
    """What reads the sentences of a case."""

    def statement(self, text: str, span: Span, before: Sequence[Statement] = (), /) -> Statement:
        """What `text` states behind the sentences `before`; no readings where it was not understood."""
        ...

    def question(self, text: str, span: Span) -> Question | None:
        """What `text` asks; None where it was not understood."""
        ...


def parse_case(
    text: str,
    source: str | None = None,
    *,
    lenient: bool = False,
    language: str | None = None,
    reader: SentenceReader | None = None,
) -> Case:
    """
    The case that `text` sets out.

    A sentence that is not understood is an error, unless `lenient`: then it stays in the case with no readings. The
    language is the one of the header, else `language`, else the one that the sentences are in.
    """
    return _CaseReader(text, source, lenient=lenient).read(language, reader)


class _CaseReader:
    """Reads one case file."""

    def __init__(self, text: str, source: str | None, *, lenient: bool) -> None:
        self._text = text
        self._source = source
        self._lenient = lenient
        self._given: dict[str, tuple[object, Span]] = {}
        self._instruments: list[str] = []
        self._expectations: list[Expectation] = []
        self._sentences: list[tuple[str, Span, str]] = []

    def read(self, language: str | None, reader: SentenceReader | None) -> Case:
        runs: list[tuple[Run, str]] = []
        account = ""
        for part in layout(self._text, self._source):
            match part:
                case HeaderLine(line, span):
                    self._header(line, span)
                case AccountLine(line, span):
                    account = self._account(line, span)
                case Run(inside=inside):
                    runs.append((part, account if inside else ""))
        code = str(self._given["language"][0]) if "language" in self._given else language or self._detected(runs)
        for run, who in runs:
            self._split(run, who, code)
        statements, question = self._understood(reader if reader is not None else _Grammar(code))
        as_of = self._given["as_of"][0] if "as_of" in self._given else None
        return Case(
            title=str(self._given["title"][0]) if "title" in self._given else "",
            instruments=tuple(self._instruments),
            as_of=as_of if isinstance(as_of, date) else None,
            statements=statements,
            question=question,
            expectations=tuple(self._expectations),
            language=code,
            text=self._text,
            source=self._source or "",
        )

    def _fail(self, span: Span, message: str, hint: str | None = None) -> ReadError:
        return ReadError.at(self._text, span, message, source=self._source, hint=hint)

    # ── lines that are no sentences

    def _tree(self, line: str, span: Span) -> Tree[Token]:
        from lark.exceptions import UnexpectedInput

        try:
            parsed: Tree[Token] = _lines().parse(line)
        except UnexpectedInput as error:
            raise self._header_error(error, line, span) from None
        return parsed

    def _header(self, line: str, span: Span) -> None:
        if bare := _LICENCE.fullmatch(line):
            self._instruments.append(bare[1])
            return
        tree = self._tree(line, span)
        tokens = _tokens(tree)
        match tree.data:
            case "title":
                self._once("title", self._plain(tokens[0], span), span, "title")
            case "licence":
                self._instruments.append(self._plain(tokens[0], span))
            case "as_of":
                self._once("as_of", self._day(tokens[0], span), span, "date")
            case "language":
                self._once("language", self._language(tokens[0], span), span, "language")
            case _:
                self._expect(tree, tokens, span)

    def _once(self, rule: str, value: object, span: Span, what: str) -> None:
        if rule in self._given and self._given[rule][0] != value:
            first = Diagnostic.at(
                self._text, self._given[rule][1], f"the first {what} stands here", source=self._source
            )
            again = Diagnostic.at(
                self._text, span, f"this case gives two different {what}s", source=self._source, hint="keep one of them"
            )
            raise ReadError(again, first)
        self._given[rule] = (value, span)

    def _account(self, line: str, span: Span) -> str:
        return self._plain(_tokens(self._tree(line, span))[0], span)

    def _within(self, token: Token, span: Span) -> Span:
        start = span.start + (token.start_pos or 0)
        return Span(start, start + len(token))

    def _plain(self, token: Token, span: Span) -> str:
        if not token.startswith('"'):
            return " ".join(token.split())
        try:
            return unquoted(token)
        except ValueError as error:
            raise self._fail(
                self._within(token, span), f"`{error}` is not an escape", "write a backslash as `\\\\`"
            ) from None

    def _day(self, token: Token, span: Span) -> date:
        try:
            if "-" in token:
                return date.fromisoformat(token)
            number, month, year = token.split()
            return date(int(year), MONTHS.index(month) + 1, int(number))
        except ValueError:
            raise self._fail(
                self._within(token, span), f"`{token}` is not a date", "a date reads `15 December 2023` or `2023-12-15`"
            ) from None

    def _language(self, token: Token, span: Span) -> str:
        from .languages import LANGUAGES

        if token not in LANGUAGES:
            raise self._fail(
                self._within(token, span),
                f"there is no grammar for the language `{token}`",
                f"known languages: {', '.join(f'`{one}`' for one in LANGUAGES)}",
            )
        return str(token)

    def _expect(self, tree: Tree[Token], tokens: list[Token], span: Span) -> None:
        account = self._plain(tokens[0], span) if tokens else ""
        from lark import Tree

        for wanted in tree.children:
            if isinstance(wanted, Tree):
                values = _tokens(wanted)
                place = self._within(values[0], span).join(self._within(values[-1], span))
                what = str(wanted.data).replace("_", " ")
                value = ", ".join(self._plain(one, span) for one in values)
                if what == "verdict":
                    self._one_of(value, [kind.value for kind in Kind], [*_KEYWORDS], place)
                elif what == "reason":
                    self._one_of(value, [reason.value for reason in Reason], [], place)
                self._expectations.append(Expectation(what, value, account, place))

    def _one_of(self, value: str, choice: list[str], further: list[str], place: Span) -> None:
        if value in choice:
            return
        from difflib import get_close_matches

        close = get_close_matches(value, [*choice, *further], 1)
        listed = ", ".join(f"`{one}`" for one in [*choice, *further])
        hint = f"did you mean `{close[0]}`?" if close else f"one of {listed}"
        raise self._fail(place, f"`{value}` is nothing that can be expected", hint)

    def _header_error(self, error: UnexpectedInput, line: str, span: Span) -> ReadError:
        at = error.pos_in_stream
        at = len(line) if at is None or at < 0 or getattr(getattr(error, "token", None), "type", "") == "$END" else at
        word = re.match(r"\S*", line[at:])
        place = Span(span.start + at, span.start + at + (len(word[0]) if word else 0))
        first = line.split(maxsplit=1)[0].rstrip(":").lower()
        if line[at : at + 1] == '"' and line.count('"') % 2:
            return self._fail(
                Span(place.start, place.start + 1), "this quotation mark is not closed", 'close it with `"`'
            )
        what = (
            "something is missing here"
            if at >= len(line)
            else f"`{line[place.start - span.start :][:30]}` cannot stand here"
        )
        return self._fail(place, what, _EXAMPLES.get(first))

    # ── sentences

    def _detected(self, runs: Iterable[tuple[Run, str]]) -> str:
        from .languages import detect

        return detect(" ".join(run.text for run, _ in runs)) or "en"

    def _split(self, run: Run, account: str, code: str) -> None:
        start = 0
        for end in _sentence_ends(run, code):
            sentence = run.text[start:end].strip()
            first = start + len(run.text[start:end]) - len(run.text[start:end].lstrip())
            start = end
            if not sentence:
                continue
            span = run.span(first, first + len(sentence))
            if sentence.count('"') % 2:
                at = run.offsets[first + sentence.rindex('"')]
                raise self._fail(Span(at, at + 1), "this quotation mark has no partner", 'close it with `"`')
            if not _TERMINATED.search(sentence) and not self._lenient:
                raise self._fail(
                    Span(max(span.start, span.end - 1), span.end),
                    "this sentence does not end",
                    "end it with a full stop, or a question with `?`",
                )
            self._sentences.append((sentence, span, account))

    def _understood(self, reader: SentenceReader) -> tuple[tuple[Statement, ...], Question | None]:
        statements: list[Statement] = []
        unread: list[Diagnostic] = []
        asked: tuple[Question, Span] | None = None
        for sentence, span, account in self._sentences:
            words = " ".join(sentence.split())
            if _QUESTION.search(sentence):
                if asked is not None:
                    first = Diagnostic.at(self._text, asked[1], "the first question stands here", source=self._source)
                    second = Diagnostic.at(
                        self._text,
                        span,
                        "a case asks one question, and this is a second one",
                        source=self._source,
                        hint="make two cases of it",
                    )
                    raise ReadError(second, first)
                if account:
                    raise self._fail(span, "a question cannot stand inside an account", "put it at the left margin")
                question = reader.question(sentence, span)
                if question is None:
                    raise self._fail(span, "this question was not understood", _EXAMPLES["question"])
                asked = (evolve(question, text=words, span=span), span)
                continue
            statement = reader.statement(sentence, span, statements)
            if not statement.readings and not self._lenient:
                unread.append(
                    Diagnostic.at(
                        self._text,
                        span,
                        "this sentence was not understood",
                        source=self._source,
                        hint=_EXAMPLES["sentence"],
                    )
                )
            statements.append(evolve(statement, account=statement.account or account, span=span))
        if unread:
            # The hint is the same for all, so the first gives it.
            raise ReadError(unread[0], *(evolve(one, hint=None) for one in unread[1:]))
        return tuple(statements), asked[0] if asked else None


def _sentence_ends(run: Run, code: str) -> list[int]:
    """Where sentences end; at the end of a line a full stop is enough, unless it is that of an abbreviation."""
    from .document_table import document_table
    from .sentences import sentence_ends

    table = document_table(code)
    ends = set(sentence_ends(run.text, table))
    for end in run.breaks:
        word = run.text[:end].rpartition(" ")[2].lower().rstrip(".")
        dotted = "." in word and not run.text[end:].lstrip()[:1].isupper()  # "in the U.S." and a new sentence
        if _TERMINATED.search(run.text[:end]) and word not in table.sets["abbreviations"] and not dotted:
            ends.add(end)
    return sorted(ends)


class _Grammar:
    """Reads sentences with the grammar of a language."""

    def __init__(self, code: str) -> None:
        from .languages import language

        self._language = language(code)

    def statement(self, text: str, span: Span, before: Sequence[Statement] = ()) -> Statement:
        from .statements import read_statement

        return read_statement(text, self._language, span=span, before=before)

    def question(self, text: str, span: Span) -> Question | None:
        from .statements import read_question

        return read_question(text, self._language, span=span)


_EXPECT = (
    'write `expect prohibited by 2(e)`, `expect duty "…"`, `expect decided by "…"`, `expect reason silence`, '
    "`expect limits 2(e)` …"
)
_EXAMPLES = {
    "case": 'the title reads `case "Project Seed"`',
    "licence": "name a library id or a file, `licence mit`; a name with blanks stands in double quotes",
    "license": "name a library id or a file, `license mit`; a name with blanks stands in double quotes",
    "judged": "the day reads `judged as of 15 December 2023`",
    "language": "the language reads `language de`",
    "according": 'an account starts with `According to "The Verge":`',
    "expect": _EXPECT,
    "question": "ask `May X use Y to develop Z?`, `Was X allowed to …?`, `Must X …?` or `What must X do?`",
    "sentence": "say it plainly, one thing a sentence: `ByteDance used Output to train Project Seed.`",
}


def _tokens(tree: Tree[Token]) -> list[Token]:
    from lark import Token

    return [child for child in tree.children if isinstance(child, Token)]


@cache
def _lines() -> Lark:
    return parser("case", lexer="contextual", start="line", maybe_placeholders=False)
