"""What Assay's data validation does, done by great_expectations and Evidently in one process.

    python great_expectations_and_evidently.py TRAIN REFERENCE EXPECTATIONS OUT.json [preset | columns]

TRAIN is checked against the expectations, and every column of it is compared with REFERENCE by the method that Evidently
chooses: by its DataDriftPreset, which works every column out three times (for the count, the value and the table), or by
one ValueDrift for each column, the least that it can be asked for. OUT.json gets the seconds of each phase, the peak
memory, and what was found.
"""

import time

start = time.perf_counter()

import json
import os
import resource
import sys
import warnings
from importlib.metadata import version

os.environ["GX_ANALYTICS_ENABLED"] = "false"
os.environ["DO_NOT_TRACK"] = "1"
warnings.filterwarnings("ignore")

import great_expectations as gx
import pandas as pd
from evidently import DataDefinition, Dataset, Report
from evidently.metrics import ValueDrift
from evidently.presets import DataDriftPreset
from great_expectations.core.expectation_suite import ExpectationSuite
from great_expectations.data_context.types.base import ProgressBarsConfig
from great_expectations.expectations.expectation_configuration import ExpectationConfiguration

KEY = "payment_id"
CATEGORIES = ["channel", "currency", "country", "merchant_category", "device_model", "store_code", "is_returning"]
DATES = ["paid_at"]
FIGURES = ["element_count", "missing_count", "unexpected_count", "unexpected_percent", "observed_value"]


def validate(train, expectations):
    context = gx.get_context(mode="ephemeral")
    context.enable_analytics(False)
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    asset = context.data_sources.add_pandas("pandas").add_dataframe_asset("train")
    batch = asset.add_batch_definition_whole_dataframe("all").get_batch({"dataframe": train})
    suite = ExpectationSuite("payments")
    for position, expectation in enumerate(expectations):
        suite.add_expectation_configuration(ExpectationConfiguration(**expectation, meta={"position": position}))
    result_format = {"result_format": "SUMMARY", "unexpected_index_column_names": [KEY]}
    return batch.validate(suite, result_format=result_format)


def drift(train, reference, how):
    """A date has no drift method in Evidently, and its preset leaves it out."""
    numbers = [name for name in train.columns if name not in CATEGORIES + DATES]
    definition = DataDefinition(
        numerical_columns=numbers, categorical_columns=CATEGORIES, datetime_columns=DATES
    )
    metrics = {
        "preset": [DataDriftPreset()],
        "columns": [ValueDrift(column=name) for name in numbers + CATEGORIES],
    }
    current = Dataset.from_pandas(train, data_definition=definition)
    base = Dataset.from_pandas(reference, data_definition=definition)
    return Report(metrics[how], include_tests=True).run(current, base).dict()


def found_by_expectations(results):
    def one(each):
        rows = each.result.get("partial_unexpected_index_list") or []
        return {
            "type": each.expectation_config.type,
            "column": each.expectation_config.kwargs.get("column"),
            "success": each.success,
            "raised": bool(each.exception_info.get("raised_exception", False)),
            "figures": {name: each.result[name] for name in FIGURES if name in each.result},
            "failing_keys": [row[KEY] for row in rows],
        }

    return [one(each) for each in sorted(results, key=lambda each: each.expectation_config.meta["position"])]


def found_by_drift(snapshot):
    verdicts = {test["metric_config"]["params"].get("column"): test["status"] for test in snapshot["tests"]}

    def one(config, score):
        column, method = config["column"], config["method"]
        return {"column": column, "method": method, "score": score, "drifted": verdicts[column].name == "FAIL"}

    metrics = snapshot["metrics"]
    return [one(metric["config"], metric["value"]) for metric in metrics if "column" in metric["config"]]


def plain(value):
    return value.item() if hasattr(value, "item") else str(value)


def main(train_path, reference_path, expectations_path, out, how="preset"):
    seconds = {}
    last = start

    def phase(name):
        nonlocal last
        now = time.perf_counter()
        seconds[name] = now - last
        last = now

    phase("import")
    train, reference = pd.read_parquet(train_path), pd.read_parquet(reference_path)
    phase("read")
    with open(expectations_path, encoding="utf8") as file:
        validated = validate(train, json.load(file))
    phase("great_expectations")
    compared = drift(train, reference, how)
    phase("evidently")
    report = {
        "packages": {name: version(name) for name in ["great_expectations", "evidently", "pandas", "scipy"]},
        "rows": len(train),
        "expectations": found_by_expectations(validated.results),
        "drift": found_by_drift(compared),
    }
    phase("report")
    report["seconds"] = {**seconds, "total": time.perf_counter() - start}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    report["peak_mib"] = peak / (2**20 if sys.platform == "darwin" else 2**10)
    with open(out, "w", encoding="utf8") as file:
        json.dump(report, file, indent=1, default=plain)


if __name__ == "__main__":
    main(*sys.argv[1:])
