"""A few words without a verb that stand by themselves and bound whatever is allowed: "only to schools"."""

from __future__ import annotations

from ..clauses.norm import Modality
from .binding import Passage
from .entries import Understood
from .fillers import opaque_in
from .inert_kinds import PASSED_OVER
from .marks import Marks, plain
from .passages import SILENT_KINDS, quote_of


def bounds_barely(passage: Passage, found: Understood, table: Marks) -> bool:
    """Whether a passage is such a line, and no rule was found in it."""
    norms = [draft for one in found.outcomes if not one.opaque for draft in one.norms]
    read = [draft for draft in norms if not (draft.opaque or any(True for act in draft.acts for _ in opaque_in(act)))]
    rules = any(draft.modality is not Modality.COUNTS_AS for draft in read)
    settled = bool(found.inert) and found.inert not in PASSED_OVER
    if passage.kind in SILENT_KINDS or passage.lead_in is not None or rules or settled:
        return False
    words = plain(quote_of(passage.pieces))
    return '"' not in words and any(pattern.search(words) for pattern in table.bare_limits)
