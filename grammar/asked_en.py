"""
English questions put the plain way before they are read: "Would it be fine if she sold it?" is "May she sell it?".

What a question tells by the way is told apart, as sentences of fact: "May Kiro, a hospital, use it if it pays?" says
that Kiro is a hospital and that it pays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import options
from .tokens import Shape, Token


def asked_plainly(tokens: Sequence[Token]) -> tuple[tuple[Token, ...], tuple[tuple[Token, ...], ...]]:
    """The question in the plain way, and what it tells besides, each as a sentence of fact."""
    found, facts = _fronted(list(tokens))
    for step in (_positive, _framed, _needed, _without):
        found = step(found)
    found, behind = _behind(found)
    found, beside = _beside(found)
    return tuple(found), (*facts, *beside, *behind)


_OPENERS = frozenset(
    (
        *("may", "can", "could", "might", "must", "shall", "should", "will", "would"),
        *("is", "are", "was", "were", "am", "does", "do", "did", "has", "have"),
    )
)
_SUPPOSING = (
    *(("even", "if"), ("even", "though"), ("given", "that"), ("provided", "that"), ("assuming", "that")),
    *(("as", "long", "as"), ("so", "long", "as"), ("if",), ("although",), ("though",), ("because",), ("given",)),
    *(("provided",), ("since",), ("when",)),
)
"""What stands before a fact within a question; "unless" and "only if" ask for something else."""
_NO_FACT = frozenset(("only", "as", "whether", "not", "unless", "except", "what"))
_SUBJECTS = frozenset(("it", "he", "she", "they", "i", "we", "you", "nobody", "there", "this", "these", "those"))
_ARTICLES = frozenset(
    ("the", "a", "an", "no", "its", "his", "her", "their", "our", "my", "each", "every", "all", "none")
)


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


def _fronted(tokens: list[Token]) -> tuple[list[Token], tuple[tuple[Token, ...], ...]]:
    """ "If Kiro pays, may it use the photos?" as "Kiro pays." and "May it use the photos?"."""
    words = _lower(tokens)
    for lead in _SUPPOSING:
        if tuple(words[: len(lead)]) != lead:
            continue
        comma = next((k for k in range(len(lead) + 2, len(words) - 3) if _asks(words, k)), 0)
        if comma:
            start = comma + 1 + (words[comma + 1] == "then")
            return tokens[start:], (sentence(tokens[len(lead) : comma]),)
        return tokens, ()
    return tokens, ()


def _asks(words: Sequence[str], at: int) -> bool:
    behind = at + 2 if words[at + 1] == "then" else at + 1
    return words[at] == "," and words[behind] in _OPENERS


def sentence(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words as a sentence of its own."""
    first, last = tokens[0], tokens[-1]
    stop = evolve(last, text=".", shape=Shape.MARK, start=last.end, spaced=False)
    opening = first.text if any(one.isupper() for one in first.text) else first.text.capitalize()
    return (evolve(first, text=opening), *tokens[1:], stop)


def _positive(tokens: list[Token]) -> list[Token]:
    """ "Isn't Kiro allowed to", "is Kiro not allowed to" as "is Kiro allowed to": the answer is the same."""
    words = _lower(tokens)
    if words[0] in ("can't", "cannot", "won't"):
        return [evolve(tokens[0], text="Will" if words[0] == "won't" else "Can"), *tokens[1:]]
    if words[0].endswith("n't") and words[0].removesuffix("n't") in _OPENERS:
        return [evolve(tokens[0], text=tokens[0].text[:-3]), *tokens[1:]]
    for at in range(2, len(words) - 2):
        if (
            words[at] == "not"
            and words[at + 1] in ("allowed", "permitted")
            and words[0] in ("is", "are", "was", "were")
        ):
            return [*tokens[:at], *tokens[at + 1 :]]
    return tokens


