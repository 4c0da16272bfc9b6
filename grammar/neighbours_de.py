"""
Tags of German words that depend on their neighbours: articles and relatives, prefixes, what stands inside a noun
group.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .inside_de import denied, hers, inside, named_after, only_one, owned
from .lexicon_de import (
    Verb,
    adverbs,
    attribute,
    looks_like_noun,
    noun,
    nouns,
    separable,
    verbs,
)
from .modifier_rows_de import modifier_rows
from .wordbook import Word

_SUBORDINATE = {
    "wenn": "if",
    "falls": "if",
    "sofern": "provided",
    "soweit": "extent",
    "solange": "provided",
    "dass": "that",
    "ob": "whether",
    "weil": "because",
    "da": "because",
    "obwohl": "although",
    "nachdem": "if",
    "bevor": "before",
    "bis": "until",
    "während": "although",
    "sobald": "if",
    "wobei": "although",
    "indem": "by",
    "damit": "so that",
    "sodass": "so that",
    "als": "if",
    "wie": "as",
}

_ZU_INSIDE = re.compile(
    r"(?:ab|an|auf|aus|bei|ein|fort|her|hin|los|mit|nach|um|vor|weg|weiter|wieder|zu|zurück|zusammen)zu\w{3,}n$"
)
"""An infinitive with "zu" inside, of a verb that no list knows."""
_EXCEPTING = ("außer", "ausgenommen")
"""Prepositions behind a comma that may open a clause of their own, and no relative clause."""


def settle(words: list[Word]) -> list[Word]:
    words = [owned(words, at) for at in range(len(words))]
    words = _elliptical(words)
    for at in range(len(words)):
        words[at] = _settled(words, at)
    if not any(word.tag == "VERB" for word in words):
        place = next(
            (
                at
                for at, word in enumerate(words)
                if word.tag == "OTHER"
                and word.concept.startswith("de:")
                and word.lower.endswith(("t", "en", "te", "ten"))
            ),
            None,
        )
        if place is not None:
            words[place] = _as_verb(words[place])
    named_after(words)
    only_one(words)
    hers(words)
    _join_to(words)
    denied(words)
    inside(words)
    modifier_rows(words)
    for at, word in enumerate(words):
        if (
            word.tag == "NOUN"
            and words[at + 1 : at + 2]
            and (
                words[at + 1].tag == "NOUN"
                or (
                    words[at + 1].tag == "NAME"
                    and ("pl" in word.features or (at and words[at - 1].tag in ("VERB", "NAME", "NAMED", "PRON")))
                )
            )
        ):
            words[at] = evolve(word, tag="HEAD", features=word.features)
        elif (
            word.tag == "NAME"
            and words[at + 1 : at + 2]
            and words[at + 1].tag == "NOUN"
            and not _in_group(words, at)
            and not (word.text.endswith("s") and not word.text.isupper())
        ):
            words[at] = evolve(word, tag="NAMED")
        elif (
            word.tag in ("ADV", "BASE", "EMPTY")
            and words[at + 1 : at + 2]
            and words[at + 1].tag in ("ADJECTIVE", "ATTRIBUTE")
            and at
            and words[at - 1].tag in ("DET", "OWNER", "ADJECTIVE", "BETWEEN_MODIFIERS", "COMMA", "PREP", "NUMBER")
        ):
            words[at] = evolve(word, tag="DEGREE")
    return [_final(word) for word in words]


def _in_group(words: Sequence[Word], at: int) -> bool:
    """Whether an article or adjective opened the group before the name: "des condata AAI-Chatbots"."""
    k = at - 1
    while k >= 0 and words[k].tag in ("NAME", "ADJECTIVE", "ATTRIBUTE", "NUMBER"):
        if words[k].tag != "NAME":
            return True
        k -= 1
    return k >= 0 and words[k].tag in ("DET", "OWNER")


def _final(word: Word) -> Word:
    if word.tag == "BASE" and word.lemma in adverbs():
        return evolve(word, tag="ADV", concept=adverbs()[word.lemma])
    return evolve(word, tag={"BASE": "PREDICATE", "UNKNOWN": "OTHER", "CLOSED": "OTHER"}.get(word.tag, word.tag))


def _elliptical(words: list[Word]) -> list[Word]:
    """
    "Text- und Spracherkennung", "Mozilla-Produkte oder -Services": the part left out is put back into the concept.
    """
    found: list[Word] = []
    at = 0
    while at < len(words):
        word = words[at]
        following = words[at + 1] if at + 1 < len(words) else None
        if (
            following is not None
            and following.tag == "DASH"
            and following.text == "-"
            and not following.spaced
            and word.text[-1:].isalpha()
        ):
            later = next((one for one in words[at + 2 : at + 6] if one.tag == "NOUN"), None)
            head = later.concept.split()[-1] if later is not None and not later.concept.startswith("de:") else ""
            verb = _elliptical_verb(word.lower, later)
            if verb:
                found.append(
                    evolve(
                        word,
                        text=word.text + "-",
                        end=following.end,
                        tag="NOUN",
                        concept=verb,
                        lemma=word.text,
                        features=frozenset(("sg", "n", "act")),
                    )
                )
                at += 2
                continue
            own = noun(word.text)
            first = own.concept if own is not None else word.text
            tag = "NOUN" if head and later is not None else "NOUN_OR_NAME"
            found.append(
                evolve(
                    word,
                    text=word.text + "-",
                    end=following.end,
                    tag=tag,
                    concept=f"{first} {head}".strip(),
                    features=later.features if later is not None else frozenset(),
                )
            )
            at += 2
            continue
        if (
            word.tag == "DASH"
            and word.text == "-"
            and word.spaced
            and following is not None
            and not following.spaced
            and following.tag == "NOUN"
        ):
            before = next((one for one in reversed(found) if one.tag == "NOUN" and "-" in one.text), None)
            first = before.text.partition("-")[0] if before is not None else ""
            found.append(
                evolve(
                    following,
                    text="-" + following.text,
                    start=word.start,
                    spaced=True,
                    concept=f"{first} {following.concept}".strip(),
                )
            )
            at += 2
            continue
        found.append(word)
        at += 1
    return found


def _elliptical_verb(part: str, later: Word | None) -> str:
    """ "Hoch- oder Herunterladen": the verb that the first part makes with the base of the later one."""
    if later is None or "act" not in later.features:
        return ""
    lower = later.text.lower()
    for verb in verbs().get(lower, ()):
        base = verb.lemma.rpartition("|")[2]
        if (part, base) in separable():
            return separable()[part, base][1]
        whole = verbs().get(part + base, ())
        if whole:
            return whole[0].concept
    return ""


def _settled(words: list[Word], at: int) -> Word:
    word = words[at]
    before = words[at - 1] if at else None
    after = words[at + 1] if at + 1 < len(words) else None
    if word.tag == "NOUN_OR_NAME":
        return _named(word, before)
    if word.tag == "CLOSED":
        return _closed_word(words, at)
    if word.tag == "UNKNOWN":
        return _unknown(word, after)
    if (
        word.tag == "VERB"
        and after is not None
        and (after.tag in ("NOUN", "NOUN_OR_NAME") or _another_attribute(words, at + 1))
        and (
            (before is not None and before.tag in ("DET", "OWNER", "ADJECTIVE", "PREP"))
            or (
                (
                    before is None
                    or before.tag in ("ONLY", "ADV", "EMPTY", "BASE", "BREAK", "LABEL", "DASH", "COMMA", "AND")
                )
                and any(_rules_or_is(one) for one in words)
            )
            or (before is not None and _rules_or_is(before) and word.lower.endswith(("e", "en", "er", "es")))
        )
        and attribute(word.lower)
    ):
        verb, kind = attribute(word.lower)  # type: ignore[misc]
        return evolve(word, tag="ATTRIBUTE", lemma=verb.lemma, concept=verb.concept, features=frozenset((kind,)))
    return word


def _another_attribute(words: Sequence[Word], at: int) -> bool:
    """ "Erstellte oder erhaltene Belege": a connective, and a second attribute before its noun."""
    if words[at].tag not in ("AND", "COMMA") and "AND" not in words[at].features:
        return False
    noun_ = words[at + 2] if at + 2 < len(words) else None
    second = words[at + 1] if noun_ is not None else None
    plain = second is not None and (second.tag == "ADJECTIVE" or attribute(second.lower) is not None)
    return plain and noun_ is not None and noun_.tag in ("NOUN", "NOUN_OR_NAME")


def _rules_or_is(word: Word) -> bool:
    """Whether a word is a verb that needs another word: "ist", "dürfen"."""
    return word.tag == "VERB" and word.lemma in ("sein", "werden", "dürfen", "können", "müssen", "sollen")


def _named(word: Word, before: Word | None) -> Word:
    """An unknown word with a capital: a noun behind an article or adjective, or with a noun's ending; else a name."""
    if (
        looks_like_noun(word.text)
        or _several(word, before)
        or (
            before is not None
            and before.tag in ("DET", "OWNER", "ADJECTIVE", "ATTRIBUTE", "BETWEEN_MODIFIERS", "NUMBER")
            and (before.tag != "DET" or before.lemma not in ("",))
        )
    ):
        return evolve(word, tag="NOUN", concept=f"de:{_stem(word.text)}", features=word.features | {"sg", "x"})
    return evolve(word, tag="NAME", concept=word.text)


