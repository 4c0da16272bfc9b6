"""Duties under no condition that name the use, what is used, what comes of it, or those whom it is used with."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

TERMS = "You may use the Model for any purpose. "
WRITES = "Ann uses the Model to write recipes. May Ann use the Model to write recipes?"


@pytest.mark.parametrize(
    "duty",
    [
        "You must keep a log of your use of the Model.",
        "You must keep records of use.",
        "Use of the Model must be logged.",
        "You must report your use of the Model to us.",
        "You must tell us how you use the Model.",
        "You must monitor the Model.",
        "You must supervise the Model at all times.",
        "You must pass our exam.",
        "Users of the Model must complete the training.",
        "Outputs must be labelled.",
        "Text written by the Model must be marked.",
    ],
)
def test_a_duty_that_names_the_use(duty: str) -> None:
    """Each was **permitted** without a word of the duty."""
    assert kind_of(judged(TERMS + duty, WRITES)) == "conditional"


@pytest.mark.parametrize(
    "duty",
    [
        "A human must check the outputs.",
        "You must be supervised by a teacher.",
        "You must run the Model in a sandbox.",
        "The Model must be run in a sandbox.",
    ],
)
def test_what_others_must_do_or_how_it_is_done_is_asked(duty: str) -> None:
    assert kind_of(judged(TERMS + duty, WRITES)) == "undetermined"


@pytest.mark.parametrize(
    "duty",
    [
        "You must report unlawful use of the Model to us.",
        "You must delete all copies of the Model when you stop using it.",
        "You must tell us where you publish the Model.",
        "You must retain copies of the outputs as needed.",
        "You must use the Model in compliance with all laws.",
        "You must keep your password secret.",
        "Patients must be told that a machine answers.",
    ],
)
def test_a_duty_that_names_something_else_does_not_come_with_it(duty: str) -> None:
    assert kind_of(judged(TERMS + duty, WRITES)) == "permitted"


@pytest.mark.parametrize("purpose", ["advise patients", "answer questions of patients"])
def test_a_duty_towards_those_whom_it_is_used_with(purpose: str) -> None:
    case = f"Ann uses the Model to {purpose}. May Ann use the Model to {purpose}?"
    assert kind_of(judged(f"{TERMS}Patients must be told that a machine answers.", case)) == "conditional"


def test_a_duty_that_was_done() -> None:
    duty = "You must keep a log of your use of the Model."
    done = f"Ann keeps a log of her use of the Model. {WRITES}"
    assert kind_of(judged(TERMS + duty, done)) == "permitted"


@pytest.mark.parametrize(
    "duty",
    [
        "If you change the maps, share the result under this same licence.",
        "If you change the maps, you must license the changed maps under this licence.",
    ],
)
def test_what_is_owed_for_a_change_is_owed_where_that_is_passed_on(duty: str) -> None:
    """The duty came with the change alone: to sell the changed map was **permitted**."""
    terms = f"You may use, change and sell the maps. {duty}"
    case = "Ann changes a map and sells the changed map. May Ann sell the changed map?"
    assert kind_of(judged(terms, case)) == "conditional"
    assert kind_of(judged(terms, "Ann sells the maps. May Ann sell the maps?")) == "permitted"
