"""Texts that say what a thing is for, or not for, and uses of one's own against commercial ones."""

from __future__ import annotations

import pytest

import licet
from licet.grammar.reader import read

TERMS = """Quill Archive Terms

1. Quill Ltd ("Quill") lets you use, copy and sell the Plans.

2. The recordings and transcripts are for your personal, non-commercial use only.

3. The Plans are not intended for navigation, and the Charts are not for resale.

4. The Lamp is not designed or made available as a medical device and is not intended for children under 13.

5. The Studio is intended for private use, and not for business purposes.

6. The Desk must only be used by doctors.

7. If the Album is public, commercial use of the Album is prohibited.
"""


def verdict(facts: str, question: str) -> str:
    return str(licet.check(licet.case(f"{facts}\n{question}"), [licet.read(TERMS)]).kind)


@pytest.mark.parametrize(
    ("facts", "question", "expected"),
    [
        ("Ana uses the recordings for her personal, non-commercial use.", "May Ana use the recordings?", "permitted"),
        ("Cove uses the recordings in its advertisements.", "May Cove use the recordings?", "prohibited"),
        ("Ana uses the transcripts in her business.", "May Ana use the transcripts?", "prohibited"),
        ("Bo uses the Plans for navigation.", "May Bo use the Plans for navigation?", "undetermined"),
        ("Bo uses the Plans in a class.", "May Bo use the Plans?", "permitted"),
        ("Cove sells the Charts.", "May Cove sell the Charts?", "prohibited"),
        ("Dan is a child. Dan is 11 years old.", "May Dan use the Lamp?", "undetermined"),
        ("Eve uses the Studio for business purposes.", "May Eve use the Studio?", "undetermined"),
        ("Flo is no doctor.", "May Flo use the Desk?", "prohibited"),
        ("The Album is public. Cove uses the Album commercially.", "May Cove use the Album?", "prohibited"),
    ],
)
def test_what_a_thing_is_for_limits_its_use(facts: str, question: str, expected: str) -> None:
    """
    "Is for your personal use only" lets a thing be used so and no other way; what it is not intended for is open.
    """
    assert verdict(facts, question) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The guides are for general information only.",
        "Plans that are not intended for navigation may be copied.",
        "Nothing in these terms means that the Plans are not intended for sale.",
        "If the Plans are not intended for navigation, you must not copy them.",
    ],
)
def test_a_purpose_told_in_passing_limits_nothing(sentence: str) -> None:
    """
    A relative clause, a condition and a disclaimer speak of a purpose, and bind nobody to it.
    """
    norms = read(f"Quill Notice\n\n{sentence}\n", language="en").norms
    assert all(act.verb != "use" for norm in norms for act in norm.acts)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("Ana uses the Sketches personally.", "permitted"),
        ("Ana uses the Sketches commercially.", "prohibited"),
        ("Ana uses the Sketches for business purposes.", "prohibited"),
        ("Ana uses the Sketches on her personal website.", "undetermined"),
    ],
)
def test_personal_use_is_no_commercial_one(facts: str, expected: str) -> None:
    """
    What is allowed for personal use alone is not allowed commercially, in whichever words the case says so.
    """
    text = licet.read("Quill Sketch Terms\n\n1. You may use the Sketches for personal use only.\n")
    assert str(licet.check(licet.case(f"{facts}\nMay Ana use the Sketches?"), [text]).kind) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The Sketches are intended for research use only.",
        "The Sketches are only intended for teaching and research purposes.",
        "The Sketches are not intended for commercial use.",
        "The Sketches are intended for teaching, and not for commercial use.",
    ],
)
def test_whether_an_intention_binds_is_asked(sentence: str) -> None:
    """
    Beside a grant of everything, what a thing is intended for neither bans another use nor leaves it allowed.
    """
    text = licet.read(f"Quill Sketch Terms\n\n1. You may use the Sketches.\n\n2. {sentence}\n")
    case = licet.case("Cove uses the Sketches commercially.\nMay Cove use the Sketches?")
    assert str(licet.check(case, [text]).kind) == "undetermined"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Sketches are for teaching only.",
        "You agree that the Sketches are only for teaching.",
        "The Sketches are made available to you solely for educational purposes.",
        "Use of the Sketches is for your private purposes.",
        "The Sketches are not for commercial use.",
    ],
)
def test_what_a_thing_is_there_for_limits_a_grant_of_everything(sentence: str) -> None:
    """
    Beside a grant of everything, what a thing is there for keeps every other use from being allowed.
    """
    text = licet.read(f"Quill Sketch Terms\n\n1. You may use the Sketches.\n\n2. {sentence}\n")
    case = licet.case("Cove uses the Sketches commercially to advertise its shop.\nMay Cove use the Sketches?")
    assert str(licet.check(case, [text]).kind) in ("prohibited", "undetermined")


