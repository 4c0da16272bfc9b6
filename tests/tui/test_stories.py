"""What a person does at the keys, and what comes of it."""

from __future__ import annotations

import json
import os
import stat
import threading
from pathlib import Path

import pytest
from driving import Driver, desk, drive
from textual.widgets import TextArea

from licet.tui.pages.text import TextPage
from licet.tui.widgets.pane import Pane

ALL = ("orchard.licet", "pear.case", "garden.licet", "garden.txt")


ONE_ACCOUNT = """\
# Told by one.
licence orchard.licet

Acme is a customer of Orchard.
Pear is a language model of Acme.
Pear competes with the products of Orchard.
Acme distributes Pear to third parties.  # in May
Acme uses Results to train Pear.

May Acme use Results to train Pear?
"""


def rows(driver: Driver, pane: str) -> list[str]:
    """What a pane holds."""
    return [f"{row.gutter}{row.text}" for row in driver.page.query_one(f"#{pane}", Pane).rows]


# ── the use case


def test_a_fact_is_taken_through_its_values(tmp_path: Path) -> None:
    """Space says true, false, unknown; the verdict follows each, undo and redo go there and back."""

    async def story(driver: Driver) -> None:
        before = driver.app.desk.case.text
        await driver.press("down", "down", "space")
        assert "✘ Pear competes with the products of Orchard" in rows(driver, "facts")
        assert "permitted" == driver.verdict
        await driver.press("space")
        assert "? Pear competes with the products of Orchard" in rows(driver, "facts")
        assert (
            "It is unknown whether Pear competes with the products of Orchard.   # said by both"
            in driver.app.desk.case.text
        )
        await driver.press("space")
        assert before == driver.app.desk.case.text
        await driver.press("u", "u")
        assert "✘ Pear competes with the products of Orchard" in rows(driver, "facts")
        await driver.press("ctrl+r", "ctrl+r", "ctrl+r")
        assert "nothing was undone" in driver.message
        assert (before, "contested") == (driver.app.desk.case.text, driver.verdict)

    with desk(tmp_path, *ALL):
        drive(story, "pear.case")


def test_a_fact_is_typed_with_completion(tmp_path: Path) -> None:
    """What could be said is offered, how it is read is shown, what is not understood is refused with a reason."""

    async def story(driver: Driver) -> None:
        await driver.press("i")
        await driver.type("Acme publ")
        assert "Acme publishes Results." in driver.text
        await driver.press("tab")
        assert "read as: Acme publishes Results" in driver.text
        await driver.press("enter")
        assert "✔ Acme publishes Results" in rows(driver, "facts")
        await driver.press("i")
        await driver.fill("Glorp the why of")
        assert "this sentence was not understood" in driver.text
        await driver.press("escape")

    with desk(tmp_path, *ALL):
        drive(story, "pear.case")


def test_a_question_is_answered(tmp_path: Path) -> None:
    """Enter on a question that the answer turns on asks for yes or no, and the answer stands in the case."""
    text = "licence orchard.licet\n\nAcme is a customer of Orchard.\nPear is a language model of Acme.\n"
    text += "Acme distributes Pear to third parties.\nAcme uses Results to train Pear.\n\n"
    text += "May Acme use Results to train Pear?\n"

    async def story(driver: Driver) -> None:
        assert "undetermined" == driver.verdict
        await driver.press("right_square_bracket", "down")
        assert driver.page.pane is not None
        assert driver.page.pane.current is not None
        assert driver.page.pane.current.text.startswith("Does Pear compete")
        await driver.press("w")
        assert "section 4(a) may forbid it" in driver.text
        await driver.press("escape", "enter", "n")
        assert "permitted" == driver.verdict
        await driver.press("u")
        assert "undetermined" == driver.verdict

    with desk(tmp_path, *ALL) as folder:
        (folder / "open.case").write_text(text, "utf-8")
        drive(story, "open.case")


