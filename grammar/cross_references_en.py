"""Which place of the text an English phrase refers to, where it is nothing but a reference."""

from __future__ import annotations

from ..clauses.phrase import Determiner, Linked, Predication, Role, Thing, Things, Words
from .skeleton import Reference


def reference_of(phrase: Thing | Things | Predication | Words) -> Reference | None:
    """A cross-reference, if the phrase is nothing but one."""
    if not isinstance(phrase, Thing):
        return None
    if phrase.head in (
        "section",
        "clause",
        "paragraph",
        "article",
        "subsection",
        "attachment",
        "exhibit",
        "appendix",
        "annex",
        "schedule",
        "part",
        "item",
        "condition",
    ):
        if phrase.name and not phrase.restrictions:
            return Reference(phrase.name, phrase.span)
        if (
            phrase.determiner is Determiner.THIS
            and not phrase.restrictions
            and phrase.head not in ("condition", "part")
        ):
            return Reference("this-section", phrase.span)
    if phrase.head in ("foregoing", "above", "aforementioned"):
        return Reference("foregoing", phrase.span)
    terms = (
        "license",
        "agreement",
        "term",
        "terms and conditions",
        "document",
        "policy",
        "condition",
        "terms of use",
        "terms of service",
    )
    if phrase.determiner is Determiner.THIS and phrase.head in terms and not phrase.restrictions:
        return Reference("this-document", phrase.span)
    if (
        phrase.head in ("term", "terms and conditions", "condition", "provision", "terms")
        and len(phrase.restrictions) == 1
    ):
        inner = phrase.restrictions[0]
        if (
            isinstance(inner, Linked)
            and inner.role is Role.OF
            and isinstance(inner.thing, Thing)
            and not phrase.modifiers
        ):
            target = reference_of(inner.thing)
            return Reference(target.target, phrase.span) if target is not None else None
    return None
