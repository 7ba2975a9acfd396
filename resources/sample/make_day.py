#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Routedesk authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the sample day: san-jose-day.csv beside this script.

Shops, people and telephone numbers are made up; streets are San José's, house numbers and places on them plausible.
The workers are those the service makes for the sample (service/sample/sampleday.cpp). Each of the eight is given a route
that can be driven, and the windows are laid around it, so a plan without a broken rule exists. Ten rows are spoilt
afterwards, each in its own way (see spoil()).

    make_day.py           writes the file
    make_day.py --check   fails unless the file is what this script makes, and the day can be driven
"""

import csv
import io
import math
import random
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

SEED = 408
HERE = Path(__file__).resolve().parent
SERVICE = HERE.parent.parent / "service" / "sample" / "sampleday.cpp"
GROUP = "san-jose"
GROUP_CAPACITY = 40
DAY_ENDS = 17 * 60
HEADER = ["Order no", "Kind", "Street address", "Lat", "Lng", "Radius", "From", "Until", "Minutes on site", "Goods",
          "Units", "Prio", "Customer", "Phone"]

# street: from (latitude, longitude, house number) to the same, and the postcode
STREETS = {
    "downtown": [
        ("S 1st St", (37.3352, -121.8898, 30), (37.3285, -121.8842, 420), "95113"),
        ("S 2nd St", (37.3357, -121.8884, 40), (37.3290, -121.8828, 430), "95112"),
        ("E Santa Clara St", (37.3366, -121.8893, 20), (37.3452, -121.8735, 830), "95112"),
        ("W San Fernando St", (37.3340, -121.8902, 20), (37.3306, -121.8985, 360), "95110"),
        ("S Market St", (37.3342, -121.8911, 60), (37.3292, -121.8868, 350), "95113"),
        ("Jackson St", (37.3487, -121.8965, 110), (37.3507, -121.8922, 280), "95112"),
        ("N 5th St", (37.3440, -121.8925, 250), (37.3506, -121.8972, 640), "95112"),
    ],
    "rose garden": [
        ("The Alameda", (37.3322, -121.9062, 780), (37.3388, -121.9212, 1890), "95126"),
        ("Park Ave", (37.3290, -121.9062, 860), (37.3312, -121.9270, 1980), "95126"),
        ("W San Carlos St", (37.3262, -121.9040, 740), (37.3236, -121.9255, 1960), "95126"),
        ("Race St", (37.3310, -121.9112, 60), (37.3215, -121.9098, 520), "95126"),
    ],
    "willow glen": [
        ("Lincoln Ave", (37.3122, -121.9022, 880), (37.3028, -121.8992, 1420), "95125"),
        ("Willow St", (37.3094, -121.8998, 720), (37.3142, -121.8858, 190), "95110"),
        ("Minnesota Ave", (37.3048, -121.9042, 1240), (37.3072, -121.8892, 560), "95125"),
        ("Meridian Ave", (37.3120, -121.9135, 720), (37.2880, -121.9132, 2360), "95125"),
        ("Curtner Ave", (37.2890, -121.9088, 1020), (37.2925, -121.8730, 180), "95125"),
    ],
    "west": [
        ("Stevens Creek Blvd", (37.3230, -121.9480, 2860), (37.3228, -121.9920, 4280), "95129"),
        ("Santana Row", (37.3212, -121.9479, 310), (37.3192, -121.9481, 378), "95128"),
        ("S Winchester Blvd", (37.3198, -121.9502, 420), (37.2995, -121.9505, 1480), "95128"),
        ("Moorpark Ave", (37.3156, -121.9372, 1880), (37.3154, -121.9830, 4180), "95129"),
        ("Saratoga Ave", (37.3172, -121.9738, 480), (37.3030, -121.9845, 1260), "95129"),
    ],
    "cambrian": [
        ("S Bascom Ave", (37.3150, -121.9314, 710), (37.2742, -121.9330, 2720), "95124"),
        ("Union Ave", (37.2868, -121.9322, 1980), (37.2520, -121.9314, 3860), "95124"),
        ("Leigh Ave", (37.3010, -121.9240, 1180), (37.2580, -121.9232, 3580), "95124"),
        ("Camden Ave", (37.2588, -121.9318, 1980), (37.2352, -121.8925, 4780), "95124"),
        ("Branham Ln", (37.2652, -121.9052, 1420), (37.2672, -121.8520, 120), "95136"),
    ],
    "almaden": [
        ("Almaden Expy", (37.2722, -121.8782, 3180), (37.2285, -121.8612, 6240), "95120"),
        ("Blossom Hill Rd", (37.2502, -121.8902, 1040), (37.2508, -121.8342, 310), "95123"),
        ("Santa Teresa Blvd", (37.2558, -121.8492, 5380), (37.2352, -121.7958, 6880), "95119"),
        ("Snell Ave", (37.2752, -121.8358, 3820), (37.2462, -121.8318, 5460), "95123"),
        ("Cottle Rd", (37.2518, -121.8032, 5280), (37.2402, -121.8030, 6180), "95123"),
    ],
    "evergreen": [
        ("Aborn Rd", (37.3092, -121.8128, 1890), (37.3136, -121.7882, 2980), "95121"),
        ("San Felipe Rd", (37.3112, -121.7862, 3080), (37.2902, -121.7702, 4880), "95135"),
        ("Silver Creek Valley Rd", (37.2722, -121.7852, 1480), (37.2868, -121.7662, 4980), "95138"),
        ("Tully Rd", (37.3092, -121.8520, 860), (37.3222, -121.8212, 2280), "95122"),
        ("Quimby Rd", (37.3222, -121.8282, 1820), (37.3282, -121.7992, 2940), "95122"),
    ],
    "east side": [
        ("Story Rd", (37.3302, -121.8570, 748), (37.3502, -121.8258, 2680), "95122"),
        ("Alum Rock Ave", (37.3524, -121.8572, 1690), (37.3622, -121.8292, 2960), "95116"),
        ("McKee Rd", (37.3592, -121.8602, 1460), (37.3738, -121.8382, 2760), "95116"),
        ("S King Rd", (37.3488, -121.8552, 180), (37.3282, -121.8400, 1560), "95116"),
        ("S White Rd", (37.3602, -121.8268, 120), (37.3422, -121.8162, 1180), "95127"),
    ],
    "berryessa": [
        ("Berryessa Rd", (37.3692, -121.8818, 1180), (37.3846, -121.8632, 2620), "95133"),
        ("N Capitol Ave", (37.3762, -121.8512, 480), (37.3992, -121.8702, 1720), "95132"),
        ("Lundy Ave", (37.3882, -121.8882, 1720), (37.3992, -121.8932, 2360), "95131"),
        ("Hostetter Rd", (37.3892, -121.8792, 1820), (37.3982, -121.8582, 3080), "95132"),
        ("Piedmont Rd", (37.3922, -121.8482, 980), (37.4082, -121.8592, 1960), "95132"),
    ],
    "north": [
        ("N 1st St", (37.3622, -121.9092, 1180), (37.4062, -121.9412, 3780), "95134"),
        ("E Brokaw Rd", (37.3772, -121.9142, 160), (37.3836, -121.8962, 1120), "95131"),
        ("Zanker Rd", (37.3842, -121.9122, 1960), (37.4122, -121.9352, 3880), "95134"),
        ("Junction Ave", (37.3742, -121.9042, 1640), (37.3862, -121.9132, 2320), "95131"),
        ("Coleman Ave", (37.3422, -121.9052, 520), (37.3542, -121.9282, 1180), "95110"),
    ],
}

SHOPS = {
    "frozen": ["Polar Pantry", "Mission Creamery", "Bay Ice Cellar", "Guadalupe Fish Hall"],
    "fragile": ["Almaden Glassworks", "Rosewater Florist", "Kiln & Clay Studio", "Lantern Lighting"],
    "valuable": ["Sierra Jewelers", "Coyote Creek Cameras", "Orchard Watch Repair", "Foothill Opticians"],
    "plumber": ["Copperline Plumbing Supply", "Valley Pipe & Valve"],
    "": ["Bakery Sol", "Corner Press Books", "Pueblo Print Shop", "Blossom Pharmacy", "Tierra Coffee Roasters",
         "Monarch Bicycle Works", "Quicksilver Labs", "Garden City Stationers", "Hillside Produce",
         "Saint James Tailors", "Little Saigon Kitchenware", "Pajaro Paper"],
}
PLACES = ["Café Lucero", "Ocampo Dental", "Nguyen & Daughters", "Hotel Valencia Annex", "Willow Yoga", "Pho Bình An",
          "Kim's Alterations", "Evergreen Day Care", "Taquería El Roble", "Brookside Clinic", "Tran Family Market",
          "Delgado Auto Body", "Alder Street Gym", "Cinnamon Court", "Parkside Seniors", "Oak Grove School Office",
          "Bright Smile Orthodontics", "Casa de Flores", "Santana Stationery", "Three Sisters Catering",
          "Mariposa Salon", "Ironwood Physio", "Bluebird Preschool", "Sunol Street Records"]
FIRST = ["Aisha", "Alejandra", "Ben", "Camila", "Chen", "Dalia", "Devon", "Emeka", "Fatima", "Gloria", "Hanh", "Imani",
         "Javier", "Jun", "Katrin", "Leticia", "Linh", "Marcus", "Mei", "Nadia", "Omar", "Priya", "Quentin", "Rosa",
         "Sanjay", "Tomás", "Uma", "Vera", "Wendell", "Yolanda"]
LAST = ["Abara", "Bui", "Castillo", "Dang", "Espinoza", "Fong", "Garza", "Haddad", "Iyer", "Jensen", "Kaur", "Lozano",
        "Mendoza", "Nakamura", "Okafor", "Pereira", "Quiroz", "Reyes", "Singh", "Tran", "Ueda", "Vargas", "Whitfield",
        "Yamada", "Zamora"]

# the parts of town that each worker's route goes through, in the order the service lists the workers
PARTS = [("downtown", "rose garden"), ("north", "berryessa"), ("west", "rose garden"), ("willow glen", "cambrian"),
         ("almaden", "cambrian"), ("berryessa", "east side"), ("evergreen", "almaden"), ("east side", "evergreen")]
PAIRS, SINGLES = 3, 8  # a worker: fourteen stops


@dataclass
class Worker:
    skills: list
    capacity: int
    shift: tuple
    parts: tuple
    depot: tuple


def workers():
    """The workers of the group and its depot, read from the service's source."""
    source = re.sub(r"\s+", " ", SERVICE.read_text(encoding="utf-8"))
    hours = {"eight": 8 * 60, "five": DAY_ENDS}
    found = re.findall(r'SampleWorker \{ "[^"]*"_L1, "[^"]*"_L1, "%s"_L1, "[^"]*"_L1, "([^"]*)"_L1, (\d+), ([^,]+), ([^,]+) \}'
                       % GROUP, source)
    depot = re.search(r'SampleGroup \{ "%s"_L1, .*?, (-?[\d.]+), (-?[\d.]+) \}' % GROUP, source)
    assert len(found) == len(PARTS) and depot, "the service's sample workers are not what this script expects"

    def minute(text):
        hour = re.fullmatch(r"(\d+) \* 60", text.strip())
        return int(hour[1]) * 60 if hour else hours[text.strip()]

    place = (float(depot[2]), float(depot[1]))
    return [Worker(skills.split(","), min(GROUP_CAPACITY, int(capacity)), (minute(start), min(DAY_ENDS, minute(end))),
                   parts, place) for (skills, capacity, start, end), parts in zip(found, PARTS)]


