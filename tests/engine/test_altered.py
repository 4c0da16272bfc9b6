"""
A work as it was received and one that was adapted; what runs is used; what a section's terms say of the form.
"""

from __future__ import annotations

import pytest

import licet

TEXTS = {
    "based": """Sample Public Licence

You may copy and run the Program.

You may distribute a work based on the Program, provided that you give the recipients a copy of this Licence.
""",
    "covered": """Sample Public Licence

A "covered work" means either the unmodified Program or a work based on the Program.

You may run and copy covered works that you do not convey.

You may convey covered works, provided that you give the recipients a copy of this Licence.
""",
    "unmodified": """Sample Public Licence

You may use the Software.

You may redistribute the unmodified Software.
""",
    "run": """Sample Public Licence

The act of running the Program is not restricted.

You may distribute copies of the Program, provided that you give the recipients this Licence.
""",
    "altered": """Sample Public Licence

You may use, modify and distribute the Software.

You must not distribute an altered version of the Software.
""",
}

TEXTS["verbatim"] = """Sample Public Licence

You may use the Program.

You may distribute verbatim copies of the Program.
"""

CASES = [
    ("verbatim", "prohibited", "The vendor distributes the modified Program. May the vendor distribute it?"),
    ("verbatim", "prohibited", "The vendor changed the Program. May the vendor distribute the Program?"),
    ("verbatim", "permitted", "The vendor distributes the Program. May the vendor distribute the Program?"),
    ("based", "conditional", "The vendor modified the Program. The vendor distributes the modified version."),
    ("based", "conditional", "The vendor distributes the changed Program. May the vendor distribute it?"),
    ("based", "prohibited", "The vendor distributes the unmodified Program. May the vendor distribute it?"),
    ("based", "conditional", "The vendor distributes a derivative work of the Program. May the vendor distribute it?"),
    ("covered", "permitted", "Acme does not convey the Program. May Acme run the modified Program?"),
    ("covered", "permitted", "Acme does not convey the Program. May Acme run the Program?"),
    ("unmodified", "prohibited", "The vendor modified the Software. May the vendor redistribute the Software?"),
    (
        "unmodified",
        "prohibited",
        "The tool is under the Sample Public Licence. Acme changed the tool. May Acme redistribute the tool?",
    ),
    (
        "unmodified",
        "undetermined",
        "It is unknown whether the vendor modified the Software. May the vendor redistribute the Software?",
    ),
    (
        "unmodified",
        "undetermined",
        "The vendor redistributes an altered copy of the Software. May the vendor redistribute the copy?",
    ),
    ("unmodified", "permitted", "The vendor redistributes the Software. May the vendor redistribute the Software?"),
    (
        "unmodified",
        "permitted",
        "The vendor redistributes the Software without any modification. May the vendor redistribute the Software?",
    ),
    (
        "altered",
        "prohibited",
        "The vendor changed the Software. The vendor distributes the Software. May the vendor distribute the Software?",
    ),
    ("run", "permitted", "The staff of the bank uses the Program for its daily work. May the bank use the Program?"),
    (
        "run",
        "permitted",
        "The Program is installed on 200 computers. The bank uses the Program. May the bank use the Program?",
    ),
    ("run", "prohibited", "The vendor uses the Program in its product. May the vendor use the Program in its product?"),
    ("run", "prohibited", "The maker uses the Program in its cameras. May the maker use the Program in its cameras?"),
]


@pytest.mark.parametrize(("text", "kind", "sentences"), CASES)
def test_altered(text: str, kind: str, sentences: str) -> None:
    """
    Whether a work was adapted is one question, whichever way a text asks it.
    """
    said = sentences if sentences.endswith("?") else f"{sentences} May the vendor distribute the modified version?"
    terms = licet.read(TEXTS[text], language="en")
    assert kind == licet.check(licet.case(said.replace(". ", ".\n")), [terms]).kind


LICENSEE = """Sample Public Licence

The Licensor hereby grants You a licence to use, modify and distribute the Work and Derivative Works.

If the Licensee distributes copies of the Work or Derivative Works, this Distribution will be done under the terms of \
this Licence.
"""


@pytest.mark.parametrize(
    ("kind", "sentences"),
    [
        (
            "prohibited",
            "The vendor distributes the Work under a closed licence.\nMay the vendor distribute the Work?",
        ),
        ("prohibited", "The vendor distributes the Work under the MIT License.\nMay the vendor distribute the Work?"),
        ("conditional", "The vendor distributes the Derivative Work.\nMay the vendor distribute the Derivative Work?"),
        ("permitted", "The vendor distributes the Work under this Licence.\nMay the vendor distribute the Work?"),
    ],
)
def test_the_licensee_is_the_reader(kind: str, sentences: str) -> None:
    """
    A text that says "You" in one sentence and "the Licensee" in the condition of another speaks of one reader.
    """
    assert kind == licet.check(licet.case(sentences), [licet.read(LICENSEE, language="en")]).kind


def test_once_it_is_terminated() -> None:
    """
    What a Licensee whose licence is terminated may not do, everybody else may.
    """
    terms = licet.read(
        "Sample Licence\n\nThe Licensee is authorized to use the Software.\n\n"
        "A Licensee whose Licence is terminated shall no longer be authorized to use the Software.\n",
        language="en",
    )
    case = licet.case("The institute uses the Software.\nMay the institute use the Software?")
    assert "prohibited" != licet.check(case, [terms]).kind


def test_what_uses_a_library() -> None:
    """
    An application that uses the Library is not the Library, and goods that no vocabulary knows may be products.
    """
    library = licet.read("Sample Licence\n\nYou may not sell the Library. You may use the Library.\n", language="en")
    sale = licet.case("Acme sells an application that uses the Library.\nMay Acme sell the application?")
    assert "permitted" == licet.check(sale, [library]).kind
    names = licet.read(
        "Sample Licence\n\nYou may use the Software. The names of the authors may not be used to promote products "
        "derived from the Software without permission.\n",
        language="en",
    )
    boards = licet.case(
        "Acme uses the names of the authors to promote its boards.\n"
        "May Acme use the names of the authors to promote its boards?"
    )
    assert "permitted" != licet.check(boards, [names]).kind


def test_terms_of_a_section() -> None:
    """
    What is allowed under the terms of a section that speaks of the source code is not allowed in object code.
    """
    terms = licet.read(
        "Sample Public Licence\n\n"
        "1. You may copy and distribute verbatim copies of the Program's source code.\n\n"
        "2. You may copy and distribute a work based on the Program under the terms of Section 1.\n",
        language="en",
    )

    def judged(form: str) -> str | None:
        return licet.check(
            licet.case(
                f"The vendor distributes the modified Program in {form} form.\n"
                f"May the vendor distribute the modified Program in {form} form?"
            ),
            [terms],
        ).kind

    assert ["permitted", "prohibited"] == [judged("source code"), judged("object code")]
