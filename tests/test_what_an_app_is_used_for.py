"""What something does for which a service is used, whose faces are meant, open rows, and what rules nobody's act."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality, Status
from licet.clauses.phrase_printer import print_act
from licet.clauses.verdict import Kind

HEAD = 'Fern Ltd ("we") runs the Service. You may use the Service for any purpose. '


def kind(rules: str, facts: str, question: str) -> Kind | None:
    return licet.check(
        licet.case(f"{facts}\n\n{question}\n", lenient=True), [licet.read(f"Fern Terms\n\n{HEAD}{rules}\n")]
    ).kind


LOANS = "You must not use the Service to offer loans."
FACES = "You may not use the Service to identify people by their faces."


@pytest.mark.parametrize(
    ("rule", "told", "wanted"),
    [
        (LOANS, "The chatbot offers loans to customers.", Kind.PROHIBITED),
        (FACES, "The chatbot identifies visitors by their faces.", Kind.PROHIBITED),
        (LOANS, "The chatbot does not offer loans.", Kind.PERMITTED),
        (LOANS, "The chatbot translates recipes.", Kind.PERMITTED),
        (LOANS, "The kiosk offers loans to customers.", Kind.PERMITTED),
    ],
)
def test_what_an_app_does_the_service_in_it_is_used_for(rule: str, told: str, wanted: Kind) -> None:
    """ "Use the Service for the chatbot" told nothing of what the chatbot does."""
    facts = f"The bank has a chatbot.\n{told}"
    assert kind(rule, facts, "May the bank use the Service for the chatbot?") is wanted


@pytest.mark.parametrize(
    ("rule", "facts"),
    [
        (FACES, "The bank uses the Service to identify visitors by their faces."),
        (FACES, "The bank identifies visitors by the faces of the visitors with the Service."),
        ("You may not identify persons on the basis of their gait.", "The bank identifies visitors by their gait."),
    ],
)
def test_whose_faces_they_are(rule: str, facts: str) -> None:
    """ "Their" stood for the bank; by what they were identified was lost beside another means (*permitted*)."""
    assert kind(rule, facts, "May the bank identify visitors with the Service?") is not Kind.PERMITTED
    if "gait" not in rule:
        assert kind(rule, facts, "May the bank use the Service to identify visitors?") is Kind.PROHIBITED


def test_what_belongs_to_the_doer_stays_his() -> None:
    facts = "The bank sells loans to visitors on its website."
    assert kind("You may not sell loans on our website.", facts, "May the bank sell loans?") is not Kind.PROHIBITED


def acts(text: str, modality: Modality) -> list[str]:
    norms = licet.read(text, language="en").norms
    return [print_act(act) for norm in norms if norm.modality is modality for act in norm.acts]


def test_an_open_row_is_a_row() -> None:
    """The members before "etc." were kept as conditions, so that the ban reached nobody."""
    (act,) = acts("You must not upload viruses, worms, trojans, etc.", Modality.FORBID)
    assert all(f"{one}(s)" in act for one in ("worm", "trojan"))
    (act,) = acts("You may not copy the texts, images, logos, etc. of the Site.", Modality.FORBID)
    assert "image(s) (of the Site)" in act


@pytest.mark.parametrize(("thing", "wanted"), [("worms", Kind.PROHIBITED), ("virus scans", None)])
def test_what_else_an_open_row_covers_is_open(thing: str, wanted: Kind | None) -> None:
    verdict = kind(
        "You must not upload viruses, worms, trojans, etc.",
        f"The bank uploads {thing}.",
        f"May the bank upload {thing}?",
    )
    assert verdict is wanted if wanted else verdict is not Kind.PERMITTED


@pytest.mark.parametrize(
    "rule",
    [
        "You must not fail to label pictures.",
        "Don't fail to label pictures.",
        "You must not: (a) sell maps; (b) fail to label pictures.",
    ],
)
def test_what_must_not_be_left_undone_is_a_duty(rule: str) -> None:
    assert any("label picture(s)" in one for one in acts(rule, Modality.OBLIGE))


@pytest.mark.parametrize(
    "rule",
    [
        "When accepted by you, these Terms form a legally binding contract between you and Fern.",
        "Customer is responsible for determining if its use of these tools is safe.",
        "If you are unsure whether your use could be deemed harmful, you can contact us and request permission for it.",
        "You agree that the Service constitutes a Product, as defined in the Fern Master Agreement.",
        "To make this easier, we've shared our safety tips, and offer tools like our filter and model messages.",
        "For more information on how models are built, what tools we use and how you use them, refer to our website.",
        "Our total liability will not exceed the amount you paid for the Service before the liability arose.",
        "By using the Service, you grant to Fern, its successors, and assigns a license to copy text that you send us.",
        "You acknowledge that there are limits, including that (i) texts may err, and (ii) data may be poor.",
    ],
)
def test_what_rules_nobodys_act_leaves_the_use_alone(rule: str) -> None:
    facts = "The bank is a customer of Fern.\nThe bank uses the Service to translate recipes."
    assert kind(rule, facts, "May the bank use the Service to translate recipes?") is Kind.PERMITTED


@pytest.mark.parametrize(
    "rule",
    [
        "If you are unsure whether your use is banking, you must ask us before you use the Service.",
        "Customer is responsible for determining if its use is safe and must not use the Service in a bank.",
        "For more information on models, see our website; banks must not use the Service.",
        "Our total liability will not exceed the fees, and banks must not use the Service.",
    ],
)
def test_a_rule_in_such_a_sentence_is_no_aside(rule: str) -> None:
    facts = "The bank is a customer of Fern.\nThe bank uses the Service to translate recipes."
    assert kind(rule, facts, "May the bank use the Service to translate recipes?") is not Kind.PERMITTED


def test_who_maintains_ownership_owns() -> None:
    text = "The ownership of the generated content is maintained by you."
    assert [entry.status for entry in licet.read(text, language="en").ledger] == [Status.READ]


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ("The bank draws pictures of wooden toys with the Service.", Kind.PERMITTED),
        ("The bank draws pictures of wounded soldiers with the Service.", Kind.UNDETERMINED),
        ("The bank draws pictures full of blood with the Service.", Kind.UNDETERMINED),
    ],
)
def test_who_draws_toys_is_not_asked_about_gore(facts: str, wanted: Kind) -> None:
    rule = "You must not use the Service for extreme gore, such as content involving mutilation or torture."
    assert kind(rule, facts, "May the bank use the Service to draw the pictures?") is wanted


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ("The bank uses the Service to sort mails by subject.", Kind.PERMITTED),
        ("The bank uses the Service to sort essays of students.", Kind.UNDETERMINED),
    ],
)
def test_mails_say_nothing_of_academic_dishonesty(facts: str, wanted: Kind) -> None:
    act = facts.removeprefix("The bank uses the Service to ").removesuffix(".")
    rule = "You must not use the Service for academic dishonesty."
    assert kind(rule, facts, f"May the bank use the Service to {act}?") is wanted
