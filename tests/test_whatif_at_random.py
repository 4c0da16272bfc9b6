"""Random small licences and cases: what whatif and reach claim, against judging every set of moves or facts."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from test_whatif import by_trying

import licet
from licet.clauses.changes import Goal, MoveKind
from licet.clauses.errors import InputError
from licet.clauses.reach import Outcome
from licet.clauses.verdict import Kind

GRANTS = (
    "You may use the Model for any purpose.",
    "You may use and adapt the Model, provided that you label the Model.",
    "You may copy the Model for research purposes.",
    "You may distribute the Model if you publish a notice.",
    "Universities may distribute the Model.",
    "You may adapt the Model unless the Model is secret.",
)
BANS = (
    "You must not use the Model to generate spam.",
    "You must not distribute the Model unless you inform the recipients.",
    "You must not adapt the Model, except for research.",
    "You must not sell the Model to companies.",
    "You must not use the Model to train a robot, unless the robot is a toy.",
    "If you distribute the Model, you must include a notice.",
    "You must not copy the Model if you have more than 100 employees.",
)
SENTENCES = (
    "Acme uses the Model to write letters and to generate spam.",
    "Acme distributes the Model to customers.",
    "Acme adapts the Model.",
    "Acme copies the Model.",
    "Acme does not label the Model.",
    "Acme does not publish a notice.",
    "Acme does not inform the recipients.",
    "The Model is secret.",
)
QUESTIONS = ("May Acme use the Model as it does?", "May Acme distribute the Model?", "May Acme adapt the Model?")
GOALS = {
    "the Model is distributed": "May Acme distribute the Model?",
    "the Model is adapted": "May Acme adapt the Model?",
    "the Model is copied": "May Acme copy the Model?",
    "the Model is used to train a robot": "May Acme use the Model to train the robot?",
}
FACTS = (
    "The robot is a toy.",
    "Acme is a university.",
    "The Model is secret.",
    "The Model is not secret.",
    "Acme informs the recipients.",
    "Acme publishes a notice.",
    "Acme labels the Model.",
    "Acme has 50 employees.",
    "Acme includes a notice.",
)


def session_at(rng: Random) -> licet.Session:
    """One or two grants and one to three bans as a licence."""
    clauses = (*rng.sample(GRANTS, rng.randint(1, 2)), *rng.sample(BANS, rng.randint(1, 3)))
    text = "".join(f"{number}. {clause}\n" for number, clause in enumerate(clauses, 1))
    return licet.Session([licet.read(f"Terms\n\n{text}", id="terms")])


@pytest.mark.slow
def test_the_changes_are_those_that_judging_every_set_of_moves_finds() -> None:
    """
    None is missing and none is too large; giving the use up stands apart.
    """
    rng = Random(1)
    compared = changed = 0
    while compared < 60:
        session, goal = session_at(rng), rng.choice(list(Goal))
        case = licet.case("\n".join((*rng.sample(SENTENCES, rng.randint(1, 4)), "", rng.choice(QUESTIONS))) + "\n")
        try:
            found = session.whatif(case, goal=goal)
            bench = session.workbench(case, to_dos=goal is Goal.PERMITTED)
        except InputError:
            continue
        if found.result.reached or len(bench.moves) > 7:
            continue
        compared += 1
        given_up = [frozenset(move.words for move in one.moves) for one in found.changes if one.gives_up]
        whole = [one for one in found.changes if not one.gives_up]
        plain = [
            frozenset(move.words for move in one.moves)
            for one in whole
            if all(move.kind is not MoveKind.OTHERWISE or bench.levers[move].sets for move in one.moves)
        ]
        expected = [one for one in by_trying(bench, goal) if one not in given_up]
        changed += bool(expected)

        assert "complete" == found.status
        assert sorted(map(sorted, expected)) == sorted(map(sorted, plain))
    assert 5 < changed


@pytest.mark.slow
def test_no_fact_opens_what_is_ruled_out() -> None:
    """
    Where the answer is "none", no fact and no two facts of a pool make any of the uses allowed.
    """
    rng = Random(2)
    none = 0
    while none < 25:
        session = session_at(rng)
        goal = rng.choice(list(GOALS))
        found = session.reach(goal)
        if found.outcome is not Outcome.NONE:
            continue
        none += 1
        for use in found.result.ruled_out[:1]:
            for facts in (*combinations(FACTS, 1), *(rng.sample(FACTS, 2) for _ in range(6))):
                try:
                    verdict = session.check(licet.case("\n".join((use.act, *facts, "", GOALS[goal])) + "\n"))
                except InputError:
                    continue

                assert verdict.kind not in (Kind.PERMITTED, Kind.CONDITIONAL), (use.act, facts)
