#!/usr/bin/env python3
"""ZIP means of the Mathews combinations by each convention that a published program has used.

  scripts/bench/mathews.py ../shared/data/statistics/synergy/mathews_screening_data.csv

The pages of SynergyFinder show 19.57 (block 1) and -2.98 (block 2), without the version that made
them. Each line here is one way to hold the plateaus and to correct the baseline; every curve is
the global least-squares optimum (many starts), where drc takes the local one that its start leads
to. Needs numpy and scipy.
"""
import csv
import sys
import warnings

import numpy as np
from scipy.optimize import least_squares

warnings.filterwarnings("ignore")


def block(rows, name):
    rows = [r for r in rows if r["block_id"] == name]
    a = sorted({float(r["conc_r"]) for r in rows})
    b = sorted({float(r["conc_c"]) for r in rows})
    inhibition = np.full((len(a), len(b)), np.nan)
    for r in rows:
        inhibition[a.index(float(r["conc_r"])), b.index(float(r["conc_c"]))] = 100 - float(r["response"])
    return np.array(a), np.array(b), inhibition


def fitted(dose, y, low=None, high=None, linear=False):
    """Fitted values of a logistic curve in log dose (LL.4) or in dose (L.4)."""
    x = dose if linear else np.log(dose)
    span = x.max() - x.min()
    slopes = [-10 / span, -2 / span, 2 / span, -0.5 / span] if linear else [-3, -1, -0.3, 0.5, 2]
    ends = ([y.min()] if low is None else []) + ([y.max()] if high is None else [])

    def curve(p):
        rest = list(p[2:])
        c = rest.pop(0) if low is None else low
        d = rest.pop(0) if high is None else high
        return c + (d - c) / (1 + np.exp(np.clip(p[0] * (x - p[1]), -500, 500)))

    best = None
    for slope in slopes:
        for middle in np.quantile(x, [0.1, 0.5, 0.9]):
            start = [slope, middle] + ends
            try:
                fit = least_squares(
                    lambda p: curve(p) - y,
                    start,
                    method="lm" if len(y) >= len(start) else "trf",
                    max_nfev=2000,
                )
            except ValueError:
                continue
            if best is None or fit.cost < best[0] - 1e-12:
                best = (fit.cost, curve(fit.x))
    return best[1]


def first_release(a, b, m, corrected, linear):
    """Singles from 0 to 100 without dose 0; rows and columns from the fitted single up to 100."""
    if corrected:
        baseline = (fitted(b[1:], m[0, 1:]).min() + fitted(a[1:], m[1:, 0]).min()) / 2
        m = m - (100 - m) / 100 * baseline
    column = fitted(b[1:], m[0, 1:], 0, 100)
    row = fitted(a[1:], m[1:, 0], 0, 100)
    return delta(a, b, m, row, column, 100, linear)


def later(a, b, m, correction, high):
    """Singles with free plateaus, dose 0 at 1e-10."""

    def single(dose, y):
        return fitted(np.where(dose == 0, 1e-10, dose), y)

    if correction != "none":
        baseline = (single(b, m[0]).min() + single(a, m[:, 0]).min()) / 2
        all_corrected = m - (100 - m) / 100 * baseline
        m = all_corrected if correction == "all" else np.where(m < 0, all_corrected, m)
    return delta(a, b, m, single(a, m[:, 0])[1:], single(b, m[0])[1:], high, False)


def delta(a, b, m, row, column, high, linear):
    down = np.column_stack(
        [fitted(a[1:], m[1:, j + 1], column[j], high, linear) for j in range(len(column))])
    along = np.vstack([fitted(b[1:], m[i + 1, 1:], row[i], high, linear) for i in range(len(row))])
    both = np.minimum((down + along) / 2, 100)
    expected = row[:, None] + column[None, :] - row[:, None] * column[None, :] / 100
    return (both - expected).mean()


def main():
    with open(sys.argv[1], newline="") as file:
        rows = list(csv.DictReader(file))
    ways = {
        "singles 0-100, rows LL.4 to 100 (Yadav et al. 2015; this program)": lambda *x: first_release(*x, False, False),
        "the same, baseline corrected": lambda *x: first_release(*x, True, False),
        "singles 0-100, rows L.4 to 100 (first release of the package)": lambda *x: first_release(*x, False, True),
        "the same, baseline corrected (its default)": lambda *x: first_release(*x, True, True),
        "free plateaus, rows to 100": lambda *x: later(*x, "none", 100),
        "the same, negative values corrected": lambda *x: later(*x, "part", 100),
        "the same, all values corrected": lambda *x: later(*x, "all", 100),
        "free plateaus, rows free as well": lambda *x: later(*x, "none", None),
        "as the first, percent viability taken for inhibition": lambda a, b, m: first_release(a, b, 100 - m, False, False),
    }
    print(f"{'published':<68}{19.57:>8.2f}{-2.98:>8.2f}")
    for name, way in ways.items():
        print(f"{name:<68}" + "".join(f"{way(*block(rows, b)):8.2f}" for b in "12"), flush=True)


if __name__ == "__main__":
    main()
