"""English endings: plurals, and the forms of a verb."""

from __future__ import annotations

from .lexicon_en import TABLE

_VOWELS = "aeiou"


def _verb(verb: str) -> tuple[str, str]:
    """The word that takes the ending, and what stands behind it: ("make", " available"), ("fine-tune", "")."""
    if verb in ("reverse engineer", "reverse assemble", "reverse compile"):
        return verb, ""
    first, _, rest = verb.partition(" ")
    return first, f" {rest}" if rest else ""


def third_person(verb: str) -> str:
    """
    The form behind "he".

    >>> third_person("make available"), third_person("classify"), third_person("publish")
    ('makes available', 'classifies', 'publishes')
    """
    word, rest = _verb(verb)
    if word == "have":
        return f"has{rest}"
    return _with_s(word) + rest


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        return word + "es"
    return word + "s"


def plural(noun: str) -> str:
    """
    The plural of a noun.

    >>> plural("third party"), plural("analysis"), plural("class")
    ('third parties', 'analyses', 'classes')
    """
    if " of " in noun:
        first, rest = noun.split(" of ", 1)
        if first.endswith("s"):
            return noun
        return f"{plural(first)} of {rest}"
    known = TABLE.data["plurals"].get(noun)
    if known:
        return str(known)
    if noun in ("data", "software", "staff", "people", "terms and conditions") or noun.endswith(" data"):
        return noun
    return _with_s(noun) if not noun.endswith("o") else noun + "s"


def participle(verb: str) -> str:
    """
    The past participle.

    >>> [participle(verb) for verb in ("use", "write", "permit", "fine-tune", "make available")]
    ['used', 'written', 'permitted', 'fine-tuned', 'made available']
    """
    word, rest = _verb(verb)
    irregular = TABLE.irregular.get(word) or TABLE.irregular.get(word.rsplit("-", 1)[-1])
    if irregular:
        prefix = word[: len(word) - len(word.rsplit("-", 1)[-1])] if word not in TABLE.irregular else ""
        return prefix + irregular[1] + rest
    if word.endswith("e"):
        return word + "d" + rest
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied" + rest
    if word in TABLE.words["double_consonant"]:
        return word + word[-1] + "ed" + rest
    return word + "ed" + rest


def gerund(verb: str) -> str:
    """
    The form with "ing".

    >>> gerund("use"), gerund("run"), gerund("be"), gerund("carry out")
    ('using', 'running', 'being', 'carrying out')
    """
    word, rest = _verb(verb)
    if word.endswith("ie"):
        return word[:-2] + "ying" + rest
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word != "be":
        return word[:-1] + "ing" + rest
    if word in TABLE.words["double_consonant"]:
        return word + word[-1] + "ing" + rest
    return word + "ing" + rest
