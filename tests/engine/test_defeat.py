"""What lifts, orders or narrows a clause, in plain English: each connective with its own meaning."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

from licet.clauses.span import Citation
from licet.clauses.verdict import Step

DEPTH = """1. You may use the Model.
2. You must not sell the Model.
3. Section 2 does not apply to universities.
4. Section 3 does not apply to a university that charges fees.
5. Section 4 does not apply if the fees cover the cost only."""
RESEARCH = "1. You may use the Tool.\n2. You must not use the Tool, except for research."
AFFILIATES = "You must not distribute the Software, except to affiliates."
LAWYERS = (
    "1. You must not disclose the Report.\n2. Notwithstanding section 1, you may disclose the Report to your lawyers."
)
SUBJECT = (
    "1. Subject to section 3, you may modify the Software.\n2. You may copy the Software.\n"
    "3. You must not modify the security module of the Software."
)
FEE = "You may share the Data, provided that you do not charge a fee."
EXTENT = "You must not share the Data to the extent that the Data is confidential."
SAVING = (
    "1. You must not share the Data.\n2. Nothing in section 1 prevents you from sharing the Data with your auditors."
)
KEPT = "1. You must not copy the Data.\n2. This section does not limit your right to copy the Data for backup."
ONLY = "1. You must not share the Data.\n2. Section 1 applies only to commercial users."
CARVED = "You may share the Output, except that you must not share Output that contains personal data."
OTHER = "You may use the Model for any purpose other than surveillance."
SETS_OUT = "1. Except as set out in section 2, you must not use the Data.\n2. You may use the Data for teaching."
HOWEVER = "You must not use the Service for training models. However, you may use the Service to train classifiers."
COLLIDE = "1. You may resell the Software.\n2. You must not resell the Software."


@pytest.mark.parametrize(
    ("terms", "case", "verdict"),
    [
        # an exception defeats its target, an exception to it reinstates that, to any depth
        (DEPTH, "Bob is a bank. May Bob sell the Model?", "prohibited"),
        (DEPTH, "Bob is a university. Bob does not charge fees. May Bob sell the Model?", "permitted"),
        (
            DEPTH,
            "Bob is a university. Bob charges fees. The fees do not cover the cost. May Bob sell the Model?",
            "prohibited",
        ),
        # except, by purpose, by recipient, by reference
        (RESEARCH, "May Bob use the Tool for research?", "permitted"),
        (RESEARCH, "May Bob use the Tool for marketing?", "prohibited"),
        (AFFILIATES, "Sub is an affiliate of Bob. May Bob distribute the Software to Sub?", "permitted"),
        (AFFILIATES, "May Bob distribute the Software to a competitor?", "prohibited"),
        (
            AFFILIATES,
            "It is unknown whether Carl is an affiliate. May Bob distribute the Software to Carl?",
            "undetermined",
        ),
        (SETS_OUT, "May Bob use the Data for teaching?", "permitted"),
        # notwithstanding, subject to, savings
        (LAWYERS, "May Bob disclose the Report to its lawyers?", "permitted"),
        (LAWYERS, "May Bob disclose the Report to a newspaper?", "prohibited"),
        (SUBJECT, "May Bob modify the security module of the Software?", "prohibited"),
        (SUBJECT, "May Bob modify the user interface of the Software?", "permitted"),
        (SAVING, "May Bob share the Data with its auditors?", "permitted"),
        (SAVING, "May Bob share the Data with a competitor?", "prohibited"),
        (KEPT, "May Bob copy the Data for backup?", "permitted"),
        # provisos and limits of application
        (FEE, "Bob does not charge a fee. May Bob share the Data?", "permitted"),
        (FEE, "Bob charges a fee. May Bob share the Data?", "prohibited"),
        (FEE, "May Bob share the Data?", "undetermined"),
        (EXTENT, "The Data is confidential. May Bob share the Data?", "prohibited"),
        (EXTENT, "The Data is not confidential. May Bob share the Data?", "permitted"),
        (EXTENT, "May Bob share the Data?", "undetermined"),
        (ONLY, "Bob is a commercial user. May Bob share the Data?", "prohibited"),
        (ONLY, "Bob is a private user. Bob is not a commercial user. May Bob share the Data?", "permitted"),
        (ONLY, "May Bob share the Data?", "undetermined"),
        # carve-outs
        (CARVED, "The Output contains personal data. May Bob share the Output?", "prohibited"),
        (CARVED, "The Output does not contain personal data. May Bob share the Output?", "permitted"),
        (OTHER, "May Bob use the Model for surveillance?", "prohibited"),
        (HOWEVER, "May Bob use the Service to train a classifier?", "permitted"),
        # equal rank is never settled by the order of the text
        (COLLIDE, "May Bob resell the Software?", "conflict"),
    ],
)
def test_a_connective_means_what_it_says(terms: str, case: str, verdict: str) -> None:
    """
    Exceptions, provisos, savings and orders of precedence as lawyers read them.
    """
    assert verdict == kind_of(judged(terms, case))


@pytest.mark.parametrize(
    "unless",
    [
        "unless Acme has given consent",
        "unless you have obtained the consent of Acme",
        "without the prior consent of Acme",
        "except with the consent of Acme",
        "unless Acme has approved the publication",
        "unless Acme permits it",
        "without our consent",
    ],
)
def test_consent_in_whatever_words(unless: str) -> None:
    """
    The other party's leave is one fact: given, refused, unknown, or nobody's word.
    """
    for fact, verdict in (
        ("Acme gave its consent.", "permitted"),
        ("Bob has the permission of Acme.", "permitted"),
        ("Acme consented to the publication.", "permitted"),
        ("Acme allowed Bob to publish the Data.", "permitted"),
        ("Acme refused its consent.", "prohibited"),
        ("Bob did not obtain the consent of Acme.", "prohibited"),
        ("It is unknown whether Acme gave its consent.", "undetermined"),
        ("", "prohibited"),
    ):
        case = f"Bob published the Data. {fact} Was Bob allowed to publish the Data?"
        assert verdict == kind_of(judged(f"You must not publish the Data {unless}.", case)), fact


def test_a_collision_names_both_clauses() -> None:
    """
    Two rules of equal rank: the answer quotes both.
    """
    answer = judged(COLLIDE, "May Bob resell the Software?")

    assert {"1", "2"} == {cited.clause for step in answer.grounds for cited in _cited(step)}


def _cited(step: Step) -> list[Citation]:
    found = [step.citation] if step.citation is not None else []
    return found + [one for child in step.children for one in _cited(child)]


def test_the_licensor_lifts_its_own_ban() -> None:
    """
    The licensor's consent to an act is a grant of it, also where its terms forbid the act.
    """
    terms = "1. You may use the Software.\n2. You must not copy the Software."

    assert "prohibited" == kind_of(judged(terms, "May Bob copy the Software?"))
    assert "permitted" == kind_of(judged(terms, "Acme permitted Bob to copy the Software. May Bob copy the Software?"))


def test_curing_one_ground_never_hides_the_next() -> None:
    """
    Every independent ground is named, so that leaving out one purpose still shows the place.
    """
    terms = (
        "1. You may use the Model.\n2. You must not use the Model for surveillance.\n"
        "3. You must not use the Model in Norway.\n4. If you use the Model, you must name Acme."
    )
    told = "Bob does not name Acme. May Bob use the Model {}?"

    both = judged(terms, told.format("for surveillance in Norway"))
    assert {"2", "3", "4"} <= {cited.clause for cited in both.result.decisive}
    cured = judged(terms, told.format("for research in Norway"))
    assert {"3", "4"} <= {cited.clause for cited in cured.result.decisive}
    assert "prohibited" == kind_of(cured)


@pytest.mark.parametrize(
    ("terms", "case", "letter"),
    [
        ("You may use the Model if you comply with the law.", "May Bob use the Model?", "a"),
        ("You must not use the Model for spam, unless Acme agrees.", "May Bob use the Model for spam?", "b"),
        ("You may use the Model.", "May Bob use the Model?", "c"),
        ("You may use the Model.", "May Bob use the Model?", "d"),
    ],
)
def test_a_presumption_that_is_denied_leaves_it_open(terms: str, case: str, letter: str) -> None:
    """
    Each presumption can be denied by itself, and all together: what leaned on it is open then.
    """
    assert "undetermined" != kind_of(judged(terms, case))
    assert "undetermined" == kind_of(judged(terms, case, denied=(letter,)))
    assert "undetermined" == kind_of(judged(terms, case, strict=True))


def test_a_pronoun_that_stands_for_nothing_found_leaves_a_ban_open() -> None:
    """
    "You may not sublicense it", where no sentence before says what: never passed over.
    """
    terms = "1. The license is not transferable.\n2. You may not sublicense it."

    assert kind_of(judged(terms, "May Bob sublicense the license?")) in ("undetermined", "prohibited")
