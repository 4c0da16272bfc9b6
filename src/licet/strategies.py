"""
Hypothesis strategies for small cases and instruments that speak of the same few things, so that they meet.

Names are plural, as Hypothesis does it. What is drawn can be checked: an instrument with its case never is bad input.
"""

from __future__ import annotations

from hypothesis import strategies as st

from .clauses.case import Case, Question, QuestionKind, Statement, Truth
from .clauses.norm import Instrument, Modality, Norm, Proviso
from .clauses.phrase import LICENSEE, Filled, Predication, Role, Thing

_ACTOR = "Acme"
_VERBS = ("use", "develop", "distribute", "modify", "sell")
_KINDS = ("model", "output", "software", "product")


def things() -> st.SearchStrategy[Thing]:
    """A kind of thing, or a thing by its name."""
    return st.one_of(
        st.builds(Thing, st.sampled_from(_KINDS)),
        st.builds(Thing, st.sampled_from(_KINDS), name=st.sampled_from(("Seed", "Bloom"))),
    )


def _acts(*agent: Filled) -> st.SearchStrategy[Predication]:
    def act(verb: str, thing: Thing) -> Predication:
        return Predication(verb, (*agent, Filled(Role.OBJECT, thing)))

    return st.builds(act, st.sampled_from(_VERBS), things())


def predications() -> st.SearchStrategy[Predication]:
    """An act of the actor."""
    return _acts(Filled(Role.AGENT, Thing("", name=_ACTOR)))


def norms(norm_id: str = "1") -> st.SearchStrategy[Norm]:
    """A grant, ban or duty for the licensee, with at most one condition."""

    def norm(modality: Modality, act: Predication, conditions: list[Proviso]) -> Norm:
        return Norm(norm_id, modality, (act,), Thing(LICENSEE), tuple(conditions), quote=f"clause {norm_id}")

    modalities = st.sampled_from((Modality.PERMIT, Modality.FORBID, Modality.OBLIGE))
    conditions = st.builds(Proviso, _acts(Filled(Role.AGENT, Thing(LICENSEE))), st.booleans())
    return st.builds(norm, modalities, _acts(), st.lists(conditions, max_size=1))


@st.composite
def instruments(draw: st.DrawFn, most: int = 3) -> Instrument:
    """Terms of one to `most` clauses."""
    drawn = tuple(draw(norms(str(number))) for number in range(1, draw(st.integers(1, most)) + 1))
    return Instrument("terms", "Terms", drawn, public=True)


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """A sentence that says, denies or leaves open one act."""
    predication = draw(predications())
    if draw(st.booleans()):
        predication = predication.denied()
    truth = Truth.UNKNOWN if not predication.negated and draw(st.booleans()) else Truth.TRUE
    words = f"{predication.verb} {' '.join(filled.role for filled in predication.roles)}"
    return Statement(f"{words} {'not' if predication.negated else ''}".strip(), truth=truth, readings=((predication,),))


@st.composite
def cases(draw: st.DrawFn, most: int = 4) -> Case:
    """Up to `most` sentences that do not contradict each other, and the question whether the actor may do an act."""
    by_act: dict[Predication, Statement] = {}
    for statement in draw(st.lists(statements(), max_size=most)):
        (predication,) = statement.readings[0]
        by_act.setdefault(predication.denied() if predication.negated else predication, statement)
    asked = draw(predications())
    question = Question("May it?", QuestionKind.MAY, Thing("", name=_ACTOR), (asked,))
    return Case("drawn", statements=tuple(by_act.values()), question=question)
