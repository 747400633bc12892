import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parse } from 'node-html-parser';
import type { Plugin } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** The files of all lessons, in the order in which they are read. */
export const lessonPages: readonly string[] = JSON.parse(
  readFileSync(resolve(root, 'lessons.json'), 'utf8'),
);

/**
 * Leads from lesson to lesson: `<!-- lesson number -->` in a page says which of them it is, and
 * `<!-- lessons -->` lists all of them, the one before and the one after first.
 */
export function lessons(): Plugin {
  return {
    name: 'soma:lessons',
    transformIndexHtml: {
      order: 'pre',
      handler: (page, { filename }) => {
        const place = lessonPages.indexOf(basename(filename));
        return page
          .replace('<!-- lesson number -->', () => number(place))
          .replace('<!-- lessons -->', () => list(place));
      },
    },
  };
}

function number(place: number): string {
  return ` · <a href="#lessons">Lesson ${place + 1} of ${lessonPages.length}</a>`;
}

function list(place: number): string {
  const items = lessonPages.map((page, index) =>
    index === place
      ? `<li aria-current="page">${titleOf(page)}</li>`
      : `<li>${link(page, titleOf(page))}</li>`,
  );
  return `<nav class="lessons" id="lessons" aria-label="Lessons">
      <p class="neighbours">
        ${neighbour(place - 1, 'prev', 'The lesson before')}
        ${neighbour(place + 1, 'next', 'The next lesson')}
      </p>
      <ol>
        ${items.join('\n        ')}
      </ol>
    </nav>`;
}

function neighbour(place: number, rel: 'prev' | 'next', says: string): string {
  const page = lessonPages[place];
  return page ? link(page, `<span>${says}</span> ${titleOf(page)}`, ` rel="${rel}"`) : '';
}

function link(page: string, text: string, attributes = ''): string {
  return `<a href="./${page}"${attributes}>${text}</a>`;
}

/** A lesson's own heading. */
function titleOf(page: string): string {
  const heading = parse(readFileSync(resolve(root, page), 'utf8')).querySelector('h1');
  if (!heading) throw new Error(`${page} has no h1`);
  return heading.innerHTML.trim();
}
