/** Time on a line: instants to pixels along the direction of reading, and the marks of an axis. All in universal time. */

export const aDay = 86400000;

/** Nothing is told by looking closer than this. */
const closest = 10 * aDay;

export class TimeScale {
  /** `start` to `end` (milliseconds) over `width` pixels, measured from the inline start. */
  constructor(start, end, width) {
    this.start = start;
    this.end = end;
    this.width = width;
  }

  /** Pixels from the inline start. */
  at(instant) {
    return ((instant - this.start) / (this.end - this.start)) * this.width;
  }

  instant(pixel) {
    return this.start + (pixel / this.width) * (this.end - this.start);
  }

  /** Closer by a factor, the instant under `pixel` staying where it is; never outside `whole`. */
  zoomed(factor, pixel, whole) {
    const span = Math.min(Math.max((this.end - this.start) / factor, closest), whole.end - whole.start);
    const fixed = this.instant(pixel);
    return this.#within(fixed - (pixel / this.width) * span, span, whole);
  }

  /** Moved by pixels, stopping at the ends of `whole`. */
  moved(pixels, whole) {
    const span = this.end - this.start;
    return this.#within(this.start + (pixels / this.width) * span, span, whole);
  }

  #within(start, span, whole) {
    const held = Math.min(Math.max(start, whole.start), whole.end - span);
    return new TimeScale(held, held + span, this.width);
  }
}

/** Steps an axis may take, from days to generations. */
const steps = [
  { unit: 'day', by: 1, days: 1 },
  { unit: 'day', by: 7, days: 7 },
  { unit: 'month', by: 1, days: 30 },
  { unit: 'month', by: 3, days: 91 },
  { unit: 'month', by: 6, days: 182 },
  { unit: 'year', by: 1, days: 365 },
  { unit: 'year', by: 2, days: 730 },
  { unit: 'year', by: 5, days: 1826 },
  { unit: 'year', by: 10, days: 3652 },
  { unit: 'year', by: 25, days: 9131 },
];

/** The marks of an axis at least `gap` pixels apart: `{ at, unit }` each. */
export function marks(scale, gap) {
  const perDay = scale.width / ((scale.end - scale.start) / aDay);
  const step = steps.find(({ days }) => days * perDay >= gap) ?? steps.at(-1);
  const found = [];
  for (let at = floor(scale.start, step); at <= scale.end; at = next(at, step)) {
    if (at >= scale.start) found.push({ at, unit: step.unit });
  }
  return found;
}

function floor(instant, { unit, by }) {
  const date = new Date(instant);
  if (unit === 'year') return Date.UTC(Math.floor(date.getUTCFullYear() / by) * by, 0, 1);
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / by) * by, 1);
  const monday = by === 7 ? (date.getUTCDay() + 6) % 7 : 0;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() - monday);
}

function next(at, { unit, by }) {
  const date = new Date(at);
  if (unit === 'year') return Date.UTC(date.getUTCFullYear() + by, 0, 1);
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, 1);
  return at + by * aDay;
}

/** An ISO day as an instant, or null for anything else. */
export function parseDay(text) {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '') ?? /^(\d{4})(?:-(\d{2}))?$/.exec(text ?? '');
  if (!match) return null;
  const instant = Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1));
  return Number.isNaN(instant) ? null : instant;
}
