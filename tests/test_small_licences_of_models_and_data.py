"""Small licences of models, data, fonts and sounds in plain words, and plain questions about them."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

ONLY_SCHOOLS = "Kestrel Terms\n\nYou may publish the Model, provided that you offer it only to schools.\n"
ONLY_PRIVATELY = """Kestrel Terms

Models trained on the Data may be published, provided that they are offered for non-commercial use only.
"""
SOURCE = (
    'Photo Terms\n\nYou may publish the Photos.\n\nWherever you publish them, you must name "Fern" as the source.\n'
)
SOCIETY = SOURCE.replace('"Fern"', '"Fern Map Society"')
CREDIT = SOURCE.replace('name "Fern" as the source', "credit Fern")
CHANGED = """Recipe Terms

You may change and publish the recipes.

If you change a recipe before you publish it, you must say that it was changed.
"""
BUDGET = """Sound Terms

You may use the Sounds in films and games ("Productions").

Productions with a budget of more than 500,000 dollars need an extended licence.
"""
REVENUE = """Map Terms

You may use the Maps.

If your annual revenue exceeds 50 million euros, you may not use the Maps.
"""
STAFF = "Map Terms\n\nYou may use the Maps.\n\nFirms with more than 500 employees may not use the Maps.\n"
APPLY = "Map Terms\n\nYou may use the Maps.\n\nFirms may not apply.\n"
SUIT = """Model Licence

The Licensor lets you use the Model.

If you sue the Licensor over the Model, your licence ends on the day the action is filed.
"""
SALE = """Sound Licence

Between Pebble Audio Ltd ("Pebble") and the purchaser ("you").

Pebble lets you edit the Sounds.
"""
FONTS = "Font Licence\n\nFonts may be embedded in e-books, as long as they cannot be extracted by the reader.\n"

LOSES = """Data Licence

You may copy the Data.

You must name Fern when you publish the Data.

Anyone who breaks a condition loses all permissions under this licence until the breach has been mended.
"""
LABELLED = """Map Terms

Fine by us: printing the maps, lending them. Not fine by us: selling the maps without our consent.

Companies with over 1,000 staff need a contract with us before they print the maps.
"""
CLAIMS = "Map Terms\n\nYou may print the maps. You must not remove our mark, claim that you made them, or sell them.\n"

MAKER = """Picture Model Licence

Everyone may download Heron, run it and change it.

A changed version must not be called Heron.

