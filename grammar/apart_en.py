"""
Sentences of a case that say several things in one, told apart: "Kiro, a firm, sells the maps and never credits Fern".

A sentence is taken apart only where it was not read as a whole, and only where every part is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from .asked_en import RELATIVES, sentence, told_of
from .lexicon_en import TABLE, options
from .tokens import Shape, Token

Parts = tuple[tuple[Token, ...], ...]


def apart(tokens: Sequence[Token]) -> Iterator[Parts]:
    """The ways in which a sentence may be taken apart, the likeliest first."""
    words = [token.text.lower() for token in tokens]
    if len(words) < 6 or words[-1] != "." or _WHOLE & {*words}:
        return
    for split in (_between_commas, _at_the_end, _in_which, _of_whom, _of_what, _never_that, _joined, _along, _of_age):
        for parts in split(tokens, words):
            if all(len(one) > 2 for one in parts):
                yield parts


def better_apart(tokens: Sequence[Token]) -> bool:
    """
    "The Town of Elding, a public authority, …": what stands between the commas is said of all of the subject; "…, never
    crediting Fern": that is denied alone.
    """
    words = [token.text.lower() for token in tokens]
    denied = (at for at in range(len(words) - 2) if words[at] == "," and words[at + 1] in ("never", "not"))
    if any(one.tag == "VBG" for at in denied for one in options(words[at + 2])):
        return True
    opens = words.index(",") if "," in words[1:_LONGEST] else 0
    return "of" in words[1:opens] and words[opens + 1] in ("a", "an")


_WHOLE = frozenset(
    [
        *("or", "nor", "neither", "either", "if", "unless", "whether", "except", "than", "according", '"', "(", ":"),
        *("says", "said", "claims", "denies", "unknown", "assume", "suppose", "only", "until", "nobody", "nothing"),
    ]
)
"""A sentence with one of these may say of its parts together what it says of none of them alone."""
_ADVERBS = frozenset(("never", "also", "then", "therefore", "thus", "later", "still", "always", "now", "regularly"))
_HELPS = frozenset(("is", "are", "was", "were", "has", "have", "had", "does", "do", "did", "will", "can", "cannot"))
_FINITE = frozenset(("VBZ", "VBD", "VBP"))
_SUBJECTS = frozenset(("it", "he", "she", "they", "this", "that", "these", "there", "no", "the", "its", "his", "her"))
_THEIRS = {"it": "its", "he": "his", "she": "her", "they": "their"}
_LONGEST = 8
"""Words of a subject."""


def _may_be_finite(word: str) -> bool:
    """Whether the word may be a finite verb, as "credits" may, which is first of all a noun."""
    if word.startswith("'"):
        return False  # "Ada's app"
    if word in _HELPS:
        return True
    found = options(word)
    nouns = (one.lemma for one in found if one.tag == "NNS")
    return any(one.tag in _FINITE for one in found) or any(one.tag == "VB" for lemma in nouns for one in options(lemma))


def _goes_on(words: Sequence[str], at: int) -> bool:
    """Whether a finite verb, or an adverb and one, stands there."""
    at += words[at] in _ADVERBS
    return at < len(words) and _may_be_finite(words[at])


def _between_commas(tokens: Sequence[Token], words: Sequence[str]) -> Iterator[Parts]:
    """ "Kiro, a firm, sells it" as "Kiro sells it" and "Kiro is a firm"."""
    opens = words.index(",") if "," in words[1:_LONGEST] else 0
    for closes in range(opens + 2, len(words) - 2) if opens else ():
        if words[closes] != "," or not _goes_on(words, closes + 1):
            continue
        fact = told_of(tokens[:opens], tokens[opens + 1 : closes])
        if fact:
            yield (*tokens[:opens], *tokens[closes + 1 :]), sentence(fact)


def _at_the_end(tokens: Sequence[Token], words: Sequence[str]) -> Iterator[Parts]:
    """ "It is sold by Kiro, a firm whose revenue is 3 euros" as "It is sold by Kiro" and "Kiro is a firm whose …"."""
    for at in range(len(words) - 4, 2, -1):
        start = at
        while start and tokens[start - 1].text[:1].isupper():
            start -= 1
        fact = told_of(tokens[start:at], tokens[at + 1 : -1]) if words[at] == "," and start < at else ()
        if fact:
            yield sentence(tokens[:at]), sentence(fact)


def _in_which(tokens: Sequence[Token], words: Sequence[str]) -> Iterator[Parts]:
    """ "The app, in which the font is embedded, costs 3 euros" as "The font is embedded in the app"."""
    opens = words.index(",") if "," in words[1:_LONGEST] else 0
    if not opens or words[opens + 2] != "which":
        return
    for closes in range(opens + 4, len(words) - 2):
        if words[closes] == "," and _goes_on(words, closes + 1):
            thing = _the(tokens[:opens])
            inside = (*tokens[opens + 3 : closes], tokens[opens + 1], *thing)
            yield (*tokens[:opens], *tokens[closes + 1 :]), sentence(inside)


def _the(who: Sequence[Token]) -> tuple[Token, ...]:
    """Whom a sentence brought in, taken up."""
    first = who[0]
    if first.text.lower() in ("a", "an"):
        return (evolve(first, text="the"), *who[1:])
    determined = first.text.lower() in ("the", "this", "these", "each", "every", *_THEIRS.values())
    return (evolve(first, text=first.text.lower()), *who[1:]) if determined else tuple(who)


def _of_whom(tokens: Sequence[Token], words: Sequence[str]) -> Iterator[Parts]:
    """ "A member who is 14 takes part" as "A member takes part" and "The member is 14"."""
    relative = next((k for k in range(2, min(_LONGEST, len(words) - 3)) if words[k] in RELATIVES), 0)
    if not relative or words[0] not in ("a", "an", "the") or "," in words[:relative]:
        return
    for at in range(relative + 3, len(words) - 1):
        if _goes_on(words, at) and words[at - 1] not in _BOUND:
            fact = (*_the(tokens[:relative]), *tokens[relative + 1 : at])
            yield (*tokens[:relative], *tokens[at:]), sentence(fact)


_BOUND = frozenset(("the", "a", "an", "and", "of", "in", "to", "for", "with", "not", "by", "on", "at", "from"))


def _of_what(tokens: Sequence[Token], words: Sequence[str]) -> Iterator[Parts]:
    """ "Kiro is a firm whose revenue is 3 euros" as "Kiro is a firm" and "Kiro's revenue is 3 euros"."""
    be = next((k for k in range(1, min(_LONGEST, len(words))) if words[k] in ("is", "was")), 0)
    if not be or words[be + 1 : be + 2] not in (["a"], ["an"], ["the"]):
        return
    ahead = {*RELATIVES, "whose"}
    relative = next((k for k in range(be + 3, min(be + 9, len(words) - 2)) if words[k] in ahead), 0)
    if not relative or words[relative - 1] in (*_BOUND, ","):
        return
    who = tokens[:be]
    if words[relative] != "whose":
        told: tuple[Token, ...] = (*_the(who), *tokens[relative + 1 : -1])
    elif words[0] in _THEIRS and be == 1:
        told = (evolve(who[0], text=_THEIRS[words[0]].capitalize()), *tokens[relative + 1 : -1])
    else:
        told = (
            *_the(who),
            evolve(tokens[relative], text="'s", shape=Shape.MARK, spaced=False),
            *tokens[relative + 1 : -1],
        )
    yield sentence(tokens[:relative]), sentence(told)


def _joined(tokens: Sequence[Token], words: Sequence[str]) -> Iterator[Parts]:
    """ "Kiro sells it and never credits Fern" as "Kiro sells it" and "Kiro never credits Fern"."""
    verbs = [k for k in range(1, min(_LONGEST, len(words))) if _may_be_finite(words[k])]
    for at in range(3, len(words) - 2):
        if words[at] not in ("and", "but", ";"):
            continue
        end = at - 1 if words[at - 1] == "," else at
        behind = at + 1
        begins = words[behind] in _SUBJECTS or tokens[behind].text[:1].isupper()
        if begins and (words[at - 1] == "," or words[at] == ";"):
            yield sentence(tokens[:end]), sentence(tokens[behind:-1])
        if _goes_on(words, behind):
            for verb in verbs:
                if verb < end - 1:
                    yield sentence(tokens[:end]), sentence((*_the(tokens[:verb]), *tokens[behind:-1]))


def _never_that(tokens: Sequence[Token], words: Sequence[str]) -> Iterator[Parts]:
    """ "Shows the maps but never their date" as "shows the maps" and "does not show their date"."""
    sure = (k for k in range(1, min(_LONGEST, len(words))) if any(one.tag == "VBZ" for one in options(words[k])))
    verb = next((k for k in sure if not words[k].startswith("'")), 0)
    lemma = next((one.lemma for one in options(words[verb]) if one.tag == "VBZ"), "") if verb else ""
    for at in range(verb + 2, len(words) - 3) if lemma else ():
        if words[at] != "but" or words[at + 1] not in ("never", "not") or words[at + 2] not in _OBJECTS:
            continue
        end = at - 1 if words[at - 1] == "," else at
        does = [evolve(tokens[at + 1], text=text) for text in ("does", "not", lemma)]
        yield sentence(tokens[:end]), sentence((*_the(tokens[:verb]), *does, *tokens[at + 2 : -1]))


_OBJECTS = frozenset(("the", "a", "an", "its", "his", "her", "their", "any", "this", "that", "these", "those"))


def _along(tokens: Sequence[Token], words: Sequence[str]) -> Iterator[Parts]:
    """ "Kiro publishes the photos, crediting Fern" as "Kiro publishes the photos" and "Kiro is crediting Fern"."""
    verbs = [k for k in range(1, min(_LONGEST, len(words))) if _may_be_finite(words[k])]
    for at in range(4, len(words) - 2):
        never = words[at + 1] in ("never", "not")
        verb = at + 1 + (never or words[at + 1] in ("thus", "thereby", "always", "also"))
        if words[at] != "," or not any(one.tag == "VBG" for one in options(words[verb])):
            continue
        if words[verb] in _NO_DEED or verbs == []:
            continue
        be = evolve(tokens[at], text="are" if words[0] in ("they", "we", "you") else "is", shape=Shape.WORD)
        denied = (evolve(tokens[at + 1], text="not"),) if never else ()
        yield sentence(tokens[:at]), sentence((*_the(tokens[: verbs[0]]), be, *denied, *tokens[verb:-1]))


_NO_DEED = frozenset(("including", "excluding", "regarding", "concerning", "following", "according", "depending"))


def _of_age(tokens: Sequence[Token], words: Sequence[str]) -> Iterator[Parts]:
    """ "A member aged 14 takes part"; "Toma is a member and 14 years old"."""
    for at in range(2, len(words) - 3):
        number = words[at + 1][:1].isdigit() or words[at + 1] in TABLE.data["numbers"]
        if words[at] == "aged" and number and at < _LONGEST and words[at - 1] != ",":
            be = evolve(tokens[at], text="is")
            yield (*tokens[:at], *tokens[at + 2 :]), sentence((*_the(tokens[:at]), be, *tokens[at : at + 2]))
        be_at = next((k for k in range(1, at) if words[k] in ("is", "was")), 0)
        if words[at] == "and" and number and be_at:
            yield sentence(tokens[:at]), sentence((*tokens[:be_at], tokens[be_at], *tokens[at + 1 : -1]))


__all__ = ["apart", "better_apart"]