_LETS = r"fine|ok|okay|all right|alright|allowed|permitted|permissible|acceptable|possible|in order"
_RULES = r"(?:the|this|these|its|their|that) (?:[\w-]+ ){0,2}(?:licen[cs]e|terms|agreement|contract|rules|policy|text)"
_WHO = r"(?:(?:the|this|these|its|their|that) )?(?:[\w'-]+ ){0,4}?"
_FINE_IF = re.compile(
    rf"(?:is|was|would|will|might) it (?:be |have been )?(?:{_LETS}) (?:(?:by|under|with|for) {_RULES} )?(?:if|when) "
)
_FINE_FOR = re.compile(
    rf"(?:is|was|would|will|might) it (?:be |have been )?(?:{_LETS}) (?:(?:by|under|with) {_RULES} )?for (?=.* to )"
)
_FINE_TO = re.compile(rf"(?:is|was|would|will|might) it (?:be |have been )?(?:{_LETS}) (?:(?:by|under) {_RULES} )?to ")
_LETTING = re.compile(
    rf"(?:do|does|did|would|will) {_WHO}(?P<verb>allow|permit|let|authori[sz]e|entitle|prohibit|forbid|ban|bar) "
)
_NAMED = r"(?P<who>(?:[\w'-]+ ){1,5}?)"
_HAVING = re.compile(rf"(?:do|does|did|would) {_NAMED}have (?:the |a |any )?(?:permission|right|leave|licen[cs]e) to ")
_BEING = re.compile(rf"(?:is|are|am|was|were) {_NAMED}(?:free|authori[sz]ed|entitled|licensed|eligible) to ")
_WOULD_BE = re.compile(rf"(?:would|will) {_NAMED}be (?:allowed|permitted|free|authori[sz]ed|entitled|licensed) to ")
_PRONOUN = r"(?:he|she|it|they|we|i|you)"
_BREACH = re.compile(
    rf"(?:is|are|am|was|were|do|does|did|would|will) {_NAMED}(?:be )?(?:in )?"
    rf"(?:breach|violate|violation|break|infringe|contravene|breaching|violating|breaking)(?: of)? {_RULES} "
    rf"(?:(?P<by>by )|(?:if|when) {_PRONOUN} )"
)


def _framed(tokens: list[Token]) -> list[Token]:
    """ "Would it be fine if she sold it?", "does the licence allow her to sell it?" as "may she sell it?"."""
    words = _lower(tokens)
    text = " ".join(words) + " "
    size = _size(_FINE_IF, text)
    if size:
        return _may(tokens, tokens[size:])
    size = _size(_FINE_FOR, text)
    if size:
        to = words.index("to", size)
        return _asking(tokens, tokens[size:to], tokens[to + 1 :]) if to > size else tokens
    size = _size(_FINE_TO, text)
    if size and words[2] not in ("allowed", "permitted"):
        opening = [evolve(tokens[0], text="Is"), tokens[1], evolve(tokens[2], text="allowed")]
        return [*opening, *tokens[size - 1 :]]
    letting = _LETTING.match(text)
    if letting:
        return _let(tokens, words, len(letting[0].split()), letting["verb"])
    for pattern in (_HAVING, _BEING, _WOULD_BE):
        held = pattern.match(text)
        if held:
            return _asking(tokens, tokens[1 : 1 + len(held["who"].split())], tokens[len(held[0].split()) :])
    breach = _BREACH.match(text)
    if breach:
        who, rest = tokens[1 : 1 + len(breach["who"].split())], tokens[len(breach[0].split()) :]
        verb = _base(rest[0].text.lower(), ("VBG",) if breach["by"] else _FINITE) if rest else ""
        return _asking(tokens, who, [evolve(rest[0], text=verb), *rest[1:]]) if verb else tokens
    return tokens


def _size(pattern: re.Pattern[str], text: str) -> int:
    """How many words the pattern takes."""
    found = pattern.match(text)
    return len(found[0].split()) if found else 0


def _asking(tokens: Sequence[Token], who: Sequence[Token], rest: Sequence[Token]) -> list[Token]:
    return [evolve(tokens[0], text="May"), *who, *rest]


