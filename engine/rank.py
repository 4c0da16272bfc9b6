"""
Which of two norms of one instrument comes first: by a declared order, else the narrower one (lex specialis).

Conflict is what remains; the order of the text never settles it.
"""

from __future__ import annotations

import re
from enum import StrEnum

from ..clauses.norm import Instrument, Norm, Proviso
from ..clauses.phrase import LICENSEE as YOU
from ..clauses.phrase import AllOf, AnyOf, Filled, Filler, Linked, NotSo, Predication, Thing, Things
from ..clauses.values import evolve
from .atoms import filler_key, predication_key
from .concepts import (
    AGREEMENT,
    COMMERCIAL,
    COPY,
    DERIVATIVE,
    EXERCISE,
    LICENSE,
    LICENSEE,
    NON_COMMERCIAL,
    PUBLIC,
    RIGHT,
)
from .kept import Kept
from .lexicon import Lexicon, Relation
from .members import Determiner, Modality, Role, Sort
from .parts import lemmas_of


class Order(StrEnum):
    """Which of two norms prevails."""

    FIRST = "first"
    SECOND = "second"
    EQUAL = "equal"


def order(ban: Norm, grant: Norm, lexicon: Lexicon) -> Order:
    """Whether a ban or a permission of the same instrument prevails where both reach an act."""
    named = tuple(label for label in grant.subject_to if label != "*")
    if names_clause(ban.subject_to, grant) and not names_clause(named, ban):
        return Order.SECOND  # "except as this licence allows" gives way to a grant that is "subject to this licence"
    if names_clause(ban.overrides, grant) or names_clause(grant.subject_to, ban):
        return Order.FIRST
    if names_clause(grant.overrides, ban) or names_clause(ban.subject_to, grant):
        return Order.SECOND
    if any(_keeps_to_text(proviso, lexicon) for proviso in grant.conditions):
        return Order.FIRST  # "if you comply with these terms": with their bans as well
    if any(any_right(act, lexicon) for act in ban.acts):
        return Order.FIRST  # who may not exercise the rights of a text has none of its grants
    if (_addresses_some(ban) and not _addresses_some(grant)) or _speaks_to_fewer(ban, grant, lexicon):
        return Order.FIRST
    if _speaks_to_fewer(grant, ban, lexicon) and norm_covers(ban, grant, lexicon):
        return Order.SECOND
    if ban.rank != grant.rank:
        return Order.FIRST if ban.rank < grant.rank else Order.SECOND
    grant_within = norm_covers(ban, grant, lexicon)
    ban_within = norm_covers(grant, ban, lexicon, near=True)  # in doubt the ban is the narrower one
    # A grant that also speaks of acts which the ban does not is the broader of the two, whatever it is conditioned on:
    # the ban cuts into it where they meet. Only a permission that is strictly narrower cuts into a ban.
    ban_within = ban_within or not acts_cover(ban, grant, lexicon)
    if ban_within and not grant_within:
        return Order.FIRST
    if acts_cover(grant, ban, lexicon, near=True) and not acts_cover(ban, grant, lexicon):
        return Order.FIRST  # its act is strictly narrower, whatever the broader grant is conditioned on
    if grant_within and not ban_within:
        return Order.SECOND
    if not grant_within and not ban_within and any(not one.unless for one in ban.conditions):
        # "You may enter if you hold a key": who carries food "must not enter" all the same
        return Order.FIRST
    return Order.EQUAL


def _keeps_to_text(proviso: Proviso, lexicon: Lexicon) -> bool:
    """Whether a condition is that the text itself is kept to."""
    said = proviso.formula
    if proviso.unless or not isinstance(said, Predication) or said.negated or said.verb not in _KEEPS:
        return False
    return any(
        isinstance(one, Thing)
        and (one.determiner is Determiner.THIS or bool(one.term))
        and lexicon.is_kind(lexicon.kind(one)[0], AGREEMENT)
        for filled in said.roles
        if filled.role is not Role.AGENT
        for one in (filled.filler.members if isinstance(filled.filler, Things) else (filled.filler,))
    )


