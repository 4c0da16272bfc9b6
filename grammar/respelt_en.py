"""English wordings that say the same as a shorter one, put that way before a sentence is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from .affecting_en import affecting
from .barred_en import barred
from .between_en import unparted
from .echoed_en import unset_echo
from .few_words_en import in_few_words
from .grants_en import plain_grant
from .named_doings_en import as_doings
from .open_tail_en import closed_row, open_tail, successors
from .particles_en import verbs_again
from .plain_order_en import in_plain_order
from .plainer_en import plainer
from .reworded_en import reworded
from .tokens import Shape, Token
from .turned_round_en import turned_round
from .whose_en import owned_again

_GIVES = {"give": "notify", "gives": "notifies", "gave": "notified", "given": "notified", "giving": "notifying"} | {
    "provide": "notify",
    "provides": "notifies",
    "provided": "notified",
    "providing": "notifying",
}
_SAID = frozenset(("referenced", "defined", "described", "specified", "listed", "stated", "contained", "identified"))
_OUT = frozenset(("set", "laid", "spelled", "spelt", "referred"))
_PLACED = frozenset(("in", "under", "by", "at"))
_MODALS = frozenset(("must", "shall", "may", "will", "can", "should", "is", "are", "has", "have", "does", "do"))
_JOINS = frozenset((",", "and", "or", "except", "only", "unless", "but", "than", "such", "if", "when", "where"))
_LONGEST_PLACE = 4
"""Words of the place in "as set forth in Annex A of this Policy"."""


def respelt(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with the wordings of this module put in the plain way."""
    tokens = owned_again(as_doings(verbs_again(unset_echo(in_plain_order(unparted(tokens))))))
    found = reworded(
        affecting(
            _if_provided(
                _one_person(
                    _either_below(
                        _when_below(
                            _nor_may(
                                _into_items(
                                    turned_round(barred(closed_row(open_tail(successors(in_few_words(tokens))))))
                                )
                            )
                        )
                    )
                )
            )
        )
    )
    grants = (_listed, plain_grant, _made_use_of)
    for step in (
        _aided,
        *grants,
        _unbracketed_act,
        _which_too,
        _for_each,
        _subject_to,
        _or_later,
        _as_law_permits,
        _named_mark,
        _plainly,
        plainer,
    ):
        found = step(found)
    return _aside_last(_label_first(_owned(_otherwise(_by_ai(_notified(_restricted(found)))))))


_ARE = frozenset(("is", "are", "am", "be", "been", "being", "was", "were"))
_DONE = re.compile(r"[a-z-]{2,}(?:ed|en|wn|ught)")


def _into_items(tokens: Sequence[Token]) -> list[Token]:
    """ "If you are: (a) located in X, or (b) will use it" as "if you are located in X", "if you will use it"."""
    found = list(tokens)
    for at in range(len(found) - 2, -1, -1):
        if found[at].text.lower() not in _ARE:
            continue
        item = at + 1
        if found[item].text == ":":
            item += 1
        if item == len(found) or found[item].shape not in (Shape.BREAK, Shape.LABEL):
            continue
        while item < len(found) and found[item].shape in (Shape.BREAK, Shape.LABEL):
            item += 1
        first = next((token.text.lower() for token in found[item:] if not token.text.endswith("ly")), "")
        if first in _MODALS - _ARE:
            del found[at:item]
        elif _DONE.fullmatch(first):
            del found[at + 1 : item]
    return found


_CONDITIONS = frozenset(("that", "if", "unless", "when", "where", "provided"))


