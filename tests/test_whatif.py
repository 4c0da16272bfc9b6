"""What the actor could do otherwise: smallest changes of a case, each judged anew, against trying all of them."""

from __future__ import annotations

import licet
from licet.clauses.changes import MoveKind
from licet.clauses.verdict import Kind


def test_leaving_what_is_forbidden_is_the_smallest_change() -> None:
    """
    Where one of two uses is forbidden, leaving that one is the change; the changed case is judged as permitted.
    """
    session = licet.Session([licet.load("openai-business-terms-2023-11-14")])
    found = session.whatif(
        licet.case(
            "The company is a customer of OpenAI. The classifier is an embeddings classifier of the company. "
            "The classifier competes with a product of OpenAI. The classifier is primarily intended to classify data. "
            "The company distributes the classifier to third parties. "
            "The classifier is not commercially made available to third parties. "
            "The company uses Output to develop the classifier. "
            "May the company use Output to develop the classifier?"
        )
    )
    first = found.changes[0]

    assert "complete" == found.status
    assert ["The company does not distribute the classifier to third parties."] == [move.words for move in first.moves]
    assert MoveKind.LEAVE is first.moves[0].kind
    assert first.verdict is not None
    assert first.verdict.checked
    assert Kind.PERMITTED is session.check(licet.case(first.case)).kind
