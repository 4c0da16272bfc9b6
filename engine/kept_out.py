"""What a text says not to be part of what it gives: "stickers are not included in this licence", "not for banks"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..clauses.norm import Modality, Norm
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AllOf,
    AnyOf,
    Determiner,
    Linked,
    NotSo,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .concepts import AGREEMENT, RIGHT
from .lexicon import Lexicon

_LEAVES_OUT = frozenset(("exclude", "except", "omit", "exempt"))
_NEEDS = frozenset(("require", "need", "take"))
_ANOTHER = frozenset(("different", "separate", "own", "other", "another", "additional", "special", "extended"))
_REACHES = frozenset(("cover", "include", "mean", "extend", "comprise"))
_GIVES = frozenset((RIGHT, "grant", "permission", "leave", "offer", "authorization"))
"""Words for what a text gives, beside those for the text."""
_FINE = frozenset(("ok", "okay", "fine", "cool", "good", "welcome", "acceptable", "all right", "alright"))


def kept_out(norm: Norm, lexicon: Lexicon) -> Iterator[Thing]:
    """The things and persons that a norm says to be no part of what the text gives, or not to be liked there."""
    if norm.modality is not Modality.COUNTS_AS:
        return
    for act in norm.acts:
        another = act.verb in _NEEDS and any(map(_is_another, act.get(Role.OBJECT)))
        leaves_out = act.verb in _LEAVES_OUT or another  # "stickers require a different licence"
        if act.negated is leaves_out:
            continue
        told = [(one.role, thing) for one in act.roles for thing in _things(one.filler)]
        words = [one.filler for one in act.roles if one.role is Role.COMPLEMENT]
        disliked = act.verb == "be" and any(map(_is_fine, words))
        texts = [thing for _, thing in told if _is_of_text(thing, lexicon)]
        unsaid = act.verb in _REACHES and not act.get(Role.AGENT)  # "(use) does not cover use on rented servers"
        if texts or disliked or unsaid:
            for role, thing in told:
                ours = thing.head in (LICENSEE, LICENSOR, "") and not thing.name
                if thing not in texts and not ours and (role is not Role.COMPLEMENT or not disliked):
                    yield thing


def takes_part(thing: Thing, acts: Iterable[Predication], lexicon: Lexicon) -> bool:
    """Whether such a thing takes part in one of some acts, or in what they are done for."""
    return any(_is_one(other, thing, lexicon) for act in acts for other in _within(act))


def _is_another(filler: object) -> bool:
    other = isinstance(filler, Thing) and filler.determiner is Determiner.OTHER
    return other or (isinstance(filler, Thing) and not _ANOTHER.isdisjoint(filler.modifiers))


def _is_fine(filler: object) -> bool:
    match filler:
        case Words(text=text):
            return text.casefold() in _FINE
        case Thing(head=head, name=name):
            return (head or name).casefold() in _FINE
        case _:
            return False


def _is_of_text(thing: Thing, lexicon: Lexicon) -> bool:
    return thing.head in _GIVES or lexicon.is_kind(lexicon.kind(thing)[0], AGREEMENT)


def _is_one(other: Thing, thing: Thing, lexicon: Lexicon) -> bool:
    same = _bare(other.head) == _bare(thing.head) or lexicon.is_kind(lexicon.kind(other)[0], lexicon.kind(thing)[0])
    return bool(thing.head) and same and {*thing.modifiers} <= {*other.modifiers}


def _bare(word: str) -> str:
    return word.casefold().removesuffix("s")


def _things(filler: object) -> Iterator[Thing]:
    match filler:
        case Thing():
            yield filler
        case Things(members=members):
            for one in members:
                yield from _things(one)


def _within(part: object) -> Iterator[Thing]:
    """All the things of a phrase."""
    match part:
        case Thing(restrictions=told):
            yield part
            for said in told:
                yield from _within(said)
        case Linked(thing=thing):
            yield from _within(thing)
        case Things(members=members):
            for member in members:
                yield from _within(member)
        case Predication(roles=roles):
            for filled in roles:
                yield from _within(filled.filler)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            for each in parts:
                yield from _within(each)
        case NotSo(part=inner):
            yield from _within(inner)
