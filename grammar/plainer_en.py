"""English wordings put plainly, one after the other: each step is of one wording and leaves all others as they are."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .each_banned_en import each_banned
from .limbs_apart_en import limbs_apart
from .one_of_en import one_of_beside
from .promised_en import (
    as_found,
    beyond,
    charged_by_us,
    kept_by_us,
    kept_for_oneself,
    not_suffered,
    on_terms,
    owed,
    owned_or_licensed,
    turned_away,
    we_on_what,
    without_efforts,
)
from .said_shorter_en import said_shorter
from .set_apart_en import set_apart
from .stopping_en import stopping
from .tokens import Shape, Token
from .true_facts_en import true_facts

_RULES = frozenset(
    (
        *("law", "laws", "regulation", "regulations", "rule", "rules", "list", "lists", "program", "programs"),
        *("programme", "programmes", "measure", "measures", "requirement", "requirements", "restriction"),
        *("restrictions", "authority", "authorities", "compliance", "regime", "regimes"),
    )
)
_BEFORE_RULES = {"sanctions": "sanction", "controls": "control", "exports": "export", "imports": "import"}
_WHENS = frozenset(("if", "when", "where", "unless", "as", "that", "because"))
_ALLOWED = frozenset(("permitted", "allowed", "authorized", "authorised", "licensed", "licenced", "granted"))


def plainer(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with such wordings put in the plain way."""
    found = list(tokens)
    words = [token.text.lower() for token in found]
    for at in range(len(found) - 1):
        if words[at] in _BEFORE_RULES and words[at + 1] in _RULES:
            found[at] = evolve(found[at], text=_BEFORE_RULES[words[at]])  # "sanctions laws"
    for at in range(1, len(found) - 2):
        if words[at - 1] == '"' and words[at] in ("stand", "stands") and words[at + 1] == "for":
            found[at : at + 2] = [evolve(found[at], text="means", end=found[at + 1].end)]  # ""X" stands for the maps"
            return plainer(found)
    for at in range(1, min(12, len(found) - 2)):
        if words[at] == ":" and words[at - 1] in ('"', ")") and words[at + 1] in ("means", "mean", "refers"):
            del found[at]  # ""X": means the maps"
            return plainer(found)
    altered = len(found) > 2 and words[0] in _ALTERED and found[0].text.istitle() and found[1].text.istitle()
    if altered and words[1].rstrip("s") not in _TERMS_OF_WORKS:
        found[0] = evolve(found[0], text=words[0])  # "Modified Maps must be shared": the Maps, where modified
    for at in range(2, len(found) - 4):
        denied = (words[at] == "cannot" and 1) or (words[at] in _MODALS and words[at + 1] == "not" and 2) or 0
        again = at + denied + 1
        if denied and words[again - 1] == "or" and words[again] in _MODALS and words[again + 1] == "not":
            del found[at:again]  # "a rule that you cannot or will not follow"
            return plainer(found)
    for at in range(len(found) - 4):
        if words[at] in _WHENS and words[at + 1 : at + 4] == ["to", "do", "so"]:
            found[at + 1] = evolve(found[at + 1], text="doing")  # "if to do so would be unfair"
            del found[at + 2]
            return plainer(found)
    for step in (
        said_shorter,
        set_apart,
        *(_agrees, _in_doing, _or_rivals, _under_control, _except_as),
        *(_handed_over, _either_way, _as_told_in, _left_out, _unless, _aside_first),
        stopping,
        *(
            without_efforts,
            as_found,
            charged_by_us,
            we_on_what,
            not_suffered,
            true_facts,
            kept_for_oneself,
            owed,
            kept_by_us,
            owned_or_licensed,
            beyond,
            on_terms,
            turned_away,
            each_banned,
            limbs_apart,
            one_of_beside,
        ),
    ):
        found = step(found)
    words = [token.text.lower() for token in found]
    last = len(words) - (words[-1:] == ["."]) - 1
    if last > 3 and words[last] == "end" and words[last - 1] not in _NO_VERB and _RIGHTS_END & {*words[:last]}:
        found[last] = evolve(found[last], text="terminate")  # "all rights granted to you end"
    for at in range(3, len(found) - 3):
        if words[at : at + 3] == ["given", "that", "you"]:
            found[at] = evolve(found[at], text="provided")  # of a permission: "you may use it given that you pay"
    for at in range(1, len(found) - 3):
        leave = words[at - 1] == "as" or (words[at - 2] == "as" and words[at - 1].endswith("ly"))
        if leave and words[at] in _ALLOWED and words[at + 1] == "by" and words[at + 2] in ("this", "these"):
            found[at + 1] = evolve(found[at + 1], text="under")  # "except as permitted by these Terms"
    named = len(found) > 3 and found[0].shape is Shape.WORD and found[0].text[:1].isupper() and words[1] == "hereby"
    if named and words[2].endswith("s") and words[0] not in ("this", "he", "she", "it"):
        del found[1]  # "Cohere hereby grants": who is named at the head does what follows
    return [
        token
        for before, token, after in zip((None, *found), found, (*found[1:], None), strict=False)
        if not (before and after and _each_ones(before, token, after))
    ]


