"""The verb behind a noun that names what is done, by the endings that English derives with: "cancellation"."""

from __future__ import annotations

from functools import cache

from .lexicon_en import TABLE

__all__ = ["verb_behind"]

_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("isation", ("ize",)),
    ("ification", ("ify",)),
    ("ication", ("y", "icate")),
    ("llation", ("l", "llate")),
    ("stration", ("ster", "strate")),
    ("ation", ("ate", "e", "")),
    ("scription", ("scribe",)),
    ("duction", ("duce",)),
    ("struction", ("stroy", "struct")),
    ("sumption", ("sume",)),
    ("olution", ("olve", "ute")),
    ("uisition", ("uire",)),
    ("osition", ("ose", "osit")),
    ("ution", ("ute",)),
    ("etion", ("ete",)),
    ("ption", ("pt",)),
    ("ction", ("ct",)),
    ("ition", ("it", "ise", "ish")),
    ("inition", ("ine",)),
    ("etition", ("ete", "eat")),
    ("ission", ("it",)),
    ("ression", ("ress",)),
    ("version", ("vert",)),
    ("nsion", ("nd", "nse")),
    ("sion", ("se", "de")),
    ("ment", ("",)),
    ("enance", ("ain",)),
    ("ance", ("", "e")),
    ("ial", ("y",)),
    ("al", ("e", "")),
    ("ure", ("", "e")),
    ("ery", ("er",)),
)
"""An ending, and what stands in its place in the verb; the first whose verb there is counts."""

_THINGS = frozenset(
    [
        *("information", "documentation", "application", "organization", "corporation", "association", "foundation"),
        *("location", "station", "section", "condition", "position", "function", "portion", "version", "edition"),
        *("statement", "agreement", "requirement", "department", "environment", "equipment", "government", "element"),
        *("instrument", "document", "apartment", "moment", "figure", "structure", "feature", "signature", "nature"),
        *("creature", "picture", "culture", "proposal", "material", "trial", "journal", "instance", "option", "action"),
        *("ration", "nation", "generation", "population", "reputation", "situation", "regulation"),
        *(
            "legislation",
            "obligation",
            "constellation",
            "specification",
            "qualification",
            "publication",
            "entertainment",
            "occasion",
        ),
    ]
)
"""Nouns with these endings that are first of all things, bodies or states, and no doing."""


@cache
def verb_behind(noun: str) -> str:
    """The verb that a noun is derived from by its ending, empty where it is derived from none that English has."""
    if noun in _THINGS or not noun.isalpha():
        return ""
    for ending, instead in _ENDINGS:
        if not noun.endswith(ending) or len(noun) < len(ending) + 2:
            continue
        for last in instead:
            verb = noun[: -len(ending)] + last
            if len(verb) > 2 and any(kind == "verb" and lemma == verb for kind, lemma in TABLE.lexicon.get(verb)):
                return TABLE.spell(verb)
    return ""
