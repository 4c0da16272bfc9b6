"""
English ages: "persons under 16", "13 years of age", "a ten-year-old", all said as "… 16 years old" is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from attrs import evolve

from ..clauses.phrase import SELF, Compare, Filled, Limit, Predication, Quantity, Role, Thing, Words
from .lexicon_en import TABLE, options
from .majority_en import of_majority
from .tokens import Shape, Token
from .warranted_ages_en import warranted_ages

_OLD = "old"
AGED = re.compile(r"(?P<number>\w+(?:-\w+)?)-years?-old")
_SINGULAR = (
    "person individual user customer child minor adult boy girl man woman pupil student teenager kid son daughter"
)
_PLURAL = (
    "persons people individuals users customers children minors adults boys girls men women pupils students teenagers "
    "kids sons daughters"
)
PLURAL_PERSONS = frozenset(_PLURAL.split())
PERSONS = frozenset(
    (
        *_SINGULAR.split(),
        *_PLURAL.split(),
        "anyone",
        "anybody",
        "someone",
        "somebody",
        "those",
        "nobody",
        "everyone",
        "everybody",
    )
)
_DOERS = re.compile(r"[a-z-]{2,}(?:ers|ors|ees|ists|ants|ents)")
_NO_DOERS = frozenset(
    [
        *("others", "numbers", "matters", "orders", "papers", "letters", "errors", "servers", "computers", "printers"),
        *("scanners", "sensors", "routers", "documents", "contents", "components", "accounts", "amounts", "patents"),
        *("comments", "payments", "centers"),
    ]
)
_BE = frozenset(["are", "is", "be", "am", "were", "was"])
_OLDER = (["or", "older"], ["or", "over"], ["or", "above"], ["and", "older"], ["and", "over"], ["and", "above"])
_BELOW, _ABOVE = frozenset(["under", "below"]), frozenset(["over", "above"])


def with_ages(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`tokens` with ages spelt out; each new word keeps the place of the old one."""
    found: list[Token] = []
    at = 0
    tokens = warranted_ages(of_majority(_said_once(_nobody(tokens))))
    while at < len(tokens):
        lower = [token.text.lower() for token in tokens[at : at + 6]]
        token = tokens[at]
        compared = _compared(tokens, at, found[-1].text.lower() if found else "")
        if compared is not None:
            spelt, at = compared
            found += spelt
            continue
        end = _below_legal_age(tokens, at)
        if end:
            found += [
                evolve(token, text="a", shape=Shape.WORD),
                evolve(tokens[end - 1], text="minor", shape=Shape.WORD),
            ]
            at = end
            continue
        end = _required_age(tokens, at)
        if end:
            spelt = [evolve(token, text=word, shape=Shape.WORD) for word in ("at", "least")]
            found += [
                *spelt,
                token,
                *(evolve(tokens[end - 1], text=word, shape=Shape.WORD) for word in ("years", _OLD)),
            ]
            at = end
            continue
        if _bare_least(tokens, at, found):
            found += [token, *(evolve(token, text=word, shape=Shape.WORD) for word in ("years", _OLD))]
            at += 1
            continue
        if lower[:3] in (["years", "of", "age"], ["year", "of", "age"]):
            found += [token, evolve(tokens[at + 2], text=_OLD)]
            at += 3
            continue
        if lower[0] == "age" and at + 1 < len(tokens) and is_number(tokens[at + 1]) and lower[2:4] in _OLDER:
            # "age 13 or older"
            found += [evolve(token, text=word, shape=Shape.WORD) for word in ("at", "least")]
            found += [
                tokens[at + 1],
                *(evolve(tokens[at + 2], text=word, shape=Shape.WORD) for word in ("years", _OLD)),
            ]
            at += 4
            continue
        if lower[0] in _BELOW | _ABOVE:
            named = lower[1:4] == ["the", "age", "of"]
            place = at + (4 if named else 1)
            before = found[-1].text.lower() if found else ""
            if (
                place < len(tokens)
                and is_number(tokens[place])
                and (named or (_who_is(before, tokens[place]) and not _has_unit(tokens, place + 1, before)))
                and (named or before not in _BE or _is_of_age([one.text.lower() for one in found[:-1]], tokens[place]))
            ):
                words = ["less", "than"] if lower[0] in _BELOW else ["at", "least"]
                lead = ["who", "are"] if before not in _BE and _who_is(before, tokens[place]) else []
                if named and before in ("or", "and") and {"are", "is"} & {one.text.lower() for one in tokens[:at]}:
                    lead = ["are"]  # "if you live elsewhere or under the age of 18"
                found += [evolve(token, text=word, shape=Shape.WORD) for word in (*lead, *words)]
                found += [
                    tokens[place],
                    *(evolve(tokens[place], text=word, shape=Shape.WORD) for word in ("years", _OLD)),
                ]
                at = place + 1
                continue
        found.append(token)
        at += 1
    return tuple(found)


