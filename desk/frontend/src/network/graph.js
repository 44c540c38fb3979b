/** Edges to a graph small enough to read: at most sixty nodes, the least connected gathered in groups. */

/** More nodes than this and a drawing of links tells nothing. */
export const mostNodes = 60;

/** Nodes and links out of edges; a pair named twice is one link with the weight of both. */
export function graphOf(edges) {
  const nodes = new Map();
  const links = new Map();
  for (const edge of edges) {
    if (edge.from.id === edge.to.id) continue;
    for (const end of [edge.from, edge.to]) nodes.set(end.id, { ...end, ...kept(nodes.get(end.id)), degree: (nodes.get(end.id)?.degree ?? 0) + 1 });
    const [a, b] = [edge.from.id, edge.to.id].sort();
    const link = links.get(`${a}\n${b}`) ?? { source: a, target: b, weight: 0, statuses: new Set() };
    link.weight += edge.weight;
    link.statuses.add(edge.status);
    links.set(`${a}\n${b}`, link);
  }
  const byId = (a, b) => (a.id < b.id ? -1 : 1);
  const byEnds = (a, b) => (`${a.source}\n${a.target}` < `${b.source}\n${b.target}` ? -1 : 1);
  return { nodes: [...nodes.values()].sort(byId), links: [...links.values()].sort(byEnds) };
}

/** What a node already knows of itself and a later row may leave out. */
function kept(node) {
  return node ? Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null && value !== '')) : {};
}

/** Certain if any source is; disputed if any says so; proposed only when every row is. */
export function statusOf(link) {
  if (link.statuses.has('conflict')) return 'conflict';
  return [...link.statuses].every((status) => status === 'proposed') ? 'proposed' : 'confirmed';
}

/**
 * Gathers nodes until `most` are left. The centre and the most connected stay; each other node goes to the group of its
 * strongest neighbour among those that stay, one group a neighbour and a kind; the groups count as nodes.
 */
export function reduce({ nodes, links }, centre, most = mostNodes) {
  if (nodes.length <= most) return { nodes, links };
  const ranked = [...nodes].sort((a, b) => rank(b, centre) - rank(a, centre) || (a.id < b.id ? -1 : 1));
  let keep = Math.floor(most * 0.75);
  for (; keep > 1; keep -= 1) {
    const reduced = gathered(ranked, links, keep);
    if (reduced.nodes.length <= most) return reduced;
  }
  return gathered(ranked, links, 1);
}

function rank(node, centre) {
  return node.id === centre ? Infinity : node.degree;
}

function gathered(ranked, links, keep) {
  const stays = new Set(ranked.slice(0, keep).map((node) => node.id));
  const neighbour = strongest(links, stays);
  const groups = new Map();
  const place = new Map();
  for (const node of ranked.slice(keep)) {
    const host = neighbour.get(node.id)?.id ?? '';
    const id = `group ${host} ${node.kind}`;
    if (!groups.has(id)) groups.set(id, { id, kind: node.kind, side: null, name: '', members: [], degree: 0 });
    groups.get(id).members.push(node);
    place.set(node.id, id);
  }
  const alone = [...groups.values()].filter((group) => group.members.length === 1);
  for (const group of alone) {
    groups.delete(group.id);
    place.delete(group.members[0].id);
  }
  const nodes = [...ranked.slice(0, keep), ...alone.map((group) => group.members[0]), ...groups.values()];
  return { nodes, links: relinked(links, (id) => place.get(id) ?? id) };
}

function strongest(links, stays) {
  const best = new Map();
  for (const { source, target, weight } of links) {
    for (const [id, other] of [[source, target], [target, source]]) {
      if (stays.has(id) || !stays.has(other)) continue;
      const held = best.get(id);
      if (!held || weight > held.weight || (weight === held.weight && other < held.id)) best.set(id, { id: other, weight });
    }
  }
  return best;
}

function relinked(links, at) {
  const joined = new Map();
  for (const link of links) {
    const [a, b] = [at(link.source), at(link.target)].sort();
    if (a === b) continue;
    const key = `${a}\n${b}`;
    const held = joined.get(key) ?? { source: a, target: b, weight: 0, statuses: new Set() };
    held.weight += link.weight;
    for (const status of link.statuses) held.statuses.add(status);
    joined.set(key, held);
  }
  return [...joined.values()];
}
