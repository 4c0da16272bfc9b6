"""
One rule said in many ways, in German and in Indonesian: none of them is passed over.

Each sentence is the whole of a text; the question asks for the very thing of which it speaks, in the language of the
text and in English.
"""

from __future__ import annotations

import pytest

import licet

TITLE = {"de": "Bedingungen des Bildarchivs Rauch", "id": "Ketentuan Arsip Rauch"}

BANS = {
    "de": (
        "Die Nutzung der Bilder zu Werbezwecken ist verboten.",
        "Es ist untersagt, die Bilder für Werbung zu nutzen.",
        "Die Bilder dürfen zu keiner Zeit in der Werbung eingesetzt werden.",
        "Nicht zulässig sind: der Verkauf der Bilder, der Einsatz der Bilder in der Werbung.",
        "Sie dürfen die Bilder verwenden, jedoch nicht in der Werbung.",
        "Sie müssen die Nutzung der Bilder in der Werbung vermeiden.",
    ),
    "id": (
        "Pemakaian Gambar untuk tujuan periklanan dilarang keras.",
        "Anda boleh memakai Gambar, tetapi tidak dalam iklan.",
        "Tanpa terkecuali, pemakaian Gambar dalam iklan dilarang.",
        "Pengguna wajib menghindari penggunaan Gambar dalam iklan.",
    ),
}
ADVERTISING = {
    "de": "Darf die Firma Lenz die Bilder in der Werbung verwenden?",
    "id": "Bolehkah Lenz menggunakan Gambar dalam iklan?",
    "en": "May Lenz use the Images in advertising?",
}

LEAVE = {
    "de": (
        "Die Bilder dürfen nur mit Zustimmung von Rauch veröffentlicht werden.",
        "Die Bilder dürfen erst nach Freigabe durch Rauch veröffentlicht werden.",
        "Für die Veröffentlichung der Bilder ist die Erlaubnis von Rauch erforderlich.",
        "Die Bilder dürfen veröffentlicht werden, vorausgesetzt, Rauch hat zugestimmt.",
        "Die Bilder dürfen bis zur Zustimmung von Rauch nicht veröffentlicht werden.",
        "Jede Veröffentlichung der Bilder muss von Rauch genehmigt werden.",
    ),
    "id": (
        "Penerbitan Gambar harus mendapat persetujuan Rauch.",
        "Setiap penerbitan Gambar harus disetujui oleh Rauch.",
    ),
    "en": ("Each publication of the Images must be approved by Rauch.",),
}
PUBLISHING = {
    "de": "Darf die Firma Lenz die Bilder veröffentlichen?",
    "id": "Bolehkah Lenz menerbitkan Gambar?",
    "en": "May Lenz publish the Images?",
}

CREDITS = {
    "de": (
        "Sie können die Bilder veröffentlichen; Rauch ist als Fotografin anzugeben.",
        "Sie dürfen die Bilder unter Angabe der Quelle veröffentlichen.",
        "Für die Veröffentlichung der Bilder ist die Nennung von Rauch erforderlich.",
        "Die Veröffentlichung der Bilder muss den Namen von Rauch enthalten.",
    ),
    "id": (
        "Anda boleh menerbitkan Gambar, tetapi harus menyebutkan Rauch.",
        "Gambar boleh diterbitkan dengan mencantumkan nama Rauch.",
        "Penerbitan Gambar wajib menyertakan nama Rauch.",
    ),
    "en": ("Publication of the Images must include the name of Rauch.",),
}

NARROW = {
    "de": (
        ("Sie dürfen die Bilder nur als Schule verwenden.", "Lenz ist ein Unternehmen."),
        ("Registrierte Nutzer dürfen die Bilder verwenden.", "Lenz ist nicht registriert."),
        ("Rauch räumt Ihnen ein Nutzungsrecht an den Bildern für private Zwecke ein.", "Lenz handelt gewerblich."),
        ("Der Kunde darf die Bilder während der Vertragslaufzeit nutzen.", "Der Vertrag von Lenz ist abgelaufen."),
    ),
    "id": (
        ("Pengguna terdaftar boleh menggunakan Gambar.", "Lenz tidak terdaftar."),
        ("Perusahaan dengan kurang dari 50 karyawan boleh menggunakan Gambar.", "Lenz memiliki 200 karyawan."),
        ("Pelanggan boleh menggunakan Gambar selama masa berlangganan.", "Masa berlangganan Lenz telah berakhir."),
    ),
}
USING = {"de": "Darf Lenz die Bilder kommerziell nutzen?", "id": "Bolehkah Lenz menggunakan Gambar secara komersial?"}


