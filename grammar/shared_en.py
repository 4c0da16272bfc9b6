"""
English phrases that wait for one and the same noun: "the text of, or a link to, this licence".

What is said once, behind the last of them, is put behind each before the sentence is read; its words keep their place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import options
from .prepared import compiled
from .tokens import Shape, Token

_WORD = r"(?:[^ ,;:.()\0]+)"
_PREPOSITION = r"(?:of|to|in|on|for|with|from|by|under|upon|into|through|against)"
_JOINTS = r"(?:and|or|and/or)"
_PARTICLES = "".join(rf"(?<! {verb})" for verb in ("log", "sign", "opt", "check", "turn", "switch", "logged", "signed"))
_WITH_IT = r"(?:in (?:association|connection|conjunction|combination) with|in relation to) "
_WAITING = rf"(?:(?={_WITH_IT})|(?!{_PREPOSITION} ))(?:(?!{_JOINTS} ){_WORD} ){{1,8}}?{_PREPOSITION}"
_WAITERS = rf"{_PARTICLES} (?P<first>{_PREPOSITION})(?P<middle>(?: , {_WAITING})*)(?P<open> ,)? {_JOINTS} "
_COMMON = compiled(rf"{_WAITERS}(?P<second>{_WAITING})(?P<comma> ,) (?=[a-z\"])")
_PLAIN = (
    rf"(?:(?={_WITH_IT})|(?!{_PREPOSITION} ))(?!which |that |who |what |\w+ing )"
    rf"(?:(?!{_JOINTS} ){_WORD} ){{1,3}}?{_PREPOSITION}"
)
_CLOSED = compiled(rf"{_WAITERS}(?P<second>{_PLAIN})(?P<comma>) (?=[a-z\"])")
"""The same without a comma behind the last phrase: "similar to, or based on the Maps"."""
_CONTROL = compiled(
    r"(?<= )(?P<one>controls|control|controlling) , (?:(?:is|are) )?(?P<two>controlled by) ,? ?or "
    r"(?:(?:is|are) )?under (?:direct or indirect )?common control with(?= )"
)
"""Three predicates of which only the last names whom they are about, as contracts define an affiliate."""
_DONE = compiled(r"(?:\w+ly )?\w+ed \w+$")
_ENDS = frozenset(
    [
        "with",
        "in",
        "as",
        "by",
        "to",
        "for",
        "from",
        "on",
        "under",
        "upon",
        "and",
        "or",
        "but",
        "if",
        "unless",
        "when",
        "where",
        "who",
        "whom",
        "may",
        "must",
        "shall",
        "will",
        "can",
        "should",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "be",
        "except",
        "provided",
        "including",
        "without",
        "within",
        "at",
        "into",
        "before",
        "after",
        "not",
        "so",
        "than",
        "only",
        "through",
        "during",
    ]
)
_MARKS = frozenset([",", ";", ":", ".", "(", ")", '"', "'", "\x00"])
_RELATIVE = frozenset(("that", "which"))
_NEAR = 12
"""Words before a phrase among which a comma shows that it is one of a list of acts."""
_MOST = 12
"""Places looked at in one sentence: work stays bounded."""
_LONGEST = 14
"""Words of what is shared at most: a longer run is no noun phrase."""


def shared(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with what several phrases share behind each of them."""
    found = _engaging(list(tokens))
    start = 0
    for _ in range(_MOST):
        line = f" {' '.join(words_of(found))} "
        match = _first(line, start)
        if match is None:
            break
        begin = len(found)
        found = _affiliates(found, match) if match.re is _CONTROL else _pair(found, match)
        # what was put in is not looked at again
        start = match.end() if len(found) > begin else match.start() + 1
    return found


_ENGAGING = frozenset(("engage", "engaging", "participate", "participating"))


def _engaging(tokens: list[Token]) -> list[Token]:
    """ "Engage in or promote gambling" as "promote or engage in gambling"."""
    words = words_of(tokens)
    for at in range(len(words) - 4):
        if words[at] not in _ENGAGING or words[at + 1] != "in" or words[at + 2] not in ("or", "and", "and/or"):
            continue
        done = {option.tag for option in options(words[at + 3])} & {"VB", "VBP", "VBG"}
        if (
            done
            and words[at + 3].endswith("ing") is words[at].endswith("ing")
            and words[at + 4] not in ("in", "or", ",")
        ):
            return [*tokens[:at], tokens[at + 3], tokens[at + 2], *tokens[at : at + 2], *_engaging(tokens[at + 4 :])]
    return tokens


