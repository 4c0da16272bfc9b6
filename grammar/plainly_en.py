"""
English said more plainly, word by word: capitals for stress ("YOU AGREE NOT TO sell it", "you MAY NOT sell it"),
"anything but sell it", "shall neither sell nor lend it".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from attrs import evolve

from .lexicon_en import TABLE, known, options
from .tokens import Shape, Token

_ALL_LOUD = 0.6
"""Share of words in capitals from which on a sentence is set in capitals as a whole; as `candidates_en` has it."""
_FORCE = frozenset(["may", "must", "shall", "will", "can", "cannot", "not", "no", "never", "nor", "should"])
"""Words of which one stands in what is stressed, so that no name or abbreviation is meant."""


def quieted(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`tokens` with each run of words in capitals that says a force or a denial in small letters."""
    words = [token.text for token in tokens if token.shape is Shape.WORD and len(token.text) > 1]
    if len(words) > 3 and sum(text.isupper() for text in words) > _ALL_LOUD * len(words):
        return tuple(tokens)  # nothing is stressed where everything is
    found: list[Token] = []
    for loud, group in groupby(tokens, key=_is_loud):
        run = list(group)
        if loud and len(run) > 1 and any(one.text.lower() in _FORCE for one in run):
            run = [evolve(one, text=one.text.lower()) if _is_word(one.text.lower()) else one for one in run]
        found += run
    return tuple(found)


def _is_loud(token: Token) -> bool:
    if token.shape is not Shape.WORD:
        return token.text == ","
    return token.text.isupper() and (len(token.text) > 1 or token.text in ("A", "I"))


def _is_word(lower: str) -> bool:
    return lower in TABLE.closed or (known(lower) and lower not in TABLE.words["acronyms"])


_ANYTHING = frozenset(["anything", "everything", "whatever"])
_LEFT_OUT = (("other", "than"), ("short", "of"), ("apart", "from"), ("but",), ("save",), ("bar",), ("except",))