def _several(word: Word, before: Word | None) -> bool:
    """ "Auf Produktivsystemen", "Werden Gartenpläne veröffentlicht": several of what the last part of a word names."""
    lower = word.text.lower()
    placed = before is not None and before.tag == "PREP" and lower.endswith("n")
    return any(
        entry.number == "pl" or (placed and entry.number == "both")
        for cut in range(4, len(lower) - 4)
        for entry in nouns().get(lower[cut:], ())
    )


def _stem(noun: str) -> str:
    """An unknown noun without the ending that number may have given it: "Musikstücken" and "Musikstück"."""
    lower = noun.lower()
    for cut in range(4, len(lower) - 4):
        for entry in nouns().get(lower[cut:], ()):
            if entry.number == "pl":
                return noun[:cut] + entry.lemma.lower()  # "Gartenpläne"
    for ending in ("en", "n", "e"):
        if noun.endswith(ending) and len(noun) - len(ending) >= _STEM:
            return noun[: -len(ending)]
    return noun


_ENDING = re.compile(r"(?<=\w{4})(?:e[nrsm]?)$")
"""What case and number give an adjective."""
_STEM = 5
"""Letters that a noun must keep."""


def _unknown(word: Word, after: Word | None) -> Word:
    """
    A word that no list knows: an adjective before a noun, a verb or adverb elsewhere; it keeps its form as its
    concept.
    """
    concept = "de:" + word.lower
    if _ZU_INSIDE.match(word.lower):
        verb = Verb(word.lower, concept, "zu")
        return evolve(word, tag="VERB", lemma=word.lower, concept=concept, value=(verb,))
    if (
        after is not None
        and after.tag in ("NOUN", "NAME", "NOUN_OR_NAME", "ADJECTIVE")
        and word.lower.endswith(("e", "en", "er", "es", "em"))
    ):
        return evolve(word, tag="ADJECTIVE", concept="de:" + _ENDING.sub("", word.lower))
    if after is not None and after.tag == "VERB" and word.lower.endswith(("t", "en")) and len(word.lower) > 4:
        return _as_verb(evolve(word, concept=concept))
    return evolve(word, tag="OTHER", concept=concept)


