"""``python -m weaver_desktop.app`` opens the window."""

import sys

from weaver_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
