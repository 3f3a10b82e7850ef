"""Generate the card-transaction data of the fraud example.

    python make/generate_data.py

Writes data/reference.parquet, data/train.parquet, data/eval.parquet (dollars)
and data/train_cents.parquet: the rows of train with the amount in cents.
The random generator is seeded, so every run writes the same files.
"""

from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

SEED = 20260301
DATA = Path(__file__).resolve().parent.parent / "data"
DAY_US, CARD_LIMIT = 86_400_000_000, 40_000.0
INTERCEPT = -7.9  # sets the fraud rate, about 2 %
SHARPNESS = 1.6  # how far the known risk factors decide the outcome

# category: (share, median dollars, sigma of the log, business share, pos share, risk)
CATEGORIES = {
    "grocery": (0.24, 42, 0.70, 0.004, 0.80, -1.2),
    "restaurants": (0.16, 36, 0.70, 0.006, 0.75, -0.9),
    "fuel": (0.11, 46, 0.40, 0.006, 0.92, -0.6),
    "utilities": (0.07, 95, 0.50, 0.030, 0.05, -1.4),
    "health": (0.07, 60, 0.80, 0.015, 0.55, -0.9),
    "fashion": (0.11, 78, 0.75, 0.030, 0.40, 0.3),  # includes jewellery
    "gaming": (0.06, 24, 0.70, 0.000, 0.02, 0.7),
    "gift_cards": (0.04, 65, 0.75, 0.010, 0.20, 1.9),
    "electronics": (0.08, 170, 0.90, 0.090, 0.30, 1.2),
    "travel": (0.06, 310, 1.00, 0.180, 0.05, 0.8),
}
BUSINESS_MEDIAN, BUSINESS_SIGMA = 12_300.0, 0.65

# country: (share, risk); IS, LU and MT are the long tail
COUNTRIES = {
    "US": (0.540, 0.0), "GB": (0.125, 0.1), "DE": (0.085, -0.2), "FR": (0.065, 0.0),
    "CA": (0.055, 0.0), "ES": (0.040, 0.2), "IT": (0.032, 0.2), "NL": (0.025, -0.2),
    "BR": (0.0285, 0.5), "IS": (0.0020, 0.0), "LU": (0.0015, 0.0), "MT": (0.0010, 0.2),
}
DEVICES = np.array(["ios", "android", "web", "pos"])
DEVICE_RISK = {"ios": 0.0, "android": 0.2, "web": 0.9, "pos": -1.6}
# share of transactions by hour of the day
HOURS = np.array([9, 6, 4, 3, 3, 5, 12, 25, 38, 45, 50, 56,
                  64, 60, 55, 54, 58, 66, 70, 64, 52, 40, 28, 16], dtype=float)


def logistic(x):
    return 1 / (1 + np.exp(-x))


def draw(rng, table, rows):
    shares = np.array([v[0] for v in table.values()])
    return rng.choice(len(table), rows, p=shares / shares.sum())


def of_category(field, category):
    return np.array([v[field] for v in CATEGORIES.values()], dtype=float)[category]


def amounts(rng, category, business, small):
    median, sigma = of_category(1, category), of_category(2, category)
    consumer = median * np.exp(sigma * rng.standard_normal(len(category)))
    commercial = BUSINESS_MEDIAN * np.exp(BUSINESS_SIGMA * rng.standard_normal(len(category)))
    tiny = rng.uniform(0.5, 2.0, len(category))
    amount = np.select([small, business], [tiny, commercial], consumer)
    return np.round(np.clip(amount, 0.5, CARD_LIMIT), 2), np.log(amount / median) / sigma


