"""
The standard uses that a summary decides, and what each label of choosealicense.com asks of the clauses that reach them.

A use is an act on the licensed work, said in the concepts of the vocabulary; a label is a use that is asked about, or a
kind of duty that a use brings. Nothing here knows a licence: which clause reaches which use is decided by the engine.
"""

from __future__ import annotations

from attrs import frozen

from .clauses.phrase import Determiner, Filled, Filler, Predication, Role, Thing

ACTOR = Thing("", name="Standard User")
"""Who does everything in the standard uses; bound by no other text."""
WORK = Thing("", name="Standard Work")
"""What is licensed: whatever the grants of the text give."""
ADAPTED = Thing("", name="Adapted Work")
"""A modified version of it."""
RECIPIENT = Thing("", name="Standard Recipient")
"""To whom something is passed on."""


@frozen
class Use:
    """
    One standard use: the acts of the actor, the last of which is asked about.
    """

    name: str
    acts: tuple[Predication, ...]


@frozen
class Duties:
    """
    A kind of duty: what must be done, or left, to what.
    """

    acts: tuple[str, ...]
    """Acts, or acts below them, that do it."""
    things: tuple[str, ...]
    """Kinds of thing that it is about."""
    words: tuple[str, ...] = ()
    """If any, one of these concepts must be said of the thing or done to it (`modify`, `modification`)."""
    without: tuple[str, ...] = ()
    """If one of these concepts is said instead, it is another kind of duty."""
    bans: tuple[str, ...] = ()
    """Acts whose ban comes to the same ("the notice may not be removed")."""
    under: tuple[str, ...] = ()
    """If any, it must be done under something of one of these kinds, of the text's own ("under this licence")."""
    applying: tuple[str, ...] = ()
    """Verbs by which the text itself says the same of an adapted work ("this licence also applies to your changes")."""
    needs: tuple[str, ...] = ()
    """If any, one of these concepts must stand in the clause, its conditions included."""
    inherited: bool = False
    """What binds the licensor binds whoever must license a version of the work by the same text."""
    as_if: tuple[str, ...] = ()
    """What is to be treated as such an act brings the duties of that act."""
    tells: tuple[str, ...] = ()
    """Acts that say it by themselves, whatever they are done to ("mark the changed files")."""
    pointers: tuple[str, ...] = ()
    """Kinds of thing that say where it is: "a link to the source", "information on how to obtain it"."""
    deep: bool = False
    """The thing may stand anywhere in what must be done ("offer users an opportunity to receive the source")."""


@frozen
class Label:
    """
    One label: the uses that bring it, and the duty that it stands for; a permission has no duty.
    """

    name: str
    uses: tuple[str, ...]
    duty: Duties | None = None
    variants: tuple[Variant, ...] = ()


@frozen
class Variant:
    """
    A narrower label in place of a label, where every clause that brings it is narrower in this way, or a grant says so.
    """

    name: str
    forms: tuple[str, ...] = ()
    """Every clause concerns such a form of distribution alone ("from any source distribution")."""
    things: tuple[str, ...] = ()
    """The duty is about such a part of the work alone."""
    grants: tuple[str, ...] = ()
    """A permission speaks of such a work under other terms."""
    beyond: tuple[str, ...] = ()
    """What brings it leaves such things out ("unless the copies are solely object code")."""
    choice: bool = False
    """A permission lets such a work, or one that uses it, be passed on under terms of one's choice."""


def _act(verb: str, thing: Thing, *roles: tuple[Role, Filler], manner: tuple[str, ...] = ()) -> Predication:
    filled = tuple(Filled(role, filler) for role, filler in roles)
    return Predication(verb, (Filled(Role.AGENT, ACTOR), Filled(Role.OBJECT, thing), *filled), manner=manner)


def _form(word: str) -> tuple[Role, Filler]:
    return (Role.MANNER, Thing("form", (word,)))


_AS_SOURCE = (Role.CAPACITY, Thing("source code"))
_TO = (Role.RECIPIENT, RECIPIENT)
_MODIFY = _act("modify", WORK)
_PRIVATELY = (Role.PURPOSE, Thing("purpose", ("private",)))
_COMMERCIALLY = (Role.PURPOSE, Thing("purpose", ("commercial",)))
_SUPPORTS = Predication("support", (Filled(Role.AGENT, ADAPTED), Filled(Role.OBJECT, Thing("interaction"))))
_NETWORK = (Role.CHANNEL, Thing("network", ("computer",), Determiner.A))

