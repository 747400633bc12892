import { html, render } from 'lit';
import type { ViewModel } from '../app/view-model.ts';
import type { Words } from '../locales/neuron/en.ts';
import { shareEn } from '../locales/neuron/share-en.ts';
import { messageOf } from '../model/message.ts';
import { toCsv } from './csv.ts';
import css from './dialog.css?inline';
import { paletteOf } from './palette.ts';
import { toPng, toSvg } from './picture.ts';
import { type Place, type Shared, snippets } from './snippets.ts';

/** What the widget is to adopt before it shows this. */
export { css };

export interface DialogOptions {
  /** Where the dialog is drawn, within the widget's own style. */
  readonly container: HTMLElement;
  readonly viewModel: ViewModel;
  readonly tag: Shared['tag'];
  /** The element's attributes, without the neuron's own numbers. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly plot: HTMLCanvasElement | null;
}

/** An open dialog. */
export interface Dialog {
  /** Draws it anew; nothing once it is closed. */
  update(viewModel: ViewModel): void;
}

/** Opens the dialog that gives the widget's present state away, as text to paste or as files. */
export function openDialog(options: DialogOptions): Dialog {
  const { container } = options;
  let { viewModel } = options;
  // With what an iframe has round it, in whole tens.
  const height = Math.ceil(((container.closest('.widget')?.clientHeight ?? 0) + 20) / 10) * 10;
  let place: Place = 'HTML';
  let status: Status | undefined;

  draw();
  const dialog = container.querySelector('dialog');
  dialog?.showModal();

  return {
    update(next) {
      viewModel = next;
      if (dialog?.open) draw();
    },
  };

  function draw() {
    const { result, neuron, format, words } = viewModel;
    const share = words.share ?? shareEn;
    const title = options.tag === 'soma-network' ? share.networkTitle : share.title;
    const text = snippets[place]({
      result,
      neuron,
      format,
      words,
      tag: options.tag,
      attributes: options.attributes,
      height,
    });
    const template = html`
      <dialog part="embed" aria-label=${title} @close=${close}>
        <div class="head">
          <p class="caption">${title}</p>
          <button type="button" @click=${() => dialog?.close()}>${words.close}</button>
        </div>
        <p class="note">${share.how}</p>
        <label>${share.place}
          <select autofocus @change=${choose}>
            ${Object.keys(snippets).map((name) => html`<option>${name}</option>`)}
          </select>
        </label>
        <p class="note">${share.hints[place]}</p>
        <textarea readonly rows="12" spellcheck="false" aria-label=${share.snippet}
          .value=${text}></textarea>
        <p class="actions">
          <button type="button" @click=${copy}>${words.copy}</button>
          <span role="status">${status ? statusText(status, words) : ''}</span>
        </p>
        <p class="actions">
          <span>${share.save}</span>
          <button type="button" @click=${() => save('svg')}>${share.saveSvg}</button>
          <button type="button" @click=${() => save('png')}>${share.savePng}</button>
          <button type="button" @click=${() => save('csv')}>${share.saveCsv}</button>
        </p>
      </dialog>`;
    render(template, container);
  }

  function choose(event: Event) {
    place = (event.target as HTMLSelectElement).value as Place;
    say(undefined);
  }

  async function copy() {
    const area = container.querySelector('textarea');
    try {
      await navigator.clipboard.writeText(area?.value ?? '');
      say('copied');
    } catch {
      area?.focus();
      area?.select();
      say('not-copied');
    }
  }

  async function save(kind: 'svg' | 'png' | 'csv') {
    try {
      download(await content(kind), `${fileName(viewModel)}.${kind}`);
      say(undefined);
    } catch (error) {
      say({ notSaved: messageOf(error) });
    }
  }

  async function content(kind: 'svg' | 'png' | 'csv'): Promise<Blob> {
    if (kind === 'csv') return new Blob([toCsv(viewModel.result)], { type: 'text/csv' });
    const svg = await toSvg(viewModel, { ...paletteOf(container), ...picturePlot(options.plot) });
    return kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : toPng(svg);
  }

  function say(next: Status | undefined) {
    status = next;
    draw();
  }

  function close() {
    render(html``, container);
  }
}

/** How the last copying or saving went. */
type Status = 'copied' | 'not-copied' | { readonly notSaved: string };

function statusText(status: Status, words: Words): string {
  if (status === 'copied') return words.copied;
  if (status === 'not-copied') return words.notCopied;
  return (words.share ?? shareEn).notSaved(status.notSaved);
}

function picturePlot(plot: HTMLCanvasElement | null) {
  if (!plot || plot.width === 0) return {};
  const { width, height } = plot;
  const keys = plot.closest('figure')?.querySelectorAll<SVGSVGElement>('figcaption .key') ?? [];
  const legend = Array.from(keys, (key) => ({
    text: key.parentElement?.textContent?.trim() ?? '',
    key: key.outerHTML,
    keyWidth: key.viewBox.baseVal.width,
  }));
  return { plot: { address: plot.toDataURL('image/png'), width, height, legend } };
}

function fileName({ result, neuron: { output } }: ViewModel): string {
  const { title } = result.state.dataset;
  return (title || output.name).replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase() || 'neuron';
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
