"""What the application knows, without a terminal: rows, files that are edited, settings, copies that are kept."""

from __future__ import annotations

import asyncio
import stat
from datetime import date
from pathlib import Path

import pytest
from driving import MATERIAL
from hypothesis import given
from hypothesis import strategies as st
from textual.strip import Strip

from licet.clauses.span import Span
from licet.grammar.case import parse_case
from licet.supply import supply
from licet.tui.state import autosave, caseedit
from licet.tui.state.catalogue import Kind, catalogue, filtered
from licet.tui.state.clauseedit import Signed, block_of, blocks, checked, with_block, with_reading, with_review
from licet.tui.state.history import History
from licet.tui.state.rows import Layout, Row, broken
from licet.tui.state.settings import settings
from licet.tui.state.sheet import sheet
from licet.tui.state.walk import path

PEAR = (MATERIAL / "pear.case").read_text("utf-8")
ORCHARD = (MATERIAL / "orchard.licet").read_text("utf-8")


# ── rows


@given(st.text(alphabet="ab ä語", max_size=80).map(lambda words: " ".join(words.split())), st.integers(4, 30))
def test_lines_hold_all_words(words: str, width: int) -> None:
    """However a row is broken, its lines hold all of it but the blanks at which it is broken, and fit the width."""
    from rich.cells import cell_len

    lines = [words[start:end] for start, end in broken(words, width)]
    assert words.replace(" ", "") == "".join(lines).replace(" ", "")
    assert all(cell_len(line) <= width for line in lines)


def test_lines_belong_to_rows() -> None:
    """Each line of the screen is told which row it belongs to."""
    layout = Layout.of((Row("a", "one two three"), Row("b", ""), Row("c", "four")), 8, 0)
    assert [0, 0, 1, 2, -1] == [layout.row_at(line) for line in range(5)]


def test_only_what_is_seen_is_made() -> None:
    """A text of 100,000 words is painted by line: going through it makes the lines of the screen, and no others."""
    from textual.app import App, ComposeResult

    from licet.tui.widgets.pane import Pane

    made: list[int] = []

    class Counting(Pane):
        def render_line(self, y: int) -> Strip:
            made.append(y)
            return super().render_line(y)

    class Long(App[None]):
        def compose(self) -> ComposeResult:
            yield Counting("long", id="long")

    async def run() -> None:
        app = Long()
        async with app.run_test(size=(80, 24)) as pilot:
            pane = app.query_one(Pane)
            pane.show(tuple(Row(str(i), "use Output to develop a model " * 5) for i in range(4000)))
            await pilot.pause(0)
            made.clear()
            for _ in range(5):
                pane.action_move("page-down")
                await pilot.pause(0)
            assert pane.virtual_size.height >= 8000
            assert 0 < len(made) <= 24 * 3 * 5
            assert pane.cursor > 40

    asyncio.run(run())


# ── history


@given(st.lists(st.sampled_from(["undo", "redo", "a", "b", "c"])))
def test_history_is_a_list_with_a_cursor(steps: list[str]) -> None:
    """Undo and redo move in what was done, as in the plainest model of it."""
    history, model, at = History("start"), ["start"], 0
    for step in steps:
        if step == "undo":
            history, at = history.undo(), max(0, at - 1)
        elif step == "redo":
            history, at = history.redo(), min(len(model) - 1, at + 1)
        else:
            history = history.to(step)
            if model[at] != step:
                model, at = [*model[: at + 1], step], at + 1
        assert model[at] == history.now
        assert (at > 0, at < len(model) - 1) == (history.can_undo, history.can_redo)


# ── cases


def test_a_sentence_is_added_where_its_account_stands() -> None:
    """A fact goes after the last one of its account; comments, indentation and all else stay."""
    case = parse_case(PEAR, "pear.case")
    common = caseedit.with_sentence(case, "Pear is new.")
    assert "third parties.\nPear is new.\nAccording to" in common
    assert "# said by both" in common
    told = caseedit.with_sentence(case, "Pear is new.", "Gazette")
    assert '    Acme uses Results to train Pear.\n    Pear is new.\nAccording to "Acme"' in told
    other = parse_case(caseedit.with_sentence(case, "Pear is new.", "Herald"), "pear.case")
    assert ["Herald"] == [one.account for one in other.statements if one.text == "Pear is new."]
    assert case.question is not None
    assert other.question is not None
    assert case.question.text == other.question.text


