"""English promises and refusals put plainly: what we make efforts to do, keep for ourselves, or let nobody do."""

from __future__ import annotations

from attrs import evolve

from .tokens import Token

_EFFORTS = frozenset(("effort", "efforts", "endeavours", "endeavors"))
_OURS = frozenset(("we", "licensor", "company", "provider"))


def without_efforts(tokens: list[Token]) -> list[Token]:
    """ "We will use reasonable efforts not to publish it" as "we will not publish it": a promise of ours."""
    words = [token.text.lower() for token in tokens]
    at = next((k for k, word in enumerate(words) if word in _EFFORTS), 0)
    if not at or words[at + 1 : at + 2] not in (["to"], ["not"]):
        return tokens
    verb = next((k for k in range(at - 1, max(0, at - 6), -1) if words[k] in ("use", "make", "take", "exercise")), 0)
    start = verb - 1 if verb else 0
    if start < 1 or words[start] not in ("will", "shall", "to"):
        return tokens
    agrees = words[start] == "to" and words[start - 1] in ("agree", "agrees", "undertake", "undertakes")
    who = start - 2 if agrees else start - 1
    if who < 0 or words[who] not in _OURS or not (agrees or words[start] != "to"):
        return tokens
    denied = words[at + 1] == "not"
    rest = at + 2 + denied
    if words[rest - 1] != "to":
        return tokens
    will = evolve(tokens[start], text="will")
    return [*tokens[: who + 1], will, *([evolve(tokens[at + 1], text="not")] if denied else []), *tokens[rest:]]


def kept_for_oneself(tokens: list[Token]) -> list[Token]:
    """ "Keep the maps to yourself" as "do not distribute, publish or sell the maps"."""
    words = [token.text.lower() for token in tokens]
    at = next((k for k, word in enumerate(words) if word == "keep"), -1)
    if at < 0 or (at and words[at - 1] not in ("must", "shall", "you", "please", "should", "will", "to")):
        return tokens
    end = next((k for k in range(at + 2, min(at + 9, len(words) - 1)) if words[k : k + 2] in _ONESELF), 0)
    if not end or {".", ",", ";"} & {*words[at:end]}:
        return tokens
    told = (
        ["must", "not"]
        if at and words[at - 1] == "you"
        else ["not"]
        if at and words[at - 1] != "please"
        else ["do", "not"]
    )
    if at and words[at - 1] == "to":
        return tokens
    head = [evolve(tokens[at], text=word) for word in (*told, *_HANDING_ON)]
    return [*tokens[:at], *head, *tokens[at + 1 : end], *tokens[end + 2 :]]


_HANDING_ON = ("distribute", "or", "share", "or", "publish", "or", "sell")
_ONESELF = [["to", "yourself"], ["to", "yourselves"], ["for", "yourself"], ["for", "yourselves"]]


def owed(tokens: list[Token]) -> list[Token]:
    """ "You owe us a share" as "you must pay us a share", "is only possible against payment" as "requires payment"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 1):
        if words[at] in ("owe", "owes") and words[at - 1] in _OWING and words[at + 1] not in ("nothing", "no"):
            pays = [evolve(tokens[at], text=word) for word in ("must", "pay")]
            return [*tokens[:at], *pays, *tokens[at + 1 :]]
        only = words[at : at + 1] == ["only"] and words[at - 1] in ("is", "are") and words[at + 1] in _POSSIBLE
        if only and words[at + 2 : at + 4] == ["against", "payment"]:
            asks = evolve(tokens[at - 1], text="requires" if words[at - 1] == "is" else "require")
            return [*tokens[: at - 1], asks, *tokens[at + 3 :]]
    return tokens


_OWING = frozenset(("you", "licensee", "customer", "user", "users", "recipient"))
_POSSIBLE = frozenset(("possible", "available", "allowed", "permitted"))


def kept_by_us(tokens: list[Token]) -> list[Token]:
    """
    "We reserve the sale for ourselves" as "is reserved to us", "we do not consent to it" as "do not permit it".

    "We keep the printing rights" as "the printing rights are reserved".
    """
    words = [token.text.lower() for token in tokens]
    end = next((k for k in range(3, len(words) - 1) if words[k : k + 2] in _OURSELVES), 0)
    if words[:2] == ["we", "reserve"] and end and words[end + 2 :] in ([], ["."]):
        reserved = [evolve(tokens[end], text=word) for word in ("is", "reserved", "to", "us")]
        return [*tokens[2:end], *reserved, *tokens[end + 2 :]]
    close = len(words) - (words[-1:] == ["."])
    if words[0] == "we" and words[1:2] and words[1] in _HOLDS and words[close - 1] == "rights" and 3 < close < 7:
        deed = words[close - 2]
        if deed.endswith("ing") and all(word in ("all", "the", "any") for word in words[2 : close - 2]):
            said = [evolve(tokens[close - 1], text=word) for word in ("are", "reserved")]
            return [*tokens[2:close], *said, *tokens[close:]]
    refuses = words[:3] == ["we", "do", "not"] and words[3:5] in (["consent", "to"], ["agree", "to"])
    if refuses and words[5:6] and words[5] not in ("be", "these", "this", "your", "such", "pay", "provide"):
        return [*tokens[:3], evolve(tokens[3], text="permit"), *tokens[5:]]
    return tokens


_HOLDS = frozenset(("reserve", "keep", "retain", "hold", "own"))


def owned_or_licensed(tokens: list[Token]) -> list[Token]:
    """ "You must own or have the necessary rights to use it" as "have": whoever owns a thing has the rights in it."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 6):
        if words[at : at + 2] != ["own", "or"]:
            continue
        has = at + 2 + (words[at + 2] == "otherwise")
        if words[has] in _OBTAINS and {*words[has + 1 : has + 4]} & _NEEDED and {*words[has + 2 :]} & _RIGHTS:
            return [*tokens[:at], *tokens[has:]]
    return tokens