def test_accounts_date_question_licence(tmp_path: Path) -> None:
    """Whose account is edited, the day, the question and the licences are all changed from the page."""

    async def story(driver: Driver) -> None:
        await driver.press("a")
        await driver.fill("Gaz")
        assert "Gazette" == driver.app.desk.account
        await driver.press("end", "space")
        assert "ByteDance" not in driver.text
        assert '    Acme does not use Results to train Pear.\nAccording to "Acme":' in driver.app.desk.case.text
        await driver.press("t")
        await driver.fill("2023-05-01")
        assert "judged as of 1 May 2023" in driver.text
        await driver.press("g")
        await driver.fill("x")
        assert driver.page.PAGE == "case"
        await driver.press("escape", "l")
        await driver.fill("garden")
        assert "garden.licet" in driver.app.desk.case.text

    with desk(tmp_path, *ALL):
        drive(story, "pear.case")


def test_what_cannot_be_done_says_why(tmp_path: Path) -> None:
    """A key that cannot work now stays, and says why in the last line."""

    async def story(driver: Driver) -> None:
        for key, why in [
            ("3", "no case is open"),
            ("4", "no case is open"),
            ("2", "no text is open"),
            ("E", "no case is open"),
            ("ctrl+x", "nothing is going on"),
            ("n", "the list is filtered"),
            ("escape", "this is the first page"),
        ]:
            await driver.press(key)
            assert why in driver.message, key
        await driver.press("down")
        assert not driver.message

    with desk(tmp_path):
        drive(story)


def test_a_case_that_cannot_be_judged_says_why(tmp_path: Path) -> None:
    """Without a licence or a question there is no verdict, and what is missing stands in its place, with help."""

    async def story(driver: Driver) -> None:
        assert not driver.verdict
        assert "names no licence" in driver.text
        assert "! Glorp the why of" in rows(driver, "facts")
        await driver.press("p")
        assert "there is no verdict to walk" in driver.message

    with desk(tmp_path) as folder:
        (folder / "x.case").write_text("Acme sells Pear.\nGlorp the why of.\n\nMay Acme sell Pear?\n", "utf-8")
        drive(story, "x.case")


def test_presumptions_are_switches(tmp_path: Path) -> None:
    """One presumption is denied with space, all with s, and made again the same way."""

    async def story(driver: Driver) -> None:
        pane = driver.page.query_one("#verdict", Pane)
        await driver.press("right_square_bracket")
        assumed = next(row for row in pane.rows if row.key.startswith("presume:"))
        pane.go(assumed.key)
        await driver.press("space")
        letter = assumed.key.split(":")[1]
        assert (letter,) == driver.app.desk.denied
        assert any(row.key == f"presume:{letter}:" for row in pane.rows)
        pane.go(f"presume:{letter}:")
        await driver.press("space")
        assert not driver.app.desk.denied
        await driver.press("s")
        assert driver.app.desk.strict

    with desk(tmp_path, *ALL) as folder:
        text = (folder / "pear.case").read_text("utf-8").replace("judged as of 2 May 2024\n", "")
        (folder / "pear.case").write_text(text.replace("Acme is a customer of Orchard.\n", ""), "utf-8")
        drive(story, "pear.case")


def test_a_case_is_started_under_a_licence(tmp_path: Path) -> None:
    """u in the library starts a case that names the licence as it is found from the folder; g puts the question."""

    async def story(driver: Driver) -> None:
        driver.page.query_one("#entries", Pane).go("licence:this folder:orchard.licet")
        await driver.press("u")
        assert "asks nothing" in driver.text
        assert driver.app.desk.case.text.startswith("licence orchard.licet\n")
        await driver.press("g")
        await driver.fill("May Acme use the Service")
        await driver.press("i")
        await driver.fill("Acme is a customer of Orchard")
        assert "permitted" == driver.verdict
        await driver.press("ctrl+s")
        await driver.fill("mine")
        assert "saved" in driver.message

    with desk(tmp_path, *ALL) as folder:
        drive(story)
        assert "Acme is a customer of Orchard.\n\nMay Acme use the Service?\n" in (folder / "mine.case").read_text(
            "utf-8"
        )


# ── the mouse


