"""
Tags for the words of a German sentence: the table first, then shape and neighbours; a tag is a terminal of
`german.lark`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import evolve

from ..clauses.phrase import Compare, Limit, Quantity
from .addressed_de import addressed
from .amounts import amount, day, number, reference, run
from .countries_named import country
from .examples_de import illustrated
from .lexicon_de import (
    Verb,
    adjective,
    adjectives,
    adverbs,
    attribute,
    german,
    noun,
    nouns,
    particles,
    verbs,
)
from .neighbours_de import settle
from .number_words import german_figures
from .rephrased_de import rephrased
from .reworded_de import reworded
from .stretches import leads_of, stretch
from .tokens import Shape, Token
from .turned_de import turned
from .unknown_verbs_de import with_unknown_verbs
from .wordbook import Word

_MARKS = {
    ",": "COMMA",
    ";": "SEMI",
    ":": "COLON",
    "(": "OPEN",
    "[": "OPEN",
    ")": "CLOSE",
    "]": "CLOSE",
    '"': "QUOTE",
    "'": "QUOTE",
    "-": "DASH",
    "–": "DASH",
    "—": "DASH",
    "--": "DASH",
    "!": "END",
    ".": "END",
    "?": "END",
    "/": "AND",
    "&": "AND",
}


@cache
def _closed() -> dict[str, frozenset[str]]:
    tags: dict[str, set[str]] = {}
    for tag, words in german()["closed"].items():
        for word in str(words).split():
            tags.setdefault(word, set()).add(tag)
    return {word: frozenset(found) for word, found in tags.items()}


@cache
def _units() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    units: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for unit, said in german()["units"].items():
        tag, _, concept = str(said).partition(" ")
        words = tuple(unit.split())
        units.setdefault(words[0], []).append((words, tag, concept))
    for found in units.values():
        found.sort(key=lambda one: -len(one[0]))
    return units


@cache
def _words(section: str, key: str) -> frozenset[str]:
    return frozenset(str(german()[section][key]).replace("_ ", " ").split())


_ONE = frozenset(("ein",))


@cache
def _leads() -> dict[tuple[str, ...], str]:
    return leads_of(german()["stretches"])


def tag(tokens: Sequence[Token]) -> tuple[Word, ...]:
    """The tagged words of one sentence; every token is in one of them."""
    words: list[Word] = []
    at = 0
    tokens = reworded(rephrased(turned(addressed(german_figures(tokens)))))
    while at < len(tokens):
        timed = stretch(tokens, at, _leads(), german()["stretches"]["years"].split(), german()["months"])
        if timed is not None:
            lead, word, at = timed
            words.extend(_plain((evolve(lead, text="an"),), 0, words))
            words.append(word)
            continue
        found = (
            _merged(tokens, at)
            or country(tokens, at, "german")
            or _so_often(tokens, at)
            or _foreign(tokens, at)
            or day(tokens, at, german()["months"])
            or amount(tokens, at, german(), _ONE)
            or reference(tokens, at, german()["references"])
        )
        if found is not None:
            word, at = found
            words.append(word)
            continue
        words.extend(_plain(tokens, at, words))
        at += 1
    return tuple(illustrated(_in_what_state(settle(with_unknown_verbs(words)))))


def _in_what_state(words: list[Word]) -> list[Word]:
    """
    "Nur gedruckt verkauft werden", "verkauft die Karten gedruckt": a participle beside the verb says how things are.

    That is the first of two before "werden", and the one at the end of a clause without a helping verb.
    """
    found = list(words)
    for at, word in enumerate(words):
        if not _is_participle(word):
            continue
        second, last = (*words[at + 1 : at + 3], None, None)[:2]
        doubled = second is not None and _is_participle(second) and last is not None and last.concept == _PASSIVE
        doubled = doubled or (second is not None and _is_infinitive(second))  # "gekürzt veröffentlichen"
        closes = second is None or second.tag in _CLOSING
        if doubled or (closes and not _finite(word) and _stands_alone(words[:at])):
            found[at] = evolve(word, tag="ADV", concept=f"de:{word.lower}", value=None)
    return found


_CLOSING = ("END", "COMMA", "AND")


def _stands_alone(before: Sequence[Word]) -> bool:
    """Whether the words of a clause have a verb of their own, and none that a participle completes."""
    start = next((at for at in range(len(before) - 1, -1, -1) if before[at].tag in _CLOSING), -1)
    verbs_ = [word for word in before[start + 1 :] if word.tag == "VERB"]
    return len(verbs_) == 1 and _finite(verbs_[0]) and verbs_[0].concept not in _HELPING


def _is_infinitive(word: Word) -> bool:
    forms = word.value if word.tag == "VERB" and isinstance(word.value, tuple) else ()
    return word.concept not in _HELPING and any(isinstance(one, Verb) and one.form == "inf" for one in forms)


def _finite(word: Word) -> bool:
    forms = word.value if isinstance(word.value, tuple) else ()
    return any(isinstance(one, Verb) and one.form == "fin" for one in forms)


_PASSIVE = "become"
_HELPING = frozenset((_PASSIVE, "be", "have"))


def _is_participle(word: Word) -> bool:
    forms = word.value if word.tag == "VERB" and isinstance(word.value, tuple) else ()
    return word.concept not in _HELPING and any(isinstance(one, Verb) and one.form == "part" for one in forms)


def _merged(tokens: Sequence[Token], at: int) -> tuple[Word, int] | None:
    """A unit of the table that begins at token `at`."""
    for words, tag, concept in _units().get(tokens[at].text.lower(), ()):
        if tag.endswith("_"):
            continue
        if len(tokens) - at >= len(words) and all(tokens[at + k].text.lower() == word for k, word in enumerate(words)):
            word, end = run(tokens, at, at + len(words), tag, concept)
            if tag == "NOUN":
                word = evolve(word, features=frozenset(("sg",)), lemma=word.text)
            return word, end
    return None


def _so_often(tokens: Sequence[Token], at: int) -> tuple[Word, int] | None:
    """ "Höchstens einmal" is kept as written: how often something is done is counted nowhere."""
    often = at + 1 < len(tokens) and tokens[at + 1].text.lower().endswith("mal")
    if not often or tokens[at].text.lower() not in ("höchstens", "maximal", "mindestens"):
        return None
    return run(tokens, at, at + 2, "OTHER", "de:" + tokens[at + 1].text.lower())


_FOREIGN = frozenset(("web", "data", "machine", "deep", "prompt", "user", "rate", "fair", "open", "screen", "content"))


def _foreign(tokens: Sequence[Token], at: int) -> tuple[Word, int] | None:
    """ "Web Data Extraction": English words that stand side by side are one noun."""
    if tokens[at].text.lower() not in _FOREIGN or not tokens[at].text[:1].isupper():
        return None
    end = at + 1
    while end < len(tokens) and tokens[end].shape is Shape.WORD and tokens[end].text[:1].isupper():
        end += 1
    if end - at < 2 or end - at > 4 or any(noun(token.text) is not None for token in tokens[at + 2 : end]):
        return None
    concept = " ".join(token.text.lower() for token in tokens[at:end])
    word, end = run(tokens, at, end, "NOUN", concept)
    return evolve(word, features=frozenset(("sg",)), lemma=word.text), end


def _plain(tokens: Sequence[Token], at: int, before: Sequence[Word]) -> list[Word]:
    token = tokens[at]
    word = Word(
        token.text,
        token.start,
        token.end,
        "OTHER",
        spaced=token.spaced,
        role=token.role,
        cap=token.text[:1].isupper(),
        first=not _has_words(before),
    )
    if token.shape is Shape.BREAK:
        return [evolve(word, tag="BREAK")]
    if token.shape is Shape.LABEL:
        return [evolve(word, tag="LABEL")]
    if token.shape is Shape.MARK:
        if token.text in ("%",):
            return [evolve(word, tag="OTHER")]
        tag = _MARKS.get(token.text, "OTHER")
        if tag == "AND":
            return [evolve(word, tag="AND", concept="and" if token.text == "&" else "or")]
        return [evolve(word, tag=tag)]
    if token.shape in (Shape.ADDRESS,):
        return [evolve(word, tag="NAME", concept=token.text)]
    if token.shape is Shape.NUMBER:
        value = number(token.text)
        return [
            evolve(
                word,
                tag="NUMBER",
                value=Limit(Compare.EQ, Quantity(value, "")) if value is not None else None,
                concept=token.text,
            )
        ]
    lower = token.text.lower()
    if lower in german()["contractions"]:
        preposition, article = str(german()["contractions"][lower]).split()
        first = evolve(word, tag="PREP", lemma=preposition, concept=preposition, text=token.text)
        if at + 1 < len(tokens) and day(tokens, at + 1, german()["months"]):
            return [first]
        return [first, Word("", token.end, token.end, "DET", "", article, spaced=False, role=token.role)]
    return [_open(word, lower, tokens, at)]


def _has_words(words: Sequence[Word]) -> bool:
    return any(word.tag not in ("BREAK", "QUOTE", "LABEL", "OPEN", "DASH", "COLON") for word in words)


def _open(word: Word, lower: str, tokens: Sequence[Token], at: int) -> Word:
    tags = _closed().get(lower, frozenset())
    opens = (
        word.first
        or (at and tokens[at - 1].text in (":", '"', "("))
        or (at and tokens[at - 1].shape in (Shape.BREAK, Shape.LABEL))
    )
    if tags and (not word.cap or opens or lower in ("sie", "ihnen", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres")):
        return evolve(word, tag="CLOSED", lemma=lower, features=tags)
    if lower in _words("adverbs", "only") and (not word.cap or opens):
        return evolve(word, tag="ONLY", lemma=lower, concept="only")
    if not word.cap or opens:
        found = _lower(word, lower)
        addressed = at + 1 < len(tokens) and tokens[at + 1].text in ("Sie", "du")
        addressed = addressed or lower in _AUXILIARY  # "Werden Daten veröffentlicht, …"
        if found is not None and found.tag == "ADJECTIVE" and word.cap and lower in nouns() and _alone(tokens, at):
            return _capital(word)  # "Minderjährige dürfen …", and not "minderjährige Nutzer dürfen …"
        if found is not None and (not word.cap or noun(word.text) is None or found.tag != "VERB" or addressed):
            return found
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if (
        word.cap
        and after is not None
        and after.shape is Shape.WORD
        and after.text[:1].isupper()
        and not noun(word.text)
    ):
        # "ein Abgeleitetes Modell": a term that a text writes with capitals
        termed = _lower(word, lower)
        if termed is not None and termed.tag in ("ADJECTIVE", "ATTRIBUTE") and noun(after.text) is not None:
            return termed
    if "-" in lower and word.text.rsplit("-", 1)[1][:1].islower() and not noun(word.text):
        inflected = adjective(lower) or adjective(lower.rsplit("-", 1)[1])
        if inflected is not None or attribute(lower.rsplit("-", 1)[1]):
            return evolve(
                word,
                tag="BASE" if lower in adjectives() else "ADJECTIVE",
                lemma=lower,
                concept=inflected[1]
                if inflected and inflected[0] == lower.removesuffix("en")
                else adjectives().get(lower, "") or (inflected[1] if inflected and adjective(lower) else "de:" + lower),
            )
    if word.cap or ("-" in lower and word.text.rsplit("-", 1)[1][:1].isupper()):
        before = tokens[at - 1].text.lower() if at else ""
        return _sharing(word) if lower == "teilen" and before in _NEUTER else _capital(word)
    return evolve(
        word,
        tag="NAME"
        if not lower.endswith(
            ("en", "eln", "ern", "t", "e", "er", "es", "em", "ig", "lich", "isch", "bar", "los", "sam", "haft")
        )
        else "UNKNOWN",
        lemma=word.text,
        concept=word.text,
    )


_NEUTER = frozenset(("das", "dem", "beim", "zum", "vom", "im", "durch", "gemeinsame", "gemeinsamen"))
"""Words before "Teilen" where it is the act, and no parts."""


def _sharing(word: Word) -> Word:
    return evolve(word, tag="NOUN", lemma="Teilen", concept="share", features=frozenset(("sg", "n", "act")))


def _alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether no noun follows on which an adjective could stand, be it behind another adjective."""
    after = next((one for one in tokens[at + 1 :] if adjective(one.text.lower()) is None), None)
    return after is None or not (after.shape is Shape.WORD and after.text[:1].isupper())


