"""From when and until when something may be done, in English, German and Indonesian, beside a grant of everything."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

GIVEN = {
    "en": "Rauch Terms\n\nRauch grants you the right to use, rent out and sell the images for any purpose. ",
    "de": "Rauch Bedingungen\n\nRauch räumt Ihnen das Recht ein, die Bilder für jeden Zweck zu nutzen, zu vermieten "
    "und zu verkaufen. ",
    "id": "Ketentuan Rauch\n\nRauch memberikan kepada Anda hak untuk menggunakan, mencetak, menyewakan dan menjual "
    "gambar untuk tujuan apa pun. ",
}
SOLD = {
    "en": "Lenz sells the images in {year}. May Lenz sell the images?",
    "de": "Lenz verkauft die Bilder im Jahr {year}. Darf Lenz die Bilder verkaufen?",
    "id": "Budi menjual gambar itu pada tahun {year}. Bolehkah Budi menjual gambar itu?",
}
FROM_2030 = (
    ("en", "The sale may begin only from the year 2030."),
    ("en", "The sale may not begin before 1 January 2030."),
    ("de", "Der Verkauf darf erst ab dem Jahr 2030 beginnen."),
    ("de", "Der Verkauf beginnt erst am 1. Januar 2030."),
    ("de", "Die Bilder dürfen nicht vor dem Jahr 2030 verkauft werden."),
    ("de", "Verkauft werden dürfen die Bilder erst nach dem 31. Dezember 2029."),
    ("de", "Bis zum 31.12.2029 ist der Verkauf untersagt."),
    ("id", "Gambar tidak boleh dijual sebelum tahun 2030."),
    ("id", "Gambar hanya boleh dijual mulai tahun 2030."),
    ("id", "Sampai dengan 31 Desember 2029, Anda tidak boleh menjual gambar."),
)


@pytest.mark.parametrize(("language", "rule"), FROM_2030)
def test_not_before_a_day(language: str, rule: str) -> None:
    """What may be done from a day on is forbidden before it, and allowed after it."""
    terms = GIVEN[language] + rule

    assert kind_of(judged(terms, SOLD[language].format(year=2028))) == "prohibited"
    assert kind_of(judged(terms, SOLD[language].format(year=2031))) == "permitted"


HAPPENS = (
    ("en", "Rental does not take place.", "May Lenz rent out the images?", "prohibited"),
    ("en", "Rental does not take place.", "May Lenz use the images?", "permitted"),
    ("en", "Sales must take place in France.", "May Lenz sell the images in Chile?", "prohibited"),
    ("en", "Sales must take place in France.", "May Lenz sell the images in France?", "permitted"),
    ("id", "Pencetakan dilarang.", "Bolehkah Budi mencetak gambar itu?", "prohibited"),
    ("id", "Pencetakan dilarang.", "Bolehkah Budi menjual gambar itu?", "permitted"),
)


@pytest.mark.parametrize(("language", "rule", "case", "wanted"), HAPPENS)
def test_acts_by_their_nouns(language: str, rule: str, case: str, wanted: str) -> None:
    """A noun for an act with a verb that says whether or where it happens rules the act."""
    assert kind_of(judged(GIVEN[language] + rule, case)) == wanted
