"""
z3, and the only module that knows it.

All z3 objects live in one context behind one lock and are dropped only while the lock is held, so that sessions are
safe to use and to lose from several threads. A check that stops early raises `Stopped`; it is never read as an answer.
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
    """The context, its solvers, and what is waiting to be dropped."""

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


_HOME = _Home()


def version() -> str:
    """The version of z3."""
    with _HOME.lock:
        return str(_HOME.module().get_version_string())


class Session:
    """
    Some assertions, and questions about them under assumptions; literals are names with values.
    """

    def __init__(self, text: str = "") -> None:
        with _HOME.lock:
            z3 = _HOME.module()
            solver = z3.SimpleSolver(ctx=_HOME.context)
            if text:
                solver.from_string(text)
            self._ticket = _HOME.next
            _HOME.next += 1
            _HOME.solvers[self._ticket] = solver

    def __del__(self) -> None:
        # Only noted: another thread may be inside z3 just now.
        ticket = getattr(self, "_ticket", None)
        if ticket is not None:
            _HOME.dropped.append(ticket)

    def clause(self, literals: Sequence[Literal]) -> None:
        """Assert that one of `literals` holds."""
        with _HOME.lock:
            z3 = _HOME.module()
            _HOME.solvers[self._ticket].add(z3.Or(*_HOME.literals(z3, literals), z3.BoolVal(False, _HOME.context)))

    def define(self, name: str, literals: Sequence[Literal]) -> None:
        """Assert that `name` holds exactly where all of `literals` do."""
        with _HOME.lock:
            z3 = _HOME.module()
            parts = _HOME.literals(z3, literals)
            _HOME.solvers[self._ticket].add(_HOME.constant(z3, name) == z3.And(*parts, z3.BoolVal(True, _HOME.context)))

    def model(self, assumptions: Sequence[Literal], names: Sequence[str], budget: Budget) -> dict[str, bool] | None:
        """The values of `names` in some model where `assumptions` hold; None if there is none."""
        with _HOME.lock:
            z3 = _HOME.module()
            solver = _HOME.solvers[self._ticket]
            if not self._check(z3, solver, assumptions, budget):
                return None
            model = solver.model()
            return {
                name: bool(z3.is_true(model.eval(_HOME.constant(z3, name), model_completion=True))) for name in names
            }

    def core(self, assumptions: Sequence[Literal], budget: Budget) -> tuple[Literal, ...] | None:
        """Some of the assumptions that cannot hold together; None if all of them can."""
        with _HOME.lock:
            z3 = _HOME.module()
            solver = _HOME.solvers[self._ticket]
            if self._check(z3, solver, assumptions, budget):
                return None
            used = {str(term) for term in solver.unsat_core()}
            return tuple((name, value) for name, value in assumptions if (name if value else f"Not({name})") in used)

    def _check(self, z3: Any, solver: Any, assumptions: Sequence[Literal], budget: Budget) -> bool:
        terms = _HOME.literals(z3, assumptions)
        limited = budget.left is not None or budget.cancel is not None
        while True:
            budget.spend()
            units = SLICE if budget.left is None else min(SLICE, max(1, budget.left) * UNITS)
            solver.set("rlimit", units if limited else 0)
            before = _spent(solver) if budget.left is not None else 0
            stop: Callable[[], None] = _HOME.context.interrupt
            if budget.cancel is not None:
                budget.cancel.watch(stop)
            try:
                answer = solver.check(*terms)
            finally:
                if budget.cancel is not None:
                    budget.cancel.watch(None)
            if budget.left is not None:
                budget.spend((_spent(solver) - before) // UNITS)
            if answer == z3.sat:
                return True
            if answer == z3.unsat:
                return False
            budget.spend(0)
            if not limited or "resource" not in solver.reason_unknown():
                raise Stopped(f"the solver gave up: {solver.reason_unknown()}")


def _spent(solver: Any) -> int:
    statistics = solver.statistics()
    return int(statistics.get_key_value("rlimit count")) if "rlimit count" in statistics.keys() else 0  # noqa: SIM118
