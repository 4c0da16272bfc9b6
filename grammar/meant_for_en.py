"""
English sentences on what a thing is for, put as what it may, and should not, be used for.

"The Maps are for your personal use only" lets them be used so, and no other way. "They are not intended for navigation"
bans that if such a purpose binds, which is left open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from ..clauses.phrase import Thing
from .concepts import SOMEBODIES
from .lexicon_en import options
from .nominal_acts import is_somebody
from .prepared import compiled
from .shared_en import replaced, words_of
from .tokens import Shape, Token

_ONLY = r"(?:only|solely|exclusively|strictly|purely)"
_GIVEN = r"(?:made available|available|provided|offered|supplied|distributed|shared|published|released)"
_INFORMS = r"(?:information|informational|illustrative|illustration|reference|convenience|guidance)"
_TELLS = rf"(?!(?:your |general )*{_INFORMS} )"
"""What only informs limits no use: such words say that it is no advice."""
_LIMITED = (
    r"(?:personal|private|individual|internal|non-commercial|noncommercial|educational|academic|scientific|research"
    r"|teaching|household|domestic|evaluation|testing|trial|demonstration|entertainment)"
)
_JOINED = r"(?: ,)?(?: and| or| and/or)? "
_KINDS = rf"{_LIMITED}(?:{_JOINED}{_LIMITED})*"
_ANY = rf"(?!use |uses |any |all |other |[a-z]+ing )[a-z-]+(?:{_JOINED}(?!use |uses |to |for )[a-z-]+){{0,4}}?"
_USE = r"(?:uses?|purposes?|enjoyment)"
_WHOSE = r"(?:your|the user's|users'|the customer's)(?: own)?"
_END = r"(?= (?:[.;]|(?:, )?(?:unless|except) |and (?:is|are|ends?|expires?|may|must|cannot|can|will) ))"
_UNRULED = (
    r"(?:is|are|was|were|be|may|must|shall|should|will|can|cannot|has|have|do|does|not|no|if|unless|means?|who|whether"
    r"|when|where|while|because|although|including|available)"
)
_NO_WORK = (
    r"(?:(?:the|this|our|your|any|a) )?(?:[a-z-]+ )?"
    r"(?:licen[cs]es?|permissions?|agreements?|terms|contracts?|grants?|territory)"
)
"""What is no work: a licence "for private use" is a licence to do everything so, and to do nothing else."""
_STARTS = r"(?:(?<=^ )|(?<=; )|(?<=\. )|(?<=, and )|(?<=, but ))"
_BARE = (
    rf"(?:(?:the |your |any )?(?:use|access|enjoyment) of )?"
    rf"(?P<who>(?!{_UNRULED} |{_NO_WORK} )[^ ,;:\0]+(?: (?!(?:{_UNRULED}|\.) )[^ ;:\0]+)*?) (?:is|are)"
)
_SUBJECT = rf"{_STARTS}(?P<on>(?:if|when|where|under|on|in|for) (?!any |no )[^,;:.\0]{{3,80}} , )?{_BARE}"
"""A subject that stands by itself, behind what may limit the whole sentence."""
_MEANT = r"(?:intended|designed|meant|made|built|created)"
_MEANINGS = rf"{_MEANT}(?:(?: ,| or| nor| and)+ (?:made available|{_MEANT}))*"
_ARE_NOT = r"(?:is not|are not|isn't|aren't|is neither|are neither)"
_PERSONS = (
    r"(?:individuals?|persons?|people|children|minors|kids|users|visitors|consumers|customers|anyone|anybody|residents"
    r"|citizens|students|pupils|teenagers)"
)
_ELSE = r"if|that|which|who|whether|unless|when|where|means?|while|although|because|may|must|shall|can|will|nothing"
_PLAINLY = rf"{_STARTS}(?P<who>(?!(?:{_ELSE}) )(?:(?! (?:{_ELSE}|\.) )[^;:\0])+?(?: \0)?) "
"""What a clause of its own begins with, which is no condition, rules nothing and tells nothing apart."""
_NOT_MEANT = rf"{_PLAINLY}{_ARE_NOT} {_MEANINGS}"
_IF_SO = "if the stated purpose is mandatory , then <who> must"
_MUST_NOT = f"{_IF_SO} not be used"
_MEANT_FOR = rf"{_STARTS}{_BARE} (?:only )?{_MEANT} (?:only |solely )?"
_NOR_MEANT = rf"(?<=^ if the stated purpose is mandatory , then )(?P<who>[^;:.]+ and) {_ARE_NOT} {_MEANINGS}"
_YEARS = r"(?:1[0-9]|2[01]|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|twenty-one)"
_OF_AGE = rf"(?:(?:at least|over|above) (?:the age of )?{_YEARS}|{_YEARS})"
_NOT_OLDER = (
    rf"(?:under|below|younger than) (?:the age of )?(?P<use>{_YEARS})(?: ?\( ?\d+ ?\))?"
    r"(?: years of age| years old| years)?"
)
_SAME_SUBJECT = r"(?![^.;]* (?:and|but|or) (?:also )?(?:may|must|shall|can|cannot|will|should|is|are|does|has) )"
"""Nothing more is said of the thing behind the age."""
_ACCESS = r"(?:access|use|viewing)(?: (?:and|or) (?:access|use|viewing))? by"
_WHOM = rf"(?:the |any )?(?:{_ACCESS} )?(?:any )?{_PERSONS}"
_NO_NOUN = r"the|an?|you|us|me|it|free|every|all|any|those|anybody|anyone|everyone|everybody|nothing|long|now|sure|want"
_NO_NOUNS = rf"(?!(?:{_NO_NOUN}) ){_TELLS}"
_MEANT_ONLY = rf"{_STARTS}{_BARE} (?:{_ONLY} {_MEANT}|{_MEANT} {_ONLY})"
_THINGS = rf"[a-z-]+(?: (?!to |of |that |which |who |with |without |in |by )[a-z-]+)*(?:{_JOINED}(?!to )[a-z-]+)*"
_UNWANTED = (
    rf"{_STARTS}(?:we|i|the [a-z]+) (?:do not|don't|does not|doesn't|would not|wouldn't) (?:want|wish|like|prefer) "
)
_WANTED = rf"(?P<who>(?:the|our|my|its|this|these|any) (?:(?!{_UNRULED} )[^ ,;:.\0]+ )+?)to be (?=[a-z]+(?:ed|d|t|n) )"
_HANDED_ON = (
    ("(?:(?:re-?)?sale|(?:re)?selling)", "sold"),
    ("(?:redistribution|redistributing)", "redistributed"),
    ("(?:distribution|distributing)", "distributed"),
    ("(?:publication|publishing)", "published"),
    ("(?:rent|rental|renting)", "rented"),
    ("(?:reproduction|copying)", "copied"),
    ("sharing", "shared"),
)
_DEALING = rf"(?:[a-z-]+ ){{0,2}}(?:{'|'.join(noun for noun, _ in _HANDED_ON)}) "
"""What is done with a thing by handing it on, however it is done: a ban on use for that would not reach it."""
_SOMEBODY = r"(?:[a-z-]+ )?(?:shops|schools|businesses|companies|firms|banks|museums|clubs|hospitals|universities)"
_AVAILABLE = rf"{_SUBJECT}(?: {_GIVEN})?(?: to you)?"
_FIELDS = r"(?:research|education|teaching|evaluation|testing|study)"
_FOR_USE = rf"for {_TELLS}(?:{_WHOSE} )?(?P<use>{_ANY} {_USE}|(?:{_ANY} )?{_FIELDS})"
_SOME_USE = rf"for {_TELLS}(?:{_WHOSE} )?(?P<use>{_KINDS} {_USE})"
_NOT_OTHER = rf"(?: ,)?(?: and| but)? not (?:intended )?for (?P<other>{_ANY} {_USE})"
_FREE = (
    rf"(?:freely |also )?(?:(?:free|{_GIVEN})(?: for free| free of charge| at no (?:cost|charge)| free)?)(?: to you)?"
)
_FREELY = rf"(?:freely |also )?(?:free|{_GIVEN} (?:for free|free of charge|at no (?:cost|charge)))(?: to you)?"
_LICENCE = r"(?:this|the) (?:[a-z-]+ )?licen[cs]e is"
_NOBODY = "".join(rf"(?<!{who})" for who in ("you are", "we are", "they are", "users are", "anyone is", "everyone is"))
"""Who is free to do something may do it; what is free to use may be used."""
_ALL = r"(?:everyone|everybody|anyone|anybody|all)"
_ALSO = r"(?:(?: ,)? (?:also|even|including) (?:commercially|for commercial (?:use|purposes)))?"
_FREE_TO = (("use", "used"), ("copy", "copied"), ("download", "downloaded"), ("share", "shared"), ("print", "printed"))
_FORMS = tuple(
    (compiled(wording), tuple(said.split()))
    for wording, said in (
        # "is free to use for everyone, also commercially"
        *(
            (rf"{_SUBJECT}{_NOBODY} free to {verb} for {_ALL}{_ALSO}(?= [.;])", f"<on> <who> may be {done} by anyone")
            for verb, done in _FREE_TO
        ),
        # "is free to use", "are free to download for schools"
        *(
            (
                rf"{_SUBJECT}{_NOBODY} free to {verb}(?= (?:[.;]|but|for|in|by) )",
                f"<on> <who> may be {done}",
            )
            for verb, done in _FREE_TO
        ),
        # "is for schools only", "are only meant for pupils"
        (rf"{_AVAILABLE} {_ONLY} for {_NO_NOUNS}(?P<use>{_THINGS}){_END}", "<on> <who> may only be used for <use>"),
        (rf"{_AVAILABLE} for {_NO_NOUNS}(?P<use>{_THINGS}) {_ONLY}{_END}", "<on> <who> may only be used for <use>"),
        # "is intended only for use by persons at least 13 years old": who is younger is kept out
        (
            rf"{_MEANT_ONLY} for {_WHOM}(?: (?:who|that) are)?{_SAME_SUBJECT}(?= {_OF_AGE} )",
            "to use <who> , you must be",
        ),
        (
            rf"{_MEANT_ONLY} for {_WHOM} aged{_SAME_SUBJECT}(?= {_YEARS} or (?:older|over|above) )",
            "to use <who> , you must be",
        ),
        (rf"{_MEANT_ONLY} for {_NO_NOUNS}(?P<use>{_THINGS}){_END}", f"{_MUST_NOT} other than for <use>"),
        (rf"{_MEANT_FOR}for {_NO_NOUNS}(?P<use>{_THINGS}) {_ONLY}{_END}", f"{_MUST_NOT} other than for <use>"),
        # "is for your personal use only", "are available solely for research purposes"
        (rf"{_AVAILABLE} {_ONLY} {_FOR_USE}{_END}", "<on> <who> may only be used for <use>"),
        (rf"{_AVAILABLE} {_FOR_USE} {_ONLY}{_END}", "<on> <who> may only be used for <use>"),
        (rf"{_SUBJECT} {_SOME_USE}{_END}", "<on> <who> may only be used for <use>"),
        # "this licence is available for free for research and commercial use", "the font is free for personal use"
        (rf"(?<=[ ,]) ?{_LICENCE} {_FREE} {_FOR_USE}(?= [.;(])", "use is permitted for <use>"),
        (rf"{_SUBJECT} {_FREE} {_SOME_USE}{_END}", "<on> <who> may only be used for <use>"),
        (rf"{_SUBJECT} {_FREELY} {_FOR_USE}{_END}", "<on> <who> may be used for <use>"),
        # "is intended for personal use(, and not for commercial use)", "… for visitors located in Norway"
        (
            rf"{_MEANT_FOR}{_FOR_USE}{_NOT_OTHER}{_END}",
            f"{_MUST_NOT} other than for <use> and must not be used for <other>",
        ),
        (rf"{_MEANT_FOR}{_SOME_USE}(?= [.;])", f"{_MUST_NOT} other than for <use>"),
        (rf"{_MEANT_FOR}{_FOR_USE} {_ONLY}(?= [.;])", f"{_MUST_NOT} other than for <use>"),
        (rf"{_MEANT_FOR}for (?:use by )?(?={_PERSONS} )", f"{_IF_SO} only be used by"),
        (rf"{_PLAINLY}(?:is|are) {_ONLY} {_MEANT} for(?= {_ANY} {_USE} )", f"{_MUST_NOT} other than for"),
        # "is not for commercial use", "are not for resale"
        (rf"{_SUBJECT} not {_FOR_USE}{_END}", "<on> <who> must not be used for <use>"),
        *((rf"{_SUBJECT} not for {noun}(?= [.;])", f"<on> <who> must not be {done}") for noun, done in _HANDED_ON),
        # "is not for ringtones or greeting cards"
        (rf"{_SUBJECT} not for {_NO_NOUNS}(?P<use>{_THINGS})(?= [.;])", "<on> <who> must not be used for <use>"),
        # "we do not want the Maps to be sold"
        (rf"{_UNWANTED}{_WANTED}", "<who> should not be"),
        # "are not intended for individuals under the age of 18": who is younger is kept out
        (
            rf"{_PLAINLY}{_ARE_NOT} {_MEANINGS} for {_WHOM} {_NOT_OLDER}{_SAME_SUBJECT}(?= (?:[.,;]|and) )",
            "to use <who> , you must be at least <use> years old",
        ),
        # "is not intended for or allowed to be used as": what is not allowed is ruled
        (
            rf"{_PLAINLY}{_ARE_NOT} {_MEANT} for (?:or|nor|and) (?:allowed|permitted) to be used(?= )",
            "<who> must not be used",
        ),
        # "is not intended or designed for use in aircraft", "… as a substitute", "… for children"
        (rf"{_NOT_MEANT} (?:for use|to be used)(?= )", _MUST_NOT),
        (rf"{_NOT_MEANT} (?:as|to (?:be|serve as|act as))(?= (?:an?|any|substitutes?) )", f"{_MUST_NOT} as"),
        (rf"{_NOR_MEANT} (?:for use|to be used)(?= )", "<who> must not be used"),
        (rf"{_NOR_MEANT} (?:as|to (?:be|serve as|act as))(?= (?:an?|any|substitutes?) )", "<who> must not be used as"),
        (rf"{_NOR_MEANT} for(?= (?:any )?{_PERSONS} )", "<who> must not be used by"),
        (rf"{_NOR_MEANT} for(?= (?!or |and |nor |{_DEALING})[a-z])", "<who> must not be used for"),
        (rf"{_NOT_MEANT} for(?= (?:any )?{_PERSONS} )", f"{_MUST_NOT} by"),
        *((rf"{_NOT_MEANT} for {noun}(?= [.;])", f"{_IF_SO} not be {done}") for noun, done in _HANDED_ON),
        (rf"{_NOT_MEANT} for {_NO_NOUNS}(?P<use>{_SOMEBODY})(?= [.;])", f"{_MUST_NOT} by <use>"),
        (rf"{_NOT_MEANT} for(?= (?!or |and |nor |{_DEALING})[a-z])", f"{_MUST_NOT} for"),
    )
)

_SIGNS = (" for ", " intended ", " designed ", " free to ", " want ", " wish ", " like ")
_WHO = r"(?:the|your|our|we|you|these|those|this|any|all)"
_NEXT = compiled(rf"(?<= ), and (?={_WHO} (?:(?!{_UNRULED} )[^ ,;:.\0]+ ){{0,5}}{_UNRULED} )")


def meant_for(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with what says what a thing is for as what it may, and should not, be used for."""
    found = list(tokens)
    line = f" {' '.join(words_of(found))} "
    if not any(word in line for word in _SIGNS):
        return found
    for pattern, said in _FORMS:
        match = pattern.search(line)
        if match is None or (said[0] == "if" and " if the stated purpose " in line):
            continue
        if "<use>" in said and _names_somebody(match["use"]):
            # "not for developers", "for schools only": who may not, or alone may, use it
            if said[-6:-1] == ("must", "not", "be", "used", "for"):
                continue
            plain = " ".join(said).replace("not be used other than for <use>", "only be used by <use>")
            said = tuple(plain.replace("for <use>", "by <use>").split())
        first, put = replaced(found, match, said)
        _say_again(found, first + len(put), put, match)
        if said[0] == "if":
            _part_next(found, first + len(put))
        line = f" {' '.join(words_of(found))} "
    return found


