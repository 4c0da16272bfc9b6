"""
Notices of changes: "modified files must carry notices stating that you changed them", and what a case says of them.

A case tells in many words that nothing says so: the files carry no notice of the change, the changes are not marked,
the vendor does not document them.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.case import Truth
from ..clauses.phrase import AllOf, AnyOf, Determiner, Filler, Predication, Role, Thing, Things
from .concepts import CONTAIN, GIVE, KEEP_WITH, LACK, MODIFY, NOTICES, SAYS, TAKE_OUT
from .events import DERIVED, Event, Ref
from .lexicon import Lexicon
from .parts import lemmas_of
from .world import World

_CHANGES = frozenset(("change", "modification", "alteration", "edit", "adaptation", MODIFY, "alter"))
_CHANGED = frozenset(("changed", "modified", "altered", "edited", "adapted"))
_MARKS = frozenset(
    (
        *SAYS,
        "mark",
        "document",
        "describe",
        "note",
        "flag",
        "label",
        "record",
        "list",
        "mention",
        "disclose",
        "indicate",
        "identify",
    )
)
_BEARS = frozenset(("carry", "bear", "have", "show", "display", "add", "place", "put", "insert", "attach", "write"))


def asks_for_change_notice(pattern: Predication, lexicon: Lexicon) -> bool:
    """Whether a duty asks that something says that a work was changed."""
    if pattern.negated:
        return False
    return any(_says_changed(act, lexicon) for act in _inside(pattern))


def asks_to_tell_changes(pattern: Predication, lexicon: Lexicon) -> bool:
    """ "State any changes that you made", "indicate if changes were made": owed once something is changed."""
    if pattern.negated or pattern.verb not in _MARKS:
        return False
    objects = [one for filler in pattern.get(Role.OBJECT) for one in _members(filler)]
    told = (one for filler in pattern.get(Role.OBJECT) for one in _inside(filler))
    made = any(_CHANGES & lemmas_of(one) for one in told)
    return bool(objects) and (all(map(_of_change, objects)) or made or asks_for_change_notice(pattern, lexicon))


def changes_told(world: World, who: Ref | None) -> Event | None:
    """The sentence that says that somebody states, marks or lists the changes; None where there is none."""
    for event in world.events:
        plain = event.truth is Truth.TRUE and not (event.account or event.pending or event.negated)
        said = event.predication
        if not plain or said is None or event.source == DERIVED or event.verb not in _MARKS:
            continue
        if who is not None and who not in event.args(Role.AGENT):
            continue
        what = [one for filler in said.get(Role.OBJECT) for one in _members(filler)]
        whole = all(isinstance(one, Thing) and one.determiner not in _SOME and one.count is None for one in what)
        if what and whole and all(map(_of_change, what)):
            return event
    return None


_SOME = (Determiner.A, Determiner.ANY, Determiner.NO)


def change_unmarked(world: World, who: Ref | None, lexicon: Lexicon) -> Event | None:
    """The sentence that says that nothing tells of the changes that somebody made; None where there is none."""
    for event in world.events:
        plain = event.truth is Truth.TRUE and not (event.account or event.pending) and event.source != DERIVED
        said = event.predication
        if not plain or said is None:
            continue
        agents = [arg for arg in event.args(Role.AGENT) if isinstance(arg, Ref)]
        if who is not None and any(arg != who and world.labels[arg].name for arg in agents):
            continue  # another's files
        if _leaves_unmarked(said, event.negated, lexicon):
            return event
    return None


def _leaves_unmarked(said: Predication, negated: bool, lexicon: Lexicon) -> bool:
    objects = [one for filler in said.get(Role.OBJECT) for one in _members(filler)]
    notices = [one for one in objects if isinstance(one, Thing) and _is_notice(one, lexicon)]
    told = lemmas_of(said)
    missing = not negated and any(lexicon.is_act(said.verb, one) for one in (*TAKE_OUT, *LACK))
    if missing:
        gone = notices or [one for one in _things(said, Role.AGENT) if _is_notice(one, lexicon)]
        return any(_CHANGES & lemmas_of(one) for one in gone)
    if not negated:
        return False
    bears = said.verb in _BEARS or any(lexicon.is_act(said.verb, one) for one in (*KEEP_WITH, *GIVE, CONTAIN))
    if bears and notices:
        none = all(one.determiner is Determiner.ANY and not one.restrictions and not one.modifiers for one in notices)
        return any(_CHANGES & lemmas_of(one) for one in notices) or (none and bool(_CHANGED & told))
    if said.verb in _MARKS:
        what = [*objects, *(one for one in _things(said, Role.AGENT) if not objects)]
        return bool(what) and all(_of_change(one) for one in what)
    return False


def _of_change(thing: object) -> bool:
    """Whether what is not marked is a change or what was changed."""
    if isinstance(thing, Predication):
        return thing.verb in _CHANGES
    return isinstance(thing, Thing) and (thing.head in _CHANGES or bool(_CHANGED & {*thing.modifiers}))


def _says_changed(act: Predication, lexicon: Lexicon) -> bool:
    if act.verb not in SAYS:
        # "changes must be indicated in the documentation", "altered versions must be marked"
        what = [one for filler in act.get(Role.OBJECT) for one in _members(filler)]
        return act.verb in _MARKS and bool(what) and all(map(_of_change, what))
    told = lemmas_of(act)
    return bool(_CHANGES & told) or any(lexicon.is_act(word, MODIFY) for word in told)


def _inside(filler: Filler) -> Iterator[Predication]:
    """The predications in a phrase, those that restrict its things included."""
    todo: list[object] = [filler]
    while todo:
        one = todo.pop()
        if isinstance(one, Predication):
            yield one
            todo.extend(filled.filler for filled in one.roles)
        elif isinstance(one, Thing):
            todo.extend(one.restrictions)
        elif isinstance(one, Things):
            todo.extend(one.members)
        elif isinstance(one, AllOf | AnyOf):
            todo.extend(one.parts)


def _is_notice(thing: Thing, lexicon: Lexicon) -> bool:
    kind = lexicon.kind(thing)[0]
    return thing.head in ("note", "statement", "mark", "remark", "comment") or any(
        lexicon.is_kind(kind, one) for one in NOTICES
    )


def _things(said: Predication, role: Role) -> list[Thing]:
    return [one for filler in said.get(role) for one in _members(filler) if isinstance(one, Thing)]


def _members(filler: Filler) -> tuple[object, ...]:
    return filler.members if isinstance(filler, Things) else (filler,)
