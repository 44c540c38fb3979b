/** What a row of a table says to a drawing. */

export function linkOf(row) {
  return row.dataset.href ?? row.querySelector('a[href]')?.getAttribute('href') ?? null;
}

/** The spoken name: what the row gives for it, with its state; else the words of its cells. */
export function nameOf(row, and, words) {
  if (row.dataset.name === undefined) {
    return [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).filter(Boolean).join(`${and} `);
  }
  const states = new Set(['proposed', 'conflict']);
  return states.has(row.dataset.status) ? `${row.dataset.name}${and} ${words.say(row.dataset.status)}` : row.dataset.name;
}

/** The text of the link, short enough to stand inside a drawing. */
export function shortOf(row) {
  return (row.dataset.short ?? row.querySelector('a')?.textContent ?? row.cells[0]?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
