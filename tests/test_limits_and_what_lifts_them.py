"""
What limits a grant or lifts a ban, wherever it stands: once for several acts, in a sentence of its own, behind a
semicolon, in a list.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

HEAD = {
    "en": 'Fern Terms\n\nLicensor is Fern Ltd (the "Licensor").\n\n',
    "de": "Bedingungen Rauch\n\nLizenzgeber ist die Rauch GmbH („Lizenzgeber“).\n\n",
    "id": 'Lisensi Rauch\n\nPemberi lisensi adalah PT Rauch ("Pemberi Lisensi").\n\n',
}


def kind(language: str, text: str, case: str) -> Kind | None:
    """What a case on a text comes to."""
    return licet.check(licet.case(case), [licet.read(HEAD[language] + text, language=language)]).kind


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        (
            "de",
            "Sie dürfen die Karten für Forschung und Lehre kopieren, verändern und weitergeben.",
            "Lenz verändert die Karten für die Werbung.\nDarf Lenz die Karten verändern?",
        ),
        (
            "de",
            "Die Karten dürfen in Schulen gezeigt und kopiert werden.",
            "Lenz kopiert die Karten in einem Restaurant.\nDarf Lenz die Karten kopieren?",
        ),
        (
            "id",
            "Anda boleh memakai dan menyalin Peta untuk penelitian.",
            "Lenz memakai Peta untuk iklan.\nBolehkah Lenz memakai Peta?",
        ),
        (
            "id",
            "Model boleh dipakai untuk penelitian.",
            "Lenz memakai Model untuk iklan.\nBolehkah Lenz memakai Model?",
        ),
        (
            "id",
            "Peta boleh disalin dan dibagikan untuk penelitian.",
            "Lenz menyalin Peta untuk iklan.\nBolehkah Lenz menyalin Peta?",
        ),
    ],
)
def test_what_limits_several_acts_stands_once(language: str, text: str, asked: str) -> None:
    """None of them is allowed for something else."""
    assert kind(language, text, asked) != "permitted"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "You may use the Maps for teaching. Any other use is prohibited."),
        ("de", "Sie dürfen die Karten im Unterricht nutzen. Jede weitergehende Nutzung ist untersagt."),
        ("id", "Anda boleh memakai Peta untuk pengajaran. Penggunaan lain dilarang."),
    ],
)
def test_any_other_use(language: str, text: str) -> None:
    """A ban on any other use leaves what the text allows."""
    asked = {
        "en": "Lenz uses the Maps for teaching.\nMay Lenz use the Maps?",
        "de": "Lenz nutzt die Karten im Unterricht.\nDarf Lenz die Karten nutzen?",
        "id": "Lenz memakai Peta untuk pengajaran.\nBolehkah Lenz memakai Peta?",
    }

    assert kind(language, text, asked[language]) == "permitted"
    assert kind(language, text, "Lenz sells the Maps.\nMay Lenz sell the Maps?") == "prohibited"


APART = [
    (
        "en",
        "You may share the Maps.\n\nThis permission is given on the following conditions:\n(a) the Licensor is named.",
    ),
    (
        "en",
        "You may share the Maps.\n\nThe freedom in section 1 is given on condition that:\n(a) the Licensor is named.",
    ),
    (
        "de",
        (
            "Sie dürfen die Karten weitergeben.\n\nDie Erlaubnis wird unter folgenden Bedingungen erteilt:\n"
            "a) Der Lizenzgeber wird genannt;\nb) Änderungen an den Karten werden erläutert."
        ),
    ),
    (
        "id",
        (
            "Anda boleh membagikan Peta.\n\nIzin ini diberikan dengan syarat-syarat berikut:\n"
            "(a) nama Pemberi Lisensi dicantumkan; dan\n(b) perubahan terhadap Peta dijelaskan."
        ),
    ),
    ("id", "Anda boleh membagikan Peta dengan syarat sebagai berikut:\na. mencantumkan nama Pemberi Lisensi."),
    ("id", "Anda boleh membagikan Peta apabila:\na. nama Pemberi Lisensi dicantumkan."),
]


@pytest.mark.parametrize(("language", "text"), APART)
def test_conditions_of_what_was_given(language: str, text: str) -> None:
    """Conditions in a sentence or list of their own condition what another sentence gives."""
    assert kind(language, text, "Lenz shares the Maps.\nMay Lenz share the Maps?") == "conditional"
    told = "Lenz does not name the Licensor.\nLenz does not include the name of the Licensor."
    left_out = f"Lenz shares the Maps.\n{told}\nMay Lenz share the Maps?"
    assert kind(language, text, left_out) == "prohibited"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Sie dürfen die Karten weitergeben.\n\nVoraussetzung ist, dass der Name des Ateliers genannt wird."),
        ("id", "Anda boleh membagikan Peta.\n\nKebebasan ini diberikan dengan syarat nama studio dicantumkan."),
        (
            "id",
            "Anda boleh membagikan Peta.\n\nIzin ini diberikan dengan syarat berikut:\n1. alamat tidak diungkapkan.",
        ),
    ],
)
def test_a_condition_that_is_not_understood(language: str, text: str) -> None:
    """It keeps the answer open, and is no description."""
    assert kind(language, text, "Lenz shares the Maps.\nMay Lenz share the Maps?") not in ("permitted", "conditional")


LIFTED = [
    ("en", "You may not sell the Maps; this does not apply to schools."),
    ("de", "Die Karten dürfen nicht verkauft werden; dies gilt nicht für Schulen."),
    ("de", "Der Verkauf der Karten ist untersagt; ausgenommen hiervon sind Schulen."),
    ("id", "Peta tidak boleh dijual; hal ini tidak berlaku bagi sekolah."),
    ("id", "Penjualan Peta dilarang; sekolah dikecualikan dari larangan ini."),
]


@pytest.mark.parametrize(("language", "text"), LIFTED)
def test_what_lifts_a_ban_in_its_own_sentence(language: str, text: str) -> None:
    """It lifts the ban before it, for those whom it names."""
    asked = "Lenz sells the Maps.\nMay Lenz sell the Maps?"

    assert kind(language, text, f"Lenz is a school.\n{asked}") == "permitted"
    assert kind(language, text, f"Lenz is not a school.\n{asked}") == "prohibited"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Sie dürfen die Karten nutzen, soweit nachstehend nichts anderes bestimmt ist."),
        ("de", "Die Karten dürfen, soweit diese Lizenz nichts anderes vorsieht, frei genutzt werden."),
        ("id", "Sepanjang tidak ditentukan lain dalam lisensi ini, Anda boleh memakai Peta."),
        ("id", "Anda boleh memakai Peta, kecuali ditentukan lain di bawah ini."),
    ],
)
def test_what_the_text_says_otherwise(language: str, text: str) -> None:
    """What a text provides otherwise stands in it: nothing else is asked of the reader."""
    ban = {"de": " Banken dürfen die Karten nicht nutzen.", "id": " Bank tidak boleh memakai Peta."}

    assert kind(language, text, "Lenz uses the Maps.\nMay Lenz use the Maps?") == "permitted"
    banned = "Lenz is a bank.\nLenz uses the Maps.\nMay Lenz use the Maps?"
    assert kind(language, text + ban[language], banned) == "prohibited"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Users must be at least 17 years old, except with the consent of their parents."),
        ("id", "Pengguna harus berusia minimal 17 tahun atau telah memperoleh persetujuan orang tua."),
    ],
)
def test_an_age_with_an_exception(language: str, text: str) -> None:
    """Who is too young may not use it where the exception does not hold."""
    told = "Lenz is 14 years old.\nThe parents of Lenz have not consented.\nLenz uses the Maps."

    assert kind(language, text, f"{told}\nMay Lenz use the Maps?") == "prohibited"


@pytest.mark.parametrize(
    ("clause", "verb", "with_school", "with_bank"),
    [
        ("You must not share the Maps, except with schools.", "share", "permitted", "prohibited"),
        ("You must not share the Maps with anyone, except with schools.", "share", "permitted", "prohibited"),
        ("You must not discuss the Maps, except with schools.", "discuss", "permitted", "prohibited"),
    ],
)
def test_with_whom_an_exception_lets_something_be_shared(
    clause: str, verb: str, with_school: str, with_bank: str
) -> None:
    """
    What "with" says behind "except" is what it says of the verb before it.
    """
    terms = licet.read(f"Fern Terms\n\n1. {clause}\n")
    found = [
        str(licet.check(licet.case(f"Carl is a {kind}. May Bob {verb} the Maps with Carl?"), [terms]).kind)
        for kind in ("school", "bank")
    ]
    assert [with_school, with_bank] == found


@pytest.mark.parametrize(
    ("clause", "one", "both"),
    [
        ("You may sell the Maps if you are a museum and a school.", "prohibited", "permitted"),
        ("You must not sell the Maps if you are a museum and a school.", "permitted", "prohibited"),
        ("You must not sell the Maps unless you are a museum and a school.", "prohibited", "permitted"),
        ("You may sell the Maps if you are a museum or a school.", "permitted", "permitted"),
    ],
)
def test_who_has_to_be_two_things_is_both(clause: str, one: str, both: str) -> None:
    """
    "A museum and a school" asks for both of one and the same; "or" for either.
    """
    terms = licet.read(f"Fern Terms\n\n1. {clause}\n")
    said = ("Acme is a museum. Acme is not a school.", "Acme is a museum. Acme is a school.")
    found = [str(licet.check(licet.case(f"{facts} May Acme sell the Maps?"), [terms]).kind) for facts in said]
    assert [one, both] == found


@pytest.mark.parametrize("verb", ["broadcast", "split", "overcome", "forecast"])
def test_a_verb_whose_participle_is_its_base_may_be_allowed(verb: str) -> None:
    """
    "You may broadcast the Maps": the verb, and no participle that lacks one.
    """
    terms = licet.read(f"Fern Terms\n\n1. You may {verb} the Maps.\n")
    assert [verb] == [act.verb for norm in terms.norms for act in norm.acts]


@pytest.mark.parametrize(
    ("clause", "asked", "apart", "verdicts"),
    [
        ("You may sell the Maps, except to banks.", "sell the Maps to Carl", "Carl is a", ("permitted", "prohibited")),
        (
            "You may share the Maps, except with banks.",
            "share the Maps with Carl",
            "Carl is a",
            ("permitted", "prohibited"),
        ),
        (
            "You may give the Maps to anyone, except to banks.",
            "give the Maps to Carl",
            "Carl is a",
            ("permitted", "prohibited"),
        ),
        (
            "You may copy and sell the Maps, save to banks.",
            "sell the Maps to Carl",
            "Carl is a",
            ("permitted", "prohibited"),
        ),
    ],
)
def test_what_is_carved_out_of_a_grant_is_the_act_done_that_way(
    clause: str, asked: str, apart: str, verdicts: tuple[str, str]
) -> None:
    """
    "You may sell the Maps, except to banks" bans to sell them to banks; before, whatever is done to banks was banned.
    """
    terms = licet.read(f"Fern Terms\n\n1. {clause}\n")
    found = [
        str(licet.check(licet.case(f"{apart} {kind}. May Bob {asked}?"), [terms]).kind) for kind in ("school", "bank")
    ]
    assert [*verdicts] == found