_KEEPS = frozenset(("comply", "follow", "observe", "abide", "adhere", "obey"))


def _addresses_some(norm: Norm) -> bool:
    """Whether a norm binds only some of those whom the text addresses ("companies with more than 50 employees")."""
    members = norm.bearer.members if isinstance(norm.bearer, Things) else (norm.bearer,)
    return any(isinstance(one, Thing) and bool(one.restrictions or one.count) for one in members)


def _speaks_to_fewer(narrow: Norm, wide: Norm, lexicon: Lexicon) -> bool:
    """ "Students must not use it" beside "you may use it": only some of those that the other speaks to."""
    if not isinstance(narrow.bearer, Thing) or _is_whoever(narrow.bearer, lexicon) or not _is_any(narrow.bearer):
        return False
    if wide.bearer is None or not isinstance(wide.bearer, Thing):
        return wide.bearer is None
    if _is_whoever(wide.bearer, lexicon):
        return True
    covers = thing_covers(wide.bearer, narrow.bearer, lexicon)
    return covers and not thing_covers(narrow.bearer, wide.bearer, lexicon)


def frees_some(grant: Norm, limit: Norm, lexicon: Lexicon) -> bool:
    """ "Schools may use it for any purpose" beside "it may be used only for research": some are freed of the limit."""
    whom = grant.bearer.members if isinstance(grant.bearer, Things) else (grant.bearer,)
    each = [evolve(grant, bearer=one) for one in whom if isinstance(one, Thing)]
    freed = {one.role for act in grant.acts for one in act.roles if one.role in CIRCUMSTANCES and unnarrowed(one)}
    limited = {one.role for act in limit.acts for one in act.roles if one.role in CIRCUMSTANCES}
    fewer = len(each) == len(whom) and all(_speaks_to_fewer(one, limit, lexicon) for one in each)
    return bool(limited) and limited <= freed and fewer and not limit.conditions


def _is_whoever(bearer: Thing, lexicon: Lexicon) -> bool:
    """Whether a norm speaks to all whom the text addresses: "you", "the licensee", "users", "anyone"."""
    kind, left = lexicon.kind(bearer)
    whole = not left and not bearer.restrictions and bearer.count is None
    return bearer.head == YOU or (whole and (lexicon.is_kind(LICENSEE, kind) or kind in (LICENSEE, _USER, _CUSTOMER)))


_USER, _CUSTOMER = "user", "customer"


def _is_any(bearer: Thing) -> bool:
    """Whether a phrase speaks of whoever is of a kind, and of none of the two parties by name."""
    indefinite = bearer.determiner in (Determiner.A, Determiner.ANY, Determiner.ALL) or bearer.plural
    return bool(bearer.head) and indefinite and not (bearer.term or bearer.name)


def any_right(act: Predication, lexicon: Lexicon) -> bool:
    """Whether an act is exercising the rights under a text, whatever they are."""
    return lexicon.is_act(act.verb, EXERCISE) and any(
        isinstance(one, Thing) and lexicon.is_kind(one.head, RIGHT)
        for filler in act.get(Role.OBJECT)
        for one in (filler.members if isinstance(filler, Things) else (filler,))
    )


def grants_again(instrument: Instrument, act: Predication, lexicon: Lexicon) -> bool:
    """
    "You may exercise the Licensed Rights in all media": no act but those that other sentences of the text grant.

    "Those rights" are given before. Else, where no other sentence says that something may be copied, what the rights
    are stays open.
    """
    if not any_right(act, lexicon):
        return False
    things = [one for top in act.get(Role.OBJECT) for one in (top.members if isinstance(top, Things) else (top,))]
    return any(isinstance(one, Thing) and one.determiner is Determiner.THIS for one in things) or any(
        norm.modality is Modality.PERMIT and any(lexicon.is_act(one.verb, COPY) for one in norm.acts)
        for norm in instrument.norms
    )


