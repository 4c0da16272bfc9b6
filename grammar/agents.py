"""Nouns for those who do something: "publishers must tell us" is said to whoever publishes the work."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import SELF, Determiner, Filled, Predication, Role, Thing
from .concepts import is_right
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


def must_do(clause: Clause) -> Clause:
    """
    A duty where a text says what whoever does something does besides: "whoever shares it keeps the notice".

    Only what somebody does at will, and would not do for himself, is asked of him; what he gets, has or accepts is not.
    """
    who = clause.subject
    if clause.modal is not Modal.NONE or clause.passive or clause.negated or not isinstance(who, Thing):
        return clause
    does = [one for one in who.restrictions if isinstance(one, Predication)]
    named = who.head == "person" and (who.determiner in (Determiner.ANY, Determiner.ALL) or who.plural)
    asked = all(act.verb in _ASKED and act.roles and not act.negated and not _his_own(act) for act in clause.acts)
    if any(isinstance(one.filler, Thing) and not one.filler.head for act in does for one in act.roles):
        return clause  # a name, which may be a word of the text with a capital: "whoever publishes Results cites it"
    if not (named and does and len(does) == len(who.restrictions) and clause.acts and asked):
        return clause
    return evolve(clause, modal=Modal.MUST, subject=evolve(who, determiner=Determiner.ANY, plural=False))


def _his_own(act: Predication) -> bool:
    """Whether what is done is that he keeps a right, gives one by what he does, or pays nothing."""
    things = [one for one in act.get(Role.OBJECT) if isinstance(one, Thing)]
    return any(is_right(one.head) or one.determiner is Determiner.NO or one.head in _NOTHING for one in things)


_NOTHING = ("nothing", "copyright", "ownership", "title", "control")
_ASKED = frozenset(
    [
        *("name", "credit", "cite", "mention", "attribute", "label", "mark", "state", "indicate", "show", "display"),
        *("tell", "inform", "notify", "report", "disclose", "register", "send", "supply", "pay", "keep", "retain"),
        *("include", "attach", "add", "enclose", "pass on", "make available", "provide", "distribute", "link"),
        *("leave", "preserve", "delete", "remove", "destroy", "return", "publish", "give", "hand", "hand on", "say"),
    ]
)
"""What a text asks of somebody where it says that he does it."""


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
