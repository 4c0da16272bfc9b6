"""Noun phrases that refer to a clause or document → references; shared by the languages whose words carry concepts."""

from __future__ import annotations

from ..clauses.phrase import Determiner, Thing, Things
from .skeleton import Reference

_LABELLED = frozenset(("section", "article", "clause", "paragraph", "attachment", "item"))
_DOCUMENTS = frozenset(
    ("term", "condition", "agreement", "contract", "license", "policy", "term of use", "term of service")
)


def reference_of(thing: Thing | Things) -> Reference | None:
    """The reference that `thing` is: "section 3", "this agreement", "the foregoing"; None for other things."""
    if not isinstance(thing, Thing):
        return None
    if thing.head in _LABELLED and thing.name:
        return Reference(thing.name, thing.span)
    if thing.head in _LABELLED and thing.determiner is Determiner.THIS:
        return Reference("this-section", thing.span)
    if thing.head in _DOCUMENTS and thing.determiner is Determiner.THIS:
        return Reference("this-document", thing.span)
    if thing.head in ("", "foregoing") and "foregoing" in (*thing.modifiers, thing.head):
        return Reference("foregoing", thing.span)
    return None
