"""Run ``weaver`` as ``python -m weaver_desktop.cli``."""

from weaver_desktop.cli import main

if __name__ == "__main__":
    main(prog_name="weaver")
