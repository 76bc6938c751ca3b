"""The table of an open image says of each animal what worms.csv of the same picture says."""
import csv
import sys

line = list(csv.DictReader(open(sys.argv[1])))
desk = list(csv.DictReader(open(sys.argv[2])))
assert len(line) == len(desk) > 10, (len(line), len(desk))
assert list(line[0]) == [c for c in desk[0] if c.strip()], (list(line[0]), list(desk[0]))


def same(a, b):
    try:
        return abs(float(a) - float(b)) <= 1e-9 * max(1, abs(float(a)))
    except ValueError:
        return a == b


for a, b in zip(line, desk):
    for column in a:
        if column != "plate":
            assert same(a[column], b[column]), (column, a[column], b[column], a["worm"])
print(f"plugin: {len(line)} objects of the open image, every column as in worms.csv")
