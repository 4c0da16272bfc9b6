"""Lists whose items have a title each, and other things that real service terms are full of."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality
from licet.clauses.verdict import Kind

TITLED = """Whimbrel Terms

You may not use our Services to:

1. Circumvention

Bypass or disable any security control of the Services.

2. Reverse Engineering

Decompile any aspect of the Services.

3. Competition

Access or use the Services to build a competing product.
"""


def kind(text: str, facts: str, question: str) -> Kind | None:
    return licet.check(licet.case(f"{facts}\n\n{question}\n", lenient=True), [licet.read(text)]).kind


def test_items_with_a_title_go_on_with_what_leads_to_them() -> None:
    """Each was read as a command of its own: "you must bypass any security control"."""
    norms = licet.read(TITLED).norms
    assert {norm.modality for norm in norms} == {Modality.FORBID}
    assert len(norms) == 3


@pytest.mark.parametrize(
    ("facts", "question"),
    [
        ("Lumen bypasses a security control of the Services.", "May Lumen bypass the security control?"),
        ("Lumen decompiles the Services.", "May Lumen decompile the Services?"),
        (
            "Lumen uses the Services to build a competing product.",
            "May Lumen use the Services to build the product?",
        ),
    ],
)
def test_such_bans_hold(facts: str, question: str) -> None:
    facts = f"Lumen is a customer of Whimbrel.\n{facts}"
    assert kind(TITLED, facts, question) is Kind.PROHIBITED


def test_short_items_are_no_titles() -> None:
    text = (
        "Whimbrel Terms\n\nYou may not use our Services to:\n\n1. Harass people\n2. Send spam\n\nBreaches end this.\n"
    )
    bans = [norm for norm in licet.read(text).norms if norm.modality is Modality.FORBID]
    assert len(bans) == 2


def test_a_list_that_is_missing_bears_on_all_that_is_done() -> None:
    text = "Whimbrel Terms\n\nYou may use the Services. You may not:\n"
    facts = "Lumen is a customer of Whimbrel.\nLumen uses the Services."
    assert kind(text, facts, "May Lumen use the Services?") is not Kind.PERMITTED
    text = "Whimbrel Terms\n\nYou may not use the Services to:\n"
    assert kind(text, facts, "May Lumen use the Services?") is not Kind.PERMITTED


def test_only_before_a_row_of_things_is_said_of_the_whole() -> None:
    (norm,) = licet.read("Whimbrel Terms\n\nYou may upload only photos and texts.\n").norms
    assert norm.only


def test_the_name_before_the_bracket_speaks() -> None:
    text = 'Whimbrel Terms\n\nThese rules govern the platform provided by Tattler Corp ("Company," "we," or "us").\n'
    (ours,) = [party for party in licet.read(text).parties if party.role == "we"]
    assert "Tattler Corp" in ours.names


@pytest.mark.parametrize(
    ("deed", "wanted"),
    [
        ("translate a book", Kind.PERMITTED),
        ("send invoices", Kind.PERMITTED),
        ("break the law", Kind.UNDETERMINED),
        ("steal passwords", Kind.UNDETERMINED),
    ],
)
def test_what_no_word_calls_a_wrong_is_for_a_lawful_purpose(deed: str, wanted: Kind) -> None:
    text = "Whimbrel Terms\n\nYou may use the Services only for lawful purposes.\n"
    facts = f"Lumen is a customer of Whimbrel.\nLumen uses the Services to {deed}."
    answer = kind(text, facts, f"May Lumen use the Services to {deed}?")
    assert answer is wanted or (wanted is Kind.UNDETERMINED and answer is Kind.PROHIBITED)


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Each quarter the dealer has to report how many keys it sold.", "report"),
        ("Every month, you must send us a list.", "send"),
    ],
)
def test_a_time_that_stands_first_takes_the_duty_away_from_nobody(sentence: str, verb: str) -> None:
    """ "Each quarter the dealer has to …" was a fragment that ruled nothing."""
    (norm,) = licet.read(f"Whimbrel Terms\n\n{sentence}\n").norms
    assert (norm.modality, norm.acts[0].verb) == (Modality.OBLIGE, verb)


def test_of_your_own_is_your_own() -> None:
    text = "Whimbrel Terms\n\nYou may not build a model of your own.\n"
    facts = "Lumen is a customer of Whimbrel.\nLumen builds its own model."
    assert kind(text, facts, "May Lumen build the model?") is Kind.PROHIBITED


RUN_IN = """Whimbrel Weights Licence

The Licensor grants the User a licence to use, copy and change the Weights solely for research.

The User is strictly prohibited from:

