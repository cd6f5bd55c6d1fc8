"""`python -m auditcli`: the same as `audit`."""

import sys

from auditcli.cli import main

if __name__ == "__main__":
    sys.exit(main())
