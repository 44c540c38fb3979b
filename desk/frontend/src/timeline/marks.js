/** The marks of a timeline. Their form says how certain a thing is: filled, dashed, doubled, grey. */
import { cut, widthOf } from '../charts/measure.js';
import { draw } from '../dom.js';
import { number } from '../words.js';

const pointClass = { ours: 'tl__o', theirs: 'tl__t', joint: 'tl__j' };
const stateClass = { proposed: 'tl__p', past: 'tl__past' };

/** How far from the middle of its lane a side stands: ours above, theirs below. */
export function bandOf(side, crowded) {
  const away = crowded ? 25 : 9;
  return { ours: -away, joint: 0, theirs: away }[side];
}

export function pointMark(chart, item, { x, y, r }) {
  const place = { cx: x.toFixed(1), cy: y };
  const shapes = [draw('circle', { class: `tl__dot ${stateClass[item.status] ?? pointClass[item.side]}`, ...place, r })];
  if (item.status === 'conflict') shapes.push(draw('circle', { class: 'tl__conflict', ...place, r: r + 2 }), draw('circle', { class: 'tl__conflict', ...place, r: r + 4.5 }));
  return chart.point(item, draw('circle', { class: 'hit', ...place, r: Math.max(12, r) }), ...shapes, draw('circle', { class: 'ring', ...place, r: r + 4 }));
}

export function groupMark(chart, members, side, { x, y, r }, name) {
  const place = { cx: x.toFixed(1), cy: y };
  const unsure = members.every((item) => item.status === 'proposed');
  chart.texts.push(draw('text', { class: unsure ? 'num num--p' : 'num', x: place.cx, y: y + 4 }, number(members.length)));
  return chart.point(
    { key: members[0].key, name, opens: true },
    draw('circle', { class: `tl__dot ${unsure ? 'tl__p' : pointClass[side]}`, ...place, r }),
    draw('circle', { class: 'ring', ...place, r: r + 3.5 }),
  );
}

function barClass(item) {
  if (item.status === 'proposed') return 'tl__bar--p';
  if (item.status === 'past') return 'tl__bar--past';
  if (item.kind === 'notice') return 'tl__ag tl__ag--n';
  if (item.kind === 'agreement') return 'tl__ag';
  return item.side === 'theirs' ? 'tl__tr tl__tr--t' : 'tl__tr';
}

export function barMark(chart, item, box, thin) {
  const text = thin ? '' : cut(item.short, box.width - 10, 11.5);
  const start = chart.rtl ? box.x + box.width - 6 : box.x + 6;
  const shapes = [draw('rect', { class: `tl__bar ${barClass(item)}`, ...rounded(box), rx: thin ? 1 : 2 })];
  if (item.status === 'conflict') shapes.push(draw('rect', { class: 'tl__conflict', ...rounded(grown(box, 2.5)), rx: 3 }));
  if (text && box.width > widthOf(text, 11.5) + 6) chart.texts.push(draw('text', { class: 'in', x: start.toFixed(1), y: box.y + 14 }, text));
  return chart.point(item, ...shapes, draw('rect', { class: 'ring', ...rounded(grown(box, 3)), rx: 4 }));
}

function grown({ x, y, width, height }, by) {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function rounded({ x, y, width, height }) {
  return { x: x.toFixed(1), y, width: width.toFixed(1), height };
}
