"""Two instruments compared by meaning, on small instruments made for it."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.comparison import Compared, Relation
from licet.clauses.verdict import Kind
from licet.engine.joint import Joint, TooLarge
from licet.grammar.formal import parse_instrument

HEAD = """
instrument {id}
    title "{id}"

party we "Globex"
party you "Customer"

define "Output"
    means output (from the Service)

free Output
    quote "Output is yours."
"""
BAN = """
forbid 1 "You must not use Output to train models that compete with us."
    You must not use Output to train any model(s) that does compete with We
"""
WIDER = """
forbid 1 "You must not use Output to train models."
    You must not use Output to train any model(s)
"""
RESALE = """
forbid 2 "You must not sell Output."
    You must not sell Output
"""


def instrument(name: str, *clauses: str) -> licet.Instrument:
    return parse_instrument(HEAD.format(id=name) + "".join(clauses), f"{name}.licet")


def relations(comparison: licet.Comparison) -> list[tuple[str, str, str]]:
    return [
        (
            one.first.citation.clause if one.first else "",
            one.relation.value,
            one.second.citation.clause if one.second else "",
        )
        for one in comparison.norms
    ]


def test_an_instrument_is_equivalent_to_itself() -> None:
    """Every norm is equal to itself, each by a proof by cases."""
    found = licet.diff(instrument("a", BAN, RESALE), instrument("b", BAN, RESALE))

    assert [("1", "equal", "1"), ("2", "equal", "2")] == relations(found)
    assert (True, 2) == (found.equivalent, len(found.proofs))


def test_a_changed_norm_has_a_witness_that_check_confirms() -> None:
    """The witness is a case in sentences, which gives the two verdicts when it is run."""
    old, new = instrument("old", BAN, RESALE), instrument("new", WIDER, RESALE)

    found = licet.diff(old, new)

    assert [("1", "different", "1"), ("2", "equal", "2")] == relations(found)
    (difference,) = found.norms[0].differences
    case = licet.case(difference.text)
    assert (difference.first.kind, difference.second.kind) == (
        licet.check(case, [old]).kind,
        licet.check(case, [new]).kind,
    )
    assert {Kind.PERMITTED, Kind.PROHIBITED} == {difference.first.kind, difference.second.kind}
    assert ["1"] == [cited.clause for cited in difference.second.decisive]


def test_no_sentence_of_a_witness_can_be_left_out() -> None:
    """Without any one of them, beside the act, the verdicts agree or one of them is open."""
    old, new = instrument("old", BAN), instrument("new", WIDER)

    (difference,) = licet.diff(old, new).norms[0].differences

    lines = difference.text.splitlines()
    facts = [line for line in lines[1:] if line and not line.endswith("?")]
    assert any("compete" in line for line in facts)
    for fact in facts:
        case = licet.case("\n".join(line for line in lines if line != fact))
        kinds = {licet.check(case, [old]).kind, licet.check(case, [new]).kind}
        assert len(kinds) == 1 or Kind.UNDETERMINED in kinds


def test_added_and_removed_norms_are_named() -> None:
    """A norm without a counterpart stands alone, with a case that shows what it does."""
    old, new = instrument("old", BAN), instrument("new", RESALE)

    found = licet.diff(old, new)

    assert [("1", "only-first", ""), ("", "only-second", "2")] == relations(found)
    sold = found.norms[1].differences[0]
    assert (Kind.PERMITTED, Kind.PROHIBITED) == (sold.first.kind, sold.second.kind)


def test_a_stop_says_what_was_not_compared() -> None:
    """A switch that is turned before the work begins leaves every norm uncompared, and claims nothing."""
    cancel = licet.Cancel()
    cancel.cancel()

    found = licet.diff(instrument("old", BAN), instrument("new", BAN), cancel=cancel)

    assert ("interrupted", None) == (found.status, found.equivalent)
    assert [Relation.NOT_COMPARED] == [_relation(one) for one in found.norms]


def _relation(one: Compared) -> Relation:
    return one.relation


def test_progress_is_told_use_by_use() -> None:
    """From none to all of the uses."""
    told: list[tuple[int, int]] = []

    licet.diff(instrument("old", BAN), instrument("new", BAN), progress=lambda done, of: told.append((done, of)))

    assert [(0, 1), (1, 1)] == told


ONE_CLAUSE = {
    "en": "The user may not use Output to develop models that compete with our services. However, the user can use"
    " Output to develop models primarily intended to classify data, as long as such models are not made commercially"
    " available to third parties.",
    "de": "Dem Nutzer ist es nicht gestattet, Output zu verwenden, um Modelle zu entwickeln, die mit unseren Diensten"
    " konkurrieren. Der Nutzer kann Output jedoch verwenden, um Modelle zu entwickeln, die in erster Linie dazu"
    " dienen, Daten zu klassifizieren, solange diese Modelle Dritten nicht kommerziell verfügbar gemacht werden.",
    "id": "Pengguna tidak diizinkan menggunakan Output untuk mengembangkan model yang bersaing dengan layanan kami."
    " Namun, pengguna dapat menggunakan Output untuk mengembangkan model yang terutama ditujukan untuk"
    " mengklasifikasikan data, selama model tersebut tidak tersedia secara komersial kepada pihak ketiga.",
}


@pytest.mark.parametrize("code", ["de", "id"])
def test_one_clause_in_two_languages_is_equivalent(code: str) -> None:
    """
    A clause and its translation are decided alike on every use, and a translation that loses its proviso is not.
    """
    english, other = licet.read(ONE_CLAUSE["en"], id="a"), ONE_CLAUSE[code]
    short = other.partition(", solange")[0].partition(", selama")[0] + "."

    assert {"equal"} == {one.relation.value for one in licet.diff(english, licet.read(other, id="b")).norms}
    assert {"equal"} != {one.relation.value for one in licet.diff(english, licet.read(short, id="b")).norms}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("You must not sell the Data, except to universities.", "You must not sell the Data."),
        ("You must not sell the Data, unless you pay a fee.", "You must not sell the Data, except to universities."),
        ("You must not sell the Data, except to museums.", "You must not copy the Data."),
        # the grant of one act keeps back the others
        ("You must not sell the Data if you own a shop.", "You may copy the Data if you are a school."),
    ],
)
def test_an_exception_in_one_text_alone_is_a_difference(first: str, second: str) -> None:
    """A ban that both texts have does not make them equal: exceptions count, and what silence keeps back."""
    head = "Acme Terms\n\n1. You must not publish the Data if you own a shop.\n2. "
    one, other = licet.read(head + first, id="first"), licet.read(head + second, id="second")

    found = licet.diff(one, other)

    assert found.equivalent is False
    for difference in (each for norm in found.norms for each in norm.differences):
        case = licet.case(difference.text)
        kinds = licet.check(case, [one]).kind, licet.check(case, [other]).kind
        assert kinds == (difference.first.kind, difference.second.kind)
        assert kinds[0] is not kinds[1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("We may suspend the account if you have fewer than 30 users.", "We may suspend it if you have fewer than 60."),
        ("The provider may suspend the account if the customer does not pay.", "The provider may suspend the account."),
        ("The provider may suspend the account.", "You may use the account."),
    ],
)
def test_a_power_is_asked_of_the_one_who_has_it(first: str, second: str) -> None:
    """Powers that come of other facts, or that one text alone gives, never count as the same."""
    found = licet.diff(*(licet.read(f"Fern Licence\n\n{one}") for one in (first, second)))

    assert not found.equivalent
    assert licet.diff(*[licet.read(f"Fern Licence\n\n{first}")] * 2).equivalent


LENT = "1. You may lend the Kit.\n2. You must not lend the Kit for more than {} days."
SHARE = "1. You may copy at most {} % of the Book."
YOUNG = "1. You may use the Book.\n2. Persons under {} must not use the Book."
SOLD = "1. You may lend the Kit.\n2. You must not sell the Kit, except to {}."


@pytest.mark.parametrize(
    ("text", "first", "second", "told"),
    [
        (LENT, "7", "10", "for 8 days"),
        (SHARE, "10", "20", "11 percent"),
        (YOUNG, "18", "16", "18 years old"),
        (SOLD, "schools", "schools and museums", "to a museum"),
    ],
)
def test_two_limits_differ_at_a_case_between_them(text: str, first: str, second: str, told: str) -> None:
    """How long, how much, how old, to whom: the smallest case stands between what the one and the other allow."""
    one, other = (licet.read(f"Kit Terms\n\n{text.format(limit)}\n", id=limit) for limit in (first, second))

    found = licet.diff(one, other)

    shown = [difference for norm in found.norms for difference in norm.differences]
    assert not found.equivalent
    assert shown
    assert all(told in difference.text for difference in shown)
    for difference in shown:
        case = licet.case(difference.text)
        assert (difference.first.kind, difference.second.kind) == tuple(
            licet.check(case, [text]).kind for text in (one, other)
        )
    same = licet.diff(one, licet.read(f"Kit Terms\n\n{text.format(first)}\n", id="again"))
    assert not any(norm.differences for norm in same.norms)


def test_what_is_too_large_to_prove_is_open_and_not_equal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing speaks against it and no proof is found, two norms are not called equal, and it is said why."""

    def never(joint: Joint, goal: int) -> object:
        raise TooLarge("no proof of reasonable size was found")

    one, other = instrument("a", BAN, RESALE), instrument("b", BAN, RESALE)
    monkeypatch.setattr(Joint, "always", never)

    found = licet.diff(one, other)

    assert (None, 0) == (found.equivalent, len(found.proofs))
    assert [Relation.OPEN, Relation.OPEN] == [norm.relation for norm in found.norms]
    assert {"too-large"} == {norm.why for norm in found.norms}
