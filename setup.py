"""
Stops a build from a checkout without symbolic links, which would silently make an empty wheel.

Everything else about the build is in pyproject.toml.
"""

import sys
from pathlib import Path

from setuptools import setup

PACKAGE = Path(__file__).resolve().parent / "src" / "licet"

not_folders = [name for name in ("grammar", "engine", "clauses", "tui") if not (PACKAGE / name).is_dir()]
if not_folders:
    sys.exit(
        f"cannot build licet: `src/licet/{not_folders[0]}` is no folder, so this checkout has lost its symbolic links; "
        "help: `git config core.symlinks true`, then `git checkout -- src/licet`, and build again"
    )

setup()
