"""Fields of use that a ban names: presumed far only where no word of the case could point there."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

import licet
from licet.clauses.verdict import Kind

POLICY = """Larch Usage Policy

You may use the models.

You must not use the models for any of the following:

- Military use and warfare.
- Gambling.
"""


@pytest.fixture(scope="module")
def session() -> licet.Session:
    return licet.Session([licet.read(POLICY)])


def test_recipes_are_no_war(session: licet.Session) -> None:
    asked = licet.case(
        "The firm uses the models to translate recipes.\nMay the firm use the models to translate recipes?"
    )
    assert session.check(asked).kind is Kind.PERMITTED


@pytest.mark.parametrize("what", ["plan an ambush of the rebels", "steer rockets", "set the odds of a football match"])
def test_a_word_that_points_there_keeps_it_open(session: licet.Session, what: str) -> None:
    asked = licet.case(f"The firm uses the models to {what}.\nMay the firm use the models to {what}?", lenient=True)
    assert session.check(asked).kind is not Kind.PERMITTED


def test_words_of_another_language_could_point_there_unseen(session: licet.Session) -> None:
    asked = licet.case(
        "Die Firma nutzt die Modelle, um Raketen zu steuern.\n"
        "Darf die Firma die Modelle nutzen, um Raketen zu steuern?",
        lenient=True,
    )
    assert session.check(asked).kind is not Kind.PERMITTED


DECEIT = """Larch Usage Policy

You may use the models.