@dataclass
class Stop:
    kind: str
    place: tuple
    address: str
    service: int
    goods: list
    units: int
    prio: str
    customer: str
    phone: str
    job: "Job" = None
    arrival: float = 0
    window: tuple = ()


@dataclass
class Job:
    stops: list = field(default_factory=list)
    handle: str = ""


def kilometres(a, b):
    la1, lo1, la2, lo2 = (math.radians(v) for v in (*a, *b))
    h = math.sin((la2 - la1) / 2) ** 2 + math.cos(la1) * math.cos(la2) * math.sin((lo2 - lo1) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(h))


def minutes(a, b):
    km = kilometres(a, b)
    return min(10 * km, 4 + 1.6 * km)


def clock(minute):
    return f"{minute // 60:02d}:{minute % 60:02d}"


class Town:
    def __init__(self, rng):
        self.rng = rng
        self.phones = 0
        self.taken = set()
        self.shops = {}
        self.places = PLACES[:]
        rng.shuffle(self.places)

    def address(self, part):
        while True:
            name, a, b, postcode = self.rng.choice(STREETS[part])
            share = self.rng.random()
            number = round(a[2] + (b[2] - a[2]) * share)
            if (name, number) not in self.taken:
                break
        self.taken.add((name, number))
        aside = self.rng.uniform(-0.00025, 0.00025)  # the door is beside the street, not on its middle
        place = (round(a[0] + (b[0] - a[0]) * share + aside, 6), round(a[1] + (b[1] - a[1]) * share - aside, 6))
        return place, f"{number} {name}, San Jose, CA {postcode}"

    def phone(self):
        self.phones += 1
        return f"(408) 555-01{(self.phones * 37) % 100:02d}"

    def customer(self):
        if self.places and self.rng.random() < 0.3:
            return self.places.pop()
        return f"{self.rng.choice(FIRST)} {self.rng.choice(LAST)}"

    def shop(self, goods, part):
        """A shop of the right kind, one not met yet if there is one; each stands in one place."""
        names = SHOPS[goods[0] if goods else ""]
        name = self.rng.choice([name for name in names if name not in self.shops] or names)
        return self.shops.setdefault(name, (name, *self.address(part), self.phone()))

    def goods(self, skills):
        draw = self.rng.random()
        if draw < 0.5:
            return []
        carried = [skill for skill in skills if skill != "plumber"]
        if draw < 0.92 or len(carried) < 2:
            return [self.rng.choice(skills)]
        return sorted(self.rng.sample(carried, 2))

    def stop(self, kind, goods, units, prio, customer, place, address, phone):
        service = self.rng.choice([3, 4, 5, 5, 6, 8, 10]) if goods != ["plumber"] else self.rng.choice([12, 15, 20])
        return Stop(kind, place, address, service, goods, units, prio, customer, phone)

    def job(self, pair, parts, skills):
        goods = self.goods(skills)
        units = self.rng.choice([1, 1, 1, 2, 2, 3, 3, 4, 5, 6])
        prio = self.rng.choice(["", "", "", "", "low", "medium", "medium", "high"])
        job = Job()
        if pair:
            job.stops.append(self.stop("pickup", goods, units, prio, *self.shop(goods, self.rng.choice(parts))))
        where = self.address(self.rng.choice(parts))
        job.stops.append(self.stop("delivery", goods, units, prio, self.customer(), *where, self.phone()))
        for stop in job.stops:
            stop.job = job
        return job


