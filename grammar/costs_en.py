"""What it costs an English tag to stand behind another."""

from __future__ import annotations

COLUMNS = ["NN", "NNS", "JJ", "VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "RB"]


_ROWS = """
BOS    2 1 2 2.5 6 6 5 3 2 1.5
DT     0 0 0 9 9 9 9 2 2.5 2
JJ     0 0 1 6 5 6 6 4 4 4
NN     1.5 1.5 3 7 5 1 1.5 2 3 2
NNS    4 5 3 7 1 5 1.5 2 2.5 2
NNP    1.5 1.5 4 7 3 1 1 2.5 3 2
PRP    8 8 6 7 1 1 1 4 4 1.5
RB     2.4 2.4 1 3.0 2 2 2 1.2 2 2
MD     6 6 8 0 9 9 9 9 9 1
NOT    3 3 1 1 7 7 7 1 2 1
V      1.5 1.5 2 9 8 8 8 5 3 2
VBN    2.5 2.5 2.2 9 8 8 8 5 4 2
BE     2.5 3 0.5 9 9 9 9 0.3 1 1
HAVE   1.5 1.5 2 9 9 9 9 0.5 5 1
DO     3 3 4 1 9 9 9 9 9 1
TO     9 9 9 0 9 9 9 9 9 2
IN     0.5 0.5 1 9 9 9 9 3 1 2
SUB    1 1 1.5 8 6 5 6 0.9 1.8 2
WDT    2.5 2.5 2.5 9 1 1 1 4 9 1
CC     1.5 1.5 1.5 1.5 2.5 2 2 2 2 2
CD     0.5 0 1 9 9 9 9 3 5 4
COMMA  2 2 2 2.5 4 3.2 2.6 2 2 1.5
PUNCT  1.5 1.5 2 1.5 5 5 5 3 2 2
LABEL  1.5 1.5 2 1 4 2.5 4 3 2 2
"""


OPEN = {
    row.split()[0]: dict(zip(COLUMNS, map(float, row.split()[1:]), strict=True)) for row in _ROWS.strip().splitlines()
}


CLOSED_AFTER: dict[str, dict[str, float]] = {
    "NN": {
        "DT": 3,
        "PRP": 3,
        "TO": 0.7,
        "IN": 0.5,
        "CC": 0.5,
        "MD": 0.3,
        "BE": 0.3,
        "HAVE": 0.5,
        "DO": 0.5,
        "COMMA": 0.5,
        "NUM": 3,
        "CD": 3,
        "POSS": 3,
        "EOS": 0.2,
        "WDT": 0.6,
        "NNP": 2.5,
        "SUB": 1,
    },
    "NNS": {
        "DT": 3,
        "PRP": 2,
        "TO": 0.7,
        "IN": 0.5,
        "CC": 0.5,
        "MD": 0.3,
        "BE": 0.3,
        "HAVE": 0.5,
        "DO": 0.5,
        "COMMA": 0.5,
        "NUM": 4,
        "CD": 4,
        "POSS": 3,
        "EOS": 0.2,
        "WDT": 0.5,
        "NNP": 2.5,
        "SUB": 1,
    },
    "JJ": {
        "DT": 5,
        "PRP": 6,
        "TO": 0.7,
        "IN": 1.2,
        "CC": 1,
        "MD": 4,
        "BE": 4,
        "HAVE": 4,
        "COMMA": 1,
        "POSS": 6,
        "EOS": 1.5,
        "WDT": 3,
        "NNP": 1.5,
        "NUM": 3,
        "CD": 3,
        "SUB": 1.5,
    },
    "V": {
        "DT": 0.3,
        "PRP": 0.5,
        "TO": 0.8,
        "IN": 0.8,
        "CC": 1,
        "MD": 7,
        "BE": 7,
        "HAVE": 7,
        "COMMA": 1,
        "POSS": 0.3,
        "EOS": 1.2,
        "WDT": 1,
        "NNP": 0.6,
        "NUM": 0.8,
        "CD": 0.8,
        "SUB": 0.8,
    },
    "VBN": {
        "DT": 2.6,
        "PRP": 2,
        "TO": 0.5,
        "IN": 0.4,
        "CC": 0.8,
        "MD": 6,
        "BE": 6,
        "HAVE": 6,
        "COMMA": 0.8,
        "POSS": 3,
        "EOS": 0.8,
        "WDT": 2,
        "NNP": 2.5,
        "NUM": 2,
        "CD": 2,
        "SUB": 0.8,
    },
    "VBG": {
        "DT": 0.3,
        "PRP": 0.5,
        "TO": 1,
        "IN": 0.8,
        "CC": 1,
        "MD": 3,
        "BE": 3,
        "HAVE": 4,
        "COMMA": 1,
        "POSS": 0.3,
        "EOS": 1.2,
        "WDT": 1.5,
        "NNP": 0.6,
        "NUM": 1,
        "CD": 1,
        "SUB": 1,
    },
    "RB": {
        "DT": 1.5,
        "PRP": 2,
        "TO": 1.5,
        "IN": 1,
        "CC": 1.5,
        "MD": 1.5,
        "BE": 1.5,
        "HAVE": 2,
        "COMMA": 0.8,
        "POSS": 2,
        "EOS": 0.8,
        "NNP": 2,
        "SUB": 1.2,
    },
    "DT": {
        "CC": 6,
        "IN": 6,
        "COMMA": 5,
        "BE": 3,
        "MD": 3,
        "EOS": 5,
        "DT": 5,
        "TO": 6,
        "PRP": 6,
        "NNP": 0.3,
        "WDT": 3,
        "HAVE": 5,
    },
    "IN": {
        "DT": 0.1,
        "PRP": 0.2,
        "POSS": 0.1,
        "NNP": 0.2,
        "CC": 5,
        "COMMA": 5,
        "EOS": 4,
        "MD": 8,
        "BE": 6,
        "WDT": 0.8,
        "IN": 3,
        "NUM": 0.3,
        "CD": 0.3,
        "SUB": 2,
    },
    "SUB": {
        "DT": 0.1,
        "PRP": 0.1,
        "POSS": 0.1,
        "NNP": 0.1,
        "CC": 4,
        "COMMA": 3,
        "EOS": 5,
        "MD": 8,
        "BE": 6,
        "IN": 1,
        "SUB": 3,
        "EX": 0.2,
    },
    "WDT": {
        "MD": 0.2,
        "BE": 0.2,
        "HAVE": 0.2,
        "DO": 0.2,
        "DT": 0.8,
        "PRP": 0.5,
        "NNP": 0.8,
        "POSS": 0.8,
        "COMMA": 3,
        "EOS": 5,
    },
    "NNP": {"IN": 0.4, "NNP": 0.3, "BE": 0.2, "MD": 0.2, "HAVE": 0.2, "DO": 0.2, "CC": 0.4, "COMMA": 0.4, "EOS": 0.2},
    "TO": {
        "REF": 9,
        "NUM": 9,
        "MONEY": 9,
        "DATE": 9,
        "ADDRESS": 9,
        "POSS": 9,
        "WDT": 9,
        "SUB": 9,
        "IN": 9,
        "CD": 9,
        "DT": 9,
        "PRP": 9,
        "NNP": 9,
        "BE": 0.1,
        "HAVE": 0.2,
        "DO": 0.5,
        "CC": 6,
        "NOT": 1,
    },
}


GROUP = {
    "VB": "V",
    "VBP": "V",
    "VBZ": "V",
    "VBD": "V",
    "POSS": "DT",
    "POS": "DT",
    "NUM": "CD",
    "MONEY": "NN",
    "DATE": "NN",
    "REF": "NN",
    "COLON": "PUNCT",
    "SEMI": "PUNCT",
    "LB": "PUNCT",
    "QUOTE": "PUNCT",
    "DASH": "PUNCT",
    "BREAK": "PUNCT",
    "INCL": "IN",
    "EXCL": "IN",
    "EG": "IN",
    "WH": "WDT",
    "EX": "NN",
    "FW": "JJ",
    "JJR": "JJ",
    "RB_": "PUNCT",
    "ADDRESS": "NN",
    "AMP": "CC",
}


FINITE = frozenset(("VBP", "VBZ", "VBD", "MD", "BEF", "HAVEF", "DOF"))


STRONG = frozenset(("SEMI", "COLON", "SUB", "WDT", "WH", "END"))
"""After these a finite verb of its own is expected."""


WEAK = frozenset(("CC", "COMMA", "LB", "RB_", "DASH", "BREAK", "LABEL", "INCL", "QUOTE"))
"""After these one may come."""


AGAIN = {0: 0.0, 1: 3.5, 2: 1.0, 3: 0.0, 4: 3.5, 5: 0.0, 6: 1.2}
"""
What a further finite verb costs: none yet, one in this stretch, after a weak mark, after a strong one, after a
question's verb; 5 and 6 as 3 and 1, inside a subordinate clause while the main clause has none.
"""


def group_of(tag: str) -> str:
    return {"BEF": "BE", "HAVEF": "HAVE", "DOF": "DO"}.get(tag, GROUP.get(tag, tag))


def step_cost(before: str, tag: str) -> float:
    """The cost of `tag` after `before`."""
    group = group_of(before)
    row = OPEN.get(group)
    if tag in COLUMNS:
        cost = row[tag] if row is not None else 2.0
    elif tag == "JJR":
        cost = (row["JJ"] if row is not None else 2.0) + 0.3
    else:
        key = {"BEF": "BE", "HAVEF": "HAVE", "DOF": "DO"}.get(tag, tag)
        cost = CLOSED_AFTER.get(group, {}).get(key, 1.0)
        if before == "POSS" and tag == "END":
            cost = 5.0  # "her" at the end is nobody's
        elif tag in ("BE", "HAVE", "DO"):
            cost = (
                0.1
                if before in ("MD", "TO", "RB", "NOT", "HAVEF", "HAVE", "BEF", "DOF", "BE")
                else 2.5
                if before in ("IN", "COMMA", "CC", "NN", "NNS")
                else 6.0
            )
        if tag in ("BEF", "HAVEF", "DOF") and before in ("MD", "TO"):
            cost = 9.0
    return cost


def held_tag(before: str, tagged: str, held: str) -> str:
    """The tag that stood before a comma, "and" or label, which the word after it is likely to repeat."""
    if tagged in ("CC", "COMMA"):
        return held if before in ("CC", "COMMA") else before
    if tagged in ("NOT", "RB", "VBN") and (before in ("HAVE", "HAVEF") or (held == "HAVE" and before in ("NOT", "RB"))):
        return "HAVE"
    if tagged in ("RB", "NOT") and (before in ("BE", "BEF") or (held == "BE" and before in ("RB", "NOT"))):
        return "BE"
    if tagged in ("COLON", "BREAK", "LABEL") and (
        before in ("TO", "MD", "NOT") or (held == "TO" and before in ("COLON", "BREAK", "LABEL"))
    ):
        return "TO"
    if tagged == "RB" and (before == "PRP" or (held == "PRP" and before == "RB")):
        return "PRP"
    if tagged == "NOT" and before in ("DOF", "DO"):
        return "DO"
    if tagged in ("RB", "NOT") and (before in ("TO", "MD", "DOF", "DO") or (held == "TO" and before in ("RB", "NOT"))):
        return "TO"  # "you may not record lessons": the verb is still to come
    if tagged in ("RB", "LABEL") and before in ("CC", "COMMA", "RB", "LABEL"):
        return held
    return ""
