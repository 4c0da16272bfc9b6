"""The border of the library: whatever goes wrong inside comes out as a documented exception."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, TypeVar

from .clauses.errors import InputError, InternalError, LicetError

P = ParamSpec("P")
T = TypeVar("T")


@contextmanager
def documented() -> Iterator[None]:
    """
    Turn an exception that nobody foresaw into InternalError, its cause kept.

    >>> with documented():
    ...     {}["missing"]
    Traceback (most recent call last):
        ...
    licet.clauses.errors.InternalError: licet went wrong: KeyError: 'missing'
      = help: this is a bug in licet; please report it with the input
    """
    try:
        yield
    except LicetError:
        raise
    except RecursionError as error:
        raise InputError("the input is nested too deeply to be read") from error
    except MemoryError as error:
        raise InputError("there is not enough memory for this input") from error
    except Exception as error:
        raise InternalError(
            f"licet went wrong: {type(error).__name__}: {error}",
            hint="this is a bug in licet; please report it with the input",
        ) from error


def guarded(function: Callable[P, T]) -> Callable[P, T]:
    """A public function that raises documented exceptions only."""

    @wraps(function)
    def guard(*args: P.args, **kwargs: P.kwargs) -> T:
        with documented():
            return function(*args, **kwargs)

    return guard
