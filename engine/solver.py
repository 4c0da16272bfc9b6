"""
z3, and the only module that knows it.

All z3 objects of a context live behind one lock and are dropped only while the lock is held, so that sessions are safe
to use and to lose from several threads. A check that stops early raises `Stopped`; it is never read as an answer.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from .budget import Budget, Stopped

Literal = tuple[str, bool]

SLICE = 2_000_000
"""z3's own resource units per look at the budget: about a second."""

UNITS = 1_000
"""z3's resource units that count as one step."""


class _Home:
    """A context, its solvers, and what is waiting to be dropped."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.dropped: deque[int] = deque()
        self.solvers: dict[int, Any] = {}
        self.constants: dict[str, Any] = {}
        self.context: Any = None
        self.next = 0

    def module(self) -> Any:
        """z3 itself, imported when it is first needed."""
        import z3

        if self.context is None:
            self.context = z3.Context()
        while self.dropped:
            self.solvers.pop(self.dropped.popleft(), None)
        return z3

    def constant(self, z3: Any, name: str) -> Any:
        """The Boolean constant of this name."""
        found = self.constants.get(name)
        if found is None:
            found = self.constants[name] = z3.Bool(name, self.context)
        return found

    def literals(self, z3: Any, literals: Iterable[Literal]) -> list[Any]:
        """Named literals as terms."""
        return [
            self.constant(z3, name) if value else z3.Not(self.constant(z3, name), self.context)
            for name, value in literals
        ]


_SHARED = _Home()
"""For questions whose only answer is yes or no."""


def version() -> str:
    """The version of z3."""
    with _SHARED.lock:
        return str(_SHARED.module().get_version_string())


class Session:
    """
    Some assertions, and questions about them under assumptions; literals are names with values.

    A private session has a context of its own, so that its models do not depend on what was asked before it.
    """

    def __init__(self, text: str = "", *, private: bool = False) -> None:
        self._home = _Home() if private else _SHARED
        with self._home.lock:
            z3 = self._home.module()
            solver = z3.SimpleSolver(ctx=self._home.context)
            if text:
                solver.from_string(text)
            self._ticket = self._home.next
            self._home.next += 1
            self._home.solvers[self._ticket] = solver

    def __del__(self) -> None:
        # Only noted: another thread may be inside z3 just now.
        ticket = getattr(self, "_ticket", None)
        if ticket is not None:
            self._home.dropped.append(ticket)

    def clause(self, literals: Sequence[Literal]) -> None:
        """Assert that one of `literals` holds."""
        home = self._home
        with home.lock:
            z3 = home.module()
            parts = home.literals(z3, literals)
            home.solvers[self._ticket].add(z3.Or(*parts, z3.BoolVal(False, home.context)))

    def define(self, name: str, literals: Sequence[Literal]) -> None:
        """Assert that `name` holds exactly where all of `literals` do."""
        home = self._home
        with home.lock:
            z3 = home.module()
            parts = home.literals(z3, literals)
            whole = z3.And(*parts, z3.BoolVal(True, home.context))
            home.solvers[self._ticket].add(home.constant(z3, name) == whole)

    def possible(self, assumptions: Sequence[Literal], budget: Budget) -> bool:
        """Whether all of `assumptions` can hold together."""
        with self._home.lock:
            return self._check(self._home.module(), self._home.solvers[self._ticket], assumptions, budget)

    def model(self, assumptions: Sequence[Literal], names: Sequence[str], budget: Budget) -> dict[str, bool] | None:
        """The values of `names` in some model where `assumptions` hold; None if there is none."""
        home = self._home
        with home.lock:
            z3 = home.module()
            solver = home.solvers[self._ticket]
            if not self._check(z3, solver, assumptions, budget):
                return None
            try:
                model = solver.model()
                values = {name: model.eval(home.constant(z3, name), model_completion=True) for name in names}
                return {name: bool(z3.is_true(value)) for name, value in values.items()}
            except z3.Z3Exception:
                self._cancelled(budget)
                raise

    def core(self, assumptions: Sequence[Literal], budget: Budget) -> tuple[Literal, ...] | None:
        """Some of the assumptions that cannot hold together; None if all of them can."""
        home = self._home
        with home.lock:
            z3 = home.module()
            solver = home.solvers[self._ticket]
            if self._check(z3, solver, assumptions, budget):
                return None
            try:
                used = {str(term) for term in solver.unsat_core()}
            except z3.Z3Exception:
                self._cancelled(budget)
                raise
            return tuple((name, value) for name, value in assumptions if (name if value else f"Not({name})") in used)

    @staticmethod
    def _cancelled(budget: Budget) -> None:
        """An interrupt may reach z3 after it answered and take the answer away: then the work was stopped."""
        if budget.cancel is not None and budget.cancel.turned:
            raise Stopped("the work was cancelled")

    def _check(self, z3: Any, solver: Any, assumptions: Sequence[Literal], budget: Budget) -> bool:
        terms = self._home.literals(z3, assumptions)
        limited = budget.left is not None or budget.cancel is not None
        while True:
            budget.spend()
            units = SLICE if budget.left is None else min(SLICE, max(1, budget.left) * UNITS)
            solver.set("rlimit", units if limited else 0)
            stop: Callable[[], None] = self._home.context.interrupt
            if budget.cancel is not None:
                budget.cancel.watch(stop)
            try:
                answer = solver.check(*terms)
            finally:
                if budget.cancel is not None:
                    budget.cancel.watch(None)
            if answer == z3.sat:
                return True
            if answer == z3.unsat:
                return False
            # Only a check that used its slice up is charged for it: reading z3's counter costs more than most checks.
            budget.spend(units // UNITS)
            if not limited or "resource" not in solver.reason_unknown():
                raise Stopped(f"the solver gave up: {solver.reason_unknown()}")