a. **Commercial use:** Using the Weights or any services based on them for profit-seeking purposes.

b. **Resale.** Selling or renting the Weights.

c. Removing notices — Removing or altering any copyright notice in the Weights.
"""


@pytest.mark.parametrize(
    ("facts", "question", "expected"),
    [
        ("A firm rents the Weights.", "May the firm rent the Weights?", Kind.PROHIBITED),
        (
            "A firm removes the copyright notice from the Weights.",
            "May the firm remove the copyright notice?",
            Kind.PROHIBITED,
        ),
        (
            "A firm uses the Weights in an app that it sells.",
            "May the firm use the Weights in the app?",
            Kind.PROHIBITED,
        ),
        (
            "A student changes the Weights for a thesis. The thesis is research without a commercial purpose.",
            "May the student change the Weights?",
            Kind.PERMITTED,
        ),
    ],
)
def test_titles_that_run_into_the_items_of_a_ban(facts: str, question: str, expected: Kind) -> None:
    """What stands behind the title goes on with the lead-in; the title was read as the act that is banned."""
    assert kind(RUN_IN, facts, question) is expected


@pytest.mark.parametrize(
    ("item", "facts", "question"),
    [
        ("- Spam: e.g. bulk mail.", "A firm uses the Maps to spam.", "May the firm use the Maps to spam?"),
        (
            "- Advise people: Doctors are excepted.",
            "A firm uses the Maps to advise people.",
            "May the firm use the Maps to advise people?",
        ),
    ],
)
def test_what_is_no_title(item: str, facts: str, question: str) -> None:
    """Examples and sentences of their own behind a colon leave the ban what it is."""
    text = f"Whimbrel Terms\n\nYou may use the Maps.\n\nYou must not use the Maps to:\n\n{item}\n\n- Mislead voters.\n"

    assert kind(text, facts, question) is not Kind.PERMITTED


def test_titles_in_a_list_of_leave_keep_their_limits() -> None:
    """A title in a list of what is allowed may narrow it, and so it stays part of the item."""
    text = (
        "Whimbrel Terms\n\nYou may use the Maps for:\n\n"
        "- Non-commercial sharing: Sharing copies.\n\n- Teaching: Preparing lessons.\n"
    )

    assert kind(text, "A firm shares copies of the Maps for money.", "May the firm share copies?") is not Kind.PERMITTED


def test_an_item_with_a_name_that_is_a_verb_as_well_goes_on_with_its_lead_in() -> None:
    """ "Not to use any Kit Models on a phone" was a sentence on what models, and its ban was lost."""
    items = "(i) not to use any Kit Models on a phone;\n\n(ii) not to remove notices.\n"
    found = licet.read(f"Kit Terms\n\nYou may use the Kit.\n\na. You agree:\n\n{items}", language="en").norms
    assert [Modality.PERMIT, Modality.FORBID, Modality.FORBID] == [one.modality for one in found]


DEED = {
    "en": """Dormouse Deed

You are free to:

- Share — copy and redistribute the material
- Adapt — remix and transform the material

Under the following terms:

- Attribution — You must name Dormouse.
- NonCommercial — You may not use the material for commercial purposes.
""",
    "de": """Lizenz Haselmaus

Du darfst:

- Teilen — das Material vervielfältigen und weiterverbreiten
- Bearbeiten — das Material remixen und verändern

Unter folgenden Bedingungen:

- Namensnennung — Du musst Haselmaus nennen.
- Nicht kommerziell — Du darfst das Material nicht für kommerzielle Zwecke nutzen.
""",
}


@pytest.mark.parametrize("language", sorted(DEED))
def test_names_of_freedoms_and_conditions(language: str) -> None:
    """What stands before the dash is the name of the item, and no part of what it says."""
    terms = licet.read(DEED[language], language=language)
    told = [(norm.modality, sorted(act.verb for act in norm.acts)) for norm in terms.norms]

    assert [modality for modality, _ in told] == [Modality.PERMIT, Modality.PERMIT, Modality.OBLIGE, Modality.FORBID]
    assert "redistribute" in told[0][1]
    assert "remix" in told[1][1]
    assert told[2:] == [(Modality.OBLIGE, ["name"]), (Modality.FORBID, ["use"])]


def test_a_name_that_bounds_is_kept() -> None:
    """ "Only for schools — You may copy it": what stands before the dash says for whom."""
    terms = licet.read("Dormouse Terms\n\nRules:\n\n- Only for schools — You may copy the material.\n")
    case = licet.case("Lenz copies the material. May Lenz copy the material?")

    assert licet.check(case, [terms]).kind is not Kind.PERMITTED
