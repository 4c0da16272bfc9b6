"""
Everyday cases on licences for software: what is passed on, in which form, and with which notices.

One row of `everyday.txt` is one case: the text, the verdict, the sentences with the question last.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import licet

TEXTS = {
    "birch": """Birch License

Permission is hereby granted, free of charge, to any person obtaining a copy of this program (the "Program"), to use, \
copy, modify, sublicense and sell copies of the Program, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial parts of the \
Program.
""",
    "elm": """Elm License

Redistribution and use in source and object forms, with or without changes, are permitted provided that the following \
conditions are met:

1. Redistributions of source code must keep the above copyright notice, this list of conditions and the following \
disclaimer.

2. Redistributions in object form must reproduce the above copyright notice, this list of conditions and the following \
disclaimer in the documentation or other materials provided with the distribution.

3. The name of the copyright holder may not be used to promote products derived from this program without prior \
written permission.
""",
    "oak": """Oak Public License

Preamble

When we speak of free programs, we speak of what their users can do. The terms and conditions for copying and \
distribution follow.

Terms and Conditions

1. Each contributor hereby grants you a worldwide license under its copyrights to use, reproduce, modify and \
distribute its contributions, either on an unmodified basis, with modifications, or as part of a bigger work.

2. If you distribute any portion of the program in source form, you may do so only under this license.

3. You may not distribute the program if you are a party to an arrangement with a reseller.
""",
    "yew": """Yew License

Anyone is free to copy, change, sell, or distribute this program, either in source code form or as a compiled binary, \
for any purpose.
""",
    "fir": """Fir License

Permission to use, copy, change and distribute this program for any purpose is hereby granted, provided that the above \
copyright notice and this permission notice appear in all copies.

You must not claim that you wrote the original program.
""",
}

CASES = [
    tuple(part.strip() for part in line.split("|"))
    for line in Path(__file__).with_name("everyday.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("text", "wanted", "sentences"), [one for one in CASES if one[0] in TEXTS])
def test_everyday_case(text: str, wanted: str, sentences: str) -> None:
    """
    What a legal engineer asks first has the answer that the words give, and a near miss is never allowed.
    """
    assert wanted == judged(session(TEXTS[text]), sentences)


@pytest.mark.parametrize(("text", "wanted", "sentences"), [one for one in CASES if one[0] not in TEXTS])
def test_everyday_case_under_a_known_licence(text: str, wanted: str, sentences: str, shared: Path) -> None:
    """
    The same under the texts that people use.
    """
    path = shared / "licences" / "texts" / f"{text.removeprefix('real:')}.txt"

    assert wanted == judged(session(path.read_text(encoding="utf-8")), sentences)


@cache
def session(text: str) -> licet.Session:
    """A licence, read once."""
    return licet.Session([licet.read(text)])


def judged(under: licet.Session, sentences: str) -> str:
    """The verdict on sentences, the last of them the question."""
    return str(under.check(licet.case(sentences.replace(". ", ".\n"))).kind)
