"""
Licences that large users have to ask for: who has so many users, who asked, and to whom leave was given.
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


@pytest.fixture(scope="module")
def terms() -> licet.Session:
    return licet.Session([licet.read(TERMS, id="willow")])


@pytest.mark.parametrize(
    ("case", "wanted"),
    [
        ("The app has 60 million monthly active users.", "prohibited"),
        ("The app has 50 million monthly active users.", "permitted"),
        ("The app has 60 million monthly active users. Willow Labs has expressly authorized the use.", "conditional"),
        (
            "The app has 60 million monthly active users. The operator asked Willow Labs for a licence. "
            "Willow Labs has expressly authorized the use.",
            "permitted",
        ),
        (
            "The app has 60 million monthly active users. The operator asked Bolt Labs for a licence. "
            "Willow Labs has expressly authorized the use.",
            "conditional",
        ),
        (
            "The app has 60 million monthly active users. The operator asked Willow Labs for a licence. "
            "Willow Labs has not authorized the use.",
            "prohibited",
        ),
    ],
)
def test_who_has_so_many_users_needs_leave(terms: licet.Session, case: str, wanted: str) -> None:
    """
    The ban on exercising any rights goes on from the sentence on large users; the app of an operator is the operator's.
    """
    told = f"The operator of an app uses the Model commercially. {case} May the operator use the Model?"

    assert wanted == str(terms.check(licet.case(told.replace(". ", ".\n"))).kind)
