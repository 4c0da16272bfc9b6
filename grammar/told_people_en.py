"""English wordings of cases about people put the plain way: how many there are, how old, and who is called what."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import TABLE, options
from .tokens import Shape, Token


def people_plainly(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of a sentence of a case with the wordings of this module put in the plain way."""
    found = list(tokens)
    for step in (_each_year, _linking, _to_her, _staffed, _grouped, _there_are, _not_yet, _called, _doing, _in_there):
        found = step(found)
    return found


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


def _is_number(token: Token) -> bool:
    return token.shape is Shape.NUMBER or all(
        part in TABLE.data["numbers"] or part in TABLE.data["scales"] for part in token.text.lower().split("-")
    )


_STRETCHES = frozenset(("second", "minute", "hour", "day", "week", "month", "year"))


def _each_year(tokens: list[Token]) -> list[Token]:
    """ "Each year, Ada sells 80 prints" as "Ada sells 80 prints per year"."""
    words = _lower(tokens)
    if words[:1] not in (["each"], ["every"], ["per"]) or words[1:2] == [] or words[1] not in _STRETCHES:
        return tokens
    start = 3 if words[2:3] == [","] else 2
    if len(words) < start + 3 or words[-1] != "." or "by" in words:
        return tokens
    last = tokens[-1]
    told = [evolve(last, text=text, shape=Shape.WORD, end=last.start, spaced=True) for text in ("per", words[1])]
    return [*tokens[start:-1], *told, last]


_LINKS = {"links": "linking", "refers": "referring", "points": "pointing"}


def _linking(tokens: list[Token]) -> list[Token]:
    """ "Quotes two recipes and links to the site" with a verb, and no links."""
    words = _lower(tokens)
    for at in range(2, len(words) - 2):
        if words[at] in _LINKS and words[at - 1] in ("and", "but") and words[at + 1] == "to":
            said = [evolve(tokens[at], text="is"), evolve(tokens[at], text=_LINKS[words[at]])]
            return [*tokens[:at], *said, *tokens[at + 1 :]]
    return tokens


_BEFORE_HER = frozenset(("by", "from", "to", "with", "for", "of", "at", "against", "asks", "tells", "gives", "pays"))
_BEHIND_HER = frozenset((".", ",", "?", "and", "but", "for", "to", "in", "on", "at", "with", "by", "who", "that", "if"))


def _to_her(tokens: list[Token]) -> list[Token]:
    """ "Is given to him by her." with "her" for herself, and no thing of hers."""
    words = _lower(tokens)
    return [
        evolve(one, text="him")
        if at
        and one.text == "her"
        and words[at - 1] in _BEFORE_HER
        and words[at + 1 : at + 2]
        and words[at + 1] in _BEHIND_HER
        else one
        for at, one in enumerate(tokens)
    ]


_STAFF = (("members", "of", "staff"), ("staff", "members"), ("people", "on", "its", "payroll"))


def _staffed(tokens: list[Token]) -> list[Token]:
    """ "Ten members of staff" as "ten employees"."""
    words = _lower(tokens)
    for at in range(1, len(words) - 1):
        for said in _STAFF:
            if tuple(words[at : at + len(said)]) == said and _is_number(tokens[at - 1]):
                return [
                    *tokens[:at],
                    evolve(tokens[at], text="employees", end=tokens[at + len(said) - 1].end),
                    *tokens[at + len(said) :],
                ]
    return tokens


_GROUPS = frozenset(("class", "team", "group", "company", "firm", "school", "club", "choir", "course", "household"))


def _grouped(tokens: list[Token]) -> list[Token]:
    """ "A class of 35 pupils" as "a class with 35 pupils"."""
    for at in range(1, len(tokens) - 2):
        one, of = tokens[at - 1].text.lower(), tokens[at].text.lower()
        if one in _GROUPS and of == "of" and _is_number(tokens[at + 1]) and _is_plural(tokens[at + 2]):
            return [*tokens[:at], evolve(tokens[at], text="with"), *tokens[at + 1 :]]
    return tokens


def _is_plural(token: Token) -> bool:
    found = options(token.text.lower())
    return any(one.tag == "NNS" for one in found) or token.text.lower() in ("people", "children")


_THERE_ARE = (("there", "are"), ("there", "is"), ("there", "were"))


