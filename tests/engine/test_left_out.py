"""Leave for all but some, bounds on prices and numbers, and whom "they" are, each beside a grant of everything."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

ALL = {
    "en": "Acme Maps Licence\n\nYou may use, copy, change, publish, share, distribute and sell the Maps.\n",
    "de": (
        "Lizenz Nordkarten\n\nSie dürfen die Karten zu jedem Zweck nutzen, kopieren, ändern, veröffentlichen,"
        " weitergeben und verkaufen.\n"
    ),
    "id": (
        "Lisensi Peta Nusa\n\nAnda boleh menggunakan, menyalin, mengubah, menerbitkan, membagikan, dan menjual"
        " Peta untuk tujuan apa pun.\n"
    ),
}
PUBLISHER = "Bolt is a publisher. Bolt sells the Maps. May Bolt sell the Maps?"

BROKEN = [
    ("en", "Anyone may sell the Maps, except publishers.", PUBLISHER),
    ("en", "Anyone may sell the Maps, bar publishers.", PUBLISHER),
    ("en", "Anyone may sell the Maps, publishers excepted.", PUBLISHER),
    ("en", "Anyone may sell the Maps unless they are a publisher.", PUBLISHER),
    ("en", "Everyone other than publishers may sell the Maps.", PUBLISHER),
    ("en", "Everyone may sell the Maps; publishers may not.", PUBLISHER),
    (
        "en",
        "You may sell the Maps to anyone, except publishers.",
        "Bolt sells the Maps to a publisher. May Bolt sell the Maps to the publisher?",
    ),
    ("en", "Short of selling them, do what you like with the Maps.", "Ana sells the Maps. May Ana sell the Maps?"),
    ("en", "You may use the Maps everywhere but at sea.", "Ana uses the Maps at sea. May Ana use the Maps at sea?"),
    ("en", "You may print the Maps on paper alone.", "Ana prints the Maps on cloth. May Ana print the Maps on cloth?"),
    (
        "en",
        "The price must not be more than 20 euros.",
        "Ana sells the Maps for 45 euros. May Ana sell the Maps for 45 euros?",
    ),
    (
        "en",
        "The price may be 20 euros at most.",
        "Ana sells the Maps for 45 euros. May Ana sell the Maps for 45 euros?",
    ),
    (
        "de",
        "Der Preis darf 20 Euro nicht übersteigen.",
        "Ina verkauft die Karten für 45 Euro. Darf Ina die Karten für 45 Euro verkaufen?",
    ),
    (
        "de",
        "Sie dürfen höchstens 20 Euro verlangen.",
        "Ina verkauft die Karten für 45 Euro. Darf Ina die Karten verkaufen?",
    ),
    (
        "de",
        "Händler dürfen die Karten nur mit einem Vertrag verkaufen.",
        "Bolt ist ein Händler. Bolt hat keinen Vertrag. Bolt verkauft die Karten. Darf Bolt die Karten verkaufen?",
    ),
    (
        "de",
        "Mitgliedschaft ist Voraussetzung.",
        "Ina ist kein Mitglied. Ina nutzt die Karten. Darf Ina die Karten nutzen?",
    ),
    ("de", "Mit dem Verkauf erlischt diese Lizenz.", "Ina verkauft die Karten. Darf Ina die Karten verkaufen?"),
    (
        "id",
        "Harga tidak boleh lebih dari 20 dolar.",
        "Sari menjual Peta seharga 45 dolar. Bolehkah Sari menjual Peta seharga 45 dolar?",
    ),
    (
        "id",
        "Peta harus dibagikan secara gratis.",
        "Sari membagikan Peta dengan biaya 10 dolar. Bolehkah Sari membagikan Peta dengan biaya 10 dolar?",
    ),
    (
        "id",
        "Paling banyak lima orang boleh menggunakan Peta sekaligus.",
        "Sembilan orang menggunakan Peta. Bolt menggunakan Peta. Bolehkah Bolt menggunakan Peta?",
    ),
]


@pytest.mark.parametrize(("language", "limit", "case"), BROKEN)
def test_beyond_what_is_left_nothing_is_let_pass(language: str, limit: str, case: str) -> None:
    """Whoever is left out, and whatever is more than allowed."""
    assert kind_of(judged(ALL[language] + limit, case)) in ("prohibited", "undetermined")


KEPT = [
    (
        "Anyone may sell the Maps unless they are a bank.",
        "Bolt is a bakery. Bolt sells the Maps. May Bolt sell the Maps?",
    ),
    ("The price must not exceed 20 euros.", "Ana sells the Maps for 5 euros. May Ana sell the Maps for 5 euros?"),
    (
        "Nobody may sell the Maps unless they are members.",
        "Ana is a member. Ana sells the Maps. May Ana sell the Maps?",
    ),
]


@pytest.mark.parametrize(("limit", "case"), KEPT)
def test_within_what_is_left_all_is_let_pass(limit: str, case: str) -> None:
    """Whoever is not left out, and what is no more than allowed."""
    assert kind_of(judged(ALL["en"] + limit, case)) == "permitted"


@pytest.mark.parametrize(("fact", "verdict"), [("is", "permitted"), ("is not", "prohibited")])
def test_who_is_a_member_is_the_user_and_no_map(fact: str, verdict: str) -> None:
    """ "Users may copy the maps if they are members": they are the users."""
    case = f"Ana {fact} a member. Ana copies the Maps. May Ana copy the Maps?"
    assert kind_of(judged("Users may copy the Maps if they are members.", case)) == verdict


def test_half_of_a_work_is_of_the_work() -> None:
    """What is not allowed of a work is not allowed of half of it."""
    case = "Ana sells the first half of the Maps. May Ana sell the first half of the Maps?"
    assert kind_of(judged("You may use and copy the Maps.", case)) == "prohibited"


SAID = [
    (
        "de",
        "Die Karten dürfen nur ungekürzt veröffentlicht werden.",
        "Ina veröffentlicht die Karten gekürzt. Darf Ina die Karten gekürzt veröffentlichen?",
        "undetermined",
    ),
    (
        "de",
        "Minderjährigen dürfen die Karten nicht verkauft werden.",
        "Ina verkauft die Karten an einen Minderjährigen. Darf Ina die Karten an einen Minderjährigen verkaufen?",
        "prohibited",
    ),
    (
        "de",
        "Mehr als fünf Kopien sind nicht gestattet.",
        "Ina macht drei Kopien der Karten. Darf Ina drei Kopien der Karten machen?",
        "permitted",
    ),
    (
        "de",
        "Mehr als fünf Kopien sind nicht gestattet.",
        "Ina macht neun Kopien der Karten. Darf Ina neun Kopien der Karten machen?",
        "prohibited",
    ),
]


@pytest.mark.parametrize(("language", "limit", "case", "verdict"), SAID)
def test_what_stands_beside_the_verb_is_kept(language: str, limit: str, case: str, verdict: str) -> None:
    """How things are when it is done, for whom, and how many."""
    assert kind_of(judged(ALL[language] + limit, case)) == verdict


LET = [
    ("en", "Bakers may print the Photo.", "Ana is a baker. Ana prints the Photo. May Ana print the Photo?"),
    (
        "id",
        "Kami mengizinkan siapa pun menyalin dan membagikan Foto.",
        "Sari menyalin Foto. Bolehkah Sari menyalin Foto?",
    ),
    (
        "id",
        "Media boleh menerbitkan Foto.",
        "Bolt adalah media. Bolt menerbitkan Foto. Bolehkah Bolt menerbitkan Foto?",
    ),
]


@pytest.mark.parametrize(("language", "leave", "case"), LET)
def test_who_may_deal_with_a_work_is_somebody(language: str, leave: str, case: str) -> None:
    """No mere possibility is told of whoever may print, copy or publish."""
    heading = "Lisensi Foto Nusa" if language == "id" else "Photo Licence"
    assert kind_of(judged(f"{heading}\n\n{leave}", case)) == "permitted"


LINES = """Acme Maps Licence

