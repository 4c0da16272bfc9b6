"""Text to clauses, and clauses to words: grammars, tables of words, document structure, ledger."""