Heron may not be used to make pictures of soldiers, pictures of real persons without their consent, or posters.
"""

THEY = "Picture Terms\n\nYou may sell the pictures, unless they show soldiers.\n"

PUBLISHES = "Rook publishes the Model. "
OFFERS = "Rook trains a model on the Data and publishes it. "
MAY_PUBLISH = " May Rook publish the Photos?"
MODEL = "May Rook publish the Model?"
TRAINED = "May Rook publish the model?"
RECIPE = "May Rook publish the recipe?"
FIRM = "May the firm use the Maps?"
MAY_USE = "May Rook use the Maps?"
FILM = "Rook uses the Sounds in a film with a budget of 2 million dollars. "
IN_FILM = " May Rook use the Sounds in the film?"


@pytest.mark.parametrize(
    ("text", "asked", "wanted"),
    [
        # What has to be done in one way alone, and is done in another too.
        (ONLY_SCHOOLS, PUBLISHES + "Rook offers the Model to schools. " + MODEL, "permitted"),
        (ONLY_SCHOOLS, PUBLISHES + "Rook offers the Model to banks. " + MODEL, "prohibited"),
        (
            ONLY_SCHOOLS,
            PUBLISHES + "Rook offers the Model to schools. Rook offers the Model to banks. " + MODEL,
            "prohibited",
        ),
        (ONLY_PRIVATELY, OFFERS + "Rook offers the model for commercial use. " + TRAINED, "prohibited"),
        (
            ONLY_PRIVATELY,
            OFFERS + "Rook offers the model for non-commercial use and for commercial use. " + TRAINED,
            "prohibited",
        ),
        # Who names somebody as the source credits him, and the other way round; who does not do the one does neither.
        (SOURCE, 'Rook publishes the Photos. Rook names "Fern" as the source.' + MAY_PUBLISH, "permitted"),
        (SOURCE, "Rook publishes the Photos. Rook credits Fern." + MAY_PUBLISH, "permitted"),
        (SOURCE, "Rook publishes the Photos. Rook does not credit Fern." + MAY_PUBLISH, "prohibited"),
        (SOURCE, "Rook publishes the Photos. Rook does not give a source." + MAY_PUBLISH, "prohibited"),
        (SOCIETY, "Rook publishes the Photos. Rook does not name the Fern Map Society." + MAY_PUBLISH, "prohibited"),
        (SOURCE, "Rook publishes the Photos. Rook names Moss as the source." + MAY_PUBLISH, "conditional"),
        (CREDIT, "Rook publishes the Photos and does not name Fern." + MAY_PUBLISH, "prohibited"),
        (CREDIT, "Rook publishes the Photos. Rook does not name Fern as the source." + MAY_PUBLISH, "prohibited"),
        # What is changed before it is published is changed and published.
        (
            CHANGED,
            "Rook changes a recipe. Rook publishes it, names Fern, and does not say that it was changed. " + RECIPE,
            "prohibited",
        ),
        (CHANGED, "Rook changes a recipe and publishes it. " + RECIPE, "conditional"),
        # What somebody or something has is told beside its name.
        (BUDGET, FILM + "Rook has no extended licence." + IN_FILM, "prohibited"),
        (BUDGET, FILM + "Rook has an extended licence." + IN_FILM, "permitted"),
        (BUDGET, FILM.replace("2 million", "2,000") + IN_FILM, "permitted"),
        (REVENUE, "A firm with an annual revenue of 80 million euros uses the Maps. " + FIRM, "prohibited"),
        (REVENUE, "A firm with an annual revenue of 8 million euros uses the Maps. " + FIRM, "permitted"),
        (
            REVENUE,
            "Rook uses the Maps for a client with an annual revenue of 8 million euros. " + MAY_USE,
            "undetermined",
        ),
        (STAFF, "A firm with 600 employees uses the Maps. " + FIRM, "prohibited"),
        (STAFF, "A firm with 60 employees uses the Maps. " + FIRM, "permitted"),
        (APPLY, "A firm with 60 employees uses the Maps. " + FIRM, "undetermined"),
        # Leave that ends on a day, whom the text is between, and what "they" are.
        (SUIT, "Rook uses the Model. May Rook use the Model?", "permitted"),
        (SUIT, "Rook has sued the Licensor over the Model, and the action was filed. May Rook use the Model?",
         "prohibited"),
        (SALE, "Rook edits the Sounds. May Rook edit the Sounds?", "permitted"),
        (SALE.replace("the purchaser", "registered schools"), "Rook edits the Sounds. May Rook edit the Sounds?",
         "undetermined"),
        # Who breaks a condition has no leave; lists behind a label.
        (LOSES, "Rook copies the Data. May Rook copy the Data?", "permitted"),
        (LOSES, "Rook broke a condition of the licence. Rook copies the Data. May Rook copy the Data?", "prohibited"),
        (LABELLED, "Rook lends the maps. May Rook lend the maps?", "permitted"),
        (LABELLED, "Rook sells the maps. Nobody has consented. May Rook sell the maps?", "prohibited"),
        (LABELLED, "A company has 4,000 staff and prints the maps. May the company print the maps?", "prohibited"),
        (LABELLED, "A company has 40 staff and prints the maps. May the company print the maps?", "permitted"),
        # What has a bare name; what stands behind consent in a row; names that are not quoted.
        (MAKER, "Rook runs Heron. May Rook run Heron?", "permitted"),
        (MAKER, "Rook uses Heron to make posters. May Rook use Heron to make posters?", "prohibited"),
        (MAKER, 'Rook calls a changed version of Heron "Heron". May Rook call the changed version "Heron"?',
         "prohibited"),
        # "They" are never the one who is spoken to.
        (THEY, "Rook sells the pictures. The pictures show soldiers. May Rook sell the pictures?", "prohibited"),
        (THEY, "Rook sells the pictures. The pictures do not show soldiers. May Rook sell the pictures?", "permitted"),
        # What one must not claim narrows no ban beside it.
        (CLAIMS, "Rook sells the maps. Rook did not make the maps. May Rook sell the maps?", "prohibited"),
        (CLAIMS, "Rook prints the maps. May Rook print the maps?", "permitted"),
        (FONTS, "Rook embeds the fonts in an e-book. The reader cannot extract them. May Rook embed the fonts?",
         "permitted"),
        (FONTS, "Rook embeds the fonts in an e-book. The reader can extract them. May Rook embed the fonts?",
         "prohibited"),
    ],
)  # fmt: skip
def test_plain_questions(text: str, asked: str, wanted: str) -> None:
    assert licet.check(licet.case(asked, lenient=True), [licet.read(text)]).kind is Kind(wanted)


def test_a_list_is_defined_as_a_whole() -> None:
    """ "Films and games ("Productions")" are both, and "checkpoints ("Checkpoints")" are no models."""
    text = 'Terms\n\nWe provide models and checkpoints ("Checkpoints"), and photos, maps and films (the "Works").\n'
    meant = {one.term: str(one.meaning) for one in licet.read(text).definitions}
    assert "model" not in meant["Checkpoints"]
    assert all(word in meant["Works"] for word in ("photo", "map", "film"))


def test_a_use_without_an_object_is_no_crash() -> None:
    """Somebody makes some use, of what is not told, and does what a ban names as a purpose."""
    text = licet.read("Terms\n\nYou may not use the Recordings to build a voice.\n")
    asked = licet.case("Rook publishes a paper. The research is non-commercial. May Rook publish the paper?")
    assert licet.check(asked, [text]).kind is not None
