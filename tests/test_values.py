"""Copies of frozen values with some fields changed."""

from __future__ import annotations

import attrs
import pytest
from attrs import field, frozen

from licet.clauses.phrase import Period, Role
from licet.clauses.values import evolve, parts
from licet.engine.core import Atom, AtomKind
from licet.engine.events import Event, Ref


@frozen
class Plain:
    """With a converter, a name that `__init__` takes without its underscore, and a field that it does not take."""

    number: int = field(converter=int)
    _hidden: str = ""
    made: list[str] = field(factory=list, init=False)
    late: str = field(default="", kw_only=True)


@frozen
class Single:
    """With one field, whose value is a tuple."""

    all: tuple[int, ...]


def test_copies_as_attrs_makes_them() -> None:
    """
    A changed copy is what `attrs.evolve` makes; the value itself stays.
    """
    event = Event("use", (), source=3)
    for value, changes in (
        (Plain(1, "x", late="y"), {"number": "2"}),
        (Plain(1, "x", late="y"), {"hidden": "z", "late": "w"}),
        (Single((1, 2)), {}),
        (Single((1, 2)), {"all": (3,)}),
        (Atom("a"), {"kind": AtomKind.TODO, "about": "what it says"}),
        (event, {"verb": "copy", "manner": ("often",)}),
    ):
        before = repr(value)
        assert attrs.evolve(value, **changes) == evolve(value, **changes)
        assert repr(attrs.evolve(value, **changes)) == repr(evolve(value, **changes))
        assert before == repr(value)
    with pytest.raises(TypeError):
        evolve(event, colour="red")


def test_what_values_are_made_from() -> None:
    """
    The parts of a value make it again; there are none where they would not, or where something else is in it.
    """
    period = Period(None, None)

    assert parts(Single((1, 2))) == ((1, 2),)
    assert parts(period) is not None
    assert Period(*(parts(period) or ())) == period
    assert parts(Plain(1, "x", late="y")) is None
    assert parts(Event("use", ())) is None


def test_a_changed_event_has_the_roles_that_it_was_given() -> None:
    """
    What an event was asked of before does not go over to its changed copy.
    """
    event = Event("use", ())
    assert event.args(Role.OBJECT) == ()
    assert evolve(event, roles=((Role.OBJECT, Ref(4)),)).args(Role.OBJECT) == (Ref(4),)
