"""What stands inside a German noun group: denied adjectives, so many, nested participles, and what somebody owns."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from attrs import evolve

from ..clauses.phrase import Compare, Limit, Quantity
from .lexicon_de import attribute, german
from .wordbook import Word


def owned(words: Sequence[Word], at: int) -> Word:
    """ "Der eigene Betrieb", "Ihr Betrieb": what somebody has by that word, and no act."""
    word = words[at]
    sense = german()["owned"].get(word.lemma, "") if word.tag == "NOUN" and at else ""
    before = words[at - 1] if sense else word
    owned = "OWNER" in before.features or before.concept == "own"
    return evolve(word, concept=sense) if sense and owned else word


def hers(words: list[Word]) -> None:
    """ "Die Bäckerei nutzt sie für ihren Betrieb": behind a singular verb with a feminine subject, "ihr" is its."""
    at = next((at for at, word in enumerate(words) if word.tag == "VERB"), None)
    if at is None:
        return
    persons = {verb.person for verb in words[at].value or () if verb.form in ("fin", "past")}
    nouns = [word for word in words[:at] if word.tag in ("NOUN", "NAME")]
    if persons != {"sg"} or not nouns or {"m", "n"} & set(nouns[0].features):
        return
    for place in range(at, len(words)):
        word = words[place]
        if word.tag == "OWNER" and word.concept == "they":
            words[place] = evolve(word, concept="it")


def named_after(words: list[Word]) -> None:
    """
    "Brandt installiert Feder Text": a name with a bare noun behind it is one name, as products have it.

    Not so where the name may be who gets or does something: "gibt Acme Zugang", "Darf Acme Software verkaufen?".
    """
    if any(word.tag == "VERB" and any(verb.concept in _TO_SOMEBODY for verb in word.value or ()) for word in words):
        return
    at = 1
    while at + 1 < len(words):
        name, noun, before = words[at], words[at + 1], words[at - 1]
        plain = (
            name.tag == "NAME" and noun.tag == "NOUN" and "sg" in noun.features and not noun.features & {"pl", "act"}
        )
        further = before.tag == "NAME" and plain and not _opened(words, at - 1)
        behind = before.tag == "COMMA" or (before.tag == "VERB" and at > 1)
        if further or (plain and behind and noun.concept not in _MASS):
            text = f"{name.text} {noun.text}"
            words[at : at + 2] = [evolve(name, text=text, end=noun.end, lemma=text, concept=text)]
            if further:
                words[at - 1] = evolve(before, tag="NAMED")  # "Darf Brandt Feder Text verkaufen?"
        at += 1


def _opened(words: Sequence[Word], at: int) -> bool:
    """Whether an article alone stands before the names up to here: "des condata AAI Chatbots"."""
    while at and words[at].tag == "NAME":
        at -= 1
    return words[at].tag in ("DET", "OWNER", "ADJECTIVE", "ATTRIBUTE", "NUMBER")


_TO_SOMEBODY = frozenset(
    (
        "give",
        "grant",
        "offer",
        "show",
        "send",
        "pay",
        "lend",
        "rent",
        "provide",
        "deliver",
        "permit",
        "allow",
        "enable",
        "transmit",
        "license",
        "entrust",
        "tell",
    )
)
"""Acts that are done to somebody who stands beside what is given, both bare."""
_MASS = frozenset(
    (
        "software",
        "access",
        "output",
        "input",
        "support",
        "information",
        "content",
        "data",
        "money",
        "advertising",
        "code",
    )
)
"""What stands bare as an object."""


def only_one(words: list[Word]) -> None:
    """ "Nur ein Konto": so many, and not any one."""
    for at in range(1, len(words)):
        word = words[at]
        if word.tag == "DET" and word.lower.startswith("ein") and words[at - 1].tag == "ONLY":
            one = Limit(Compare.EQ, Quantity(Fraction(1), ""))
            words[at] = evolve(word, tag="NUMBER", value=one, concept="1")


def denied(words: list[Word]) -> None:
    """ "nicht übertragbares", "nicht angeforderter": the negation belongs to the adjective."""
    at = 1
    while at + 1 < len(words):
        word, after, before = words[at], words[at + 1], words[at - 1]
        opens = (
            before.tag in ("DET", "OWNER", "ADJECTIVE")
            or (before.tag in ("COMMA", "AND") and at > 1 and words[at - 2].tag in ("ADJECTIVE", "ATTRIBUTE"))
            or (before.tag == "NOUN" and "act" in before.features)
        )
        if word.tag == "NEG" and word.lower == "nicht" and after.tag in ("ADJECTIVE", "ATTRIBUTE") and opens:
            concept = f"non-{after.concept}" if after.tag == "ADJECTIVE" else after.concept
            words[at : at + 2] = [
                evolve(
                    after,
                    text=f"{word.text} {after.text}",
                    start=word.start,
                    concept=concept,
                    features=after.features | {"not"},
                )
            ]
        at += 1


def inside(words: list[Word]) -> None:
    """Article … participle: what stands between them is retagged, so that the grammar nests it."""
    for at, word in enumerate(words):
        if word.tag not in ("DET", "OWNER") or at + 1 >= len(words) or words[at + 1].tag != "PREP":
            continue
        end = at + 1
        while end < len(words) and (
            words[end].tag
            in ("PREP", "DET", "OWNER", "ADJECTIVE", "NOUN", "NAME", "PRON", "ADV", "EMPTY", "BASE", "NUMBER")
            or (words[end].tag == "ATTRIBUTE" and words[end - 1].tag in ("DET", "OWNER"))
        ):
            end += 1
        if end + 1 < len(words) and words[end].tag == "VERB" and words[end + 1].tag in ("NOUN", "NAME"):
            # "die mit dem Dienst erstellten Bilder": no past tense stands between an article and its noun
            part = attribute(words[end].lower)
            if part is not None:
                verb, kind = part
                made = frozenset((kind,))
                words[end] = evolve(words[end], tag="ATTRIBUTE", lemma=verb.lemma, concept=verb.concept, features=made)
        if (
            end < len(words)
            and words[end].tag == "ATTRIBUTE"
            and end + 1 < len(words)
            and words[end + 1].tag in ("NOUN", "ADJECTIVE", "NAME")
            and words[end - 1].tag not in ("ADJECTIVE",)
        ):
            for k in range(at + 1, end):
                inner = {
                    "PREP": "PREP_INSIDE",
                    "ADJECTIVE": "ADJECTIVE_INNER",
                    "ATTRIBUTE": "ADJECTIVE_INNER",
                    "ADV": "ADVERB_INSIDE",
                    "EMPTY": "ADVERB_INSIDE",
                    "BASE": "ADVERB_INSIDE",
                }.get(words[k].tag)
                if inner:
                    words[k] = evolve(words[k], tag=inner)
            words[end] = evolve(words[end], tag="ATTRIBUTE_INSIDE")
