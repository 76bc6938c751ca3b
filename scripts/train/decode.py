"""Maps to animals, as the figures of MODEL.md were measured: a search over paths of the skeleton graphs of the core.

1. The core above `core`, as a volume (direction, y, x) with direction going round, falls into 26-connected pieces:
   animals that cross at an angle are already apart.
2. Each piece, seen from above, is thinned to a graph; short dead ends are pruned.
3. All trails of a graph (no edge twice, no reversal at a joint, no longer than 1.55 usual lengths) are priced: a constant,
   the length beyond what is usual, the sharpest turn, and core that is missing *in the direction of the trail* - a wrong
   turn at a crossing runs over pixels whose core points elsewhere.
4. A beam search picks the set of trails with the least prices + core left uncovered + core covered twice (a short
   stretch is free, as at crossings).
5. Ends are drawn out along the body; the animal is what lies near its path with body in the path's direction.
"""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage as ni
from scipy.spatial import cKDTree
from skimage.morphology import skeletonize

from graph import Graph, length
from net import BINS


@dataclass(frozen=True)
class Settings:
    """Pixels at the normal scale, prices in units of which one animal costs 2.2."""

    core: float = 0.3
    smallest_piece: int = 14
    spur_radii: float = 1.1
    spur_more: float = 3.0
    usual_length: float = 118.0
    one: float = 2.2
    long_from: float = 1.18
    long: float = 0.2
    short_from: float = 0.6
    short: float = 0.01
    turn_from: float = 0.9
    turn: float = 3.0
    turn_span: int = 10
    missing: float = 0.1
    uncovered: float = 1 / 9
    twice: float = 1 / 8
    twice_free: float = 14.0
    single: float = 5.6  # a piece that is one line costs no more than this, whatever its shape
    beam: int = 20
    trails: int = 1500
    extend: int = 14
    body: float = 0.5
    widest: float = 1.5
    shortest: float = 40.0
    smallest: int = 60
    contained: float = 0.7
    tips: float = 10.0  # a skeleton ends about half of this before each tip


@dataclass
class Found:
    y0: int
    x0: int
    mask: np.ndarray
    path: np.ndarray
    confidence: float

    def full(self, shape):
        out = np.zeros(shape, bool)
        h, w = self.mask.shape
        out[self.y0 : self.y0 + h, self.x0 : self.x0 + w] = self.mask
        return out


def resample(points):
    """One point a pixel."""
    d = np.r_[0, np.cumsum(np.hypot(*np.diff(points, axis=0).T))]
    keep = np.r_[True, np.diff(d) > 0]
    d, points = d[keep], points[keep]
    if len(d) < 2:
        return points
    t = np.linspace(0, d[-1], max(2, int(round(d[-1])) + 1))
    return np.stack([np.interp(t, d, points[:, 0]), np.interp(t, d, points[:, 1])], 1)


def tidy(points, sigma=2.5):
    """Resampled and smoothed; the ends stay."""
    p = resample(points)
    if len(p) >= 5:
        n = min(len(p) - 1, int(4 * sigma))
        turned = np.concatenate([2 * p[0] - p[n:0:-1], p, 2 * p[-1] - p[-2 : -n - 2 : -1]])
        p = ni.gaussian_filter1d(turned, sigma, axis=0)[n : n + len(p)]
    return resample(p)


def tangent(p):
    g = np.gradient(p, axis=0) if len(p) > 2 else np.repeat(p[-1:] - p[:1], len(p), 0)
    return np.arctan2(g[:, 0], g[:, 1])


def along(volume, theta, y, x):
    """Values of volume [BINS, h, w] at pixels, in a direction: linear between the two bins beside it."""
    b = (theta / np.pi * BINS) % BINS
    i = np.floor(b).astype(int) % BINS
    f = b - np.floor(b)
    h, w = volume.shape[1:]
    y, x = np.clip(np.rint(y).astype(int), 0, h - 1), np.clip(np.rint(x).astype(int), 0, w - 1)
    return (1 - f) * volume[i, y, x] + f * volume[(i + 1) % BINS, y, x]


