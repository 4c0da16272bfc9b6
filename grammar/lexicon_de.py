"""
German words: the forms of what the table lists, compounds taken apart, and what an unknown word may be by its
shape.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from attrs import frozen

from .wordbook import pairs, table

_INSEPARABLE = ("be", "ge", "er", "ver", "zer", "ent", "emp", "miss", "über", "unter", "wider", "hinter", "voll")
_ENDINGS = ("en", "er", "es", "em", "e")
_LINKS = ("s", "es", "n", "en", "e", "er", "-", "")
_NOUN_SUFFIXES = (
    "ung",
    "ungen",
    "heit",
    "heiten",
    "keit",
    "keiten",
    "schaft",
    "schaften",
    "tion",
    "tionen",
    "tät",
    "täten",
    "ment",
    "mente",
    "nis",
    "nisse",
    "tum",
    "ling",
    "ierung",
)


@frozen
class Noun:
    """A noun form: its singular, what it stands for, and which numbers it may have."""

    lemma: str
    concept: str
    gender: str
    """`m`, `f`, `n`, or `p` for nouns that have only a plural; "" if not known."""
    number: str
    """`sg`, `pl` or `both`."""
    cases: str = ""
    """`n` where the ending shows the genitive."""


@frozen
class Verb:
    """A verb form."""

    lemma: str
    """The infinitive, a separable part before `|`."""
    concept: str
    form: str
    """`fin` (present), `past`, `inf`, `part`, `zu`."""
    person: str = ""
    """`sg` or `pl` for finite forms; "" for either."""


def german() -> dict[str, dict[str, Any]]:
    """The table."""
    return table("german")


@cache
def nouns() -> dict[str, tuple[Noun, ...]]:
    """Lower-case noun form to what it may be."""
    index: dict[str, list[Noun]] = {}

    def add(form: str, noun: Noun) -> None:
        entries = index.setdefault(form.lower(), [])
        if noun not in entries:
            entries.append(noun)

    for gender in ("m", "f", "n", "p"):
        for spec, concept in pairs(str(german()["nouns"][gender])):
            singular, slash, plural = spec.partition("/")
            if gender == "p":
                add(singular, Noun(singular, concept, gender, "pl"))
                continue
            plural = plural or singular
            alike = plural == singular and (slash or singular.endswith(("er", "el", "en")))
            # "Minderjährige dürfen …": what was an adjective is its own plural where no article stands before it
            alike = alike or (plural == singular + "n" and singular.endswith(_ADJECTIVAL))
            both = "both" if alike else "sg"
            add(singular, Noun(singular, concept, gender, both))
            if gender in "mn":
                # "Fotos" is the plural unless an article shows the genitive.
                for ending in (one for one in ("s", "es", "ses") if singular + one != plural):
                    add(singular + ending, Noun(singular, concept, gender, "sg", "g"))
            if plural != singular:
                add(
                    plural,
                    Noun(singular, concept, gender, "both" if gender == "m" and _weak(singular, plural) else "pl"),
                )
            if not plural.endswith(("n", "s")):
                add(plural + "n", Noun(singular, concept, gender, "pl", "d"))
            if gender == "m" and _weak(singular, plural) and " " not in concept:
                stem = singular.removesuffix("e")
                add(stem + "in", Noun(stem + "in", concept, "f", "sg"))
                add(stem + "innen", Noun(stem + "in", concept, "f", "pl"))
            if (gender == "m" and singular.endswith("er") and " " not in concept) or concept in (
                "end user",
                "third-party provider",
            ):
                add(singular + "in", Noun(singular + "in", concept, "f", "sg"))
                add(singular + "innen", Noun(singular + "in", concept, "f", "pl"))
    for word, concept in german()["compounds"].items():
        add(word, Noun(word, str(concept), "", "sg"))
        for ending in ("n", "en", "e", "s", "er", "innen"):
            add(word + ending, Noun(word, str(concept), "", "pl" if ending != "s" else "sg"))
    return {
        form: tuple(sorted(entries, key=lambda noun: noun.number == "pl" and noun.lemma.lower() != form))
        for form, entries in index.items()
    }


_ADJECTIVAL = (
    "ige",
    "iche",
    "ende",
    "igte",
    "tellte",
    "wandte",
    "setzte",
    "ffene",
    "hsene",
    "kannte",
    "ildete",
    "inente",
)
"""Ends of nouns that are adjectives by their form: Jugendliche, Studierende, Angestellte."""


def _weak(singular: str, plural: str) -> bool:
    """Nouns whose oblique singular is like the plural: der Kunde, den Kunden."""
    return plural in (singular + "n", singular + "en") and (
        singular.endswith(("e", "ent", "or", "sch")) and singular[-1] in "etsh"
    )


def _strong(base: str) -> tuple[str, str, str] | None:
    entry = german()["strong"].get(base)
    if entry is not None:
        third, past, participle = str(entry).split()
        return third, past, participle
    return None


@cache
def verb_forms(base: str) -> tuple[tuple[str, str, str], ...]:
    """The forms of a verb without separable part: (form, kind, number)."""
    stem = base[:-2] if base.endswith("en") else base[:-1]
    strong = _strong(base)
    prefix = ""
    inner = base
    if strong is None:
        for candidate in _INSEPARABLE:
            if base.startswith(candidate) and _strong(base[len(candidate) :]):
                prefix, inner = candidate, base[len(candidate) :]
                strong = _strong(inner)
                break
    bound = (base.startswith(_INSEPARABLE) and not _strong(base)) or base.endswith("ieren")
    e = "e" if stem.endswith(("t", "d", "chn", "gn", "dn", "ffn", "tm")) else ""
    forms: list[tuple[str, str, str]] = [(base, "inf", ""), (base, "fin", "pl"), (stem + "e", "fin", "sg")]
    if strong is not None:
        third, past, participle = strong
        bare = participle.removeprefix("ge") if prefix else participle
        forms += [
            (prefix + third, "fin", "sg"),
            (prefix + past, "past", "sg"),
            (prefix + past.removesuffix("e") + "en", "past", "pl"),
            (prefix + bare, "part", ""),
        ]
        if past.endswith("te"):
            forms.append((prefix + past + "n", "past", "pl"))
    else:
        third = stem + e + "t"
        forms += [
            (third, "fin", "sg"),
            (stem + e + "te", "past", "sg"),
            (stem + e + "ten", "past", "pl"),
            (third if bound else "ge" + third, "part", ""),
        ]
    if base == "sein":
        forms = [
            ("sein", "inf", ""),
            ("ist", "fin", "sg"),
            ("sind", "fin", "pl"),
            ("war", "past", "sg"),
            ("waren", "past", "pl"),
            ("gewesen", "part", ""),
            ("sei", "fin", "sg"),
            ("seien", "fin", "pl"),
            ("bin", "fin", "sg"),
            ("wäre", "past", "sg"),
            ("wären", "past", "pl"),
        ]
    if base == "werden":
        forms += [("worden", "part", ""), ("werde", "fin", "sg"), ("würde", "past", "sg"), ("würden", "past", "pl")]
    if base in ("dürfen", "können", "müssen"):
        forms += [(base.replace("en", "te"), "past", "sg"), (base.replace("en", "ten"), "past", "pl")]
    if base == "tun":
        forms = [
            ("tun", "inf", ""),
            ("tut", "fin", "sg"),
            ("tun", "fin", "pl"),
            ("tat", "past", "sg"),
            ("getan", "part", ""),
        ]
    return tuple(dict.fromkeys(forms))


MODALS = ("dürfen", "können", "müssen", "sollen", "wollen")


@cache
def verbs() -> dict[str, tuple[Verb, ...]]:
    """Lower-case verb form to what it may be; a separable verb is here in one word, its bare forms under its base."""
    index: dict[str, list[Verb]] = {}

    def add(form: str, verb: Verb) -> None:
        entries = index.setdefault(form, [])
        if verb not in entries:
            entries.append(verb)

    known = dict(pairs(str(german()["verbs"]["words"])))
    for modal in MODALS:
        known.setdefault(modal, modal)
    for lemma, concept in known.items():
        part, mark, base = lemma.rpartition("|")
        if not mark:
            for form, kind, person in verb_forms(base):
                add(form, Verb(lemma, concept, kind, person))
            continue
        if base not in known:
            for form, kind, person in verb_forms(base):
                add(form, Verb(base, "de:" + base, kind, person))
        if " " in part or part in ("verfügbar", "zugänglich", "geheim", "vertraulich"):
            continue
        for form, kind, person in verb_forms(base):
            add(part + form, Verb(lemma, concept, kind, person))
        add(part + "zu" + base, Verb(lemma, concept, "zu"))
    return {form: tuple(entries) for form, entries in index.items()}


@cache
def separable() -> dict[tuple[str, str], tuple[str, str]]:
    """(separable part, base) to the verb and its concept."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for lemma, concept in pairs(str(german()["verbs"]["words"])):
        part, mark, base = lemma.rpartition("|")
        if mark:
            found[part.lower(), base] = (lemma, concept)
    return found