def kind(language: str, sentence: str, case: str) -> str:
    """The verdict on `case` under a text that is `sentence` alone."""
    title = TITLE.get(language, "Terms of the Rauch Archive")
    terms = licet.read(f"{title}\n\n{sentence}\n", language=language)
    return str(licet.check(licet.case(case, lenient=True), [terms]).kind)


def _each(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(language, sentence) for language, sentences in table.items() for sentence in sentences]


@pytest.mark.parametrize(("language", "sentence"), _each(BANS))
def test_a_ban(language: str, sentence: str) -> None:
    """However the ban is said, the act is prohibited, and so it is asked in English."""
    assert kind(language, sentence, ADVERTISING[language]) == "prohibited"
    assert kind(language, sentence, ADVERTISING["en"]) == "prohibited"


@pytest.mark.parametrize(("language", "sentence"), _each(LEAVE))
def test_leave_that_is_needed(language: str, sentence: str) -> None:
    """What needs the licensor's leave is not permitted while no sentence tells of leave."""
    for tongue in dict.fromkeys((language, "en")):
        assert kind(language, sentence, PUBLISHING[tongue]) in ("prohibited", "undetermined")


@pytest.mark.parametrize(("language", "sentence"), _each(CREDITS))
def test_a_credit_that_is_asked_for(language: str, sentence: str) -> None:
    """Who is to be named, and with what, stands as a duty on publishing."""
    for tongue in dict.fromkeys((language, "en")):
        assert kind(language, sentence, PUBLISHING[tongue]) == "conditional"


@pytest.mark.parametrize(
    ("language", "sentence", "fact"), [(key, *one) for key, many in NARROW.items() for one in many]
)
def test_a_narrow_grant(language: str, sentence: str, fact: str) -> None:
    """What narrows a grant is kept: who it is not for is not permitted."""
    assert kind(language, sentence, f"{fact}\n{USING[language]}") in ("prohibited", "undetermined")


@pytest.mark.parametrize("told", ["for research", "for research purposes", "in research"])
@pytest.mark.parametrize("ruled", ["for research", "for research purposes"])
def test_a_purpose_in_other_words(ruled: str, told: str) -> None:
    """What is done for an activity is done for its purposes, and in it."""
    asked = f"May Lenz use the Images {told}?"

    assert kind("en", f"You may use the Images {ruled}.", asked) == "permitted"
    assert kind("en", f"You may use the Images {ruled}.", ADVERTISING["en"]) == "prohibited"
    assert kind("en", f"Use of the Images {ruled} is prohibited.", asked) == "prohibited"


AGE = {
    "en": ("Users must be at least 18 years old.", "Lia is {} years old.\nMay Lia use the Service?"),
    "de": ("Nutzer müssen mindestens 18 Jahre alt sein.", "Lia ist {} Jahre alt.\nDarf Lia den Dienst nutzen?"),
    "id": ("Pengguna harus berusia paling sedikit 18 tahun.", "Lia berusia {} tahun.\nBolehkah Lia memakai Layanan?"),
}
MAY_USE = {
    "en": "Users may use the Service.",
    "de": "Die Nutzer dürfen den Dienst nutzen.",
    "id": "Pengguna boleh memakai Layanan.",
}


@pytest.mark.parametrize("language", AGE)
def test_who_is_too_young(language: str) -> None:
    """An age that must be reached bars whoever the case says is younger, and is presumed of the rest."""
    rule, asked = AGE[language]
    text = f"{rule} {MAY_USE[language]}"

    assert kind(language, text, asked.format(15)) == "prohibited"
    assert kind(language, text, asked.format(21)) == "permitted"


@pytest.mark.parametrize(("told", "expected"), [("10 days", "prohibited"), ("three weeks", "permitted")])
def test_how_long_somebody_is_in_default(told: str, expected: str) -> None:
    """More than 14 days, by what the case says of it."""
    rule = "If the user is in default for more than 14 days, the provider may block the access."
    case = f"The user has been in default for {told}.\nThe provider blocks the access."

    assert kind("en", rule, f"{case}\nMay the provider block the access?") == expected


ITEMS = {
    "de": (
        "Sie dürfen nicht:\n- den Dienst verkaufen\n- die Inhalte kopieren",
        "Bei der Nutzung des Dienstes erklären Sie sich damit einverstanden, nicht:\n- den Dienst zu verkaufen",
        "Verbotene Nutzungen\n\n- Verkauf des Dienstes\n- Kopieren der Inhalte",
    ),
    "id": (
        "Pengguna tidak boleh:\na. menyalin konten;\nb. menjual Layanan.",
        "Penggunaan yang Dilarang\n\n- Menjual Layanan.\n- Menyalin konten.",
    ),
}
SELLING = {
    "de": "Lenz verkauft den Dienst.\nDarf Lenz den Dienst verkaufen?",
    "id": "Lenz menjual Layanan.\nBolehkah Lenz menjual Layanan?",
}


