"""
The library: read or load terms, write a case in sentences, check it.

Everything returned is immutable and safe to use from several threads; every exception raised derives from `LicetError`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from .answer import Verdict
from .clauses.case import Case
from .clauses.errors import InputError
from .clauses.norm import Instrument
from .clauses.vocabulary import Vocabulary
from .engine.budget import Cancel
from .guard import guarded

if TYPE_CHECKING:  # what is loaded with the commands that it is for
    from .changing import WhatIf
    from .clauses.comparison import Comparison
    from .clauses.finding import Lint
    from .reaching import Reaching
    from .workbench import Inputs, Workbench

__all__ = [
    "Cancel",
    "Case",
    "Instrument",
    "Session",
    "Verdict",
    "case",
    "check",
    "diff",
    "lint",
    "load",
    "reach",
    "read",
    "whatif",
]


@guarded
def read(
    text: str,
    *,
    language: str | None = None,
    id: str = "text",  # noqa: A002 - what instruments call it
    title: str = "",
    licensor: str = "",
) -> Instrument:
    """
    The clauses of a licence text, with the ledger of what became of each sentence.

    The language is detected where it is not named (`en`, `de` or `id`). `licensor` is the name of whoever speaks in the
    text, where the text itself does not give it. Raises InputError for an empty text, or for one in no language that
    licet reads.
    """
    from .grammar.reader import read as read_text
    from .supply import first_line

    if not text.strip():
        raise InputError("the text is empty", hint="give it at least one sentence")
    return read_text(
        text, language=language, id=id, title=title or first_line(text) or id, source=id, licensor=licensor
    )


@guarded
def load(name: str | Path) -> Instrument:
    """
    The instrument with this library id, or in this file (clause language if it ends in `.licet`, else plain text).

    Raises UnknownIdError for an id that the library does not have, and InputError for a file that cannot be read.
    """
    from .supply import supply

    return supply(str(name)).instrument


@guarded
def case(text: str, *, source: str = "<case>", lenient: bool = False) -> Case:
    """
    The case that `text` says in sentences; every header line is optional.

    A sentence that cannot be read is a ReadError which points at its words; if `lenient`, it is kept as not understood.
    """
    from .grammar.case import parse_case

    return parse_case(text, source, lenient=lenient)


@guarded
def check(
    case: Case,
    instruments: Iterable[Instrument] = (),
    *,
    as_of: date | None = None,
    strict: bool = False,
    denied: Iterable[str] = (),
    vocabulary: Vocabulary | None = None,
    certify: bool = False,
) -> Verdict:
    """
    Whether what the case asks is allowed under all of `instruments` together; their order means nothing.

    Without `instruments`, those that the case names are loaded. `as_of` comes before the day that the case gives; with
    `strict` no presumption is made, and `denied` names single ones by their letters. The proof of every answer is
    checked; with `certify` z3 decides as well where truth tables sufficed, and has to agree. Raises InputError for a
    case that asks nothing or contradicts itself.
    """
    session = Session(instruments, vocabulary=vocabulary)
    return session.check(case, as_of=as_of, strict=strict, denied=denied, certify=certify)


@guarded
def whatif(
    case: Case,
    instruments: Iterable[Instrument] = (),
    *,
    goal: str = "conditional",
    lock: Iterable[str] = (),
    as_of: date | None = None,
    strict: bool = False,
    denied: Iterable[str] = (),
    vocabulary: Vocabulary | None = None,
) -> WhatIf:
    """
    All smallest changes in the actor's own hands that make the use allowed; see `Session.whatif`.
    """
    session = Session(instruments, vocabulary=vocabulary)
    return session.whatif(case, goal=goal, lock=lock, as_of=as_of, strict=strict, denied=denied)


@guarded
def reach(
    goal: str,
    instruments: Iterable[Instrument],
    *,
    facts: Iterable[str] = (),
    as_of: date | None = None,
    strict: bool = False,
    denied: Iterable[str] = (),
    vocabulary: Vocabulary | None = None,
) -> Reaching:
    """
    Whether a use that reaches `goal` is allowed under all of `instruments`; see `Session.reach`.
    """
    session = Session(instruments, vocabulary=vocabulary)
    return session.reach(goal, facts=facts, as_of=as_of, strict=strict, denied=denied)


def _together(instruments: Iterable[Instrument]) -> tuple[Instrument, ...]:
    return tuple(instruments)


@frozen
class Session:
    """
    Licences ready for many cases: only the facts change between calls.
    """

    instruments: tuple[Instrument, ...] = field(default=(), converter=_together)
    """All of them bind together."""
    vocabulary: Vocabulary | None = field(default=None, kw_only=True)
    """The meaning of words; the library's where none is given."""

    @guarded
    def check(
        self,
        case: Case,
        *,
        as_of: date | None = None,
        strict: bool = False,
        denied: Iterable[str] = (),
        certify: bool = False,
        cancel: Cancel | None = None,
    ) -> Verdict:
        """The answer to one case, as `licet.check` gives it; `cancel` stops it from another thread."""
        from .engine.check import check as engine_check

        instruments, words = self._under(case)
        day = as_of if as_of is not None else case.as_of
        letters = frozenset(denied)
        result = engine_check(
            case, instruments, words, as_of=day, strict=strict, denied=letters, certify=certify, cancel=cancel
        )
        return Verdict(result, case, instruments, day, strict, tuple(sorted(letters)), vocabulary=words.name)

    @guarded
    def whatif(
        self,
        case: Case,
        *,
        goal: str = "conditional",
        lock: Iterable[str] = (),
        as_of: date | None = None,
        strict: bool = False,
        denied: Iterable[str] = (),
        steps: int | None = None,
        cancel: Cancel | None = None,
    ) -> WhatIf:
        """
        All smallest changes in the actor's own hands that make the use allowed, each judged anew with its own proof.

        `goal` is `permitted`, or `conditional` for permitted or permitted once duties are done. `lock` names sentences
        of the case, or what must stay so, that no change may touch. `steps` bounds how many changed cases are judged
        (None is licet's own bound), and `cancel` stops the search from another thread; either shows in the status.
        Raises InputError for an unknown goal, for a sentence to lock that is not understood, and where `check` does.
        """
        from .changing import STEPS, WhatIf
        from .changing import whatif as search
        from .clauses.changes import Goal

        if goal not in tuple(Goal):
            raise InputError(f"`{goal}` is no goal", hint="the goals are `permitted` and `conditional`")
        inputs = self._inputs(case, as_of, strict, denied)
        found = search(case, inputs, goal=Goal(goal), lock=lock, steps=STEPS if steps is None else steps, cancel=cancel)
        return WhatIf(
            found, case, inputs.instruments, inputs.as_of, strict, tuple(sorted(inputs.denied)), inputs.vocabulary.name
        )

    @guarded
    def workbench(
        self,
        case: Case,
        *,
        to_dos: bool = False,
        as_of: date | None = None,
        strict: bool = False,
        denied: Iterable[str] = (),
    ) -> Workbench:
        """
        The case with everything in the actor's hands as `moves`, to be `tried` one by one or together.

        With `to_dos`, what still has to be done is among the moves. A workbench is not shared between threads.
        """
        from .workbench import Workbench

        return Workbench(case, self._inputs(case, as_of, strict, denied), to_dos=to_dos)

    @guarded
    def reach(
        self,
        goal: str,
        *,
        facts: Iterable[str] = (),
        named: tuple[str, ...] = (),
        as_of: date | None = None,
        strict: bool = False,
        denied: Iterable[str] = (),
        steps: int | None = None,
        cancel: Cancel | None = None,
    ) -> Reaching:
        """
        Whether a use that reaches `goal` is allowed: the smallest such uses, or for each use a proof that it is not.

        `goal` says what is done in the end ("a model that competes with OpenAI is developed"), `facts` what is so
        anyway. The uses are those of a finite vocabulary, drawn from the acts that the texts name; the answer names
        it. `named` is how the cases that are found name their licences, the ids without it. Raises InputError where
        the goal is no act, or a sentence is not understood.
        """
        from .reaching import STEPS, Reaching
        from .reaching import reach as search
        from .supply import vocabulary as library_vocabulary

        if not self.instruments:
            raise InputError("there is no licence to look at", hint="give the session at least one")
        words = self.vocabulary if self.vocabulary is not None else library_vocabulary()
        letters, given = frozenset(denied), tuple(facts)
        inputs = self._judged_with(words, as_of, strict, letters)
        found, language = search(
            goal,
            inputs,
            given=given,
            named=named or tuple(one.id for one in self.instruments),
            steps=STEPS if steps is None else steps,
            cancel=cancel,
        )
        return Reaching(found, self.instruments, given, as_of, strict, tuple(sorted(letters)), language, words.name)

    def _judged_with(self, words: Vocabulary, as_of: date | None, strict: bool, denied: frozenset[str]) -> Inputs:
        from .workbench import Inputs

        return Inputs(self.instruments, words, as_of, strict, denied)

    def _inputs(self, case: Case, as_of: date | None, strict: bool, denied: Iterable[str]) -> Inputs:
        from .workbench import Inputs

        instruments, words = self._under(case)
        return Inputs(instruments, words, as_of if as_of is not None else case.as_of, strict, frozenset(denied))

    def _under(self, case: Case) -> tuple[tuple[Instrument, ...], Vocabulary]:
        """The instruments and the vocabulary that a case is judged with; it must ask something."""
        from .supply import instruments_of
        from .supply import vocabulary as library_vocabulary

        if case.question is None:
            raise InputError(
                f"{_named(case)} asks nothing", hint="end it with one question, such as `May Acme use the Model?`"
            )
        instruments = self.instruments or tuple(given.instrument for given in instruments_of(case, _folder(case)))
        if not instruments:
            raise InputError(
                f"{_named(case)} names no licence",
                hint="add a line such as `licence mit`, or give one to judge it under",
            )
        return instruments, self.vocabulary if self.vocabulary is not None else library_vocabulary()


