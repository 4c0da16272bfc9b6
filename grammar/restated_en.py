"""English wordings of licences for models and data that say what a plainer wording says, put in the plain way."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import gerund_of
from .tokens import Shape, Token


def restated(tokens: list[Token]) -> list[Token]:
    """The tokens with the wordings of this module put in the plain way."""
    for step in (
        _section_signs,
        _meaning_acts,
        _eligible,
        _not_a_breach,
        _not_in_accordance,
        _terminated,
        _under_rights,
        _in_doing,
        _not_not,
        _provided_if,
        _condition_behind,
        _hosted,
        _whether_persons,
        _still_missing,
        _there_for,
        _consistent,
        _or_the_like,
        _told_below,
        _submitted,
        _presenting,
        _on_or_with,
        _related_uses,
    ):
        tokens = step(tokens)
    return tokens


def _section_signs(tokens: list[Token]) -> list[Token]:
    """ "§ 2" as "section 2"."""
    return [
        evolve(token, text="section", shape=Shape.WORD)
        if token.text == "§" and behind is not None and behind.shape is Shape.NUMBER
        else token
        for token, behind in zip(tokens, [*tokens[1:], None], strict=True)
    ]


def _meaning_acts(tokens: list[Token]) -> list[Token]:
    """ ""Use" means copying, changing or sharing it" as ""Use" means to copy, change or share it": acts, no things."""
    tokens = _with_included_acts(tokens)
    words = [token.text.lower() for token in tokens]
    means = next((at for at in range(2, min(9, len(words) - 3)) if words[at] == "means"), 0)
    first = means + 1
    colon = words[means - 1] == ":"
    if not means or words[means - 1 - colon] != '"' or words[0] != '"' or not words[first].endswith("ing"):
        return tokens
    found = list(tokens)
    verbs = 0
    for at in range(first, len(words)):
        before = words[at - 1]
        goes_on = at == first or before in _JOINS or (before in _SO and words[at - 2] in _JOINS)
        gerund = gerund_of(words[at]) if words[at].endswith("ing") and goes_on else None
        if gerund is not None:
            found[at] = evolve(tokens[at], text=gerund.lemma)
            verbs += 1
    if verbs < 2 or words[first + 1] not in (",", "or", "and"):
        return tokens
    to = Token("to", tokens[first].start, tokens[first].start, Shape.WORD, True, tokens[first].role)
    return [*found[: means - colon], found[means], to, *found[first:]]


def _with_included_acts(tokens: list[Token]) -> list[Token]:
    """ ""Use" means using Data (including copying, or analyzing it)" as "means using, copying or analyzing Data"."""
    words = [token.text.lower() for token in tokens]
    means = next((at for at in range(2, min(9, len(words) - 5)) if words[at] == "means"), 0)
    opens = next((at for at in range(means + 3, min(means + 8, len(words))) if words[at] == "("), 0)
    closes = next((at for at in range(opens + 3, len(words)) if words[at] == ")"), 0)
    named = bool(means) and words[0] == words[means - 1] == '"' and words[means + 1].endswith("ing")
    if not named or not opens or not closes or words[opens + 1] != "including":
        return tokens
    acts = [
        at
        for at in range(opens + 2, closes - 1)
        if words[at].endswith("ing") and words[at - 1] in ("including", *_JOINS) and words[at + 1] in _BEHIND_ACT
    ]
    if len(acts) < 2 or gerund_of(words[means + 1]) is None or any(gerund_of(words[at]) is None for at in acts):
        return tokens
    listed: list[Token] = [tokens[means + 1]]
    for at in acts:
        place, role = tokens[at].start, tokens[at].role
        last = at == acts[-1]
        joint = "or" if last else ","
        listed += [Token(joint, place, place, Shape.WORD if last else Shape.MARK, last, role), tokens[at]]
    rest = [] if words[closes + 1 : closes + 3] == [",", "either"] and "or" in words[closes:] else tokens[closes + 1 :]
    return [*tokens[: means + 1], *listed, *tokens[means + 2 : opens], *rest]


_BEHIND_ACT = frozenset((",", "or", "and", "it", "them"))
_JOINS = frozenset((",", "or", "and"))
_SO = frozenset(("otherwise", "publicly", "further", "commercially"))


def _eligible(tokens: list[Token]) -> list[Token]:
    """
    "…; provided however, that large firms are eligible to obtain a licence" as "…; however, large firms are eligible".

    Who may come by another licence says something of them, and is no condition of this one.
    """
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 5):
        if words[at] != "provided" or words[at - 1] not in (";", ","):
            continue
        end = at + 1
        while end < len(words) and words[end] in (",", "however"):
            end += 1
        goes_on = words[end + 1 : end + _FAR]
        if words[end : end + 1] != ["that"] or "eligible" not in goes_on:
            continue
        behind = goes_on.index("eligible")
        if goes_on[behind - 1] in ("are", "is") and goes_on[behind + 1 : behind + 3] in _COME_BY:
            plain = [evolve(tokens[at], text="however"), evolve(tokens[at + 1], text=",", shape=Shape.MARK)]
            return [*tokens[:at], *plain, *tokens[end + 1 :]]
    return tokens


_FAR = 30
"""Within how many words behind "provided that" it is said who is eligible."""
_COME_BY = (["to", "obtain"], ["to", "purchase"], ["to", "request"], ["for", "a"], ["for", "another"])


_ENDING = {"ends": "terminates", "end": "terminate"}
_GRANTED = frozenset(("right", "rights", "license", "licence", "permission", "permissions", "agreement", "grant"))
_BEHIND_END = frozenset(("automatically", "immediately", "if", "when", "once", "upon", "as", "and", ".", ",", ";"))


def _terminated(tokens: list[Token]) -> list[Token]:
    """ "Your rights end if you breach it" as "your rights terminate if …": "rights end" looks like a noun."""
    words = [token.text.lower() for token in tokens]
    found = list(tokens)
    for at in range(1, len(words)):
        if words[at] not in _ENDING or (words[at + 1 :] and words[at + 1] not in _BEHIND_END):
            continue
        plural = words[at] == "end"
        if words[at - 1] in _GRANTED and words[at - 1].endswith("s") is plural:
            found[at] = evolve(tokens[at], text=_ENDING[words[at]])
    return found


_BREACHES = frozenset(("violation", "breach", "infringement", "contravention"))
_HERE = frozenset(("section", "subsection", "clause", "paragraph", "restriction", "provision"))


def _not_a_breach(tokens: list[Token]) -> list[Token]:
    """ "Merely sharing it is not a violation of this section" as "the foregoing restriction does not apply to …"."""
    words = [token.text.lower() for token in tokens]
    first = 1 if words[:1] in (["merely"], ["simply"], ["just"]) else 0
    if len(words) < 8 or not words[first].endswith("ing"):
        return tokens
    at = next((k for k in range(first + 1, len(words) - 4) if words[k : k + 2] in (["is", "not"], ["are", "not"])), 0)
    start = at + 2 + (words[at + 2 : at + 3] in (["considered"], ["deemed"]))
    said = words[start : start + 5]
    tail = words[start + 5 :]
    if not at or said[:1] not in (["a"], ["an"]) or len(said) < 5 or tail not in ([], ["."]):
        return tokens
    if said[1] not in _BREACHES or said[2:4] != ["of", "this"] or said[4] not in _HERE:
        return tokens
    place = tokens[first]
    plain = [
        evolve(place, text=word, start=place.start, end=place.start)
        for word in ("The", "foregoing", "restriction", "does", "not", "apply", "to")
    ]
    return [*plain, *tokens[first:at], *tokens[start + 5 :]]


_AGREEMENTS = frozenset(("agreement", "license", "licence", "terms", "contract"))
_BANNED = frozenset(("prohibited", "forbidden"))


def _not_in_accordance(tokens: list[Token]) -> list[Token]:
    """
    "Any use not in accordance with this text and/or the Studio Agreement is banned" as "… is banned unless you comply".

    Only where another agreement is named: what is not in accordance with the text itself, its other clauses say.
    """
    words = [token.text.lower() for token in tokens]
    at = next((k for k in range(2, len(words) - 6) if words[k : k + 4] == ["not", "in", "accordance", "with"]), 0)
    end = next((k for k in range(at + 5, len(words) - 1) if words[k] in ("is", "are")), 0)
    banned = next((k for k in range(end + 1, min(end + 4, len(words))) if words[k] in _BANNED), 0)
    if not at or not end or not banned or words[0] not in ("any", "all", "every") or ";" in words[:banned]:
        return tokens
    joint = next((k for k in range(at + 5, end) if words[k] in ("and", "or", "and/or")), 0)
    other = joint + 1
    while joint and words[other] in ("/", "or", "and"):
        other += 1
    if not joint or words[at + 4] != "this" or words[joint - 1] not in _AGREEMENTS or words[end - 1] not in _AGREEMENTS:
        return tokens
    behind = banned + 1
    if words[behind : behind + 2] == ["and", "shall"] and "breach" in words[behind:]:
        behind = len(words) - (words[-1] == ".")  # that it is a breach goes without saying
    place = tokens[banned]
    plain = [evolve(place, text=word, start=place.end, end=place.end) for word in ("unless", "you", "comply", "with")]
    return [*tokens[:at], *tokens[end : banned + 1], *plain, *tokens[other:end], *tokens[behind:]]


_RIGHTS = (
    ("intellectual", "property"),
    ("intellectual", "properties"),
    ("intellectual", "property", "rights"),
    ("intellectual", "property", "right"),
)
_UNDER = (("based", "on"), ("under",))
_LICENCES = frozenset(("license", "licence", "grant", "grants", "granted", "right"))


def _under_rights(tokens: list[Token]) -> list[Token]:
    """
    "A licence to use it under the intellectual property or other rights owned by us embodied in it" without its end.

    Of course it is under the rights of who gives it; the words narrow no act.
    """
    words = [token.text.lower() for token in tokens]
    for at in range(4, len(words) - 6):
        lead = next((one for one in _UNDER if tuple(words[at : at + len(one)]) == one), None)
        if lead is None or _LICENCES.isdisjoint(words[:at]):
            continue
        start = at + len(lead)
        start += words[start] in ("the", "our", "its")
        rights = next((one for one in _RIGHTS if tuple(words[start : start + len(one)]) == one), None)
        behind = start + len(rights) if rights is not None else 0
        if rights is None or words[behind : behind + 3] != ["or", "other", "rights"]:
            continue
        end = next((place for place in range(behind, len(words)) if words[place] in (".", ";", ",")), len(words))
        if "to" in words[behind:end] or "embodied" not in words[behind:end]:
            continue  # the acts stand behind it
        return [*tokens[:at], *tokens[end:]]
    return tokens


_DOINGS = {
    "publication": ("publishes", "publish"),
    "presentation": ("presents", "present"),
    "distribution": ("distributes", "distribute"),
    "redistribution": ("redistributes", "redistribute"),
    "publications": ("publishes", "publish"),
    "presentations": ("presents", "present"),
}
"""The act that a noun is, as the third person and as "you" do it."""
_BOUND = frozenset(("must", "shall"))


def _in_doing(tokens: list[Token]) -> list[Token]:
    """ "In any publication of X, the Licensee shall cite …" as "if the Licensee publishes X, the Licensee shall …"."""
    words = [token.text.lower() for token in tokens]
    if len(words) < 9 or words[0] not in ("in", "with", "upon") or words[1] not in ("any", "each", "every", "all"):
        return tokens
    of = next((at for at in range(3, 6) if words[at] == "of"), 0)
    doings = words[2:of]
    named = [word for word in doings if word in _DOINGS]
    if not of or not named or {*doings} - {*named, "or", "and", ","}:
        return tokens
    comma = next((at for at in range(of + 2, len(words)) if words[at] == ","), 0)
    modal = next((at for at in range(comma + 1, min(comma + 4, len(words))) if words[at] in _BOUND), 0)
    if not comma or modal < comma + 2 or words[comma + 1] in ("but", "and", "or"):
        return tokens
    who = tokens[comma + 1 : modal]
    plural = who[0].text.lower() in ("you", "they")
    said = {word: _DOINGS[word][plural] for word in named}
    verbs = [evolve(token, text=said.get(word, word)) for token, word in zip(tokens[2:of], doings, strict=True)]
    place = tokens[0]
    opening = [evolve(place, text="If"), *(evolve(one, start=place.end, end=place.end) for one in who)]
    return [*opening, *verbs, *tokens[of + 1 :]]


def _not_not(tokens: list[Token]) -> list[Token]:
    """ "You must: (a) not do not copy it" is no English, but "you must: (a) do not copy it" stands in lists."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 3):
        seam = tokens[at].shape is Shape.BREAK or words[at] == ":"
        lead = _lead(words, tokens, at)
        if seam and lead in _BOUND and words[at + 1 : at + 3] == ["do", "not"]:
            return [*tokens[: at + 1], *tokens[at + 2 :]]
    return tokens


