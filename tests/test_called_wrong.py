"""What the case calls unlawful or fraudulent, wrongs that a ban joins, and what a row of verbs is done to."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

import licet
from licet.clauses.norm import Modality
from licet.clauses.phrase_printer import print_act

_POLICY = """Fern policy

You may not use, or allow others to use, the Atlas:

- for any illegal or fraudulent activity;
- for unlawful purposes;
- for any activity that promotes child sexual exploitation;
- to publish spam.
"""


@pytest.mark.parametrize(
    "use",
    [
        "for an illegal lottery",
        "for an illicit purpose",
        "for illegal gambling",
        "for a fraudulent scheme",
        "for fraud",
        "to run an illegal casino",
        "to defraud tenants",
    ],
)
def test_what_the_case_calls_wrong_is_what_a_ban_calls_so(use: str) -> None:
    """A thing that something is used for is an activity, and the case calls it so (half were **permitted**)."""
    assert kind_of(judged(_POLICY, f"Ada uses the Atlas {use}. May Ada use the Atlas this way?")) == "prohibited"


@pytest.mark.parametrize("use", ["for a legal bakery", "for a choir", "to bake bread"])
def test_what_nobody_calls_wrong_is_none(use: str) -> None:
    """Nothing is presumed to be against the law."""
    assert kind_of(judged(_POLICY, f"Ada uses the Atlas {use}. May Ada use the Atlas this way?")) == "permitted"


@pytest.mark.parametrize("told", ["The sale is illegal.", "The sale is against the law."])
def test_what_is_told_to_be_against_the_law_is_not_presumed_lawful(told: str) -> None:
    """A sentence that calls something unlawful leaves no presumption that all is lawful."""
    case = f"Ada uses the Atlas to sell old bikes. {told} May Ada use the Atlas this way?"
    assert kind_of(judged(_POLICY, case)) == "undetermined"


@pytest.mark.parametrize(
    ("use", "wanted"),
    [
        ("A school uses the Atlas to plan lessons", "permitted"),
        ("A man uses the Atlas to write about romances of schoolgirls", "undetermined"),
        ("A man uses the Atlas to make nude pictures of pupils", "undetermined"),
    ],
)
def test_a_ban_that_joins_two_fields_asks_where_both_are_spoken_of(use: str, wanted: str) -> None:
    """ "Child sexual exploitation" is not asked about because of a school alone."""
    assert kind_of(judged(_POLICY, f"{use}. May the {use.split()[1]} use the Atlas this way?")) == wanted


def test_who_lets_others_do_it_allows_it() -> None:
    """ "Lets" is "allows" in other words."""
    case = "A firm lets a partner use the Atlas to publish spam. May the firm let the partner use the Atlas this way?"
    assert kind_of(judged(_POLICY, case)) == "prohibited"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("You may not display, use, or apply for registration of our trademarks.", "use trademark(s)"),
        ("You may not distribute, publish, send, or facilitate the sending of junk mail.", "publish junk mail"),
        ("You may not create, upload, or assist in the creation of fake reviews.", "upload fake review(s)"),
    ],
)
def test_what_the_last_noun_is_of_is_what_the_row_is_done_to(text: str, act: str) -> None:
    """The verbs before it have no other object (the first of them banned every use)."""
    norms = [norm for norm in licet.read(text, language="en").norms if norm.modality is Modality.FORBID]
    said = [print_act(one) for norm in norms for one in norm.acts]
    assert any(one.startswith(act) for one in said), said
    assert not any(one in ("use", "publish", "upload") or " in the creation" in one for one in said[:2])
