"""Answers on phrases are kept for the acts that they are about, and for no other."""

from __future__ import annotations

from itertools import permutations

import pytest

import licet
from licet.clauses.phrase import Role
from licet.engine.answers import Answers
from licet.engine.events import Event, Ref
from licet.engine.parts import Env
from licet.grammar.formal import parse_instrument

REPORTS = """instrument reports
    title "Reports"

party we "Fern"
party you "Customer"

reserve the report(s)
    quote "We keep all rights in the reports."

permit 1 "You may publish or sell reports for research."
    You may publish report(s) (for research); sell report(s) (for research)
"""

SAID = ("Acme publishes the reports for research.", "Acme sells the reports.")


@pytest.mark.parametrize("said", tuple(permutations(SAID)))
def test_the_purpose_of_one_act_is_not_that_of_another(said: tuple[str, ...]) -> None:
    """
    What the reports are published for says nothing of what they are sold for, whichever is told or judged first.
    """
    terms = parse_instrument(REPORTS, "reports.licet")

    def asked(question: str, *told: str) -> str:
        lines = ["Acme is a customer of Fern.", *told, "", question, ""]
        return str(licet.check(licet.case("\n".join(lines)), [terms]).kind)

    assert asked("May Acme publish the reports?", SAID[0]) == "permitted"
    assert asked("May Acme sell the reports?", *said) == "undetermined"
    assert asked("May Acme publish the reports and sell the reports?", *said) == "undetermined"


def test_an_answer_is_kept_for_what_it_looked_at() -> None:
    """
    One that looks at nothing of the act is kept for every act, one that looks at its objects for those, else for one.
    """
    terms = parse_instrument(REPORTS, "reports.licet")
    first, again, other = (
        Event("sell", ((Role.OBJECT, Ref(1)),)),
        Event("lend", ((Role.OBJECT, Ref(1)),)),
        Event("sell", ((Role.OBJECT, Ref(2)),)),
    )
    made: list[str] = []

    def ask(kept: Answers[str], key: str, act: Event) -> str:
        env = Env(terms, None, None, act)

        def make() -> str:
            made.append(key)
            match key:
                case "objects":
                    return repr(env.objects)
                case "act":
                    return env.act.verb if env.act is not None else ""
                case "nested":
                    return kept.of("act", env, lambda: "never made: it was asked before")
                case "sometimes" if Ref(1) in env.objects:
                    return env.act.verb if env.act is not None else ""
            return key

        return kept.of(key, env, make)

    def each(key: str) -> tuple[list[str], int]:
        kept: Answers[str] = Answers()
        if key == "nested":
            for act in (first, again, other):
                ask(kept, "act", act)
        made.clear()
        found = [ask(kept, key, act) for act in (first, again, other, first, other, again)]
        return found, len(made)

    sold = repr((Ref(1),)), repr((Ref(1),)), repr((Ref(2),))
    assert each("nothing") == (["nothing"] * 6, 1)
    assert each("objects") == ([*sold, sold[0], sold[2], sold[1]], 2)
    assert each("act") == (["sell", "lend", "sell", "sell", "sell", "lend"], 3)
    assert each("nested") == (["sell", "lend", "sell", "sell", "sell", "lend"], 3)
    assert each("sometimes") == (["sell", "lend", "sometimes", "sell", "sometimes", "lend"], 3)
