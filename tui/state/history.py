"""Undo and redo without limit, over any immutable value."""

from __future__ import annotations

from typing import Generic, TypeVar

from attrs import field, frozen

T = TypeVar("T")


@frozen
class _Link(Generic[T]):
    value: T
    next: _Link[T] | None = field(eq=False, repr=False)


@frozen
class History(Generic[T]):
    """
    A value, what it was before, and what was undone.

    >>> History("a").to("b").undo().now
    'a'
    >>> History("a").to("b").undo().redo().now
    'b'
    """

    now: T
    """As it is."""
    _past: _Link[T] | None = field(default=None, eq=False, repr=False, alias="past")
    _undone: _Link[T] | None = field(default=None, eq=False, repr=False, alias="undone")

    def to(self, value: T) -> History[T]:
        """The history after a change to `value`; what was undone is gone, and no change is none."""
        return self if value == self.now else History(value, _Link(self.now, self._past), None)

    @property
    def can_undo(self) -> bool:
        """Whether anything was done."""
        return self._past is not None

    @property
    def can_redo(self) -> bool:
        """Whether anything was undone."""
        return self._undone is not None

    def undo(self) -> History[T]:
        """One change back; itself where there is none."""
        if self._past is None:
            return self
        return History(self._past.value, self._past.next, _Link(self.now, self._undone))

    def redo(self) -> History[T]:
        """One undone change forward again; itself where there is none."""
        if self._undone is None:
            return self
        return History(self._undone.value, _Link(self.now, self._past), self._undone.next)
