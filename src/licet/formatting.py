"""Clause and case files in canonical form, with their comments: the printer of cases knows only what a file means."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import define

from .clauses.errors import InputError

_TOKEN = re.compile(r"\w+|[^\w\s]")


def formatted(text: str, name: str) -> str:
    """
    The file in canonical form: the same meaning, the same comments; what is canonical already stays as it is.

    Files are told by the ending of their names; standard input is a case. Raises InputError for another kind of file.
    """
    if name.endswith(".licet"):
        from .grammar.formal_comments import fmt

        return fmt(text, name)
    if not name.endswith(".case") and not name.startswith("<"):
        raise InputError(
            f"`{name}` is neither a clause file nor a case", hint="their names end in `.licet` and `.case`"
        )
    canonical = _canonical(text, name)
    new = with_comments(text, canonical)
    if _canonical(new, name) != canonical or _comments(new) != _comments(text):
        raise InputError(f"`{name}` cannot be put into canonical form without losing a comment or changing its meaning")
    return new


@lru_cache(maxsize=4)
def _canonical(text: str, name: str) -> str:
    from .clauses.case_printer import print_case
    from .grammar.case import parse_case

    return print_case(parse_case(text, name, lenient=True))


def comment_start(line: str) -> int | None:
    """
    Where the comment of a line starts; None if it has none.

    >>> comment_start('forbid "#1"  # the ban')
    13
    >>> comment_start("expect prohibited by 2(e)#2") is None
    True
    """
    inside = False
    for index, char in enumerate(line):
        if char == '"' and line[index - 1 : index] != "\\":
            inside = not inside
        elif char == "#" and not inside and (index == 0 or line[index - 1].isspace()):
            return index
    return None


def _comments(text: str) -> list[str]:
    lines = ((line, comment_start(line)) for line in text.splitlines())
    return [line[start:].rstrip() for line, start in lines if start is not None]


def with_comments(old: str, new: str) -> str:
    """`new` with the comments of `old`, each before or behind the line that it stood at."""
    if not _comments(old):
        return new
    lines = _Lines(new.splitlines())
    before: list[str] = []
    for line in old.splitlines():
        start = comment_start(line)
        words = _key(line[:start])
        if not words:
            if start is not None:
                before.append(line[start:].rstrip())
            elif before and before[-1]:
                before.append("")  # a blank line between comments, or between a comment and what follows, stays
            continue
        found = lines.find(words)
        if found is not None:
            lines.put_before(found, before)
            before = []
        if start is not None:
            if found is not None:
                lines.put_behind(found, line[start:].rstrip())
            else:  # in the middle of what the canonical form sets otherwise
                before.append(line[start:].rstrip())
    return lines.text(before)


@define
class _Lines:
    """
    The lines of a canonical text, into which comments are put from the top.
    """

    lines: list[str]
    at: int = 0
    offset: int = 0

    def find(self, words: tuple[str, ...]) -> int | None:
        """The next line that says what `words` say, or the first of them."""
        for index in range(self.at, len(self.lines)):
            here = _key(self.lines[index])
            if here and (here == words[: len(here)] or words == here[: len(words)]):
                self.at = index + 1
                return index
        return None

    def put_before(self, index: int, comments: list[str]) -> None:
        """Put whole lines before a line, as far in as it is."""
        if comments:
            indent = self.lines[index][: len(self.lines[index]) - len(self.lines[index].lstrip())]
            self.lines[index:index] = [f"{indent}{comment}".rstrip() for comment in comments]
            self.at += len(comments)

    def put_behind(self, index: int, comment: str) -> None:
        """Put a comment at the end of the line that was found last."""
        last = self.at - 1
        assert last >= index
        self.lines[last] += f"  {comment}"

    def text(self, rest: list[str]) -> str:
        """All lines, and the comments that stand after the last."""
        while rest and not rest[-1]:
            rest = rest[:-1]
        return "\n".join([*self.lines, *(["", *rest] if rest else [])]) + "\n"


def _key(line: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(line))
