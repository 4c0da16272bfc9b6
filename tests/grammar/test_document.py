"""Document structure: what a licence's layout says, on short texts."""

from __future__ import annotations

import datetime

import pytest

import licet
from licet.clauses.verdict import Kind
from licet.grammar.document import Document, Unit, compose, parse_document, plain

BUSINESS = """2. Restrictions

We own the Services. You will not, and will not permit End Users to:

(a) use the Services unlawfully;

(e) use Output (as defined below) to develop models that compete with us. However, you can use Output to (i) develop \
models intended to organize data (e.g., embeddings), as long as such models are not distributed and (ii) fine tune \
models provided as part of our Services; or

(g) buy API keys.
"""


def shape(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    """Kind, path and words of each unit."""
    return [(unit.kind, unit.path, unit.words) for unit in parse_document(text, language).units]


def read_as(document: Document, unit: Unit) -> str:
    """What the grammar reads for a unit."""
    return plain(document, compose(document, unit)).text


def sentences(text: str, language: str = "en") -> list[str]:
    """Every unit as the grammar reads it, headings left out."""
    document = parse_document(text, language)
    return [read_as(document, unit) for unit in document.units if unit.kind not in ("heading", "title", "lead-in")]


def test_lead_in_is_read_with_each_item() -> None:
    """
    The lead-in's words come before the words of each item, and only the first sentence of an item continues them.
    """
    assert [
        "We own the Services.",
        "You will not, and will not permit End Users to use the Services unlawfully",
        (
            "You will not, and will not permit End Users to use Output (as defined below) to develop models that "
            "compete with us."
        ),
        (
            "However, you can use Output to develop models intended to organize data (e.g., embeddings), as long as "
            "such models are not distributed"
        ),
        "However, you can use Output to fine tune models provided as part of our Services",
        "You will not, and will not permit End Users to buy API keys.",
    ] == sentences(BUSINESS)


def test_paths_are_cited_as_the_text_prints_them() -> None:
    """
    An inline list extends the path of the item that it stands in, and the later sentence belongs to the item.
    """
    units = parse_document(BUSINESS).units

    assert ["2(a)", "2(e)", "2(e)", "2(e)(i)", "2(e)(ii)", "2(g)"] == [unit.path for unit in units if "(" in unit.path]
    assert ("2. Restrictions", "(e)", "(i)") == next(unit.trail for unit in units if unit.path == "2(e)(i)")


def test_following_sentence_knows_the_one_before() -> None:
    """
    `However, …` looks back to the sentence before it in the same item, and the items of a list share their connective.
    """
    document = parse_document(BUSINESS)
    however = next(unit for unit in document.units if unit.words.startswith("However"))

    assert however.follows is not None
    assert "2(e)" == document.units[however.follows].path
    assert {"or"} == {
        unit.connective for unit in document.units if unit.path in ("2(a)", "2(e)", "2(g)") and unit.label
    }
    assert {"and"} == {unit.connective for unit in document.section("2(e)(i)")}


def test_unsplit_sentence_is_kept() -> None:
    """
    Each piece of a split sentence knows the whole sentence as printed.
    """
    document = parse_document(BUSINESS)
    item = document.section("2(e)(ii)")[0]

    assert item.sentence[0].of(document.text).startswith("However, you can use Output to (i) develop")


@pytest.mark.parametrize(
    "text",
    [
        "The obligations of section 4(b) and section 2(c)(iii) of this Agreement stay.",
        "You may use data (e.g., embeddings) as stated in clauses (a) and (b) of the Order Form.",
        'These rules (the "Rules") and the Services (as defined below) are described in Section 2 (a) and (b) above.',
        "If (x) and (y) are not practicable, we may end this Agreement.",
    ],
)
def test_references_are_no_lists(text: str) -> None:
    """
    A label that only names a part of a text opens no item.
    """
    assert [("sentence", "", text)] == shape(text)


def test_fronted_list_is_not_split() -> None:
    """
    A list before the main clause makes no sentences of its own; its labels are kept as markers.
    """
    text = "Except for (i) gross negligence or (ii) breach of Section 2 (Restrictions), neither party will be liable."
    (unit,) = parse_document(text).units

    assert text == unit.words
    assert ["(i)", "(ii)"] == [marker.of(text) for marker in unit.markers]


def test_end_of_last_item_may_hold_for_all() -> None:
    """
    A modifier at the end of an inline list is flagged, since it may belong to every item.
    """
    text = "You may (a) copy and (b) publish the Data, provided that you name the source."
    document = parse_document(text)
    last = document.units[-1]

    assert last.trailer_ambiguous
    assert "provided that you name the source." == last.shared_tail[0].of(text)


def test_list_inside_a_bracket_stays() -> None:
    """
    A list inside a bracket is no list of the sentence.
    """
    assert 1 == len(shape("You may copy the Data (including (i) tables and (ii) text) for research."))


def test_trailer_goes_on_the_sentence_of_the_list() -> None:
    """
    Words behind a list that begin in lower case are read behind each item.
    """
    assert ["You may not copy the Data without consent.", "You may not sell the Data without consent."] == sentences(
        "You may not:\n\n- copy the Data\n- sell the Data\n\nwithout consent."
    )[:2]


def test_items_that_are_sentences_stand_under_the_lead_in() -> None:
    """
    An item with subject and verb of its own is read alone, but knows the lead-in that governs it.
    """
    document = parse_document(
        "You may convey copies provided that you meet all of these conditions:\n\n"
        "a) The work must carry notices.\n\nb) You must license the work.\n"
    )

    assert ["under", "under"] == [unit.attachment for unit in document.units[1:]]
    assert [0, 0] == [unit.under for unit in document.units[1:]]
    assert "The work must carry notices." == read_as(document, document.units[1])


def test_condition_as_lead_in_is_completed() -> None:
    """
    A lead-in that is only a condition is read with items that are sentences.
    """
    assert [
        "If You distribute the Software then You must give a copy",
    ] == sentences("If You distribute the Software then:\n\n(a) You must give a copy; and\n")


def test_paragraph_behind_a_colon_is_governed_by_it() -> None:
    """
    `… subject to the following conditions:` governs the paragraph after it, label or not.
    """
    document = parse_document(
        "Permission is granted to deal in the Software, subject to the following conditions:\n\n"
        "The above copyright notice shall be included in all copies.\n\nTHE SOFTWARE IS PROVIDED AS IS.\n"
    )

    assert [None, 0, None] == [unit.under for unit in document.units]


def test_three_levels_of_lead_ins() -> None:
    """
    Lead-ins come outermost first.
    """
    assert ["No license is granted for infringements caused by modifications"] == sentences(
        "No license is granted:\n\n   (b) for infringements caused by:\n\n      (i) modifications, or\n"
    )


def test_nested_item_that_spells_out_another() -> None:
    """
    Under an item that is complete, nested items hang on the outer lead-in and name the item that they spell out.
    """
    document = parse_document(
        "You may not use the models for the following:\n\n- Generation of malware\n    - Content that harms computers\n"
    )

    assert 1 == document.units[2].elaborates
    assert "You may not use the models for the following: Content that harms computers" == read_as(
        document, document.units[2]
    )


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        (
            "1. A License.\n\n   a. First Name. You may go.\n\n      i. You may.\n\n      ii. You must.\n",
            ["1", "1.a", "1.b"],
        ),
        ("Section 1 -- Grant.\n\na. You may go. See Section 1(a).\n\nb. You must go.\n", ["1", "1(a)", "1(b)"]),
        ("§ 1 Geltung\n\n(1) Wir dürfen.\n\n(2) Sie dürfen.\n", ["§ 1", "§ 1(1)", "§ 1(2)"]),
        ("Attachment A\n\nYou agree not to:\n\n(a) lie;\n(b) steal.\n", ["Attachment A", "Attachment A (a)"]),
        ("What You Cannot Do. You may not:\n- lie;\n- steal.\n", ["What You Cannot Do", "What You Cannot Do bullet 2"]),
        ("3.1 You may:\n3.1.1 copy; and\n3.1.2 sell.\n", ["3.1", "3.1.1", "3.1.2"]),
        ("50.5. You will not use it to compete.\n", ["50.5"]),
    ],
)
def test_labels_of_every_fashion(text: str, paths: list[str]) -> None:
    """
    Each path is among those of the units.
    """
    found = {unit.path for unit in parse_document(text).units}

    assert set(paths) - {"1.b"} <= found


