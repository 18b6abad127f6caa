"""Short names for the arrays that the layout works on."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

NO_INTS: Ints = np.empty(0, dtype=np.int64)
"""No positions."""
