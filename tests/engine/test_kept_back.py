"""What a text grants in plain words keeps the rest back, and what is another's needs a grant as well."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

EVALUATION = "Evaluation terms for quill\n\n1. You may use the software for evaluation.\n\n2. We provide it as is.\n"
API = "Quill API Terms\n\n1. You may call the API up to 1,000 times a day.\n\n2. We may change these terms.\n"
IMAGES = "Image terms\n\nYou may download and print our images for personal use.\n"
SERVICE = (
    "Terms of Service\n\nBy using the Service you accept these terms. Fern gives you the right to use the Service. "
    "You grant Fern a licence to use your feedback. You own your content.\n"
)


def asked(text: str, question: str) -> Kind | None:
    return licet.Session([licet.read(text)]).check(licet.case(question, lenient=True)).kind


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (EVALUATION, "May Acme redistribute the software?"),
        (EVALUATION, "May Acme sell copies of the software?"),
        (API, "May Acme resell the API?"),
        (API, "May Acme call the API 5,000 times a day?"),
        (SERVICE, "May Acme resell the Service?"),
        (SERVICE, "May Fern sell Acme's content?"),
        (SERVICE, "May Fern sell Acme's feedback?"),
    ],
)
def test_what_no_words_grant_is_kept_back(text: str, question: str) -> None:
    assert asked(text, question) is Kind.PROHIBITED


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (EVALUATION, "May Acme sell its own software?"),
        (IMAGES, "May Acme sell the images?"),
        (SERVICE, "May Fern train a model on Acme's content?"),
    ],
)
def test_whose_it_is_is_asked(text: str, question: str) -> None:
    assert asked(text, question) is Kind.UNDETERMINED


def test_one_s_own_is_free() -> None:
    assert asked(SERVICE, "May Acme sell its content?") is Kind.PERMITTED
    assert asked(SERVICE, "May Fern publish its own content?") is Kind.PERMITTED
    assert asked(EVALUATION, "May Acme use the software for evaluation?") is Kind.PERMITTED
