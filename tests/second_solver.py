"""cvc5 as a second solver for exported problems."""

from __future__ import annotations


def by_cvc5(text: str) -> list[str]:
    """The answers of cvc5 to a script."""
    import cvc5

    solver = cvc5.Solver(cvc5.TermManager())
    solver.setOption("incremental", "true")
    symbols = cvc5.SymbolManager(solver)
    parser = cvc5.InputParser(solver, symbols)
    parser.setStringInput(cvc5.InputLanguage.SMT_LIB_2_6, text, "problem")
    answers = []
    while not (command := parser.nextCommand()).isNull():
        answers += str(command.invoke(solver, symbols)).split()
    return answers
