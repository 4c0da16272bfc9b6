"""Several instruments, chains of contracts, works that carry duties, and terms that each text defines for itself."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

FREE = "Free Library License\n\nYou may use, copy and sell the Library."
COPYLEFT = "Copyleft Library License\n\n1. You may use and copy the Library.\n2. You must not sell the Library."
BOTH = FREE, COPYLEFT
OFFERED = "The Library is licensed under the Free Library License or the Copyleft Library License"
STATED = "The Library is licensed under the Free Library License."
BOUGHT = "Bob bought access to the API from Carl."
BUILDS = "Bob uses the API to build a competing product."
MASTER = "Master Agreement\n\n1. You may use the API.\n2. You must not publish the results."
RANKED = f"{MASTER}\n3. In case of conflict, the Order Form prevails over the Master Agreement."
ORDER = "Order Form\n\n1. You may publish the results."
WITHIN = "1. You may share the Data.\n2. You must not share the Data.\n3. Section {} prevails over section {}."
API = "1. You may use the API.\n2. You must not use the API to build a competing product."
PUBLIC = (
    "Acme Public License\n\nPermission is hereby granted to any person obtaining a copy of the Software to use, copy "
    "and sell the Software, provided that the copyright notice is included in all copies."
)
WORKS = (
    "1. You may use the Data.\n2. If you distribute a model that was trained on the Data, you must name Acme.\n"
    "3. You must not sell a model that is distilled from the Model.\n"
    "4. You must not use output of the Service to train a model."
)
SECRET = (
    '"Confidential Information" means the source code of Acme.\n\n1. You must not share Confidential Information.\n'
    "2. Confidential Information does not include information that is public."
)
CONTENT = (
    'Acme Terms\n\n"Content" means texts and images. Content includes videos. Content excludes software.\n\n'
    "1. You must not sell the Content."
)
PROGRAM = (
    'Acme Terms\n\n"Software" means the program Foo and its documentation.\n\n1. You may copy the Software.\n'
    "2. You must not sell the Software."
)
AFFILIATE = (
    'Acme Terms\n\n"Affiliate" means a company that you control.\n\n'
    "1. You must not share the Software with third parties.\n2. Section 1 does not apply to Affiliates."
)
BUILT_IN = (
    "1. You must not use the Model if you have more than 100 users.\n"
    "2. Section 1 does not apply if you receive the Model as part of an integrated product."
)
TOOL = "Bob has 200 users. Bob buys a tool from Carl. Bob accepted the terms of Acme. The Model is built into the tool."
ALPHA = 'Alpha Terms\n\n"Data" means images.\n\n1. You must not sell the Data.'
BETA = 'Beta Terms\n\n"Data" means texts.\n\n1. You may use the Data.'


@pytest.mark.parametrize(
    ("terms", "case", "verdict"),
    [
        # a choice is the actor's; two licences stated side by side collide; given together they add up
        (
            BOTH,
            f"{OFFERED}, as Bob chooses. May Bob sell the Library?",
            "permitted",
        ),
        (
            BOTH,
            f"{OFFERED}. Bob chose the Copyleft Library License. May Bob sell the Library?",
            "prohibited",
        ),
        (
            BOTH,
            f"{STATED} The Library is licensed under the Copyleft Library License. May Bob sell the Library?",
            "conflict",
        ),
        (BOTH, "May Bob sell the Library?", "prohibited"),
        # precedence is only what a text or the case declares
        ((RANKED, ORDER), "May Bob publish the results?", "permitted"),
        ((MASTER, ORDER), "May Bob publish the results?", "prohibited"),
        (
            (MASTER, ORDER),
            "The Order Form prevails over the Master Agreement. May Bob publish the results?",
            "permitted",
        ),
        (WITHIN.format(1, 2), "May Bob share the Data?", "permitted"),
        (WITHIN.format(2, 1), "May Bob share the Data?", "prohibited"),
    ],
)
def test_instruments_beside_each_other(terms: str | tuple[str, ...], case: str, verdict: str) -> None:
    """
    Choice, precedence, collision, and the rule without any of them: restrictions add up.
    """
    assert verdict == kind_of(judged(terms, case))
    if isinstance(terms, tuple):
        assert verdict == kind_of(judged(terms[::-1], case)), "the order in which texts are given is no precedence"


@pytest.mark.parametrize(
    ("terms", "case", "verdict"),
    [
        # who is bound, and through which words
        (API, f"Bob is a customer of Acme. {BUILDS}", "prohibited"),
        (API, f"{BOUGHT} {BUILDS}", "undetermined"),
        (
            API,
            f"{BOUGHT} Bob accepted the terms of Acme. {BUILDS}",
            "prohibited",
        ),
        (
            API,
            f"{BOUGHT} Bob did not accept the terms of Acme. {BUILDS}",
            "undetermined",
        ),
    ],
)
def test_a_chain_of_contracts(terms: str, case: str, verdict: str) -> None:
    """
    Terms bind whom they reach; bought from somebody else, another text may govern.
    """
    assert verdict == kind_of(judged(terms, f"{case} May Bob use the API to build the product?"))


@pytest.mark.parametrize(
    ("terms", "case", "verdict"),
    [
        (PUBLIC, "Bob bought the Software from Carl. May Bob sell the Software?", "conditional"),
        (
            PUBLIC,
            "Bob received the Software from Carl. The copyright notice is included. May Bob sell the Software?",
            "permitted",
        ),
        # the duty or ban that travels with a work
        (WORKS, "Bob trained Zed on the Data. Zed is a model. May Bob distribute Zed?", "conditional"),
        (WORKS, "Bob distilled Zed from the Model. Zed is a model. May Bob sell Zed?", "prohibited"),
        (
            WORKS,
            "Bob generated a text with the Service. Zed is a model. May Bob use the text to train Zed?",
            "prohibited",
        ),
        # who buys a product gets what is built into it
        (BUILT_IN, f"{TOOL} The tool is an integrated product. May Bob use the Model?", "permitted"),
        (BUILT_IN, "Bob has 200 users. May Bob use the Model?", "prohibited"),
        # terms mean what their own text says
        (SECRET, "The source code is public. May Bob share the source code of Acme?", "permitted"),
        (SECRET, "The source code is not public. May Bob share the source code of Acme?", "prohibited"),
        (CONTENT, "May Bob sell a video?", "prohibited"),
        (CONTENT, "May Bob sell a software?", "permitted"),
        (PROGRAM, "Bob sells the documentation of Foo. May Bob sell the documentation of Foo?", "prohibited"),
        (AFFILIATE, "Sub is a company. Bob controls Sub. May Bob share the Software with Sub?", "permitted"),
        ((ALPHA, BETA), "May Bob sell an image?", "prohibited"),
    ],
)
def test_works_and_terms(terms: str | tuple[str, ...], case: str, verdict: str) -> None:
    """
    What is made from a work, and what a text calls by a name, is what that text says.
    """
    assert verdict == kind_of(judged(terms, case))


@pytest.mark.parametrize(("first", "last", "kind"), [("2", "3", "prohibited"), ("3", "2", "permitted")])
def test_a_declared_order_comes_before_the_narrower_clause(first: str, last: str, kind: str) -> None:
    """
    Leave for research cuts into a ban on copying, unless the text says that the ban comes first.
    """
    terms = (
        f"1. Section {first} takes precedence over section {last}.\n2. You must not copy the Archive.\n"
        "3. You may copy the Archive for research."
    )
    case = "Bob copies the Archive for research. May Bob copy the Archive for research?"

    assert kind == kind_of(judged(terms, case))
