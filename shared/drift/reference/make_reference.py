"""Writes drift-reference.json beside this file: inputs, and what scipy, Evidently and plain formulas make of them.

    python -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/python make_reference.py
"""

import json
import math
import warnings
from fractions import Fraction
from importlib.metadata import version
from pathlib import Path

warnings.simplefilter("ignore")

import mpmath
import numpy as np
import pandas as pd
from evidently.legacy.calculations import stattests
from evidently.legacy.calculations.stattests import get_stattest
from evidently.legacy.core import ColumnType
from scipy import special, stats
from scipy._lib._array_api import array_namespace
from scipy.spatial.distance import jensenshannon
from scipy.stats import _hypotests

FEW_VALUES = 20


def uniform(seed, stream, count):
    """`count` numbers in [0, 1) by Threefry-2x32-20, as shared/statistics/seeded-random.ts makes them."""
    keys = [np.uint32(seed), np.uint32(stream), np.uint32(0x1BD11BDA ^ seed ^ stream)]
    rotations = [13, 15, 26, 6, 17, 29, 16, 24]
    with np.errstate(over="ignore"):
        x = np.arange(count, dtype=np.uint32) + keys[0]
        y = np.zeros(count, dtype=np.uint32) + keys[1]
        for group in range(5):
            for turn in range(4):
                rotation = np.uint32(rotations[(group * 4 + turn) % 8])
                x = x + y
                y = ((y << rotation) | (y >> (np.uint32(32) - rotation))) ^ x
            x = x + keys[(group + 1) % 3]
            y = y + keys[(group + 2) % 3] + np.uint32(group + 1)
    return ((x >> np.uint32(5)).astype(float) * 2.0**26 + (y >> np.uint32(6))) / 2.0**53


def column(seed, count, parts=1, levels=0, cubed=False, scale=1.0, shift=0.0):
    return {
        "seed": seed,
        "count": count,
        "parts": parts,
        "levels": levels,
        "cubed": cubed,
        "scale": scale,
        "shift": shift,
    }


def values_of(given):
    if isinstance(given, list):
        return np.array(given, dtype=float)
    value = np.zeros(given["count"])
    for part in range(given["parts"]):
        value = value + uniform(given["seed"], part, given["count"])
    if given["levels"]:
        value = np.floor(value * given["levels"]) / given["levels"]
    if given["cubed"]:
        value = value * value * value
    return given["shift"] + given["scale"] * value


