"""Readings of one sentence of a text: exactly one of them is right, and the verdict covers them all."""

from __future__ import annotations

from semantics import judge

from licet.clauses.verdict import Kind, Reason, Verdict

HEAD = """instrument terms
    title "Acme Terms"
party we "Acme"
party you "Customer"
define "Output"
    means output
free Output
    clause 3.1
"""
ANY = """forbid 2#any "use Output to train models for sale"
    you must not use Output to train model
    reading "s2:a"
"""
CLASSIFIERS = """forbid 2#classifiers "use Output to train models for sale"
    you must not use Output to train classifier
    reading "s2:b"
"""
MODELS = """forbid 2#foundation "use Output to train models for sale"
    you must not use Output to train 'foundation model'
    reading "s2:c"
"""
TRAINS = ['"Bob" is a customer of "Acme"', '"Bob" does train a classifier using output']


def verdict(*readings: str) -> Verdict:
    return judge(TRAINS, "use output", HEAD + "".join(readings))


def test_what_every_reading_bans_is_prohibited() -> None:
    """One of the readings is right, so nothing is open where each of them bans."""
    found = verdict(ANY, CLASSIFIERS)
    assert (Kind.PROHIBITED, Reason.FORBIDDEN) == (found.kind, found.reason)


def test_readings_that_differ_are_shown_with_what_each_leads_to() -> None:
    """Where one bans and the other does not, the one that bans decides by being right or wrong."""
    found = verdict(ANY, MODELS)
    assert (Kind.UNDETERMINED, Reason.AMBIGUOUS_TEXT) == (found.kind, found.reason)
    assert [Kind.PROHIBITED, Kind.PERMITTED] == [one.verdict for one in found.deciding]


def test_a_reading_that_does_not_reach_the_act_may_be_the_right_one() -> None:
    """Two of three readings ban: the third, of which no clause bears on the act, is not left out."""
    found = verdict(ANY, MODELS, CLASSIFIERS)
    assert (Kind.UNDETERMINED, Reason.AMBIGUOUS_TEXT) == (found.kind, found.reason)
    assert {(1, Kind.PROHIBITED), (2, Kind.PERMITTED)} == {(len(one.facts), one.verdict) for one in found.deciding}


def test_two_readings_are_never_right_together() -> None:
    """What only both readings together would withhold is permitted: each of them leaves one of the two grants."""
    one = """permit 2#a "use Output to train models or classifiers"
    you may use Output to train model
    reading "s2:a"
"""
    found = judge(TRAINS, "use output", HEAD + one + CLASSIFIERS)
    assert Kind.UNDETERMINED is found.kind
    assert {(1, Kind.PROHIBITED), (1, Kind.PERMITTED)} == {(len(one.facts), one.verdict) for one in found.deciding}
    assert 4 == len(found.deciding)
