"""
Rows of deeds that are banned, each by itself: in "we ban spam, threats and posting private data" nothing that stands
behind the last one is said of those before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import TABLE, gerund_of, options
from .tokens import Shape, Token

_BANS = frozenset(("ban", "prohibit", "forbid", "disallow", "outlaw", "bans", "prohibits", "forbids", "disallows"))
_LETS = frozenset(("allow", "permit", "tolerate", "accept", "allows", "permits", "tolerates", "accepts"))
_BANNED = frozenset(("banned", "prohibited", "forbidden", "disallowed"))
_ENDS_ROW = frozenset(
    [
        *("which", "who", "that", "unless", "except", "if", "where", "when", "as", "including", "such", "without", ":"),
        *(";", "(", ")", '"', "than", "but", "to", "by", "so", "whether", "provided", "while", "because", "is", "are"),
    ]
)
"""What narrows a row, or goes on from it: which of its members it is said of is for the grammar to tell."""
_MOST = 7
"""Words that may stand before a row with those that ban it."""


def each_banned(tokens: list[Token]) -> list[Token]:
    """The tokens with the words that ban a row, or lead to it, repeated before each member, where one is a gerund."""
    words = [token.text.lower() for token in tokens]
    if words[:2] == ["we", "ban"]:  # a noun as well: "ban messages"
        tokens = [tokens[0], evolve(tokens[1], text="prohibit"), *tokens[2:]]
    end = len(tokens) - (words[-1:] == ["."])
    denied = {"not", "never"} & {*words[:_MOST]}
    for at in range(1, min(_MOST, end)):
        bans = words[at] in _BANS
        engaged = words[at] == "in" and words[at - 1] in ("engage", "engaging")
        if not (bans or engaged or (denied and (words[at] in _LETS or words[at] == "for"))):
            continue
        row = _row(tokens, words, at + 1, end)
        head = tokens[: at + 1]
        if engaged or words[at] == "for":
            head = tokens[at - 1 : at + 1] if engaged else tokens[at : at + 1]
        elif bans:
            head = [*head[:-1], evolve(head[-1], text="prohibits" if words[at].endswith("s") else "prohibit")]
        whole = bans or words[at] in _LETS
        return [*tokens[:at], head[-1], *_joined(row, head, whole=whole), *tokens[end:]] if row else tokens
    for at in range(2, end):
        if words[at] in _BANNED and words[at - 1] in ("is", "are") and at + 1 == end:
            row = _row(tokens, words, 0, at - 1)
            head = [evolve(tokens[0], text=word) for word in ("we", "prohibit")]
            return [*head, *_joined(row, head, whole=True), *tokens[end:]] if row else tokens
    return tokens


def _joined(row: Sequence[Sequence[Token]], head: Sequence[Token], *, whole: bool) -> list[Token]:
    """The members behind each other, each after the first with `head` before it; as clauses where they are `whole`."""
    found = [*row[0]]
    for at, member in enumerate(row[1:], 2):
        found.append(evolve(member[0], text=",", shape=Shape.MARK))
        if whole or at == len(row):
            found.append(evolve(member[0], text="and" if whole else "or"))
        found += [*head, *member]
    return found


def _row(tokens: Sequence[Token], words: Sequence[str], start: int, end: int) -> list[list[Token]]:
    """
    The members of a row that begins with a noun and has a gerund in it; none where it is another row.

    Nouns for deeds share no object with the gerunds behind them, as gerunds do: "copying or selling the maps".
    """
    inside = words[start:end]
    if _ENDS_ROW & {*inside} or not {"and", "or", "nor"} & {*inside} or any(one.shape is Shape.BREAK for one in tokens):
        return []
    spans: list[tuple[int, int]] = []
    here = start
    for at in range(start, end):
        if words[at] == ",":
            spans.append((here, at))
            here = at + 1
    last = here + (words[here] in ("and", "or", "nor"))
    if last == here:  # "hate, threats and cheating in exams": the last comma may be left out
        join = next((at for at in range(here + 1, end) if words[at] in ("and", "or", "nor")), end)
        if join == end or join + 1 >= end:
            return []
        spans.append((here, join))
        last = join + 1
    spans.append((last, end))
    members = [list(tokens[one:other]) for one, other in spans]
    alone = all(member and not {"and", "or", "nor"} & {one.text.lower() for one in member} for member in members[:-1])
    gerunds = [bool(member) and gerund_of(member[0].text.lower()) is not None for member in members]
    nouns = [member for member, gerund in zip(members, gerunds, strict=True) if not gerund]
    if not alone or gerunds[0] or not any(gerunds) or not all(map(_is_noun, nouns)):
        return []
    said = [[one.text.lower() for one in member] for member in members]
    shared = (not gerunds[-1] and "of" in said[-1]) or any(one[1:2] == ["of"] for one in said)
    definite = any(_POINTING & {*one[1:2]} for one, gerund in zip(said, gerunds, strict=True) if gerund)
    acts = any(one[-1] in TABLE.data["nominal"] for one, gerund in zip(said, gerunds, strict=True) if not gerund)
    return [] if shared or (definite and acts) else members  # "resale and copying the maps": the resale of the maps


def _is_noun(member: Sequence[Token]) -> bool:
    """Whether a member is one or a few words that end in a noun."""
    tags = {one.tag for one in options(member[-1].text.lower())}
    return len(member) <= _FEW and all(one.shape is Shape.WORD for one in member) and bool({"NN", "NNS"} & tags)


_POINTING = frozenset(("the", "our", "its", "your", "it", "them", "this", "these", "any", "all"))
_FEW = 4
"""The words of a noun that stands alone in a row: "hate", "unsolicited bulk email"."""
