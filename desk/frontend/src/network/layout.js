/** Places for the nodes of a graph: the same graph always gets the same drawing. Runs to rest at once; nothing moves on the page. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

/** A linear congruential generator (Numerical Recipes), seeded alike every time. */
function seeded(seed) {
  let state = 20260101 + seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Enough steps for sixty nodes to come to rest. */
const steps = 300;

/** Small graphs are laid out several times and the one with the fewest crossings is kept; large ones cross anyway. */
function triesFor(count) {
  if (count <= 24) return 10;
  return count <= 40 ? 3 : 1;
}

/** Nodes with `x`, `y` around (0, 0), the centre at the origin. Space is wider than high, as the page is. */
export function arrange(graph, centre) {
  let best = null;
  for (let seed = 0; seed < triesFor(graph.nodes.length); seed += 1) {
    const places = settle(graph, centre, seed);
    const cost = crossings(graph.links, places);
    if (!best || cost < best.cost) best = { places, cost };
    if (cost === 0) break;
  }
  return best.places;
}

function settle({ nodes, links }, centre, seed) {
  const turn = 2.4 + seed * 0.7;
  const placed = nodes.map((node, at) => ({ id: node.id, r: node.r ?? 10, x: Math.cos(at * turn) * 12 * Math.sqrt(at + 1), y: Math.sin(at * turn) * 12 * Math.sqrt(at + 1) }));
  const middle = placed.find((node) => node.id === centre);
  if (middle) Object.assign(middle, { fx: 0, fy: 0 });
  forceSimulation(placed)
    .randomSource(seeded(seed))
    .force('link', forceLink(links.map(({ source, target }) => ({ source, target }))).id((node) => node.id).distance(84).strength(0.5))
    .force('charge', forceManyBody().strength(-340).distanceMax(420))
    .force('collide', forceCollide((node) => node.r + 22))
    .force('x', forceX().strength(0.04))
    .force('y', forceY().strength(0.09))
    .stop()
    .tick(steps);
  return new Map(placed.map(({ id, x, y }) => [id, { x, y }]));
}

/** How many pairs of links cross each other. */
export function crossings(links, places) {
  let count = 0;
  links.forEach((one, at) => {
    for (const other of links.slice(at + 1)) {
      const apart = one.source !== other.source && one.source !== other.target && one.target !== other.source && one.target !== other.target;
      if (apart && cross(places.get(one.source), places.get(one.target), places.get(other.source), places.get(other.target))) count += 1;
    }
  });
  return count;
}

function cross(a, b, c, d) {
  return turns(a, b, c) !== turns(a, b, d) && turns(c, d, a) !== turns(c, d, b);
}

function turns(a, b, c) {
  return (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x);
}

/** A view of those places in a box: `k` across, `k * high` down, because a page is wider than a graph is. */
export function fitted(places, width, height, air, most = 1.4) {
  const xs = places.map((place) => place.x);
  const ys = places.map((place) => place.y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const down = Math.min(most, (height - 2 * air) / Math.max(1, bottom - top));
  const k = Math.min(down * 1.7, (width - 2 * air) / Math.max(1, right - left));
  const high = Math.min(1, down / k);
  return { k, high, x: width / 2 - (k * (left + right)) / 2, y: height / 2 - (k * high * (top + bottom)) / 2 };
}
