"""English wordings of grants put the plain way before a sentence is read."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Shape, Token

_GRANTED = frozenset(("licence", "license", "right", "rights", "permission"))
_FAR = 10
"""So many words may lie between the parts of one of these wordings."""


def plain_grant(tokens: list[Token]) -> list[Token]:
    """A grant without the words that say no more of it than others do, in the order that grants mostly have."""
    words = [token.text.lower() for token in tokens]
    if not _GRANTED & set(words) or "to" not in words:
        return tokens
    for step in (
        _subject_first,
        _item_given,
        _conditions_below,
        _one_of_both,
        _unparted,
        _embodied,
        _own_rights,
        _all_rights,
        _with_included,
        _derivatives,
        _had_done,
        _aside_behind,
        _place_behind,
        _not_withheld,
    ):
        tokens = step(tokens)
    return tokens


def _not_withheld(tokens: list[Token]) -> list[Token]:
    """ "To produce, but not publish, forks" as "to produce forks, but you may not publish forks"."""
    words = _words(tokens)
    for at in range(2, len(words) - 5):
        if words[at : at + 3] != [",", "but", "not"] or words[at + 4] != "," or "you may" in " ".join(words):
            continue
        end = next((place for place in range(at + 5, len(words)) if words[place] in (".", ";")), len(words))
        stop = next((place for place in range(at + 5, end) if words[place] in _NARROWING), end)
        verb = tokens[at + 3]
        you, may = (evolve(verb, text=text) for text in ("You", "may"))
        denied = [tokens[at], tokens[at + 1], you, may, tokens[at + 2], verb, *tokens[at + 5 : stop]]
        return [*tokens[:at], *tokens[at + 5 : end], *denied, *tokens[end:]]
    return tokens


def _subject_first(tokens: list[Token]) -> list[Token]:
    """ "A gives a licence, subject to X: | under Y to …" as "subject to X, A gives a licence under Y to …"."""
    for at, token in enumerate(tokens):
        if token.shape is not Shape.BREAK or token.role != "own" or not at:
            continue
        end = at - 1 if tokens[at - 1].text == ":" else at
        before = [one.text.lower() for one in tokens[:end]]
        begin = at + 1 + (tokens[at + 1 : at + 2] != [] and tokens[at + 1].shape is Shape.LABEL)
        opens = [one.text.lower() for one in tokens[begin : begin + 1]]
        hangs = (place for place in range(3, len(before) - 2) if before[place : place + 3] == [",", "subject", "to"])
        place = next(hangs, -1)
        if place > 0 and opens in (["under"], ["to"]) and before[place - 1] in _GRANTED and before[0] != "subject":
            comma = tokens[place]
            return [*tokens[place + 1 : end], comma, *tokens[:place], *tokens[begin:]]
    return tokens


_GIVES = frozenset(("grant", "grants", "give", "gives"))
_ARTICLES = frozenset(("a", "an", "the", "any", "all"))


def _item_given(tokens: list[Token]) -> list[Token]:
    """ "The Licensor grants you: | (a) a licence to …" as "the Licensor grants you a licence to …"."""
    for at, token in enumerate(tokens):
        if token.shape is not Shape.BREAK or token.role != "own":
            continue
        before = [one.text.lower() for one in tokens[:at] if one.text not in (":", "—", "–")]
        gives = {place for place in range(max(len(before) - 4, 0), len(before)) if before[place] in _GIVES}
        to_whom = before[-1:] in (["you"], ["licensee"], ["recipient"], ["user"], ["licensees"], ["users"])
        begin = at + 1 + (tokens[at + 1 : at + 2] != [] and tokens[at + 1].shape is Shape.LABEL)
        if gives and to_whom and tokens[begin : begin + 1] and tokens[begin].text.lower() in _ARTICLES:
            end = at - 1 if tokens[at - 1].text in (":", "—", "–") else at
            return [*tokens[:end], *tokens[begin:]]
    return tokens


_NARROWING = frozenset(("for", "in", "on", "under", "only", "solely", ",", "if", "provided", "unless", "except"))
"""Words that narrow an act behind what it is done to."""


def _conditions_below(tokens: list[Token]) -> list[Token]:
    """ "Subject to the condition set forth below, …" left out: what stands below asks for it itself."""
    words = _words(tokens)
    end = words.index(",") if "," in words[:9] else 0
    if not end or words[:3] != ["subject", "to", "the"] or words[end - 1] != "below" or "condition" not in words[3]:
        return tokens
    return tokens[end + 1 :]


def _one_of_both(tokens: list[Token]) -> list[Token]:
    """ "To deal in both | (a) the work, and | without restriction": an item by itself is one of the two."""
    kept: list[Token] = []
    for at, token in enumerate(tokens):
        ends = at + 1 < len(tokens) and tokens[at + 1].shape is Shape.BREAK
        behind = tokens[at + 2 : at + 3] and tokens[at + 2].role == "own"
        if ends and token.text.lower() == "both" and behind:
            continue
        if ends and token.text.lower() == "and" and token.role == "own" and kept and kept[-1].text == ",":
            kept.pop()
            continue
        kept.append(token)
    return kept


_OF_GRANTS = frozenset(("worldwide", "royalty-free", "non-exclusive", "nonexclusive", "perpetual", "irrevocable")) | {
    "free",
    "non-transferable",
    "nontransferable",
    "non-sublicensable",
    "nonsublicensable",
    "sublicensable",
    "revocable",
    "limited",
    "personal",
}


def _unparted(tokens: list[Token]) -> list[Token]:
    """ "A worldwide, non-exclusive, licence to …" as "a worldwide, non-exclusive licence to …"."""
    words = _words(tokens)
    for at in range(1, len(words) - 1):
        if words[at] == "," and words[at - 1] in _OF_GRANTS and words[at + 1] in _GRANTED:
            return [*tokens[:at], *tokens[at + 1 :]]
    return tokens


def _embodied(tokens: list[Token]) -> list[Token]:
    """ "A licence under rights owned by us embodied in the Work to …" as "a licence under rights owned by us to …"."""
    words = _words(tokens)
    for at in range(2, len(words) - 3):
        if words[at] != "embodied" or words[at + 1] != "in" or "under" not in words[:at]:
            continue
        end = next((place for place in range(at + 2, min(at + 2 + _FAR, len(words))) if words[place] == "to"), -1)
        if end > 0 and not {",", ";", "(", ":"} & set(words[at:end]):
            return [*tokens[:at], *tokens[end:]]
    return tokens


_OWNERS = frozenset(("its", "our", "their", "his", "her"))
_COPYRIGHTS = frozenset(("copyright", "copyrights"))
_TERM = ["and", "during", "the", "term", "of", "this"]


def _own_rights(tokens: list[Token]) -> list[Token]:
    """ "A licence under Fern's copyrights in the Work to …" as "a licence to …": no licence gives other rights."""
    words = _words(tokens)
    for at in range(2, len(words) - 3):
        if words[at] != "under" or not _GRANTED & set(words[max(at - 3, 0) : at]):
            continue
        end = next((place for place in range(at + 2, min(at + 2 + 3 * _FAR, len(words))) if words[place] == "to"), -1)
        between = words[at + 1 : end]
        named = next((place for place, word in enumerate(between) if word in _COPYRIGHTS or word == "property"), -1)
        if end < 0 or not 0 < named <= _FAR or {";", "(", ":", "only", "solely"} & set(between):
            continue
        if between[0] not in _OWNERS and not any(
            word in ("'s", "’s") or word[-2:] in ("'s", "’s") for word in between[:named]
        ):
            continue
        if "patent" in " ".join(between) or "trade" in " ".join(between):
            continue
        term = next((place for place in range(at, end) if words[place : place + 6] == _TERM), end)
        return [*tokens[:at], *tokens[term + (term < end) : end], *tokens[end:]]
    return tokens


def _all_rights(tokens: list[Token]) -> list[Token]:
    """ "Under all copyrights and all patent rights that we own, to …" as "under all copyrights and patents to …"."""
    words = _words(tokens)
    for at in range(3, len(words) - 6):
        named = words[at + 1 : at + 5]
        every = named[:1] == ["all"] or named[:3] == ["any", "and", "all"]
        if words[at] != "under" or not every or not _COPYRIGHTS & set(named):
            continue
        ends = (place for place in range(at + 4, min(at + 8 * _FAR, len(words) - 2)) if words[place] == ",")
        end = next((place for place in ends if words[place + 1] == "to"), -1)
        between = words[at:end]
        if end < 0 or "patent" not in between or {";", ":", "only", "solely", "except", "excluding"} & set(between):
            continue
        plain = [evolve(tokens[at + 1], text=word) for word in ("all", "copyrights", "and", "patents")]
        start = at - 1 if words[at - 1] in ("and", ",") else at
        given = words.index("granted") + 1 if "granted" in words[:at] else start
        return [*tokens[:given], tokens[at], *plain, *tokens[given:start], *tokens[end:]]
    return tokens


def _derivatives(tokens: list[Token]) -> list[Token]:
    """ "To create derivative works of, display and distribute it" as "to modify, display and distribute it"."""
    words = _words(tokens)
    for at in range(1, len(words) - 4):
        made = words[at] in ("create", "prepare", "make") and words[at + 1 : at + 4] == ["derivative", "works", "of"]
        if made and words[at + 4] == "," and words[at + 5 : at + 6] not in (["and"], ["or"], []):
            verb = evolve(tokens[at], text="modify", end=tokens[at + 3].end)
            return [*tokens[:at], verb, *tokens[at + 4 :]]
    return tokens


def _had_done(tokens: list[Token]) -> list[Token]:
    """ "To sell, have made, and have sold it" as "to sell, and have made it"."""
    words = _words(tokens)
    for at in range(2, len(words) - 4):
        if words[at : at + 5] == ["made", ",", "and", "have", "sold"] and words[at - 1] == "have" and "sell" in words:
            joint = [tokens[at + 2], tokens[at - 1], tokens[at]]
            return [*tokens[: at - 1], *joint, *tokens[at + 5 :]]
    return tokens


def _with_included(tokens: list[Token]) -> list[Token]:
    """ "To create derivatives of (including Forks), and change it" as "to create derivatives and Forks of, and …"."""
    words = _words(tokens)
    for at in range(2, len(words) - 3):
        if words[at : at + 3] != ["of", "(", "including"]:
            continue
        end = next((place for place in range(at + 3, min(at + 3 + _FAR, len(words))) if words[place] == ")"), -1)
        if end < 0 or words[end + 1 : end + 2] != [","]:
            continue
        joint = evolve(tokens[at + 2], text="and")
        return [*tokens[:at], joint, *tokens[at + 3 : end], tokens[at], *tokens[end + 1 :]]
    return tokens


def _place_behind(tokens: list[Token]) -> list[Token]:
    """ "We grant you, for Asia only, a licence to …" as "we grant you a licence, for Asia only, to …"."""
    words = _words(tokens)
    if sum(word in _ONLY for word in words) != 1:
        return tokens  # what another "only" is about would be lost
    for at in range(1, len(words) - 4):
        if words[at] != "," or words[at + 1] not in ("for", "in", "within") or words[at - 1] != "you":
            continue
        end = words.index(",", at + 1) if "," in words[at + 1 : at + _FAR] else -1
        if end < 0 or words[end - 1] not in _ONLY or "grant" not in " ".join(words[:at]):
            continue
        noun = next((place for place in range(end, len(words)) if words[place] in _GRANTED), -1)
        to = next((place for place in range(max(noun, 0), len(words)) if words[place] == "to"), -1)
        if noun > 0 and to > 0:
            return [*tokens[:at], *tokens[end + 1 : to], *tokens[at : end + 1], *tokens[to:]]
    return tokens


_ASIDES = frozenset(("solely", "only", "exclusively", "for", "during", "throughout"))
_CONDITIONS = frozenset(("provided", "unless", "except", "if", "so", "as", "subject", "where", "but"))


def _aside_behind(tokens: list[Token]) -> list[Token]:
    """ "We grant you, for study only, a licence to copy it" as "we grant you a licence to copy it, for study only"."""
    words = _words(tokens)
    grant = next((at for at, word in enumerate(words) if word in ("grant", "grants")), -1)
    if grant < 0:
        return tokens
    for at in range(grant + 2, len(words) - 4):
        if words[at] != "," or words[at + 1] not in _ASIDES:
            continue
        behind_noun = words[at - 1] in _GRANTED
        follows = ("to",) if behind_noun else ("a", "an", "the")
        ends = (place for place in range(at + 3, min(at + 2 * _FAR, len(words) - 2)) if words[place] == ",")
        end = next((place for place in ends if words[place + 1] in follows), -1)
        if end < 0 or {";", ":"} & set(words[at:end]):
            continue
        to = end + 1
        if not behind_noun:
            noun = next(
                (place for place in range(end, min(end + 2 * _FAR, len(words))) if words[place] in _GRANTED), -1
            )
            to = noun + 1 if noun > 0 and words[noun + 1 : noun + 2] == ["to"] else -1
        if to < 0:
            continue
        stop = len(words)
        while stop > to and not words[stop - 1].strip(" .;,"):
            stop -= 1
        bound = (place for place in range(to, stop) if words[place] == "," and words[place + 1] in _CONDITIONS)
        stop = next(bound, stop)
        return [*tokens[:at], *tokens[end + 1 : stop], *tokens[at:end], *tokens[stop:]]
    return tokens


_ONLY = ("only", "alone", "solely", "exclusively")


def _words(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]
