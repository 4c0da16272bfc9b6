"""
German sentences that forbid, ask or bound something in a roundabout way: "enthalten Sie sich des Verkaufs".

Every function takes the tokens of one sentence and gives them back, said otherwise where it can; each new word keeps
the place of an old one, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_de import nominal, noun, verbs
from .tokens import Shape, Token

_ENDS = frozenset((",", ";", ".", ":", "!", "?"))
_DENIALS = frozenset(("nicht", "nie", "niemals", "kein", "keine", "keinen", "keiner", "keinem", "keinesfalls"))


def rephrased(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens`, with what forbids, asks or bounds in other words said plainly."""
    for rephrase in (
        _abstaining,
        _please,
        _not_on,
        _falls_due,
        _belongs_on,
        _one_for_each,
        _open_to_some,
        _all_but,
        _none_of_these,
        _confines_itself,
        _that_first,
    ):
        tokens = rephrase(tokens)
    return tokens


def _abstaining(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Enthalten Sie sich des Verkaufs", "hat sich der Vermietung zu enthalten": they are to be left undone."""
    lower = _lower(tokens)
    end = _end(lower)
    at = next((k for k in range(end) if lower[k] in _ABSTAIN), -1)
    oneself = next((k for k in range(end) if lower[k] in ("sich", "dich", "euch")), -1)
    if at < 0 or oneself < 0 or at == oneself or _DENIALS & {*lower[:end]} or _ENDS & {*lower[:end]}:
        return tokens
    first = oneself + 1
    if first < end and lower[first] in ("bitte", "daher", "jedoch"):
        first += 1
    if first >= end or lower[first] not in _GENITIVES:
        return tokens
    place = tokens[oneself]
    return [
        evolve(token, text=_ABSTAIN[lower[k]].capitalize() if token.text[:1].isupper() else _ABSTAIN[lower[k]])
        if k == at
        else evolve(place, text="auf")
        if k == oneself
        else token
        for k, token in enumerate(tokens)
    ]


_ABSTAIN = {"enthalten": "verzichten", "enthält": "verzichtet", "enthalte": "verzichte"}
_GENITIVES = frozenset(
    [
        *("des", "der", "jeder", "jedes", "jedweder", "jeglicher", "jegliches", "jeglichen", "einer", "eines"),
        *("dieser", "dieses", "aller", "solcher", "sämtlicher", "jedweden"),
    ]
)


def _please(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Die Bilder verkaufen Sie bitte nicht": as "verkaufen Sie bitte die Bilder nicht", which is an order."""
    lower = _lower(tokens)
    end = _end(lower)
    at = next((k for k in range(1, end - 2) if lower[k + 1 : k + 3] == ["sie", "bitte"]), 0)
    fronted = tokens[:at]
    if not at or _ENDS & {*lower[:end]} or not _finite(lower[at]) or not _thing(fronted):
        return tokens
    first = evolve(fronted[0], text=fronted[0].text if noun(fronted[0].text) else lower[0])
    verb = evolve(tokens[at], text=lower[at].capitalize())
    return _placed((verb, *tokens[at + 1 : at + 3], first, *fronted[1:], *tokens[at + 3 : end]), tokens, end)


def _thing(tokens: Sequence[Token]) -> bool:
    """Whether the words are a noun with what stands before it."""
    return bool(tokens) and noun(tokens[-1].text) is not None and all(one.shape is Shape.WORD for one in tokens)


def _not_on(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Mehr als fünf Kopien sind nicht drin": they are not allowed."""
    lower = _lower(tokens)
    end = _end(lower)
    if lower[end - 2 : end] != ["nicht", "drin"] or not {"ist", "sind"} & {*lower[:end]}:
        return tokens
    return (*tokens[: end - 1], evolve(tokens[end - 1], text="gestattet"), *tokens[end:])


def _falls_due(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Für den Verkauf wird eine Gebühr fällig", "fällt eine Gebühr an": it is to be paid."""
    lower = _lower(tokens)
    end = _end(lower)
    due = lower[end - 1 : end] == ["fällig"]
    at = next((k for k in range(1, end - 2) if lower[k] in ((*_IS, *_BECOMES) if due else _FALLS)), 0)
    known = due or lower[end - 1 : end] == ["an"]
    if not at or not known or lower[0] not in ("für", "bei", "je", "pro") or not _FEES & {*lower[at:end]}:
        return tokens
    if _DENIALS & {*lower[:end]} or _ENDS & {*lower[:end]}:
        return tokens
    plural = lower[at] in ("werden", "sind", "fallen")
    copula = evolve(tokens[at], text="sind" if plural else "ist")
    last = tokens[end - 1]
    owed = (evolve(last, text="zu", end=last.start), evolve(last, text="zahlen"))
    return (*tokens[:at], copula, *tokens[at + 1 : end - 1], *owed, *tokens[end:])


_IS = ("ist", "sind")
_BECOMES = ("wird", "werden")
_FALLS = ("fällt", "fallen")
_FEES = frozenset(
    ("gebühr", "gebühren", "entgelt", "vergütung", "lizenzgebühr", "kosten", "betrag", "beitrag", "euro", "aufpreis")
)


def _belongs_on(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Unser Name gehört auf jeden Druck": it is to be put there."""
    lower = _lower(tokens)
    end = _end(lower)
    at = next((k for k in range(1, end - 2) if lower[k] in ("gehört", "gehören")), 0)
    ons = ("auf", "unter", "neben", "an")
    if not at or lower[at + 1] not in ons or _DENIALS & {*lower[:end]} or _ENDS & {*lower[at:end]}:
        return tokens
    where = noun(tokens[end - 1].text)
    if where is None:
        return tokens
    several = where.number == "pl"
    article = tokens[at + 2]
    dative = _DATIVES.get(lower[at + 2], "")
    if dative == "dem" and (several or where.gender == "f"):
        dative = "den" if several else "der"
    if not dative or at + 3 != end - 1:
        return tokens
    copula = evolve(tokens[at], text="ist" if lower[at] == "gehört" else "sind")
    last = tokens[end - 1]
    put = (evolve(last, text="anzubringen", start=last.end, end=last.end, spaced=True),)
    return (*tokens[:at], copula, tokens[at + 1], evolve(article, text=dative), last, *put, *tokens[end:])


_DATIVES = dict(
    zip(
        ("jeden", "jedes", "jede", "den", "das", "die", "einen", "ein", "eine", "alle"),
        ("jedem", "jedem", "jeder", "dem", "dem", "dem", "einem", "einem", "einer", "allen"),
        strict=True,
    )
)


def _one_for_each(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Pro Haushalt darf eine Kopie angefertigt werden": one, and no more."""
    lower = _lower(tokens)
    each = next((k for k in range(len(lower) - 1) if lower[k] in ("pro", "je") and noun(tokens[k + 1].text)), -1)
    if each < 0 or not _MAY & {*lower} or _DENIALS & {*lower}:
        return tokens
    for at in range(len(lower) - 1):
        if lower[at] in _ONE and noun(tokens[at + 1].text) is not None and at != each + 1:
            one = evolve(tokens[at], text="1", shape=Shape.NUMBER)
            most = evolve(tokens[at], text="höchstens", end=tokens[at].start)
            return (*tokens[:at], most, one, *tokens[at + 1 :])
    return tokens


_ONE = frozenset(("ein", "eine", "einen", "einem", "einer"))
_MAY = frozenset(("darf", "dürfen", "können", "kann", "gestattet", "erlaubt", "zulässig"))


def _open_to_some(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Die Vermietung steht nur Vereinen offen", "bleibt den Mitgliedern vorbehalten": they alone may do it."""
    lower = _lower(tokens)
    end = _end(lower)
    if _ENDS & {*lower[:end]} or _DENIALS & {*lower[:end]} or end < 4:
        return tokens
    at = next((k for k in range(1, end - 1) if lower[k] in _STANDS or lower[k] in _STAYS), 0)
    last = lower[end - 1]
    opened = at and lower[at] in _STANDS and last == "offen" and lower[at + 1] in _ONLY
    inside = {*lower[at + 1 : end - 1]}
    kept = at and lower[at] in _STAYS and last == "vorbehalten" and inside and not _OURS & inside
    if not (opened or kept) or not _names_act(tokens[:at]):
        return tokens
    copula = evolve(tokens[at], text="sind" if lower[at] in ("stehen", "bleiben", "sind") else "ist")
    only = evolve(tokens[at], text="nur", start=tokens[at].end, spaced=True)
    first = at + 2 if lower[at + 1] in _ONLY else at + 1
    allowed = evolve(tokens[end - 1], text="gestattet")
    return (*tokens[:at], copula, only, *tokens[first : end - 1], allowed, *tokens[end:])


_OURS = frozenset(
    [
        *("uns", "auf", "lizenzgeber", "anbieter", "anbieterin", "betreiber", "betreiberin", "urheber", "urheberin"),
        *("rechteinhaber", "herausgeber", "verkäufer", "auftragnehmer", "autor", "autorin", "verlag", "hersteller"),
    ]
)
"""Whom a text calls the side that gives the leave."""
_STANDS = ("steht", "stehen")
_STAYS = ("bleibt", "bleiben", "ist", "sind")
_ONLY = frozenset(("nur", "ausschließlich", "allein", "lediglich", "einzig"))


def _all_but(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Bis auf den Verkauf steht Ihnen alles frei": the sale is not allowed."""
    lower = _lower(tokens)
    end = _end(lower)
    at = next((k for k in range(2, end - 1) if lower[k] in ("ist", "steht", "dürfen", "bleibt")), 0)
    free = {*lower[at:end]} & {"frei", "erlaubt", "gestattet", "möglich", "zulässig"}
    if lower[:2] != ["bis", "auf"] or not at or "alles" not in lower[at:end] or not free or _DENIALS & {*lower}:
        return tokens
    inside = tokens[2:at]
    done = next((k for k, one in enumerate(inside) if one.text in nominal()), -1)
    if done < 0 or done > 1:
        return tokens
    named = [evolve(inside[done], text=inside[done].text), *inside[done + 1 :]]
    first = evolve(tokens[0], text="Untersagt", end=tokens[1].end)
    copula = evolve(tokens[1], text="ist", start=tokens[1].end, end=tokens[1].end, spaced=True)
    gone = evolve(named[-1], end=tokens[end - 1].end)
    return (first, copula, *named[:-1], gone, *tokens[end:])


def _none_of_these(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Kein Verkauf, keine Vermietung": neither is allowed."""
    lower = _lower(tokens)
    end = _end(lower)
    said: list[Token] = []
    at = 0
    while at < end:
        if lower[at] in (",", "und", "oder", "sowie") and said:
            at += 1
        if at + 1 >= end or lower[at] not in ("kein", "keine", "keinerlei") or tokens[at + 1].text not in nominal():
            return tokens
        said += [tokens[at], tokens[at + 1]]
        at += 2
    if len(said) < 4:
        return tokens
    nouns = said[1::2]
    joined = [one for k, noun_ in enumerate(nouns) for one in ((_on(noun_, "und"), noun_) if k else (noun_,))]
    last = tokens[end - 1]
    return _placed((*joined, _on(last, "sind"), _on(last, "untersagt")), tokens, end)


def _confines_itself(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Der Verkauf beschränkt sich auf Österreich": it is limited to it."""
    lower = _lower(tokens)
    end = _end(lower)
    at = next((k for k in range(1, end - 2) if lower[k] in _CONFINES), 0)
    if not at or lower[at + 1 : at + 3] != ["sich", "auf"] or _ENDS & {*lower[:end]} or _DENIALS & {*lower[:end]}:
        return tokens
    copula = evolve(tokens[at], text="ist" if _CONFINES[lower[at]] else "sind", end=tokens[at + 1].end)
    last = tokens[end - 1]
    limited = evolve(last, text="beschränkt", start=last.end, end=last.end, spaced=True)
    return (*tokens[:at], copula, *tokens[at + 2 : end], limited, *tokens[end:])


_CONFINES = {"beschränkt": True, "beschränken": False, "begrenzt": True, "begrenzen": False}


def _that_first(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Dass Sie sie verkaufen, gestatten wir nicht" as "wir gestatten nicht, dass Sie sie verkaufen"."""
    lower = _lower(tokens)
    end = _end(lower)
    comma = lower.index(",") if "," in lower else 0
    rest = lower[comma + 1 : end]
    if lower[:1] != ["dass"] or len(rest) not in (2, 3) or rest[0] not in _LETS or rest[1] != "wir":
        return tokens
    if len(rest) == 3 and rest[2] != "nicht":
        return tokens
    said = [evolve(tokens[comma + 2], text="Wir"), tokens[comma + 1], *tokens[comma + 3 : end], tokens[comma]]
    return _placed((*said, evolve(tokens[0], text="dass"), *tokens[1:comma]), tokens, end)


_LETS = frozenset(("gestatten", "erlauben", "dulden", "wünschen", "untersagen", "verbieten"))


def _names_act(tokens: Sequence[Token]) -> bool:
    """Whether a word is a noun for an act, with an article at most before it."""
    return any(one.text in nominal() for one in tokens[:2])


def _finite(word: str) -> bool:
    return any(one.form == "fin" and one.person == "pl" for one in verbs().get(word, ()))


def _placed(said: Sequence[Token], tokens: Sequence[Token], end: int) -> tuple[Token, ...]:
    """`said` on the places of the tokens before `end`, in their order."""
    places = tokens[:end]
    last = len(places) - 1
    placed = [evolve(one, start=places[min(k, last)].start, end=places[min(k, last)].end) for k, one in enumerate(said)]
    if len(said) < len(places):
        placed[-1] = evolve(placed[-1], end=places[-1].end)
    return (*placed, *tokens[end:])


def _on(place: Token, word: str) -> Token:
    return evolve(place, text=word, shape=Shape.WORD, spaced=True)


def _end(lower: Sequence[str]) -> int:
    return len(lower) - 1 if lower[-1:] in (["."], ["!"]) else len(lower)


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


__all__ = ["rephrased"]
