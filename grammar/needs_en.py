"""
English sentences on what one needs for an act: "clubs need a Pro Licence to teach with it" bans it without one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .concepts import MADE
from .lexicon_en import TABLE
from .shared_en import words_of
from .tokens import Shape, Token

_HELD = r"(?:licen[cs]e|plan|tier|subscription|membership|permit|addendum)"
"""What is needed as a thing to have; an account or a key comes with using the service, and is asked of nobody."""
_WHAT = rf"(?P<what>(?:an?|the|our|your own) (?:(?!to |for )[a-z'&-]+ ){{0,5}}?{_HELD}(?: from us)?)"
_NEEDS = (
    r"(?:needs?|requires?|must (?:have|hold|obtain|buy|purchase)|(?:has|have) to (?:have|hold|obtain|buy|purchase))"
)
_WHO = (
    r"(?P<who>(?!it |this |that |there )"
    r"(?:(?!(?:do|does|did|not|don't|doesn't|no|nobody|never|neither|nor|only|longer|cannot) )"
    r"(?:[a-z'&-]+ |, )){1,10}?)"
)
_ACT = r"(?P<act>(?!be |have )[a-z-]+(?: [^.;:]+?)?)"
_END = r"(?= (?:, )?(?:unless|except|if|provided|where|when|but|however) [^\0]*$| ?[.;]?\s*$)"
_DOING = (
    r"(?P<doing>(?:(?:the|any|all) )?(?:[a-z-]+ ){0,2}?(?:[a-z-]+ing|use|usage|access|publication|distribution|"
    r"redistribution|resale|reproduction|modification|translation|display|performance)"
    r"(?: (?:of|in|on|for|with|by) [^.;:]+?)?)"
)
_OPENING = r"^ (?:(?:\(?(?:[0-9]+(?:\.[0-9]+)*|[a-z])[.)] )?)"
_HOW = r"(?:(?:prior|express|written|explicit) ){0,3}"
_LEAVE = rf"(?P<what>(?:our|the licensor's|the author's) {_HOW}(?:approval|permission|consent))"
_NO_THING = r"(?:it|this|that|there|you|they|we|who|(?:any |all |every |each )?other) "
_THINGS = rf"(?P<doing>(?!{_NO_THING})(?:[a-z'&-]+ ){{1,9}}?)(?<!not )(?<!only )"
_NEEDED = (
    re.compile(rf"{_OPENING}{_THINGS}(?:needs?|requires?) {_LEAVE}{_END}"),
    re.compile(rf"{_OPENING}{_WHO}{_NEEDS} {_WHAT} (?:in order )?to {_ACT}{_END}"),
    re.compile(rf"{_OPENING}(?:in order )?to {_ACT} , {_WHO}{_NEEDS} {_WHAT}{_END}"),
    re.compile(rf"{_OPENING}{_WHAT} is (?:needed|required|necessary) (?:in order )?to {_ACT}{_END}"),
    re.compile(rf"{_OPENING}{_WHAT} is (?:needed|required|necessary) for {_DOING}{_END}"),
    re.compile(rf"{_OPENING}{_DOING} (?:needs|requires) {_WHAT}{_END}"),
)


_DOES = {
    "reseller": "resell",
    "seller": "sell",
    "publisher": "publish",
    "republisher": "republish",
    "distributor": "distribute",
    "redistributor": "redistribute",
    "translator": "translate",
    "exporter": "export",
    "broadcaster": "broadcast",
}
"""Who is named by what is done, and what that is."""
_DOERS_NEED = re.compile(rf"{_OPENING}(?P<who>(?:{'|'.join(_DOES)})s) {_NEEDS} (?!to |not |no )(?=[a-z])")


def needed(tokens: Sequence[Token]) -> list[Token]:
    """ "You need the Team Plan to sell it" as "you may not sell it without the Team Plan"."""
    line = f" {' '.join(words_of(tokens))} "
    match = _DOERS_NEED.search(line)
    if match is not None:  # "resellers need an agreement with us": who resells without one may not
        first, end = match.string[: match.start("who")].count(" ") - 1, match.string[: match.end()].count(" ") - 1
        doer = match["who"].removesuffix("s")
        said = ("you", "may", "not", _DOES[doer], "without")
        return [*tokens[:first], *(evolve(tokens[first], text=word) for word in said), *tokens[end:]]
    for pattern in _NEEDED:
        match = pattern.search(line)
        if match is not None and (pattern is not _NEEDED[0] or _is_act(match)):
            return _without(tokens, match)
    return list(tokens)


def _is_act(match: re.Match[str]) -> bool:
    """Whether what needs leave is an act by its noun: "the sale of it", and not "schools that sell it"."""
    words = re.split(r" (?:of|for|to|in|on|with|by|from|that|which|who|than) ", f"{match['doing']} ")[0].split()
    word = words[-1] if words else ""
    singular = {word, word.removesuffix("s"), f"{word.removesuffix('ies')}y"}
    return bool(singular & (TABLE.data["nominal"].keys() | MADE.keys()))


def _without(tokens: Sequence[Token], match: re.Match[str]) -> list[Token]:
    def part(name: str) -> list[Token]:
        if name not in match.re.groupindex or match[name] is None:
            return []
        first = match.string[: match.start(name)].count(" ") - 1
        return list(tokens[first : first + match[name].strip().count(" ") + 1])

    first = match.string[: match.start()].count(" ")
    last = match.string[: match.end()].count(" ")
    place = tokens[min(first, len(tokens) - 1)]

    def say(*words: str, like: Token = place) -> list[Token]:
        return [evolve(like, text=word, shape=Shape.WORD) for word in words]

    doing, act = part("doing"), part("act")
    said = (
        [*doing, *say("is", "not", "permitted", like=doing[-1])]
        if doing
        else [*(part("who") or say("you")), *say("may", "not", like=act[0]), *act]
    )
    what = part("what")
    opening = min(match.start(one) for one in ("who", "what", "act", "doing") if one in match.re.groupindex)
    before = tokens[: max(match.string[:opening].count(" ") - 1, 0)]
    before = [one for one in before if one.text.lower() not in ("in", "order", "to")]
    return [*before, *said, *say("without", like=what[0]), *what, *tokens[last:]]
