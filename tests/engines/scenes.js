// The bodies of the site's pages.
import { readFileSync } from 'node:fs';

const rows = [
  [8.5, 0.65, 1.2],
  [9.5, 0.8, 1.3],
  [9.9, 0.8, 0.5],
  [9.0, 0.9, 1.0],
];

function games(caption, attributes = 'weights="0.1 0.2 0"') {
  const cells = rows.map(
    (row, index) =>
      `<tr><th>${index + 1}</th>${row.map((value) => `<td>${value}</td>`).join('')}</tr>`,
  );
  return `
    <soma-neuron ${attributes}>
      <table>
        <caption>${caption}</caption>
        <tr><th>Game</th><th>Toes</th><th>Record</th><th>Fans</th></tr>
        ${cells.join('\n        ')}
      </table>
    </soma-neuron>`;
}

// A post's length of prose between them. Each has a weight of its own: a widget that showed another's numbers would be found out.
const fifty = Array.from({ length: 50 }, (_, index) =>
  games(`Games ${index + 1}`, `id="games-${index + 1}" weights="${(index + 1) / 10} 0.2 0"`),
);

const embed = '/dist/embed.html?weights=0.5,0.25&amp;data=Case,a,b%0A1,2,4%0A2,8,1';
const size = 'width="600" height="900"';

/** @type {Record<string, string>} */
export const scenes = {
  games: games('Four games'),
  fifty: fifty.join('\n<p class="prose">And on it goes.</p>\n'),
  twice: `${games('Four games')}<script type="module" src="/copy/dist/soma.js"></script>`,
  networks: readFileSync(new URL('../element/org-networks.html', import.meta.url), 'utf8'),
  race: '<soma-race games="10"></soma-race>',
  empty: '<main></main>',
  away: '<p>Elsewhere</p>',
  sandboxed: `<iframe title="Neuron" sandbox="allow-scripts" src="${embed}" ${size}></iframe>`,
  object: `<object aria-label="Neuron" type="text/html" data="${embed}" ${size}><p>Instead</p></object>`,
};