_RIGHTS_END = frozenset(("rights", "licenses", "licences", "permissions", "grants"))
_NO_VERB = frozenset(("the", "an", "this", "that", "at", "any", "to", "in", "an", "no", "will", "shall", "must", "may"))
_ALTERED = frozenset(("modified", "changed", "altered", "adapted", "edited", "translated", "unmodified", "unchanged"))
_TERMS_OF_WORKS = frozenset(("version", "work", "material", "code", "file", "software", "model", "data", "content"))
"""Nouns that make a term of their own with such a word: a "Modified Version"."""
_MODALS = frozenset(("may", "must", "shall", "can", "will", "should"))
_NO_THING = frozenset(
    ("as", "is", "are", "be", "been", "being", "was", "were", "not", "otherwise", "has", "have", "had")
)


def _handed_over(tokens: list[Token]) -> list[Token]:
    """ "The data provided may be copied": no proviso, but which data."""
    words = [token.text.lower() for token in tokens]
    return [
        token
        for at, token in enumerate(tokens)
        if not (
            words[at] == "provided"
            and words[at + 1 : at + 2]
            and words[at + 1] in _MODALS
            and at > 1
            and tokens[at - 1].shape is Shape.WORD
            and words[at - 1] not in _NO_THING
            and not words[at - 1].endswith("ly")
        )
    ]


def _aside_first(tokens: list[Token]) -> list[Token]:
    """ "The data may, in networks, in particular: | be copied" as "in networks, the data may in particular: | …"."""
    words = [token.text.lower() for token in tokens]
    seam = next((at for at, token in enumerate(tokens) if token.shape is Shape.BREAK), 0)
    end = seam - (words[seam - 1 : seam] == [":"])
    modal = next((at for at in range(1, end - 2) if words[at] in _MODALS), end)
    start = modal + (words[modal + 1 : modal + 2] == ["not"]) if "," in words[modal + 1 : modal + 3] else 0
    close = next((at for at in range(start + 3, end) if words[at] == ","), 0)
    if words[start + 2 : start + 3] in (["or"], ["and"], ["nor"], ["but"]):
        return tokens  # "you may not, or allow others to: | sell it": another ban
    if not start or not close or (tokens[close + 1 : end] and " ".join(words[close + 1 : end]) not in _FOR_INSTANCE):
        return tokens
    return [*tokens[start + 2 : close + 1], *tokens[: start + 1], *tokens[close + 1 :]]


_FOR_INSTANCE = frozenset(("in particular", "especially", "for example", "for instance"))


def _in_doing(tokens: list[Token]) -> list[Token]:
    """ "When doing any of the above, you must …" as "if you do any of the above, you must …"."""
    words = [token.text.lower() for token in tokens]
    opens = words[:1] and words[0] in ("when", "where", "while", "in") and words[1:2] == ["doing"]
    comma = words.index(",") if "," in words[:10] else 0
    if not opens or words[2] not in ("any", "one", "all", "either", "so", "this", "these") or not comma:
        return tokens
    if words[comma + 1 : comma + 2] != ["you"]:
        return tokens
    you = evolve(tokens[1], text="you", end=tokens[1].start)
    return [evolve(tokens[0], text="if"), you, evolve(tokens[1], text="do"), *tokens[2:]]


