"""
Verbs that look like nouns: orders behind a condition ("if you publish the data, credit Fern"), and what somebody
does in a sentence of a case ("Acme never credits Fern").
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from .lexicon_en import Word, options

_OPENS = frozenset(("if", "when", "whenever", "where", "wherever", "before", "after", "once", "while"))
_BEHIND_ORDER = frozenset(("DT", "POSS", "PRP", "NNP", "JJ", "NNS", "REF", "IN"))
_BEHIND_NOUN = frozenset(("DT", "POSS", "PRP", "NNP", "QUOTE"))
"""What shows that a word which may be a noun is a verb here: it has an object."""
_FINITE = frozenset(("VBZ", "VBP", "VBD", "MD", "BEF", "HAVEF", "DOF"))
_ASKS = frozenset(("contact", "see", "refer", "visit", "read", "review", "consult", "write", "email", "ask", "note"))
"""Orders that only say where to turn."""
_WITH = frozenset(("register", "report", "apply", "subscribe", "sign", "log"))
"""Orders that are done with or to somebody, and have no object: "register with us"."""
_CREDITS = frozenset(("cite", "credit", "mention", "name", "acknowledge", "attribute", "include", "link", "keep"))
"""What a text that says "please" means all the same."""
_RULED = frozenset(("MD", "DO", "DOF", "BEF", "HAVEF", "VBZ", "NOT"))
_RELATIVE = frozenset(("WDT", "WH", "SUB", "PRP"))


def ordered(words: Sequence[Word]) -> list[Word]:
    """
    `words` with the first verb behind the comma as an order, where the clause in front is a condition.

    Only where no subject follows, and no verb that a list before it would belong to ("if you copy, share or sell the
    data, you must …").
    """
    found = list(words)
    if not found or found[0].lower not in _OPENS or _ruled_before_comma(found):
        return found
    behind_comma = False
    for at in range(2, len(found) - 1):
        behind_comma = behind_comma or found[at - 1].tag == "COMMA"
        if behind_comma and found[at].tag in _RULED:
            break  # the clause that the condition belongs to
        if found[at - 1].tag != "COMMA":
            continue
        place = at + 1 if found[at].lower in ("please", "kindly", "then", "also") and at + 2 < len(found) else at
        word, behind = found[place], found[place + 1]
        if {found[at].tag, word.tag} & {"PRP", "DT", "POSS", "TO"} or word.role != found[0].role:
            break  # a subject
        verb = next((option for option in options(word.lower) if option.tag == "VB"), None)
        if (
            verb is None
            or not _says_act(found[:at])
            or verb.lemma in _ASKS
            or (place > at and verb.lemma not in _CREDITS)
        ):
            continue
        known = word.tag == "VBP" and behind.tag in _BEHIND_ORDER
        named = behind.tag in _BEHIND_NOUN or (behind.tag in ("NN", "NNS") and behind.text[:1].isupper())
        noun = word.tag in ("NN", "NNP", "JJ") and named
        told = word.lower in _WITH and behind.tag == "IN"
        if (known or noun or told or word.tag == "VB") and not _goes_on(_without_orders(found[place + 1 :])):
            order = evolve(word, tag="VB", lemma=verb.lemma)
            return [*found[:at], *_you_must(word), order, *_without_orders(found[place + 1 :])]
    return found


_SUBJECTS = frozenset(("we", "you", "they", "he", "she"))
_OBJECT = frozenset(("DT", "POSS", "PRP", "NNP", "JJ", "NN", "NNS", "NUM"))


def _ruled_before_comma(words: Sequence[Word]) -> bool:
    """
    "If you break the rules we can remove images, pause …": the rule begins before the first comma.

    "Features we may offer, …" says which features: there is nothing that is offered behind the verb.
    """
    for at in range(3, len(words) - 3):
        if words[at].tag == "COMMA":
            return False
        one, modal, verb, behind = words[at : at + 4]
        if one.lower in _SUBJECTS and modal.tag == "MD" and verb.tag == "VB" and behind.tag in _OBJECT:
            return any(word.tag in _FINITE for word in words[:at])
    return False


def _you_must(word: Word) -> tuple[Word, Word]:
    """What an order says without saying it, so that its verb does not join those of the condition."""
    you, must = (evolve(word, end=word.start, value=None, cap=False, first=False) for _ in range(2))
    return (
        evolve(you, text="you", tag="PRP", lemma="you"),
        evolve(must, text="must", tag="MD", lemma="must"),
    )


def _without_orders(rest: Sequence[Word]) -> list[Word]:
    """ "Include a copy of it, and keep all notices intact": what is joined to an order is one too."""
    words = list(rest)
    for at in range(1, len(words) - 1):
        behind = words[at + 1].tag in _BEHIND_ORDER or words[at + 1].tag in ("SUB", "WH")
        if words[at].tag == "VBP" and words[at - 1].tag == "CC" and behind:
            words[at] = evolve(words[at], tag="VB")
    return words


def governed(words: Sequence[Word]) -> list[Word]:
    """ "Without including the notice": behind a preposition that takes an act, "including" is one."""
    return [
        evolve(word, tag="VBG", lemma="include")
        if word.tag == "INCL" and word.lower == "including" and at and words[at - 1].lower in _TAKES_ACT
        else word
        for at, word in enumerate(words)
    ]


def kept_from(words: Sequence[Word]) -> list[Word]:
    """ "Prevents you from publishing comparisons", "may not sell it or do anything else": what is an act."""
    found = list(words)
    keeps = False
    for at, word in enumerate(found):
        keeps = keeps or word.lemma in _KEEPS_FROM
        behind = found[at + 1] if at + 1 < len(found) else None
        if not keeps or not at or found[at - 1].lower != "from" or not word.lower.endswith("ing") or behind is None:
            continue
        if word.tag in ("NN", "JJ") and behind.tag in ("NNS", "NNP", "DT", "POSS", "PRP", "JJ"):
            verb = next((option for option in options(word.lower) if option.tag == "VBG"), None)
            if verb is not None:
                found[at] = evolve(word, tag="VBG", lemma=verb.lemma)
    return _do_as_verb(found)


def _do_as_verb(words: list[Word]) -> list[Word]:
    """ "You may not sell it or do anything like that": behind a modal and a connective, "do" is what is done."""
    if any(word.lower in _AS_ONE_LIKES for word in words):
        return words  # "and do anything you like with it" is all that there is
    for at in range(2, len(words) - 1):
        behind = at - 2 if words[at - 1].tag == "RB" else at - 1
        joined = words[at].lower == "do" and words[at].tag == "DOF" and words[behind].tag == "CC"
        if joined and words[at + 1].lower in _WHAT and any(one.tag in ("MD", "TO") for one in words[:behind]):
            words[at] = evolve(words[at], tag="VB", lemma="do")
    return words


_AS_ONE_LIKES = frozenset(("like", "want", "wish", "please"))
_WHAT = frozenset(("anything", "something", "everything", "any", "so", "all", "this", "that", "what", "whatever"))
_KEEPS_FROM = frozenset(("prevent", "stop", "prohibit", "keep", "preclude", "bar", "restrict", "refrain", "discourage"))

_TAKES_ACT = frozenset(("without", "by", "not", "before", "after", "while", "when"))


def _says_act(front: Sequence[Word]) -> bool:
    """Whether the condition in front is whole: it has a verb of its own."""
    return any(word.tag in _FINITE or word.tag in ("VBG", "VBN") for word in front)


def _goes_on(rest: Sequence[Word]) -> bool:
    """Whether a clause with a subject and a verb follows, to which the condition belongs."""
    inside = False
    for word in rest:
        if word.tag == "COMMA":
            inside = False
        elif word.tag in _RELATIVE:
            inside = inside or word.tag != "PRP"
        elif word.tag in _FINITE and not inside:
            return True
    return False


_BETWEEN = frozenset(("RB", "CC"))


def stating(words: Sequence[Word]) -> list[Word]:
    """`words` of a case with the verb behind a name and its adverbs, where it was taken for a noun in the plural."""
    found = [
        evolve(word, tag="JJ") if word.lower == "absent" and at and words[at - 1].tag in ("BEF", "RB") else word
        for at, word in enumerate(words)
    ]
    for at in range(1, len(found) - 1):  # "she names "Fern" as the source": what is in quotes stands behind no noun
        noun = found[at].tag == "NNS" and found[at + 1].tag == "QUOTE" and _opens_predicate(found[:at])
        base = next((option for option in options(found[at].lemma) if option.tag == "VB"), None) if noun else None
        if base is not None:
            found[at] = evolve(found[at], tag="VBZ", lemma=base.lemma)
    for at in range(2, len(found) - 1):  # "keeps the notice and credits Fern": a name stands behind no noun
        listed = found[at - 1].tag == "COMMA" and any(
            one.tag == "CC" and after.tag in _FINITE for one, after in pairwise(found[at:])
        )
        named = (found[at - 1].tag == "CC" or listed) and found[at + 1].tag == "NNP"
        led = found[at - 1].tag in ("CC", "COMMA") and found[at + 1].tag in ("DT", "POSS", "PRP")
        joined = found[at].tag == "NNS" and (named or led)
        base = next((option for option in options(found[at].lemma) if option.tag == "VB"), None) if joined else None
        if base is not None and any(word.tag == "VBZ" for word in found[:at]):
            found[at] = evolve(found[at], tag="VBZ", lemma=base.lemma)
    at = next((k for k, word in enumerate(found) if word.tag not in ("NNP", "DT") or word.lower == "neither"), 0)
    if not at or found[at - 1].tag != "NNP":
        return _neither(found)
    while at < len(found) and (found[at].tag in _BETWEEN or found[at].lower == "neither"):
        at += 1
    if at + 1 >= len(found) or found[at].tag != "NNS":
        return _neither(found)
    verb = next((option for option in options(found[at].lemma) if option.tag == "VB"), None)
    behind = next((word for word in found[at + 1 :] if word.tag != "RB"), found[-1])
    if verb is not None and behind.tag in _BEHIND_NOUN:
        found[at] = evolve(found[at], tag="VBZ", lemma=verb.lemma)
    return _neither(found)


def _opens_predicate(before: Sequence[Word]) -> bool:
    """Whether a verb in the present may stand next: behind the subject, or joined to the verb of one noun."""
    told = any(word.tag in _FINITE for word in before)
    if before[-1].tag == "CC":
        return told and before[-2:-1] != [] and before[-2].tag not in ("NNS", "JJ")
    return not told and before[-1].tag in ("NN", "NNP", "PRP")


def _neither(words: list[Word]) -> list[Word]:
    """ "Acme neither credits Fern nor keeps the notice": it never does the one, and never the other."""
    first = next((at for at, word in enumerate(words[:-1]) if word.lower == "neither"), None)
    if first is None or not first:
        return words
    never = evolve(words[first], text="never", tag="RB", lemma="never")
    verb = words[first - 1]
    noun = verb.tag == "NNS" and any(option.tag == "VB" for option in options(verb.lemma))
    if (verb.tag in _ACTS or noun) and any(word.lower == "nor" for word in words[first:]):
        # "names neither the author nor the licence": it never names the one or the other
        verb = evolve(verb, tag="VBZ") if noun else verb
        behind = [
            evolve(word, text="or", tag="CC", lemma="or") if word.lower == "nor" else word
            for word in words[first + 1 :]
        ]
        return [*words[: first - 1], evolve(never, start=verb.start, end=verb.start), verb, *behind]
    if words[first + 1].tag not in _ACTS:
        return words
    found = [*words[:first], never]
    for at in range(first + 1, len(words)):
        word = words[at]
        if word.lower == "nor" and at + 1 < len(words) and words[at + 1].tag in _ACTS:
            found += [
                evolve(word, text="and", tag="CC", lemma="and", end=word.start),
                evolve(word, text="never", tag="RB", lemma="never"),
            ]
        else:
            found.append(word)
    return found


_ACTS = frozenset(("VBZ", "VBP", "VBD"))
