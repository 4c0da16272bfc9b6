"""Sentences of a case that say several things in one say each of them."""

from __future__ import annotations

import pytest

import licet
from licet.grammar.languages import language
from licet.grammar.statements import read_statement

from .plainly import plainly


def said(sentence: str) -> list[str]:
    """What a sentence of a case states in its one reading; nothing where it was not understood."""
    readings = read_statement(sentence, language("en")).readings
    return sorted(f"{'not ' * one.negated}{plainly(one)}" for one in readings[0]) if len(readings) == 1 else []


@pytest.mark.parametrize(
    ("together", "apart"),
    [
        ("Acme sells the maps and never credits Fern.", ["Acme sells the maps.", "Acme never credits Fern."]),
        (
            "Acme Ltd, a firm with ten employees, sells the maps and never credits Fern.",
            ["Acme Ltd sells the maps.", "Acme Ltd never credits Fern.", "Acme Ltd is a firm with ten employees."],
        ),
        (
            "Acme passes the map on to a friend and leaves out the copy of the licence.",
            ["Acme passes the map on to a friend.", "Acme leaves out the copy of the licence."],
        ),
        (
            "Toma, a 14-year-old member, sells the maps without the consent of a parent.",
            ["Toma sells the maps without the consent of a parent.", "Toma is a 14-year-old member."],
        ),
        ("Toma is a member and 14 years old.", ["Toma is a member.", "Toma is 14 years old."]),
    ],
)
def test_each_of_several_things_is_said(together: str, apart: list[str]) -> None:
    """
    What is said together says no less, and no more, than its parts.
    """
    assert sorted(one for each in apart for one in said(each)) == said(together)


@pytest.mark.parametrize(
    "sentence",
    [
        "Acme sells the maps and never credits blorfing Fern or zarps.",
        "If Acme sells the maps, never credits Fern.",
        "Acme and Birch whom and never credits Fern.",
    ],
)
def test_what_is_not_read_in_every_part_is_not_read(sentence: str) -> None:
    """
    A sentence of which a part stays dark says nothing.
    """
    assert said(sentence) == []


def test_what_is_done_along_with_an_act_is_done() -> None:
    """
    "Publishes it, crediting Fern": credits Fern.
    """
    assert "credit(agent: Acme; object: Fern)" in said("Acme publishes the photos, crediting Fern.")


def test_earnings_in_whatever_words() -> None:
    """
    "Its yearly revenue amounts to 3 million": its annual revenue is that.
    """
    assert said("Acme's annual revenue is 3 million euros.") == said(
        "Acme's yearly revenue amounts to 3 million euros."
    )


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        ("There are 20 pupils in the class.", "The class has 20 pupils."),
        ("Acme has ten members of staff.", "Acme has ten employees."),
        ("Ola is not yet 18.", "Ola is not at least 18 years old."),
        ("Ola has turned 18.", "Ola is at least 18 years old."),
        ("Acme trains a model called Lumo on the maps.", "Acme trains Lumo, a model, on the maps."),
        ("The Town of Elding, a public authority, sells the maps.", "The Town of Elding sells the maps."),
    ],
)
def test_people_and_names_in_other_words(sentence: str, plain: str) -> None:
    """
    What is counted, how old one is and what one is called is the same in whatever words.
    """
    assert set(said(plain)) <= set(said(sentence))


def test_of_whom_all_of_a_subject_is_said() -> None:
    """
    "The Town of Elding, a public authority": the town is one.
    """
    told = said("The Town of Elding, a public authority, sells the maps.")

    assert "be(agent: Town [of Elding]; complement: public authority)" in told


@pytest.mark.parametrize(
    "sentence", ["Grove is the employer of Ana.", "Ana is employed by Grove.", "Grove employs Ana."]
)
def test_who_somebody_is_to_whom_he_is_that(sentence: str) -> None:
    """
    Whose employer one is, that one is his employee.
    """
    assert "be(agent: Ana; complement: employee [of Grove])" in said(sentence)


TERMS = """Moss Terms

You may not sell the drawings or prints of them.
You may not upload the slides to another website.
You may not give your password to another person.
Members under 16 may take part only with the consent of a parent.
Employers may not use the results to assess their employees.
Hospitals may use the drawings.
"""


def answer(*sentences: str) -> str:
    """The verdict on a case whose last sentence asks."""
    kind = licet.check(licet.case("\n".join(sentences), lenient=True), [licet.read(TERMS, language="en")]).kind
    return kind.value if kind else ""


@pytest.mark.parametrize(
    ("verdict", "case"),
    [
        ("prohibited", ["Ada prints the drawings.", "Ada sells the prints.", "May Ada sell the prints?"]),
        ("prohibited", ["Ada prints the drawings and offers the prints for sale.", "May Ada sell the prints?"]),
        ("prohibited", ["Ada has a website.", "May Ada put the slides on her website?"]),
        ("prohibited", ["May Ada publish the slides on a website?"]),
        ("undetermined", ["May Ada put the slides online?"]),
        ("undetermined", ["May Ada upload the slides to a platform?"]),
        ("prohibited", ["Ada tells her brother her password.", "May Ada tell her brother the password?"]),
        ("prohibited", ["Tom is a member.", "Tom is 14.", "His parents have not consented.", "May Tom take part?"]),
        ("permitted", ["Tom is a member.", "Tom is 14.", "A parent has consented.", "May Tom take part?"]),
        (
            "prohibited",
            [
                "Grove is the employer of Ana.",
                "It uses the results to assess Ana.",
                "May Grove use the results for this?",
            ],
        ),
        ("permitted", ["Kiro GmbH is a hospital.", "May Kiro use the drawings?"]),
        ("permitted", ["Kiro is a hospital.", "May Kiro GmbH use the drawings?"]),
        ("permitted", ["Kiro is a hospital.", "Kiro sells an app.", "May it use the drawings?"]),
        ("prohibited", ["The Green Rook sells the drawings.", "May the Green Rook sell the drawings?"]),
        ("permitted", ["The Green Rook is a hospital.", "May the Green Rook use the drawings?"]),
        ("prohibited", ["Ada makes an app.", "She sells the drawings with the app.", "May she sell the drawings?"]),
    ],
)
def test_what_the_parts_come_to(verdict: str, case: list[str]) -> None:
    """
    Who does what to what is found out whatever words tell it.
    """
    assert verdict == answer(*case)


