"""Classic puzzles of deontic and defeasible logic, with the answers of the textbooks; in prose and in clauses."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

COTTAGE = (
    "1. You may use the Cottage.\n2. You must not build a fence at the Cottage.\n"
    "3. If you build a fence at the Cottage, you must paint the fence white.\n"
    "4. Section 2 does not apply if you keep a dog."
)
FENCE = "Bob builds a fence at the Cottage."


@pytest.mark.parametrize(
    ("facts", "verdict", "by"),
    [
        ("Bob does not keep a dog.", "prohibited", "2"),
        ("Bob does not keep a dog. Bob paints the fence white.", "prohibited", "2"),  # white does not mend it
        ("Bob keeps a dog. Bob paints the fence white.", "permitted", ""),
        ("Bob keeps a dog. Bob does not paint the fence white.", "prohibited", "3"),
    ],
)
def test_cottage_fence(facts: str, verdict: str, by: str) -> None:
    """
    Prakken and Sergot (1996, "Contrary-to-duty obligations", Studia Logica 57): the white fence is a duty that comes
    with breaking the ban, the dog an exception to it. What is contrary to a duty is no exception to it.
    """
    answer = judged(COTTAGE, f"{FENCE} {facts} May Bob build a fence at the Cottage?")

    assert verdict == kind_of(answer)
    assert not by or by in {cited.clause for cited in answer.result.decisive}


FLOATING = (
    "1. A researcher may publish the Data.\n2. A contractor must not publish the Data.\n3. You may copy the Data.\n"
    "4. A researcher must cite Acme.\n5. A contractor must cite Acme."
)


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ("Bob is a researcher. Bob is not a contractor.", "permitted"),
        ("Bob is a contractor. Bob is not a researcher.", "prohibited"),
        ("Bob is a researcher. Bob is a contractor.", "conflict"),
        ("Bob is a researcher. It is unknown whether Bob is a contractor.", "undetermined"),
    ],
)
def test_nixon_diamond(facts: str, verdict: str) -> None:
    """
    Reiter and Criscuolo (1981): who is of two kinds with opposite norms of equal rank is under neither; they collide,
    and the order of the text settles nothing.
    """
    terms = "\n".join(FLOATING.splitlines()[:2])
    turned = "1. A contractor must not publish the Data.\n2. A researcher may publish the Data."

    for text in (terms, turned):
        assert verdict == kind_of(judged(text, f"{facts} May Bob publish the Data?"))


def test_floating_conclusion() -> None:
    """
    Makinson and Schlechta (1991): what follows whichever of two opposed defaults is taken is due; that it floats is no
    reason to lose it.
    """
    answer = judged(FLOATING, "Bob is a researcher. Bob is a contractor. What must Bob do?")

    assert ["cite"] == sorted({duty.act.verb for duty in answer.duties})


RANKED = (
    "1. You may publish the Data.\n2. You must not publish the Data for advertising.\n"
    "3. In case of conflict, section {} prevails over section {}."
)


@pytest.mark.parametrize(("first", "second", "verdict"), [(1, 2, "permitted"), (2, 1, "prohibited")])
def test_a_declared_order_against_the_special_norm(first: int, second: int, verdict: str) -> None:
    """
    Prakken and Sartor (1997): what is declared to prevail does so, also over the more special norm.
    """
    question = "May Bob publish the Data for advertising?"

    assert verdict == kind_of(judged(RANKED.format(first, second), question))
    assert "prohibited" == kind_of(judged(RANKED.rpartition("\n")[0], question))


def test_lex_posterior_against_lex_specialis() -> None:
    """
    Bobbio's antinomy of criteria (1964): an earlier special and a later general norm. No criterion decides by itself;
    licet lets the version in force decide by date, and counts two texts that both bind together.
    """
    special = "1. You may copy the Data.\n2. You must not copy the Data for teaching."
    general = "1. You may copy the Data."
    both = (special, general)

    assert "prohibited" == kind_of(judged(both, "May Bob copy the Data for teaching?"))
    assert "prohibited" == kind_of(judged(both[::-1], "May Bob copy the Data for teaching?"))
    assert "permitted" == kind_of(judged(general, "May Bob copy the Data for teaching?"))


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("May Bob copy the Data?", "permitted"),
        ("May Bob modify the Data?", "permitted"),
        ("May Bob sell the Data?", "prohibited"),
    ],
)
def test_free_choice(question: str, verdict: str) -> None:
    """
    Kamp (1973): "you may copy or modify" permits each of the two, and nothing besides.
    """
    assert verdict == kind_of(judged("1. You may copy or modify the Data.", question))


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ("Bob sent a letter to Acme.", "permitted"),
        ("Bob burned the letter.", "conditional"),
        ("Bob did not send a letter to Acme. Bob burned the letter.", "prohibited"),
    ],
)
def test_ross(facts: str, verdict: str) -> None:
    """
    Ross (1941): that a letter must be sent does not come to "sent or burned"; burning it fulfils nothing.
    """
    terms = "1. You may use the Data.\n2. If you use the Data, you must send a letter to Acme."

    assert verdict == kind_of(judged(terms, f"Bob uses the Data. {facts} May Bob use the Data?"))


LOADED = "1. You may use the Range.\n2. You must not use the Range while your licence is suspended."


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        # what was so goes on through what does not speak of it
        ("The licence of Bob was suspended on 1 March 2024. Bob waited on 5 March 2024.", "prohibited"),
        (
            "The licence of Bob was suspended on 1 March 2024. The licence of Bob was not suspended on 8 March 2024.",
            "permitted",
        ),
        ("The licence of Bob was suspended on 20 March 2024.", "undetermined"),
    ],
)
def test_persistence(facts: str, verdict: str) -> None:
    """
    Hanks and McDermott (1987, "Nonmonotonic logic and temporal projection"): a state lasts until something ends it;
    waiting does not, and what comes later says nothing of the days before.
    """
    case = f"Bob is a customer of Acme. {facts} Bob used the Range on 10 March 2024. Was Bob allowed to use the Range?"

    assert verdict == kind_of(judged(LOADED, case))


ZOMBIE = (
    "1. You may sell the Data.\n2. You must not sell the Data.\n3. Section 2 does not apply to schools.\n"
    "4. Section 3 does not apply to a school that charges fees."
)


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ("Bob is a bank. Bob is not a school.", "prohibited"),  # a ban with exceptions cuts into the broader grant
        ("Bob is a school. Bob does not charge fees.", "permitted"),
        ("Bob is a school. Bob charges fees.", "prohibited"),
        ("Bob is a school. It is unknown whether Bob charges fees.", "undetermined"),
    ],
)
def test_zombie_paths(facts: str, verdict: str) -> None:
    """
    Makinson and Schlechta (1991, "Floating conclusions and zombie paths"): a path that is cut itself cuts nothing. A
    ban that is lifted cuts into no permission, and does again where what lifts it is lifted.
    """
    assert verdict == kind_of(judged(ZOMBIE, f"{facts} May Bob sell the Data?"))


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ("Bob is a member. Bob is not a junior.", "permitted"),
        ("Bob is a member. Bob is a junior.", "prohibited"),
    ],
)
def test_preemption_by_what_is_declared_narrower(facts: str, verdict: str) -> None:
    """
    Touretzky (1986, "The mathematics of inheritance systems"): the more specific class preempts the wider one; in a
    text it does where the text says that the one comes before the other.
    """
    terms = "1. A member may use the Hall.\n2. Notwithstanding section 1, a junior must not use the Hall."

    assert verdict == kind_of(judged(terms, f"{facts} May Bob use the Hall?"))
