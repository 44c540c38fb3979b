/** Which files travel together, and which answer belongs to which file. */

/** Takes the next batch off the front: at most so many files and bytes, a large file alone, never two markings together. */
export function takeBatch(waiting, { files, bytes }) {
  const batch = [];
  let sum = 0;
  while (waiting.length > 0 && batch.length < files) {
    const size = waiting[0].size ?? 0;
    if (batch.length > 0 && (sum + size > bytes || waiting[0].alone || waiting[0].marking !== batch[0].marking)) break;
    const item = waiting.shift();
    batch.push(item);
    sum += size;
    if (item.alone) break;
  }
  return batch;
}

const known = new Set(['accepted', 'known', 'refused', 'partial']);

/**
 * Pairs a batch with the answers: by position when the names agree there, else by name. A file without an answer stays
 * without one (null), because silence is not acceptance.
 */
export function pairAnswers(batch, results) {
  const list = Array.isArray(results) ? results.filter((answer) => known.has(answer?.status)) : [];
  const left = new Set(list);
  const byPlace = batch.map((item, at) => {
    const answer = list[at];
    if (!answer || !sameName(item, answer)) return null;
    left.delete(answer);
    return answer;
  });
  return batch.map((item, at) => {
    if (byPlace[at]) return byPlace[at];
    const answer = [...left].find((one) => sameName(item, one));
    if (answer) left.delete(answer);
    return answer ?? null;
  });
}

function sameName(item, answer) {
  return answer.name === item.name || lastPart(answer.name) === lastPart(item.name);
}

function lastPart(path) {
  return String(path).split(/[/\\]/).at(-1);
}
