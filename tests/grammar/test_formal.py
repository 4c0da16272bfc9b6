"""The formal clause language: what is printed is read back, and what is wrong is pointed at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import strategies
from attrs import evolve
from hypothesis import given, settings

from licet.clauses import formal_words
from licet.clauses.errors import CycleError, LicetError, ReadError
from licet.clauses.norm import Instrument, Modality, Norm, Proviso
from licet.clauses.phrase import (
    SELF,
    Connective,
    Determiner,
    Filled,
    Formula,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from licet.clauses.phrase_printer import MAX_DEPTH, print_act, print_formula, print_thing
from licet.clauses.printer import print_instrument, print_norm, print_vocabulary
from licet.clauses.vocabulary import Vocabulary
from licet.grammar.formal import parse, parse_act, parse_formula, parse_instrument, parse_thing, parse_vocabulary


@settings(deadline=None)
@given(strategies.noun_phrases)
def test_a_thing_reads_back(thing: Thing | Things | Words) -> None:
    """
    A printed noun phrase is read as the same noun phrase.
    """
    assert thing == parse_thing(print_thing(thing))


@settings(deadline=None)
@given(strategies.acts)
def test_an_act_reads_back(act: Predication) -> None:
    """
    A printed act is read as the same act, whatever fills its roles and in whatever order.
    """
    assert act == parse_act(print_act(act))


@settings(deadline=None)
@given(strategies.formulas)
def test_a_formula_reads_back(formula: Formula) -> None:
    """
    A printed condition is read as the same condition.
    """
    assert formula == parse_formula(print_formula(formula))


@settings(max_examples=40, deadline=None)
@given(strategies.instruments())
def test_an_instrument_reads_back(instrument: Instrument) -> None:
    """
    A printed instrument is read as the same instrument, and prints the same again.
    """
    printed = print_instrument(instrument)

    assert instrument == parse_instrument(printed)
    assert printed == print_instrument(parse_instrument(printed))


@settings(max_examples=40, deadline=None)
@given(strategies.instruments())
def test_marks_and_missing_text_change_nothing_else(instrument: Instrument) -> None:
    """
    Marks for the person who goes over a draft are comments, and the text can be left out.
    """
    printed = print_instrument(instrument, marks=True, with_text=False)

    assert evolve(instrument, text="") == parse_instrument(printed)


@settings(deadline=None)
@given(strategies.vocabularies)
def test_a_vocabulary_reads_back(vocabulary: Vocabulary) -> None:
    """
    A printed vocabulary is read as the same vocabulary.
    """
    assert vocabulary == parse_vocabulary(print_vocabulary(vocabulary))
