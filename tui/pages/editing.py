"""What every page that changes the case can do: undo, redo, save."""

from __future__ import annotations

from attrs import evolve

from .page import Page


class CaseEdits(Page):
    """
    A page on which the case is changed.
    """

    def why_not_undo(self) -> str | None:
        """Something must have been changed."""
        return None if self.licet.desk.case.history.can_undo else "nothing was changed that could be undone"

    def why_not_redo(self) -> str | None:
        """Something must have been undone."""
        return None if self.licet.desk.case.history.can_redo else "nothing was undone"

    def do_undo(self) -> None:
        """One change back."""
        desk = self.licet.desk
        self.licet.change(evolve(desk, case=desk.case.undone()))

    def do_redo(self) -> None:
        """One undone change forward."""
        desk = self.licet.desk
        self.licet.change(evolve(desk, case=desk.case.redone()))

    def do_save(self) -> None:
        """Write the case."""
        from ..filing import save_case

        save_case(self.licet)
