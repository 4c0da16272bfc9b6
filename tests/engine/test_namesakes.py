"""A case is told what another came to only where the two differ in nothing but names that mean nothing."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import licet
from licet.clauses.case import Case
from licet.clauses.errors import InternalError
from licet.clauses.verdict import Kind, Verdict
from licet.engine import check as checking
from licet.engine import namesakes
from licet.engine.budget import Cancel
from licet.engine.namesakes import Met, Namesakes, Under, Words, outline
from licet.supply import vocabulary

TERMS = licet.load("openai-business-terms-2023-11-14")
WORDS = Words(Under((TERMS,), vocabulary(), None, False, frozenset()))

SAID = (
    ("{maker} is a customer of OpenAI.", ""),
    ("{it} is a language model of {maker}.", "{it} is a classifier of {maker}."),
    ("{it} competes with the products of OpenAI.", "It is unknown whether {it} competes with a product of OpenAI."),
    ("{maker} distributes {it} to {other}.", "{maker} does not distribute {it}.", ""),
    ("{maker} used Output to train {it}.", "{maker} used Output to evaluate {it}."),
)
JUDGED = Namesakes.judged
"""What the tests of other things go without."""

NAMES = ("Zarvel", "Quorba", "Belnix", "Tamodo", "Fernwold", "Lupinar", "Hadorix", "Vontelma")


def case_of(texts: tuple[str, ...], names: tuple[str, str, str]) -> Case:
    """These sentences, said of a maker, a thing and somebody else."""
    maker, it, other = names
    lines = [one.format(maker=maker, it=it, other=other) for one in texts if one]
    return licet.case("\n".join([*lines, "", f"May {maker} use Output to develop {it}?"]) + "\n")


def told_apart(case: Case) -> Verdict:
    """What it comes to where no case was met before."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(namesakes, "MET", Namesakes())
        return asked(case)


def asked(case: Case) -> Verdict:
    """What it comes to."""
    return checking.check(case, (TERMS,), vocabulary())


@pytest.fixture(autouse=True)
def met(monkeypatch: pytest.MonkeyPatch) -> Namesakes:
    """No case was met before but one that nobody asks about again."""
    found = Namesakes()
    monkeypatch.setattr(Namesakes, "judged", JUDGED)
    monkeypatch.setattr(namesakes, "MET", found)
    asked(case_of((SAID[0][0],), ("Acme", "Vega", "Bob")))
    found.forget()
    return found


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[Verdict]:
    """What was told and not judged."""
    found: list[Verdict] = []
    real = Met.of

    def of(self: Met, about: namesakes.Outline) -> Verdict | None:
        verdict = real(self, about)
        if verdict is not None:
            found.append(verdict)
        return verdict

    monkeypatch.setattr(Met, "of", of)
    return found


def test_what_is_told_is_what_is_found_anew(told: list[Verdict]) -> None:
    """Every answer with all its steps, places and its proof is the one that the case gets by itself."""
    rng = Random(3)
    for texts in rng.sample([*product(*SAID)], 6):
        for _ in range(4):
            case = case_of(texts, tuple(rng.sample(NAMES, 3)))  # type: ignore[arg-type]
            found = asked(case)
            anew = told_apart(case)
            assert found == anew
            assert repr(found) == repr(anew)
            assert found.proof == anew.proof
    assert len(told) >= 8


@pytest.mark.slow
@settings(max_examples=1_000, deadline=None)
@given(
    st.tuples(*map(st.sampled_from, SAID)),
    st.lists(st.from_regex(r"[A-Z][a-z]{4,11}", fullmatch=True), min_size=3, max_size=3, unique=True),
)
def test_any_names(texts: tuple[str, ...], names: list[str]) -> None:
    """Whatever the names are, in whichever order and of whatever length."""
    try:
        case = case_of(texts, (names[0], names[1], names[2]))
    except licet.LicetError:
        return  # a sentence that is not read with such a name
    assert repr(asked(case)) == repr(told_apart(case))


@pytest.mark.parametrize(
    "name",
    ["Model", "Modeling", "GPT", "Acme", "Warden", "Pokeria", "Gratisa", "Outputs", "Vega2", "Quor ba"],
)
def test_names_that_may_mean_something(name: str) -> None:
    """A name that begins as a word that is looked for, a short one, and one with numbers or capitals in it."""
    assert not WORDS.meaningless(name)


def test_names_are_numbered() -> None:
    """Cases with other names have one outline, unless two names have changed places or one stands in another word."""

    def said(*texts: str) -> str:
        return outline(licet.case("\n".join([*texts, "", "May Acme use Output to develop Zarvel?"]) + "\n")).text

    def other(*texts: str) -> str:
        return outline(licet.case("\n".join([*texts, "", "May Acme use Output to develop Quorba?"]) + "\n")).text

    assert said("Zarvel is a model of Acme.") == other("Quorba is a model of Acme.")
    assert said("Zarvel is a model of Acme.") != other("Zarvel is a model of Acme.")
    assert said("Zarvel is a model of Acme.") != other("Quorba is a model of Umbo.")
    assert said("Zarvel is a model of Acme.") != other("Quorba is a classifier of Acme.")
    assert said("Zarvel's size is unknown.", "Zarvels are models.") != other(
        "Quorba's size is unknown.", "Quorbas are models."
    )


