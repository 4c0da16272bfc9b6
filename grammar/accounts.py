"""
Whose word a sentence of a case is: "according to X", "X says", "X denies it", "reportedly".

What somebody says is that one's account and never a fact. The words by which a language says so stand in its table
(`tables/accounts_*.toml`) as patterns over the sentence; what is told is a stretch of it, and is read like any other
sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from .prepared import compiled, toml_table

_LANGUAGES = ("en", "de", "id")
_FIRMS = ("Inc.", "Ltd.", "Co.", "Corp.", "e.V.", "Tbk.")
"""Ends of names that have a full stop of their own."""
_QUOTES = "\"'“”„"


@frozen
class Told:
    """
    A sentence taken apart: who says it, and what is told.
    """

    who: str
    """Whose account it is; "" where it is nobody's and only unknown."""

    words: str
    """What is told, as a sentence to be read; "" where it is what was said before."""

    start: int
    """Where `words` begins, counted from the begin of the sentence; below 0 where words were put before it."""

    about: str = ""
    """Who did what is told where its own words name nobody."""

    denied: bool = False
    unknown: bool = False
    prior: bool = False
    """What is denied is what was said before."""

    spoken: bool = False
    """Only if what is told is a clause of its own: "X reports the results" tells nothing."""


@frozen
class _Pattern:
    form: re.Pattern[str]
    before: str
    denied: bool
    unknown: bool
    prior: bool
    spoken: bool


def told(text: str, code: str) -> Iterator[Told]:
    """What `text`, one sentence in the language `code`, says somebody says, in each way that fits, best first."""
    if code not in _LANGUAGES:
        return
    table, patterns = _table(code)
    for pattern in patterns:
        found = pattern.form.fullmatch(text)
        if found is None:
            continue
        groups = found.groupdict()
        who = next((groups[key] for key in ("who", "who2", "who3") if groups.get(key)), "")
        if who and (table["papers"].search(who) or not who.strip(f" {_QUOTES}")):
            continue
        if who and "nobody" in table and table["nobody"].search(who):
            continue  # "the firm has not told them that …", "the boy hands it in and claims that …"
        words, start = _what(found, pattern)
        whom = groups.get("whom") or ""
        yield Told(
            named(who, code),
            words,
            start,
            named(whom, code) or named(who, code),
            pattern.denied,
            pattern.unknown,
            pattern.prior,
            pattern.spoken,
        )


def is_pronoun(who: str, code: str) -> bool:
    """Whether `who` only takes up somebody named before."""
    return who.lower() in str(toml_table(f"accounts_{code}")["pronouns"]).split()


def frame(who: str, code: str) -> str:
    """A sentence of which `who` is the subject."""
    return str(toml_table(f"accounts_{code}")["frame"]).format(who)


def named(who: str, code: str) -> str:
    """A name as accounts are called by it: no quotation marks, no capital of a sentence's begin, the first case."""
    quoted = who[:1] in _QUOTES
    who = who.strip(f" {_QUOTES}")
    who = who.removesuffix(".") if who.rpartition(" ")[2] not in _FIRMS else who
    first, blank, rest = who.partition(" ")
    articles = toml_table(f"accounts_{code}").get("articles", {})
    if rest.rpartition(" ")[2] in str(articles.get("behind", "")).split():
        return who[:1].lower() + who[1:]  # "perusahaan itu"
    if quoted or not rest or first.lower() not in str(articles.get("all", "")).split():
        return who
    if "m" in articles and " " not in rest:
        from .lexicon_de import noun

        known = noun(rest)
        if known is not None and known.gender in articles:
            return f"{articles[known.gender]} {known.lemma}"
    # "The lab", and not "The Verge"
    return first.lower() + blank + rest if rest[0].islower() or "m" in articles else who


def _what(found: re.Match[str], pattern: _Pattern) -> tuple[str, int]:
    """The words that are told, and where they begin."""
    groups = found.groupdict()
    if pattern.prior:
        return "", 0
    if "what" in groups:
        words, start = found["what"], found.start("what")
        if words.startswith("that "):
            words, start = words[5:], start + 5
        before = pattern.before.format(**groups)
        if not re.search(r"[.!?]\s*$", words):
            words += "."
        return before + words, start - len(before)
    text = found.string
    for name in ("cut", "cut2"):
        if groups.get(name):
            first, last = found.span(name)
            text = text[:first] + " " * (last - first) + text[last:]
    return text, 0


@cache
def _table(code: str) -> tuple[dict[str, re.Pattern[str]], tuple[_Pattern, ...]]:
    data = toml_table(f"accounts_{code}")
    words = {key: str(value) for key, value in data["words"].items()}
    patterns = tuple(
        _Pattern(
            compiled(_filled(str(one["re"]), words)),
            str(one.get("before", "")),
            bool(one.get("deny")),
            bool(one.get("unknown")),
            bool(one.get("prior")),
            bool(one.get("spoken")),
        )
        for one in data["patterns"]
    )
    known = {"papers": compiled(rf"\b(?:{words['papers']})\b")}
    if "nobody" in words:
        known["nobody"] = compiled(words["nobody"])
    return known, patterns


def _filled(form: str, words: dict[str, str]) -> str:
    """The pattern with the lists of the table in it; lists may name lists."""
    for name, value in words.items():
        form = form.replace("{" + name + "}", f"(?:{value})")
    return form
