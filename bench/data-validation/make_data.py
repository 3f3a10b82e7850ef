"""A seeded snapshot of payments as Parquet: ROWS x 30 columns.

    python make_data.py ROWS SEED OUT.parquet            a good snapshot
    python make_data.py ROWS SEED OUT.parquet --drifted  three columns drifted mildly, a few rows broken

The drifted ones are amount_usd (a fifth larger), session_seconds (longer) and channel (more app). Broken are:
two payments in ten thousand whose hour is 24, three with a malformed store, five in lower-case currency, ten without
a merchant category, and one whose fee exceeds its amount.
"""

import sys

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

ROW_GROUP = 100_000
CURRENCIES = ["USD", "EUR", "GBP", "JPY", "CAD", "AUD", "CHF", "SEK"]
COUNTRIES = [a + b for a in "ABCDFG" for b in "ELNRS"]
MERCHANTS = [f"merchant_type_{i:02}" for i in range(20)]
DEVICES = [f"{brand}-{model:03}" for brand in ["AP", "SG", "XI", "GO"] for model in range(30)]
STORES = [f"ST-{i:04}" for i in range(300)]


def labels(rng, values, rows, shares=None):
    """Strings drawn from the values: by their shares, or ever rarer along the list."""
    weights = np.asarray(shares if shares is not None else 1 / (np.arange(len(values)) + 3.0))
    picked = rng.choice(len(values), rows, p=weights / weights.sum())
    return np.asarray(values, dtype=object)[picked]


def make_group(rng, first, rows, drifted):
    def missing(values, share):
        return pa.array(values, mask=rng.random(rows) < share)

    def broken(per_ten_thousand):
        return (rng.random(rows) < per_ten_thousand / 10_000) & drifted

    price = rng.lognormal(3.4, 1.1, rows)
    amount = price * (1.2 if drifted else 1.0) + 1
    fee = price * rng.uniform(0.005, 0.04, rows)
    store = labels(rng, STORES, rows)
    currency = labels(rng, CURRENCIES, rows)
    hour = np.clip(rng.normal(14, 4.5, rows), 0, 23).astype(np.int64)
    merchant = labels(rng, MERCHANTS, rows)
    channels = [0.40, 0.45, 0.15] if drifted else [0.55, 0.30, 0.15]
    seconds = rng.integers(0, 30 * 86_400, rows)
    return {
        "payment_id": np.arange(first, first + rows, dtype=np.int64),
        "amount_usd": amount.round(2),
        "fee_usd": np.where(broken(1), amount * 1.5, fee).round(4),
        "tax_usd": missing((price * rng.beta(2, 18, rows)).round(2), 0.02),
        "refund_usd": missing(rng.lognormal(3.0, 1.0, rows).round(2), 0.6),
        "account_balance": rng.normal(1_200, 450, rows),
        "risk_score": rng.beta(1.2, 9, rows),
        "session_seconds": missing(rng.gamma(2.3 if drifted else 2.0, 95, rows), 0.08),
        "distance_km": missing(rng.lognormal(2.0, 1.4, rows), 0.05),
        "latitude": np.clip(rng.normal(44, 9, rows), -90, 90),
        "longitude": np.clip(rng.normal(8, 30, rows), -180, 180),
        "discount_rate": np.where(rng.random(rows) < 0.7, 0.0, rng.beta(2, 12, rows)),
        "weight_kg": rng.gamma(1.5, 2.2, rows),
        "temperature_c": rng.normal(11.5, 7.5, rows),
        "velocity_24h": rng.gamma(1.1, 40, rows),
        "device_age_days": rng.exponential(410, rows),
        "items_count": rng.poisson(2.1, rows).astype(np.int64) + 1,
        "hour_of_day": np.where(broken(2), 24, hour),
        "account_age_days": rng.integers(0, 4_000, rows),
        "clicks": rng.geometric(0.12, rows).astype(np.int64),
        "card_number_hash": rng.integers(1_000_000_000_000, 9_000_000_000_000, rows),
        "channel": labels(rng, ["web", "app", "store"], rows, channels),
        "currency": np.where(broken(5), "usd", currency),
        "country": labels(rng, COUNTRIES, rows),
        "merchant_category": pa.array(merchant, mask=broken(10)),
        "device_model": labels(rng, DEVICES, rows),
        "store_code": np.where(broken(3), "ST 1", store),
        "is_returning": rng.random(rows) < 0.63,
        "paid_at": pa.array(seconds * 1_000_000 + 1_756_684_800_000_000, pa.timestamp("us")),
        "is_fraud": (rng.random(rows) < 0.013).astype(np.int64),
    }


def main(rows, seed, out, drifted):
    rng = np.random.default_rng(seed)
    writer = None
    for first in range(0, rows, ROW_GROUP):
        table = pa.table(make_group(rng, first, min(ROW_GROUP, rows - first), drifted))
        writer = writer or pq.ParquetWriter(out, table.schema)
        writer.write_table(table)
    writer.close()


if __name__ == "__main__":
    arguments = [value for value in sys.argv[1:] if value != "--drifted"]
    main(int(arguments[0]), int(arguments[1]), arguments[2], "--drifted" in sys.argv)