def test_an_account_goes_with_its_last_sentence() -> None:
    """A sentence that is taken out leaves no empty account behind."""
    case = parse_case(PEAR, "pear.case")
    text = caseedit.without(case, next(one for one in case.statements if one.account == "Gazette"))
    assert "Gazette" not in text.partition("expect")[0]
    assert 5 == len(parse_case(text.partition("expect")[0], "pear.case").statements)


@pytest.mark.parametrize("index", range(6))
def test_adding_and_taking_out_gives_the_text_back(index: int) -> None:
    """A sentence put in and taken out again leaves the text as it was."""
    case = parse_case(PEAR, "pear.case")
    account = case.statements[index].account
    more = parse_case(caseedit.with_sentence(case, "Acme sells Pear.", account), "pear.case")
    added = next(one for one in more.statements if one.text == "Acme sells Pear.")
    assert PEAR == caseedit.without(more, added)


def test_header_lines_are_changed_in_place() -> None:
    """Day, title and licences are changed where they stand, or put where they belong."""
    assert "judged as of 1 June 2025\n" in caseedit.with_day(PEAR, date(2025, 6, 1))
    assert "judged" not in caseedit.with_day(PEAR, None)
    bare = "Acme sells Pear.\n"
    assert "judged as of 1 June 2025\nAcme sells Pear.\n" == caseedit.with_day(bare, date(2025, 6, 1))
    assert "licence orchard.licet\nlicence mit\n" in caseedit.with_licence(PEAR, "mit")
    assert PEAR == caseedit.without_licence(caseedit.with_licence(PEAR, "mit"), "mit")
    assert PEAR == caseedit.with_licence(PEAR, "orchard.licet")
    assert 'case "Quince"' in caseedit.with_title(PEAR, "Quince")


def test_a_question_is_put_or_replaced() -> None:
    """A case asks one question, wherever it stood."""
    case = parse_case(PEAR, "pear.case")
    text = caseedit.with_question(case, "May Acme sell Pear?")
    asked = parse_case(text, "pear.case").question
    assert asked is not None
    assert "May Acme sell Pear?" == asked.text
    empty = parse_case("Acme sells Pear.\n", "x.case")
    assert caseedit.with_question(empty, "May Acme sell Pear?").endswith("\n\nMay Acme sell Pear?\n")


# ── clauses


def test_every_clause_of_a_file_is_found() -> None:
    """The items of a file that are clauses are its norms, in order."""
    read = checked(ORCHARD, "orchard.licet").instrument
    assert read is not None
    assert [norm.id for norm in read.norms] == [one.clause for one in blocks(ORCHARD) if one.clause]


def test_a_clause_is_changed_in_place() -> None:
    """Other words for one clause change that clause and nothing else."""
    block = block_of(ORCHARD, "2")
    assert block is not None
    text = with_block(ORCHARD, block, 'permit 2 "You may sell the Service."\n    You may sell the Service\n')
    read, before = checked(text, "o").instrument, checked(ORCHARD, "o").instrument
    assert read is not None
    assert before is not None
    assert [norm.id for norm in before.norms if read.norm(norm.id) != norm] == ["2"]
    assert text.startswith("# Written for these tests.")


def test_what_is_wrong_is_told_by_the_line_of_the_part() -> None:
    """A message counts lines as the editor of the clause shows them, and has a caret under the words."""
    block = block_of(ORCHARD, "2")
    assert block is not None
    text = with_block(ORCHARD, block, 'permit 2 "You may use it."\n    You might use the Service')
    read = checked(text, "o", from_line=block.line)
    assert read.instrument is None
    assert "2 │     You might use the Service" in read.problem
    assert "^" in read.problem.splitlines()[2]


def test_a_review_is_put_into_the_file() -> None:
    """A review is read back with who, capacity, words and reason."""
    text = (MATERIAL / "garden.txt").read_text("utf-8")
    from licet.report.formal import formal_instrument

    instrument = supply(str(MATERIAL / "garden.txt")).instrument
    signed = Signed("Ada", 'counsel of "Garden"', date(2024, 3, 1), "read rightly", "because")
    made = checked(with_review(formal_instrument(instrument), signed, Span(3, 9), instrument.text_sha256), "g")
    assert made.instrument is not None, made.problem
    (review,) = made.instrument.reviews
    assert ("Ada", 'counsel of "Garden"', "read rightly", "because") == (
        review.who,
        review.capacity,
        review.decided,
        review.why,
    )
    assert instrument.text_sha256 == review.text_sha256
    assert text == made.instrument.text


