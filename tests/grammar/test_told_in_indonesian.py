"""Indonesian cases in other words, and questions with what they tell."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality
from licet.grammar.reader import read

TERMS = """Ketentuan Peta Sirih

Anda boleh menyalin peta.
Anda tidak boleh menjual peta.
Anda boleh memakai peta dalam buku jika Anda menyebut nama Sirih.
"""
AGE = "Pengguna harus berusia paling sedikit 17 tahun.\n"


def answer(*sentences: str, text: str = TERMS) -> str:
    """The verdict on a case whose last sentence asks."""
    case = licet.case("\n".join(sentences), lenient=True)
    kind = licet.check(case, [licet.read(text, language="id")]).kind
    return kind.value if kind else ""


@pytest.mark.parametrize(
    ("verdict", "case"),
    [
        ("prohibited", ["Dian belum berusia 17 tahun.", "Bolehkah Dian menyalin peta?"]),
        ("prohibited", ["Dian adalah pengguna yang belum berumur 17 tahun.", "Bolehkah Dian menyalin peta?"]),
        ("prohibited", ["Dian masih 15 tahun.", "Bolehkah Dian menyalin peta?"]),
        ("prohibited", ["Bolehkah Dian, yang berusia 15 tahun, menyalin peta?"]),
        ("permitted", ["Dian berusia 18 tahun.", "Bolehkah Dian menyalin peta?"]),
    ],
)
def test_who_is_too_young(verdict: str, case: list[str]) -> None:
    """
    Who has not reached an age is younger, and not merely not exactly so old.
    """
    assert verdict == answer(*case, text=TERMS + AGE)


@pytest.mark.parametrize(
    ("verdict", "question"),
    [
        ("prohibited", "Apakah Rani melanggar lisensi jika ia menjual peta?"),
        ("prohibited", "Apakah Rani memerlukan izin dari Sirih untuk menjual peta?"),
        ("permitted", "Bolehkah Rani memakai peta dalam buku jika ia menyebut nama Sirih?"),
        ("prohibited", "Bolehkah Rani memakai peta dalam buku tanpa menyebut nama Sirih?"),
        ("conditional", "Bolehkah Rani memakai peta dalam buku?"),
    ],
)
def test_what_a_question_tells_is_told(verdict: str, question: str) -> None:
    """
    What is said by the way is a fact as if it stood before the question.
    """
    assert verdict == answer(question)


@pytest.mark.parametrize("who", ["Rumah sakit", "Petani", "Museum"])
def test_whoever_is_of_a_kind_may(who: str) -> None:
    """
    A noun alone names whoever is of its kind: what it may do is leave, and no mere possibility.
    """
    (norm,) = read(f"Ketentuan Peta\n\n{who} boleh mencetak peta.\n", language="id").norms

    assert norm.modality is Modality.PERMIT
