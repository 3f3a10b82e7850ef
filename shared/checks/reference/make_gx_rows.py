"""Judges small seeded tables with Great Expectations and writes what it says to gx-rows.json beside this file.

Needs great_expectations, pandas and sqlalchemy. Patterns of LIKE are judged on SQLite, for Great Expectations has them only in
SQL; all else on pandas.
"""

import datetime
import importlib.metadata
import json
import pathlib
import random
import sqlite3
import tempfile

import great_expectations as gx
import numpy as np
import pandas as pd
from great_expectations.expectations import core

HERE = pathlib.Path(__file__).parent
random.seed(20240229)
np.random.seed(20240229)

DTYPES = {
    "BIGINT": "int64",
    "INTEGER": "int32",
    "DOUBLE": "float64",
    "FLOAT": "float32",
    "BOOLEAN": "bool",
    "VARCHAR": "object",
    "TIMESTAMP": "datetime64[us]",
}


def missing_in(values, share, gap=None):
    return [gap if random.random() < share else value for value in values]


def numbers(rows=400):
    amount = [round(float(x), 2) for x in np.random.lognormal(3, 1.2, rows)]
    return {
        "id": ("BIGINT", [i if i % 37 else 5 for i in range(rows)]),
        "count": ("INTEGER", [int(x) for x in np.random.poisson(4, rows)]),
        "amount": ("DOUBLE", missing_in(missing_in(amount, 0.05), 0.05, "NaN")),
        "ratio": ("FLOAT", [float(np.float32(x)) for x in np.random.choice([0.1, 0.2, 0.3, 0.7], rows)]),
        "flag": ("BOOLEAN", [bool(x) for x in np.random.rand(rows) < 0.3]),
        "constant": ("DOUBLE", [2.5] * rows),
        "nothing": ("DOUBLE", [None] * rows),
        "rising": ("DOUBLE", missing_in([float(i // 2) if i % 90 else 1000.0 - i for i in range(rows)], 0.1)),
        "infinite": ("DOUBLE", ["Infinity" if i == 7 else float(i % 11) for i in range(rows)]),
    }


def texts(rows=300):
    names = ["Ana", "Ünal", "José", "O'Brien", "日本", "\U0001f926\U0001f3fc\u200d\u2642\ufe0f", "a_b", "100%", "", " x ", "line\nbreak", "end\n"]
    codes = [f"{random.choice('ABC')}{random.randrange(1000):03d}" for _ in range(rows)]
    dates = [
        "2024-02-29", "2023-02-29", "2024-1-5", "24-01-05", "2024-13-01", " 2024-01-05", "2024-01-05 ",
        "2024-01-05T10:20:30", "2024-01-05 10:20:30.123456", "05/01/2024", "13/25/2024", "5 Jan 2024",
        "Jan 5, 2024", "january 5 2024", "10:20", "5:30 pm", "yesterday", "2024-366", "20240105", "29 Feb",
        "Fri, 05 Jan 2024 10:20:30", "2024-01-05T10:20:30+0200", "2024-01-05T10:20:30Z", "2024-01-05 24:00:00",
        "2024-01-05 10:20:60", "2024  01", "not a date", "12/31/99", "Fri Jan  5 10:20:30 2024",
    ]
    return {
        "name": ("VARCHAR", missing_in([random.choice(names) for _ in range(rows)], 0.08)),
        "code": ("VARCHAR", missing_in(codes, 0.05)),
        "date": ("VARCHAR", [dates[i % len(dates)] if i % 50 else None for i in range(rows)]),
        "iso": ("VARCHAR", [f"2024-{1 + i % 12:02d}-{1 + i % 28:02d}" for i in range(rows)]),
        "number": ("BIGINT", [random.randrange(100000) for _ in range(rows)]),
        "only": ("VARCHAR", [None] * rows),
    }


def moments(rows=200):
    start = datetime.datetime(2024, 1, 1)
    at = [(start + datetime.timedelta(hours=7 * i, microseconds=i)).isoformat() for i in range(rows)]
    day = [(start + datetime.timedelta(days=i % 60)).isoformat() for i in range(rows)]
    return {
        "at": ("TIMESTAMP", missing_in(at, 0.06)),
        "day": ("TIMESTAMP", day),
        "late": ("TIMESTAMP", [at[rows - 1 - i] for i in range(rows)]),
    }


def records(rows=250):
    pick = lambda values: [random.choice(values) for _ in range(rows)]
    return {
        "a": ("DOUBLE", missing_in(missing_in(pick([1.0, 2.0, 3.0, 2.5]), 0.1), 0.05, "NaN")),
        "b": ("DOUBLE", missing_in(pick([1.0, 2.0, 3.0, 0.5]), 0.15)),
        "c": ("DOUBLE", pick([1.0, 2.0, 3.0])),
        "n": ("BIGINT", pick([1, 2, 3])),
        "s": ("VARCHAR", missing_in(pick(["x", "y", "日本", "it's"]), 0.15)),
        "t": ("VARCHAR", missing_in(pick(["x", "y", "z", "it's"]), 0.15)),
        "i": ("BIGINT", [i // 3 for i in range(rows)]),
        "j": ("BIGINT", [i % 100 for i in range(rows)]),
    }


TABLES = {
    "numbers": numbers(),
    "texts": texts(),
    "moments": moments(),
    "records": records(),
    "empty": {"x": ("DOUBLE", []), "s": ("VARCHAR", [])},
}


def values(*names, **common):
    return [(f"expect_column_values_to_{name}", common) for name in names]


CASES = {
    "numbers": [
        *[(t, {"column": c}) for c in ("amount", "nothing", "id") for t in ("expect_column_values_to_be_null", "expect_column_values_to_not_be_null")],
        *values("be_null", column="amount", mostly=0.05),
        *values("not_be_null", column="amount", mostly=0.85),
        *[(t, {"column": c}) for c in ("id", "amount", "count", "nothing", "flag", "ratio") for t in ("expect_column_values_to_be_unique",)],
        *values("be_unique", column="id", mostly=0.96),
        *values("be_unique", column="id", mostly=0.98),
        *values("be_in_set", "not_be_in_set", column="count", value_set=[1, 2, 3, 4.0]),
        *values("be_in_set", "not_be_in_set", column="count", value_set=[0, 1, 2, 3, 4, 5, 6, 7, 8], mostly=0.9),
        *values("be_in_set", "not_be_in_set", column="flag", value_set=[True]),
        *values("be_in_set", "not_be_in_set", column="nothing", value_set=[1]),
        *values("be_in_set", "not_be_in_set", column="count", value_set=[1, "2"]),
        *values("be_in_set", "not_be_in_set", column="count", value_set=[]),
        *values("be_between", column="amount", min_value=5, max_value=60.5),
        *values("be_between", column="amount", min_value=5, mostly=0.9),
        *values("be_between", column="count", min_value=2, max_value=5, strict_min=True),
        *values("be_between", column="count", min_value=2, max_value=5, strict_max=True),
        *values("be_between", column="count", max_value=4, strict_max=True, mostly=0.4),
        *values("be_between", column="constant", min_value=2.5, max_value=2.5),
        *values("be_between", column="infinite", max_value=1e300),
        *values("be_increasing", "be_decreasing", column="rising"),
        *values("be_increasing", "be_decreasing", column="rising", strictly=True, mostly=0.4),
        *values("be_increasing", column="id", mostly=0.9),
        *values("be_increasing", "be_decreasing", column="constant", strictly=True),
        *values("be_increasing", column="nothing"),
        *[("expect_column_value_z_scores_to_be_less_than", {"column": c, "threshold": t, "double_sided": d}) for c in ("amount", "count", "constant", "nothing", "infinite") for t in (1, 2.5) for d in (True, False)],
        ("expect_column_value_z_scores_to_be_less_than", {"column": "amount", "threshold": -1, "double_sided": False}),
        ("expect_column_value_z_scores_to_be_less_than", {"column": "amount", "threshold": 2, "double_sided": True, "mostly": 0.9}),
        *[("expect_column_values_to_not_be_outliers", {"column": c, "method": m, "multiplier": k}) for c in ("amount", "count", "constant", "nothing") for m in ("iqr", "std") for k in (0, 1.5, 3)],
        *[("expect_column_value_lengths_to_be_between", {"column": "count", "min_value": 1, "max_value": 1})],
        *[("expect_column_values_to_be_of_type", {"column": c, "type_": t}) for c, t in [("id", "int64"), ("id", "int32"), ("count", "int32"), ("amount", "float64"), ("ratio", "float32"), ("ratio", "float64"), ("flag", "bool"), ("id", "float")]],
        ("expect_column_values_to_be_in_type_list", {"column": "id", "type_list": ["int32", "int64"]}),
        ("expect_column_values_to_be_in_type_list", {"column": "amount", "type_list": ["int64", "str"]}),
        *values("match_regex", column="count", regex="^[0-4]$"),
        *values("match_regex", column="flag", regex="(?i)true"),
        *values("match_regex", column="flag", regex="^true$"),
    ],
    "texts": [
        *values("be_null", "not_be_null", "be_unique", column="name"),
        *values("be_null", "be_unique", column="only"),
        *values("be_unique", column="code", mostly=0.5),
        *values("be_in_set", "not_be_in_set", column="name", value_set=["Ana", "O'Brien", "日本", ""]),
        *values("be_in_set", column="iso", value_set=["2024-01-01", "2024-02-02"]),
        *values("be_in_set", "not_be_in_set", column="only", value_set=["a"]),
        *[(f"expect_column_values_to_{n}match_regex", {"column": c, "regex": r}) for n in ("", "not_") for c, r in [("code", "^[AB]"), ("code", r"\d{3}$"), ("code", "0"), ("code", "^A.*9$"), ("name", "(?i)josé"), ("name", "'"), ("name", "^$"), ("name", "日"), ("name", "[ _]"), ("only", "a")]],
        *values("match_regex", column="code", regex="^[AB]", mostly=0.6),
        *values("match_regex", column="number", regex="^[1-9]"),
        *values("match_regex", column="name", regex=r"^\w+$"),
        *values("match_regex", column="name", regex="end$"),
        *[("expect_column_values_to_match_regex_list", {"column": "code", "regex_list": ["^A", "9$"], "match_on": on}) for on in ("any", "all")],
        *values("match_regex_list", column="name", regex_list=["an", "x"], mostly=0.2),
        *values("not_match_regex_list", column="code", regex_list=["^A", "9$"]),
        *values("not_match_regex_list", column="name", regex_list=["日", "'"], mostly=0.5),
        *[("expect_column_value_lengths_to_be_between", {"column": c, **k}) for c in ("name", "code", "number", "only") for k in ({"min_value": 3, "max_value": 5}, {"min_value": 4}, {"max_value": 4, "mostly": 0.5}, {"min_value": 2, "max_value": 7, "strict_min": True, "strict_max": True})],
        *[("expect_column_value_lengths_to_equal", {"column": c, "value": 4}) for c in ("name", "code", "number", "only")],
        *[("expect_column_value_lengths_to_equal", {"column": "name", "value": 5})],
        *[("expect_column_values_to_match_strftime_format", {"column": "date", "strftime_format": f}) for f in ("%Y-%m-%d", "%y-%m-%d", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S.%f", "%d/%m/%Y", "%m/%d/%Y", "%d %b %Y", "%b %d, %Y", "%B %d %Y", "%H:%M", "%I:%M %p", "%Y-%j", "%Y%m%d", "%d %b", "%a, %d %b %Y %H:%M:%S", "%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%d %H:%M:%S", "%Y %m", "%x", "%c", "%X")],
        *values("match_strftime_format", column="iso", strftime_format="%Y-%m-%d"),
        *values("match_strftime_format", column="only", strftime_format="%Y-%m-%d"),
        *values("be_dateutil_parseable", column="iso"),
        *values("be_dateutil_parseable", column="only"),
        *values("be_dateutil_parseable", column="date"),
        *[("expect_column_values_to_be_of_type", {"column": "name", "type_": t}) for t in ("str", "int")],
    ],
    "moments": [
        *values("be_null", "be_unique", "be_increasing", "be_decreasing", column="at"),
        *values("be_unique", "be_increasing", column="day"),
        *values("be_decreasing", column="late", strictly=True),
        *values("be_between", column="at", min_value="2024-01-15T00:00:00", max_value="2024-02-10T00:00:00"),
        *values("be_between", column="at", min_value="2024-01-15T10:30:00", max_value="2024-02-10 07:00:00.5", strict_min=True),
        *values("be_between", column="day", max_value="2024-01-31T00:00:00", mostly=0.5),
        *values("be_between", column="day", max_value="2024-01-31T00:00:00", strict_max=True, mostly=0.5),
        *values("not_be_in_set", column="day", value_set=["2024-01-05", "2024-01-06"]),
        ("expect_column_pair_values_a_to_be_greater_than_b", {"column_A": "late", "column_B": "at"}),
        ("expect_column_values_to_be_of_type", {"column": "at", "type_": "datetime64[us]"}),
    ],
    "records": [
        *[(f"expect_column_pair_values_{t}", {"column_A": a, "column_B": b, "ignore_row_if": i, **k}) for t, k in (("to_be_equal", {}), ("a_to_be_greater_than_b", {}), ("a_to_be_greater_than_b", {"or_equal": True, "mostly": 0.5})) for a, b in (("a", "b"), ("c", "n")) for i in ("both_values_are_missing", "either_value_is_missing", "neither")],
        *[("expect_column_pair_values_to_be_equal", {"column_A": "s", "column_B": "t", "ignore_row_if": i}) for i in ("both_values_are_missing", "either_value_is_missing", "neither")],
        *[("expect_column_pair_values_to_be_in_set", {"column_A": "s", "column_B": "t", "ignore_row_if": i, "value_pairs_set": [["x", "x"], ["it's", "z"], ["y", None], [None, None]]}) for i in ("both_values_are_missing", "either_value_is_missing", "neither")],
        ("expect_column_pair_values_to_be_in_set", {"column_A": "n", "column_B": "s", "value_pairs_set": [[1, "x"], [2, "日本"], [3, 4]], "mostly": 0.1}),
        ("expect_column_pair_values_to_be_equal", {"column_A": "a", "column_B": "b"}),
        *[("expect_compound_columns_to_be_unique", {"column_list": c, "ignore_row_if": i}) for c in (["a", "b"], ["i", "j"], ["s", "t", "n"], ["i", "s"]) for i in ("all_values_are_missing", "any_value_is_missing", "never")],
        ("expect_compound_columns_to_be_unique", {"column_list": ["i", "s"], "mostly": 0.5}),
        *[("expect_select_column_values_to_be_unique_within_record", {"column_list": c, "ignore_row_if": i}) for c in (["a", "b"], ["a", "b", "c"], ["s", "t"], ["n", "c"]) for i in ("all_values_are_missing", "any_value_is_missing", "never")],
        *[("expect_multicolumn_values_to_be_equal", {"column_list": c, "ignore_row_if": i}) for c in (["a", "b"], ["a", "b", "c"], ["s", "t"]) for i in ("all_values_are_missing", "any_value_is_missing", "never")],
        *[("expect_multicolumn_sum_to_equal", {"column_list": c, "sum_total": 5, "ignore_row_if": i, "mostly": 0.2}) for c in (["a", "b"], ["a", "b", "n"]) for i in ("all_values_are_missing", "any_value_is_missing", "never")],
    ],
    "empty": [
        *values("be_null", "not_be_null", "be_unique", "be_increasing", column="x"),
        *values("be_between", column="x", min_value=1),
        *values("match_regex", column="s", regex="a"),
        *values("be_in_set", column="s", value_set=["a"]),
    ],
}

LIKE_CASES = [
    *[(f"expect_column_values_to_{n}match_like_pattern", {"column": c, "like_pattern": p, **k}) for n in ("", "not_") for c, p, k in [
        ("code", "A%", {}), ("code", "_1__", {}), ("code", "%9", {"mostly": 0.1}), ("name", "_", {}), ("name", "日_", {}),
        ("name", "%'%", {}), ("name", "%!%%", {"escape": "!"}), ("name", "_!__", {"escape": "!"}), ("name", "%\\_%", {}), ("name", "", {}), ("only", "%", {})]],
    *[("expect_column_values_to_match_like_pattern_list", {"column": "code", "like_pattern_list": ["A%", "%9"], "match_on": on}) for on in ("any", "all")],
    ("expect_column_values_to_match_like_pattern_list", {"column": "name", "like_pattern_list": ["%!%%", "%!_%"], "escape": "!"}),
    ("expect_column_values_to_not_match_like_pattern_list", {"column": "code", "like_pattern_list": ["A%", "%9"]}),
]


def frame(table):
    def series(kind, cells):
        if kind == "TIMESTAMP":
            return pd.Series(pd.to_datetime(pd.Series(cells, dtype="object"), format="ISO8601")).astype(DTYPES[kind])
        if kind in ("DOUBLE", "FLOAT"):
            return pd.Series([float("nan") if cell is None else float(cell) for cell in cells], dtype=DTYPES[kind])
        return pd.Series(cells, dtype=DTYPES[kind])

    return pd.DataFrame({name: series(*column) for name, column in table.items()})


def judge(batch, type_, kwargs):
    class_name = "".join(part.capitalize() for part in type_.split("_"))
    expectation = getattr(core, class_name)(**kwargs)
    found = batch.validate(expectation, result_format="COMPLETE").to_json_dict()
    raised = found["exception_info"].get("raised_exception")
    if raised is not False:
        print(type_, kwargs, [one["exception_message"] for one in found["exception_info"].values()])
        return None
    counts = {
        name: found["result"][name]
        for name in ("element_count", "missing_count", "unexpected_count", "unexpected_percent")
        if name in found["result"]
    }
    return {"success": found["success"], **counts}


def main():
    context = gx.get_context(mode="ephemeral")
    pandas = context.data_sources.add_pandas("pandas")
    cases = []
    for name, declared in CASES.items():
        asset = pandas.add_dataframe_asset(name)
        batch = asset.add_batch_definition_whole_dataframe("all").get_batch({"dataframe": frame(TABLES[name])})
        cases += [
            {"table": name, "type": type_, "kwargs": kwargs, "great_expectations": judge(batch, type_, kwargs)}
            for type_, kwargs in declared
        ]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "texts.db")
        connection = sqlite3.connect(path)
        frame(TABLES["texts"])[["name", "code", "only"]].to_sql("texts", connection, index=False)
        connection.close()
        sqlite = context.data_sources.add_sqlite("sqlite", connection_string=f"sqlite:///{path}")
        batch = sqlite.add_table_asset("texts", table_name="texts").add_batch_definition_whole_table("all").get_batch()
        cases += [
            {"table": "texts", "type": type_, "kwargs": kwargs, "great_expectations": judge(batch, type_, kwargs)}
            for type_, kwargs in LIKE_CASES
        ]
    versions = {name: importlib.metadata.version(name) for name in ("great_expectations", "pandas", "numpy", "sqlalchemy")}
    tables = {
        name: [{"name": column, "type": kind, "values": cells} for column, (kind, cells) in table.items()]
        for name, table in TABLES.items()
    }
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
    columns = ",\n".join(f"{json.dumps(name)}: {json.dumps(table, ensure_ascii=False)}" for name, table in tables.items())
    text = f'{{"versions": {json.dumps(versions)},\n"tables": {{\n{columns}}},\n"cases": [\n{lines}]}}\n'
    HERE.joinpath("gx-rows.json").write_text(text, encoding="utf-8")
    print(len(cases), "cases,", len(text), "characters")


main()
