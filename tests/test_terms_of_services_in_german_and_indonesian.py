"""
German and Indonesian terms of services: accounts, plans, items named by their letter, breaches, and leave not given.
"""

from __future__ import annotations

import pytest

import licet

DE = """\
AGB der Tonwerk AG

§ 1 Gegenstand
(1) Die Tonwerk AG (nachfolgend „Tonwerk“) stellt einen Dienst bereit.
(2) Tonwerk räumt dem Nutzer das Recht ein, die Klänge privat und gewerblich zu nutzen.

§ 2 Konto
(1) Die Nutzung setzt ein Nutzerkonto voraus.

§ 3 Verbote
Dem Nutzer ist es untersagt,
a) den Zugang zu vermieten,
b) mit den Klängen KI-Modelle zu trainieren.
Buchstabe b gilt nicht für Hochschulen, sofern die Modelle nicht verkauft werden.

§ 4 Weitergabe
Der Weiterverkauf des Zugangs ist nur mit schriftlicher Zustimmung von Tonwerk zulässig.

§ 5 Sperre
Verstößt der Nutzer gegen § 3, kann Tonwerk das Konto sperren.
"""
ID = """\
Ketentuan Layanan Nada

Pasal 1 Penggunaan
(1) Pengguna boleh menggunakan Keluaran untuk tujuan pribadi dan komersial.
(2) Pengguna paket Gratis hanya boleh menggunakan Keluaran untuk tujuan nonkomersial.

Pasal 2 Larangan
Pengguna dilarang:
a. membagikan kata sandi kepada pihak lain;
b. menggunakan Keluaran untuk melatih model.
Huruf b tidak berlaku bagi universitas, sepanjang model tersebut tidak dijual.
Jumlah cetakan tidak boleh melebihi 300 eksemplar.

Pasal 3 Penangguhan
Penyedia dapat menangguhkan akun apabila Pengguna melanggar Pasal 2.
"""
CASES = [
    (DE, "Die Firma nutzt die Klänge. Darf die Firma die Klänge nutzen?", "permitted"),
    (DE, "Die Firma hat kein Nutzerkonto. Die Firma nutzt die Klänge. Darf die Firma die Klänge nutzen?", "prohibited"),
    (
        DE,
        (
            "Das Institut ist eine Hochschule und ein Nutzer von Tonwerk. Es trainiert mit den Klängen ein KI-Modell. "
            "Das Modell wird nicht verkauft. Darf das Institut mit den Klängen ein KI-Modell trainieren?"
        ),
        "permitted",
    ),
    (
        DE,
        (
            "Die Firma ist eine Nutzerin von Tonwerk. Sie trainiert mit den Klängen ein KI-Modell. "
            "Darf die Firma mit den Klängen ein KI-Modell trainieren?"
        ),
        "prohibited",
    ),
    (
        DE,
        "Der Nutzer vermietet den Zugang. Tonwerk sperrt das Konto. Darf Tonwerk das Konto sperren?",
        "permitted",
    ),
    (
        DE,
        (
            "Die Firma verkauft den Zugang weiter. Tonwerk hat keine Zustimmung erteilt. "
            "Darf die Firma den Zugang weiterverkaufen?"
        ),
        "prohibited",
    ),
    (
        ID,
        (
            "Toko itu memakai paket Gratis. Toko itu menggunakan Keluaran untuk tujuan komersial. "
            "Bolehkah toko itu menggunakan Keluaran untuk tujuan komersial?"
        ),
        "prohibited",
    ),
    (
        ID,
        (
            "Dewi adalah pengguna Layanan. Dewi membagikan kata sandi kepada temannya. "
            "Bolehkah Dewi membagikan kata sandi kepada temannya?"
        ),
        "prohibited",
    ),
    (
        ID,
        (
            "Universitas itu memakai paket Pro. Universitas itu menggunakan Keluaran untuk melatih model. "
            "Model itu tidak dijual. Bolehkah universitas itu menggunakan Keluaran untuk melatih model itu?"
        ),
        "permitted",
    ),
    (
        ID,
        (
            "Penerbit itu adalah pengguna Layanan. Penerbit itu mencetak 500 eksemplar. "
            "Bolehkah penerbit itu mencetak 500 eksemplar?"
        ),
        "prohibited",
    ),
    (
        ID,
        (
            "Pengguna itu membagikan kata sandi kepada temannya. Penyedia menangguhkan akun pengguna itu. "
            "Bolehkah Penyedia menangguhkan akun pengguna itu?"
        ),
        "permitted",
    ),
]


@pytest.mark.parametrize(("text", "case", "expected"), CASES)
def test_a_case(text: str, case: str, expected: str) -> None:
    """The verdict on a case under the terms of a service."""
    assert str(licet.check(licet.case(case, lenient=True), [licet.read(text)]).kind) == expected


