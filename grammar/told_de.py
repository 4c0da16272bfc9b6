"""
German cases put the plain way before they are read: names of firms, ages, numbers in words, and what a question tells.

"Darf Kiro, ein Krankenhaus, die Fotos drucken, wenn es zahlt?" asks whether Kiro may, and tells that it is a hospital
and that it pays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .lexicon_de import noun, verbs
from .tokens import Shape, Token
from .wordbook import table

Facts = tuple[tuple[Token, ...], ...]


def told_plainly(tokens: Sequence[Token]) -> tuple[tuple[Token, ...], Facts]:
    """The sentence or question in the plain way, and what it tells besides, each as a sentence of fact."""
    found = _counted(_named(list(tokens)))
    found, ages = _aged(found)
    facts: Facts = ()
    if found and found[-1].text == "?":
        found = _framed(found)
        found, facts = _asked_of(found)
        found, behind = _behind(found)
        facts += behind
    return tuple(found), (*ages, *facts)


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


def _sentence(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words as a sentence of its own."""
    first, last = tokens[0], tokens[-1]
    stop = evolve(last, text=".", shape=Shape.MARK, start=last.end, spaced=False)
    return (evolve(first, text=first.text[:1].upper() + first.text[1:]), *tokens[1:], stop)


_FORMS = frozenset(("GmbH", "AG", "KG", "SE", "UG", "OHG", "eG", "Ltd", "Inc", "Co"))
_ARTICLES = frozenset(("der", "die", "das", "den", "dem", "des"))
_LONGEST = 3
"""Words of a name before its legal form."""


def _named(tokens: list[Token]) -> list[Token]:
    """ "Die Dorn GmbH" as the name "Dorn GmbH", which would else be a GmbH."""
    found: list[Token] = []
    for token in tokens:
        size = 0
        while size < min(_LONGEST, len(found)) and found[-1 - size].text[:1].isupper() and _is_name(found, size):
            size += 1
        if token.text not in _FORMS or not size:
            found.append(token)
            continue
        name = " ".join(one.text for one in (*found[-size:], token))
        first = found[-size]
        del found[-size:]
        if found and found[-1].text.lower() in _ARTICLES:
            first = evolve(found.pop(), text=name, end=token.end)
        found.append(evolve(first, text=name, end=token.end, shape=Shape.ADDRESS))
    return found


def _is_name(found: Sequence[Token], size: int) -> bool:
    """Whether the word may be one of a name: no article, and no noun of the language."""
    text = found[-1 - size].text
    return text.lower() not in _ARTICLES and (noun(text) is None or size == 0)


_ONES = {
    "ein": 1,
    "eins": 1,
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
    "zehn": 10,
    "elf": 11,
    "zwölf": 12,
    "dreizehn": 13,
    "vierzehn": 14,
    "fünfzehn": 15,
    "sechzehn": 16,
    "siebzehn": 17,
    "achtzehn": 18,
    "neunzehn": 19,
}
_TENS = {
    "zwanzig": 20,
    "dreißig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "sechzig": 60,
    "siebzig": 70,
    "achtzig": 80,
    "neunzig": 90,
}


def _value(word: str) -> int | None:
    """What number a word names: "fünfunddreißig" is 35."""
    for scale, size in (("tausend", 1000), ("hundert", 100)):
        left, found, right = word.partition(scale)
        if found:
            times = 1 if not left else _value(left)
            rest = 0 if not right else _value(right.removeprefix("und"))
            return None if times is None or rest is None else times * size + rest
    if word in _ONES or word in _TENS:
        return _ONES.get(word) or _TENS[word]
    one, und, ten = word.partition("und")
    return _ONES[one] + _TENS[ten] if und and one in _ONES and ten in _TENS else None


def _counted(tokens: list[Token]) -> list[Token]:
    """ "Vierzehn" as "14", where the table has no such number."""
    known = table("german")["numbers"]
    found = []
    for token in tokens:
        lower = token.text.lower()
        value = None if lower in known or lower in ("ein", "eins") else _value(lower)
        found.append(token if value is None else evolve(token, text=str(value), shape=Shape.NUMBER))
    return found


_OLD = re.compile(r"(?P<number>\w+)-?jährige[rnms]?")
_BE = frozenset(("ist", "war", "sind", "waren"))
_YOUNGER = (("noch", "nicht"), ("noch", "keine"), ("jünger", "als"), ("unter",))


