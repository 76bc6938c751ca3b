"""A skeleton as a graph: ends and joints, and the polylines between them."""

import numpy as np

NEIGHBOURS = [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)]


def length(points):
    return np.hypot(*np.diff(points, axis=0).T).sum()


class Graph:
    """`nodes`: list of (y, x). `edges`: list of [node, node, points (n, 2)]; a ring begins and ends at one node."""

    def __init__(self, skeleton):
        on = np.pad(skeleton, 1)
        pixels = [tuple(p) for p in np.argwhere(on)]
        near = {p: self._near(on, p) for p in pixels}
        self.nodes, self.edges = [], []
        node_of = self._number(pixels, near)
        walked = self._walk(pixels, near, node_of)
        self._rings(pixels, near, node_of, walked)

    @staticmethod
    def _near(on, p):
        """Neighbours; a diagonal one that is also reached over a straight one does not count."""
        all_near = [(p[0] + dy, p[1] + dx) for dy, dx in NEIGHBOURS if on[p[0] + dy, p[1] + dx]]
        straight = [q for q in all_near if q[0] == p[0] or q[1] == p[1]]
        return straight + [
            q
            for q in all_near
            if q not in straight and not any(abs(q[0] - r[0]) + abs(q[1] - r[1]) == 1 for r in straight)
        ]

    def _number(self, pixels, near):
        """Joints that touch are one node, at their mean; each end is a node."""
        node_of = {}
        for p in pixels:
            if len(near[p]) > 2 and p not in node_of:
                open_, members = [p], []
                node_of[p] = len(self.nodes)
                while open_:
                    q = open_.pop()
                    members.append(q)
                    for r in near[q]:
                        if len(near[r]) > 2 and r not in node_of:
                            node_of[r] = len(self.nodes)
                            open_.append(r)
                self.nodes.append(np.mean(members, 0) - 1)
        for p in pixels:
            if len(near[p]) <= 1:
                node_of[p] = len(self.nodes)
                self.nodes.append(np.array(p, float) - 1)
        return node_of

    def _walk(self, pixels, near, node_of):
        walked, steps = set(), set()
        for p in pixels:
            if p not in node_of:
                continue
            for q in near[p]:
                if (p, q) in steps or node_of.get(q) == node_of[p]:
                    continue
                path = [p, q]
                steps.add((p, q))
                while path[-1] not in node_of:
                    on = [r for r in near[path[-1]] if r != path[-2]]
                    if not on:
                        break
                    path.append(on[0])
                if path[-1] in node_of:
                    steps.add((path[-1], path[-2]))
                    walked.update(path)
                    self.edges.append([node_of[p], node_of[path[-1]], np.array(path, float) - 1])
        return walked

    def _rings(self, pixels, near, node_of, walked):
        for p in pixels:
            if p in walked or p in node_of or len(near[p]) != 2:
                continue
            path = [p]
            walked.add(p)
            while True:
                on = [r for r in near[path[-1]] if r not in walked]
                if not on:
                    break
                path.append(on[0])
                walked.add(on[0])
            if len(path) > 8:
                self.nodes.append(np.array(p, float) - 1)
                n = len(self.nodes) - 1
                self.edges.append([n, n, np.array([*path, p], float) - 1])

    def degree(self):
        d = np.zeros(len(self.nodes), int)
        for a, b, _ in self.edges:
            d[a] += 1
            d[b] += 1
        return d

    def prune(self, radius, times, more):
        """Takes away, shortest first, dead ends shorter than times * (radius at their joint) + more."""
        while True:
            degree = self.degree()
            shortest = None
            for i, (a, b, points) in enumerate(self.edges):
                if a != b and (degree[a] == 1) != (degree[b] == 1):
                    y, x = np.rint(self.nodes[b if degree[a] == 1 else a]).astype(int)
                    thick = radius[max(0, y - 1) : y + 2, max(0, x - 1) : x + 2].max()
                    if len(points) < times * thick + more:
                        shortest = min(shortest or (10**9, 0), (len(points), i))
            if shortest is None:
                return
            self.edges.pop(shortest[1])
            self._join()

    def _join(self):
        """Nodes of two edges are none."""
        while True:
            for n in np.nonzero(self.degree() == 2)[0]:
                at = [i for i, e in enumerate(self.edges) if n in e[:2]]
                if len(at) == 2:
                    e, f = self.edges[at[0]], self.edges[at[1]]
                    first, a = (e[2], e[0]) if e[1] == n else (e[2][::-1], e[1])
                    second, b = (f[2], f[1]) if f[0] == n else (f[2][::-1], f[0])
                    self.edges = [g for i, g in enumerate(self.edges) if i not in at]
                    self.edges.append([a, b, np.concatenate([first, second])])
                    break
            else:
                return
