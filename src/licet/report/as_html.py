"""A paper as one HTML file that stands alone: no script, nothing from elsewhere; it folds and prints."""

from __future__ import annotations

from html import escape
from importlib.resources import files

from .blocks import Block, Fold, Item, Items, Paper, Para, Passage, Quote, Section, Spine

_ICONS = {
    "permitted": "✓",
    "conditional": "☑",
    "prohibited": "✗",
    "undetermined": "?",
    "contested": "⇄",
    "conflict": "↯",
}
"""Before the word and the colour: a verdict reads the same without either."""


def html(paper: Paper, language: str = "en") -> str:
    """The paper as HTML, ending in a line break; it loads nothing from elsewhere."""
    title = escape(paper.title or paper.headline)
    style = files(__package__).joinpath("page.css").read_text("utf-8").strip()
    kind = paper.kind.value if paper.kind else "none"
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(language)}">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        f"<title>{title}</title>",
        f"<style>\n{style}\n</style></head>",
        "<body>",
        "<header>",
    ]
    if paper.title:
        parts.append(f"<h1>{title}</h1>")
    tag = "p" if paper.title else "h1"
    icon = f'<span class="icon" aria-hidden="true">{_ICONS[kind]}</span> ' if kind in _ICONS else ""
    parts.append(f'<{tag} class="answer {kind}">{icon}{escape(paper.headline)}</{tag}>')
    parts += [f"<p>{escape(line)}</p>" for line in paper.lead]
    parts += ["</header>", "<main>"]
    for one in paper.sections:
        parts += _section(one)
    parts.append("</main>")
    if paper.closing:
        parts.append(f"<footer>{escape(paper.closing)}</footer>")
    return "\n".join([*parts, "</body>", "</html>"]) + "\n"


def _section(one: Section) -> list[str]:
    blocks = [line for block in one.blocks for line in _block(block)]
    if one.folded:
        return [f'<details class="section"><summary><h2>{escape(one.title)}</h2></summary>', *blocks, "</details>"]
    return ["<section>", f"<h2>{escape(one.title)}</h2>", *blocks, "</section>"]


def _block(block: Block) -> list[str]:
    match block:
        case Para(text):
            return [f"<p>{escape(text)}</p>"]
        case Quote(words, where):
            return [f"<blockquote>{escape(words)}<cite>— {escape(where)}</cite></blockquote>"]
        case Items(items):
            return [_items(items)]
        case Spine(parts):
            return ['<div class="spine">', *(line for part in parts for line in _part(part)), "</div>"]


def _part(part: Passage | Fold) -> list[str]:
    if isinstance(part, Fold):
        inside = [line for passage in part.passages for line in _part(passage)]
        return [f'<details class="rest"><summary>{escape(part.title)}</summary>', *inside, "</details>"]
    words = "".join(
        f'<mark class="{run.role}">{escape(run.words)}</mark>' if run.role else escape(run.words) for run in part.runs
    )
    label = f'<span class="label">{escape(part.label)}</span> ' if part.label else ""
    lines = [f'<p class="text">{label}{words.strip()}</p>']
    for item in part.items:
        open_ = " open" if item.decides else ""
        below = _items(item.items) if item.items else ""
        lines.append(f'<details class="step"{open_}><summary>{escape(item.text)}</summary>{below}</details>')
    return lines


def _items(items: tuple[Item, ...]) -> str:
    box = {None: "", True: "☑ ", False: "☐ "}
    lines = [
        f"<li>{box[item.done]}{escape(item.text)}{_items(item.items) if item.items else ''}</li>" for item in items
    ]
    return "\n".join(["<ul>", *lines, "</ul>"])
