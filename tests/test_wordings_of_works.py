"""
Licences of works in other words: each text is read as the plain one that says the same, and no further.
"""

from __future__ import annotations

import pytest

import licet

GRANT = "You may use, copy, change, share and sell the Maps."


def verdict(text: str, case: str) -> str:
    """What a case comes to under a text, by kind."""
    return str(licet.check(licet.case(case), [licet.read(f"Map Licence\n\n{text}\n")]).kind)


SHARES = "A club shares a copy of the Maps with a school.\n"
MAY_SHARE = "May the club share the copy of the Maps?"


@pytest.mark.parametrize(
    ("text", "case", "wanted"),
    [
        # several acts before one verb
        (
            "Use of the Maps and creation of translations based on the Maps are permitted.",
            "A club uses the Maps.\nMay the club use the Maps?",
            "permitted",
        ),
        (
            f"{GRANT}\n\nUse of the Maps for war and sale of the Maps to schools are prohibited.",
            "A club sells the Maps to a school.\nMay the club sell the Maps to the school?",
            "prohibited",
        ),
        (
            "You may use the Maps.\n\nSharing the Maps is possible only if Fern permits it.",
            "A club shares the Maps.\nFern has not permitted the sharing.\nMay the club share the Maps?",
            "prohibited",
        ),
        # leave that needs no leave
        (
            "Permission is hereby granted, without written agreement and without licence fees, to use the Maps.",
            "A club uses the Maps.\nMay the club use the Maps?",
            "permitted",
        ),
        (
            "Permission to change the Maps is granted, but not the right to sell the Maps.",
            "A club sells the Maps.\nMay the club sell the Maps?",
            "prohibited",
        ),
        ("The Maps are in the public domain.", "A club sells the Maps.\nMay the club sell the Maps?", "permitted"),
        (
            "This licence allows the Maps to be used, changed and sold by schools.",
            "A school sells the Maps.\nMay the school sell the Maps?",
            "permitted",
        ),
        # what asks nothing of anybody, as an item of what must hold
        (
            (
                "Permission is granted to use and share the Maps, provided that the following conditions are met:\n\n"
                "1. Copies of the Maps must keep the copyright notice.\n\n"
                "2. THE MAPS COME WITHOUT WARRANTY OF ANY KIND.\n\n"
                "3. Fern is not responsible for errors in the Maps."
            ),
            "A club uses the Maps.\nMay the club use the Maps?",
            "permitted",
        ),
        # what an item lets be done on a condition is asked of all copies
        (
            (
                "Permission is granted to use, copy and share the Maps, subject to the following conditions:\n\n"
                "1) The Maps may not be sold.\n\n"
                "2) Copies may be shared with any book, provided that each copy contains the copyright notice."
            ),
            f"{SHARES}The copy contains no copyright notice.\n{MAY_SHARE}",
            "prohibited",
        ),
        (
            (
                "Permission is granted to use, copy and share the Maps, subject to the following conditions:\n\n"
                "1) The Maps must be shared under this licence."
            ),
            "A club uses the Maps.\nMay the club use the Maps?",
            "permitted",
        ),
        (
            f"{GRANT}\n\nIf you share the Maps, an acknowledgment in the legend is required.",
            f"{SHARES}{MAY_SHARE}",
            "conditional",
        ),
        (
            f"{GRANT}\n\nThis copyright, permission and disclaimer notice must be reproduced in all copies.",
            f"{SHARES}{MAY_SHARE}",
            "conditional",
        ),
    ],
)
def test_a_licence_in_other_words(text: str, case: str, wanted: str) -> None:
    """What the plain words would come to."""
    assert verdict(text, case) == wanted


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("You may use the Maps.\n\nThe Maps are not in the public domain.", f"{SHARES}{MAY_SHARE}"),
        (
            "If the Maps are in the public domain, anybody may sell the Maps.",
            "A club sells the Maps.\nMay the club sell the Maps?",
        ),
        (
            "The Maps are in the public domain in Norway.",
            "A club sells the Maps in Chile.\nMay the club sell the Maps?",
        ),
        ("This licence does not allow the Maps to be sold.", "A club sells the Maps.\nMay the club sell the Maps?"),
        (
            (
                "Permission is granted to share the Maps, provided that the following conditions are met:\n\n"
                "1. Fern is not responsible for errors in the Maps.\n\n"
                "2. The Maps are shared with schools only."
            ),
            "A club shares the Maps with a bank.\nMay the club share the Maps with the bank?",
        ),
        (
            (
                "Permission is granted to share the Maps, provided that this is kept and that neither the maps nor "
                "the notice is sold to anybody."
            ),
            "A club shares and sells the Maps.\nMay the club sell the Maps?",
        ),
    ],
)
def test_no_further(text: str, case: str) -> None:
    """What only looks like one of these wordings lets nobody do anything."""
    assert verdict(text, case) not in ("permitted",)