def _say_again(tokens: list[Token], at: int, put: Sequence[Token], match: re.Match[str]) -> None:
    """ "… for evaluation only and ends after 60 days" as "…; the plan ends after 60 days": no use is meant there."""
    rest = [token.text.lower() for token in tokens[at:]]
    if len(rest) < 2 or rest[0] != "and" or rest[1] not in _GOES_ON:
        # "… for anyone under 16 and may not be sold": it is not they who are sold
        ends = next((k for k, word in enumerate(rest) if word in _NOT_BEYOND), len(rest))
        ruled = next((k for k in range(ends - 1) if rest[k] == "and" and rest[k + 1] in _MODALS), -1)
        if ruled < 0:
            return
        at += ruled
    who = match["who"].split()
    begin = next((k for k in range(len(put)) if words_of(put[k : k + len(who)]) == who), -1)
    if begin >= 0:
        place = tokens[at]
        again = [evolve(one, start=place.start, end=place.start) for one in put[begin : begin + len(who)]]
        tokens[at : at + 1] = [evolve(place, text=";", shape=Shape.MARK), *again]


_NOT_BEYOND = frozenset((",", ";", ".", ":", "that", "which", "who", "whose"))
_MODALS = frozenset(("may", "must", "shall", "cannot", "can"))
_GOES_ON = frozenset(("is", "are", "end", "ends", "expire", "expires"))


def _names_somebody(words: str) -> bool:
    """Whether a noun among the words is, or looks like, one for who does something."""
    nouns = [word for word in words.replace(",", " ").split() if word not in ("and", "or", "and/or")]
    return any(
        word.endswith(("ers", "ors", "ists", "ees", "ians"))
        or any(is_somebody(Thing(option.lemma)) or option.lemma in SOMEBODIES for option in options(word))
        for word in nouns
    )


def _part_next(tokens: list[Token], start: int) -> None:
    """ "…, and the Charts are not for sale" behind it as "…; the Charts are not for sale": no purpose of that."""
    line = f" {' '.join(words_of(tokens[start:]))} "
    match = _NEXT.search(line)
    if match is not None:
        at = start + line[: match.start() + 1].count(" ") - 1
        tokens[at : at + 2] = [evolve(tokens[at], text=";", shape=Shape.MARK)]