You may use, copy, change, publish, share and sell the Maps.

Not allowed
Selling to schools
Printing on cloth

Contact
Write to us.
"""


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        ("Ana sells the Maps to a school. May Ana sell the Maps to the school?", "prohibited"),
        ("Ana prints the Maps on cloth. May Ana print the Maps on cloth?", "prohibited"),
        ("Ana copies the Maps. May Ana copy the Maps?", "permitted"),
    ],
)
def test_lines_below_a_heading_that_bans_are_banned(case: str, verdict: str) -> None:
    """They look like headings and head nothing."""
    assert kind_of(judged(LINES, case)) == verdict


ELSEWHERE = [
    (
        "Acme Maps\n\nYou may use and sell the Maps.\n\nTerritory\nNorway and Sweden\n",
        "Ana uses the Maps in Denmark. May Ana use the Maps in Denmark?",
    ),
    (
        "Acme Maps\n\nYou may use and sell the Maps.\n\nCan companies use the Maps?\nOnly small ones.\n",
        "Bolt is a large company. Bolt uses the Maps. May Bolt use the Maps?",
    ),
]


@pytest.mark.parametrize(("terms", "case"), ELSEWHERE)
def test_a_short_entry_or_answer_bounds_what_is_let(terms: str, case: str) -> None:
    """ "Territory: Norway", "Can companies use it? Only small ones." beside leave for all."""
    assert kind_of(judged(terms, case)) in ("prohibited", "undetermined")


@pytest.mark.parametrize("verb", ["create", "prepare", "make"])
def test_who_may_modify_a_work_may_make_the_derivative(verb: str) -> None:
    """The derivative that somebody is said to make is asked about like one that he would make."""
    case = f"Ana {verb}s a derivative of the software. May Ana {verb} the derivative of the software?"
    assert kind_of(judged("Permission is granted to use, copy and modify this software.", case)) == "permitted"


PURPOSE = [
    ("dilarang", "melatih model", "prohibited"),
    ("dilarang", "penelitian", "permitted"),
    ("tidak diperbolehkan", "melatih model", "prohibited"),
]


@pytest.mark.parametrize(("ruled", "aim", "verdict"), PURPOSE)
def test_what_is_ruled_behind_its_purpose_is_ruled_for_it(ruled: str, aim: str, verdict: str) -> None:
    """ "Penggunaan data untuk melatih model dilarang" bans no other use."""
    terms = f"Anda boleh menggunakan dan menyalin Data. Penggunaan Data untuk melatih model {ruled}."
    case = f"Sari menggunakan Data untuk {aim}. Bolehkah Sari menggunakan Data untuk {aim}?"
    assert kind_of(judged(terms, case)) == verdict


@pytest.mark.parametrize(("revenue", "verdict"), [("1 million", "permitted"), ("50 million", "prohibited")])
def test_so_much_in_annual_revenue_is_an_annual_revenue_of_so_much(revenue: str, verdict: str) -> None:
    """Either way it is said, the two are compared."""
    terms = "You may use the Tool. Companies with more than 10 million euros in annual revenue may not use the Tool."
    case = f"Bolt is a company with an annual revenue of {revenue} euros. Bolt uses the Tool. May Bolt use the Tool?"
    assert kind_of(judged(terms, case)) == verdict


ACT_ALONE = [
    ("en", "You may only look at the Maps.", "Ana sells the Maps. May Ana sell the Maps?"),
    ("en", "Guests may only view the Maps.", "Ana is a guest. Ana copies the Maps. May Ana copy the Maps?"),
    (
        "de",
        "Gäste dürfen die Karten nur ansehen.",
        "Ina ist Gast. Ina verkauft die Karten. Darf Ina die Karten verkaufen?",
    ),
    ("id", "Tamu hanya boleh melihat Peta.", "Sari adalah tamu. Sari menjual Peta. Bolehkah Sari menjual Peta?"),
]


@pytest.mark.parametrize(("language", "limit", "case"), ACT_ALONE)
def test_only_beside_nothing_else_bounds_the_act(language: str, limit: str, case: str) -> None:
    """Whoever may only look at something may do nothing else with it."""
    assert kind_of(judged(ALL[language] + limit, case)) == "prohibited"


@pytest.mark.parametrize(
    ("terms", "case"),
    [
        (
            "You may only copy the Maps. Members may also sell the Maps.",
            "Ana is a member. Ana sells the Maps. May Ana sell the Maps?",
        ),
        (
            "You may share the Maps. Guests may only view the Maps.",
            "Ana is a member. Ana shares the Maps. May Ana share the Maps?",
        ),
        ("You may copy the Maps. You may only sell the Maps of Norway.", "Ana copies the Maps. May Ana copy the Maps?"),
    ],
)
def test_what_others_give_is_left_of_it(terms: str, case: str) -> None:
    """What is given after it, to others or of another thing."""
    assert kind_of(judged(f"Acme Maps Licence\n\n{terms}", case)) == "permitted"


MORE = [
    ("The price must be at least 5 euros.", "Ana sells the Maps for 2 euros. May Ana sell the Maps for 2 euros?"),
    ("Kindly refrain from any sale.", "Ana sells the Maps. May Ana sell the Maps?"),
    ("Bolt is excluded.", "Bolt uses the Maps. May Bolt use the Maps?"),
    ("The licence covers printing and copying only.", "Ana sells the Maps. May Ana sell the Maps?"),
    ("This licence covers every use but selling.", "Ana sells the Maps. May Ana sell the Maps?"),
    ("Guests are not entitled to the Maps.", "Ana is a guest. Ana uses the Maps. May Ana use the Maps?"),
    ("No false names.", "Ana publishes the Maps under a false name. May Ana publish the Maps under a false name?"),
]


@pytest.mark.parametrize(("limit", "case"), MORE)
def test_what_is_said_in_passing_bounds_it_too(limit: str, case: str) -> None:
    """Least prices, orders to refrain, and what a licence covers."""
    assert kind_of(judged(ALL["en"] + limit, case)) in ("prohibited", "undetermined")
