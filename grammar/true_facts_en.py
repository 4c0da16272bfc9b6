"""English promises about what one tells: "the information you provide is accurate" is a duty on what is provided."""

from __future__ import annotations

from attrs import evolve

from .tokens import Token

_TOLD = frozenset(("information", "details", "data", "particulars"))
_SAYS = frozenset(("agree", "represent", "warrant", "confirm", "ensure"))
_GIVES = ("provide", "provided", "submit", "submitted", "supply", "supplied", "give", "gave")
_TRUE = frozenset(("accurate", "true", "complete", "truthful", "correct", "current", "misleading", "false"))
_SHORTEST = 6
_BETWEEN = frozenset(("and", "or", ",", "not"))


def true_facts(tokens: list[Token]) -> list[Token]:
    """
    "You agree that the information you provide to us is accurate" as "you must provide accurate information to us".

    So is "the information you give us must be correct". What else is agreed goes on: ", and that you will update it" as
    ", and you will …".
    """
    words = [token.text.lower() for token in tokens]
    begin = next((at for at in range(len(words) - 6) if words[at] == "you" and words[at + 1] in _SAYS), -1)
    step = begin + 2
    while begin >= 0 and words[step : step + 2] in (["and", "warrant"], ["and", "agree"], ["and", "represent"]):
        step += 2
    demanded = begin < 0 and words[:1] in (["the"], ["all"], ["any"]) and len(words) > _SHORTEST
    if not demanded and (begin < 0 or words[step] != "that"):
        return tokens
    step = 0 if demanded else step + 1
    if words[step] in ("the", "all", "any"):
        step += 1
    kinds = step
    while step < len(words) and words[step] not in _TOLD and step < kinds + 3 and words[step].isalpha():
        step += 1
    if words[step : step + 1] == [] or words[step] not in _TOLD:
        return tokens
    told = tokens[kinds : step + 1]
    step += 1 + (words[step + 1] == "that")
    have = words[step + 1 : step + 2] == ["have"]
    if words[step] != "you" or words[step + 1 + have] not in _GIVES:
        return tokens
    after = step + 2 + have
    verbs = (["must", "be"], ["has", "to", "be"], ["should", "be"]) if demanded else (["is"], ["are"])
    ends = range(after, min(after + 8, len(words)))
    end = next((at + len(one) - 1 for at in ends for one in verbs if words[at : at + len(one)] == one), 0)
    begins = end - (1 if words[end - 1] in ("must", "should") else 2) if demanded else end
    last = end + 1
    while end and last < len(words) and words[last] in _TRUE | _BETWEEN:
        last += 1
    while last > end and words[last - 1] in _BETWEEN:
        last -= 1
    if not end or not _TRUE & {*words[end + 1 : last]}:
        return tokens

    def put(text: str) -> Token:
        return evolve(tokens[end], text=text)

    rest = list(tokens[last:])
    for at in range(len(rest) - 2):
        if [one.text.lower() for one in rest[at : at + 3]] == ["and", "that", "you"]:
            rest = [*rest[: at + 1], *rest[at + 2 :]]
            break
    described = list(tokens[end + 1 : last])
    for at in range(len(described) - 1, 0, -1):
        if words[end + at] == "not":  # "not misleading" is truthful
            described[at - 1 : at + 1] = [evolve(described[at], text="truthful")]
    whom = [put("to")] if words[after:begins] == ["us"] else []  # "you give us"
    who = [put("You")] if demanded else tokens[: begin + 1]
    return [*who, put("must"), put("provide"), *described, *told, *whom, *tokens[after:begins], *rest]
