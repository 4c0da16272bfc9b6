"""
English rules with another rule in what they include, put in the plainer way.

"You must keep it safe, including by not sharing it" asks to keep it safe and forbids sharing it; "in ways not allowed
by law" is "for unlawful purposes"; "your use of it (including using its prints)" is the use of both.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import TABLE, gerund_of, options
from .tokens import Shape, Token

_MODALS = ("must", "shall", "will")
_MEANS = frozenset(("means", "signifies", "indicates", "confirms", "shows"))
_FAR = 12
"""Words of "your continued use of the maps and of the website" before what it means."""
_LIMITED = ["but", "not", "limited", "to"]
_LAWS = frozenset(("law", "laws", "regulation", "regulations"))
_BEFORE_LAWS = frozenset(("the", "any", "applicable", "all", "local", "national"))
_LANDS = frozenset(("countries", "regions", "jurisdictions", "places"))
_ALLOWED = frozenset(("allowed", "permitted", "authorized", "authorised"))


def with_included(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with such wordings put in the plainer way."""
    found = list(tokens)
    for step in (
        _no_part_of_offer,
        _use_agrees,
        _ban_included,
        _ways_of_law,
        _use_included,
        _as_amended,
        _separately,
    ):
        found = step(found)
    return found


def _no_part_of_offer(tokens: list[Token]) -> list[Token]:
    """ "Calling it for others is not part of this offer" as "calling it for others is not allowed"."""
    words = [token.text.lower() for token in tokens]
    end = len(words) - (words[-1:] == ["."])
    said = words[max(end - 6, 0) : end]
    names_act = bool(words) and (gerund_of(words[0]) is not None or words[0] in TABLE.data["nominal"])
    if not names_act or said[:4] not in (["is", "not", "part", "of"], ["are", "not", "part", "of"]):
        return tokens
    if said[4] not in ("this", "the", "our") or said[5] not in _OFFERS:
        return tokens
    return [*tokens[: end - 4], evolve(tokens[end - 4], text="allowed"), *tokens[end:]]


_OFFERS = frozenset(("offer", "licence", "license", "permission", "grant", "agreement", "deal"))


def _use_agrees(tokens: list[Token]) -> list[Token]:
    """ "Your use of the maps means that you agree not to sell them" as "you agree not to sell them"."""
    words = [token.text.lower() for token in tokens]
    means = next((at for at in range(1, min(_FAR, len(words))) if words[at] in _MEANS), 0)
    agree = means + 1 + (words[means + 1 : means + 2] == ["that"])
    uses = words[:1] and words[0] in ("your", "any", "the", "all", "use", "using") and {"use", "using"} & {*words[:3]}
    if not means or not uses or words[agree : agree + 2] != ["you", "agree"]:
        return tokens
    return tokens[agree:] if _asks(words[agree + 2 :]) else tokens


def _asks(words: Sequence[str]) -> bool:
    """Whether what is agreed to is something done or left: "to name us", "not to sell it"."""
    verb = words[2:3] if list(words[:2]) == ["not", "to"] else words[1:2] if list(words[:1]) == ["to"] else []
    return bool(verb) and any(one.tag == "VB" for one in options(verb[0]))


def _ban_included(tokens: list[Token]) -> list[Token]:
    """ "You must respect it, including by not selling it" as "you must respect it and you must not sell it"."""
    words = [token.text.lower() for token in tokens]
    at = next((place for place in range(3, len(words) - 2) if words[place] == "including"), 0)
    modal = next((place for place in range(1, at) if words[place] in _MODALS), 0)
    if not modal or "not" in words[:at] or words[0] not in ("you", "your"):
        return tokens
    doing = at + 1
    if words[doing : doing + 4] == _LIMITED:
        doing += 4
    doing += words[doing : doing + 1] == [","]
    doing += words[doing : doing + 1] == ["by"]
    doing += words[doing : doing + 1] == ["not"]
    gerund = gerund_of(words[doing]) if words[doing - 1] == "not" and doing < len(words) else None
    if gerund is None:
        return tokens
    first = at - (words[at - 1] == ",")
    said = [_word(word, tokens[at]) for word in ("and", "you", "must", "not", gerund.lemma)]
    return [*tokens[:first], *said, *_going_on(tokens[doing + 1 :])]


def _going_on(tokens: list[Token]) -> list[Token]:
    """ "Not sharing it and not selling or renting it": the acts behind the first."""
    found = list(tokens)
    words = [token.text.lower() for token in tokens]
    for at in range(len(words) - 2, -1, -1):
        denied = words[at + 1] == "not"
        doing = at + 1 + denied
        gerund = gerund_of(words[doing]) if words[at] in ("and", "or") and doing < len(words) else None
        if gerund is not None and (denied or at == 0):
            joint = [found[at], *(_word(word, found[doing]) for word in (("must", "not") if denied else ()))]
            found[at : doing + 1] = [*joint, evolve(found[doing], text=gerund.lemma)]
    return found


def _ways_of_law(tokens: list[Token]) -> list[Token]:
    """ "In ways not allowed by law" as "for unlawful purposes"."""
    words = [token.text.lower() for token in tokens]
    for at in range(len(words) - 6):
        way = at + 1 + (words[at + 1] in ("a", "any"))
        if words[at] != "in" or words[way] not in ("way", "ways", "manner", "manners"):
            continue
        denied = way + 1 + 2 * (words[way + 1] in ("that", "which") and words[way + 2] in ("is", "are"))
        if words[denied : denied + 1] != ["not"] or not {*words[denied + 1 : denied + 2]} & _ALLOWED:
            continue
        end = _law(words, denied + 3) if words[denied + 2] in ("by", "under") else 0
        if not end:
            continue
        rest = _ways_of_law(tokens[end:])
        if words[at - 2 : at] != ["purposes", "or"]:
            return [*tokens[:at], *(_word(word, tokens[at]) for word in ("for", "unlawful", "purposes")), *rest]
        if {"unlawful", "illegal"} & {*words[max(at - 6, 0) : at]}:
            return [*tokens[: at - 1], *rest]
        return [*tokens[: at - 2], *(_word(word, tokens[at]) for word in ("or", "unlawful", "purposes")), *rest]
    return tokens


