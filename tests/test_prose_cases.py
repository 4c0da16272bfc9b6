"""Cases in sentences on terms in prose, from end to end, with near misses that must not be permitted."""

from __future__ import annotations

from functools import cache

import pytest

import licet
from licet.clauses.norm import Instrument
from licet.clauses.verdict import Kind, Reason

API_TERMS = """Lumo API Terms

These terms are an agreement between you and Lumo Labs, Inc. ("Lumo", "we").

1. Use. We grant you a non-exclusive right to access and use the Services.

2. Restrictions. You will not use Output to develop any artificial intelligence models that compete with our products
and services. However, you can use Output to develop artificial intelligence models primarily intended to categorize
data, as long as such models are not distributed or made commercially available to third parties.

3. Output. As between you and Lumo, you own all Output. This means you can use Output for any purpose, if you comply
with these terms. Given the nature of machine learning, the Services may in some cases produce incorrect Output.

4. Termination. We may suspend your account or terminate this agreement:

(i) if required to do so by law;

(ii) to prevent a security risk; or

(iii) for repeated violations of the Lumo Policies.
"""


@cache
def terms(text: str) -> Instrument:
    return licet.read(text)


def verdict(sentences: str, *, text: str = API_TERMS) -> licet.Verdict:
    return licet.check(licet.case(sentences), [terms(text)])


CUSTOMER = "The firm is a customer of Lumo.\n"
RIVAL = CUSTOMER + "The firm trains a language model on Lumo output.\n"
CLASSIFIER = CUSTOMER + "The firm trained a classifier on Lumo output.\n"
TRAIN = "May the firm use Lumo output to train the model?"
SORT = "May the firm use Lumo output to train the classifier?"

ANNOTATED = """
The firm is a customer of Lumo.
The firm uses Lumo output to annotate data.
The annotated data is used to train Vega.
Vega is a language model that competes with Lumo's products.
May the firm use Lumo output to annotate the training data of Vega?
"""
"""Who uses the annotated data is not said: it is the firm's own doing, as far as the case goes."""

OWN_CLASSIFIER = """
The classifier was published on a public model hub.
Lumo offers a classifier too.
The firm's classifier competes with the classifier of Lumo.
May the firm use Lumo output to train this classifier?
"""
"""The classifier in question is the firm's, not the one that it competes with."""

ACCESS = """
The firm starts to sell access to the classifier to other firms.
The classifier competes with a product of Lumo.
May the firm use Lumo output to train the classifier?
"""

FINE_TUNED = """
The firm fine-tunes an open-weights model on Lumo output.
The fine-tuned model is a general assistant.
The assistant competes with a product of Lumo.
May the firm use Lumo output to fine-tune the model?
"""
"""What the fine-tuning makes competes."""


@pytest.mark.parametrize(
    "sentences",
    [
        RIVAL + "The model competes with the products of Lumo.\n" + TRAIN,
        ANNOTATED,
        CLASSIFIER + OWN_CLASSIFIER,
        CLASSIFIER + ACCESS,
        CUSTOMER + FINE_TUNED,
    ],
    ids=["plain", "annotated", "own-classifier", "access", "fine-tuned"],
)
def test_output_for_a_rival_model(sentences: str) -> None:
    """However the case tells it, output that goes into a competing model is forbidden by section 2."""
    found = verdict(sentences)

    assert (Kind.PROHIBITED, Reason.FORBIDDEN) == (found.kind, found.reason)
    assert found.decisive[0].clause.startswith("2")


@pytest.mark.parametrize(
    "sentences",
    [
        RIVAL + "It is unknown whether the model competes with the products of Lumo.\n" + TRAIN,
        RIVAL + TRAIN,
        CLASSIFIER + "The classifier competes with a product of Lumo.\n" + SORT,
        CUSTOMER + "Lumo suspends the firm's account.\nMay Lumo suspend the firm's account?",
    ],
    ids=["unknown", "unsaid", "recipients-unsaid", "ground-unsaid"],
)
def test_what_nobody_states_is_not_permitted(sentences: str) -> None:
    """An element that nobody states stays open: neither a grant's nor a power's ground is presumed."""
    assert Kind.UNDETERMINED == verdict(sentences).kind


