"""Who has to get leave is given none by it: "you must obtain our permission to sell it" bans the sale without it."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

GRANTS = {
    "en": "Fern Maps Licence\n\nYou may use, copy, print and sell the Maps.\n",
    "de": "Fern Kartenlizenz\n\nSie dürfen die Karten nutzen, kopieren, drucken und verkaufen.\n",
    "id": "Lisensi Peta Fern\n\nAnda boleh menggunakan, menyalin, mencetak, dan menjual Peta.\n",
}
CASES = {
    "en": "Ana sells the Maps.\nFern did not permit the sale.\n\nMay Ana sell the Maps?\n",
    "de": "Ina verkauft die Karten ohne Zustimmung des Anbieters.\n\nDarf Ina die Karten verkaufen?\n",
    "id": "Sari menjual Peta tanpa izin.\n\nBolehkah Sari menjual Peta?\n",
}


@pytest.mark.parametrize(
    ("language", "rule"),
    [
        ("en", "You must obtain our permission to sell the Maps."),
        ("en", "You must have permission to sell the Maps."),
        ("en", "You shall get our permission to sell the Maps."),
        ("en", "If you want to sell the Maps, you must have our permission."),
        ("en", "You must request our permission before selling the Maps."),
        ("de", "Wenn Sie die Karten verkaufen möchten, müssen Sie unsere Zustimmung einholen."),
        ("id", "Anda harus mendapatkan izin kami untuk menjual Peta."),
        ("id", "Sebelum menjual Peta, Anda harus mendapatkan izin kami."),
        ("id", "Anda wajib meminta izin kami sebelum menjual Peta."),
        ("id", "Penjualan Peta harus mendapat izin Fern."),
    ],
)
def test_who_has_to_get_leave_has_none(language: str, rule: str) -> None:
    terms = licet.read(GRANTS[language] + rule, language=language)
    assert licet.check(licet.case(CASES[language], lenient=True), [terms]).kind is Kind.PROHIBITED


@pytest.mark.parametrize(
    "rule", ["You shall have the right to sell the Maps.", "You have permission to sell the Maps."]
)
def test_who_has_leave_has_it(rule: str) -> None:
    terms = licet.read(f"Fern Maps Licence\n\n{rule}\n")
    assert licet.check(licet.case("Ana sells the Maps.\n\nMay Ana sell the Maps?\n"), [terms]).kind is Kind.PERMITTED


def test_a_duty_of_who_wants_to_do_it_is_one_of_who_does_it() -> None:
    terms = licet.read(GRANTS["en"] + "If you plan to sell the Maps, you must tell us.")
    case = licet.case("Ana sells the Maps.\nAna did not tell Fern.\n\nMay Ana sell the Maps?\n", lenient=True)
    assert licet.check(case, [terms]).kind is not Kind.PERMITTED


@pytest.mark.parametrize(
    "rule", ["Everything but the sale of the Maps is covered.", "Everything but the sale of the Maps is fine."]
)
def test_all_but_the_sale_is_no_leave_to_sell(rule: str) -> None:
    terms = licet.read(f"Fern Maps Licence\n\nYou may use the Maps.\n{rule}\n")
    case = licet.case("Ana sells the Maps.\n\nMay Ana sell the Maps?\n")
    assert licet.check(case, [terms]).kind not in (Kind.PERMITTED, Kind.CONDITIONAL)


@pytest.mark.parametrize(
    "rule", ["For newspapers, other terms apply.", "This text is no licence for newspapers.", "Newspapers are out."]
)
def test_a_text_that_says_it_is_not_for_somebody(rule: str) -> None:
    terms = licet.read(GRANTS["en"] + rule)
    told = "Halm is a newspaper.\nHalm sells the Maps.\n\nMay Halm sell the Maps?\n"
    assert licet.check(licet.case(told), [terms]).kind is not Kind.PERMITTED
    told = "Halm is a school.\nHalm sells the Maps.\n\nMay Halm sell the Maps?\n"
    assert licet.check(licet.case(told), [terms]).kind is Kind.PERMITTED


@pytest.mark.parametrize(
    "rule",
    [
        "Any sale must be approved by us.",
        "Clear any sale with us first.",
        "You must wait for our permission to sell the Maps.",
        "We have to see a sample before you sell the Maps.",
    ],
)
def test_what_we_have_to_do_before_the_reader_may_act(rule: str) -> None:
    terms = licet.read(GRANTS["en"] + rule)
    told = (
        "Ana sells the Maps.\nFern did not approve the sale.\nFern has not seen a sample.\n\nMay Ana sell the Maps?\n"
    )
    assert licet.check(licet.case(told, lenient=True), [terms]).kind in (Kind.PROHIBITED, Kind.UNDETERMINED)


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ("Copying is allowed, selling is not.", Kind.PROHIBITED),
        ("Copying is free, while selling isn't.", Kind.PROHIBITED),
        ("Copying is allowed. Selling isn't.", Kind.UNDETERMINED),
        ("Sell the Maps? Please don't.", Kind.UNDETERMINED),
    ],
)
def test_what_is_said_to_be_let_and_not_to_be(rule: str, wanted: Kind) -> None:
    terms = licet.read(GRANTS["en"] + rule)
    assert licet.check(licet.case("Ana sells the Maps.\n\nMay Ana sell the Maps?\n"), [terms]).kind is wanted


def test_refunds_that_we_approve_bar_no_act_of_the_reader() -> None:
    terms = licet.read(GRANTS["en"] + "Refunds must be approved by us.")
    assert licet.check(licet.case("Ana sells the Maps.\n\nMay Ana sell the Maps?\n"), [terms]).kind is Kind.PERMITTED


@pytest.mark.parametrize(
    ("language", "rule"),
    [
        ("de", "Der Verkauf muss vom Anbieter genehmigt werden."),
        ("de", "Das Kopieren ist erlaubt, das Verkaufen nicht."),
        ("de", "Kopieren dürfen Sie, verkaufen nicht."),
        ("de", "Nicht erlaubt sind: Vermietung, Verkauf."),
        ("de", "Ein Recht zum Verkauf wird nicht eingeräumt."),
        ("de", "Sie erhalten kein Recht zum Verkauf."),
        ("de", "Den Verkauf behalten wir uns vor."),
        ("de", "Der Verkauf ist nur uns gestattet."),
        ("de", "Vom Verkauf der Karten ist Abstand zu nehmen."),
        ("de", "Erlaubt ist alles außer dem Verkauf."),
        ("id", "Penyalinan diperbolehkan, penjualan tidak."),
        ("id", "Penjualan harus disetujui oleh kami."),
        ("id", "Semua diizinkan selain penjualan."),
    ],
)
def test_sales_that_are_not_let(language: str, rule: str) -> None:
    terms = licet.read(GRANTS[language] + rule, language=language)
    assert licet.check(licet.case(CASES[language], lenient=True), [terms]).kind is Kind.PROHIBITED


def test_a_name_with_the_name_of_a_place_is_one_name() -> None:
    terms = licet.read(
        "Nordlicht Bilder\n\nDie Bilder dürfen nicht mit anderen Bildern kombiniert werden.\n", language="de"
    )
    told = (
        "Die Halmer Zeitung kombiniert ein Bild mit anderen Bildern.\n\n"
        "Darf die Halmer Zeitung das Bild mit anderen Bildern kombinieren?\n"
    )
    assert licet.check(licet.case(told), [terms]).kind is Kind.PROHIBITED


def test_an_unknown_noun_is_the_same_in_another_form() -> None:
    grant = "Nordlicht Lizenz\n\nSie dürfen die Bilder zu jedem Zweck nutzen.\n"
    rule = "Die Nutzung der Bilder zum Training von Knurrgeneratoren ist untersagt.\n"
    told = "Ina nutzt die Bilder zum Training eines Knurrgenerators.\n\nDarf Ina die Bilder dafür nutzen?\n"
    terms = licet.read(grant + rule, language="de")
    assert licet.check(licet.case(told, lenient=True), [terms]).kind is not Kind.PERMITTED


@pytest.mark.parametrize(
    ("language", "rule"),
    [
        ("en", "Sale, knurring and rental are prohibited."),
        ("en", "Prohibited are sale, blorf and rental."),
        ("de", "Verkauf und Knurrung sind verboten."),
        ("id", "Penjualan, knurasi, dan penyewaan dilarang."),
    ],
)
def test_an_unknown_word_in_a_row_takes_nothing_from_the_others(language: str, rule: str) -> None:
    terms = licet.read(GRANTS[language] + rule, language=language)
    assert licet.check(licet.case(CASES[language], lenient=True), [terms]).kind is Kind.PROHIBITED


@pytest.mark.parametrize(
    ("spared", "facts", "answer"),
    [
        ("unless you comply with these Terms", "", "permitted"),
        ("unless you comply with all applicable laws", "", "permitted"),
        ("without complying with this Agreement", "", "permitted"),
        ("unless you comply with these Terms", "Ana does not comply with the Terms.\n", "prohibited"),
        ("unless you comply with all applicable laws", "Ana does not comply with the laws.\n", "prohibited"),
        ("unless you comply with these Terms", "It is unknown whether Ana complies with the Terms.\n", "undetermined"),
        ("unless you comply with our Dealer Terms", "", "prohibited"),
        ("unless you comply with those terms", "", "prohibited"),
        ("unless you comply with these Terms of the Gold Plan", "", "prohibited"),
        ("unless you comply with the law by registering with us", "", "prohibited"),
        ("without all necessary rights", "", "undetermined"),
        ("without having all necessary rights, consents or permissions", "", "undetermined"),
        ("unless you have all required rights", "", "undetermined"),
        ("without the necessary rights", "Ana does not have the necessary rights.\n", "prohibited"),
        ("without having all necessary rights", "Ana has all necessary rights.\n", "permitted"),
        ("without our rights and permissions", "", "prohibited"),
    ],
)
def test_a_ban_is_lifted_by_what_every_use_must_meet_anyway(spared: str, facts: str, answer: str) -> None:
    """ "Unless you comply with these terms" bans nobody; that somebody holds the rights of others is not presumed."""
    terms = licet.read(f"{GRANTS['en']}You may not sell the Maps {spared}.\n")
    case = licet.case(f"{facts}Ana sells the Maps.\n\nMay Ana sell the Maps?\n", lenient=True)
    found = licet.check(case, [terms]).kind
    assert found is not None
    assert found.value == answer
