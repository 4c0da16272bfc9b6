"""
The ground core: propositional formulas over atoms, rules about acts, and the problem that they make up.

Nothing in here knows words. What a reader will want to see (spans, phrases) travels as opaque payloads named `citation`
and `about`, which never take part in equality.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from fractions import Fraction
from typing import ClassVar

from attrs import field, frozen


class AtomKind(StrEnum):
    """What an atom asks about."""

    FACT = "fact"
    INTERPRETATION = "interpretation"
    """An open-texture question: does this count as that?"""
    READING = "reading"
    """A choice between readings of an ambiguous sentence."""
    UNREAD = "unread"
    """An unread sentence could say otherwise."""
    COMPARISON = "comparison"
    """A bound on an open quantity; such an atom has a `bound`."""
    PRESUMPTION = "presumption"
    """A declared presumption; assigned true unless it is denied or left open."""
    TODO = "todo"
    """Something the bearer can still do: true is done, false is failed, not assigned is outstanding."""


class Relation(StrEnum):
    """How a quantity stands to a threshold."""

    LT = "<"
    LE = "<="
    GT = ">"
    GE = ">="
    EQ = "="


@frozen(order=True, cache_hash=True)
class Bound:
    """
    One quantity compared with one exact rational.
    """

    quantity: str
    """Key of the quantity; bounds on the same key speak of the same number."""
    relation: Relation
    threshold: Fraction


@frozen(cache_hash=True)
class Atom:
    """
    Something that is true or false and that nobody needs to look inside.
    """

    key: str
    """Unique within a problem and stable from run to run."""
    kind: AtomKind = AtomKind.FACT
    bound: Bound | None = None
    about: object = field(default=None, eq=False, repr=False)
    """Opaque payload for rendering."""


@frozen(cache_hash=True)
class Const:
    """
    True or false; there is one of each, so that `formula is TRUE` is what `formula == TRUE` is, at a tenth of the time.
    """

    value: bool = field(converter=bool)

    _each: ClassVar[dict[bool, Const]] = {}

    def __new__(cls, value: bool) -> Const:
        return cls._each.setdefault(value, super().__new__(cls))

    def __reduce__(self) -> tuple[type[Const], tuple[bool]]:
        return Const, (self.value,)


@frozen(cache_hash=True)
class Var:
    """
    An atom as a formula.
    """

    atom: Atom


@frozen(cache_hash=True)
class Not:
    """
    A negation; made by `negation`.
    """

    part: Formula


@frozen(cache_hash=True)
class And:
    """
    A conjunction of two or more; made by `conj`.
    """

    parts: tuple[Formula, ...]


@frozen(cache_hash=True)
class Or:
    """
    A disjunction of two or more; made by `disj`.
    """

    parts: tuple[Formula, ...]


Formula = Const | Var | Not | And | Or

TRUE = Const(True)
FALSE = Const(False)


def constant(value: bool) -> Const:
    """One of the two constants."""
    return TRUE if value else FALSE


def negation(part: Formula) -> Formula:
    """
    The opposite of `part`.

    >>> negation(negation(Var(Atom("p")))) == Var(Atom("p"))
    True
    """
    match part:
        case Const(value):
            return constant(not value)
        case Not(inner):
            return inner
        case _:
            return _hashed(Not(part))


def conj(parts: Iterable[Formula]) -> Formula:
    """
    All of `parts`: flattened, each part once, constants folded; true if there is none.
    """
    return _nary(parts, And, neutral=True)


def disj(parts: Iterable[Formula]) -> Formula:
    """
    One of `parts`: flattened, each part once, constants folded; false if there is none.
    """
    return _nary(parts, Or, neutral=False)


def implies(premise: Formula, conclusion: Formula) -> Formula:
    """
    `conclusion` holds where `premise` does.
    """
    return disj((negation(premise), conclusion))


def _nary(parts: Iterable[Formula], make: type[And] | type[Or], *, neutral: bool) -> Formula:
    kept: dict[Formula, None] = {}
    for part in parts:
        inner: tuple[Formula, ...] = part.parts if isinstance(part, make) else (part,)
        for one in inner:
            if isinstance(one, Const):
                if one.value is not neutral:
                    return one
            elif kept and negation(one) in kept:
                return constant(not neutral)
            else:
                kept[one] = None
    if not kept:
        return constant(neutral)
    if len(kept) == 1:
        return next(iter(kept))
    return _hashed(make(tuple(kept)))


def _hashed(formula: Formula) -> Formula:
    hash(formula)  # cached from the leaves up, so that a deep formula is never hashed recursively
    return formula


def atoms_of(formula: Formula) -> Iterator[Atom]:
    """The atoms of `formula` in reading order, each as often as it occurs."""
    todo = [formula]
    while todo:
        match todo.pop():
            case Var(atom):
                yield atom
            case Not(part):
                todo.append(part)
            case And(parts) | Or(parts):
                todo.extend(reversed(parts))
            case Const():
                pass


def evaluate(formula: Formula, given: Mapping[Atom, bool]) -> bool | None:
    """
    The three-valued (Kleene) value of `formula` where some atoms are given; None where it stays open.

    >>> p, q = Var(Atom("p")), Var(Atom("q"))
    >>> evaluate(disj((p, q)), {p.atom: True}), evaluate(conj((p, q)), {p.atom: True})
    (True, None)
    """
    return truth(formula, {atom.key: value for atom, value in given.items()})


def truth(formula: Formula, values: Mapping[str, bool | None]) -> bool | None:
    """The same where values are given by key."""
    try:
        return _truth(formula, values)
    except RecursionError:
        return _deep_truth(formula, values)


def _truth(formula: Formula, values: Mapping[str, bool | None]) -> bool | None:
    kind = formula.__class__
    if kind is Var:
        return values.get(formula.atom.key)  # type: ignore[union-attr]
    if kind is Not:
        value = _truth(formula.part, values)  # type: ignore[union-attr]
        return None if value is None else not value
    if kind is Const:
        return formula.value  # type: ignore[union-attr]
    decisive = kind is Or  # one true part settles a disjunction, one false part a conjunction
    open_ = False
    for part in formula.parts:  # type: ignore[union-attr]
        value = _truth(part, values)
        if value is decisive:
            return value
        if value is None:
            open_ = True
    return None if open_ else not decisive


def _deep_truth(formula: Formula, values: Mapping[str, bool | None]) -> bool | None:
    """Without recursion, for formulas of any depth."""
    # A frame is (formula, index of the next part, whether a part was open); `value` is what the last part came to.
    value: bool | None = None
    stack: list[tuple[Formula, int, bool]] = [(formula, 0, False)]
    while stack:
        node, index, was_open = stack.pop()
        match node:
            case Const(constant):
                value = constant
            case Var(atom):
                value = values.get(atom.key)
            case Not(part):
                if index == 0:
                    stack += [(node, 1, False), (part, 0, False)]
                else:
                    value = None if value is None else not value
            case And(parts) | Or(parts):
                decisive = isinstance(node, Or)
                if index and value is decisive:
                    continue
                was_open = was_open or (index > 0 and value is None)
                if index < len(parts):
                    stack += [(node, index + 1, was_open), (parts[index], 0, False)]
                else:
                    value = None if was_open else not decisive
    return value


class Modality(StrEnum):
    """What a rule does to its act."""

    PERMIT = "permit"
    FORBID = "forbid"
    OBLIGE = "oblige"
    """The act brings a duty; the rule's `content` says what fulfils it."""
    EXCEPT = "except"
    """It defeats other rules and does nothing else: it neither grants nor forbids."""


