"""English: a word behind an article is no verb: "keep a log", "the logs are kept"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import Option, Word, options

_ARTICLES = frozenset(("a", "an", "the", "every"))
_GOES_ON = frozenset(("NN", "NNS", "NNP", "JJ", "VBN", "VBG", "NUM"))
"""What may stand between an article and its noun, or be that noun."""

_LEADS = frozenset(("link", "hyperlink"))
"""What one does to something by saying where it is."""

_WHAT = frozenset(("DT", "POSS", "PRP", "NNP"))
"""What begins what a verb is done to."""


def _or_does(words: Sequence[Word], at: int) -> bool:
    """Whether the row that "and either" opens goes on with "or" and a verb."""
    if at < 2 or words[at - 2].lower != "and":
        return False
    ahead = (place for place in range(at + 1, len(words) - 1) if words[place].tag == "CC")
    joint = next(ahead, None)
    return joint is not None and words[joint].lower == "or" and words[joint + 1].tag == "VB"


def _either_or(words: Sequence[Word], at: int) -> Option | None:
    """The verb that a noun behind "either" is, where a subject stands before it and "or" and such a verb behind it."""
    if at < 2 or words[at - 2].tag not in ("PRP", "NN", "NNS", "NNP"):
        return None
    tags = ("VBZ",) if words[at].tag == "NNS" else ("VB", "VBP") if words[at].tag == "NN" else ()
    joint = next((place for place in range(at + 1, len(words) - 1) if words[place].tag == "CC"), None)
    if joint is None or words[joint].lower != "or" or words[joint + 1].tag not in tags:
        return None
    return next((one for one in options(words[at].lower) if one.tag in tags), None)


def _leads_on(words: Sequence[Word], at: int) -> bool:
    """ "You must (either) include the manual or link to it": a verb, and no part of "a notice or link"."""
    if words[at].lower not in _LEADS or at + 1 >= len(words) or words[at + 1].lower != "to":
        return False
    if words[at - 1].tag != "CC" or words[at - 1].lower not in ("or", "and", "and/or"):
        return False
    row = words[max(at - 12, 0) : at - 1]
    verb = next((place for place in reversed(range(len(row))) if row[place].tag == "VB"), None)
    if verb is None:
        return False
    either = verb > 0 and row[verb - 1].lower == "either"
    articles = [one.lower for one in row[verb:] if one.tag in ("DT", "POSS")]
    return either or (bool(articles) and articles[-1] not in ("a", "an"))


def articled(words: Sequence[Word]) -> list[Word]:
    """
    The words, those that are nouns because an article or "your" stands before them told to be so.

    Most words that no table has are known as verbs, or as nothing; many a noun is spelt like a verb ("a log").
    """
    found = list(words)
    for at in range(1, len(found)):
        before, word = found[at - 1], found[at]
        after = found[at + 1].tag if at + 1 < len(found) else "END"
        if word.lower == "only" and word.tag == "JJ" and after in ("END", "COMMA", "SEMI", "COLON"):
            found[at] = evolve(word, tag="RB")  # "in grey only": it stands before no noun
            continue
        verb = next((one for one in options(word.lower) if one.tag == "VB"), None)
        either = before.lower == "either" and before.tag == "DT" and word.tag == "NN" and verb is not None
        if either and verb is not None and (after in _WHAT or _or_does(found, at)):
            # "and either share the code or pay", "and either link to it or include it"
            found[at - 1] = evolve(before, tag="RB")
            found[at] = evolve(word, tag="VB", lemma=verb.lemma)
            continue
        row = _either_or(found, at) if before.lower == "either" and before.tag == "DT" else None
        if row is not None:
            # "provided that you either name Ann or pay", "the user either credits Ann or pays"
            found[at - 1], found[at] = evolve(before, tag="RB"), evolve(word, tag=row.tag, lemma=row.lemma)
            continue
        if word.tag == "NN" and verb is not None and _leads_on(found, at):
            found[at] = evolve(word, tag="VB", lemma=verb.lemma)
            continue
        if before.tag != "POSS" and (before.tag != "DT" or before.lower not in _ARTICLES):
            continue
        if word.tag in ("VB", "VBP") and after not in _GOES_ON:
            found[at] = evolve(word, tag="NN", lemma=word.lower)
        elif word.tag == "VBZ" and after not in _GOES_ON and before.lower not in ("a", "an", "every"):
            lemma = next((one.lemma for one in options(word.lower) if one.tag == "VBZ"), word.lower)
            found[at] = evolve(word, tag="NNS", lemma=lemma)
    return found