def pieces(core, s):
    """Label volume of the core; the first direction is next to the last."""
    on = core > s.core
    labels, n = ni.label(np.concatenate([on, on[:1]]), np.ones((3, 3, 3)))
    parent = np.arange(n + 1)

    def root(a):
        while parent[a] != a:
            a = parent[a]
        return a

    first, last = labels[0].ravel(), labels[-1].ravel()
    both = (first > 0) & (last > 0)
    for a, b in sorted(set(zip(first[both].tolist(), last[both].tolist()))):
        parent[max(root(a), root(b))] = min(root(a), root(b))
    labels = np.array([root(i) for i in range(n + 1)])[labels[:-1]]
    for i, box in enumerate(ni.find_objects(labels), 1):
        if box is not None:
            seen = (labels[box] == i).any(0)
            if seen.sum() >= s.smallest_piece:
                yield box[1].start, box[2].start, np.pad(seen, 1)


def trails_of(graph, core, origin, usual, s):
    """(price, edges, points) of each credible trail."""
    at = {}
    for i, (a, b, _) in enumerate(graph.edges):
        at.setdefault(a, []).append((i, b, False))
        at.setdefault(b, []).append((i, a, True))
    lengths = [length(p) for *_, p in graph.edges]
    found, left = {}, [s.trails]

    def line(i, back):
        return graph.edges[i][2][::-1] if back else graph.edges[i][2]

    def walk(node, steps, so_far):
        left[0] -= 1
        for i, other, back in at.get(node, []) if left[0] >= 0 else []:
            if any(i == e for e, _ in steps) or (steps and so_far + lengths[i] > 1.55 * usual):
                continue
            if steps:
                p, q = line(*steps[-1]), line(i, back)
                u, v = p[-1] - p[max(0, len(p) - 8)], q[min(len(q) - 1, 7)] - q[0]
                if u @ v < -0.2 * (np.hypot(*u) * np.hypot(*v) + 1e-9):
                    continue
            longer = [*steps, (i, back)]
            order = tuple(e for e, _ in longer)
            found.setdefault(min(order, order[::-1]), longer)
            walk(other, longer, so_far + lengths[i])

    for node in list(at):
        walk(node, [], 0)
    result = []
    for steps in found.values():
        p = tidy(np.concatenate([line(*step) for step in steps]))
        there = along(core, tangent(p), p[:, 0] + origin[0], p[:, 1] + origin[1])
        angle = np.unwrap(tangent(p))
        n = min(s.turn_span, len(angle) - 1)
        sharpest = np.abs(angle[n:] - angle[:-n]).max() if len(p) >= 2 * (s.turn_span // 2) + 3 else 0
        whole = length(p) + s.tips
        price = s.one + s.missing * (1 - there).sum() + s.turn * max(0, sharpest - s.turn_from)
        price += s.long * max(0, whole - s.long_from * usual) + s.short * max(0, s.short_from * usual - whole)
        if len(steps) == 1:
            price = min(price, s.single)
        result.append((price, [i for i, _ in steps], p))
    return result


def chosen(graph, trails, s):
    """The set of trails that explains a graph at the least price, by beam search."""
    lengths = np.array([length(p) for *_, p in graph.edges])
    trails = [t for t in trails if t[0] < s.uncovered * lengths[sorted(set(t[1]))].sum()]
    if not trails:
        return []
    covers = np.zeros((len(trails), len(lengths)), int)
    for k, (_, edges, _) in enumerate(trails):
        covers[k, edges] = 1
    price = np.array([t[0] for t in trails])

    def rest(cover):
        twice = np.maximum(0, np.maximum(0, cover - 1) * lengths - s.twice_free)
        return ((cover == 0) * lengths).sum(-1) * s.uncovered + twice.sum(-1) * s.twice

    nothing = np.zeros(len(lengths), int)
    beam = [(rest(nothing), 0.0, (), nothing)]
    best = beam[0]
    for _ in range(16):
        longer = {}
        for _, spent, ids, cover in beam:
            total = rest(cover + covers) + spent + price
            total[covers @ ((cover == 0) * lengths) <= 0] = np.inf
            for k in np.argsort(total, kind="stable")[: s.beam]:
                if not np.isfinite(total[k]):
                    break
                key = tuple(sorted((*ids, int(k))))
                longer.setdefault(key, (total[k], spent + price[k], key, cover + covers[k]))
        if not longer:
            break
        beam = sorted(longer.values(), key=lambda z: (z[0], z[2]))[: s.beam]
        if beam[0][0] < best[0] - 1e-9:
            best = beam[0]
        elif beam[0][0] > best[0] + 6:
            break
    return [trails[k][2] for k in best[2]]


def extended(p, body, s):
    """Both ends drawn out straight while there is body in their direction."""
    h, w = body.shape[1:]
    for _ in range(2):
        u = p[-1] - p[-1 - min(8, len(p) - 1)]
        u = u / (np.hypot(*u) + 1e-9)
        theta, tip, more = np.array([np.arctan2(u[0], u[1])]), p[-1], []
        for _ in range(s.extend):
            tip = tip + u
            inside = 0 <= tip[0] < h - 0.5 and 0 <= tip[1] < w - 0.5
            if not inside or along(body, theta, tip[:1], tip[1:])[0] < s.body:
                break
            more.append(tip)
        p = np.concatenate([p, more])[::-1] if more else p[::-1]
    return p


def painted(p, body, s):
    """What lies near the path and is body in the path's direction, not wider than 1.5 mean half-widths."""
    h, w = body.shape[1:]
    y0, x0 = np.maximum(0, np.floor(p.min(0)).astype(int) - 12)
    y1, x1 = np.minimum([h, w], np.ceil(p.max(0)).astype(int) + 13)
    y, x = (a.ravel() for a in np.mgrid[y0:y1, x0:x1])
    d, nearest = cKDTree(p).query(np.stack([y, x], 1), distance_upper_bound=13)
    near = np.isfinite(d)
    value = np.zeros(d.shape)
    value[near] = along(body, tangent(p)[nearest[near]], y[near], x[near])
    on = near & (value > s.body)
    half = (on & (d < 7.5)).sum() / max(1.0, length(p)) / 2
    close = (d < max(2.0, s.widest * half)).reshape(y1 - y0, x1 - x0)
    mask = on.reshape(close.shape) & close
    labels, _ = ni.label(mask)
    at = np.rint(p).astype(int) - [y0, x0]
    at = at[((at >= 0) & (at < close.shape)).all(1)]
    hit = np.setdiff1d(labels[at[:, 0], at[:, 1]], 0)
    mask = ni.binary_fill_holes(np.isin(labels, hit) & mask) & close
    return Found(y0, x0, mask, p, float(value.reshape(close.shape)[mask].mean()) if mask.any() else 0.0)


def decode(core, body, s=Settings()):
    """Animals from core and body [BINS, h, w]; the clearest and largest first."""
    graphs = []
    for y0, x0, seen in pieces(core, s):
        graph = Graph(skeletonize(seen))
        graph.prune(ni.distance_transform_edt(seen), s.spur_radii, s.spur_more)
        graphs.append((np.array([y0 - 1, x0 - 1]), graph))
    lone = [length(g.edges[0][2]) + s.tips for _, g in graphs if len(g.edges) == 1]
    lone = [v for v in lone if v > 0.5 * s.usual_length]
    usual = np.median(lone + [s.usual_length] * 3)
    found = []
    for origin, graph in graphs:
        for p in chosen(graph, trails_of(graph, core, origin, usual, s), s):
            p = p + origin
            if len(p) < 6:
                continue
            p = tidy(extended(p, body, s))
            animal = painted(p, body, s)
            if length(p) >= s.shortest and animal.mask.sum() >= s.smallest:
                found.append(animal)
    found.sort(key=lambda f: -f.mask.sum() * f.confidence)
    kept, planes = [], []
    for f in found:
        plane = f.full(body.shape[1:])
        if not any((plane & other).sum() > s.contained * plane.sum() for other in planes):
            kept.append(f)
            planes.append(plane)
    return kept
