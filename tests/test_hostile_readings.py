"""What a hostile reader would twist: phrases in a row, purposes by name alone, what a definition leaves out."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

import licet
from licet.clauses.norm import Modality
from licet.clauses.phrase import Role


@pytest.mark.parametrize(
    ("ban", "question"),
    [
        ("You may not give the Tool to gamblers or to brokers.", "May I give the Tool to a broker?"),
        ("You may not run the Tool in prisons or in casinos.", "May I run the Tool in a casino?"),
        (
            "You may not use the Tool for gambling purposes, for stalking or for the surveillance of tenants.",
            "May I use the Tool for the surveillance of tenants?",
        ),
        ("You may not use the Tool to stalk people or for gambling.", "May I use the Tool for gambling?"),
        ("You may not use the Tool for lotteries or in casinos.", "May I use the Tool in a casino?"),
        ("You may not use the Tool for lotteries or in casinos.", "May I use the Tool for lotteries?"),
    ],
)
def test_each_of_several_phrases_is_enough_for_a_ban(ban: str, question: str) -> None:
    """
    "To A or to B", "for A or in B": neither alone escapes the ban.
    """
    assert "prohibited" == kind_of(judged(ban, question))


def test_phrases_of_an_obligation_are_alternatives() -> None:
    """
    One of two places is enough for a duty that names both with "or".
    """
    (norm,) = licet.read("Terms\n\nYou must deliver the notes to the recipient or to a public archive.").norms

    assert 1 == len(norm.acts[0].get(Role.RECIPIENT))


PURPOSES = (
    "“Teaching Purposes” means lessons at a school, and excludes any lesson that is held for profit. "
    "Fern grants you a licence to use the Atlas solely for Teaching Purposes."
)


def test_a_purpose_is_not_the_defined_one_by_its_last_word() -> None:
    """
    Advertising purposes are no Teaching Purposes because both are purposes.
    """
    assert "permitted" != kind_of(judged(PURPOSES, "May I use the Atlas for advertising purposes?"))
    assert "permitted" == kind_of(judged(PURPOSES, "May I use the Atlas for Teaching Purposes?"))


@pytest.mark.parametrize(
    "tail", [", but excludes drafts", " but does not include drafts", ", excluding drafts", ", other than drafts"]
)
def test_what_a_definition_leaves_out_is_kept(tail: str) -> None:
    """
    Whatever the words: "other than drafts", "excluding drafts", "but does not include drafts".
    """
    terms = licet.read(f"Terms\n\n“Report” means any text about the Lake{tail}.")

    assert ["draft"] == [thing.head for thing in terms.definitions[0].excludes]


@pytest.mark.parametrize(
    "ban",
    [
        "You may not, nor may you permit any third party to, melt the Ring.",
        "You may not melt the Ring, nor may you permit any third party to do so.",
        "The Customer shall not, nor shall it allow a third party to, melt the Ring.",
    ],
)
def test_nor_with_the_subject_behind_it_forbids(ban: str) -> None:
    """
    What "nor may you" opens is a second ban, and nobody's permission.
    """
    norms = licet.read(f"Terms\n\n{ban}").norms

    assert [Modality.FORBID, Modality.FORBID] == [norm.modality for norm in norms]


@pytest.mark.parametrize("purpose", ["military research", "commercial research"])
def test_one_of_two_adjectives_is_enough(purpose: str) -> None:
    """
    "Commercial or military research" needs no research that is both.
    """
    ban = "You may not use the Tool for commercial or military research."

    assert "prohibited" == kind_of(judged(ban, f"May I use the Tool for {purpose}?"))


def test_a_licence_of_a_certain_kind_lifts_a_ban_in_the_same_words() -> None:
    """
    "Unless and until you have obtained an enterprise licence from Fern": who says so has the exception.
    """
    ban = "Unless and until you have obtained an enterprise licence from Fern, you may not host the Atlas."

    assert "prohibited" == kind_of(judged(ban, "May I host the Atlas?"))
    obtained = judged(ban, "I have obtained an enterprise licence from Fern.\nMay I host the Atlas?")
    assert "prohibited" != kind_of(obtained)


def test_who_denies_the_term_is_not_under_it() -> None:
    """
    A model that is said not to be a Derivative Model is none, although a model is what the term's last word says.
    """
    text = "You may sell any Derivative Model. All other rights in the models are reserved."
    denied = "X is a model. X is not a Derivative Model."

    assert "permitted" != kind_of(judged(text, f"{denied} May I sell X?"))


@pytest.mark.parametrize("count", ["two copies", "three copies"])
def test_one_copy_is_one(count: str) -> None:
    """
    Leave to make one copy is no leave to make more, and leave to make two is leave to make one.
    """
    one = "You may make one copy of the Tool."

    assert "permitted" != kind_of(judged(one, f"May I make {count} of the Tool?"))
    assert "permitted" == kind_of(judged(one.replace("one copy", count), "May I make one copy of the Tool?"))
