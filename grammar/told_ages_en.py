"""
English facts that say beside a noun how old somebody is: "a boy of 15 years uses it", "a 15-year-old boy uses it".

All are said as "a boy, who is 15 years old, uses it", which states the age as a fact of its own. Nothing but an age can
stand so behind a noun for a person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .ages_en import AGED, PERSONS, PLURAL_PERSONS, is_number
from .lexicon_en import options
from .tokens import Shape, Token

_ARE = frozenset(("is", "are", "was", "were"))
_COMPARED = (("less", "than"), ("more", "than"), ("at", "least"), ("exactly",), ("only",), ("just",), ())
_MEASURED = (("years", "old"), ("year", "old"), ("years",))


def told_ages(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of a fact with each age behind a noun for a person between commas."""
    if tokens and tokens[-1].text == "?":
        return list(tokens)  # what is asked of "a 15-year-old boy" is asked of him alone
    found = _bare(_behind(list(tokens)))
    for at in range(len(found) - 1, 0, -1):
        if found[at - 1].text.lower() not in PERSONS:
            continue
        words = [token.text.lower() for token in found[at : at + 9]]
        lead = 2 if words[:1] == ["who"] and words[1:2] and words[1] in _ARE else 1 if words[:1] == ["of"] else 0
        if not lead:
            continue
        compared = next(one for one in _COMPARED if tuple(words[lead : lead + len(one)]) == one)
        number = lead + len(compared)
        if at + number >= len(found) or not is_number(found[at + number]):
            continue
        measured = next((one for one in _MEASURED if tuple(words[number + 1 : number + 1 + len(one)]) == one), ())
        end = at + number + 1 + len(measured)
        if not measured and (
            words[number + 1 : number + 2] in (["%"], ["percent"]) or (lead == 1 and _counts(found, end))
        ):
            continue
        before, last = found[at - 1], found[end - 1]
        verb = "are" if before.text.lower() in PLURAL_PERSONS else "is"
        said_of_it = at > 2 and found[at - 3].text.lower() in _ARE  # "Ann is a girl of 12": Ann is, and is 12
        told = [*(("and",) if said_of_it else (",", "who")), verb, *compared]
        close = [","] if not said_of_it and end < len(found) and found[end].shape is Shape.WORD else []
        found[at:end] = [
            *(_word(found[at], word) for word in told),
            found[at + number],
            *(_word(last, word) for word in ("years", "old", *close)),
        ]
    return found


_TURNED = frozenset(("turned", "turns", "reached", "celebrated", "celebrates"))
_HAVE = frozenset(("has", "have", "had"))
_LATELY = frozenset(("just", "recently", "already", "only"))
_HIS = frozenset(("his", "her", "their", "the"))
_WHEN = frozenset(("last", "this", "yesterday", "today", "in", "on", "recently"))
_ORDINAL = re.compile(r"(?P<number>[0-9]{1,3})(?:st|nd|rd|th)")


def reached_ages(tokens: Sequence[Token]) -> Sequence[Token]:
    """
    How old somebody is, said in other words, as "is 15 years old".

    "Has just turned 15", "reached the age of 15", "celebrated his 15th birthday", "Leo's age is 15"; "uses it at the
    age of 15" as "uses it and is 15 years old".
    """
    words = [token.text.lower() for token in tokens]
    for at in range(len(tokens)):
        if words[at] in _TURNED and (told := _turned(tokens, words, at)) is not None:
            number, end = told
            start = at
            while start > 0 and words[start - 1] in _HAVE | _LATELY:
                start -= 1
        elif words[at] == "at" and words[at + 1 : at + 4] == ["the", "age", "of"] and _is_age(tokens, at + 4):
            number, end, start = tokens[at + 4], at + 5, at
        elif words[at] == "age" and at and words[at + 1 : at + 2] == ["is"] and _is_age(tokens, at + 2):
            number, end, start = tokens[at + 2], at + 3, at
        else:
            continue
        if words[at] == "at" and end < len(tokens) and tokens[end].text not in ".,":
            continue
        lead = ["and", "is"] if words[at] == "at" else ["is"]
        spelt = [*(_word(tokens[at], word) for word in lead), number, *(_word(number, one) for one in ("years", "old"))]
        whose = words[start - 1] if words[at] == "age" else ""
        if whose in ("'s", "’s"):
            start -= 1
        elif whose in ("his", "her"):
            start -= 1
            spelt = [_word(tokens[at], "he" if whose == "his" else "she"), *spelt]
        elif whose.endswith(("'s", "’s")):
            spelt = [evolve(tokens[start - 1], text=tokens[start - 1].text[:-2]), *spelt]
            start -= 1
        elif whose:
            continue
        return [*tokens[:start], *spelt, *tokens[end:]]
    return tokens


