"""Writes testing.json beside this file: adjusted p-values, and power and sample sizes of normal estimates, by statsmodels.

    python -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/python make-testing.py
"""

import json
from pathlib import Path

import numpy as np
import statsmodels
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.power import normal_power, normal_sample_size_one_tail


def adjusted_cases():
    random = np.random.default_rng(11)
    samples = {
        "one": [0.04],
        "ties": [0.01, 0.01, 0.03, 0.03, 0.9],
        "ends": [0.0, 1.0, 0.5, 1e-300],
        "unordered": [0.9, 0.001, 0.04, 0.03, 0.02, 0.2],
        "many": random.random(40).tolist(),
        "some true": [*(random.random(10) * 1e-3).tolist(), *random.random(15).tolist()],
    }
    for name, p_values in samples.items():
        holm = multipletests(p_values, method="holm")[1].tolist()
        benjamini_hochberg = multipletests(p_values, method="fdr_bh")[1].tolist()
        yield {"name": name, "p_values": p_values, "holm": holm, "benjamini_hochberg": benjamini_hochberg}


def power_cases():
    for level, power, standard_deviation, effect in [
        (0.95, 0.8, 1.0, 0.1),
        (0.95, 0.9, 0.3, 0.005),
        (0.9, 0.8, 0.02, 0.02),
        (0.99, 0.95, 2.5, 0.4),
    ]:
        alpha = (1 - level) / 2
        rows = float(normal_sample_size_one_tail(effect, power, alpha, std_null=standard_deviation))
        yield {
            "level": level,
            "power": power,
            "standard_deviation": standard_deviation,
            "effect": effect,
            "rows": rows,
            "power_at_rows": float(
                normal_power(effect, rows, alpha, alternative="larger", sigma=standard_deviation)
            ),
        }


reference = {
    "statsmodels": statsmodels.__version__,
    "adjusted": list(adjusted_cases()),
    "power": list(power_cases()),
}
Path(__file__).with_name("testing.json").write_text(json.dumps(reference, indent=1) + "\n")
