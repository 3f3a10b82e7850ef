"""Writes odd-types.parquet, a column of every type that pyarrow writes, and odd-types.json, what numpy says of them.

Run it in this folder: python make_odd_types.py
"""

import datetime as dt
import decimal
import json
import uuid
from fractions import Fraction

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

ROWS = 12
D = decimal.Decimal
columns: dict[str, pa.Array] = {}
expected: dict[str, dict] = {}


def exact_mean(values):
    """numpy's mean of the greatest doubles loses all others."""
    return float(sum(map(Fraction, values.tolist())) / len(values))


def add(name, kind, values, type_=None, numbers=None):
    """`values` repeat to ROWS; `numbers` are what they are as doubles, in the same order: None is missing."""
    repeated = [values[i % len(values)] for i in range(ROWS)]
    array = repeated if isinstance(type_, type(None)) else pa.array(repeated, type_)
    columns[name] = pa.array(array) if isinstance(array, list) else array
    if numbers is None:
        missing = sum(value is None for value in repeated)
        distinct = len({value for value in repeated if value is not None}) if kind == "categorical" else None
        expected[name] = {"kind": kind, "missing": missing, "distinct": distinct}
        return
    doubles = [numbers[i % len(numbers)] for i in range(ROWS)]
    present = np.array([value for value in doubles if value is not None and not np.isnan(value)], float)
    finite = present[np.isfinite(present)]
    with np.errstate(over="ignore", invalid="ignore"):
        figures = [exact_mean(finite), finite.std(ddof=1)] if len(finite) > 1 else [None, None]
    mean, stdev = (None if f is None or not np.isfinite(f) else float(f) for f in figures)
    expected[name] = {
        "kind": kind,
        "missing": ROWS - len(finite),
        "infinite": len(present) - len(finite),
        "distinct": len(set(finite.tolist())),
        "mean": mean,
        "stdev": stdev,
        "min": float(finite.min()) if len(finite) else None,
        "max": float(finite.max()) if len(finite) else None,
    }


def numeric(name, values, type_):
    add(name, "numeric", values, type_, [None if v is None else float(v) for v in values])


INF, NAN = np.inf, np.nan
numeric("bool8", [1, 0, None], pa.int8())
for bits in (8, 16, 32, 64):
    numeric(f"int{bits}", [2 ** (bits - 1) - 1, -(2 ** (bits - 1)), 0, None], getattr(pa, f"int{bits}")())
    numeric(f"uint{bits}", [2**bits - 1, 0, None], getattr(pa, f"uint{bits}")())
numeric("float32", [3.4028234663852886e38, -1.401298464324817e-45, None, NAN], pa.float32())
numeric("infinite", [INF, -INF, 1.5, None, NAN, 2.5], pa.float64())
numeric("all_infinite", [INF, -INF], pa.float64())
numeric("all_nan", [NAN], pa.float64())
numeric("all_null", [None], pa.float64())
numeric("negative_zero", [-0.0, 0.0, 1.0], pa.float64())
numeric("denormal", [5e-324, 1e-310, 2.2e-308], pa.float64())
numeric("greatest", [1.7976931348623157e308, -8.98846567431158e307, 1.0], pa.float64())
numeric("decimal_5_2", [D("1.23"), None, D("-99.99")], pa.decimal128(5, 2))
numeric("decimal_38_3", [D("12345678901234567890123456789012345.678"), D("-1.5")], pa.decimal128(38, 3))
add("null_type", "numeric", [None], pa.null(), [None])

add("flags", "categorical", [True, None, False], pa.bool_())
add("empty_text", "categorical", ["", "a", None], pa.string())
add("large_text", "categorical", ["x", "y", None], pa.large_string())
add("view_text", "categorical", ["x", "a text that is too long to be inlined", None], pa.string_view())
add("nul_text", "categorical", ["a\0b", "a", "\0"], pa.string())
add("json_text", "categorical", ['{"a":1}', None], pa.json_())
add("no_text", "categorical", [None], pa.string())
add("long_text", "categorical", ["a" * 2000, "a" * 1999 + "b", None], pa.string())
for name, values, type_ in (("text", ["a", "b", None], pa.string()), ("large", ["a", None], pa.large_string())):
    add(f"dictionary_{name}", "categorical", values, type_)
    columns[f"dictionary_{name}"] = columns[f"dictionary_{name}"].dictionary_encode()
