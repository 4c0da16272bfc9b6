"""What is meant for something alone: "die Karten sind nur für Schulen gedacht", "der Verkauf ist nur für Leser"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.phrase import Thing
from .lexicon_de import nominal, noun
from .nominal_acts import is_somebody
from .tokens import Shape, Token

_ONLY = frozenset(("nur", "ausschließlich", "lediglich", "allein"))
_MEANT = frozenset(("bestimmt", "gedacht", "vorgesehen", "ausgelegt", "konzipiert", "da", "möglich"))


def meant_only_for(tokens: Sequence[Token]) -> Sequence[Token]:
    """
    `tokens`, with what is meant for something alone as what may be used for it alone, and an act as allowed so.

    Whom a thing is meant for alone may use it, and nobody else.
    """
    lower = [token.text.lower() for token in tokens]
    end = len(lower) - 1 if lower[-1:] == ["."] else len(lower)
    at = next((k for k in range(1, end) if lower[k] in ("ist", "sind")), 0)
    if (
        not at
        or not {*lower[at + 1 : at + 2]} & _ONLY
        or lower[at + 2 : at + 3] != ["für"]
        or {",", ";", ":"} & {*lower[:end]}
    ):
        return tokens
    last = end - 1 if lower[end - 1] in _MEANT else end
    nouns = [noun(token.text) for token in tokens[at + 3 : last] if token.text[:1].isupper()]
    subject = next((token for token in tokens[:at] if token.text[:1].isupper() and noun(token.text)), None)
    if not nouns or nouns[-1] is None or subject is None or any(word in _VERBS for word in lower[at + 1 : end]):
        return tokens
    head = nouns[0] if nouns[0] is not None else nouns[-1]
    known = noun(subject.text)
    act = known is not None and (known.lemma in nominal() or known.cases == "act")
    person = is_somebody(Thing(head.concept.split()[-1]))
    plural = lower[at] == "sind"
    may = "dürfen" if plural else "darf"
    if act:
        said = (tokens[at].text, tokens[at + 1].text, "für")
        closing: tuple[str, ...] = ("erlaubt",)
    elif person:
        said, closing = (may, tokens[at + 1].text, "durch"), ("genutzt", "werden")
    else:
        said, closing = (may, tokens[at + 1].text, "für"), ("verwendet", "werden")
    middle = [evolve(one, text=text) for one, text in zip(tokens[at : at + 3], said, strict=True)]
    place = tokens[end - 1]
    behind = [
        evolve(place, text=word, start=place.start if last < end else place.end, shape=Shape.WORD, spaced=True)
        for word in closing
    ]
    return (*tokens[:at], *middle, *tokens[at + 3 : last], *behind, *tokens[end:])


_VERBS = frozenset(("werden", "wird", "erlaubt", "gestattet", "zulässig", "darf", "dürfen", "verboten", "untersagt"))
"""Words with which the sentence says its rule itself."""
