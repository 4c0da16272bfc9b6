"""
Cases on German and Indonesian texts, told in the language of the text or in English: what they come to.
"""

from __future__ import annotations

import pytest

import licet

PHOTOS = """
Nutzungsbedingungen der Fotoplattform Weitblick

1. Kunden dürfen die Fotos für ihre Website nutzen.
2. Ohne Zustimmung des Anbieters dürfen keine Kalender mit Werbefotos hergestellt werden.
3. Der Kunde erhält ein nicht unterlizenzierbares Nutzungsrecht an der Software.
4. Der Kunde darf die Software ausschließlich innerhalb seines Unternehmens einsetzen.
5. Untersagt ist die Eingabe personenbezogener Daten ohne Rechtsgrundlage.
"""
EDITOR = """
Lizenz des Editors Feder Text

Der Anbieter räumt dem Kunden das Recht ein, Feder Text auf einem Gerät zu installieren.
Der Kunde darf Texte, die er mit Feder Text schreibt, frei verkaufen.
"""
LONTAR = """
Syarat Layanan Penerjemah Lontar

1. Penyedia memberi Pelanggan hak pribadi dan tidak eksklusif untuk memakai Penerjemah Lontar pada satu perangkat.
2. Pelanggan boleh menjual buku yang memuat hasil terjemahan.
3. Pelanggan dilarang menerjemahkan dokumen medis tanpa pemeriksaan oleh penerjemah manusia.
4. Pelanggan dilarang menyalin kamus Lontar, kecuali untuk cadangan.
5. Pelanggan tidak boleh membuat konten yang menyesatkan.
"""
APP = """
Perjanjian Lisensi Aplikasi Sawah

Harap baca Perjanjian ini dengan saksama sebelum memakai aplikasi ini.
Jika Anda tidak setuju dengan Perjanjian ini, jangan menggunakan aplikasi ini.
Pemilik memberikan Anda lisensi yang terbatas, non-eksklusif, dan tidak dapat dialihkan untuk memakai aplikasi ini.
Tidak ada hak, kepemilikan, atau kepentingan dalam aplikasi ini yang dialihkan kepada Anda.
Bagian tertentu dari aplikasi ini mungkin dilisensikan di bawah lisensi sumber terbuka seperti Lisensi MIT.
Perjanjian ini merupakan keseluruhan kesepakatan antara Anda dan pemilik.
"""

# the answer, what is told, and the question
CASES = {
    PHOTOS: """
prohibited
Lenz vergibt Unterlizenzen für die Software.
Darf Lenz Unterlizenzen für die Software vergeben?

prohibited
May Lenz grant sublicenses of the software to Holm?

prohibited
Die Firma Lenz ist Kundin.
Darf die Firma Lenz die Software bei einem anderen Unternehmen einsetzen?

permitted
Lenz is a firm and a customer.
Lenz uses the software within its own firm.
May Lenz use the software?

prohibited
Lenz gibt personenbezogene Daten ein.
Es gibt dafür keine Rechtsgrundlage.
Darf Lenz die personenbezogenen Daten eingeben?
""",
    EDITOR: """
undetermined
Darf Lenz Feder Text verkaufen?

undetermined
May Lenz sell Feder Text?

undetermined
Lenz installiert Feder Text auf drei Geräten.
Darf Lenz Feder Text auf drei Geräten installieren?

permitted
Lenz installiert Feder Text auf einem Gerät.
Darf Lenz Feder Text auf einem Gerät installieren?
""",
    LONTAR: """
prohibited
Bolehkah Rina meminjamkan Penerjemah Lontar?

prohibited
Rina memakai Penerjemah Lontar pada dua perangkat.
Bolehkah Rina memakai Penerjemah Lontar pada dua perangkat?

permitted
Rina menyalin kamus Lontar untuk cadangan.
Bolehkah Rina menyalin kamus Lontar untuk cadangan?

undetermined
Rina membuat gambar yang mencemooh tetangganya.
Bolehkah Rina membuat gambar itu?
""",
    APP: """
permitted
Toko itu memakai aplikasi ini untuk tujuan bisnis.
Bolehkah toko itu memakai aplikasi ini untuk tujuan bisnis?
""",
}


def _each() -> list[tuple[str, str, str]]:
    blocks = [(text, block.split("\n", 1)) for text, told in CASES.items() for block in told.strip().split("\n\n")]
    return [(text, case, answer) for text, (answer, case) in blocks]


