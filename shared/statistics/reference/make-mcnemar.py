"""Writes mcnemar.json beside this file: McNemar's test by statsmodels.

    python -m venv .venv && .venv/bin/pip install numpy==2.4.6 scipy==1.17.1 statsmodels==0.15.0
    .venv/bin/python make-mcnemar.py
"""

import json
from pathlib import Path

import numpy as np
import scipy
import statsmodels
from statsmodels.stats.contingency_tables import mcnemar

COUNTS = [
    (0, 0), (1, 0), (0, 1), (3, 3), (5, 1), (12, 12), (0, 24), (9, 15), (20, 4),
    (12, 13), (13, 12), (25, 0), (15, 10), (30, 30), (40, 22), (121, 59), (1000, 1100), (5, 900), (250_000, 251_000),
]  # fmt: skip

cases = []
for b, c in COUNTS:
    exact = b + c < 25
    found = mcnemar([[10, b], [c, 10]], exact=exact, correction=True)
    cases.append({"b": b, "c": c, "statistic": float(found.statistic), "p_value": float(found.pvalue), "exact": exact})

versions = {"numpy": np.__version__, "scipy": scipy.__version__, "statsmodels": statsmodels.__version__}
text = json.dumps({"versions": versions, "cases": cases}, allow_nan=False, separators=(",", ":"))
Path(__file__).with_name("mcnemar.json").write_text(text + "\n")
