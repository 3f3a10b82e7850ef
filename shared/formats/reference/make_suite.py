"""A suite as great_expectations 1.24 saves it: suite-1.24.json.

    pip install great_expectations==1.24.1 && python make_suite.py
"""

import json
import logging
import warnings
from pathlib import Path

import great_expectations as gx
import great_expectations.expectations as gxe
from great_expectations.expectations.row_conditions import Column

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)

partition = {"values": ["US", "GB", "DE"], "weights": [0.5, 0.3, 0.2]}
bins = {"bins": [0, 10, 100, 1000], "weights": [0.5, 0.3, 0.2]}
open_bins = {"bins": [float("-inf"), 0, 1, float("inf")], "weights": [0.1, 0.8, 0.1]}

expectations = [
    gxe.ExpectTableRowCountToBeBetween(min_value=1000, max_value=2000000),
    gxe.ExpectTableRowCountToEqual(value=50000, severity="warning"),
    gxe.ExpectTableRowCountToEqualOtherTable(other_table_name="reference"),
    gxe.ExpectTableRowCountToEqualOtherTable(other_table_name="transactions_2023"),
    gxe.ExpectTableColumnCountToEqual(value=12),
    gxe.ExpectTableColumnCountToBeBetween(min_value=10, max_value=15),
    gxe.ExpectTableColumnsToMatchSet(column_set=["id", "amount", "country"], exact_match=False),
    gxe.ExpectTableColumnsToMatchOrderedList(column_list=["id", "amount", "country"]),
    gxe.ExpectColumnToExist(column="amount"),
    gxe.ExpectColumnToExist(column="amount", column_index=3),
    gxe.ExpectColumnValuesToNotBeNull(column="amount", mostly=0.99, severity="info", notes="may lag"),
    gxe.ExpectColumnValuesToBeNull(column="deleted_at"),
    gxe.ExpectColumnValuesToBeUnique(column="id"),
    gxe.ExpectColumnValuesToBeBetween(column="amount", min_value=0, max_value=1000, strict_min=True, mostly=0.95),
    gxe.ExpectColumnValuesToBeBetween(column="amount", min_value={"$PARAMETER": "lowest_amount"}),
    gxe.ExpectColumnValuesToBeInSet(column="country", value_set=["US", "GB", "DE"]),
    gxe.ExpectColumnValuesToNotBeInSet(column="country", value_set=["XX"]),
    gxe.ExpectColumnValuesToMatchRegex(column="email", regex="^[^@]+@[^@]+$", mostly=0.9),
    gxe.ExpectColumnValueLengthsToBeBetween(column="country", min_value=2, max_value=2),
    gxe.ExpectColumnValuesToBeOfType(column="amount", type_="float64"),
    gxe.ExpectColumnValuesToMatchJsonSchema(column="payload", json_schema={"type": "object"}),
    gxe.ExpectColumnMinToBeBetween(column="amount", min_value=0, max_value=1),
    gxe.ExpectColumnMaxToBeBetween(column="booked_on", min_value="2024-01-01", max_value="2024-12-31"),
    gxe.ExpectColumnMeanToBeBetween(column="amount", min_value=20, max_value=40, strict_max=True),
    gxe.ExpectColumnMedianToBeBetween(column="amount", min_value=10, max_value=20),
    gxe.ExpectColumnStdevToBeBetween(column="amount", min_value=1, max_value=100),
    gxe.ExpectColumnSumToBeBetween(column="amount", min_value=0),
    gxe.ExpectColumnQuantileValuesToBeBetween(
        column="amount",
        quantile_ranges={"quantiles": [0.5, 0.99], "value_ranges": [[1, None], [None, 50000]]},
        allow_relative_error="linear",
    ),
    gxe.ExpectColumnUniqueValueCountToBeBetween(column="country", min_value=3, max_value=250),
    gxe.ExpectColumnProportionOfUniqueValuesToBeBetween(column="id", min_value=1),
    gxe.ExpectColumnProportionOfNonNullValuesToBeBetween(column="email", min_value=0.9),
    gxe.ExpectColumnDistinctValuesToBeInSet(column="country", value_set=["US", "GB", "DE"]),
    gxe.ExpectColumnDistinctValuesToContainSet(column="country", value_set=["US"]),
    gxe.ExpectColumnDistinctValuesToEqualSet(column="is_fraud", value_set=[0, 1]),
    gxe.ExpectColumnMostCommonValueToBeInSet(column="country", value_set=["US"], ties_okay=True),
    gxe.ExpectColumnKLDivergenceToBeLessThan(
        column="country", partition_object=partition, threshold=0.1, tail_weight_holdout=0.01
    ),
    gxe.ExpectColumnKLDivergenceToBeLessThan(
        column="amount", partition_object=bins, threshold=0.2, tail_weight_holdout=0.01, internal_weight_holdout=0.001
    ),
    gxe.ExpectColumnKLDivergenceToBeLessThan(column="score", partition_object=open_bins, threshold=0.2),
    gxe.ExpectColumnKLDivergenceToBeLessThan(column="score", partition_object=None, threshold=None),
    gxe.ExpectColumnPairValuesAToBeGreaterThanB(column_A="paid_on", column_B="booked_on", or_equal=True),
    gxe.ExpectCompoundColumnsToBeUnique(column_list=["id", "line"]),
    gxe.ExpectMulticolumnSumToEqual(column_list=["net", "tax"], sum_total=100),
    gxe.ExpectColumnMeanToBeBetween(column="amount", max_value=90, row_condition=Column("country") == "DE"),
    gxe.ExpectColumnMeanToBeBetween(
        column="amount",
        max_value=90,
        row_condition=(Column("country").is_in(["DE", "FR"]) & (Column("amount") > 0)) | Column("email").is_null(),
    ),
    gxe.ExpectColumnMeanToBeBetween(
        column="amount", max_value=90, row_condition='country != "DE" and amount > 0', condition_parser="pandas"
    ),
    gxe.ExpectColumnMeanToBeBetween(
        column="amount", max_value=90, row_condition='col("amount") > 5', condition_parser="great_expectations"
    ),
    gxe.ExpectColumnMeanToBeBetween(
        column="amount", max_value=90, row_condition="country.str.startswith('D')", condition_parser="pandas"
    ),
    gxe.UnexpectedRowsExpectation(unexpected_rows_query="SELECT * FROM {batch} WHERE amount < 0"),
]

suite = gx.ExpectationSuite(name="transactions", expectations=expectations, meta={"owner": "data team"})
path = Path(__file__).parent / "suite-1.24.json"
path.write_text(json.dumps(suite.to_json_dict(), indent=1) + "\n", encoding="utf-8")
print(len(expectations), "expectations", gx.__version__)
