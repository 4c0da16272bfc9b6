"""
Conditions in a list under the grant that they belong to: none of them is lost.
"""

from __future__ import annotations

import pytest

import licet

TERMS = """Moss Licence

1. You may distribute the Work provided that You:
(a) retain all Notices;
(b) include a copy of this Licence; and
(c) mark all changes.

2. You may sell the Work if:
(a) you keep the Notices; and
(b) you pay the Fee.

3. You may modify the Work only if all of the following conditions are met:
(a) You keep the Notices.
(b) You pay the Fee.

4. You may lend the Work provided that: (i) you keep the Notices; or (ii) you pay the Fee.

5. You may not publish the Work unless you: (a) keep the Notices; or (b) pay the Fee.
"""

SESSION = licet.Session([licet.read(TERMS)])


@pytest.mark.parametrize(
    ("facts", "question", "expected"),
    [
        ("", "May Acme distribute the Work?", "conditional"),
        ("Acme retains all Notices.", "May Acme distribute the Work?", "conditional"),
        ("Acme retains all Notices. Acme does not mark the changes.", "May Acme distribute the Work?", "prohibited"),
        ("Acme keeps the Notices.", "May Acme sell the Work?", "conditional"),
        ("Acme keeps the Notices. Acme pays the Fee.", "May Acme sell the Work?", "permitted"),
        ("", "May Acme modify the Work?", "conditional"),
        ("Acme keeps the Notices. Acme does not pay the Fee.", "May Acme modify the Work?", "prohibited"),
        ("Acme keeps the Notices.", "May Acme lend the Work?", "permitted"),
        ("Acme keeps the Notices.", "May Acme publish the Work?", "permitted"),
    ],
)
def test_conditions_in_a_list(facts: str, question: str, expected: str) -> None:
    """
    All items must hold, unless "or" stands between them; one that holds does not grant for the others.
    """
    assert expected == SESSION.check(licet.case(f"{facts}\n{question}")).kind