_OBTAINS = frozenset(("have", "hold", "possess", "obtain", "secure"))
_NEEDED = frozenset(("necessary", "required", "needed", "requisite", "appropriate", "all", "sufficient"))
_RIGHTS = frozenset(("rights", "right", "licenses", "licences", "permissions", "consents"))
_OURSELVES = (["for", "ourselves"], ["to", "ourselves"], ["for", "us"])


def turned_away(tokens: list[Token]) -> list[Token]:
    """ "Banks cannot become customers", "we do not serve banks" as "banks are excluded"; "by invitation only"."""
    words = [token.text.lower() for token in tokens]
    end = len(words) - (words[-1:] == ["."])
    at = next((k for k in range(1, end - 2) if words[k] in _MAY and words[k + 1 : k + 2] == ["not"]), 0)
    at = at or next((k for k in range(1, end - 2) if words[k] == "cannot"), 0)
    be = at + 1 + (words[at + 1 : at + 2] == ["not"])
    if at and words[be : be + 1] in (["be"], ["become"]) and words[0] not in _SOMEBODY and not _APART & {*words[:end]}:
        role = be + 1 + (words[be + 1 : be + 2] in (["a"], ["an"], ["our"]))
        if words[role : role + 1] and words[role] in _ROLES and (role + 1 == end or words[role + 1] == "of"):
            return [*tokens[:at], *_excluded(tokens[at]), *tokens[end:]]
    if words[:3] == ["we", "do", "not"] and words[3:4] and words[3] in _SERVES and 4 < end < 9:
        last = next((k for k in range(4, end) if words[k] in ("as", "with")), end)
        if not _APART & {*words[4:last]} and words[4] not in _SOMEBODY and words[4] not in _NOBODY:
            return [*tokens[4:last], *_excluded(tokens[3]), *tokens[end:]]
    for start in range(1, end - 3):
        if words[start : start + 2] == ["is", "by"] and words[start + 3] == "only" and words[start + 2] in _GIVEN:
            needs = [evolve(tokens[start], text="requires"), evolve(tokens[start + 1], text=_GIVEN[words[start + 2]])]
            return [*tokens[:start], *needs, tokens[start + 2], *tokens[start + 4 :]]
    return tokens


def beyond(tokens: list[Token]) -> list[Token]:
    """ "For any use beyond presentations" as "for any use other than presentations"."""
    at = next((k for k in range(1, len(tokens) - 1) if tokens[k].text.lower() == "beyond"), 0)
    if not at or tokens[at - 1].text.lower() not in ("use", "uses", "purpose", "purposes", "anything", "usage"):
        return tokens
    return [*tokens[:at], *(evolve(tokens[at], text=word) for word in ("other", "than")), *tokens[at + 1 :]]