def _as_verb(word: Word) -> Word:
    """An unknown word as the verb that its place and ending make it."""
    lower, concept = word.lower, word.concept
    kinds = (("fin", "sg"), ("part", "")) if lower.endswith("t") else (("fin", "pl"), ("inf", ""), ("part", ""))
    return evolve(
        word, tag="VERB", lemma=lower, value=tuple(Verb(lower, concept, kind, person) for kind, person in kinds)
    )


def _closed_word(words: list[Word], at: int) -> Word:
    word = words[at]
    tags = word.features
    lower = word.lower
    before = words[at - 1] if at else None
    after = words[at + 1] if at + 1 < len(words) else None

    def as_(tag: str, concept: str = "") -> Word:
        return evolve(word, tag=tag, concept=concept, features=frozenset())

    if lower == "ein" and (after is None or after.tag in ("END", "COMMA", "AND", "CLOSE", "QUOTE", "SUB", "SEMI")):
        return as_("PART")
    if "NEG" in tags:
        return as_("NEG")
    if lower == "noch" and not any(one.lower == "weder" for one in words[:at]):
        return as_("EMPTY")
    if "AND" in tags:
        return as_("AND", "or" if lower in ("oder", "noch", "und/oder", "bzw", "bzw.", "respektive") else "and")
    if lower == "um":
        return as_("UM") if _zu_follows(words, at) or after is None or after.tag == "BREAK" else as_("PREP", "about")
    if lower in ("sie", "ihnen"):
        capital = word.text[:1].isupper() and not word.first
        return as_("PRON", "you" if capital or (word.first and after is not None and _plural_verb(after)) else "they")
    if "SUB" in tags:
        comma = (
            before is None or before.tag in ("COMMA", "BREAK", "OPEN", "QUOTE", "AND", "ONLY", "EMPTY") or word.first
        )
        if lower in ("als", "wie") and comma and not word.first and before is not None and not _opens(words, at):
            return as_("PREP", "")  # "darf nur als Schule", "darf auch wie folgt"
        until = lower == "bis" and after is not None and (after.tag == "DATE" or after.lemma == "zu")
        if until or (
            lower in ("bis", "während", "als", "wie", "da", "damit") and not (comma and _verb_at_end(words, at))
        ):
            return as_("PREP", "") if "PREP" in tags else as_("EMPTY")
        if comma or lower in ("wenn", "falls", "sofern", "dass", "ob", "soweit", "solange", "weil"):
            return as_("SUB", _SUBORDINATE.get(lower, "if"))
        return as_("PREP", "") if "PREP" in tags else as_("EMPTY")
    if "REL" in tags and before is not None:
        comma = (
            before.tag == "COMMA"
            or (before.tag == "PREP" and at > 1 and words[at - 2].tag == "COMMA" and before.lower not in _EXCEPTING)
            or (before.tag == "AND" and _relative_before(words, at))
            or (before.tag == "BREAK" and _verb_at_end(words, at) and not _led_in(words, at))
        )
        if comma and lower not in ("was", "wer", "wo") and _verb_at_end(words, at):
            return as_("REL")
    if lower in ("was", "wer", "wo"):
        return as_("REL")
    if "OWNER" in tags and lower not in ("deren", "dessen"):
        if lower == "sein" and (after is None or after.tag in ("COMMA", "END")):
            return evolve(word, tag="VERB", lemma="sein", concept="be", value=verbs()["sein"], features=frozenset())
        return as_("OWNER", _owner(word))
    if lower in ("deren", "dessen"):
        return as_("OWNER", "they" if lower == "deren" else "it")
    if "PREP" in tags:
        if lower in ("zu",):
            return as_("PREP", "zu")
        if lower in ("an", "auf", "aus", "ein", "vor", "ab", "bei", "mit", "nach", "zu", "um", "unter", "über") and (
            after is None
            or (after.tag in ("END", "COMMA", "AND", "CLOSE", "QUOTE", "SUB", "SEMI", "BREAK") and after.tag != "BREAK")
        ):
            return as_("PART")
        return as_("PREP", "")
    if "DET" in tags:
        if lower in ("alles",):
            return as_("PRON", "everything")
        if lower in ("dies", "alle", "diese", "dieser", "die", "der", "das") and (
            after is None or (after.tag == "VERB" and not _is_attribute(words, at + 1)) or after.tag in ("COMMA", "END")
        ):
            return as_("PRON", "it" if lower in ("dies", "das", "der") else "they")
        return as_("DET")
    if "PRON" in tags:
        return as_("PRON", _PRONOUNS.get(lower, "it"))
    return as_("OTHER")


