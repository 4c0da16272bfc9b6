"""English verbs behind a pronoun and an adverb, or in a row, which the tagger takes for nouns or participles."""

from __future__ import annotations

from attrs import evolve

from .lexicon_en import Word, options


def verbs_behind_adverbs(words: list[Word]) -> list[Word]:
    """
    "You clearly document how …": behind a subject and its adverb stands the verb: no noun, and no participle.

    "What you lawfully obtained" is what you did obtain. "A doctor looks at it": there is no "a looks".
    """
    for at in range(len(words) - 4):
        one = words[at].lower in ("a", "an") and words[at + 1].tag == "NN" and words[at + 2].tag == "NNS"
        option = next((each for each in options(words[at + 2].lower) if each.tag == "VBZ"), None) if one else None
        if option is not None and words[at + 3].lower in ("at", "after", "through", "over"):
            words[at + 2] = evolve(words[at + 2], tag="VBZ", lemma=option.lemma)
    for at in range(1, len(words) - 2):
        claimed = words[at].lower in ("you", "we", "they") and words[at + 1].tag == "NN"
        if claimed and words[at - 1].tag in ("WDT", "SUB", "NN", "NNS") and words[at + 2].tag in ("HAVEF", "BEF", "MD"):
            # "the work that you claim has been infringed"
            option = next((one for one in options(words[at + 1].lower) if one.tag in ("VBP", "VB")), None)
            if option is not None:
                words[at + 1] = evolve(words[at + 1], tag="VBP", lemma=option.lemma)
    for at in range(len(words) - 3):
        subject, adverb, verb, behind = words[at : at + 4]
        if subject.lower not in ("you", "we", "they") or adverb.tag != "RB" or not adverb.lower.endswith("ly"):
            continue
        if verb.tag == "VBN" and any(one.tag == "VBD" for one in options(verb.lower)):
            words[at + 2] = evolve(verb, tag="VBD")
        elif verb.tag in ("NN", "NNS") and behind.tag in ("WH", "WDT", "SUB", "DT", "POSS"):
            option = next((one for one in options(verb.lower) if one.tag in ("VBP", "VB")), None)
            if option is not None:
                words[at + 2] = evolve(verb, tag="VBP", lemma=option.lemma)
    return words


def verbs_behind_stranded(words: list[Word]) -> list[Word]:
    """ "Interfere with, damage, or access in bad faith any software": a preposition before a comma begins a row."""
    for at in range(1, len(words) - 4):
        form = words[at - 1].tag
        if words[at].tag != "IN" or form not in ("VB", "VBG") or words[at + 1].tag != "COMMA":
            continue
        row: dict[int, str] = {}
        place = at + 1
        while place + 1 < len(words) and words[place].tag in ("COMMA", "CC"):
            last = words[place].tag == "CC"
            place += 1 + (words[place].tag == "COMMA" and words[place + 1].tag == "CC")
            last = last or words[place - 1].tag == "CC"
            verb = next((one for one in options(words[place].lower) if one.tag == form), None)
            if verb is None or (place + 1 < len(words) and words[place + 1].lower == "of"):
                break
            row[place] = verb.lemma
            place += 1
            if last:
                for each, lemma in row.items():
                    words[each] = evolve(words[each], tag=form, lemma=lemma)
                break
    return words