def _nobody(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "No one under 13" as "nobody under 13"."""
    words = [token.text.lower() for token in tokens]
    at = next((at for at in range(len(words) - 3) if words[at : at + 2] == ["no", "one"]), -1)
    if at < 0 or words[at + 2] not in _BELOW | _ABOVE:
        return tokens
    return (*tokens[:at], evolve(tokens[at], text="nobody", end=tokens[at + 1].end), *tokens[at + 2 :])


def _who_is(word: str, number: Token) -> bool:
    """Whether the word before "under 16" is somebody of that age: "learners under 16", and no "routers under 16"."""
    doers = _DOERS.fullmatch(word) is not None and word not in _NO_DOERS
    return word in PERSONS | _BE or (doers and number.text.isdigit() and 5 < int(number.text) <= 21)


def _is_of_age(before: Sequence[str], number: Token) -> bool:
    """Whether what "is under 16" is said of can have an age: "if a user is", and not "if the number of users is"."""
    about = next((word for word in reversed(before) if word not in _BETWEEN), "")
    counted = "of" in before[-4:] and bool({"number", "count", "share", "amount", "sum", "total"} & {*before[-6:]})
    return not counted and (about in _WHOEVER or _who_is(about, number))


_BETWEEN = frozenset(("not", "also", "still", "only", "must", "shall", "should", "will", "may", "have", "has", "to"))
"""What stands between somebody and "be"."""
_WHOEVER = frozenset(("you", "he", "she", "they", "i", "we", "who", "that", "if", "anyone", "someone", "and", "or", ""))


_BELOW_LEGAL = (
    ("not", "of", "legal", "age"),
    ("not", "of", "full", "age"),
    ("not", "of", "age"),
    ("under", "the", "age", "of", "majority"),
    ("below", "the", "age", "of", "majority"),
    ("under", "the", "legal", "age"),
    ("under", "legal", "age"),
    ("below", "the", "legal", "age"),
)
_CONTRACTS = frozenset(("contract", "contracts", "agreement", "agreements"))


def _below_legal_age(tokens: Sequence[Token], at: int) -> int:
    """Where "not of legal age (to form a binding contract with us)" ends, which is to be a minor; 0 if none begins."""
    words = [token.text.lower() for token in tokens[at : at + 18]]
    said = next((one for one in _BELOW_LEGAL if tuple(words[: len(one)]) == one), ())
    if not said or at == 0 or tokens[at - 1].text.lower() not in _BE:
        return 0
    end = len(said)
    if words[end : end + 1] == ["to"]:
        last = next((k for k in range(end, min(end + 8, len(words))) if words[k] in _CONTRACTS), 0)
        if not last:
            return 0
        end = last + 1
        if words[end : end + 1] == ["with"] and end + 1 < len(words):
            end += 2
    return at + end


def _said_once(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Eighteen (18) years of age" as "eighteen years of age"."""
    words = [token.text.lower() for token in tokens]
    numbers = TABLE.data["numbers"]
    for at in range(1, len(words) - 2):
        label = (
            words[at][1:-1]
            if words[at][:1] == "(" and (words[at + 1 : at + 3] in _OLDER or _in_years(words, at))
            else ""
        )
        if label.isdigit() and numbers.get(words[at - 1]) == int(label):  # "eighteen (18) and older"
            return _said_once([*tokens[:at], *tokens[at + 1 :]])
        twice = words[at] == "(" and words[at + 2] == ")" and words[at + 1].isdigit()
        if not twice or numbers.get(words[at - 1]) != int(words[at + 1]):
            continue
        old = words[at + 3 : at + 6]
        of_age = (
            old in (["years", "of", "age"], ["years", "old", "."]) or old[:2] == ["years", "old"] or old[:2] in _OLDER
        )
        if of_age or words[at - 3 : at - 1] == ["age", "of"]:
            return _said_once([*tokens[:at], *tokens[at + 3 :]])
    return tokens


def _in_years(words: Sequence[str], at: int) -> bool:
    """Whether years of age are counted behind a number in brackets: "thirteen (13) years old"."""
    return words[at + 1 : at + 3] == ["years", "old"] or words[at + 1 : at + 4] == ["years", "of", "age"]


_YOUNGEST = (["months"], ["weeks"], ["days"], ["month"], ["week"])
_COMPARED = {"younger": ("less", "than"), "older": ("more", "than")}


def _compared(tokens: Sequence[Token], at: int, before: str) -> tuple[list[Token], int] | None:
    """
    "Younger than 18", "aged 18 or over", "18 or older" behind "are", spelt out, and where they end.

    None where nothing of the kind stands at `at`. `before` is the word before: persons are "who are" so old.
    """
    lower = [token.text.lower() for token in tokens[at : at + 8]]
    step = 1 if lower[0] == "aged" or (lower[0] == "age" and lower[2:4] in _OLDER) else 0
    if lower[step : step + 1] in (["over"], ["under"], ["below"], ["above"]) and step:
        words: tuple[str, ...] = ("less", "than") if lower[step] in _BELOW else ("at", "least")
        number, end = step + 1, step + 2
    elif lower[step : step + 2] in (["younger", "than"], ["older", "than"]):
        words = _COMPARED[lower[step]]
        number, end = step + 2, step + 3
    elif (step or before in _BE) and lower[step + 1 : step + 3] in _OLDER:
        words, number, end = ("at", "least"), step, step + 3
    elif step and lower[2:3] not in (["to"], ["-"]) and lower[2:3] not in (["or"], ["and"]):
        words, number, end = (), step, step + 1
    else:
        return None
    if at + number >= len(tokens) or not is_number(tokens[at + number]) or lower[end : end + 1] in (["%"], ["percent"]):
        return None
    unit = next(
        (one for one in (["years", "of", "age"], ["years", "old"], ["years"]) if lower[end : end + len(one)] == one), []
    )
    if not unit and (lower[end : end + 1] in _YOUNGEST if lower[0] == "aged" else _has_unit(tokens, at + end, before)):
        return None
    amount = tokens[at + number]
    lead = ["who", "are"] if before in PERSONS else []
    if step and before not in _BE:
        lead = lead or ["who", "are"]  # "persons located in Norway age 18 and older"
    spelt = [evolve(tokens[at], text=word, shape=Shape.WORD) for word in (*lead, *words)]
    spelt += [amount, *(evolve(amount, text=word, shape=Shape.WORD) for word in ("years", _OLD))]
    return spelt, at + end + len(unit)


_NEEDED = (["must", "be"], ["shall", "be"], ["to", "be"])


def _required_age(tokens: Sequence[Token], at: int) -> int:
    """
    Where "18 years of age" or "18 or older" ends behind "must be"; 0 if none stands at `at`.

    Whoever must be of an age may be older.
    """
    words = [token.text.lower() for token in tokens[max(0, at - 2) : at + 7]]
    before, words = (words[:2], words[2:]) if at >= 2 else ([], words)
    if before not in _NEEDED or not is_number(tokens[at]):
        return 0
    end = 1
    if words[end : end + 1] == ["years"]:
        for unit in (["years", "of", "age"], ["years", "old"], ["years"]):
            if words[end : end + len(unit)] == unit:
                end += len(unit)
                break
    if words[end : end + 2] in _OLDER:
        end += 2
    elif end < 3:
        return 0
    return at + end


def _bare_least(tokens: Sequence[Token], at: int, before: Sequence[Token]) -> bool:
    """Whether the number at `at` is an age of which only the number is said: "you must be at least 18"."""
    words = [one.text.lower() for one in before[-6:]]
    if words[-2:] != ["at", "least"] or not is_number(tokens[at]) or _has_unit(tokens, at + 1, ""):
        return False
    said = [word for word in words[:-2] if word not in _BE | {"must", "shall", "should", "also", "therefore"}]
    return words[-3:-2] != [] and words[-3] in _BE and bool(said) and said[-1] in PERSONS | _WHO


_WHO = frozenset(("you", "they", "he", "she", "who"))


def is_number(token: Token) -> bool:
    return (token.shape is Shape.NUMBER and token.text.isdigit() and int(token.text) < 130) or (
        token.text.lower() in TABLE.data["numbers"] and token.text.lower() != "one"
    )


def _has_unit(tokens: Sequence[Token], at: int, before: str) -> bool:
    """
    Whether what is counted stands behind the number: "under 16 years", "over 50 employees".

    Behind one person, which is the word `before`, a word that may be what that person does is no such thing.
    """
    if at >= len(tokens):
        return False
    text = tokens[at].text.lower()
    if before in PERSONS - PLURAL_PERSONS and any(option.tag in ("VBZ", "VBD") for option in options(text)):
        return False
    ends = frozenset(
        [
            *("or", "and", "may", "must", "shall", "can", "cannot", "are", "is", "who", "to", "you", "in", "without"),
            *("need", "require", "have", "do", "will", "should"),
        ]
    )
    return text not in ends and tokens[at].shape in (Shape.WORD, Shape.NUMBER)


def aged(thing: Thing) -> Thing:
    """ "A ten-year-old (child)": a child who is ten years old."""
    words = [word for word in (*thing.modifiers, thing.head, thing.name) if AGED.fullmatch(word.lower())]
    amount = _amount(words[0]) if words else None
    if amount is None:
        return thing
    old = Predication(
        "be",
        (
            Filled(Role.AGENT, Thing(SELF)),
            Filled(Role.QUANTITY, Limit(Compare.EQ, Quantity(amount, "year"))),
            Filled(Role.COMPLEMENT, Words(_OLD, (_OLD,), thing.span)),
        ),
        span=thing.span,
    )
    head = "person" if words[0] in (thing.head, thing.head or thing.name) else thing.head
    modifiers = tuple(word for word in thing.modifiers if word != words[0])
    name = "" if thing.name == words[0] else thing.name
    return evolve(thing, head=head, name=name, modifiers=modifiers, restrictions=(*thing.restrictions, old))


def _amount(word: str) -> Fraction | None:
    match = AGED.fullmatch(word.lower())
    text = match.group("number") if match else ""
    numbers = TABLE.data["numbers"]
    if text.isdigit():
        return Fraction(text)
    parts = text.split("-")
    return Fraction(sum(numbers[part] for part in parts)) if text and all(part in numbers for part in parts) else None
