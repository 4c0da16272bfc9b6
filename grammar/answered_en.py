"""
English questions of leave with their answers: "Can I sell the maps? No." is "You may not sell the maps".

The question is read as what a plain answer makes of it. What an answer says besides yes or no may be all that counts:
then what is asked for is allowed under these words, which are kept as written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from attrs import evolve

from ..clauses.phrase import Words
from .binding import Asked, Passage
from .marks import plain
from .skeleton import Piece, Readings, Sentence

_LEAVE = (
    re.compile(
        r"^\W*(?:so )?(?:can|may|could) (?P<who>i|we|one|(?:[\w-]+ ){0,3}?[\w-]+s) (?!be\b)(?=[a-z])", re.IGNORECASE
    ),
    re.compile(r"^\W*(?:am|are) (?P<who>i|we) (?:allowed|permitted|free) to ", re.IGNORECASE),
    re.compile(r"^\W*is it (?:ok|okay|fine|alright|allowed|permitted) (?:for (?:me|us) )?to (?P<who>)", re.IGNORECASE),
)
_DUTY = re.compile(
    r"^\W*(?:do (?:i|we|users|customers|companies) (?:have to|need|owe|pay)|must (?:i|we|users|customers|companies)|"
    r"(?:for )?(?:where|when|how (?:many|much|long|often)|what|which)\b[^?]{0,60}"
    r"\b(?:can|may|can't|cannot|must|am|should) i|"
    r"(?:who|what|where) (?:can|may|can't|cannot|may not|is|are|is not|are not|isn't|aren't) "
    r"(?:use|allowed|permitted))\b",
    re.IGNORECASE,
)
_READER = frozenset(("i", "we", "one", ""))
_MORE = r"(?=\W*$|,? (?:sorry|please\b)|,? (?:you|that|it) (?:can't|cannot|may not|must not|isn't|is not)\b[^,;:]*$)"
_NO = re.compile(
    r"^\W*(?:(?:sorry|unfortunately|i'm afraid|we're afraid),? )?"
    r"(?:no|nope|never|not at all|certainly not|absolutely not|"
    rf"of course not)\b{_MORE}(?!.*\b(?:unless|except|only|but|if|without|until|till|however|other than|besides|yes)\b)"
)
_YES = re.compile(
    r"^\W*(?:yes|sure|of course|certainly|absolutely)"
    r"(?:,? (?:you (?:can|may)|of course|sure|certainly|absolutely|always))?\W*$"
)
_OURS = re.compile(r"\b(?:my|our|mine|ours|me|us|i|we|myself|ourselves)\b", re.IGNORECASE)
_YOURS = {
    "my": "your",
    "our": "your",
    "mine": "yours",
    "ours": "yours",
    "myself": "yourself",
    "ourselves": "yourselves",
}


def with_answers(
    passages: Sequence[Passage],
    parse: Callable[[tuple[Piece, ...]], Readings],
    lemmas: Callable[[str], tuple[str, ...]],
) -> tuple[Passage, ...]:
    """The passages; each question of leave or of a duty that one behind it answers is read with the answer."""
    found = list(passages)
    for at, passage in enumerate(found[:-1]):
        words = _words(passage)
        if not words.rstrip().endswith("?") or passage.kind in ("title", "toc", "date") or passage.lead_in is not None:
            continue
        answer = plain(_words(found[at + 1]))
        leave = next((match for match in (one.search(words) for one in _LEAVE) if match), None)
        if leave is not None:
            last = at + 2 >= len(found) or _words(found[at + 2]).rstrip().endswith("?")
            denied, allowed = bool(_NO.search(answer)), bool(_YES.search(answer)) and last
            readings = parse(_told(passage.pieces, leave, denied=denied))
            if denied or allowed:
                found[at + 1] = evolve(found[at + 1], asked=Asked.ANSWER) if readings else found[at + 1]
            else:
                readings = tuple(_under(one, found[at + 1], lemmas) for one in readings)
            found[at] = evolve(passage, kind="sentence", readings=readings, asked=Asked.LEAVE)
        elif _DUTY.search(words) and not _NO.search(answer):
            found[at] = evolve(passage, kind="sentence", readings=(), asked=Asked.DUTY)
    return tuple(found)


def _under(reading: Sentence, answer: Passage, lemmas: Callable[[str], tuple[str, ...]]) -> Sentence:
    """What is asked for as allowed under the words of an answer that is no plain one, and not otherwise."""
    words = _words(answer)
    clauses = tuple(evolve(one, only=True) for one in reading.clauses)
    return evolve(reading, clauses=clauses, opaque=(*reading.opaque, Words(words, lemmas(words), answer.span)))


def _words(passage: Passage) -> str:
    return " ".join(" ".join(piece.text.split()) for piece in passage.pieces)


def _told(pieces: tuple[Piece, ...], asked: re.Match[str], *, denied: bool) -> tuple[Piece, ...]:
    """The question as a sentence; "my game" is "your game"."""
    (piece,) = pieces[:1]
    text, start = piece.text.rstrip().rstrip("?"), asked.end()
    who = asked.group("who")
    subject = "You" if who.lower() in _READER else who[:1].upper() + who[1:]
    lead = f"{subject} may{' not' * denied}"
    told = [Piece(lead, max(piece.start + start - len(lead) - 1, 0), "lead-in")]
    for ours in (*_OURS.finditer(text, start), None):
        end = ours.start() if ours else len(text)
        if text[start:end].strip():
            told.append(Piece(text[start:end].strip(), piece.start + start, "own"))
        if ours:
            told.append(Piece(_YOURS.get(ours.group().lower(), "you"), piece.start + ours.start(), "own"))
            start = ours.end()
    return tuple(told)
