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
    "ash": """Ash License

Redistribution and use of this program is allowed under these terms:

  * the source distributions keep the copyright line;
  * the manual shows the names of the authors.
""",
    "rowan": """Rowan Library License

This library is free for everyone. You are allowed to use it, to study it, to change it and to pass it on.

If you pass on the library, changed or unchanged, you must pass it on under this same license.

Modifications must not remove any notices in the library.
""",
    "larch": """Larch License

The licensor grants you a license to use, copy, distribute, make available and prepare derivative works of the \
program, in each case subject to the conditions below.

You must ensure that anyone who gets a copy of any part of the program from you, with or without changes, also gets \
a copy of these terms.

You may not change or circumvent the license key functionality in the program.

If you use the program in violation of these terms, such use is not licensed, and your license will automatically end.

This license shall terminate and you may no longer exercise any of the rights granted to you as of the date you \
commence an action against the licensor alleging that the program infringes a patent.
""",
    "pine": """Pine License

Permission is given to use and change this program, without fee and without a written agreement.

You may distribute this program. Our only condition is that every copy carries the copyright notice.

IN NO EVENT SHALL THE AUTHORS OR ANYONE DISTRIBUTING THE PROGRAM BE LIABLE FOR ANY DAMAGES OR OTHER LIABILITY, WHETHER \
IN CONTRACT OR IN TORT.

Nothing in this License is intended to reduce what exceptions to copyright allow.

If you want to put parts of the program into other programs with other terms, write to the author to ask.

If you or your company make a written claim that the program infringes or contributes to infringement of any patent, \
your license for the program ends.

This license does not grant permission to use the marks of the author, except as required for customary use in \
describing where the program comes from.
""",
    "yellowwood": """Yellowwood Engine License

1. Definitions
1.1 "Internal Use" means use of the Engine by Your employees for the operations of Your organisation.
2. Grant
2.1 The Licensor grants You a license to do the following, for the duration of the copyright in the Engine:

- use the Engine for Internal Use,

- change the Engine,

- distribute the Engine.

2.2 Those rights can be exercised in all countries.
3. Conditions
3.1 You shall not distribute the Engine in object code form.
3.2 If your use of the Engine does not comply with the requirements of this license, you must buy a commercial \
license, or you must refrain from using the Engine.
4. Marks
4.1 This license does not grant permission to use the marks of the Licensor.
""",
    "maple": """Maple License ("License")

This Maple License version 1 applies to any software whose owner names it.

In this License, the following terms have the following meaning:

- The Work: the software distributed and communicated by the Licensor under this License, available as source code.

- Derivative Works: the works that could be created by the Licensee, based upon the Work.

Permission to use, copy, change and distribute the Work is hereby granted, provided that the copyright notice appears \
in all copies and that the name of Acer not be used in advertising or publicity pertaining to distribution of the Work \
without specific, written prior permission.

This License shall end and you may no longer exercise any of the rights granted to you by this License upon your \
failure to honor the conditions in section 1.
""",
    "lime": """Lime License

Each author hereby grants You a license:

a) under its copyrights to use, copy and change the program; and

b) under patents infringed by the making, using or selling of the program, to make, have made, use, practise, sell, \
and/or otherwise dispose of the program.

This license gives no right to use the name Lime, except to say truthfully that your product is built with Lime.
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