def test_names_that_mean_something_are_not_told_for_others(told: list[Verdict]) -> None:
    """ "Gadget" is what others call a thing of no kind; the same case with the same names is told all the same."""
    texts = tuple(options[0] for options in SAID)
    case = case_of(texts, ("Belnix", "Quorba", "Zarvel"))
    asked(case)
    asked(case_of(texts, ("Belnix", "Signing", "Zarvel")))
    assert not told
    asked(case_of(texts, ("Belnix", "Signing", "Zarvel")))
    assert len(told) == 1


@pytest.mark.parametrize("name", ["Hazel", "Ginger"])
def test_a_name_may_be_a_noun_as_well(name: str, told: list[Verdict], monkeypatch: pytest.MonkeyPatch) -> None:
    """At the head of a sentence a noun is what the case has as a name elsewhere, and the answer is as before."""
    texts = tuple(options[0] for options in SAID)
    asked(case_of(texts, ("Belnix", "Lupinar", "Quorba")))
    case = case_of(texts, ("Belnix", name, "Quorba"))
    found = asked(case)
    assert len(told) == 1
    with monkeypatch.context() as patch:
        patch.setattr(checking, "with_names", lambda case: case)
        assert repr(told_apart(case)) == repr(found)


def test_names_in_another_order_are_judged_anew(told: list[Verdict]) -> None:
    """Where names are sorted, in which order they stand shows in the answer."""
    texts = tuple(options[0] for options in SAID)
    asked(case_of(texts, ("Belnix", "Quorba", "Zarvel")))
    swapped = case_of(texts, ("Zarvel", "Quorba", "Belnix"))
    assert asked(swapped) == told_apart(swapped)
    assert not told


def test_the_checker_follows_what_is_told(met: Namesakes) -> None:
    """Where what is told is not what the problem of the case comes to, nobody is told."""
    texts = tuple(options[0] for options in SAID)
    verdict = asked(case_of(texts, ("Belnix", "Quorba", "Zarvel")))
    assert verdict.kind is Kind.PROHIBITED
    (known,) = met._found.values()
    assert isinstance(known.found, tuple)
    problem, _ = known.found
    known.found = problem, evolve(verdict, proof={**verdict.proof, "kind": "permitted"})
    with pytest.raises(InternalError):
        asked(case_of(texts, ("Belnix", "Quorla", "Zarvel")))


def test_other_terms_days_and_presumptions(told: list[Verdict]) -> None:
    """What was found under one text or day, or with a presumption, is not told under another or without it."""
    case = case_of(tuple(options[0] for options in SAID), ("Belnix", "Quorba", "Zarvel"))
    other = licet.load("openai-tou-2023-03-14")
    asked(case)
    checking.check(case, (other,), vocabulary())
    checking.check(case, (TERMS,), vocabulary(), strict=True)
    checking.check(case, (TERMS,), vocabulary(), denied=frozenset("b"))
    checking.check(case, (TERMS,), vocabulary(), steps=50)
    checking.check(case, (TERMS,), vocabulary(), certify=True)
    assert not told
    asked(case)
    assert len(told) == 1


def test_who_stopped_before_is_told_nothing(told: list[Verdict]) -> None:
    """A case that was met is interrupted as any other where the switch is turned already."""
    case = case_of(tuple(options[0] for options in SAID), ("Belnix", "Quorba", "Zarvel"))
    asked(case)
    turned = Cancel()
    turned.cancel()
    assert checking.check(case, (TERMS,), vocabulary(), cancel=turned).status == "interrupted"
    assert not told


def test_no_more_than_so_many_are_remembered(met: Namesakes, monkeypatch: pytest.MonkeyPatch) -> None:
    """The case not met for longest is forgotten."""
    monkeypatch.setattr(namesakes, "MOST", 2)
    for text in SAID[1] + SAID[4]:
        asked(case_of((text,), ("Belnix", "Quorba", "Zarvel")))
    assert len(met._found) == 2


def test_identities_are_not_taken_over(met: Namesakes) -> None:
    """What was judged is held together with the texts that it was judged under."""
    asked(case_of((SAID[0][0],), ("Belnix", "Quorba", "Zarvel")))
    (known,) = met._found.values()
    assert known.under == Under((TERMS,), vocabulary(), None, False, frozenset())


def test_names_of_countries_mean_something(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was asked about Japan was told of France: the names of countries stand beside the rules, not in them."""
    assert not any(map(WORDS.meaningless, ("France", "Japan", "Norway", "Kenya")))
    text = "Terms of Pictor\n\nYou may use Pictor. You may use Pictor only in the European Union.\n"
    terms = licet.read(text, language="en")
    monkeypatch.setattr(namesakes, "MET", Namesakes())
    monkeypatch.setattr(Namesakes, "judged", JUDGED)
    found = []
    for country in ("Kenya", "Japan", "France"):
        case = licet.case(f"Ada uses Pictor in {country}.\n\nMay Ada use Pictor in {country}?\n")
        found.append(checking.check(case, (terms,), vocabulary()).kind)
    assert [Kind.PROHIBITED, Kind.PROHIBITED, Kind.PERMITTED] == found
