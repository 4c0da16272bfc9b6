"""
The name that a text gives itself, and what a definition leaves out.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

NAMED = """Fern Data Agreement

{}

1. You may {} the Charts made available to you by the Provider under this F-DA if you follow the F-DA's terms.
"""


@pytest.mark.parametrize(
    "opening",
    ["This is the Fern Data Agreement, Version 2.0 (the “F-DA”).", "The Charts come on the following terms (“F-DA”)."],
)
@pytest.mark.parametrize(("granted", "kind"), [("copy", Kind.PERMITTED), ("sell", Kind.PROHIBITED)])
def test_a_name_of_the_text_is_the_text(opening: str, granted: str, kind: Kind) -> None:
    """What is made available under the F-DA is what a case under it speaks of."""
    case = licet.case("Rau copies the Charts. May Rau copy the Charts?")
    assert licet.check(case, [licet.read(NAMED.format(opening, granted))]).kind is kind


def test_another_text_is_not_this_one() -> None:
    """A term for some other licence is no name of the text."""
    terms = licet.read(NAMED.format("The Charts are also under the Moss Charter of 1999 (the “F-DA”).", "copy"))
    case = licet.case("Rau copies the Charts. May Rau copy the Charts?")
    assert licet.check(case, [terms]).kind is Kind.UNDETERMINED


@pytest.mark.parametrize("words", ["but not including Results", "but excluding Results", "not including Results"])
def test_what_a_term_does_not_include_is_left_out(words: str) -> None:
    """What a case calls Data is none of the Results that the text frees, since Data are without them."""
    terms = licet.read(
        f"Fern Data Agreement\n\n1. You may copy the Data.\n\n2. You may sell Results.\n\n"
        f"“Data” means the material you receive under this Agreement, {words}.\n\n"
        f"“Result” means anything that you develop or improve from your use of Data.\n"
    )
    assert terms.definitions[0].excludes
    case = licet.case("Rau sells the Data. May Rau sell the Data?")
    assert licet.check(case, [terms]).kind is Kind.PROHIBITED