def _agrees(tokens: list[Token]) -> list[Token]:
    """ "You warrant and agree not to sell it" as "you agree not to sell it": whoever agrees to do it has to."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 4):
        joined = words[at] in _VOWS and words[at + 1] == "and" and words[at + 2] in ("agree", "agrees")
        if joined and words[at + 3] in ("to", "not"):
            return [*tokens[:at], *tokens[at + 2 :]]
    return tokens


_VOWS = frozenset(
    ("warrant", "warrants", "represent", "represents", "covenant", "covenants", "undertake", "undertakes")
)


def _or_rivals(tokens: list[Token]) -> list[Token]:
    """ "Any product, which is similar to X or which is directly competes with X" as "… that is similar to X or …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(2, len(words) - 5):
        again = words[at] == "or" and words[at + 1] in ("which", "that") and words[at + 2] in ("is", "are")
        if not again or words[at + 3 + words[at + 3].endswith("ly")] not in ("competes", "compete"):
            continue
        rest = tokens[at + 3 :]  # a verb of its own needs no "is"
        for aside in range(2, at - 3):
            alike = aside + 3 + words[aside + 3].endswith("ly")
            if words[aside : aside + 2] == [",", "which"] and words[alike] == "similar" and "any" in words[:aside]:
                return [*tokens[:aside], evolve(tokens[aside + 1], text="that"), *tokens[aside + 2 : at + 2], *rest]
        return [*tokens[: at + 2], *rest]
    return tokens


def _under_control(tokens: list[Token]) -> list[Token]:
    """ "By you or any third party subject to your control," as "by you or any third party that you control,"."""
    words = [token.text.lower() for token in tokens]
    for at in range(2, len(words) - 4):
        if words[at : at + 4] == ["subject", "to", "your", "control"] and words[at - 1] in _OTHERS:
            said = zip(tokens[at + 1 : at + 4], ("that", "you", "control"), strict=True)
            return [*tokens[:at], *(evolve(one, text=text) for one, text in said), *tokens[at + 4 :]]
    return tokens


_OTHERS = frozenset(("party", "parties", "person", "persons", "entity", "entities"))


