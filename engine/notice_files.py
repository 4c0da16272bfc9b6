"""
What a text says about its notices itself, and the file that they have to stand in: "a NOTICE text file".
"""

from __future__ import annotations

import re

from ..clauses.norm import Instrument
from ..clauses.phrase import Thing
from .concepts import AGREEMENT, NOTICES
from .lexicon import Lexicon


def is_notice_file(thing: Thing) -> bool:
    """Whether a file is called after the notices in it: "a Notice text file", "the NOTICE file"."""
    return thing.head == "file" and any(word.casefold() in NOTICES for word in (*thing.modifiers, thing.name))


def carries_notice(wanted: Thing, label: Thing, lexicon: Lexicon, *, denied: bool) -> bool:
    """
    Whether the file that a sentence speaks of is the one that a clause asks for.

    A file that has to hold certain words holds them where the sentence says more of it than that it is there. Who adds
    no notice at all adds no file of them either.
    """
    if denied:
        kind, _ = lexicon.kind(label)
        return is_notice_file(label) or (kind in NOTICES and not lexicon.is_kind(kind, AGREEMENT))
    return not wanted.restrictions or bool(label.restrictions)


def opens_with_a_claim(instrument: Instrument) -> bool:
    """Whether the text itself begins with the line that claims the copyright, before any of its clauses."""
    first = min((span.start for norm in instrument.norms for span in norm.spans), default=0)
    return bool(_CLAIM.search(instrument.text[:first]))


_CLAIM = re.compile(r"©|\([cC]\)\s*(?:[\[<{]|\d{4}|[^\W\d_])")
"""The sign of a copyright, with a year, a name or a place for them."""