def numeric_cases():
    def pair(name, rows, other_rows, shift=0.0, **shape):
        seed = 1000 + 2 * len(seen)
        seen.append(name)
        return name, column(seed, rows, **shape), column(seed + 1, other_rows, **{**shape, "shift": shift})

    seen = []
    yield "three and two values", [1.0, 2.0, 3.0], [1.5, 2.5]
    yield "one value each, the same", [5.0], [5.0]
    yield "one value each, different", [5.0], [6.0]
    yield "one value and two", [5.0], [4.0, 6.0]
    yield "constant and the same constant", column(6, 30, levels=1), column(6, 40, levels=1)
    yield "constant and another constant", column(6, 30, levels=1), column(6, 40, levels=1, shift=0.001)
    yield "identical", column(7, 500), column(7, 500)
    yield "identical with ties", column(7, 500, levels=6), column(7, 500, levels=6)
    yield "identical, large", column(7, 20000), column(7, 20000)
    yield "zeros of both signs", [0.0, -0.0, 0.0, 1.0, -1.0], [-0.0, -0.0, 0.0, 2.0]
    yield "a deviation below the floor", column(8, 300, scale=1e-4), column(9, 300, scale=1e-4, shift=1e-5)
    yield "all apart, equal sizes", column(8, 30), column(9, 30, shift=5.0)
    yield "all apart, 30 and 31", column(8, 30), column(9, 31, shift=5.0)
    yield "all apart, large", column(8, 20000), column(9, 15000, shift=5.0)
    yield "all values tied, sizes apart", column(8, 4000, levels=3), column(9, 40000, levels=3)
    yield "small among large magnitudes", column(8, 400, scale=1e12, shift=-5e11), column(9, 300, scale=1e12, shift=-5e11)
    yield "many zeros", column(8, 3000, parts=4, levels=1, scale=2.5), column(9, 2500, parts=3, levels=1, scale=2.5)
    yield pair("7 and 6", 7, 6, 0.2)
    yield pair("20 and 20", 20, 20, 0.25, parts=4)
    yield pair("20 and 19", 20, 19, 0.2, parts=4)
    yield pair("20 and 19, apart", 20, 19, 9.0, parts=4)
    yield pair("20 and 2", 20, 2, 0.5)
    yield pair("20 and 15 with ties", 20, 15, 0.2, levels=4)
    yield pair("12 and 18 with many ties", 12, 18, 0.5, levels=2)
    yield pair("21 and 5", 21, 5, 0.1)
    yield pair("21 and 21 with ties", 21, 21, 0.0, levels=5)
    yield pair("100 and 100", 100, 100, 0.1)
    yield pair("100 and 101", 100, 101, 0.05)
    yield pair("997 and 13", 997, 13, 0.3)
    yield pair("1000 and 1000", 1000, 1000, 0.02)
    yield pair("1000 and 500", 1000, 500, 0.06)
    yield pair("1000 and 777, cubed", 1000, 777, 0.02, cubed=True)
    yield pair("1000 and 777 with ties", 1000, 777, 0.1, levels=12)
    yield pair("3000 and 2000, far in the tail", 3000, 2000, 0.2)
    yield pair("3000 and 2000, farther", 3000, 2000, 0.5)
    yield pair("9999 and 7000, rows below 1e-300", 9999, 7000, 0.34)
    yield pair("10000 and 10000", 10000, 10000, 0.012)
    yield pair("10000 and 10000, in the tail", 10000, 10000, 0.06)
    yield pair("10000 and 9999", 10000, 9999, 0.012)
    yield pair("10000 and 9999, equal", 10000, 9999)
    yield pair("10000 and 37", 10000, 37, 0.1)
    yield pair("10001 and 10000", 10001, 10000, 0.02)
    yield pair("10001 and 9999, equal", 10001, 9999)
    yield pair("10001 and 1", 10001, 1, 0.3)
    yield pair("12000 and 2", 12000, 2, 0.3)
    yield pair("12000 and 40", 12000, 40, 0.2)
    yield pair("12000 and 40, in the tail", 12000, 40, 0.6)
    yield pair("12000 and 139", 12000, 139, 0.03)
    yield pair("12000 and 200", 12000, 200, 0.12)
    yield pair("12000 and 200, close", 12000, 200, 0.01)
    yield pair("30000 and 20000, near to normal", 30000, 20000, 0.01, parts=4)
    yield pair("50000 and 30000 with ties", 50000, 30000, 0.0, levels=7)
    yield pair("50000 and 30000 with ties, moved", 50000, 30000, 1 / 7, levels=7)
    yield pair("60000 and 60000, cubed", 60000, 60000, 0.004, cubed=True, parts=4)
    yield pair("60000 and 60000, negative scale", 60000, 60000, 0.003, scale=-3.0)
    yield pair("300000 and 260000", 300000, 260000, 0.002)
    yield pair("500000 and 480000, in the tail", 500000, 480000, 0.01)
    yield pair("2 values, 1000 rows", 1000, 900, 0.0, levels=2)
    yield pair("2 values, 1001 rows", 1001, 900, 0.0, levels=2)
    yield pair("3 values, 1000 rows", 1000, 900, 0.0, levels=3)
    yield pair("3 values, 1001 rows", 1001, 900, 0.0, levels=3)
    yield pair("5 values, 1000 rows", 1000, 1400, 0.0, levels=5)
    yield pair("5 values, 1001 rows", 1001, 1400, 0.0, levels=5)
    yield pair("3 values and 3 others, 1000 rows", 1000, 900, 0.1, levels=3)
    yield pair("6 values, 1000 rows", 1000, 1400, 0.0, levels=6)
    yield pair("6 values, 1001 rows", 1001, 1400, 0.0, levels=6)
    yield pair("20 values", 2000, 1800, 0.0, levels=20)
    yield pair("21 values", 2000, 1800, 0.0, levels=21)
    yield pair("few values and their rare ends", 9000, 12000, 0.0, levels=4, parts=4)
    yield pair("few values, then many", 2000, 1, 0.0, levels=10)[:2] + (column(77, 300),)
    yield "1000 rows, current larger", column(78, 1000), column(79, 5000, shift=0.01)
    yield "1001 rows, current smaller", column(78, 1001), column(79, 500, shift=0.01)


