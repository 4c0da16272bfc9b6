"""Tagged English words to chunks: noun groups, verb groups and the marks between them, by `english.lark`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from attrs import field, frozen

from ..clauses.phrase import Limit
from .lexicon_en import TABLE, Word
from .rows import Rows, Tagged


@frozen
class Chunk:
    """
    A run of words that belong together: `NG`, `VG`, `ADJ`, or the terminal of a mark.
    """

    kind: str
    words: tuple[Word, ...]
    parts: tuple[tuple[str, Word], ...] = field(default=(), eq=False)
    """The words with the terminals that the grammar knows them by."""

    @property
    def start(self) -> int:
        """Where it begins in the source."""
        return min(word.start for word in self.words)

    @property
    def end(self) -> int:
        """Where it ends in the source."""
        return max(word.end for word in self.words)

    @property
    def text(self) -> str:
        """The words as written."""
        return join(self.words)

    @property
    def lower(self) -> str:
        """The words in lower case."""
        return self.text.lower()


def join(words: Sequence[Word]) -> str:
    """The words as one string."""
    text = ""
    for word in words:
        text += (" " if text and word.spaced else "") + word.text
    return " ".join(text.split())


_SIMPLE = {
    "DT": "DETERMINER",
    "POSS": "OWNER",
    "POS": "POSSESSIVE",
    "PRP": "PRONOUN",
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "NAME",
    "REF": "REFERENCE",
    "DATE": "DATE",
    "MONEY": "MONEY",
    "ADDRESS": "ADDRESS",
    "NUM": "NUMBER",
    "CD": "NUMBER",
    "JJ": "MODIFIER",
    "JJR": "MODIFIER",
    "FW": "MODIFIER",
    "VB": "VERB",
    "VBP": "VERB",
    "VBZ": "VERB",
    "VBD": "VERB",
    "VBN": "VERB",
    "VBG": "VERB",
    "TO": "TO",
    "MD": "MODAL",
    "BE": "BE",
    "BEF": "BE",
    "HAVE": "HAVE",
    "HAVEF": "HAVE",
    "DO": "DO",
    "DOF": "DO",
    "NOT": "NOT",
    "RB": "ADVERB",
    "IN": "PREPOSITION",
    "CC": "AND",
    "COMMA": "COMMA",
    "SEMI": "SEMICOLON",
    "COLON": "COLON",
    "LB": "OPEN",
    "RB_": "CLOSE",
    "QUOTE": "QUOTE",
    "DASH": "DASH",
    "LABEL": "LABEL",
    "BREAK": "BREAK",
    "SUB": "IF",
    "WDT": "WHICH",
    "WH": "WHICH",
    "INCL": "INCLUDING",
    "EXCL": "EXCLUDING",
    "EG": "THAT_IS",
    "EX": "THERE",
    "END": "END",
}
_AUX = frozenset(("MD", "BE", "BEF", "HAVE", "HAVEF", "DO", "DOF", "NOT", "TO"))
_VERBAL = frozenset(("VB", "VBP", "VBZ", "VBD", "VBN", "VBG"))
_PLACED_BEFORE = frozenset(["only", "solely", "exclusively", "also", "even", "just"])


def terminals(words: Sequence[Word]) -> list[str]:
    """The terminal of each word; the few that depend on neighbours are settled here."""
    count = len(words)
    tags = [word.tag for word in words]
    names = [_SIMPLE.get(tag, "OTHER") for tag in tags]

    def tag(at: int) -> str:
        return tags[at] if 0 <= at < count else ""

    for at in range(2, count - 1):
        written = [words[k].text for k in (at - 1, at, at + 1)]
        run = all(one[:1].isupper() and not one.isupper() for one in written)
        run = run and (tag(at - 1) in ("NN", "NNP") or names[at - 1] == "NAME")
        if names[at] == "MODIFIER" and run and tag(at + 1) in ("NN", "NNS", "JJ"):
            names[at] = "NAME"  # "the Fern Public Licence": one name, and no licence that a fern is given as
    for at in range(count):
        if names[at] == "POSSESSIVE" and (
            not at or names[at - 1] not in ("NOUN", "NAME", "PRONOUN", "REFERENCE", "DATE")
        ):
            names[at] = "OTHER"
    for at in range(count - 1, -1, -1):
        word = words[at]
        if tags[at] in ("VBN", "VBG"):
            before = tag(at - 1)
            if before == "RB":
                before = tag(at - 2)
                if before in _AUX:
                    continue
            if (
                before in ("DT", "POSS", "POS", "JJ", "NUM", "CD")
                and names[at + 1 : at + 2]
                and names[at + 1] in ("NOUN", "NAME", "MODIFIER", "BETWEEN_MODIFIERS")
            ) and not (tag(at - 1) == "JJ" and tag(at - 2) in ("BEF", "BE")):
                names[at] = "MODIFIER"
        elif tags[at] == "HAVEF" or tags[at] == "HAVE":
            following = next((k for k in range(at + 1, min(count, at + 5)) if tags[k] not in ("RB", "NOT")), count)
            if tag(following) == "TO" and not (at and tags[at - 1] == "VBZ"):
                names[following] = "ADVERB_IN_VERB"
            elif tag(following) not in ("VBN", "BE", "HAVE", "DO"):
                names[at] = "VERB"
        elif tags[at] in ("DO", "DOF"):
            following = next((k for k in range(at + 1, min(count, at + 5)) if tags[k] not in ("RB", "NOT")), count)
            if (
                tag(following) not in ("VB", "HAVE", "BE", "NNP", "NN", "DT", "PRP")
                or (tags[at] == "DO" and tag(following) != "VB")
                or (tag(following) in ("DT", "PRP", "NN", "NNP") and at)
            ):
                names[at] = "VERB"
    for at in range(count):
        word = words[at]
        if (
            names[at] == "DETERMINER"
            and word.lower in ("either", "neither", "both")
            and (tag(at + 1) in ("END", "COMMA", "IN", "", "VB", "VBZ") or (tag(at + 1), tag(at + 2)) == ("JJ", "CC"))
            and not (tag(at + 1) == "JJ" and tag(at + 3) in ("JJ", "NN", "NNS") and tag(at + 4) in ("NN", "NNS"))
        ):
            names[at] = "ADVERB"
        if names[at] == "ADVERB" and word.lower == "in" and tag(at + 1) in ("JJ", "NN", "NNS", "NNP", "DT", "POSS"):
            names[at] = "PREPOSITION"  # "not deployed, directly or indirectly, in high-risk settings"
        elif names[at] == "ADVERB":
            names[at] = _adverb(words, names, tags, at)
        elif (
            names[at] == "NOT"
            and tag(at + 1) not in _AUX
            and tag(at + 1) not in _VERBAL
            and tag(at - 1) not in _AUX
            and tag(at + 1) != "RB"
        ):
            names[at] = "ADVERB"
        elif names[at] in ("AND", "COMMA") and _between_modifiers(names, at):
            names[at] = "BETWEEN_MODIFIERS"
        elif names[at] == "DETERMINER" and word.lower.endswith(" of") and names[at + 1 : at + 2] == ["PRONOUN"]:
            names[at] = "PART_OF"  # "neither of you", "any of them"
    for at in range(1, count):
        if names[at] == "NUMBER" and _stands_alone(words, names, at):
            names[at] = "MONEY"
    return names


def _stands_alone(words: Sequence[Word], names: Sequence[str], at: int) -> bool:
    """Whether a number counts nothing that follows, and the verb before it says that something is so much."""
    if not isinstance(words[at].value, Limit):
        return False
    following = names[at + 1] if at + 1 < len(names) else "END"
    if following not in ("END", "COMMA", "SEMICOLON", "PREPOSITION", "AND", "CLOSE", "IF"):
        return False
    before = at - 1
    while before > 0 and names[before] in ("ADVERB", "ADVERB_IN_VERB", "DEGREE", "NOT"):
        before -= 1
    return words[before].tag in ("BE", "BEF") or words[before].lemma in ("exceed", "total", "reach", "surpass")


def _adverb(words: Sequence[Word], names: Sequence[str], tags: Sequence[str], at: int) -> str:
    following = names[at + 1] if at + 1 < len(names) else ""
    before = tags[at - 1] if at else ""
    lower = words[at].lower
    if following in ("MODIFIER", "NUMBER") and lower not in _PLACED_BEFORE:
        return "DEGREE"
    if following == "DETERMINER" and lower in ("nearly", "almost", "about", "approximately", "substantially"):
        return "DEGREE"
    after = at + 1
    while after < len(tags) and tags[after] in ("RB", "NOT"):
        after += 1
    follows = tags[after] if after < len(tags) else ""
    if follows in _VERBAL or (follows in _AUX and follows != "TO") or names[after : after + 1] == ["VERB"]:
        return (
            "ADVERB_IN_VERB"
            if lower not in ("so", "thus", "therefore", "however", "then", "otherwise") or before in _AUX
            else "ADVERB"
        )
    return "ADVERB"


def _modifiers_follow(names: Sequence[str], at: int) -> bool:
    """Whether modifiers that end in a noun follow, so that a comma or "and" stands inside one noun group."""
    seen = False
    while at < len(names):
        name = names[at]
        if name in ("MODIFIER", "DEGREE"):
            seen = seen or name == "MODIFIER"
        elif name in ("AND", "COMMA", "BETWEEN_MODIFIERS", "ADVERB"):
            pass
        elif name == "NOUN" and not seen and names[at + 1 : at + 2] == ["NOUN"]:
            return True
        else:
            return seen and name in ("NOUN", "NAME")
        at += 1
    return False


_IN_GROUP = frozenset(("MODIFIER", "DEGREE", "BETWEEN_MODIFIERS", "NOUN", "NAME", "COMMA", "AND"))


def _ends_condition(names: Sequence[str], at: int) -> bool:
    """Whether a comma stands behind a predicate and before a subject: "if the plan is free, new users must not …"."""
    start, end = at - 1, at + 1
    while start >= 0 and names[start] in ("MODIFIER", "DEGREE", "ADVERB", "NOT"):
        start -= 1
    while end < len(names) and names[end] in _IN_GROUP:
        end += 1
    while end < len(names) and names[end] == "PREPOSITION":  # "…, commercial use of the maps is prohibited"
        end += 1
        while end < len(names) and names[end] in {*_IN_GROUP, "DETERMINER", "POSSESSIVE", "NUMBER"} - {"COMMA"}:
            end += 1
    predicate = names[at] == "COMMA" and start >= 0 and names[start] == "BE"
    return predicate and end < len(names) and names[end] in ("MODAL", "BE", "HAVE", "DO", "VERB")


def _between_modifiers(names: Sequence[str], at: int) -> bool:
    """Whether a comma or "and" stands inside one noun group: "illegal, harmful, or abusive content"."""
    if not _modifiers_follow(names, at + 1) or _ends_condition(names, at):
        return False
    if names[at - 1 : at] == ["MODIFIER"] and not (names[at] == "COMMA" and names[at + 1 : at + 2] == ["AND"]):
        return True
    # Behind a copula a comma with "and" opens a clause: "… are permitted, and licensing fees …".
    listed = names[at - 1 : at] == ["MODIFIER"] or names[max(0, at - 2) : at] == ["MODIFIER", "BETWEEN_MODIFIERS"]
    start = at - 1
    while start >= 0 and names[start] in ("MODIFIER", "DEGREE", "BETWEEN_MODIFIERS"):
        start -= 1
    return listed and (start < 0 or names[start] != "BE")


def _flat(items: list[Any]) -> list[Tagged]:
    """The words of what is not a chunk yet, or of one that is part of another."""
    found: list[Tagged] = []
    for item in items:
        if isinstance(item, Tagged):
            found.append(item)
        elif isinstance(item, tuple):
            found.extend(item[1])
        else:
            found.extend(item)
    return found


_ROWS = Rows(
    "english",
    {
        **dict.fromkeys(("lead", "modifiers", "modifier", "nouns", "auxiliary"), _flat),
        "noun_group": lambda items: ("NG", _flat(items)),
        "verb_group": lambda items: ("VG", _flat(items)),
        "adjective_group": lambda items: ("ADJ", _flat(items)),
        "preposition": lambda items: ("PREPOSITION", _flat(items)),
        "mark": lambda items: (items[0].type, items),
    },
)
"""Chunks bottom-up; every node is a flat list of words until a chunk is complete."""


def chunks(words: Sequence[Word]) -> tuple[Chunk, ...]:
    """The chunks of a tagged sentence."""
    words = _ordered(words)
    names = terminals(words)
    found: list[Chunk] = []
    parsed: Any = _ROWS.parse(names)
    names = ["DETERMINER" if name == "PART_OF" else name for name in names]
    for kind, tokens in parsed:
        at = [token.at for token in tokens]
        found.append(Chunk(kind, tuple(words[k] for k in at), tuple((names[k], words[k]) for k in at)))
    return tuple(_joined_prepositions(found))


def _joined_prepositions(found: list[Chunk]) -> list[Chunk]:
    """ "from, to or with a third party": prepositions that share their noun phrase are one."""
    row: list[Chunk] = []
    at = 0
    while at < len(found):
        end = at
        if found[at].kind == "PREPOSITION":
            k = at + 1
            while k < len(found) and found[k].kind in ("COMMA", "AND"):
                after = (
                    k + 1 if found[k].kind == "AND" or (found[k + 1 : k + 2] and found[k + 1].kind != "AND") else k + 2
                )
                if after < len(found) and found[after].kind == "PREPOSITION":
                    end = after
                    k = after + 1
                else:
                    break
            if end > at and not (end + 1 < len(found) and found[end + 1].kind in ("NG", "VG")):
                end = at
        run = found[at : end + 1]
        words = tuple(word for chunk in run for word in chunk.words)
        row.append(found[at] if end == at else Chunk("PREPOSITION", words))
        at = end + 1
    return row


def _ordered(words: Sequence[Word]) -> Sequence[Word]:
    """ "not to use" as "to not use", and a bracket among modifiers behind its noun, so that groups stand together."""
    row = list(words)
    for at in range(len(row) - 1):
        if row[at].tag == "NOT" and row[at + 1].tag == "TO":
            row[at], row[at + 1] = row[at + 1], row[at]
    at = 1
    while at < len(row):
        if row[at].tag == "LB" and row[at - 1].tag == "JJ":
            close = next((k for k in range(at, len(row)) if row[k].tag == "RB_"), 0)
            noun = close + 1
            while noun < len(row) and row[noun].tag in ("JJ", "COMMA", "CC", "NN", "NNS"):
                noun += 1
            while noun > close + 1 and row[noun - 1].tag not in ("NN", "NNS"):
                noun -= 1
            if close and noun > close + 1 and row[close + 1].tag in ("JJ", "NN", "NNS", "COMMA"):
                row[at:noun] = [*row[close + 1 : noun], *row[at : close + 1]]
                at = noun
        at += 1
    return row


__all__ = ["TABLE", "Chunk", "chunks", "join", "terminals"]


def hangs_on(preposition: str, chunks: Sequence[Chunk]) -> bool:
    """Whether a noun, and no act, hangs on a preposition: "for spying, including for war"."""
    return any(a.kind == "PREPOSITION" and a.lower == preposition and b.kind == "NG" for a, b in pairwise(chunks))


def is_vg(chunk: Chunk) -> bool:
    """Whether the chunk is a verb group."""
    return chunk.kind == "VG"
