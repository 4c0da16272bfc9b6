"""
What model licences ask of some: licences of large users, and names of what is made of the model.
"""

from __future__ import annotations

import pytest

import licet

TERMS = """Willow Model Agreement

"Willow" or "we" means Willow Labs Inc. "Model" means the Willow language model.

1. You may use and copy the Model.

2. If you are using the Model commercially and your product or service has more than 50 million monthly active users, \
you shall request a license from us. You cannot exercise your rights under this Agreement without our express \
authorization.
"""
NAMES = """Aspen Model Agreement

"Model" means the Aspen speech model. "Output" means what the Model puts out.

1. You may use, copy and distribute the Model.

2. If you use the Model or any Output to train or improve an AI model that is distributed, you shall also include \
"Aspen" at the beginning of the name of any such AI model.
"""
LARGE = "The app has 60 million monthly active users."
LEAVE = "Willow Labs has expressly authorized the use."


@pytest.fixture(scope="module")
def terms() -> licet.Session:
    return licet.Session([licet.read(TERMS, id="willow")])


@pytest.mark.parametrize(
    ("case", "wanted"),
    [
        (LARGE, "prohibited"),
        ("The app has 50 million monthly active users.", "permitted"),
        (f"{LARGE} {LEAVE}", "conditional"),
        (f"{LARGE} The operator asked Willow Labs for a licence. {LEAVE}", "permitted"),
        (f"{LARGE} The operator asked Bolt Labs for a licence. {LEAVE}", "conditional"),
        (f"{LARGE} The operator asked Willow Labs for a licence. {LEAVE.replace('has', 'has not')}", "prohibited"),
    ],
)
def test_who_has_so_many_users_needs_leave(terms: licet.Session, case: str, wanted: str) -> None:
    """
    The ban on exercising any rights goes on from the sentence on large users; the app of an operator is the operator's.
    """
    told = f"The operator of an app uses the Model commercially. {case} May the operator use the Model?"

    assert wanted == str(terms.check(licet.case(told.replace(". ", ".\n"))).kind)


@pytest.mark.parametrize(
    ("case", "wanted"),
    [
        ('The firm publishes the model under the name "Aspen Mini".', "permitted"),
        ('The firm publishes the model under the name "Larch".', "prohibited"),
        ('The firm publishes the model. The name of the model does not begin with "Aspen".', "prohibited"),
        ('The firm publishes the model. The name of the model begins with "Aspen".', "permitted"),
        ("The firm publishes the model.", "conditional"),
    ],
)
def test_what_is_made_of_the_model_bears_its_name(case: str, wanted: str) -> None:
    """
    The duty goes with passing on what was trained, though the training is another act; its name fulfils or breaks it.
    """
    told = f"The firm trained an AI model on Output. {case} May the firm publish the model?"

    assert wanted == str(licet.check(licet.case(told.replace(". ", ".\n")), [licet.read(NAMES, id="aspen")]).kind)
