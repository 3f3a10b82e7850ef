"""Which rows real engines keep for the row conditions of suites.

Makes row-conditions.json: a small table, and conditions with the rows that they keep, as the sum of `bit`, which is
another power of two in each row. pandas answers through Great Expectations with condition_parser "pandas", SQLite
through Great Expectations with condition_parser "great_expectations" and with the condition objects of version 1.x.

    pip install great_expectations==1.24.1 'sqlalchemy<2.1' && python make_row_conditions.py
"""

import json
import logging
import math
import warnings
from pathlib import Path

import great_expectations as gx
import pandas as pd
import sqlalchemy
from great_expectations.expectations.row_conditions import Column

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)

rows = [
    {"x": 1.5, "n": 1, "s": "a", "b": True, "d": "2024-01-01", "two words": 10},
    {"x": 5.0, "n": 2, "s": "b", "b": False, "d": "2024-02-01", "two words": 20},
    {"x": 7.25, "n": 3, "s": "c", "b": True, "d": "2024-03-01", "two words": 30},
    {"x": None, "n": 4, "s": None, "b": False, "d": "2024-04-01", "two words": 40},
    {"x": -3.0, "n": 5, "s": "it's", "b": True, "d": "2024-05-01", "two words": 50},
    {"x": 1e9, "n": 6, "s": "a", "b": True, "d": "2024-06-01", "two words": 60},
]
for index, row in enumerate(rows):
    row["bit"] = 2**index
frame = pd.DataFrame(rows)
frame["s"] = frame["s"].astype(object).where(frame["s"].notnull(), None)

pandas_conditions = [
    "x > 5",
    "x >= 5",
    "x < 5",
    "x <= 5",
    "x == 5",
    "x != 5",
    "5 < x",
    "-3 <= x <= 5",
    "1 < n < 4",
    'x > 1e3 or s == "b"',
    "not x > 5",
    "~(x > 5)",
    "not (x > 5 and n < 3)",
    "x > 5 & n < 6",
    "(x > 5) | (s == 'b')",
    "x > 5 or n == 2 and s == 'a'",
    's == "a"',
    's != "a"',
    's in ["a", "b"]',
    's not in ["a", "b"]',
    "n in (1, 2, 9)",
    's.isin(["a"])',
    "~s.isin(['a'])",
    "x.isnull()",
    "x.notnull()",
    "~x.isna()",
    "s.isnull()",
    "x == x",
    "x != x",
    "b",
    "not b",
    "~b",
    "b == True",
    "b and x > 5",
    "`two words` >= 40",
    's == "it\'s"',
    "x == -3",
    "x == -3.0",
]

col_conditions = [
    'col("x") > 5',
    'col("x")>=5',
    'col("x") < 5',
    'col("x") == 5.0',
    'col("x") != 5',
    'col("s") == "a"',
    "col(\"s\") != 'a'",
    'col("x").notnull()',
    'col("s").notnull()',
    'col("n") <= 3',
    'col("x") > -3',
    'col("two words") == 30',
    'col("d") >= date("2024-03-01")',
    'col("d") < "2024-03-01"',
]

x, n, s, d, words = (Column(name) for name in ("x", "n", "s", "d", "two words"))
object_conditions = [
    x > 5,
    x != 5,
    s == "a",
    s != "a",
    s.is_in(["a", "b"]),
    s.is_not_in(["a", "b"]),
    n.is_in([1, 6]),
    x.is_null(),
    x.is_not_null(),
    (x > 1) & (n < 6),
    (x > 5) | (s == "b"),
    ((x > 1) & (n < 3)) | x.is_null(),
    d >= "2024-03-01",
    words <= 20,
]

context = gx.get_context(mode="ephemeral")


def kept(batch, condition, parser):
    """The sum of `bit` over the rows that the condition keeps, and the condition as a suite stores it."""
    expectation = gx.expectations.ExpectColumnSumToBeBetween(
        column="bit", min_value=0, row_condition=condition, condition_parser=parser
    )
    result = batch.validate(expectation)
    if result.exception_info and any(
        isinstance(info, dict) and info.get("raised_exception") for info in [result.exception_info, *result.exception_info.values()]
    ):
        raise RuntimeError(f"{condition}: {result.exception_info}")
    observed = result.result["observed_value"]
    stored = json.loads(json.dumps(expectation.configuration.to_json_dict()))["kwargs"].get("row_condition")
    return 0 if observed is None or math.isnan(observed) else int(observed), stored


pandas_batch = (
    context.data_sources.add_pandas("pandas")
    .add_dataframe_asset("rows")
    .add_batch_definition_whole_dataframe("all")
    .get_batch({"dataframe": frame})
)
path = Path("/tmp/row-conditions.sqlite")
path.unlink(missing_ok=True)
frame.to_sql("rows", sqlalchemy.create_engine(f"sqlite:///{path}"), index=False)
sql_batch = (
    context.data_sources.add_sqlite("sqlite", connection_string=f"sqlite:///{path}")
    .add_table_asset("rows", table_name="rows")
    .add_batch_definition_whole_table("all")
    .get_batch()
)

found = []
for condition in pandas_conditions:
    bits, stored = kept(pandas_batch, condition, "pandas")
    found.append({"parser": "pandas", "condition": condition, "stored": stored, "bits": bits})
for condition in col_conditions:
    bits, stored = kept(sql_batch, condition, "great_expectations")
    found.append({"parser": "great_expectations", "condition": condition, "stored": stored, "bits": bits})
for condition in object_conditions:
    bits, stored = kept(sql_batch, condition, None)
    found.append({"parser": None, "condition": stored, "stored": stored, "bits": bits})

versions = {"great_expectations": gx.__version__, "pandas": pd.__version__, "sqlalchemy": sqlalchemy.__version__}
here = Path(__file__).parent
lines = ",\n".join(f"    {json.dumps(one, ensure_ascii=False)}" for one in found)
table = ",\n".join(f"    {json.dumps(row, ensure_ascii=False)}" for row in rows)
(here / "row-conditions.json").write_text(
    f'{{\n  "versions": {json.dumps(versions)},\n  "rows": [\n{table}\n  ],\n  "conditions": [\n{lines}\n  ]\n}}\n', encoding="utf-8"
)
print(len(found), "conditions", versions)
