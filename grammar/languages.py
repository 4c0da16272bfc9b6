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

_FEWEST = 4
"""Words, or letters of another script, from which a sentence is told to be in another language."""
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


@cache
def _others() -> tuple[dict[str, re.Pattern[str]], dict[str, frozenset[str]]]:
    """Of the languages that are not read the letters, or the closed-class words, by name."""
    known = toml_table("other_languages")
    scripts = {str(name): re.compile(f"[{letters}]") for name, letters in known["scripts"].items()}
    return scripts, {str(name): frozenset(words.split()) for name, words in known["words"].items()}


def foreign(sentence: str, code: str) -> str:
    """
    The name or code of the language that a sentence of a text in `code` is in, where it is another one; "" if not.

    >>> foreign("Vous ne pouvez pas vendre les cartes.", "en"), foreign("Sell it on the Rio de la Plata.", "en")
    ('French', '')
    """
    scripts, others = _others()
    if not sentence.isascii():
        letters = [char for char in sentence if char.isalpha()]
        for name, script in scripts.items():
            if len(letters) >= _FEWEST and sum(map(bool, map(script.match, letters))) * 2 > len(letters):
                return name
    words = [word.lower() for word in _WORD.findall(sentence)]
    own = sum(word in closed_words(code) for word in words)
    if len(words) < _FEWEST or own * 4 > len(words):
        return ""
    read = {other: closed_words(other) for other in LANGUAGES if other != code}
    counts = {name: sum(word in closed for word in words) for name, closed in (*read.items(), *others.items())}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] > max(2, 2 * own) and counts[best] * 4 >= len(words) else ""


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