PLAN = (
    "AGB Tonwerk\n\n1. Der Kunde darf die Klänge privat und gewerblich nutzen.\n"
    "2. Im kostenlosen Tarif dürfen die Klänge nur für nicht kommerzielle Zwecke verwendet werden.\n"
)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Die Firma nutzt den kostenlosen Tarif.", "prohibited"),
        ("Die Firma nutzt den kostenpflichtigen Tarif.", "permitted"),
        ("", "undetermined"),
    ],
)
def test_what_one_plan_leaves_out(told: str, expected: str) -> None:
    """What the users of one plan may do only so, though all may do it, is banned to them in every other way."""
    asked = (
        "Die Firma nutzt die Klänge für kommerzielle Zwecke. Darf die Firma die Klänge für kommerzielle Zwecke nutzen?"
    )
    assert str(licet.check(licet.case(f"{told} {asked}", lenient=True), [licet.read(PLAN)]).kind) == expected


ACCOUNT = "Terms of Hum\n\n1. Use requires a customer account.\n2. You may use the Service.\n"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("", "permitted"),
        ("Ida has no customer account.", "prohibited"),
        ("It is unknown whether Ida has a customer account.", "undetermined"),
    ],
)
def test_who_uses_a_service_has_an_account(told: str, expected: str) -> None:
    """An account is presumed, not raised; who is said to have none may not use the service."""
    case = licet.case(f"Ida uses the Service. {told} May Ida use the Service?", lenient=True)
    assert str(licet.check(case, [licet.read(ACCOUNT)]).kind) == expected


def test_who_speaks_in_a_text_is_no_user() -> None:
    """What a kind of users must not do is not told to the one whose text it is."""
    text = (
        "AGB Tonwerk\n\n1. Tonwerk räumt dem Nutzer das Recht ein, die Klänge zu nutzen.\n"
        "2. Behörden dürfen nicht ohne Rahmenvertrag nutzen.\n"
        "3. Bei Zahlungsverzug kann Tonwerk den Zugang sperren.\n"
    )
    case = "Der Nutzer ist im Zahlungsverzug. Tonwerk sperrt den Zugang. Darf Tonwerk den Zugang sperren?"
    assert str(licet.check(licet.case(case, lenient=True), [licet.read(text)]).kind) == "permitted"


EULA = """\
Lisensi Perangkat Lunak Nada

1. Pemberian Lisensi
Rima memberikan kepada Anda lisensi untuk menggunakan Perangkat Lunak Nada ("Perangkat Lunak").

2. Larangan
Anda tidak boleh mengubah komponen dari Perangkat Lunak yang bersifat rahasia atau terkunci.
Anda wajib menjaga kerahasiaan kata sandi.
"""


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        ("Wira mengubah sebuah komponen yang terkunci. Bolehkah Wira mengubah komponen itu?", "prohibited"),
        (
            "Wira mengubah komponen yang terkunci dari perangkat lunak lain. Bolehkah Wira mengubah komponen itu?",
            "undetermined",
        ),
        (
            "Wira memberikan kata sandi kepada temannya. Bolehkah Wira memberikan kata sandi kepada temannya?",
            "prohibited",
        ),
    ],
)
def test_parts_of_the_work_and_secrets(case: str, expected: str) -> None:
    """A component is one of the licensed work unless it is another's; whoever hands on a secret has not kept it."""
    told = f"Wira adalah pengguna Nada. {case}"
    assert str(licet.check(licet.case(told, lenient=True), [licet.read(EULA)]).kind) == expected


@pytest.mark.parametrize(
    ("rule", "case"),
    [
        (
            "3. Tonwerk kann Nutzer sperren, die gegen Ziffer 2 verstoßen.",
            "Der Nutzer verkauft die Klänge. Tonwerk sperrt den Nutzer. Darf Tonwerk den Nutzer sperren?",
        ),
        (
            "2. Tonwerk may suspend users who violate section 1.",
            "The user sells the Sounds. Tonwerk suspends the user. May Tonwerk suspend the user?",
        ),
    ],
)
def test_power_over_those_who_break_a_rule(rule: str, case: str) -> None:
    """What may be done to users who break a rule may be done to the reader who broke it."""
    german = (
        "AGB Tonwerk\n\n1. Tonwerk räumt dem Nutzer das Recht ein, die Klänge zu hören.\n"
        "2. Der Nutzer darf die Klänge nicht verkaufen.\n"
    )
    english = 'Terms of Tonwerk\n\nTonwerk Ltd ("we") is the provider.\n1. You must not sell the Sounds.\n'
    text = f"{german if 'Ziffer' in rule else english}{rule}\n"
    assert str(licet.check(licet.case(case, lenient=True), [licet.read(text)]).kind) == "permitted"