def speaks_of_no_derivatives(instrument: Instrument, lexicon: Lexicon) -> bool:
    """Whether a text has no word for derivatives and no rule on licensing: then what contains its work is as free."""
    return _WITHOUT_DERIVATIVES.of(instrument, lexicon)


def _no_derivatives(instrument: Instrument, lexicon: Lexicon) -> bool:
    words = [one.term.split() for one in instrument.definitions if one.term]
    terms = [Thing(one[-1].casefold(), tuple(word.casefold() for word in one[:-1])) for one in words if one]
    things = (*terms, *(one.object for one in instrument.reserved))
    if any(lexicon.is_kind(lexicon.kind(one)[0], DERIVATIVE) for one in things):
        return False
    ruling = (Modality.OBLIGE, Modality.FORBID)
    return not any(
        lexicon.is_act(act.verb, LICENSE) for norm in instrument.norms if norm.modality in ruling for act in norm.acts
    )


_WITHOUT_DERIVATIVES: Kept[bool] = Kept(_no_derivatives, 64)


def names_clause(labels: tuple[str, ...], norm: Norm) -> bool:
    """Whether a list of labels names a norm: itself, a clause above it, or all."""
    name = norm.id.removeprefix("§").lstrip()  # "section 3" of a text whose parts are called "§ 3"
    return any(
        label == "*" or norm.id == label or re.match(re.escape(label) + r"(?![\w])", name) is not None
        for label in labels
    )


def norm_covers(general: Norm, specific: Norm, lexicon: Lexicon, *, near: bool = False) -> bool:
    """
    Whether every act that `specific` speaks of is one that `general` speaks of; with `near`, or may be one.
    """
    return acts_cover(general, specific, lexicon, near=near) and _asked(general) <= _asked(specific)


def acts_cover(general: Norm, specific: Norm, lexicon: Lexicon, *, near: bool = False) -> bool:
    """The same of the acts alone, whatever the two are conditioned on."""
    return all(
        any(predication_covers(wide, narrow, lexicon, near=near) for wide in general.acts) for narrow in specific.acts
    )


def _asked(norm: Norm) -> set[str]:
    """What the conditions of a norm ask for, one by one: "if it contains names and they are masked" asks for both."""
    return {
        f"{proviso.unless}:{filler_key(part)}"
        for proviso in norm.conditions
        for part in (
            proviso.formula.parts
            if isinstance(proviso.formula, AnyOf if proviso.unless else AllOf)
            else (proviso.formula,)
        )
    }


def predication_covers(general: Predication, specific: Predication, lexicon: Lexicon, *, near: bool = False) -> bool:
    """Whether `specific` is a kind of `general`: its act is, and each role that `general` fills."""
    enough = (Relation.BELOW, Relation.NEAR) if near else (Relation.BELOW,)
    if lexicon.relate(Sort.ACT, specific.verb, general.verb) not in enough:
        return False
    if not set(general.manner) <= set(specific.manner) or general.negated is not specific.negated:
        return False
    return all(
        (filled.role in CIRCUMSTANCES and unnarrowed(filled))
        or (near and filled.role is Role.BASIS)  # "under its patents": a ban of the text cuts into that right as well
        or any(filler_covers(filled.filler, other, lexicon, near=near) for other in specific.get(filled.role))
        for filled in general.roles
    )


def whatever(filler: Filler) -> bool:
    """ "Any purpose", "any manner whatsoever": a circumstance that is not narrowed at all."""
    return (
        isinstance(filler, Thing)
        and filler.determiner in (Determiner.ANY, Determiner.ALL)
        and not filler.modifiers
        and not filler.restrictions
        and filler.count is None
    )


