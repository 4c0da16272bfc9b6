"""
German verbs that no list knows, by their form and place: "um Steine zu bemeißeln", "darf sie bestempeln".

A verb stands where only a verb can: an infinitive behind "zu" or at the end of what "dürfen" opens, a participle at the
end of what "werden" opens, a finite verb second in a clause that has no other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .lexicon_de import MODALS, Verb
from .wordbook import Word

_ENDINGS = ("en", "ern", "eln")
_CLOSING = frozenset(("END", "COMMA", "SEMI", "AND", "BREAK", "CLOSE", "QUOTE"))
_APART = (
    *("ab", "an", "auf", "aus", "ein", "mit", "nach", "vor", "zu", "um", "her", "hin", "fest", "weg", "zurück"),
    "weiter",
)
_WITH_ZU = re.compile(rf"({'|'.join(_APART)})zu(\w{{2,}}e[nl]?n|\w{{2,}}e[rl]n)")
_PARTICIPLE = re.compile(rf"({'|'.join(_APART)}|)ge(\w{{2,}}?)(e?t)|((?:be|ver|zer|ent|er)\w{{2,}}?)(e?t)")
_BEFORE_VERB = frozenset(("NOUN", "NAME", "NOUN_OR_NAME", "PRON", "DET", "OWNER", "ADJECTIVE", "CLOSED", "NUMBER"))


def with_unknown_verbs(words: Sequence[Word]) -> list[Word]:
    """The words of one sentence, those that can be but verbs as verbs."""
    found = list(words)
    for at, word in enumerate(words):
        if word.tag != "UNKNOWN" or word.cap:
            continue
        verb = _behind_zu(words, at) or _closing(found, at) or _second(words, at) or _final(words, at)
        if verb is not None:
            found[at] = evolve(word, tag="VERB", lemma=verb.lemma, concept=verb.concept, value=(verb,))
    return found


def _behind_zu(words: Sequence[Word], at: int) -> Verb | None:
    """ "um … zu entschärfen", "ist … zu bestempeln", "abzustempeln"."""
    lower = words[at].lower
    if not _closes(words, at):
        return None
    if (apart := _WITH_ZU.fullmatch(lower)) is not None:
        return _verb(apart[1] + apart[2], "zu")
    behind = at > 0 and words[at - 1].lower == "zu" and lower.endswith(_ENDINGS)
    return _verb(lower, "inf") if behind and (_opened(words, at) or _is_rule(words, at)) else None


def _opened(words: Sequence[Word], at: int) -> bool:
    """Whether "um" opens what ends here."""
    start = _start(words, at)
    return any(word.lower == "um" for word in words[start:at])


def _is_rule(words: Sequence[Word], at: int) -> bool:
    """Whether "ist", "sind" or "haben" stand before "zu": there it makes a duty; or "es ist verboten, … zu …"."""
    return any(word.concept in ("be", "have") or word.tag == "PREDICATE" for word in words[: at - 1])


def _closing(words: Sequence[Word], at: int) -> Verb | None:
    """ "Darf die Karten bestempeln", "darf nicht bestempelt werden", "hat die Karten bestempelt"."""
    after = words[at + 1] if at + 1 < len(words) else None
    helped = after is not None and after.tag == "VERB" and after.lower in ("werden", "wird", "wurde", "worden", "hat")
    if not helped and not _closes(words, at):
        return None
    before = words[_start(words, at) : at]
    helping = [word for word in before if word.tag == "VERB"]
    lemmas = {word.lemma for word in helping} | ({"werden"} if helped else set())
    if any(
        word.lemma not in (*MODALS, "werden", "haben", "sein") and not _may_be(word, "part", "inf") for word in helping
    ):
        return None
    lower = words[at].lower
    done = _PARTICIPLE.fullmatch(lower)
    if done is not None and (helped or lemmas & {"werden", "haben"} or _in_row(words, at)):
        stem = done[2] or done[4]
        return _verb((done[1] or "") + stem + _infinitive_end(stem), "part")
    row = _in_row(words, at, "inf") and not words[at].first
    if (lemmas & {*MODALS} or row) and not helped and lower.endswith(_ENDINGS):
        return _verb(lower, "inf")
    return None


def _in_row(words: Sequence[Word], at: int, form: str = "part") -> bool:
    """Whether it stands in a row of such forms: "dürfen kopiert, bestempelt und verkauft werden"."""
    beside = [
        words[k]
        for k in (at - 2, at + 2)
        if 0 <= k < len(words) and {words[(k + at) // 2].tag, *words[(k + at) // 2].features} & {"COMMA", "AND"}
    ]
    return any(_may_be(word, form) for word in beside)


def _may_be(word: Word, *kinds: str) -> bool:
    forms = word.value if word.tag == "VERB" and isinstance(word.value, tuple) else ()
    return any(isinstance(one, Verb) and one.form in kinds for one in forms)


def _final(words: Sequence[Word], at: int) -> Verb | None:
    """ "Wer die Karten bestempelt, …", "wenn Sie die Karten bestempeln": at the end of a clause."""
    start = _start(words, at)
    opens = words[start : start + 1]
    if not opens or not {"SUB", "REL"} & opens[0].features or not _closes(words, at) or at - start < _SHORT:
        return None
    if any(word.tag == "VERB" for word in words[start:at]):
        return None
    return _finite(words[at].lower)


_SHORT = 2


def _finite(lower: str, part: str = "") -> Verb | None:
    plural = lower.endswith(_ENDINGS)
    if not plural and not lower.endswith("t"):
        return None
    stem = lower.removesuffix("t").removesuffix("e") if lower.endswith(("tet", "det")) else lower.removesuffix("t")
    base = lower if plural else stem + _infinitive_end(stem)
    return Verb(base, f"de:{part}{base}", "fin", "pl" if plural else "sg")


def _second(words: Sequence[Word], at: int) -> Verb | None:
    """ "Der Verein bestempelt die Karten", "Lenz stempelt die Karten ab": behind the subject."""
    start = _start(words, at)
    before = words[start:at]
    stop = next((k for k in range(at + 1, len(words)) if words[k].tag in ("COMMA", "SEMI", "END", "BREAK")), len(words))
    rest = words[at + 1 : stop]
    if (
        not before
        or start
        or any(word.tag == "VERB" for word in (*before, *rest))
        or words[stop - 1 : stop] == words[at : at + 1]
    ):
        return None
    if any(word.tag not in _BEFORE_VERB for word in before) or not rest or rest[0].tag in ("NOUN", "AND"):
        return None
    part = rest[-1].lower if rest[-1].lower in _APART and len(rest) > 1 else ""
    return _finite(words[at].lower, part)


def _infinitive_end(stem: str) -> str:
    return "n" if stem.endswith(("el", "er")) else "en"


def _start(words: Sequence[Word], at: int) -> int:
    """Where the clause begins in which a word stands."""
    return next((k + 1 for k in range(at - 1, -1, -1) if words[k].tag in ("COMMA", "SEMI", "BREAK", "END")), 0)


def _closes(words: Sequence[Word], at: int) -> bool:
    return at + 1 == len(words) or bool({words[at + 1].tag, *words[at + 1].features} & _CLOSING)


def _verb(infinitive: str, form: str) -> Verb:
    return Verb(infinitive, f"de:{infinitive}", form)
