"""What Great Expectations says of checks of whole tables and of one figure: gx-figures.json.

Seeded tables as Parquet would hold them (nulls, NaN, ties, dates, text), each expectation, and the success and the
observed value that Great Expectations finds on pandas.

    pip install great_expectations==1.24.1 && python make_gx_figures.py
"""

import json
import logging
import math
import warnings
from datetime import date, datetime
from pathlib import Path

import great_expectations as gx
import numpy as np
import pandas as pd
import scipy.stats
from great_expectations.expectations.expectation_configuration import ExpectationConfiguration

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)

random = np.random.default_rng(20240131)
n = 120


def some(values, share):
    """The values with about `share` of them missing."""
    return [None if lost else value for value, lost in zip(values, random.random(len(values)) < share)]


skewed = [round(float(v), 4) for v in random.lognormal(3, 1.2, n)]
columns = {
    "id": ["BIGINT", list(range(1, n + 1))],
    "amount": ["DOUBLE", some(skewed, 0.1)],
    "whole": ["INTEGER", [int(v) for v in random.integers(-50, 50, n)]],
    "gappy": ["INTEGER", some([int(v) for v in random.integers(0, 9, n)], 0.3)],
    "flag": ["BOOLEAN", [bool(v) for v in random.random(n) < 0.2]],
    "country": ["VARCHAR", some([str(v) for v in random.choice(["US", "GB", "DE", "FR"], n, p=[0.5, 0.3, 0.15, 0.05])], 0.05)],
    "tied": ["VARCHAR", ["a", "b", "c"] * (n // 3)],
    "text": ["VARCHAR", [f"t{v}" for v in random.integers(0, 100, n)]],
    "day": ["DATE", some([str(v)[:10] for v in np.datetime64("2024-01-01") + random.integers(0, 300, n)], 0.05)],
    "at": ["TIMESTAMP", [str(v) for v in np.datetime64("2024-01-01T00:00:00") + random.integers(0, 20_000_000, n)]],
    "constant": ["DOUBLE", [7.5] * n],
    "nothing": ["DOUBLE", [None] * n],
    "one": ["DOUBLE", [4.25] + [None] * (n - 1)],
}


def table(rows):
    """The columns as pandas reads them from Parquet: missing numbers are NaN, missing text is None."""
    frame = pd.DataFrame({name: pd.Series(values[:rows], dtype=object) for name, (_, values) in columns.items()})
    for name, (sql_type, _) in columns.items():
        if sql_type == "DOUBLE" or (sql_type in ("INTEGER", "BIGINT") and frame[name].isnull().any()):
            frame[name] = frame[name].astype("float64")
        elif sql_type in ("INTEGER", "BIGINT"):
            frame[name] = frame[name].astype("int64")
        elif sql_type == "BOOLEAN":
            frame[name] = frame[name].astype("bool")
        elif sql_type == "DATE":
            frame[name] = [None if value is None else date.fromisoformat(value) for value in frame[name]]
        elif sql_type == "TIMESTAMP":
            frame[name] = pd.to_datetime(frame[name]).astype("datetime64[us]")
    return frame


def expectation(kind, **kwargs):
    return {"type": kind, **kwargs}


names = list(columns)
asked = [
    expectation("expect_table_row_count_to_equal", value=n),
    expectation("expect_table_row_count_to_equal", value=n + 1),
    expectation("expect_table_row_count_to_be_between", min_value=n, strict_min=True),
    expectation("expect_table_column_count_to_equal", value=len(names)),
    expectation("expect_table_column_count_to_equal", value=3),
    expectation("expect_table_column_count_to_be_between", min_value=2, max_value=5),
    expectation("expect_table_column_count_to_be_between", min_value=len(names), max_value=None),
    expectation("expect_table_columns_to_match_ordered_list", column_list=names),
    expectation("expect_table_columns_to_match_ordered_list", column_list=names[::-1]),
    expectation("expect_table_columns_to_match_ordered_list", column_list=names[:-1]),
]

bounded = {
    "min": [("amount", 1, None), ("whole", -50, -40), ("gappy", 0, 0), ("flag", None, 0), ("nothing", 0, None), ("constant", 7.5, 7.5)],
    "max": [("amount", None, 100), ("whole", 0, 49), ("gappy", 8, 8), ("flag", 1, 1), ("nothing", 0, None), ("constant", 8, None)],
    "mean": [("amount", 10, 90), ("whole", -1, 0), ("gappy", 4, 4.5), ("flag", 0.1, 0.3), ("nothing", 0, None), ("one", 4.25, 4.25)],
    "median": [("amount", 15, 30), ("whole", None, -3), ("gappy", 4, 4), ("nothing", 0, None), ("one", 4.25, 4.25)],
    "stdev": [("amount", 10, 60), ("whole", 25, 30), ("gappy", None, 2), ("constant", 0, 0), ("nothing", 0, None), ("one", 0, None)],
    "sum": [("amount", 1000, None), ("whole", None, -500), ("gappy", 0, 400), ("flag", 10, 40), ("one", 4, 5), ("nothing", 0, 1)],
}
for figure, cases in bounded.items():
    for column, low, high in cases:
        asked.append(expectation(f"expect_column_{figure}_to_be_between", column=column, min_value=low, max_value=high))
        asked.append(
            expectation(f"expect_column_{figure}_to_be_between", column=column, min_value=low, max_value=high, strict_min=True, strict_max=True)
        )
for figure in ("min", "max"):
    for column, low, high in [
        ("day", "2024-01-01", "2024-01-03"),
        ("day", "2024-10-01", "2024-12-31"),
        ("at", datetime(2024, 1, 1), datetime(2024, 1, 3, 12)),
        ("at", datetime(2024, 8, 1), datetime(2024, 8, 20, 12)),
    ]:
        asked.append(expectation(f"expect_column_{figure}_to_be_between", column=column, min_value=low, max_value=high))
for column in ("id", "amount", "gappy", "flag", "country", "text", "day", "nothing", "constant"):
    asked.append(expectation("expect_column_unique_value_count_to_be_between", column=column, min_value=1, max_value=60))
    asked.append(expectation("expect_column_proportion_of_unique_values_to_be_between", column=column, min_value=0.05, max_value=1))
    asked.append(expectation("expect_column_proportion_of_non_null_values_to_be_between", column=column, min_value=0.9, strict_min=True))

sets = [
    ("country", ["US", "GB", "DE", "FR"]),
    ("country", ["US", "GB"]),
    ("country", ["US", "GB", "DE", "FR", "IT"]),
    ("gappy", [0, 1, 2, 3, 4, 5, 6, 7, 8]),
    ("gappy", [0, 1, 2, 20]),
    ("flag", [True, False]),
    ("constant", [7.5]),
    ("tied", ["a", "b", "c"]),
    ("nothing", [1.0]),
]
for column, value_set in sets:
    for verb in ("be_in_set", "contain_set", "equal_set"):
        asked.append(expectation(f"expect_column_distinct_values_to_{verb}", column=column, value_set=value_set))
for column, value_set, ties_okay in [
    ("country", ["US"], None),
    ("country", ["GB", "DE"], None),
    ("tied", ["a", "b", "c"], None),
    ("tied", ["a"], True),
    ("tied", ["z"], True),
    ("tied", ["a"], False),
    ("gappy", list(range(9)), True),
    ("flag", [False], None),
    ("constant", [7.5, 1], None),
    ("nothing", [1], True),
]:
    asked.append(expectation("expect_column_most_common_value_to_be_in_set", column=column, value_set=value_set, ties_okay=ties_okay))

quantiles = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1]
for column in ("amount", "whole", "gappy", "constant"):
    for allow_relative_error in ("linear", False):
        asked.append(
            expectation(
                "expect_column_quantile_values_to_be_between",
                column=column,
                quantile_ranges={"quantiles": quantiles, "value_ranges": [[-100, 1000]] * 7 + [[None, 20]]},
                allow_relative_error=allow_relative_error,
            )
        )

shares = {"values": ["US", "GB", "DE", "FR"], "weights": [0.5, 0.3, 0.15, 0.05]}
without_fr = {"values": ["US", "GB", "DE"], "weights": [0.5, 0.3, 0.2]}
with_it = {"values": ["US", "GB", "DE", "FR", "IT"], "weights": [0.4, 0.3, 0.1, 0.1, 0.1]}
zero_fr = {"values": ["US", "GB", "DE", "FR"], "weights": [0.5, 0.3, 0.2, 0.0]}
wide = {"bins": [0, 5, 10, 20, 40, 80, 2000], "weights": [0.1, 0.15, 0.25, 0.25, 0.15, 0.1]}
narrow = {"bins": [5, 10, 20, 40], "weights": [0.3, 0.4, 0.3]}
tails = {"bins": [5, 10, 20, 40], "weights": [0.2, 0.3, 0.2], "tail_weights": [0.1, 0.2]}
gap = {"bins": [0, 5, 10, 20, 40, 80, 2000], "weights": [0.2, 0.0, 0.3, 0.0, 0.3, 0.2]}
edges = {"bins": [-50, -25, 0, 25, 49], "weights": [0.25, 0.25, 0.25, 0.25]}
unused = {"bins": [-100, -50, 0, 50, 100], "weights": [0.0, 0.5, 0.5, 0.0]}
both = {"bins": [-math.inf, 10, 40, math.inf], "weights": [0.3, 0.4, 0.3]}
left = {"bins": [-math.inf, 10, 40], "weights": [0.4, 0.6]}
right = {"bins": [10, 40, math.inf], "weights": [0.6, 0.4]}
for column, partition, threshold, tail, internal in [
    ("country", shares, 0.1, 0, 0),
    ("country", shares, 0.001, 0, 0),
    ("country", without_fr, 0.1, 0, 0),
    ("country", without_fr, 0.1, 0.05, 0),
    ("country", with_it, 0.1, 0, 0),
    ("country", with_it, 0.5, 0.2, 0),
    ("country", zero_fr, 0.1, 0, 0),
    ("gappy", {"values": [0, 1, 2], "weights": [0.5, 0.25, 0.25]}, 1, 0.3, 0),
    ("flag", {"values": [True, False], "weights": [0.2, 0.8]}, 0.05, 0, 0),
    ("amount", wide, 0.2, 0, 0),
    ("amount", narrow, 0.2, 0, 0),
    ("amount", narrow, 0.4, 0.3, 0),
    ("amount", tails, 0.4, 0, 0),
    ("amount", gap, 0.5, 0, 0),
    ("amount", gap, 0.5, 0, 0.1),
    ("amount", gap, 0.5, 0.05, 0.1),
    ("amount", wide, 0.5, 0.05, 0.1),
    ("amount", both, 0.05, 0, 0),
    ("amount", left, 0.5, 0.3, 0),
    ("amount", left, 0.5, 0, 0),
    ("amount", right, 0.5, 0.3, 0),
    ("whole", edges, 0.05, 0, 0),
    ("whole", unused, 0.05, 0, 0),
    ("nothing", wide, 0.2, 0, 0),
]:
    asked.append(
        expectation(
            "expect_column_kl_divergence_to_be_less_than",
            column=column,
            partition_object=partition,
            threshold=threshold,
            tail_weight_holdout=tail,
            internal_weight_holdout=internal,
        )
    )


def plain(value):
    """A value of numpy or pandas as JSON has it."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple, set, np.ndarray)):
        return [plain(part) for part in value]
    if value is None or value is pd.NaT or (isinstance(value, (float, np.floating)) and math.isnan(value)):
        return None
    if isinstance(value, (np.bool_, bool)):
        return bool(value)
    if isinstance(value, (np.integer, int)):
        return int(value)
    if isinstance(value, (np.floating, float)):
        return "Infinity" if value == math.inf else "-Infinity" if value == -math.inf else float(value)
    if isinstance(value, (datetime, np.datetime64)):
        return pd.Timestamp(value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return value


context = gx.get_context(mode="ephemeral")
definition = (
    context.data_sources.add_pandas("pandas").add_dataframe_asset("rows").add_batch_definition_whole_dataframe("all")
)


def answers(frame, expectations):
    batch = definition.get_batch({"dataframe": frame})
    found = []
    for one in expectations:
        kwargs = {key: value for key, value in one.items() if key != "type"}
        validated = batch.validate(ExpectationConfiguration(type=one["type"], kwargs=kwargs).to_domain_obj())
        info = validated.exception_info or {}
        raised = info.get("raised_exception") is True or any(
            isinstance(part, dict) and part.get("raised_exception") for part in info.values()
        )
        result = plain(validated.result)
        kept = {
            key: result[key]
            for key in ("observed_value", "unexpected_count", "missing_count", "partial_unexpected_list", "partial_missing_list")
            if result.get(key) is not None
        }
        found.append({"expectation": plain(one), "success": None if raised else bool(validated.success), **kept})
    return found


# Divergences from a reference table are Assay's own: its deciles, or its values. By numpy and scipy.
reference = {
    "amount": ["DOUBLE", some([round(float(v), 4) for v in random.lognormal(2.9, 1.1, 150)], 0.1)],
    "whole": ["INTEGER", [int(v) for v in random.integers(-40, 60, 150)]],
    "flag": ["BOOLEAN", [bool(v) for v in random.random(150) < 0.35]],
    "country": ["VARCHAR", [str(v) for v in random.choice(["US", "GB", "DE", "FR", "IT"], 150, p=[0.3, 0.3, 0.2, 0.1, 0.1])]],
    "tied": ["VARCHAR", [str(v) for v in random.choice(["a", "b"], 150)]],
}


def by_deciles(now, then):
    edges = np.quantile(then, np.arange(1, 10) / 10, method="inverted_cdf")
    edges = edges[edges < max(then)]
    places = range(len(edges) + 1)
    return [[np.sum(np.searchsorted(edges, values, side="left") == place) for place in places] for values in (now, then)]


def by_values(now, then):
    values = sorted({*now, *then})
    return [[list(side).count(value) for value in values] for side in (now, then)]


def from_reference(column, bucketize_data, tail=0.0):
    now, then = ([float(v) if isinstance(v, (int, float)) else v for v in side[column][1] if v is not None] for side in (columns, reference))
    observed, expected = (by_deciles if bucketize_data and not isinstance(now[0], str) else by_values)(now, then)
    expected = np.array(expected) / np.sum(expected)
    new = expected == 0
    if new.any():
        expected = np.where(new, tail / new.sum(), expected * (1 - tail))
    divergence = float(scipy.stats.entropy(observed, expected))
    return {
        "expectation": {
            "type": "expect_column_kl_divergence_to_be_less_than",
            "column": column,
            "threshold": 0.1,
            "bucketize_data": bucketize_data,
            "tail_weight_holdout": tail,
        },
        "success": divergence <= 0.1,
        "observed_value": plain(divergence),
    }


def line(value):
    return json.dumps(value, ensure_ascii=False)


document = {
    "versions": {"great_expectations": gx.__version__, "pandas": pd.__version__, "numpy": np.__version__, "scipy": scipy.__version__},
    "columns": columns,
    "answers": answers(table(n), asked),
    "from_reference": [
        from_reference("amount", True),
        from_reference("whole", True),
        from_reference("whole", False),
        from_reference("whole", False, 0.2),
        from_reference("flag", True),
        from_reference("flag", False),
        from_reference("country", True),
        from_reference("tied", True),
        from_reference("tied", True, 0.1),
    ],
}
parts = [
    f'  "versions": {line(document["versions"])}',
    '  "columns": {\n' + ",\n".join(f"    {line(name)}: {line(value)}" for name, value in columns.items()) + "\n  }",
    '  "reference": {\n' + ",\n".join(f"    {line(name)}: {line(value)}" for name, value in reference.items()) + "\n  }",
    '  "from_reference": [\n' + ",\n".join(f"    {line(one)}" for one in document["from_reference"]) + "\n  ]",
    '  "answers": [\n' + ",\n".join(f"    {line(one)}" for one in document["answers"]) + "\n  ]",
]
path = Path(__file__).parent / "gx-figures.json"
path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")
raised = [one["expectation"] for one in document["answers"] if one["success"] is None]
print(len(asked), "expectations", document["versions"], "raised:", raised)
