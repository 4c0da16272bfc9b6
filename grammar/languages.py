"""Language codes → what reads them, loaded when first needed; and which language a text is written in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import cast

from ..clauses.errors import ReadError
from .marks import closed_words
from .prepared import toml_table
from .skeleton import Language

LANGUAGES: Mapping[str, tuple[str, str]] = {
    "en": ("english", "ENGLISH"),
    "de": ("german", "GERMAN"),
    "id": ("indonesian", "INDONESIAN"),
}
"""ISO 639-1 code → module of this package and the name of its reader."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LEAST = 0.12
"""The share of closed-class words below which a text is in none of the languages."""

_SHORT = 60
"""Words below which a text is in the only language of which it has closed-class words."""


@cache
def language(code: str) -> Language:
    """The reader for `code`; an unknown code is a `ReadError`."""
    if code not in LANGUAGES:
        raise ReadError(f"no grammar for the language `{code}`", hint=f"known languages: {', '.join(LANGUAGES)}")
    module, name = LANGUAGES[code]
    return cast(Language, getattr(import_module(f".{module}", __package__), name))


def other_language(text: str) -> str:
    """
    The English name of a language that is not read and that `text` seems to be in; "" if none is likely.

    >>> other_language("Le titulaire concède la licence aux conditions que vous acceptez dans ce texte.")
    'French'
    """
    known = toml_table("other_languages")
    letters = [char for char in text[:200_000] if char.isalpha()]
    for name, script in known["scripts"].items():
        # kana tell Japanese, although most of its letters may be Chinese ones
        least = 0.05 if name == "Japanese" else 0.2
        if letters and len(re.findall(f"[{script}]", "".join(letters))) / len(letters) >= least:
            return str(name)
    words = [word.lower() for word in _WORD.findall(text[:200_000])]
    if not words:
        return ""
    closed = {name: frozenset(value.split()) for name, value in known["words"].items()}
    counts = {name: sum(word in one for word in words) for name, one in closed.items()}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] / len(words) >= _LEAST else ""


def detect(text: str) -> str | None:
    """
    The code of the language whose closed-class words make up most of `text`; None if it is in none of them.

    >>> detect("You may not use the Output to develop models that compete with us.")
    'en'
    """
    words = [word.lower() for word in _WORD.findall(text[:200_000])]
    if not words:
        return None
    counts = {code: sum(word in closed_words(code) for word in words) for code in LANGUAGES}
    best = max(LANGUAGES, key=lambda code: counts[code])
    alone = len(words) < _SHORT and counts[best] and sum(counts.values()) == counts[best]
    return best if alone or counts[best] / len(words) >= _LEAST else None
