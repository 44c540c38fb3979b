/** The ground of a map: land, graticule and borders, the borders as the deployment sees them. */
import { geoGraticule10, geoMercator, geoNaturalEarth1, geoPath } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import { draw } from '../dom.js';

let world;

/** Fetched once a page, beside the script that asks for it. */
export function loadWorld(address) {
  world ??= Promise.all(['world.json', 'viewpoints.json'].map((name) => fetch(new URL(name, address)).then((answer) => answer.json())));
  return world;
}

/** Land and borders as geometry, for a viewpoint: pairs of countries `omitted` or `disputed`. */
export function groundOf(topology, viewpoint) {
  const countries = topology.objects.countries;
  const omitted = pairs(viewpoint?.omitted);
  const disputed = pairs(viewpoint?.disputed);
  return {
    land: merge(topology, countries.geometries),
    inner: mesh(topology, countries, (a, b) => a !== b && !omitted(a, b) && !disputed(a, b)),
    disputed: mesh(topology, countries, (a, b) => a !== b && disputed(a, b)),
  };
}

function pairs(list = []) {
  const known = new Set(list.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  return (a, b) => known.has(`${a.id} ${b.id}`);
}

/** Wider than this, in degrees of longitude, a view is of the world and bends as a globe does; closer it keeps angles. */
const worldly = 110;

/** A projection that shows `[west, south, east, north]` in a box, with `air` pixels around. */
export function projectionFor([west, south, east, north], width, height, air) {
  const frame = { type: 'MultiPoint', coordinates: edge(west, south, east, north) };
  const projection = east - west > worldly ? geoNaturalEarth1() : geoMercator().rotate([-(west + east) / 2, 0]);
  return projection.fitExtent(
    [
      [air, air],
      [width - air, height - air],
    ],
    frame,
  );
}

function edge(west, south, east, north) {
  const points = [];
  for (let part = 0; part <= 8; part += 1) {
    const longitude = west + ((east - west) * part) / 8;
    points.push([longitude, south], [longitude, north], [longitude, (south + north) / 2]);
  }
  return points;
}

/** The drawn ground; `reach` pixels beyond the view are drawn too, so that panning does not come upon an edge. */
export function drawGround(ground, projection, [width, height]) {
  const reach = 3 * Math.max(width, height);
  projection.clipExtent([
    [-reach, -reach],
    [width + reach, height + reach],
  ]);
  const path = geoPath(projection).digits(1);
  const nodes = [
    draw('path', { class: 'map__grat', d: path(geoGraticule10()) }),
    draw('path', { class: 'map__land', d: path(ground.land) }),
    draw('path', { class: 'map__in', d: path(ground.inner) }),
    draw('path', { class: 'map__disputed', d: path(ground.disputed) ?? '' }),
  ];
  projection.clipExtent(null);
  return nodes;
}

/** The smallest box around points, with air; a single point gets a region around it. */
export function around(points) {
  const longitudes = points.map((point) => point.lon);
  const latitudes = points.map((point) => point.lat);
  const [west, east] = widened(Math.min(...longitudes), Math.max(...longitudes), 12);
  const [south, north] = widened(Math.min(...latitudes), Math.max(...latitudes), 8);
  return [Math.max(-180, west), Math.max(-60, south), Math.min(180, east), Math.min(80, north)];
}

function widened(least, most, smallest) {
  const missing = Math.max(0, smallest - (most - least)) / 2;
  const air = (most - least) * 0.06;
  return [least - missing - air, most + missing + air];
}
