"""
Obligations and prohibitions on passing a work on, against checklists that people made of the same texts.

Three levels: a clause of the right modality holds the words that the checklist quotes; it also names the action; it
also carries the use case and the conditions. Alternatives (`EITHER … OR`) are not scored. Recall only: the checklists
leave out permissions, definitions, liability, termination and law by design.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from benchmarks.material import Library, json_lines
from licet.clauses.norm import Instrument, Modality, Norm
from licet.clauses.phrase import AllOf, AnyOf, NotSo, Predication, Words, leaves
from licet.clauses.span import Span
from licet.clauses.vocabulary import Sort
from licet.engine.check import lexicon_of
from licet.engine.lexicon import Lexicon, Relation
from licet.engine.parts import lemmas_of
from licet.supply import vocabulary


@frozen
class Score:
    """One statement of a checklist: how far a clause of the text as read comes to it."""

    row: Mapping[str, Any]
    words: bool
    action: bool
    conditions: bool
    clauses: tuple[str, ...] = ()
    """The clauses that hold the quoted words, whatever their modality."""
    located: bool = True


@frozen
class Tables:
    """The mapping of controlled words onto concepts."""

    actions: Mapping[str, Sequence[str]]
    contraries: Mapping[str, Sequence[str]]
    """To be barred from the one is to have to do the other."""
    terms: Mapping[str, Sequence[str]]
    conditions: Mapping[str, Sequence[str]]


def tables() -> Tables:
    """From the file beside this module."""
    found = tomllib.loads(Path(__file__).with_name("osadl_actions.toml").read_text("utf-8"))
    return Tables(found["actions"], found["contraries"], found["terms"], found["conditions"])


def scores(library: Library, root: Path) -> list[Score]:
    """Every statement whose licence is at hand."""
    mapping, lexicon = tables(), lexicon_of(vocabulary())
    found: list[Score] = []
    for row in json_lines(root / "osadl" / "obligations.jsonl"):
        path = root / "osadl" / "texts" / f"{row['licence']}.txt"
        instrument = library.instrument(path, "en") if path.is_file() else None
        if instrument is None:
            found.append(Score(row, words=False, action=False, conditions=False, located=False))
        else:
            found.append(_score(row, instrument, mapping, lexicon))
    return found


def _score(row: Mapping[str, Any], instrument: Instrument, mapping: Tables, lexicon: Lexicon) -> Score:
    spans = [span for quote in row["quotes"] for span in located(quote, instrument.text)]
    touched = [norm for norm in instrument.norms if any(_covers(norm, span) for span in spans)]
    names = tuple(dict.fromkeys(f"{norm.id}:{norm.modality.value}" for norm in touched))
    right = [norm for norm in touched if _modality(norm, row, mapping, lexicon)]
    acting = [norm for norm in right if _acts(norm, row, mapping, lexicon)]
    whole = [norm for norm in acting if _conditioned(norm, row, instrument, mapping, lexicon)]
    return Score(row, bool(right), bool(acting), bool(whole), names, bool(spans))


def located(fragments: Sequence[str], text: str) -> Iterator[Span]:
    """Where the fragments of one quote stand in `text`, in order, white space aside."""
    at = 0
    for fragment in fragments:
        pattern = r"\s+".join(re.escape(word) for word in fragment.split())
        found = re.compile(pattern).search(text, at) or re.compile(pattern).search(text)
        if found is not None:
            yield Span(*found.span())
            at = found.end()


def _covers(norm: Norm, span: Span) -> bool:
    """Whether the clause holds at least half of the quoted words."""
    shared = sum(max(0, min(one.end, span.end) - max(one.start, span.start)) for one in norm.spans)
    return 2 * shared >= span.end - span.start


def _modality(norm: Norm, row: Mapping[str, Any], mapping: Tables, lexicon: Lexicon) -> bool:
    negated = any(act.negated for act in norm.acts)
    contraries = mapping.contraries.get(row["action"].partition(" ")[0], ())
    if any(_is_act(act, contraries, lexicon) for act in _predications(norm)):
        return True
    if row["modality"] == "prohibition":
        if norm.modality is Modality.FORBID or (norm.modality is Modality.OBLIGE and negated):
            return True
        # A grant on condition that something is not done bars from doing it all the same.
        return norm.modality in (Modality.PERMIT, Modality.EMPOWER) and any(
            act.negated for proviso in norm.conditions if not proviso.unless for act in _inside(proviso.formula)
        )
    if norm.modality is Modality.OBLIGE:
        return not negated or len(norm.acts) > 1
    # What a grant is subject to, and what lifts a ban, is to be done all the same.
    return any(proviso.unless is (norm.modality is Modality.FORBID) for proviso in norm.conditions)


def _predications(norm: Norm) -> Iterator[Predication]:
    """The acts of a clause and of its conditions, and the acts inside them."""
    yield from _inside(*norm.acts, *(leaf for proviso in norm.conditions for leaf in leaves(proviso.formula)))


def _inside(*formulas: Any) -> Iterator[Predication]:
    """The acts of formulas, and the acts inside them."""
    todo: list[Any] = list(formulas)
    while todo:
        part = todo.pop(0)
        if isinstance(part, Predication):
            yield part
            todo.extend(filled.filler for filled in part.roles)
        elif isinstance(part, AllOf | AnyOf):
            todo.extend(part.parts)
        elif isinstance(part, NotSo):
            todo.append(part.part)


def _acts(norm: Norm, row: Mapping[str, Any], mapping: Tables, lexicon: Lexicon) -> bool:
    verb, _, term = row["action"].partition(" ")
    acts = (*mapping.actions.get(verb, ()), *mapping.contraries.get(verb, ()))
    things = _term(term, mapping)
    for act in _predications(norm):
        if not _is_act(act, acts, lexicon):
            continue
        if not things or _said(lemmas_of(act), things, lexicon):
            return True
    return False


def _is_act(act: Predication, verbs: Sequence[str], lexicon: Lexicon) -> bool:
    return any(lexicon.relate(Sort.ACT, act.verb, one) is Relation.BELOW for one in verbs)


def _term(term: str, mapping: Tables) -> Sequence[str]:
    """The things of a term: itself, or what stands before its first addition ("Source code Of Modified work")."""
    if term in mapping.terms:
        return mapping.terms[term]
    known = [one for one in mapping.terms if one and term.startswith(one)]
    return mapping.terms[max(known, key=len)] if known else [word.lower() for word in term.split()]


def _said(lemmas: set[str], wanted: Sequence[str], lexicon: Lexicon) -> bool:
    return any(
        lemma == one or lexicon.is_kind(lemma, one) or lexicon.is_act(lemma, one) for lemma in lemmas for one in wanted
    )


def _conditioned(norm: Norm, row: Mapping[str, Any], instrument: Instrument, mapping: Tables, lexicon: Lexicon) -> bool:
    positive = {lemma for act in norm.acts for lemma in lemmas_of(act)}
    negative: set[str] = set()
    for proviso in norm.conditions:
        for leaf in leaves(proviso.formula):
            lemmas = set(leaf.lemmas) if isinstance(leaf, Words) else lemmas_of(leaf)
            (negative if proviso.unless else positive).update(lemmas)
    for other in instrument.norms:
        lemmas = {lemma for act in other.acts for lemma in lemmas_of(act)}
        if norm.id in other.defeats:
            negative |= lemmas
        if norm.condition_of_grant and other.modality is Modality.PERMIT and _above(other.id, norm.id):
            positive |= lemmas
    for context in row["context"]:
        wanted = context.get("arg") or ""
        match context["kw"]:
            case "USE CASE":
                # A condition of the grant, or a duty that nothing narrows, goes with every use.
                if norm.condition_of_grant or not norm.conditions:
                    continue
                options = [one for case in wanted.split(" OR ") for one in mapping.conditions.get(case, ())]
                if not _said(positive, options, lexicon):
                    return False
            case "IF" | "OR IF" | "EITHER IF":
                if not _said(positive, mapping.conditions.get(wanted, ()), lexicon):
                    return False
            case "EXCEPT IF":
                if not _said(negative, mapping.conditions.get(wanted, ()), lexicon):
                    return False
    return True


def _above(upper: str, lower: str) -> bool:
    """Whether one clause stands in the item that the other is a part of."""
    return lower.partition("#")[0].startswith(upper.partition("#")[0])


def lines(found: Sequence[Score]) -> Iterator[str]:
    """Each statement that is not matched at all levels, with the clauses that hold its words."""
    for one in found:
        if one.conditions:
            continue
        level = "conditions" if one.action else "action" if one.words else "modality" if one.clauses else "words"
        if not one.located:
            level = "not located"
        context = "; ".join(f"{part['kw']} {part.get('arg') or ''}".strip() for part in one.row["context"])
        quote = " … ".join(" ".join(fragment.split()) for fragment in one.row["quotes"][0]) if one.row["quotes"] else ""
        yield (
            f"  {one.row['id']} fails at {level}: {one.row['modality']} {one.row['action']} [{context}] "
            f"“{quote[:160]}” {', '.join(one.clauses) or 'no clause'}"
        )