def test_the_mouse_does_what_keys_do(tmp_path: Path) -> None:
    """A click on the mark says true, false or unknown, a click on the last line is its key."""

    async def story(driver: Driver) -> None:
        facts = driver.page.query_one("#facts", Pane)
        line = next(i for i, text in enumerate(driver.text.splitlines()) if "Pear competes" in text)
        await driver.pilot.click(facts, offset=(2, line - 1))
        await driver.idle()
        assert any(text.startswith("✘ Pear competes") for text in rows(driver, "facts"))
        bar = driver.text.splitlines()[-1]
        await driver.pilot.click("#keybar", offset=(bar.index("add"), 0))
        await driver.idle()
        assert "read as" in driver.text or "complete" in driver.text

    with desk(tmp_path, *ALL):
        drive(story, "pear.case")


# ── text and clauses


def test_a_clause_is_edited_in_place(tmp_path: Path) -> None:
    """What is wrong is shown under the clause as it is typed and it is not taken; what is right changes the verdict."""

    async def story(driver: Driver) -> None:
        driver.app.show_instrument(driver.app.outlook.supplied[0], clause="4(a)")  # type: ignore[union-attr]
        await driver.idle()
        await driver.press("e")
        area = driver.app.screen.query_one(TextArea)
        as_it_was = area.text
        area.load_text(f"{as_it_was} glorp (")
        await driver.idle()
        assert "│" in driver.text
        assert "^" in driver.text
        await driver.press("ctrl+s")
        assert driver.app.desk.text("orchard.licet") is None
        area.load_text(f"{as_it_was}\n    when You does sell the Service")
        await driver.idle()
        await driver.press("ctrl+s")
        changed = driver.app.desk.text("orchard.licet")
        assert changed is not None
        assert "when You does sell the Service" in changed.text
        assert "Orchard Terms *" in driver.text
        await driver.press("3")
        assert "Gazette: undetermined" in "".join(rows(driver, "verdict"))
        await driver.press("2", "u", "3")
        assert "Gazette: prohibited" in "".join(rows(driver, "verdict"))

    with desk(tmp_path, *ALL):
        drive(story, "pear.case")


def test_a_review_is_recorded_and_saved(tmp_path: Path) -> None:
    """A review of a text goes into the clauses drafted from it, which are saved as a file that holds the text."""

    async def story(driver: Driver) -> None:
        await driver.press("down", "m")
        for words in ("Ada", "counsel", "it rules nothing", "it is ornament"):
            await driver.fill(words)
        assert "the review was recorded" in driver.message
        await driver.press("ctrl+s", "enter")
        assert "saved" in driver.message

    with desk(tmp_path, "garden.txt") as folder:
        drive(story, "garden.txt")
        saved = (folder / "garden.licet").read_text("utf-8")
    assert 'review by "Ada", "counsel"' in saved
    assert 'decided "it rules nothing"' in saved


def test_readings_stand_side_by_side(tmp_path: Path) -> None:
    """The readings of an ambiguous sentence stand side by side; the one that is chosen is recorded and left alone."""
    two = (
        'forbid 6 "no sale"\n    You must not sell the Service\n    at 0-7\n    reading "s9:a"\n\n'
        'forbid 6#2 "no sale"\n    You must not lease the Service\n    at 0-7\n    reading "s9:b"\n\n'
        'ledger\n    0-7 read clauses 6, 6#2\n\ntext "no sale"\n'
    )

    async def story(driver: Driver) -> None:
        await driver.press("r")
        assert "reading a" in driver.text
        assert "You must not lease the Service" in driver.text
        await driver.press("tab", "enter")
        for words in ("Ada", "counsel", "", "so it was meant"):
            await driver.fill(words or "reading b")
        paper = driver.app.desk.text("two.licet")
        assert paper is not None
        assert "sell" not in paper.text
        assert 'decided "reading b"' in paper.text

    with desk(tmp_path) as folder:
        (folder / "two.licet").write_text(f'instrument two\n    title "Two"\n\n{two}', "utf-8")
        drive(story, "two.licet")


def test_search_goes_round(tmp_path: Path) -> None:
    """/ finds words in the pane, n and N go from one to the next and round the end."""

    async def story(driver: Driver) -> None:
        pane = driver.page.query_one("#text", Pane)
        await driver.press("slash")
        await driver.fill("software")
        assert "found" in driver.message
        first = pane.cursor
        await driver.press("n")
        assert pane.cursor > first
        await driver.press("N", "N")
        assert pane.cursor > first
        await driver.press("slash")
        await driver.fill("zebra")
        assert "`zebra` is not in this pane" in driver.message

    with desk(tmp_path, *ALL):
        drive(story, "garden.txt")


