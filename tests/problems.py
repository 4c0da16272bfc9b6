"""
Random ground problems, valid by construction, from a seeded generator.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from random import Random

from licet.engine.core import (
    FALSE,
    TRUE,
    Account,
    Act,
    Atom,
    AtomKind,
    Axiom,
    Bar,
    Bound,
    Element,
    Formula,
    Modality,
    Problem,
    Relation,
    Reservation,
    Rule,
    Statement,
    Var,
    conj,
    disj,
    implies,
    negation,
)

KINDS = (AtomKind.FACT, AtomKind.FACT, AtomKind.INTERPRETATION, AtomKind.READING, AtomKind.UNREAD)


def formula(rng: Random, atoms: list[Atom], depth: int = 2) -> Formula:
    """A formula over `atoms`."""
    if depth == 0 or rng.random() < 0.35:
        literal: Formula = Var(rng.choice(atoms))
        return literal if rng.random() < 0.6 else negation(literal)
    join = conj if rng.random() < 0.5 else disj
    return join(formula(rng, atoms, depth - 1) for _ in range(rng.choice((2, 2, 3))))


def _doing(rng: Random, name: str, atoms: list[Atom]) -> tuple[Act, list[Rule]]:
    """The act of doing a to-do: banned, or bringing a duty, or reserved, and perhaps permitted."""
    grant = Rule(f"grant-{name}", Modality.PERMIT, name, (Element(formula(rng, atoms, 1)),))
    rules = [grant] if rng.random() < 0.5 else []
    against = tuple(rule.id for rule in rules if rng.random() < 0.5)
    how = rng.choice(("ban", "ban", "duty", "reserved"))
    if how == "ban":
        rules.append(Rule(f"bar-{name}", Modality.FORBID, name, (Element(formula(rng, atoms, 1)),), (), against))
    elif how == "duty":
        content = formula(rng, atoms, 1)
        rules.append(
            Rule(f"bar-{name}", Modality.OBLIGE, name, (Element(formula(rng, atoms, 1)),), against, (), content)
        )
    reserved = (Reservation(f"res-{name}", formula(rng, atoms, 1)),) if how == "reserved" else ()
    return Act(name, FALSE, TRUE, reserved), rules


def problem(
    rng: Random,
    *,
    open_atoms: int = 5,
    bounds: int = 0,
    todos: int = 0,
    acts: int = 1,
    rules: int = 4,
    axioms: int = 1,
    given: float = 0.2,
    accounts: int = 0,
) -> Problem:
    """A problem of about this size."""
    atoms = [Atom(f"a{index}", rng.choice(KINDS)) for index in range(open_atoms)]
    for index in range(bounds):
        relation = rng.choice(list(Relation))
        bound = Bound(rng.choice(("q", "q", "r")), relation, Fraction(rng.randint(-2, 4), rng.choice((1, 1, 2))))
        atoms.append(Atom(f"b{index}", AtomKind.COMPARISON, bound))
    duties = [Atom(f"t{index}", AtomKind.TODO) for index in range(todos)]

    def guarded(helps: bool) -> Formula:
        parts = [formula(rng, atoms)]
        if duties and rng.random() < 0.6:
            join = conj if rng.random() < 0.7 else disj
            todo = join(Var(rng.choice(duties)) for _ in range(rng.choice((1, 1, 2))))
            parts.append(todo if helps else negation(todo))
        return (conj if rng.random() < 0.7 else disj)(parts)

    made_acts = []
    names = [f"act{index}" for index in range(acts)]
    permits: dict[str, list[str]] = {name: [] for name in names}
    made: list[Rule] = []
    helps: dict[str, bool] = {}
    for index in range(rules):
        act = rng.choice(names)
        id_ = f"r{index}"
        modality = rng.choice(
            (Modality.PERMIT, Modality.PERMIT, Modality.FORBID, Modality.FORBID, Modality.OBLIGE, Modality.EXCEPT)
        )
        good = modality is Modality.PERMIT or (modality is Modality.EXCEPT and rng.random() < 0.7)
        helps[id_] = good
        earlier = [rule for rule in made if helps[rule.id] is not good and rule.act == act]
        defeaters = tuple(rule.id for rule in earlier if rng.random() < 0.4)
        collides: tuple[str, ...] = ()
        if modality in (Modality.FORBID, Modality.OBLIGE):
            collides = tuple(p for p in permits[act] if p not in defeaters and rng.random() < 0.25)
        if modality is Modality.PERMIT:
            permits[act].append(id_)
        content: Formula = TRUE
        if modality is Modality.OBLIGE:
            content = guarded(True) if duties else formula(rng, atoms)
        elements = tuple(Element(guarded(good)) for _ in range(rng.choice((1, 1, 2))))
        made.append(Rule(id_, modality, act, elements, defeaters, collides, content))
    for name in names:
        reservations: tuple[Reservation, ...] = ()
        if rng.random() < 0.5:
            holds = TRUE if rng.random() < 0.5 else formula(rng, atoms, 1)
            grants = None if rng.random() < 0.7 else tuple(p for p in permits[name] if rng.random() < 0.6)
            collides = tuple(p for p in permits[name] if grants is not None and p not in grants and rng.random() < 0.5)
            reservations = (Reservation(f"res-{name}", holds, grants, collides),)
        covered = TRUE if rng.random() < 0.7 else formula(rng, atoms, 1)
        governed = TRUE if rng.random() < 0.75 else formula(rng, atoms, 1)
        made_acts.append(Act(name, covered, governed, reservations))
    bars = []
    for todo in duties:
        for number in range(rng.choice((0, 0, 0, 1, 1, 2))):
            doing = f"doing-{todo.key}-{number}"
            act_of_doing, inside = _doing(rng, doing, atoms)
            made_acts.append(act_of_doing)
            made += inside
            bars.append(Bar(todo, doing))
    made_axioms = []
    for _ in range(axioms):
        first, second = formula(rng, atoms, 1), formula(rng, atoms, 1)
        made_axioms.append(Axiom(implies(first, second)))
    facts = {atom: rng.random() < 0.5 for atom in (*atoms, *duties) if rng.random() < given}
    sources = []
    for index in range(accounts):
        chosen = [atom for atom in (*atoms, *duties) if atom not in facts and rng.random() < 0.4]
        sources.append(Account(f"source{index}", {atom: rng.random() < 0.5 for atom in chosen}))
    statements: tuple[Statement, ...] = ()
    if accounts and len(atoms) > 2 and rng.random() < 0.4:
        statements = (Statement("s0", tuple(rng.sample(atoms, 2))),)
    rng.shuffle(made)
    return Problem(tuple(made_acts), tuple(made), tuple(made_axioms), facts, tuple(sources), statements, tuple(bars))


def wide(atoms: list[Atom]) -> Problem:
    """One act under a ban for each pair of neighbours among `atoms`."""
    bans = [
        Rule(f"r{place}", Modality.FORBID, "act", (Element(disj((Var(one), Var(other)))),))
        for place, (one, other) in enumerate(pairwise(atoms))
    ]
    return Problem(acts=(Act("act"),), rules=tuple(bans))
