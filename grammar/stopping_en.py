"""
English orders to stop: "if we tell you to, you stop", "you must cease all use at our request".

They are put as "if we ask you to stop, you must stop using it", and where they name no act, as the loss of what is
granted. A case tells of them in the same words: "Fern told Acme to stop" as "Fern asked Acme to stop".
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Shape, Token

_ORDERS = {
    **dict.fromkeys(("tell", "request", "instruct", "order", "direct", "require", "ask"), "ask"),
    **dict.fromkeys(("tells", "requests", "instructs", "orders", "directs", "requires", "asks"), "asks"),
    **dict.fromkeys(("told", "requested", "instructed", "ordered", "directed", "required", "asked"), "asked"),
}
_STOPS = frozenset(("stop", "cease"))
_WHENS = frozenset(("if", "when", "whenever", "once", "where"))
_MODALS = frozenset(("must", "shall", "will"))
_REQUESTS = frozenset(("request", "demand"))
_LATER = frozenset(("within", "immediately", "promptly", "at"))


def stopping(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of a sentence of a licence with such an order put the plain way."""
    found = _when_asked(one_order(tokens))
    words = [token.text.lower() for token in found]
    asked = next((at for at in range(len(words) - 4) if _is_order(words, at)), -1)
    if asked < 0:
        return list(tokens)
    end = asked + 4
    begins = next((at for at in range(end + 1, len(words)) if words[at] in _STOPS), 0)
    main = begins - 1 if begins and words[begins - 1] in _MODALS else begins
    if not begins or words[main - 1] not in ("you", ","):
        return list(tokens)
    subject = [found[main - 1]] if words[main - 1] == "you" else [found[main - 1], evolve(found[main], text="you")]
    head = [*found[: main - 1], *subject]
    tail = found[begins + 1 :]
    said = words[begins + 1 :]
    if said[:1] and said[0].endswith("ing"):
        return [*head, _word(found[main], "must"), found[begins], *tail]
    if said[:2] in (["all", "use"], ["any", "use"]) or said[:1] == ["use"]:
        use = said.index("use")
        if said[use + 1 : use + 2] == ["of"]:
            using = _word(tail[use], "using")
            return [*head, _word(found[main], "must"), found[begins], using, *tail[use + 2 :]]
        tail, said = tail[use + 1 :], said[use + 1 :]
    if said[:1] not in ([], ["."]) and said[0] not in _LATER:
        return list(tokens)
    # what is granted may not be used any more; whether the time given for that is over stays open
    lost = [_word(found[begins], word) for word in _LOST]
    if said[:1] == ["within"]:
        over = [_word(tail[0], word) for word in ("if", "the", "time", "for", "that", "is", "over")]
        return [*head, *lost, *over, *(tail[-1:] if said[-1:] == ["."] else [])]
    return [*head, *lost, *tail[-1:]] if said[-1:] == ["."] else [*head, *lost]


_LOST = ("must", "not", "exercise", "the", "rights", "granted", "by", "this", "licence")


def one_order(tokens: Sequence[Token]) -> list[Token]:
    """ "Told Acme to stop", "instruct you to cease" as "asked Acme to stop", "ask you to stop"."""
    found = list(tokens)
    words = [token.text.lower() for token in found]
    for at, word in enumerate(words):
        told = next((k for k in range(at + 2, min(at + 6, len(words) - 1)) if words[k] == "to"), 0)
        if word in _ORDERS and told and words[told + 1] in _STOPS and not {",", ";", "not"} & {*words[at:told]}:
            found[at] = evolve(found[at], text=_ORDERS[word])
            found[told + 1] = evolve(found[told + 1], text="stop")
    return found


def _is_order(words: Sequence[str], at: int) -> bool:
    """Whether "we ask you to stop" begins here, behind a word that makes it a condition."""
    order = list(words[at : at + 5]) == ["we", "ask", "you", "to", "stop"]
    return order and at > 0 and words[at - 1] in _WHENS


def _when_asked(tokens: list[Token]) -> list[Token]:
    """ "You must stop at our request", "… when we ask you to" with the condition in front of it."""
    words = [token.text.lower() for token in tokens]
    stop = next((at for at, word in enumerate(words) if word in _STOPS), -1)
    end = len(words) - (words[-1:] == ["."])
    for at in range(len(words) - 2):
        requested = words[at] in ("at", "on", "upon") and words[at + 1] == "our"
        noun = at + 2 + (words[at + 2] in ("written", "first")) if requested else 0
        if noun and words[noun : noun + 1] and words[noun] in _REQUESTS and 0 <= stop:
            close = noun + 1 + (words[noun + 1 : noun + 2] == [","])
            return _led([*tokens[:at], *tokens[close:]], tokens[at])
        bare = words[at] in _WHENS and words[at + 1 : at + 2] == ["we"] and words[at + 3 : at + 5] == ["you", "to"]
        if bare and words[at + 2] in _ORDERS and at + 5 == end and 0 <= stop < at:
            return _led([*tokens[:at], *tokens[end:]], tokens[at])
        ahead = bare and words[at + 2] in _ORDERS and words[at + 5 : at + 6] == [","] and stop > at
        if ahead:
            return _led([*tokens[:at], *tokens[at + 6 :]], tokens[at])
    return tokens


def _led(rest: list[Token], place: Token) -> list[Token]:
    asked = [_word(place, word) for word in ("if", "we", "ask", "you", "to", "stop")]
    return [*asked, evolve(place, text=",", shape=Shape.MARK, spaced=False), *rest]


def _word(place: Token, text: str) -> Token:
    return evolve(place, text=text, shape=Shape.WORD)


__all__ = ["one_order", "stopping"]