def _law(words: Sequence[str], at: int) -> int:
    """Where "the applicable laws and regulations, as well as legal requirements of other countries" ends, or 0."""
    while at < len(words) and words[at] in _BEFORE_LAWS:
        at += 1
    if not {*words[at : at + 1]} & _LAWS:
        return 0
    at += 1
    while words[at : at + 1] in (["and"], ["or"]) and {*words[at + 1 : at + 2]} & _LAWS:
        at += 2
    further = at + 3 if list(words[at : at + 3]) == ["as", "well", "as"] else at + 1
    while further < len(words) and words[further] in (*_BEFORE_LAWS, "legal"):
        further += 1
    if words[at : at + 1] in (["as"], ["and"], ["or"]) and words[further : further + 1] == ["requirements"]:
        at = further + 1
    if list(words[at : at + 2]) in (["of", "other"], ["in", "other"]) and {*words[at + 2 : at + 3]} & _LANDS:
        at += 3
        while words[at : at + 1] in (["and"], ["or"], ["/"]) and {*words[at + 1 : at + 2]} & _LANDS:
            at += 2
    return at


def _use_included(tokens: list[Token]) -> list[Token]:
    """ "Your use of the maps (including using the prints) must …" as "your use of the maps and use of the prints"."""
    words = [token.text.lower() for token in tokens]
    use = words.index("use", 0, 6) if "use" in words[:6] else 0
    opens = words.index("(", use) if use and words[use + 1 : use + 2] == ["of"] and "(" in words[use:] else 0
    closes = words.index(")", opens) if opens and ")" in words[opens:] else 0
    if not closes or words[opens + 1 : opens + 3] != ["including", "using"] or {*_MODALS, "may"} & {*words[:closes]}:
        return tokens
    joint = [_word(word, tokens[opens]) for word in ("and", "use", "of")]
    return [*tokens[:opens], *joint, *tokens[opens + 3 : closes], *tokens[closes + 1 :]]


def _as_amended(tokens: list[Token]) -> list[Token]:
    """ "The policy, as amended from time to time" is the policy, as it stands on the day."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 2):
        amended = at + 3 if words[at + 2] in _AMENDED else 0
        if words[at : at + 2] != [",", "as"] or not amended:
            continue
        if words[amended : amended + 4] == ["from", "time", "to", "time"]:
            amended += 4
        if words[amended : amended + 1] in ([","], ["."], [";"], []):
            return [*tokens[:at], *tokens[amended + (words[amended : amended + 1] == [","]) :]]
    return tokens


_AMENDED = frozenset(("amended", "updated", "modified", "revised"))
_NAMES = frozenset(("name", "names", "mark", "marks", "word", "words", "logo", "logos", "trademark", "trademarks"))


def within_name(tokens: Sequence[Token]) -> list[Token]:
    """ "The name "Fern" may not be used in the name of your product": within that name, and not on its behalf."""
    words = [token.text.lower() for token in tokens]
    for at in range(3, len(words) - 3):
        put = {"use", "used", "appear", "appears", "contained", "included"} & {*words[:at]}
        if words[at : at + 4] == ["in", "the", "name", "of"] and put and _NAMES & {*words[:at]}:
            return [*tokens[:at], evolve(tokens[at], text="within"), *tokens[at + 1 :]]
    return list(tokens)


_PAYS = frozenset(("pay", "pays", "paid", "paying", "owe", "owes", "owed"))


def paid_to(tokens: Sequence[Token]) -> list[Token]:
    """ "Bolt paid Fern 100 euros" as "Bolt paid 100 euros to Fern": the number is none of the name's."""
    words = [token.text for token in tokens]
    for at in range(len(words) - 3):
        number = at + 1
        while number < len(words) and number < at + 4 and words[number][:1].isupper() and words[number].isalpha():
            number += 1
        sum_of = tokens[number : number + 1] and tokens[number].shape is Shape.NUMBER and number > at + 1
        if words[at].lower() not in _PAYS or not sum_of or not {*words[number + 1 : number + 2]} & {*_MONEY}:
            continue
        to = _word("to", tokens[at + 1])
        order = [*tokens[number : number + 2], to, *tokens[at + 1 : number]]
        places = sorted((one.start, one.end) for one in order)
        told = [evolve(one, start=start, end=end) for one, (start, end) in zip(order, places, strict=True)]
        return [*tokens[: at + 1], *told, *tokens[number + 2 :]]
    return list(tokens)


_MONEY = tuple(word for word in TABLE.data["currency"] if word.isalpha())


def _separately(tokens: list[Token]) -> list[Token]:
    """ "Selling the maps on their own" as "selling the maps separately"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 2):
        own = words[at] == "on" and words[at + 1] in ("its", "their") and words[at + 2] == "own"
        ends = words[at + 3 : at + 4] in ([], ["."], [","], [";"], ["is"], ["are"], ["may"], ["and"], ["or"], ["but"])
        if own and ends:
            return [*tokens[:at], evolve(tokens[at], text="separately"), *tokens[at + 3 :]]
    return tokens


def _word(text: str, at: Token) -> Token:
    return Token(text, at.start, at.start, Shape.WORD, True, at.role)
