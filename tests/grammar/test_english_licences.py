"""Sentences of licences and terms as people find them: what each rules, and what rules nothing."""

from __future__ import annotations

import pytest

from licet.clauses.norm import Status
from licet.grammar.reader import read

from .plainly import plainly

HEAD = 'These Terms are a contract between you and Acme Inc. ("Acme", "we").\n\n'


def ruled(text: str) -> tuple[str, list[str]]:
    """The status of the sentence (and the kind, if inert), and what it rules: `forbid use(object: Model)`."""
    instrument = read(HEAD + text + "\n", language="en")
    entry = next(one for one in instrument.ledger if one.span.end > len(HEAD))
    norms = [
        f"{norm.modality.value} {plainly(act)}"
        for norm in instrument.norms
        if norm.spans and norm.spans[-1].end > len(HEAD)
        for act in norm.acts
    ]
    status = entry.status.value if entry.status is not Status.INERT else f"inert: {entry.why}"
    return status, norms


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        ("Do not resell the Model.", ["forbid resell(object: Model)"]),
        ("Don't use our API to harm others.", ["forbid use(object: api [of we]; purpose: harm(object: other))"]),
        (
            "You must not try to copy the Model.",
            ["forbid copy(object: Model)", "forbid try(object: copy(object: Model))"],
        ),
        (
            "This means that you can use Output for any purpose.",
            ["permit use(object: output Output; purpose: any purpose)"],
        ),
        ("The Customer receives a right to use the Service.", ["permit use(object: service Service)"]),
        (
            "Decompiling, scraping, or copying the Service is prohibited.",
            [f"forbid {verb}(object: service Service)" for verb in ("decompile", "scrape", "copy")],
        ),
        ("You must not make copies of the Data.", ["forbid copy(object: data Data)"]),
        ("You may prepare derivative works based on the Data.", ["permit modify(object: data Data)"]),
        ("You may not interfere with or harm the API.", ["forbid interfere(object: api)", "forbid harm(object: api)"]),
        ("You agree that you are not allowed to sell the Data.", ["forbid sell(object: data Data)"]),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)
def test_what_a_sentence_rules(text: str, norms: list[str]) -> None:
    """Orders, promises, explanations, rights received and gerunds rule what they name."""
    status, found = ruled(text)

    assert "read" == status
    assert [one.split("(")[0] for one in norms] == [one.split("(")[0] for one in found]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Given the nature of AI, use of our API may in some situations result in wrong Output.", "possibility"),
        ("You consent to these transfers and their storage.", "consent of the reader"),
        ("You agree that the information you provide is accurate.", "acknowledgement"),
        ("The Model is licensed, not sold.", "title"),
        ("Use may include training the Model.", "possibility"),
        ("When it comes to openness, we took inspiration from permissive licenses.", "background"),
        ("Copyright and patent grants apply to the Model.", "scope"),
    ],
)
def test_what_rules_nothing(text: str, kind: str) -> None:
    """What may happen, consents, facts and scope are inert, and the kind is named."""
    assert (f"inert: {kind}", []) == ruled(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Model is intended for research use only.",
        "This restriction also applies to derivatives of the Model.",
        "You agree that the Model is only for research.",
    ],
)
def test_what_may_narrow_a_use_is_never_inert(text: str) -> None:
    """A sentence without a modal that may keep a use away bears until somebody looks at it."""
    assert ruled(text)[0] in ("unread", "partial")


def test_what_nobody_claims_is_free() -> None:
    """The licensor that claims no rights in an object frees it."""
    instrument = read(HEAD + "Acme claims no rights in Outputs that you generate using the Model.\n", language="en")

    assert ["free"] == [one.silence.value for one in instrument.reserved]


def test_an_item_holds_for_each_act_of_its_lead_in() -> None:
    """A power with grounds in a list has none of its acts without the ground."""
    lead_in = "We may suspend your account or terminate this Agreement:"
    text = f"{lead_in}\n\n(i) to prevent harm; or\n\n(ii) for repeated violations of the Policies.\n"
    instrument = read(HEAD + text, language="en")
    acts = [act for norm in instrument.norms for act in norm.acts if act.verb in ("suspend", "terminate")]

    assert 4 == len(acts)
    assert all(len(act.roles) == 2 for act in acts)


def test_a_lead_in_that_ends_with_for_is_read_with_what_follows() -> None:
    """
    "The Customer is responsible for" before a line of its own is no stumbling block for the grammar.
    """
    from licet.grammar.languages import language
    from licet.grammar.skeleton import Piece

    assert isinstance(language("en").parse((Piece("The Customer is responsible for", 0, "own"),)), tuple)
