"""Everyday questions about copyleft and permissive licences, in texts of the same constructions as real ones."""

from __future__ import annotations

from functools import cache

import pytest

import licet

NETWORK = """Heron Public Licence

You may run and change the Program.

If you change the Program, your changed version must prominently offer all users interacting with it remotely over a \
network (if your version supports such interaction) an opportunity to receive the Corresponding Source of your version \
at no charge.
"""
NOTICE = """Plover Licence

Permission is hereby granted to any person obtaining a copy of this program (the "Software") to use, copy and \
distribute the Software.

The above copyright notice and either this complete permission notice or a link to it must be included in all copies \
of the Software.
"""
CHANGES = """Curlew Licence

You may distribute copies of the Work or works derived from it, provided that You meet the following conditions:

(a) You must cause any changed files to carry prominent notices stating that You changed the files; and

(b) You must give every recipient a copy of this Licence.
"""
FORMS = """Egret Licence

You may convey verbatim copies of the Program's source code, provided that you keep all copyright notices.

You may convey a work based on the Program in the form of source code, provided that you mark your changes.
"""
SOURCE = """Dunlin Licence

You may use and distribute the Work.

When distributing copies of the Work, the Licensee will provide a machine-readable copy of the Source Code or indicate \
a repository where this Source will be easily available.
"""
GRANT = """Avocet Licence

Subject to the condition set forth below, permission is hereby granted to any person, free of charge and under any and \
all copyright rights in the Software, and any and all patent rights owned by each licensor covering either (i) the \
unmodified Software as provided by such licensor, or (ii) the Larger Works, to deal in both

(a) the Software, and
(b) any piece of hardware listed in the works.txt file,

without restriction, including without limitation the rights to copy, create derivative works of, display and \
distribute the Software.
"""
VERSIONS = """Snipe Licence

"Changed Version" means the Package, if it has been changed.

You are permitted to use the Package and create and use Changed Versions for any purpose, provided that you do not \
Distribute the Changed Version.
"""
PARTS = """Ruff Licence

The Licensor grants You a licence to use, change and distribute the Work.

All distribution of the Work in Source Code Form must be under the terms of this Licence.

The name of the author may not be used to promote products derived from the Work without prior permission.

The Licensee shall keep intact all copyright, patent or trademark notices.
"""
CLAIMED = """Rail Licence

Copyright (c) 2020 Ann Wren

Permission is granted to any person to use, sell and distribute copies of the Software, subject to this condition:

The above copyright notice and this permission notice shall be included in all copies of the Software.
"""
KEPT = """Teal Licence

You may make and run covered works that you do not convey, without conditions. A "covered work" means the Program or a \
work based on the Program.

Mere interaction with a user over a network, with no transfer of a copy, is not conveying.

Inclusion of a covered work in an aggregate does not cause this License to apply to the other parts of the aggregate.

This License acknowledges your rights of fair use, as provided by copyright law.

The Licensee must include a copy of this License with every copy of the Program he/she conveys.
"""
ALTERED = """Shrike Licence

Anyone may use, alter and redistribute the Tool.

Altered versions must be plainly marked as such.
"""
DOERS = """Whimbrel Licence

"Contributor" means any entity that distributes the Program.

Everyone may use and distribute the Program.

If a Contributor distributes the Program in any form, then the Program must also be made available as source code.
"""
TEXTS = {
    "doers": DOERS,
    "claimed": CLAIMED,
    "kept": KEPT,
    "altered": ALTERED,
    "network": NETWORK,
    "notice": NOTICE,
    "changes": CHANGES,
    "forms": FORMS,
    "source": SOURCE,
    "grant": GRANT,
    "versions": VERSIONS,
    "parts": PARTS,
}


@cache
def session(name: str) -> licet.Session:
    return licet.Session([licet.read(TEXTS[name], language="en")])