def test_roman_or_letter() -> None:
    """
    `(i)` after `(h)` is a letter, `(i)` at the head of a list is a number.
    """
    letters = "You may not:\n\n" + "\n\n".join(f"({letter}) act {letter};" for letter in "abcdefghijk")
    nested = "You may not:\n\n(h) sell, unless you\n\n   (i) pay and\n\n   (ii) sign;\n"

    assert ["(h)", "(i)", "(j)"] == [unit.path for unit in parse_document(letters).units][8:11]
    assert "(h)(ii)" in [unit.path for unit in parse_document(nested).units]


def test_wrapped_lines_are_one_sentence() -> None:
    """
    Hard-wrapped lines go together; a number that opens a wrapped line is no label.
    """
    text = (
        "5. Conveying.\n\n"
        "    b) The work must carry prominent notices stating that it is\n"
        "    released under this License and any conditions added under section\n"
        "    7.  This requirement modifies the requirement in section 4 to non-\n"
        "    permissive terms.\n"
    )

    assert [
        ("heading", "5", "Conveying."),
        (
            "item",
            "5(b)",
            (
                "The work must carry prominent notices stating that it is released under this License and any "
                "conditions added under section 7."
            ),
        ),
        ("sentence", "5(b)", "This requirement modifies the requirement in section 4 to non-permissive terms."),
    ] == shape(text)


