"""Plain questions about sentences of open-source licences that rule little or nothing, in texts of our own."""

from __future__ import annotations

from functools import cache

import pytest

import licet

ACTIVITIES = """Bittern Licence

Activities other than copying, printing and changing are not covered by this License; they are outside its scope. \
Running the Charts is not restricted.

You may copy, print and change the Charts.
"""
FILES = """Siskin Licence

Each author grants you a licence to use, change and sell the software.

You may hand on other files that are entirely your own and do not contain parts of the software on any terms you like.
"""
ALL_ACTS = """Bittern Licence

Everyone may do anything with the Charts.

Activities other than copying are not covered by this License.
"""
NARROW_ACTS = ALL_ACTS.replace("copying", "private copying")
LIMITED = """Wigeon Licence

You may copy and distribute the Charts. The author may exclude countries by adding a limitation.

In such case, this License incorporates the limitation as if written in the body of this License.
"""
ENDORSED = """Garganey Licence

You may copy the Songs and sell them to the public.

Nothing in this License may be construed as permission to assert or imply that You are sponsored or endorsed by the \
authors.
"""
EXECUTABLE = """Smew Licence

Each Contributor grants You a license to use, change and distribute the Charts.

If You distribute the Charts in Executable Form then You must inform recipients of the Executable Form how they can \
obtain a copy of the source by reasonable means, at a charge no more than the cost of distribution to the recipient.
"""
REPOSITORY = """Pochard Licence

You may use and distribute the Charts.

When distributing and/or communicating copies of the Charts, the Licensee will provide a machine-readable copy of the \
source code.
"""
VERBATIM = """Shoveler Licence

You may distribute verbatim copies of the Program's source code as you receive it, in any medium, provided that you \
conspicuously publish on each copy an appropriate copyright notice and give all recipients a copy of this License.

You are not required to accept this License in order to receive or run a copy of the Program.
"""
PUBLIC = """Gadwall Licence

Licensor grants You a license to distribute copies of the Charts to the public.
"""
ALWAYS = """Teal Licence

You may copy the Charts. The Charts may always be distributed subject to the version of this License under which they \
were received.
"""
OPTION = """Scaup Licence

You may distribute the Program in object code form provided that you do one of the following:

a) give every recipient the source code; or

b) give every recipient the letter that you received about the offer of the source code. (This option is allowed only \
for noncommercial distribution and only if you received the Program in object code form with such an offer.)
"""
SCHOOLS = """Eider Licence

The licensor grants you a licence to do everything with the charts for any permitted purpose.

Use by any charitable organization or educational institution is use for a permitted purpose.
"""
GOOD = """Merganser Licence

Anyone may use the Charts. The Charts shall be used for Healing, not War.
"""
BOTH = """Goldeneye Licence

Permission is granted to any person to use, copy and change modified and unmodified copies of the Charts.

No Modified Chart may use the reserved name.
"""
INVENTIONS = """Garganey Licence

Each contributor grants you a copyright licence to use and distribute the Charts.

Any patent licence granted by a person employed by a school is limited to patent claims which the school may license.
"""
PROMOTED = """Gull Licence

Permission is granted to anyone to use and sell the Charts.

Except as contained in this notice, the name of Wren shall not be used in advertising or otherwise to promote the \
sale, use or other dealings in the Charts without prior written authorization of Wren.
"""
WELCOME = """Tern Licence

Anyone may use and change the Charts. If you use the Charts in a product, acknowledgment is not required but would be \
appreciated.
"""
WITHIN = """Auk Licence

Licensor grants You a licence to reproduce the Songs, to put the Songs into Albums, and to reproduce the Songs as \
contained in Albums, provided that the notice of copyright, i.e., "Copyright 2020 Wren; All Rights Reserved" is \
retained in the Songs.

In those jurisdictions in which the right to collect royalties through any compulsory licensing scheme cannot be \
waived, the Licensor reserves the exclusive right to collect such royalties for any exercise of the rights granted.
"""
DOCUMENT = """Snipe Licence

Redistribution and use of the Charts are permitted provided that the following conditions are met:

1. Redistributions must retain this notice.

The names of the authors must not be used in advertising or otherwise to promote the sale, use or other dealing in \
these Charts without specific, written prior permission.
"""
TEXTS = {
    "activities": ACTIVITIES,
    "files": FILES,
    "narrow-acts": NARROW_ACTS,
    "all-acts": ALL_ACTS,
    "limited": LIMITED,
    "endorsed": ENDORSED,
    "executable": EXECUTABLE,
    "repository": REPOSITORY,
    "verbatim": VERBATIM,
    "public": PUBLIC,
    "always": ALWAYS,
    "option": OPTION,
    "document": DOCUMENT,
    "promoted": PROMOTED,
    "welcome": WELCOME,
    "within": WITHIN,
    "schools": SCHOOLS,
    "good": GOOD,
    "both": BOTH,
    "inventions": INVENTIONS,
}


