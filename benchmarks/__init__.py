"""Measurements on public material that does not ship with licet; each is skipped, with the reason, where it is absent."""
