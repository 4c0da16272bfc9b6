"""
Which exceptions are raised: those of which the case says something that they add to what they lift (presumption b).
"""

from __future__ import annotations

from ..clauses.norm import Modality, Norm
from ..clauses.phrase import LICENSEE, AllOf, AnyOf, Linked, Predication, Role, Thing, Things
from ..clauses.values import evolve
from ..clauses.verdict import Premise, Source
from ..clauses.vocabulary import ActProperty, Sort
from .addressing import Addressing
from .atoms import filler_key
from .concepts import PURPOSE
from .core import (
    FALSE,
    TRUE,
    atoms_of,
)
from .events import Event
from .grounding import Stands
from .lexicon import Relation
from .parts import Fit, Part, lemmas_of


def serves_reader(norm: Norm) -> bool:
    """
    Whether a grant is for nothing but what others do for the reader: "to others for the sole purpose of having them …".

    Beside a grant of the same act to anybody it lifts the conditions of that one.
    """
    purposes = [filler for act in norm.acts for filler in act.get(Role.PURPOSE)]
    return norm.only and bool(purposes) and all(LICENSEE in _heads(filler) for filler in purposes)


def _heads(filler: object) -> set[str]:
    """The heads of all things that a phrase names."""
    found: set[str] = set()
    todo: list[object] = [filler]
    while todo:
        one = todo.pop()
        if isinstance(one, Thing):
            found.add(one.head)
            todo.extend(one.restrictions)
        elif isinstance(one, Linked):
            todo.append(one.thing)
        elif isinstance(one, Things):
            todo.extend(one.members)
        elif isinstance(one, Predication):
            todo.extend(filled.filler for filled in one.roles)
        elif isinstance(one, AllOf | AnyOf):
            todo.extend(one.parts)
    return found


def takes_back(ban: Stands, exception: list[Part]) -> bool:
    """
    Whether a ban without its exception would leave nothing of what the same text grants.

    "You may use the Service. You may not use it except through the API": it may be used through the API *only*, and
    what a grant is kept to is asked for, whether or not somebody raised it. So it is with a way to do the act that the
    case says nothing of; who is said to use it for marketing does not use it "for research".
    """
    norm, binding = ban.norm, ban.binding
    if norm is None or binding is None or norm.modality is not Modality.FORBID:
        return False
    if ban.act is None or any(not one.unless for one in norm.conditions):
        return False
    ways = [told for part in exception if part.formula is not TRUE for told in _ways(part, ban.act)]
    if not ways or not all(_way_of(told, ban.act) for told in ways):
        return False
    whole_acts = {(act.verb, heads) for act in norm.acts if (heads := _objects(act)) and not {*_roles(act)} - {*_DOING}}
    return bool(whole_acts) and any(
        act.verb == verb and heads <= _objects(act)
        for one in binding.instrument.norms
        if one.modality is Modality.PERMIT
        for act in one.acts
        for verb, heads in whole_acts
    )


_DOING = (Role.AGENT, Role.OBJECT)


def _ways(part: Part, act: Event) -> list[Predication]:
    """What an element of an exception says of the act; of several acts that it lists, of this one."""
    told = part.premise.statement.predication
    inner = [way for one in part.options for way in _ways(one, act) if way.verb == act.verb]
    inner = [way for way in inner if not {*_DOING} <= {*_roles(way)}]  # the act itself, told once more
    return inner if inner or told is None else [told]


def _way_of(told: Predication, act: Event) -> bool:
    """Whether something says how the act itself is done, and nothing of the kind is said of the act judged."""
    said = {*_roles(told)} - {*_DOING}
    return told.verb == act.verb and bool(said) and not any(act.args(role) for role in said)


def _roles(act: Predication) -> list[Role]:
    return [filled.role for filled in act.roles]


def _objects(act: Predication) -> frozenset[str]:
    """The heads of what an act is done to, where nothing narrows them."""
    things = [one for top in act.get(Role.OBJECT) for one in (top.members if isinstance(top, Things) else (top,))]
    if any(not isinstance(one, Thing) or one.restrictions or one.count for one in things):
        return frozenset()
    return frozenset(one.term or one.head for one in things if isinstance(one, Thing))


