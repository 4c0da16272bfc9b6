"""One judgement from named inputs (case, licences, options), with the record of all of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from attrs import frozen

from . import __version__
from .answer import Verdict
from .api import Session
from .clauses.case import Case
from .clauses.errors import InputError, UnknownIdError
from .report.words import Phrasing
from .sources import STANDARD_INPUT, Text, open_text
from .supply import Supplied, instruments_of, supply, vocabulary_sha256


@frozen
class Judgement:
    """
    An answer, and everything that went into it.
    """

    answer: Verdict
    given: Text
    """The case as given."""
    supplied: tuple[Supplied, ...]
    set_aside: tuple[str, ...] = ()
    """Licences that the case names and that others given beside it replace."""

    @property
    def say(self) -> Phrasing:
        """The words of the case's language."""
        return Phrasing.of(self.answer)

    def notes(self) -> tuple[str, ...]:
        """What the reader must know of the inputs."""
        if not self.set_aside:
            return ()
        return (self.say("line.set-aside", names=", ".join(self.set_aside)),)

    def record(self) -> tuple[str, ...]:
        """Hashes, versions and options, as lines."""
        say, lines = self.say, []
        lines.append(say("record.case", name=Path(self.given.name).name, hash=self.given.sha256))
        for one in self.supplied:
            lines.append(say("record.instrument", id=one.instrument.id, hash=one.sha256))
            if one.instrument.text_sha256 and one.instrument.text_sha256 != one.sha256:
                lines.append(say("record.text", id=one.instrument.id, hash=one.instrument.text_sha256))
        lines.append(say("record.versions", **versions()))
        if self.answer.as_of is not None:
            lines.append(say("record.as-of", date=self.answer.as_of.isoformat()))
        return tuple(lines)


def versions() -> dict[str, str]:
    """The versions and hashes of what takes part in a judgement beside its inputs."""
    vocabulary = vocabulary_sha256()[:16]
    return {"licet": __version__, "grammar": grammar_hash(), "vocabulary": vocabulary, "z3": _solver_version()}


def _solver_version() -> str:
    """The version of z3 that is installed, by the name of the folder that says so; z3 itself is not loaded."""
    from importlib.util import find_spec

    spec = find_spec("z3")
    beside = Path(spec.origin).parents[1] if spec is not None and spec.origin is not None else None
    for folder in sorted(beside.glob("z3_solver-*.dist-info")) if beside is not None else ():
        return folder.name.removeprefix("z3_solver-").removesuffix(".dist-info")
    return "unknown"  # a distribution of z3 under another name


def grammar_hash() -> str:
    """One short hash over the grammars and tables: what reads words, apart from the version of licet."""
    from .cache import remembered

    return remembered(("grammar hash",), _grammar_hash)


def _grammar_hash() -> str:
    from .sources import digest

    root = Path(__file__).parent / "grammar"
    parts = [
        f"{path.relative_to(root).as_posix()}\n{path.read_text('utf-8')}"
        for path in sorted(root.rglob("*"))
        if path.suffix in {".lark", ".toml"}
    ]
    return digest("\n".join(parts))[:16]


def judge(
    case_name: str,
    *,
    licences: tuple[str, ...] = (),
    as_of: date | None = None,
    strict: bool = False,
    denied: tuple[str, ...] = (),
    account: str = "",
    certify: bool = False,
) -> Judgement:
    """Judge the case in the file `case_name` (`-` for standard input)."""
    if case_name == STANDARD_INPUT and STANDARD_INPUT in licences:
        raise InputError("`-` is given both as case and as licence", hint="standard input can be read once only")
    given = open_text(case_name)
    folder = None if case_name == STANDARD_INPUT else Path(case_name).parent
    return judge_text(
        given,
        folder,
        licences=licences,
        as_of=as_of,
        strict=strict,
        denied=denied,
        account=account,
        certify=certify,
    )


def opened(case_name: str, *, licences: tuple[str, ...] = (), account: str = "") -> tuple[Session, Case]:
    """
    The case in the file `case_name` and the licences that it is judged under, as `judge` takes them.

    With `account`, what that account says is taken as true; raises UnknownIdError if the case has none of that name.
    """
    from .grammar.case import parse_case

    if case_name == STANDARD_INPUT and STANDARD_INPUT in licences:
        raise InputError("`-` is given both as case and as licence", hint="standard input can be read once only")
    given = open_text(case_name)
    case = parse_case(given.text, given.name)
    under = tuple(supply(name) for name in dict.fromkeys(licences)) or instruments_of(
        case, None if case_name == STANDARD_INPUT else Path(case_name).parent
    )
    if account:
        from .workbench import taken

        names = dict.fromkeys(statement.account for statement in case.statements if statement.account)
        known = next((name for name in names if name.casefold() == account.casefold()), None)
        if known is None:
            listed = ", ".join(f"`{name}`" for name in names)
            hint = f"it has these: {listed}" if names else "it has no accounts, only common ground"
            raise UnknownIdError(f"the case has no account of `{account}`", hint=hint)
        case = taken(case, known)
    return Session(tuple(one.instrument for one in under)), case


def judge_text(
    given: Text,
    folder: Path | None,
    *,
    licences: tuple[str, ...] = (),
    as_of: date | None = None,
    strict: bool = False,
    denied: tuple[str, ...] = (),
    account: str = "",
    certify: bool = False,
) -> Judgement:
    """Judge the case that `given` holds; the licences that it names are looked up in `folder`."""
    from .grammar.case import parse_case

    case = parse_case(given.text, given.name)
    return judge_case(
        case,
        given,
        folder,
        licences=licences,
        as_of=as_of,
        strict=strict,
        denied=denied,
        account=account,
        certify=certify,
    )


def judge_case(
    case: Case,
    given: Text,
    folder: Path | None,
    *,
    licences: tuple[str, ...] = (),
    supplied: tuple[Supplied, ...] = (),
    as_of: date | None = None,
    strict: bool = False,
    denied: tuple[str, ...] = (),
    account: str = "",
    certify: bool = False,
) -> Judgement:
    """Judge a case at hand, under `supplied` if there are any, else under `licences`, else under those it names."""
    named = tuple(supply(name) for name in dict.fromkeys(licences))
    under = supplied or named or instruments_of(case, folder)
    set_aside = tuple(name for name in case.instruments if licences and name not in licences)
    session = Session(tuple(one.instrument for one in under))
    answer = session.check(case, as_of=as_of, strict=strict, denied=denied, certify=certify)
    if account:
        answer = answer.according_to(account)
    return Judgement(answer, given, under, set_aside)