NOTICE_AND_LEGEND = f"{GRANT}\n\nEach copy of the Maps must include the copyright notice and a legend."


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("The copy contains no copyright notice.", "prohibited"),
        ("The copy contains no legend.", "prohibited"),
        ("The copy includes the copyright notice.", "conditional"),
        ("The copy includes a legend.", "conditional"),
        ("The copy includes the copyright notice and a legend.", "permitted"),
        ("Another copy includes the copyright notice and a legend.", "conditional"),
    ],
)
def test_each_of_what_a_copy_must_include(told: str, wanted: str) -> None:
    """Both are asked of the very copy that is passed on."""
    assert verdict(NOTICE_AND_LEGEND, f"{SHARES}{told}\n{MAY_SHARE}") == wanted


@pytest.mark.parametrize(
    ("text", "case", "wanted"),
    [
        # of two things that nobody may suggest, each
        (
            (
                f"{GRANT}\n\nThis licence does not grant you any right to use the Maps in a way that suggests any "
                "status or that Fern endorses you."
            ),
            "A club uses the Maps in a way that suggests that Fern endorses the club.\nMay the club use the Maps so?",
            "prohibited",
        ),
        (
            f"{GRANT}\n\nYou must not state or imply that Fern endorses you.",
            "A club implies that Fern endorses the club.\nMay the club imply that Fern endorses the club?",
            "prohibited",
        ),
        # locks are banned of whatever is passed on, and passing it on without them is not
        (
            "You may share and show the Maps.\n\nYou may not share or show the Maps with any technological measures.",
            "A club shares the Maps with a school.\nMay the club share the Maps?",
            "permitted",
        ),
        # in which way rights may not be exercised
        (
            (
                "Fern grants you the right to share the Maps.\n\nYou may not exercise any of the rights granted to you "
                "in any manner that is primarily intended for or directed toward commercial advantage."
            ),
            "A shop shares the Maps for commercial purposes.\nMay the shop share the Maps?",
            "prohibited",
        ),
        (
            (
                "Fern grants you the right to share the Maps.\n\nYou may not exercise any of the rights granted to you "
                "in any manner that is primarily intended for or directed toward commercial advantage."
            ),
            "A club shares the Maps for free.\nMay the club share the Maps?",
            "permitted",
        ),
        # changes that the manual must tell, and does not
        (
            (
                "Permission is granted to change and share the Maps, provided that these conditions are met:\n\n"
                "1. Any changes to the Maps must be clearly indicated in the legend."
            ),
            (
                "A club changes the Maps and shares the changed Maps.\nThe legend does not indicate the changes.\n"
                "May the club share the changed Maps?"
            ),
            "prohibited",
        ),
        (
            (
                "Permission is granted to share changed versions of this Map under the conditions for verbatim copying"
                ", provided that the Map is shared under the terms of a permission notice identical to this one."
            ),
            (
                "A club shares a changed version of the Map under a closed licence.\n"
                "May the club share the changed version of the Map?"
            ),
            "prohibited",
        ),
        (
            "You may share the Maps, provided that the legend is kept and the whole is shared under this licence.",
            "A club shares the Maps under a closed licence.\nMay the club share the Maps?",
            "prohibited",
        ),
        (
            "You may share the Maps, provided that the whole is shared under this licence.",
            "A club shares the Maps.\nMay the club share the Maps?",
            "conditional",
        ),
    ],
)
def test_what_is_kept_back(text: str, case: str, wanted: str) -> None:
    """A limit reaches what it says, and nothing more."""
    assert verdict(text, case) == wanted


def test_a_work_called_by_two_names() -> None:
    """ "This program" and "Fern": whether the program is Fern is asked, and nothing is let slip under another name."""
    text = "This program is copyright 1994 by Oak.\n\nYou may share Fern, provided that this notice is kept."
    assert verdict(text, "A club shares the program.\nMay the club share the program?") != "permitted"


