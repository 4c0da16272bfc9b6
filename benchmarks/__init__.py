"""Measurements on public material that does not ship with licet; what is absent is skipped, with the reason."""
