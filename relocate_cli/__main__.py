"""`python -m relocate_cli`, and the command `relocate`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and exit."""
    import gc

    gc.set_threshold(200_000, 20, 20)  # a run makes few cycles; collecting often costs a tenth of its time
    try:
        from relocate_cli.cli import main as run

        code = run()
    except KeyboardInterrupt:  # before the command line was read
        code = 130
    gc.freeze()  # else the interpreter looks through all objects for cycles once more before it exits
    sys.exit(code)


if __name__ == "__main__":
    main()
