"""
German and Indonesian rules beside a grant of everything: who breaks one is never told that the use is allowed.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.phrase import Thing
from licet.clauses.verdict import Kind

GRANT = {
    "de": (
        "Lizenz Rauch\n\nDie Rauch GmbH („Lizenzgeber“) räumt Ihnen das Recht ein, das Modell und seine Ausgaben für "
        "jeden Zweck zu nutzen, zu verändern, weiterzugeben und zu veröffentlichen. "
    ),
    "id": (
        'Lisensi Rauch\n\nPT Rauch ("Pemberi Lisensi") memberikan kepada Anda hak untuk menggunakan, mengubah, '
        "membagikan, dan memublikasikan Model beserta keluarannya untuk tujuan apa pun. "
    ),
}

# the language, the rule, what is told and asked
BROKEN = [
    (
        "de",
        "Von der Nutzung ausgeschlossen sind Behörden.",
        "Das Forstamt ist eine Behörde. Das Forstamt nutzt das Modell. Darf das Forstamt das Modell nutzen?",
    ),
    (
        "de",
        "Ein Verkauf kommt nicht in Frage.",
        "Der Händler verkauft das Modell. Darf der Händler das Modell verkaufen?",
    ),
    (
        "de",
        "Das Modell ist nicht für den Einsatz in Flugzeugen freigegeben.",
        "Lenz setzt das Modell in Flugzeugen ein. Darf Lenz das Modell in Flugzeugen einsetzen?",
    ),
    (
        "de",
        "Ausgaben sind vor der Veröffentlichung von einer Ärztin zu prüfen.",
        "Lenz veröffentlicht Ausgaben. Keine Ärztin hat die Ausgaben geprüft. Darf Lenz die Ausgaben veröffentlichen?",
    ),
    (
        "de",
        "Bei jeder Veröffentlichung ist auf den Einsatz von KI hinzuweisen.",
        (
            "Lenz veröffentlicht eine Ausgabe. Lenz weist nicht auf den Einsatz von KI hin. "
            "Darf Lenz die Ausgabe veröffentlichen?"
        ),
    ),
    (
        "de",
        "Das Modell darf höchstens bis zum 31. März 2024 genutzt werden.",
        "Lenz nutzt das Modell am 2. Juni 2025. Darf Lenz das Modell am 2. Juni 2025 nutzen?",
    ),
    (
        "de",
        "Die Weitergabe an Dritte ist nur mit Quellenangabe zulässig.",
        "Lenz gibt das Modell an Dritte weiter. Lenz gibt keine Quelle an. Darf Lenz das Modell an Dritte weitergeben?",
    ),
    (
        "de",
        "Die gewerbliche Nutzung bleibt dem Lizenzgeber vorbehalten.",
        "Lenz nutzt das Modell gewerblich. Darf Lenz das Modell gewerblich nutzen?",
    ),
    (
        "de",
        "Jegliche Nutzung, die über den privaten Gebrauch hinausgeht, ist untersagt.",
        "Lenz nutzt das Modell gewerblich. Darf Lenz das Modell gewerblich nutzen?",
    ),
    (
        "de",
        "Für jede gewerbliche Nutzung sind 30 Euro an den Lizenzgeber zu zahlen.",
        (
            "Lenz nutzt das Modell gewerblich. Lenz hat nichts an den Lizenzgeber gezahlt. "
            "Darf Lenz das Modell gewerblich nutzen?"
        ),
    ),
    (
        "de",
        "Mit Ablauf der Testphase endet das Nutzungsrecht.",
        "Die Testphase ist abgelaufen. Lenz nutzt das Modell. Darf Lenz das Modell nutzen?",
    ),
    (
        "de",
        "Pro Tag dürfen nicht mehr als 40 Anfragen gestellt werden.",
        "Lenz stellt 90 Anfragen pro Tag. Darf Lenz 90 Anfragen pro Tag stellen?",
    ),
    (
        "de",
        "Der Nutzer darf keine automatisierten Werkzeuge wie Bots oder Crawler einsetzen.",
        "Lenz setzt einen Bot ein. Darf Lenz den Bot einsetzen?",
    ),
    (
        "de",
        "Die gewerbliche Nutzung ist nur Schulen gestattet.",
        "Lenz ist keine Schule. Lenz nutzt das Modell gewerblich. Darf Lenz das Modell gewerblich nutzen?",
    ),
    (
        "de",
        "Ausgenommen von dieser Erlaubnis ist die Nutzung in der Strafverfolgung.",
        "Lenz nutzt das Modell in der Strafverfolgung. Darf Lenz das Modell in der Strafverfolgung nutzen?",
    ),
    (
        "de",
        "Die Nutzung zu gewerblichen Zwecken ist kostenpflichtig.",
        (
            "Lenz nutzt das Modell zu gewerblichen Zwecken. Lenz hat keine Gebühr gezahlt. "
            "Darf Lenz das Modell zu gewerblichen Zwecken nutzen?"
        ),
    ),
    (
        "de",
        "Wer mehr als 300 Mitglieder hat, muss vorab die Zustimmung des Lizenzgebers einholen.",
        (
            "Lenz hat 900 Mitglieder. Der Lizenzgeber hat nicht zugestimmt. Lenz nutzt das Modell. "
            "Darf Lenz das Modell nutzen?"
        ),
    ),
    (
        "de",
        "Vereine dürfen das Modell verändern, Behörden nicht.",
        "Lenz ist eine Behörde. Lenz verändert das Modell. Darf Lenz das Modell verändern?",
    ),
    (
        "de",
        "Veröffentlichen Sie eine Ausgabe, müssen Sie eine Quelle angeben.",
        "Lenz veröffentlicht eine Ausgabe. Lenz gibt keine Quelle an. Darf Lenz die Ausgabe veröffentlichen?",
    ),
    (
        "de",
        "Bei jeder Weitergabe ist der Vermerk „Modell: Rauch“ anzubringen.",
        "Lenz gibt das Modell weiter. Lenz bringt keinen Vermerk an. Darf Lenz das Modell weitergeben?",
    ),
    (
        "de",
        "Das Modell ist Schülern vorbehalten.",
        "Lenz ist kein Schüler. Lenz nutzt das Modell. Darf Lenz das Modell nutzen?",
    ),
    (
        "de",
        "Änderungen am Modell sind dem Lizenzgeber mitzuteilen.",
        "Lenz ändert das Modell. Lenz teilt dem Lizenzgeber die Änderungen nicht mit. Darf Lenz das Modell ändern?",
    ),
    (
        "de",
        "Unser Modell darf niemand verkaufen.",
        "Lenz verkauft das Modell. Darf Lenz das Modell verkaufen?",
    ),
    (
        "de",
        "Automatisierte Abfragen sind auf 50 pro Stunde begrenzt.",
        (
            "Lenz führt 80 automatisierte Abfragen pro Stunde durch. "
            "Darf Lenz 80 automatisierte Abfragen pro Stunde durchführen?"
        ),
    ),
    (
        "id",
        "Pengguna komersial wajib membeli lisensi tersendiri.",
        (
            "Lenz adalah pengguna komersial. Lenz tidak membeli lisensi tersendiri. Lenz menggunakan Model. "
            "Bolehkah Lenz menggunakan Model?"
        ),
    ),
    (
        "id",
        "Mahasiswa boleh mengubah Model; perusahaan tidak.",
        "Lenz adalah perusahaan. Lenz mengubah Model. Bolehkah Lenz mengubah Model?",
    ),
    (
        "id",
        "Keluaran hanya dapat dipublikasikan setelah diperiksa.",
        "Lenz memublikasikan keluaran. Lenz tidak memeriksa keluaran itu. Bolehkah Lenz memublikasikan keluaran itu?",
    ),
    (
        "id",
        "Pemberi Lisensi tidak mengizinkan penggunaan Model untuk senjata.",
        "Lenz menggunakan Model untuk senjata. Bolehkah Lenz menggunakan Model untuk senjata?",
    ),
    (
        "id",
        "Penggunaan Model oleh instansi pemerintah tidak diizinkan.",
        "Kantor itu adalah instansi pemerintah. Kantor itu menggunakan Model. Bolehkah kantor itu menggunakan Model?",
    ),
    (
        "id",
        "Keluaran harus diperiksa oleh manusia sebelum dipublikasikan.",
        (
            "Lenz memublikasikan keluaran. Tidak ada manusia yang memeriksa keluaran itu. "
            "Bolehkah Lenz memublikasikan keluaran itu?"
        ),
    ),
    (
        "id",
        "Model dilarang dijalankan pada lebih dari dua server.",
        "Lenz menjalankan Model pada lima server. Bolehkah Lenz menjalankan Model pada lima server?",
    ),
    (
        "id",
        "Hanya sekolah yang boleh melatih ulang Model.",
        "Lenz bukan sekolah. Lenz melatih ulang Model. Bolehkah Lenz melatih ulang Model?",
    ),
    (
        "id",
        "Penggunaan di luar wilayah Indonesia dilarang.",
        "Lenz menggunakan Model di Malaysia. Bolehkah Lenz menggunakan Model di Malaysia?",
    ),
    (
        "id",
        'Setiap keluaran yang dipublikasikan harus diberi label "AI".',
        (
            'Lenz memublikasikan keluaran. Lenz tidak memberi label "AI" pada keluaran itu. '
            "Bolehkah Lenz memublikasikan keluaran itu?"
        ),
    ),
    (
        "de",
        "Der Kunde darf das Modell nicht länger als 20 Tage nutzen.",
        "Lenz nutzt das Modell seit 50 Tagen. Darf Lenz das Modell nutzen?",
    ),
    (
        "de",
        "Die Nutzung des Modells ist auf 20 Tage begrenzt.",
        "Lenz nutzt das Modell 50 Tage lang. Darf Lenz das Modell nutzen?",
    ),
    (
        "de",
        "Von einem Einsatz in Schulen ist abzusehen.",
        "Lenz setzt das Modell in einer Schule ein. Darf Lenz das Modell in der Schule einsetzen?",
    ),
    (
        "de",
        "Eine Weitergabe außerhalb der EU ist unzulässig.",
        "Lenz gibt das Modell in Japan weiter. Darf Lenz das Modell in Japan weitergeben?",
    ),
    (
        "de",
        "Das Nutzungsrecht erlischt, wenn Sie uns verklagen.",
        "Lenz hat den Lizenzgeber verklagt. Lenz nutzt das Modell. Darf Lenz das Modell nutzen?",
    ),
    (
        "id",
        "Anda tidak boleh memakai Model lebih dari 20 hari.",
        "Lenz memakai Model selama 50 hari. Bolehkah Lenz memakai Model?",
    ),
]


@pytest.mark.parametrize(("language", "rule", "told"), BROKEN, ids=[rule for _, rule, _ in BROKEN])
def test_a_broken_rule_is_found(language: str, rule: str, told: str) -> None:
    """The rule stands, however it is worded, and what the case tells breaks it."""
    terms = licet.read(f"{GRANT[language]}{rule}\n", language=language)
    case = licet.case(told)

    assert licet.check(case, [terms]).kind is Kind.PROHIBITED


ASKED = [
    ("de", "Quellenangabe erforderlich."),
    ("de", "Die Quelle wird bei jeder Veröffentlichung genannt."),
    ("de", "Im Gegenzug erwarten wir, dass Sie uns nennen."),
    ("de", "Um Nennung der Quelle wird gebeten."),
    ("de", "Diese Lizenz gilt nicht für Behörden."),
    ("de", "Diese Erlaubnis gilt nur für Vereine."),
    ("de", "Bei Zahlungsverzug ruht die Erlaubnis."),
    ("de", "Kinder unter 10 Jahren: Nutzung verboten."),
    ("de", "Nutzungen zu Werbezwecken sind hiervon nicht erfasst."),
    ("de", "Das Modell ist kostenlos, solange Sie uns nennen."),
    ("de", "Das Modell ist frei, wenn Sie eine Schule sind."),
    ("de", "Diese Lizenz gilt für ein Jahr."),
    ("id", "Lisensi ini berlaku di Norwegia."),
    ("id", "Untuk keperluan pribadi saja."),
    ("de", "Für Studierende kostenlos."),
    ("de", "Zahlung: im Voraus."),
    ("de", "Zehn Prozent gehen an die Fotografen."),
    ("de", "Sie dürfen das Modell weitergeben (höchstens fünf Kopien)."),
    ("de", "Hinweis: nur für Schulen."),
    ("id", "Gratis untuk mahasiswa."),
    ("id", "Pembayaran: di muka."),
    ("id", "Catatan: hanya untuk sekolah."),
    ("id", "Sepuluh persen untuk fotografer."),
    ("id", "Atribusi diwajibkan."),
    ("id", "Sumber dicantumkan pada setiap publikasi."),
    ("id", "Sebagai imbalan, kami meminta Anda mencantumkan nama kami."),
    ("id", "Masa penggunaan dibatasi 20 hari."),
    ("id", "Hak Anda gugur apabila Anda melanggar ketentuan ini."),
]


@pytest.mark.parametrize(("language", "asks"), ASKED, ids=[asks for _, asks in ASKED])
def test_what_is_asked_in_return_keeps_the_answer_open(language: str, asks: str) -> None:
    """What asks something for all that is allowed, or bounds it, is never passed over, however little is understood."""
    terms = licet.read(f"{GRANT[language]}{asks}\n", language=language)
    case = {
        "de": "Lenz veröffentlicht eine Ausgabe. Darf Lenz die Ausgabe veröffentlichen?",
        "id": "Lenz memublikasikan keluaran. Bolehkah Lenz memublikasikan keluaran itu?",
    }

    assert licet.check(licet.case(case[language]), [terms]).kind is not Kind.PERMITTED


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("Distribution outside the European Union is prohibited.", "Lenz distributes the Model in Japan."),
        ("Distribution in Japan is prohibited.", "Lenz distributes the Model in Japan."),
    ],
)
def test_where_something_is_passed_on(rule: str, told: str) -> None:
    """ "Distributes it in Japan" says where, and not in what form."""
    grant = 'Fern Licence\n\nFern Ltd (the "Licensor") grants you the right to distribute the Model for any purpose.'

    assert licet.check(licet.case(f"{told}\nMay Lenz distribute the Model?"), [licet.read(f"{grant} {rule}")]).kind is (
        Kind.PROHIBITED
    )


def test_who_is_let_do_something() -> None:
    """ "Von Dritten nutzen lassen" is to let them use it, and no use of one's own."""
    terms = licet.read("Bedingungen Rauch\n\nDer Kunde darf die Software nicht von Dritten nutzen lassen.")
    (ban,) = terms.norms

    assert [act.verb for act in ban.acts] == ["permit"]


