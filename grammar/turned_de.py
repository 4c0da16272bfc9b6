"""More German turns of phrase, said in the words that the grammar reads; see `reworded_de.py`."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_de import nominal, verbs
from .tokens import Shape, Token

_MODALS = frozenset(("dürfen", "darf", "können", "kann"))
_CONTRAST = frozenset(("aber", "jedoch", "doch", "allerdings", "hingegen", "dagegen", "sondern"))
_ENDS = frozenset((",", ";", "."))
_NEVER = frozenset(("nicht", "nie", "niemals", "keinesfalls", "keineswegs"))


def turned(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens`, with some turns of phrase said plainly."""
    for turn in (_verb_in_front, _but_not, _available, _done_so, _told_of, _not_for_gain, _either_way):
        tokens = turn(tokens)
    return tokens


def _verb_in_front(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Verkaufen dürfen Sie die Karten hingegen nicht": you may not sell them."""
    lower = _lower(tokens)
    end = next((at for at, word in enumerate(lower) if word in _ENDS), len(lower))
    if end < 4 or lower[1] not in _MODALS or not _may_be(lower[0], "inf") or not tokens[0].text[:1].isupper():
        return tokens
    if _may_be(lower[end - 1], "inf"):
        return tokens  # "Nutzen darf jeder ziehen"
    rest = [one for one in tokens[2:end] if one.text.lower() not in _CONTRAST]
    who = next((at for at, one in enumerate(rest) if one.text.lower() in ("sie", "du", "nutzer", "kunden", "er")), -1)
    if who != 0 and not (len(rest) > 1 and rest[0].text.lower() in ("der", "die", "das")):
        return tokens
    cut = 1 if who == 0 else 2
    first = evolve(rest[0], text=rest[0].text[:1].upper() + rest[0].text[1:])
    said = [first, *rest[1:cut], tokens[1], *rest[cut:], evolve(tokens[0], text=lower[0])]
    places = tokens[:end]
    last = len(places) - 1
    placed = [evolve(one, start=places[min(k, last)].start, end=places[min(k, last)].end) for k, one in enumerate(said)]
    return (*placed, *tokens[end:])


def _but_not(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Dürfen verschenkt, aber nicht verkauft werden", "darf sie kopieren, jedoch nicht verkaufen": and not so."""
    lower = _lower(tokens)
    for at in range(3, len(lower) - 2):
        if lower[at] != "," or not _MODALS & {*lower[:at]} or not _is_verb(tokens[at - 1]):
            continue
        denied = at + 1 + (lower[at + 1] in _CONTRAST)
        end = next((k for k in range(at + 1, len(lower)) if lower[k] in _ENDS), len(lower))
        if denied >= end - 1 or lower[denied] not in _NEVER or not _is_verb(tokens[end - 1]):
            continue
        if any(word in _MODALS or word in ("und", "oder") for word in lower[denied:end]):
            continue
        joint = evolve(tokens[at], text="und", shape=Shape.WORD)
        return (*tokens[:at], joint, evolve(tokens[denied], text="nicht"), *tokens[denied + 1 :])
    return tokens


def _available(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Steht nicht zur Verfügung": is not available."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 1):
        if lower[at : at + 2] != ["zur", "verfügung"]:
            continue
        verb = next((k for k in range(at) if lower[k] in ("steht", "stehen")), 0)
        if verb and not _ENDS & {*lower[verb:at]}:
            copula = evolve(tokens[verb], text="ist" if lower[verb] == "steht" else "sind")
            said = evolve(tokens[at], text="verfügbar", end=tokens[at + 1].end)
            return (*tokens[:verb], copula, *tokens[verb + 1 : at], said, *tokens[at + 2 :])
    return tokens


def _done_so(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Die Weitergabe muss kostenlos erfolgen", "hat … zu erfolgen": it is allowed only so."""
    lower = _lower(tokens)
    end = next((k for k, word in enumerate(lower) if word in _ENDS), len(lower))
    if end < 4 or lower[end - 1] not in ("erfolgen", "geschehen") or not _names_act(tokens[:end]):
        return tokens
    at = next((k for k in range(1, end) if lower[k] in (*_FORCED, *_MODALS)), 0)
    if not at or (lower[at] in ("hat", "haben")) is not (lower[end - 2] == "zu"):
        return tokens
    inside = tokens[at + 1 : end - 2 if lower[end - 2] == "zu" else end - 1]
    if not inside:
        return tokens
    plural = lower[at] in ("müssen", "haben", "dürfen", "können")
    copula = evolve(tokens[at], text="sind" if plural else "ist")
    forced = lower[at] in _FORCED and inside[0].text.lower() not in ("nur", "ausschließlich", "lediglich", "nicht")
    only = (evolve(tokens[at], text="nur", start=tokens[at].end, end=tokens[at].end),) if forced else ()
    allowed = evolve(tokens[end - 1], text="gestattet")
    return (*tokens[:at], copula, *only, *inside, allowed, *tokens[end:])


def _told_of(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Die Veröffentlichung ist Fern vorher anzuzeigen": it is to be reported."""
    lower = _lower(tokens)
    end = next((k for k, word in enumerate(lower) if word in _ENDS), len(lower))
    if not end or lower[end - 1] != "anzuzeigen" or not _names_act(tokens[:end]):
        return tokens
    said = evolve(tokens[end - 1], text="mitzuteilen")
    inside = [one for one in tokens[: end - 1] if one.text.lower() not in ("vorher", "zuvor", "vorab")]
    return (*inside, said, *tokens[end:])


def _not_for_gain(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Nicht kommerzielle Zwecke": the denial is the adjective's own."""
    lower = _lower(tokens)
    for at in range(len(lower) - 2):
        gain = next((one for one in _GAIN if lower[at + 1].startswith(one)), "")
        if lower[at] != "nicht" or not gain or lower[at + 1] == gain or not tokens[at + 2].text[:1].isupper():
            continue
        whole = "nichtkommerziell" + lower[at + 1].removeprefix(gain)
        said = evolve(tokens[at], text=whole, end=tokens[at + 1].end)
        return (*tokens[:at], said, *tokens[at + 2 :])
    return tokens


_GAIN = ("kommerziell", "gewerblich")
_WAYS = frozenset(("privat", "gewerblich", "kommerziell", "nichtkommerziell", "beruflich", "geschäftlich"))


def _either_way(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Privat und gewerblich nutzen": for private and for commercial purposes."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 3):
        if lower[at] in _WAYS and lower[at + 1] in ("und", "oder", "sowie") and lower[at + 2] in _WAYS:
            first, joint, second = tokens[at : at + 3]
            told = ("zu", f"{lower[at]}en"), ("und",), (f"{lower[at + 2]}en", "Zwecken")
            said = [
                evolve(token, text=text, start=token.start if not k else token.end)
                for token, words in zip((first, joint, second), told, strict=True)
                for k, text in enumerate(words)
            ]
            return (*tokens[:at], *said, *tokens[at + 3 :])
    return tokens


_FORCED = frozenset(("muss", "müssen", "hat", "haben"))


def _names_act(tokens: Sequence[Token]) -> bool:
    """Whether it is an act that is spoken of, and not when a payment or a notice comes."""
    first = next((one.text for one in tokens[:2] if one.text[:1].isupper() and one.text in nominal()), "")
    return first.lower() in _OURS


_OURS = frozenset(
    [
        *("weitergabe", "vervielfältigung", "verbreitung", "veröffentlichung", "bearbeitung", "verkauf", "vertrieb"),
        *("vermietung", "nutzung", "verwendung", "weiterverkauf", "weiterverbreitung", "verleih", "abdruck", "kopie"),
    ]
)
"""What is done with a work by those who were given it."""


def _is_verb(token: Token) -> bool:
    """Whether a word may be an infinitive or a participle."""
    return token.shape is Shape.WORD and token.text[:1].islower() and _may_be(token.text, "inf", "part")


def _may_be(word: str, *forms: str) -> bool:
    return any(one.form in forms for one in verbs().get(word, ()))


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


__all__ = ["turned"]
