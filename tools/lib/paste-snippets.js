// Pastes what the Embed dialog gives for a widget into posts: `@Markdown@` is where the text for
// Markdown goes. Arguments: the page with the widget, the folder of the posts, where to write them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withModule } from './vite-module.js';

const [page, posts, out] = process.argv.slice(2);
const core = readFileSync('build/wasm/web/soma-core.wasm');
const weights = [0.2, 0.2, -0.5];
const snippets = await withModule('/build/snippets.ts', ({ writeSnippets }) =>
  writeSnippets(readFileSync(page, 'utf8'), weights, core),
);

for (const name of readdirSync(posts)) {
  const source = readFileSync(resolve(posts, name), 'utf8');
  const post = source.replace(/@([A-Z][\w ]+|iframe)@/g, (_, place) => {
    const text = snippets[place].trimEnd();
    return name.endsWith('.ipynb') ? JSON.stringify(text).slice(1, -1) : text;
  });
  if (post !== source) writeFileSync(resolve(out, name), post);
}
