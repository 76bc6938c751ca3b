"""Animals and dirt that the program draws itself, so that the network has seen more than one microscope."""

import numpy as np
from scipy import ndimage as ni
from scipy.spatial import cKDTree

from data import CORE_SHARE, MARGIN


def rendered_animal(rng):
    """Maps as of an annotated animal: mask, core, cos 2*theta, sin 2*theta, transmission, float32 [5, h, w].

    A midline of smoothly changing curvature, a tapered width, and a body whose darkness is an edge, an axis and grains
    in random shares."""
    length = np.exp(rng.uniform(np.log(45), np.log(190)))
    half = length / rng.uniform(11, 20) / 2 * rng.uniform(0.9, 1.25)
    half = max(half, 1.6)
    n = int(length * 2)
    s = np.linspace(0, 1, n)
    k = sum(rng.normal(0, a) * np.sin(np.pi * (j + 1) * s + rng.uniform(0, 6.3)) for j, a in enumerate((1.6, 1.6, 1.0)))
    angle = rng.uniform(0, 6.3) + np.cumsum(k) * (2.2 / n) * rng.uniform(0, 2)
    step = length / n
    points = np.stack([np.cumsum(np.sin(angle)), np.cumsum(np.cos(angle))], 1) * step
    head, tail = rng.uniform(0.06, 0.15), rng.uniform(0.12, 0.3)
    taper = np.minimum(np.minimum(1, (s / head) ** 0.5), ((1 - s) / tail) ** rng.uniform(0.6, 0.9))
    width = half * np.clip(taper, 0.05, 1)
    points -= points.min(0) - MARGIN - half
    h, w = np.ceil(points.max(0) + MARGIN + half).astype(int)
    yy, xx = np.mgrid[0:h, 0:w]
    d, i = cKDTree(points).query(np.stack([yy.ravel(), xx.ravel()], 1))
    d, i = d.reshape(h, w), i.reshape(h, w)
    here = width[i]
    mask = np.clip(here - d + 0.5, 0, 1)
    core = np.clip(np.maximum(CORE_SHARE * here, 0.7) - d + 0.5, 0, 1) * mask
    theta = angle[i]
    r = np.clip(d / np.maximum(here, 0.5), 0, 1)
    edge, axis = np.exp(-(((1 - r) / 0.25) ** 2)), np.exp(-((r / 0.4) ** 2))
    shares = rng.dirichlet((1, 1, 1))
    grains = ni.gaussian_filter(rng.normal(0, 1, (h, w)), rng.uniform(0.7, 2))
    grains /= grains.std() + 1e-6
    dark = shares[0] * edge + shares[1] * (1 - axis) + shares[2] + 0.15 * rng.random() * grains
    along = 1 + 0.3 * rng.normal() * np.sin(2 * np.pi * s * rng.uniform(0.5, 2) + rng.uniform(0, 6.3))
    dark = np.clip(dark, 0.15, 1.2) * along[i] * np.exp(rng.uniform(np.log(0.12), np.log(0.75)))
    halo = np.exp(-(((d - here - 1) / 1.5) ** 2)) * (d > here) * rng.uniform(0, 0.12)
    transmission = 1 - mask * dark + halo
    return np.stack([mask, core, np.cos(2 * theta), np.sin(2 * theta), transmission]).astype(np.float32)


def stroke(rng, side, length, thin, wavy):
    """Distance map of a random curve, clipped to 12 pixels."""
    n = max(8, int(length))
    angle = rng.uniform(0, 6.3) + np.cumsum(rng.normal(0, wavy, n))
    points = np.stack([np.cumsum(np.sin(angle)), np.cumsum(np.cos(angle))], 1) + rng.uniform(0, side, 2)
    canvas = np.ones((side, side), bool)
    p = np.rint(points).astype(int)
    p = p[((p >= 0) & (p < side)).all(1)]
    if len(p) == 0:
        return np.full((side, side), 12.0)
    canvas[p[:, 0], p[:, 1]] = False
    return np.minimum(ni.distance_transform_edt(canvas), 12)


def dirt(rng, side, scale):
    """Transmission of fibres, specks, smears, eggs, bubbles and a piece of rim: none of them is an animal."""
    out = np.ones((side, side), np.float32)
    yy, xx = np.mgrid[0:side, 0:side]
    for _ in range(rng.integers(0, 3)):  # fibres, thinner than animals or very long
        d = stroke(rng, side, rng.uniform(30, 260), 1, rng.uniform(0.01, 0.12))
        out *= 1 - rng.uniform(0.1, 0.7) * np.exp(-((d / rng.uniform(0.5, 1.3)) ** 2))
    for _ in range(rng.integers(0, 8)):  # specks and eggs
        cy, cx = rng.uniform(0, side, 2)
        a = rng.uniform(0.7, 5)
        b = a * rng.uniform(0.5, 1)
        t = rng.uniform(0, 3.2)
        u = (yy - cy) * np.sin(t) + (xx - cx) * np.cos(t)
        v = (yy - cy) * np.cos(t) - (xx - cx) * np.sin(t)
        out *= 1 - rng.uniform(0.1, 0.8) * np.clip(1.5 - np.hypot(u / a, v / b) * 1.0, 0, 1)
    if rng.random() < 0.35:  # a smear, out of focus
        cy, cx = rng.uniform(0, side, 2)
        cloud = ni.gaussian_filter(rng.normal(0, 1, (side, side)), rng.uniform(2, 5))
        cloud = np.clip(cloud / cloud.std(), 0, 2) * np.exp(-((yy - cy) ** 2 + (xx - cx) ** 2) / (2 * rng.uniform(8, 30) ** 2))
        out *= 1 - rng.uniform(0.05, 0.3) * cloud
    if rng.random() < 0.15:  # a bubble: dark ring, light inside
        cy, cx = rng.uniform(0, side, 2)
        radius = rng.uniform(4, 40)
        d = np.hypot(yy - cy, xx - cx) - radius
        out *= 1 - rng.uniform(0.3, 0.9) * np.exp(-((d / rng.uniform(1, 3.5)) ** 2))
        out *= 1 + rng.uniform(0, 0.3) * (d < -2)
    if rng.random() < 0.12:  # the rim: dark from some line on, sometimes with a bright seam
        t = rng.uniform(0, 6.3)
        d = (yy - side / 2) * np.sin(t) + (xx - side / 2) * np.cos(t) - rng.uniform(30, 90)
        d += ((yy - side / 2) * np.cos(t) - (xx - side / 2) * np.sin(t)) ** 2 * rng.uniform(-0.002, 0.002)
        out *= 1 - rng.uniform(0.3, 1) / (1 + np.exp(-d / rng.uniform(0.5, 4)))
        out *= 1 + rng.uniform(0, 0.3) * np.exp(-((d + 4) / 2.0) ** 2)
    return out