def _nor_may(tokens: list[Token]) -> list[Token]:
    """ "It may not be called "X" nor may "X" appear in its name" as "…; its name may not contain "X""."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 5):
        if words[at] != "nor" or words[at + 1] not in ("may", "shall", "must", "will", "can"):
            continue
        first = at - 1 if words[at - 1] == "," else at
        parted = evolve(tokens[at], text=";", shape=Shape.MARK)
        may_not = [tokens[at + 1], evolve(tokens[at + 1], text="not")]
        end = 0
        if words[at + 2] == '"' and '"' in words[at + 3 : at + 9]:
            close = words.index('"', at + 3) + 1
            if words[close : close + 2] != ["appear", "in"] or words[close + 3 : close + 4] not in (
                ["name"],
                ["names"],
            ):
                return tokens
            said, name = tokens[at + 2 : close], tokens[close + 2 : close + 4]
            holds = evolve(tokens[close], text="contain")
            tail = tokens[close + 4 :]
            without = 1 if words[close + 4 : close + 5] == [","] else 0
            lifts = words[close + 4 + without : close + 5 + without] in (["without"], ["unless"], ["except"])
            end = next((step for step, one in enumerate(tail) if one.text in (".", ";")), len(tail))
            both = tail[:end] if lifts else []  # what lifts the one lifts the other
            return [*tokens[:first], *both, parted, *name, *may_not, holds, *said, *tail]
        if words[at + 2] in ("the", "any", "its", "their", "such"):
            end = next((place for place in range(at + 3, min(at + 8, len(words))) if words[place] in _BE_OR_APPEAR), 0)
        if end and end < len(words):
            return [*tokens[:first], parted, *tokens[at + 2 : end], *may_not, *tokens[end:]]
    return tokens


_BE_OR_APPEAR = frozenset(("be", "appear"))


def _when_below(tokens: list[Token]) -> list[Token]:
    """ "You must (where you do any of this): | name it" as "where you do any of this, you must: | name it"."""
    words = [token.text.lower() for token in tokens]
    if len(words) < 4 or words[1] not in ("must", "shall", "may") or words[2] not in "(," or words[3] not in _WHENS:
        return tokens
    seam = next((at for at, token in enumerate(tokens) if token.text == ":" or token.shape is Shape.BREAK), 0)
    close = seam - (words[2] == "(")
    if not seam or (words[close] != ")" if words[2] == "(" else "," in words[3:close]):
        return tokens
    comma = evolve(tokens[2], text=",", shape=Shape.MARK, start=tokens[close - 1].end, end=tokens[close - 1].end)
    return [*tokens[3:close], comma, *tokens[:2], *tokens[seam:]]


_WHENS = frozenset(("where", "when", "whenever", "if"))


def _either_below(tokens: list[Token]) -> list[Token]:
    """ "Provided that either | (a) A or | (b) B" as "provided that | (a) A": their own words join the items."""
    for at, token in enumerate(tokens):
        ends = token.text == ":" or token.shape is Shape.BREAK
        if ends and at > 1 and tokens[at - 1].text.lower() == "either" and tokens[at - 2].text.lower() in _CONDITIONS:
            return [*tokens[: at - 1], *tokens[at:]]
    return tokens


_PERSONS = {("he", "she"), ("she", "he"), ("his", "her"), ("her", "his"), ("him", "her"), ("himself", "herself")}


def _one_person(tokens: list[Token]) -> list[Token]:
    """ "Every copy that he/she passes on", "his or her copy" as "that he passes on", "his copy"."""
    words = [token.text.lower() for token in tokens]
    both = {
        at + step
        for at in range(len(words) - 2)
        if (words[at], words[at + 2]) in _PERSONS and words[at + 1] in ("/", "or", "and/or")
        for step in (1, 2)
    }
    return [token for at, token in enumerate(tokens) if at not in both] if both else tokens


_IFS = frozenset(("if", "where", "when", "whenever", "should"))


def _if_provided(tokens: list[Token]) -> list[Token]:
    """
    "…, provided that if you sell it, you must keep the notice", "…; however, if …" as "…; if you sell it, you must …".
    """
    words = [token.text.lower() for token in tokens]
    for at, word in enumerate(words):
        first = next((at - len(lead) for lead in _LEADS if at > len(lead) and words[at - len(lead) : at] == lead), None)
        comma = next((k for k in range(at, len(words)) if words[k] == ","), None)
        if word not in _IFS or first is None or comma is None:
            continue
        who = comma + 1 + (words[comma + 1 : comma + 2] == ["then"])
        told = words[who + 1 : who + 2]
        if words[who : who + 1] not in (["you"], ["licensee"], ["licensees"], ["it"], ["they"]) or not told:
            continue
        provided = "provided" in words[first:at]
        if not provided and told[0] not in _MODALS:
            continue
        must = [] if told[0] in _MODALS else [evolve(tokens[who], text="must")]
        mark = evolve(tokens[first], text=";", shape=Shape.MARK)
        return [*tokens[:first], mark, *tokens[at : who + 1], *must, *_if_provided(tokens[who + 1 :])]
    return tokens


_LEADS = [
    [*stop, *lead]
    for stop in ([","], [";"])
    for lead in (
        *(
            ["provided", "that"],
            ["provided", "that", ","],
            ["provided"],
            ["provided", ","],
            ["and", "provided", "that"],
        ),
        *(["provided", ",", "however", ",", "that"], ["provided", "however", "that"]),
        *(["however", ","], ["however"], ["but"], ["and"]),
    )
]
"""What stands between a rule and the condition of the next one."""


_AIDS = frozenset(("help", "aid", "assistance"))


def _aided(tokens: list[Token]) -> list[Token]:
    """ "With the help of the model" as "with the model"."""
    words = [token.text.lower() for token in tokens]
    for at in range(len(words) - 3):
        if words[at : at + 2] == ["with", "the"] and words[at + 2] in _AIDS and words[at + 3] == "of":
            return [*tokens[: at + 1], *tokens[at + 4 :]]
    return tokens


_MARKS = frozenset(("mark", "marks", "trademark", "trademarks", "trade mark", "name", "logo", "brand"))


def _named_mark(tokens: list[Token]) -> list[Token]:
    """ "To use "Acme" (the "Mark")" as "to use the name "Acme"": the name, and not what bears it."""
    words = [token.text.lower() for token in tokens]
    for at in range(2, len(words) - 5):
        called = (
            words[at : at + 3] == ["(", "the", '"'] and words[at + 3] in _MARKS and words[at + 4 : at + 6] == ['"', ")"]
        )
        opened = next((k for k in range(at - 2, max(at - 8, 0), -1) if words[k] == '"'), 0) if called else 0
        if called and words[at - 1] == '"' and opened and words[opened - 1] not in _MARKS:
            quoted = tokens[opened]
            said = [evolve(quoted, text=word, shape=Shape.WORD, end=quoted.start) for word in ("the", "name")]
            return [*tokens[:opened], *said, *tokens[opened:at], *tokens[at + 6 :]]
    return tokens


_OTHERS = frozenset(("anyone", "others", "anybody", "third"))
_ASIDE = 12
"""Words of "(or let anyone else do so)" at the most."""


def _unbracketed_act(tokens: list[Token]) -> list[Token]:
    """ "Not violate (or encourage anyone else to violate) a term" as "not violate or encourage … to violate a term"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 3):
        if words[at] != "(" or words[at + 1] not in ("or", "and"):
            continue
        end = next((place for place in range(at + 2, min(at + _ASIDE, len(words))) if words[place] == ")"), -1)
        inside = words[at + 2 : end] if end > 0 else []
        if words[at - 1] in inside[-1:] and _OTHERS & set(inside) and inside[-2:-1] == ["to"]:
            return [*tokens[:at], *tokens[at + 1 : end], *tokens[end + 1 :]]
    return tokens