def drive(jobs, worker):
    """The nearest stop next, a pick before its drop."""
    route, here = [], worker.depot
    while len(route) < sum(len(job.stops) for job in jobs):
        open_stops = [next(s for s in job.stops if s not in route) for job in jobs
                      if any(s not in route for s in job.stops)]
        stop = min(open_stops, key=lambda s: (minutes(here, s.place), s.address))
        route.append(stop)
        here = stop.place
    return route


def spread(route, worker, rng):
    """Arrival times with the day's spare time between the stops, and windows around them."""
    driving = minutes(worker.depot, route[0].place) + minutes(route[-1].place, worker.depot)
    driving += sum(minutes(a.place, b.place) for a, b in zip(route, route[1:]))
    spare = worker.shift[1] - 20 - worker.shift[0] - driving - sum(stop.service for stop in route)
    assert spare > 0, "a route is too long for the shift"
    now, here = float(worker.shift[0]), worker.depot
    for index, stop in enumerate(route):
        now += minutes(here, stop.place) + (spare / len(route) if index else 0)
        stop.arrival = now
        length = rng.choice([60, 60, 90, 90, 120, 120, 120, 180])
        start = max(7 * 60 + 30, int(now - rng.uniform(0.2, 0.7) * length) // 15 * 15)
        stop.window = (start, min(DAY_ENDS, start + length))
        now += stop.service
        here = stop.place


def verify(route, worker):
    """The route keeps every rule: shift, windows, load, pairs, skills."""
    now, here = float(worker.shift[0]), worker.depot
    load = sum(stop.units for stop in route if len(stop.job.stops) == 1)
    assert load <= worker.capacity, "too much to begin with"
    done = []
    for stop in route:
        now = max(now + minutes(here, stop.place), stop.window[0])
        assert now <= stop.window[1] - 5, f"late at {stop.address}"
        assert set(stop.goods) <= set(worker.skills), "not their goods"
        load += stop.units if stop.kind == "pickup" else -stop.units
        assert 0 <= load <= worker.capacity, "too much on board"
        assert stop.job.stops.index(stop) == sum(s.job is stop.job for s in done), "drop before pick"
        done.append(stop)
        now += stop.service
        here = stop.place
    assert now + minutes(here, worker.depot) <= worker.shift[1], "home too late"


def routes(rng):
    town = Town(rng)
    for worker in workers():
        jobs = [town.job(index < PAIRS, worker.parts, worker.skills) for index in range(PAIRS + SINGLES)]
        route = drive(jobs, worker)
        spread(route, worker, rng)
        verify(route, worker)
        yield jobs


def row_of(stop):
    return [stop.job.handle, stop.kind, stop.address, f"{stop.place[0]:.6f}", f"{stop.place[1]:.6f}", "",
            clock(stop.window[0]), clock(stop.window[1]), str(stop.service), "; ".join(stop.goods), str(stop.units),
            stop.prio, stop.customer, stop.phone]


def column(name):
    return HEADER.index(name)


def spoil(rows):
    """Two good rows get something odd that does no harm; eight rows that cannot be sent are added."""
    singles = [row for row in rows if sum(other[0] == row[0] for other in rows) == 1]
    singles[5][column("Radius")] = "5000"
    singles[9][column("Customer")] = "+Plus Fitness"

    def added(like, handle, after, **cells):
        row = singles[like][:]
        row[0] = handle
        for name, text in cells.items():
            row[column(name.replace("_", " "))] = text
        row[column("Customer")], row[column("Phone")] = after[1:]
        at = after[0]
        while rows[at - 1][0] == rows[at][0]:
            at += 1  # not between a pick and its drop
        rows.insert(at, row)

    lat, lng = singles[14][column("Lat")], singles[14][column("Lng")]
    added(12, "SJ-1901", (9, "Blue Oak Upholstery", "(408) 555-0190"), Street_address="1360 Lincoln Ave, San Jose, CA 95125",
          Lat="", Lng="")
    added(14, "SJ-1902", (23, "Juniper Frames", "(408) 555-0191"), Lat=lng, Lng=lat)
    added(16, "SJ-1903", (38, "Northside Tools", "(408) 555-0192"), From="15:00", Until="13:30")
    added(18, "SJ-1904", (52, "Marisol Quintero", "(408) 555-0193"), Units="two")
    added(20, "SJ-1905", (66, "Cedar & Sage", "(408) 555-0194"), Kind="exchange")
    first = singles[3]
    added(3, first[0], (79, first[column("Customer")], first[column("Phone")]))
    added(22, "SJ-1907", (93, "Old Mill Ceramics", "(408) 555-0196"), Until="31.02.2026 10:00")
    added(24, "SJ-1908", (107, "Dry Creek Cellars", "(408) 555-0197"), Lat="0", Lng="0")


def table(header, rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def make():
    rng = random.Random(SEED)
    jobs = [job for share in routes(rng) for job in share]
    rng.shuffle(jobs)
    for number, job in enumerate(jobs):
        job.handle = f"SJ-{1001 + number}"
    rows = [row_of(stop) for job in jobs for stop in job.stops]
    spoil(rows)
    return table(HEADER, rows)


def main():
    text, file = make(), HERE / "san-jose-day.csv"
    if sys.argv[1:] == ["--check"]:
        sys.exit(0 if file.read_text(encoding="utf-8") == text else f"{file.name} is not what make_day.py makes: run it")
    file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
