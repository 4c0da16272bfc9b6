"""Registers strategies for the public types with Hypothesis. Nothing heavy may be imported here."""


def _hypothesis_setup_hook() -> None:
    """Called by Hypothesis when it is first imported."""