def _lead(words: Sequence[str], tokens: Sequence[Token], at: int) -> str:
    """The last word before a seam."""
    while at >= 0 and (tokens[at].shape in (Shape.BREAK, Shape.LABEL) or words[at] == ":"):
        at -= 1
    return words[at] if at >= 0 else ""


_WHERE = frozenset(("where", "if", "when"))
_LEADS = frozenset(("you", "must", "shall"))


def _condition_behind(tokens: list[Token]) -> list[Token]:
    """ "You must: (c) where you change it, describe the changes" as "you must: (c) describe the changes where …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 6):
        seam = tokens[at - 1].shape is Shape.BREAK or words[at - 1] == ":"
        if not seam or words[at] not in _WHERE or _lead(words, tokens, at - 1) not in _LEADS:
            continue
        comma = next((place for place in range(at + 3, len(words)) if words[place] == ","), 0)
        end = next((place for place in range(comma, len(words)) if words[place] in (".", ";")), len(words))
        if not comma or end < comma + 3 or any(tokens[place].shape is Shape.BREAK for place in range(at, end)):
            continue
        if words[comma + 1] in ("you", "the", "it", "this", "and", "or", "a", "an"):
            continue
        return [*tokens[:at], *tokens[comma + 1 : end], *tokens[at:comma], *tokens[end:]]
    return tokens


_REMOTE = (("remote", "access", "purposes"), ("remote", "access", "purpose"), ("remote", "access"))
_THIRD = (("third", "party"), ("third", "parties"), ("third", "parties'"), ("third-party",), ())


def _hosted(tokens: list[Token]) -> list[Token]:
    """ "Host for third party remote access purposes (e.g. as a service), copy and …" as "host, copy and …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 5):
        if words[at] not in ("host", "hosting") or words[at + 1] != "for":
            continue
        for third in _THIRD:
            start = at + 2 + len(third)
            remote = next((one for one in _REMOTE if tuple(words[start : start + len(one)]) == one), None)
            if tuple(words[at + 2 : start]) != third or remote is None:
                continue
            end = start + len(remote)
            if words[end : end + 1] == ["("] and ")" in words[end:]:
                end = words.index(")", end) + 1
            if words[end : end + 1] == [","]:
                return [*tokens[: at + 1], *tokens[end:]]
    return tokens


