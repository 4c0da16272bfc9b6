"""
English lists of bare verbs, gerunds or nouns in "-ing": what one member is, the others are.

A word that is a noun elsewhere is a verb between two of them ("submit, input, or distribute data"), and one in "-ing"
is a noun between nouns ("the abuse, threatening, or bullying of persons"). Behind a second "which" stands a verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import TABLE, Word, options

_BEFORE_BASE = frozenset(("MD", "TO", "NOT", "DO", "DOF"))
_OBJECTS = frozenset(("DT", "POSS", "JJ", "NN", "NNS", "NNP", "PRP", "VBN"))
_NOUNS = frozenset(("NN", "NNS", "NNP"))
_OTHER_VERBS = frozenset(("VBP", "VBZ", "VBD", "MD", "BE", "BEF", "HAVEF", "DOF", "WDT", "WH", "SUB", "END", "BREAK"))
"""What parts a word from the verb that a modal or "to" has."""
_LETS = frozenset(("allow", "permit", "authorize", "enable", "encourage", "cause", "let", "assist", "help", "induce"))


def listed_verbs(words: list[Word]) -> list[Word]:
    """The words with the members of such lists tagged alike."""
    for at in range(len(words) - 3):
        word, behind = words[at], words[at + 1]
        if word.tag == "VB" and at and words[at - 1].tag in _BEFORE_BASE:
            _alike(words, at, "VB")
        if word.lower.endswith("ing") and (at == 0 or words[at - 1].tag in ("COLON", "BREAK", "LABEL", "IN")):
            _alike(words, at, "VBG")
        if word.lemma == "help" and behind.tag in ("JJ", "NN") and words[at + 2].tag in ("DT", "POSS"):
            _retag(words, at + 1, "VB")  # "to help secure your access"
        letting = word.lower == "to" and word.tag == "IN" and words[at + 2].tag == "COMMA" and _let(words, at)
        if letting and _retag(words, at + 1, "VB"):
            words[at] = evolve(word, tag="TO")  # "or authorize others to use, the Content"
        if word.tag == "DT":
            _named(words, at)
        if word.tag == "IN" and word.lower == "for":
            _pursued(words, at + 1)
    for at in range(1, len(words) - 2):
        if _goes_on(words, at):
            _retag(words, at, "VB")
    for at in range(1, len(words) - 4):
        if _stands_between(words, at):
            _retag(words, at, "VB")
    for at in range(3, len(words) - 2):
        again = words[at].lower == "which" and words[at].tag == "DT" and words[at - 1].tag in ("COMMA", "CC")
        if (
            again
            and any(one.lower == "which" and one.tag == "WDT" for one in words[:at])
            and _retag(words, at + 1, "VBP")
        ):
            words[at] = evolve(words[at], tag="WDT")  # "which insult people or which call for violence"
    return words


def _stands_between(words: Sequence[Word], at: int) -> bool:
    """ "Not use cookies, track users, or profile the visitors": between two acts, each with its object, a third."""
    word, behind = words[at], words[at + 1]
    if words[at - 1].tag != "COMMA" or word.tag not in ("NN", "JJ") or word.cap or behind.tag not in ("NN", "NNS"):
        return False
    if words[at + 2].tag != "COMMA":
        return False
    last = at + 3 + (words[at + 3].tag == "CC")
    if words[at + 3].tag != "CC" or last + 1 >= len(words) or words[last].tag != "VB":
        return False
    for place in range(at - 2, 0, -1):
        if words[place].tag == "VB" and words[place - 1].tag in _BEFORE_BASE:
            return True
        if words[place].tag in _OTHER_VERBS or words[place].tag == "COMMA":
            return False
    return False


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """
    Whether a further verb stands there, each with an object of its own: "not insult anyone, pretend to be …".

    A noun has no object behind it, and an adjective no "to" where a verb was promised before the comma.
    """
    word, behind = words[at], words[at + 1]
    if words[at - 1].tag not in ("COMMA", "CC") or word.tag not in ("NN", "JJ") or word.cap:
        return False
    joined = at > 2 and words[at - 1].tag == "CC" and words[at - 2].tag == "COMMA"
    last = joined and behind.tag in ("NN", "NNS", "JJ")
    if behind.tag not in ("TO", "DT", "POSS") and not _is_whom(behind) and not last:
        return False
    # ", or post addresses": behind verbs that commas part, or behind "anyone", which no noun is joined to
    goes_on = not last or words[at - 3].tag == "PRP"
    for place in range(at - 1, 0, -1):
        if words[place].tag == "VB" and words[place - 1].tag in _BEFORE_BASE:
            return goes_on
        goes_on = goes_on or (words[place].tag == "VB" and words[place - 1].tag == "COMMA")
        if words[place].tag in _OTHER_VERBS:
            return False
    return False


def _is_whom(word: Word) -> bool:
    return word.lower in ("it", "them", "anyone", "anybody", "someone", "somebody", "others")


def _let(words: Sequence[Word], at: int) -> bool:
    """Whether somebody is let do what follows the "to" at `at`."""
    return any(one.tag in ("VB", "VBP") and one.lemma in _LETS for one in words[max(0, at - 4) : at])


def _alike(words: list[Word], first: int, tag: str) -> None:
    """Tag as `tag` the single words that commas part from the one at `first`, up to a last one with an object."""
    members = _members(words, first)
    if len(members) < 2:
        return
    last = members[-1]
    known = all(any(one.tag == tag for one in options(words[at].lower)) for at in members)
    if tag == "VBG" and last + 2 < len(words) and words[last + 1].tag in ("VBP", "VB") and words[last + 2].tag == "END":
        _retag(words, last + 1, "NN")  # "or distributing spam"
    follows = last + 1 < len(words) and words[last + 1].tag in _OBJECTS
    if tag == "VBG":
        known = known and all(words[at].lower.endswith("ing") for at in members)
    if known and follows:
        for at in members:
            _retag(words, at, tag)
            if words[at - 1].tag == "JJ" and words[at - 2].tag in ("CC", "COMMA"):
                words[at - 1] = evolve(words[at - 1], tag="RB", lemma=words[at - 1].lower)  # "or further sharing it"


def _members(words: Sequence[Word], first: int) -> list[int]:
    """The places of the single words of a list: "submit , input , or ( further ) distribute"."""
    found = [first]
    at = first + 1
    while at < len(words) and words[at].tag in ("COMMA", "CC"):
        joined = False
        while at < len(words) and words[at].tag in ("COMMA", "CC"):
            joined = joined or words[at].tag == "CC"
            at += 1
        if at < len(words) and (words[at].tag == "RB" or words[at].lower in ("further", "otherwise")):
            at += 1
        if at >= len(words):
            break
        found.append(at)
        at += 1
        if joined:
            return found
    return []


def _named(words: list[Word], article: int) -> None:
    """ "The harassment, threatening, or bullying of persons": between nouns, a word in "-ing" is one."""
    at = article + 1
    if at >= len(words) or words[at].tag not in _NOUNS:
        return
    members = _members(words, at)
    last = members[-1] if members else 0
    if len(members) < 2 or last + 1 >= len(words) or words[last + 1].lower != "of":
        return
    if all(words[one].tag in _NOUNS or words[one].lower.endswith("ing") for one in members):
        for one in members:
            if words[one].tag not in _NOUNS:
                words[one] = evolve(words[one], tag="NN", lemma=words[one].lower)


def _pursued(words: list[Word], at: int) -> None:
    """ "For research, teaching and printing.": behind a noun, a bare word in "-ing" at the end of the list is one."""
    bare: list[int] = []
    nouns = 0
    while at < len(words):
        first = at
        while at < len(words) and words[at].tag in _IN_GROUP:
            at += 1
        if at > first and words[at - 1].tag in _NOUNS:
            nouns += 1
        elif at == first and nouns and words[at].tag == "VBG":
            bare.append(at)
            at += 1
        else:
            return
        if at >= len(words) or words[at].tag not in ("COMMA", "CC"):
            break
        while at < len(words) and words[at].tag in ("COMMA", "CC"):
            at += 1
    if at < len(words) and words[at].tag == "END":
        for one in bare:
            words[one] = evolve(words[one], tag="NN", lemma=words[one].lower)


_IN_GROUP = frozenset(("DT", "POSS", "JJ", *_NOUNS))


def _retag(words: list[Word], at: int, tag: str) -> bool:
    option = next((one for one in options(words[at].lower) if one.tag == tag), None)
    if option is not None:
        words[at] = evolve(words[at], tag=tag, lemma=option.lemma)
    return option is not None


def says_next(words: Sequence[Word], at: int) -> bool:
    """Whether a bare word before "that" is a further verb in a row behind a modal, and no noun of what is said."""
    word, before = words[at], words[at - 1]
    bare = word.tag == "NN" and word.lemma in TABLE.words["verbs.say"] and before.tag in ("CC", "COMMA")
    if not bare or words[at + 1].lower != "that" or at + 2 >= len(words) or at < 2:
        return False
    row = any(one.tag == "VB" for one in words[: at - 1]) and not any(one.lower == "that" for one in words[:at])
    verb = any(option.tag == "VB" for option in options(word.lower))
    return row and verb and words[at + 2].tag in ("PRP", "DT", "POSS", "NNP") and words[at - 2].lemma not in _STATEMENTS


_STATEMENTS = frozenset(("statement", "claim", "representation", "assertion", "suggestion", "warranty", "declaration"))
