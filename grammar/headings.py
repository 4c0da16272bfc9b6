"""What tells a heading from a sentence, and a sentence of its own from the rest of one that a lead-in began."""

from __future__ import annotations

import itertools
import re

from .document_table import DocumentTable

_WORD = re.compile(r"[^\W\d_][\w'’\-]*")
_BRACKETED = re.compile(r"\([^()]{0,400}\)|[\"“„][^\"”“]{0,200}[\"”“]")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_COPYRIGHT = re.compile(r"(?:copyright\b\W{0,3})?(?:©|\(c\)|copyright\s+(?:\d{4}|\[|<|by\b))", re.IGNORECASE)
_MAX_HEADING = 14


def words_of(text: str) -> list[str]:
    """The words of `text`, without numbers and signs."""
    return _WORD.findall(text)


def is_title_case(words: list[str], table: DocumentTable) -> bool:
    """Whether every word but the small ones begins with a capital."""
    if not words or not words[0][0].isupper():
        return False
    minor = table.sets["minor_words"]
    main = [word for word in words if word.lower() not in minor and len(word) > 1]
    capital = sum(1 for word in main if word[0].isupper())
    return capital == len(main) if len(main) < 5 else capital * 5 >= len(main) * 4


def is_titled(text: str, table: DocumentTable) -> bool:
    """Whether a phrase of several words has the capitals of a heading, and no verb."""
    words = words_of(text)
    finite = table.sets["finite_words"]
    return 2 <= len(words) <= _MAX_HEADING and is_title_case(words, table) and not any(word in finite for word in words)


def _of_two_parts(head: str, table: DocumentTable) -> bool:
    """ "Additional offer from the Licensor – Adapted Material": a heading with what it is about behind a dash."""
    before, dash, behind = (part.strip() for part in re.sub(r"\s(?:--|—)\s", " – ", head).partition("–"))
    return bool(dash) and len(words_of(before)) <= 6 and len(words_of(behind)) <= 3 and is_titled(behind, table)


def claims_copyright(text: str) -> bool:
    """Whether a paragraph is a notice of whose the work is: what follows stands by itself, and it leads nothing in."""
    bare = text.strip()
    return bool(_COPYRIGHT.match(bare)) and bare[-1:] not in ":—–,"


def is_heading(text: str, table: DocumentTable, *, labelled: bool) -> bool:
    """
    Whether a paragraph that is nothing but `text` is a heading, as far as it shows by itself.
    """
    bare = text.strip().rstrip("*_")
    if not bare or len(bare) > 160 or bare[0] in "([" or bare[-1] in ",;:…" or (bare[-1] in '"”' and bare[0] in '"“„'):
        return False
    if len(bare) > 20 and _UNSPACED.search(bare):
        # without blanks between words nothing tells a heading from a sentence
        return False
    if _COPYRIGHT.match(bare):
        # it says whose the work is, and heads nothing
        return False
    words = words_of(_BRACKETED.sub(" ", bare))
    if not words or len(words) > _MAX_HEADING or not (words[0][0].isupper() or not words[0][0].islower()):
        return False
    if any(re.search(pattern, bare, re.IGNORECASE) for pattern in table.tells_what):
        return True
    if "@" in bare or "://" in bare or (bare[-1] in ".!" and ". " in bare):
        return False
    if bare == bare.upper():
        lower = [word.lower() for word in words]
        if (
            any(word in table.sets["modal_words"] for word in lower[1:])
            and lower[0] not in table.sets["question_words"]
        ):
            return False  # "YOU MAY NOT SELL IT"
        return bare[-1] not in ".!" or len(words) <= 9
    finite = table.sets["finite_words"]
    has_finite = any(word in finite for word in words)
    if labelled and has_finite and bare.rstrip(".! ").endswith(tuple(table.sets["banning_ends"])):
        return False  # "2.3. Running a Proxy Server is prohibited", whose end has no capitals
    if len(words) > 2 and words[-1].lower() in finite and words[-1].lower() in table.sets["open_words"]:
        return False  # "If You Share the Material, You must": its items go on
    if len(words) > 2 and words[-1].lower() in table.sets["clause_words"]:
        return False  # "The Company warrants that", whose items go on
    title = is_title_case(words, table)
    if bare[-1] in ".!":
        return labelled and not has_finite and ":" not in bare and ((title and _short_parts(bare)) or len(words) <= 2)
    if title and not has_finite:
        return True
    if has_finite:
        return (title and len(words) <= 10) or (
            (words[0].lower() in table.sets["question_words"] or bare[-1] == "?") and len(words) <= 9
        )
    if words[0].lower() in table.sets["subject_words"] and not labelled and bare[-1] != "?":
        return len(words) <= 4
    return len(words) <= 10


