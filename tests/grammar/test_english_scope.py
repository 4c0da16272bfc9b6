"""Small words that turn a clause round or narrow it: "neither of you", "one copy", "other than", "without limiting"."""

from __future__ import annotations

import re

import pytest

from licet.clauses.norm import Instrument, Status
from licet.clauses.phrase import Thing, Words
from licet.clauses.printer import print_definition, print_norm
from licet.grammar.reader import read


def _clauses(instrument: Instrument) -> list[str]:
    """The clauses in the formal language, each on one line, without their quotes and places."""
    found = []
    for norm in instrument.norms:
        lines = [line.strip() for line in print_norm(norm).splitlines()[1:]]
        kept = [line for line in lines if not line.startswith(("at ", "quote ", "kept "))]
        found.append(f"{norm.modality.value}: {' '.join(kept)}")
    return found


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Neither of you may sell the Tool.", ["forbid: You must not sell the Tool"]),
        ("None of you may copy it.", ["forbid: You must not copy it"]),
        ("All of you may copy the Tool.", ["permit: You may copy the Tool"]),
        ("Either of you may rent the Tool.", ["permit: You may rent the Tool"]),
        ("You may make one copy of the Tool.", ["permit: You may copy the Tool numbering [at most 1 copy]"]),
        (
            "You must not make more than one copy of the Tool.",
            ["forbid: You must not copy the Tool numbering [more than 1 copy]"],
        ),
        (
            "You may make one backup copy of the Tool.",
            ["permit: You may copy the Tool numbering [at most 1 copy] for backup"],
        ),
        (
            "Redistribution of the Tool is permitted only in unmodified form.",
            ["permit: one may redistribute the Tool thus unmodified form only"],
        ),
        (
            "You must not use any model other than a language model.",
            ["forbid: You must not use any model that is not a language model"],
        ),
        (
            "You may use the Tool. Without limiting the foregoing, you must not sell the Tool.",
            ["permit: You may use the Tool", "forbid: You must not sell the Tool"],
        ),
        (
            "You may share the Tool without limiting the access of others.",
            ["permit: You may share the Tool unless one does limit the access of 'other'(s)"],
        ),
        (
            "Contributors may use the name of the Project.",
            ["permit: contributor(s) may use the name of the Project"],
        ),
        (
            "You may sell the Tool. This permission does not extend to forks.",
            [
                "permit: You may sell the Tool unless any of (this Tool is fork(s); You is fork(s))",
            ],
        ),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_small_words_are_kept(text: str, clauses: list[str]) -> None:
    """What denies, counts, narrows or leaves untouched does so in the clause that is read."""
    instrument = read(text, language="en")

    assert clauses == _clauses(instrument)
    assert {Status.READ} == {entry.status for entry in instrument.ledger}


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "To the extent possible, you must keep the notices.",
            ['oblige: You must keep the notice(s) when one is ~"possible" {possible}'],
        ),
        (
            "You may not use the Tool save as permitted by the law.",
            ["forbid: You must not use the Tool unless the law does permit (one does use the Tool)"],
        ),
        (
            "You must not post content that is hateful, or otherwise unlawful.",
            ['forbid: You must not post content that is ~"hateful" {hateful} or ~"unlawful" {unlawful}'],
        ),
        (
            "You may terminate this Agreement at any time and for any reason.",
            ["permit: You may terminate <'at any time'> this Agreement under any reason"],
        ),
        (
            "You must notify Acme promptly and in writing of any breach.",
            ["oblige: You must notify <promptly, 'in writing'> Acme about any breach"],
        ),
        (
            "You must not show health, civil, or other records.",
            ["forbid: You must not show health record(s) or civil record(s) or 'other' record(s)"],
        ),
        (
            "You must not include any illegal, harmful, or abusive content.",
            ["forbid: You must not include any illegal content or any harmful content or any abusive content"],
        ),
        (
            "You may use the Tool without restriction or compensation to Acme.",
            ["permit: You may use the Tool"],
        ),
        (
            "Tell recipients that it is free, and how they can get it.",
            [
                (
                    'oblige: you must tell recipient(s) about (it is ~"free" {free}); '
                    "tell recipient(s) about (it ''(s) does get <'can'> it)"
                )
            ],
        ),
        (
            "You must not do anything illegal.",
            ['forbid: You must not do any thing that is ~"illegal" {illegal}'],
        ),
        (
            "You must ensure that the Tool is not deployed, directly or indirectly, in unsafe settings.",
            ["oblige: You must ensure (one does not deploy <'directly or indirectly'> the Tool in unsafe setting(s))"],
        ),
        (
            "You may copy the Tool, either alone or as part of a larger work.",
            ["permit: You may copy the Tool"],
        ),
        (
            "You may sell the Tool (gratis or for a fee).",
            ["permit: You may sell the Tool"],
        ),
        (
            "You must pass the Tool on without charge.",
            ["oblige: You must 'pass on' <'without charge'> the Tool", "forbid: You must not sell the Tool"],
        ),
        (
            "Provide the Tool, including its source code, to each recipient.",
            ["oblige: you must provide the Tool to all recipient; provide 'source code' of the Tool to all recipient"],
        ),
        (
            "There are no restrictions on selling the Tool, except that you must keep this text.",
            ["permit: one may sell the Tool", "oblige: You must keep this text"],
        ),
        (
            "No express or implied licence to any party's patents is granted.",
            [],
        ),
        (
            "You are prohibited from: Using the Tool to track persons.",
            ["forbid: You must not use the Tool to track person(s)"],
        ),
        (
            "Do not use the Tool under section 4.a.ii.",
            ['forbid: you must not use the Tool under section "4.a.ii"'],
        ),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_what_is_joined_or_left_aside_is_read_whole(text: str, clauses: list[str]) -> None:
    """Adverbs beside phrases, adjectives in a row, alternatives that leave nothing out: no word is kept as written."""
    instrument = read(text, language="en")

    assert clauses == _clauses(instrument)
    assert {Status.READ} == {entry.status for entry in instrument.ledger}