# ── the proof


def test_the_proof_is_walked(tmp_path: Path) -> None:
    """Steps, depth, accounts, pins, and the way from a step to the fact or the clause that it rests on."""

    async def story(driver: Driver) -> None:
        await driver.press("p")
        assert "step 1 of" in driver.text
        await driver.press("a")
        assert "as Gazette tells it" in driver.text
        assert "■ PROHIBITED" in driver.text
        await driver.press("minus")
        shown = [text.strip() for text in rows(driver, "steps")]
        assert ["■ PROHIBITED", "✔ bound by Orchard Terms", "✔ section 4(a) forbids it"] == shown[:3]
        await driver.press("minus")
        assert "only the clauses are shown" in driver.message
        await driver.press("plus", "plus")
        assert "other clauses looked at" in "".join(rows(driver, "steps")) or driver.page.PAGE == "proof"
        await driver.press("P", "end")
        assert "pinned" in "".join(rows(driver, "step"))
        await driver.press("home", "j", "j", "enter")
        assert "case" == driver.page.PAGE
        assert driver.page.pane is not None
        assert driver.page.pane.current is not None
        assert "Acme is a customer of Orchard" == driver.page.pane.current.text
        await driver.press("escape", "j", "enter")
        assert "text" == driver.page.PAGE
        assert driver.page.pane is not None
        assert driver.page.pane.current is not None
        assert "4(a)" == driver.page.pane.current.key
        await driver.press("escape", "y")
        assert "section 4(a)" in driver.app.clipboard
        assert "You must not use Results" in driver.app.clipboard

    with desk(tmp_path, *ALL):
        drive(story, "pear.case")


def test_an_open_verdict_is_walked(tmp_path: Path) -> None:
    """The walk of an open verdict ends with the questions and what would follow; enter goes to the question."""

    async def story(driver: Driver) -> None:
        await driver.press("p", "a", "a", "a", "end")
        assert "common ground" in driver.text
        assert "what would follow" in "".join(rows(driver, "step"))
        await driver.press("enter")
        assert "case" == driver.page.PAGE
        assert driver.page.pane is not None
        assert driver.page.pane.current is not None
        assert driver.page.pane.current.key.startswith("ask:")

    with desk(tmp_path, *ALL):
        drive(story, "pear.case")


# ── what if, compare, and work that is stopped


def test_a_change_is_tried_and_applied(tmp_path: Path) -> None:
    """A change is tried, its proof compared with the one as it is, applied with all comments kept, and undone."""

    async def story(driver: Driver) -> None:
        before = driver.app.desk.case.text
        await driver.press("f")
        assert "Acme does not distribute Pear to third parties" in "".join(rows(driver, "changes"))
        await driver.press("enter")
        assert "the proofs part at step" in "".join(rows(driver, "effect"))
        await driver.press("d")
        assert "before and after" in driver.text
        await driver.press("escape", "A")
        assert "case" == driver.page.PAGE
        assert "permitted" == driver.verdict
        assert before.replace("Acme distributes", "Acme does not distribute") == driver.app.desk.case.text
        await driver.press("u")
        assert (before, "prohibited") == (driver.app.desk.case.text, driver.verdict)

    with desk(tmp_path, *ALL) as folder:
        (folder / "one.case").write_text(ONE_ACCOUNT, "utf-8")
        drive(story, "one.case")


def test_a_locked_fact_is_not_touched(tmp_path: Path) -> None:
    """# locks a fact: no change touches it any more; g asks for the other goal."""

    async def story(driver: Driver) -> None:
        await driver.press("f")
        pane = driver.page.query_one("#changes", Pane)
        assert "fact:3" == pane.rows[-2].key
        pane.go("fact:3")
        await driver.press("number_sign")
        assert "# Acme distributes Pear to third parties." in rows(driver, "changes")
        assert not any(row.key.startswith("change:") and "distribute" in row.text for row in pane.rows)
        await driver.press("g")
        assert "goal: permitted as it stands" in driver.text

    with desk(tmp_path, *ALL) as folder:
        (folder / "one.case").write_text(ONE_ACCOUNT, "utf-8")
        drive(story, "one.case")


