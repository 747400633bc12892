import { html, nothing, render } from 'lit';
import type { Kernel } from '../engine/index.ts';
import { createFormat } from '../model/format.ts';
import type { Games } from './games.ts';
import { type Instruction, laneSteps, type Moment } from './lanes-steps.ts';

const format = createFormat({ language: 'en', style: 'number', digits: 4 });

/** Draws as many lanes as the kernel has, and lets the reader step through the instructions. */
export function wireLanes(figure: HTMLElement, games: Games, kernel: Kernel): void {
  const trace = figure.querySelector<HTMLElement>('.lanes-trace');
  const says = figure.querySelector<HTMLElement>('.lanes-says');
  const buttons = figure.querySelector<HTMLElement>('.buttons');
  const back = buttons?.querySelector('[data-step=back]');
  const on = buttons?.querySelector('[data-step=on]');
  if (!trace || !says || !buttons || !back || !on) throw new Error('the lanes figure has changed');

  const moments = laneSteps(games, kernel.lanes64);
  const last = moments.length - 1;
  let position = 0;

  const show = (next: number) => {
    position = Math.min(Math.max(next, 0), last);
    const moment = moments[position];
    if (!moment) return;
    render(table(moment), trace);
    says.textContent = moment.says;
    // Not `disabled`, which would take the focus away from whoever steps by keyboard.
    back.setAttribute('aria-disabled', String(position === 0));
    on.setAttribute('aria-disabled', String(position === last));
  };

  back.addEventListener('click', () => show(position - 1));
  on.addEventListener('click', () => show(position + 1));
  trace.replaceChildren();
  show(0);
  // Only now, so that a screen reader announces the steps and not the page's arrival.
  says.setAttribute('role', 'status');
  buttons.hidden = false;
}

function table({ games, instructions, current }: Moment) {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Instruction</th>
        ${games.map(
          (game, lane) => html`<th scope="col">
            Lane ${lane + 1} <span>${game === undefined ? 'empty' : `game ${game}`}</span>
          </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${instructions.map((instruction, index) =>
        row(instruction, index === current, current !== undefined && index > current),
      )}
    </tbody>
  </table>`;
}

/** One instruction. While it is still ahead, its lanes stand empty. */
function row({ label, lanes }: Instruction, current: boolean, ahead: boolean) {
  return html`<tr class=${ahead ? 'ahead' : nothing} aria-current=${current ? 'step' : nothing}>
    <th scope="row">${label}</th>
    ${lanes.map((value) => html`<td><span>${ahead ? '\u00a0' : spell(value)}</span></td>`)}
  </tr>`;
}

function spell(value: number | undefined): string {
  return value === undefined ? '–' : format.result(value);
}
