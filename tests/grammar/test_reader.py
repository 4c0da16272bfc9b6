"""Whole texts: language, ledger, terms, parties, and the clauses that the founding case turns on."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licet.clauses.errors import ReadError
from licet.clauses.norm import Entry, Modality, Norm, Silence, Status
from licet.clauses.phrase import Predication, Role, Thing
from licet.clauses.span import Span
from licet.grammar.languages import detect
from licet.grammar.ledger import coverage, gaps, tiled
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
        unread = "the text seems to be in {}, which is not read"
        for text, message in (
            ("本协议适用于您对本服务的使用。", unread.format("Chinese")),
            (
                "Vous ne pouvez pas vendre le logiciel sans notre accord, et cette licence est gratuite.",
                unread.format("French"),
            ),
            ("El usuario no puede vender el programa, y la licencia es para uso personal.", unread.format("Spanish")),
            ("本ソフトウェアの再配布を禁止します。", unread.format("Japanese")),
            ("1234 5678", "the language of the text was not recognised"),
        ):
            assert detect(text) is None
            with pytest.raises(ReadError) as caught:
                read(text)
            assert message == caught.value.message

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


TERMS = """Model terms

Updated 1 March 2024

These terms are an agreement between Acme, Inc. and you ("Customer"). By using the Services, you agree to these terms.

1. Use

We grant you a right to access and use the Services. "Output" means what the Services return.

2. Restrictions

We own all right, title, and interest in and to the Services. You will not:

(a) sell the Services;

(b) use Output to develop models that compete with our products. However, you can use Output to (i)
develop models primarily intended to classify data, as long as such models are not distributed to third parties and
(ii) fine-tune models provided as part of our Services;

(c) buy or sell API keys without our consent; or

(d) remove notices.

3. Output

You own all Output. Output may be inaccurate.

4. Liability

IN NO EVENT WILL WE BE LIABLE FOR ANY INDIRECT DAMAGES. These terms are governed by the laws of Ireland.
"""


class TestTerms:
    """A small text of service with the constructions of the founding case."""

    terms = read(TERMS, id="acme")

    def by_id(self, norm_id: str) -> Norm:
        return self.terms.norm(norm_id)

    def status(self, words: str) -> tuple[Status, str]:
        found = next(entry for entry in self.terms.ledger if words in entry.span.of(TERMS))
        return found.status, found.why if found.status is Status.INERT else ""

    def test_ledger_tiles(self) -> None:
        """
        The ledger covers the text once.
        """
        assert () == gaps(self.terms.ledger, TERMS)

    def test_ban_with_exceptions(self) -> None:
        """
        The ban stands under its label, each exception under its own, and each lifts the ban and no other.
        """
        ban, first, second = self.by_id("2(b)"), self.by_id("2(b)(i)"), self.by_id("2(b)(ii)")

        assert [Modality.FORBID, Modality.PERMIT, Modality.PERMIT] == [one.modality for one in (ban, first, second)]
        assert [("2(b)",), ("2(b)",)] == [first.defeats, second.defeats]
        assert [(0, 1, 0)] == [(len(ban.conditions), len(first.conditions), len(second.conditions))]
        assert not any(one.defeats for one in self.terms.norms if one.id in ("2(a)", "2(c)", "2(d)"))

    def test_items_after_the_exception_stay_bans(self) -> None:
        """
        The exception inside an item does not colour the items after it.
        """
        assert [Modality.FORBID, Modality.FORBID] == [self.by_id("2(c)").modality, self.by_id("2(d)").modality]

    def test_consent(self) -> None:
        """
        "Without our consent" is an unless about a permission of the licensor.
        """
        proviso = self.by_id("2(c)").conditions[0]

        assert proviso.unless
        assert isinstance(proviso.formula, Predication)
        assert "permit" == proviso.formula.verb

    def test_parties_and_dates(self) -> None:
        """
        Names, role words and the day are found.
        """
        assert {"you": ("Customer",), "we": ("Acme, Inc", "Acme")} == {
            one.role: one.names for one in self.terms.parties
        }
        assert (date(2024, 3, 1), date(2024, 3, 1)) == (self.terms.version, self.terms.in_force.first)
        assert not self.terms.public

    def test_silence(self) -> None:
        """
        What we own is reserved, what you own is free.
        """
        said = {one.object.term: one.silence for one in self.terms.reserved}

        assert (Silence.RESERVED, Silence.FREE) == (said["Services"], said["Output"])

    def test_inert_kinds(self) -> None:
        """
        Sentences that rule no conduct say of which kind they are.
        """
        assert (Status.INERT, "liability") == self.status("IN NO EVENT")
        assert (Status.INERT, "governing-law") == self.status("governed by the laws")
        assert (Status.INERT, "possibility") == self.status("may be inaccurate")
        assert (Status.INERT, "heading") == self.status("Restrictions")

    def test_definition(self) -> None:
        """
        A quoted term with its meaning is a definition, in the ledger too.
        """
        assert Status.DEFINITION is self.status('"Output" means')[0]
        assert "Output" in {one.term for one in self.terms.definitions}

    def test_acceptance(self) -> None:
        """
        The act that the text calls acceptance is kept.
        """
        assert ["use"] == [act.verb for act in self.terms.acceptance]

    def test_term_without_its_capital(self) -> None:
        """
        A phrase with the head of a defined term denotes it, unless it is somebody else's.
        """
        text = (
            '"Output" means what we return.\n\n1. You may not sell output.\n\n2. You may not sell output of others.\n'
        )
        found = read(text, id="x")
        objects = [found.norm(one).acts[0].get(Role.OBJECT)[0] for one in ("1", "2")]

        assert ["Output", ""] == [one.term for one in objects if isinstance(one, Thing)]

    def test_coverage(self) -> None:
        """
        Everything normative in so plain a text is read.
        """
        assert (0, 0) == (coverage(self.terms).unread, coverage(self.terms).partial)

    def test_deterministic(self) -> None:
        """
        The same text gives the same instrument.
        """
        assert self.terms == read(TERMS, id="acme")


def entries(text: str) -> list[tuple[Status, str]]:
    """What became of the sentences of `text`."""
    return [(entry.status, entry.why) for entry in read(text, language="en").ledger]


@pytest.mark.parametrize(
    "sentence",
    [
        "You are liable for all damages and must not resell the Services.",
        "You acknowledge that you may not use the Output to train models.",
        "In no event may you distribute the Software.",
        "The warranty does not apply, and you shall not sell the Software.",
        "You must not use the Services for arbitration of claims.",
    ],
)
def test_bans_are_never_inert(sentence: str) -> None:
    """
    A ban is normative in whatever boilerplate it stands.
    """
    assert Status.INERT not in {status for status, _ in entries(sentence)}


@pytest.mark.parametrize("text", ["Hgrmpf blorx the of.", "You may not zyxx the wvut of.", "((((", "a", "1.\n\n2.\n"])
def test_odd_texts_are_tiled(text: str) -> None:
    """
    Whatever a text holds, it lands in the ledger and nothing is dropped.
    """
    instrument = read(text, language="en")

    assert () == gaps(instrument.ledger, text)


def test_normative_words_that_were_not_read_are_said_so() -> None:
    """
    A sentence that no rule came from, and that no pattern makes inert, is unread with a reason and its lemmas.
    """
    instrument = read("Frobnication may the not Output you blurt of.", language="en")
    found = [entry for entry in instrument.ledger if entry.status in (Status.UNREAD, Status.PARTIAL)]

    assert found
    assert all(entry.why and entry.lemmas for entry in found)