def _short_parts(text: str) -> bool:
    """Whether a heading, or each of its parts between semicolons, is short."""
    return all(len(words_of(part)) <= 8 for part in text.split(";"))


def run_in_heading(text: str, table: DocumentTable, *, labelled: bool) -> int:
    """
    Where a heading that runs into its paragraph ends (`1.1 Use of Services. We grant …`), mark included; 0 if none.
    """
    limit = text[:110]
    dashed = 0
    for found in re.finditer(
        r"\.(?=\s+\S)|:(?=\s+[\"“]?[A-ZÄÖÜ])|\s?(?:--|[–—])(?=\s*[A-ZÄÖÜ\"“])|(?<=[a-z])-(?=\s+[A-Z])", limit
    ):
        head = limit[: found.start()]
        mark = found.group().strip()
        words = words_of(head)
        if not words or len(words) > 10 or head.count("(") != head.count(")") or not head.strip()[0].isupper():
            return dashed
        if head[0] in "\"“„‘'«" or "©" in head or "(c)" in head.lower():
            return dashed
        if (
            mark in ("—", "–", "--")
            and found.group()[0] not in " \t"
            and limit[found.end() : found.end() + 1] not in ("", " ", "\t")
        ):
            continue
        last = head.split()[-1].lower().strip('("“')
        if mark == "." and (
            last in table.sets["abbreviations"]
            or last in table.sets["closing_abbreviations"]
            or (len(last) == 1 and labelled is False)
            or (last.isdigit() and len(last) <= 2 and len(words) > 2)  # "endet am 31. Dezember"
        ):
            continue
        if ("," in head and len(words) > 6) or {*'"“„«»'} & {*head}:
            return dashed
        if len(words) == 1 and mark == "-":
            return dashed
        capitals = head == head.upper()
        title = is_title_case(words, table)
        finite = any(word in table.sets["finite_words"] for word in words)
        starts_sentence = words[0].lower() in table.sets["subject_words"]
        asks = words[0].lower() in table.sets["question_words"] and len(words) <= 6
        if not capitals and finite and not (asks or (title and len(words) <= 7)):
            return dashed
        if mark == ".":
            following = text[found.end() : found.end() + 3].strip()
            short = len(words) <= 3 and not finite and not starts_sentence
            good = (
                (capitals or title or short or asks)
                and not (starts_sentence and finite)
                and not following[:1].islower()
            )
            if (
                not good
                and labelled
                and not finite
                and (len(words) <= (4 if starts_sentence else 6) or _of_two_parts(head, table))
                and words[0].lower() not in table.sets["pronouns"]
            ):
                good = not following[:1].islower()
            return found.end() if good else dashed
        if mark == ":" and head.strip().lower() in table.sets["banning_ends"]:
            return dashed  # "Not allowed: rental, sale": the colon stands for "are"
        if mark == ":":
            named = title and labelled and not finite  # "3. No Other Rights: Except as …"
            good = capitals or (title and len(words) <= 7) or len(words) <= 4 or named
            return found.end() if good and (not starts_sentence or named) else dashed
        if labelled and not (dashed or title or finite) and _of_two_parts(limit.partition(".")[0], table):
            continue  # it ends behind its second part
        if dashed or not ((capitals or title) and (labelled or mark == "—" or capitals)):
            return dashed
        # the name may go on behind the dash, up to a full stop
        dashed = found.end()
    return dashed


_TITLE_OF_ITEM = re.compile(
    r"(?P<bold>\*\*|__|)(?P<head>[A-Z][^.:;*_\n]{2,60}?)(?:[.:](?P=bold)|(?P=bold)(?:[.:]|\s?[–—])|\s[–—](?P=bold))\s+(?=[A-Z])"
)


def title_of_item(text: str, table: DocumentTable) -> int:
    """
    Where the title of an item ends that goes on with "you must not:"; 0 if it has none.

    "Resale: Selling copies or lending them": a noun phrase goes on with no such lead-in, and what is behind it does.
    """
    found = _TITLE_OF_ITEM.match(text)
    words = words_of(found["head"]) if found is not None else []
    if (
        found is None
        or not words
        or len(words) > 7
        or any(word.lower() in table.sets["finite_words"] for word in words)
    ):
        return 0
    first = text[found.end() :].split(maxsplit=1)
    opens = first[0].lower().rstrip(",") if first else ""
    opens_other = opens in table.sets["sentence_openers"] or opens in table.sets["instances"]
    if len(first) < 2 or opens_other or is_clause(re.split(r"(?<=[.;])\s", text[found.end() :])[0], table):
        return 0  # a sentence of its own, or mere examples: the item is what stands before it
    return found.end()


