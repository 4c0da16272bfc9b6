"""What licences for models and for source code with a threshold say: sums, bounds behind their number, parameters."""

from __future__ import annotations

import pytest

import licet


def verdict(text: str, case: str) -> str:
    """The answer to a case under a raw text."""
    return str(licet.Session([licet.read(text)]).check(licet.case(case)).kind)


REVENUE = [
    "your company's annual revenue is greater than 40 million euros",
    "you generate more than EUR 40,000,000 in annual revenue",
    "your total revenue in the prior tax year was 40,000,000 euros or more",
    "You or Your Affiliates, either individually or in aggregate, generate more than EUR 40,000,000 in annual revenue",
]


@pytest.mark.parametrize("condition", REVENUE)
def test_a_sum_that_comes_in_is_a_revenue(condition: str) -> None:
    """A licensee over the threshold is shut out, in whatever words the threshold and the fact are given."""
    text = f"Fern License\n\nYou may use the Model.\n\nIf {condition}, you may not use the Model.\n"

    assert "prohibited" == verdict(text, "Acme earns 70 million euros per year.\nMay Acme use the Model?")
    assert "prohibited" != verdict(text, "Acme earns 2 million euros per year.\nMay Acme use the Model?")


def test_a_bound_behind_its_number() -> None:
    """ "50 employees or more" takes in 80 employees, and not only 50."""
    text = "Fern License\n\nYou may use the Model.\n\nIf you have 50 employees or more, you may not use the Model.\n"

    assert "prohibited" == verdict(text, "Acme has 80 employees.\nMay Acme use the Model?")
    assert "permitted" == verdict(text, "Acme has 20 employees.\nMay Acme use the Model?")


PARAMETERS = """Fern Source License

Licensor:       Fern Works GmbH
Licensed Work:  FernBase 2.4
Change Date:    2029-05-01

The Licensor hereby grants you the right to copy, modify, create derivative works, redistribute, and make
non-production use of the Licensed Work. You must display this License on each copy of the Licensed Work.

On the Change Date, the Licensed Work is available under the Change License, and the rights above end.

This License does not grant you any right in any trademark of the Licensor. The Licensed Work is provided as is,
without warranties of any kind, and the Licensor is not liable for any damage that comes from its use by anybody.
"""


def test_a_parameter_in_front_names_the_work() -> None:
    """What a line in front calls the Licensed Work is the Licensed Work, and the day it names is no day of the text."""
    assert "permitted" == verdict(PARAMETERS, "Acme modifies FernBase 2.4.\nMay Acme modify FernBase 2.4?")


def test_a_duty_on_copies_goes_with_passing_them_on() -> None:
    """Who passes on a copy must do what is asked for each copy."""
    case = "Acme redistributes copies of FernBase 2.4.\nMay Acme redistribute FernBase 2.4?"

    assert "conditional" == verdict(PARAMETERS, case)


def test_everything_for_a_purpose_is_for_that_purpose() -> None:
    """A grant of all that copyright keeps back holds for its purpose alone."""
    text = (
        "Fern License\n\nThe licensor grants you a copyright license for the software to do everything you might do "
        "with the software that would otherwise infringe the licensor's copyright in it for any research purpose.\n"
    )

    assert "permitted" != verdict(text, "Acme uses the software for gain.\nMay Acme use the software?")


@pytest.mark.parametrize(
    "words",
    [
        "any use that is solely for research and not connected to any commercial activity",
        "any use for research and not directly or indirectly connected to commercial activities",
        "research, and in each case is not connected to any commercial activity",
    ],
)
def test_a_definition_keeps_what_it_denies(words: str) -> None:
    """What a definition leaves out is not taken in, whatever shape the denial has."""
    text = (
        "Fern License\n\nYou may use the Model only for Research Purposes.\n\n"
        f'"Research Purposes" means {words}.\n\nThe Model is provided as is.\n'
    )
    case = "Acme uses the Model for research.\nThe research is connected to a commercial activity.\nMay Acme use it?"

    assert verdict(text, case) not in ("permitted", "conditional")


DENIED = {
    "You may use the Maps and not sell them.": ("use", "sell"),
    "You may use, but not sell, the Maps.": ("use", "sell"),
    "The Maps may be used and not sold.": ("use", "sell"),
}


@pytest.mark.parametrize("sentence", DENIED)
def test_what_is_denied_behind_a_grant(sentence: str) -> None:
    """ "May use and not sell": the one is allowed and the other is not."""
    text = f"Map License\n\n{sentence}\n"

    assert "permitted" == verdict(text, "May Acme use the Maps?")
    assert "prohibited" == verdict(text, "May Acme sell the Maps?")


SMALL = """Fern License

"Small Firm" means any legal entity with Annual Revenue of less than one million US dollars ($1,000,000 USD).

{}
"""
FOR_SMALL = [
    "You may use the Model provided that you are a Small Firm.",
    "You may use the Model, as long as you remain a Small Firm as defined above.",
    "You may use the Model if you qualify as a Small Firm.",
    "You may use the Model. If you do not qualify as a Small Firm, you may not use the Model.",
]


@pytest.mark.parametrize("rule", FOR_SMALL)
@pytest.mark.parametrize("who", ["firm", "company", "bakery"])
def test_a_term_that_means_whoever_earns_little(rule: str, who: str) -> None:
    """Who is a Small Firm, its definition says: the firm of a case is none by its name, and a bakery may be one."""
    text = SMALL.format(rule)

    assert verdict(text, f"The {who} has annual revenue of 70 million dollars.\nMay it use the Model?") == "prohibited"
    assert verdict(text, f"The {who} has annual revenue of 70,000 dollars.\nMay it use the Model?") == "permitted"
    assert verdict(text, f"The {who} is in Oslo.\nMay the {who} use the Model?") == "undetermined"
