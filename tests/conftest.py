"""What all tests share: the collector looks as rarely as in the command, or growth is measured by what others left."""

from __future__ import annotations

import gc

gc.set_threshold(100_000)
