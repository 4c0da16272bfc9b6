"""
English wordings that leave out a comma or a word by which others are told apart, put in the fuller way.

"Until 31 March you may …" opens with a time, "you may not sell it, nor lend it" is two bans, and "in shops, up to 25
shops" says how many shops.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import options
from .tokens import Shape, Token

_OPENS = frozenset(("until", "till", "before", "from", "since", "after"))
_MONTHS = frozenset(
    (
        *("january", "february", "march", "april", "may", "june", "july", "august"),
        *("september", "october", "november", "december"),
    )
)
_MODALS = frozenset(("may", "must", "shall", "can", "will", "should"))


def set_apart(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with such wordings put in the fuller way."""
    found = list(tokens)
    for step in (
        _whose_agreement,
        _who_we_are,
        _time_first,
        _nor_do,
        _so_many,
        _only_once,
        _having,
        _exempt,
        _nobody_else,
        _no_such_act,
        _to_whom,
        _what_granted,
        _aside_of_grant,
        _or_affiliates,
        _done_first,
    ):
        found = step(found)
    return found


_HANDS = frozenset(
    ("send", "provide", "give", "submit", "disclose", "supply", "deliver", "transmit", "transfer", "show")
)


def _to_whom(tokens: list[Token]) -> list[Token]:
    """ "You may not provide to Fern data that …" as "… to Fern any data that …": the name is no word of the thing."""
    words = [token.text for token in tokens]
    for at in range(1, len(words) - 3):
        if words[at - 1].lower() not in _HANDS or words[at] != "to" or not words[at + 1][:1].isupper():
            continue
        thing = words[at + 2]
        noun = thing.isalpha() and thing.islower() and any(one.tag in ("NN", "NNS") for one in options(thing))
        if noun and thing not in ("or", "and", "the", "any", "a", "an", "under", "for", "in", "by", "if", "as"):
            place = tokens[at + 2].start
            said = Token("any", place, place, Shape.WORD, True, tokens[at + 2].role)
            return [*tokens[: at + 2], said, *tokens[at + 2 :]]
    return tokens


def _what_granted(tokens: list[Token]) -> list[Token]:
    """ "You grant whoever opens your app, a licence to …" as "you grant whoever opens your app a licence to …"."""
    words = [token.text.lower() for token in tokens]
    grants = next((at for at, word in enumerate(words) if word in ("grant", "grants")), -1)
    comma = words.index(",", grants) if grants >= 0 and "," in words[grants:] else 0
    given = words[comma + 1 : comma + 9] if comma else []
    noun = next((at for at, word in enumerate(given) if word in ("license", "licence", "right")), 0)
    whole = noun and given[0] in ("a", "an") and given[noun + 1 : noun + 2] == ["to"]
    if not whole or {"license", "licence", "right", "rights"} & {*words[grants:comma]}:
        return tokens
    return [*tokens[:comma], *tokens[comma + 1 :]]


_FINITE = frozenset(("is", "are", "exceeds", "exceed", "has", "have", "amounts", "amount", "must", "may", "shall"))
_KIN = frozenset(("affiliate", "affiliates", "subsidiary", "subsidiaries"))


