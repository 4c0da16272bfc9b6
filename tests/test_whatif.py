"""What the actor could do otherwise: smallest changes of a case, each judged anew, against trying all of them."""

from __future__ import annotations

import io
import json
from itertools import combinations
from pathlib import Path

import jsonschema
import pytest

import licet
from licet.clauses.changes import Beyond, Change, Goal, Move, MoveKind
from licet.clauses.errors import InputError
from licet.clauses.verdict import Kind
from licet.cli.run import run
from licet.cli.terminal import Terminal
from licet.engine.changes import REACHES
from licet.schemas import schema_text
from licet.supply import library_cases
from licet.workbench import Workbench

TERMS = """Small Model Terms

1. You may use and adapt the Model for any purpose, provided that you label the output of the Model.
2. You may not use the Model to generate spam. You may not distribute the Model.
3. However, you may distribute the Model if you label the Model.
4. You may not adapt the Model, unless you publish a notice.
"""

DATA = """Harbour Data Licence

1. The licensor grants you permission to use, copy and adapt the Data for research purposes.
2. You must not sell the Data.
"""

SHARED = """Acme distributes the Model to customers. Acme does not label the Model.
May Acme distribute the Model?
"""
UNPUBLISHED = """Acme adapts the Model. Acme does not publish a notice.
May Acme adapt the Model?
"""
UNLABELLED = """Acme uses the Model to write letters. Acme does not label the output of the Model.
May Acme use the Model to write letters?
"""
LETTERS_AND_SPAM = """Acme uses the Model to write letters and to generate spam.
May Acme use the Model as it does?
"""
BOTH_WRONG = """Acme uses the Model to write letters and to generate spam. Acme does not label the output of the Model.
Acme distributes the Model to customers. Acme does not label the Model.
May Acme use and distribute the Model as it does?
"""
COMMERCIAL = """Acme uses the Data for commercial purposes.
May Acme use the Data?
"""
UNSAID_PURPOSE = """Acme copies the Data.
May Acme copy the Data?
"""


@pytest.fixture(scope="module")
def model() -> licet.Session:
    return licet.Session([licet.read(TERMS, id="model")])


@pytest.fixture(scope="module")
def data() -> licet.Session:
    return licet.Session([licet.read(DATA, id="data")])


def verified(found: tuple[Change, ...]) -> list[frozenset[str]]:
    """The changes that were judged, by what is so once they are made."""
    return [frozenset(move.words for move in change.moves) for change in found if not change.gives_up]


def by_trying(bench: Workbench, goal: Goal) -> list[frozenset[str]]:
    """The smallest sets of moves that reach the goal, by judging the case with every set."""
    moves: list[Move] = [move for move in bench.moves if move.kind is not MoveKind.OTHERWISE or bench.levers[move].sets]
    found: list[frozenset[str]] = []
    for many in range(len(moves) + 1):
        for chosen in combinations(moves, many):
            words = frozenset(move.words for move in chosen)
            if any(other <= words for other in found):
                continue
            try:
                change = bench.tried(chosen)
            except InputError:
                continue
            assert change.verdict is not None
            if change.verdict.kind in REACHES[goal]:
                found.append(words)
    return found


@pytest.mark.parametrize("goal", list(Goal))
@pytest.mark.parametrize("text", [SHARED, UNPUBLISHED, UNLABELLED, LETTERS_AND_SPAM, BOTH_WRONG])
def test_the_list_is_what_judging_every_set_of_moves_gives(model: licet.Session, text: str, goal: Goal) -> None:
    """
    What the search over the ground problem finds is what judging the sentences of every set of moves finds.
    """
    case = licet.case(text)
    found = model.whatif(case, goal=goal)
    expected = by_trying(model.workbench(case, to_dos=goal is Goal.PERMITTED), goal)

    assert "complete" == found.status
    assert expected
    assert set(expected) == {words for words in verified(found.changes) if words in expected}
    assert len(expected) == len([c for c in found.changes if c.moves and not c.gives_up and not _replaced(c)])


