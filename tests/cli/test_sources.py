"""From file names to text: every encoding that is read, all that is refused, and writing whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from zipfile import ZipFile

import pytest

from licet.clauses.errors import InputError
from licet.sources import LARGEST, decoded, open_text, write_whole

WORDS = "You may use the Model – “Größe” included.\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encodings_that_say_what_they_are(encoding: str) -> None:
    """
    UTF-8, with a byte order mark or without, and UTF-16 and UTF-32 with one, give the same characters.
    """
    assert WORDS == decoded(WORDS.encode(encoding), "terms.txt").text


def test_wrong_encoding_points_at_the_byte() -> None:
    """
    Text in an older encoding is refused with offset, line and column, and the way to convert it.
    """
    with pytest.raises(InputError) as caught:
        decoded("Zeile\nGröße".encode("cp1252"), "terms.txt")
    (diagnostic,) = caught.value.diagnostics

    assert "this is not text in UTF-8: byte 0xf6 at offset 8" == diagnostic.message
    assert ("terms.txt", 2, 3, "Größe") == (diagnostic.source, diagnostic.line, diagnostic.column, diagnostic.excerpt)
    assert "iconv" in str(diagnostic.hint)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"{\\rtf1 words}", "a rich text document (RTF)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "an old Word document (DOC)"),
        (b"PK\x03\x04rest", "an archive or office document (ZIP)"),
        (b"<!DOCTYPE html><p>words", "a web page (HTML)"),
        (b"\xef\xbb\xbf  <!-- saved --> <HTML><p>words", "a web page (HTML)"),
    ],
)
def test_documents_are_recognised(data: bytes, what: str) -> None:
    """
    A document that is no plain text is named, and there is a hint how to make it text.
    """
    with pytest.raises(InputError) as caught:
        decoded(data, "terms")

    assert f"`terms` is {what}, and licet reads plain text" == caught.value.message
    assert caught.value.diagnostics[0].hint


def test_docx_is_recognised(tmp_path: Path) -> None:
    """
    A Word document is told from other archives.
    """
    with ZipFile(tmp_path / "terms.docx", "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    with pytest.raises(InputError, match=r"a Word document \(DOCX\)"):
        open_text(tmp_path / "terms.docx")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a\0b", "`terms` is not text: it holds a null byte at offset 1"),
        (b"", "`terms` is empty"),
        (b" \n\t\n", "`terms` is empty"),
        (b"\xff\xfea", "`terms` starts as UTF-16-LE, but breaks off or goes wrong at offset 2"),
    ],
)
def test_what_is_no_text(data: bytes, message: str) -> None:
    """
    Binary, empty and broken input have one message each.
    """
    with pytest.raises(InputError) as caught:
        decoded(data, "terms")

    assert message == caught.value.message


def test_missing_file_names_a_near_one(tmp_path: Path) -> None:
    """
    A mistyped name is answered with the file that was probably meant.
    """
    (tmp_path / "license.txt").write_text("words", "utf-8")
    with pytest.raises(InputError) as caught:
        open_text(tmp_path / "licence.txt")

    assert f"did you mean `{tmp_path / 'license.txt'}`?" == caught.value.diagnostics[0].hint


def test_folder(tmp_path: Path) -> None:
    """
    A folder is no file, and a file in it is named.
    """
    (tmp_path / "a.case").write_text("words", "utf-8")
    with pytest.raises(InputError, match="is a folder, not a file") as caught:
        open_text(tmp_path)

    assert "a.case" in str(caught.value.diagnostics[0].hint)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_unreadable(tmp_path: Path) -> None:
    """
    A file without permission says so.
    """
    path = tmp_path / "secret.txt"
    path.write_text("words", "utf-8")
    path.chmod(0)
    with pytest.raises(InputError, match="may not be read by you"):
        open_text(path)


def test_huge(tmp_path: Path) -> None:
    """
    What is far too large is refused before it is read whole.
    """
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(LARGEST + 1)
    with pytest.raises(InputError, match="is larger than 16 MiB"):
        open_text(path)


def test_write_replaces_at_once(tmp_path: Path) -> None:
    """
    A file that is written anew keeps its mode, and nothing is left beside it.
    """
    path = tmp_path / "memo.md"
    path.write_text("old", "utf-8")
    path.chmod(0o640)
    write_whole(path, "new\n")

    assert "new\n" == path.read_text("utf-8")
    assert 0o640 == stat.S_IMODE(path.stat().st_mode)
    assert [path] == list(tmp_path.iterdir())


def test_failed_write_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Where writing fails, the old file stands and no half of a new one is left.
    """
    path = tmp_path / "memo.md"
    path.write_text("old", "utf-8")

    def full(*_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(InputError, match="cannot be written: No space left on device"):
        write_whole(path, "new")

    assert "old" == path.read_bytes().decode()
    assert [path] == list(tmp_path.iterdir())


def test_write_follows_a_link(tmp_path: Path) -> None:
    """
    Writing to a link writes what it points to.
    """
    (tmp_path / "there").mkdir()
    target = tmp_path / "there" / "memo.md"
    target.write_text("old", "utf-8")
    link = tmp_path / "link.md"
    link.symlink_to(target)
    write_whole(link, "new")

    assert link.is_symlink()
    assert "new" == target.read_text("utf-8")


@pytest.mark.parametrize(("name", "message"), [("", "is a folder"), ("no/memo.md", "there is no folder")])
def test_where_nothing_can_be_written(tmp_path: Path, name: str, message: str) -> None:
    """
    A folder, or a file in none, is refused.
    """
    with pytest.raises(InputError, match=message):
        write_whole(tmp_path / name, "new")