_ASKING = frozenset(("predict", "determine", "decide", "guess", "establish", "out", "know", "learn", "tell", "see"))
_FINITE = frozenset(
    ("will", "would", "may", "might", "can", "could", "is", "are", "has", "have", "gets", "did", "does")
)


def _whether_persons(tokens: list[Token]) -> list[Token]:
    """ "Predict who will pay" as "predict whether persons will pay", "find out who they are" as "identify them"."""
    words = [token.text.lower() for token in tokens]
    for at in range(2, len(words) - 1):
        if words[at] != "who" or words[at - 1] not in _ASKING:
            continue
        if words[at + 1] in _FINITE:
            persons = evolve(tokens[at], text="persons", start=tokens[at].end)
            return [*tokens[:at], evolve(tokens[at], text="whether"), persons, *tokens[at + 1 :]]
        end = len(words) - (words[-1] == ".")
        if words[at - 2 : at] == ["find", "out"] and words[end - 1] in ("are", "is", "were", "was") and end > at + 2:
            identify = evolve(tokens[at - 2], text="identify")
            return [*tokens[: at - 2], identify, *tokens[at + 1 : end - 1], *tokens[end:]]
    return tokens


def _still_missing(tokens: list[Token]) -> list[Token]:
    """ "The notice is still missing" as "the notice has not been added yet": it can still be added."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 2):
        if words[at] not in ("is", "are") or words[at + 1 : at + 3] != ["still", "missing"]:
            continue
        place = tokens[at + 2]
        have = evolve(tokens[at], text="has" if words[at] == "is" else "have")
        rest = [evolve(place, text=word) for word in ("not", "been", "added", "yet")]
        return [*tokens[:at], have, *rest, *tokens[at + 3 :]]
    return tokens


_READERS = frozenset(("you", "company", "customer", "licensee", "recipient", "user"))


def _there_for(tokens: list[Token]) -> list[Token]:
    """ "Fern makes the Data available to you solely for research" as "you may use the Data solely for research"."""
    words = [token.text.lower() for token in tokens]
    for at in range(len(words) - 7):
        if words[at] not in ("makes", "make") or words[at + 1] not in ("the", "its", "our"):
            continue
        end = next((k for k in range(at + 3, min(at + 7, len(words) - 4)) if words[k] == "available"), 0)
        whom = end + 2 + (words[end + 2 : end + 3] == ["the"])
        if not end or words[end + 1] != "to" or words[whom] not in _READERS:
            continue
        if words[whom + 1] not in ("solely", "only", "exclusively") or words[whom + 2] != "for":
            continue
        start = next((k for k in range(at - 1, -1, -1) if words[k] in (",", ";", ".", ":")), -1) + 1
        if at - start > 4 or {"not", "may", "must", "if"} & set(words[start:at]):
            continue
        given = [evolve(tokens[at], text=word) for word in ("may", "use")]
        return [*tokens[:start], *tokens[end + 2 : whom + 1], *given, *tokens[at + 1 : end], *tokens[whom + 1 :]]
    return tokens


def _consistent(tokens: list[Token]) -> list[Token]:
    """ "Your use must be consistent with our policy" as "must comply with our policy"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 3):
        if words[at : at + 3] == ["be", "consistent", "with"] and words[at - 1] in ("must", "shall"):
            return [*tokens[:at], evolve(tokens[at], text="comply"), *tokens[at + 2 :]]
    return tokens