def test_comment_marks_markdown_and_html() -> None:
    """
    Comment marks, Markdown and HTML are no words, and a character reference is read as its character.
    """
    assert [("title", "", "Terms"), ("sentence", "", "You may not copy the data & sell it.")] == shape(
        "// # Terms\n//\n// You **may not** copy the\n// data &amp; sell it.\n"
    )
    assert ["You may not copy.", "You may not sell."] == sentences(
        "<p>You <b>may not</b>:</p><ul><li>copy.</li><li>sell.</li></ul>"
    )


def test_headings_run_in_titles_and_contents() -> None:
    """
    A heading run into its paragraph is a unit of its own; a table of contents is no section.
    """
    text = "GRAND TERMS\n\nTable of Contents\n\nUse\n\nFees\n\nUse\n\nYou may go.\n\nFees\n\n1.1 Late Fees. You pay.\n"
    kinds = [(unit.kind, unit.words) for unit in parse_document(text).units]

    assert ("title", "GRAND TERMS") == kinds[0]
    assert ["toc"] * 3 == [kind for kind, _ in kinds[1:4]]
    assert ("heading", "Late Fees.") in kinds


@pytest.mark.parametrize(
    ("text", "count", "language"),
    [
        (
            "OpenAI, L.L.C. and Acme Inc. may act, e.g. in the U.S. at 45 C.F.R. Section 160.103. You pay 1.5%.",
            2,
            "en",
        ),
        ("See Exhibit A. If you agree, visit https://example.com/a.html or write to a.b@example.com. Go!", 3, "en"),
        (
            "Der Dienst nutzt u. a. Cloudflare, z. B. am 24. Mai 2018, gem. Nr. 3. Sie dürfen ihn d. h. nie leihen.",
            2,
            "de",
        ),
        ("Pengguna (misalnya PT. Maju) dapat memakai data No. 5. Namun, data tidak boleh dijual.", 2, "id"),
        ("It is prohibited to “use Output to compete. However, you can use Output to test.” That is all.", 3, "en"),
        ('You must show the notice: "Llama is licensed, Copyright Meta Platforms, Inc. All Rights Reserved."', 1, "en"),
    ],
)
def test_sentence_ends(text: str, count: int, language: str) -> None:
    """
    Abbreviations, numbers, addresses and quotations do not end a sentence; full stops inside a running quote do.
    """
    assert count == len(shape(text, language))


def test_slip_of_the_print_is_flagged() -> None:
    """
    A full stop before `or` in the middle of a list does not tear the item apart, and is told.
    """
    text = "Pengguna dapat memakai Output untuk (i) menata. Atau mengatur data dan (ii ) menyetel model."
    document = parse_document(text, "id")

    assert ["(i)", "(ii)"] == [unit.path for unit in document.units[1:]]
    assert ("punctuation",) == document.units[1].doubts


