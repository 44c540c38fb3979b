/** The rows of a table as lanes of a timeline: points and bars, each with its room. */
import { shortOf } from '../charts/rows.js';
import { stack } from './packing.js';
import { aDay, parseDay } from './scale.js';

const bars = new Set(['agreement', 'training', 'notice', 'programme']);
const sides = new Set(['ours', 'theirs']);

/** Rows of bars drawn at full height, and, in a lane that needs more, as thin lines. */
const fullRows = 6;
const thinRows = 14;

/** One row of the table; null when it names no day and so has no place on a line. */
export function itemOf(row, index, common) {
  const from = parseDay(row.dataset.from);
  if (from === null) return null;
  const kind = row.dataset.kind ?? '';
  return {
    ...common,
    key: String(index),
    lane: row.dataset.lane ?? '',
    from,
    to: parseDay(row.dataset.to),
    kind,
    bar: row.dataset.shape ? row.dataset.shape === 'bar' : bars.has(kind),
    side: sides.has(row.dataset.side) ? row.dataset.side : 'joint',
    size: Number(row.dataset.size) || 1,
    short: shortOf(row),
  };
}

/** From the first day to the last, today included, with air at both ends; endless bars reach the end. */
export function extent(items, today) {
  const days = items.flatMap((item) => [item.from, item.to ?? item.from]);
  const start = days.reduce((least, day) => Math.min(least, day), today);
  const end = days.reduce((most, day) => Math.max(most, day), today);
  const endless = items.some((item) => item.bar && item.to === null) ? 300 * aDay : 0;
  const air = Math.max((end - start) * 0.03, 20 * aDay);
  return { start: start - air, end: Math.max(end, today + endless) + air };
}

/** Lanes in the order the table names them, each with the height it needs at this width. */
export function lanesOf(items, whole, width, narrow) {
  const names = [...new Set(items.map((item) => item.lane))];
  let y = 22;
  return names.map((name) => {
    const lane = laneOf(name, items.filter((item) => item.lane === name), whole, width);
    lane.y = y;
    lane.head = narrow ? 18 : 0;
    y += lane.height + lane.head;
    return lane;
  });
}

function laneOf(name, members, whole, width) {
  const points = members.filter((item) => !item.bar).sort(inTime);
  const spans = members.filter((item) => item.bar).sort(inTime);
  const crowded = points.length > width / 12;
  const room = packed(spans, whole);
  const above = points.length === 0 ? 0 : crowded ? 84 : 60;
  const below = room.used === 0 ? 0 : 8 + room.used * room.pitch + (room.over.length > 0 ? 26 : 0);
  return { name, points, spans, ...room, crowded, above, height: Math.max(44, above + below) };
}

function packed(spans, whole) {
  const asSpans = spans.map((item) => ({ from: item.from, to: Math.max(item.to ?? whole.end, item.from + aDay) }));
  let { row, used } = stack(asSpans, fullRows);
  const thin = row.includes(null);
  if (thin) ({ row, used } = stack(asSpans, thinRows));
  return { row, used, thin, pitch: thin ? 10 : 26, over: spans.filter((item, at) => row[at] === null) };
}

export function inTime(a, b) {
  return a.from - b.from || Number(a.key) - Number(b.key);
}
