"""Metrics that scikit-learn does not have, or not with weights, by another route than the one in TypeScript."""

import numpy as np
from scipy import stats
from sklearn.calibration import calibration_curve


def share(part, whole):
    return part / whole if whole else np.nan


def of_confusion(tn, fp, fn, tp):
    return {
        "false_negative_rate": lambda: share(fn, fn + tp),
        "false_positive_rate": lambda: share(fp, fp + tn),
    }


def of_scores(labels, scores, weights):
    return {
        "ks": lambda: ks(labels, scores, weights),
        "gini": lambda: gini(labels, scores, weights),
        **{f"gain@{k}": lambda k=k: gain(labels, scores, weights, k) for k in (0.1, 0.25, 1)},
        **{f"lift@{k}": lambda k=k: gain(labels, scores, weights, k) / k for k in (0.1, 0.5)},
        "expected_calibration_error": lambda: calibration_errors(labels, scores, weights, 10)[0],
        "expected_calibration_error@7": lambda: calibration_errors(labels, scores, weights, 7)[0],
        "max_calibration_error": lambda: calibration_errors(labels, scores, weights, 10)[1],
        "max_calibration_error@7": lambda: calibration_errors(labels, scores, weights, 7)[1],
    }


def by_class(labels, scores, weights):
    if weights is None:
        weights = np.ones(len(labels))
    kept = weights > 0
    return [(scores[kept & (labels == label)], weights[kept & (labels == label)]) for label in (0, 1)]


def ks(labels, scores, weights):
    """scipy's one-sided test statistic; with weights, the same difference of two distribution functions."""
    (negative, negative_weights), (positive, positive_weights) = by_class(labels, scores, weights)
    if not len(negative) or not len(positive):
        return np.nan
    if weights is None:
        return stats.ks_2samp(negative, positive, alternative="greater", method="asymp").statistic
    at = np.concatenate([negative, positive])
    difference = distribution(negative, negative_weights, at) - distribution(positive, positive_weights, at)
    return max(0.0, difference.max())


def distribution(values, weights, at):
    """The weighted share of `values` that do not exceed each of `at`."""
    order = np.argsort(values)
    sums = np.concatenate([[0.0], np.cumsum(weights[order])])
    return sums[np.searchsorted(values[order], at, side="right")] / sums[-1]


def gini(labels, scores, weights):
    """From scipy's Mann-Whitney U; with weights, as the mean sign over all pairs of a positive and a negative row."""
    (negative, negative_weights), (positive, positive_weights) = by_class(labels, scores, weights)
    if not len(negative) or not len(positive):
        return np.nan
    if weights is None:
        return 2 * stats.mannwhitneyu(positive, negative, method="asymptotic").statistic / len(negative) / len(positive) - 1
    order = np.argsort(negative)
    sums = np.concatenate([[0.0], np.cumsum(negative_weights[order])])
    below = sums[np.searchsorted(negative[order], positive, side="left")]
    above = sums[-1] - sums[np.searchsorted(negative[order], positive, side="right")]
    return np.sum(positive_weights * (below - above)) / positive_weights.sum() / sums[-1]


def gain(labels, scores, weights, k):
    """Every row of a group of equal scores counts with the part of the group that lies within the share k."""
    if weights is None:
        weights = np.ones(len(labels))
    _, group = np.unique(-scores, return_inverse=True)
    of_group = np.bincount(group, weights=weights)
    before = np.concatenate([[0.0], np.cumsum(of_group)[:-1]])
    with np.errstate(divide="ignore", invalid="ignore"):
        within = np.nan_to_num(np.clip((k * weights.sum() - before) / of_group, 0, 1))
    return share(np.sum((weights * labels) * within[group]), np.sum(weights * labels))


def calibration_errors(labels, scores, weights, bins):
    """Expected and greatest error over equally wide bins; without weights, from scikit-learn's calibration_curve."""
    if scores.min() < 0 or scores.max() > 1:
        return np.nan, np.nan
    edges = np.linspace(0, 1, bins + 1)
    number = np.digitize(scores, edges[1:-1], right=True)
    if weights is None:
        shares, means = calibration_curve(labels, scores, n_bins=bins, pos_label=1)
        sizes = np.unique(number, return_counts=True)[1]
        return np.average(np.abs(shares - means), weights=sizes), np.abs(shares - means).max()
    gaps, sizes = [], []
    for each in np.unique(number[weights > 0]):
        rows = number == each
        sizes.append(weights[rows].sum())
        gaps.append(abs(np.average(labels[rows], weights=weights[rows]) - np.average(scores[rows], weights=weights[rows])))
    return np.average(gaps, weights=sizes), max(gaps)


def expected_cost(labels, predicted, costs, weights):
    of_rows = {name: np.broadcast_to(cost, len(labels)) for name, cost in costs.items()}
    right, wrong = labels == predicted, labels != predicted
    taken = np.select(
        [right & (labels == 0), wrong & (labels == 0), wrong & (labels == 1), right & (labels == 1)],
        [of_rows[name] for name in ("true_negative", "false_positive", "false_negative", "true_positive")],
    )
    return np.average(taken, weights=weights)
