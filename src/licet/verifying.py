"""Makes a memo again from its record, without the network, and says what differs."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from .clauses.errors import InputError
from .judging import Judgement, judge_case, versions
from .memo import split, with_record
from .sources import Text, digest, open_text
from .supply import Supplied, from_library, from_text, library_ids, supply


def verify(memo_name: str, licences: tuple[str, ...] = ()) -> tuple[str, ...]:
    """What differs between the memo in a file and the one that its record gives now; nothing if identical."""
    memo = open_memo(memo_name)
    body, record = split(memo.text, memo.name)
    differences: list[str] = []
    try:
        differences += _versions(record)
        case_text = record["case"]["text"]
        given = Text(case_text, record["case"]["name"], record["case"]["sha256"])
        if not _same_text(case_text, given.sha256):
            differences.append("the case in the record is not the one whose SHA-256 it gives")
        offered = tuple(supply(name) for name in licences)
        folders = (Path(memo_name).parent, Path(), Path(given.name).parent)
        supplied = []
        for entry in record["licences"]:
            one = _found(entry, offered, folders)
            supplied.append(one)
            differences += _hashes(entry, one)
        judgement, as_of = _again(record, given, tuple(supplied))
        options = record["options"]
        now = with_record(judgement, options["page"], as_of=as_of, with_texts=options["with_texts"])
    except (KeyError, TypeError, AttributeError) as error:
        raise InputError(
            f"the record in `{memo_name}` lacks what a memo needs: {error}", hint="write the memo again"
        ) from None
    differences += _answer(record, judgement)
    body_now, record_now = split(now, memo_name)
    if digest(_ended(body)) != record["body_sha256"]:
        differences.append(f"the paper was changed after it was written: {_first_difference(body, body_now)}")
    elif body != body_now and not differences:
        differences.append(f"the paper comes out otherwise: {_first_difference(body, body_now)}")
    if record != record_now and not differences:
        keys = ", ".join(f"`{key}`" for key in record_now if record.get(key) != record_now[key])
        differences.append(f"the record comes out otherwise in {keys or 'a key that licet does not write'}")
    return tuple(differences)


def open_memo(name: str) -> Text:
    """The memo in a file; unlike any other input, a memo may be a web page."""
    try:
        return open_text(name)
    except InputError:
        data = Path(name)
        if data.suffix.lower() not in {".html", ".htm"} or not data.is_file():
            raise
        raw = data.read_bytes()
        try:
            return Text(raw.decode("utf-8"), name, digest(raw))
        except UnicodeDecodeError:
            raise InputError(f"`{name}` is not text in UTF-8") from None


def _ended(body: str) -> str:
    return body if body.endswith("\n") else body + "\n"


def _same_text(text: str, sha256: str) -> bool:
    # The hash is of the bytes as given, which may have had another encoding.
    encodings = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
    marks = ("", "\ufeff")
    return any(digest((mark + text).encode(encoding)) == sha256 for encoding in encodings for mark in marks)


def _versions(record: dict[str, Any]) -> list[str]:
    now = versions()
    return [
        f"{name} was {record['versions'].get(name)}, here it is {now[name]}"
        for name in now
        if record["versions"].get(name) != now[name]
    ]


def _found(entry: dict[str, Any], offered: tuple[Supplied, ...], folders: tuple[Path, ...]) -> Supplied:
    """The licence of the record: offered, embedded, in the library, or in a file where the memo or its case is."""
    for one in offered:
        if one.sha256 == entry["sha256"]:
            return _named(one, entry)
    for one in offered:
        if one.instrument.id == entry["id"] or Path(one.name).name == Path(entry["name"]).name:
            return _named(one, entry)
    if "text" in entry:
        return _under_its_name(Text(entry["text"], entry["name"], entry["sha256"]), entry)
    if entry["kind"] == "library" and entry["name"] in library_ids():
        return from_library(entry["name"])
    for folder in folders:
        if entry["kind"] != "library" and (folder / entry["name"]).is_file():
            return _named(supply(entry["name"], folder), entry)
    raise InputError(f"the text of `{entry['name']}` is not at hand", hint="give it with `--licence FILE`")


def _named(one: Supplied, entry: dict[str, Any]) -> Supplied:
    # Read under the name that the memo knows it by: a text read has its id from its name.
    return _under_its_name(Text(one.text, entry["name"], one.sha256), entry)


def _under_its_name(text: Text, entry: dict[str, Any]) -> Supplied:
    name = f"{entry['name']}.licet" if entry["kind"] == "library" else str(entry["name"])
    one = from_text(text, name)
    return Supplied(one.instrument, entry["name"], entry["kind"], text.sha256, text.text)


def _hashes(entry: dict[str, Any], one: Supplied) -> list[str]:
    if "text" in entry and digest(entry["text"]) != entry.get("embedded_sha256"):
        return [f"the text of `{entry['id']}` in the record was changed"]
    if one.sha256 != entry["sha256"]:
        return [f"`{entry['id']}` had SHA-256 {entry['sha256'][:16]}…, here it is {one.sha256[:16]}…"]
    return []


def _again(record: dict[str, Any], given: Text, supplied: tuple[Supplied, ...]) -> tuple[Judgement, date | None]:
    from .grammar.case import parse_case

    options = record["options"]
    as_of = date.fromisoformat(options["as_of"]) if options["as_of"] else None
    case = parse_case(given.text, given.name)
    judgement = judge_case(
        case,
        given,
        None,
        supplied=supplied,
        as_of=as_of,
        strict=options["strict"],
        denied=tuple(options["denied"]),
        account=options["according_to"],
        certify=True,
    )
    set_aside = tuple(record["set_aside"])
    return Judgement(judgement.answer, given, supplied, set_aside), as_of


def _answer(record: dict[str, Any], judgement: Judgement) -> list[str]:
    was, answer = record["answer"], judgement.answer
    now = {
        "verdict": answer.kind.value if answer.kind else None,
        "reason": answer.reason.value if answer.reason else None,
    }
    if was == now:
        return []
    return [f"the answer was {was['verdict']} ({was['reason']}), now it is {now['verdict']} ({now['reason']})"]


def _first_difference(was: str, now: str) -> str:
    lines, lines_now = was.splitlines(), now.splitlines()
    for number, (line, line_now) in enumerate(zip(lines, lines_now, strict=False), start=1):
        if line != line_now:
            return f"line {number} says `{line[:80]}`, it should say `{line_now[:80]}`"
    return f"it has {len(lines)} lines, it should have {len(lines_now)}"
