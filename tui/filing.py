"""Opening, saving and exporting from within the application; nothing is written but what a person asked for."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from ..clauses.errors import InputError, LicetError
from ..sources import open_text, write_whole
from .state import autosave
from .state.desk import Paper

if TYPE_CHECKING:
    from ..supply import Supplied
    from .app import LicetApp


def open_path(app: LicetApp, name: str) -> None:
    """Open a case to work on, or a text to read; what an earlier run left of it is offered."""
    if name.endswith(".case"):
        _open_case(app, name)
        return

    def read() -> Supplied:
        from ..supply import supply

        return supply(name)

    app.work("licence", f"reading {Path(name).name}", read, lambda supplied: _opened(app, supplied))


def _opened(app: LicetApp, supplied: Supplied) -> None:
    draft = draft_name(supplied.name) if supplied.kind != "library" else ""
    left = autosave.kept(draft, supplied.text) if draft else None
    if left is None or app.desk.text(supplied.name) is not None:
        app.show_instrument(supplied)
        return

    def answered(answer: str | None) -> None:
        if answer == "take":
            paper = Paper.of(clauses_of(supplied), draft).to(left)
            app.change(app.desk.with_text(supplied.name, paper))
        elif answer == "drop":
            autosave.forget(draft)
        app.show_instrument(supplied)

    _offer(app, draft, answered)


def draft_name(licence: str) -> str:
    """The file that the clauses of a licence are kept beside until they are saved: its own, or one beside its text."""
    return licence if licence.endswith(".licet") else f"{licence}.licet"


def clauses_of(supplied: Supplied) -> str:
    from ..report.formal import formal_instrument

    return formal_instrument(supplied.instrument) if supplied.kind == "text" else supplied.text


def _open_case(app: LicetApp, name: str) -> None:
    try:
        text = open_text(name).text
    except LicetError as error:
        app.tell(error)
        return
    shipped = is_shipped(name)
    paper = Paper.of(text, name, shipped=shipped)
    left = autosave.kept(name, text, shipped=shipped)

    def go(chosen: Paper) -> None:
        guarded(app, lambda: app.taken(chosen))

    if left is None:
        go(paper)
        return

    def answered(answer: str | None) -> None:
        if answer == "drop":
            autosave.forget(name, shipped=shipped)
        go(paper.to(left) if answer == "take" else paper)

    _offer(app, name, answered)


def named_from(folder: Path, licence: str) -> str:
    """How a case in a folder names a licence: a library id, or a file as it is found from there."""
    from ..supply import library_ids

    path = Path(licence)
    if licence in library_ids() or not path.is_absolute():
        return licence
    name = str(path.relative_to(folder)) if path.is_relative_to(folder) else licence
    return f"./{name}" if name in library_ids() else name


def new_case(app: LicetApp, licence: str) -> None:
    """Start a case under a licence."""
    from ..clauses.formal_words import label

    licence = named_from(app.here, licence)
    guarded(app, lambda: app.taken(Paper.of("").to(f"licence {label(licence)}\n\n")))


def guarded(app: LicetApp, go: Callable[[], None]) -> None:
    """Take up another case; the one in hand is asked about first if it is not saved."""
    if not app.desk.case.unsaved:
        go()
        return
    from .widgets.dialogs import Confirm

    def answered(answer: str | None) -> None:
        if answer == "save":
            save_case(app, then=go)
        elif answer == "discard":
            autosave.forget(app.desk.case.name, shipped=app.desk.case.shipped)
            go()

    name = app.desk.case.name or "the case in hand"
    app.push_screen(
        Confirm(
            "not saved",
            f"{name} was changed and not saved.",
            (("s", "save", "save it"), ("d", "discard", "let it go")),
        ),
        answered,
    )


def _offer(app: LicetApp, name: str, answered: Callable[[str | None], None]) -> None:
    from .widgets.dialogs import Confirm

    app.push_screen(
        Confirm(
            "an edit was left",
            f"An earlier run ended before its changes of {Path(name).name} were saved.",
            (("t", "take", "take the changes up"), ("d", "drop", "drop them")),
        ),
        answered,
    )


def is_shipped(name: str) -> bool:
    """Whether a file came with licet."""
    from ..clauses.library import root

    return Path(name).resolve().is_relative_to(root().resolve())


# ── saving


def save_case(app: LicetApp, then: Callable[[], None] | None = None) -> None:
    """Write the case to its file; one without a file, or from the library, is asked for a name."""
    case = app.desk.case
    if case.name and not case.shipped:
        _written(app, case.name, case.text, lambda: _case_saved(app, case.name, then))
        return
    proposal = Path(case.name).name if case.name else "new.case"

    def named(name: str | None) -> None:
        if name is None:
            return
        path = _with_ending(app, name, ".case")
        old = app.desk.case
        _written(app, path, old.text, lambda: _case_saved(app, path, then, old=old))

    _ask_for_name(app, "save the case as", proposal, named)


def _case_saved(app: LicetApp, name: str, then: Callable[[], None] | None, *, old: Paper | None = None) -> None:
    autosave.forget(name)
    if old is not None:
        autosave.forget(old.name, shipped=old.shipped)
    app.change(evolve(app.desk, case=app.desk.case.saved_as(name)))
    app.page.say(f"saved {name}")
    if then is not None:
        then()


def save_text(app: LicetApp, licence: str, then: Callable[[], None] | None = None) -> None:
    """Write the changed clauses of a licence to a `.licet` file."""
    paper = app.desk.text(licence)
    assert paper is not None

    def write(name: str) -> None:
        def saved() -> None:
            autosave.forget(name)
            autosave.forget(draft_name(licence), shipped=paper.shipped)
            current = app.desk.text(licence)
            if current is not None:
                app.change(app.desk.with_text(licence, current.saved_as(name)))
            app.page.say(f"saved {name}")
            if then is not None:
                then()

        _written(app, name, paper.text, saved)

    if paper.name and not paper.shipped:
        write(paper.name)
        return
    base = Path(licence).name
    proposal = f"{Path(base).stem if Path(base).suffix in {'.licet', '.md', '.text', '.txt'} else base}.licet"
    _ask_for_name(
        app,
        "save the clauses as",
        proposal,
        lambda name: write(_with_ending(app, name, ".licet")) if name is not None else None,
    )


def save_all(app: LicetApp, then: Callable[[], None]) -> None:
    """Save one thing after the other, then go on."""

    def rest() -> None:
        for name, paper in app.desk.texts:
            if paper.unsaved:
                save_text(app, name, then=rest)
                return
        then()

    if app.desk.case.unsaved:
        save_case(app, then=rest)
    else:
        rest()


def forget_all(app: LicetApp) -> None:
    """Take all copies of unsaved changes away."""
    autosave.forget(app.desk.case.name, shipped=app.desk.case.shipped)
    for name, paper in app.desk.texts:
        autosave.forget(draft_name(name), shipped=paper.shipped)


def _written(app: LicetApp, name: str, text: str, then: Callable[[], None]) -> None:
    try:
        write_whole(name, text)
    except LicetError as error:
        app.tell(error)
        return
    then()


def _with_ending(app: LicetApp, name: str, ending: str) -> str:
    name = os.path.expanduser(name.strip())  # noqa: PTH111 - a name, not yet a path
    if not Path(name).suffix:
        name += ending
    return name if Path(name).is_absolute() else str(app.here / name)


def _ask_for_name(app: LicetApp, title: str, proposal: str, then: Callable[[str | None], None]) -> None:
    from .widgets.dialogs import Ask

    def problem(name: str) -> str | None:
        if not name.strip():
            return "a file needs a name"
        path = Path(_with_ending(app, name, ""))
        if path.is_dir():
            return f"`{name}` is a folder"
        if not path.parent.is_dir():
            return f"there is no folder `{path.parent}`"
        if is_shipped(str(path)):
            return "the library of licet is not written to: choose another folder"
        return None

    def taken(name: str | None) -> None:
        if name is None:
            return
        path = Path(_with_ending(app, name, ""))
        if not path.exists():
            then(name)
            return
        from .widgets.dialogs import Confirm

        app.push_screen(
            Confirm("there is such a file", f"`{path}` is there already.", (("o", "over", "write over it"),)),
            lambda answer: then(name) if answer == "over" else None,
        )

    app.push_screen(Ask(title, value=proposal, check=problem, hint=f"in {app.here}   enter: write   esc: leave"), taken)


def ask_for_file(app: LicetApp) -> None:
    """Ask for a file to open, with completion of its name."""
    from .widgets.dialogs import Ask

    def candidates(value: str) -> tuple[tuple[str, str], ...]:
        typed = Path(_with_ending(app, value, "")) if value else app.here
        folder = typed if value.endswith("/") or not value else typed.parent
        start = "" if value.endswith("/") or not value else typed.name
        try:
            entries = sorted(entry for entry in folder.iterdir() if entry.name.startswith(start))
        except OSError:
            return ()
        head = value[: len(value) - len(start)]
        return tuple(
            (f"{head}{entry.name}{'/' if entry.is_dir() else ''}", "folder" if entry.is_dir() else "")
            for entry in entries
            if not entry.name.startswith(".") or start.startswith(".")
        )

    def problem(name: str) -> str | None:
        path = Path(_with_ending(app, name, ""))
        return None if path.is_file() else f"there is no file `{path}`"

    def taken(name: str | None) -> None:
        if name is not None:
            open_path(app, _with_ending(app, name, ""))

    app.push_screen(Ask("open a file", complete=candidates, check=problem), taken)


# ── export


def ask_to_export(app: LicetApp, ending: str) -> None:
    """Ask for a name, and write memo, web page or JSON."""
    stem = Path(app.desk.case.name).stem if app.desk.case.name else "memo"

    def named(name: str | None) -> None:
        if name is None:
            return
        path = _with_ending(app, name, f".{ending}")
        try:
            text = exported(app, path)
        except LicetError as error:
            app.tell(error)
            return
        _written(app, path, text, lambda: app.page.say(f"wrote {path}"))

    _ask_for_name(app, "write the answer as (.md, .html or .json)", f"{stem}.{ending}", named)


def exported(app: LicetApp, path: str) -> str:
    """The answer as the ending of a file name wants it; raises InputError for another ending."""
    from ..memo import as_file, with_record

    assert app.outlook is not None
    judgement = app.outlook.judgement
    assert judgement is not None
    if path.endswith(".json"):
        return json.dumps(judgement.answer.to_json(), ensure_ascii=False, indent=2) + "\n"
    if not path.endswith((".md", ".html", ".htm")):
        raise InputError(f"`{path}` is no Markdown, web page or JSON", hint="end its name in .md, .html or .json")
    changed = bool(app.desk.asking().edited)
    return with_record(judgement, as_file(path), as_of=app.desk.as_of, with_texts=changed)


# ── the editor of one's own


def in_editor(app: LicetApp, text: str, ending: str) -> str | None:
    """The text after it was edited in $VISUAL or $EDITOR; None where that was not possible."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    descriptor, name = tempfile.mkstemp(suffix=ending)
    path = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        with app.suspend():
            status = subprocess.call([*shlex.split(command), name])
        if status != 0:
            app.page.say(f"`{command}` ended with status {status}; nothing was changed")
            return None
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        app.page.say(f"`{command}` could not be used: {error}")
        return None
    except Exception as error:  # Textual cannot suspend in a browser or a test
        if type(error).__name__ != "SuspendNotSupported":
            raise
        app.page.say("an editor needs a terminal of its own")
        return None
    finally:
        path.unlink(missing_ok=True)
