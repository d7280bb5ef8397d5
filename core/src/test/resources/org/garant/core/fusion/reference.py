"""Fusion by brute force: every detection against every incident, no index, no cell lists.

Written from the model (ARCHITECTURE.md, "Fusion, first version"; the formulas with their sources stand in
Fusion.java, Hypothesis.java and IncidentRate.java) to say what FusionReferenceTest must find.
Makes detections.csv (SYNTHETIC, seeded) and incidents.csv beside itself. Python 3.11, standard library only.
"""

import csv
import hashlib
import json
import math
import os
import random

ACTS = ["fire.shelling", "fire.small-arms", "strike.drone", "strike.missile", "strike.air-bomb",
        "strike.unspecified", "assault.ground"]
MEANS = [a for a in ACTS if a != "strike.unspecified"]
ORDER = ["drone", "acoustic", "patrol", "thermal", "press"]
VERACITY = {"drone": 0.97, "acoustic": 0.9, "patrol": 0.95, "thermal": 0.4, "press": 0.8}
PRIOR, REPORTS, RELEVANCE, BASE, HARD, CAP = 0.05, 2.0, 0.2, 0.3, 0.8, 3.0
# south, west, north, east; the smallest that holds a position is its region
REGIONS = {"XX-1": (48, 35, 50, 37), "XX-2": (46, 35, 48, 37), "XX": (45, 34, 51, 38)}
HOUR = 3_600_000


def make(seed, count):
    r = random.Random(seed)
    rows = []
    frame = Frame(48.0, 36.0)
    while len(rows) < count:
        east, north = r.uniform(-45e3, 45e3), r.uniform(-45e3, 45e3)
        minute = r.randrange(0, 4000)
        act = r.choice(ACTS)
        for modality in ("drone", "acoustic", "patrol", "press", "press"):
            if r.random() < 0.45:
                continue
            sigma = {"drone": 150, "acoustic": 600, "patrol": 2500, "press": 4000}[modality]
            day = minute // 1440 * 1440
            start, end = {"drone": (minute, minute + 3), "acoustic": (minute - 1, minute + 2),
                          "patrol": (minute - 90, minute + 120), "press": (day, day + 1440)}[modality]
            lat, lon = frame.at(east + r.gauss(0, sigma * 0.8), north + r.gauss(0, sigma * 0.8))
            ee, nn = int(sigma ** 2 * r.uniform(0.5, 1.5)), int(sigma ** 2 * r.uniform(0.5, 1.5))
            en = int(r.uniform(-0.7, 0.7) * math.sqrt(ee * nn))
            shares = {act: r.randrange(400_000, 900_000)}
            shares[r.choice(ACTS)] = r.randrange(20_000, 100_000)
            if r.random() < 0.07:
                shares = {act: r.randrange(50_000, 199_999)}
            label = f"d{len(rows)}"
            wide = modality == "press" and r.random() < 0.2
            rows.append({
                "label": label, "group": label, "source": f"{modality}/{r.choice('ab')}",
                "modality": modality, "start": start * 60_000, "end": end * 60_000,
                "region": r.choice(list(REGIONS)) if wide else "",
                "lat": 0 if wide else round(lat * 1e7), "lon": 0 if wide else round(lon * 1e7),
                "ee": 0 if wide else ee, "nn": 0 if wide else nn, "en": 0 if wide else en,
                "acts": " ".join(f"{a}:{p}" for a, p in sorted(shares.items())),
                "actor": r.choice(["RU:900000", "UA:700000", "RU:400000 UA:300000", "", "RU:1"])})
            if modality == "press" and r.random() < 0.3:  # a paper that repeats it, the next day too
                copy = dict(rows[-1], label=f"d{len(rows)}", source="press/copy")
                if r.random() < 0.5:
                    copy["start"] += 1440 * 60_000
                    copy["end"] += 1440 * 60_000
                if r.random() < 0.3 and not wide:  # the same words about another place
                    copy["lat"] += 900_000
                rows.append(copy)
    return rows


def sha(text):
    return hashlib.sha256(text.encode()).hexdigest()


def pairs(text):
    return {k: int(v) for k, v in (item.rsplit(":", 1) for item in text.split())}


class Frame:
    def __init__(self, lat, lon):
        self.lat, self.lon = lat, lon
        e2 = 6.694379990141e-3
        w2 = 1 - e2 * math.sin(math.radians(lat)) ** 2
        self.e = math.radians(6_378_137.0 / math.sqrt(w2) * math.cos(math.radians(lat)))
        self.n = math.radians(6_378_137.0 * (1 - e2) / w2 ** 1.5)

    def xy(self, lat, lon):
        return (lon - self.lon) * self.e, (lat - self.lat) * self.n

    def at(self, east, north):
        return self.lat + north / self.n, self.lon + east / self.e


