"""English bans on what a noun names, told as what is done: "use of X to sell Y is prohibited" as "using X …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .deverbal_en import verb_behind
from .lexicon_en import TABLE, gerund_of, options
from .tokens import Token

__all__ = ["as_doings"]

_BANNED = re.compile(
    r" (?:is|are|shall be|will be) (?:\w+ly )?"
    r"(?:(?:not|never) (?:\w+ly )?(?:permitted|allowed|authori[sz]ed)|prohibited|forbidden|banned|disallowed)\b"
)
_OPENS = frozenset(("any", "the", "all"))
_PARTED = frozenset((",", "that", "which", "who", "by"))
_CLOSES = frozenset((".", "without", "unless", "except", "if"))
_LONGEST = 12
"""Words between "use of" and "to" at most."""


def as_doings(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with such a subject told as what is done."""
    words = [token.text.lower() for token in tokens]
    start = 1 if words[:1] and words[0] in _OPENS else 0
    found = list(tokens)
    if len(words) < start + 6 or not _BANNED.search(" ".join(words)):
        return found
    behind = start + 2 if words[start : start + 2] == ["use", "of"] else start + 1 if words[start] == "using" else 0
    to = next((at for at in range(behind + 1, min(behind + _LONGEST, len(words) - 1)) if words[at] == "to"), 0)
    if behind and to and _is_verb(words[to + 1]) and not _PARTED & {*words[behind:to]}:
        end = _banned_from(words)
        if end is not None:
            # said of nobody, whatever long rows it goes through
            said = [evolve(found[start], text=word) for word in ("nobody", "may", "use")]
            return [*said, *found[behind : end[0]], *found[end[1] :]]
        if words[start] == "use":
            return [evolve(found[start], text="using"), *found[behind:]]
    if words[start + 1] == "or" and words[start + 2] in ("attempt", "attempts") and words[start + 3] == "to":
        verb, named = words[start + 4], words[start]
        doing = _gerund(verb)
        if doing and verb in (TABLE.data["nominal"].get(named), verb_behind(named), _NAMED.get(named)):
            first = [evolve(found[start], text=doing), found[start + 1], evolve(found[start + 2], text="attempting")]
            return [*first, *found[start + 3 :]]
    return found


_NAMED = {"generation": "generate", "publication": "publish"}
"""Nouns that are first of all things, and name a doing beside its verb."""


def _banned_from(words: Sequence[str]) -> tuple[int, int] | None:
    """Where the ban stands that such a sentence ends on, or that only a condition follows; None if more follows."""
    joined = f" {' '.join(words)} "
    found = list(_BANNED.finditer(joined))
    if not found:
        return None
    last = found[-1]
    first, end = joined[: last.start()].count(" "), joined[: last.end()].count(" ")
    rest = words[end] if end < len(words) else "."
    return (first, end) if rest in _CLOSES else None


def _is_verb(word: str) -> bool:
    return any(one.tag == "VB" for one in options(word))


def _gerund(verb: str) -> str:
    """The form in -ing of a verb, empty where none is known."""
    for form in (f"{verb}ing", f"{verb[:-1]}ing", f"{verb}{verb[-1:]}ing"):
        found = gerund_of(form)
        if found is not None and found.lemma == verb:
            return form
    return ""
