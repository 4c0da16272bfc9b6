"""What else can be asked of a text: changes that undo a whole sentence, duties beside foreign acts, exact witnesses."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.comparison import Relation

QUILL = """Quill Data Terms

1. You may use and copy the Data.
2. You must not sell the Data, unless you pay a fee or are a school.
3. You may publish the Data, provided that you credit Quill and name the source.
4. If you publish the Data, you must keep a record of each publication.
"""


@pytest.fixture(scope="module")
def session() -> licet.Session:
    return licet.Session([licet.read(QUILL, id="quill", licensor="Quill")])


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Bob credits Quill. Bob does not name the source.", [["Bob names the source."]]),
        (
            "Bob does not credit Quill. Bob does not name the source.",
            [["Bob credits Quill.", "Bob names the source."]],
        ),
    ],
)
def test_a_denial_is_taken_back_with_all_that_it_says(
    session: licet.Session, said: str, wanted: list[list[str]]
) -> None:
    """
    "Bob does not name the source" denies also that he gives any credit: who names it has denied neither.
    """
    found = session.whatif(licet.case(f"Bob publishes the Data. {said} May Bob publish the Data?"))

    assert wanted == [sorted(move.words for move in one.moves) for one in found.changes if not one.gives_up]
    assert all(str(one.verdict.kind) == "conditional" for one in found.changes if one.verdict is not None)


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        ("Bob publishes the Data. Bob keeps a list of birds. Must Bob credit Quill?", "prohibited"),
        ("Bob keeps a list of birds. Must Bob credit Quill?", "permitted"),
        ("Bob publishes the Data. Bob keeps a list of birds. What must Bob do?", "conditional"),
        ("Bob did not accept the Quill Data Terms. Bob keeps a list of birds. What must Bob do?", "undetermined"),
        # what is asked about is judged, also where the text says nothing of it
        ("Bob keeps a list of birds. May Bob keep a list of birds?", "undetermined"),
    ],
)
def test_an_act_that_the_text_says_nothing_of_brings_no_duty_and_bars_none(
    session: licet.Session, case: str, verdict: str
) -> None:
    """
    Whoever asks for duties is not told that another text governs what has nothing to do with them.
    """
    assert verdict == str(session.check(licet.case(case)).kind)


def test_what_a_question_supposes_is_no_change(session: licet.Session) -> None:
    """
    "Must Bob credit Quill?" supposes that he does not; the answer names no change of it, and does not break off.
    """
    case = licet.case("Bob publishes the Data. Must Bob credit Quill?")

    assert "Bob credits Quill." not in [move.words for move in session.workbench(case).moves]
    assert "complete" == session.whatif(case).status


def test_what_a_grant_asks_for_is_cited_where_it_is_lacking(session: licet.Session) -> None:
    """
    Not some clause that keeps the work back, but the one that would give leave for the act.
    """
    answer = session.check(licet.case("Bob publishes the Data. Bob does not credit Quill. May Bob publish the Data?"))

    assert ("prohibited", "not-granted") == (str(answer.kind), str(answer.reason))
    assert ["3"] == [step.citation.clause for step in answer.result.grounds if step.citation]


@pytest.mark.parametrize(
    ("first", "second", "act", "kinds"),
    [
        ("more than 100", "more than 200", "make 101 copies", ("prohibited", "permitted")),
        ("more than 20", "more than 10", "make 11 copies", ("permitted", "prohibited")),
    ],
)
def test_two_limits_are_told_apart_by_an_amount_between_them(
    first: str, second: str, act: str, kinds: tuple[str, str]
) -> None:
    """
    The witness names the smallest whole number on which the two bans differ, and each text judges it as is told.
    """
    texts = [
        licet.read(
            f"Quill Terms\n\n1. You may make copies of the Data.\n2. You must not make {limit} copies of the Data.\n",
            id=name,
        )
        for name, limit in (("a", first), ("b", second))
    ]
    differing = [one for one in licet.diff(*texts).norms if one.relation is Relation.DIFFERENT]

    assert differing
    for one in differing:
        (shown,) = one.differences
        assert f"May Acme {act} of the Data?" == shown.question
        assert kinds == (str(shown.first.kind), str(shown.second.kind))
        assert kinds == tuple(str(licet.check(licet.case(shown.text), [text]).kind) for text in texts)


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Bob translated the Data. Birch is the translation.", "prohibited"),
        ("Birch is the translation. Bob translated the Data.", "prohibited"),
        ("Bob modified the Data. Birch is the modified version.", "prohibited"),
        ("Bob translated his poems. Birch is the translation.", "permitted"),
        ("Bob translated the Data. Birch is a poem of Bob.", "permitted"),
    ],
)
def test_what_is_called_the_result_is_what_was_made(said: str, verdict: str) -> None:
    """
    "Birch is the translation", where something was translated: Birch is an adaptation of that, and kept back with it.
    """
    terms = licet.read("Quill Terms\n\n1. You may use the Data.\n2. You must not sell the Data.\n", licensor="Quill")
    case = licet.case(f"Bob is a customer of Quill. {said} Bob sells Birch. May Bob sell Birch?")
    assert verdict == str(licet.check(case, [terms]).kind)


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Bob sold the Data. Bob is a school.", "permitted"),
        ("Bob sold the Data. Bob is not a school. Bob did not pay a fee.", "prohibited"),
    ],
)
def test_a_question_without_a_subject_asks_of_the_only_one_who_acts(
    session: licet.Session, said: str, verdict: str
) -> None:
    """
    "Was that allowed?" is about whoever did it, and so is what the text asks of its reader.
    """
    assert verdict == str(session.check(licet.case(f"{said} Was that allowed?")).kind)


@pytest.mark.parametrize(
    ("clause", "case", "verdict"),
    [
        ("You must not sell anything.", "May Bob sell bread?", "prohibited"),
        ("You may give anything away, provided that you keep a record.", "May Bob give bread away?", "conditional"),
        ("You may sell anything, provided that you are a school.", "May Bob sell a quern?", "undetermined"),
    ],
)
def test_anything_is_whatever_it_is_called(clause: str, case: str, verdict: str) -> None:
    """
    Also what no vocabulary knows is a thing; what narrows "anything" is still asked.
    """
    assert verdict == str(licet.check(licet.case(case), [licet.read(f"Quill Terms\n\n1. {clause}\n")]).kind)


def test_what_was_left_undone_lifts_no_ban_on_a_to_do() -> None:
    """
    A to-do that is banned unless a fee is paid collides where the case says that none is.
    """
    text = (
        "1. You may publish the Maps, provided that you name the source.\n2. You must not name the source unless you "
    )
    terms = licet.read(f"Quill Terms\n\n{text}pay a fee.\n")
    kinds = [
        str(licet.check(licet.case(f"{said} May Bob publish the Maps?"), [terms]).kind)
        for said in ("", "Bob pays a fee.", "Bob does not pay a fee.")
    ]
    assert ["undetermined", "conditional", "conflict"] == kinds


def test_one_of_two_acts_may_be_given_up(session: licet.Session) -> None:
    """
    What is asked of two acts is answered for the one that stays: the other is left, and what this one lacks is done.
    """
    terms = licet.read(f"{QUILL}5. You must not use the Data to profile persons.\n", id="quill", licensor="Quill")
    said = "Bob uses the Data to profile persons. Bob sells the Data. Bob is not a school. Bob does not pay a fee."
    found = licet.whatif(licet.case(f"{said} May Bob use and sell the Data as he does?"), [terms])

    wanted = [["Bob does not use the Data to profile persons.", "Bob pays a fee."]]
    assert wanted == [sorted(move.words for move in one.moves) for one in found.changes if not one.gives_up]


def test_whoever_gives_leave_is_no_part_of_what_is_licensed() -> None:
    """ "Informs Plover" is done to the licensor: nobody asks whether that is the Plover Data, and it needs no leave."""
    text = "1. You may publish the Plover Data, provided that you name Plover and inform Plover."
    session = licet.Session([licet.read(text, id="plover", licensor="Plover")])
    said = "Bob publishes the Plover Data. Bob informs Plover."

    assert str(session.check(licet.case(f"{said} Must Bob name Plover?")).kind) == "prohibited"
    assert str(session.check(licet.case(f"{said} Bob names Plover. May Bob inform Plover?")).kind) == "permitted"
