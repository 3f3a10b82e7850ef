"""A suite as great_expectations 0.18 saves it: suite-0.18.json.

    pip install great_expectations==0.18.22 && python make_old_suite.py
"""

import json
import logging
import warnings
from pathlib import Path

import great_expectations as gx
from great_expectations.core import ExpectationConfiguration, ExpectationSuite

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)

declared = [
    ("expect_table_row_count_to_be_between", {"min_value": 1000, "max_value": None}),
    ("expect_table_columns_to_match_ordered_list", {"column_list": ["id", "amount", "country"]}),
    ("expect_column_values_to_not_be_null", {"column": "amount", "mostly": 0.99, "result_format": "SUMMARY"}),
    ("expect_column_values_to_be_in_set", {"column": "country", "value_set": ["US", "GB"], "parse_strings_as_datetimes": None}),
    ("expect_column_values_to_be_between", {"column": "amount", "min_value": 0, "max_value": 1000, "allow_cross_type_comparisons": None, "parse_strings_as_datetimes": False, "output_strftime_format": None, "catch_exceptions": False, "include_config": True, "batch_id": "abc"}),
    ("expect_column_values_to_be_between", {"column": "booked_on", "min_value": "2024-01-01", "parse_strings_as_datetimes": True}),
    ("expect_column_mean_to_be_between", {"column": "amount", "min_value": 20.0, "max_value": 40.0, "strict_min": False, "strict_max": False, "auto": True, "profiler_config": {"name": "mean", "rules": {}}}),
    ("expect_column_mean_to_be_between", {"column": "amount", "auto": True}),
    ("expect_column_max_to_be_between", {"column": "amount", "min_value": 0, "max_value": {"$PARAMETER": "upper * 2"}}),
    ("expect_column_median_to_be_between", {"column": "amount", "min_value": 1, "max_value": 9, "row_condition": 'col("country") == "DE"', "condition_parser": "great_expectations__experimental__"}),
    ("expect_column_median_to_be_between", {"column": "amount", "min_value": 1, "max_value": 9, "row_condition": "country = 'DE' AND amount <> 0", "condition_parser": "spark"}),
    ("expect_column_median_to_be_between", {"column": "amount", "min_value": 1, "max_value": 9, "row_condition": "country=='DE'", "condition_parser": "pandas"}),
    ("expect_column_quantile_values_to_be_between", {"column": "amount", "quantile_ranges": {"quantiles": [0.05, 0.5], "value_ranges": [[0, 1], [10, None]]}, "allow_relative_error": False}),
    ("expect_column_kl_divergence_to_be_less_than", {"column": "amount", "partition_object": {"bins": [0.0, 1.0, 2.0], "weights": [0.4, 0.4], "tail_weights": [0.1, 0.1]}, "threshold": 0.1}),
    ("expect_column_most_common_value_to_be_in_set", {"column": "country", "value_set": ["US"], "ties_okay": None}),
    ("expect_column_chisquare_test_p_value_to_be_greater_than", {"column": "country", "p": 0.05}),
    ("expect_column_values_to_be_odd", {"column": "id"}),
]
suite = ExpectationSuite(
    expectation_suite_name="transactions.warning",
    expectations=[ExpectationConfiguration(expectation_type=name, kwargs=kwargs, meta={}) for name, kwargs in declared],
    data_asset_type="Dataset",
)
path = Path(__file__).parent / "suite-0.18.json"
path.write_text(json.dumps(suite.to_json_dict(), indent=1) + "\n", encoding="utf-8")
print(len(declared), "expectations", gx.__version__)