def _first(line: str, start: int) -> re.Match[str] | None:
    """The first place of a pattern; where two begin at the same, the one that says more clearly what is shared."""
    found = [one for pattern in (_CONTROL, _COMMON, _CLOSED) if (one := pattern.search(line, start)) is not None]
    return min(found, key=lambda one: one.start(), default=None)


def _affiliates(tokens: list[Token], match: re.Match[str]) -> list[Token]:
    common = _common(tokens, match.string[: match.end()].count(" "))
    one = match.string[: match.end("one")].count(" ")
    two = match.string[: match.end("two")].count(" ")
    return [*tokens[:one], *common, *tokens[one:two], *common, *tokens[two:]]


def _pair(tokens: list[Token], match: re.Match[str]) -> list[Token]:
    """The tokens with what the last phrase has behind each one before it: "similar to, or based on, the Maps"."""
    if _DONE.match(match["second"]) and not match["middle"]:
        return tokens  # "in, or embodied in, a device": what is embodied is the same thing
    verb = match.string[: match.start("second")].count(" ") - 1
    place = match.string[: match.start("first")].count(" ") - 1
    act = _may_be_done(tokens[verb])
    if act and not match["comma"]:
        return tokens
    if act and "," in words_of(tokens[max(0, place - _NEAR) : place]):
        return tokens  # "use, copy, make works of, and make changes to, the Maps": the acts share it as acts do
    behind = match.string[: match.end("second")].count(" ")
    common = _common(tokens, behind + bool(match["comma"]))
    places = [match.string[: match.end("first")].count(" ")]
    for middle in re.finditer(rf" , {_WAITING}(?= ,| {_JOINTS})", match["middle"] + " ,"):
        places.append(match.string[: match.start("middle") + middle.end()].count(" "))
    if "to" in (match["first"], match["second"].split()[-1]) and common and _may_be_done(common[0]):
        return tokens  # "not to, or allow others to, copy it", "tamper with or try to remove it": "to" waits for an act
    if not common or not (match["comma"] or match["open"] or match["middle"] or len(common) > 1):
        return tokens
    found = list(tokens)
    if match["comma"]:
        del found[behind]
    for place in reversed(places):
        found[place:place] = common
    return found


def _may_be_done(token: Token) -> bool:
    """Whether the word can be a bare verb."""
    return token.text.islower() and any(one.tag == "VB" for one in options(token.text))


def _common(tokens: Sequence[Token], begin: int) -> list[Token]:
    """The noun phrase that begins there, with its "of …" and its relative clause; nothing where it is too long."""
    words = words_of(tokens)
    end = begin
    relative = False
    while end < len(words) and words[end] not in _MARKS and (relative or words[end] not in _ENDS):
        relative = relative or (words[end] in _RELATIVE and end > begin)
        end += 1
    return list(tokens[begin:end]) if end <= begin + _LONGEST else []


def words_of(tokens: Sequence[Token]) -> list[str]:
    """The words of the tokens in lower case, none with a space in it; where a piece ends stands a mark of its own."""
    return ["\0" if one.shape is Shape.BREAK else one.text.lower().replace(" ", "\xa0") for one in tokens]


def replaced(tokens: list[Token], match: re.Match[str], said: Sequence[str]) -> tuple[int, list[Token]]:
    """
    Put the words `said` in the place of what matched in the line of `words_of`: where that is, and what was put there.

    `<group>` in `said` stands for the tokens that the group matched; a new word has no length of its own.
    """
    line = match.string
    first, last = line[: match.start()].count(" ") - 1, line[: match.end()].count(" ") - 1
    last += not line[match.end() - 1].isspace()
    put: list[Token] = []
    at = tokens[first]
    for word in said:
        group = word.strip("<>") if word.startswith("<") else ""
        if group and match[group]:
            begin = line[: match.start(group)].count(" ") - 1
            taken = tokens[begin : begin + len(match[group].split())]
            put.extend(taken)
            at = evolve(taken[-1], start=taken[-1].end)
        elif not group:
            put.append(evolve(at, text=word, shape=Shape.WORD if word.isalpha() else Shape.MARK, end=at.start))
    tokens[first:last] = put
    return first, put
