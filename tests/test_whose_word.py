"""
Whose word a sentence of a case is: what somebody says is an account, and never a fact.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.case import Truth

TERMS = {
    "en": "Quay Service Terms\n\nThe customer must not resell the Service.\n",
    "de": "Nutzungsbedingungen Kai\n\nDer Kunde darf den Dienst nicht weiterverkaufen.\n",
    "id": "Ketentuan Layanan Dermaga\n\nPelanggan dilarang menjual kembali Layanan.\n",
}
ASKED = {
    "en": "May Holm resell the Service?",
    "de": "Darf Holm den Dienst weiterverkaufen?",
    "id": "Bolehkah Holm menjual kembali Layanan?",
}
IS_CUSTOMER = {"en": "Holm is a customer of Quay.", "de": "Holm ist Kunde von Kai.", "id": "Holm adalah pelanggan Kai."}

SAYS = {
    "en": (
        "According to Quay, Holm resold the Service.",
        "Quay says that Holm resold the Service.",
        "Quay says Holm resold the Service.",
        "Quay insists that Holm resold the Service.",
        "Quay accuses Holm of reselling the Service.",
        "Holm resold the Service, according to Quay.",
        "In Quay's view, Holm resold the Service.",
    ),
    "de": (
        "Laut Kai hat Holm den Dienst weiterverkauft.",
        "Nach Angaben von Kai hat Holm den Dienst weiterverkauft.",
        "Kai zufolge hat Holm den Dienst weiterverkauft.",
        "Kai behauptet, dass Holm den Dienst weiterverkauft hat.",
        "Kai sagt, Holm habe den Dienst weiterverkauft.",
        "Kai wirft Holm vor, den Dienst weiterverkauft zu haben.",
        "Holm hat den Dienst nach Angaben von Kai weiterverkauft.",
    ),
    "id": (
        "Menurut Kai, Holm menjual kembali Layanan.",
        "Berdasarkan keterangan Kai, Holm menjual kembali Layanan.",
        "Kai menyatakan bahwa Holm menjual kembali Layanan.",
        "Kai mengatakan Holm menjual kembali Layanan.",
        "Kai menuduh Holm menjual kembali Layanan.",
        "Holm menjual kembali Layanan, menurut Kai.",
    ),
}
DENIES = {
    "en": (
        "Holm denies that it resold the Service.",
        "Holm denies reselling the Service.",
        "Holm denies having resold the Service.",
        "Holm disputes this.",
        "Holm says it did not resell the Service.",
    ),
    "de": (
        "Holm bestreitet, dass sie den Dienst weiterverkauft hat.",
        "Holm bestreitet, den Dienst weiterverkauft zu haben.",
        "Holm sagt, sie habe den Dienst nicht weiterverkauft.",
        "Holm weist den Vorwurf zurück.",
        "Nach Darstellung von Holm wurde der Dienst nicht weiterverkauft.",
    ),
    "id": (
        "Holm membantah bahwa Holm menjual kembali Layanan.",
        "Holm membantah telah menjual kembali Layanan.",
        "Holm mengaku tidak menjual kembali Layanan.",
        "Holm membantah tuduhan itu.",
    ),
}
HEDGED = {
    "en": (
        "Holm reportedly resold the Service.",
        "Holm is said to have resold the Service.",
        "It is alleged that Holm resold the Service.",
        "Whether Holm resold the Service is unclear.",
        "It is disputed whether Holm resold the Service.",
    ),
    "de": (
        "Holm hat den Dienst angeblich weiterverkauft.",
        "Holm soll den Dienst weiterverkauft haben.",
        "Ob Holm den Dienst weiterverkauft hat, ist nicht bekannt.",
        "Es heißt, dass Holm den Dienst weiterverkauft hat.",
    ),
    "id": (
        "Holm diduga menjual kembali Layanan.",
        "Kabarnya, Holm menjual kembali Layanan.",
        "Belum jelas apakah Holm menjual kembali Layanan.",
    ),
}


def _each(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(code, sentence) for code, sentences in table.items() for sentence in sentences]


def judged(code: str, *sentences: str) -> licet.Verdict:
    """The verdict of a customer's case with `sentences`."""
    case = licet.case("\n".join((IS_CUSTOMER[code], *sentences, ASKED[code])), lenient=True)
    return licet.check(case, [licet.read(TERMS[code], language=code)])