def _replaced(change: Change) -> bool:
    return any(move.kind is MoveKind.OTHERWISE for move in change.moves)


@pytest.mark.slow
@pytest.mark.parametrize("number", ["01", "04", "07", "08", "12"])
def test_the_founding_cases_against_judging_every_set(number: str) -> None:
    """
    The same on the cases of the library.
    """
    (path,) = [one for one in library_cases() if one.name.startswith(number)]
    case = licet.case(path.read_text("utf-8"), source=str(path))
    session = licet.Session()
    expected = by_trying(session.workbench(case), Goal.CONDITIONAL)
    found = [change for change in session.whatif(case).changes if not change.gives_up and not _replaced(change)]

    assert sorted(map(sorted, expected)) == sorted(sorted(move.words for move in change.moves) for change in found)


def test_leaving_what_is_forbidden_is_the_smallest_change(model: licet.Session) -> None:
    """
    Where one of two uses is forbidden, that one is left; the sentence that told of both tells of the other.
    """
    found = model.whatif(licet.case(LETTERS_AND_SPAM))
    first = found.changes[0]

    assert [("Acme does not use the Model to generate spam.",)] == [
        tuple(move.words for move in change.moves) for change in found.changes if not change.gives_up
    ]
    assert "Acme uses the Model to write letters and to generate spam." == first.edits[0].before
    assert (
        "Acme uses the Model to write letters.",
        "Acme does not use the Model to generate spam.",
    ) == first.edits[0].after
    assert ["label"] == [duty.act.verb for duty in first.brings]


def test_each_change_is_a_case_that_check_confirms_with_its_own_proof(model: licet.Session) -> None:
    """
    The text of a change is judged by `check` as the change says, and its certificate was checked.
    """
    found = model.whatif(licet.case(BOTH_WRONG))

    assert any(not change.gives_up for change in found.changes)
    for change in found.changes:
        if not change.gives_up:
            again = model.check(licet.case(change.case))
            assert change.verdict is not None
            assert again.kind is change.verdict.kind
            assert again.proof == change.verdict.proof
            assert change.verdict.checked
            assert f"expect {again.kind.value if again.kind else ''}\n" in change.case


def test_a_duty_that_failed_can_still_be_done_and_then_stands_among_the_duties(model: licet.Session) -> None:
    """
    Doing what the case says was left out is a change, and the sentence that says so is taken out.
    """
    first = model.whatif(licet.case(UNLABELLED)).changes[0]

    assert MoveKind.DO is first.moves[0].kind
    assert "Acme does not label the output of the Model." == first.edits[0].before
    assert ("Acme labels the output of the Model.",) == first.edits[0].after
    assert first.verdict is not None
    assert Kind.PERMITTED is first.verdict.kind


def test_with_the_goal_permitted_what_is_still_to_be_done_is_part_of_the_change(model: licet.Session) -> None:
    """
    Under the goal `permitted` a duty that the change brings is done in it.
    """
    found = model.whatif(licet.case(LETTERS_AND_SPAM), goal="permitted")

    assert [{"Acme does not use the Model to generate spam.", "Acme labels the output of the Model."}] == verified(
        found.changes
    )


def test_the_first_step_that_differs_is_told(model: licet.Session) -> None:
    """
    The step before and after the change where the derivations part.
    """
    before, after = model.whatif(licet.case(LETTERS_AND_SPAM)).changes[0].differs

    assert before is not None
    assert ("ban", "2") == (before.rule, before.citation.clause if before.citation else "")
    assert before != after


def test_an_act_for_a_purpose_that_is_granted_is_a_change(data: licet.Session) -> None:
    """
    A purpose is the actor's choice: the act is done for one that a clause grants, and the question is put about it.
    """
    first = data.whatif(licet.case(COMMERCIAL)).changes[0]

    assert MoveKind.OTHERWISE is first.moves[0].kind
    assert "Acme uses the Data for commercial purposes." == first.moves[0].replaces
    assert first.verdict is not None
    assert Kind.PERMITTED is first.verdict.kind