def on_terms(tokens: list[Token]) -> list[Token]:
    """ "Licensed to you on these terms" as "under these terms"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 2):
        passed = words[at - 1] in ("pass", "passes", "passing", "passed", "hand", "hands")  # "pass on these terms"
        named = words[at + 1] in ("these", "the") and words[at + 2] in ("terms", "conditions")
        if words[at] == "on" and named and not passed:
            return [*tokens[:at], evolve(tokens[at], text="under"), *tokens[at + 1 :]]
    return tokens


def _excluded(token: Token) -> list[Token]:
    return [evolve(token, text=word) for word in ("are", "excluded")]


_MAY = frozenset(("may", "must", "can", "shall", "will"))
_ROLES = frozenset(("customer", "customers", "user", "users", "licensee", "licensees", "member", "members"))
_SERVES = frozenset(("serve", "accept", "admit", "supply", "onboard"))
_SOMEBODY = frozenset(("you", "we", "it", "they", "this", "these", "that", "any", "your", "our", "the"))
_NOBODY = frozenset(("responsibility", "liability", "orders", "payments", "payment", "refunds", "returns", "ads"))
_GIVEN = {"invitation": "an", "subscription": "a", "membership": "a", "registration": "a", "licence": "a"}
_APART = frozenset((",", ";", ":", "if", "unless", "when", "where", "that", "who", "which", "and", "or", "for", "to"))


def and_nothing_else(tokens: list[Token]) -> list[Token]:
    """ "It may be shared with staff and with nobody else" as "it may only be shared with staff"."""
    words = [token.text.lower() for token in tokens]
    for at in range(3, len(words) - 1):
        if words[at] not in ("and", "but"):
            continue
        none = at + 1 + (words[at + 1] in _PLACING)
        end = none + 1 + (words[none : none + 2] == ["no", "one"])
        if " ".join(words[none:end]) not in _NO_OTHER or words[end : end + 1] not in (["else"], ["more"]):
            continue
        end += 1
        begins = next((k for k in range(at, 0, -1) if words[k] in (".", ";", ":")), 0)
        before = words[begins:at]
        modal = next(
            (k for k in range(begins, at) if words[k] in _LEAVE or words[max(k - 1, 0) : k + 1] in _LETTING), 0
        )
        closes = words[end : end + 1] in ([], ["."], [";"], [","])
        if not modal or not closes or {"not", "only", "never", "no", "cannot"} & {*before}:
            continue
        first = at - (words[at - 1] == ",")
        only = evolve(tokens[modal], text="only", start=tokens[modal].end)
        return [*tokens[: modal + 1], only, *tokens[modal + 1 : first], *tokens[end:]]
    return tokens


_NO_OTHER = ("nobody", "no-one", "no one", "nothing", "nowhere")
_LEAVE = ("may", "can")
_PLACING = frozenset(("with", "to", "for", "in", "on", "at", "by"))
_LETTING = (["let", "us"], ["lets", "us"], ["allow", "us"])


_SUFFERS = frozenset(("tolerate", "condone"))


def not_suffered(tokens: list[Token]) -> list[Token]:
    """ "We do not tolerate spam", "we have zero tolerance for spam" as "we do not allow spam", "we prohibit spam"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 1):
        if words[at] in _SUFFERS and words[at - 1] in ("not", "n't", "never"):
            return [*tokens[:at], evolve(tokens[at], text="allow"), *tokens[at + 1 :]]
        if words[at - 1 : at + 3] in (["have", "zero", "tolerance", "for"], ["have", "no", "tolerance", "for"]):
            return [*tokens[: at - 1], evolve(tokens[at - 1], text="prohibit"), *tokens[at + 3 :]]
    return tokens


_FINDS = frozenset(("determine", "determines", "decide", "decides", "believe", "believes", "conclude", "concludes"))


def as_found(tokens: list[Token]) -> list[Token]:
    """ "If we determine, acting reasonably, that you sold it" as "if we determine that you sold it"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 4):
        if words[at] not in _FINDS or words[at + 1 : at + 3] != [",", "acting"]:
            continue
        end = at + 3
        while end < len(words) - 1 and (words[end].endswith("ly") or words[end] in ("and", "in", "good", "faith")):
            end += 1
        while end < len(words) - 1 and words[end] in (",", ":", "-", "that"):
            end += 1
        return [*tokens[: at + 1], evolve(tokens[at + 2], text="that"), *tokens[end:]]
    return tokens


_ON_WHAT = frozenset(("based", "through", "according", "acting", "by"))


def we_on_what(tokens: list[Token]) -> list[Token]:
    """ "We, based on our rules, may close it" as "we may close it": on what we go is for us to say."""
    words = [token.text.lower() for token in tokens]
    for at in range(len(words) - 5):
        if words[at] not in _OURS or words[at + 1] != "," or words[at + 2] not in _ON_WHAT:
            continue
        end = next((k for k in range(at + 3, min(at + 14, len(words) - 1)) if words[k] == ","), 0)
        if end:
            return [*tokens[: at + 1], *tokens[end + 1 :]]
    return tokens


_CHARGES = frozenset(("charge", "charges", "bill", "bills", "invoice", "invoices"))
_PRICES = frozenset(
    ("fee", "fees", "price", "royalty", "royalties", "commission", "charge", "euro", "euros", "dollars", "pounds")
)
_AT = frozenset(("at", "with", "by", "for", "of", "from"))
_EACH = frozenset(("a", "an", "per", "each", "every", "for"))


def charged_by_us(tokens: list[Token]) -> list[Token]:
    """ "We charge sellers a fee a month" as "sellers must pay us a fee a month"."""
    words = [token.text.lower() for token in tokens]
    end = len(words) - (words[-1:] == ["."])
    at = next((k for k in range(1, min(5, end)) if words[k] in _CHARGES and words[0] in _OURS), 0)
    if not at or any(word not in ("will", "shall", "always", "do") for word in words[1:at]):
        return tokens
    price = next((k for k in range(at + 2, end) if words[k] in ("a", "an", "our") or words[k].isdigit()), 0)
    named = max((k for k in range(price, end) if words[k] in _PRICES), default=0) if price else 0
    after = words[named + 1 : end]
    price = 0 if price and words[price - 1] in _AT else price
    named = named if price else 0
    if not named or words[at + 1] in ("for", "no", "nothing", "a", "the", "your") or (after and after[0] not in _EACH):
        return tokens
    if words[at + 1] == "you" and not words[price].isdigit():
        return tokens  # "we will charge you a fee": the terms say elsewhere for what
    pays = [evolve(tokens[at], text=word) for word in ("must", "pay", "us")]
    return [*tokens[at + 1 : price], *pays, *tokens[price:]]
