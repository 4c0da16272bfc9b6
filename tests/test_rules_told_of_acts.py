"""
What a text says of an act by its noun, or of the work as a whole, is a rule as much as what stands behind a modal verb.

Each rule stands beside a grant of everything; whoever breaks it is never told that the use is allowed.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

GRANT = {
    "de": (
        "Lizenz Amsel\n\n1. Die Amsel GmbH („Amsel“) stellt Fotos („Fotos“) bereit.\n"
        "2. Sie dürfen die Fotos für alle Zwecke nutzen, kopieren, weitergeben, verkaufen und veröffentlichen.\n3. "
    ),
    "id": (
        'Lisensi Amsel\n\n1. PT Amsel ("Amsel") menyediakan foto ("Foto").\n'
        "2. Anda boleh menggunakan, membagikan, menjual, dan memublikasikan Foto untuk tujuan apa pun.\n3. "
    ),
    "en": (
        'Amsel Licence\n\n1. Amsel Ltd ("Amsel") provides photos ("Photos").\n'
        "2. You may use, share, sell and publish the Photos for any purpose.\n3. "
    ),
}
SELLS = {
    "de": "Ines verkauft die Fotos. Darf Ines die Fotos verkaufen?",
    "id": "Ines menjual Foto. Bolehkah Ines menjual Foto?",
    "en": "Ines sells the Photos. May Ines sell the Photos?",
}
PUBLISHES = {
    "de": "Ines veröffentlicht die Fotos. Darf Ines die Fotos veröffentlichen?",
    "id": "Ines memublikasikan Foto. Bolehkah Ines memublikasikan Foto?",
    "en": "Ines publishes the Photos. May Ines publish the Photos?",
}


def kind(language: str, rule: str, told: str) -> str:
    """The verdict on a case under the grant of everything and one rule beside it."""
    terms = licet.read(f"{GRANT[language]}{rule}\n", language=language)
    return str(licet.check(licet.case(told, lenient=True), [terms]).kind)


OF_ACTS = [
    ("de", "Der Verkauf ist allein Angelegenheit von Amsel.", SELLS),
    ("de", "Verkaufsrechte werden nicht gewährt.", SELLS),
    ("de", "Ein Verkauf ist nur gegen Entgelt möglich.", SELLS),
    ("de", "Der Verkauf der Fotos ist Händlern vorbehalten.", SELLS),
    ("de", "Verkaufen dürfen Sie die Fotos jedoch nicht.", SELLS),
    ("de", "Die Fotos dürfen verschenkt, aber nicht verkauft werden.", SELLS),
    ("de", "Sie dürfen die Fotos kopieren und verändern, jedoch nicht verkaufen.", SELLS),
    ("de", "Für den Verkauf ist eine gesonderte Lizenz zu erwerben.", SELLS),
    ("de", "Veröffentlichungen nimmt ausschließlich Amsel vor.", PUBLISHES),
    ("de", "Die Fotos sind vertraulich.", PUBLISHES),
    ("de", "Behalten Sie die Fotos für sich.", PUBLISHES),
    ("id", "Hak untuk menjual tetap pada Amsel.", SELLS),
    ("id", "Penjualan hanya untuk pedagang.", SELLS),
    ("id", "Foto boleh disalin tetapi tidak dijual.", SELLS),
    ("id", "Penjualan dapat dilakukan dengan biaya.", SELLS),
    ("id", "Hanya Amsel yang berhak menjual Foto.", SELLS),
    ("id", "Anda wajib menahan diri untuk tidak menjual Foto.", SELLS),
    ("id", "Publikasi hanya dilakukan oleh Amsel.", PUBLISHES),
    ("id", "Foto bersifat rahasia.", PUBLISHES),
    ("id", "Simpanlah Foto untuk diri sendiri.", PUBLISHES),
    ("en", "The sale is the sole business of Amsel.", SELLS),
    ("en", "The sale of the Photos is reserved to dealers.", SELLS),
    ("en", "The Photos are confidential.", PUBLISHES),
    ("en", "Keep the Photos to yourself.", PUBLISHES),
]


@pytest.mark.parametrize(("language", "rule", "told"), OF_ACTS)
def test_a_rule_about_an_act(language: str, rule: str, told: dict[str, str]) -> None:
    """Whose business an act is, what it costs and for whom alone it is takes it out of what everybody may do."""
    assert kind(language, rule, told[language]) in ("prohibited", "undetermined")


BROKEN = [
    (
        "de",
        "Die Weitergabe muss kostenlos erfolgen.",
        "Ines gibt die Fotos für 20 Euro weiter. Darf Ines die Fotos für 20 Euro weitergeben?",
    ),
    (
        "de",
        "Die Anzahl der verkauften Fotos darf 50 nicht überschreiten.",
        "Ines verkauft 80 Fotos. Darf Ines 80 Fotos verkaufen?",
    ),
    (
        "de",
        "Minderjährige dürfen die Fotos nicht nutzen.",
        "Ines ist 14 Jahre alt. Ines nutzt die Fotos. Darf Ines die Fotos nutzen?",
    ),
    (
        "de",
        "Die Nutzung ist ab 18 Jahren gestattet.",
        "Ines ist 14 Jahre alt. Ines nutzt die Fotos. Darf Ines die Fotos nutzen?",
    ),
    (
        "de",
        "Für militärische Zwecke stehen die Fotos nicht zur Verfügung.",
        "Ines nutzt die Fotos für militärische Zwecke. Darf Ines die Fotos für militärische Zwecke nutzen?",
    ),
    (
        "de",
        "Das Nutzungsrecht endet am 31. März 2023.",
        "Ines nutzt die Fotos am 5. Mai 2024. Darf Ines die Fotos am 5. Mai 2024 nutzen?",
    ),
    (
        "de",
        "Die Fotos sind spätestens am 31. März 2023 zu löschen.",
        "Ines nutzt die Fotos am 5. Mai 2024. Darf Ines die Fotos am 5. Mai 2024 nutzen?",
    ),
    (
        "de",
        "Nach 14 Tagen ist die Nutzung einzustellen.",
        "Ines nutzt die Fotos seit 60 Tagen. Darf Ines die Fotos nutzen?",
    ),
    (
        "de",
        "Fotos müssen vor der Veröffentlichung von Amsel geprüft werden.",
        "Ines veröffentlicht die Fotos. Amsel hat die Fotos nicht geprüft. Darf Ines die Fotos veröffentlichen?",
    ),
    (
        "de",
        "Eine Veröffentlichung setzt voraus, dass Amsel die Fotos geprüft hat.",
        "Ines veröffentlicht die Fotos. Amsel hat die Fotos nicht geprüft. Darf Ines die Fotos veröffentlichen?",
    ),
    (
        "de",
        "Jedes Foto muss den Vermerk „Bild: Amsel“ tragen.",
        "Ines veröffentlicht die Fotos. Die Fotos tragen den Vermerk nicht. Darf Ines die Fotos veröffentlichen?",
    ),
    (
        "de",
        "Firmen zahlen 80 Euro.",
        "Ines ist eine Firma. Ines nutzt die Fotos. Ines hat nichts gezahlt. Darf Ines die Fotos nutzen?",
    ),
    ("id", "Jumlah Foto yang dijual tidak boleh melebihi 50.", "Ines menjual 80 Foto. Bolehkah Ines menjual 80 Foto?"),
    (
        "id",
        "Anak di bawah umur tidak boleh menggunakan Foto.",
        "Ines berusia 14 tahun. Ines menggunakan Foto. Bolehkah Ines menggunakan Foto?",
    ),
    (
        "id",
        "Publikasi harus dilaporkan kepada Amsel.",
        "Ines memublikasikan Foto. Ines tidak melaporkan publikasi kepada Amsel. Bolehkah Ines memublikasikan Foto?",
    ),
    (
        "id",
        "Hak pakai berakhir pada 31 Maret 2023.",
        "Ines menggunakan Foto pada 5 Mei 2024. Bolehkah Ines menggunakan Foto pada 5 Mei 2024?",
    ),
    (
        "id",
        "Foto tidak untuk melatih kecerdasan buatan.",
        "Ines melatih model kecerdasan buatan dengan Foto. Bolehkah Ines melatih model kecerdasan buatan dengan Foto?",
    ),
    ("en", "The number of Photos sold must not exceed 50.", "Ines sells 80 Photos. May Ines sell 80 Photos?"),
    (
        "en",
        "Publication requires that Amsel has checked the Photos.",
        "Ines publishes the Photos. Amsel has not checked the Photos. May Ines publish the Photos?",
    ),
]


@pytest.mark.parametrize(("language", "rule", "told"), BROKEN)
def test_a_rule_that_is_broken(language: str, rule: str, told: str) -> None:
    """Bounds, ages, days, and what others have to do first are found in whatever words they stand."""
    assert kind(language, rule, told) in ("prohibited", "undetermined")


KEPT = [
    (
        "de",
        "Die Fotos dürfen kopiert, aber nicht verkauft werden.",
        "Ines kopiert die Fotos. Darf Ines die Fotos kopieren?",
    ),
    (
        "de",
        "Die Anzahl der verkauften Fotos darf 50 nicht überschreiten.",
        "Ines verkauft 30 Fotos. Darf Ines 30 Fotos verkaufen?",
    ),
    ("de", "Der Verkauf der Fotos ist Händlern vorbehalten.", PUBLISHES["de"]),
    ("de", "Die Nutzung erfolgt auf eigene Gefahr.", "Ines nutzt die Fotos. Darf Ines die Fotos nutzen?"),
    ("id", "Jumlah Foto yang dijual tidak boleh melebihi 50.", "Ines menjual 30 Foto. Bolehkah Ines menjual 30 Foto?"),
    ("id", "Penjualan hanya untuk pedagang.", PUBLISHES["id"]),
    ("en", "The sale of the Photos is reserved to dealers.", PUBLISHES["en"]),
]


@pytest.mark.parametrize(("language", "rule", "told"), KEPT)
def test_what_is_not_touched(language: str, rule: str, told: str) -> None:
    """Nothing else of what the grant gives is taken by it."""
    assert kind(language, rule, told) == "permitted"


def test_who_reports_an_act_tells_no_story() -> None:
    """Whoever "does not report the publication" is nobody whose word it is that something was published."""
    case = licet.case("Ines tidak melaporkan publikasi kepada Amsel. Bolehkah Ines memublikasikan Foto?", lenient=True)
    (told,) = case.statements
    assert not told.account
    assert told.readings[0][0].negated


def test_two_modals_before_one_verb_deny_one_act() -> None:
    """ "A rule that you cannot or will not keep": the licence banned whatever is done with "a tool that does not"."""
    rule = "You must not do anything with the tool that triggers a rule that you cannot or will not keep."
    session = licet.Session([licet.read(f"Fern Licence\n\nYou may use the tool. {rule}\n")])
    assert session.check(licet.case("Ada uses the tool. May Ada use the tool?")).kind is not Kind.PROHIBITED
