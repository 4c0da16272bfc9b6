"""A fact and a truth value as a sentence: what is said reads back as what was meant, in each language."""

from __future__ import annotations

import pytest

from licet.clauses.case import Stance
from licet.report.words import Phrasing
from licet.telling import Value, core, reading, stance_told, told, value

SENTENCES = [
    ("en", "Acme sells the Software."),
    ("en", "The company distributes Pear to a customer."),
    ("en", "Pear does not compete with any product of Orchard."),
    ("en", "Pear is not primarily intended to sort, classify or organize data."),
    ("en", "It is unknown whether Acme uses Results to train Pear."),
    ("de", "Acme verbreitet die Software."),
    ("de", "Die Firma stellt das Modell Dritten bereit."),
    ("de", "Pear konkurriert nicht mit den Produkten von Orchard."),
    ("id", "Acme menjual Perangkat Lunak."),
    ("id", "Pear tidak bersaing dengan produk Orchard."),
]


@pytest.mark.parametrize(("language", "sentence"), SENTENCES)
def test_each_value_reads_back(language: str, sentence: str) -> None:
    """For each truth value there is a sentence about the same that says it, and the value there was keeps its words."""
    say = Phrasing(language)
    statement = reading(sentence, language)
    assert statement is not None
    about = core(statement, say)
    assert about is not None
    assert sentence == told(statement, value(statement), say)
    for wanted in Value:
        words = told(statement, wanted, say)
        assert words is not None, wanted
        again = reading(words, language)
        assert again is not None
        back = core(again, say)
        assert back is not None
        assert (about.key, wanted) == (back.key, value(again)), words


def test_words_that_were_said_come_back() -> None:
    """A value that was said before is said in the same words again."""
    say = Phrasing("en")
    unknown = reading("It is unknown whether Acme sells the Software to a customer.", "en")
    assert unknown is not None
    said = ("Acme sells nothing.", "Acme sold the Software to a customer.", "Acme sells the Software to a customer.")
    assert "Acme sold the Software to a customer." == told(unknown, Value.TRUE, say, said)


def test_a_sentence_that_says_two_things_is_not_denied() -> None:
    """What says two things is true or unknown; to deny the whole would say more than one sentence does."""
    say = Phrasing("en")
    both = reading("Acme uses Pear and Acme sells Pear.", "en")
    assert both is not None
    assert told(both, Value.FALSE, say) is None
    assert told(both, Value.UNKNOWN, say) is not None


def test_questions_of_meaning_take_three_stances() -> None:
    """A question of meaning is assumed, denied or left open, each in a sentence that reads so."""
    say = Phrasing("en")
    open_ = reading("It is open whether evaluating a model develops it.", "en")
    assert open_ is not None
    for stance in Stance:
        words = stance_told(open_, stance, say)
        assert words is not None
        again = reading(words, "en")
        assert again is not None
        assert stance is again.stance