@pytest.mark.parametrize(
    ("lead", "item", "clause"),
    [
        (
            "You agree not to use the Tool for any of the following:",
            "To defame others.",
            "forbid: You must not use the Tool to defame 'other'(s)",
        ),
        (
            "You may use the Tool for any of the following purposes:",
            "To teach.",
            "permit: You may use the Tool to teach",
        ),
        (
            "You must not use the Tool in any of the following ways:",
            "By deleting the mark.",
            "forbid: You must not use the Tool using (one does delete the mark)",
        ),
        (
            "You may not use the Tool for the following:",
            "Tracking persons.",
            "forbid: You must not use the Tool to track person(s)",
        ),
        (
            "You must include the following information:",
            "A list of works that you claim are copied.",
            "oblige: You must include a list of work(s) such that You does claim (one does copy self)",
        ),
    ],
)
def test_an_item_says_itself_how_it_hangs_on_its_lead_in(lead: str, item: str, clause: str) -> None:
    """ "For any of the following: to …": the dummy falls away where the item brings its own preposition."""
    instrument = read(f"{lead}\n\n- {item}\n", language="en")

    assert [clause] == _clauses(instrument)
    assert {Status.READ} == {entry.status for entry in instrument.ledger}


@pytest.mark.parametrize(
    ("heading", "item", "clause"),
    [
        ("Prohibited Uses", "Generating spam.", "forbid: You must not generate spam"),
        ("Prohibited Uses", "Generate spam.", "forbid: You must not generate spam"),
        ("2. Disallowed Usage:", "Cheating in exams.", "forbid: You must not cheat in exam(s)"),
        ("What You Cannot Do", "Distribution of malware.", "forbid: You must not distribute malware"),
        ("Restrictions", "Do not sell the Tool.", "forbid: You must not sell the Tool"),
    ],
)
def test_a_heading_that_bans_bans_its_items(heading: str, item: str, clause: str) -> None:
    """What stands in a list under "Prohibited Uses" is banned, and never a description or a duty."""
    instrument = read(f"Acme Policy\n\n{heading}\n\n- {item}\n- Stalking a person.\n", language="en")

    assert [clause, "forbid: You must not stalk a person"] == [
        one.replace("one must", "You must").replace("you must", "You must") for one in _clauses(instrument)
    ]


def test_a_heading_that_allows_bans_nothing() -> None:
    """Items under it are allowed."""
    instrument = read("Acme Policy\n\nPermitted Uses\n\n- Selling the Tool.\n- Lending the Tool.\n", language="en")

    assert ["permit: one may sell the Tool", "permit: one may lend the Tool"] == _clauses(instrument)


def test_a_lifted_part_lifts_what_was_read_of_it() -> None:
    """Who takes a permission of a named section away from something takes it away, whatever the grant is called."""
    text = "1. You may sell the Tool.\n\n2. The permission of Section 1 does not apply to modified versions.\n"
    instrument = read(text, language="en")

    assert instrument.norm("1").conditions[0].unless


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        (
            '"Derivative" means a work based on the Model, provided that it does not include Output.',
            "means a work (which one does base from the Model) that does not include Output",
        ),
        (
            '"Affiliate" means any entity that controls a party, if such entity has signed this Agreement.',
            "means any entity (that does control a party) that does sign this Agreement",
        ),
    ],
)
def test_a_proviso_of_a_definition_is_part_of_the_meaning(text: str, meaning: str) -> None:
    """What a definition asks for beside its kind holds of the thing that it defines."""
    (definition,) = read(text, language="en").definitions

    assert isinstance(definition.meaning, Thing)
    assert meaning in print_definition(definition)


