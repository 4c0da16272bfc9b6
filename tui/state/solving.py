"""One question to the engine, asked in a thread: from the text of a case to its verdict, or to what is wrong."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from ...clauses.case import Case, Question, Statement
from ...clauses.errors import Diagnostic, LicetError
from ...clauses.span import Span
from ...guard import documented

if TYPE_CHECKING:
    from ...api import Session
    from ...engine.budget import Cancel
    from ...judging import Judgement
    from ...supply import Supplied


@frozen
class Asking:
    """
    What is asked: a case, under which texts, and how.
    """

    text: str
    name: str = ""
    """The file of the case; "" where it has none yet."""
    edited: tuple[tuple[str, str], ...] = ()
    """Licences that were changed here and not saved: name and text in the clause language."""
    as_of: date | None = None
    strict: bool = False
    denied: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """What messages call the case."""
        return self.name or "<new case>"

    @property
    def folder(self) -> Path | None:
        """Where the licences that it names are looked up."""
        return Path(self.name).parent if self.name else None


@frozen
class Outlook:
    """
    What came of one question.
    """

    asking: Asking
    case: Case | None = None
    """The sentences as understood; None where the file cannot be laid out."""
    judgement: Judgement | None = None
    supplied: tuple[Supplied, ...] = ()
    problems: tuple[Diagnostic, ...] = ()
    """Why there is no verdict."""
    seconds: float = 0.0

    @property
    def answered(self) -> bool:
        """Whether there is a verdict."""
        return self.judgement is not None


@define
class Sentences:
    """
    Reads the sentences of a case, and those that it read before at the same place at once; safe to share.
    """

    code: str
    _known: dict[tuple[str, int, bool, tuple[str, ...]], Statement | Question | None] = field(factory=dict, init=False)

    def statement(self, text: str, span: Span, before: Sequence[Statement] = ()) -> Statement:
        """What `text` states behind the sentences `before`."""
        from ...grammar.languages import language
        from ...grammar.statements import read_statement

        key = (text, span.start, False, tuple(one.account + one.text for one in before))
        if key not in self._known:
            self._known[key] = read_statement(text, language(self.code), span=span, before=before)
        found = self._known[key]
        assert isinstance(found, Statement)
        return found

    def question(self, text: str, span: Span) -> Question | None:
        """What `text` asks."""
        from ...grammar.languages import language
        from ...grammar.statements import read_question

        key = (text, span.start, True, ())
        if key not in self._known:
            self._known[key] = read_question(text, language(self.code), span=span)
        found = self._known[key]
        assert found is None or isinstance(found, Question)
        return found


@define
class Solver:
    """
    Answers questions, and keeps what it compiled for them; it may be asked from several threads.
    """

    clock: Callable[[], float] = perf_counter
    """Tells seconds, for how long an answer took."""
    _sessions: dict[tuple[str, ...], Session] = field(factory=dict, init=False)
    _readers: dict[str, Sentences] = field(factory=dict, init=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False)

    def understood(self, text: str, source: str) -> Case:
        """The sentences of a case; raises ReadError where the file cannot be laid out."""
        from ...grammar.case import parse_case

        first = parse_case(text, source, lenient=True, reader=_Nothing())
        reader = self._readers.setdefault(first.language, Sentences(first.language))
        return parse_case(text, source, lenient=True, language=first.language, reader=reader)

    def answer(self, asking: Asking, cancel: Cancel | None = None) -> Outlook:
        """The verdict, or why there is none; raises nothing but what nobody foresaw."""
        start = self.clock()
        case: Case | None = None
        supplied: tuple[Supplied, ...] = ()
        try:
            with documented():
                case = self.understood(asking.text, asking.source)
                supplied = self.supplied(asking, case)
                judgement = self._judged(asking, case, supplied, cancel)
        except LicetError as error:
            return Outlook(asking, case, None, supplied, error.diagnostics, self.clock() - start)
        return Outlook(asking, case, judgement, supplied, (), self.clock() - start)

    def supplied(self, asking: Asking, case: Case) -> tuple[Supplied, ...]:
        """The instruments that the case names, as changed here."""
        from ...sources import Text, digest
        from ...supply import from_text, supply

        edited = dict(asking.edited)
        found = []
        for name in dict.fromkeys(case.instruments):
            if name in edited:
                text = edited[name]
                file = name if name.endswith(".licet") else f"{name}.licet"
                found.append(from_text(Text(text, name, digest(text)), file))
            else:
                found.append(supply(name, asking.folder))
        return tuple(found)

    def session(self, supplied: tuple[Supplied, ...]) -> Session:
        """The texts compiled, once for each set of them."""
        from ...api import Session

        key = tuple(one.sha256 + one.name for one in supplied)
        with self._lock:
            if key not in self._sessions:
                self._sessions.clear()  # one set of texts at a time is at hand
                self._sessions[key] = Session(tuple(one.instrument for one in supplied))
            return self._sessions[key]

    def _judged(self, asking: Asking, case: Case, supplied: tuple[Supplied, ...], cancel: Cancel | None) -> Judgement:
        from ...judging import Judgement
        from ...sources import Text, digest

        answer = self.session(supplied).check(
            case, as_of=asking.as_of, strict=asking.strict, denied=asking.denied, cancel=cancel
        )
        given = Text(asking.text, asking.source, digest(asking.text))
        return Judgement(answer, given, supplied)


class _Nothing:
    """Reads no sentence: for the layout alone."""

    def statement(self, text: str, span: Span, _before: Sequence[Statement] = (), /) -> Statement:
        """Nothing stated."""
        return Statement(text, span=span)

    def question(self, text: str, span: Span) -> Question | None:
        """A question of which nothing is known but its words."""
        from ...clauses.case import QuestionKind

        return Question(text, QuestionKind.MAY, None, span=span)
