"""What lies on the desk: the case that is worked on, the texts that were changed, and what was not saved."""

from __future__ import annotations

from datetime import date

from attrs import evolve, field, frozen

from .history import History
from .solving import Asking


@frozen
class Paper:
    """
    A file that is worked on.
    """

    name: str
    """Where it is saved; "" where it has no file yet."""
    history: History[str]
    saved: str
    """Its text as it stands in the file."""
    shipped: bool = False
    """Whether it came with licet, so that a change is saved under another name."""

    @classmethod
    def of(cls, text: str, name: str = "", *, shipped: bool = False) -> Paper:
        """A file as opened."""
        return cls(name, History(text), text, shipped)

    @property
    def text(self) -> str:
        """Its text as it stands here."""
        return self.history.now

    @property
    def unsaved(self) -> bool:
        """Whether it was changed since it was saved."""
        return self.text != self.saved

    def to(self, text: str) -> Paper:
        """The file changed."""
        return evolve(self, history=self.history.to(text))

    def undone(self) -> Paper:
        """One change back."""
        return evolve(self, history=self.history.undo())

    def redone(self) -> Paper:
        """One undone change forward."""
        return evolve(self, history=self.history.redo())

    def saved_as(self, name: str) -> Paper:
        """The file after it was written."""
        return evolve(self, name=name, saved=self.text, shipped=False)


@frozen
class Desk:
    """
    All that a person has in hand; every change makes a new one.
    """

    case: Paper = field(factory=lambda: Paper.of(""))
    texts: tuple[tuple[str, Paper], ...] = ()
    """Licences that were changed here, by the name that cases call them by."""
    account: str = ""
    """Whose account is edited; "" is common ground."""
    strict: bool = False
    denied: tuple[str, ...] = ()
    as_of: date | None = None
    locked: tuple[str, ...] = ()
    """Facts that no change may touch, by their key."""

    def asking(self) -> Asking:
        """The question that the desk puts."""
        edited = tuple((name, paper.text) for name, paper in self.texts if paper.unsaved)
        return Asking(self.case.text, self.case.name, edited, self.as_of, self.strict, self.denied)

    def with_case(self, text: str) -> Desk:
        """The case changed."""
        return evolve(self, case=self.case.to(text))

    def opened(self, case: Paper) -> Desk:
        """Another case taken up."""
        return evolve(self, case=case, account="", locked=())

    def text(self, name: str) -> Paper | None:
        """A licence that was changed here."""
        return dict(self.texts).get(name)

    def with_text(self, name: str, paper: Paper) -> Desk:
        """A licence changed."""
        others = tuple((each, old) for each, old in self.texts if each != name)
        return evolve(self, texts=(*others, (name, paper)))

    @property
    def unsaved(self) -> tuple[str, ...]:
        """What would be lost, by name."""
        found = [self.case.name or "the new case"] if self.case.unsaved else []
        return (*found, *(name for name, paper in self.texts if paper.unsaved))