@pytest.mark.parametrize(
    ("facts", "act", "expected"),
    [
        ("Acme publishes the Maps.", "publish", "undetermined"),
        ("Acme sells the Maps.", "sell", "undetermined"),
        ("Acme copies the Maps for internal use.", "copy", "permitted"),
        ("Acme uses the Maps for internal use.", "use", "permitted"),
    ],
)
def test_use_for_some_purposes_only_tells_of_every_dealing(facts: str, act: str, expected: str) -> None:
    """
    "May only be used for internal use" keeps open whether a broad grant beside it lets anything else be done.
    """
    text = "Fern Map Terms\n\n1. You may use, copy, publish and sell the Maps.\n\n2. {}\n"
    case = licet.case(f"{facts}\nMay Acme {act} the Maps?")
    for limit in ("The Maps may only be used for internal use.", "The Maps are for internal use only."):
        assert str(licet.check(case, [licet.read(text.format(limit))]).kind) == expected


@pytest.mark.parametrize("purpose", ["for advertising", "for marketing", "to advertise its shop"])
def test_advertising_is_commercial(purpose: str) -> None:
    """
    Who uses a thing to advertise uses it commercially, whether the case says so by a verb or by a noun.
    """
    text = licet.read("Quill Sketch Terms\n\n1. You may use the Sketches.\n\n2. Commercial use is prohibited.\n")
    case = licet.case(f"Cove uses the Sketches {purpose}.\nMay Cove use the Sketches?")
    assert str(licet.check(case, [text]).kind) == "prohibited"


@pytest.mark.parametrize(
    "facts",
    [
        "Rook uses the Services for academic dishonesty.",
        "Rook uses the Services for political campaigning.",
        "Rook uses the Services for gambling.",
        "Rook uses the Services to lobby.",
    ],
)
def test_what_somebody_engages_in_is_what_it_is_used_for(facts: str) -> None:
    """
    A ban on use "to engage in or promote" something reaches the use for it, whether a verb is akin to it or not.
    """
    rule = "You may not use the Services to engage in or promote gambling, academic dishonesty, political campaigning"
    text = licet.read(f"Quill Terms\n\n1. You may use the Services.\n\n2. {rule} or lobbying.\n")
    assert str(licet.check(licet.case(f"{facts}\nMay Rook use the Services?"), [text]).kind) == "prohibited"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The sounds are not for ringtones or greeting cards.", ("prohibited",)),
        ("The sounds are not for developers.", ("undetermined", "prohibited")),
        ("We do not want the sounds to be used in ringtones.", ("prohibited", "undetermined")),
        ("I don't want the sounds to be used for ringtones.", ("prohibited", "undetermined")),
    ],
)
def test_what_nobody_wants_is_never_passed_over(sentence: str, expected: tuple[str, ...]) -> None:
    """
    Beside a grant of everything, what the speaker does not want, or a thing is not for, is not allowed.
    """
    text = licet.read(f"Quill Sound Terms\n\n1. You may use the sounds.\n\n2. {sentence}\n")
    case = licet.case("Otto is a developer.\nOtto uses the sounds for ringtones.\nMay Otto use the sounds?")
    assert str(licet.check(case, [text]).kind) in expected


def test_a_form_of_address_is_no_part_of_a_name() -> None:
    """
    Who is called "Ms Fry" is Fry, and what is said of either is said of her.
    """
    text = licet.read("Quill Terms\n\n1. Only teachers may copy the worksheets.\n")
    case = licet.case("Ms Fry is a teacher.\nMs Fry copies the worksheets.\nMay Ms Fry copy the worksheets?")
    assert all(statement.readings for statement in case.statements)
    assert str(licet.check(case, [text]).kind) != "prohibited"


@pytest.mark.parametrize("statement", ["The Maps stay at school.", "The territory of the Maps is Norway."])
def test_a_statement_whose_force_is_open_still_bears(statement: str) -> None:
    """
    What a sentence says may be known and its force not: it keeps a permission open as if nothing had been read.
    """
    text = licet.read(f"Quill Map Terms\n\n1. You may sell the Maps.\n\n2. {statement}\n")
    case = licet.case("Otto sells the Maps in Chile.\nMay Otto sell the Maps in Chile?")
    assert str(licet.check(case, [text]).kind) == "undetermined"
