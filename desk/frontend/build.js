/** Builds the committed bundle: `node build.js [folder]`; without a folder it writes where the server reads. */
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { drawWorld } from './world.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = process.argv[2] ?? join(here, '../src/main/resources/static/assets');

/** One symbol an icon, in the order of their names, so the sprite is the same on every machine. */
function sprite() {
  const symbols = readdirSync(join(here, 'icons'))
    .filter((name) => name.endsWith('.svg'))
    .sort()
    .map((name) => {
      const source = readFileSync(join(here, 'icons', name), 'utf8');
      const [, box, drawing] = source.match(/viewBox="([^"]+)">(.*)<\/svg>/s);
      return `<symbol id="i-${basename(name, '.svg')}" viewBox="${box}">${drawing.trim()}</symbol>`;
    });
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
}

async function bundle(entry, outfile, settings = {}) {
  await build({
    absWorkingDir: here,
    entryPoints: [entry],
    outfile: join(out, outfile),
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    ...settings,
  });
}

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'fonts'), { recursive: true });
await bundle('src/desk.js', 'desk.js', { format: 'esm', target: 'es2022' });
await bundle('styles/all.css', 'look.css', { external: ['fonts/*'], target: 'chrome120' });
writeFileSync(join(out, 'sprite.svg'), sprite());
writeFileSync(join(out, 'world.json'), JSON.stringify(drawWorld()) + '\n');
for (const file of ['viewpoints.json', 'mark.svg']) {
  cpSync(join(here, file), join(out, file));
}
cpSync(join(here, 'fonts'), join(out, 'fonts'), { recursive: true });