def _is_attribute(words: Sequence[Word], at: int) -> bool:
    """ "Die Zahl der verkauften Karten": behind a noun and an article, and before a noun, what a verb looks like."""
    behind = at > 1 and words[at - 2].tag in ("NOUN", "NAME", "PREP")
    noun_ = words[at + 1] if at + 1 < len(words) else None
    inflected = words[at].lower.endswith(("e", "en", "er", "es", "em")) and attribute(words[at].lower) is not None
    return behind and inflected and noun_ is not None and noun_.tag in ("NOUN", "NOUN_OR_NAME")


def _led_in(words: Sequence[Word], at: int) -> bool:
    """Whether the item that begins there goes on what leads it in: behind a colon, or a modal without its verb."""
    before = [word for word in words[:at] if word.tag not in ("BREAK", "LABEL", "DASH", "QUOTE")]
    verbs_before = [word for word in before if word.tag == "VERB"]
    waiting = bool(verbs_before) and all(
        word.lemma in ("dürfen", "können", "müssen", "sollen") for word in verbs_before
    )
    return waiting or (bool(before) and before[-1].tag in ("COLON", "NEG", "ONLY"))


def _opens(words: Sequence[Word], at: int) -> bool:
    """Whether a comma or the like, with only light words behind it, stands before the word there."""
    while at and words[at - 1].tag in ("ONLY", "EMPTY"):
        at -= 1
    return at == 0 or words[at - 1].tag in ("COMMA", "BREAK", "OPEN", "QUOTE", "AND")