USES = (
    Use("commercial-use", (_act("use", WORK, _COMMERCIALLY),)),
    Use("modifications", (_MODIFY,)),
    Use("distribution", (_act("distribute", WORK, _TO, manner=("publicly",)),)),
    Use("private-use", (_act("use", WORK, _PRIVATELY),)),
    Use("commercial-distribution", (_act("distribute", WORK, _TO, _COMMERCIALLY, manner=("publicly",)),)),
    Use("private-modification", (_act("modify", WORK, _PRIVATELY),)),
    Use("source", (_act("distribute", WORK, _TO, _form("source"), _AS_SOURCE),)),
    Use("binary", (_act("distribute", WORK, _TO, _form("object")),)),
    Use("shared", (_MODIFY, _act("share", WORK, _TO, manner=("publicly",)))),
    Use("adapted", (_MODIFY, _act("distribute", ADAPTED, _TO))),
    Use("adapted-binary", (_MODIFY, _act("distribute", ADAPTED, _TO, _form("object")))),
    Use("network", (_MODIFY, _act("make available", ADAPTED, _TO, _NETWORK))),
    Use("communicated", (_MODIFY, _act("communicate", ADAPTED, _TO))),
    Use("served", (_SUPPORTS, _act("make available", ADAPTED, _TO, _NETWORK), _MODIFY)),
)
"""In the order in which they are decided."""

PERMISSIONS = (
    Label("commercial-use", ("commercial-use", "commercial-distribution")),
    Label("modifications", ("modifications", "adapted")),
    Label("distribution", ("distribution", "source", "binary", "shared")),
    Label("private-use", ("private-use", "private-modification")),
)

_GIVE = (
    "include",
    "retain",
    "keep",
    "preserve",
    "reproduce",
    "copy",
    "give",
    "provide",
    "accompany",
    "distribute",
    "attach",
    "carry",
    "contain",
    "display",
    "publish",
    "leave",
    "cause",
    "ensure",
    "appear",
    "bear",
    "incorporate",
    "duplicate",
    "add",
    "maintain",
    "conspicuously publish",
    "make available",
    "place",
    "inform",
)
_SOURCE_THINGS = (
    "source code",
    "source code form",
    "source",
    "source form",
    "corresponding source",
    "source version",
    "source data",
)

NOTICES = Duties(
    _GIVE,
    (
        *("notice", "licence", "license", "copyright", "attribution", "disclaimer"),
        *("agreement", "license text", "licence text", "permission"),
    ),
    without=("modify", "modification", "change", "changed", "modified", "alter", "altered", "patent license"),
    bans=("remove", "alter", "obscure", "delete", "modify"),
)
_TELLING = ("state", "indicate", "mark", "document", "describe", "identify", "name", "rename", "note", "say", "tell")
CHANGES = Duties(
    (*(one for one in _GIVE if one not in ("distribute", "make available")), *_TELLING),
    (
        *("notice", "statement", "summary", "description", "indication", "list", "record", "log", "information"),
        *("explanation", "documentation", "label", "legend", "marking", "date", "report", "history", "comment"),
        *("message", "name", "version number", "difference", "change", "text"),
    ),
    words=("modify", "modification", "change", "changed", "modified", "alter", "altered", "alteration"),
    tells=_TELLING,
)
SOURCE = Duties(
    (*_GIVE, "disclose", "license", "offer", "deliver", "share", "receive", "get", "obtain", "state"),
    _SOURCE_THINGS,
    inherited=True,
    pointers=("url", "link", "offer", "information", "instruction", "address", "pointer"),
)
SERVED = Duties(
    SOURCE.acts,
    SOURCE.things,
    needs=("network", "remotely", "communicate", "online", "deploy", "deployment"),
    as_if=("distribution", "conveyance"),
    deep=True,
)
SAME = Duties(
    ("license", "distribute", "make available", "publish", "release", "govern", "put", "be", "apply", "cause", "do"),
    (),
    under=("licence", "agreement"),
    applying=("apply", "govern", "cover", "extend"),
)

_IN_SOURCE = (Variant("include-copyright--source", forms=("source",), beyond=("object", "binary", "executable")),)
_BY_PART = (
    Variant("same-license--file", things=("file",), grants=("larger work", "larger program")),
    Variant("same-license--library", choice=True),
)

CONDITIONS = (
    Label("include-copyright", ("source", "binary", "distribution", "adapted", "shared"), NOTICES, _IN_SOURCE),
    Label("document-changes", ("adapted", "modifications", "shared"), CHANGES),
    Label("disclose-source", ("binary", "adapted-binary", "distribution", "adapted", "shared"), SOURCE),
    Label("network-use-disclose", ("network", "served", "communicated"), SERVED),
    Label("same-license", ("adapted", "adapted-binary", "distribution", "source"), SAME, _BY_PART),
)
