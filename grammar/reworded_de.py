"""
German turns of phrase said in the words that the grammar reads: "kommt nicht in Betracht" is "ist nicht gestattet".

Every function takes the tokens of one sentence and gives them back, said otherwise where it can; each new word keeps
the place of an old one, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .granted_de import granted
from .lexicon_de import adjective, nominal, noun
from .meant_for_de import meant_only_for
from .plain_de import plain
from .refraining_de import refraining
from .tokens import Shape, Token
from .turned_round_de import turned_round


def reworded(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens`, with what is said in a roundabout way said plainly."""
    for reword in (
        _quoted,
        plain,
        _each_purpose,
        _limited_to,
        meant_only_for,
        _lifting,
        _ends,
        _owing,
        _done_only,
        _heeding,
        _listed,
        _but_they_not,
        _out_of_question,
        _taboo,
        _departing,
        _at_most_until,
        _at_most_so_often,
        _beyond,
        _going_beyond,
        _not_otherwise,
        _no_longer,
        _their,
        _at_the_earliest,
        _refrained,
        refraining,
        granted,
        turned_round,
    ):
        tokens = reword(tokens)
    return tokens


def _quoted(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Der Vermerk „Quelle: Rauch“": what stands in quotes behind a noun is one name."""
    marks = [at for at, token in enumerate(tokens) if token.text == '"']
    for first, last in zip(marks[::2], marks[1::2], strict=False):
        whole = tokens[first + 1 : last]
        if first and tokens[first - 1].text.lower() in _THIS and any("lizenz" in one.text.lower() for one in whole):
            # "dieser „Freie Lizenz Fern – Version 2“": this licence, by its name
            return (
                *tokens[:first],
                evolve(tokens[first], text="Lizenz", end=tokens[last].end, shape=Shape.WORD),
                *tokens[last + 1 :],
            )
        if not first or not 2 < last - first <= 10 or not _noun(tokens[first - 1]):
            continue
        inside = tokens[first + 1 : last]
        text = "".join((" " if one.spaced and at else "") + one.text for at, one in enumerate(inside))
        name = evolve(inside[0], text=text, end=inside[-1].end, shape=Shape.ADDRESS)
        return _quoted((*tokens[: first + 1], name, *tokens[last:]))
    return tokens


_THIS = ("dieser", "diese", "diesen")


def _each_purpose(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Zu privaten und gewerblichen Zwecken": to private purposes and to commercial ones."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 3):
        joined = lower[at + 1] in ("und", "oder", "sowie", "wie") and lower[at + 3] in ("zwecken", "zwecke")
        if joined and all(adjective(lower[k]) is not None for k in (at, at + 2)):
            noun = evolve(tokens[at + 3], start=tokens[at].end, end=tokens[at].end)
            joint = evolve(tokens[at + 1], text="oder" if lower[at + 1] == "oder" else "und")
            return (*tokens[: at + 1], noun, joint, *tokens[at + 2 :])
    return tokens


def _limited_to(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Abfragen sind auf 60 pro Stunde begrenzt": more than 60 an hour are forbidden."""
    lower = _lower(tokens)
    at = next((k for k, word in enumerate(lower) if word in ("begrenzt", "beschränkt")), 0)
    to = next((k for k in range(at - 1) if lower[k] == "auf" and tokens[k + 1].shape is Shape.NUMBER), 0)
    if not at or to < 2 or lower[to - 1] not in ("sind", "ist") or "nicht" in lower[:at] or "," in lower[:at]:
        return tokens
    if lower[to + 2 : to + 3] and lower[to + 2] in _SPANS:
        # "die Nutzung ist auf 30 Tage begrenzt": use for more than so long is forbidden
        bound = _said(("für", "mehr", "als"), tokens[to : to + 1])
        return (
            *tokens[: to - 1],
            *bound,
            *tokens[to + 1 : at],
            tokens[to - 1],
            *_said(("untersagt",), tokens[at : at + 1]),
            *tokens[at + 1 :],
        )
    if lower[0] in ("die", "der", "das") and lower[to - 1] == "ist":
        return tokens  # "die Auflage ist auf 100 begrenzt": no hundred of them
    if lower[0] == "die":
        return _limited_to((evolve(tokens[1], start=tokens[0].start), *tokens[2:]))
    opened = (
        evolve(tokens[0], text=tokens[0].text[:1].lower() + tokens[0].text[1:])
        if not _noun_word(tokens[0])
        else tokens[0]
    )
    said = [
        evolve(tokens[0], text="Mehr", shape=Shape.WORD),
        evolve(tokens[0], text="als", shape=Shape.WORD),
        tokens[to + 1],
        opened,
        *tokens[1 : to - 1],
        *tokens[to + 2 : at],
        tokens[to - 1],
        evolve(tokens[at], text="untersagt"),
    ]
    places = tokens[: at + 1]
    last = len(places) - 1
    placed = [evolve(one, start=places[min(k, last)].start, end=places[min(k, last)].end) for k, one in enumerate(said)]
    return (*placed, *tokens[at + 1 :])


_SPANS = frozenset(
    (
        "tag",
        "tage",
        "tagen",
        "woche",
        "wochen",
        "monat",
        "monate",
        "monaten",
        "jahr",
        "jahre",
        "jahren",
        "stunden",
        "minuten",
    )
)
"""Units of how long something lasts."""


_AT_MOST = ("höchstens", "maximal", "längstens", "mindestens")


def _no_longer(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Nicht länger als 30 Tage": for no more than 30 days."""
    lower = _lower(tokens)
    for at in range(len(lower) - 3):
        if lower[at : at + 2] == ["länger", "als"] and lower[at + 3] in _SPANS:
            return (*tokens[:at], *_said(("für", "mehr", "als"), tokens[at : at + 2]), *tokens[at + 2 :])
    for at in range(2, len(lower)):
        if lower[at] == "lang" and lower[at - 1] in _SPANS:  # "90 Tage lang": for 90 days
            most = at > 2 and lower[at - 3] in _AT_MOST
            first = at - 3 if most else at - 2
            span = tokens[first : at + 1]
            words = ["für", *(one.text for one in span[:-1])]
            if most and lower[at - 2] in ("ein", "eine", "einen", "einem", "einer"):
                words[2] = "1"  # "höchstens ein Jahr lang"
            shapes = (Shape.WORD, *(one.shape for one in span[:-1]))
            said = [
                evolve(one, text=text, shape=Shape.NUMBER if text == "1" else shape)
                for one, text, shape in zip(span, words, shapes, strict=True)
            ]
            return (*tokens[:first], *said, *tokens[at + 1 :])
    return tokens


def _their(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Untersagt sind der Verkauf der Karten sowie deren Vermietung": their renting, beside their sale."""
    lower = _lower(tokens)
    first = next((k for k, token in enumerate(tokens) if token.shape is Shape.WORD), 0)
    if not {*lower[first : first + 1]} & _PREDICATES or lower[first + 1 : first + 2] not in (["ist"], ["sind"]):
        return tokens
    said = list(tokens)
    for at in range(first + 3, len(tokens) - 1):
        named = noun(tokens[at + 1].text) if lower[at] in _THEIRS else None
        if named is not None and lower[at - 1] in ("und", "sowie", "oder"):
            bare = named.gender in ("m", "n") and named.number != "pl"
            said[at] = evolve(tokens[at], text=_THEIRS[lower[at]] + ("" if bare else "e"))
    return said


_THEIRS = {"deren": "ihr", "dessen": "sein"}


def _at_the_earliest(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Darf frühestens im Jahr 2030 erfolgen": not before that year."""
    lower = _lower(tokens)
    at = lower.index("frühestens") if "frühestens" in lower else -1
    then = lower[at + 1 : at + 2]
    if at < 0 or not then or then[0] not in _FROM or {"nicht", "nur", "kein", "keine"} & {*lower}:
        return tokens
    end = at + 3 if lower[at + 2 : at + 3] in (["jahr"], ["jahre"]) else at + 2
    return (*tokens[:at], *_said(("nicht" if at else "Nicht", "vor"), tokens[at:end]), *tokens[end:])


_FROM = frozenset(("im", "am", "ab", "nach", "in"))


def _refrained(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Von einer Nutzung ist abzusehen": it is forbidden."""
    lower = _lower(tokens)
    gone = next((k for k in range(len(lower) - 2) if lower[k : k + 3] == ["abstand", "zu", "nehmen"]), 0)
    if gone:
        tokens = (*tokens[:gone], *_said(("abzusehen",), tokens[gone : gone + 3]), *tokens[gone + 3 :])
        lower = _lower(tokens)
    at = next((k for k in range(2, len(lower)) if lower[k] == "abzusehen" and lower[k - 1] in ("ist", "sind")), 0)
    if lower[:1] not in (["von"], ["vom"]) or not at or {",", ";"} & {*lower[:at]}:
        return tokens
    return (*tokens[1:at], *_said(("zu", "unterlassen"), tokens[at : at + 1]), *tokens[at + 1 :])


def _noun_word(token: Token) -> bool:
    return adjective(token.text.lower()) is None


def _lifting(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Hiervon ausgenommen sind X", "ausgenommen von dieser Erlaubnis ist X" is "dies gilt nicht für X"."""
    start = next((at + 1 for at in range(len(tokens) - 1, 0, -1) if tokens[at].text == ";"), 0)
    lower = _lower(tokens[start : start + 6])
    at = next((k for k, word in enumerate(lower) if word in ("ist", "sind", "bleibt", "bleiben")), 0)
    before = lower[:at]
    stands = start + at + 1
    if "ausgenommen" not in before or all(one.shape is not Shape.WORD for one in tokens[stands : stands + 1]):
        return tokens  # "Ausgenommen sind:", with what is excepted in a list
    rest = [word for word in before if word != "ausgenommen"]
    back = not rest or rest in (["hiervon"], ["davon"])
    named = len(rest) == 3 and rest[0] in ("von", "vom") and rest[1] in ("dieser", "diesem", "der", "dem", "diesen")
    if back or (named and rest[2] in _RULES):
        said = _said(("dies" if start else "Dies", "gilt", "nicht", "für"), tokens[start:stands])
        return (*tokens[:start], *said, *tokens[stands:])
    return tokens


_RULES = frozenset(
    [
        *("erlaubnis", "recht", "lizenz", "genehmigung", "gestattung", "nutzungsrecht", "verbot", "pflicht", "regel"),
        *("einschränkung", "beschränkung", "verpflichtung", "regelung", "rechten", "verboten", "pflichten"),
    ]
)
"""What a text calls its own rules."""


def _ends(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Diese Pflicht entfällt bei X", "…, wenn X": it does not apply to X."""
    lower = _lower(tokens[:4])
    if lower[:1] not in (["diese"], ["dieses"], ["die"], ["das"]) or lower[1:2] == [] or lower[1] not in _RULES:
        return tokens
    if lower[2:3] != ["entfällt"]:
        return tokens
    rest = tokens[4:] if lower[3:] in (["bei"], ["für"]) else tokens[3:]
    words = ("Dies", "gilt", "nicht", "für") if len(rest) < len(tokens) - 3 else ("Dies", "gilt", "nicht")
    return (*_said(words, tokens[: len(tokens) - len(rest)]), *rest)


def _owing(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "X ist genehmigungspflichtig" is "X bedarf der Genehmigung"; "… kostenpflichtig", that a fee is to be paid."""
    lower = _lower(tokens)
    at = next((k for k, word in enumerate(lower) if word in _LEAVE or word in _PAID), 0)
    copula = next((k for k in range(at) if lower[k] in ("ist", "sind")), 0)
    if not copula or {",", ";", "nicht"} & {*lower[:at]}:
        return tokens
    if lower[at] in _LEAVE and copula + 1 == at:
        need = "bedarf" if lower[copula] == "ist" else "bedürfen"
        return (*tokens[:copula], *_said((need, "der", "Genehmigung"), tokens[copula : at + 1]), *tokens[at + 1 :])
    if lower[at] in _PAID and copula + 1 == at and tokens[0].shape is Shape.WORD:
        first = _said(("Für", tokens[0].text.lower()), tokens[:1])
        said = _said(("ist", "eine", "Gebühr", "zu", "zahlen"), tokens[copula : at + 1])
        return (*first, *tokens[1:copula], *said, *tokens[at + 1 :])
    return tokens


_LEAVE = frozenset(
    ("genehmigungspflichtig", "zustimmungspflichtig", "erlaubnispflichtig", "lizenzpflichtig", "einwilligungspflichtig")
)
_PAID = frozenset(("kostenpflichtig", "gebührenpflichtig", "vergütungspflichtig", "entgeltpflichtig"))


def _done_only(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Die Nutzung erfolgt ausschließlich zu X": for that alone it is allowed."""
    lower = _lower(tokens)
    for at in range(2, len(lower) - 2):
        if lower[at] not in ("erfolgt", "erfolgen") or lower[at + 1] not in ("ausschließlich", "nur", "lediglich"):
            continue
        if lower[1] not in _USES or {",", ";"} & {*lower[:at]}:
            return tokens
        end = next((k for k in range(at, len(lower)) if lower[k] in (".", ";", ",")), len(lower))
        copula = evolve(tokens[at], text="ist" if lower[at] == "erfolgt" else "sind")
        last = _said((tokens[end - 1].text, "gestattet"), tokens[end - 1 : end])
        return (*tokens[:at], copula, *tokens[at + 1 : end - 1], *last, *tokens[end:])
    return tokens


_USES = frozenset(
    [
        *("nutzung", "verwendung", "benutzung", "weitergabe", "vervielfältigung", "verbreitung", "veröffentlichung"),
        *("bearbeitung", "gebrauch", "einsatz", "verkauf", "vertrieb", "abdruck"),
    ]
)
"""What the reader does, and nobody who serves him."""


def _heeding(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Es ist darauf zu achten, dass": it is to be ensured that."""
    lower = _lower(tokens)
    for at in range(len(lower) - 2):
        if lower[at : at + 3] == ["darauf", "zu", "achten"]:
            said = _said(("sicherzustellen",), tokens[at : at + 3])
            return (*tokens[:at], *said, *tokens[at + 3 :])
    return tokens


def _listed(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Nicht erlaubt: X, Y" as "nicht erlaubt sind: X, Y"."""
    lower = _lower(tokens)
    at = 2 if lower[:1] == ["nicht"] else 1
    if lower[at : at + 1] != [":"] or lower[at - 1] not in _PREDICATES:
        return tokens
    first = next((token.text for token in tokens[at + 1 :] if _noun(token)), "")
    if first not in nominal():
        return tokens  # "Verboten: Spam": what is forbidden about it is not said
    return (*tokens[:at], evolve(tokens[at - 1], text="sind"), *tokens[at:])


_PREDICATES = frozenset(("erlaubt", "gestattet", "zulässig", "verboten", "untersagt", "unzulässig"))


def _but_they_not(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "A dürfen X tun, B nicht": B must not do it."""
    lower = _lower(tokens)
    end = len(lower) - 1 if lower[-1:] == ["."] else len(lower)
    modal = next((k for k, word in enumerate(lower) if word in ("dürfen", "darf", "können", "kann")), 0)
    comma = next((k for k in range(end - 1, modal, -1) if lower[k] in (",", ";")), 0)
    if not modal or not comma or lower[end - 1] != "nicht" or end - comma > 6 or "nicht" in lower[:comma]:
        return tokens
    who = [token for token in tokens[comma + 1 : end - 1] if token.text.lower() not in _HOWEVER]
    if not who or not _noun(who[-1]) or any(token.text.lower() in ("dürfen", "darf", "auch") for token in who):
        return tokens
    place = tokens[end - 1]
    again = [evolve(token, start=place.start, end=place.end) for token in tokens[modal + 1 : comma]]
    words = _said((tokens[modal].text, "nicht"), (place,))
    return (*tokens[:comma], evolve(tokens[comma], text=";"), *who, *words, *again, *tokens[end:])


_HOWEVER = frozenset(("hingegen", "jedoch", "aber", "dagegen", "allerdings"))


def _out_of_question(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "X kommt nicht in Betracht", "X scheidet aus": it is not allowed."""
    lower = _lower(tokens)
    for at, word in enumerate(lower):
        if word not in ("kommt", "kommen", "scheidet", "scheiden"):
            continue
        copula = "ist" if word.endswith("t") else "sind"
        end = next((k for k in range(at + 1, len(lower)) if lower[k] in (".", ";", ",")), len(lower))
        if word.startswith("kommt") or word == "kommen":
            known = lower[end - 3 : end] in (["nicht", "in", "betracht"], ["nicht", "in", "frage"])
            known = known or lower[end - 2 : end] == ["nicht", "infrage"]
            if not known or end - 3 < at:
                continue
            told = next(k for k in range(end - 1, at, -1) if lower[k] == "nicht")
            said = _said(("nicht", "gestattet"), tokens[told:end])
        elif lower[end - 1] == "aus" and end - 1 > at:
            told, said = end - 1, _said(("untersagt",), tokens[end - 1 : end])
        else:
            continue
        return (*tokens[:at], evolve(tokens[at], text=copula), *tokens[at + 1 : told], *said, *tokens[end:])
    return tokens


def _taboo(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Tabu ist X", "X ist tabu": it is forbidden."""
    lower = _lower(tokens)
    copula = any(word in ("ist", "sind", "bleibt", "bleiben") for word in lower)
    if not copula or "tabu" not in lower:
        return tokens
    at = lower.index("tabu")
    word = "Untersagt" if tokens[at].text[:1].isupper() and not at else "untersagt"
    return (*tokens[:at], evolve(tokens[at], text=word), *tokens[at + 1 :])


def _departing(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Abweichend von Satz 1", "abweichend hiervon": what follows is said against the sentence before."""
    lower = _lower(tokens)
    if lower[:1] != ["abweichend"]:
        return tokens
    if lower[1:2] in (["hiervon"], ["davon"]):
        return (evolve(tokens[0], text="Jedoch"), *tokens[2:])
    if lower[1:3] in (["von", "satz"], ["von", "sätzen"]) and tokens[3:] and tokens[3].shape is Shape.NUMBER:
        end = 6 if lower[4:5] == ["und"] and tokens[5:] and tokens[5].shape is Shape.NUMBER else 4
        return (evolve(tokens[0], text="Jedoch"), *tokens[end:])
    return tokens


def _at_most_until(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Höchstens bis zum X": only until then."""
    lower = _lower(tokens)
    for at, word in enumerate(lower[:-1]):
        if word in ("höchstens", "längstens", "spätestens", "maximal") and lower[at + 1] == "bis" and at:
            return (*tokens[:at], evolve(tokens[at], text="nur"), *tokens[at + 1 :])
    return tokens


def _at_most_so_often(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Höchstens einmal": only so often."""
    lower = _lower(tokens)
    for at, word in enumerate(lower[:-1]):
        if at and word in ("höchstens", "maximal") and lower[at + 1].endswith("mal") and lower[at - 1] != "nur":
            return (*tokens[:at], evolve(tokens[at], text="nur"), *tokens[at:])
    return tokens


def _beyond(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Eine Nutzung, die über X hinausgeht": another use than X."""
    lower = _lower(tokens)
    for at in range(1, len(tokens) - 4):
        opens = lower[at] == "," and lower[at + 1] in ("die", "der", "das", "welche", "welcher", "welches")
        if not opens or lower[at + 2] != "über" or not _noun(tokens[at - 1]):
            continue
        end = next((k for k in range(at + 3, len(lower)) if lower[k] in ("hinausgeht", "hinausgehen")), 0)
        inside = lower[at + 3 : end]
        if not end or "," in inside or ";" in inside:
            continue
        after = end + 2 if lower[end + 1 : end + 2] == [","] else end + 1
        head = at - 1
        while head > 1 and lower[head - 1] in _OF and _noun(tokens[head - 2]):
            head -= 2  # "eine Nutzung der Karten, die …"
        # "andere" takes the place of the head noun, and each word after it that of the next
        said = _said((_other(lower, head), *(token.text for token in tokens[head:at]), "als"), tokens[head : at + 2])
        return (*tokens[:head], *said, *tokens[at + 3 : end], *tokens[after:])
    return tokens


def _going_beyond(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Jede über X hinausgehende Nutzung": every other use than X."""
    lower = _lower(tokens)
    for at, word in enumerate(lower):
        if word != "über":
            continue
        end = next((k for k in range(at + 2, len(lower)) if lower[k].startswith("hinausgehende")), 0)
        if not end or end + 1 >= len(tokens) or not _noun(tokens[end + 1]) or {",", ";"} & {*lower[at:end]}:
            continue
        close = end + 2
        while close + 1 < len(tokens) and lower[close] in _OF and _noun(tokens[close + 1]):
            close += 2
        inside = [token.text for token in tokens[at + 1 : end]]
        said = (_other(lower, at), *(token.text for token in tokens[end + 1 : close]), "als", *inside)
        return (*tokens[:at], *_said(said, tokens[at:close]), *tokens[close:])
    return tokens


_OF = frozenset(("der", "des", "dieser", "dieses", "von", "unserer", "ihrer", "seiner"))
"""Words between a noun and the genitive that hangs on it."""


def _other(lower: Sequence[str], at: int) -> str:
    """ "andere" as it follows the determiner before `at`."""
    before = lower[at - 1] if at else ""
    return "anderen" if before in ("zu", "einer", "der", "jeder", "den", "dem", "einem", "jeglicher") else "andere"


def _noun(token: Token) -> bool:
    return token.shape is Shape.WORD and token.text[:1].isupper()


def _said(words: Sequence[str], places: Sequence[Token]) -> tuple[Token, ...]:
    """`words` on `places`; the last place is that of all words beyond it, and reaches to the end."""
    last = len(places) - 1
    placed = [evolve(places[min(at, last)], text=text, shape=Shape.WORD) for at, text in enumerate(words)]
    if len(words) < len(places):
        placed[-1] = evolve(placed[-1], end=places[-1].end)
    return tuple(placed)


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


__all__ = ["reworded"]


def _not_otherwise(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Soweit nachstehend nichts anderes bestimmt ist": subject to what the text itself says."""
    lower = _lower(tokens)
    for at, word in enumerate(lower):
        if word not in ("soweit", "sofern", "falls", "wenn"):
            continue
        end = next((k for k in range(at, len(lower)) if lower[k] in (",", ";", ".")), len(lower))
        inside = lower[at + 1 : end]
        denied = "nichts" in inside or "nicht" in inside
        told = {*inside} & _PROVIDED
        only = all(one in _OTHERWISE or one in _PROVIDED or one in _HEREIN for one in inside)
        if not (denied and told and only and _OTHERWISE & {*inside}):
            continue
        if not told - _NOTED and not _HERE & {*inside}:
            continue  # "soweit nicht anders angegeben": it may be said elsewhere than in the text
        first = "vorbehaltlich" if at else "Vorbehaltlich"
        said = _said((first, "dieser", "Lizenz"), tokens[at:end])
        comma = tokens[end : end + 1] and tokens[end].text == ","
        if at and comma and lower[at - 1] == ",":  # in the midst of the sentence: it is said at its end
            stop = len(tokens) - (lower[-1] == ".")
            rest = [*tokens[: at - 1], *tokens[end + 1 : stop], evolve(tokens[end]), *said]
            places = tokens[:stop]
            last = len(places) - 1
            placed = [
                evolve(one, start=places[min(k, last)].start, end=places[min(k, last)].end)
                for k, one in enumerate(rest)
            ]
            return (*placed, *tokens[stop:])
        return (*tokens[:at], *said, *tokens[end + (not at and bool(comma)) :])
    return tokens


_OTHERWISE = frozenset(
    [
        *("nichts", "nicht", "anderes", "anders", "abweichendes", "abweichend", "gegenteiliges"),
        *("anderweitig", "ausdrücklich"),
    ]
)
_NOTED = frozenset(["angegeben", "vermerkt", "erwähnt", "gesagt", "steht", "genannt"])
_PROVIDED = _NOTED | frozenset(
    [
        *("bestimmt", "geregelt", "vorgesehen", "festgelegt", "vorsieht", "vorsehen", "regelt", "regeln"),
        *("bestimmen", "ergibt"),
    ]
)
_HERE = frozenset(
    [
        *("nachstehend", "nachfolgend", "unten", "hier", "hierin", "folgend", "folgenden", "lizenz"),
        *("bedingungen", "vertrag", "agb", "nutzungsbedingungen", "lizenzbedingungen", "bestimmungen"),
        *("vereinbarung",),
    ]
)
_HEREIN = _HERE | frozenset(
    [
        *("ist", "wird", "sind", "werden", "in", "im", "aus", "dem", "den", "der", "die", "diese"),
        *("dieser", "diesen", "diesem", "sich", "etwas", "des", "dieses", "vertrages", "vertrags"),
        *("nachstehenden", "nachfolgenden"),
    ]
)
"""Words that say where something else may be provided: in this text."""