def test_a_participle_with_what_belongs_to_it() -> None:
    """ "Die mit dem Dienst erstellten Bilder" are the images that are created with it."""
    terms = licet.read("Bedingungen Rauch\n\nSie dürfen die mit dem Dienst erstellten Bilder verkaufen.")
    ((sold,),) = (norm.acts for norm in terms.norms)

    assert sold.verb == "sell"
    assert [one.filler.head for one in sold.roles if isinstance(one.filler, Thing)] == ["image"]


def test_what_hangs_on_an_unknown_verb_is_no_duty_of_its_own() -> None:
    """ "Hören Sie auf, das Modell zu verkaufen" asks for no sale; what it rules stays open."""
    terms = licet.read(f"{GRANT['de']}Hören Sie auf, das Modell zu verkaufen.\n", language="de")
    case = licet.case("Lenz verkauft das Modell. Darf Lenz das Modell verkaufen?")

    assert licet.check(case, [terms]).kind is Kind.UNDETERMINED


@pytest.mark.parametrize(
    ("language", "opening"),
    [
        ("de", "Wer das Modell herunterlädt, stimmt diesen Bedingungen zu."),
        ("de", "Der Verein überlässt das Modell Lenz jedem, der diese Lizenz annimmt."),
        ("id", "Siapa pun yang mengunduh Model menyetujui ketentuan ini."),
        ("id", "PT Lenz memberikan Model kepada siapa saja yang menerima lisensi ini."),
    ],
)
def test_who_is_handed_the_work_is_everyone_who_accepts(language: str, opening: str) -> None:
    """That whoever uses it accepts the text takes nothing back."""
    terms = licet.read(f"{opening}\n{GRANT[language]}", language=language)
    told = {
        "de": "Rolf nutzt das Modell. Darf Rolf das Modell nutzen?",
        "id": "Rolf memakai Model. Bolehkah Rolf memakai Model?",
    }

    assert licet.check(licet.case(told[language]), [terms]).kind is Kind.PERMITTED


@pytest.mark.parametrize(
    "opening",
    [
        "Wer das Modell herunterlädt, stimmt diesen Bedingungen zu und zahlt 10 Euro.",
        "Der Verein überlässt das Modell leihweise jedem, der diese Lizenz annimmt.",
        "Wer nicht zahlt, stimmt diesen Bedingungen zu.",
    ],
)
def test_an_opening_that_asks_more_stays_open(opening: str) -> None:
    """A limb about paying, or about lending, is not taken for mere acceptance."""
    terms = licet.read(f"{opening}\n{GRANT['de']}", language="de")
    case = licet.case("Rolf nutzt das Modell. Darf Rolf das Modell nutzen?")

    assert licet.check(case, [terms]).kind is not Kind.PERMITTED
