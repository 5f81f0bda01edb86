"""`python -m relocate_cli`, and the command `relocate`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and exit."""
    from relocate_cli.cli import main as run

    sys.exit(run())


if __name__ == "__main__":
    main()
