"""A sentence of which only a skeleton was read bears on a case as if nothing of it had been read."""

from __future__ import annotations

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