def test_a_purpose_that_a_grant_asks_for_is_added_to_the_act(data: licet.Session) -> None:
    """
    Where nobody says what an act is done for, doing it for the purpose that is granted is a change.
    """
    first = data.whatif(licet.case(UNSAID_PURPOSE)).changes[0]

    assert ["Acme copies the Data."] == [edit.before for edit in first.edits]
    assert "research" in first.edits[0].after[0]


def test_locked_sentences_are_not_touched(model: licet.Session) -> None:
    """
    A change that a lock rules out is not offered, and the lock is named among what would help.
    """
    lock = "Acme uses the Model to write letters and to generate spam."
    found = model.whatif(licet.case(LETTERS_AND_SPAM), lock=[lock])

    assert [] == verified(found.changes)
    assert "complete" == found.status
    assert Beyond.LOCKED in {one.why for one in found.result.suggestions}
    assert all(move.replaces == lock for move in found.result.locked)


def test_facts_consent_and_what_others_do_are_not_in_hand(model: licet.Session) -> None:
    """
    What a thing is and what somebody else does is no move; consent and another licence are named, not verified.
    """
    case = licet.case(
        "Bob distributes the Model to customers. The Model is a language model. "
        "Acme uses the Model to generate spam. May Acme use the Model to generate spam?"
    )
    found = model.whatif(case)

    assert all("Acme" in move.words for move in found.result.moves)
    assert {Beyond.CONSENT, Beyond.LICENCE} <= {one.why for one in found.result.suggestions}
    assert [True] == [change.gives_up for change in found.changes]


def test_a_case_that_reaches_the_goal_needs_no_change(model: licet.Session) -> None:
    """
    Nothing is offered where the use is allowed already.
    """
    found = model.whatif(licet.case("Acme uses the Model to write letters. May Acme use the Model to write letters?"))

    assert found.result.reached
    assert () == found.changes


def test_accounts_are_told_apart(model: licet.Session) -> None:
    """
    Where accounts differ, a change must do for each of them, and each is also looked at for itself.
    """
    case = licet.case(
        "Acme uses the Model to write letters.\n"
        'According to "The Paper":\n    Acme uses the Model to generate spam.\n'
        'According to "Acme":\n    Acme does not use the Model to generate spam.\n\n'
        "May Acme use the Model as it does?\n"
    )
    found = model.whatif(case)
    accounts = dict(found.result.accounts)

    assert [] == verified(found.changes)
    assert [{"Acme does not use the Model to generate spam."}] == verified(accounts["The Paper"].changes)
    assert accounts["Acme"].reached


def test_a_question_about_the_past_says_so(model: licet.Session) -> None:
    """
    A past act can only be told as what would have been allowed.
    """
    past = LETTERS_AND_SPAM.replace(
        "May Acme use the Model as it does?", "Was Acme allowed to use the Model as it did?"
    )

    assert model.whatif(licet.case(past)).result.past
    assert not model.whatif(licet.case(LETTERS_AND_SPAM)).result.past


def test_a_search_that_is_stopped_says_so(model: licet.Session) -> None:
    """
    A search without steps left is interrupted, never complete.
    """
    found = model.whatif(licet.case(LETTERS_AND_SPAM), steps=1)

    assert "interrupted" == found.status


@pytest.mark.parametrize(
    ("goal", "lock", "message"),
    [
        ("allowed", (), "`allowed` is no goal"),
        ("permitted", ("Colourless green ideas.",), "`Colourless green ideas.` was not understood"),
    ],
)
def test_bad_input_is_named(model: licet.Session, goal: str, lock: tuple[str, ...], message: str) -> None:
    """
    An unknown goal and a lock that is no sentence are input errors.
    """
    with pytest.raises(InputError, match=message.replace(".", r"\.")):
        model.whatif(licet.case(LETTERS_AND_SPAM), goal=goal, lock=lock)


def command(*arguments: str) -> tuple[int, str, str]:
    """Run a command; its exit status, output and messages."""
    out, err = io.StringIO(), io.StringIO()
    status = run(list(arguments), Terminal(out, err))
    return status, out.getvalue(), err.getvalue()