CASES = """
network prohibited
Acme has changed the Program. Users interact with the changed Program over the internet. Acme keeps the source
code to itself. May Acme run the changed Program?

network prohibited
Acme has changed the Program. Users interact with the changed Program over the internet. Acme keeps the source
code secret. May Acme run the changed Program?

network prohibited
Acme has changed the Program. Readers use the changed Program over the internet. Acme does not offer the source code to
the readers. May Acme run the changed Program?

network permitted
Acme runs the Program without any change. Readers use the Program over the internet. May Acme run the Program?

network permitted
Acme has changed the Program. Acme runs the changed Program. May Acme run the changed Program?

notice prohibited
Acme distributes an app that contains the Software. The app shows neither the copyright notice nor the
permission notice. May Acme distribute the Software in its app?

notice prohibited
Acme distributes the Software. Acme has removed the copyright notice and the text of the licence. May Acme
distribute the Software?

notice conditional
Acme distributes the Software. May Acme distribute the Software?

changes prohibited
Acme distributes a modified version of the Work. The changed files carry no notice that Acme changed them. May
Acme distribute the modified version?

changes prohibited
Acme distributes a modified version of the Work. Acme has not marked the modified files. May Acme distribute
the modified version?

changes conditional
Acme distributes a modified version of the Work. The files carry no advertising. May Acme distribute the
modified version?

forms prohibited
Acme has modified the Program. Acme conveys the modified Program in object code only. May Acme convey the
modified Program?

forms prohibited
Acme has modified the Program. Acme conveys the modified Program in Object form only. May Acme convey the modified
Program?

forms conditional
Acme has modified the Program. Acme conveys the modified Program in source code form. May Acme convey the
modified Program?

source prohibited
Acme distributes the Work. Acme provides no source code and indicates no repository where the source code is
available. May Acme distribute the Work?

source conditional
Acme distributes the Work. Acme does not provide the source code. May Acme distribute the Work?

grant permitted
Acme changes the Software. May Acme modify the Software?

grant permitted
Acme distributes the Software. May Acme distribute the Software?

parts prohibited
Acme distributes some files of the Work in source code form under a licence that forbids copying. May Acme distribute
the files?

parts conditional
Acme uses the Work for a paid service. The Work stays on the servers of Acme. Acme distributes a report. May Acme
distribute the Work?

parts permitted
Acme uses the Work for a paid service. The Work stays on the servers of Acme. May Acme use the Work?

parts prohibited
Acme sells products that contain the Work. The author has given no permission. May Acme use the name of the author to
promote the products?

parts prohibited
Acme distributes the Work. Acme has removed the copyright notices from the copies. May Acme distribute the Work?

network prohibited
Acme has changed the Program. Users interact with the changed Program over the internet. The changed Program does not
offer the source code to the users. May Acme run the changed Program?

claimed permitted
Acme includes the licence text with the Software. Acme sells an app with the Software. May Acme sell the app?

claimed prohibited
Acme sells an app that contains the Software. The app comes with no copyright notice and no licence text. May Acme
sell the app with the Software?

claimed prohibited
Acme sells an app that contains the Software. The app does not come with the permission notice. May Acme sell the app
with the Software?

kept permitted
Acme modifies the Program. Acme conveys no copies of the modified Program. May Acme run the modified Program?

kept permitted
Acme modifies the Program. Acme conveys the modified Program to nobody else. May Acme run the modified Program?

notice permitted
Acme distributes the Software. The copyright notice and the permission notice are in all copies of the Software. May
Acme distribute the Software?

notice conditional
Acme distributes the Software. The copyright notice is in all copies of the Software. May Acme distribute the Software?

kept permitted
Acme modifies the Program. Acme does not convey the modified Program to anybody. May Acme run the modified Program?

kept undetermined
Acme modifies the Program. Acme conveys no copies of the manual. May Acme run the modified Program?

altered permitted
Acme redistributes the Tool without any change. May Acme redistribute the Tool?

altered conditional
Acme has altered the Tool. Acme redistributes the Tool. May Acme redistribute the Tool?

altered prohibited
Acme has altered the Tool. Acme does not mark the Tool. Acme redistributes the Tool. May Acme redistribute the Tool?

doers prohibited
A firm distributes the Program in object code. The firm does not make the source code available. May the firm distribute
the Program?

doers conditional
A firm distributes the Program in object code. May the firm distribute the Program?

doers permitted
A firm uses the Program in its own offices. May the firm use the Program?

versions permitted
Acme changes the Package. The changed Package is not distributed. May Acme use the Changed Version?
"""
"""The text, the answer, and the sentences; the last one asks."""


def cases() -> list[tuple[str, str, str]]:
    blocks = (block.split("\n", 1) for block in CASES.strip().split("\n\n"))
    return [(*head.split(), " ".join(rest.split())) for head, rest in blocks]  # type: ignore[misc]


@pytest.mark.parametrize(("text", "wanted", "sentences"), cases())
def test_public_licence_case(text: str, wanted: str, sentences: str) -> None:
    """
    What everybody asks of a public licence is answered by the words of the text and of the case.
    """
    case = licet.case(sentences.replace(". ", ".\n"))

    assert wanted == session(text).check(case).kind