def _or_the_like(tokens: list[Token]) -> list[Token]:
    """ "As follows (or an equivalent notice of your choosing):" as "as follows:": nobody is asked for both."""
    words = [token.text.lower() for token in tokens]
    for at in range(2, len(words) - 3):
        if (
            words[at : at + 2] != ["or", "an"]
            or words[at + 2] not in ("equivalent", "equal")
            or "follows" != words[at - 1]
        ):
            continue
        end = next((k for k in range(at + 3, min(len(words), at + 12)) if words[k] in (":", ".", ",")), 0)
        if end:
            return [*tokens[:at], *tokens[end:]]
    return tokens


def _told_below(tokens: list[Token]) -> list[Token]:
    """ "Acknowledge it as follows: "Made with it"." without the words of the notice, which rule nothing."""
    words = [token.text.lower() for token in tokens]
    for at in range(2, len(words) - 3):
        if words[at - 2 : at + 1] != ["as", "follows", ":"] or words[at + 1] != '"':
            continue
        end = next((k for k in range(at + 2, len(words)) if words[k] == '"'), 0)
        if end and {*words[end + 1 :]} <= {".", ";"}:
            return [*tokens[:at], *tokens[end + 1 :]]
    return tokens


def _submitted(tokens: list[Token]) -> list[Token]:
    """ "If you submit for publication the results" as "if you publish the results"."""
    words = [token.text.lower() for token in tokens]
    for at in range(len(words) - 3):
        if words[at : at + 3] == ["submit", "for", "publication"]:
            return [*tokens[:at], evolve(tokens[at], text="publish"), *tokens[at + 3 :]]
    return tokens


