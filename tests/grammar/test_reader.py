"""Whole texts: language, ledger, terms, parties, and the clauses that the founding case turns on."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licet.clauses.errors import ReadError
from licet.clauses.norm import Entry, Status
from licet.clauses.span import Span
from licet.grammar.languages import detect
from licet.grammar.ledger import gaps, tiled
from licet.grammar.reader import read


class TestLanguage:
    def test_detected_by_closed_class_words(self) -> None:
        """
        A sentence or two is enough to tell the three languages.
        """
        assert "en" == detect("You may not use the Output to develop models that compete with our products.")
        assert "de" == detect(
            "Sie dürfen den Output nicht verwenden, um Modelle zu entwickeln, die mit uns konkurrieren."
        )
        assert "id" == detect(
            "Pengguna tidak boleh menggunakan Output untuk mengembangkan model yang bersaing dengan kami."
        )

    def test_unknown(self) -> None:
        """
        Text in no known language is refused, since silence about it would look like permission.
        """
        for text in ("本协议适用于您对本服务的使用。", "1234 5678"):
            assert detect(text) is None
            with pytest.raises(ReadError) as caught:
                read(text)
            assert "the language of the text was not recognised" == caught.value.message

    def test_empty(self) -> None:
        """
        An empty text is refused.
        """
        with pytest.raises(ReadError) as caught:
            read(" \n")
        assert "the text is empty" == caught.value.message


class TestLedger:
    @given(
        st.text(alphabet="ab \n.", max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6)
    )
    def test_tiles(self, text: str, pairs: list[tuple[int, int]]) -> None:
        """
        Whatever the spans of the entries, the ledger covers every character once, and in order.
        """
        cuts = sorted({min(place, len(text)) for pair in pairs for place in pair})
        entries = [Entry(Span(a, b), Status.READ) for a, b in pairwise(cuts)]

        assert () == gaps(tiled(entries, text), text)

    def test_gaps_are_found(self) -> None:
        """
        A hole or an overlap is reported.
        """
        assert (Span(1, 2),) == gaps((Entry(Span(0, 1), Status.READ), Entry(Span(2, 3), Status.READ)), "abc")
