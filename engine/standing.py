"""
What somebody must do whatever they do: the duties that no act of theirs has to bring.

"What must X do?" lists duties (DESIGN, section 2). Those that go with a described act are judged with it; the others
bind whoever is bound by the text, and hang on one act that always happens: being bound by it.
"""

from __future__ import annotations

from ..clauses.case import QuestionKind
from ..clauses.phrase import Determiner, Filled, Predication, Role, Thing
from .concepts import LICENSEE as LICENSEE_KIND
from .core import TRUE, Act, Formula, conj, disj
from .events import Class, Event
from .parts import whole
from .silence import Silences

NAME = "standing"
"""The name of that act in the problem."""


class Standing(Silences):
    """
    Drafts the duties that stand by themselves, where the question asks for duties.
    """

    def _stands_under(self) -> Event | None:
        """Being bound by the texts, as the act that brings what nobody's doing has to bring."""
        question = self.case.question
        if question is None or question.kind is not QuestionKind.WHAT_MUST:
            return None
        role = Thing(LICENSEE_KIND, determiner=Determiner.A)
        said: list[Filled] = [Filled(Role.COMPLEMENT, role)]
        if self.subject is None:
            return Event("be", ((Role.COMPLEMENT, Class(role)),), predication=Predication("be", tuple(said)))
        said.insert(0, Filled(Role.AGENT, self.world.label(self.subject)))
        return Event(
            "be",
            ((Role.AGENT, self.subject), (Role.COMPLEMENT, Class(role))),
            predication=Predication("be", tuple(said)),
        )

    def _duties_that_stand(self, alone: bool) -> Act | None:
        """
        The act with the duties that stand; None where the question asks for none.

        `alone`: the case describes no act. Then, if no duty was found, whatever was not read may hold one.
        """
        event = self.standing = self._stands_under()
        if event is None:
            return None
        reached: list[Formula] = []
        for number, binding in enumerate(self.bindings):
            force = self._force(binding, event)
            frame = [*binding.parts, force]
            reached.append(conj((whole(binding.parts), force.formula)))
            self._note(tuple(frame))
            for spoken in self._index(binding).duties():
                self._norm(NAME, f"{NAME}.0", event, number, binding, spoken, frame)
        self._exceptions(NAME)
        if not any(one.act == NAME for one in self.drafts.values()):
            if not alone:
                return None
            self._unread(NAME, [event], every=True)
        return Act(NAME, TRUE, disj(reached), (), citation=event)
