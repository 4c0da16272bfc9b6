"""`licet fmt`: canonical form, comments kept, nothing else changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from licet.clauses.errors import InputError
from licet.formatting import comment_start, formatted, with_comments

ROUGH = """# About Seed.

case   "Seed"
licence mit     # the usual one


Acme uses the software.   Acme is a company.   # said twice
# Behind the facts.
May   Acme use the software?
# The end.
"""

NEAT = """# About Seed.

case "Seed"
licence mit  # the usual one

Acme uses the software.  # said twice
Acme is a company.

# Behind the facts.
May Acme use the software?

# The end.
"""


def test_case_keeps_its_comments() -> None:
    """
    A case is laid out anew, each comment where it stood; doing it twice changes nothing.
    """
    once = formatted(ROUGH, "rough.case")

    assert sorted(_comments(ROUGH)) == sorted(_comments(once))
    assert once == formatted(once, "rough.case")
    assert [*filter(None, NEAT.splitlines())] == [*filter(None, once.splitlines())]


def _comments(text: str) -> list[str]:
    return [line[start:] for line in text.splitlines() if (start := comment_start(line)) is not None]


@pytest.mark.parametrize("folder", [pytest.param("instruments", marks=pytest.mark.slow), "vocabulary", "cases"])
def test_library_files_can_be_formatted(root: Path, folder: str) -> None:
    """
    Every file of the library has a canonical form with all its comments, which is its own canonical form.
    """
    for path in sorted((root / "clauses" / folder).rglob("*.*")):
        once = formatted(path.read_text("utf-8"), path.name)
        assert once == formatted(once, path.name), path


def test_other_files_are_refused() -> None:
    """
    What is neither a clause file nor a case is not touched.
    """
    with pytest.raises(InputError, match="neither a clause file nor a case"):
        formatted("words", "notes.txt")


_WORDS = st.lists(st.sampled_from(["permit 1", "forbid 2", "    when it does", "define"]), max_size=6)
_COMMENTS = st.lists(st.tuples(st.integers(0, 6), st.booleans(), st.sampled_from(["# one", "# two"])), max_size=4)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])  # other work may slow it
@given(_WORDS, _COMMENTS)
def test_no_comment_is_lost(words: list[str], comments: list[tuple[int, bool, str]]) -> None:
    """
    Wherever comments stand, all of them are in what comes out, and the other lines are those of the canonical form.
    """
    old = list(words)
    for place, behind, comment in comments:
        if behind and place < len(words) and "#" not in old[place]:
            old[place] += f" {comment}"
        else:
            old.insert(min(place, len(old)), comment)
    new = "".join(f"{line}\n" for line in words)
    got = with_comments("".join(f"{line}\n" for line in old), new)

    assert sorted(_comments("\n".join(old))) == sorted(_comments(got))
    bare = [line[: comment_start(line)].rstrip() for line in got.splitlines()]
    assert [line for line in words if line] == [line for line in bare if line]
