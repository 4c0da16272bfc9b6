"""Sentences as public licences write them: the norms they come to, and what becomes of them in the ledger."""

from __future__ import annotations

import pytest

from licet.clauses.norm import Silence, Status
from licet.grammar.reader import read

from .plainly import norms_of

RULES = [
    # a grant told from the other end
    (
        "Each time you convey the library, the recipient automatically receives a licence from the authors to run it.",
        ["permit recipient: run(object: it) if convey(agent: you; object: library)"],
    ),
    # rights given up are not exercised
    (
        "Licensor waives the right to collect fees for any use.",
        ["forbid licensor: collect(object: fee; purpose: any use)"],
    ),
    # what is not restricted may be done
    ("The act of running the Program is not restricted.", ["permit all: run(object: program)"]),
    # what an act goes without narrows it only if it is no burden
    ("We may end the Service at any time without notice to you.", ["empower we: end at any time(object: service)"]),
    ("You may lend it without any attribution.", ["permit you: lend(object: it)"]),
    (
        "You may lend the Guide without modification.",
        ["permit you: lend(object: guide) unless modify(agent: you; object: guide)"],
    ),
    (
        "You may lend copies of the Guide without the Source.",
        ["permit you: lend(object: copy [of guide]) unless include(agent: you; object: source)"],
    ),
    (
        "You must not lend the Guide without notice of the changes.",
        ["forbid you: lend(object: guide) unless include(agent: you; object: notice [of change])"],
    ),
    ("You may lend the Guide without charge.", ["permit you: lend without charge(object: guide)"]),
    # what is agreed is a term, of those who agree
    (
        "You agree that you may only use the tool for private study.",
        ["permit only you: use(object: tool; purpose: private study)"],
    ),
    ("Users agree that they must not copy the Guide.", ["forbid user: copy(object: guide)"]),
    # a text that will govern a work is the one to license it under; whose law governs is another matter
    (
        "For any file you lend, you must provide a copy of this license, which license will govern that file.",
        [
            "oblige you: provide(object: copy [of this license]; purpose: any file [lend(agent: you; object: self)])",
            "oblige all: license(basis: this license; object: this file)",
        ],
    ),
    ("The laws of Norway shall govern this license.", []),
    # to keep what is nobody's right is something to do
    ("You will keep the notices.", ["oblige you: keep(object: notice)"]),
    ("You will maintain a log.", ["oblige you: maintain(object: log)"]),
    # a text that does not permit an act forbids it
    ("Nothing in this License permits You to modify this License.", ["forbid you: modify(object: this license)"]),
]


@pytest.mark.parametrize(("text", "norms"), RULES)
def test_rules(text: str, norms: list[str]) -> None:
    """
    Statements without a modal verb rule what their words say.
    """
    assert norms == norms_of(text, "en")


def entry(sentence: str) -> tuple[Status, str]:
    """What became of one sentence, and why."""
    found = read(sentence, language="en").ledger
    return found[0].status, found[0].why


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ('The work is licensed "as-is".', "warranty, as-is"),
        ("All rights not expressly granted under this deed are reserved.", "reservation"),
        ("Should the tool prove defective, you assume the cost of all necessary repair.", "warranty, as-is"),
        ("You are not required to require others to sign it.", "waiver"),
    ],
)
def test_inert(sentence: str, why: str) -> None:
    """
    Boilerplate is inert, and its kind is named.
    """
    assert (Status.INERT, why) == entry(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The work is licensed as-is for research only.",
        'You may not sell the work, which is licensed "as-is".',
        "All rights not granted are reserved and you must not sell copies.",
    ],
)
def test_boilerplate_with_a_rule_is_not_inert(sentence: str) -> None:
    """
    A rule beside words of boilerplate keeps the sentence normative.
    """
    assert Status.INERT is not entry(sentence)[0]


def test_statement_about_the_reader_is_partial() -> None:
    """
    "The user keeps the notices" may be a duty: it is one with that question open, never passed over.
    """
    instrument = read("The licensee keeps the notices.", language="en")

    assert (Status.PARTIAL, True) == (instrument.ledger[0].status, bool(instrument.norms[0].opaque))


def test_no_licence_of_marks() -> None:
    """
    Marks that a licence is not granted to stay with the licensor.
    """
    instrument = read("No license is granted to the trademarks of Licensor.", language="en")

    assert [("trademark", Silence.RESERVED)] == [(one.object.head, one.silence) for one in instrument.reserved]


def test_sentence_without_force_keeps_its_skeleton() -> None:
    """
    What a sentence says is kept where its force was not found, and it is partial, with its words beside it.
    """
    instrument = read("Every package of the fonts excludes commercial kerning of the tables.", language="en")
    entry = instrument.ledger[0]

    assert (Status.PARTIAL, 1) == (entry.status, len(entry.clauses))
    assert "exclude" == instrument.norms[0].acts[0].verb