_NAME_OF_ITEM = re.compile(r"(?P<bold>\*\*|__|)(?P<head>[^\W\d_][^.:;*_\n,]{2,50}?)(?P=bold)\s?[–—](?P=bold)\s+(?=\S)")


def name_of_item(text: str, table: DocumentTable) -> int:
    """
    Where the name of an item ends that stands before a dash; 0 if it has none.

    "Share — copy the material", "Attribution — You must give credit": what counts is behind it.
    """
    found = _NAME_OF_ITEM.match(text)
    if found is None or len(words_of(found["head"])) > 5:
        return 0
    if found["head"].strip().lower() in table.sets["item_names"]:
        return found.end()
    rest = text[found.end() :]
    words = [word.lower() for word in words_of(found["head"])]
    named = found["head"][:1].isupper() and not any(word in table.sets["finite_words"] for word in words)
    own = rest[:1].isupper() and rest.split(maxsplit=1)[0].lower() in table.sets["pronouns"]
    return found.end() if named and own and is_clause(rest, table) else 0


def is_clause(text: str, table: DocumentTable) -> bool:
    """
    Whether an item is a sentence of its own: a subject with a finite verb before any subordinate clause.
    """
    sets = table.sets
    bare = table.short_clause_pattern.sub(" ", _BRACKETED.sub(" ", text[:600])).strip()
    words = re.findall(r"[^\W\d_][\w'’\-]*|[,;:]", bare)
    if not words:
        return False
    first = words[0].lower()
    if first in sets["pronouns"]:
        return len(words) > 1
    if first in sets["imperative_openers"]:
        return True
    finite = sets["finite_words"]
    if first in sets["subordinators"]:
        # a leading condition: what counts is the main clause behind its comma
        rest = words[words.index(",") + 1 :] if "," in words else []
        if words[0].islower():
            # in lower case it may be one of several conditions: only `, then …` or `, you …` shows a main clause
            openers = sets["pronouns"] | sets["main_openers"]
            return any(word == "," and after.lower() in openers for word, after in itertools.pairwise(words))
        return any(word in finite or word.lower() in sets["pronouns"] for word in rest)
    if (
        first in finite
        or (first in sets["open_words"] and first not in sets["minor_words"])
        or first in sets["fronting_prepositions"]
    ):
        return False
    in_relative = behind_relative = aside = False
    for before, word in itertools.pairwise(words):
        lower = word.lower()
        aside = lower in sets["aside_openers"] or (aside and word != ",")
        if aside:
            continue  # "notice of any change, including the day it was made"
        if lower in (sets["modal_words"] if behind_relative else finite) and (word == lower or word.isupper()):
            if before.lower() in sets["infinitive_words"] or before.lower() in sets["pairing_words"]:
                # `to have`, `by any means`
                continue
            if not in_relative:
                return True
            # the first finite verb after `that` belongs to the relative clause
            in_relative, behind_relative = False, True
        elif lower in sets["subordinators"]:
            if in_relative or behind_relative or lower not in sets["relatives"] or words[0].islower():
                return False
            in_relative = True
    return False


def is_open(text: str, table: DocumentTable) -> bool:
    """Whether a lead-in wants the item's words to become a sentence, judged by its last word."""
    bare = text.rstrip(" :—–-,")
    tail = bare[-40:].lower().split()
    if not tail:
        return True
    last = tail[-1].strip('("“')
    before, _, aside = bare.rpartition(", ")
    if before and aside.lower().split()[:1] and aside.lower().split()[0] in table.sets["aside_words"]:
        return is_open(before, table)  # "if we determine, acting reasonably:"
    return (last in table.sets["open_words"] and last not in table.sets["announcers"]) or " ".join(
        tail[-2:]
    ) in table.sets["open_words"]


def wants_clause(text: str, table: DocumentTable) -> bool:
    """Whether a lead-in ends in a word that a whole clause follows: `provided that`."""
    tail = text.rstrip(" :—–-,")[-40:].lower().split()
    return bool(tail) and (tail[-1] in table.sets["clause_words"] or " ".join(tail[-2:]) in table.sets["clause_words"])


def announces(text: str, table: DocumentTable) -> bool:
    """Whether a lead-in names the list that follows, so that its colon stands for a pause: `the following uses:`."""
    tail = text.rstrip(" :—–-,")[-60:].lower().split()
    # "to do the following, for the duration of the copyright:"
    aside = text.rstrip(" :—–-").lower().rpartition(",")[0].split() if text.rstrip().endswith(":") else []
    ends = (*tail[-4:], *(aside[-1:] if len(aside) > 3 else []))
    return any(word.strip('("“') in table.sets["announcers"] for word in ends)
