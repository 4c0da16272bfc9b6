"""
German verbs of leaving undone with what is left undone behind a comma: "Sehen Sie davon ab, die Karten zu verkaufen".

They all say what "es unterlassen, … zu …" says, and are given in its words; each keeps the place of an old one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from .lexicon_de import verbs
from .tokens import Shape, Token


def refraining(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens`, with "verzichten darauf, … zu …" as "unterlassen es, … zu …", and what a text asks as a promise."""
    lower = [token.text.lower() for token in tokens]
    first = 0
    for comma, word in enumerate(lower):
        if word in (",", ";", ":"):
            asked = word == "," and _hangs(tokens[comma + 1 :])
            said = _left_undone(tokens[first:comma]) or _asked(tokens[first:comma], lower[comma + 1 :]) if asked else ()
            if [token.text for token in said] == ["es", "zu", "unterlassen"] and first:
                # "verpflichtet sich, davon abzusehen, sie zu verkaufen": not to sell them
                return (*tokens[:first], *refraining(_denied(tokens[comma + 1 :])))
            if said:
                return (*tokens[:first], *said, *refraining(tokens[comma:]))
            first = comma + 1
    return _turned_off(tokens)


def _left_undone(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words before the comma, said with "unterlassen"; none if they leave nothing undone."""
    lower = [token.text.lower() for token in tokens]
    if _DENIED & {*lower}:
        return ()
    for pointers, others, forms in _VERBS:
        at = next((k for k, word in enumerate(lower) if word in forms), -1)
        pointer = next((k for k, word in enumerate(lower) if word in pointers), -1)
        if at < 0 or (pointer < 0 and pointers) or not {*others} <= {*lower}:
            continue
        gone = {lower.index(word) for word in others}
        words = forms[lower[at]].split()
        said: list[Token] = []
        for k, token in enumerate(tokens):
            if k == at:
                if not pointers:  # "hören Sie auf": without a word that points to what follows
                    words = [*words, "es"] if at else words
                said += [
                    evolve(token, text=text.capitalize() if token.text[:1].isupper() and not n else text)
                    for n, text in enumerate(words)
                ]
                continue
            if k == pointer:
                token = evolve(token, text="es")
            if k not in gone:
                said.append(token)
        return tuple(said)
    return ()


def _separable(finite: dict[str, str], part: str) -> tuple[tuple[tuple[str, ...], dict[str, str]], ...]:
    """How a separable verb stands: with `part` by itself, or in one word with it."""
    plural = next(iter(finite))
    joined = {part + word: said for word, said in finite.items()}
    return ((part,), finite), ((), {**joined, f"{part}zu{plural}": "zu unterlassen"})


_LEFT = ("unterlassen", "unterlässt", "unterlasse")
_VERBS: tuple[tuple[tuple[str, ...], tuple[str, ...], dict[str, str]], ...] = (
    *(
        (("davon", "hiervon"), others, forms)
        for others, forms in _separable(dict(zip(("sehen", "sieht", "sehe"), _LEFT, strict=True)), "ab")
    ),
    (("darauf", "hierauf"), (), dict(zip(("verzichten", "verzichtet", "verzichte"), _LEFT, strict=True))),
    (("es",), (), dict(zip(("vermeiden", "vermeidet", "vermeide"), _LEFT, strict=True))),
    (("davor",), ("sich",), dict(zip(("hüten", "hütet", "hüte"), _LEFT, strict=True))),
    (("davon", "hiervon"), ("abstand",), dict(zip(("nehmen", "nimmt", "nehme"), _LEFT, strict=True))),
    *((("es",), (word,), dict(zip(("lassen", "lässt", "lasse"), _LEFT, strict=True))) for word in ("bleiben", "sein")),
)
"""The words that point to what is left undone, what else stands with the verb, and its forms as "unterlassen"."""

_DENIED = frozenset(("nicht", "nie", "niemals", "kein", "keine", "keiner", "niemand", "keinesfalls"))


def _asked(tokens: Sequence[Token], then: Sequence[str]) -> tuple[Token, ...]:
    """ "Wir bitten Sie, uns zu nennen": what the licensor asks is to be done, as with "bitte"."""
    lower = [token.text.lower() for token in tokens]
    asks = next((k for k, word in enumerate(lower) if word in ("bitten", "ersuchen", "bittet", "ersucht")), 0)
    plain = [word for word in lower[asks + 1 :] if word not in ("daher", "deshalb", "darum", "jedoch", "aber", "auch")]
    if not asks or plain != ["sie"] or len(lower) > 6 or _ONLY_READ & {*then}:
        return ()
    reader = evolve(tokens[0], text="Sie", end=tokens[0].end)
    promise = evolve(tokens[asks], text="verpflichten", shape=Shape.WORD)
    return (reader, promise, evolve(tokens[-1], text="sich"))


_ONLY_READ = frozenset(("lesen", "durchzulesen", "beachten", "wenden", "kontaktieren", "melden", "besuchen", "haben"))
"""What a reader is asked to do that nothing hangs on."""


def _turned_off(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Sehen Sie vom Verkauf der Karten ab" as "Verzichten Sie auf Verkauf der Karten"."""
    lower = [token.text.lower() for token in tokens]
    end = len(lower) - (lower[-1:] == ["."])
    if lower[:2] not in (["sehen", "sie"], ["sie", "sehen"]) or lower[end - 1 : end] != ["ab"]:
        return tokens
    at = next((k for k in range(2, end - 1) if lower[k] in ("von", "vom")), 0)
    if not at or _DENIED & {*lower} or {",", ";", ":"} & {*lower[:end]}:
        return tokens
    said = {0: "Verzichten", 1: "Sie"} if lower[0] == "sehen" else {0: "Sie", 1: "verzichten"}
    return [
        evolve(token, text=said.get(k, "auf" if k == at else token.text))
        for k, token in enumerate(tokens)
        if k != end - 1
    ]


def _denied(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """ "die Karten zu verkaufen" as "die Karten nicht zu verkaufen"."""
    at = next(_infinitives(tokens), 0)
    return (*tokens[:at], evolve(tokens[at], text="nicht", end=tokens[at].start, shape=Shape.WORD), *tokens[at:])


def _hangs(tokens: Sequence[Token]) -> bool:
    """Whether an infinitive with "zu" follows."""
    return any(True for _ in _infinitives(tokens))


def _infinitives(tokens: Sequence[Token]) -> Iterator[int]:
    """Where infinitives with "zu" begin."""
    for at, token in enumerate(tokens):
        forms = {verb.form for verb in verbs().get(token.text.lower(), ())}
        if "zu" in forms:
            yield at
        elif at and tokens[at - 1].text.lower() == "zu" and "inf" in forms:
            yield at - 1


__all__ = ["refraining"]
