"""The kinds of sentences that rule nothing, by what that is known from; their patterns stand in the tables."""

from __future__ import annotations

CERTAIN = frozenset(
    {
        "acceptance",
        "courtesy",
        "covenant",
        "duration",
        "election",
        "licence text",
        "nothing owed",
        "reinstatement",
        "relief",
        "third parties",
        "liability",
        "reach of the terms",
        "risk",
        "warranty",
        "liability, warranty",
        "warranty, as-is",
        "governing-law",
        "dispute",
        "indemnity",
        "severability",
        "acceptance, or no use",
        "please read",
        "open list",
        "entire agreement",
        "waiver of rights",
    }
    | {"entire-agreement", "headings-clause", "interpretation", "relationship", "waiver-of-rights", "title"}
    | {"dedication", "litigation", "export laws", "acceptance by use", "licence to recipients", "about the text"}
    | {"laws and privacy", "for licensors", "what the rights are", "infringement notice", "changelog"}
    | {
        "what is meant",
        "when grants begin",
        "who speaks",
        "versions of the text",
        "aims of the licensor",
        "example of a term",
        "given by the licensor",
    }
)
"""Kinds whose sentences name acts only to say what follows from them, never that they may not be done."""
OF_OWN_WORDS = frozenset({"incorporation", "background", "contact", "notices", "changes", "procedure", "term"})
"""Kinds that the items of a list are by their own words, whatever their lead-in speaks of."""
TEXT_ALONE = frozenset({"governing-law", "litigation", "about the text", "for licensors"})
"""Kinds whose sentences lift no rule of the text, whatever they say does not apply."""
NO_RULE_FOUND = frozenset({"description", "fragment", "effect", "statement", "payment", "acknowledgement"})
"""Kinds of inert sentences that say only that no rule was found in them."""
PASSED_OVER = frozenset({"description", "fragment", "statement"})
"""Those of them that no pattern of a language found."""
_DISCLAIMERS = frozenset(
    {"liability", "warranty", "warranty, as-is", "waiver", "risk", "contact", "courtesy", "relief"}
)


def disclaims(kind: str) -> bool:
    """Whether a sentence of this kind asks nothing of who takes the work, though it is an item of what must hold."""
    return (bool(kind) and {*kind.split(", ")} <= _DISCLAIMERS) or kind in _DISCLAIMERS