def test_work_can_be_stopped(tmp_path: Path) -> None:
    """What takes long shows how long it has taken, and ^x stops it."""
    ended = threading.Event()

    async def story(driver: Driver) -> None:
        driver.app.work("long", "counting stars", lambda: ended.wait(30), lambda _: None, stop=ended.set)
        await driver.pilot.pause(0.3)
        assert "counting stars 0." in driver.text
        await driver.press("ctrl+x")
        assert "stopped" in driver.message
        assert ended.is_set()

    with desk(tmp_path):
        drive(story)


# ── files


def test_papers_are_written(tmp_path: Path) -> None:
    """Memo, web page and JSON are written by the ending of the name; another ending is refused, a file asked about."""

    async def story(driver: Driver) -> None:
        for name in ("one.md", "two.html", "three.json"):
            await driver.press("E")
            await driver.fill(name)
            assert f"{name}" in driver.message
        await driver.press("E")
        await driver.fill("four.doc")
        assert "is no Markdown, web page or JSON" in driver.message

    with desk(tmp_path, *ALL) as folder:
        drive(story, "pear.case")
        assert "**CONTESTED" in (folder / "one.md").read_text("utf-8")
        assert (folder / "two.html").read_text("utf-8").startswith("<!DOCTYPE html>")
        assert "contested" == json.loads((folder / "three.json").read_text("utf-8"))["verdict"]


def test_what_is_not_saved_is_asked_about(tmp_path: Path) -> None:
    """Leaving with a change asks; save writes the file, comments kept, and takes the copy away."""

    async def story(driver: Driver) -> None:
        await driver.press("space", "q")
        assert "was changed and not saved" in driver.text
        await driver.press("escape")
        assert driver.app.is_running
        await driver.press("q", "s")

    with desk(tmp_path, *ALL) as folder:
        drive(story, "pear.case")
        text = (folder / "pear.case").read_text("utf-8")
        assert "Acme is not a customer of Orchard." in text
        assert "# said by both" in text
        assert [] == list(folder.glob(".*"))


def test_an_edit_is_never_lost(tmp_path: Path) -> None:
    """What an earlier run did not save is kept beside the file, mode 0600, and offered when the file is opened next."""

    async def crash(driver: Driver) -> None:
        await driver.press("space")
        driver.app.exit(1)

    async def again(driver: Driver) -> None:
        assert "an edit was left" in driver.text
        await driver.press("t")
        assert any(text.startswith("✘ Acme is a customer") for text in rows(driver, "facts"))
        assert driver.app.desk.case.unsaved
        await driver.press("u")
        assert not driver.app.desk.case.unsaved

    with desk(tmp_path, *ALL) as folder:
        drive(crash, "pear.case")
        (kept,) = folder.glob(".pear.case*")
        assert 0o600 == stat.S_IMODE(kept.stat().st_mode)
        drive(again, "pear.case")


def test_an_edit_of_clauses_is_never_lost(tmp_path: Path) -> None:
    """The same of clauses that were drafted from a text and changed: the copy is kept beside the text."""

    async def crash(driver: Driver) -> None:
        page = driver.page
        assert isinstance(page, TextPage)
        page.take(page.paper().text.replace("You must not sell the Software\n", "You must not lease the Software\n"))
        driver.app.exit(1)

    async def again(driver: Driver) -> None:
        assert "an edit was left" in driver.text
        await driver.press("t")
        assert "You must not lease the Software" in "".join(rows(driver, "clauses"))

    with desk(tmp_path, "garden.txt") as folder:
        drive(crash, "garden.txt")
        assert [".garden.txt.licet.licet-autosave"] == [path.name for path in folder.glob(".*")]
        drive(again, "garden.txt")