class Detection:
    def __init__(self, row):
        self.__dict__.update(row)
        self.acts, self.actors = pairs(row["acts"]), pairs(row["actor"])
        self.any = sum(self.acts.values()) / 1e6
        self.place = ({"ppm": 1_000_000, "region": self.region} if self.region else
                      {"ppm": 1_000_000, "name": "", "lat": self.lat, "lon": self.lon,
                       "ee": self.ee, "nn": self.nn, "en": self.en})
        self.group_id = sha(self.group)
        content = {"type": "detection", "source": self.source, "modality": self.modality,
                   "phenomenonTime": [self.start, self.end], "place": [self.place], "acts": self.acts,
                   "actors": self.actors, "group": self.group_id, "text": self.label,
                   "record": sha(self.label)}
        self.id = sha(json.dumps(content, sort_keys=True, separators=(",", ":")))
        self.spot = None if self.region else ((self.lat / 1e7, self.lon / 1e7), (self.ee, self.nn, self.en))
        self.likely_region = self.region or region_of(*self.spot[0])


def region_of(lat, lon):
    for name, (s, w, n, e) in REGIONS.items():  # the country comes last
        if s <= lat < n and w <= lon < e:
            return name
    return None


def area(name):
    s, w, n, e = REGIONS[name]
    return 6371.0072 ** 2 * math.radians(e - w) * (math.sin(math.radians(n)) - math.sin(math.radians(s)))


def logit(p):
    return math.log(p) - math.log1p(-p)


def likelihood(d):
    unspecified = d.acts.get("strike.unspecified", 0) / 1e6 / d.any
    return {a: max(0.05, d.acts.get(a, 0) / 1e6 / d.any * 6 + unspecified) for a in MEANS}


def shared(a, b):
    overlap = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return overlap * HOUR / ((a[1] - a[0]) * (b[1] - b[0]))


def det(c):
    return c[0] * c[1] - c[2] * c[2]


class Incident:
    def __init__(self, d):
        self.spot, self.region, self.time = d.spot, d.likely_region, (d.start, d.end)
        self.wide = d.region
        self.evidence, self.related, self.groups = [], {}, {}
        self.types = {a: 1 / 6 for a in MEANS}
        self.take(d)

    def take(self, d):
        self.evidence.append(d)
        odds = max(-CAP, min(CAP, logit(d.any * VERACITY[d.modality])))
        if d.group_id in self.groups:
            first, strongest = self.groups[d.group_id]
            self.groups[d.group_id] = (first, max(strongest, odds))
            return
        self.groups[d.group_id] = (d, odds)
        found = {a: self.types[a] * p for a, p in likelihood(d).items()}
        total = sum(found.values())
        self.types = {a: p / total for a, p in found.items()}

    def distance2(self, spot):
        x, y = Frame(*self.spot[0]).xy(*spot[0])
        c = [p + q for p, q in zip(self.spot[1], spot[1])]
        return (c[1] * x * x - 2 * c[2] * x * y + c[0] * y * y) / det(c), det(c)

    def holds_copy(self, d):
        if d.group_id not in self.groups:
            return False
        if self.spot and d.spot:
            return self.distance2(d.spot)[0] < 1
        return not self.spot and not d.spot and self.wide == d.region

    def link(self, d):
        copy = self.holds_copy(d)
        self.take(d)
        if copy:
            return
        start, end = max(self.time[0], d.start), min(self.time[1], d.end)
        if start < end:
            self.time = (start, end)
        if d.modality != "press" and d.spot:  # Kalman: K = P S^-1, P' = P - K P
            (pe, pn, pc), (re, rn, rc) = self.spot[1], d.spot[1]
            se, sn, sc = pe + re, pn + rn, pc + rc
            dd = se * sn - sc * sc
            inverse = (sn / dd, -sc / dd, se / dd)
            k = ((pe * inverse[0] + pc * inverse[1], pe * inverse[1] + pc * inverse[2]),
                 (pc * inverse[0] + pn * inverse[1], pc * inverse[1] + pn * inverse[2]))
            frame = Frame(*self.spot[0])
            x, y = frame.xy(*d.spot[0])
            lat, lon = frame.at(k[0][0] * x + k[0][1] * y, k[1][0] * x + k[1][1] * y)
            new = (max(1, round(pe - k[0][0] * pe - k[0][1] * pc)),
                   max(1, round(pn - k[1][0] * pc - k[1][1] * pn)),
                   round(pc - k[0][0] * pc - k[0][1] * pn))
            self.spot = ((round(lat * 1e7) / 1e7, round(lon * 1e7) / 1e7), new)


