"""What holds for all tests: none asserts a time, for that depends on the machine."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("audit", deadline=None)
settings.load_profile("audit")
