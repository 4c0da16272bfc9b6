"""Clauses to answer: linking, grounding, solving, verdict, certificate, checker. Never formats."""