def _let(tokens: list[Token], words: Sequence[str], start: int, verb: str) -> list[Token]:
    """What stands behind "does the licence allow …"."""
    if verb in ("prohibit", "forbid", "ban", "bar"):
        at = next((k for k in range(start + 1, len(words) - 1) if words[k] == "from"), 0)
        base = _base(words[at + 1], ("VBG",)) if at else ""
        if base:
            return _asking(tokens, tokens[start:at], [evolve(tokens[at + 1], text=base), *tokens[at + 2 :]])
    elif verb == "let":
        at = next((k for k in range(start + 1, len(words)) if _base(words[k], ("VB",)) and _open(words[k - 1])), 0)
        return _asking(tokens, tokens[start:at], tokens[at:]) if at else tokens
    to = next((k for k in range(start + 1, len(words) - 1) if words[k] == "to"), 0)
    return _asking(tokens, tokens[start:to], tokens[to + 1 :]) if to else tokens


_FINITE = ("VBZ", "VBD", "VBP")
_BE = frozenset(("is", "are", "was", "were", "am"))
_HELPS = frozenset(
    ("does", "did", "do", "has", "had", "have", "would", "could", "should", "might", "may", "can", "will")
)


def _base(word: str, tags: Sequence[str]) -> str:
    """The plain form of a verb with one of the tags; empty where the word is none."""
    if word in _BE:
        return "be" if "VBZ" in tags else ""
    return next((one.lemma for one in options(word) if one.tag in tags), "")


def _may_be_finite(word: str) -> bool:
    """Whether the word is a finite verb, or looks like one: "credits" is first of all a noun."""
    if word.startswith("'"):
        return False  # "Ada's app"
    plurals = (one.lemma for one in options(word) if one.tag == "NNS")
    return bool(_base(word, _FINITE)) or any(_base(lemma, ("VB",)) for lemma in plurals)


def _open(word: str) -> bool:
    """Whether a verb, and no noun, may stand behind the word."""
    return word not in _ARTICLES and word not in ("of", "for", "in", "to", "and", "or")


def _may(tokens: list[Token], rest: list[Token]) -> list[Token]:
    """ "She sold it" behind "would it be fine if" as "may she sell it"."""
    words = _lower(rest)
    first = 2 if words[0] in _ARTICLES else 1
    deep = False
    for at in range(first, len(words) - 1):
        word = words[at]
        if word == ",":
            deep = not deep and words[at + 1] in (*BESIDE, "who", "which", "whose")
            continue
        if deep or not _open(words[at - 1]) or words[at - 1] in ("that", "which", "who"):
            continue
        base = _base(word, ("VBZ", "VBD") if words[0] not in ("i", "you", "we", "they") else _FINITE)
        if not base:
            continue
        if word in _HELPS or words[at + 1] in ("not", "n't"):
            return tokens  # "if she did not sell it" asks whether she may leave it
        behind = [evolve(rest[at], text=base), *_plain_too(rest[at + 1 :])]
        return _asking(tokens, rest[:at], behind)
    return tokens


def _plain_too(rest: list[Token]) -> list[Token]:
    """ "… and published it" behind a verb in the plain form as "… and publish it"."""
    words = _lower(rest)
    found = list(rest)
    for at in range(1, len(words) - 1):
        verb = at if words[at - 1] in ("and", "or") else 0
        if (
            verb
            and any(one.tag == "VBD" for one in options(words[verb]))
            and words[verb + 1] in (*_ARTICLES, *_OBJECTS)
        ):
            found[verb] = evolve(rest[verb], text=_base(words[verb], ("VBD",)))
    return found


_OBJECTS = frozenset(("it", "them", "him", "her", "this", "these", "those", "that"))


_NEEDS = re.compile(
    rf"(?:do|does|did|would) {_NAMED}need (?P<what>(?:(?:the|a|an|any|our|your|its|their) )?(?:[\w'-]+ ){{0,2}}?"
    r"(?:permission|consent|approval|licen[cs]e|agreement|authori[sz]ation)(?: (?:of|from|by)(?: [\w'-]+){1,3}?)?) "
    rf"(?:to|in order to|if {_PRONOUN}) "
)
_HAS_TO = re.compile(rf"(?:do|does|did|would|will) {_NAMED}(?:need|have) to ")


