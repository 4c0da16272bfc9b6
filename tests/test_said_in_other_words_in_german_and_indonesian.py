"""Bans, limits, prices and duties that German and Indonesian terms put in a roundabout way, beside a wide grant."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

GIVEN = {
    "de": "Rauch Bedingungen\n\nRauch räumt Ihnen das Recht ein, die Bilder für jeden Zweck zu nutzen, zu drucken, zu "
    "kopieren, zu vermieten und zu verkaufen. ",
    "id": "Ketentuan Rauch\n\nRauch memberikan kepada Anda hak untuk menggunakan, mencetak, menyalin, menyewakan dan "
    "menjual gambar untuk tujuan apa pun. ",
    "en": "Rauch Terms\n\nRauch grants you the right to use, print, scan and sell the images for any purpose. ",
}
MAY = {"de": "Darf Lenz die Bilder {act}?", "id": "Bolehkah Budi {act} gambar itu?", "en": "May Lenz {act} the images?"}
BANNED = (
    ("de", "Enthalten Sie sich des Verkaufs.", "verkaufen"),
    ("de", "Der Kunde hat sich jeder Vermietung der Bilder zu enthalten.", "vermieten"),
    ("de", "Die Bilder verkaufen Sie bitte nicht.", "verkaufen"),
    ("de", "Ein Verkauf ist nicht drin.", "verkaufen"),
    ("de", "Bis auf den Verkauf steht Ihnen alles frei.", "verkaufen"),
    ("de", "Kein Verkauf, keine Vermietung.", "vermieten"),
    ("de", "Eine Vermietung findet nicht statt.", "vermieten"),
    ("de", "Dass Sie die Bilder verkaufen, gestatten wir nicht.", "verkaufen"),
    ("de", "Sie dürfen die Bilder nutzen, sofern Sie sie nicht verkaufen.", "verkaufen"),
    ("id", "Anda bebas memakai gambar asalkan tidak dijual.", "menjual"),
    ("id", "Jangan sekali-kali menjual gambar ini.", "menjual"),
    ("id", "Kegiatan jual beli gambar dilarang.", "menjual"),
    ("id", "Kami melarang siapa pun menyewakan gambar.", "menyewakan"),
    ("id", "Segalanya boleh kecuali menjual gambar.", "menjual"),
    ("id", "Selain untuk dijual, gambar boleh dipakai apa saja.", "menjual"),
    ("id", "Hak untuk menjual tetap ada pada kami.", "menjual"),
    ("en", "You are free to use the image provided it is not sold.", "sell"),
)


@pytest.mark.parametrize(("language", "rule", "act"), BANNED)
def test_bans(language: str, rule: str, act: str) -> None:
    """What is forbidden in other words is forbidden, and nothing beside it."""
    other = {"de": "drucken", "id": "mencetak", "en": "print"}[language]

    assert kind_of(judged(GIVEN[language] + rule, MAY[language].format(act=act))) == "prohibited"
    assert kind_of(judged(GIVEN[language] + rule, MAY[language].format(act=other))) == "permitted"


OWED = (
    ("de", "Für den Verkauf wird eine Gebühr von 50 Euro fällig.", "verkaufen", "kopieren"),
    ("de", "Der Vermerk „Foto: Rauch“ gehört auf jeden Druck.", "drucken", "vermieten"),
    ("id", "Penjualan dikenai biaya sebesar Rp50.000.", "menjual", "mencetak"),
    ("id", "Untuk menjual gambar, hubungi kami terlebih dahulu.", "menjual", "mencetak"),
    ("id", "Setiap cetakan harus memuat logo Rauch.", "mencetak", "menyewakan"),
    ("en", "Each print must contain the Rauch logo.", "print", "scan"),
)


@pytest.mark.parametrize(("language", "rule", "act", "other"), OWED)
def test_what_an_act_costs(language: str, rule: str, act: str, other: str) -> None:
    """What is to be paid, asked or shown is owed by whoever does that act alone."""
    assert kind_of(judged(GIVEN[language] + rule, MAY[language].format(act=act))) == "conditional"
    assert kind_of(judged(GIVEN[language] + rule, MAY[language].format(act=other))) == "permitted"


SOME = (
    ("de", "Die Vermietung steht nur Vereinen offen.", "Lenz ist kein Verein. Darf Lenz die Bilder vermieten?", True),
    ("de", "Die Vermietung steht nur Vereinen offen.", "Lenz ist ein Verein. Darf Lenz die Bilder vermieten?", False),
    (
        "de",
        "Der Verkauf bleibt den Mitgliedern des Vereins vorbehalten.",
        "Lenz ist kein Mitglied des Vereins. Darf Lenz die Bilder verkaufen?",
        True,
    ),
    (
        "de",
        "Zum Verkauf sind allein Buchhandlungen befugt.",
        "Lenz ist keine Buchhandlung. Darf Lenz die Bilder verkaufen?",
        True,
    ),
    ("de", "Der Verkauf beschränkt sich auf Österreich.", "Darf Lenz die Bilder in Frankreich verkaufen?", True),
    ("de", "Der Verkauf beschränkt sich auf Österreich.", "Darf Lenz die Bilder in Österreich verkaufen?", False),
    ("id", "Gambar ini khusus dipakai di sekolah.", "Bolehkah Budi memakai gambar itu di toko?", True),
    ("id", "Gambar ini khusus dipakai di sekolah.", "Bolehkah Budi memakai gambar itu di sekolah?", False),
    ("id", "Penjualan hanya diperkenankan di wilayah Jawa.", "Bolehkah Budi menjual gambar itu di Bali?", True),
    ("id", "Penjualan hanya diperkenankan di wilayah Jawa.", "Bolehkah Budi menjual gambar itu di Jawa?", False),
    (
        "id",
        "Yang berusia di bawah 17 tahun belum boleh menjual gambar.",
        "Budi berusia 15 tahun. Bolehkah Budi menjual gambar itu?",
        True,
    ),
    (
        "id",
        "Yang berusia di bawah 17 tahun belum boleh menjual gambar.",
        "Budi berusia 30 tahun. Bolehkah Budi menjual gambar itu?",
        False,
    ),
)


@pytest.mark.parametrize(("language", "rule", "case", "barred"), SOME)
def test_whom_and_where_it_is_for(language: str, rule: str, case: str, barred: bool) -> None:
    """What is for some, or somewhere, alone is for nobody and nowhere else."""
    kinds = ("prohibited", "undetermined") if barred else ("permitted",)

    assert kind_of(judged(GIVEN[language] + rule, case)) in kinds


OPEN = (
    ("de", "Das Vermieten überlassen Sie bitte uns.", "Darf Lenz die Bilder vermieten?"),
    (
        "de",
        "Pro Haushalt darf eine Kopie angefertigt werden.",
        "Lenz macht drei Kopien der Bilder. Darf Lenz drei Kopien der Bilder machen?",
    ),
    ("id", "Pencetakan cukup dilakukan oleh percetakan Holm saja.", "Bolehkah Budi mencetak gambar itu?"),
)


@pytest.mark.parametrize(("language", "rule", "case"), OPEN)
def test_what_may_limit(language: str, rule: str, case: str) -> None:
    """What may limit what is allowed is not passed over."""
    assert kind_of(judged(GIVEN[language] + rule, case)) in ("prohibited", "undetermined")


def test_a_condition_of_one_act() -> None:
    """A condition on leave for one act bans nothing else."""
    rule = "You may scan the images provided you do not print them."

    assert kind_of(judged(GIVEN["en"] + rule, "May Lenz print the images?")) == "permitted"


LASTS = (
    (
        "en",
        "The contract runs for one year.",
        "Lenz signed the contract on 1 May 2024. Lenz prints the images on 3 May 2026.",
    ),
    ("de", "Der Vertrag läuft ein Jahr.", "Der Vertrag begann am 1. Mai 2024. Lenz druckt die Bilder am 3. Mai 2026."),
    (
        "id",
        "Masa berlaku lisensi ini satu tahun.",
        "Lisensi itu dimulai pada 1 Mei 2024. Budi mencetak gambar itu pada 3 Mei 2026.",
    ),
)


@pytest.mark.parametrize(("language", "rule", "case"), LASTS)
def test_how_long_it_lasts(language: str, rule: str, case: str) -> None:
    """How long the terms last bears on a case that tells when they began, and on no other."""
    asked = MAY[language].format(act={"de": "drucken", "id": "mencetak", "en": "print"}[language])
    alone = case.split(". ", 1)[-1] if language == "en" else ""

    assert kind_of(judged(GIVEN[language] + rule, f"{case} {asked}")) == "undetermined"
    assert kind_of(judged(GIVEN[language] + rule, f"{alone} {asked}".strip())) == "permitted"