def snapshot(rng, rows, first_day, days, first_id):
    category = draw(rng, CATEGORIES, rows)
    name = np.array(list(CATEGORIES))[category]
    hour = rng.choice(24, rows, p=HOURS / HOURS.sum())
    day = (date.fromisoformat(first_day) - date(1970, 1, 1)).days + rng.integers(0, days, rows)
    micros = day * DAY_US + hour * (DAY_US // 24) + rng.integers(0, 3600, rows) * 1_000_000
    # Account age: 6 % opened within the last month, the others up to about ten years.
    age = np.where(rng.random(rows) < 0.06, rng.integers(0, 30, rows), 30 + rng.gamma(1.5, 600.0, rows)).astype(int)
    age = np.minimum(age, 3650)
    business = (rng.random(rows) < of_category(3, category)) & (age >= 180) & (hour >= 7) & (hour < 20)
    online = rng.choice(3, rows, p=[0.38, 0.32, 0.30])
    device = DEVICES[np.where(rng.random(rows) < of_category(4, category), 3, online)]
    small = (rng.random(rows) < 0.02) & (device != "pos") & ~business
    amount, unusual = amounts(rng, category, business, small)
    country = draw(rng, COUNTRIES, rows)
    burst = rng.random(rows) < 0.04
    velocity = rng.poisson(1.6, rows) + np.where(burst, rng.poisson(6.0, rows), 0)

    # The risk of fraud. A purchase that is large for its category is suspicious,
    # up to a point; business purchases are large and nearly always legitimate.
    # Online charges below two dollars are often tests of a stolen card.
    large = np.where(business, 0.0, logistic(2.5 * (unusual - 0.9)))
    night, new = hour < 6, age < 30
    risk = (
        of_category(5, category)
        + np.array([v[1] for v in COUNTRIES.values()])[country]
        + np.array([DEVICE_RISK[d] for d in device])
        + 2.7 * large + 1.5 * small + 1.6 * night
        + 1.6 * np.exp(-age / 45.0) + 0.6 * np.exp(-age / 400.0)
        + 0.42 * np.clip(velocity - 3, 0, 9)
        + 0.8 * (night & (device == "web"))
        + 0.8 * (new & np.isin(name, ["gift_cards", "electronics"]))
        + 0.8 * large * (name == "travel") - 0.8 * business
    )
    fraud = rng.random(rows) < logistic(INTERCEPT + SHARPNESS * risk)
    # Label noise: some fraud is never reported, some disputes are not fraud.
    fraud = np.where(fraud, rng.random(rows) > 0.04, rng.random(rows) < 0.0003)

    order = np.argsort(micros, kind="stable")
    int32 = lambda values: pa.array(values[order], pa.int32())
    return pa.table({
        "transaction_id": pa.array(first_id + np.arange(rows), pa.int64()),
        "event_time": pa.array(micros[order], pa.timestamp("us")),
        "transaction_amount": pa.array(amount[order], pa.float64()),
        "merchant_category": pa.array(name[order]),
        "user_age_days": int32(age),
        "hour_of_day": int32(hour),
        "day_of_week": int32((day + 3) % 7),  # 0 is Monday
        "country": pa.array(np.array(list(COUNTRIES))[country][order]),
        "device_type": pa.array(device[order]),
        "n_transactions_24h": int32(velocity),
        "is_fraud": int32(fraud.astype(int)),
    })


def in_cents(table):
    i = table.schema.get_field_index("transaction_amount")
    cents = np.round(table.column(i).to_numpy() * 100)
    return table.set_column(i, "transaction_amount", pa.array(cents, pa.float64()))


def main():
    DATA.mkdir(exist_ok=True)
    rng = np.random.default_rng(SEED)
    reference = snapshot(rng, 50_000, "2025-09-01", 30, 10_000_001)
    train = snapshot(rng, 100_000, "2025-11-01", 61, 20_000_001)
    evaluation = snapshot(rng, 40_000, "2026-02-02", 28, 30_000_001)
    files = {"reference": reference, "train": train, "train_cents": in_cents(train), "eval": evaluation}
    for name, table in files.items():
        pq.write_table(table, DATA / f"{name}.parquet", compression="zstd", compression_level=9)
        amount = table["transaction_amount"].to_numpy()
        print(f"{name:12} {table.num_rows:7} rows, fraud rate {np.mean(table['is_fraud'].to_numpy()):.4f}, "
              f"amount median {np.median(amount):.2f}, p99 {np.quantile(amount, 0.99):.2f}")


if __name__ == "__main__":
    main()