def test_two_firms_of_one_name() -> None:
    """
    Kiro Ltd is not Kiro GmbH, where the case names both.
    """
    assert "permitted" != answer("Kiro GmbH is a hospital.", "Kiro Ltd prints books.", "May Kiro Ltd use the drawings?")


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        ("Acme is a museum exhibiting prints.", "exhibit(agent: self; object: print)"),
        ("Acme prints the maps, never crediting Fern.", "not credit(agent: Acme; object: Fern)"),
        ("Acme quotes two recipes and links to this website.", "link(agent: Acme; counterpart: this web site)"),
        ("Acme takes photographs of the letters.", "photograph(agent: Acme; object: letter)"),
        ("Each year, Acme sells 80 prints.", "print = 80 [manner year]"),
        ("Acme shows the maps but never the date of the maps.", "not show(agent: Acme; object: date [of map])"),
        ("Each copy bears the name of Fern.", "bear(agent: copy; object: name [of Fern])"),
        ("Acme runs a shop and sells the prints there.", "sell(agent: Acme; object: print; place: it)"),
    ],
)
def test_what_is_done_in_other_words(sentence: str, plain: str) -> None:
    """
    Acts by their nouns, their participles and their rates are acts.
    """
    assert plain in "; ".join(said(sentence)).replace("not not", "not")


TERMS_OF_USE = """Moss Terms

You may use the songs in a film if the film is shown free of charge.
You may install the font on up to five computers.
You may not publish whole letters before 1 January 2030.
"""


@pytest.mark.parametrize(
    ("verdict", "case"),
    [
        ("prohibited", ["Orla uses a song in a film.", "Tickets for the film cost 9 euros."]),
        ("prohibited", ["Orla uses a song in a film that is shown for 9 euros."]),
        ("prohibited", ["Orla uses a song in a film.", "The viewers pay 9 euros to watch the film."]),
        ("prohibited", ["Orla uses a song in a film.", "The film is not shown free of charge."]),
        ("permitted", ["Orla uses a song in a film.", "The film is shown free of charge."]),
        ("undetermined", ["Orla uses a song in a film.", "Tickets for the zoo cost 9 euros."]),
    ],
)
def test_who_pays_to_see_it(verdict: str, case: list[str]) -> None:
    """
    What one pays to see is not shown free of charge.
    """
    assert verdict == _under(TERMS_OF_USE, *case, "May Orla use the song in the film?")


@pytest.mark.parametrize(
    ("verdict", "question"),
    [
        ("prohibited", "May Orla install the font on 8 computers?"),
        ("permitted", "May Orla install the font on 5 computers?"),
        ("prohibited", "May Orla publish a whole letter on 3 May 2027?"),
        ("prohibited", "Would it be fine if Orla published a whole letter on 2027-05-03?"),
    ],
)
def test_bounds_and_days_in_a_question(verdict: str, question: str) -> None:
    """
    On how many, and when: what a question says of that counts.
    """
    text = "Moss Terms\n\n" + "\n".join(TERMS_OF_USE.splitlines()[3:])
    assert verdict == _under(text, question)


def _under(text: str, *sentences: str) -> str:
    kind = licet.check(licet.case("\n".join(sentences), lenient=True), [licet.read(text, language="en")]).kind
    return kind.value if kind else ""


def test_who_is_spoken_of_behind_a_relative_clause() -> None:
    """
    "Publishes a model that was trained on it. She …": she is who publishes, and not the model.
    """
    text = "Moss Terms\n\nYou may publish a model that was trained on the drawings if you cite Moss.\n"
    facts = ("Yara publishes a model that was trained on the drawings.", "She cites Moss.")

    assert "permitted" == _under(text, *facts, "May Yara publish the model?")


MOST = "Moss Terms\n\nYou may play the songs.\nYou may publish quotations of at most 60 seconds{}.\n"


@pytest.mark.parametrize("condition", ["", " if you name Moss"])
def test_how_much_there_is_of_it(condition: str) -> None:
    """
    Leave for so much of a thing is none for more of it.
    """
    text = MOST.format(condition)
    named = "Ada names Moss."

    assert "prohibited" == _under(text, named, "May Ada publish a quotation of 90 seconds?")
    assert "permitted" == _under(text, named, "May Ada publish a quotation of 50 seconds?")


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Ada publishes the map with a citation of Fern.", "cite(agent: Ada; object: Fern)"),
        ("Ada publishes the map with a credit to Fern.", "credit(agent: Ada; object: Fern)"),
    ],
)
def test_what_a_work_is_published_with(sentence: str, act: str) -> None:
    """
    A citation that stands with the work cites.
    """
    assert act in said(sentence)


@pytest.mark.parametrize(
    ("sentence", "ages"),
    [
        ("Ada's brother is 18 and Ada is 15.", 2),
        ("Ada is 17 and her daughter Mia is 9.", 2),
        ("The Fee is 15.", 0),
    ],
)
def test_the_age_of_each(sentence: str, ages: int) -> None:
    """
    A number that is said of somebody is an age, whoever else the sentence speaks of.
    """
    assert ages == sum("«old»" in one for one in said(sentence))