numeric("dictionary_int", [1, 2, None], pa.int64())
columns["dictionary_int"] = columns["dictionary_int"].dictionary_encode()

moments = [dt.datetime(2024, 1, 2, 3, 4, 5), None, dt.datetime(1950, 1, 1), dt.datetime(9999, 12, 31)]
milliseconds = [None if m is None else m.replace(tzinfo=dt.timezone.utc).timestamp() * 1000 for m in moments]
for unit in ("s", "ms", "us"):
    add(f"time_{unit}", "temporal", moments, pa.timestamp(unit), milliseconds)
    add(f"zoned_{unit}", "temporal", moments, pa.timestamp(unit, tz="America/New_York"), milliseconds)
add("time_ns", "temporal", moments[:3], pa.timestamp("ns"), milliseconds[:3])
ends = [2**63 - 1, -(2**63 - 1), 0]
for name, type_ in (("time_infinite", pa.timestamp("us")), ("zoned_infinite", pa.timestamp("us", tz="UTC"))):
    add(name, "temporal", ends, pa.int64(), [INF, INF, 0.0])
    columns[name] = columns[name].cast(type_)
add("date", "temporal", [dt.date(2024, 1, 2), None, dt.date(1, 1, 1)], pa.date32(), [1704153600000, None, -62135596800000])
far = 2**31 - 2
add("date_far", "temporal", [far, -far, 0], pa.int32(), [far * 86400e3, -far * 86400e3, 0.0])
columns["date_far"] = columns["date_far"].cast(pa.date32())
add("date_infinite", "temporal", [2**31 - 1, -(2**31 - 1), 0], pa.int32(), [INF, INF, 0.0])
columns["date_infinite"] = columns["date_infinite"].cast(pa.date32())

add("list", "unsupported", [[1, 2], [], None], pa.list_(pa.int64()))
add("fixed_list", "unsupported", [[1, 2], None], pa.list_(pa.int32(), 2))
add("nested_list", "unsupported", [[[1.5], []], None], pa.list_(pa.list_(pa.float64())))
add("struct", "unsupported", [{"a": 1, "b": "x"}, None], pa.struct([("a", pa.int64()), ("b", pa.string())]))
add("map", "unsupported", [[("k", 1)], [], None], pa.map_(pa.string(), pa.int64()))
add("time_of_day", "unsupported", [dt.time(1, 2, 3), None], pa.time64("us"))
add("binary", "unsupported", [b"\0\xff", b"", None], pa.binary())
add("large_binary", "unsupported", [b"\0\xff", None], pa.large_binary())
add("fixed_binary", "unsupported", [b"abcd", None], pa.binary(4))
add("uuid", "unsupported", [uuid.UUID(int=5).bytes, None], pa.uuid())

# Readable by one engine of two, or by neither.
add("half", "odd", [np.float16(1.5), None], pa.float16())
add("half_inside", "odd", [{"a": np.float16(1)}, None], pa.struct([("a", pa.float16())]))
add("decimal_32", "odd", [D("1.25"), None], pa.decimal32(7, 2))
add("decimal_64", "odd", [D("1.25"), None], pa.decimal64(12, 2))
add("decimal_256", "odd", [D("1" * 50), None], pa.decimal256(60, 2))
add("decimal_256_inside", "odd", [[D("1" * 50)], None], pa.list_(pa.decimal256(60, 2)))
add("dictionary_decimal", "odd", [D("1.25"), None], pa.decimal128(5, 2))
columns["dictionary_decimal"] = columns["dictionary_decimal"].dictionary_encode()

pq.write_table(pa.table(columns), "odd-types.parquet", compression="zstd")
packages = {"numpy": np.__version__, "pyarrow": pa.__version__}
with open("odd-types.json", "w") as file:
    json.dump({"packages": packages, "rows": ROWS, "columns": expected}, file, indent=1)
    file.write("\n")
