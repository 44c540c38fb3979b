/** Places of a map: their size, which of them become one, where their names find room. */
import { widthOf } from '../charts/measure.js';

/** The radius that stands for a number of meetings: 7 px for one, 12.5 for nineteen, never more than 21. */
export function radiusFor(count) {
  return Math.min(21, 5.55 + 1.59 * Math.sqrt(Math.max(1, count || 1)));
}

/**
 * Joins places that would cover each other by more than a quarter of their reach (by half where ours meets theirs), the
 * greater drawing in the lesser. `places` carry `x`, `y`, `count`, `side`; the answer is sorted by count, the greatest first, and is the same for the same places.
 */
export function gather(places) {
  const sorted = [...places].sort((a, b) => b.count - a.count || a.x - b.x || a.y - b.y || Number(a.key) - Number(b.key));
  const groups = [];
  for (const place of sorted) {
    const r = radiusFor(place.count);
    const host = groups.find((group) => Math.hypot(group.x - place.x, group.y - place.y) < (group.r + r) * (group.side === place.side ? 0.75 : 0.5));
    if (host) {
      host.members.push(place);
      host.count += place.count;
      host.r = radiusFor(host.count);
      if (host.side !== place.side) host.side = 'both';
    } else groups.push({ members: [place], x: place.x, y: place.y, count: place.count, side: place.side, r });
  }
  return groups.sort((a, b) => b.count - a.count);
}

const lineHeight = 15;

/**
 * Gives each name the first side of its point, in the order wished, where it covers neither a point nor another name. Names
 * without room are left out; they are still spoken and shown under hand. `bounds` is `{ width, height }`.
 */
export function placeNames(groups, bounds, fixed = [], order = ['after', 'before', 'above', 'below']) {
  const taken = [...fixed, ...groups.map((group) => ({ x: group.x - group.r, y: group.y - group.r, width: 2 * group.r, height: 2 * group.r, of: group }))];
  return groups.map((group) => {
    const width = widthOf(group.label ?? '');
    if (!group.label) return null;
    const free = candidates(group, width, order).find((box) => inside(box, bounds) && !taken.some((other) => other.of !== group && meets(box, other)));
    if (free) taken.push(free);
    return free ?? null;
  });
}

function candidates({ x, y, r }, width, order) {
  const at = {
    after: { x: x + r + 4, y: y - lineHeight / 2 },
    before: { x: x - r - 4 - width, y: y - lineHeight / 2 },
    above: { x: x - width / 2, y: y - r - lineHeight - 2 },
    below: { x: x - width / 2, y: y + r + 2 },
  };
  return order.map((side) => ({ ...at[side], width, height: lineHeight, side }));
}

function inside(box, { width, height }) {
  return box.x >= 2 && box.y >= 2 && box.x + box.width <= width - 2 && box.y + box.height <= height - 2;
}

function meets(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The place an arrow key leads to: near, and more ahead than aside. */
export function towards(from, groups, dx, dy) {
  let best = null;
  let least = Infinity;
  for (const group of groups) {
    const ahead = (group.x - from.x) * dx + (group.y - from.y) * dy;
    const aside = Math.abs((group.x - from.x) * dy) + Math.abs((group.y - from.y) * dx);
    const cost = ahead + aside * 2;
    if (ahead > 1 && aside <= ahead * 2.5 && cost < least) [best, least] = [group, cost];
  }
  return best;
}
