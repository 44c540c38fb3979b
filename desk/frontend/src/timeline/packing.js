/** Room on a crowded line: points that would cover each other become one, bars find a row of their own. */

/** The radius that stands for a number of people: 5.5 px for one, never more than 11. */
export function radiusFor(people) {
  return Math.min(11, 4.6 + 0.9 * Math.sqrt(Math.max(1, people || 1)));
}

/** The radius of a point that stands for several. */
export function groupRadius(count) {
  return Math.min(13, 8 + Math.log10(count) * 2.6);
}

/**
 * Joins points on one line that would cover each other. `points` carry `x` and `r` and come sorted by `x`; each group
 * carries its `members`, the `x` of their middle and its own `r`. Two lone points may overlap by half: that still reads.
 */
export function group(points) {
  const groups = [];
  for (const point of points) {
    let last = { members: [point], x: point.x, r: point.r };
    while (groups.length > 0 && covers(groups.at(-1), last)) last = joined(groups.pop(), last);
    groups.push(last);
  }
  return groups;
}

function covers(a, b) {
  const lone = a.members.length === 1 && b.members.length === 1;
  return b.x - a.x < (lone ? Math.max(a.r, b.r) : a.r + b.r + 1);
}

function joined(a, b) {
  const members = [...a.members, ...b.members];
  const share = a.members.length / members.length;
  return { members, x: a.x * share + b.x * (1 - share), r: groupRadius(members.length) };
}

/**
 * Gives each span a row in which it touches no other, in order of beginning; spans over `rows` rows get row null.
 * Rows depend on time alone, so a bar keeps its row at every zoom.
 */
export function stack(spans, rows) {
  const ends = [];
  const sorted = spans.map((span, index) => ({ span, index })).sort((a, b) => a.span.from - b.span.from || b.span.to - a.span.to || a.index - b.index);
  const row = new Array(spans.length).fill(null);
  for (const { span, index } of sorted) {
    let at = ends.findIndex((end) => end <= span.from);
    if (at < 0 && ends.length < rows) at = ends.length;
    if (at < 0) continue;
    ends[at] = span.to;
    row[index] = at;
  }
  return { row, used: ends.length };
}