def test_a_power_is_judged_on_the_grounds_relied_on() -> None:
    """A ground that the case names and the text does not give is no ground."""
    told = "Lumo terminates the agreement because of a late reply.\n"
    found = verdict(CUSTOMER + told + "May Lumo terminate the agreement because of the late reply?")

    assert (Kind.PROHIBITED, Reason.NOT_GRANTED) == (found.kind, found.reason)


def test_what_the_ban_does_not_reach_is_free() -> None:
    """Output that goes into a model which does not compete is the customer's own to use."""
    told = "The model does not compete with Lumo's products and services.\n"

    assert Kind.PERMITTED == verdict(RIVAL + told + TRAIN).kind


MODEL_LICENSE = """Vega Model License

1. Definitions. "Model" means the machine-learning weights and parameters of Vega. "Derivatives of the Model" means all
modifications to the Model and works based on the Model.

2. Grant. Subject to the terms and conditions of this License, Licensor grants You a license to use, reproduce
and distribute the Model and Derivatives of the Model, and to make modifications to the Model.

3. Distribution. You may distribute copies of the Model, provided that You include the notice.

4. Use restrictions. You agree not to use the Model or Derivatives of the Model:

- For the purpose of exploiting, harming or attempting to exploit or harm minors in any way;
- For any use intended to or which has the effect of discriminating against or harming individuals;
- To provide medical advice and medical results interpretation;
- To defame, disparage or otherwise harass others;
- For fully automated decision making that adversely impacts an individual's legal rights.
"""


@pytest.mark.parametrize(
    ("told", "asked", "expected"),
    [
        ("The firm uses Vega 7B to paint landscapes.", "use Vega 7B to paint landscapes", Kind.PERMITTED),
        ("The firm uses the model to harass others.", "use the model to harass others", Kind.PROHIBITED),
        ("The firm uses Vega to harm minors.", "use Vega to harm minors", Kind.PROHIBITED),
        ("The firm uses Vega to explain X-ray results.", "use Vega to explain X-ray results", Kind.UNDETERMINED),
        ("The firm uses Vega to decide on loans.", "use Vega to decide on loans", Kind.UNDETERMINED),
        ("The firm uses a fine-tuned version of Vega.", "use the fine-tuned version to harass others", Kind.PROHIBITED),
        ("The firm distributes Vega to the public.", "distribute Vega", Kind.CONDITIONAL),
        ("The firm distributes Vega to its users. It includes the notice.", "distribute Vega", Kind.PERMITTED),
        ("The firm shares copies of Vega without the notice.", "share copies of Vega", Kind.PROHIBITED),
        ("The firm sells Vega.", "sell Vega", Kind.CONDITIONAL),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith("The firm") else "",
)
def test_a_model_licence_with_use_restrictions(told: str, asked: str, expected: Kind) -> None:
    """A use is judged by its purpose: named in another word it is asked, and a proviso holds beside a broader grant."""
    assert expected == verdict(f"{told}\nMay the firm {asked}?", text=MODEL_LICENSE).kind


SERVICE_TERMS = """Marlo Terms

1. These terms are an agreement between Marlo GmbH ("Provider") and the customer ("Customer").

2. The Customer receives a right to use the Service.

3. The Customer must not use the Service for development of competing AI products.
"""


@pytest.mark.parametrize(
    ("rival", "expected"),
    [("the Marlo chatbot", Kind.PROHIBITED), ("the chatbot of Orion", Kind.UNDETERMINED)],
)
def test_a_competing_product_competes_with_the_provider(rival: str, expected: Kind) -> None:
    """A bot of the customer's own is no part of the service; what it competes with must be the provider's."""
    told = (
        "The firm is a customer of Marlo and uses the Marlo chatbot.\n"
        "The firm builds a booking chatbot of its own with the service.\n"
        f"The booking chatbot is an AI product that competes with {rival}.\n"
    )
    asked = "May the firm use the service to build the booking chatbot?"

    assert expected == verdict(told + asked, text=SERVICE_TERMS).kind
