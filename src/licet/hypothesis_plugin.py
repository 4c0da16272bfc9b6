"""
Registers strategies for the public types with Hypothesis, so that `st.from_type(licet.Case)` draws cases.

Nothing heavy may be imported here: the strategies themselves are built when one is first asked for.
"""

from __future__ import annotations


def _hypothesis_setup_hook() -> None:
    """Called by Hypothesis when it is first imported."""
    from hypothesis import strategies as st

    from licet.clauses.case import Case, Statement
    from licet.clauses.norm import Instrument, Norm
    from licet.clauses.phrase import Predication, Thing

    def cases(_: type[Case]) -> st.SearchStrategy[Case]:
        from licet.strategies import cases

        return cases()

    def statements(_: type[Statement]) -> st.SearchStrategy[Statement]:
        from licet.strategies import statements

        return statements()

    def instruments(_: type[Instrument]) -> st.SearchStrategy[Instrument]:
        from licet.strategies import instruments

        return instruments()

    def norms(_: type[Norm]) -> st.SearchStrategy[Norm]:
        from licet.strategies import norms

        return norms()

    def predications(_: type[Predication]) -> st.SearchStrategy[Predication]:
        from licet.strategies import predications

        return predications()

    def things(_: type[Thing]) -> st.SearchStrategy[Thing]:
        from licet.strategies import things

        return things()

    st.register_type_strategy(Case, cases)
    st.register_type_strategy(Statement, statements)
    st.register_type_strategy(Instrument, instruments)
    st.register_type_strategy(Norm, norms)
    st.register_type_strategy(Predication, predications)
    st.register_type_strategy(Thing, things)