def _provided_if(tokens: list[Token]) -> list[Token]:
    """ "…, provided that if you pass it on, you must keep this" as "…; if you pass it on, you must keep this"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 6):
        if words[at] != "provided":
            continue
        end = at + 1
        while end < len(words) and words[end] in (",", "however", "that"):
            end += 1
        owes = any(words[k : k + 2] in _YOU_OWE and words[k - 1] == "," for k in range(end + 2, len(words) - 1))
        if words[at + 1 : end].count("that") != 1 or words[end : end + 2] != ["if", "you"] or not owes:
            continue
        before = at - (words[at - 1] in (",", ";"))
        place = tokens[at].start
        return [*tokens[:before], Token(";", place, place, Shape.MARK, False, tokens[at].role), *tokens[end:]]
    return tokens


_YOU_OWE = (["you", "must"], ["you", "shall"])


def _presenting(tokens: list[Token]) -> list[Token]:
    """ "Activities that present a risk" as "that pose a risk": the verb looks like a noun."""
    words = [token.text.lower() for token in tokens]
    found = list(tokens)
    for at in range(1, len(words) - 2):
        if words[at] == "present" and words[at - 1] in ("that", "which") and words[at + 1] in ("a", "an", "any", "no"):
            found[at] = evolve(tokens[at], text="pose")
    return found


def _on_or_with(tokens: list[Token]) -> list[Token]:
    """ "Research on, using, or otherwise in connection with the Model" as "research with the Model"."""
    words = [token.text.lower() for token in tokens]
    for at, word in enumerate(words):
        if word != "on":
            continue
        end = next((at + len(one) for one in _ON_OR_WITH if words[at : at + len(one)] == one), 0)
        if end:
            return [*tokens[:at], evolve(tokens[at], text="with"), *_on_or_with(tokens[end:])]
    return tokens


_ON_OR_WITH = (
    ["on", ",", "using", ",", "or", "otherwise", "in", "connection", "with"],
    ["on", ",", "using", "or", "otherwise", "in", "connection", "with"],
    ["on", "or", "in", "connection", "with"],
    ["on", ",", "or", "in", "connection", "with"],
)


def _related_uses(tokens: list[Token]) -> list[Token]:
    """
    "You will not use it to deceive others, including use of it related to the following: | spam" as two bans.

    The second is that on use for what the item names: "…, and you must not use it for spam".
    """
    words = [token.text.lower() for token in tokens]
    for at in range(3, len(words) - 6):
        if words[at] != "including" or words[at - 1] != "," or not {"not", "never"} & {*words[:at]}:
            continue
        use = at + 2 if words[at + 1] in ("the", "any") else at + 1
        end = next((k for k in range(use + 3, min(len(words), use + 12)) if words[k : k + 2] in _RELATED), 0)
        if words[use : use + 2] != ["use", "of"] or not end or words[end + 2 : end + 4] != ["the", "following"]:
            continue
        item = end + 4
        while item < len(words) and (words[item] == ":" or tokens[item].shape is Shape.BREAK):
            item += 1
        if item >= len(words) or item == end + 4:
            continue
        place, role = tokens[at].start, tokens[at].role
        ban = [Token(word, place, place, Shape.WORD, True, role) for word in ("and", "you", "must", "not", "use")]
        purpose = Token("for", place, place, Shape.WORD, True, role)
        first = tokens[item]
        if first.shape is Shape.WORD and first.text[1:].islower():
            first = evolve(first, text=first.text.lower())
        return [*tokens[:at], *ban, *tokens[use + 2 : end], purpose, first, *tokens[item + 1 :]]
    return tokens


_RELATED = (["related", "to"], ["relating", "to"])