def _except_as(tokens: list[Token]) -> list[Token]:
    """ "For any purpose not expressly permitted under this licence" as "except as expressly permitted under …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(2, len(words) - 6):
        aim = at + 2 + (words[at + 2] in ("other",))
        if words[at] not in ("for", "in") or words[at + 1] not in ("any", "a", "other") or words[aim] not in _WAYS:
            continue
        denied = aim + 1 + 2 * (words[aim + 1 : aim + 3] in (["that", "is"], ["which", "is"]))
        leave = denied + 1 + words[denied + 1].endswith("ly") if words[denied] == "not" else 0
        if not leave or words[leave] not in _ALLOWED or words[leave + 1] not in ("under", "by", "in", "pursuant"):
            continue
        if not {"this", "these"} & {*words[leave + 2 : leave + 4]}:
            continue
        said = zip(tokens[at : at + 3], (",", "except", "as"), strict=True)
        lead = [evolve(one, text=text, shape=Shape.MARK if text == "," else one.shape) for one, text in said]
        return [*tokens[:at], *lead, *tokens[denied + 1 :]]
    return tokens


_WAYS = frozenset(("purpose", "purposes", "use", "uses", "manner", "way", "ways"))


def _unless(tokens: list[Token]) -> list[Token]:
    """ "This applies only if you are paid" as "this does not apply unless you are paid"."""
    words = [token.text.lower() for token in tokens[:6]]
    at = 2 if words[1:2] and words[1] in _RULE_NOUNS else 1
    if words[:1] != ["this"] or words[at : at + 3] not in (["applies", "only", "if"], ["applies", "only", "where"]):
        return tokens
    told = (evolve(one, text=text) for one, text in zip(tokens[at : at + 3], ("does", "not", "apply"), strict=True))
    close = tokens[at + 2].end
    return [*tokens[:at], *told, evolve(tokens[at + 2], text="unless", start=close, end=close), *tokens[at + 3 :]]


_RULE_NOUNS = frozenset(("requirement", "obligation", "duty", "restriction", "prohibition", "condition", "limitation"))


def _left_out(tokens: list[Token]) -> list[Token]:
    """ "The pictures, but not including drawings" as "the pictures, excluding drawings"."""
    words = [token.text.lower() for token in tokens]
    found: list[Token] = []
    for at, token in enumerate(tokens):
        if words[at] == "including" and words[at - 1 : at] == ["not"] and words[at - 2 : at - 1] != ["is"]:
            found[-1] = evolve(found[-1], text="excluding")
        else:
            found.append(token)
        if len(found) > 1 and found[-1].text.lower() == "excluding" and found[-2].text.lower() in ("but", "and"):
            del found[-2]
    return found


_YOURS = frozenset(("your", "their", "his", "her", "its"))
_LOGINS = frozenset(
    ("account", "accounts", "login", "logins", "password", "passwords", "credentials", "user", "access")
)


def _each_ones(before: Token, token: Token, after: Token) -> bool:
    """ "Your individual account": whose it is says "your", and that each has one of their own narrows nothing."""
    idle = token.text.lower() in ("individual", "respective")
    return idle and before.text.lower() in _YOURS and after.text.lower() in _LOGINS


_EXCEPT = frozenset(("except", "than", "only", "solely", "save"))
_TOLD_IN = {"described", "stated", "specified", "provided", "outlined", "documented", "explained", "instructed"}
_HERE = {"section", "sections", "clause", "article", "paragraph", "this", "these", "that", "such", "subsection"}


def _as_told_in(tokens: list[Token]) -> list[Token]:
    """ "Except as described in the manual" as "except in accordance with the manual"; a rule of this text stays."""
    words = [token.text.lower() for token in tokens]
    for at in range(len(words) - 4):
        if words[at] not in _EXCEPT or words[at + 1] != "as":
            continue
        after = at + 3 + (words[at + 2] in ("set", "laid") and words[at + 3] in ("out", "forth", "down"))
        out = after > at + 3
        if not (out or words[at + 2] in _TOLD_IN) or words[after : after + 1] not in (["in"], ["by"]):
            continue
        if words[after + 1 : after + 2] and words[after + 1] not in _HERE:
            last = evolve(tokens[after], text="with")
            keeping = [evolve(tokens[at + 1], text="in"), evolve(tokens[at + 2], text="accordance"), last]
            return [*tokens[: at + 1], *keeping, *tokens[after + 1 :]]
    return tokens


_AIMS = frozenset(("purpose", "purposes", "use", "uses"))
_BOTH = ({"commercial", "non-commercial"}, {"commercial", "noncommercial"}, {"private", "public"})
_OF_ANY = (*_BOTH, *({one, other} for one in ("private", "personal") for other in ("commercial", "business")))
"""What "any purpose, …" may be spelt out as; alone, such two are no "any"."""


def _either_way(tokens: list[Token]) -> list[Token]:
    """ "For any purpose, commercial or non-commercial," as "for any purpose,": of either kind."""
    words = [token.text.lower() for token in tokens]
    for at, word in enumerate(words):
        if word in ("any", "all", "every") and {*words[at + 1 : at + 4 : 2]} in _BOTH and words[at + 4 : at + 5]:
            joined, aim = words[at + 2], words[at + 4]
            if joined in ("or", "and") and aim in _AIMS:
                return [*tokens[: at + 1], *tokens[at + 4 :]]  # "any commercial or non-commercial purpose"
        both = at + 1 + (words[at + 1 : at + 2] == ["both"])
        kinds = {*words[both : both + 3 : 2]} in _BOTH and words[both + 1] in ("or", "and")
        if word == "for" and kinds and {*words[both + 3 : both + 4]} & _AIMS:
            said = [evolve(tokens[both + 2], text="any"), evolve(tokens[both + 3], text="purpose")]
            return [*tokens[: at + 1], *said, *tokens[both + 4 :]]  # "for commercial and non-commercial use"
        if word not in _AIMS or not {"any", "all", "every"} & {*words[max(0, at - 2) : at]}:
            continue
        start = at + 1 + (words[at + 1 : at + 2] == [","])
        first = start + (words[start : start + 1] in (["whether"], ["either"], ["both"], ["including"]))
        if {*words[first : first + 3 : 2]} in _OF_ANY and words[first + 1] in ("or", "and"):
            return [*tokens[: at + 1], *tokens[first + 3 :]]
    return tokens