def _there_are(tokens: list[Token]) -> list[Token]:
    """ "There are 20 pupils in his class" as "his class has 20 pupils"."""
    words = _lower(tokens)
    start = next((at for at in range(len(words) - 5) if tuple(words[at : at + 2]) in _THERE_ARE), -1)
    if start < 0 or not _is_number(tokens[start + 2]):
        return tokens
    place = next((at for at in range(start + 4, len(words) - 1) if words[at] in ("in", "at")), 0)
    end = next((at for at in range(place + 1, len(words)) if words[at] in (".", ",", ";", "?")), 0) if place else 0
    if not end or not _is_plural(tokens[place - 1]) or {"and", "or", "who", "that", "which"} & {*words[start:end]}:
        return tokens
    where = tokens[place + 1 : end]
    if start == 0:
        where = [evolve(where[0], text=where[0].text[:1].upper() + where[0].text[1:]), *where[1:]]
    return [*tokens[:start], *where, evolve(tokens[start + 1], text="has"), *tokens[start + 2 : place], *tokens[end:]]


_NOT_YET = (
    *(
        ("has", "not", "yet", "turned"),
        ("has", "not", "turned"),
        ("is", "not", "yet"),
        ("has", "not", "yet", "reached"),
    ),
    *(("will", "not", "turn"), ("was", "not", "yet")),
)
_TURNED = (("has", "already", "turned"), ("has", "just", "turned"), ("has", "turned"), ("turned",))


def _not_yet(tokens: list[Token]) -> list[Token]:
    """ "Has not yet turned 18" as "is not at least 18 years old"."""
    words = _lower(tokens)
    for at in range(1, len(words) - 2):
        for said in (*_NOT_YET, *_TURNED):
            end = at + len(said)
            if tuple(words[at:end]) != said or end + 1 >= len(words) or not _is_number(tokens[end]):
                continue
            if words[end + 1] not in (".", ",", "and", "years", "?"):
                continue
            be = [evolve(tokens[at], text="is")]
            if said in _NOT_YET:
                be.append(evolve(tokens[at + 1], text="not"))
            old = [evolve(tokens[end], text=word, shape=Shape.WORD) for word in ("years", "old")]
            least = [evolve(tokens[end - 1], text=word) for word in ("at", "least")]
            behind = next(k for k in range(end + 1, len(words)) if words[k] not in ("years", "old", "of", "age"))
            return [*tokens[:at], *be, *least, tokens[end], *old, *tokens[behind:]]
    return tokens


def _called(tokens: list[Token]) -> list[Token]:
    """ "Trains a language model called Lumo" as "trains Lumo, a language model"."""
    words = _lower(tokens)
    for at in range(3, len(words) - 1):
        if words[at] not in ("called", "named"):
            continue
        end = at + 1
        while end < len(tokens) and tokens[end].text[:1].isupper():
            end += 1
        opens = next((k for k in range(at - 2, max(at - 6, 0), -1) if words[k] in ("a", "an")), 0)
        noun = tokens[opens + 1 : at]
        if end == at + 1 or not opens or not all(one.shape is Shape.WORD and one.text.islower() for one in noun):
            continue
        comma = evolve(tokens[at], text=",", shape=Shape.MARK, spaced=False)
        closes = (
            ()
            if words[end] in (".", ",", "?")
            else (evolve(tokens[end - 1], text=",", shape=Shape.MARK, spaced=False),)
        )
        return [*tokens[:opens], *tokens[at + 1 : end], comma, *tokens[opens:at], *closes, *tokens[end:]]
    return tokens


_BEFORE_A_THING = frozenset(("the", "a", "an", "its", "his", "her", "their", "all", "some", "these", "those", "it"))


def _doing(tokens: list[Token]) -> list[Token]:
    """ "Halle is a museum exhibiting prints" as "… that exhibits prints": "a … prints" is no one thing."""
    words = _lower(tokens)
    be = next((at for at in range(1, len(words) - 5) if words[at] in ("is", "was") and words[at + 1] in ("a", "an")), 0)
    for at in range(be + 3, min(be + 6, len(words) - 2)) if be else ():
        doing = next((one.lemma for one in options(words[at]) if one.tag == "VBG"), "")
        things = words[at + 1] in _BEFORE_A_THING or _is_plural(tokens[at + 1])
        if doing and things and any(one.tag == "NN" for one in options(words[at - 1])):
            that = [evolve(tokens[at], text=text) for text in ("that", _does(doing))]
            return [*tokens[:at], *that, *tokens[at + 1 :]]
    return tokens


_BEHIND_THERE = frozenset((".", ",", "and", "for", "at", "?"))


def _in_there(tokens: list[Token]) -> list[Token]:
    """ "Runs a shop and sells the prints there" as "… sells the prints in it": things are done in one place."""
    words = _lower(tokens)
    for at in range(3, len(words) - 1):
        several = words[at - 1] == "them" or _is_plural(tokens[at - 1])
        if words[at] == "there" and several and words[at + 1] in _BEHIND_THERE:
            return [*tokens[:at], *(evolve(tokens[at], text=text) for text in ("in", "it")), *tokens[at + 1 :]]
    return tokens


def _does(verb: str) -> str:
    """ "Exhibits" of "exhibit"."""
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{verb}s"


__all__ = ["people_plainly"]