def _turned(tokens: Sequence[Token], words: Sequence[str], at: int) -> tuple[Token, int] | None:
    """The number, and where the phrase ends, of "turned 15 last week", "celebrated his 15th birthday"."""
    if words[at + 1 : at + 2] and words[at + 1] in _HIS and words[at + 3 : at + 4] == ["birthday"]:
        nth = _ORDINAL.fullmatch(words[at + 2])
        number, end = (evolve(tokens[at + 2], text=nth["number"], shape=Shape.NUMBER) if nth else None), at + 4
    else:
        place = at + 4 if words[at + 1 : at + 4] == ["the", "age", "of"] else at + 1
        number, end = (tokens[place] if _is_age(tokens, place) else None), place + 1
    if number is None:
        return None
    if end < len(tokens) and words[end] in _WHEN:
        end = next((k for k in range(end, len(tokens)) if tokens[k].text in ".,;" or words[k] in ("and", "but")), end)
    closed = end >= len(tokens) or words[end] in _CLOSES
    return (number, end) if closed else None


def _is_age(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and is_number(tokens[at])


_WHO = frozenset(("who", "he", "she"))
_KIN = frozenset(
    (
        "brother",
        "sister",
        "mother",
        "father",
        "son",
        "daughter",
        "friend",
        "husband",
        "wife",
        "cousin",
        "nephew",
        "niece",
    )
)
_ARTICLES = frozenset(("the", "a", "an", "this", "that", "our", "your", "its", "their"))
_CLOSES = frozenset((".", ",", ";", "and", "but", "or", "when", "while", "then"))


def _bare(tokens: list[Token]) -> list[Token]:
    """ "Ann is 15 and asks it": a number that is said of a person, and of nothing counted, is an age."""
    for at in range(len(tokens) - 2, 0, -1):
        behind = tokens[at + 2].text.lower() if at + 2 < len(tokens) else "."
        if tokens[at].text.lower() not in _ARE or not is_number(tokens[at + 1]) or behind not in _CLOSES:
            continue
        who = tokens[at - 1].text
        noun = any(option.tag in ("NN", "NNS") for option in options(who.lower()))
        opens = at == 1 and not who.lower().endswith("s")  # no noun opens a sentence without an article: "Leo is 13"
        within = at > 1 and tokens[at - 2].text.lower() not in _ARTICLES  # "…, and Ada is 13", of no "the Fee"
        named = who[:1].isupper() and (not noun or opens or within)
        if named or who.lower() in PERSONS | _WHO | _KIN:
            tokens[at + 2 : at + 2] = [_word(tokens[at + 1], word) for word in ("years", "old")]
    return tokens


def _word(at: Token, text: str) -> Token:
    return evolve(at, text=text, shape=Shape.MARK if text == "," else Shape.WORD)


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun may stand at `at`, which the number counts: "students of 3 schools"."""
    if at >= len(tokens) or tokens[at].shape is not Shape.WORD:
        return False
    return not any(
        option.tag in ("VBZ", "VBD", "BEF", "MD", "HAVEF", "DOF", "CC", "IN")
        for option in options(tokens[at].text.lower())
    )


def _behind(tokens: list[Token]) -> list[Token]:
    """ "A 15-year-old boy" as "a boy of 15 years"; alone it is a person."""
    for at in range(len(tokens) - 1, -1, -1):
        match = AGED.fullmatch(tokens[at].text.lower())
        if match is None:
            continue
        aged = [
            evolve(tokens[at], text=word, shape=Shape.NUMBER if word.isdigit() else Shape.WORD)
            for word in ("of", match.group("number"), "years")
        ]
        if not is_number(aged[1]):
            continue
        following = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
        if following in PERSONS:
            tokens[at : at + 2] = [tokens[at + 1], *aged]
        elif at and not any(option.tag in ("NN", "NNS") and option.cost < 0.5 for option in options(following)):
            tokens[at : at + 1] = [evolve(tokens[at], text="person"), *aged]
    return tokens