def cramer_von_mises(reference, current):
    """The statistic from whole numbers and scipy's p-value for it; scipy's own result where there are no ties."""
    n, m = len(reference), len(current)
    pooled = np.sort(np.concatenate([reference, current]))
    steps = np.searchsorted(reference, pooled, side="right") * m - np.searchsorted(current, pooled, side="right") * n
    exact = Fraction(sum(step * step for step in steps.tolist()), n * m * (n + m) ** 2)
    if len(np.unique(pooled)) == n + m:
        result = stats.cramervonmises_2samp(reference, current)
        return {"statistic": float(exact), "scipy_statistic": float(result.statistic), "p_value": float(result.pvalue)}
    if max(n, m) <= 20:
        u = (exact + Fraction(4 * n * m - 1, 6 * (n + m))) * n * m * (n + m)
        return {"statistic": float(exact), "p_value": float(_hypotests._pval_cvm_2samp_exact(u, n, m))}
    p = _hypotests._pval_cvm_2samp_asymptotic(np.float64(exact), n + m, n, m, n * m, xp=array_namespace(reference))
    return {"statistic": float(exact), "p_value": float(p)}


def tests_of(reference, current):
    ks = stats.ks_2samp(reference, current)
    result = {"ks": {"statistic": float(ks.statistic), "p_value": float(ks.pvalue)}}
    if min(len(reference), len(current)) >= 2:
        result["cramer_von_mises"] = cramer_von_mises(reference, current)
    norm = max(float(np.std(reference)), 0.001)
    result["wasserstein"] = stats.wasserstein_distance(reference, current) / norm
    return result


def distances_of(reference_counts, current_counts):
    """Of counts by category or bin; with Evidently's floor where there are logarithms."""
    p = reference_counts / reference_counts.sum()
    q = current_counts / current_counts.sum()
    floored = [np.where(s == 0, s[s > 0].min() / 1e6 if s[s > 0].min() <= 1e-4 else 1e-4, s) for s in (p, q)]
    return {
        "psi": float(np.sum((floored[0] - floored[1]) * np.log(floored[0] / floored[1]))),
        "kl_div": float(stats.entropy(*floored)),
        "jensenshannon": float(jensenshannon(p, q)),
        "hellinger": float(np.sqrt(np.sum((np.sqrt(p) - np.sqrt(q)) ** 2) / 2)),
        "l_infinity": float(np.max(np.abs(p - q))),
    }


