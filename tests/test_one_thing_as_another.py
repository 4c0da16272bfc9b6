"""One act that counts as another, what an act makes, parts of the one thing spoken of, and whose things are."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

HOSTING = (
    "1. You may use and distribute the Model.\n2. If you {} the Model, you must include this licence.\n"
    "3. Hosting the Model for others {}."
)
AS_DISTRIBUTION = [
    "counts as distribution",
    "counts as distributing it",
    "is treated as distribution of the Model",
    "constitutes distribution",
]
HOSTED = "Bob hosts the Model for his customers. {}May Bob host the Model?"


@pytest.mark.parametrize("said", AS_DISTRIBUTION)
@pytest.mark.parametrize("verb", ["distribute", "share"])
def test_what_counts_as_an_act_is_let_and_brings_what_that_act_brings(said: str, verb: str) -> None:
    """It was an open question whether hosting is distribution, which the text answers."""
    terms = HOSTING.format(verb, said)
    assert kind_of(judged(terms, HOSTED.format(""))) == "conditional"
    assert kind_of(judged(terms, HOSTED.format("Bob does not include the licence. "))) == "prohibited"


def test_leave_is_not_widened_by_what_counts_as_another_act() -> None:
    """Who may distribute the Tool may not therefore sell the Data; and what counts as a banned act is banned."""
    terms = "1. You may use the Data.\n2. You may distribute the Tool.\n3. Selling the Data counts as distribution."
    assert kind_of(judged(terms, "Bob sells the Data. May Bob sell the Data?")) != "permitted"
    terms = "1. You may use the Data.\n2. You must not distribute the Data.\n3. {} the Data counts as distribution."
    assert kind_of(judged(terms.format("Mirroring"), "Bob mirrors the Data. May Bob mirror the Data?")) == "prohibited"
    denied = terms.replace("counts", "does not count").format("Mirroring")
    assert kind_of(judged(denied, "Bob mirrors the Data. May Bob mirror the Data?")) != "permitted"


TUNED = "1. You may run, fine-tune and share the Models.\n2. If you share a Model, you must pass on this licence."
MADE = ["the result", "the outcome", "the new model", "the resulting model", "its version", "the weights"]


@pytest.mark.parametrize("made", MADE)
def test_what_an_act_makes_is_made_of_what_it_is_done_to(made: str) -> None:
    """It was a thing of which the text says nothing, so that it could be shared without what the text demands."""
    case = f"A lab fine-tunes a Model and shares {made}. {{}}May the lab share {made}?"
    assert kind_of(judged(TUNED, case.format(""))) == "conditional"
    assert kind_of(judged(TUNED, case.format("It does not pass on the licence. "))) == "prohibited"


def test_results_of_what_changes_nothing_are_no_part_of_the_work() -> None:
    """Who runs a model and shares what it finds shares no model."""
    case = "A lab runs a Model to count birds and shares the results. May the lab share the results?"
    assert kind_of(judged(TUNED, case)) == "permitted"


OWNED = "1. You may view and share the Guide.\n2. {}"
KEPT = [
    "The photos remain the property of their makers.",
    "The photos belong to Fern.",
    "All rights in the photos remain with Fern.",
    "We remain the owner of the photos.",
]
OPEN = ["The photos belong to the people who upload them.", "Film rights in the Guide remain with Fern."]


@pytest.mark.parametrize("said", KEPT)
def test_whose_a_thing_is_takes_nothing_from_leave_for_another(said: str) -> None:
    """It bore on all that the text lets: it might have limited it."""
    terms = OWNED.format(said)
    assert kind_of(judged(terms, "Bob shares the Guide. May Bob share the Guide?")) == "permitted"
    assert kind_of(judged(terms, "Bob sells the photos. May Bob sell the photos?")) == "prohibited"


@pytest.mark.parametrize("said", OPEN)
def test_who_else_has_a_thing_or_a_right_alone_is_open(said: str) -> None:
    """Of whoever it is said it may be the reader, and one right is kept back where it is named."""
    assert kind_of(judged(OWNED.format(said), "Bob sells the photos. May Bob sell the photos?")) != "permitted"
    terms = "1. You may use the Guide.\n2. Film rights in the Guide remain with Fern."
    assert kind_of(judged(terms, "Bob films the Guide. May Bob film the Guide?")) != "permitted"


CHANGED = ["the changed version", "the changed software", "the result", "the new software", "a changed version of it"]


@pytest.mark.parametrize("made", CHANGED)
@pytest.mark.parametrize(
    ("leave", "wanted"), [("use, copy and distribute", False), ("use, change and distribute", True)]
)
def test_a_changed_work_is_let_as_the_work_is_where_it_may_be_changed(made: str, leave: str, wanted: bool) -> None:
    """It was let without any leave to change it where it has the noun of the work, and kept back with it elsewhere."""
    asked = made.replace("a changed", "the changed").removesuffix(" of it")
    case = f"Rau changes the software and distributes {made}. May Rau distribute {asked}?"
    said = kind_of(judged(f"Fern Licence\n\nWe grant you a license to {leave} the software.\n", case))
    assert said == ("permitted" if wanted else "prohibited")