@frozen
class Element:
    """
    One thing that must hold for a rule to reach its act.
    """

    formula: Formula
    citation: object = field(default=None, eq=False, repr=False)
    """Opaque payload for rendering."""


@frozen
class Rule:
    """
    One norm as it bears on one act.

    It applies where all its elements hold and no rule that defeats it applies.
    """

    id: str
    """Unique within a problem."""
    modality: Modality
    act: str
    """Id of the act."""
    elements: tuple[Element, ...] = ()
    defeated_by: tuple[str, ...] = ()
    """Ids of the rules that defeat this one where they apply; never in a circle."""
    collides: tuple[str, ...] = ()
    """Of a ban or duty: ids of the permissions of equal rank that contradict it."""
    content: Formula = TRUE
    """Of a duty: what fulfils it."""
    norm: str = ""
    instrument: str = ""
    citation: object = field(default=None, eq=False, repr=False)
    """Opaque payload for rendering."""

    @property
    def body(self) -> Formula:
        """All the elements together."""
        return conj(element.formula for element in self.elements)


@frozen
class Reservation:
    """
    One text that keeps an act to the licensor unless it is granted.
    """

    id: str
    """Unique within a problem."""
    holds: Formula
    """The act's object is reserved under this text."""
    grants: tuple[str, ...] | None = None
    """Ids of the permissions that satisfy it; None is every permission of the act."""
    collides: tuple[str, ...] = ()
    """Ids of the permissions that do not satisfy it but contradict it, as another licence for the same object does."""
    instrument: str = ""
    citation: object = field(default=None, eq=False, repr=False)
    """Opaque payload for rendering."""


@frozen
class Act:
    """
    Something that the question covers, or that fulfilling a duty would be.
    """

    id: str
    covered: Formula = TRUE
    """The question covers this act and it happens; judged only where this holds. False for the doing of a to-do."""
    governed: Formula = TRUE
    """A given instrument binds the subject on the act's day and mentions the object."""
    reservations: tuple[Reservation, ...] = ()
    citation: object = field(default=None, eq=False, repr=False)
    """Opaque payload for rendering."""


@frozen
class Bar:
    """
    Doing a to-do is an act itself: where that act is not allowed, the to-do cannot be relied on.
    """

    todo: Atom
    act: str
    """Id of the act of doing it; a ban or a missing grant on that act bars the to-do."""


@frozen
class Axiom:
    """
    Something that every completion of the facts satisfies.
    """

    formula: Formula
    citation: object = field(default=None, eq=False, repr=False)
    """Opaque payload for rendering."""


Assignment = tuple[tuple[Atom, bool], ...]


def _assignment(pairs: Mapping[Atom, bool] | Iterable[tuple[Atom, bool]]) -> Assignment:
    return tuple(pairs.items()) if isinstance(pairs, Mapping) else tuple(pairs)


@frozen
class Account:
    """
    What one source says beside the common ground.
    """

    name: str
    facts: Assignment = field(default=(), converter=_assignment)


@frozen
class Statement:
    """
    Atoms that stem from one statement, so that a mixture of accounts takes all of them from the same source.
    """

    id: str
    atoms: tuple[Atom, ...]


@frozen
class Problem:
    """
    A question reduced to propositional logic and bounds on single quantities.

    Atoms that neither `facts` nor the account judged assigns are open.
    """

    acts: tuple[Act, ...]
    rules: tuple[Rule, ...] = ()
    axioms: tuple[Axiom, ...] = ()
    facts: Assignment = field(default=(), converter=_assignment)
    """The common ground."""
    accounts: tuple[Account, ...] = ()
    statements: tuple[Statement, ...] = ()
    """Groups of disputed atoms; an atom in no group is a statement of its own."""
    bars: tuple[Bar, ...] = ()
    terms_missing: bool = False
    """The terms of the party that the subject got the service or work from are not supplied."""
