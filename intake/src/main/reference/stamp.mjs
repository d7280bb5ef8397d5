// Tells whether what was made last time was made from the same inputs and is still whole.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [what, made, work] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const inputs = ['package.json', 'package-lock.json', 'build.mjs', 'build.sh', 'stamp.mjs']
  .map((name) => join(here, name))
  .concat(join(here, '../resources/org/garant/intake/places/regions.tsv'));

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
}

const hash = createHash('sha256');
for (const path of [...inputs, ...filesIn(made)]) {
  hash.update(createHash('sha256').update(readFileSync(path)).digest());
}
const now = hash.digest('hex') + '\n';
const stamp = join(work, 'stamp');
if (what === 'write') {
  writeFileSync(stamp, now);
} else {
  process.exit(existsSync(stamp) && readFileSync(stamp, 'utf8') === now ? 0 : 1);
}
