"""The cache of the command line: what is in it, who may read it, and that it never changes an answer."""

from __future__ import annotations

import io
import pickle
import stat
from pathlib import Path

import pytest

import licet as licet_api
from licet import cache, supply
from licet.clauses.phrase import Determiner
from licet.cli.run import run
from licet.cli.terminal import Terminal

TERMS = "1. You may use the Software.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own, in a folder with terms."""
    monkeypatch.delenv("LICET_NO_CACHE", raising=False)
    monkeypatch.setenv("LICET_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    Path("terms.txt").write_text(TERMS, "utf-8")
    monkeypatch.setattr(cache, "_allowed", False)
    supply._parsed.cache_clear()
    return tmp_path / "cache"


def licet(*arguments: str) -> tuple[int, str]:
    """Exit status and output."""
    out = io.StringIO()
    return run(arguments, Terminal(out, io.StringIO())), out.getvalue()


def test_private_and_the_same(folder: Path) -> None:
    """
    A second run gives the same from the cache, which only its owner may read; `cache clear` empties it.
    """
    first = licet("read", "terms.txt")
    files = list(folder.iterdir())

    assert files
    assert {0o600} == {stat.S_IMODE(path.stat().st_mode) for path in files}
    assert 0o700 == stat.S_IMODE(folder.stat().st_mode)
    assert first == licet("read", "terms.txt")
    assert (0, f"{len(files)} removed\n") == licet("cache", "clear")
    assert [] == list(folder.iterdir())


def test_no_cache(folder: Path) -> None:
    """
    With `--no-cache` nothing is written.
    """
    assert 0 == licet("read", "terms.txt", "--no-cache")[0]
    assert not folder.exists()


def test_a_changed_text_is_read_anew(folder: Path) -> None:
    """
    What is remembered belongs to one text.
    """
    licet("read", "terms.txt")
    Path("terms.txt").write_text(TERMS.replace("may", "must not"), "utf-8")

    assert "must not use" in licet("read", "terms.txt")[1]


class Harmful:
    """
    Something that would run a command where it is loaded.
    """

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return Path.touch, (Path("harm"),)  # type: ignore[return-value]


@pytest.mark.parametrize("content", [b"", b"no pickle", pickle.dumps((Harmful(),))])
def test_a_bad_file_is_as_good_as_none(folder: Path, content: bytes) -> None:
    """
    A file that is cut short, or that somebody put there, runs nothing and changes nothing.
    """
    first = licet("read", "terms.txt")
    for path in folder.iterdir():
        path.write_bytes(content)

    assert first == licet("read", "terms.txt")
    assert not Path("harm").exists()


def test_a_file_that_others_may_write_is_not_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A file that others may write is not trusted.
    """
    licet("read", "terms.txt")
    for path in folder.iterdir():
        path.chmod(0o666)

        assert cache._load(path) is None


def test_what_is_kept_is_what_was_made(folder: Path) -> None:
    """
    Instruments, and the vocabulary with what it comes to, come out of the cache as they went in.
    """
    path = folder / "some.pickle"
    words = supply.vocabulary()
    texts = (licet_api.load("openai-business-terms-2023-11-14"), licet_api.read(TERMS))
    for value in (*texts, words.entries, words.closed):
        cache._store(path, (value,))

        assert cache._load(path) == (value,)


def test_what_is_one_of_a_few_is_kept_on_every_python(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The first releases of Python 3.11 write such a value as an attribute got by name, which was not read back.
    """
    monkeypatch.setattr(Determiner, "__reduce_ex__", lambda one, _protocol: (getattr, (type(one), one.name)))
    path = folder / "some.pickle"
    cache._store(path, (Determiner.PRONOUN,))

    assert (Determiner.PRONOUN,) == cache._load(path)
