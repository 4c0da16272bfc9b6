"""English words before a rule that only say that it is one: "please note that …", "we would like to stress that …".

What follows them is read as if it stood alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from .lexicon_en import options
from .tokens import Token

_SAYS = (
    r"(?:emphasi[sz]e|stress|note|clarify|underline|underscore|highlight|point out|state|declare|insist|repeat"
    r"|reiterate|remind (?:you|users|everyone|customers)|(?:inform|advise|caution|warn|tell) (?:you|users|customers)"
    r"|make (?:it )?(?:very |absolutely )?clear)"
)
_HEED = (
    r"(?:note|remember|recall|observe|be (?:aware|advised|warned|reminded)|(?:keep|bear) in mind|take note|mind|beware)"
)
_ADVERBS = (
    r"(?:(?:also|further|hereby|again|please|expressly|explicitly|specifically|particularly|must|should"
    r"|(?:wish|want|need|would like) to) )*"
)
_PREFACE = re.compile(
    rf"(?:{_ADVERBS}{_HEED}(?: ,)? that (?:, )?"
    rf"|(?:we|the (?:licensor|authors?|copyright holders?|company|provider)) {_ADVERBS}{_SAYS} that "
    rf"|(?:it|this) (?:is|should be|must be|shall be) {_ADVERBS}"
    rf"(?:understood|noted|emphasi[sz]ed|stressed|clarified|clear|agreed|acknowledged|important to note|worth noting)"
    rf"(?: and (?:agreed|understood|acknowledged))?(?: ,)? that "
    rf"|(?:you|(?:the )?(?:licensee|customer|user|recipient)s?) (?:are|is) (?:hereby |fully |also )*"
    rf"(?:aware|conscious|informed|reminded|advised|warned) that "
    rf"|(?:to be (?:very |absolutely |perfectly )?clear|for (?:the sake of )?clarity|to avoid (?:any )?doubt"
    rf"|as a reminder|in (?:short|summary|other words|plain (?:words|english|language))|simply put"
    rf"|once (?:again|more)|put differently)(?: ,| :) "
    rf"|(?:at (?:this|the present) time|at present|as of now|for (?:now|the time being)|currently|presently) ,? ?)"
)
_WISH = re.compile(
    rf"we (?P<denied>(?:do not|don't) )?{_ADVERBS}(?:kindly )?"
    rf"(?P<verb>ask|request|expect|urge|want|trust|beg|prefer|require)"
    rf"(?P<that> that)? (?P<who>you|users|customers|everyone|anyone)"
    rf"(?P<not> do not| does not| not to| not| will not| never)?(?P<to> to)? (?=[a-z])"
)
"""What the licensor wants of somebody: "we ask that you do not sell it"."""
_NEEDED = r"(?:mandatory|compulsory|obligatory|necessary|required|essential|imperative|a requirement|a condition)"
_SHOULD_NOT = ("you", "should", "not")
_MUST, _ENSURE = ("you", "must"), ("you", "must", "ensure", "that")
_SPELT: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(pattern + r"(?=[a-z])"), said)
    for pattern, said in (
        (rf"it is {_ADVERBS}{_NEEDED}(?: for (?:you|users|anyone|everyone|licensees))? to ", _MUST),
        (rf"it is {_ADVERBS}{_NEEDED} that you (?!are |have )", _MUST),
        (
            (
                r"(?:all|the (?:only|one) thing)(?: that)? we (?:ask|require|request|expect)(?: of you)? "
                r"is (?:that|for) you (?:to )?"
            ),
            _MUST,
        ),
        (
            (
                r"(?:the|our|its|one|a) (?:only |sole |single |one )?(?:condition|requirement|proviso) "
                r"(?:of this licen[cs]e )?is that you (?!are |have )"
            ),
            _MUST,
        ),
        (
            r"(?:we would|we 'd|we'd) (?:rather|prefer it if|prefer that) you (?:did not|didn't|do not|don't) ",
            _SHOULD_NOT,
        ),
        (
            (
                r"(?:(?:all|the (?:only|one) thing)(?: that)? we (?:ask|require|request|expect)(?: of you)?"
                r"|(?:the|our|its) (?:only |sole |single )?(?:condition|requirement|proviso)(?: of this licen[cs]e)?)"
                r" is that "
            ),
            _ENSURE,
        ),
        (rf"{_ADVERBS}(?:be|make) sure to ", _MUST),
        (rf"{_ADVERBS}(?:(?:do not|don't|never) forget|remember|take care) to ", _MUST),
        (rf"{_ADVERBS}(?:make sure|see to it|take care)(?: that)? ", _ENSURE),
    )
)
"""Duties in words that are no rule words, and how they are said in those that are."""
_WITHIN = re.compile(r"(?<= )(?:make sure|see to it|take care|procure) that (?=[a-z])")
_POLITE = frozenset(("please", "kindly", "always"))
"""Words before an imperative."""
_GOES_ON = re.compile(r" (?:, and|,|and) (?:do not|don't|never) ")
_MAY_ONLY = ("you", "may", "only")
_HANGS = frozenset(
    ("that", "which", "who", "whose", "if", "when", "where", "unless", "as", "while", "for", "you", "we")
)
"""Words behind which a finite verb is none of the sentence itself."""
_OF = ("'s", "’s")
_OPENS_OBJECT = frozenset(("DT", "NN", "NNS", "JJ", "PRP", "POSS", "VBN", "VBG", "CD"))
_FINITE = frozenset(("MD", "VBZ", "VBD", "VBP", "BE", "HAVE", "DO"))
_BINDS = frozenset(("require", "expect"))
_FIRST = 3
"""Tokens of a label that may stand before a preface."""


def prefaced(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """
    `tokens` without the words that say no more than that what follows them holds.

    They go only from the start of the sentence, a label before them or not, and only where something follows.
    """
    words = [token.text.lower().replace(" ", "\xa0") for token in tokens]
    for start in range(min(_FIRST, len(words))):
        if any(word[:1].isalpha() and len(word) > 1 for word in words[:start]):
            break
        found = _PREFACE.match(" ".join(words[start:]) + " ")
        if found is not None:
            end = start + found.group().count(" ")
            return prefaced((*tokens[:start], *tokens[end:])) if end < len(tokens) - 1 else tuple(tokens)
        for pattern, said in _SPELT:
            spelt = pattern.match(" ".join(words[start:]) + " ")
            if spelt is not None and start + spelt.group().count(" ") < len(tokens) - 1:
                return _respelt(tokens, start, start + spelt.group().count(" "), said)
        if words[start] in _POLITE and start + 2 < len(tokens) and _is_verb(words[start + 1]):
            if _GOES_ON.search(" ".join(words[start:])):
                return (*tokens[:start], *tokens[start + 1 :])  # each command of the row stands by itself
            return _respelt(tokens, start, start + 1, _MUST)
        if words[start] == "only" and _commands(words[start + 1 :]):
            return _respelt(tokens, start, start + 1, _MAY_ONLY)
        wish = _WISH.match(" ".join(words[start:]) + " ")
        if wish is not None and (wish["that"] or wish["to"] or wish["not"]):
            return _wished(tokens, start, wish)
    within = _WITHIN.search(" ".join(words) + " ")
    if within is not None:
        start = within.string[: within.start()].count(" ")
        return _respelt(tokens, start, start + within.group().count(" "), ("ensure", "that"))
    return tuple(tokens)


def _is_verb(word: str) -> bool:
    return any(option.tag == "VB" for option in options(word))


def _commands(words: Sequence[str]) -> bool:
    """
    Whether what follows "only" is a command: "only share data with friends", not "only use by members is free".

    It begins with a verb and a noun phrase, and no finite verb stands outside what hangs on them.
    """
    if len(words) < 4 or not _is_verb(words[0]) or not _opens_object(words[1]):
        return False
    main = words[2 : next((at for at, word in enumerate(words) if at > 1 and word in _HANGS), len(words))]
    return not any(
        {one.tag for one in options(word)} & _FINITE and not _may_be_noun(word) and before != "to" and word not in _OF
        for before, word in pairwise(("", *main))
    )


def _opens_object(word: str) -> bool:
    tags = {one.tag for one in options(word)}
    return bool(tags & _OPENS_OBJECT) and not tags & {"IN", "CC", "MD"}


def _may_be_noun(word: str) -> bool:
    return any(one.tag in ("NN", "NNS", "VBN", "VBG", "JJ") for one in options(word))


def _wished(tokens: Sequence[Token], start: int, wish: re.Match[str]) -> tuple[Token, ...]:
    """ "We ask that you do not sell it" as "you should not sell it"; the new words keep the places of the old ones."""
    end = start + wish.group().count(" ")
    who = start + wish.string[: wish.start("who")].count(" ")
    negated = bool(wish["denied"]) != bool(wish["not"])
    modal = "must" if wish["verb"] in _BINDS else "should"
    first, last = tokens[start], tokens[end - 1]
    found = [evolve(tokens[who], start=first.start, end=first.end), evolve(tokens[who], text=modal)]
    if end - 1 > who or not negated:
        found += [evolve(last, text="not")] if negated else []
        return (*tokens[:start], *found, *tokens[end:])
    return tuple(tokens)


def _respelt(tokens: Sequence[Token], start: int, end: int, said: Sequence[str]) -> tuple[Token, ...]:
    """The tokens from `start` to `end` as other words, which share their places."""
    places = [tokens[min(start + at, end - 1)] for at in range(len(said))]
    found = [evolve(place, text=word) for place, word in zip(places, said, strict=True)]
    return (*tokens[:start], *found, *tokens[end:])
