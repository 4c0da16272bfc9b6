"""Is there a permitted use that reaches a goal: found ones against trying all facts, and proofs that there is none."""

from __future__ import annotations

import io
import json
from itertools import combinations
from pathlib import Path

import jsonschema
import pytest

import licet
from licet.clauses.errors import InputError
from licet.clauses.reach import Outcome
from licet.clauses.verdict import Kind
from licet.cli.run import run
from licet.cli.terminal import Terminal
from licet.schemas import schema_text

TERMS = """Lantern Terms

1. You may use the Answers for any purpose.
2. You must not use the Answers to develop a model that competes with Lantern. However, you may use the Answers to
develop a small model, as long as the model is not sold.
3. You must not sell the Answers.
"""

GOAL = "a model that competes with Lantern is developed"


@pytest.fixture(scope="module")
def session() -> licet.Session:
    return licet.Session([licet.read(TERMS, id="lantern", licensor="Lantern")])


def test_the_use_that_an_exception_lets_through_is_found(session: licet.Session) -> None:
    """
    The exception with its proviso is the way to the goal, and the fewest facts that open it are told.
    """
    found = session.reach(GOAL)

    assert Outcome.FOUND is found.outcome
    assert ("The model is small.", "The model is not sold.") in [use.facts for use in found.uses]
    assert all("competes with Lantern" in use.act for use in found.uses)


def test_each_use_is_a_case_that_check_confirms(session: licet.Session) -> None:
    """
    The case of a use is judged by `check` as its `expect` line says, with a certificate that was checked.
    """
    for use in session.reach(GOAL).uses:
        verdict = session.check(licet.case(use.case))

        assert verdict.kind in (Kind.PERMITTED, Kind.CONDITIONAL)
        assert verdict.kind is use.verdict.kind
        assert verdict.proof == use.verdict.proof
        assert verdict.checked
        assert f"expect {verdict.kind.value}\n" in use.case


def test_the_smallest_sets_of_facts_are_those_that_trying_all_finds(session: licet.Session) -> None:
    """
    For each act, the sets of facts found are those after which `check` allows the act, and of which no part does.
    """
    found = session.reach(GOAL)
    for act in found.result.vocabulary:
        asked = act.replace("Acme uses", "May Acme use").replace("a model that competes with Lantern.", "the model?")
        expected: list[frozenset[str]] = []
        for many in range(4):
            for facts in combinations(found.result.considered, many):
                if any(other <= frozenset(facts) for other in expected):
                    continue
                try:
                    verdict = session.check(licet.case("\n".join((act, *facts, "", asked)) + "\n"))
                except InputError:
                    continue
                if verdict.kind in (Kind.PERMITTED, Kind.CONDITIONAL):
                    expected.append(frozenset(facts))

        assert expected
        assert sorted(map(sorted, expected)) == sorted(
            sorted(use.facts) for use in found.uses if use.act == act and len(use.facts) < 4
        )


def test_none_is_a_checked_proof_for_each_use_of_a_vocabulary_that_is_named(session: licet.Session) -> None:
    """
    Where nothing lets the act through, each use is prohibited whatever the open facts are.
    """
    found = session.reach("the Answers are sold")

    assert Outcome.NONE is found.outcome
    assert found.result.vocabulary
    assert [one.act for one in found.result.ruled_out] == list(found.result.vocabulary)
    assert all(one.verdict.kind is Kind.PROHIBITED and one.verdict.checked for one in found.result.ruled_out)


@pytest.mark.parametrize(
    ("exception", "fact"),
    [
        ("unless the robot is a toy", "The robot is a toy."),
        ("unless the robot is small", "The robot is small."),
    ],
)
def test_an_exception_that_nobody_raised_still_counts(exception: str, fact: str) -> None:
    """
    A ban with an exception that a fact could open is no "none", also where the fact is of which kind a thing is.
    """
    text = f"Terms\n\n1. You may use the Model.\n2. You must not use the Model to build a robot, {exception}.\n"
    terms = [licet.read(text, id="model")]
    found = licet.reach("the Model is used to build a robot", terms)
    closed = licet.reach("the Model is used to build a robot", terms, facts=[fact.replace(" is ", " is not ")])

    assert [(fact,)] == [use.facts for use in found.uses]
    assert Outcome.NONE is closed.outcome