def _needed(tokens: list[Token]) -> list[Token]:
    """
    "Does Kiro have to pay?" as "must Kiro pay?"; "does Kiro need a permission to sell it?" as "may Kiro sell it without
    a permission?".
    """
    words = _lower(tokens)
    text = " ".join(words) + " "
    needs = _NEEDS.match(text)
    if needs:
        before, who = len(needs[0].split()), len(needs["who"].split())
        what = tokens[2 + who : 2 + who + len(needs["what"].split())]
        without = evolve(tokens[1 + who], text="without")
        verb = _base(words[before], ("VB", *_FINITE))
        deed = [evolve(tokens[before], text=verb or words[before]), *tokens[before + 1 : -1]]
        return _asking(tokens, tokens[1 : 1 + who], [*deed, without, *what, tokens[-1]])
    has_to = _HAS_TO.match(text)
    if has_to:
        who = len(has_to["who"].split())
        rest = tokens[len(has_to[0].split()) :]
        return [evolve(tokens[0], text="Must"), *tokens[1 : 1 + who], *rest]
    return tokens


_DENIED = (("never",), ("not",), ("while", "not"), ("while", "never"), ("but", "without"))


def _without(tokens: list[Token]) -> list[Token]:
    """
    "May Kiro publish it, never crediting Fern?" as "… without crediting Fern?"; "may Kiro, without crediting Fern,
    publish it?" alike.
    """
    words = _lower(tokens)
    for at in range(2, len(words) - 3):
        start = at + 1 if words[at] == "," else at
        denied = next((one for one in _DENIED if tuple(words[start : start + len(one)]) == one), ())
        deed = start + len(denied)
        if denied and deed < len(words) and (start > at or len(denied) > 1) and _base(words[deed], ("VBG",)):
            return [*tokens[:at], evolve(tokens[start], text="without"), *tokens[deed:]]
        if words[at] == "," and words[at + 1] == "without" and at < _LONGEST:
            end = next((k for k in range(at + 2, len(words) - 1) if words[k] == ","), 0)
            if end:
                return [*tokens[:at], *tokens[end + 1 : -1], *tokens[at + 1 : end], tokens[-1]]
    return tokens


def _behind(tokens: list[Token]) -> tuple[list[Token], tuple[tuple[Token, ...], ...]]:
    """ "May Kiro use it if it pays?" as "may Kiro use it?" and "it pays."."""
    words = _lower(tokens)
    for at in range(3, len(words) - 3):
        lead = next((one for one in _SUPPOSING if tuple(words[at : at + len(one)]) == one), ())
        if not lead or words[at - 1] in _NO_FACT:
            continue
        start = at + len(lead)
        told = tokens[start].text[:1].isupper() or words[start] in (*_SUBJECTS, *_ARTICLES)
        finite = any(map(_may_be_finite, words[start + 1 : -1]))
        if not told or not finite or "or" in words[start:] or _NO_FACT & {*words[start:]} - {"not", "as"}:
            return tokens, ()
        end = at - 1 if words[at - 1] == "," else at
        return [*tokens[:end], tokens[-1]], (sentence(tokens[start:-1]),)
    return tokens, ()


BESIDE = frozenset(
    ("a", "an", "the", "one", "aged", "being", "itself", "himself", "herself", "now", "currently", "also")
)
RELATIVES = frozenset(("who", "which", "that"))
_OPENING = frozenset((",", "(", *RELATIVES))
_SOMEBODY = frozenset(("someone", "somebody", "anyone", "anybody"))
_PLURAL = frozenset(("we", "you", "they"))
_LONGEST = 8
"""Words of a subject before what is said of it between commas."""