def _or_affiliates(tokens: list[Token]) -> list[Token]:
    """ "What is made by you, or your affiliates, is …" as "what is made by you or your affiliates is …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(2, len(words) - 4):
        if words[at] != "," or words[at + 1] not in ("or", "and") or words[at - 2] not in ("by", "of", "for"):
            continue
        kin = next((k for k in range(at + 2, min(at + 6, len(words))) if words[k] in _KIN), 0)
        if kin and words[kin + 1 : kin + 2] == [","] and {*words[kin + 2 : kin + 3]} & (_FINITE | {"for"}):
            return [*tokens[:at], *tokens[at + 1 : kin + 1], *tokens[kin + 2 :]]
    return tokens


_FEW = 6


def _done_first(tokens: list[Token]) -> list[Token]:
    """ "Our consent must be obtained first" as "our consent must be obtained": whatever is let comes after it."""
    words = [token.text.lower() for token in tokens]
    end = len(words) - (words[-1:] == ["."])
    if words[max(end - 2, 0) : end] in (["ask", "first"], ["ask", "beforehand"]) and end < _FEW:
        return [*tokens[: end - 1], evolve(tokens[end - 1], text="us"), *tokens[end:]]
    asked = end > 4 and words[end - 1] in ("first", "beforehand") and words[end - 2] in ("obtained", "sought", "asked")
    return [*tokens[: end - 1], *tokens[end:]] if asked and words[end - 3] == "be" else tokens


def _aside_of_grant(tokens: list[Token]) -> list[Token]:
    """ "We grant you, subject to this, a licence to …" as "subject to this, we grant you a licence to …"."""
    words = [token.text.lower() for token in tokens]
    first = words.index(",") if "," in words else 0
    last = words.index(",", first + 1) if first and "," in words[first + 1 :] else 0
    aside = words[first + 1 : last]
    given = words[last + 1 : last + 9] if last else []
    grants = {"grant", "grants", "granted"} & {*words[:first]} and {"license", "licence", "right", "rights"} & {*given}
    opens = aside[:2] == ["subject", "to"] or aside[:1] == ["under"] or aside[:4] == ["for", "as", "long", "as"]
    if not (grants and opens and given[0] in ("a", "an", "the")) or {"license", "licence"} & {*words[:first]}:
        return tokens
    order = [*tokens[first + 1 : last], tokens[first], *tokens[:first], *tokens[last + 1 :]]
    places = sorted((one.start, one.end) for one in order)
    return [evolve(one, start=start, end=stop) for one, (start, stop) in zip(order, places, strict=True)]


def _whose_agreement(tokens: list[Token]) -> list[Token]:
    """ "between Fern Ltd ("Fern") and the customer" as "this agreement is between Fern Ltd …"."""
    words = [token.text.lower() for token in tokens]
    start = 2 if words[:2] == ["by", "and"] else 0
    named = words[start : start + 1] == ["between"] and "and" in words[start:] and '"' in words
    if not named or _MODALS & {*words} or {"conflict", "contradiction"} & {*words}:
        return tokens
    place = tokens[0].start
    said = (evolve(tokens[0], text=word, start=place, end=place) for word in ("this", "agreement", "is"))
    return [*said, *tokens[start:]]


def _who_we_are(tokens: list[Token]) -> list[Token]:
    """ "We, the Fern Team, want …" as "we want …": the name is known by then."""
    words = [token.text.lower() for token in tokens]
    if words[:2] != ["we", ","] or "," not in words[2:_LONGEST_NAME]:
        return tokens
    end = words.index(",", 2)
    said = [one.text for one in tokens[2:end]]
    named = all(one[:1].isupper() or one in ("the", "of", "and", "&", ".") for one in said) and len(said) > 0
    return [tokens[0], *tokens[end + 1 :]] if named and end + 1 < len(tokens) else tokens


_LONGEST_NAME = 10
"""Up to where the comma stands that closes a name behind "we"."""


def _only_once(tokens: list[Token]) -> list[Token]:
    """ "Only under these terms and only with their source" as "only under these terms and with their source"."""
    words = [token.text.lower() for token in tokens]
    for at in range(3, len(words) - 2):
        again = words[at : at + 2] == ["and", "only"] and words[at + 2] in _PLACED
        if again and any(words[k] == "only" and words[k + 1] in _PLACED for k in range(at - 1)):
            return _only_once([*tokens[: at + 1], *tokens[at + 2 :]])
    return tokens


_PLACED = frozenset(("under", "with", "in", "on", "to", "for", "within", "by", "through", "from", "at"))


def _time_first(tokens: list[Token]) -> list[Token]:
    """ "Until 31 December 2024 you may …" as "until 31 December 2024, you may …"."""
    words = [token.text.lower() for token in tokens[:6]]
    start = next((at for at, token in enumerate(tokens[:2]) if token.shape is not Shape.LABEL), 0)
    if words[start : start + 1] == [] or words[start] not in _OPENS:
        return tokens
    dated = tokens[start + 1 : start + 4]
    said = [token.text.lower() for token in dated]
    if len(dated) < 3 or not (said[0].isdigit() and said[1] in _MONTHS and said[2].isdigit() and len(said[2]) == 4):
        return tokens
    behind = tokens[start + 4 :]
    if not behind or behind[0].shape is not Shape.WORD or behind[0].text.lower() in ("and", "or", "to", "until", "on"):
        return tokens
    if not any(token.text.lower() in _MODALS for token in behind[:12]):
        return tokens
    comma = evolve(dated[-1], text=",", shape=Shape.MARK, start=dated[-1].end, end=dated[-1].end)
    return [*tokens[: start + 4], comma, *behind]


def _nor_do(tokens: list[Token]) -> list[Token]:
    """ "You may not sell it, nor lend or rent it" as "you may not sell it; you may not lend or rent it"."""
    words = [token.text.lower() for token in tokens]
    for at in range(5, len(words) - 2):
        if words[at] != "nor" or words[at - 1] != "," or words[at + 1] in _MODALS | _NO_ACT:
            continue
        whom = next((k for k in range(at - 3) if words[k] in _WHOM and words[k + 1] in _MODALS), None)
        if whom is None or words[whom + 2] != "not" or tokens[at + 1].shape is not Shape.WORD:
            return tokens
        if any(token.shape in (Shape.BREAK, Shape.LABEL) or token.text in ";:" for token in tokens[whom:at]):
            return tokens
        if _LIFTS & {*words[at:]}:
            return tokens  # what lifts the second ban may lift the first
        nor, place = tokens[at], tokens[at].start
        parted = evolve(tokens[at - 1], text=";")
        again = [evolve(nor, text=word, start=place, end=place) for word in words[whom : whom + 2]]
        return [*tokens[: at - 1], parted, *again, evolve(nor, text="not"), *tokens[at + 1 :]]
    return tokens


_LIFTS = frozenset(("unless", "except", "without", "if", "provided", "only", "other", "save", "where", "when"))
_WHOM = frozenset(("you", "licensee", "licensees", "customer", "customers", "user", "users", "they"))
_NO_ACT = frozenset(
    (
        *("allow", "permit", "let", "cause", "authorize", "authorise", "enable", "encourage", "assist", "help"),
        *("the", "a", "an", "any", "is", "are", "does", "do", "for", "in", "to", "on", "by", "with", "at"),
    )
)


def _so_many(tokens: list[Token]) -> list[Token]:
    """ "In shops that you build, up to 25 shops" as "in up to 25 shops that you build"."""
    words = [token.text.lower() for token in tokens]
    end = len(words) - (words[-1:] == ["."])
    for bound in _BOUNDS:
        at = end - len(bound) - 3
        if at < 4 or words[at] != "," or tuple(words[at + 1 : at + 1 + len(bound)]) != bound:
            continue
        count, noun = end - 2, words[end - 1]
        named = [k for k in range(1, at) if words[k] == noun]
        if not (words[count].isdigit() and noun.endswith("s") and len(named) == 1 and words[named[0] - 1] in _BARE):
            continue
        place = tokens[named[0]]
        said = [evolve(one, start=place.start, end=place.start) for one in tokens[at + 1 : end - 1]]
        return [*tokens[: named[0]], *said, *tokens[named[0] : at], *tokens[end:]]
    return tokens


def _having(tokens: list[Token]) -> list[Token]:
    """ "By firms with a yearly revenue of …" as "by firms that have a yearly revenue of …": who they are, not how."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 3):
        if words[at] != "with" or words[at - 1] not in _HOUSES or "by" not in words[max(0, at - 3) : at - 1]:
            continue
        ahead = range(at + 1, min(at + 6, len(words)))
        noun = next((k for k in ahead if words[k] in _MEANS), 0)
        if not noun or any(tokens[k].shape is not Shape.WORD for k in range(at + 1, noun)):
            continue
        have = "have" if words[at - 1].endswith("s") or words[at - 1] == "people" else "has"
        cut = tokens[at].start + 2
        told = [evolve(tokens[at], text="that", end=cut), evolve(tokens[at], text=have, start=cut)]
        return _having([*tokens[:at], *told, *tokens[at + 1 :]])
    return tokens