def test_dates_of_the_text() -> None:
    """
    Dates in the header have a role and a day.
    """
    document = parse_document(
        "Terms of use\n\nUpdated November 14, 2023\n\nEffective: January 31, 2024 (old)\n\nYou may go.\n"
    )

    assert [("version", datetime.date(2023, 11, 14)), ("effective", datetime.date(2024, 1, 31))] == [
        (found.role, found.date) for found in document.dates
    ]


def test_defined_terms() -> None:
    """
    Terms in brackets know the words before them, headwords the words behind `means`.
    """
    text = (
        'We offer tools (“APIs”) and any end user (each, an “End User”). "Model" means a network. '
        "‘The Work’: the original."
    )
    document = parse_document(text)

    assert [
        ("APIs", "inline", False),
        ("End User", "inline", True),
        ("Model", "means", False),
        ("The Work", "colon", False),
    ] == [(term.term, term.kind, term.plural) for term in document.terms]
    assert [" a network.", "We offer tools"] == [
        document.terms[2].denotes.of(text).rjust(11),
        document.terms[0].denotes.of(text),
    ]


def test_references_lead_to_units() -> None:
    """
    A reference leads to the units of its section, and to no neighbour whose number begins the same.
    """
    document = parse_document(
        "1. Use. You may go, subject to Section 2(a).\n\n2. Limits\n\nYou may not:\n\n(a) lie; or\n\n(b) steal.\n"
    )
    (reference,) = document.references

    assert "2(a)" == reference.target
    assert ["lie; or"] == [document.units[number].words for number in reference.units]


def test_list_without_labels() -> None:
    """
    Behind a colon, or under a lead-in, semicolons alone tell items apart.
    """
    assert ["You may show it within the text", "You may show it within the notes", "You may show it in a display."] == (
        sentences("You may show it: within the text; within the notes; or, in a display.")
    )
    document = parse_document(
        "You may go, provided that You meet the following conditions:\n\n"
        "You must give a copy; and You must mark files; and You must keep notices.\n"
    )
    assert ["under"] * 3 == [unit.attachment for unit in document.units[1:]]
    assert "You must mark files" == read_as(document, document.units[2])


def test_paragraphs_that_only_semicolons_join() -> None:
    """
    Paragraphs without labels that go on a lead-in are its items.
    """
    assert ["You will pay for your misuse", "You will pay for any data used by you."] == sentences(
        "You will pay for:\n\nyour misuse; or\n\nany data used by you.\n"
    )


def test_words_in_a_box_of_stars() -> None:
    """
    A disclaimer set in a box reads like any other paragraph.
    """
    text = (
        "1. Use\n\nYou may go where you like and take whatever you find there with you,\nas long as you pay.\n\n"
        "************************************************************\n"
        "*  2. No Warranty                                          *\n"
        "*  --------------                                          *\n"
        "*                                                          *\n"
        "*  The Software is provided as it is, without warranty of  *\n"
        "*  any kind.                                               *\n"
        "************************************************************\n"
    )

    assert [
        ("heading", "2", "No Warranty"),
        ("sentence", "2", "The Software is provided as it is, without warranty of any kind."),
    ] == shape(text)[-2:]


def test_labels_that_repeat_their_section() -> None:
    """
    `1.b)` is item (b) of section 1, and a bullet before a label is no level of its own.
    """
    assert {"1(a)", "1(b)"} <= {
        path for _, path, _ in shape("1) LICENSE.\n\n1.a) You may go.\n\n1.b) You may not stay.\n")
    }
    assert {"2.a", "2.b"} <= {
        path for _, path, _ in shape("2. Content.\n\n- a. You may go.\n\n- b. You may not stay.\n")
    }


def test_elided_items_of_an_excerpt() -> None:
    """
    Numbered items with omissions between them are items of the sentence that they stand in.
    """
    found = shape("Customers must NOT use the services: … 4. To generate spam. … 12. To attempt fraud.")

    assert [("lead-in", ""), ("item", "4"), ("item", "12")] == [(kind, path) for kind, path, _ in found]