def _aged(tokens: list[Token]) -> tuple[list[Token], Facts]:
    """ "Der 14-jährige Tom" as Tom, who "ist 14 Jahre alt"; "ist 14" as "ist 14 Jahre alt"."""
    facts: list[tuple[Token, ...]] = []
    found = list(tokens)
    for at in range(1, len(found) - 1):
        old = _OLD.fullmatch(found[at].text)
        number = _number(old["number"]) if old else ""
        named = found[at + 1].text[:1].isupper() and noun(found[at + 1].text) is None
        if number and named and found[at - 1].text.lower() in _ARTICLES:
            facts.append(_sentence((found[at + 1], *_years(found[at], "ist", number))))
            found[at - 1 : at + 1] = []
            break
    words = _lower(found)
    for at in range(1, len(words) - 1):
        number = _number(found[at].text)
        ends = words[at + 1] in (".", ",", "?", "und")
        in_words = words[at + 1 : at + 3] == ["jahre", "alt"]
        if not number or not (ends or in_words or words[at + 1] in _BE) or int(number) > 120:
            continue
        if words[at + 1] in _BE and at > 1 and words[at - 2] == "," and words[at - 1] in _RELATIVES:
            found[at : at + 1] = _years(found[at], "", number)  # "Tom, der 14 ist, …"
            break
        younger = next((one for one in _YOUNGER if tuple(words[at - len(one) : at]) == one), ())
        before = at - len(younger)
        end = at + (3 if in_words else 1)
        if words[before - 1] in _BE and words[end] == "und":
            told = _so_old(found[at], number, younger)
            facts.append(
                _sentence((*found[: before - 1], evolve(found[at], text="ist", shape=Shape.WORD, spaced=True), *told))
            )
            found[before : end + 1] = []
        elif words[before - 1] in _BE:
            found[before:end] = _so_old(found[at], number, younger)
        elif words[before - 1] == "und" and (in_words or younger) and _BE & {*words[: before - 1]}:
            be = next(k for k in range(len(words)) if words[k] in _BE)
            told = _so_old(found[at], number, younger)
            facts.append(_sentence((*found[:be], evolve(found[at], text="ist", shape=Shape.WORD, spaced=True), *told)))
            found[before - 1 : end] = []
        else:
            continue
        break
    return found, tuple(facts)


def _so_old(token: Token, number: str, younger: tuple[str, ...]) -> list[Token]:
    """ "14 Jahre alt", "jünger als 16 Jahre"; "noch nicht 16" is "nicht älter als 15 Jahre"."""
    if not younger:
        return _years(token, "", number)
    denied = younger[0] == "noch"
    words = ("nicht", "älter", "als") if denied else ("jünger", "als")
    said = [evolve(token, text=word, shape=Shape.WORD, spaced=True) for word in words]
    years = str(int(number) - denied)
    said.append(evolve(token, text=years, shape=Shape.NUMBER, spaced=True))
    return [*said, evolve(token, text="Jahre", shape=Shape.WORD, spaced=True)]


def _years(token: Token, be: str, number: str) -> list[Token]:
    said = [evolve(token, text=be, shape=Shape.WORD, spaced=True)] if be else []
    said.append(evolve(token, text=number, shape=Shape.NUMBER, spaced=True))
    return [*said, *(evolve(token, text=text, shape=Shape.WORD, spaced=True) for text in ("Jahre", "alt"))]


def _number(text: str) -> str:
    if text.isdigit():
        return text
    known = table("german")["numbers"].get(text.lower())
    value = _value(text.lower()) if known is None else int(known)
    return str(value) if value is not None and text.lower() != "ein" else ""


_FINE = re.compile(
    r"(?:ist|wäre) es (?:in ordnung|erlaubt|zulässig|gestattet|okay|ok|möglich|rechtens)(?: ,)? (?:wenn|dass|falls) "
)
_BREACH = re.compile(
    r"(?:verstößt|verletzt|bricht) (?P<who>(?:[\w.-]+ ){1,4}?)(?:gegen )?(?:die|den|das|diese|dieser) (?:[\w-]+ ){0,2}?"
    r"(?:lizenz|bedingungen|nutzungsbedingungen|vertrag|text)(?: ,)? (?:wenn|falls) (?:er|sie|es) "
)
_NEEDS = re.compile(
    r"(?:braucht|benötigt) (?P<who>(?:[\w.-]+ ){1,4}?)(?P<what>(?:ein|eine|einen|die|den) (?:[\w-]+ )?"
    r"(?:zustimmung|erlaubnis|genehmigung|lizenz|einwilligung)(?: (?:von|des|der)(?: [\w-]+){1,2}?)?) , um "
)