@cache
def particles() -> frozenset[str]:
    """Separable parts of one word."""
    return frozenset(part for part, _ in separable() if " " not in part)


@cache
def adjectives() -> dict[str, str]:
    """Uninflected adjective to its concept."""
    return dict(pairs(str(german()["adjectives"]["words"])))


def adjective(form: str) -> tuple[str, str, bool] | None:
    """Stem, concept and whether it is inflected, of a lower-case adjective form the table knows."""
    known = adjectives()
    if form in known:
        return form, known[form], False
    for ending in _ENDINGS:
        stem = form.removesuffix(ending)
        if stem != form:
            if stem in known:
                return stem, known[stem], True
            if stem.endswith("l") and stem[:-1] + "el" in known:
                return stem[:-1] + "el", known[stem[:-1] + "el"], True
    return None


def attribute(form: str) -> tuple[Verb, str] | None:
    """The verb of an inflected participle, and `past` or `present`: bereitgestellten, geltende."""
    for ending in _ENDINGS:
        stem = form.removesuffix(ending)
        if stem == form:
            continue
        for verb in verbs().get(stem, ()):
            if verb.form == "part":
                return verb, "past"
        if stem.endswith(("end", "ernd")):
            for verb in verbs().get(stem.removesuffix("d"), ()):
                if verb.form == "inf":
                    return verb, "present"
    return None


