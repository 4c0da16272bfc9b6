"""
German and Indonesian rules beside a grant of everything: who breaks one is never told that the use is allowed.
"""

from __future__ import annotations

import pytest

import licet
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
]


@pytest.mark.parametrize(("language", "rule", "told"), BROKEN, ids=[rule for _, rule, _ in BROKEN])
def test_a_broken_rule_is_found(language: str, rule: str, told: str) -> None:
    """The rule stands, however it is worded, and what the case tells breaks it."""
    terms = licet.read(f"{GRANT[language]}{rule}\n", language=language)
    case = licet.case(told)

    assert licet.check(case, [terms]).kind is Kind.PROHIBITED
