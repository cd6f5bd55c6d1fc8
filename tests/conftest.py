"""What holds for all tests: none asserts a time, and messages are English.

Both depend on the machine.
"""

from __future__ import annotations

import os

from hypothesis import settings

os.environ["LC_ALL"] = "C.UTF-8"

settings.register_profile("audit", deadline=None)
settings.load_profile("audit")