def _which_too(tokens: list[Token]) -> list[Token]:
    """ "Models trained on X (and which do not hold Y) are …" as "models which are trained on X and which do not …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(3, len(words) - 3):
        if words[at : at + 2] != ["and", "which"] or "which" in words[:at] or "that" in words[:at]:
            continue
        first = next((place for place in range(1, at) if words[place].endswith(("ed", "ing"))), -1)
        if first < 0 or first > _SUBJECT:
            continue
        opened = at - 1 if words[at - 1] in (",", "(") else at
        ends = [place for place in range(at, len(words)) if words[place] in (",", ")")]
        end = ends[0] if ends and opened < at else -1
        if opened < at and end < 0:
            continue
        which = evolve(tokens[at + 1], start=tokens[first].start, end=tokens[first].start)
        said = [which, evolve(which, text="are")]
        behind = [*tokens[at:end], *tokens[end + 1 :]] if opened < at else tokens[at:]
        behind = [one for place, one in enumerate(behind) if one.text != "otherwise" or place > _SUBJECT]
        return [*tokens[:first], *said, *tokens[first:opened], *behind]
    return tokens


_SUBJECT = 4
"""Words before what a subject does or has had done to it."""


_LAW = frozenset(("law", "laws"))
_EXTENT = frozenset(("greatest", "fullest", "maximum", "full"))


def _as_law_permits(tokens: list[Token]) -> list[Token]:
    """ "To the greatest extent permitted by law, we waive …" as "we waive …": law is kept anyway."""
    words = [token.text.lower() for token in tokens]
    if words[:2] != ["to", "the"] or not _EXTENT & set(words[2:3]) or words[3:5] != ["extent", "permitted"]:
        return tokens
    end = next((at for at in range(5, min(18, len(words))) if words[at] == "," and words[at - 1] in _LAW), -1)
    waives = any(word in ("waive", "waives", "abandon", "abandons", "relinquishes") for word in words)
    return tokens[end + 1 :] if end > 0 and waives else tokens


def _plainly(tokens: list[Token]) -> list[Token]:
    """ "Hereby overtly, fully and permanently waives X, whether now known or unknown, …" as "hereby waives X, …"."""
    words = [token.text.lower() for token in tokens]
    if "hereby" in words:
        first = words.index("hereby") + 1
        last = first
        while last < len(words) and (words[last].endswith("ly") or words[last] in (",", "and")):
            last += 1
        if last - first > 2:
            tokens, words = [*tokens[:first], *tokens[last:]], [*words[:first], *words[last:]]
    for at in range(1, len(words) - 6):
        if words[at : at + 3] == [",", "whether", "now"] and words[at + 3 : at + 6] == ["known", "or", "unknown"]:
            end = at + 6
            if words[end : end + 1] == ["("] and ")" in words[end:]:
                end = words.index(")", end) + 1
            return [*tokens[:at], *tokens[end + (words[end : end + 1] == [","]) :]]
    return tokens


def _or_later(tokens: list[Token]) -> list[Token]:
    """ "The elements, this version or later, or …" as "the elements of this version or a later version or …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 5):
        if words[at : at + 5] == [",", "this", "version", "or", "later"] and words[at + 5] == ",":
            of, a, version = (evolve(tokens[at + 1], text=text) for text in ("of", "a", "version"))
            return [*tokens[:at], of, *tokens[at + 1 : at + 4], a, tokens[at + 4], version, *tokens[at + 6 :]]
    return tokens


