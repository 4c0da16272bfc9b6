"""German verb complexes: which verb of a clause is the main one, and what the others make of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from .lexicon_de import MODALS, Verb, german, separable
from .skeleton import Modal
from .wordbook import Word

_AUXILIARIES = frozenset(("werden", "sein", "haben", *MODALS))
_MODAL = {"dürfen": Modal.MAY, "können": Modal.CAN, "müssen": Modal.MUST, "sollen": Modal.SHALL}


@frozen
class Complex:
    """The verbs of one clause, taken together."""

    lemma: str
    concept: str
    modal: Modal = Modal.NONE
    passive: bool = False
    finite: bool = False
    predicate: str = ""
    """A predicate that rules (`gestattet`), where "sein" carries it."""
    form: str = ""
    """`zu`, `inf`, `part`, `fin`: the form of the main verb."""
    plural: bool | None = None
    """Number of the finite verb, where it tells."""


def _forms(word: Word) -> tuple[Verb, ...]:
    return tuple(word.value) if isinstance(word.value, tuple) else ()


def lemma_of(word: Word) -> str:
    """The infinitive of a verb word."""
    forms = _forms(word)
    return forms[0].lemma if forms else word.lemma


def is_full(word: Word) -> bool:
    """Whether the verb word says what is done, and only helps no other verb."""
    return lemma_of(word) not in _AUXILIARIES


def may_be(word: Word, *kinds: str) -> bool:
    """Whether the verb word can have one of the forms."""
    return any(verb.form in kinds for verb in _forms(word))


def with_part(lemma: str, part: str) -> tuple[str, str] | None:
    """The separable verb of `lemma` and `part`, and its concept."""
    return separable().get((part.lower(), lemma))


def complex_of(verbs: Sequence[Word], part: str = "", predicate: str = "", *, lone: bool = False) -> Complex:
    """
    What the verbs of a clause say together.

    `part` is a separable part that stands by itself, `predicate` an adjective with "sein".
    `lone`: only one noun phrase stands with them, so that "werden übertragen" is a passive and no future.
    """
    if not verbs:
        return Complex("", "")
    full = [word for word in verbs if is_full(word)]
    auxiliaries = [word for word in verbs if lemma_of(word) in _AUXILIARIES]
    finite = next((word for word in verbs if may_be(word, "fin", "past")), None)
    modal = Modal.NONE
    for word in auxiliaries:
        modal = _MODAL.get(lemma_of(word), modal)
    plural = None
    if finite is not None:
        persons = {verb.person for verb in _forms(finite) if verb.form in ("fin", "past")}
        plural = True if persons == {"pl"} else False if persons == {"sg"} else None
    if not full:
        main = next((word for word in auxiliaries if lemma_of(word) in ("haben", "sein")), None) or next(
            (word for word in auxiliaries if lemma_of(word) == "werden"), None
        )
        if main is None:
            main = auxiliaries[0]
            lemma = lemma_of(main)
            return Complex(
                lemma, "want" if lemma == "wollen" else "", modal, finite=finite is not None, form="fin", plural=plural
            )
        lemma = lemma_of(main)
        found = with_part(lemma, part) if part else None
        concept = found[1] if found else {"haben": "have", "sein": "be", "werden": "become"}[lemma]
        return Complex(
            found[0] if found else lemma,
            concept,
            modal,
            finite=finite is not None,
            predicate=predicate,
            form="zu" if may_be(main, "zu") else "fin",
            plural=plural,
        )
    main = full[-1] if not (len(full) > 1 and may_be(full[-1], "fin") and may_be(full[-2], "part", "inf")) else full[-2]
    names = {lemma_of(word) for word in auxiliaries}
    participle = may_be(main, "part")
    passive = False
    if "werden" in names and participle:
        passive = lone or not (
            may_be(main, "inf") and finite is not None and lemma_of(finite) == "werden" and len(auxiliaries) == 1
        )
    elif "werden" in names and may_be(main, "inf") and modal is Modal.NONE:
        modal = Modal.WILL
    elif "sein" in names and participle and not may_be(main, "zu"):
        passive = not any(verb.lemma in _moving() for verb in _forms(main) if verb.form == "part")
    elif "sein" in names and may_be(main, "zu"):
        modal, passive = Modal.MUST, True
    elif "haben" in names and may_be(main, "zu"):
        modal = Modal.MUST
    forms = _forms(main)
    wanted = (
        "part"
        if passive or ("haben" in names and participle)
        else "zu"
        if may_be(main, "zu")
        else "inf"
        if auxiliaries and may_be(main, "inf")
        else ""
    )
    chosen = next((verb for verb in forms if verb.form == wanted), None) or (forms[0] if forms else None)
    lemma = chosen.lemma if chosen else main.lemma
    concept = chosen.concept if chosen else main.concept
    if part:
        found = with_part(lemma, part)
        if found:
            lemma, concept = found
    if "wollen" in names and modal is Modal.NONE:
        # "will nachbauen": what is wanted is the act; the caller nests it.
        return Complex(lemma, concept, modal, passive, finite is not None, "wollen", "inf", plural)
    form = "zu" if may_be(main, "zu") else "fin" if finite is main else wanted or (chosen.form if chosen else "")
    return Complex(lemma, concept, modal, passive, finite is not None, predicate, form, plural)


@cache
def _moving() -> frozenset[str]:
    """Verbs that say with "sein" what came about, and nothing that was done: "ist abgelaufen"."""
    return frozenset(str(german()["verbs"]["moving"]).split())


def rule_of(predicate: str) -> Modal:
    """The force of a predicate that rules; NONE for others."""
    words = german()["modal"]
    if predicate in str(words["permitted"]).split():
        return Modal.PERMITTED
    if predicate in str(words["forbidden"]).split():
        return Modal.FORBIDDEN
    if predicate in str(words["required"]).split():
        return Modal.REQUIRED
    return Modal.NONE


@cache
def personal_rules() -> frozenset[str]:
    """The predicates that rule whose subject is the one who may or must."""
    return frozenset(str(german()["modal"]["personal"]).split())
