"""Files that are no text, nested without end, or at odds with themselves: one message with a hint, exit status 2."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from licet.cli.run import run
from licet.cli.terminal import Terminal

TEXT = "Acme Terms\n\n1. You may use the Barn if you are a member.\n"
CASE = "Bob is a member.\nMay Bob use the Barn?\n"
HEAD = 'instrument x\n    title "X"\nparty we "X"\npermit 1 "a"\n    You may use Barn\n'


def judged(*words: str) -> tuple[int, str]:
    """Exit status and messages of one command."""
    out, err = io.StringIO(), io.StringIO()
    status = run([*words, "--no-cache"], Terminal(out, err, io.StringIO()))
    return status, err.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.txt", TEXT.encode().replace(b"Barn", b"Ba\0rn"), "holds a null byte"),
        ("a.txt", TEXT.encode() + b"2. You may \xed\xa0\x80 copy.\n", "not text in UTF-8"),
        ("a.txt", TEXT.replace("Acme", "Acmé").encode("latin-1"), "not text in UTF-8"),
        ("a.txt", b" \n\n", "is empty"),
        ("a.txt", bytes(range(256)), "is not text"),
        ("a.licet", f"{HEAD}    when {'not (' * 10_000}You does use Barn{')' * 10_000}\n".encode(), "nested more than"),
        ("a.licet", HEAD.replace("title", "titel").encode(), "`titel` cannot stand here"),
        ("a.case", CASE.encode().replace(b"Barn", b"Ba\0rn"), "holds a null byte"),
        (
            "a.case",
            f"Bob uses {'(' * 10_000}the Barn{')' * 10_000}.\nMay Bob use the Barn?\n".encode(),
            "not understood",
        ),
        ("a.case", b"Bob is a member. Bob is not a member.\nMay Bob use the Barn?\n", "contradicts itself"),
        ("a.case", b"Bob is a member.\n", "asks nothing"),
        ("a.case", b"licence nowhere\n\nMay Bob use the Barn?\n", "no instrument in the library"),
    ],
)
def test_one_message_with_its_place_and_a_hint(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    """
    Whatever is wrong with a file is told once, as words a person can act on, and never as a traceback.
    """
    path, terms = tmp_path / name, tmp_path / "terms.txt"
    path.write_bytes(content)
    terms.write_text(TEXT, "utf-8")
    command = {".case": ["check"], ".licet": ["lint"], ".txt": ["read"]}[path.suffix]
    given = ["--licence", str(terms)] if path.suffix == ".case" and b"licence" not in content else []

    status, message = judged(*command, str(path), *given)

    assert (2, 1) == (status, message.count("licet: "))
    assert words in message
    assert "Traceback" not in message
    assert "= help: " in message or "contradicts itself" in message
    assert content == path.read_bytes()


@pytest.mark.parametrize("words", [["test", "nowhere"], ["memo", "{case}", "--licence", "{terms}", "-o", "no/x.md"]])
def test_places_that_are_not_there_come_with_a_hint(tmp_path: Path, words: list[str]) -> None:
    """
    A folder that is not there is named, with what to do.
    """
    case, terms = tmp_path / "a.case", tmp_path / "terms.txt"
    case.write_text(CASE, "utf-8")
    terms.write_text(TEXT, "utf-8")

    status, message = judged(*(word.format(case=case, terms=terms) for word in words))

    assert 2 == status
    assert "= help: " in message


def test_text_with_a_byte_order_mark_in_sixteen_bits_is_read(tmp_path: Path) -> None:
    """
    What an editor saved as UTF-16 is text.
    """
    case, terms = tmp_path / "a.case", tmp_path / "terms.txt"
    case.write_bytes(CASE.encode("utf-16"))
    terms.write_bytes(TEXT.encode("utf-16"))

    assert (0, "") == judged("check", str(case), "--licence", str(terms))


def test_a_text_nested_without_end_is_read(tmp_path: Path) -> None:
    """
    Ten thousand brackets in prose are words like others: kept as written where they are not understood.
    """
    terms = tmp_path / "terms.txt"
    terms.write_text(f"Acme Terms\n\n1. You may use {'(' * 10_000}the Barn{')' * 10_000}.\n", "utf-8")

    assert (0, "") == judged("read", str(terms))