_AUXILIARY = frozenset(("werden", "haben", "sind", "dürfen", "können", "müssen", "sollen", "wollen"))
"""Verbs that are no nouns where they open a sentence."""


def _lower(word: Word, lower: str) -> Word | None:
    known = tuple(verbs().get(lower, ()))
    base = adjective(lower)
    participle = attribute(lower)
    if lower in _words("modal", "permitted") | _words("modal", "forbidden") | _words("modal", "required"):
        known = tuple(verb for verb in known if verb.form in ("part", "fin"))
        return evolve(
            word,
            tag="PREDICATE",
            lemma=lower,
            value=known,
            concept=base[1] if base else (known[0].concept if known else "de:" + lower),
        )
    if known and not (base is not None and base[2] and not any(verb.form == "fin" for verb in known)):
        return evolve(
            word,
            tag="VERB",
            lemma=known[0].lemma,
            concept=known[0].concept,
            value=known,
            features=frozenset(("adverb",)) if lower in adverbs() else frozenset(),
        )
    if base is not None:
        stem, concept, inflected = base
        if inflected:
            return evolve(word, tag="ADJECTIVE", lemma=stem, concept=concept)
        if lower in _words("adverbs", "empty"):
            return evolve(word, tag="EMPTY", lemma=lower)
        return evolve(word, tag="BASE", lemma=stem, concept=concept)
    if participle is not None:
        verb, kind = participle
        return evolve(word, tag="ATTRIBUTE", lemma=verb.lemma, concept=verb.concept, features=frozenset((kind,)))
    if lower in adverbs():
        return evolve(word, tag="ADV", lemma=lower, concept=adverbs()[lower])
    if lower in _words("adverbs", "empty"):
        return evolve(word, tag="EMPTY", lemma=lower)
    if lower in particles():
        return evolve(word, tag="PART", lemma=lower)
    return None


def _capital(word: Word) -> Word:
    text = word.text
    known = noun(text)
    if known is not None:
        features = {known.number if known.number != "both" else "sg", known.gender or "x"}
        if known.number == "both":
            features.add("both")
        if known.cases == "act":
            features.add("act")
        elif known.cases:
            features.add("gen" if known.cases == "g" else "dat")
        return evolve(word, tag="NOUN", lemma=known.lemma, concept=known.concept, features=frozenset(features))
    if text.isupper() or re.search(r"\d|[a-z][A-Z]", text) or "." in text:
        return evolve(word, tag="NAME", lemma=text, concept=text)
    return evolve(word, tag="NOUN_OR_NAME", lemma=text, concept="de:" + text)


__all__ = ["tag"]
