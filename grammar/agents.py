"""Nouns for those who do something: "publishers must tell us" is said to whoever publishes the work."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import SELF, Determiner, Filled, Predication, Role, Thing
from .parties import Side
from .skeleton import Clause, Modal

_DOES = {
    "publisher": "publish",
    "republisher": "republish",
    "reseller": "resell",
    "seller": "sell",
    "distributor": "distribute",
    "redistributor": "redistribute",
    "translator": "translate",
    "exporter": "export",
    "importer": "import",
    "broadcaster": "broadcast",
    "copier": "copy",
    "downloader": "download",
    "modifier": "modify",
    "adapter": "adapt",
}
"""Nouns, as every language of a text names their concept, and what those who are called so do."""
_BINDS = (Modal.MUST, Modal.SHALL, Modal.SHOULD, Modal.WILL, Modal.REQUIRED, Modal.FORBIDDEN, Modal.AGREES)
_WHOEVER = (Determiner.NONE, Determiner.A, Determiner.ANY, Determiner.ALL)
_LETS = (Modal.MAY, Modal.CAN, Modal.PERMITTED)


def whoever_does(clause: Clause, side: Side) -> Clause:
    """A rule for those named by what they do as one for whoever does it; any other clause as it is."""
    who = clause.subject
    binds = clause.modal in _BINDS or (clause.modal in _LETS and clause.negated)
    if side is not Side.OTHER or not binds or not isinstance(who, Thing):
        return clause
    if who.modifiers or who.restrictions or who.count is not None or who.determiner is Determiner.THIS:
        return clause
    word = who.head or who.name.casefold()
    verb = _DOES.get(word) or _DOES.get(word.removesuffix("s"))
    if verb is None or not (who.plural or who.name or who.determiner in _WHOEVER):
        return clause
    does = Predication(verb, (Filled(Role.AGENT, Thing(SELF)),), span=who.span)
    anyone = Thing("person", determiner=Determiner.ANY, restrictions=(does,), span=who.span)
    return evolve(clause, subject=anyone)
