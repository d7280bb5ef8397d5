"""Makes the inputs and expected values of BenchmarkScoreTest; nothing of Garant takes part.

usage: make_reference.py SET SCORE OUT
  SET    folder with obs.csv and truth.csv of workload B of the fusion benchmark (generate.py B, --n 300 --seed 7)
  SCORE  the benchmark's score.py
  OUT    folder to write to

Kept files were made with Python 3.11, numpy 1.24.2, scipy 1.10.1, pandas 1.5.3, scikit-learn 1.2.1.

The answer is the truth, damaged: reports are dropped, events split and joined, clutter is linked or made an incident of its
own, probabilities are drawn with an error. Everything is rounded to what a record holds before it is scored. The plane lies on
the equator, where degrees are as long in the middle of the belt as at its edge but for 0.02 %.
"""
import json, subprocess, sys
from collections import Counter, defaultdict
import numpy as np, pandas as pd
from scipy import stats
from sklearn.calibration import calibration_curve
from sklearn.metrics import brier_score_loss
from sklearn.metrics.cluster import pair_confusion_matrix

EAST = np.radians(6378137.0)  # metres per degree at the equator, WGS 84
NORTH = np.radians(6378137.0 * (1 - 6.694379990141e-3))
START_MS = 1_767_225_600_000  # 2026-01-01

source, score, out = sys.argv[1:]
obs, truth = pd.read_csv(source + "/obs.csv"), pd.read_csv(source + "/truth.csv")
r = np.random.default_rng(1)
e7 = lambda meters, per_degree: np.rint(np.asarray(meters) / per_degree * 1e7).astype(int)

groups = defaultdict(list)
for o in obs.itertuples():
    if r.random() < 0.08:
        continue  # left out
    if o.event >= 0:
        groups[(o.event, int(r.random() < 0.12))].append(o)
    elif r.random() < 0.35:
        groups[(-1 - o.id, 0)].append(o)
    elif r.random() < 0.4:
        groups[(int(r.choice(truth.event)), 0)].append(o)
keys = sorted(k for k in groups if k[0] >= 0)
for i in range(0, len(keys) - 1, 23):  # joined
    groups[keys[i]] += groups.pop(keys[i + 1])

rows = []
for key in sorted(groups):
    g = groups[key]
    events = Counter(o.event for o in g if o.event >= 0).most_common(2)
    if len(events) == 2 and events[0][1] == events[1][1]:
        g = [o for o in g if o.event != events[1][0]]  # no ties: programs may break them otherwise
    w = [np.linalg.inv([[o.sxx, o.sxy], [o.sxy, o.syy]]) for o in g]
    c = np.linalg.inv(sum(w))
    xy = c @ sum(wi @ [o.x, o.y] for wi, o in zip(w, g))
    tw = np.array([1.0 / (o.t1 - o.t0) ** 2 for o in g])
    t = (tw * [(o.t0 + o.t1) / 2 for o in g]).sum() / tw.sum()
    real = np.mean([o.event >= 0 for o in g]) > 0.5
    p = 1 / (1 + np.exp(-(1.2 if real else -0.6) - r.normal(0, 1.3) - 0.5 * (len(g) - 1)))
    c = np.maximum(np.rint(c * 1e6), [[1, -1e15], [-1e15, 1]]).astype(int)
    rows.append((e7(xy[1] * 1000, NORTH), e7(xy[0] * 1000, EAST), int(round(t * 1000)), c[0, 0], c[1, 1], c[0, 1], int(round(p * 1e6)), " ".join(str(o.id) for o in g)))
inc = pd.DataFrame(rows, columns=["lat_e7", "lon_e7", "t_ms", "ee", "nn", "en", "p_ppm", "observations"])
inc.insert(0, "id", range(len(inc)))
truth["lat_e7"], truth["lon_e7"], truth["t_ms"] = e7(truth.y * 1000, NORTH), e7(truth.x * 1000, EAST), np.rint(truth.t * 1000).astype(int)

inc.assign(t_ms=inc.t_ms + START_MS).to_csv(out + "/benchmark-incidents.csv", index=False)
truth.assign(t_ms=truth.t_ms + START_MS)[["event", "lat_e7", "lon_e7", "t_ms", "type"]].to_csv(out + "/benchmark-events.csv", index=False)
obs[["id", "mod", "event"]].to_csv(out + "/benchmark-reports.csv", index=False)

