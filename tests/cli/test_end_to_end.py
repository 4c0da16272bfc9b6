"""The command line on small terms, from words to exit status, through reading, judging and proof."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import define

from licet.cli.run import run
from licet.cli.terminal import Terminal
from licet.schemas import schema_text

TERMS = """Widget Terms

Last updated: 14 November 2023

1. Use

1.1 We grant you the right to use the Software.

2. Restrictions

You must not:

(a) sell the Software;

(b) use the Software to develop products that compete with our products, unless you have informed us.

3. Duties

If you distribute the Software, you must include the license notice.
"""

CASES = {
    "permitted": "Acme uses the Software.\nMay Acme use the Software?\n",
    "prohibited": "Acme sells the Software.\nMay Acme sell the Software?\n",
    "not-granted": "Acme distributes the Software to Beta.\nMay Acme distribute the Software to Beta?\n",
    "contested": (
        'According to "The Gazette":\n    Acme sells the Software.\n'
        'According to "Acme":\n    Acme does not sell the Software.\n\nMay Acme sell the Software?\n'
    ),
    "conditional": "Acme uses the Software to develop a product.\nMay Acme use the Software to develop a product?\n",
}


@define
class Ran:
    """
    What a run left: exit status, standard output, standard error.
    """

    status: int
    out: str
    err: str

    @property
    def headline(self) -> str:
        """The first line."""
        return self.out.splitlines()[0]


class Tty(io.StringIO):
    """
    A stream with a person at it.
    """

    def isatty(self) -> bool:
        """It says so."""
        return True


@pytest.fixture
def licet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The command line, run in a folder with the terms and the cases; with `answers`, a person types them."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("LICET_NO_CACHE", "1")
    (tmp_path / "terms.txt").write_text(TERMS, "utf-8")
    for name, text in CASES.items():
        (tmp_path / f"{name}.case").write_text(f"licence terms.txt\n\n{text}", "utf-8")

    def licet(*arguments: str, answers: str | None = None) -> Ran:
        out, err = (Tty() if answers is not None else io.StringIO()), io.StringIO()
        status = run(arguments, Terminal(out, err, Tty(answers or "")))
        return Ran(status, out.getvalue(), err.getvalue())

    return licet


@pytest.mark.parametrize(
    ("name", "status", "headline"),
    [
        ("permitted", 0, "PERMITTED, but not to use the Software to develop products that compete"),
        ("prohibited", 1, "PROHIBITED"),
        ("not-granted", 1, "NOT LICENSED: outside the grant"),
        ("conditional", 3, "PERMITTED, if you do 1 thing"),
        ("contested", 4, "CONTESTED: depends on whose account is right"),
    ],
)
def test_check(licet: Any, name: str, status: int, headline: str) -> None:
    """
    A case has its headline and its exit status, and the JSON form of the answer is that of the schema.
    """
    ran = licet("check", f"{name}.case")
    value = json.loads(licet("check", f"{name}.case", "--format", "json").out)
    jsonschema.validate(value, json.loads(schema_text("check")), jsonschema.Draft202012Validator)

    assert status == ran.status
    assert ran.headline.startswith(headline)
    assert value["checked"]


def test_decisive_words_are_those_of_the_text(licet: Any) -> None:
    """
    The span of a decisive clause is where its words stand in the text as given, and the report has the line.
    """
    ran = licet("check", "prohibited.case")
    (ban,) = [
        each
        for each in json.loads(licet("check", "prohibited.case", "--format", "json").out)["decisive"]
        if each["clause"] == "2(a)"
    ]
    start, end = ban["span"]

    assert "sell the Software" in TERMS[start:end]
    assert "Widget Terms, version of 14 November 2023, section 2(a), line 13" in " ".join(ran.out.split())


@pytest.mark.parametrize(
    ("name", "accept", "status"),
    [
        ("permitted", "permitted,conditional", 0),
        ("conditional", "permitted, conditional", 0),
        ("prohibited", "permitted", 1),
        ("prohibited", "prohibited", 0),
        ("permitted", "prohibited", 1),
        ("contested", "permitted", 4),
    ],
)
def test_accept(licet: Any, name: str, accept: str, status: int) -> None:
    """
    `--accept` names the answers that exit 0, and no other does.
    """
    assert status == licet("check", f"{name}.case", "--accept", accept).status


def test_according_to(licet: Any) -> None:
    """
    `--according-to` judges one account; an account that the case lacks is answered with those it has.
    """
    gazette = licet("check", "contested.case", "--according-to", "The Gazette")
    other = licet("check", "contested.case", "--according-to", "The Globe")

    assert (1, "PROHIBITED") == (gazette.status, gazette.headline)
    assert 2 == other.status
    assert "it has these: `The Gazette`, `Acme`" in other.err


def test_licence_from_the_command_line(licet: Any, tmp_path: Path) -> None:
    """
    A licence given on the command line sets those of the case aside, and the answer says so.
    """
    (tmp_path / "free.txt").write_text("1. You may sell the Software.\n", "utf-8")
    ran = licet("check", "prohibited.case", "--licence", "free.txt")

    assert 0 == ran.status
    assert "The licence named in the case (terms.txt) was set aside" in " ".join(ran.out.split())


def test_ask(licet: Any) -> None:
    """
    A question with facts has the answer of the case that says the same.
    """
    ran = licet("ask", "terms.txt", "May Acme sell the Software?", "--fact", "Acme sells the Software")

    assert (1, "PROHIBITED") == (ran.status, ran.headline)


def test_ask_saves_a_case(licet: Any) -> None:
    """
    What was asked can be saved as a case file, which has the same answer.
    """
    asked = licet("ask", "terms.txt", "May Acme sell the Software", "--as-of", "2024-01-02", "--save", "asked.case")
    again = licet("check", "asked.case")

    assert asked.status == again.status
    assert "judged as of 2 January 2024" in Path("asked.case").read_text("utf-8")
    assert asked.headline == again.headline


COMPETES = "1. You must not use the Software to develop a model that competes with a product of Globex.\n"


@pytest.mark.parametrize(
    ("answers", "status"),
    [("y\n\n", 1), ("perhaps\nY\n\n", 1), ("u\n" * 3, 4), ("s\n\n", 4), ("", 4)],
)
def test_interview(licet: Any, tmp_path: Path, answers: str, status: int) -> None:
    """
    In a terminal the facts that decide are asked one by one; yes and no change the answer, unknown and stop do not.
    """
    (tmp_path / "competes.txt").write_text(COMPETES, "utf-8")
    ran = licet("ask", "competes.txt", "May Acme use the Software to develop a model?", answers=answers)

    assert status == ran.status
    assert "[y/n/u/s]" in ran.out


def test_interview_offers_to_save(licet: Any, tmp_path: Path) -> None:
    """
    After the interview the case can be saved, with what was answered.
    """
    (tmp_path / "competes.txt").write_text(COMPETES, "utf-8")
    ran = licet("ask", "competes.txt", "May Acme use the Software to develop a model?", answers="y\nmine\n")

    assert "saved as mine.case" in ran.out
    assert ran.status == licet("check", "mine.case").status


def test_new_writes_a_case(licet: Any) -> None:
    """
    `new` writes a case with the facts that the text turns on as comments; it can be judged as it is.
    """
    assert 0 == licet("new", "terms.txt", "-o", "new.case").status
    text = Path("new.case").read_text("utf-8")

    assert "# Acme sells the Software." in text.splitlines()
    assert licet("check", "new.case").status in {0, 1, 3, 4}
    assert 2 == licet("new", "terms.txt", "-o", "new.case").status
    assert text == Path("new.case").read_text("utf-8")


def test_read(licet: Any) -> None:
    """
    The ledger tiles the text, and the JSON form is that of the schema.
    """
    value = json.loads(licet("read", "terms.txt", "--format", "json").out)
    jsonschema.validate(value, json.loads(schema_text("read")), jsonschema.Draft202012Validator)
    spans = [entry["span"] for entry in value["ledger"]]

    assert TERMS == "".join(TERMS[start:end] for start, end in spans)
    assert {"1.1", "2(a)", "2(b)", "3"} == {clause["id"] for clause in value["clauses"]}
    assert "sell the Software" in licet("read", "terms.txt", "--ledger").out


def test_read_writes_clauses(licet: Any) -> None:
    """
    What `read` writes judges as the text does, is canonical, and is shown as written.
    """
    assert 0 == licet("read", "terms.txt", "-o", "terms.licet").status
    written = Path("terms.licet").read_text("utf-8")

    assert 1 == licet("check", "prohibited.case", "--licence", "terms.licet").status
    assert 0 == licet("fmt", "--check", "terms.licet").status
    assert written == licet("show", "terms.licet").out


def test_fmt(licet: Any) -> None:
    """
    `fmt --check` names what would change and writes nothing; `fmt` writes it, and then nothing would change.
    """
    Path("rough.case").write_text("May   Acme use the Software?   # why not\n", "utf-8")
    before = Path("rough.case").read_text("utf-8")

    assert Ran(1, "rough.case\n", "") == licet("fmt", "--check", "rough.case")
    assert before == Path("rough.case").read_text("utf-8")
    assert 0 == licet("fmt", "rough.case").status
    assert "May Acme use the Software?  # why not\n" == Path("rough.case").read_text("utf-8")
    assert 0 == licet("fmt", "--check", "rough.case").status


def test_fmt_leaves_all_as_it_was_if_one_is_bad(licet: Any) -> None:
    """
    Where one of several files cannot be read, none is written.
    """
    Path("rough.case").write_text("May   Acme use the Software?\n", "utf-8")
    Path("bad.licet").write_text("instrument\n", "utf-8")

    assert 2 == licet("fmt", "rough.case", "bad.licet").status
    assert "May   Acme use the Software?\n" == Path("rough.case").read_text("utf-8")


def test_memo_is_the_same_each_time_and_verifies(licet: Any) -> None:
    """
    The same inputs give the same bytes; `verify` finds them identical.
    """
    assert 0 == licet("memo", "prohibited.case", "-o", "memo.md").status
    first = Path("memo.md").read_bytes()

    assert 0 == licet("memo", "prohibited.case", "-o", "memo.md").status
    assert first == Path("memo.md").read_bytes()
    assert first.decode() == licet("memo", "prohibited.case").out
    assert Ran(0, "identical\n", "") == licet("verify", "memo.md")


@pytest.mark.parametrize(
    "options", [("-o", "memo.html"), ("-o", "memo.md", "--with-texts"), ("-o", "memo.md", "--strict")]
)
def test_other_memos_verify(licet: Any, options: tuple[str, ...]) -> None:
    """
    A web page, a memo with whole texts, and one with options verify as well.
    """
    assert 0 == licet("memo", "contested.case", *options).status
    assert Ran(0, "identical\n", "") == licet("verify", options[1])


def test_memo_with_texts_verifies_without_them(licet: Any) -> None:
    """
    With whole texts in its record a memo verifies where the texts are not; without, one message says how to give them.
    """
    licet("memo", "prohibited.case", "-o", "whole.md", "--with-texts")
    licet("memo", "prohibited.case", "-o", "bare.md")
    Path("terms.txt").rename("elsewhere.txt")
    bare = licet("verify", "bare.md")

    assert 0 == licet("verify", "whole.md").status
    assert (2, "") == (bare.status, bare.out)
    assert "the text of `terms.txt` is not at hand" in bare.err
    assert 0 == licet("verify", "bare.md", "--licence", "elsewhere.txt").status


def test_record_keeps_to_its_schema(licet: Any) -> None:
    """
    The record at the end of a memo is that of the schema, and a strict reader of comments finds its end.
    """
    from licet.memo import split

    text = licet("memo", "contested.case", "--with-texts").out
    _, record = split(text, "memo")
    jsonschema.validate(record, json.loads(schema_text("memo")), jsonschema.Draft202012Validator)

    assert TERMS == record["licences"][0]["text"]
    assert "--" not in text.partition("<!--")[2].partition("-->")[0]
    assert text.endswith("-->\n")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("**PROHIBITED**", "**PERMITTED**", "the paper was changed after it was written: line 3 says `**PERMITTED**`"),
        ('"case": {\n  "name": "prohibited.case"', '"case": {\n  "name": "x.case"', "the record comes out otherwise"),
        (
            '"verdict": "prohibited"',
            '"verdict": "permitted"',
            "the answer was permitted (forbidden), now it is prohibited",
        ),
        ('"licet": "', '"licet": "9.', "licet was 9."),
        (
            "sells the Software.\\nMay",
            "uses the Software.\\nMay",
            "the case in the record is not the one whose SHA-256",
        ),
    ],
)
def test_verify_says_what_differs(licet: Any, old: str, new: str, message: str) -> None:
    """
    Whatever is changed in a memo, `verify` exits 1 and names it.
    """
    text = licet("memo", "prohibited.case").out
    assert old in text
    Path("changed.md").write_text(text.replace(old, new, 1), "utf-8")
    ran = licet("verify", "changed.md")

    assert 1 == ran.status
    assert message in ran.out or message == "the record comes out otherwise"


def test_verify_says_that_a_text_changed(licet: Any) -> None:
    """
    A licence that has changed since is named, and so is the answer if it did too.
    """
    licet("memo", "prohibited.case", "-o", "memo.md")
    Path("terms.txt").write_text(TERMS.replace("sell the", "rent out the"), "utf-8")
    ran = licet("verify", "memo.md")

    assert 1 == ran.status
    assert "`terms` had SHA-256" in ran.out
    assert "the answer was prohibited (forbidden), now it is" in ran.out


def test_a_paper_without_a_record(licet: Any) -> None:
    """
    A file that is no memo is bad input.
    """
    Path("other.md").write_text("# Words\n", "utf-8")
    ran = licet("verify", "other.md")

    assert (2, "") == (ran.status, ran.out)
    assert "`other.md` holds no record of a memo" in ran.err


def test_memo_says_who_says_what(licet: Any) -> None:
    """
    The paper sets out the facts under the names of those who say them.
    """
    text = licet("memo", "contested.case").out

    assert "According to The Gazette\n\n- Acme sells the Software." in text
    assert "## The words that decide" in text or "## By account" in text


@pytest.mark.parametrize("file", [b"%PDF-1.4", b"", b"a\0b", b"\xff\xfe\xfa", b"Gr\xf6\xdfe", b"<html><p>no"])
def test_bad_texts(licet: Any, file: bytes) -> None:
    """
    A licence that is no text has one message and exit status 2, and nothing is written.
    """
    Path("bad.txt").write_bytes(file)
    for arguments in (
        ("read", "bad.txt", "-o", "out"),
        ("check", "permitted.case", "--licence", "bad.txt"),
        ("new", "bad.txt"),
    ):
        ran = licet(*arguments)
        assert (2, "") == (ran.status, ran.out)
        assert ran.err.count("licet: ") == 1
        assert "Traceback" not in ran.err
    assert not Path("out").exists()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('case "Seed\nMay Acme use it?\n', "--> bad.case:1:"),
        ("Acme uses the Software. Colourless whereof the the of.\nMay Acme use the Software?\n", "--> bad.case:1:25"),
        ("Acme uses the Software.\n", "asks nothing"),
        ("licence nowhere.txt\nMay Acme use the Software?\n", "there is no file `nowhere.txt`"),
        ("licence mti-licence-of-nobody\nMay Acme use the Software?\n", "`mti-licence-of-nobody`"),
        ("Acme uses the Software.\nAcme does not use the Software.\nMay Acme use the Software?\n", "contradict"),
        ("judged as of 31 February 2023\nMay Acme use the Software?\n", "--> bad.case:1:"),
    ],
)
def test_bad_cases(licet: Any, text: str, message: str) -> None:
    """
    A case that cannot be judged has one message that points at its words, and exit status 2.
    """
    Path("bad.case").write_text(
        text if "licence" in text else f"licence terms.txt\n{text}".replace("licence terms.txt\n", ""), "utf-8"
    )
    given = () if "licence" in text else ("--licence", "terms.txt")
    ran = licet("check", "bad.case", *given)

    assert (2, "") == (ran.status, ran.out)
    assert message in ran.err
    assert "Traceback" not in ran.err


def test_defeat_cycle(licet: Any) -> None:
    """
    Clauses that defeat each other in a circle are an error with the path.
    """
    Path("cycle.licet").write_text(
        "instrument cycle\n\npermit 1\n    you may use any software\n    exception to 2\n\n"
        "forbid 2\n    you must not use any software\n    exception to 1\n",
        "utf-8",
    )
    ran = licet("check", "permitted.case", "--licence", "cycle.licet")

    assert (2, "") == (ran.status, ran.out)
    assert "1" in ran.err
    assert "2" in ran.err


def test_case_on_standard_input(licet: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    `-` is standard input.
    """
    text = io.TextIOWrapper(io.BytesIO(CASES["prohibited"].encode()))
    monkeypatch.setattr("sys.stdin", text)

    assert 1 == licet("check", "-", "--licence", "terms.txt").status


def test_readme_commands(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The main job of the README ends with status 0, and its case file is canonical and says what it expects.
    """
    readme = (root / "README.md").read_text("utf-8")
    (case,) = re.findall(r"bin/licet memo (\S+\.case)", readme)
    monkeypatch.chdir(root)
    monkeypatch.setenv("LICET_NO_CACHE", "1")
    out = io.StringIO()

    assert 0 == run(("memo", case), Terminal(out, io.StringIO()))
    assert "**PROHIBITED**" in out.getvalue()


def test_readme_case(licet: Any, root: Path) -> None:
    """
    The case that the README shows can be judged, and expects what comes.
    """
    readme = (root / "README.md").read_text("utf-8")
    block = readme[readme.index("    licence openai") :]
    lines = []
    for line in block.splitlines():
        if line and not line.startswith("    "):
            break
        lines.append(line.removeprefix("    "))
    Path("readme.case").write_text("\n".join(lines), "utf-8")

    assert "expect undetermined" in lines
    assert 4 == licet("check", "readme.case").status
