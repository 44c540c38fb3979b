/** Walks dropped folders a handful of entries at a time, so that ten thousand files never freeze the page. */

/** What a drop brought, taken out at once because the browser forgets it after the event. */
export function entriesOf(transfer) {
  const items = [...(transfer.items ?? [])].filter((item) => item.kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile()).filter(Boolean);
  return entries.length > 0 ? entries : [...transfer.files];
}

/** Every file below the entries, one by one, as `{ name, entry }`, `{ name, file }`, or `{ name, error: true }`. */
export async function* filesBelow(entries) {
  const stack = [...entries].reverse();
  while (stack.length > 0) {
    const entry = stack.pop();
    if (entry instanceof File) yield { name: pathOf(entry), file: entry };
    else if (entry.isFile) yield { name: entry.fullPath.replace(/^\//, ''), entry };
    else yield* inside(entry, stack);
  }
}

export function pathOf(file) {
  return file.webkitRelativePath || file.name;
}

async function* inside(folder, stack) {
  const reader = folder.createReader();
  try {
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) return;
      for (const entry of some) stack.push(entry);
    }
  } catch {
    yield { name: folder.fullPath, error: true };
  }
}

/** Opens an entry late, when its batch is about to leave. */
export function opener(found) {
  if (found.file) return async () => found.file;
  return () => new Promise((resolve, reject) => found.entry.file(resolve, reject));
}