def test_one_reading_is_left() -> None:
    """Choosing a reading takes the clauses of the other out, and its own are no reading any more."""
    two = ORCHARD + (
        '\nforbid 6 "no sale"\n    You must not sell the Service\n    reading "s9:a"\n'
        '\nforbid 6#2 "no sale"\n    You must not lease the Service\n    reading "s9:b"\n'
    )
    instrument = checked(two, "o").instrument
    assert instrument is not None
    left = checked(with_reading(two, instrument, "s9:b"), "o")
    assert left.instrument is not None, left.problem
    assert [("6#2", "")] == [(norm.id, norm.reading) for norm in left.instrument.norms if norm.id.startswith("6")]


def test_a_sheet_covers_the_text() -> None:
    """Every word of a text stands in a stretch, and the share that was read counts what could rule something."""
    paper = sheet(supply(str(MATERIAL / "garden.licet")).instrument)
    words = "".join(one.span.of(paper.text) for one in paper.stretches)
    assert paper.text.split() == words.split() or "".join(paper.text.split()) == "".join(words.split())
    assert 0.8 == paper.share()
    assert 1 == len(paper.unread())


@pytest.mark.parametrize(
    ("label", "way"),
    [("2(e)(i)", "§ 2 › (e) › (i)"), ("3.a.ii", "§ 3.a.ii"), ("Annex", "Annex"), ("2(e)#2", "§ 2 › (e) › no. 2")],
)
def test_the_way_to_a_clause(label: str, way: str) -> None:
    """A label is shown as the way through the parts of the text."""
    assert way == path(label)


# ── files


def test_the_catalogue_opens_nothing(tmp_path: Path) -> None:
    """Files of the folder come first, then the library; what is no licence and no case is left out."""
    for name in ("mine.case", "mine.licet", "terms.txt", "LICENSE", "notes.py", ".hidden.case"):
        (tmp_path / name).write_text("not looked at", "utf-8")
    entries = catalogue(tmp_path)
    own = [(entry.kind, entry.name) for entry in entries if entry.group == "this folder"]
    assert [(Kind.LICENCE, "LICENSE"), (Kind.LICENCE, "mine.licet"), (Kind.LICENCE, "terms.txt")] == own[:3]
    assert [(Kind.CASE, "mine.case")] == own[3:]
    assert all(entry.shipped for entry in filtered(entries, "library"))


def test_a_copy_is_kept_for_its_owner_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not saved is kept beside the file with mode 0600, offered while it differs, and taken away."""
    monkeypatch.setenv("LICET_STATE_DIR", str(tmp_path / "state"))
    name = str(tmp_path / "a.case")
    assert autosave.keep(name, "changed")
    place = autosave.place(name)
    assert (place.parent, 0o600) == (tmp_path, stat.S_IMODE(place.stat().st_mode))
    assert "changed" == autosave.kept(name, "as it was")
    assert autosave.kept(name, "changed") is None
    autosave.forget(name)
    assert autosave.kept(name, "as it was") is None
    assert tmp_path / "state" == autosave.place("").parent


def test_settings_are_found_above(tmp_path: Path) -> None:
    """`licet.toml` or `[tool.licet]` of the folder or one above it; what cannot be used is told."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text(
        '[tool.licet.tui]\ntheme = "nord"\n[tool.licet.tui.keys]\nfly = "f"\n', "utf-8"
    )
    found = settings(inner)
    assert ("nord", True) == (found.theme, found.tour)
    assert ("there is no action `fly`",) == found.wrong
    (tmp_path / "a" / "licet.toml").write_text('library = ["more"]\n[tui]\ntour = false\n', "utf-8")
    found = settings(inner)
    assert ((tmp_path / "a" / "more",), False) == (found.folders, found.tour)
    (inner / "licet.toml").write_text("library = [", "utf-8")
    assert "cannot be read" in settings(inner).wrong[0]