_HOUSES = frozenset(
    (
        *("organisation", "organisations", "organization", "organizations", "company", "companies", "firm", "firms"),
        *("business", "businesses", "entity", "entities", "enterprise", "enterprises", "corporation", "corporations"),
        *("person", "persons", "people", "individual", "individuals", "startup", "startups", "licensees", "customers"),
    )
)
_MEANS = frozenset(("revenue", "revenues", "turnover", "income", "budget", "sales", "profits"))


def _exempt(tokens: list[Token]) -> list[Token]:
    """ "Schools are exempt from this rule" as "this rule does not apply to schools"."""
    words = [token.text.lower() for token in tokens]
    are = next((k for k in range(1, len(words) - 1) if words[k] in ("is", "are") and words[k + 1] in _FREED), 0)
    if not are or _MODALS & {*words} or {"no", "none", "neither", "nobody", "nothing"} & {*words[:are]}:
        return tokens
    end = are + 2
    if words[end : end + 2] == ["from", "this"]:
        if words[end + 2 : end + 3] and words[end + 2] in _RULE_NOUNS:
            end += 3
        else:
            return tokens
    elif words[are + 1] == "excluded" or words[end : end + 1] not in (["."], [","], [";"], ["if"], ["when"], []):
        return tokens  # "excluded" by itself takes somebody out of what is allowed
    start = next((k for k, token in enumerate(tokens) if token.shape is not Shape.LABEL and token.text != "."), 0)
    place = tokens[start]
    said = [evolve(place, text=word, end=place.start) for word in ("this", "does", "not", "apply", "to")]
    whom = [evolve(tokens[start], text=words[start]), *tokens[start + 1 : are]]
    return [*tokens[:start], *said, *whom, *tokens[end:]]