def test_a_proviso_that_says_something_else_leaves_the_meaning_open() -> None:
    """Whether a thing is what a term means is open where the definition turns on something beside it."""
    text = '"Customer Data" means data that the customer uploads, provided that the customer has given notice.'
    (definition,) = read(text, language="en").definitions

    assert isinstance(definition.meaning, Words)


def test_a_rule_inside_a_definition_rules() -> None:
    """A ban that stands behind "provided that" in a definition is a clause of its own."""
    text = '"Use" means to run the Tool, provided that you may not use it for weapons.'

    assert ["forbid: You must not use it for weapon(s); run it for weapon(s)"] == _clauses(read(text, language="en"))


def test_a_sentence_may_end_in_so() -> None:
    """A "so" at the very end of a phrase has no subject behind it."""
    assert read("You may not sell any Tool that is said to be so.", language="en").norms


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        (
            "If you are a company or school and the number of pupils is greater than 50, you must pay.",
            "when all of (You is a company or school; the number of pupil(s) is [more than 50] '')",
        ),
        (
            "If it is a tool or a service and users exceed 100, you must pay.",
            "when all of (it is a tool or a service; user(s) does exceed [exactly 100] '')",
        ),
        (
            "If you are a school or the name and the logo are shown, you must pay.",
            "when any of (You is a school; one does show the name and the logo)",
        ),
        (
            "If printing is a core business or product of yours, you must pay.",
            "when printing is a core business or core product of You",
        ),
        ("If the number of users is below 5, you must pay.", "when the number of user(s) is [fewer than 5] ''"),
        ("If the number of users is over 500, you must pay.", "when the number of user(s) is [more than 500] ''"),
        ("If the heat is below 5 and no pupil is under 13, you must pay.", "the heat is [fewer than 5] ''"),
    ],
)
def test_where_a_condition_ends_and_the_next_begins(text: str, condition: str) -> None:
    """ "A or B of X and the number is": "or" joins what something is called, "and" a condition of its own."""
    (clause,) = _clauses(read(text, language="en"))
    assert condition in clause


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "You may not use Acme's or its partners' names.",
            "forbid: You must not use name(s) (of Acme) or name(s) of partner(s) of it",
        ),
        (
            "You may not copy your or another person's maps.",
            "forbid: You must not copy map(s) (of You) or map(s) of other person",
        ),
        (
            "You may not use Acme's names, seals or badges.",
            "forbid: You must not use name(s) (of Acme) or seal(s) (of Acme) or badge(s) of Acme",
        ),
        (
            "You may not use any name of Acme, seal or badge.",
            "forbid: You must not use any name of Acme or seal or badge",
        ),
    ],
)
def test_a_genitive_stands_for_all_that_follows(text: str, clause: str) -> None:
    """ "Acme's names, seals or badges" are Acme's, and "Acme's or its partners' names" waits for its noun."""
    assert _clauses(read(text, language="en")) == [clause]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "You may publish content that you previously uploaded.",
            "permit: You may publish content which You does upload <previously>",
        ),
        ("You may sell charts we jointly made.", "permit: You may sell chart(s) which We does make <jointly>"),
    ],
)
def test_a_verb_in_the_past_behind_an_adverb(text: str, clause: str) -> None:
    """ "That you lawfully obtained" was something done to you."""
    assert _clauses(read(text, language="en")) == [clause]


def test_a_list_of_what_a_term_leaves_out() -> None:
    """Each item goes on with the sentence, however it says what; what bounds it is kept in its words."""
    text = (
        "Secret Data means secret files. Secret Data does not include files that:\n\n(i) are public;\n"
        "(ii) you already have;\n(iii) you lawfully made without using Secret Data; or\n(iv) are given to others."
        "\n\nYou must not sell Secret Data."
    )
    instrument = read(text, language="en")
    (definition,) = (one for one in instrument.definitions if one.term == "Secret Data")
    assert all(entry.status in (Status.DEFINITION, Status.INERT, Status.READ) for entry in instrument.ledger)
    assert len(definition.excludes) == 4
    assert any(isinstance(part, Words) for part in definition.excludes[2].restrictions)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "You agree that the data you provide is true and not false, and that you will update it.",
            [
                "oblige: You must provide true truthful data",
                "oblige: You must update true truthful data",
            ],
        ),
        (
            "You represent that all account details you submit are true.",
            ["oblige: You must provide true account detail(s)"],
        ),
        (
            "You may not interfere with, damage, or access in bad faith any map.",
            ["forbid: You must not interfere any map; damage any map; access thus bad faith upon any map"],
        ),
    ],
)
def test_promises_about_what_one_tells_and_rows_behind_a_preposition(text: str, clauses: list[str]) -> None:
    """The first were open for whatever was done with the service, the verbs of the last were nouns."""
    found = _clauses(read(text, language="en"))
    assert set(clauses) <= {re.sub(r' reading "[^"]*"', "", one).strip() for one in found}