def decile_counts(reference, current):
    n = len(reference)
    edges = sorted({float(reference[-(-k * n // 10) - 1]) for k in range(1, 10)} - {float(reference[-1])})
    cut = [np.bincount(np.searchsorted(edges, side, side="left"), minlength=len(edges) + 1) for side in (reference, current)]
    return cut


EVIDENTLY = {
    "psi": stattests.psi_stat_test,
    "ks": stattests.ks_stat_test,
    "wasserstein": stattests.wasserstein_stat_test,
    "jensenshannon": stattests.jensenshannon_stat_test,
    "hellinger": stattests.hellinger_stat_test,
    "chisquare": stattests.chi_stat_test,
    "z": stattests.z_stat_test,
    "cramer_von_mises": stattests.cramer_von_mises,
    "kl_div": stattests.kl_div_stat_test,
}


def evidently_of(reference, current, kind, methods):
    chosen = get_stattest(reference, current, kind, None)
    results = {}
    for name in [*methods, *({chosen.name} - set(methods))]:
        result = EVIDENTLY[name](
            reference_data=reference.copy(), current_data=current.copy(), feature_type=kind, threshold=None
        )
        results[name] = {"value": float(result.drift_score), "drifted": bool(result.drifted)}
    return {"auto": chosen.name, "results": results}


def numeric_case(name, reference_given, current_given):
    reference, current = np.sort(values_of(reference_given)), np.sort(values_of(current_given))
    few = len(np.unique(reference)) <= FEW_VALUES
    both = len(np.unique(np.concatenate([reference, current])))
    methods = ["psi", "jensenshannon", "kl_div"] if few else []
    if few and both <= FEW_VALUES:
        methods.append("chisquare")
    if both <= 2:
        methods.append("z")
    case = {"name": name, "reference": reference_given, "current": current_given, **tests_of(reference, current)}
    if not few:
        case["deciles"] = distances_of(*decile_counts(reference, current))
    case["evidently"] = evidently_of(pd.Series(reference), pd.Series(current), ColumnType.Numerical, methods)
    return case


def categorical_cases():
    yield "two categories", {"a": 400, "b": 100}, {"a": 380, "b": 130}
    yield "two categories, the same", {"a": 400, "b": 100}, {"a": 400, "b": 100}
    yield "two categories, in the tail", {"a": 900, "b": 100}, {"a": 700, "b": 300}
    yield "two categories, far in the tail", {"a": 990, "b": 10}, {"a": 400, "b": 600}
    yield "two categories apart", {"a": 50}, {"b": 60}
    yield "one category", {"a": 50}, {"a": 60}
    yield "one category, then two", {"a": 50}, {"a": 55, "b": 5}
    yield "two categories, then one", {"a": 50, "b": 3}, {"a": 55}
    yield "five categories", {"a": 100, "b": 200, "c": 300, "d": 50, "e": 7}, {"a": 80, "b": 150, "c": 320, "d": 66, "e": 9}
    yield "five categories, in the tail", {"a": 100, "b": 200, "c": 300, "d": 50, "e": 7}, {"a": 160, "b": 150, "c": 320, "d": 66, "e": 9}
    yield "a new category", {"a": 100, "b": 200, "c": 300}, {"a": 80, "b": 150, "c": 320, "d": 1}
    yield "a vanished category", {"a": 100, "b": 200, "c": 300, "d": 4}, {"a": 80, "b": 190, "c": 300}
    yield "rare categories on both sides", {"a": 20000, "b": 1, "c": 100}, {"a": 21000, "d": 1, "c": 130}
    yield "1000 rows, two", {"a": 600, "b": 400}, {"a": 700, "b": 380}
    yield "1001 rows, two", {"a": 601, "b": 400}, {"a": 700, "b": 380}
    yield "1000 rows, three", {"a": 600, "b": 300, "c": 100}, {"a": 700, "b": 380, "c": 90}
    yield "1001 rows, three", {"a": 600, "b": 301, "c": 100}, {"a": 700, "b": 380, "c": 90}
    counts = np.floor(1 + 500 * uniform(5, 0, 200)).astype(int)
    other = np.floor(1 + 500 * uniform(5, 0, 200) + 20 * uniform(5, 1, 200)).astype(int)
    yield (
        "two hundred categories",
        {f"c{i}": int(count) for i, count in enumerate(counts)},
        {f"c{i}": int(count) for i, count in enumerate(other)},
    )


def categorical_case(name, reference, current):
    categories = sorted({*reference, *current})
    counts = [np.array([side.get(category, 0) for category in categories], dtype=float) for side in (reference, current)]
    expected = counts[0] * counts[1].sum() / counts[0].sum()
    chi = stats.chisquare(counts[1], expected)
    methods = ["psi", "jensenshannon", "hellinger", "kl_div", "chisquare", *(["z"] if len(categories) <= 2 else [])]
    rows = [pd.Series([category for category, count in side.items() for _ in range(count)]) for side in (reference, current)]
    case = {
        "name": name,
        "categories": categories,
        "reference": counts[0].astype(int).tolist(),
        "current": counts[1].astype(int).tolist(),
        "chisquare": {
            "statistic": float(chi.statistic) if np.isfinite(chi.statistic) else None,
            "p_value": float(chi.pvalue) if len(categories) > 1 else 1.0,
        },
        "distances": distances_of(*counts),
        "evidently": evidently_of(*rows, ColumnType.Categorical, methods),
    }
    if len(categories) == 2:
        n, m = (side.sum() for side in counts)
        pooled = (counts[0][1] + counts[1][1]) / (n + m)
        z = (counts[0][1] / n - counts[1][1] / m) / math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
        case["z"] = {"statistic": z, "p_value": float(2 * stats.norm.sf(abs(z)))}
    return case


def distribution_of_w(x):
    """The limit distribution of the Cramer-von Mises statistic by Csorgo and Faraway's series, in 400 digits."""
    with mpmath.workdps(400):
        x, total, k = mpmath.mpf(x), mpmath.mpf(0), 0
        while True:
            u = mpmath.gamma(k + mpmath.mpf(1) / 2) / mpmath.gamma(k + 1) / (mpmath.pi ** mpmath.mpf(1.5) * mpmath.sqrt(x))
            y = 4 * k + 1
            q = mpmath.mpf(y) ** 2 / (16 * x)
            term = u * mpmath.sqrt(y) * mpmath.exp(-q) * mpmath.besselk(mpmath.mpf(1) / 4, q)
            total += term
            if term < mpmath.mpf(10) ** -380:
                return 1 - total
            k += 1


def distributions():
    sizes = [1, 2, 5, 30, 100, 140, 141, 200, 1000, 5000, 50000, 100000, 100001, 200001, 500000, 1000000]
    roots = [0.05, 0.2, 0.4, 0.6, 0.8, 1.0, 1.2, 1.45, 1.5, 1.9, 2.1, 2.7, 3.6, 5.0]
    kolmogorov = [
        {"n": n, "x": root / math.sqrt(n), "survival": float(stats.kstwo.sf(root / math.sqrt(n), n))}
        for n in sizes
        for root in roots
    ]
    edges = [(n, x) for n in (1, 3, 10, 140) for x in (0.3, 0.5, 0.75, 0.999)]
    kolmogorov += [{"n": n, "x": x, "survival": float(stats.kstwo.sf(x, n))} for n, x in edges]
    return {
        "kolmogorov": kolmogorov,
        "cramer_von_mises_limit": [
            {"x": x, "survival": float(distribution_of_w(x))}
            for x in [0.004, 0.01, 0.03, 0.05, 0.1, 0.2, 0.347, 0.461, 0.743, 1.168, 2.0, 3.0, 5.0, 10.0, 25.0, 60.0]
        ],
        "chi_squared": [
            {"statistic": s, "degrees": k, "survival": float(special.gammaincc(k / 2, s / 2))}
            for k in [1, 2, 3, 10, 31, 99, 1000, 1999, 100000, 1000000]
            for s in [0.0, 0.5 * k, float(k), k + 3 * math.sqrt(2 * k), k + 7 * math.sqrt(2 * k) + 20, 2.0 * k + 300]
        ],
        "normal": [{"z": z, "p_value": float(2 * stats.norm.sf(abs(z)))} for z in [0, 0.1, -1, 1.96, 3, -5, 8, 20, 37]],
    }


def adjustments():
    random = uniform(3, 0, 40)
    lists = [
        [0.03],
        [0.01, 0.02, 0.03, 0.04, 0.05],
        [0.04, 0.01, None, 0.03, None, 0.01, 1.0, 0.0],
        [1.0, 1.0, 0.9],
        [0.2, 0.2, 0.2, 0.001],
        [*(random**3).tolist(), None, *(random[:5] * 1e-12).tolist()],
        [None, None],
        [],
    ]
    for p_values in lists:
        known = [p for p in p_values if p is not None]
        adjusted = iter(stats.false_discovery_control(known).tolist() if known else [])
        yield {"p_values": p_values, "adjusted": [None if p is None else next(adjusted) for p in p_values]}


def without_nan(value):
    """None in place of NaN, wherever it lies: a test that scipy does not define."""
    if isinstance(value, dict):
        return {key: without_nan(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [without_nan(inner) for inner in value]
    return None if isinstance(value, float) and math.isnan(value) else value


def line_each(cases):
    return "[\n" + ",\n".join(json.dumps(without_nan(case), allow_nan=False) for case in cases) + "\n]"


packages = ["evidently", "mpmath", "numpy", "pandas", "scipy"]
sections = {
    "versions": json.dumps({package: version(package) for package in packages}),
    "numeric": line_each([numeric_case(*case) for case in numeric_cases()]),
    "categorical": line_each([categorical_case(*case) for case in categorical_cases()]),
    **{name: line_each(cases) for name, cases in distributions().items()},
    "adjustments": line_each(adjustments()),
}
text = "{\n" + ",\n".join(f'"{name}": {body}' for name, body in sections.items()) + "\n}\n"
Path(__file__).with_name("drift-reference.json").write_text(text)
