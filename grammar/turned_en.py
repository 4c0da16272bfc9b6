"""English denials said the other way round.

"Nor may you permit anyone to" is "and may not permit anyone to", and so is "and will ensure that nobody of them does".
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Shape, Token

_MODALS = frozenset(["may", "shall", "must", "will", "can", "should"])
_DETERMINERS = frozenset(["the", "any", "such"])


def turned(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """
    `tokens` with "nor may you" as "and may not", where "you" is the subject of a modal before it.

    The new words keep the places of the old ones; where another subject follows, the sentence stays as it is.
    """
    words = [token.text.lower() for token in tokens]
    found: list[Token] = []
    at = 0
    if opening := _opening(words):
        # "Nor may you sell it", of its own
        subject = tokens[2 : 2 + opening]
        found = [*subject, tokens[1], evolve(tokens[0], text="not")]
        at = 2 + opening
    while at < len(tokens):
        width = _subject(words, at) if words[at] == "nor" else 0
        if not width:
            found.append(tokens[at])
            at += 1
            continue
        subject = tokens[at + 2 : at + 2 + width]
        found.append(evolve(tokens[at], text="and"))
        found.append(tokens[at + 1])
        found.append(evolve(subject[0], text="not", end=subject[-1].end))
        at += 2 + width
    return tuple(found)


_WHO = frozenset(("you", "we", "they", "it", "users", "customers", "licensees"))


def _opening(words: Sequence[str]) -> int:
    """How many words name the subject of a sentence that opens with "nor may"; 0 if none does."""
    if len(words) < 5 or words[0] not in ("nor", "neither") or words[1] not in (*_MODALS, "are", "is", "do", "does"):
        return 0
    if words[2] in _WHO:
        return 1
    return 2 if words[2] in _DETERMINERS and words[3] in ("customer", "user", "licensee", "recipient") else 0


def _subject(words: Sequence[str], nor: int) -> int:
    """How many words name the subject behind "nor" and its modal; 0 if it is not the one of the clause before."""
    if words[nor + 1 : nor + 2] == [] or words[nor + 1] not in _MODALS:
        return 0
    start = nor + 2
    width = 2 if words[start : start + 1] and words[start] in _DETERMINERS else 1
    subject = words[start : start + width]
    if subject in (["it"], ["they"]) and nor > 2 and words[nor - 1] == "," and words[nor - 2] == "not":
        return 1  # "The Customer shall not, nor shall it allow others to, rent …"
    for at in range(width, nor):
        if words[at] in _MODALS and words[at - width : at] == subject:
            return width
    return 0


def ensured(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """
    `tokens` with "will not, and will ensure that your users do not, …" as "…, and will not permit your users to …".

    Only behind a denial of one's own that shares the act; the new words keep the places of the old ones.
    """
    words = [token.text.lower() for token in tokens]
    for at in range(3, len(words)):
        if words[at] != "ensure" or words[at - 1] not in _MODALS or words[at - 2] != "and":
            continue
        before = at - 4 if words[at - 3] == "," else at - 3
        start = at + 2 if words[at + 1 : at + 2] == ["that"] else at + 1
        ends = [k for k in range(start + 1, min(start + 8, len(words) - 1)) if words[k] in ("do", "does", "will")]
        if before < 0 or words[before] != "not" or not ends or words[ends[0] + 1] != "not":
            continue
        end = ends[0]
        cut = tokens[at].start + (tokens[at].end - tokens[at].start) // 2
        denied = (evolve(tokens[at], text="not", end=cut), evolve(tokens[at], text="permit", start=cut))
        last = evolve(tokens[end], text="to", end=tokens[end + 1].end)
        return (*tokens[:at], *denied, *tokens[start:end], last, *ensured(tokens[end + 2 :]))
    return tuple(tokens)


_LETTING = frozenset(("allow", "permit", "authorize", "enable", "encourage", "cause", "let", "assist"))


def letting(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """
    `tokens` with "may not, nor allow others to, …" as "may not, and may not allow others to, …".

    "May not use the Maps, nor allow others to use the Maps, for spying": what is said twice in the same words stands
    once, behind both, so that what follows narrows both.
    """
    words = [token.text.lower() for token in tokens]
    for nor in range(3, len(words) - 2):
        if words[nor] != "nor" or words[nor + 1] not in _LETTING:
            continue
        modal = next((at for at in range(nor - 2, -1, -1) if words[at] in _MODALS and words[at + 1] == "not"), None)
        if modal is None:
            continue
        token, step = tokens[nor], max(1, (tokens[nor].end - tokens[nor].start) // 3)
        places = [token.start, token.start + step, token.start + 2 * step, token.end]
        denied = tuple(
            evolve(token, text=text, start=places[at], end=max(places[at], places[at + 1]))
            for at, text in enumerate(("and", words[modal], "not"))
        )
        before = nor - 1 if words[nor - 1] in (",", "(") else nor
        said = words[modal + 2 : before]
        to = next((at for at in range(nor + 2, min(nor + 14, len(words))) if words[at] == "to"), None)
        end = _said_again(said, words, to + 1) if said and to is not None else 0
        if end and to is not None and words[end : end + 1] == [","] and end + 1 < len(words):
            first = (*tokens[: modal + 2], *tokens[before:nor])
            behind = (tokens[end], *tokens[to + 1 : end], *tokens[end + 1 :])
            return (*first, *denied, *tokens[nor + 1 : to + 1], *behind)
        return (*tokens[:nor], *denied, *tokens[nor + 1 :])
    return tuple(tokens)


_ARTICLES = frozenset(("a", "an", "any", "the", "our"))


def _said_again(said: Sequence[str], words: Sequence[str], at: int) -> int:
    """Where the words from `at` on end that say the same as `said`, articles and plurals aside; 0 if they do not."""
    wanted = [word.removesuffix("s") for word in said if word not in _ARTICLES]
    for word in wanted:
        while words[at : at + 1] and words[at] in _ARTICLES:
            at += 1
        if words[at : at + 1] == [] or words[at].removesuffix("s") != word:
            return 0
        at += 1
    return at


_OUTSIDE = frozenset(("except", "unless", "save"))
_LET = frozenset(("permitted", "allowed", "provided", "possible", "offered", "enabled"))
_WAYS = frozenset(("through", "via", "using"))
_EXPRESSLY = frozenset(("expressly", "explicitly", "specifically", "otherwise"))


def exception_first(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """
    `tokens` with "you may not, unless we agree, sell it" as "unless we agree, you may not sell it".

    "Except as permitted through the API" is "except through the API": what comes in that way is let in.
    """
    tokens = _through(tokens)
    words = [token.text.lower() for token in tokens]
    for at in range(1, min(len(words) - 5, 12)):
        if words[at] != "not" or words[at - 1] not in _MODALS:
            continue
        start = at + 1
        while tokens[start].shape is Shape.BREAK or words[start] in (",", ":"):
            start += 1
        end = next((k for k in range(start, min(start + 16, len(words) - 1)) if words[k] == ","), 0)
        if words[start] not in _OUTSIDE or not end or any(word in (";", ":", ".") for word in words[:at]):
            return tokens
        breaks = tuple(one for one in tokens[at + 1 : start] if one.text != ",")
        return (*tokens[start : end + 1], *tokens[: at + 1], *breaks, *tokens[end + 1 :])
    return tokens


def _through(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """ "Except as (expressly) permitted through it" as "except through it"."""
    words = [token.text.lower() for token in tokens]
    for at in range(len(words) - 4):
        if words[at : at + 2] != ["except", "as"]:
            continue
        verb = at + 3 if words[at + 2] in _EXPRESSLY else at + 2
        if words[verb] in _LET and words[verb + 1] in _WAYS:
            return (*tokens[: at + 1], *tokens[verb + 1 :])
    return tuple(tokens)


def denied_together(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """
    `tokens` with "may not use it and may not sell it if …" as "may not use it or sell it if …": the condition goes with
    both.

    "Will not use and will not let others use it for X" is "will not, and will not let others, use it for X".
    """
    words = [token.text.lower() for token in tokens]
    for at in range(len(words) - 6):
        if words[at] not in _MODALS or words[at + 1] != "not":
            continue
        joint = next(
            (
                k
                for k in range(at + 3, min(at + 16, len(words) - 4))
                if words[k] == "and" and words[k + 1 : k + 3] == [words[at], "not"]
            ),
            0,
        )
        if not joint or _APART & set(words[at + 2 : joint]):
            continue
        bare = joint == at + 3 or (joint == at + 4 and words[at + 3] == ",")
        to = next((k for k in range(joint + 4, min(joint + 12, len(words))) if words[k] == "to"), 0)
        if bare and words[joint + 3] in _LETTING and to and words[to + 1 : to + 2] == [words[at + 2]]:
            return (*tokens[: at + 2], *tokens[at + 3 :])
        if not bare and "if" in words[joint + 4 :] and not {";", ":"} & set(words[joint:]):
            return (*tokens[:joint], evolve(tokens[joint], text="or"), *tokens[joint + 3 :])
    return tuple(tokens)


_APART = frozenset(("if", "unless", "when", "where", "except", ";", ":", ".", "provided"))


def bracketed_letting(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """ "May not (or allow others to) sell it" as "may not, and may not allow others to, sell it"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 5):
        opens = words[at] == "not" and words[at - 1] in _MODALS and words[at + 1] in ("(", ",")
        if not opens or words[at + 2] not in ("or", "and", "nor") or words[at + 3] not in _LETTING:
            continue
        close = next((k for k in range(at + 4, min(at + 14, len(words))) if words[k] in (")", ",")), 0)
        if not close or words[close - 1] != "to":
            continue
        here = tokens[at + 2]
        denied = tuple(evolve(here, text=text) for text in ("and", words[at - 1], "not"))
        listed = words[close + 1 : close + 2] == [":"] or tokens[min(close + 1, len(tokens) - 1)].shape is Shape.BREAK
        behind = () if listed else (evolve(tokens[close], text=","),)
        comma = evolve(tokens[at + 1], text=",")
        whom = tokens[at + 4 : close - 1]
        if "behalf" in words[at + 4 : close - 1]:  # "those acting on your behalf"
            whom = tuple(evolve(whom[0], text=text) for text in ("your", "agents"))
        let = (*denied, tokens[at + 3], *whom, tokens[close - 1])
        return (*tokens[: at + 1], comma, *let, *behind, *tokens[close + 1 :])
    return tuple(tokens)


_MAKES = frozenset(("make", "makes", "making", "made"))


def made_available(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """ "Make your keys or account available to others" as "make available your keys or account to others"."""
    words = [token.text.lower() for token in tokens]
    for at in range(len(words) - 4):
        if words[at] not in _MAKES:
            continue
        end = next((k for k in range(at + 2, min(at + 12, len(words) - 1)) if words[k] == "available"), 0)
        joined = {"or", "and"} & set(words[at + 1 : end])
        if not end or not joined or words[end + 1] not in ("to", "for") or _MODALS & set(words[at:end]):
            continue
        if any(one.shape is not Shape.WORD for one in tokens[at + 1 : end]) or _MAKES & set(words[at + 1 : end]):
            continue
        return (*tokens[: at + 1], tokens[end], *tokens[at + 1 : end], *tokens[end + 1 :])
    return tuple(tokens)
