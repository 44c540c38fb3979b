/**
 * The land and the borders of the map, cut down from Natural Earth (public domain) as packed by world-atlas 2.0.2.
 *
 * Countries stay apart in the file so that a deployment's viewpoint can omit or dash the border between any two.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { quantize } from 'topojson-client';
import { filter, filterAttached, filterWeight, presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';

const require = createRequire(import.meta.url);

/** Areas of Natural Earth without an ISO number; XK is the user-assigned code in general use. */
const unnumbered = { Kosovo: 'XK', 'N. Cyprus': 'XN', Somaliland: 'XS', 'Indian Ocean Ter.': 'XI', 'Ashmore and Cartier Is.': 'XA', 'Siachen Glacier': 'XG' };

/** ISO 3166-1 numeric to alpha-2, by the rule of BCP 47 that a numeric region is written in letters where it has them. */
function letters(country) {
  if (!country.id) return unnumbered[country.properties.name] ?? 'XX';
  return Intl.getCanonicalLocales(`und-${country.id}`)[0].slice(4);
}

/** A triangle smaller than this, in steradians, is not drawn; islands below it go unless they are all a country has. */
const smallest = 1.2e-6;

export function drawWorld() {
  const source = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'));
  const countries = source.objects.countries;
  countries.geometries = countries.geometries
    .filter((country) => country.id !== '010')
    .map(({ type, arcs, ...rest }) => ({ type, arcs, id: letters(rest) }));
  const weighted = presimplify({ ...source, objects: { countries } }, sphericalTriangleArea);
  const islands = filterWeight(weighted, smallest * 4, sphericalTriangleArea);
  const kept = filter(simplify(weighted, smallest), filterAny(filterAttached(weighted), islands));
  return quantize(kept, 2e4);
}

function filterAny(...filters) {
  return (ring, interior) => filters.some((keep) => keep(ring, interior));
}
