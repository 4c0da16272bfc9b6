"""The answer to a case: the engine's verdict, with the case and the instruments that it is about."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import field, frozen

from .clauses import verdict as engine
from .clauses.case import Case
from .clauses.errors import UnknownIdError
from .clauses.norm import Instrument
from .clauses.span import Citation
from .clauses.values import evolve


@frozen
class Verdict:
    """
    The answer, with everything that it rests on. Immutable, and only ever made after its certificate was checked.
    """

    result: engine.Verdict
    """The engine's value."""
    case: Case
    instruments: tuple[Instrument, ...]
    as_of: date | None = None
    """The day that it is judged as of; None where nobody gave one, and the texts count as in force."""
    strict: bool = False
    """Whether the presumptions were denied all together."""
    denied: tuple[str, ...] = ()
    """The presumptions denied one by one, by letter."""
    account: str = ""
    """The account whose verdict this is; "" for the overall verdict."""
    vocabulary: str = field(default="", eq=False)
    """Name of the vocabulary that the meaning of words comes from."""

    @property
    def kind(self) -> engine.Kind | None:
        """The verdict; None only where the run was interrupted before it had one."""
        return self.result.kind

    @property
    def reason(self) -> engine.Reason | None:
        """Why the verdict is what it is."""
        return self.result.reason

    @property
    def status(self) -> str:
        """`complete`, or `interrupted`."""
        return self.result.status

    @property
    def grounds(self) -> tuple[engine.Step, ...]:
        """Every independent ground, so that curing one never hides another."""
        return self.result.grounds

    @property
    def decisive(self) -> tuple[Citation, ...]:
        """The words that decide, and where they stand."""
        return self.result.decisive

    @property
    def proof(self) -> Any:
        """The certificate."""
        return self.result.proof

    @property
    def deciding(self) -> tuple[engine.Deciding, ...]:
        """All smallest sets of facts, interpretations and readings that decide, and what each leads to."""
        return self.result.deciding

    @property
    def duties(self) -> tuple[engine.Duty, ...]:
        """What is to be done with the act, and how it stands."""
        return self.result.duties

    @property
    def limits(self) -> tuple[Citation, ...]:
        """Bans and duties that do not reach this act but stand beside it."""
        return self.result.limits

    @property
    def assumed(self) -> tuple[engine.Premise, ...]:
        """The presumptions that it leans on."""
        return self.result.assumed

    @property
    def accounts(self) -> dict[str, Verdict]:
        """The verdict on each account, by the account's name."""
        return {name: self._on(name, result) for name, result in self.result.accounts}

    @property
    def checked(self) -> bool:
        """Whether the checker accepted its certificate."""
        return self.result.checked

    def according_to(self, account: str) -> Verdict:
        """The verdict on one account alone; raises UnknownIdError if the case has no such account."""
        for name, result in self.result.accounts:
            if name.casefold() == account.casefold():
                return self._on(name, result)
        names = [name for name, _ in self.result.accounts]
        if not names:
            raise UnknownIdError(
                f"the case has no account of `{account}`", hint="it has no accounts, only common ground"
            )
        listed = ", ".join(f"`{name}`" for name in names)
        raise UnknownIdError(f"the case has no account of `{account}`", hint=f"it has these: {listed}")

    def _on(self, account: str, result: engine.Verdict) -> Verdict:
        return evolve(self, result=result, account=account)

    def to_json(self) -> dict[str, Any]:
        """The answer as `licet check --format json` prints it; `licet schema check` says what it may hold."""
        from .report.as_json import verdict_object

        return verdict_object(self)

    def to_text(self) -> str:
        """The answer as `licet check` prints it, without colour."""
        from .report.as_text import plain
        from .report.paper import paper

        return plain(paper(self))

    def to_markdown(self) -> str:
        """The answer in Markdown."""
        from .report.as_markdown import markdown
        from .report.paper import paper

        return markdown(paper(self))
