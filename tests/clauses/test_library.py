"""The library: instruments by id, cases and vocabularies, from the package and from folders of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from licet.clauses import library
from licet.clauses.closed import close
from licet.clauses.errors import UnknownIdError
from licet.clauses.norm import Standing
from licet.clauses.vocabulary import Apart, Below, Near, Same, Sort, Vocabulary, VocabularyEntry
from licet.engine.lexicon import compile_vocabulary
from licet.grammar.case import parse_case
from licet.grammar.formal import parse_instrument, parse_vocabulary


@pytest.mark.parametrize("identifier", library.ids())
def test_an_instrument_is_a_draft_with_citations(identifier: str) -> None:
    """
    Each instrument is named like its file, is drafted, names its text by hash, and cites words for every clause.
    """
    path = library.find(identifier)
    instrument = parse_instrument(path.read_text(encoding="utf-8"), path.name)

    assert identifier == instrument.id
    assert Standing.DRAFTED is instrument.standing
    assert instrument.title
    assert instrument.source
    assert 64 == len(instrument.text_sha256)
    assert all(norm.quote for norm in instrument.norms)


def test_what_is_cited_stands_in_the_text(shared: Path) -> None:
    """
    Each piece of a citation is in the text that it cites, word for word.
    """
    for identifier in library.ids():
        given = shared / "ai-terms" / f"{identifier}.txt"
        if given.exists():
            text = " ".join(given.read_text(encoding="utf-8").split())
            instrument = parse_instrument(library.find(identifier).read_text(encoding="utf-8"))
            for norm in instrument.norms:
                for piece in norm.quote.replace("““", "“").split("…"):
                    assert piece.strip().rstrip(".").strip() in text, f"{identifier} {norm.id}: {piece}"


def test_unknown_id() -> None:
    """
    An id that nobody has is refused with the nearest that there is.
    """
    with pytest.raises(UnknownIdError, match="did you mean `openai-tou-2023-03-14`"):
        library.find("openai-tou-2023-03-15")


def test_a_folder_of_ones_own_comes_first(tmp_path: Path) -> None:
    """
    A file in a folder of one's own is found, before one of the library with the same id.
    """
    mine = tmp_path / "openai-tou-2023-03-14.licet"
    mine.write_text("instrument mine\n", encoding="utf-8")

    assert mine == library.find("openai-tou-2023-03-14", [tmp_path])


@pytest.mark.parametrize("path", library.cases(), ids=lambda path: path.stem)
def test_a_case_is_understood(path: Path) -> None:
    """
    Every sentence of every case of the library is understood, it asks one question, and says what it expects.
    """
    case = parse_case(path.read_text(encoding="utf-8"), path.name)

    assert case.question is not None
    assert case.expectations
    assert case.title


def test_the_vocabulary_is_sound_in_itself() -> None:
    """
    No word means two things, nothing is near to what it is a kind of, no circle, no two kinds that exclude each other.
    """
    files = [parse_vocabulary(path.read_text(encoding="utf-8"), path.name) for path in library.vocabularies()]
    entries = [entry for file in files for entry in file.entries]
    lexicon = compile_vocabulary(files)

    same = [(entry.sort, entry.word) for entry in entries if isinstance(entry, Same)]
    assert len(same) == len(set(same))
    assert len(entries) == len(set(entries))
    for sort in Sort:
        below = lexicon.below[sort]
        assert not [(a, b) for a, uppers in below.items() for b in uppers if a != b and a in below.get(b, ())]
        assert not [
            entry
            for entry in entries
            if isinstance(entry, Near) and entry.sort is sort and entry.upper in below.get(entry.lower, ())
        ]
        assert not [x for x, uppers in below.items() for a in uppers if uppers & lexicon.apart[sort].get(a, set())]
    assert any(isinstance(entry, Below) for entry in entries)
    assert any(isinstance(entry, Near) for entry in entries)
    assert any(isinstance(entry, Apart) for entry in entries)


def test_the_entries_of_the_library_are_read_when_somebody_looks() -> None:
    """
    A vocabulary read later is the one that is read at once, and asks for its entries once.
    """
    files = [parse_vocabulary(path.read_text(encoding="utf-8"), path.name) for path in library.vocabularies()]
    entries = tuple(entry for file in files for entry in file.entries)
    closed = close(files)
    asked: list[None] = []

    def read() -> tuple[VocabularyEntry, ...]:
        asked.append(None)
        return entries

    later = Vocabulary.read_later(read, "all", files[0].topics, closed)

    assert compile_vocabulary((later,)) == compile_vocabulary(files)
    assert not asked
    assert later == Vocabulary(entries, "all")
    assert later.entries is later.entries
    assert len(asked) == 1
