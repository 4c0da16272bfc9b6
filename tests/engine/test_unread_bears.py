"""A sentence of which only a skeleton was read bears on a case as if nothing of it had been read."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

import licet
from licet.clauses.verdict import Kind, Reason


def test_skeleton_without_force_blocks_a_permission() -> None:
    """
    A statement whose force is unknown is no rule: what it says of the act keeps the answer open.
    """
    terms = licet.read(
        "1. You may train models on the Data.\n\n2. Every package of the Data excludes training models on it.\n"
    )
    verdict = licet.check(licet.case("Acme trains models on the Data.\n\nMay Acme train models on the Data?"), [terms])

    assert (Kind.UNDETERMINED, Reason.UNREAD_TEXT) == (verdict.kind, verdict.reason)


def test_the_way_of_a_use_is_what_a_sentence_on_such_use_speaks_of() -> None:
    """
    "Commercial use is a matter for us" bears on whoever uses it commercially, though "use" says nothing by itself.
    """
    terms = licet.read(
        "Lizenz Rauch\n\nDie Rauch GmbH räumt Ihnen das Recht ein, das Modell für jeden Zweck zu nutzen. "
        "Die kommerzielle Nutzung entfällt auf den Lizenzgeber.\n",
        language="de",
    )
    verdict = licet.check(licet.case("Darf Lenz das Modell kommerziell nutzen?"), [terms])

    assert (Kind.UNDETERMINED, Reason.UNREAD_TEXT) == (verdict.kind, verdict.reason)


GIVEN = "Rauch grants you the right to use, print, lend, rent out, download and donate the images for any purpose. "
OWN_WORDS = (
    ("Lending is our own affair.", "lend"),
    ("Downloading is for those who paid.", "download"),
    ("Donating them, well, that we would rather not see.", "donate"),
)


@pytest.mark.parametrize(("rule", "act"), OWN_WORDS)
def test_an_act_by_its_own_word(rule: str, act: str) -> None:
    """
    To lend is to provide, which says nothing by itself; a sentence on lending bears on whoever lends all the same.
    """
    assert kind_of(judged(GIVEN + rule, f"May Lenz {act} the images?")) == "undetermined"
    assert kind_of(judged(GIVEN + rule, "May Lenz print the images?")) == "permitted"
