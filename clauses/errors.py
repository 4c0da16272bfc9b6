"""What licet raises: one base, one exit status each, and diagnostics that point at the words."""

from __future__ import annotations

from typing import ClassVar, Self

from attrs import frozen

from .span import Lines, Span


@frozen
class Diagnostic:
    """
    One thing to tell the reader: what is wrong, where, and what would help.
    """

    message: str
    """Lower case, one sentence, no full stop; it makes sense with nothing around it."""
    source: str | None = None
    """Name of the file or text as the reader knows it; None where no text is concerned."""
    line: int | None = None
    """From 1; None where the whole source is meant."""
    column: int | None = None
    """From 1, in characters."""
    excerpt: str | None = None
    """The line as written, without its line break."""
    width: int = 1
    """How many characters of the excerpt the caret underlines."""
    hint: str | None = None
    """What would fix it, or an example of what would have been read."""

    @classmethod
    def at(cls, text: str, span: Span, message: str, *, source: str | None = None, hint: str | None = None) -> Self:
        """
        A diagnostic that underlines `span` of `text`, on its first line only.

        >>> print(Diagnostic.at("You shall not pas.", Span(14, 17), "this word was not read", source="a.case").render())
        this word was not read
          --> a.case:1:15
        1 | You shall not pas.
          |               ^^^
        """
        line, column = Lines.of(text).place(span.start)
        start = span.start - column + 1
        excerpt = text[start:].partition("\n")[0].rstrip("\r")
        width = max(1, min(span.end - span.start, len(excerpt) - column + 1))
        return cls(message, source, line, column, excerpt, width, hint)

    def place(self) -> str | None:
        """Source, line and column as editors understand them, `file:3:7`; None without a source."""
        if self.source is None:
            return None
        return ":".join(str(part) for part in (self.source, self.line, self.column) if part is not None)

    def render(self) -> str:
        """The diagnostic as lines of plain text, without a line break at the end."""
        lines = [self.message]
        place = self.place()
        if place is not None:
            lines.append(f"  --> {place}")
        if self.excerpt is not None and self.line is not None and self.column is not None:
            number = str(self.line)
            # Tabs stay tabs, so that the caret stands under its word whatever the width of a tab.
            indent = "".join("\t" if char == "\t" else " " for char in self.excerpt[: self.column - 1])
            lines.append(f"{number} | {self.excerpt}".rstrip())
            lines.append(f"{' ' * len(number)} | {indent}{'^' * self.width}")
        if self.hint is not None:
            lines.append(f"  = help: {self.hint}")
        return "\n".join(lines)


class LicetError(Exception):
    """
    Something kept licet from answering; every error that licet raises derives from this one.

    >>> print(UnknownIdError("no instrument is called `mti`", hint="did you mean `mit`?"))
    no instrument is called `mti`
      = help: did you mean `mit`?
    """

    exit_code: ClassVar[int] = 2
    """Exit status of the command line when this error ends it."""

    diagnostics: tuple[Diagnostic, ...]
    """What to tell the reader, the cause first; never empty."""

    def __init__(self, what: str | Diagnostic, *notes: Diagnostic, hint: str | None = None) -> None:
        first = what if isinstance(what, Diagnostic) else Diagnostic(what, hint=hint)
        self.diagnostics = (first, *notes)
        super().__init__(*self.diagnostics)  # so that copying and pickling keep them

    @classmethod
    def at(cls, text: str, span: Span, message: str, *, source: str | None = None, hint: str | None = None) -> Self:
        """The error of this class that underlines `span` of `text`."""
        return cls(Diagnostic.at(text, span, message, source=source, hint=hint))

    @property
    def message(self) -> str:
        """The first diagnostic's sentence."""
        return self.diagnostics[0].message

    def __str__(self) -> str:
        return "\n".join(diagnostic.render() for diagnostic in self.diagnostics)


class InputError(LicetError):
    """Raised when what was given cannot be used: no such file, not text, empty, contradictory, bad usage."""


class ReadError(InputError):
    """Raised when a text, a clause file or a case could be opened, but its words cannot be read."""


class UnknownIdError(InputError):
    """Raised when no instrument, clause, account or schema has the id or name that was asked for."""


class CycleError(InputError):
    """Raised when clauses of a `.licet` file defeat each other in a circle; the message names the path."""


class InterruptedError_(LicetError):  # noqa: N818, N801 - the builtin has the plain name
    """Raised when the work was stopped before it had a result."""

    exit_code = 6


class InternalError(LicetError):
    """Raised when licet finds itself wrong, as where solver and checker disagree; never an answer."""

    exit_code = 70
