"""What each pane shows, for the help on it."""

from __future__ import annotations

from collections.abc import Mapping

PANES: Mapping[str, str] = {
    "changes": (
        "The smallest changes in the actor's own hands that reach the goal (g chooses it), each judged anew; below "
        "them what would help and is not in the actor's hands, and the facts, which # locks. Enter tries a change, A "
        "applies it to the case, d compares the proofs before and after."
    ),
    "effect": (
        "What the change under the cursor comes to: the verdict, the sentences of the case that change, duties that "
        "it brings or ends, and the first step of the proof that differs."
    ),
    "pairs": (
        "The norms of both texts: = the same (proved), ≠ some use is decided otherwise, − only the first has it, "
        "+ only the second, ? neither could be shown. t chooses the texts, h hides what is the same, s swaps."
    ),
    "meaning": (
        "What was found about the norm under the cursor: the words of both texts, and the smallest use on which they "
        "give different verdicts. Enter opens that use as a case."
    ),
    "facts": (
        "What the case says: each fact once, the mark before it for the account that is edited (✔ true, ✘ "
        "false, ? unknown, · not said), what other accounts say at the right (⚖: they differ). Below a "
        "sentence stands how it was read, where that is told in other words, and whether it bore on nothing."
    ),
    "verdict": (
        "What follows from the facts, anew with each change: the verdict, the same on each account, the "
        "questions it turns on with what each answer leads to, the words that decide, what was assumed, and "
        "what was not read. Enter answers a question; space makes or unmakes a presumption; w says why a "
        "question is asked."
    ),
    "entries": (
        "Licences and cases: of the working folder, of the folders that licet.toml names, and of the library. "
        "/ filters the list, enter opens, u starts a use case under the licence, r judges all cases."
    ),
    "about": (
        "What is known of the entry under the cursor: how much of a text was read, who reviewed it, and how "
        "its cases stand."
    ),
    "steps": (
        "The proof, from the verdict to what it rests on: clauses (✔ applies, ✘ does not, ? open), exceptions "
        "that were looked at, facts and whose word each is; of an open verdict the questions. j and k walk, + "
        "and - show more or less, enter goes to the clause or the fact."
    ),
    "step": (
        "The step under the cursor: what it rests on, what was established before it, and what it adds. P "
        "keeps a step here beside the one that is walked to."
    ),
    "source": (
        "The words of the licence that the step cites, where they stand, with the way to them through its parts."
    ),
    "text": (
        "The text, one row for each sentence, and before it what became of it: █ read, ▒ not read or not "
        "whole, │ rules nothing. Words kept as written are marked. The words of the clause under the cursor "
        "are lit."
    ),
    "clauses": (
        "The clauses that were read, in the order of the text, and between them what was not read, with the "
        "reason. e edits a clause in the clause language, m records a review, r shows the readings of an "
        "ambiguous sentence."
    ),
}
