"""Reports from answers made by hand: headlines, text, Markdown, HTML, JSON."""

from __future__ import annotations

import json
import os
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import evolve
from by_hand import CASE, ROWS, TERMS, UNDETERMINED, answer, reviewed, stub_language

from licet.clauses.case import Case
from licet.clauses.phrase import Period, Words
from licet.clauses.span import Citation
from licet.clauses.verdict import Caveat, Claim, Deciding, Kind, Step
from licet.grammar.phrases import table
from licet.report.as_html import html
from licet.report.as_text import plain
from licet.report.headline import headline
from licet.report.paper import Report, paper
from licet.report.words import Phrasing
from licet.schemas import schema_text

GOLDEN = Path(__file__).parent / "golden"

HEADLINES = {
    "permitted-granted": "PERMITTED",
    "permitted-silence": "NOT FORBIDDEN BY THIS TEXT",
    "permitted-limits": "PERMITTED, but not to develop competitor",
    "permitted-not-done": "PERMITTED",
    "prohibited-forbidden": "PROHIBITED",
    "prohibited-not-granted": "NOT LICENSED: outside the grant",
    "conditional": "PERMITTED, if you do 2 things",
    "conditional-one": "PERMITTED, if you do 1 thing",
    "undetermined-fact": "UNDETERMINED: turns on “is it so that Seed competes?”",
    "undetermined-unread": "UNDETERMINED: turns on words that were not read: "
    "“You must handle it sensibly and reasonably.”",
    "undetermined-other-text": "UNDETERMINED: turns on which terms bind here, and through which words",
    "contested": "CONTESTED: depends on whose account is right",
    "conflict": "THE RULES COLLIDE: 1 against 2",
    "power-yes": "HAS THE POWER under these terms",
    "power-no": "HAS NO POWER under these terms",
    "interrupted": "INTERRUPTED: no verdict",
}


@pytest.fixture(autouse=True)
def _words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("licet.grammar.languages.language", stub_language)


@pytest.mark.parametrize("row", ROWS)
def test_headline(row: str) -> None:
    """
    The headline is fixed by verdict and reason.
    """
    assert HEADLINES[row] == headline(ROWS[row], (TERMS,), Phrasing("en"))


@pytest.mark.parametrize("code", ["de", "id"])
@pytest.mark.parametrize("row", ROWS)
def test_headline_in_another_language(row: str, code: str) -> None:
    """
    Every row has its headline in every language, and none is that of English.
    """
    say = Phrasing(code)

    assert headline(ROWS[row], (TERMS,), say) not in HEADLINES.values()


@pytest.mark.parametrize("row", ROWS)
def test_text(row: str) -> None:
    """
    The whole report of each row is the recorded one; `LICET_REWRITE=1` records it anew.
    """
    got, golden = answer(ROWS[row]).to_text(), GOLDEN / f"{row}.txt"
    if os.environ.get("LICET_REWRITE"):
        golden.write_text(got, "utf-8")

    assert golden.read_text("utf-8") == got


@pytest.mark.parametrize("row", ROWS)
def test_json_keeps_to_its_schema(row: str) -> None:
    """
    What `check --format json` prints is valid under `licet schema check`, for each verdict and reason.
    """
    schema = json.loads(schema_text("check"))
    jsonschema.Draft202012Validator.check_schema(schema)
    value = json.loads(json.dumps(answer(ROWS[row]).to_json()))

    jsonschema.validate(value, schema, jsonschema.Draft202012Validator)


def test_json_says_what_was_promised() -> None:
    """
    The keys that anybody may rely on hold what they are named after.
    """
    value = answer(ROWS["contested"]).to_json()

    assert "contested" == value["verdict"]
    assert ["prohibited", "undetermined"] == [value["accounts"][name]["verdict"] for name in ("The Gazette", "Acme")]
    assert {"instrument": "widget-terms", "clause": "2"}.items() <= value["accounts"]["The Gazette"]["decisive"][
        0
    ].items()
    assert {"facts": ["Seed competes"], "verdict": "prohibited"}.items() <= value["common_ground"]["deciding"][
        0
    ].items()
    assert "2023-12-15" == value["as_of"]
    assert CASE.statements[0].text == value["understood"][0]["text"]
    assert value["checked"] is True