def leaving_out(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """ "Do anything with it other than sell it", "but sell it", as "except sell it"."""
    words = [token.text.lower() for token in tokens]
    start = next((at for at, word in enumerate(words) if word in _ANYTHING), None)
    if start is None:
        return tuple(tokens)
    for at in range(start + 1, min(start + 8, len(words) - 1)):
        for said in _LEFT_OUT:
            end = at + len(said)
            if tuple(words[at:end]) == said and end < len(words) and _is_act(words[end]):
                stop = tokens[end - 1].end
                out = [evolve(tokens[at], text="except", end=stop)]
                if not words[end].endswith("ing"):
                    out.append(evolve(tokens[at], text="to", start=stop, end=stop))
                return (*tokens[:at], *out, *tokens[end:])
    return tuple(tokens)


_LABELS = frozenset(
    ["restriction", "restrictions", "limitation", "limitations", "prohibition", "prohibitions", "note", "important"]
)
_LEAVE = frozenset(["prior", "express", "explicit", "written", "our", "the", "its", "their", "your", "a", "any"])
_BREAKS = frozenset(["violates", "breaches", "infringes", "contravenes", "breaks"])
_WOULD_BREAK = frozenset(["violate", "breach", "infringe", "contravene", "break"])
_A_BREACH = frozenset(["violation", "breach", "infringement", "contravention"])


def _coming_to_an_end(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """ "Your rights under this licence end if …": no licence end, but an end of the rights."""
    words = [token.text.lower() for token in tokens]
    return tuple(
        evolve(token, text="terminate")
        if words[at] in ("end", "lapse")
        and at
        and words[at - 1] in _GIVEN
        and words[at + 1 : at + 2]
        and words[at + 1] in _ON
        else token
        for at, token in enumerate(tokens)
    )


_GIVEN = frozenset(["licence", "license", "agreement", "permission", "contract", "terms", "document"])
_ON = frozenset(["if", "when", "whenever", "upon", "on", "as", "automatically", "immediately", "at", "once", "unless"])


def _breaks_it(words: Sequence[str]) -> int:
    """How many words say that "it" breaks something: "it violates", "it would breach", "it is a breach of"."""
    if len(words) <= 5 or words[0] != "it":
        return 0
    if words[1] in _BREAKS:
        return 2
    step = 2 if words[1] in ("would", "will", "shall") else 1
    if step == 2 and words[2] in _WOULD_BREAK:
        return 3
    said = words[step] in ("is", "be", "constitutes", "constitute") and words[step + 1] in ("a", "an")
    return step + 4 if said and words[step + 2] in _A_BREACH and words[step + 3 : step + 4] == ["of"] else 0


def plainly(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """
    "Restrictions: selling it …" without the label, "absent prior consent" as "without …", "it violates these terms to
    sell it" as "it is forbidden to sell it".
    """
    words = [token.text.lower() for token in tokens]
    if len(words) > 3 and words[0] in _LABELS and words[1] == ":":
        tokens, words = tokens[2:], words[2:]
    breaks = _breaks_it(words)
    if breaks and "to" in words[breaks + 1 : breaks + 6]:
        to = words.index("to", breaks + 1)
        cut = tokens[1].start + 1
        said = (
            evolve(tokens[1], text="is", end=cut),
            evolve(tokens[1], text="forbidden", start=cut, end=tokens[to - 1].end),
        )
        tokens = (tokens[0], *said, *tokens[to:])
        words = [token.text.lower() for token in tokens]
    tokens = _coming_to_an_end(_having_alone(_stressed(tokens)))
    words = [token.text.lower() for token in tokens]
    tokens = [
        evolve(token, text="except")
        if words[at] == "save" and words[at - 1] == "," and words[at + 1 : at + 2] and words[at + 1] in _IN_WHAT_CASE
        else token
        for at, token in enumerate(tokens)
    ]
    return tuple(
        evolve(token, text="without")
        if words[at] == "absent" and at and words[at + 1 : at + 2] and words[at + 1] in _LEAVE
        else token
        for at, token in enumerate(tokens)
    )


_DENIES = frozenset(["not", "never", "no", "cannot", "prohibited", "forbidden"])
_IN_WHAT_CASE = frozenset(["for", "in", "if", "when", "where", "by", "on", "with", "as", "to"])


def _stressed(tokens: Sequence[Token]) -> Sequence[Token]:
    """
    "You must not rename it, (not) even for internal purposes": the ban without what it also holds for.

    So is leave without what it also is for: "it may be shared, even for money, if you name us".
    """
    words = [token.text.lower() for token in tokens]
    for at in range(4, len(words) - 2):
        comma = at - 1 if words[at - 1] == "," else at - 2 if words[at - 2 : at] == [",", "not"] else None
        if words[at] not in ("even", "also") or words[at + 1] not in _IN_WHAT_CASE or comma is None:
            continue
        if _DENIES & {*words[:comma]} and not {",", ";", ":"} & {*words[at:]}:
            return (*tokens[:comma], tokens[-1]) if words[-1] in (".", "!") else tokens[:comma]
        end = next((k for k in range(at + 2, len(words)) if words[k] in (",", ".", "!")), len(words))
        told = {*words[at:end]}
        if "may" in words[:comma] and not told & (_DENIES | _MODALS | {"only", ";", ":", "if", "when", "where"}):
            behind = end + 1 if words[end : end + 1] == [","] else end
            return (*tokens[:comma], *tokens[behind:])
    return tokens


_HAVING = (("alone", "has", "the", "right"), ("has", "the", "exclusive", "right"), ("has", "the", "sole", "right"))


def _having_alone(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Fern alone has the right to sell it", "Fern has the sole right to sell it", as "Fern alone may sell it"."""
    words = tuple("has" if token.text.lower() == "have" else token.text.lower() for token in tokens)
    for at in range(1, len(words) - 5):
        if words[at : at + 4] in _HAVING and words[at + 4] == "to" and words[at - 1] not in ("you", "licensee"):
            first, last = tokens[at], tokens[at + 4]
            alone = evolve(first, text="alone")
            may = evolve(tokens[at + 1], text="may", end=last.end)
            return (*tokens[:at], alone, may, *tokens[at + 5 :])
    return tokens


_MODALS = frozenset(["may", "must", "shall", "will", "can", "should"])


def neither(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """ "Shall neither sell nor lend it" as "shall not sell or lend it"."""
    words = [token.text.lower() for token in tokens]
    found = list(tokens)
    for at in range(1, len(words) - 2):
        if words[at] == "neither" and words[at - 1] in _MODALS and "nor" in words[at:]:
            found[at] = evolve(tokens[at], text="not")
            for nor in range(at, len(words)):  # "neither lend nor sell it, nor rent it out"
                if words[nor] == "nor" and words[nor + 1 : nor + 2] and words[nor + 1] not in _MODALS:
                    found[nor] = evolve(tokens[nor], text="or")
    return tuple(found)


def _is_act(lower: str) -> bool:
    return lower not in TABLE.closed and any(one.tag in ("VB", "VBG") for one in options(lower))
