"""
The one list of what can be done: bindings, palette, footer, help and `docs/keys.md` are views of it.

An action is carried out by the method `do_NAME` of the page, else of the application; `NAME` with `_` for `-`. A method
`why_not_NAME` beside it says why it cannot work now, or None.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

PAGES: Mapping[str, str] = {
    "library": "Library",
    "text": "Text and clauses",
    "case": "Use case",
    "proof": "Proof",
    "whatif": "What if",
    "compare": "Compare",
}
"""Page → its name; the keys 1 to 6 go there in this order."""


@frozen
class Action:
    """
    Something that a person can do.
    """

    name: str
    """Fixed: key settings in `licet.toml` name it."""
    does: str
    """What it does, for palette, help and documentation: starts with a verb, no full stop."""
    keys: tuple[str, ...]
    """Default keys, as Textual names them."""
    short: str = ""
    """What the footer calls it; "" where it is not in the footer."""
    pages: tuple[str, ...] = ()
    """On which pages; empty for everywhere."""

    @property
    def method(self) -> str:
        """What the methods are called after `do_` and `why_not_`."""
        return self.name.replace("-", "_")


def _on(*pages: str) -> tuple[str, ...]:
    return pages


ACTIONS: tuple[Action, ...] = (
    # ── library
    Action("open", "open what the cursor is on", ("enter",), "open", _on("library")),
    Action("use-case", "start a new use case under this licence", ("u",), "use case", _on("library")),
    Action("run-cases", "judge every case and count how they stand", ("r",), "run cases", _on("library")),
    Action("open-file", "open a file: a licence as plain text, a .licet or a .case file", ("o",), "open file", ()),
    Action("mark", "mark this text, and compare the next one marked with it", ("m",), "mark", _on("library")),
    # ── text and clauses
    Action("next-unread", "go to the next words that were not read", ("x",), "not read", _on("text")),
    Action("previous-unread", "go to the words before that were not read", ("X",), "", _on("text")),
    Action("edit-clause", "edit the clause under the cursor in place", ("e",), "edit clause", _on("text")),
    Action("review", "record a review of this stretch of the text", ("m",), "review", _on("text")),
    Action("readings", "show the readings of this sentence side by side", ("r",), "readings", _on("text")),
    Action("form", "show clauses as words, as formulas, or both", ("t",), "words/formulas", _on("text", "proof")),
    Action("to-case", "start a use case under this text", ("c",), "use case", _on("text")),
    # ── use case
    Action("cycle", "say true, then false, then unknown of this fact", ("space",), "true/false/?", _on("case")),
    Action("answer", "answer this question, or edit this sentence", ("enter",), "answer", _on("case")),
    Action("add-fact", "add a fact by typing a sentence", ("i",), "add", _on("case")),
    Action("edit-fact", "edit this sentence", ("e",), "", _on("case")),
    Action("remove-fact", "take this sentence out", ("delete", "d"), "remove", _on("case")),
    Action("account", "choose whose account is edited, or walked", ("a",), "account", _on("case", "proof")),
    Action("why-asked", "say why this question is asked", ("w",), "why asked", _on("case")),
    Action("only-relevant", "show only the facts that the verdict uses, or all", ("r",), "relevant", _on("case")),
    Action("date", "judge as of another day", ("t",), "day", _on("case")),
    Action("question", "edit the question", ("g",), "question", _on("case")),
    Action("add-licence", "put another licence over the case, or take one away", ("l",), "licences", _on("case")),
    Action("presume", "make no presumption, or those that are usual (strict)", ("s",), "strict", _on("case")),
    Action("to-proof", "walk the proof", ("p",), "proof", _on("case")),
    Action("to-whatif", "see the smallest changes that make it allowed", ("f",), "what if", _on("case", "proof")),
    # ── proof
    Action("source", "go to the clause or the fact that this step rests on", ("enter",), "source", _on("proof")),
    Action("deeper", "show more of what the steps rest on", ("plus", "l", "right"), "deeper", _on("proof")),
    Action("shallower", "show less of what the steps rest on", ("minus", "h", "left"), "shallower", _on("proof")),
    Action("pin", "pin this step beside the one walked to, or let it go", ("P",), "pin", _on("proof")),
    Action("compare-accounts", "compare the proofs of two accounts", ("c",), "compare", _on("proof")),
    # ── what if
    Action("try", "try this change: verdict, duties, first step that differs", ("enter",), "try", _on("whatif")),
    Action("lock", "lock this fact, so that no change touches it", ("number_sign",), "lock", _on("whatif")),
    Action("goal", "choose the goal: permitted, or permitted once duties are done", ("g",), "goal", _on("whatif")),
    Action("apply", "apply this change to the case", ("A",), "apply", _on("whatif")),
    Action("proofs", "compare the proofs before and after this change", ("d",), "compare proofs", _on("whatif")),
    # ── compare
    Action("witness", "open the smallest case that shows this difference", ("enter",), "witness", _on("compare")),
    Action("hide-equal", "show only what differs, or all", ("h",), "hide equal", _on("compare")),
    Action("swap", "swap the two texts", ("s",), "swap", _on("compare")),
    Action("choose-texts", "choose the two texts", ("t",), "texts", _on("compare")),
    # ── everywhere
    Action("undo", "undo the last change", ("u", "ctrl+z"), "undo", _on("case", "text", "whatif")),
    Action("redo", "do again what was undone", ("ctrl+r",), "", _on("case", "text", "whatif")),
    Action("save", "save the case, or the clauses, as a file", ("ctrl+s",), "save", _on("case", "text", "whatif")),
    Action("editor", "edit the whole file in $EDITOR", ("ctrl+e",), "", _on("case", "text")),
    Action("search", "search in this pane", ("slash",), "search"),
    Action("next-match", "go to the next match", ("n",), ""),
    Action("previous-match", "go to the match before", ("N",), ""),
    Action("cite", "copy the citation of these words", ("y",), "cite", _on("text", "case", "proof", "whatif")),
    Action("write-memo", "write the memo as Markdown", (), ""),
    Action("write-page", "write the memo as a web page", (), ""),
    Action("write-json", "write the answer as JSON", (), ""),
    Action("export", "write memo, web page or JSON, by the ending of the name", ("E",), "export"),
    Action("cancel", "stop the work that is going on", ("ctrl+x",), ""),
    Action("next-pane", "go to the next pane", ("right_square_bracket",), ""),
    Action("previous-pane", "go to the pane before", ("left_square_bracket",), ""),
    Action("maximize", "give this pane the whole screen, or put it back", ("z",), ""),
    *(
        Action(f"page-{page}", f"go to the page {title}", (str(number),), "")
        for number, (page, title) in enumerate(PAGES.items(), 1)
    ),
    Action("back", "go back to the page before", ("escape",), ""),
    Action("theme", "choose the colours", ("T",), ""),
    Action("tour", "take the tour (five steps on a real case), or leave it", (), ""),
    Action("palette", "open the palette of all actions", ("ctrl+p",), "palette"),
    Action("help", "explain this pane", ("f1",), ""),
    Action("keys", "list all keys; type to filter", ("question_mark",), "keys"),
    Action("quit", "leave; asks if anything is not saved", ("q", "ctrl+q"), ""),
)

MOVES: tuple[Action, ...] = (
    Action("up", "go up", ("up", "k")),
    Action("down", "go down", ("down", "j")),
    Action("page-up", "go up a page", ("pageup", "ctrl+b")),
    Action("page-down", "go down a page", ("pagedown", "ctrl+f")),
    Action("home", "go to the start", ("home",)),
    Action("end", "go to the end", ("end", "G")),
)
"""What moves the cursor in every pane."""


def on_page(page: str) -> tuple[Action, ...]:
    """What can be done on a page: its own actions first."""
    own = [action for action in ACTIONS if page in action.pages]
    return (*own, *(action for action in ACTIONS if not action.pages))


def named(name: str) -> Action:
    """The action with this name; raises KeyError."""
    for action in (*ACTIONS, *MOVES):
        if action.name == name:
            return action
    raise KeyError(name)


_SHOWN = {
    "slash": "/",
    "question_mark": "?",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "number_sign": "#",
    "plus": "+",
    "minus": "-",
    "escape": "esc",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "f1": "F1",
    "delete": "del",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def shown(key: str) -> str:
    """
    A key as people write it.

    >>> shown("ctrl+p"), shown("slash"), shown("escape")
    ('^p', '/', 'esc')
    """
    if key.startswith("ctrl+"):
        return f"^{key.removeprefix('ctrl+')}"
    return _SHOWN.get(key, key)


def typed(key: str) -> str:
    """
    A key from how people write it, to put into settings.

    >>> typed("^p"), typed("/"), typed("esc"), typed("ctrl+k")
    ('ctrl+p', 'slash', 'escape', 'ctrl+k')
    """
    if key.startswith("^") and len(key) > 1:
        return f"ctrl+{key[1:]}"
    back = {mark: name for name, mark in _SHOWN.items()}
    return back.get(key, key)


@frozen
class Keymap:
    """
    Which keys do what, with the changes that a person made.
    """

    changed: Mapping[str, tuple[str, ...]]
    """Action → its keys, where they are not the default ones."""

    def keys(self, action: Action) -> tuple[str, ...]:
        """The keys of an action."""
        return self.changed.get(action.name, action.keys)

    def clashes(self) -> tuple[str, ...]:
        """Keys that do two things on one page, as sentences."""
        found: list[str] = []
        for page, title in PAGES.items():
            taken: dict[str, Action] = {}
            for action in (*on_page(page), *MOVES):
                for key in self.keys(action):
                    if key in taken:
                        found.append(f"`{shown(key)}` means both {taken[key].name} and {action.name} on {title}")
                    taken[key] = action
        return tuple(dict.fromkeys(found))


DEFAULT = Keymap({})


def keymap(settings: Mapping[str, object]) -> tuple[Keymap, tuple[str, ...]]:
    """The keymap of a table `action = "key"` or `action = ["key", …]`, and what is wrong with the table."""
    changed: dict[str, tuple[str, ...]] = {}
    wrong: list[str] = []
    names = {action.name for action in (*ACTIONS, *MOVES)}
    for name, value in settings.items():
        keys = [value] if isinstance(value, str) else value
        if name not in names:
            wrong.append(f"there is no action `{name}`")
        elif not isinstance(keys, list) or not all(isinstance(key, str) and key for key in keys):
            wrong.append(f"the keys of `{name}` are a text or a list of texts")
        else:
            changed[name] = tuple(typed(key) for key in keys)
    made = Keymap(changed)
    return made, (*wrong, *made.clashes())


def documentation(keys: Keymap = DEFAULT) -> str:
    """`docs/keys.md`: every key, page by page, with the name that settings call it by."""
    lines = [
        "# Keys",
        "",
        "Every action of `licet tui`, with its keys and the name by which `licet.toml` calls it. This page is made",
        "from the list that the application itself uses (`python -m licet.tui.actions > docs/keys.md`). All of it",
        "can be done from the palette (`^p`) too, and whatever stands on a line can be clicked.",
        "",
        "Other keys, in `licet.toml` or under `[tool.licet]` in `pyproject.toml`:",
        "",
        "    [tui.keys]",
        '    search = "^f"',
        '    quit = ["q", "^q"]',
        "",
    ]
    for page, title in PAGES.items():
        lines += [f"## {title}", "", *_table(keys, (action for action in ACTIONS if page in action.pages)), ""]
    lines += ["## Everywhere", "", *_table(keys, (action for action in ACTIONS if not action.pages)), ""]
    lines += ["## In every pane", "", *_table(keys, MOVES)]
    return "\n".join(lines) + "\n"


def _table(keys: Keymap, actions: Iterable[Action]) -> Iterator[str]:
    yield "| key | what it does | name |"
    yield "|---|---|---|"
    for action in actions:
        marks = " ".join(f"`{shown(key)}`" for key in keys.keys(action)) or "palette"
        yield f"| {marks} | {action.does} | {action.name} |"


if __name__ == "__main__":
    import sys

    sys.stdout.write(documentation())