def _for_each(tokens: list[Token]) -> list[Token]:
    """ "Use for A, for B, or for C is banned" as "use for A or B or C is banned"."""
    words = [token.text.lower() for token in tokens]
    last = next((at for at in range(len(words) - 1, 1, -1) if words[at - 1 : at + 1] == ["or", "for"]), -1)
    places = [at for at in range(1, max(last, 0)) if words[at - 1 : at + 1] == [",", "for"]]
    end = next((at for at in range(max(last, 0), len(words)) if words[at] in ("is", "are")), -1)
    if not places or end < 0 or "for" not in words[: places[0] - 1] or _HANGS & set(words[places[0] - 1 : end]):
        return tokens  # what hangs on the last of them would hang on all
    dropped = {*places, last, *((last - 2,) if words[last - 2] == "," else ())}
    joints = {at - 1 for at in places}
    shape = tokens[last - 1].shape
    return [
        evolve(token, text="or", shape=shape) if at in joints else token
        for at, token in enumerate(tokens)
        if at not in dropped
    ]


_HANGS = frozenset(("about", "of", "on", "that", "which", "with", "against", "by", "to", "in", "from", ";", ":", "("))
"""Words by which something hangs on a noun."""


def _subject_to(tokens: list[Token]) -> list[Token]:
    """ "Conditioned upon your compliance, …" as "subject to your compliance, …"."""
    words = [token.text.lower() for token in tokens[:3]]
    opening = 1 if words[1:2] and words[0] in ("conditioned", "conditional") and words[1] in ("on", "upon") else 0
    if not opening:
        return tokens
    return [evolve(tokens[0], text="Subject"), evolve(tokens[1], text="to"), *tokens[2:]]