@cache
def session(text: str) -> licet.Session:
    return licet.Session([licet.read(TEXTS[text], id=text)])


CASES = """
activities permitted
The mill changes the Charts. May the mill change the Charts?

activities prohibited
The mill rents out the Charts. May the mill rent out the Charts?

all-acts undetermined
The mill sells the Charts. May the mill sell the Charts?

all-acts permitted
The mill copies the Charts. May the mill copy the Charts?

files permitted
The mill sells the software. May the mill sell the software?

narrow-acts undetermined
The mill copies the Charts. May the mill copy the Charts?

limited permitted
The mill distributes the Charts. May the mill distribute the Charts?

limited undetermined
The mill distributes the Charts in Japan. May the mill distribute the Charts in Japan?

endorsed permitted
The mill sells the Songs to a guest. May the mill sell the Songs?

endorsed undetermined
The mill implies that the authors sponsor it. May the mill imply that the authors sponsor it?

executable conditional
The mill distributes the Charts in Executable Form. May the mill distribute the Charts?

repository conditional
The mill distributes copies of the Charts. May the mill distribute the Charts?

repository prohibited
The mill distributes copies of the Charts. It does not provide the source code. May the mill distribute the Charts?

verbatim conditional
The mill distributes an unmodified copy of the Program in source code form. May the mill distribute the copy?

verbatim permitted
The mill runs a copy of the Program. May the mill run the copy?

verbatim prohibited
The mill distributes an unmodified copy of the Program in source code form. The mill does not give the recipients a copy
of this License. May the mill distribute the unmodified copy?

public permitted
The mill distributes copies of the Charts to a neighbour. May the mill distribute the copies?

option undetermined
The mill distributes the Program in object code form. It gives nobody the source code. May the mill distribute the
Program?

option conditional
The mill distributes the Program in object code form. May the mill distribute the Program?

schools permitted
A public school uses the charts in class. May the school use the charts?

schools prohibited
A trading company uses the charts in its shop. The company is neither a charitable organization nor an educational
institution. May the company use the charts?

good prohibited
The mill uses the Charts for War. May the mill use the Charts?

both permitted
The mill changes the Charts. May the mill change the Charts?

both undetermined
The mill calls the Modified Chart by another name. May the mill use the Modified Chart?

verbatim prohibited
The mill distributes an unmodified copy of the Program in source code form. The mill does not publish a copyright notice
on the copy. May the mill distribute the unmodified copy?

both undetermined
The mill gives a Modified Chart the reserved name. May the mill use the Modified Chart?

inventions permitted
The mill distributes the Charts. May the mill distribute the Charts?

promoted permitted
The mill sells the Charts. May the mill sell the Charts?

promoted prohibited
The mill uses the name of Wren in advertising. May the mill use the name of Wren?

promoted prohibited
The mill uses the name of Wren to promote the Charts. May the mill use the name of Wren?

promoted prohibited
The mill uses the name of Wren to promote the sale of the Charts. May the mill use the name of Wren?

document prohibited
The mill uses the names of the authors to promote the sale of these Charts. May the mill use the names of the authors?

welcome permitted
The mill uses the Charts in a product. May the mill use the Charts?

within conditional
A band reproduces the Songs. May the band reproduce the Songs?

within prohibited
A band reproduces the Songs. The band does not retain the notice of copyright. May the band reproduce the Songs?

always permitted
The mill distributes the Charts under the version of this License under which it received them. May the mill distribute
the Charts?
"""
"""The text, the answer, and the sentences; the last one asks."""


def cases() -> list[tuple[str, str, str]]:
    blocks = (block.split("\n", 1) for block in CASES.strip().split("\n\n"))
    return [(*head.split(), " ".join(rest.split())) for head, rest in blocks]  # type: ignore[misc]


@pytest.mark.parametrize(("text", "wanted", "sentences"), cases())
def test_open_source_question(text: str, wanted: str, sentences: str) -> None:
    """
    A sentence that rules nothing about an act leaves the answer plain, and one that may limit it still keeps it open.
    """
    case = licet.case(sentences.replace(". ", ".\n"))

    assert session(text).check(case).kind == wanted