def _framed(tokens: list[Token]) -> list[Token]:
    """ "Wäre es in Ordnung, wenn sie die Fotos verkauft?" as "darf sie die Fotos verkaufen?"."""
    words = _lower(tokens)
    text = " ".join(words) + " "
    fine = _FINE.match(text)
    if fine:
        return _may(tokens, [], tokens[len(fine[0].split()) :])
    breach = _BREACH.match(text)
    if breach:
        return _may(tokens, tokens[1 : 1 + len(breach["who"].split())], tokens[len(breach[0].split()) :])
    needs = _NEEDS.match(text)
    if needs:
        who = len(needs["who"].split())
        what = tokens[1 + who : 1 + who + len(needs["what"].split())]
        deed = [one for one in tokens[len(needs[0].split()) :] if one.text.lower() != "zu"]
        without = evolve(tokens[0], text="ohne")
        return [evolve(tokens[0], text="Darf"), *tokens[1 : 1 + who], without, *what, *deed]
    return tokens


def _may(tokens: list[Token], who: list[Token], rest: list[Token]) -> list[Token]:
    """What stands behind "wäre es in Ordnung, wenn", its verb at the end, as a question with "darf"."""
    if len(rest) < 3 or "," in _lower(rest) or "nicht" in _lower(rest):
        return tokens
    forms = [one for one in verbs().get(rest[-2].text.lower(), ()) if one.form == "fin"]
    if not forms:
        return tokens
    infinitive = forms[0].lemma.replace("|", "")
    return [evolve(tokens[0], text="Darf"), *who, *rest[:-2], evolve(rest[-2], text=infinitive), rest[-1]]


_MODALS = frozenset(("darf", "dürfen", "kann", "können", "muss", "müssen", "durfte", "durften", "ist", "sind"))
_ONE = frozenset(("ein", "eine", "einer", "einem", "einen", "eines"))
_RELATIVES = frozenset(("der", "die", "das"))


def _asked_of(tokens: list[Token]) -> tuple[list[Token], Facts]:
    """ "Darf Kiro, ein Krankenhaus, …?" as "darf Kiro …?" and "Kiro ist ein Krankenhaus."."""
    words = _lower(tokens)
    opens = next((at for at in range(2, min(8, len(words) - 3)) if words[at] in (",", "(")), 0)
    if not opens or words[0] not in _MODALS:
        return tokens, ()
    closing = ")" if words[opens] == "(" else ","
    closes = next((at for at in range(opens + 2, len(words) - 2) if words[at] == closing), 0)
    who, said = tokens[1:opens], tokens[opens + 1 : closes]
    if not closes or not said or not any(one.text[:1].isupper() for one in who):
        return tokens, ()
    first = said[0].text.lower()
    if first in _ONE:
        article = evolve(said[0], text="ein" if first in ("ein", "einem", "einen", "eines") else "eine")
        be = evolve(said[0], text="ist")
        fact = (*who, be, article, *said[1:])
    elif first in _RELATIVES and closing == "," and _is_finite(said[-1]) and len(said) > 2:
        fact = (*who, said[-1], *said[1:-1])
    else:
        return tokens, ()
    return [tokens[0], *who, *tokens[closes + 1 :]], (_sentence(fact),)


def _is_finite(token: Token) -> bool:
    return any(one.form == "fin" for one in verbs().get(token.text.lower(), ()))


_IF = frozenset(("wenn", "falls", "sofern", "obwohl", "weil", "da"))
_PRONOUNS = frozenset(("er", "sie", "es", "ich", "wir", "niemand"))


def _behind(tokens: list[Token]) -> tuple[list[Token], Facts]:
    """ "Darf Kiro es nutzen, wenn es zahlt?" as "darf Kiro es nutzen?" and "Es zahlt."."""
    words = _lower(tokens)
    at = next((k for k in range(3, len(words) - 3) if words[k] == "," and words[k + 1] in _IF), 0)
    rest = tokens[at + 2 : -1]
    whole = at and "," not in words[at + 1 :] and "oder" not in words[at:] and "nur" not in words
    if not whole or len(rest) < 2 or not _is_finite(rest[-1]) or _separable(rest[-1]):
        return tokens, ()
    subject = 1 if words[at + 2] in _PRONOUNS or rest[0].shape is Shape.ADDRESS else 0
    if not subject and words[at + 2] in _ARTICLES and rest[1].text[:1].isupper():
        subject = 2
    if not subject and rest[0].text[:1].isupper():
        subject = 1
    if not subject:
        return tokens, ()
    fact = (*rest[:subject], rest[-1], *rest[subject:-1])
    return [*tokens[:at], tokens[-1]], (_sentence(fact),)


def _separable(token: Token) -> bool:
    forms = [one for one in verbs().get(token.text.lower(), ()) if one.form == "fin"]
    return all("|" in one.lemma for one in forms)


__all__ = ["told_plainly"]
