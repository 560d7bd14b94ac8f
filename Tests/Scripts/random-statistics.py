#!/usr/bin/env python3
"""usage: random-statistics.py [SEED] >cases.json

Random cases with what scipy makes of them, in the form of the worked ones. The tests compare them
too where JOURNAL_STATISTICS names the file:

  JOURNAL_STATISTICS=$PWD/cases.json swift test --filter StatisticsCaseTests
"""

import itertools
import json
import math
import random
import sys

import numpy
from scipy import stats

dice = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 8)
cases = []


def add(method, inputs, expected):
    cases.append({"id": f"random_{len(cases)}", "method": method,
                  "inputs": inputs, "expected": expected})


def count(most):
    """Often none or all of them."""
    return dice.choice([0, most, dice.randint(0, most), dice.randint(0, min(4, most))])


def clopper_pearson(x, n):
    low = 0.0 if x == 0 else float(stats.beta.ppf(0.025, x, n - x + 1))
    return low, 1.0 if x == n else float(stats.beta.ppf(0.975, x + 1, n - x))


def wilson(x, n):
    interval = stats.binomtest(x, n).proportion_ci(method="wilson")
    return float(interval.low), float(interval.high)


def rates():
    longest = dice.choice([60, 60, 3000])
    later, earlier = dice.randint(7, longest), dice.randint(7, longest)
    x, y = count(later), count(earlier)
    inputs = {"events_after": x, "days_after": later, "events_before": y, "days_before": earlier}
    method = "poisson_two_sample_exact_conditional"
    if x + y == 0:
        return add(method, inputs, {"estimable": False, "rate_ratio": None, "p_central": None})
    share = later / (later + earlier)
    tails = stats.binom.cdf(x, x + y, share), stats.binom.sf(x - 1, x + y, share)
    limits = [p / (1 - p) * earlier / later if p < 1 else None for p in clopper_pearson(x, x + y)]
    add(method, inputs, {
        "estimable": True, "p_central": float(min(1, 2 * min(tails))), "rr_low": limits[0],
        "rr_high": limits[1], "rr_high_inf": y == 0, "rate_ratio_inf": y == 0,
        "rate_ratio": (x / later) / (y / earlier) if y else None})


def rate():
    events, days = dice.choice([0, 1, 2, dice.randint(3, 50), dice.randint(51, 2000)]), dice.randint(1, 3000)
    low = float(stats.chi2.ppf(0.025, 2 * events)) / 2 if events else 0.0
    high = float(stats.chi2.ppf(0.975, 2 * events + 2)) / 2
    add("poisson_rate_garwood_ci", {"events": events, "days": days},
        {"rate": events / days, "low": low / days, "high": high / days})


def proportion():
    n = dice.choice([1, 2, dice.randint(3, 50), dice.randint(51, 9000)])
    x = count(n)
    (low, high), (exact_low, exact_high) = wilson(x, n), clopper_pearson(x, n)
    add("proportion_wilson_and_clopper_pearson", {"x": x, "n": n},
        {"p": x / n, "wilson_low": low, "wilson_high": high, "cp_low": exact_low, "cp_high": exact_high})


def table():
    m, n = dice.randint(1, 60), dice.randint(1, 300)
    x, y = count(m), count(n)
    (low, high), (other_low, other_high) = wilson(x, m), wilson(y, n)
    difference = x / m - y / n
    add("fisher_exact_and_newcombe_rd",
        {"exposed_symptom": x, "exposed_none": m - x, "unexposed_symptom": y, "unexposed_none": n - y},
        {"p_fisher_two_sided": float(stats.fisher_exact([[x, m - x], [y, n - y]])[1]),
         "risk_difference": difference,
         "rd_low": difference - math.hypot(x / m - low, other_high - y / n),
         "rd_high": difference + math.hypot(high - x / m, y / n - other_low)})


def values(n):
    """Ratings with ties, all the same, or numbers without a tie."""
    kind = dice.random()
    if kind < 0.1:
        return [3] * n
    return [dice.randint(0, 10) if kind < 0.6 else round(dice.uniform(0, 9), 5) for _ in range(n)]


def trend():
    n = dice.choice([2, 3, 5, 8, 10, 11, 14, 52, dice.randint(12, 90)])
    days, rated = sorted(dice.sample(range(4 * n), n)), values(n)
    slope, _, low, high = stats.theilslopes(rated, days)
    ties = [int(size) for size in numpy.unique(rated, return_counts=True)[1]]
    expected = {
        "slope": float(slope), "slope_low": float(low), "slope_high": float(high),
        "S": sum(int(numpy.sign(b - a)) for i, a in enumerate(rated) for b in rated[i + 1:]),
        "var_S": (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5) for t in ties)) / 18}
    if n <= 10 and max(ties) == 1:
        expected["p_exact_no_ties"] = float(stats.kendalltau(days, rated, method="exact").pvalue)
    add("theil_sen_and_mann_kendall", {"day": days, "value": rated}, expected)


def ranks():
    m, n = dice.randint(1, 8), dice.randint(1, 8)
    both = values(m + n)
    first, second = both[:m], both[m:]
    differences = numpy.subtract.outer(first, second).ravel()
    # Doubled, so that those of ties are whole numbers.
    doubled = [int(2 * rank) for rank in stats.rankdata(both)]
    distances = [abs(sum(split) - m * (m + n + 1)) for split in itertools.combinations(doubled, m)]
    far = sum(distance >= distances[0] for distance in distances) / len(distances)
    expected = {
        "U_first": float(stats.mannwhitneyu(first, second).statistic),
        "p_permutation": far, "hodges_lehmann_shift": float(numpy.median(differences)),
        "cliffs_delta": float(numpy.sign(differences).mean()),
        "median_first": float(numpy.median(first)), "median_second": float(numpy.median(second))}
    if len(set(both)) > 1:
        asymptotic = stats.mannwhitneyu(first, second, method="asymptotic")
        expected["p_asymptotic_continuity"] = float(min(1, asymptotic.pvalue))
    add("mann_whitney_hl_cliff", {"first": first, "second": second}, expected)


def main():
    for make, number in [(rates, 150), (rate, 60), (proportion, 60), (table, 150), (trend, 120), (ranks, 60)]:
        for _ in range(number):
            make()
    json.dump({"cases": cases}, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