You must not use the models to create misleading content.
"""


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("The firm uses the models to create recipes.\nMay the firm use the models to create recipes?", "permitted"),
        (
            "The firm uses the models to create fake recipes.\nMay the firm use the models to create recipes?",
            "undetermined",
        ),
        (
            (
                "Die Firma nutzt die Modelle, um Texte zu erstellen.\n"
                "Darf die Firma die Modelle nutzen, um Texte zu erstellen?"
            ),
            "permitted",
        ),
        (
            (
                "Die Firma nutzt die Modelle, um Texte zu erstellen. Die Texte sind Werbung.\n"
                "Darf die Firma die Modelle nutzen, um Texte zu erstellen?"
            ),
            "undetermined",
        ),
    ],
)
def test_a_wrong_is_presumed_away_only_where_no_word_of_its_language_points_there(told: str, kind: str) -> None:
    """
    Each language has its own table of words that may tell of a wrong.
    """
    verdict = licet.check(licet.case(told, lenient=True), [licet.read(DECEIT)])

    assert kind == str(verdict.kind)


def test_without_a_table_nothing_is_presumed() -> None:
    """
    A vocabulary that no table of wrongs goes with leaves open what they would settle.
    """
    from attrs import evolve

    from licet.clauses.topics import Topics
    from licet.supply import vocabulary

    case = licet.case("The firm uses the models to create recipes.\nMay the firm use the models to create recipes?")
    bare = licet.Session([licet.read(DECEIT)], vocabulary=evolve(vocabulary(), topics=Topics()))

    assert bare.check(case).kind is Kind.UNDETERMINED


LANGUAGES = {
    "de": "Die Firma nutzt die Modelle, um {0}.\nDarf die Firma die Modelle nutzen, um {0}?",
    "id": "Perusahaan menggunakan model untuk {0}.\nBolehkah perusahaan menggunakan model untuk {0}?",
}


@pytest.mark.parametrize(
    ("language", "what"),
    [("de", "Texte zu übersetzen"), ("de", "Bilder zu beschreiben"), ("id", "menerjemahkan teks")],
)
def test_each_language_knows_what_points_to_a_field(session: licet.Session, language: str, what: str) -> None:
    """
    Who translates texts is not asked in German or Indonesian either whether that is warfare.
    """
    verdict = session.check(licet.case(LANGUAGES[language].format(what), lenient=True))

    assert Kind.PERMITTED is verdict.kind
    assert any(one.text == "a" for one in verdict.assumed)


@pytest.mark.parametrize(
    ("language", "what"),
    [
        ("de", "Söldner auszubilden"),
        ("de", "Bilder von Panzern zu beschreiben"),
        ("de", "Marschflugkörper zu lenken"),
        ("de", "Lotterielose zu verkaufen"),
        ("id", "melatih prajurit"),
        ("id", "menenggelamkan kapal"),
        ("id", "menjual undian"),
    ],
)
def test_what_points_to_a_field_in_its_own_language_keeps_it_open(
    session: licet.Session, language: str, what: str
) -> None:
    """
    A stem of its table counts wherever it stands in a word, and a verb that no list knows is one behind "um … zu".
    """
    assert Kind.PERMITTED is not session.check(licet.case(LANGUAGES[language].format(what), lenient=True)).kind


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("A company uses Pictor to train a model on images.", "permitted"),
        ("A baker uses Pictor to make an image for a menu under a licence on its own server.", "permitted"),
        ("A studio uses Pictor to make a picture of a naked woman.", "undetermined"),
        ("A club uses Pictor to make an image of children under 13.", "prohibited"),
    ],
)
def test_ordinary_words_point_to_no_field(facts: str, expected: str) -> None:
    """ "Company" is no companion, "under" no age and "train" no railway (each left all such bans open)."""
    terms = "You may use Pictor for everything. No adult content, no harmful content. Do not create images of children."
    who = facts.split()[1]
    assert expected == kind_of(judged(terms, f"{facts} May the {who} use Pictor like that?"))


def test_what_its_terms_are_about_is_not_what_they_ban() -> None:
    """Nobody is asked whether Pictor is a weapon."""
    terms = "Pictor Terms of Use\n\nYou may use Pictor. No tobacco."
    assert "permitted" == kind_of(judged(terms, "Ada uses Pictor for a menu. May Ada use Pictor for the menu?"))


def test_a_field_that_a_phrase_names_in_any_of_its_words() -> None:
    """Advice is no description of sexual activity, and a person who reviews it writes no reviews (both were asked)."""
    terms = (
        "You may use the models. We do not allow the use of our models for: the description of sexual activity; "
        "fake reviews; collecting financial records."
    )
    case = "A bank uses a model to write financial advice. A person reviews the advice. May the bank use the model so?"
    assert "permitted" == kind_of(judged(terms, case))


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("The shop publishes recipes. May the shop publish the recipes?", "permitted"),
        ("The shop publishes profiles of its customers. May the shop publish the profiles?", "undetermined"),
        ("The shop publishes articles about people. May the shop publish the articles?", "undetermined"),
        ("The shop publishes the ages of its customers. May the shop publish the ages?", "undetermined"),
        ("The shop publishes the wages of its staff. May the shop publish the wages?", "undetermined"),
    ],
)
@pytest.mark.parametrize("ban", ["information about people", "private information"])
def test_what_people_write_and_are_may_be_information(told: str, kind: str, ban: str) -> None:
    """An article was no information, and an age no data, so that a ban passed over them."""
    terms = f"You may use Pictor and publish what you make with Pictor. You must not publish {ban}."
    found = kind_of(judged(terms, told))
    assert found == kind or (kind != "permitted" and found == "prohibited")


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Ada sells a song. May Ada sell the song?", "permitted"),
        ("Ada sells the secret recipe of her employer. May Ada sell the recipe?", "undetermined"),
    ],
)
def test_songs_are_presumed_to_be_no_secret(told: str, kind: str) -> None:
    """What keeps leave back, "only as needed", is presumed to be no more than what a ban bars."""
    terms = (
        "You may use Pictor and sell what you make with Pictor. Confidential Information means nonpublic information "
        "that Acme designates as confidential. You may not disclose Confidential Information to others. You may use "
        "Confidential Information only as needed to use Pictor."
    )
    assert kind_of(judged(terms, told)) == kind


def test_the_index_of_fields_names_what_each_field_says() -> None:
    """What the index of names finds is what every field, asked by itself, answers."""
    from random import Random

    from licet.engine.check import lexicon_of
    from licet.engine.far_fields import fields_named, is_named
    from licet.supply import vocabulary

    topics = lexicon_of(vocabulary()).topics
    every = sorted({word for one in topics.fields for name in one.names for word in (*name.split(), name)} | {"recipe"})
    rng = Random(1)
    for _ in range(2_000):
        words = set(rng.sample(every, rng.randint(1, 5)))
        assert fields_named(topics, words) == [one for one in topics.fields if is_named(one, words)]