def _named(case: Case) -> str:
    return f"the case `{case.title or case.source}`" if case.title or case.source else "the case"


def _folder(case: Case) -> Path | None:
    path = Path(case.source) if case.source else None
    return path.parent if path is not None and path.is_file() else None


@guarded
def diff(
    a: Instrument,
    b: Instrument,
    *,
    vocabulary: Vocabulary | None = None,
    cancel: Cancel | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Comparison:
    """
    Two instruments compared by meaning: which norms say the same, and the smallest use that they decide otherwise.

    The uses compared are those that the norms of either speak of, with every fact open. `cancel` (`licet.Cancel`) stops
    it from another thread, and what was not compared is then marked so; `progress` is called with how many of how many
    uses were looked at.
    """
    from .differing import compare
    from .supply import vocabulary as library_vocabulary

    words = vocabulary if vocabulary is not None else library_vocabulary()
    return compare(a, b, words, cancel=cancel, progress=progress)


@guarded
def lint(
    instrument: Instrument,
    *,
    vocabulary: Vocabulary | None = None,
    cancel: Cancel | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Lint:
    """
    What is wrong with an instrument by itself, without any case; each finding with the words and a case or a proof.

    `cancel` and `progress` are as in `diff`.
    """
    from .linting import lint as look_at
    from .supply import vocabulary as library_vocabulary

    words = vocabulary if vocabulary is not None else library_vocabulary()
    return look_at(instrument, words, cancel=cancel, progress=progress)
