"""Licences whose source is open and whose uses are not: hosted services, provisos with "must", terms in bold type."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

import licet

HOSTED = """Acme Terms

You may use, copy and distribute the software.

You may not provide the software to third parties as a hosted or managed service.
"""
MUST = "Acme Terms\n\nYou may sell the Maps, provided that you must give all recipients a copy of this Licence.\n"
LISTED = """Acme Terms

You may sell the Maps, provided that:

a. You must give all recipients a copy of this Licence;

b. You are encouraged to publish a blog post;

c. You must keep the notices.
"""
NESTED = """Acme Terms

You may sell the Maps, provided that You meet all of the following conditions:

a. You must give all recipients a copy of this Licence;

b. You are encouraged to: (i) publish a blog post; and (ii) mark the products; and

c. You must keep the notices.
"""
KEPT = "Rau gives all recipients a copy of this Licence. Rau keeps the notices. May Rau sell the Maps?"
CLAIM = """Acme Terms

Fern Ltd grants you a license to use the Maps.

If you or your company make any written claim that the Maps infringe any patent, your license for the Maps ends.

If your company makes such a claim, your license ends immediately for work on behalf of your company.
"""
BOLD = """Acme Terms

## Use

You may use the Maps and let **your company** use them. You **must not** sell the Maps.

## Definitions

**your company** is any legal entity that you work for.

**Control** means ownership of the assets.
"""
LATER = """Acme Licence

Acme Release Date: December 3, 2024

If, on the Acme version release date, the monthly active users of the products made available by Licensee is greater
than 100 million monthly active users in the preceding calendar month, You may not use Acme.

You may use Acme.

ACME IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES
OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH ACME OR THE USE OR OTHER DEALINGS IN ACME.

Policy

Last modified: November 5, 2024
"""
CASES = [
    (
        HOSTED,
        "Rau offers a hosted service with the software to its customers. May Rau offer the hosted service?",
        "prohibited",
    ),
    (
        HOSTED,
        "Rau offers a cloud service to its customers. The service uses the software. May Rau offer the cloud service?",
        "prohibited",
    ),
    (
        HOSTED,
        "May Rau provide the software to its customers as a managed service?",
        "prohibited",
    ),
    (HOSTED, "Rau offers a consulting service to its customers. May Rau use the software?", "permitted"),
    (
        HOSTED,
        "Rau distributes the software to its customers. May Rau distribute the software to its customers?",
        "permitted",
    ),
    (MUST, "May Rau sell the Maps?", "conditional"),
    (MUST, "Rau gives all recipients a copy of this Licence. May Rau sell the Maps?", "permitted"),
    (MUST, "Rau does not give the recipients a copy of this Licence. May Rau sell the Maps?", "prohibited"),
    (LISTED, "May Rau sell the Maps?", "conditional"),
    (LISTED, KEPT, "permitted"),
    (LISTED, "Rau does not keep the notices. May Rau sell the Maps?", "prohibited"),
    (NESTED, "May Rau sell the Maps?", "conditional"),
    (NESTED, KEPT, "permitted"),
    (CLAIM, "May the company use the Maps?", "permitted"),
    (
        CLAIM,
        "The company made a written claim that the Maps infringe its patent. May the company use the Maps?",
        "prohibited",
    ),
    (CLAIM, "The company claims that the Maps infringe its patent. May the company use the Maps?", "undetermined"),
    (LATER, "The products of Rau had 90 million monthly active users in November 2024. May Rau use Acme?", "permitted"),
    (
        LATER,
        "The products of Rau had 200 million monthly active users in November 2024. May Rau use Acme?",
        "prohibited",
    ),
]


@pytest.mark.parametrize(("terms", "case", "verdict"), CASES)
def test_what_source_available_licences_say(terms: str, case: str, verdict: str) -> None:
    """
    What a proviso must have is asked for, what it encourages is not; a hosted service on a thing provides the thing.
    """
    assert verdict == kind_of(judged(terms, case))


def test_terms_in_bold_type() -> None:
    """
    Bold type around a term that the text says the meaning of is quotation marks; elsewhere it says nothing.
    """
    terms = licet.read(BOLD)
    assert [one.term for one in terms.definitions] == ["your company", "Control"]
    assert kind_of(judged(BOLD, "May Rau sell the Maps?")) == "prohibited"


NAME = "Font Terms\n\nYou may distribute the Fonts.\n\nThe Fonts must retain their name.\n"
RENAMED = "Font Terms\n\nYou may modify and distribute the Fonts. Modified versions must be renamed.\n"
WHOLLY = """Font Terms

You may copy and distribute the Fonts.

The Fonts must be distributed entirely under this licence, and must not be distributed under any other licence.
"""
THEIRS = (
    "Font Terms\n\nThe name of the Holder shall not be used to promote any Copy, except with their written consent.\n"
)
BRACKET = """Data Terms

You may only access and/or use the Data subject to the following terms and conditions (this "License"):

1. You may use the Data only for non-commercial research purposes.

2. You must not sell the Data.

3. At your discretion, if your use of the Data was a substantial contributor to your research, cite our article.

4. All rights and licenses to the Data not explicitly provided hereunder are reserved for Fern.
"""
TRAINS = "Rau uses the Data to train a model. {} May Rau use the Data to train the model?"
PROMOTES = (
    "Rau uses the name of the Holder to promote the Copy. {} May Rau use the name of the Holder to promote the Copy?"
)
NAMES = [
    (NAME, "Rau renames the Fonts. May Rau distribute the Fonts?", "prohibited"),
    (NAME, "Rau changes the name of the Fonts. May Rau distribute the Fonts?", "prohibited"),
    (NAME, "Rau distributes the Fonts under a new name. May Rau distribute the Fonts?", "prohibited"),
    (NAME, "Rau keeps the name of the Fonts. May Rau distribute the Fonts?", "permitted"),
    (NAME, "May Rau distribute the Fonts?", "conditional"),
    (
        RENAMED,
        "The modified version keeps the name of the Fonts. May Rau distribute the modified version?",
        "prohibited",
    ),
    (RENAMED, "Rau renames the modified version. May Rau distribute the modified version?", "permitted"),
    (WHOLLY, "May Rau distribute the Fonts?", "conditional"),
    (WHOLLY, "Rau distributes the Fonts under this licence. May Rau distribute the Fonts?", "permitted"),
    (WHOLLY, "May Rau distribute the Fonts under the MIT licence?", "prohibited"),
    (THEIRS, PROMOTES.format("The Holder has given written permission."), "permitted"),
    (THEIRS, PROMOTES.format("Fern has given written permission."), "undetermined"),
    (THEIRS, PROMOTES.format("The Holder has not given permission."), "prohibited"),
    (BRACKET, TRAINS.format("The use is for non-commercial research purposes."), "permitted"),
    (BRACKET, TRAINS.format("Rau does this for non-commercial research purposes."), "permitted"),
    (BRACKET, TRAINS.format("The training serves non-commercial research."), "permitted"),
    (BRACKET, TRAINS.format("The use is for commercial purposes."), "prohibited"),
    (BRACKET, TRAINS.format("Rau does this for his customers."), "undetermined"),
    (BRACKET, "May Rau sell the Data?", "prohibited"),
]


@pytest.mark.parametrize(("terms", "case", "verdict"), NAMES)
def test_names_licences_and_aims(terms: str, case: str, verdict: str) -> None:
    """
    A name that is changed is not kept; another licence is not this one; what an act is for may be told by itself.
    """
    assert verdict == kind_of(judged(terms, case))