def _beside(tokens: list[Token]) -> tuple[list[Token], tuple[tuple[Token, ...], ...]]:
    """
    "May Kiro, a hospital, use it?" as "may Kiro use it?" and "Kiro is a hospital."; "may one who is 15 use it?" alike.
    """
    words = _lower(tokens)
    if words[0] not in _OPENERS:
        return tokens, ()
    opens = next((k for k in range(2, min(_LONGEST, len(words) - 3)) if words[k] in _OPENING), 0)
    if not opens or any(_base(word, ("MD",)) for word in words[1:opens]):
        return tokens, ()
    if words[opens] in RELATIVES:
        closes = next((k for k in range(opens + 3, len(words) - 1) if _deed(tokens, words, k)), 0)
        if not closes or words[1] not in (*_SOMEBODY, "a", "an"):
            return tokens, ()
        who = (
            [evolve(tokens[1], text="a"), evolve(tokens[1], text="person")]
            if words[1] in _SOMEBODY
            else tokens[1:opens]
        )
        fact = [evolve(who[0], text="the"), *who[1:], *tokens[opens + 1 : closes]]
        return [tokens[0], *who, *tokens[closes:]], (sentence(fact),)
    closing = ")" if words[opens] == "(" else ","
    closes = next((k for k in range(opens + 2, len(words) - 2) if words[k] == closing and _goes_on(words, k)), 0)
    parts = _parts(tokens[1:closes]) if closing == "," else [tokens[1:opens], tokens[opens + 1 : closes]]
    if not closes or len(parts) % 2:
        return tokens, ()
    facts = [told_of(parts[at], parts[at + 1]) for at in range(0, len(parts), 2)]
    if not all(facts):
        return tokens, ()
    names = [one for at in range(0, len(parts), 2) for one in parts[at]]
    return [tokens[0], *names, *tokens[closes + 1 :]], tuple(map(sentence, facts))


def _parts(tokens: Sequence[Token]) -> list[list[Token]]:
    """What stands between the commas."""
    parts: list[list[Token]] = [[]]
    for one in tokens:
        if one.text == ",":
            parts.append([])
        else:
            parts[-1].append(one)
    return parts


def told_of(who: Sequence[Token], said: Sequence[Token]) -> list[Token]:
    """What is said between commas of whom a question names, as a sentence; nothing where it is no such thing."""
    who = who[1:] if who[:1] and who[0].text.lower() in ("and", "or") else who
    if not who or not said:
        return []
    one, first = who[0].text.lower(), said[0].text.lower()
    if one in ("a", "an"):
        who = [evolve(who[0], text="the"), *who[1:]]
    if first in RELATIVES:
        return [*who, *said[1:]]
    if first == "whose":
        return [*who, evolve(said[0], text="'s", shape=Shape.MARK, spaced=False), *said[1:]]
    if first in BESIDE or said[0].shape is Shape.NUMBER:
        be = "am" if one == "i" else "are" if one in _PLURAL or _several(who) else "is"
        return [*who, evolve(said[0], text=be, shape=Shape.WORD), *(said[1:] if first == "being" else said)]
    return []


def _deed(tokens: Sequence[Token], words: Sequence[str], at: int) -> bool:
    """Whether the verb of the question stands here, behind what is said of somebody without a comma."""
    before = words[at - 1]
    bare = tokens[at - 1].shape is Shape.NUMBER and words[at - 2] not in ("is", "are", "turned", "under", "over")
    return _open(before) and not bare and before not in RELATIVES and bool(_base(words[at], ("VB",)))


def _several(who: Sequence[Token]) -> bool:
    last = who[-1].text
    return last[:1].islower() and any(one.tag == "NNS" for one in options(last.lower())[:1])


def _goes_on(words: Sequence[str], at: int) -> bool:
    """Whether the verb of the question stands behind the comma."""
    return bool(_base(words[at + 1], ("VB",))) or words[at + 1] in ("allowed", "permitted", "be", "free", "entitled")


__all__ = ["BESIDE", "RELATIVES", "asked_plainly", "sentence", "told_of"]
