"""German texts that call their reader "du": their sentences in the words of those that call him "Sie"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import evolve

from .lexicon_de import MODALS, adjective, german, noun, verb_forms, verbs
from .tokens import Shape, Token
from .wordbook import pairs


def addressed(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens`, with "du darfst", "nenne uns" as "du dürfen", "nennen Sie uns"."""
    tokens = _you_all(tokens)
    if any(token.text.lower() == "du" for token in tokens):
        tokens = [_formal(token) for token in tokens]
    return _orders(tokens)


def _formal(token: Token) -> Token:
    """One word of a sentence that says "du": its verbs as "Sie" has them."""
    word = token.text.lower()
    if token.shape is not Shape.WORD or (token.text[:1].isupper() and noun(token.text) is not None):
        return token
    plain = "sich" if word in ("dich", "dir") else _second_person().get(word, "")
    return evolve(token, text=plain.capitalize() if token.text[:1].isupper() else plain) if plain else token


def _you_all(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Ihr dürft die Karten kopieren" as "du darfst" says it: several readers are each bound like one."""
    lower = [token.text.lower() for token in tokens]
    for at in range(len(tokens) - 1):
        pair = (lower[at], lower[at + 1])
        if "ihr" in pair and {*pair} & _VERBS_ALL.keys():
            said = [{**_VERBS_ALL, **_OTHERS_ALL}.get(word, word) for word in lower]
            return [
                token if one == word else evolve(token, text=one.capitalize() if token.text[:1].isupper() else one)
                for token, word, one in zip(tokens, lower, said, strict=True)
            ]
    return tokens


_VERBS_ALL = {
    "dürft": "darfst",
    "könnt": "kannst",
    "müsst": "musst",
    "sollt": "sollst",
    "habt": "hast",
    "seid": "bist",
    "werdet": "wirst",
    "wollt": "willst",
}
_OTHERS_ALL = {
    "ihr": "du",
    "euch": "dich",
    "euer": "dein",
    **{"eure" + ending: "deine" + ending for ending in ("", "r", "n", "m", "s")},
}


def _orders(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Nenne uns", "Bitte verkaufe sie nicht" as "Nennen Sie uns", "Bitte verkaufen Sie sie nicht"."""
    at = next((k for k, token in enumerate(tokens) if token.shape is Shape.WORD), len(tokens))
    ordered = _order(tokens)
    if ordered is not tokens or not tokens[at : at + 1]:
        return ordered
    if _is_verb(tokens[at]) or tokens[at].text.lower() in _IF:
        # "Verkaufst du sie, nenne uns": behind the condition
        comma = next((k for k in range(at + 2, len(tokens)) if tokens[k].text == ","), 0)
        return (*tokens[: comma + 1], *_order(tokens[comma + 1 :])) if comma else tokens
    return tokens


_IF = frozenset(("wenn", "falls", "sofern", "sobald", "bevor", "solange", "bei"))


def _is_verb(token: Token) -> bool:
    return any(verb.form in ("fin", "inf") for verb in verbs().get(token.text.lower(), ()))


def _order(tokens: Sequence[Token]) -> Sequence[Token]:
    at = next((k for k, token in enumerate(tokens) if token.shape is Shape.WORD), len(tokens))
    if tokens[at : at + 1] and tokens[at].text.lower() == "bitte":
        at += 1
    if at + 1 >= len(tokens):
        return tokens
    first, after = tokens[at], tokens[at + 1].text.lower()
    plain = _order_forms().get(first.text.lower())
    opens = after in _BEHIND_ORDERS or (tokens[at + 1].text[:1].isupper() and noun(first.text) is None)
    opens = opens or (adjective(after) is not None and noun(first.text) is None)
    if plain is None or first.shape is not Shape.WORD or not opens or after == "sie" or _is_told(tokens, at):
        return tokens
    verb = evolve(first, text=plain.capitalize() if first.text[:1].isupper() else plain)
    return (*tokens[:at], verb, evolve(first, text="Sie", start=first.end, spaced=True), *tokens[at + 1 :])


def _is_told(tokens: Sequence[Token], at: int) -> bool:
    """Whether the sentence has a helping verb of its own: "Suche der Daten ist verboten" orders nothing."""
    stop = next((k for k in range(at + 1, len(tokens)) if tokens[k].text in (",", ";", ".", ":", "?")), len(tokens))
    return any(token.text.lower() in _HELPING for token in tokens[at + 1 : stop])


_HELPING = frozenset(("ist", "sind", "wird", "werden", "darf", "dürfen", "muss", "müssen", "kann", "können", "ich"))
_BEHIND_ORDERS = frozenset(
    [
        *(
            "die",
            "das",
            "den",
            "dem",
            "diese",
            "dieses",
            "diesen",
            "keine",
            "keinen",
            "kein",
            "uns",
            "es",
            "ihn",
            "nicht",
        ),
        *(
            "nur",
            "immer",
            "stets",
            "niemals",
            "nie",
            "bitte",
            "ihre",
            "ihren",
            "ihr",
            "ein",
            "eine",
            "einen",
            "alle",
            "jede",
        ),
        *("jeden", "jedes", "unsere", "unseren", "unser", "auf", "mit", "in", "im", "bei", "an", "vor", "zu", "zum"),
    ]
)
"""Words that stand behind a verb that opens an order, and behind no noun that opens a sentence."""


@cache
def _second_person() -> dict[str, str]:
    """Forms that go with "du", to those that go with "Sie", which are written as the infinitive."""
    found = {"darfst": "dürfen", "kannst": "können", "musst": "müssen", "sollst": "sollen", "willst": "wollen"}
    found |= {"möchtest": "wollen", "möchten": "wollen", "möchte": "will"}
    found |= {"bist": "sind", "hast": "haben", "wirst": "werden", "warst": "waren", "hattest": "hatten"}
    for lemma in _lemmas():
        part, _, base = lemma.rpartition("|")
        for form in _with_st(base):
            for before in {"", part.replace(" ", "")}:
                found.setdefault(before + form, before + base)
    return found


def _with_st(base: str) -> tuple[str, ...]:
    """What "du" says of a verb: nennst, erhältst, gibst, lässt."""
    third = _singular(base)[-1]
    alike = (third,) if third.endswith(("st", "xt", "zt", "ßt")) else ()  # "du remixt", "du lässt"
    return (third[:-1] + "st", third + "st", *alike)


@cache
def _order_forms() -> dict[str, str]:
    """Forms that order one reader to do something, to infinitives: nenne, gib, behalte, lass."""
    found: dict[str, str] = {}
    for lemma in _lemmas():
        base = lemma.rpartition("|")[2]
        first, third = _singular(base)
        found.setdefault(first, base)
        if "i" in third and "i" not in base:
            found.setdefault(third.removesuffix("t"), base)  # gib, nimm, lies
        if base in _SHORT:
            found.setdefault(first.removesuffix("e"), base)
    return found


_SHORT = ("lassen", "fragen", "halten", "machen", "gehen", "behalten", "stellen")
"""Verbs whose order is often said without its "e"."""


def _singular(base: str) -> tuple[str, str]:
    """The first and the third person of a verb: gebe, gibt."""
    forms = [form for form, kind, number in verb_forms(base) if (kind, number) == ("fin", "sg")]
    return forms[0], forms[-1]


@cache
def _lemmas() -> tuple[str, ...]:
    words = (lemma for lemma, _ in pairs(str(german()["verbs"]["words"])))
    return tuple(lemma for lemma in words if lemma not in (*MODALS, "sein", "haben", "werden"))


__all__ = ["addressed"]