class Raising(Addressing):
    """
    Exceptions to bans and duties, as far as somebody raised them.
    """

    def _kept(self, part: Part) -> Part:
        """
        What everybody is presumed to keep, in an exception that says how the granted act is to be done.

        "You may not use it except in accordance with the manual": whoever uses it keeps to the manual (presumption a).
        """
        if part.fit is not Fit.PRESUMED or part.formula is not FALSE or part.premise.text != "a":
            return part
        return evolve(part, formula=TRUE, premise=evolve(part.premise, holds=True))

    def _raised(self, parts: list[Part], target: list[Part]) -> list[Part]:
        """
        Presumption (b): an exception to a ban applies only if it is raised.

        It is raised if the case states, as true or as unknown, an element that it adds to its target, its proviso
        aside, or if
        all that it adds are to-dos.
        """
        if "b" in self.denied:
            return parts
        if any(part.formula is FALSE for part in parts) or all(part.formula is TRUE for part in parts):
            return parts
        known = {claim_key(part) for part in target}
        added = [
            part
            for part in parts
            if not part.proviso
            and part.fit is not Fit.PRESUMED
            and (bool(part.options) or claim_key(part) not in known)
            and not any(self._wider_kind(part, other) for other in target)
        ]
        if any(
            (self._says(part, known) or self._spoken_of(part) or self._akin(part)) and part.formula is not FALSE
            for part in added
        ) or (added and all(part.todo for part in added)):
            return parts
        if not added:
            return parts
        premise = Premise(added[0].premise.statement, False, Source.PRESUMPTION, "b")
        return [*parts, Part(FALSE, Fit.PRESUMED, premise)]

    def _says(self, part: Part, known: set[str]) -> bool:
        """Whether a sentence speaks of an element; of alternatives, whether of one that the target does not have."""
        if self._named(part):
            return True
        if not part.options:
            return part.stated
        return any(self._says(one, known) for one in part.options if claim_key(one) not in known)

    def _named(self, part: Part) -> bool:
        """
        Whether a sentence names the purpose or form that an element asks for, of whatever act: "they do it for safety".
        """
        about = part.premise.statement.predication
        if about is None or part.formula in (TRUE, FALSE):
            return False
        asked = (*about.get(Role.PURPOSE), *about.get(Role.COMPLEMENT))
        if about.verb == "be":  # "unless such copies are solely in the form of object code"
            asked += tuple(one.filler for one in about.roles if one.role in (Role.MEANS, Role.MANNER, Role.PLACE))
        wanted = {word for filler in asked if isinstance(filler, Thing) for word in lemmas_of(filler)}
        wanted -= {PURPOSE, "reason"}
        return bool(wanted) and any(
            wanted & lemmas_of(self.atoms.predication(event))
            for event in self.world.events
            if not event.negated and event.source >= 0
        )

    def _akin(self, part: Part) -> bool:
        """Whether a sentence tells the act that an element asks for, by the same person or of the same thing."""
        about = part.premise.statement.predication
        if about is None or about.negated or part.formula in (TRUE, FALSE):
            return False
        lexicon = self.world.lexicon
        if lexicon.has(about.verb, ActProperty.LIGHT) or about.verb in ("be", "have", "use"):
            return False
        wanted = lemmas_of(about) - {about.verb}
        return any(
            lexicon.is_act(event.verb, about.verb) and bool(wanted & lemmas_of(self.atoms.predication(event)))
            for event in self.world.events
            if event.source >= 0
        )

    def _spoken_of(self, part: Part) -> bool:
        return bool(self.raised) and any(atom.key in self.raised for atom in atoms_of(part.formula))

    def _wider_kind(self, part: Part, other: Part) -> bool:
        """Whether a part only says that something is of a kind which its target says more narrowly."""
        one, two = part.premise.statement.predication, other.premise.statement.predication
        if one is None or two is None or one.verb != "be" or two.verb != "be" or part.formula is not TRUE:
            return False
        if one.get(Role.AGENT) != two.get(Role.AGENT):
            return False
        return any(
            isinstance(wide, Thing)
            and isinstance(narrow, Thing)
            and not wide.restrictions
            and self.world.lexicon.relate(
                Sort.KIND, self.world.lexicon.kind(narrow)[0], self.world.lexicon.kind(wide)[0]
            )
            is Relation.BELOW
            for wide in one.get(Role.COMPLEMENT)
            for narrow in two.get(Role.COMPLEMENT)
        )


def claim_key(part: Part) -> str:
    claim = part.premise.statement
    body = filler_key(claim.predication) if claim.predication is not None else f"{claim.lower}<{claim.upper}"
    return f"{body}|{claim.negated}"
