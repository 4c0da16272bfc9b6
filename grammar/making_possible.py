"""What products allow: "the app allows you to download files" says what it can do, and gives no leave."""

from __future__ import annotations

from ..clauses.phrase import Predication, Thing, Things, Words

_PRODUCTS = frozenset(
    (
        "service",
        "api",
        "feature",
        "product",
        "gpt",
        "tool",
        "app",
        "application",
        "platform",
        "plugin",
        "website",
        "site",
        "model",
        "function",
        "functionality",
        "endpoint",
        "interface",
        "dashboard",
        "assistant",
        "chatbot",
        "experience",
        "artificial intelligence",
    )
)
"""What makes acts possible without giving leave for them: "the app allows you to download files"."""


def makes_possible(subject: Thing | Things | Predication | Words | None) -> bool:
    """Whether a subject is a product, and neither a text nor a party: what it allows, it only makes possible."""
    members = subject.members if isinstance(subject, Things) else (subject,)
    return all(isinstance(one, Thing) and one.head.casefold() in _PRODUCTS for one in members)
