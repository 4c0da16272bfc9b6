"""
English promises of an age: "by using it, you confirm that you are 18 or older", said as "you must be 18 or older".

Who must promise to be of an age may not use what is offered below it, whether the text says "must" or has it confirmed;
so it is with who must say that he is a teacher.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .prepared import compiled
from .shared_en import words_of
from .tokens import Shape, Token

_SAY = (
    r"(?:represents?|warrants?|confirms?|certify|certifies|affirms?|acknowledges?|agrees?|declares?|guarantees?"
    r"|promises?|attests?|assures?|states?|covenants?|undertakes?|understands?)"
)
_LY = r"(?:(?:hereby|also|further|each|\w+ly) )*"
_WHO = r"(?:you|he|she|they|it|he or she|he / she)"
_PRONOUNS = frozenset(("you", "he", "she", "they", "it"))
_NUMBER = r"(?:1[0-9]|2[01]|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|twenty-one)"
_YOUNGER = r"(?P<not>not (?:under|below|younger than)|no younger than)"
_AGE = (
    rf"(?:(?:at least|over|above|{_YOUNGER}) (?:the age of )?{_NUMBER}"
    rf"|(?:at least )?{_NUMBER} (?:years?|or (?:older|over|above)))"
)
_NOBODY_ELSE = (
    r"(?:\S+ly|authori[sz]ed|registered|legal|valid|lawful|rightful|sole|representatives?|owners?|users?|customers?|agents?"
    r"|part(?:y|ies)|persons?|residents?|holders?|authors?|creators?|officers?|employees?|members?|individuals?|adults?"
    r"|entity|entities|licensees?|recipients?|subscribers?|human|citizens?|nationals?)"
)
"""What everybody says of himself who may speak for somebody, or has what he gives away."""
_NOUN = rf"(?:an? )(?!{_NOBODY_ELSE} )(?:(?!{_NOBODY_ELSE} )[a-z-]+ ){{0,3}}(?!{_NOBODY_ELSE} )[a-z-]+"
_SUCH = rf"{_NOUN}(?: or {_NOUN})?(?= [.;]|$)"
_SAID = rf"{_SAY}(?:(?: ,)?(?: and| or| ,) {_LY}{_SAY})*(?: to (?:us|\w+))?(?: that)?(?: :)?"
_PROMISED = compiled(
    rf"\b(?:(?P<said>{_SAID} {_LY}{_WHO} (?:are|is))|{_SAY} [^.;]{{1,120}} and (?P<also>that {_LY}{_WHO} (?:are|is)))"
    rf" (?:(?:of )?{_AGE}(?= |$)|{_SUCH})"
)


_POWER = r"(?:authority|right|power|capacity)"
_STANDING = compiled(
    rf" {_NUMBER} (?:years of age|years old)(?P<rest> and (?:have|with|possess) (?:the )?(?:full |legal |requisite )*"
    rf"{_POWER}(?:(?: ,)?(?: and| or)? (?:the )?(?:legal )?{_POWER})*"
    r" to (?:enter into|form|make) (?:this|these|the|a) (?:legally )?(?:binding )?(?:agreement|terms|contract)"
    r"(?: and (?:to )?(?:abide by|comply with) all (?:of )?(?:the |these )?[a-z ]{3,40}?)?)(?= [.;])"
)
"""What everybody is presumed to have who agrees to a contract."""


_ABLE = compiled(
    rf" {_NUMBER} (?:years of age|years old)(?P<rest> and (?:are |be )?(?:legally )?(?:able|capable|competent|entitled)"
    r"(?: legally)? to (?:enter into|form|make|conclude) (?:an? )?(?:legally )?(?:binding )?(?:contracts?|agreements?))"
    r"(?= (?:[.;]|to use|to access|in order) )"
)


def _of_age_alone(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "You are at least 13 years of age and with the full authority to enter into this agreement": of age."""
    line = f" {' '.join(words_of(tokens))} "
    match = _STANDING.search(line) or _ABLE.search(line)
    if match is None:
        return tokens
    first = line[: match.start("rest") + 1].count(" ") - 1
    return [*tokens[:first], *tokens[first + match["rest"].strip().count(" ") + 1 :]]


def warranted_ages(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with a promise to be of an age said as the duty to be; "by doing it" before it is "when doing it"."""
    tokens = _of_age_alone(tokens)
    places = [at for at, token in enumerate(tokens) if token.shape not in (Shape.BREAK, Shape.LABEL)]
    words = [" ".join(tokens[at].text.lower().split()) for at in places]
    match = _PROMISED.search(" ".join(words))
    if match is None:
        return tokens
    starts, at = [], 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    found = list(tokens)
    for group, spelt in (("not", "at least"), ("said", "must be"), ("also", "you must be")):
        if match[group] is None or match.start(group) not in starts:
            continue
        first = starts.index(match.start(group))
        last = first + match[group].count(" ")
        found[places[first] : places[last] + 1] = [
            evolve(tokens[places[min(first + k, last)]], text=word, shape=Shape.WORD)
            for k, word in enumerate(spelt.split())
        ]
    for at in range(len(found) - 2, 0, -1):
        # "…, that you may sign it and that you will not sell it": each is promised for itself
        before, that, who = (one.text.lower() for one in found[at - 1 : at + 2])
        if before in (",", "and") and that == "that" and who in _PRONOUNS:
            del found[at]
    if words[0] == "by" and len(words) > 1 and words[1].endswith("ing"):
        found[0] = evolve(tokens[0], text="when")
    return found
