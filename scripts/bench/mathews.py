#!/usr/bin/env python3
"""ZIP means of the Mathews combinations by each convention that a published program has used.

  scripts/bench/mathews.py ../shared/data/statistics/synergy/mathews_screening_data.csv

The figures of SynergyFinder's tutorial show 19.57 (block 1) and -2.98 (block 2). They come from its
version 3 (2021): singles with free plateaus, dose 0 as 1e-10; rows and columns with dose 0, from the
other compound's measured effect, the upper plateau free; no correction; and every curve where the
optimiser of R's drc package ends that leads on from drc's own start. The last line does that. All
other lines take the global least-squares optimum (many starts): there the same convention gives
11.50 and -16.98, so the published means hang on where an optimiser stops. The tutorial also adds
random noise of 0.001 to the effects, which moves the second mean by 0.01. Needs numpy and scipy.
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


def version_3(a, b, m, fit):
    """Free plateaus; rows and columns with dose 0, from the measured single of the other compound."""

    def curve(dose, y, low=None):
        return fit(np.where(dose == 0, 1e-10, dose), y, low)

    row, column = curve(a, m[:, 0]), curve(b, m[0])
    down = np.column_stack([curve(a, m[:, j], m[0, j]) for j in range(len(b))])
    along = np.vstack([curve(b, m[i], m[i, 0]) for i in range(len(a))])
    expected = row[:, None] + column[None, :] - row[:, None] * column[None, :] / 100
    return ((down + along) / 2 - expected)[1:, 1:].mean()


class NoLogarithm(ArithmeticError):
    """The optimiser tried a middle below 0."""


def as_drc(dose, y, low=None):
    """Where drc ends: in the dose, or in its logarithm where a middle below 0 was tried on the way."""
    try:
        return ends_at(dose, y, low, np.log)
    except NoLogarithm:
        return ends_at(np.log(dose), y, low, lambda x: x)


def ends_at(x, y, low, scale):
    reach = 0.001 * (y.max() - y.min())
    c, d = y.min() - reach, y.max() + reach
    seen = x > 0
    slope, intercept = np.polyfit(scale(x[seen]), np.log((d - y[seen]) / (y[seen] - c)), 1)
    middle = -intercept / slope
    start = [slope] + ([c] if low is None else []) + [d, np.exp(middle) if scale is np.log else middle]
    size = np.where(np.abs(start) < 1e-4, 1.0, np.abs(start))

    def curve(p):
        p = p * size
        if scale is np.log and p[-1] <= 0:
            raise NoLogarithm
        bottom = p[1] if low is None else low
        with np.errstate(over="ignore"):
            return bottom + (p[-2] - bottom) / (1 + np.exp(p[0] * (scale(x) - scale(p[-1]))))

    return curve(variable_metric(lambda p: float(((curve(p) - y) ** 2).sum()), start / size))


def variable_metric(loss, p, step=1e-3, tolerance=1e-7):
    """Nash's variable metric method (1990, Compact Numerical Methods for Computers, algorithm 21)."""

    def slope(at):
        return np.array([(loss(at + e) - loss(at - e)) / (2 * step) for e in step * np.eye(len(at))])

    least, gradient, metric, age = loss(p), slope(p), np.eye(len(p)), 0
    for _ in range(500):
        if age == 0 or age > 2 * len(p):
            metric, age = np.eye(len(p)), 0
        direction = -metric @ gradient
        downhill = gradient @ direction
        length, value = 1.0, np.inf
        while downhill < 0 and np.any(10.0 + p != 10.0 + p + length * direction):
            value = loss(p + length * direction)
            if np.isfinite(value) and value <= least + 1e-4 * downhill * length:
                break
            value, length = np.inf, 0.2 * length
        before = least
        if value < np.inf:
            p, least = p + length * direction, value
        if value < np.inf and abs(value - before) > tolerance * (abs(before) + tolerance):
            was, gradient = gradient, slope(p)
            way, turn = length * direction, gradient - was
            along, bent = way @ turn, metric @ turn
            age = age + 1 if along > 0 else 0
            if along > 0:
                metric = metric + (
                    (1 + bent @ turn / along) * np.outer(way, way)
                    - np.outer(way, bent) - np.outer(bent, way)) / along
        elif age == 0:
            break
        else:
            age = 0
    return p


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
        "free plateaus, rows with dose 0 from the measured single (version 3)": lambda *x: version_3(*x, fitted),
        "as the first, percent viability taken for inhibition": lambda a, b, m: first_release(a, b, 100 - m, False, False),
        "version 3, each curve where the optimiser of drc ends": lambda *x: version_3(*x, as_drc),
    }
    print(f"{'published':<68}{19.57:>8.2f}{-2.98:>8.2f}")
    for name, way in ways.items():
        print(f"{name:<68}" + "".join(f"{way(*block(rows, b)):8.2f}" for b in "12"), flush=True)


if __name__ == "__main__":
    main()
