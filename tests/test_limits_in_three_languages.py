"""Everyday limits beside leave for everything, in English, German and Indonesian: who breaks one is not permitted."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

LEAVE = {
    "en": "Dormouse Licence\n\nEverybody may use, copy, change, publish, share and sell the pictures of Dormouse. ",
    "de": "Lizenz Haselmaus\n\nJeder darf die Bilder nutzen, kopieren, verändern, veröffentlichen und verkaufen. ",
    "id": "Lisensi Tikus\n\nSiapa pun boleh menggunakan, menyalin, mengubah, memublikasikan, dan menjual gambar. ",
}
SELLS = {
    "en": "Ilse sells the pictures of Dormouse. May Ilse sell the pictures of Dormouse?",
    "de": "Ilse verkauft die Bilder. Darf Ilse die Bilder verkaufen?",
    "id": "Ilse menjual gambar. Bolehkah Ilse menjual gambar?",
}

NO_SALE = [
    ("en", "Any form of sale is forbidden."),
    ("en", "You must not sell them in any way or form."),
    ("en", "This licence ends if you sell the pictures of Dormouse."),
    ("en", "This licence ceases if you sell the pictures of Dormouse."),
    ("de", "Ein Verkauf, gleich welcher Art, ist untersagt."),
    ("de", "Alles außer dem Verkauf ist in Ordnung."),
    ("de", "Verkaufe die Bilder nicht."),
    ("de", "Ihr dürft die Bilder nicht verkaufen."),
    ("de", "Die Lizenz erlischt, wenn du die Bilder verkaufst."),
    ("id", "Segala bentuk penjualan dilarang."),
    ("id", "Anda tidak diperkenankan menjual gambar dalam segala jenis bentuk penjualan."),
    ("id", "Lisensi ini berakhir apabila Anda menjual gambar."),
    ("id", "Kalian dilarang menjual gambar."),
]


@pytest.mark.parametrize(("language", "limit"), NO_SALE, ids=[limit for _, limit in NO_SALE])
def test_sale(language: str, limit: str) -> None:
    """However a text says it, it is not to be sold."""
    terms = licet.read(LEAVE[language] + limit + "\n", language=language)

    assert licet.check(licet.case(SELLS[language]), [terms]).kind is Kind.PROHIBITED


BROKEN = [
    (
        "de",
        "Lassen Sie die Farben unverändert.",
        "Ilse verändert die Farben der Bilder. Darf Ilse die Farben der Bilder verändern?",
    ),
    (
        "de",
        "Die Bilder sind ausschließlich für Schulen gedacht.",
        "Ilse ist keine Schule. Ilse nutzt die Bilder. Darf Ilse die Bilder nutzen?",
    ),
    (
        "de",
        "Der Verkauf ist nur für Mitglieder.",
        "Ilse ist kein Mitglied. Ilse verkauft die Bilder. Darf Ilse die Bilder verkaufen?",
    ),
    (
        "de",
        "Die Nutzung ist für Händler nicht erlaubt.",
        "Ilse ist ein Händler. Ilse nutzt die Bilder. Darf Ilse die Bilder nutzen?",
    ),
    (
        "id",
        "Penjualan hanya untuk anggota.",
        "Ilse bukan anggota. Ilse menjual gambar. Bolehkah Ilse menjual gambar?",
    ),
    (
        "id",
        "Gambar ditujukan khusus untuk sekolah.",
        "Ilse bukan sekolah. Ilse menggunakan gambar. Bolehkah Ilse menggunakan gambar?",
    ),
    (
        "id",
        "Paling banyak seratus lima puluh lembar boleh dicetak.",
        "Ilse mencetak dua ratus lembar. Bolehkah Ilse mencetak dua ratus lembar?",
    ),
    (
        "en",
        "Selling is only allowed for members.",
        "Ilse is not a member. Ilse sells the pictures of Dormouse. May Ilse sell the pictures of Dormouse?",
    ),
    (
        "en",
        "Leave the colours unchanged.",
        "A club changes the colours. May the club change the colours?",
    ),
]


@pytest.mark.parametrize(("language", "limit", "told"), BROKEN, ids=[limit for _, limit, _ in BROKEN])
def test_who_and_what(language: str, limit: str, told: str) -> None:
    """Who may do it, how much of it, and what has to stay as it is."""
    terms = licet.read(LEAVE[language] + limit + "\n", language=language)

    assert licet.check(licet.case(told), [terms]).kind is Kind.PROHIBITED


OPEN = [
    (
        "id",
        "Biarkan warnanya tetap seperti semula.",
        "Ilse mengubah warna gambar. Bolehkah Ilse mengubah warna gambar?",
    ),
    ("id", "Khusus penggunaan pribadi.", "Ilse menggunakan gambar. Bolehkah Ilse menggunakan gambar?"),
    (
        "id",
        "Remaja di bawah 16 tahun memerlukan persetujuan orang tua.",
        "Ilse berusia 14 tahun. Ilse menggunakan gambar. Bolehkah Ilse menggunakan gambar?",
    ),
    (
        "id",
        "Jika Anda menjual gambar, beri tahu kami terlebih dahulu.",
        "Ilse menjual gambar. Bolehkah Ilse menjual gambar?",
    ),
    (
        "id",
        "Harga tidak boleh lebih dari Rp20.000.",
        "Ilse menjual gambar seharga Rp30.000. Bolehkah Ilse menjual gambar seharga Rp30.000?",
    ),
]


@pytest.mark.parametrize(("language", "limit", "told"), OPEN, ids=[limit for _, limit, _ in OPEN])
def test_what_may_bound_it(language: str, limit: str, told: str) -> None:
    """What bounds the leave is not passed over."""
    terms = licet.read(LEAVE[language] + limit + "\n", language=language)

    assert licet.check(licet.case(told), [terms]).kind is not Kind.PERMITTED


OWN_THINGS = [
    ("The customer must keep its key secret.", Kind.PERMITTED),
    ("The customer must keep its key confidential.", Kind.PERMITTED),
    ("The customer must stay in Norway.", Kind.UNDETERMINED),
    ("The customer must keep copies in the office.", Kind.UNDETERMINED),
]


@pytest.mark.parametrize(("duty", "expected"), OWN_THINGS, ids=[duty for duty, _ in OWN_THINGS])
def test_what_a_customer_must_do_with_his_own_things(duty: str, expected: Kind) -> None:
    """It asks nothing of another act, as it does not of "you"; where he must be, or do it, may bear on any."""
    terms = licet.read(f"Dormouse Terms\n\nThe customer may show the pictures. {duty}\n")
    case = licet.case("The customer shows a picture. May the customer show the picture?")

    assert licet.check(case, [terms]).kind is expected


IDLE = [
    ("de", "Der Lizenzgeber verarbeitet personenbezogene Daten ausschließlich nach dem Gesetz."),
    ("de", "Kündigung durch den Kunden: 14 Tage zum Monatsende."),
    ("de", "Die Urheberrechte verbleiben beim Lizenzgeber."),
    ("de", "Bei Fragen wende dich bitte an uns."),
    ("de", "Die jeweils aktuelle Fassung ist auf dieser Seite abrufbar."),
    ("de", "Du erhältst außerdem eine Bestätigungs-E-Mail."),
    ("id", "Kami menyimpan data pribadi sesuai dengan undang-undang."),
    ("id", "Jika ada pertanyaan, silakan hubungi kami."),
]


@pytest.mark.parametrize(("language", "told"), IDLE, ids=[told for _, told in IDLE])
def test_what_asks_nothing(language: str, told: str) -> None:
    """What the licensor does, and where to turn, bears on nothing that a reader does."""
    terms = licet.read(LEAVE[language] + told + "\n", language=language)

    assert licet.check(licet.case(SELLS[language]), [terms]).kind is Kind.PERMITTED


KEEPS_BACK = [
    ("de", "Alle Rechte an den Verkäufen bleiben bei uns."),
    ("de", "Die Rechte am Verkauf bleiben bei uns."),
    ("de", "Gewerbliche Nutzer wenden sich bitte an den Verlag."),
]


@pytest.mark.parametrize(("language", "told"), KEEPS_BACK, ids=[told for _, told in KEEPS_BACK])
def test_what_is_kept_back_is_not_idle(language: str, told: str) -> None:
    """Rights in the sale are none in the work alone."""
    terms = licet.read(LEAVE[language] + told + "\n", language=language)
    case = licet.case("Ilse ist eine gewerbliche Nutzerin. " + SELLS[language])

    assert licet.check(case, [terms]).kind is not Kind.PERMITTED