def test_the_command_shows_the_changes_and_prints_one_to_paste(tmp_path: Path) -> None:
    """
    `licet whatif` exits 0 with changes, and the case that it prints is judged as it expects.
    """
    (tmp_path / "model.txt").write_text(TERMS, "utf-8")
    path = tmp_path / "use.case"
    path.write_text(f"licence model.txt\n\n{LETTERS_AND_SPAM}", "utf-8")

    status, out, _ = command("whatif", str(path))
    assert 0 == status
    assert out.startswith("1 WAY TO MAKE IT PERMITTED")
    assert "take out: Acme uses the Model to write letters and to generate spam." in out
    status, out, _ = command("whatif", str(path), "--case", "1")
    (tmp_path / "better.case").write_text(out, "utf-8")
    assert 3 == command("check", str(tmp_path / "better.case"))[0]
    assert 2 == command("whatif", str(path), "--case", "2")[0]


def test_nothing_in_hand_is_a_finding_and_the_json_keeps_to_its_schema(tmp_path: Path) -> None:
    """
    The exit status is 1 where nothing in the actor's hands reaches the goal; the JSON form is that of the schema.
    """
    (tmp_path / "data.txt").write_text(DATA, "utf-8")
    path = tmp_path / "sale.case"
    path.write_text("licence data.txt\n\nAcme sells the Data to Bob.\n\nMay Acme sell the Data?\n", "utf-8")

    status, out, _ = command("whatif", str(path), "--format", "json")
    assert 1 == status
    jsonschema.validate(json.loads(out), json.loads(schema_text("whatif")))
    assert [True] == [change["gives_up"] for change in json.loads(out)["changes"]]


def test_what_one_sentence_says_counts_in_every_account() -> None:
    """
    Things without a name are numbered otherwise in each account; a move about one is the same move in all of them.
    """
    session = licet.Session([licet.read(TERMS, id="model")])
    spam = "Acme uses the Model to generate spam.\n"
    case = licet.case(
        f'According to "The Paper":\n    A rival of Acme sells a tool.\nAccording to "Acme":\n    Acme owns a tool.\n\n'
        f"Acme uses the Model to write letters.\n{spam}\nMay Acme use the Model as it does?\n"
    )
    found = session.whatif(case)

    assert [{"Acme does not use the Model to generate spam."}] == verified(found.changes)


def test_a_german_case_is_changed_in_german() -> None:
    """
    The sentences that go and come are of the case's language, and the changed case reads back.
    """
    session = licet.Session([licet.load("press-openai-clause-de")])
    case = licet.case(
        "Acme ist Kunde von OpenAI. Der Klassifikator ist ein Klassifikator von Acme. "
        "Acme verbreitet den Klassifikator an Dritte. "
        "Acme verwendet Output, um den Klassifikator zu entwickeln.\n"
        "Darf Acme Output verwenden, um den Klassifikator zu entwickeln?"
    )
    first = session.whatif(case).changes[0]

    assert first.verdict is not None
    assert Kind.PERMITTED is first.verdict.kind
    assert "Acme verbreitet den Klassifikator an Dritte." == first.edits[0].before
    assert Kind.PERMITTED is session.check(licet.case(first.case)).kind


@pytest.mark.parametrize(
    ("ban", "done", "instead"),
    [
        ("use the Press at night", "uses the Press at night to print posters", "Bob uses the Press to print posters."),
        ("copy the Site using a bot", "copies the Site using a bot", "Bob copies the Site."),
    ],
)
def test_what_a_ban_names_can_be_left_out_of_an_act(ban: str, done: str, instead: str) -> None:
    """
    How and when are the actor's own choice: the act is done without what the ban speaks of.
    """
    terms = f"Terms\n\n1. You may use the Press and copy the Site.\n2. You must not {ban}.\n"
    asked = done.replace("uses", "use").replace("copies", "copy")
    found = licet.Session([licet.read(terms)]).whatif(licet.case(f"Bob {done}.\nMay Bob {asked}?\n"))

    assert [instead] in [[move.words for move in change.moves] for change in found.changes]