class Rate:
    """Incidents per km² and hour: background plus a Gaussian kernel over cells of 0.05 degrees."""

    def __init__(self, hours):
        self.prior, self.hours, self.cells, self.regions = PRIOR / 1000 / 24, hours, {}, {}

    def add(self, spot, region, weight):
        if spot:
            cell = (round(spot[0][0] * 1e7) // 500_000, round(spot[0][1] * 1e7) // 500_000)
            self.cells[cell] = self.cells.get(cell, 0) + weight
        for name in {region, region.split("-")[0]} if region else ():
            self.regions[name] = self.regions.get(name, 0) + weight

    def near(self, spot):
        (lat, lon), (ee, nn, _) = spot
        variance = (ee + nn) * 1e-6 + 2.5 ** 2
        reach, side, cosine = 3 * math.sqrt(variance), 111.195 * 0.05, math.cos(math.radians(lat))
        row, column = round(lat * 1e7) // 500_000, round(lon * 1e7) // 500_000
        total = 0
        for (r, c), count in self.cells.items():
            if abs(r - row) <= int(reach / side) + 1 and abs(c - column) <= int(reach / (side * cosine) + 1):
                north, east = (r - row) * side, (c - column) * side * cosine
                total += count * math.exp(-(north ** 2 + east ** 2) / (2 * variance))
        return self.prior + total / (2 * math.pi * variance * self.hours)

    def within(self, name):
        return (1 + self.regions.get(name, 0)) / (1 / self.prior + area(name) * self.hours)


def sweep(detections, rate):
    incidents = []
    for d in [d for d in detections if d.spot] + [d for d in detections if not d.spot]:
        copy = next((i for i in incidents if i.holds_copy(d)), None)
        if copy:
            copy.link(d)
            continue
        scores = []
        p = likelihood(d)
        for i in incidents:
            per_hour = shared(i.time, (d.start, d.end))
            ratio = sum(i.types[a] * p[a] for a in MEANS) * 6 / sum(p.values())
            if per_hour == 0:
                continue
            if d.spot:
                if not i.spot:
                    continue
                d2, dd = i.distance2(d.spot)
                if d2 > 16:
                    continue
                density = math.exp(-d2 / 2) / (2 * math.pi * math.sqrt(dd) * 1e-6)
                scores.append((density * per_hour * ratio / rate.near(d.spot), i))
            elif i.region == d.region:
                scores.append((per_hour * ratio / (area(d.region) * rate.within(d.region)), i))
        total = sum(s for s, _ in scores)
        best = max(scores, key=lambda s: s[0], default=None)
        if best is None or total < 1:
            incidents.append(Incident(d))
        elif best[0] / (1 + total) >= HARD:
            best[1].link(d)
        else:
            for s, i in scores:
                ppm = math.floor(s / (1 + total) * 1e6 + 0.5)
                if ppm > 0:
                    i.related[d.label] = ppm
    return incidents


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    rows = make(20250419, 130)
    with open(os.path.join(here, "detections.csv"), "w", newline="") as out:
        writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    detections = [d for d in map(Detection, rows) if d.any >= RELEVANCE]
    detections.sort(key=lambda d: (ORDER.index(d.modality), d.start, d.end, d.id))
    hours = max(24, (max(d.end for d in detections) - min(d.start for d in detections)) / HOUR)
    rate = Rate(hours)
    for d in detections:
        rate.add(d.spot, d.likely_region, 1 / REPORTS)
    first = sweep(detections, rate)
    rate = Rate(hours)
    for i in first:
        rate.add(i.spot, i.region, 1)
    incidents = sweep(detections, rate)
    with open(os.path.join(here, "incidents.csv"), "w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["evidence", "start", "end", "region", "lat", "lon", "ee", "nn", "en", "exists", "groups",
                         "acts", "actors", "sources", "related"])
        for i in sorted(incidents, key=lambda i: min(d.id for d in i.evidence)):
            base = logit(BASE)
            odds = max(-CAP, min(CAP, base + sum(o - base for _, o in i.groups.values())))
            firsts = [d for d, _ in i.groups.values()]
            unspecified = math.prod(d.acts.get("strike.unspecified", 0) / 1e6 / d.any for d in firsts)
            acts = {a: p * (1 - unspecified) for a, p in i.types.items()} | {"strike.unspecified": unspecified}
            actors = {p: sum(d.actors.get(p, 0) for d in firsts) // len(firsts) for p in ("RU", "UA")}
            (lat, lon), cov = i.spot or ((0, 0), (0, 0, 0))
            writer.writerow([
                " ".join(d.label for d in sorted(i.evidence, key=lambda d: d.id)), i.time[0], i.time[1], i.wide,
                round(lat * 1e7), round(lon * 1e7), *cov,
                math.floor(1e6 / (1 + math.exp(-odds)) + 0.5), len(i.groups),
                " ".join(f"{a}:{math.floor(acts[a] * 1e6)}" for a in ACTS if acts[a] * 1e6 >= 1),
                " ".join(f"{p}:{v}" for p, v in actors.items() if v),
                " ".join(sorted({d.source for d in i.evidence})),
                " ".join(f"{label}:{ppm}" for label, ppm in sorted(i.related.items()))])


main()