def unnarrowed(filled: Filled) -> bool:
    """Whether a circumstance is whatever it is: "for any purpose" and "in any way", but not "for any research"."""
    if not whatever(filled.filler) or not isinstance(filled.filler, Thing):
        return False
    thing = filled.filler
    return filled.role is not Role.PURPOSE or (thing.head in _AIMS and not thing.term and not thing.name)


def in_itself(filled: Filled, pattern: Predication) -> bool:
    """Whether what something is said to be in is what it is done to."""
    where = filled.filler
    objects = pattern.get(Role.OBJECT)
    return (
        isinstance(where, Thing)
        and bool(where.term)
        and any(isinstance(one, Thing) and one.term == where.term for one in objects)
    )


def to_the_public(filled: Filled) -> bool:
    """Whether it is the public to whom something is passed on: whoever gets it is of the public."""
    thing = filled.filler
    return (
        filled.role is Role.RECIPIENT
        and isinstance(thing, Thing)
        and thing.head == PUBLIC
        and not (thing.modifiers or thing.restrictions)
    )


def either_way(filler: Filler) -> bool:
    """ "Any purpose, commercial or non-commercial": one kind and all that is not of it leave nothing out."""
    said = lemmas_of(filler)
    both = bool(said & {*COMMERCIAL}) and bool(said & {*NON_COMMERCIAL})
    return both and said <= {*COMMERCIAL, *NON_COMMERCIAL, *_AIMS, "be", "self"}


_AIMS = frozenset(("", "thing", "purpose", "reason", "use", "end", "goal", "aim", "objective", "activity", "way"))
"""Words for what something is done for that name no kind of it."""


CIRCUMSTANCES = (Role.PURPOSE, Role.MANNER, Role.MEANS, Role.PLACE, Role.TIME, Role.CHANNEL)


def filler_covers(general: Filler | NotSo, specific: Filler | NotSo, lexicon: Lexicon, *, near: bool = False) -> bool:
    """Whether whatever falls under `specific` falls under `general`; with `near`, or one of its alternatives does."""
    if filler_key(general) == filler_key(specific):
        return True
    if isinstance(specific, Things):
        each = (filler_covers(general, member, lexicon, near=near) for member in specific.members)
        return any(each) if near else all(each)
    if isinstance(general, Things):
        return any(filler_covers(member, specific, lexicon) for member in general.members)
    if isinstance(specific, AllOf | AnyOf):
        return all(filler_covers(general, part, lexicon) for part in specific.parts)
    if isinstance(general, AllOf | AnyOf):
        return any(filler_covers(part, specific, lexicon) for part in general.parts)
    if isinstance(general, Predication) and isinstance(specific, Predication):
        return predication_covers(general, specific, lexicon)
    if isinstance(general, Thing) and isinstance(specific, Thing):
        return thing_covers(general, specific, lexicon)
    return False


def thing_covers(general: Thing, specific: Thing, lexicon: Lexicon) -> bool:
    """Whether a noun phrase is at least as wide as another."""
    if general.name or specific.name:
        if general.name != specific.name and len(general.name) > 1:
            return False
        if len(general.name) <= 1 and general.head == "" and not general.restrictions:
            return True
    wide, loose = lexicon.kind(general)
    narrow, tight = lexicon.kind(specific)
    if lexicon.relate(Sort.KIND, narrow, wide) is not Relation.BELOW:
        return False
    if not set(loose) <= {*tight, *specific.modifiers}:
        return False
    wanted = {_restriction_key(part) for part in general.restrictions}
    return wanted <= {_restriction_key(part) for part in specific.restrictions} and general.count in (
        None,
        specific.count,
    )


def _restriction_key(part: object) -> str:
    if isinstance(part, Predication):
        return predication_key(part)
    if isinstance(part, Linked):
        return f"{part.role}:{filler_key(part.thing)}"
    return filler_key(part)  # type: ignore[arg-type]
