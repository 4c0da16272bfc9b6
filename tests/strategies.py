"""
Hypothesis strategies for the clause model, bounded so that tests stay fast.

Names are plural, as Hypothesis does it. Everything drawn has a formal text that reads back as the same value.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from attrs import evolve
from hypothesis import strategies as st

from licet.clauses.case import Case, Expectation, Question, QuestionKind, Statement
from licet.clauses.norm import (
    Definition,
    Entry,
    Instrument,
    Modality,
    Norm,
    Party,
    Proviso,
    Reserved,
    Review,
    Silence,
    Standing,
    Status,
)
from licet.clauses.phrase import (
    LICENSEE,
    LICENSOR,
    SELF,
    AllOf,
    AnyOf,
    Compare,
    Connective,
    Determiner,
    Filled,
    Filler,
    Formula,
    Limit,
    Linked,
    NotSo,
    Period,
    Predication,
    Quantity,
    Restriction,
    Role,
    Thing,
    Things,
    Words,
)
from licet.clauses.span import Span
from licet.clauses.verdict import Kind, Reason
from licet.clauses.vocabulary import (
    ActProperty,
    Apart,
    Below,
    Kept,
    MeaningRule,
    Near,
    Neighbours,
    Property,
    Same,
    Sort,
    Vocabulary,
)

texts = st.text(max_size=12) | st.sampled_from(
    ["use Output …", 'the "Services"', "a\\b", "two\nlines", "it's", "# no comment"]
)
"""Any text at all, the awkward included."""

lemmas = st.sampled_from(
    [
        "model",
        "output",
        "data",
        "develop",
        "fine-tune",
        "language",
        "third party",
        "of",
        "any",
        "not",
        "we",
        "GPT-4",
        "C",
        "AI",
        "de:Wegwerfartikel",
        "gpt-3.5-turbo",
        "3",
        "",
        "make available",
        "object",
        "only",
        "Modell",
        "größe",
        "it's",
        "that",
    ]
)
"""Lemmas, the odd included: words with a task of their own, several words, capitals, nothing."""

verbs = st.sampled_from(["use", "develop", "be", "compete", "make available", "to", "is", "fine-tune", "Do", ""])

names = st.sampled_from(["", "M", "X", "OpenAI", "Project Seed", 'the "B"', "text-embedding-ada-002"])

terms = st.sampled_from(
    ["", "Output", "Services", "Customer Content", "OpenAI Policies", "End User", "the Work", "Class"]
)

labels = st.sampled_from(["1.1", "2(e)", "2(e)(i)", "2(lead-in)", "A.1#2", "Using Our Services", "§ 3", "3"])

days = st.dates(date(1000, 1, 1), date(2999, 12, 31))

fractions = st.fractions(max_denominator=1000) | st.integers().map(Fraction)

quantities = st.builds(Quantity, fractions, st.sampled_from(["", "user", "day", "USD", "of", "square metre"]))

limits = st.builds(Limit, st.sampled_from(Compare), quantities)

periods = st.builds(Period, st.none() | days, st.none() | days) | days.map(lambda day: Period(day, day))

spans = st.tuples(st.integers(0, 900), st.integers(0, 90)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))

opaque_phrases = st.builds(Words, texts, st.lists(lemmas, max_size=2).map(tuple))


def _bare_things(restrictions: st.SearchStrategy[tuple[Restriction, ...]]) -> st.SearchStrategy[Thing]:
    return st.builds(
        Thing,
        lemmas,
        st.lists(lemmas, max_size=2).map(tuple),
        st.sampled_from(Determiner),
        names,
        terms,
        st.booleans(),
        st.none() | limits,
        restrictions,
    ) | st.sampled_from(
        [
            Thing("output", term="Output"),
            Thing("service", determiner=Determiner.THE, term="Services", plural=True),
            Thing(LICENSEE),
            Thing(LICENSOR),
            Thing("model", ("language",), Determiner.ANY, plural=True),
            Thing("", name="OpenAI"),
            Thing("", determiner=Determiner.PRONOUN),
            Thing(LICENSEE, determiner=Determiner.PRONOUN),
            Thing(LICENSOR, determiner=Determiner.PRONOUN, plural=True),
            Thing("you", term="You"),
        ]
    )


simple_things = _bare_things(st.just(()))
"""Things without restrictions."""


def _several(members: st.SearchStrategy[Thing | Words]) -> st.SearchStrategy[Things]:
    return st.builds(Things, st.sampled_from(Connective), st.lists(members, max_size=3).map(tuple))


def _acts(fillers: st.SearchStrategy[Filler]) -> st.SearchStrategy[Predication]:
    """Acts whose roles are filled by `fillers`, in any order and as often as it likes."""
    return st.builds(
        Predication,
        verbs,
        st.lists(st.builds(Filled, st.sampled_from(Role), fillers), max_size=3).map(tuple),
        st.booleans(),
        st.lists(lemmas, max_size=1).map(tuple),
        st.booleans(),
    )


def _restricted(
    fillers: st.SearchStrategy[Filler], narrowing: st.SearchStrategy[Predication]
) -> st.SearchStrategy[Thing]:
    """Things narrowed by links to `fillers`, by relative clauses, and by words kept as written."""
    relatives = narrowing.map(
        lambda predication: evolve(predication, roles=(Filled(Role.AGENT, Thing(SELF)), *predication.roles))
    )
    objects = narrowing.map(lambda predication: predication.adding(Role.OBJECT, Thing(SELF)))
    restrictions = st.builds(Linked, st.sampled_from(Role), fillers) | objects | narrowing | relatives | opaque_phrases
    return _bare_things(st.lists(restrictions, max_size=2).map(tuple))


def _groups(parts: st.SearchStrategy[Formula]) -> st.SearchStrategy[AllOf | AnyOf]:
    listed = st.lists(parts, max_size=3).map(tuple)
    return listed.map(AllOf) | listed.map(AnyOf)


_leaves: st.SearchStrategy[Filler] = simple_things | limits | periods | opaque_phrases
_small_acts = _acts(_leaves)
_small_things = _restricted(_leaves, _small_acts)
_fillers: st.SearchStrategy[Filler] = (
    _leaves
    | _small_things
    | _several(_small_things | opaque_phrases)
    | _small_acts
    | _groups(_small_acts | opaque_phrases | _small_acts.map(NotSo))
)

acts = _acts(_fillers)
"""Predications of any shape."""

things = _restricted(_fillers, acts)
"""Things of any shape."""

parties_to_a_norm: st.SearchStrategy[Thing | Things] = things | _several(_small_things)
"""Who may be bound: one or several."""

noun_phrases: st.SearchStrategy[Thing | Things | Words] = parties_to_a_norm | opaque_phrases
"""Noun phrases of any shape."""

formulas: st.SearchStrategy[Formula] = (
    acts | opaque_phrases | acts.map(NotSo) | _groups(_small_acts | opaque_phrases | _groups(_small_acts).map(NotSo))
)
"""Conditions of any shape."""

parties = st.builds(Party, st.sampled_from([LICENSEE, LICENSOR]), st.lists(texts, max_size=2).map(tuple))

definitions = st.builds(
    Definition,
    texts,
    st.none() | noun_phrases,
    st.lists(texts, max_size=2).map(tuple),
    st.lists(things, max_size=1).map(tuple),
    st.lists(things, max_size=1).map(tuple),
    st.just("") | labels,
    texts,
    st.none() | spans,
)

reservations = st.builds(Reserved, things, st.sampled_from(Silence), st.just("") | labels, texts, st.none() | spans)

reviews = st.builds(Review, texts, texts, days, spans, st.just("ab12") | texts, texts, texts)

entries = st.builds(
    Entry,
    spans,
    st.sampled_from(Status),
    st.just("") | labels,
    st.lists(labels, max_size=2).map(tuple),
    st.lists(opaque_phrases, max_size=1).map(tuple),
    texts,
    st.lists(lemmas, max_size=3).map(tuple),
    st.just("") | labels,
)


@st.composite
def norms(draw: st.DrawFn, norm_id: str = "1", targets: tuple[str, ...] = ()) -> Norm:
    """A norm that defeats only what is in `targets`, so that no circle arises."""
    aimed = st.lists(st.sampled_from(targets), max_size=2, unique=True).map(tuple) if targets else st.just(())
    return Norm(
        id=norm_id,
        modality=draw(st.sampled_from(Modality)),
        acts=tuple(draw(st.lists(acts, max_size=2))),
        bearer=draw(st.none() | parties_to_a_norm),
        conditions=tuple(draw(st.lists(st.builds(Proviso, formulas, st.booleans()), max_size=2))),
        defeats=draw(aimed),
        rank=draw(st.integers(-1, 2)),
        subject_to=(),
        overrides=draw(aimed | st.just(("*",))),
        only=draw(st.booleans()),
        condition_of_grant=draw(st.booleans()),
        efforts=draw(st.booleans()),
        quote=draw(texts),
        spans=tuple(draw(st.lists(spans, max_size=2))),
        reading=draw(st.sampled_from(["", "s12:a"])),
        opaque=tuple(draw(st.lists(opaque_phrases, max_size=1))),
    )


@st.composite
def instruments(draw: st.DrawFn, max_norms: int = 3) -> Instrument:
    """An instrument with every kind of item; its order of defeat has no circle."""
    ids = draw(st.lists(labels, max_size=max_norms, unique=True))
    return Instrument(
        draw(st.sampled_from(["openai-business-terms-2023-11-14", "mit", "two words", ""])),
        draw(texts),
        tuple(draw(norms(norm_id, tuple(ids[:i]))) for i, norm_id in enumerate(ids)),
        tuple(draw(st.lists(definitions, max_size=2))),
        tuple(draw(st.lists(parties, max_size=2))),
        draw(st.none() | days),
        draw(periods),
        draw(st.booleans()),
        tuple(draw(st.lists(acts, max_size=1))),
        tuple(draw(st.lists(reservations, max_size=1))),
        tuple(draw(st.lists(texts, max_size=2))),
        tuple(draw(st.lists(texts, max_size=1))),
        tuple(draw(st.lists(st.tuples(texts, texts), max_size=1))),
        tuple(draw(st.lists(entries, max_size=2))),
        tuple(draw(st.lists(reviews, max_size=1))),
        draw(st.sampled_from(Standing)),
        draw(st.sampled_from(["en", "de", "id"])),
        draw(texts),
        draw(st.sampled_from(["", "58f07e99143531f98dcea39b014d78a2"])),
        draw(st.just("") | texts),
    )


_concepts = st.sampled_from(["model", "language model", "fine-tune", "third party", "is a", "AI", "to", "l'œuvre", "M"])
_sorts = st.sampled_from(Sort)

meaning_rules = st.builds(MeaningRule, st.lists(acts, max_size=2).map(tuple), acts, texts)

vocabularies = st.builds(
    Vocabulary,
    st.lists(
        st.builds(Below, _sorts, _concepts, _concepts)
        | st.builds(Same, _sorts, _concepts, _concepts)
        | st.builds(Near, _sorts, _concepts, _concepts)
        | st.builds(Neighbours, _sorts, st.lists(_concepts, min_size=3, max_size=4).map(tuple))
        | st.builds(Apart, _sorts, _concepts, _concepts)
        | st.builds(Property, _concepts, st.sampled_from(ActProperty))
        | st.builds(Kept, _concepts)
        | meaning_rules,
        max_size=5,
    ).map(tuple),
    st.sampled_from(["core", "two words"]),
)

sentences = st.sampled_from(
    [
        "ByteDance used Output to train Project Seed.",
        "It is unknown whether Project Seed competes with a product of OpenAI.",
        "The model has 1.5 billion parameters (e.g. weights).",
        'The company calls it "Seed".',
        "OpenAI, L.L.C. provides the Services.",
        "It is open whether evaluating a model develops it.",
        "The firm does not distribute the model!",
    ]
)
"""Sentences of a case; none is a question."""

_account_names = st.sampled_from(["", "The Verge", "ByteDance", 'the "press"'])

statements = st.builds(Statement, sentences, _account_names)
"""Statements as written, without a reading."""

questions = st.sampled_from(["May ByteDance use Output to train Project Seed?", "What must the firm do?"]).map(
    lambda text: Question(text, QuestionKind.MAY, None)
)
"""Questions as written, without a reading."""

expectations = (
    st.builds(Expectation, st.just("verdict"), st.sampled_from([kind.value for kind in Kind]), _account_names)
    | st.builds(
        Expectation,
        st.sampled_from(["by", "not by", "grounds", "limits"]),
        st.sampled_from(["2(e)", "2(e), 5(c)"]),
        _account_names,
    )
    | st.builds(
        Expectation,
        st.sampled_from(["duty", "decided by", "assumed"]),
        st.sampled_from(["give notice", 'a "b"']),
        _account_names,
    )
    | st.builds(Expectation, st.just("reason"), st.sampled_from([reason.value for reason in Reason]), _account_names)
)  # fmt: skip

cases = st.builds(
    Case,
    st.sampled_from(["", "Project Seed", 'a "b"']),
    st.lists(st.sampled_from(["mit", "my licence.txt", "openai-tou-2023-03-14"]), max_size=2, unique=True).map(tuple),
    st.none() | days,
    st.lists(statements, max_size=4).map(tuple),
    st.none() | questions,
    st.lists(expectations, max_size=3).map(tuple),
    st.sampled_from(["en", "de", "id"]),
)  # fmt: skip
"""Cases as written: statements and question have no readings."""