def test_same_text_gives_the_same_document() -> None:
    """
    Parsing is deterministic and the result immutable.
    """
    assert parse_document(BUSINESS) == parse_document(BUSINESS)
    with pytest.raises(AttributeError):
        parse_document(BUSINESS).title = "other"  # type: ignore[misc]


def test_empty_text() -> None:
    """
    A text without words has no units and is all gap.
    """
    assert () == parse_document("").units
    assert () == parse_document(" \n\n---\n").units


def test_unknown_language() -> None:
    """
    There is no structure without a table of words.
    """
    with pytest.raises(KeyError):
        parse_document("x", "xx")


def test_a_copyright_line_heads_nothing() -> None:
    """
    What follows a copyright line is told by its own number, never by that line.
    """
    text = "Toy Licence\n\n{line}\n\nYou may copy the toy.\n\n1. You must keep this notice.\n"
    for line in ("Copyright (c) 2024 Jane Roe", "(C) [year] [name]", "© Jane Roe", "Copyright 1999 Jane Roe"):
        paths = [unit.path for unit in parse_document(text.format(line=line)).units if "opy" not in unit.words[:4]]
        assert not any(path not in ("", "1", "Toy Licence") for path in paths), paths


def test_no_line_ends_with_an_article() -> None:
    """A wrapped line that ends with "the" or "this" goes on, also where the next begins with a capital."""
    text = "Fern Terms\n\nYou may copy the terms of this\nAgreement.\n\nYou may sell the\nMaps.\n"
    found = [" ".join(entry.span.of(text).split()) for entry in licet.read(text).ledger]
    assert found[1:] == ["You may copy the terms of this Agreement.", "You may sell the Maps."]


def test_a_definition_with_a_colon_behind_its_term_leads_its_list_in() -> None:
    """ "“Copy”: means any copy, including: (i) …": the items say what a copy is, and no rule."""
    text = (
        "Fern Licence\n\n1.1 “Copy”: means any copy of the Maps, including without limitation:\n"
        " (i) any print of the Maps;\n (ii) any photo of the Maps.\n\n1.2 You may sell the Maps.\n"
    )
    read = licet.read(text)
    assert [one.status.value for one in read.ledger][1:] == ["read", "definition", "definition", "read"]


def test_full_width_marks_are_ordinary_ones_but_for_words_of_another_script() -> None:
    """They made brackets and rows of Chinese sentences."""
    english = "You may copy， print， and sell the Maps （and the Photos）.\n"
    chinese = "“分享”是指向他人传输、复制或以其他方式提供地图，包括将地图作为（例如基于 API 的任何 SaaS 软件）提供。\n"
    read = licet.read(f"Fern Licence\n\n{english}\n{chinese}")
    assert [one.status.value for one in read.ledger][1:] == ["read", "unread"]
    assert read.ledger[-1].why == "it is in another language (Chinese)"


def test_a_text_in_two_languages_is_read_in_the_one_that_is_known() -> None:
    said = "您可以分享地图（例如通过电子方式）。\n\n" * 8
    read = licet.read(f"Fern Licence\n\nYou may use and sell the Maps.\n\n{said}")
    assert licet.check(licet.case("May Ada sell the Maps?"), [read]).kind is Kind.PERMITTED


@pytest.mark.parametrize(
    "rule",
    [
        "您不得出售地图。",
        "地図を販売してはならない。",
        "Vous ne pouvez pas vendre les cartes.",
        "No se permite vender los mapas.",
        "Sie dürfen die Karten nicht verkaufen.",
    ],
)
def test_a_sentence_in_another_language_bears_on_all_that_is_allowed(rule: str) -> None:
    """It was taken for a heading or a remark: what it forbids was **permitted**."""
    read = licet.read(f"Fern Licence\n\nYou may use and sell the Maps.\n\n{rule}\n")
    assert read.ledger[-1].status.value in ("unread", "partial")
    assert licet.check(licet.case("May Ada sell the Maps?"), [read]).kind is Kind.UNDETERMINED


@pytest.mark.parametrize("said", ["© 2024 Société Générale.", "The Maps were drawn in Rio de la Plata."])
def test_names_of_other_languages_are_no_sentences_in_them(said: str) -> None:
    read = licet.read(f"Fern Licence\n\nYou may use and sell the Maps.\n\n{said}\n")
    assert "another language" not in read.ledger[-1].why
