"""
The forms in which a work may be had: a grant that names both of them narrows nothing.

Software comes as people write it (source) or as machines run it (object, binary, executable).
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.phrase import Filler, Linked, Predication, Thing, Things
from .concepts import COPY, FORMS
from .events import Arg, Event, Ref
from .kept import MANY, Kept
from .lexicon import Lexicon
from .members import ActProperty, Role, Truth
from .parts import Env
from .rank import CIRCUMSTANCES, whatever
from .world import World


def in_every_form(pattern: Predication, lexicon: Lexicon) -> tuple[Role, ...]:
    """
    The roles in which a grant says the form and leaves none out: "in source and binary forms", "in source code form or
    as a binary", "in any medium and in Source or Object form".
    """
    return _IN_EVERY_FORM.of(pattern, lexicon)


def _in_every_form(pattern: Predication, lexicon: Lexicon) -> tuple[Role, ...]:
    said = [
        one
        for one in pattern.roles
        if one.role in _SAYING
        and (speaks_of_form(one.filler, lexicon) or any(_form_of(each, lexicon) for each in _things(one.filler)))
        and all(whatever(each) or _form_of(each, lexicon) for each in _things(one.filler))
    ]
    forms = {form for one in said for each in _things(one.filler) if (form := _form_of(each, lexicon))}
    found = [one.role for one in said] if forms == {*FORMS} else []
    saying = (*_SAYING, Role.COUNTERPART)
    changed = {word: one.role for one in pattern.roles if one.role in saying and (word := _changed(one.filler))}
    if len(changed) == 2:  # "either on an unmodified basis or with modifications"
        found += changed.values()
    return tuple(found)


_IN_EVERY_FORM: Kept[tuple[Role, ...]] = Kept(_in_every_form, MANY)


def _changed(filler: Filler) -> str:
    """Whether a phrase says that the work stays as it is or that it was changed; "" if it says neither."""
    words = {word.lower() for one in _things(filler) for word in (*one.modifiers, one.head)}
    if "unmodified" in words:
        return "unmodified"
    return "modified" if words & {"modification", "modified"} else ""


def speaks_of_form(filler: Filler, lexicon: Lexicon) -> bool:
    """Whether a circumstance is nothing but a form: "in Source Code form"."""
    return _SPEAKS_OF_FORM.of(filler, lexicon)


def _speaks_of_form(filler: Filler, lexicon: Lexicon) -> bool:
    things = list(_things(filler))
    return bool(things) and all(_form_of(one, lexicon) for one in things)


_SPEAKS_OF_FORM: Kept[bool] = Kept(_speaks_of_form, MANY)


def form_done_in(event: Event, world: World) -> tuple[Arg, ...]:
    """The things that an act is done to, as far as they are a form themselves: "distributes the source code"."""
    return tuple(
        arg
        for arg in event.args(Role.OBJECT)
        if isinstance(arg, Ref) and any(_form_of(said.thing, world.lexicon) for said in world.describe(arg))
    )


def forms_of(event: Event, world: World) -> tuple[str, ...]:
    """
    The forms in which an act passes something on: as it says itself, or as other sentences say of the same thing.
    """
    own = _said(event, world)
    if own:
        return own
    objects = [arg for arg in event.args(Role.OBJECT) if isinstance(arg, Ref)]
    other = [
        _said(one, world)
        for one in world.events
        if not one.negated
        and not one.account
        and one.truth is Truth.TRUE
        and (world.lexicon.has(one.verb, ActProperty.NEEDS_RECIPIENT) or one.verb in _TELLS_FORM)
        and any(arg in objects for arg in one.args(Role.OBJECT if one.verb != "be" else Role.AGENT))
    ]
    return tuple(dict.fromkeys(form for forms in other for form in forms))


_TELLS_FORM = ("deliver", "contain", "be", "install")
"""Verbs that tell in which form a thing is had: "it is delivered in binary form", "the router contains it as …"."""


def _said(event: Event, world: World) -> tuple[str, ...]:
    args = [arg for role in (*CIRCUMSTANCES, Role.CAPACITY, Role.OBJECT) for arg in event.args(role)]
    things = [said.thing for arg in args if isinstance(arg, Ref) for said in world.describe(arg)]
    return tuple(dict.fromkeys(form for one in things if (form := _form_of(one, world.lexicon))))


def asked_forms(filler: Filler, lexicon: Lexicon) -> frozenset[str]:
    """The forms that a phrase of a clause names."""
    return frozenset(form for one in _things(filler) if (form := _form_of(one, lexicon) or _copied(one, lexicon)))


def _copied(thing: Thing, lexicon: Lexicon) -> str:
    """The form in "a copy of the source code"; "" if it names none."""
    if lexicon.kind(thing)[0] != COPY:
        return ""
    of = (one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF)
    return next((form for one in of if isinstance(one, Thing) and (form := _form_of(one, lexicon))), "")


def done_in_form(filler: Filler, event: Event, world: World) -> bool | None:
    """Whether an act is done in the form that a clause names; None where the case does not say in which it is done."""
    asked, said = asked_forms(filler, world.lexicon), {*forms_of(event, world)}
    if not said or not (said <= asked or asked.isdisjoint(said)):
        return None
    return said <= asked


_SAYING = (*CIRCUMSTANCES, Role.CAPACITY, Role.COMPLEMENT)


def _things(filler: Filler) -> Iterator[Thing]:
    members = filler.members if isinstance(filler, Things) else (filler,)
    for one in members:
        yield one if isinstance(one, Thing) else Thing("")


def _form_of(thing: Thing, lexicon: Lexicon) -> str:
    """The form that a phrase names; "" if it names none."""
    kind, _ = lexicon.kind(thing)
    return next((form for form in FORMS if kind and lexicon.is_kind(kind, form)), "")


def in_that_form(pattern: Thing, env: Env, world: World) -> Filler | None:
    """The work in "the source code of the Program", where the act in question is done in that form."""
    of = [one.thing for one in pattern.restrictions if isinstance(one, Linked) and one.role is Role.OF]
    if len(of) != 1 or len(pattern.restrictions) != 1:
        return None
    form = _form_of(pattern, world.lexicon)
    if not form:
        return None
    if env.act is None or {*forms_of(env.act, world)} != {form}:
        return None
    return of[0]