@pytest.mark.parametrize(
    ("text", "case", "wanted"),
    [
        # a condition behind two grants, set off by a comma, may be meant of each
        (
            "You may change the Maps and you may sell the Maps, provided that you name us.",
            "A club changes the Maps.\nThe club does not name Fern.\nMay the club change the Maps?",
            "undetermined",
        ),
        (
            "You may change the Maps and you may sell the Maps only if you name us.",
            "A club changes the Maps.\nMay the club change the Maps?",
            "permitted",
        ),
        # a term for what is derived from the work
        (
            (
                '"Work" means the copyrightable work that is offered under this licence.\n\n"Derivative Work" means a '
                "work based upon the Work.\n\nFern grants You a licence to share the Work. You have no right to make "
                "Derivative Works."
            ),
            "A club shares a Derivative Work.\nMay the club share the Derivative Work?",
            "prohibited",
        ),
        # what stands in the papers that go with copies is asked of nobody who passes on none
        (
            (
                "Permission to use and share the Maps is granted, provided that this notice appear in all copies and "
                "in supporting documentation, and the name of Fern not be used in advertising."
            ),
            "A club uses the Maps.\nMay the club use the Maps?",
            "permitted",
        ),
        (
            (
                "Permission to use and share the Maps is granted, provided that this notice appear in all copies and "
                "in supporting documentation, and the name of Fern not be used in advertising."
            ),
            f"{SHARES}The copy contains no notice.\n{MAY_SHARE}",
            "prohibited",
        ),
        (
            (
                "Permission is granted to use and share the Maps, provided that the copyright and trademark notices "
                "are retained unchanged in all copies."
            ),
            f"{SHARES}The copy contains no copyright notice.\n{MAY_SHARE}",
            "prohibited",
        ),
        (
            f"{GRANT}\n\nAll copies of the Maps must retain all copyright notices that are in place.",
            "A club shares the map files of the Maps without the copyright notices.\nMay the club share the map files?",
            "prohibited",
        ),
    ],
)
def test_conditions_and_what_they_are_of(text: str, case: str, wanted: str) -> None:
    """What each asks, of whom, and of which work."""
    assert verdict(text, case) == wanted


@pytest.mark.parametrize(
    ("text", "case", "wanted"),
    [
        (
            (
                "Fern gives unlimited permission to copy and/or share this Map, with or without modifications, as long "
                "as this notice is preserved."
            ),
            "A club changes the Map and shares the changed Map.\nMay the club share the changed Map?",
            "conditional",
        ),
        (
            (
                "Permission is granted to share changed versions of this Map.\n\nPermission is granted to share "
                "translations of this Map under the above conditions for modified versions."
            ),
            "A club shares a translation of the Map.\nMay the club share the translation?",
            "permitted",
        ),
        (
            (
                "Everybody is granted, free of charge, a full and unrestricted, world-wide, royalty-free right and "
                "licence to use these Maps, with the only requirement being that this notice remain intact."
            ),
            "A club uses the Maps.\nMay the club use the Maps?",
            "conditional",
        ),
        (
            "You may use the Maps.\n\nChanges of the Maps are permissible.",
            "A club changes the Maps.\nMay the club change the Maps?",
            "permitted",
        ),
    ],
)
def test_leave_in_old_words(text: str, case: str, wanted: str) -> None:
    """As in licences of the eighties."""
    assert verdict(text, case) == wanted


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("The club binds the school to this licence.", ("permitted", "conditional")),
        ("The club does not bind the school to this licence.", ("prohibited", "undetermined")),
    ],
)
def test_each_recipient_is_bound(told: str, wanted: tuple[str, ...]) -> None:
    """Who gets the work is the recipient of whom the licence speaks."""
    text = "You may share the Maps.\n\nYou must bind each recipient to whom you share the Maps to this licence."
    assert verdict(text, f"A club shares the Maps with a school.\n{told}\nMay the club share the Maps?") in wanted


APART = (
    "Permission to use and share this software is granted, provided that the notice is kept.\n\n"
    "Permission to modify and share modified versions of this software is granted, provided that "
    "the modifications are licensed under the same terms as this software."
)
CHART = f"{GRANT}\n\nThe chart is not designed, licensed or intended for use in the operation of any aircraft."
FERN = "This program was made by Oak.\n\nUsers may copy Fern and share Fern, provided that the notice is kept."


@pytest.mark.parametrize(
    ("text", "case"),
    [
        (
            APART,
            (
                "A club modifies the software and shares the modified version under a closed licence.\n"
                "May the club share the modified version?"
            ),
        ),
        (CHART, "An airline uses the chart in the operation of an aircraft.\nMay the airline use the chart?"),
        (FERN, "A club shares a copy of the program with a school.\nMay the club share the copy of the program?"),
    ],
)
def test_under_another_name(text: str, case: str) -> None:
    """What is told of one name of the work, or of what was made of it, is not let slip under another."""
    assert verdict(text, case) not in ("permitted", "conditional")
