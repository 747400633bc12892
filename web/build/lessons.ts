import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parse } from 'node-html-parser';
import type { Plugin } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** The files of all lessons, in the order in which they are read. */
export function lessonPages(): readonly string[] {
  return JSON.parse(readFileSync(resolve(root, 'lessons.json'), 'utf8'));
}

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
        const pages = lessonPages();
        const place = pages.indexOf(basename(filename));
        if (place < 0) return page;
        return page
          .replace('<!-- lesson number -->', () => number(pages, place))
          .replace('<!-- lessons -->', () => list(pages, place));
      },
    },
  };
}

function number(pages: readonly string[], place: number): string {
  return ` · <a href="#lessons">Lesson ${place + 1} of ${pages.length}</a>`;
}

function list(pages: readonly string[], place: number): string {
  const items = pages.map((page, index) =>
    index === place
      ? `<li aria-current="page">${titleOf(page)}</li>`
      : `<li>${link(page, titleOf(page))}</li>`,
  );
  return `<nav class="lessons" id="lessons" aria-label="Lessons">
      <p class="neighbours">
        ${neighbour(pages[place - 1], 'prev', 'The lesson before')}
        ${neighbour(pages[place + 1], 'next', 'The next lesson')}
      </p>
      <ol>
        ${items.join('\n        ')}
      </ol>
    </nav>`;
}

function neighbour(page: string | undefined, rel: 'prev' | 'next', says: string): string {
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
