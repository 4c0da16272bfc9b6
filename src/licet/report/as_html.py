"""A paper as one HTML file that stands alone."""

from __future__ import annotations

from html import escape

from .blocks import Item, Items, Paper, Para, Quote

_STYLE = (
    "body{font-family:Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;line-height:1.45;color:#111}"
    "h1{font-size:1.4rem}h2{font-size:1.05rem;margin-top:1.6rem}.answer{font-weight:bold;font-size:1.15rem}"
    "blockquote{margin:.8rem 0;padding-left:1rem;border-left:3px solid #999}cite{display:block;color:#444}"
    "footer{margin-top:2rem;font-style:italic}"
)


def html(paper: Paper, language: str = "en") -> str:
    """The paper as HTML, ending in a line break; it loads nothing from elsewhere."""
    title = escape(paper.title or paper.headline)
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(language)}">',
        f'<head><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style></head>',
        "<body>",
        f"<h1>{title}</h1>",
    ]
    if paper.title:
        parts.append(f'<p class="answer">{escape(paper.headline)}</p>')
    parts += [f"<p>{escape(line)}</p>" for line in paper.lead]
    for section in paper.sections:
        parts.append(f"<h2>{escape(section.title)}</h2>")
        for block in section.blocks:
            if isinstance(block, Para):
                parts.append(f"<p>{escape(block.text)}</p>")
            elif isinstance(block, Quote):
                parts.append(f"<blockquote>{escape(block.words)}<cite>— {escape(block.where)}</cite></blockquote>")
            elif isinstance(block, Items):
                parts.append(_items(block.items))
    if paper.closing:
        parts.append(f"<footer>{escape(paper.closing)}</footer>")
    return "\n".join([*parts, "</body>", "</html>"]) + "\n"


def _items(items: tuple[Item, ...]) -> str:
    box = {None: "", True: "☑ ", False: "☐ "}
    lines = [
        f"<li>{box[item.done]}{escape(item.text)}{_items(item.items) if item.items else ''}</li>" for item in items
    ]
    return "\n".join(["<ul>", *lines, "</ul>"])
