"""Phrases that name a part of the text, or what the text says elsewhere."""

from __future__ import annotations

from ..clauses.phrase import Determiner, Linked, Role, Thing, Things
from .concepts import RULE_NAMES, is_right
from .skeleton import Adjunct, Clause

_LIMITING = frozenset({"limit", "restrict", "affect", "derogate", "prejudice", "diminish", "detract", "waive"})


def section_of(thing: Thing) -> str:
    """The label in "section 4(b)"; `this-document` for "this agreement"; "" for any other thing."""
    if thing.head in ("section", "clause", "paragraph", "article", "subsection"):
        if any(char.isdigit() for char in thing.name):
            return thing.name
        label = next((word for word in reversed(thing.modifiers) if any(char.isdigit() for char in word)), "")
        return label or ("this-section" if thing.determiner is Determiner.THIS else "")
    if thing.head in ("agreement", "license", "licence", "term") and thing.determiner is Determiner.THIS:
        return "this-document"
    if thing.head in ("terms and conditions", "term", "condition"):
        # "the terms and conditions of this License"
        inner = [one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF]
        if len(inner) == 1 == len(thing.restrictions) and isinstance(inner[0], Thing):
            return "this-document" if section_of(inner[0]) == "this-document" else ""
    return ""


def leaves_untouched(part: object, adjunct: Adjunct) -> bool:
    """ "Without limiting the foregoing", "without affecting section 2": what is said elsewhere stays, no condition."""
    if not isinstance(part, Clause) or part.subject is not None or not part.acts:
        return False
    said = [
        thing
        for act in part.acts
        for one in act.roles
        for thing in (one.filler.members if isinstance(one.filler, Things) else (one.filler,))
    ]
    limiting = all(act.verb in _LIMITING and not act.negated for act in part.acts)
    return limiting and bool(said) and all(isinstance(one, Thing) and _is_text(one, adjunct) for one in said)


def _is_text(thing: Thing, adjunct: Adjunct) -> bool:
    """Whether a phrase names what a text says; rights and remedies only where the whole sentence is opened by it."""
    if section_of(thing) or thing.head in ("foregoing", "above", "preceding", "generality", *RULE_NAMES):
        return True
    return adjunct.leading and (is_right(thing.head) or thing.head in ("remedy", "scope", "obligation", "liability"))