_MAKING = {"make": "use", "makes": "uses", "making": "using", "made": "used"}


def _made_use_of(tokens: list[Token]) -> list[Token]:
    """ "To make use of its names" as "to use its names"."""
    words = [token.text.lower() for token in tokens]
    for at in range(len(words) - 3, -1, -1):
        if words[at] in _MAKING and words[at + 1 : at + 3] == ["use", "of"]:
            plain = evolve(tokens[at], text=_MAKING[words[at]], end=tokens[at + 2].end)
            tokens = [*tokens[:at], plain, *tokens[at + 3 :]]
    return tokens


_SIGNS = frozenset(("trademarks", "marks", "names", "logos", "brands", "insignia", "symbols"))
"""Names and signs of a maker, which texts list without an "or" before the last."""


def _listed(tokens: list[Token]) -> list[Token]:
    """ "Its trademarks, names, logos or to suggest …" as "its trademarks or names or logos or to suggest …"."""
    words = [token.text.lower() for token in tokens]
    found = list(tokens)
    for at in range(2, len(words)):
        if words[at] not in _SIGNS or words[at - 1] != "," or words[at - 2] not in _SIGNS:
            continue
        if words[at + 1 : at + 3] == ["or", "to"] or words[at + 1 : at + 2] in ([], ["."], [";"]):
            for place in range(at - 1, 0, -1):
                if words[place] == "," and words[place - 1] in _SIGNS:
                    found[place] = evolve(found[place], text="or", shape=found[at].shape)
    return found


def _restricted(tokens: list[Token]) -> list[Token]:
    """ "The limits as referenced in section 5 must be …" as "the limits referenced in section 5 must be …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 3):
        if words[at] != "as" or words[at - 1] in _JOINS or _MODALS & set(words[:at]):
            continue
        behind = at + 1 + (1 if words[at + 1] in _SAID else 2 if words[at + 1] in _OUT else -at)
        if behind <= at or behind >= len(words) or words[behind] not in _PLACED:
            continue
        ahead = words[behind + 1 : behind + 2 + _LONGEST_PLACE]
        if _MODALS & set(ahead) and not {",", "and", "or", "you", "we"} & set(_until_modal(ahead)):
            return [*tokens[:at], *tokens[at + 1 :]]
    return tokens


_MADE = frozenset(("generated", "created", "produced", "made", "written"))


def _by_ai(tokens: list[Token]) -> list[Token]:
    """ "Label it as generated by AI" as "label it as AI-generated", "as made by a machine" as "as machine-made"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 3):
        if words[at] != "as" or words[at + 1] not in _MADE or words[at + 2] not in _WITH_WHAT:
            continue
        first = at + 3 + (words[at + 3] in _ARTICLES)
        end = first
        while end < len(words) and words[end].isalpha() and words[end] not in _BEHIND_MAKER:
            end += 1
        if 0 < end - first < 3 and not {"you", "us", "it", "them", "we"} & set(words[first:end]):
            maker = "-".join(words[first:end])
            told = evolve(tokens[at + 1], text=f"{maker}-{words[at + 1]}", end=tokens[end - 1].end)
            return [*tokens[: at + 1], told, *tokens[end:]]
    return tokens


