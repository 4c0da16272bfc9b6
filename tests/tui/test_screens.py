"""What each page shows, at three sizes; the files beside this are read in a review like code."""

from __future__ import annotations

from pathlib import Path

from driving import SIZES, Driver, desk, drive

ALL = ("orchard.licet", "orchard-2.licet", "pear.case", "garden.licet")


async def at_all_sizes(driver: Driver, name: str) -> None:
    """Compare the screen at each size."""
    for width, height in SIZES:
        await driver.resize((width, height))
        driver.matches(f"{name}-{width}x{height}")
    await driver.resize(SIZES[0])


def test_library(tmp_path: Path) -> None:
    """The library lists the folder before what came with licet, and tells about the entry under the cursor."""

    async def story(driver: Driver) -> None:
        await driver.press("slash")
        await driver.type("folder")
        await driver.press("enter")
        await at_all_sizes(driver, "library")
        await driver.press("r")
        assert "1 case judged, 1 as expected" in driver.text
        driver.matches("library-judged")

    with desk(tmp_path, *ALL):
        drive(story)


def test_text_and_clauses(tmp_path: Path) -> None:
    """Text and clauses stand side by side, what was not read is marked in both, and the words of a clause are lit."""

    async def story(driver: Driver) -> None:
        await at_all_sizes(driver, "text")
        await driver.press("x")
        assert "1 of 1" in driver.message
        driver.matches("text-unread")
        await driver.press("t")
        driver.matches("text-formulas")

    with desk(tmp_path, *ALL):
        drive(story, "garden.licet")


def test_use_case(tmp_path: Path) -> None:
    """Facts, who says them, and what follows on each account."""

    async def story(driver: Driver) -> None:
        await at_all_sizes(driver, "case")
        await driver.press("right_square_bracket", "w")
        driver.matches("case-verdict")

    with desk(tmp_path, *ALL):
        drive(story, "pear.case")


def test_proof(tmp_path: Path) -> None:
    """The walk from the verdict to clause and facts, before and after each step, and its words in the licence."""

    async def story(driver: Driver) -> None:
        await driver.press("p", "j", "j", "j")
        await at_all_sizes(driver, "proof")
        await driver.press("c")
        driver.matches("proof-compared")

    with desk(tmp_path, *ALL):
        drive(story, "pear.case")


def test_what_if(tmp_path: Path) -> None:
    """The smallest changes, and what one comes to."""

    async def story(driver: Driver) -> None:
        await driver.press("f")
        await at_all_sizes(driver, "whatif")

    with desk(tmp_path, *ALL):
        (tmp_path / "desk" / "pear.case").write_text(ONE_ACCOUNT, "utf-8")
        drive(story, "pear.case")


def test_compare(tmp_path: Path) -> None:
    """Two versions norm by norm, and the smallest use on which they differ."""

    async def story(driver: Driver) -> None:
        driver.app.to_compare = ("orchard-1.licet", "orchard-2.licet")
        await driver.press("6")
        await at_all_sizes(driver, "compare")
        await driver.press("enter")
        assert driver.page.PAGE == "case"
        assert driver.verdict

    with desk(tmp_path, *ALL) as folder:
        second = (folder / "orchard-2.licet").read_text("utf-8")
        first = second.replace("orchard-2", "orchard-1").replace("June 2025", "March 2024")
        first = first.replace("any model(s)", "any model(s) that does compete with product(s) of We")
        (folder / "orchard-1.licet").write_text(first, "utf-8")
        drive(story)


ONE_ACCOUNT = """\
case "Pear"
licence orchard.licet

Acme is a customer of Orchard.
Pear is a language model of Acme.
Pear competes with the products of Orchard.
Acme distributes Pear to third parties.
Acme uses Results to train Pear.

May Acme use Results to train Pear?
"""
