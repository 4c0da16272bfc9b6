"""The same licence in every dress that texts are found in gives the same clauses."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from functools import partial

import pytest

from licet.grammar.reader import read

from .plainly import plainly

TEXT = """Fern Map License

1. Grant.

Fern grants you a worldwide, royalty-free license to copy, modify and distribute the Maps, provided that you keep the
copyright notice in every copy.

2. Limits.

You must not:

(a) sell the Maps as part of a printed atlas;

(b) use the Maps to track persons without their consent; or

(c) remove the "Fern" mark from the Maps.

3. Duties.

If you distribute a modified version of the Maps, you must state which files you changed. This duty does not apply to
translations.

4. End.

Your rights end if you violate section 2.
"""
PLAIN = re.sub(r"(?<=\w)\n(?=\w)", " ", TEXT)
"""Each paragraph on one line."""


def clauses(text: str) -> list[str]:
    """What the clauses say, in any order."""
    return sorted(
        f"{norm.modality.value} {'; '.join(map(plainly, norm.acts))} "
        + " ".join(f"{'unless' if one.unless else 'if'} {plainly(one.formula)}" for one in norm.conditions)
        for norm in read(text, language="en").norms
    )


def wrapped(width: int) -> str:
    return "\n".join("\n".join(textwrap.wrap(line, width)) for line in PLAIN.split("\n"))


def commented(mark: str) -> str:
    return "\n".join((mark + line).rstrip() for line in wrapped(60).split("\n"))


def paged(text: str) -> str:
    pages = text.split("\n\n")
    return "\n\nPage 1 of 2\n\f\nFern Map License\n\n".join(["\n\n".join(pages[:6]), "\n\n".join(pages[6:])])


def boxed(side: str) -> str:
    return "\n".join(f"{side} {line.ljust(72)} {side}" for line in wrapped(70).split("\n"))


def sections(shape: str) -> str:
    return re.sub(r"(?m)^(\d)\. (\w+)\.$", shape, PLAIN)


def items(labels: str) -> str:
    words = labels.split(" ")
    return re.sub(r"(?m)^\(([abc])\)", lambda found: words["abc".index(found[1])], PLAIN)


MARKS = ("#", "//", "dnl", "REM", "@REM", "::", "--", ";;", "%", '"', "C", '.\\"', ">")
"""How source files of many languages mark a comment."""
DRESSES: dict[str, Callable[[], str]] = {
    "wrapped": lambda: wrapped(44),
    "indented": lambda: textwrap.indent(wrapped(60), "    "),
    "tabs": lambda: textwrap.indent(wrapped(60), "\t"),
    **{f"comment {mark}": partial(commented, f"{mark} ") for mark in MARKS},
    "block comment": lambda: "/*\n" + commented(" * ") + "\n */",
    "docstring": lambda: f'"""\n{PLAIN}"""',
    "box of stars": lambda: "*" * 76 + "\n" + boxed("*") + "\n" + "*" * 76,
    "box of bars": lambda: boxed("|"),
    "CRLF": lambda: PLAIN.replace("\n", "\r\n"),
    "CR": lambda: PLAIN.replace("\n", "\r"),
    "byte order mark": lambda: "\ufeff" + PLAIN,
    "no-break spaces": lambda: re.sub(r"(?<=\w) (?=\w)", "\u00a0", PLAIN),
    "two spaces": lambda: PLAIN.replace(" ", "  "),
    "curved quotes": lambda: PLAIN.replace('"Fern"', "\u201cFern\u201d"),
    "soft hyphens": lambda: PLAIN.replace("distribute", "distri\u00adbute").replace("version", "ver\u00adsion"),
    "ligatures": lambda: PLAIN.replace("fi", "\ufb01"),
    "pages": lambda: paged(wrapped(72)),
    "Markdown": lambda: sections(r"## \1. \2").replace("Fern Map", "# Fern Map").replace("must not", "**must not**"),
    "HTML": lambda: f"<html><body><h1>{PLAIN.replace(chr(10) * 2, '</p>' + chr(10) * 2 + '<p>')}</p></body></html>",
    "entities": lambda: PLAIN.replace('"', "&quot;").replace(" the ", " the&nbsp;"),
    "line breaks of HTML": lambda: PLAIN.replace("\n\n", "<br/>\n<br/>\n"),
    "contents": lambda: PLAIN.replace("1. Grant.", "Contents\n\n1. Grant .... 1\n2. Limits ... 2\n\n1. Grant.", 1),
    "sections": lambda: sections(r"Section \1 - \2"),
    "paragraph signs": lambda: sections(r"§ \1 \2").replace("section 2", "§ 2"),
    "brackets": lambda: sections(r"\1) \2."),
    "bullets": lambda: items("- - -"),
    "round bullets": lambda: items("• • •"),
    "letters": lambda: items("a. b. c."),
    "Roman": lambda: items("(i) (ii) (iii)"),
    "decimals": lambda: items("2.1 2.2 2.3"),
    "a list in one line": lambda: re.sub(r"\n\n(?=\([abc]\))", " ", PLAIN),
    "a list without labels": lambda: re.sub(r"(?m)^\([abc]\) ", "", PLAIN),
}


@pytest.mark.parametrize("dress", DRESSES)
def test_the_dress_of_a_text_changes_no_clause(dress: str) -> None:
    """
    However a licence is wrapped, commented out, numbered, marked up or printed, its clauses are the same.
    """
    assert clauses(PLAIN) == clauses(DRESSES[dress]())


def test_the_plain_text_has_all_its_clauses() -> None:
    """
    A grant with its proviso, three bans, a duty with its exception and an end: what the dresses are compared with.
    """
    said = [clause.split(" ", 1)[0] for clause in clauses(PLAIN)]
    assert ["counts-as", "forbid", "forbid", "forbid", "oblige", "permit"] == said
