"""
English ways to say that something competes: "is competitive with", "in competition with", all said as "competes with".

What stands once for two such phrases is given to each: "that is competitive with, or a substitute for, the Services" is
"that competes with the Services or is a substitute for the Services".
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Token

_BE = {"is": "competes", "are": "compete", "be": "compete", "was": "competed", "were": "competed"}
_DO = {"is": "does", "are": "do", "was": "did", "were": "did"}
_HOW = frozenset(("directly", "indirectly", "substantially", "materially", "reasonably", "functionally", "confusingly"))
_VERBS = frozenset(("compete", "competes", "competed", "competing", "resemble", "resembles", "replace", "replaces"))
_HEADS = frozenset(("competitive", "similar", "substitute", "substitutes", "alternative", "equivalent", "replacement"))
_LINKS = frozenset(("with", "to", "for"))
_ENDS = frozenset(("unless", "except", "without", "if", "provided", "where", "when", "that", "which", "other"))
_STOPS = frozenset((",", ";", ".", ":", "(", ")", ""))


_MADE = frozenset(
    (
        *("product", "products", "service", "services", "offering", "offerings", "solution", "solutions"),
        *("model", "models", "software", "application", "applications", "platform", "platforms", "tool", "tools"),
        *("technology", "technologies", "ai", "business", "businesses", "website", "websites", "commercial"),
    )
)
"""What is made and offered: a "competitive" one of these competes."""


def with_competing(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`tokens` with both said in plain words; each new word keeps the place of an old one."""
    return _plain(_each_with_its_own(_in_a_row(list(tokens))))


def _in_a_row(tokens: list[Token]) -> list[Token]:
    """
    "Products competitive with, similar to, or that would otherwise be a substitute for X": each with its own X.
    """
    words = [token.text.lower() for token in tokens]
    for begin, word in enumerate(words):
        bare = word in _HEADS | _HOW and begin > 0 and words[begin - 1] not in _BE and words[begin - 1] not in _BEFORE
        if not bare and word not in ("that", "which"):
            continue
        members: list[tuple[int, int]] = []
        at = begin
        while (found := _member(words, at)) is not None:
            members.append(found)
            at = found[1]
            join = at + (words[at : at + 1] == [","])
            join += words[join : join + 1] in (["or"], ["and"], ["and/or"])
            if join == at or _member(words, join) is None:
                break
            at = join
        if len(members) < 2 or (len(members) == 2 and not bare):
            continue
        start = at + (words[at : at + 1] == [","])
        end = next((k for k in range(start, len(words)) if words[k] in _STOPS | _ENDS), len(words))
        if end == start:
            continue
        put: list[Token] = []
        for number, (first, last) in enumerate(members):
            place = tokens[first]
            put += [evolve(place, text="or")] if number else []
            put.append(evolve(place, text="that"))
            put += [evolve(place, text="are")] if words[first] not in _VERBS else []
            put += [*tokens[first:last], *tokens[start:end]]
        return [*tokens[:begin], *put, *_in_a_row(tokens[end:])]
    return tokens


def _member(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """Where what is said in one phrase of a row begins and ends: "a substitute for", "similar to", "compete with"."""
    at += words[at : at + 1] in (["that"], ["which"])
    while at < len(words) and words[at] in _HELPING:
        at += 1
    first = at
    at += words[at : at + 1] in (["a"], ["an"], ["the"])
    while at < len(words) and words[at] in _HOW:
        at += 1
    if at + 1 < len(words) and words[at] in _HEADS and words[at + 1] in _LINKS:
        return first, at + 2
    if at < len(words) and at == first and words[at] in _VERBS - {"competing"}:
        return first, at + 1 + (words[at + 1 : at + 2] == ["with"])
    return None


_HELPING = frozenset(("would", "could", "may", "might", "will", "otherwise", "be", "is", "are", "themselves"))
_BEFORE = frozenset(("a", "an", "the", "any", "or", "and", ",", "of", "no", "not", "such", "other"))
"""Before a word that only narrows the noun behind it: "a similar product"."""


def _plain(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """ "is not directly competitive with" as "does not compete directly with"; a bare "competitive" as "competing"."""
    words = [token.text.lower() for token in tokens]
    found: list[Token] = []
    for at, token in enumerate(tokens):
        competes = words[at] == "competitive" and words[at + 1 : at + 2] == ["with"]
        rivals = words[at : at + 3] == ["in", "competition", "with"]
        if words[at] == "competition" and words[at - 1 : at + 2] == ["in", "competition", "with"]:
            continue
        if words[at] in ("competitive", "competing") and words[at + 1 : at + 2] and words[at + 1] in _MADE:
            found.append(evolve(token, text="competing"))
            continue
        shared = at > 2 and words[at - 1] in ("or", "and", "and/or") and words[at - 2] in _MADE
        if shared and words[at] in _MADE and words[at - 3] in ("competitive", "competing"):
            found += [evolve(token, text="competing"), token]  # "competing products or services": both compete
            continue
        if not competes and not rivals:
            found.append(token)
            continue
        how: list[Token] = []
        while found and found[-1].text.lower() in _HOW:
            how.insert(0, found.pop())
        denied = found.pop() if len(found) > 1 and found[-1].text.lower() == "not" else None
        verb = found[-1].text.lower() if found else ""
        if verb in _DO and denied is not None:
            found[-1] = evolve(found[-1], text=_DO[verb])
            found += [denied, evolve(token, text="compete")]
        elif verb in _BE and denied is None:
            found[-1] = evolve(found[-1], text=_BE[verb])
        else:
            found += [*([denied] if denied else []), evolve(token, text="competing")]
        found += how
    return tuple(found)


def _each_with_its_own(tokens: list[Token]) -> list[Token]:
    words = [token.text.lower() for token in tokens]
    for at, word in enumerate(words):
        if word not in _LINKS or not at or words[at - 1] not in _VERBS | _HEADS:
            continue
        comma = words[at + 1 : at + 2] == [","]
        joint = at + 1 + comma
        if words[joint : joint + 1] not in (["or"], ["and"]):
            continue
        second = _second(words, joint + 1)
        if not second:
            continue
        start = second + 1 + (words[second + 1 : second + 2] == [","])
        end = next((k for k in range(start, len(words)) if words[k] in _STOPS | _ENDS), len(words))
        if end == start:
            continue
        verb = _copula(words, at)
        finite = verb is not None and words[joint + 1] not in _VERBS and words[joint + 1] not in _BE
        that = next((k for k in range(at - 1, max(-1, at - 6), -1) if words[k] in ("that", "which")), None)
        again = [tokens[that]] if that is not None else []
        again += [tokens[verb]] if finite and verb is not None else []
        shared = tokens[start:end]
        return [
            *tokens[: at + 1],
            *shared,
            tokens[joint],
            *again,
            *tokens[joint + 1 : second + 1],
            *shared,
            *_each_with_its_own(tokens[end:]),
        ]
    return tokens


def _second(words: Sequence[str], start: int) -> int:
    """Where the second phrase ends, at its preposition or at its verb; 0 if none stands at `start`."""
    for at in range(start, min(start + 6, len(words))):
        if words[at] in _STOPS and words[at] != ",":
            return 0
        if words[at] in _LINKS and words[at - 1] in _VERBS | _HEADS and at > start:
            return at
        if words[at] in ("resemble", "resembles", "replace", "replaces"):
            return at
    return 0


def _copula(words: Sequence[str], at: int) -> int | None:
    """Where the "is" of the first phrase stands, if it has one."""
    return next((k for k in range(at - 1, max(-1, at - 5), -1) if words[k] in _BE), None)