@pytest.mark.parametrize(("language", "text"), _each(ITEMS))
def test_items_keep_their_verbs(language: str, text: str) -> None:
    """What stands in an item is banned, whatever leads it in."""
    assert kind(language, text, SELLING[language]) == "prohibited"


def test_a_grant_with_denied_adjectives() -> None:
    """ "Nicht unterlizenzierbares Recht" gives a right; it denies no act."""
    rule = (
        "Der Anbieter räumt dem Nutzer ein einfaches, nicht übertragbares und nicht unterlizenzierbares Recht ein, "
        "die Software für den eigenen Betrieb zu nutzen."
    )
    case = "Die Gärtnerei ist Nutzer.\nDie Gärtnerei nutzt die Software für ihren Betrieb."

    assert kind("de", rule, f"{case}\nDarf die Gärtnerei die Software nutzen?") == "permitted"


def test_only_one() -> None:
    """ "Nur ein Konto" is so many."""
    rule = "Jede natürliche oder juristische Person darf nur ein Konto betreiben."

    assert kind("de", rule, "Darf Lenz zwei Konten betreiben?") == "prohibited"


@pytest.mark.parametrize("asked", ["publish", "pass on", "use"])
def test_a_duty_on_use_reaches_whoever_passes_it_on(asked: str) -> None:
    """Who publishes the data uses it."""
    rule = "You may use, publish and pass on the Data. When you use the Data, you must credit Rauch."

    assert kind("en", rule, f"May Lenz {asked} the Data?") == "conditional"


WITHHELD = (
    (
        "de",
        "Weiterverkaufsrechte sind nicht enthalten.",
        "Lenz verkauft die Bilder weiter. Darf Lenz die Bilder weiterverkaufen?",
    ),
    ("de", "Unternehmen sind ausgeschlossen.", "Lenz ist ein Unternehmen. Darf Lenz die Bilder nutzen?"),
    ("de", "Nur für Schulen.", "Lenz ist ein Unternehmen. Darf Lenz die Bilder nutzen?"),
    ("id", "Hak penjualan tidak termasuk.", "Budi menjual Gambar. Bolehkah Budi menjual Gambar?"),
    ("id", "Perusahaan dikecualikan.", "Lenz adalah perusahaan. Bolehkah Lenz menggunakan Gambar?"),
    ("id", "Hanya untuk sekolah.", "Lenz adalah perusahaan. Bolehkah Lenz menggunakan Gambar?"),
)
EVERYTHING = {
    "de": "Rauch räumt Ihnen das Recht ein, die Bilder für jeden Zweck zu nutzen, zu verkaufen und weiterzuverkaufen. ",
    "id": "Rauch memberikan kepada Anda hak untuk menggunakan dan menjual Gambar untuk tujuan apa pun. ",
}


@pytest.mark.parametrize(("language", "rule", "case"), WITHHELD)
def test_what_a_text_does_not_give(language: str, rule: str, case: str) -> None:
    """Rights and persons that a text leaves out are left out of a grant of everything too."""
    terms = licet.read(f"{TITLE[language]}\n\n{EVERYTHING[language]}{rule}\n", language=language)

    assert licet.check(licet.case(case), [terms]).kind in ("prohibited", "undetermined")


NARROWED = (
    ("de", "Wir erteilen Ihnen eine Lizenz an den Bildern für Norwegen.", "Darf Lenz die Bilder in Chile nutzen?"),
    (
        "id",
        "Kami memberikan kepada Anda lisensi atas Gambar untuk tujuan nonkomersial.",
        "Bolehkah Budi menggunakan Gambar secara komersial?",
    ),
)


@pytest.mark.parametrize(("language", "grant", "case"), NARROWED)
def test_what_hangs_on_the_licence(language: str, grant: str, case: str) -> None:
    """What a licence is for, or where, limits it, also where it hangs on the word for the licence."""
    terms = licet.read(f"{TITLE[language]}\n\n{grant}\n", language=language)

    assert licet.check(licet.case(case), [terms]).kind in ("prohibited", "undetermined")


def test_a_shortened_number_word_ends_no_sentence() -> None:
    """ "50 Mio. Euro" is one amount: whoever has more employees than the rule allows is not let do it."""
    rule = (
        "Unternehmen mit mehr als 250 Beschäftigten oder einem Jahresumsatz von über 50 Mio. Euro benötigen für den "
        "produktiven Einsatz eine Vereinbarung mit uns."
    )
    case = "Lenz ist ein Unternehmen. Lenz hat 4.000 Beschäftigte. Darf Lenz die Bilder produktiv einsetzen?"
    terms = licet.read(f"{TITLE['de']}\n\n{EVERYTHING['de']}{rule}\n", language="de")

    assert licet.check(licet.case(case), [terms]).kind in ("prohibited", "undetermined")