@pytest.mark.parametrize(("text", "case", "expected"), _each())
def test_a_case(text: str, case: str, expected: str) -> None:
    """What a careful lawyer says of it, or that it is open."""
    assert licet.check(licet.case(case), [licet.read(text)]).kind == expected


def test_a_word_of_another_language() -> None:
    """A thing of the case may be the one that a text calls by a word that no table knows: it is asked."""
    terms = licet.read("Bedingungen des Bildarchivs Rauch\n\nSie dürfen aus den Bildern keine Wimpelketten herstellen.")

    assert licet.check(licet.case("May Lenz make bunting from the images?"), [terms]).kind == "undetermined"


@pytest.mark.parametrize(
    "question", ["Darf Lenz die Fotos nur nutzen, wenn er zahlt?", "May Lenz use the photos only if it pays?"]
)
def test_a_question_on_a_condition(question: str) -> None:
    """What is asked only of a certain case is not answered for all."""
    with pytest.raises(licet.LicetError):
        licet.check(licet.case(question), [licet.read(PHOTOS)])


RESULTS = """
Ketentuan Layanan Terjemah Rauch

1. Kami memberikan kepada Pengguna hak untuk menggunakan Layanan, baik untuk keperluan pribadi maupun komersial.
2. Hasil menjadi milik Pengguna dan boleh digunakan secara bebas, kecuali untuk melatih model bahasa.
3. Pengguna tidak boleh mengirim lebih dari 1.000 permintaan per jam.
"""


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        ("May Lenz use the service for commercial purposes?", "permitted"),
        ("Bolehkah Lenz menjual Hasil?", "permitted"),
        ("Lenz sends 2,000 requests per hour.\nMay Lenz send 2,000 requests per hour?", "prohibited"),
    ],
)
def test_shared_nouns_owners_and_rates(case: str, expected: str) -> None:
    """Two adjectives of one noun are two purposes, "milik Pengguna" says whose it is, and a rate is counted."""
    assert licet.check(licet.case(case), [licet.read(RESULTS)]).kind == expected


def test_what_a_grant_names_alone_is_kept_back() -> None:
    """Without articles, "menggunakan data" gives the data for that purpose and no other."""
    terms = licet.read("Lisensi Rauch\n\nAnda boleh menggunakan data untuk tujuan penelitian.")

    assert licet.check(licet.case("Bolehkah Lenz menjual data?"), [terms]).kind == "prohibited"


def test_several_of_an_unknown_thing() -> None:
    """A noun that no table knows is the same thing in the plural."""
    terms = licet.read("Bedingungen Rauch\n\nWas Sie NICHT dürfen:\n\n* Auf Produktivsystemen nutzen")
    case = (
        "Lenz nutzt die Software auf einem Produktivsystem.\nDarf Lenz die Software auf einem Produktivsystem nutzen?"
    )

    assert licet.check(licet.case(case), [terms]).kind == "prohibited"


@pytest.mark.parametrize(
    ("text", "told", "question"),
    [
        (
            "Die Entwürfe sind vor der Weitergabe an Kunden von einer fachkundigen Person zu prüfen.",
            "Keine fachkundige Person hat die Entwürfe geprüft.",
            "Darf Lenz die Entwürfe an einen Kunden weitergeben?",
        ),
        (
            "The drafts must be reviewed by a qualified person before the drafts are passed on to clients.",
            "No qualified person has reviewed the drafts.",
            "May Lenz pass on the drafts to a client?",
        ),
    ],
)
def test_what_somebody_else_has_to_do(text: str, told: str, question: str) -> None:
    """What must be done by somebody of a certain sort must be done for whoever does what it comes before."""
    terms = licet.read(f"Fern Terms\n\n{text}")

    assert licet.check(licet.case(f"{told}\n{question}"), [terms]).kind != "permitted"


def test_a_condition_that_opens_with_an_auxiliary() -> None:
    """ "Werden Karten veröffentlicht, ist …" is a condition and its duty."""
    terms = licet.read("Bedingungen Rauch\n\nWerden Karten veröffentlicht, muss der Nutzer die Quelle nennen.")

    assert licet.check(licet.case("Darf Lenz eine Karte veröffentlichen?"), [terms]).kind == "conditional"
