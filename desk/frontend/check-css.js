/**
 * Fails when a style sheet names a side of the screen instead of a side of the text.
 *
 * Pages run right to left and left to right from one sheet, so `left`, `width`, `margin-top` and their kin are refused,
 * as are four-value shorthands whose two inline sides differ. Media conditions are about the screen and stay as they are.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const physical =
  /^(left|right|top|bottom|(min-|max-)?(width|height)|(scroll-)?(margin|padding)-(left|right|top|bottom)|border-(left|right|top|bottom)(-.+)?|border-(top|bottom)-(left|right)-radius|overflow-[xy])$/;
const sided = /^(margin|padding|inset|border-(width|style|color))$/;
const allowed = new Set(['overflow-x', 'overflow-y']);

/** The declarations of a sheet with their lines; comments and at-rule preludes are left out. */
export function declarations(css) {
  const plain = css.replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ' '));
  const found = [];
  const pattern = /(?<=[{;])\s*([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g;
  for (const match of plain.matchAll(pattern)) {
    const line = plain.slice(0, match.index + match[0].indexOf(match[1])).split('\n').length;
    found.push({ line, property: match[1], value: match[2].trim() });
  }
  return found;
}

/** Why a declaration ties a page to one direction, or null when it does not. */
export function complaint({ property, value }) {
  if (physical.test(property) && !allowed.has(property)) return `${property} is physical`;
  if (/^(text-align|float|clear)$/.test(property) && /^(left|right)\b/.test(value)) return `${property}: ${value} is physical`;
  if (sided.test(property)) {
    const parts = value.match(/[a-z-]+\([^)]*\)|[^\s]+/g) ?? [];
    if (parts.length === 4 && parts[1] !== parts[3]) return `${property}: ${value} gives the inline sides different values`;
  }
  return null;
}

function check(folder) {
  const lines = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.css'))) {
    for (const declaration of declarations(readFileSync(join(folder, name), 'utf8'))) {
      const reason = complaint(declaration);
      if (reason) lines.push(`${name}:${declaration.line}: ${reason}`);
    }
  }
  return lines;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = check(join(fileURLToPath(new URL('.', import.meta.url)), 'styles'));
  if (lines.length > 0) {
    console.error(`${lines.join('\n')}\nMaybe you meant the logical property (inset-inline-start, inline-size, margin-block-start …).`);
    process.exit(1);
  }
}