def test_the_library_is_not_written_to(tmp_path: Path) -> None:
    """A case that came with licet is saved under another name, in the working folder."""
    from licet.supply import library_cases

    async def story(driver: Driver) -> None:
        await driver.press("space", "ctrl+s")
        assert "save the case as" in driver.text
        await driver.press("enter")
        assert "saved" in driver.message

    founding = library_cases()[0]
    before = founding.read_text("utf-8")
    with desk(tmp_path) as folder:
        drive(story, str(founding))
        assert (folder / founding.name).is_file()
    assert before == founding.read_text("utf-8")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """A file that cannot be opened is told in the last line, with what would help."""

    async def story(driver: Driver) -> None:
        assert "there is no file" in driver.message

    with desk(tmp_path):
        drive(story, "nowhere.case")


# ── help, palette, colours, tour


def test_keys_filter_as_one_types(tmp_path: Path) -> None:
    """? lists the keys of the page; typing filters, enter does what is chosen."""

    async def story(driver: Driver) -> None:
        await driver.press("question_mark")
        await driver.type("walk the proof")
        assert "walk the proof" in driver.text
        assert "take this sentence out" not in driver.text
        await driver.press("enter")
        assert "proof" == driver.page.PAGE
        await driver.press("f1")
        assert "The proof, from the verdict to what it rests on" in driver.text

    with desk(tmp_path, *ALL):
        drive(story, "pear.case")


def test_the_palette_has_everything(tmp_path: Path) -> None:
    """The palette finds an action by its words and does it."""

    async def story(driver: Driver) -> None:
        await driver.press("ctrl+p")
        await driver.type("walk the pro")
        await driver.pilot.pause(0.3)
        await driver.press("enter")
        assert "proof" == driver.page.PAGE

    with desk(tmp_path, *ALL):
        drive(story, "pear.case")


def test_keys_of_ones_own(tmp_path: Path) -> None:
    """A key that is set in `licet.toml` works and is shown; the default one does not work any more."""

    async def story(driver: Driver) -> None:
        assert "K true/false/?" in driver.text
        await driver.press("space")
        assert not driver.app.desk.case.unsaved
        await driver.press("K")
        assert driver.app.desk.case.unsaved

    with desk(tmp_path, *ALL) as folder:
        (folder / "licet.toml").write_text('[tui.keys]\ncycle = "K"\n', "utf-8")
        drive(story, "pear.case", here=folder)


def test_without_colour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR nothing that is written to the terminal has a hue, and the verdict still reads."""
    monkeypatch.setenv("NO_COLOR", "1")

    async def story(driver: Driver) -> None:
        assert "⚖ contested" in driver.text
        assert not driver.hues()

    with desk(tmp_path, *ALL):
        drive(story, "pear.case")


def test_the_tour(tmp_path: Path) -> None:
    """The tour is offered once, leads through five steps by what a person does, and can be skipped."""

    async def story(driver: Driver) -> None:
        assert "welcome to licet" in driver.text
        await driver.press("t")
        await driver.pilot.pause(0.2)
        assert "1/5" in driver.text
        await driver.press("space")
        await driver.pilot.pause(0.2)
        assert "1/5" in driver.text
        await driver.press("u", "down", "down", "space", "space")
        await driver.pilot.pause(0.2)
        assert "2/5" in driver.text
        await driver.press("u", "u")
        await driver.pilot.pause(0.2)
        assert "3/5" in driver.text
        await driver.press("p")
        await driver.pilot.pause(0.2)
        assert "4/5" in driver.text
        await driver.press("minus", "j", "j", "enter")
        await driver.pilot.pause(0.2)
        assert "5/5" in driver.text
        await driver.press("question_mark")
        await driver.pilot.pause(0.2)
        assert driver.app.tour is None

    async def second(driver: Driver) -> None:
        assert "welcome" not in driver.text

    with desk(tmp_path):
        drive(story, offer_tour=True)
        drive(second, offer_tour=True)


def test_importing_the_application_loads_no_solver() -> None:
    """The first paint waits for neither z3 nor the grammar: importing the application loads neither."""
    import subprocess
    import sys

    code = (
        "import sys, licet.tui.app, licet.tui.pages.library; print({'z3', 'lark', 'lemminflect'} & sys.modules.keys())"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ))
    assert "set()" == run.stdout.strip()
