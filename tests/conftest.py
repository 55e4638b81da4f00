"""What all tests share: the collector looks as rarely as in the command, or growth is measured by what others left.

No property fails because the machine is slow.
"""

from __future__ import annotations

import gc

from hypothesis import HealthCheck, settings

gc.set_threshold(100_000)
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
