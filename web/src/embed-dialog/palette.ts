import type { Palette } from './picture.ts';

const names = ['text', 'muted', 'surface', 'raised', 'line', 'positive', 'negative', 'zero'];

/** The theme's colours and font, as they come out at an element of the widget. */
export function paletteOf(element: HTMLElement): { palette: Palette; font: string } {
  const probe = document.createElement('span');
  element.append(probe);
  const resolve = (name: string) => {
    probe.style.color = `var(--_${name})`;
    return getComputedStyle(probe).color;
  };
  const palette = Object.fromEntries(names.map((name) => [name, resolve(name)]));
  const font = getComputedStyle(probe).fontFamily;
  probe.remove();
  return { palette, font };
}