def _label_first(tokens: list[Token]) -> list[Token]:
    """ "If, at any time, (a) you sell it and (b) …" as "if (a) at any time you sell it and (b) …"."""
    words = [token.text.lower() for token in tokens]
    if len(words) < 8 or words[0] not in ("if", "where", "when", "whenever") or words[1] != ",":
        return tokens
    end = next((at for at in range(3, 8) if words[at] == ","), 0)
    labels = [token.shape is Shape.LABEL for token in tokens[end + 1 : end + 2]]
    if not end or labels != [True]:
        return tokens
    return [tokens[0], tokens[end + 1], *tokens[2:end], *tokens[end + 2 :]]


_MODAL = frozenset(("not", "may", "must", "shall", "will", "can", "cannot"))
_OPENS_ASIDE = frozenset(("for", "in", "on", "with", "by", "under", "at", "through", "without"))
_CLOSES = frozenset(("unless", "except", "if", "provided", "where", "when"))


def _aside_last(tokens: list[Token]) -> list[Token]:
    """ "You shall not, for war or in ways not allowed, use it" as "you shall not use it for war or in ways …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 6):
        if words[at] != "," or words[at - 1] not in _MODAL or words[at + 1] not in _OPENS_ASIDE:
            continue
        close = next((one for one in range(at + 3, len(words) - 1) if words[one] == ","), 0)
        told = words[at + 1 : close]
        two = any(joint in ("or", "and") and behind in _OPENS_ASIDE for joint, behind in pairwise(told))
        if not close or not two or not tokens[close + 1].text[:1].isalpha():
            continue
        end = next(
            (one for one in range(close + 1, len(words)) if words[one] in (".", ";", ":") or words[one] in _CLOSES),
            len(words),
        )
        end -= words[end - 1] == ","
        return [*tokens[:at], *tokens[close + 1 : end], *tokens[at + 1 : close], *tokens[end:]]
    return tokens


def _owned(tokens: list[Token]) -> list[Token]:
    """ "A product of Licensee's and …" as "a product of Licensee and …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(3, len(words) - 1):
        bare = words[at] in ("'s", "’s") and words[at + 1] in (*_BEHIND_MAKER, ".", ";", ",", ")")
        if bare and "of" in words[at - 3 : at]:
            return [*tokens[:at], *tokens[at + 1 :]]
    return tokens


_WITH_WHAT = frozenset(("by", "with"))
_ARTICLES = frozenset(("a", "an", "the"))
_BEHIND_MAKER = frozenset(("and", "or", "if", "when", "where", "unless", "on", "in", "to", "for", "that", "which"))


def _otherwise(tokens: list[Token]) -> list[Token]:
    """ "You may crop it, but not change it in any other way" as "… not change it otherwise"."""
    words = [token.text.lower() for token in tokens]
    for at in range(2, len(words) - 2):
        told = words[at] == "other" and words[at + 1] in ("way", "manner", "fashion")
        first = at - 1 - (words[at - 2] == "in")
        if told and words[at - 1] in ("any", "some", "an", "no") and words[at + 2] in (".", ";", ","):
            other = evolve(tokens[first], text="otherwise", end=tokens[at + 1].end)
            return [*tokens[:first], other, *tokens[at + 2 :]] if words[at - 1] != "no" else tokens
    return tokens


def _until_modal(words: Sequence[str]) -> Sequence[str]:
    return words[: next((at for at, word in enumerate(words) if word in _MODALS), len(words))]


def _notified(tokens: list[Token]) -> list[Token]:
    """ "Give notice to later users, that …" as "notify later users that …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(len(words) - 4):
        if words[at] not in _GIVES or words[at + 1 : at + 3] != ["notice", "to"]:
            continue
        that = words.index("that", at + 3) if "that" in words[at + 3 :] else -1
        if that < 0 or {";", ":"} & set(words[at:that]):
            continue
        end = that - (words[that - 1] == ",")
        notify = evolve(tokens[at], text=_GIVES[words[at]], end=tokens[at + 2].end)
        return [*tokens[:at], notify, *tokens[at + 3 : end], *tokens[that:]]
    return tokens