@cache
def adverbs() -> dict[str, str]:
    """Adverb to its concept."""
    return dict(pairs(str(german()["adverbs"]["words"])))


@cache
def parts() -> dict[str, str]:
    """First parts of compounds to their concepts, in lower case."""
    return {word.lower(): concept for word, concept in pairs(str(german()["parts"]["words"]))}


@cache
def states() -> dict[str, str]:
    """Noun that names a state to what its holder is."""
    return {str(word): str(concept) for word, concept in german()["states"].items()}


@cache
def nominal() -> dict[str, str]:
    """Nominalisation to its verb's concept."""
    return dict(pairs(str(german()["nominal"]["words"])))


@cache
def compound(word: str) -> Noun | None:
    """
    A compound of known parts, or with a name before a hyphen; None if it cannot be taken apart.
    """
    if "-" in word:
        first, _, last = word.rpartition("-")
        head = noun(last)
        if head is None or not first:
            return None
        return Noun(word, f"{_part(first)} {head.concept}", head.gender, head.number, head.cases)
    lower = word.lower()
    for cut in range(3, len(lower) - 3):
        heads = nouns().get(lower[cut:])
        if not heads or len(lower) - cut < 4:
            continue
        first = lower[:cut]
        for link in _LINKS:
            if link and not first.endswith(link):
                continue
            stem = first.removesuffix(link)
            concept = _known_part(stem)
            if concept:
                return Noun(word, f"{concept} {heads[0].concept}", heads[0].gender, heads[0].number, heads[0].cases)
    return None


def _known_part(stem: str) -> str:
    if len(stem) < 3:
        return ""
    if stem in parts():
        return parts()[stem]
    if stem in nouns():
        return nouns()[stem][0].concept
    if stem + "e" in nouns():
        return nouns()[stem + "e"][0].concept
    if stem in adjectives():
        return adjectives()[stem]
    return ""


def _part(first: str) -> str:
    lower = first.lower()
    known = parts().get(lower) or _known_part(lower.removesuffix("s")) or _known_part(lower)
    return known if (known and not first.isupper()) or lower in parts() else first


def noun(word: str) -> Noun | None:
    """What a capitalised word stands for as a noun: listed, a nominalised infinitive's act, or a compound."""
    lower = word.lower()
    entries = nouns().get(lower)
    if entries:
        return entries[0]
    found = compound(word)
    if found is not None:
        return found
    for verb in verbs().get(lower.removesuffix("s") if lower.endswith("ns") else lower, ()):
        if verb.form == "inf":
            return Noun(word, verb.concept, "n", "sg", "act")
    return None


def looks_like_noun(word: str) -> bool:
    """Whether an unknown capitalised word has the ending of a German noun."""
    return word.lower().endswith(_NOUN_SUFFIXES)
