"""What one feature tells of a target, by scikit-learn: python make_single_feature.py > single-feature.json

ROC AUC is max(auc, 1 - auc) of roc_auc_score. Missing values are put below all others and above, and the greater
value is kept. Texts are first replaced by the share of positives among the same texts in the other folds.
For the predictive power score the class of a row is the most frequent one among the same values (or the same of 64
ranges of them) in the other folds: of two, the one more frequent in all rows, then the smaller; without any, the most
frequent of all. Where there are no such ties, that is what a decision tree says, and this script asserts it.
"""

import json
import platform

import numpy as np
import pandas as pd
import sklearn
from sklearn.dummy import DummyClassifier
from sklearn.metrics import f1_score, roc_auc_score
from sklearn.model_selection import PredefinedSplit, cross_val_predict
from sklearn.tree import DecisionTreeClassifier

ROWS = 600
FOLDS = np.arange(1, ROWS + 1) % 4  # rows count from 1
random = np.random.default_rng(20261125)


def auc(label, score):
    value = roc_auc_score(label, score)
    return max(value, 1 - value)


def auc_of_numbers(label, values):
    numbers = pd.Series(values, dtype="float64")
    return max(auc(label, numbers.fillna(-1e300)), auc(label, numbers.fillna(1e300)))


def auc_of_texts(label, texts):
    frame = pd.DataFrame({"x": pd.Series(texts).fillna("<missing>"), "y": label, "fold": FOLDS})
    share = frame.y.mean()

    def score(row):
        others = frame[(frame.x == row.x) & (frame.fold != row.fold)]
        return (others.y.sum() + share) / (len(others) + 1)

    return auc(label, frame.apply(score, axis=1))


def power(label, codes, is_tree=False):
    codes = np.asarray(codes).reshape(-1, 1)
    overall = sorted(pd.Series(label).value_counts().items(), key=lambda item: (-item[1], item[0]))
    order = [name for name, _ in overall]
    predicted = []
    for code, fold in zip(codes[:, 0], FOLDS):
        seen = pd.Series(label[(codes[:, 0] == code) & (FOLDS != fold)]).value_counts()
        predicted.append(min(order, key=lambda name: (-seen.get(name, 0), order.index(name))))
    if is_tree:
        tree = DecisionTreeClassifier(random_state=0)
        assert list(cross_val_predict(tree, codes, label, cv=PredefinedSplit(FOLDS))) == predicted
    f1 = f1_score(label, predicted, average="weighted")
    most_frequent = DummyClassifier(strategy="most_frequent").fit(codes, label).predict(codes)
    drawn = (pd.Series(label).value_counts(normalize=True) ** 2).sum()
    guess = max(f1_score(label, most_frequent, average="weighted", zero_division=0), drawn)
    return max(0.0, (f1 - guess) / (1 - guess))


def ranges(values):
    """64 ranges by the share of smaller values, missing values by themselves."""
    numbers = pd.Series(values, dtype="float64")
    smaller = numbers.rank(method="min") - 1
    return np.floor(64 * smaller / numbers.notna().sum()).fillna(-1)


label = (random.random(ROWS) < 0.3).astype(int)
three = np.where(label == 1, "bought", np.where(random.random(ROWS) < 0.4, "left", "stayed"))
normal = random.normal(size=ROWS) + label
holes = np.where(random.random(ROWS) < 0.2 + 0.5 * label, np.nan, random.normal(size=ROWS))
counts = random.poisson(2 + 2 * label)
country = random.choice(["DE", "US", "GB", "FR"], size=ROWS, p=[0.4, 0.3, 0.2, 0.1])
country = np.where((label == 1) & (random.random(ROWS) < 0.6), "US", country)
gaps = [None if random.random() < 0.1 else text for text in country]
u_shaped = np.where(label == 1, random.choice([-3, -2, 2, 3], size=ROWS), random.integers(-1, 2, size=ROWS))

numbers = {
    "normal": normal,
    "reversed": -normal,
    "counts": counts.astype(float),
    "holes": holes,
    "u_shaped": u_shaped.astype(float),
    "answer": label.astype(float),
    "constant": np.ones(ROWS),
}
texts = {"country": list(country), "gaps": gaps, "id": [f"row {i}" for i in range(ROWS)]}


def plain(values):
    return [None if isinstance(v, float) and np.isnan(v) else v for v in list(values)]


print(
    json.dumps(
        {
            "versions": {
                "python": platform.python_version(),
                "scikit-learn": sklearn.__version__,
                "numpy": np.__version__,
                "pandas": pd.__version__,
            },
            "label": label.tolist(),
            "three": three.tolist(),
            "numbers": {name: plain(np.round(values, 3).tolist()) for name, values in numbers.items()},
            "texts": texts,
            "roc_auc": {
                **{name: auc_of_numbers(label, np.round(v, 3)) for name, v in numbers.items()},
                **{name: auc_of_texts(label, values) for name, values in texts.items()},
            },
            "predictive_power_score": {
                target: {
                    "counts": power(y, counts),
                    "u_shaped": power(y, u_shaped, is_tree=True),
                    "answer": power(y, label, is_tree=True),
                    "normal": power(y, ranges(np.round(normal, 3))),
                    "holes": power(y, ranges(np.round(holes, 3))),
                    "country": power(y, pd.Series(country).astype("category").cat.codes, is_tree=True),
                    "constant": power(y, np.ones(ROWS), is_tree=True),
                }
                for target, y in {"label": label, "three": three}.items()
            },
        }
    )
)