def shown(text: str) -> str:
    """A report without its line breaks."""
    return " ".join(text.split())


def test_unused_sentences_and_kept_phrases_are_shown() -> None:
    """
    A sentence that was not used and a phrase kept as written always stand in the report.
    """
    strange = evolve(CASE.statements[0], readings=((Words("in a sensible way"),),))  # type: ignore[arg-type]
    case: Case = evolve(CASE, statements=(strange, *CASE.statements[1:]))
    text = shown(answer(ROWS["prohibited-forbidden"], case=case).to_text())

    assert "It rained." in text
    assert "“in a sensible way”" in text
    assert "“You must handle it sensibly and reasonably.”" in text


def test_standing_is_shown() -> None:
    """
    Drafts say that nobody reviewed them; a review names who, in what capacity and when.
    """
    draft = shown(answer(ROWS["permitted-granted"]).to_text())
    review = shown(answer(ROWS["permitted-granted"], instruments=(reviewed(),)).to_text())
    empty = shown(answer(ROWS["permitted-granted"], instruments=(evolve(reviewed(), reviews=()),)).to_text())

    assert "its clauses are drafted; no lawyer has reviewed them" in draft
    assert "A. Lawyer (in-house counsel), 2 January 2024: agreed" in review
    assert "no lawyer has reviewed them" in empty


def test_documents_not_supplied_are_named() -> None:
    """
    A document that the terms lean on and that nobody supplied is named.
    """
    assert "Not supplied, and counted as kept: Usage Policies" in shown(answer(UNDETERMINED).to_text())


def test_an_interrupted_list_says_so() -> None:
    """
    A run interrupted after its verdict shows that what would change it may be incomplete.
    """
    text = shown(answer(evolve(UNDETERMINED, deciding_complete=False, status="interrupted")).to_text())

    assert "This list is not complete: the run was stopped." in text


def test_two_instruments_are_told_apart() -> None:
    """
    Where several instruments were given, each clause says which one it is of.
    """
    text = shown(answer(ROWS["conflict"], instruments=(TERMS, evolve(TERMS, id="other"))).to_text())

    assert "section 2 (widget-terms) forbids it" in text


@pytest.mark.parametrize("width", [40, 60, 100])
def test_text_keeps_to_its_width(width: int) -> None:
    """
    No line but the headline is wider than asked, unless one word is.
    """
    lines = plain(paper(answer(ROWS["contested"])), width).splitlines()[1:]

    assert [] == [line for line in lines if len(line) > width and " " in line.strip()]


class Balanced(HTMLParser):
    """
    The open tags of a page.
    """

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()


def test_html_is_well_formed_and_escaped() -> None:
    """
    The page closes what it opens, and words of a licence are words, not markup.
    """
    caveat = Caveat("unread", "<script>alert('x')</script>")
    page = html(paper(answer(evolve(ROWS["contested"], caveats=(caveat,)))))
    parser = Balanced()
    parser.feed(page)

    assert [] == parser.open
    assert "<script>" not in page


def test_page_has_the_text_as_its_spine() -> None:
    """
    On a page the words of the text stand in order, those that decide are marked, and the steps fold under them.
    """
    report = answer(ROWS["prohibited-forbidden"])
    page = html(Report(report, Phrasing.of(report)).page((), ()))
    parser = Balanced()
    parser.feed(page)
    spine = page.split('<div class="spine">')[1]

    assert [] == parser.open
    assert '<mark class="decides">' in spine
    assert '<details class="step" open><summary>section 2 forbids it</summary>' in spine
    assert "would lift the ban; it fails because</summary>" in spine
    assert spine.index("must not use Output") < spine.index("section 2 forbids it") < spine.index("handle it sensibly")
    assert "<script" not in page


def test_markdown_escapes() -> None:
    """
    Words of a licence that are marks in Markdown show as they are.
    """
    caveat = Caveat("unread", "*must* [not] # <b>")

    assert r"\*must\* \[not\] # \<b\>" in answer(evolve(ROWS["permitted-granted"], caveats=(caveat,))).to_markdown()