@pytest.mark.parametrize(("code", "sentence"), _each(SAYS))
def test_what_somebody_says_is_an_account(code: str, sentence: str) -> None:
    """It is told by one who is named, and the other's denial stands beside it."""
    case = licet.case(f"{sentence}\n{ASKED[code]}", lenient=True)
    verdict = judged(code, sentence, DENIES[code][0])

    assert ("Quay" if code == "en" else "Kai") == case.statements[0].account
    assert case.statements[0].readings
    assert verdict.kind == "contested"
    assert {name: str(one.kind) for name, one in verdict.accounts.items()} == {
        case.statements[0].account: "prohibited",
        "Holm": "permitted",
    }


@pytest.mark.parametrize(("code", "sentence"), _each(DENIES))
def test_a_denial_is_an_account(code: str, sentence: str) -> None:
    """In the account of who denies it, it was not done."""
    verdict = judged(code, SAYS[code][0], sentence)

    assert verdict.kind == "contested"
    assert str(verdict.accounts["Holm"].kind) == "permitted"


@pytest.mark.parametrize(("code", "sentence"), _each(HEDGED))
def test_hearsay_is_unknown(code: str, sentence: str) -> None:
    """What is only said to be so is not known."""
    statement = licet.case(f"{sentence}\n{ASKED[code]}", lenient=True).statements[0]

    assert statement.truth is Truth.UNKNOWN
    assert statement.readings


@pytest.mark.parametrize(
    "sentence",
    ["Holm states the source.", "Holm reports the results to Kai.", "Holm claims the copyright."],
)
def test_verbs_of_saying_that_say_nothing(sentence: str) -> None:
    """Who states a source tells no story."""
    statement = licet.case(f"{sentence}\n{ASKED['en']}", lenient=True).statements[0]

    assert not statement.account
    assert statement.readings


def test_a_text_has_no_account() -> None:
    """What a contract says is what it says, and not one side of the story."""
    statement = licet.case(f"Laut Vertrag darf Holm den Dienst nutzen.\n{ASKED['de']}", lenient=True).statements[0]

    assert not statement.account


def test_a_duty_on_which_accounts_differ() -> None:
    """Done in one account and left undone in the other; for the rest it is still to be done."""
    terms = licet.read("Quay Service Terms\n\nIf you publish Output, you must label it as generated by AI.\n")
    told = "Holm published Output.\nQuay says that Holm did not label the Output as generated by AI.\n"
    denied = "Holm says that it labelled the Output as generated by AI.\n"
    asked = "May Holm publish the Output?"

    both = licet.check(licet.case(told + denied + asked), [terms])
    lone = licet.check(licet.case(told + asked), [terms])
    assert (str(both.kind), {name: str(one.kind) for name, one in both.accounts.items()}) == (
        "contested",
        {"Quay": "prohibited", "Holm": "permitted"},
    )
    assert (str(lone.kind), {name: str(one.kind) for name, one in lone.accounts.items()}) == (
        "conditional",
        {"Quay": "prohibited"},
    )


def test_what_is_left_undone_for_what_is_published() -> None:
    """A label left out is left out for the very thing that is published, however it was first called."""
    terms = licet.read("Quay Service Terms\n\nPublished outputs must be labelled.\n")
    case = "Holm publishes outputs of the service.\nHolm did not label the outputs.\nMay Holm publish the outputs?"

    assert licet.check(licet.case(case), [terms]).kind == "prohibited"
    assert licet.check(licet.case("May Holm publish the outputs?"), [terms]).kind == "conditional"


@pytest.mark.parametrize("told", ["used a bot to collect data", "collected data with a bot"])
@pytest.mark.parametrize(
    "ban", ["You may not use automated means to collect data.", "You may not collect data by automated means."]
)
def test_what_something_is_used_for_is_done_with_it(told: str, ban: str) -> None:
    """Who is asked about collecting is asked about what was used to collect."""
    terms = licet.read(f"Quay Service Terms\n\n{ban}\n")

    assert licet.check(licet.case(f"Holm {told}.\nMay Holm collect data?"), [terms]).kind == "prohibited"
