"""The pytest plugin. Nothing heavy may be imported here: the engine is imported when a case runs."""
