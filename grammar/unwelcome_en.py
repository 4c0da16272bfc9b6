"""
English sentences that ban without a word for it: "there is no room for spam", "spam will get you banned".

What is unwelcome is put as what is not allowed. Each form is a whole sentence, or the whole of what stands before a
list; a feature that is "not supported" is none, and stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from .lexicon_en import TABLE, options
from .prepared import compiled
from .shared_en import replaced, words_of
from .tokens import Token

_OPENS = r"(?:(?<=^ )|(?<=\. )|(?<=; ))(?:please )?"
_SAID = r"(?:is|are|may|must|will|can|shall|should|has|have)"
_WHAT = rf"(?P<what>(?!(?:you|we|it|they|this|that|who) )(?:(?! {_SAID} )[^.;:\0])+?)"
_ENDS = r"(?= (?:[.;!]|$))"
_GET_OUT = r"(?:banned|blocked|suspended|expelled|removed|kicked out|thrown out|locked out)"
_HERE = r"(?: (?:here|(?:on|in|at) (?:the|our|this) [a-z]+))?"
_KINDS = (
    r"(?:uses?|activit(?:y|ies)|content|industr(?:y|ies)|business(?:es)?|purposes?|categor(?:y|ies)|conduct|behaviou?rs?"
    r"|items?|goods|products|practices?|materials?|use cases?)"
)
_SOME = (
    r"(?P<who>(?!(?:any|you|the|our|your|this|these|those|such|third|all|every|other) )(?:[a-z-]+ ){0,2}"
    r"(?!users|customers|recipients|parties|others|ads|advertisers|cookies)[a-z-]+s)"
)
"""Those of a sort with whom nobody deals."""
_NOT_ALLOWED = "<what> is not allowed"
_DEEDS = {
    "spammers": "spam",
    "scammers": "fraud",
    "fraudsters": "fraud",
    "cheaters": "cheating",
    "cheats": "cheating",
    "hackers": "hacking",
    "harassers": "harassment",
    "stalkers": "stalking",
    "bullies": "bullying",
    "trolls": "trolling",
    "scrapers": "scraping",
    "resellers": "resale",
    "gamblers": "gambling",
}
"""Who is named by what is done, and the deed."""
_FORMS = tuple(
    (compiled(wording), tuple(said.split()))
    for wording, said in (
        (
            rf"{_OPENS}there(?: is|'s) (?:absolutely )?no (?:room|place|space|home) for {_WHAT}{_HERE}{_ENDS}",
            _NOT_ALLOWED,
        ),
        (rf"{_OPENS}{_WHAT} (?:(?:will|can|may) get|gets) you {_GET_OUT}{_HERE}{_ENDS}", _NOT_ALLOWED),
        (
            (
                rf"{_OPENS}(?:refrain|abstain|stay away|keep away|steer clear|stay clear|keep clear) (?:from|of) "
                rf"{_WHAT}{_ENDS}"
            ),
            _NOT_ALLOWED,
        ),
        # "if you are under 16, please leave"
        (
            (
                r"(?<=^ )(?P<if>(?:if|when) you (?:are|'re) [^.;:\0]{3,80} ,)(?: then)? (?:please )?"
                rf"(?:leave|go away|stay away|stay out|keep out|turn back)(?: (?:the|our|this) [a-z]+)?{_ENDS}"
            ),
            "<if> you must not use the service",
        ),
        (
            (
                rf"{_OPENS}we (?:do not|don't|never|cannot|can't|will not) "
                r"(?:(?:work|do business|trade|deal|cooperate) with|(?:license|sell|cater) to|serve|supply) "
                rf"{_SOME}{_ENDS}"
            ),
            "<who> must not use anything",
        ),
        # "prohibited content includes, but is not limited to: | spam"
        (
            (
                rf"{_OPENS}(?:examples of )?(?:prohibited|forbidden|banned|disallowed) {_KINDS}(?: here)? "
                r"includes?(?: ,)?(?: but (?:is|are) not limited to)?(?: ,)?(?: the following)?(?= :)"
            ),
            "the following are not allowed",
        ),
        (
            (
                rf"{_OPENS}(?:examples of )?(?:prohibited|forbidden|banned|disallowed) {_KINDS}(?: here)? "
                rf"includes?(?: ,)?(?: but (?:is|are) not limited to)?(?: ,)? {_WHAT}{_ENDS}"
            ),
            "the following are not allowed : <what>",
        ),
    )
)
_WHO_DOES = compiled(
    rf"{_OPENS}(?P<doers>{'|'.join(_DEEDS)}) (?:(?:are|is|will be|get|gets) (?:immediately |permanently )?"
    rf"(?:{_GET_OUT}|not (?:welcome|allowed|tolerated))|have no place){_HERE}{_ENDS}"
)
_AVOIDED = compiled(rf"{_OPENS}avoid (?P<what>[a-z-]+ing){_ENDS}")
_LEFT_OUT = compiled(
    rf"{_OPENS}(?P<who>(?:[a-z-]+ ){{1,4}}?)(?:is|are) not (?:allowed|permitted|welcome|admitted) "
    rf"(?:on|in|at|into|to) (?P<where>(?:the|our|this) [a-z]+(?: [a-z]+)?){_ENDS}"
)
_PERSONS = frozenset(("minors", "children", "kids", "teenagers", "bots", "robots", "competitors", "persons", "people"))


def unwelcome(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with what is unwelcome put as what is not allowed."""
    found = list(tokens)
    line = f" {' '.join(words_of(found))} "
    for pattern, said in _FORMS:
        match = pattern.search(line)
        if match is not None:
            replaced(found, match, said)
            return found
    match = _WHO_DOES.search(line)
    if match is not None:
        replaced(found, match, (_DEEDS[match["doers"]], "is", "not", "allowed"))
        return found
    match = _LEFT_OUT.search(line)
    if match is not None and match["who"].split()[-1] in _PERSONS:
        replaced(found, match, ("<who>", "must", "not", "use", "<where>"))
        return found
    match = _AVOIDED.search(line)
    if match is not None and _is_deed(match["what"]):
        replaced(found, match, tuple(_NOT_ALLOWED.split()))
    return found


def _is_deed(word: str) -> bool:
    """Whether a word in "-ing" names a deed."""
    return word in TABLE.data["nominal"] or any(one.tag == "VBG" for one in options(word))