def test_an_exception_that_turns_on_a_number_is_a_way() -> None:
    """
    "Unless you have fewer than 30 viewers": the number opens it, and no proof of none passes it over.
    """
    terms = (
        "Fern Terms\n\n1. You may display the Images.\n2. You must not display the Images in public, unless you have "
    )
    one = licet.read(f"{terms}fewer than 30 viewers.", licensor="Fern")

    found = licet.reach("the Images are displayed in public", [one]).result

    assert Outcome.FOUND is found.outcome
    assert [("Acme has fewer than 30 viewers.",)] == [use.facts for use in found.uses]


def test_where_unread_text_bears_the_answer_is_open_on_those_words() -> None:
    """
    "None" is never claimed beside words that were not read and that bear on the use.
    """
    text = "Terms\n\n1. You must not sell the Data.\n2. Selling the Data notwithstanding hereinabove whereof insofar.\n"
    terms = licet.read(text, id="data")
    found = licet.reach("the Data is copied", [terms], facts=["Acme is a licensee."])
    sold = licet.reach("the Data is sold", [terms])

    assert any(entry.status.value in ("unread", "partial") for entry in terms.ledger)
    assert Outcome.NONE not in (sold.outcome, found.outcome)
    assert any("hereinabove" in why for one in sold.result.left_open for why in one.why)


def test_a_way_that_the_text_does_not_speak_of_is_told_apart(session: licet.Session) -> None:
    """
    To develop the model without the Answers is outside the text, and no loophole in it.
    """
    found = session.reach(GOAL)

    assert ["Acme develops a model that competes with Lantern."] == list(found.result.outside)
    assert not set(found.result.outside) & {use.act for use in found.uses}


def test_facts_that_are_given_hold_in_every_use(session: licet.Session) -> None:
    """
    With a fact that closes the exception, the use through it is gone.
    """
    found = session.reach(GOAL, facts=["Acme sells the model."])

    assert all("The model is not sold." not in use.facts for use in found.uses)
    assert all("Acme sells the model." in use.case for use in found.uses)


@pytest.mark.parametrize(
    "goal", ["the model competes with Lantern", "colourless green furiously", "a model is not sold"]
)
def test_a_goal_is_one_act(session: licet.Session, goal: str) -> None:
    """
    A state, a denial and what is no sentence are refused with an example.
    """
    with pytest.raises(licet.LicetError):
        session.reach(goal)


def test_a_search_that_is_stopped_claims_nothing(session: licet.Session) -> None:
    """
    A search without steps left is interrupted and open.
    """
    found = session.reach("the Answers are sold", steps=1)

    assert ("interrupted", Outcome.OPEN) == (found.result.status, found.outcome)


def command(*arguments: str) -> tuple[int, str]:
    """Run a command; its exit status and output."""
    out = io.StringIO()
    status = run(list(arguments), Terminal(out, io.StringIO()))
    return status, out.getvalue()


def test_the_command_exits_by_the_outcome_and_its_json_keeps_to_the_schema(tmp_path: Path) -> None:
    """
    0 with a use, 1 where there is none; the case it prints is confirmed by `licet check`.
    """
    path = tmp_path / "terms.txt"
    path.write_text(TERMS, "utf-8")

    status, out = command("reach", str(path), "the Answers are sold", "--format", "json")
    assert 1 == status
    jsonschema.validate(json.loads(out), json.loads(schema_text("reach")))
    status, out = command("reach", str(path), "the Answers are used to write letters")
    assert 0 == status
    assert out.startswith("YES")
    status, out = command("reach", str(path), "the Answers are used to write letters", "--case", "1")
    (tmp_path / "use.case").write_text(out, "utf-8")
    assert 0 == command("check", str(tmp_path / "use.case"), "--accept", "permitted,conditional")[0]


def test_who_acts_is_no_party_to_the_text() -> None:
    """
    Where the text itself is of Acme, somebody else reaches the goal: nothing is ruled out for the licensor's name.
    """
    text = "1. You may use the Answers.\n2. You must not use the Answers to build a robot, unless the robot is a toy."
    found = licet.Session([licet.read(f"Terms\n\n{text}\n", licensor="Acme")]).reach("a robot is built")

    assert Outcome.FOUND is found.outcome
    assert "Acme" not in found.uses[0].act
