"""Names in cases on services: who acts is no plan, seat or text, and a provider's name stands for its services."""

from __future__ import annotations

import pytest

import licet

_TERMS = """Fern Terms of Service

These terms are between you and Fern Ltd ("Fern", "we"). "Service" means the web app. "Songs" means the files that the
Service returns.

You may use the Service. You must not use the Service to write spam. Songs made on the free plan must not be sold.
"""


@pytest.fixture(scope="module", name="terms")
def _terms() -> licet.Instrument:
    return licet.read(_TERMS)


def test_using_the_provider_is_using_its_service(terms: licet.Instrument) -> None:
    """ "Uses Fern to write spam" uses the Service to write it."""
    case = licet.case("Omar is a customer of Fern. Omar uses Fern to write spam. May Omar use Fern to write spam?")

    assert licet.check(case, [terms]).kind == "prohibited"


def test_whose_a_thing_is_says_nothing_of_where_it_is_used() -> None:
    """A model of the firm's own that it sells is not for that used within the firm."""
    terms = licet.read(
        "Fern Terms\n\nYou may use the Songs in any product.\n\n"
        "You must not use the Songs to train a model, other than a model that you use only within your firm.\n"
    )
    told = "The firm is a customer of Fern. The firm trains a model on the Songs. The firm sells the model."

    assert (
        licet.check(licet.case(f"{told} May the firm use the Songs to train the model?"), [terms]).kind != "permitted"
    )
