"""What a sentence that counts something as something says of acts: "modification of the maps is theft"."""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.norm import Modality, Norm
from ..clauses.phrase import AllOf, AnyOf, Linked, Predication, Role, Thing, Things
from .concepts import DEALS, TEXTS
from .defined_acts import spoken_of, with_defined_acts
from .left_out import said_of_dealing
from .nominal_acts import act_of
from .wordbook import REFERENCE, table


def counted(norms: Sequence[Norm]) -> tuple[str, ...]:
    """What is done to what in "modification of the maps is theft": acts of which something was said that is no rule."""
    nominal = table(REFERENCE)["nominal"]
    said = [act for norm in norms if norm.modality is Modality.COUNTS_AS for act in norm.acts if not _under_a_text(act)]
    agents = [one for act in said for one in act.get(Role.AGENT) if isinstance(one, Thing) and one.head in nominal]
    named = [(one.head, nominal[one.head], *_objects(one)) for one in agents]
    return tuple(dict.fromkeys(word for words in named for word in words if word))


def _objects(act: Thing) -> tuple[str, ...]:
    """What the act of a noun is done to; "the sale" alone is the sale of whatever the text is about."""
    return tuple(thing.head for thing in _of(act)) or (("all",) if said_of_dealing(act) else ())


def _under_a_text(act: Predication) -> bool:
    """ "The distribution is under this licence" says which text rules it, and no more."""
    return any(isinstance(one, Thing) and one.head in TEXTS for one in act.get(Role.BASIS))


def _of(thing: Thing) -> list[Thing]:
    parts = (one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF)
    return [one for part in parts for one in ((part, *_of(part)) if isinstance(part, Thing) else ())]


_SUBJECT = {
    "be": (Role.AGENT, Role.COMPLEMENT),
    "constitute": (Role.AGENT, Role.OBJECT),
    "count": (Role.AGENT, Role.CAPACITY),
    "treat": (Role.OBJECT, Role.CAPACITY),
    "regard": (Role.OBJECT, Role.CAPACITY),
    "consider": (Role.OBJECT, Role.PURPOSE),
    "deem": (Role.OBJECT, Role.PURPOSE),
}
"""The verbs by which a text says that one act is another, each with where the one stands and where the other."""


_PASSES_ON = frozenset(
    ("share", "distribute", "redistribute", "publish", "provide", "make available", "give", "pass on", "supply")
)
"""Acts by which others get a thing: what counts as one of them meets what is demanded or forbidden of the others."""


def with_counted_acts(norms: Sequence[Norm]) -> tuple[Norm, ...]:
    """
    The norms without those that only say that one act counts as another, with that act beside the other.

    "Hosting the models for others counts as distributing them": what a rule says of distribution it says of hosting.
    """
    counting = {number: told for number, norm in enumerate(norms) if (told := _one_as_another(norm))[1]}
    for number, (verb, _) in tuple(counting.items()):
        others = (norm for norm in norms if norm.modality is not Modality.COUNTS_AS)
        if not any(verb in spoken_of(norm) for norm in others):
            del counting[number]  # no rule would be left that says it
    found = tuple(norm for number, norm in enumerate(norms) if number not in counting)
    for verb, acts in counting.values():
        wide = dict.fromkeys(_PASSES_ON if verb in _PASSES_ON else (verb,), acts)
        found = tuple(
            one
            for norm in found
            for one in (
                with_defined_acts((norm,), {verb: acts} if _same_thing(norm, verb, acts) else {})
                if norm.modality is Modality.PERMIT
                else with_defined_acts((norm,), wide)
            )
        )
    return found


def _same_thing(norm: Norm, verb: str, acts: Sequence[Predication]) -> bool:
    """Whether a leave is for that to which the act that counts as its act is done: what it gives is not widened."""
    given = [_named(one) for act in norm.acts if act.verb == verb for one in act.get(Role.OBJECT)]
    done = [_named(one) for act in acts for one in act.get(Role.OBJECT)]
    return bool(given) and all(any(each & one for one in given) for each in done)


def _named(filler: object) -> frozenset[str]:
    """What a filler calls its things."""
    things = filler.members if isinstance(filler, Things) else (filler,)
    return frozenset(one.term.casefold().removesuffix("s") or one.head for one in things if isinstance(one, Thing))


def _one_as_another(norm: Norm) -> tuple[str, tuple[Predication, ...]]:
    nothing: tuple[str, tuple[Predication, ...]] = ("", ())
    if norm.modality is not Modality.COUNTS_AS or norm.conditions or norm.defeats or len(norm.acts) != 1:
        return nothing
    if any(norm.quote.strip(" .") != words.text.strip(" .") for words in norm.opaque):
        return nothing  # only the force of the whole was open
    act = norm.acts[0]
    if act.negated or act.manner or act.verb not in _SUBJECT or len(act.roles) != 2:
        return nothing
    subject, other = _SUBJECT[act.verb]
    acts = [one for filler in act.get(subject) for one in _each(filler)]
    as_what = [_verb_of(filler) for filler in act.get(other)]
    plain = acts and all(one is not None and not one.negated and not one.get(Role.AGENT) for one in acts)
    if len(as_what) != 1 or not as_what[0] or not plain:
        return nothing
    found = tuple(one for one in acts if one is not None and one.verb != as_what[0])
    return (as_what[0], found) if len(found) == len(acts) and as_what[0] in DEALS | _PASSES_ON else nothing


def _each(filler: object) -> tuple[Predication | None, ...]:
    """The acts that are the subject, each for itself; None for what is no act said by its verb."""
    match filler:
        case Predication():
            return (filler,)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return tuple(one for part in parts for one in _each(part))
    return (None,)


def _verb_of(filler: object) -> str:
    """The verb of the act that something counts as, where that is said by this act alone, done to the same thing."""
    if isinstance(filler, Predication) and filler.verb == "be" and len(filler.roles) == 1:
        return next((_verb_of(one) for one in filler.get(Role.COMPLEMENT)), "")
    act = act_of(filler, {}) if isinstance(filler, Thing) else filler
    if not isinstance(act, Predication) or act.negated or act.manner:
        return ""
    alone = all(one.role is Role.OBJECT for one in act.roles) and len(act.roles) <= 1
    return act.verb if alone else ""
