"""
Indonesian words: the me- and di- forms of what the table lists, reduplication, clitics, and what an unknown word
may be by its affixes.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from attrs import frozen

from .concepts import DEALS
from .wordbook import acts_by_noun, pairs, table


@frozen
class Verb:
    """A verb form."""

    base: str
    concept: str
    voice: str
    """`active` (me-, ber- or a plain verb), `passive` (di-), `bare` (base form: order, or passive with a pronoun)."""


def indonesian() -> dict[str, Any]:
    """The table."""
    return table("indonesian")


def active(base: str) -> tuple[str, ...]:
    """
    The forms with me-, the one that drops the first sound first.

    >>> active("gunakan"), active("sewakan")[0], active("klasifikasikan")
    (('menggunakan',), 'menyewakan', ('mengklasifikasikan', 'menglasifikasikan'))
    """
    first, rest = base[0], base[1:]
    cluster = rest[:1] not in "aiueo"
    forms: tuple[str, ...]
    match first:
        case "p":
            forms = ("mem" + base, "mem" + rest) if cluster else ("mem" + rest, "mem" + base)
        case "b" | "f" | "v":
            forms = ("mem" + base,)
        case "t":
            forms = ("men" + base, "men" + rest) if cluster else ("men" + rest, "men" + base)
        case "d" | "c" | "j" | "z":
            forms = ("men" + base,)
        case "k":
            forms = ("meng" + base, "meng" + rest) if cluster else ("meng" + rest, "meng" + base)
        case "s":
            forms = ("men" + base, "meny" + rest) if cluster else ("meny" + rest, "men" + base)
        case "g" | "h" | "a" | "i" | "u" | "e" | "o":
            forms = ("meng" + base,)
        case _:
            forms = ("me" + base,)
    if len(base) <= 4:
        forms = (*forms, "menge" + base)
    return forms


@cache
def verbs() -> dict[str, Verb]:
    """Lower-case form to its verb."""
    index: dict[str, Verb] = {}
    for base, concept in pairs(indonesian()["verbs"]["words"]):
        for form in active(base):
            index.setdefault(form, Verb(base, concept, "active"))
        index.setdefault("di" + base, Verb(base, concept, "passive"))
        index.setdefault("ter" + base.removesuffix("kan"), Verb(base, concept, "passive"))
        index.setdefault(base, Verb(base, concept, "bare"))
    for form, concept in pairs(indonesian()["verbs"]["plain"]):
        index[form] = Verb(form, concept, "active")
    return index


@cache
def nouns() -> dict[str, str]:
    """Noun to its concept."""
    told = {word.lower(): concept for word, concept in pairs(indonesian()["nouns"]["words"])}
    return {**_made_of_verbs(), **told}


@cache
def _made_of_verbs() -> dict[str, str]:
    """
    Nouns in pe- and -an for what is done with works, with their concepts.

    >>> _made_of_verbs()["pencetakan"], _made_of_verbs()["penyewaan"]
    ('printing', 'rental')
    """
    known = {act: noun_ for noun_, act in reversed(acts_by_noun().items())}
    found: dict[str, str] = {}
    for base, concept in pairs(indonesian()["verbs"]["words"]):
        act = concept.replace("_", " ")
        if act not in DEALS:
            continue
        for form in active(base):
            stem = form.removesuffix("kan") if form.endswith("kan") else form.removesuffix("i")
            found.setdefault("pe" + stem[2:] + "an", known[act])
    return found


@cache
def nominal() -> dict[str, str]:
    """Concept of a noun that names an act where a rule speaks of it, to the act."""
    return dict(pairs(indonesian()["nominal"]["words"]))


@cache
def relational() -> frozenset[str]:
    """Heads behind which another noun is what they are of."""
    return frozenset(indonesian()["nouns"]["relational"].split())


@cache
def adjectives() -> dict[str, str]:
    """Adjective to its concept."""
    return {word.replace("_", " "): concept for word, concept in pairs(indonesian()["adjectives"]["words"])}


@cache
def adverbs() -> dict[str, str]:
    """Adverb to its concept."""
    return dict(pairs(indonesian()["adverbs"]["words"]))


def verb(form: str) -> Verb | None:
    """The verb of a lower-case form; unknown me- and di- forms keep their form as their concept."""
    known = verbs().get(form)
    if known is not None:
        return known
    if len(form) > 6 and form.startswith(("mem", "men", "meng", "me")) and "-" not in form:
        return Verb(form, "id:" + form, "active")
    if len(form) > 6 and form.startswith("di") and form.endswith(("kan", "i")) and not form.endswith(("asi", "isi")):
        return Verb(form, "id:" + form, "passive")
    return None


def noun(form: str) -> tuple[str, bool] | None:
    """The concept of a lower-case noun form, and whether it is doubled (a plural)."""
    if form in nouns():
        return nouns()[form], False
    first, mark, second = form.partition("-")
    if mark and first == second and first in nouns():
        return nouns()[first], True
    return None


def looks_like_noun(form: str) -> bool:
    """Whether an unknown lower-case word has the affixes of a noun."""
    return (form.startswith(("pe", "ke", "per")) and form.endswith("an")) or form.endswith(
        ("asi", "isme", "itas", "ologi", "or", "er")
    )
