"""
English words set between commas or brackets that say nothing of their own, left out before a sentence is read.

"Your Inputs and Outputs, each as defined below, …"; "in our sole discretion and at any time"; "and, to the extent it
has any such rights, assigns them". What could limit an act is never left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .prepared import compiled
from .tokens import Shape, Token

_PLACE = r"(?:below|above|herein|hereunder|in (?:this|these) \w+|in section [\w.()]+)"
_RIGHTS = r"(?:any|all) (?:such )?(?:rights?|title|interests?|ownership)"
_HAVE = r"(?:that )?(?!you |customers? |users? |clients? |licensees? )\w+ (?:obtains?|has|have|acquires?|holds?|owns?)"
_NOT = r"(?:will|may|must|shall|can) not"
_LETS = r"(?:permit|allow|authori[sz]e|enable|assist|encourage|cause|help|let)"
_CUT = tuple(
    compiled(text)
    for text in (
        rf"(?P<cut>, each (?:as|of which is) (?:so )?(?:defined|described) {_PLACE})(?= [,.;()]| and )",
        r" (?P<cut>as an? (?:single|individual) (?:user|person|customer|individual))(?= [,.;] | for | to )",
        r" or (?P<cut>otherwise)(?= [a-z-]+ing )",
        r" discretion (?P<cut>and at any time)(?= )",
        r" (?:may|will|can) (?P<cut>at any time and)(?= in (?:our|its) )",
        r" may in (?:our|its) (?:sole )?discretion (?P<cut>,)(?= )",
        # "you will not, and you will not permit others to, sell it": one reader, as in "and will not permit"
        rf" not , and (?P<cut>you)(?= {_NOT} (?:[a-z]+ )?{_LETS} )",
        # "the license does not include the right to, and you will not, sell it": what is banned was not granted
        rf" (?P<cut>the licen[cs]e(?: [^ ,;:()]+){{0,8}} does not include the right to , and)(?= you {_NOT} )",
        r" (?P<cut>\( (?:either )?(?:directly or indirectly )?through multiple tiers(?: of \w+)? \))(?= )",
        rf" and (?P<cut>, to the extent {_HAVE} {_RIGHTS}(?: [^,;.]{{1,80}})? ,)(?= (?:hereby )?assigns? )",
    )
)
_NOTHING = compiled(r" (?P<cut>nothing in (?P<text>(?:this|these) \w+) (?:(?:will|shall|does|do) )?grants?)(?= you )")


def without_asides(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of a sentence of a text without such words; "nothing in it grants you" as "it does not grant you"."""
    found = _led_in(list(tokens))
    for pattern in (*_CUT, _NOTHING):
        words = [" ".join(token.text.lower().split()) or "\n" for token in found]
        match = pattern.search(f" {' '.join(words)} ")
        if match is None:
            continue
        places, at = [], 1
        for place, word in enumerate(words):
            if match.start("cut") <= at < match.end("cut"):
                places.append(place)
            at += len(word) + 1
        spelt: list[Token] = []
        if pattern is _NOTHING:
            verb = ("does" if match["text"].startswith("this") else "do", "not", "grant")
            spelt = found[places[2] : places[4]]
            spelt += [evolve(found[places[-1]], text=word, shape=Shape.WORD) for word in verb]
        found[places[0] : places[-1] + 1] = spelt
    return found


_AGREE = frozenset(("agree", "acknowledge", "accept", "represent", "confirm", "consent", "understand", "certify"))
_LONGEST = 12
"""Words of "by downloading, installing or using the Service"."""


def _led_in(tokens: list[Token]) -> list[Token]:
    """ "By using the Service you agree …" with the comma before "you": else it were a service that you agree to."""
    words = [token.text.lower() for token in tokens[: _LONGEST + 2]]
    if words[:1] != ["by"] or not words[1:2] or not words[1].endswith("ing"):
        return tokens
    for at in range(3, len(words) - 1):
        if words[at] == "you" and words[at + 1] in {*_AGREE, "hereby", "also"} and words[at - 1] not in (",", "that"):
            return [*tokens[:at], evolve(tokens[at], text=",", shape=Shape.MARK), *tokens[at:]]
    return tokens