# As score.py reads it, from the rounded values.
plane = pd.DataFrame(dict(id=inc.id, x=inc.lon_e7 / 1e10 * EAST, y=inc.lat_e7 / 1e10 * NORTH, t=inc.t_ms / 1000, sxx=inc.ee / 1e6, sxy=inc.en / 1e6, syy=inc.nn / 1e6, p=inc.p_ppm / 1e6, observations=inc.observations))
truth.assign(x=truth.lon_e7 / 1e10 * EAST, y=truth.lat_e7 / 1e10 * NORTH, t=truth.t_ms / 1000)[["event", "x", "y", "t", "type", "observed"]].to_csv(source + "/plane/truth.csv", index=False)
obs.to_csv(source + "/plane/obs.csv", index=False)
plane.to_csv(source + "/plane/answers.csv", index=False)
expected = []
for line in subprocess.run([sys.executable, score, "B", source + "/plane", source + "/plane/answers.csv"], capture_output=True, text=True, check=True).stdout.splitlines():
    figures = json.loads(line)
    floor = figures.pop("p_min", None)
    for name, value in figures.items():
        expected.append(("score.py", "all" if floor is None else floor, name, value))

event = obs.set_index("id").event
for floor in (0.0, 0.5, 0.8):
    label = {o: -1 - o for o in obs.id}  # unlinked: a cluster of its own
    for i in inc[inc.p_ppm >= floor * 1e6].itertuples():
        label.update({int(o): i.id for o in i.observations.split()})
    real = [event[o] if event[o] >= 0 else -1 - o for o in obs.id]
    (tn, fp), (fn, tp) = pair_confusion_matrix(real, [label[o] for o in obs.id])
    for name, value in (("pairs_right", tp // 2), ("pairs_together", (tp + fp) // 2), ("pairs_real", (tp + fn) // 2)):
        expected.append(("sklearn.pair_confusion_matrix", floor, name, int(value)))

p = inc.p_ppm.to_numpy() / 1e6
y = np.array([np.mean([event[int(o)] >= 0 for o in i.split()]) > 0.5 for i in inc.observations]).astype(int)
expected.append(("sklearn.brier_score_loss", "all", "brier", repr(brier_score_loss(y, p))))
share, mean = calibration_curve(y, p, n_bins=10, strategy="uniform")
used = sorted(set(np.minimum((p * 10).astype(int), 9)))
count = Counter(np.minimum((p * 10).astype(int), 9))
expected.append(("sklearn.calibration_curve", "all", "ece", repr(float(sum(abs(s - m) * count[b] for s, m, b in zip(share, mean, used)) / len(p)))))
for s, m, b in zip(share, mean, used):
    expected += [("sklearn.calibration_curve", "all", f"bin{b}_real", repr(float(s))), ("sklearn.calibration_curve", "all", f"bin{b}_mean", repr(float(m))), ("count", "all", f"bin{b}_n", count[b])]
square = (p - y) ** 2
expected.append(("scipy.stats.sem", "all", "brier_sem", repr(float(stats.sem(square)))))

with open(out + "/benchmark-expected.csv", "w") as f:
    f.write("made_with,floor,figure,value\n")
    for row in expected:
        f.write(",".join(str(v) for v in row) + "\n")

# Quantiles and shares, on their own.
with open(out + "/estimates-expected.csv", "w") as f:
    f.write("figure,n,share,value,low,high\n")
    for n in (1, 2, 5, 6, 10, 37, 200, 1000):
        values = np.arange(n) ** 2  # 0, 1, 4, 9 ...
        for q in (0.5, 0.9):
            # Ranks of Conover, section 3.2: P(Y <= r - 1) <= .025, P(Y <= s - 1) >= .975, Y binomial.
            below = stats.binom.cdf(np.arange(n + 1), n, q)
            lower = [k for k in range(n) if below[k] <= 0.025]
            upper = [k for k in range(n) if below[k] >= 0.975]
            low, high = (values[lower[-1]], values[upper[0]]) if lower and upper else ("", "")
            f.write(f"quantile,{n},{q},{float(np.quantile(values, q))!r},{low},{high}\n")
    for k, n in ((0, 1), (1, 1), (3, 10), (50, 50), (71, 402), (9999, 10000)):
        ci = stats.binomtest(k, n).proportion_ci(method="wilson")
        f.write(f"share,{n},{k},{k / n!r},{float(ci.low)!r},{float(ci.high)!r}\n")