_FREED = frozenset(("exempt", "exempted", "excepted", "excluded"))
_RULE_NOUNS = frozenset(
    ("rule", "restriction", "requirement", "ban", "prohibition", "condition", "obligation", "duty", "limit", "section")
)


def _nobody_else(tokens: list[Token]) -> list[Token]:
    """ "May share it with members, but not with others" as "may share it only with members"."""
    words = [token.text.lower() for token in tokens]
    for at in range(4, len(words) - 4):
        tail = words[at : at + 2] == ["but", "not"] and words[at + 2] in _PLACED
        if not tail or words[at + 3 :] not in (["others"], ["others", "."]):
            continue
        modal = next((k for k in range(at) if words[k] in ("may", "can")), at)
        named = [k for k in range(modal, at) if words[k] == words[at + 2]]
        if len(named) != 1 or words[modal + 1] == "not" or "only" in words[:at]:
            return tokens
        end = at - (words[at - 1] == ",")
        only = evolve(tokens[named[0]], text="only", end=tokens[named[0]].start)
        return [*tokens[: named[0]], only, *tokens[named[0] : end], *tokens[at + 4 :]]
    return tokens


def _no_such_act(tokens: list[Token]) -> list[Token]:
    """ "Cutting it into parts is not editing" as "cutting it into parts does not count as editing"."""
    words = [token.text.lower() for token in tokens]
    start = next((k for k, token in enumerate(tokens) if token.shape is Shape.WORD), 0)
    end = len(words) - (words[-1:] == ["."])
    opens = words[start : start + 1] and words[start].endswith("ing") and words[start] not in ("nothing", "anything")
    if end - start < 4 or not opens or words[end - 3 : end - 1] != ["is", "not"] or not words[end - 1].endswith("ing"):
        return tokens
    said = zip((end - 3, end - 2), ("does", "not"), strict=True)
    counts = [evolve(tokens[at], text=word) for at, word in said]
    place = tokens[end - 1].start
    more = [evolve(tokens[end - 2], text=word, start=place, end=place) for word in ("count", "as")]
    return [*tokens[: end - 3], *counts, *more, *tokens[end - 1 :]]


_BOUNDS = (("up", "to"), ("at", "most"), ("no", "more", "than"), ("not", "more", "than"))
_BARE = frozenset(("in", "on", "for", "to", "with", "by", "at"))


__all__ = ["set_apart"]