def test_sets_of_facts_are_joined() -> None:
    """
    A deciding set of two shows both, with the verdict that they lead to.
    """
    text = shown(answer(UNDETERMINED).to_text())

    assert "permitted if ‘evaluate’ does not count as ‘develop’ and Seed does not sell" in text


def test_words_of_a_deciding_set_come_first() -> None:
    """
    Where a deciding set carries its own words, those are shown.
    """
    own = Deciding((), Kind.PROHIBITED, ("the Output is Acme's own",))
    text = shown(answer(evolve(UNDETERMINED, deciding=(*UNDETERMINED.deciding, own))).to_text())

    assert "prohibited if the Output is Acme's own" in text


@pytest.mark.parametrize("code", ["de", "id"])
def test_no_table_has_a_phrase_that_english_lacks(code: str) -> None:
    """
    Every phrase of a table is used by some report, and its parts are those of English.
    """
    english, other = table("en"), table(code)

    assert set() == set(other) - set(english)
    for key, words in other.items():
        assert set(_parts(english[key])) == set(_parts(words)), key


def _parts(words: str) -> list[str]:
    return [part.partition("}")[0] for part in words.split("{")[1:]]


def test_readings_are_shown_in_words() -> None:
    """
    Where it turns on how a sentence is read, the readings stand side by side in words.
    """
    read = evolve(TERMS, norms=(evolve(TERMS.norms[0], reading="s1:a"), evolve(TERMS.norms[1], reading="s1:b")))
    claims = [Claim(lower="reading:widget-terms:s1:a"), Claim(lower="s1:b")]
    sets = tuple(Deciding(((each, True),), kind) for each, kind in zip(claims, Kind, strict=False))
    text = shown(answer(evolve(UNDETERMINED, deciding=sets), instruments=(read,)).to_text())

    assert "UNDETERMINED: turns on “is this the right reading: “permit 1" in text
    assert "permitted if the right reading is “permit 1" in text
    assert "permitted under conditions if the right reading is “forbid 2" in text


def test_a_text_that_is_not_in_force_says_from_when() -> None:
    """
    Where a text is not in force on the day, the report says from when, or until when, it is.
    """
    later = evolve(TERMS, in_force=Period(date(2024, 1, 31)))
    earlier = evolve(TERMS, in_force=Period(None, date(2023, 3, 1)))
    row = ROWS["undetermined-other-text"]

    assert "in force from 31 January 2024 on, and so not yet on 15 December 2023" in shown(
        answer(row, instruments=(later,)).to_text()
    )
    assert "until 1 March 2023, and so no longer on 15 December 2023" in shown(
        answer(row, instruments=(earlier,)).to_text()
    )


def test_why_not_is_said() -> None:
    """
    A rule that could have given the other answer says what it lacked; an exception, what it would lift and why not.
    """
    text = shown(answer(ROWS["prohibited-forbidden"]).to_text())

    assert "would lift the ban; it fails because" in text
    assert "does not apply, because" not in text.split("Other clauses looked at")[0]


def test_unread_sentences_stand_together() -> None:
    """
    Sentences that were not read are told once, by place and words, apart from the words that decide.
    """
    words = "You must handle it sensibly and reasonably."
    places = [Citation(TERMS.id, label, words) for label in ("7", "8")]
    steps = [Step("unread", None, place) for place in places]
    row = ROWS["undetermined-fact"]
    unread = evolve(row, grounds=(*row.grounds, *steps), decisive=(*row.decisive, *places))
    text = shown(answer(unread).to_text())

    assert 1 == text.count("Sentences that were not read, and may bear on it")
    assert f"section 7: “{words}” - section 8: “{words}”" in text
    assert words not in text.split("Why they apply")[0]


def test_of_very_many_deciding_sets_the_shortest_are_told() -> None:
    """Of more sets than anybody reads the first are told one by one, and the others by their number; JSON has all."""
    (one, *_) = UNDETERMINED.deciding
    many = tuple(evolve(one, words=(f"fact {number} holds",)) for number in range(1000))
    told = shown(answer(evolve(UNDETERMINED, deciding=many)).to_text())
    assert "fact 39 holds" in told
    assert "fact 40 holds" not in told
    assert "… and 960 more, none of them shorter" in told
    few = shown(answer(evolve(UNDETERMINED, deciding=many[:40])).to_text())
    assert "none of them shorter" not in few
