/** The forms of a node: round is a person, square an organisation, a wide tile a country, dotted a group. */
import { draw } from '../dom.js';

export function shapeOf({ kind, side, status, members, x, y, r }) {
  const own = status === 'proposed' ? 'unsure' : { person: side === 'ours' ? 'o' : 't', organisation: 'org', country: 'co' }[kind];
  const form = members ? 'grp' : own;
  const [cx, cy] = [x.toFixed(1), y.toFixed(1)];
  if (kind === 'person') return draw('circle', { class: form, cx, cy, r });
  const [w, h] = kind === 'country' ? [r * 2.6, r * 1.8] : [r * 1.9, r * 1.9];
  return draw('rect', { class: form, x: (x - w / 2).toFixed(1), y: (y - h / 2).toFixed(1), width: w.toFixed(1), height: h.toFixed(1), rx: 3 });
}

/** The ring of focus; the node at the centre always wears one. */
export function ringOf({ x, y, r }, centre) {
  return draw('circle', { class: centre ? 'ring foc' : 'ring', cx: x.toFixed(1), cy: y.toFixed(1), r: r + 5 });
}