_PRONOUNS = {
    "ich": "I",
    "mich": "I",
    "mir": "I",
    "wir": "we",
    "uns": "we",
    "er": "it",
    "ihn": "it",
    "ihm": "it",
    "es": "it",
    "man": "one",
    "dies": "it",
    "das": "it",
    "du": "you",
    "dich": "you",
    "dir": "you",
    "sich": "self",
    "niemand": "nobody",
    "niemanden": "nobody",
    "niemandem": "nobody",
    "jemand": "somebody",
    "jemanden": "somebody",
    "jemandem": "somebody",
    "jedermann": "everybody",
    "nichts": "nothing",
    "etwas": "something",
    "alles": "everything",
    "einander": "each other",
}


def _owner(word: Word) -> str:
    lower = word.lower
    if lower.startswith("unser"):
        return "we"
    if lower.startswith("mein"):
        return "I"
    if lower.startswith("dein"):
        return "you"
    if lower.startswith("ihr"):
        return "you" if word.text[:1].isupper() and not word.first else "they"
    return "it"


def _plural_verb(word: Word) -> bool:
    return word.tag == "VERB" and any(
        verb.form in ("fin", "past") and verb.person in ("pl", "") for verb in word.value or ()
    )


def _segment(words: Sequence[Word], at: int) -> list[Word]:
    """The words from `at` to the comma, bracket or end that closes the clause, lists of nouns included."""
    found: list[Word] = []
    depth = 0
    for word in words[at:]:
        if word.tag == "OPEN":
            depth += 1
        elif word.tag == "CLOSE":
            if depth == 0:
                break
            depth -= 1
            continue
        if depth:
            continue
        if word.tag in ("END", "SEMI") or (word.tag == "COMMA" and found and found[-1].tag == "VERB"):
            break
        if word.tag == "QUOTE" and found and found[-1].tag == "VERB":
            break
        found.append(word)
    return found


def _is_verb(word: Word) -> bool:
    return word.tag == "VERB" or (word.tag == "PREDICATE" and bool(word.value))


def _verb_at_end(words: Sequence[Word], at: int) -> bool:
    """Whether the clause from `at` on ends in a finite verb."""
    segment = _segment(words, at + 1)
    for k, word in enumerate(segment):
        if (
            word.tag == "VERB"
            and any(verb.form in ("fin", "past") for verb in word.value)
            and not (k and segment[k - 1].lower == "zu")
        ):
            after = segment[k + 1].tag if k + 1 < len(segment) else ""
            if after in ("", "COMMA", "AND", "BREAK", "LABEL", "OPEN") or (
                segment[k + 1 :][:1] and segment[k + 1].tag == "VERB"
            ):
                return True
            if after == "CLOSED" and segment[k + 1].lower in ("und", "oder", "sowie"):
                return True
    return False


def _zu_follows(words: Sequence[Word], at: int) -> bool:
    """Whether an infinitive with "zu" closes what begins at `at`."""
    for k, word in enumerate(words[at + 1 :], at + 1):
        if word.tag in ("END", "SEMI"):
            return False
        if word.lower == "zu" and k + 1 < len(words) and words[k + 1].tag == "VERB":
            return True
        if word.tag == "VERB" and any(verb.form == "zu" for verb in word.value):
            return True
    return False


def _relative_before(words: Sequence[Word], at: int) -> bool:
    return any(word.tag == "REL" for word in words[max(0, at - 25) : at]) and words[at - 2].tag == "VERB"


def _join_to(words: list[Word]) -> None:
    """ "zu verwenden" becomes one word."""
    at = 0
    while at + 1 < len(words):
        word, verb = words[at], words[at + 1]
        if (
            word.lower == "zu"
            and word.tag == "PREP"
            and verb.tag == "VERB"
            and any(one.form == "inf" for one in verb.value)
            and not verb.cap
        ):
            infinitives = tuple(evolve(one, form="zu") for one in verb.value if one.form == "inf")
            words[at : at + 2] = [
                evolve(
                    verb,
                    text=f"{word.text} {verb.text}",
                    start=word.start,
                    value=infinitives,
                    spaced=word.spaced,
                    first=word.first,
                )
            ]
        at += 1
