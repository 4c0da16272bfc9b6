"""`python -m licet`, and the console script `licet`."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Run the command line and return its exit status."""
    try:
        from licet.again import given_before

        status = given_before(sys.argv[1:])
        if status is not None:
            return status
        # A command makes much and drops little: looking for cycles among it all would take a tenth of its time.
        gc.set_threshold(100_000)
        from licet.cli import main as run

        return run()
    except KeyboardInterrupt:  # before there was anything that could say more
        return 6


if __name__ == "__main__":
    sys.exit(main())
