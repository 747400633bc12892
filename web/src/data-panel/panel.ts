import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { notices } from '../element/notices.ts';
import { type DataWords, dataEn } from '../locales/neuron/data-en.ts';
import type { Words } from '../locales/neuron/en.ts';
import { exampleCount } from '../model/dataset.ts';
import { messageOf } from '../model/message.ts';
import { hasDecimalComma } from '../model/number.ts';
import { fillFrom, type Reading, type ReadingOptions, readData } from '../model/read-data.ts';
import {
  addExamples,
  addInputs,
  removeExample,
  removeInput,
  renameInput,
} from '../model/reshape.ts';
import type { State } from '../model/state.ts';
import type { Frame } from '../views/view.ts';
import css from './panel.css?inline';
import { mostMegabytes, readText } from './read-text.ts';

/** What the widget is to adopt before it shows this. */
export { css };

type AllWords = Words & DataWords;

function wordsOf(words: Words): AllWords {
  return { ...words, ...(words.data ?? dataEn) };
}

/** What the panel asks of its widget. */
export interface PanelHost {
  now(): { readonly state: State; readonly selected: number } | undefined;
  words(): Words;
  language(): string;
  /** Makes this the state, with that example chosen, in one step of undo. */
  change(next: State, example: number): void;
  /** Shows at a cell what cannot be put there. */
  refuseCell(input: number, example: number, message: string): void;
  /** Tells who listens of what cannot be; the panel itself shows it. */
  refused(message: string): void;
  redraw(): void;
}

/** The reader's own data: to paste, to open, and to grow cell by cell. */
export interface Panel {
  /** Undefined while it is closed. */
  render(frame: Frame): TemplateResult | undefined;
  toggle(): void;
  /** Puts a block of cells into the table, from that one on. */
  fill(text: string, input: number, example: number): void;
  read(file: File): Promise<void>;
}

export function createPanel(host: PanelHost): Panel {
  let open = false;
  let text = '';
  let status = '';
  let problems: readonly string[] = [];
  let refusedIn: State | undefined;

  return {
    render: (frame) => (open ? panel(frame) : undefined),
    toggle() {
      open = !open;
      say('');
    },
    fill(block, input, example) {
      const done = take(
        (state, options) => fillFrom(state, block, [input, example], options),
        '',
        example,
      );
      const [message] = problems;
      if (!done && message !== undefined) host.refuseCell(input, example, message);
    },
    read,
  };

  async function read(file: File): Promise<void> {
    const content = await readText(file);
    const words = wordsOf(host.words());
    if (content === undefined) refuse([words.tooBig(file.name, `${mostMegabytes} MB`)]);
    else if (content.includes('\0')) refuse([words.notData(file.name)]);
    else use(content, file.name.replace(/\.\w+$/, ''));
  }

  function use(content: string, title: string): boolean {
    return take((state, options) => readData(state, content, options), title);
  }

  function take(
    reading: (state: State, options: ReadingOptions) => Reading,
    title: string,
    example = 0,
  ): boolean {
    const state = host.now()?.state;
    if (!state) return false;
    const words = wordsOf(host.words());
    const decimalComma = hasDecimalComma(host.language());
    const { state: next, problems: found } = reading(state, {
      title,
      decimalComma,
      words,
    });
    if (!next) {
      refuse(found);
      return false;
    }
    if (!change(() => next, example)) return false;
    const { dataset } = next;
    say([words.dataInUse(exampleCount(dataset), dataset.inputs.length), ...found].join(' '));
    return true;
  }

  function change(
    next: (state: State, words: AllWords) => State,
    example = host.now()?.selected ?? 0,
  ): boolean {
    const state = host.now()?.state;
    if (!state) return false;
    try {
      host.change(next(state, wordsOf(host.words())), example);
    } catch (error) {
      refuse([messageOf(error)]);
      return false;
    }
    say('');
    return true;
  }

  function say(words: string) {
    status = words;
    problems = [];
    host.redraw();
  }

  function refuse(found: readonly string[]) {
    open = true;
    status = '';
    problems = found;
    refusedIn = host.now()?.state;
    const [message] = found;
    if (message !== undefined) host.refused(message);
    host.redraw();
  }

  function panel({ words: usual, result, selected }: Frame): TemplateResult {
    const words = wordsOf(usual);
    const { dataset } = result.state;
    const chosen = words.exampleLabel(dataset.exampleName, dataset.labels[selected] ?? '');
    const last = exampleCount(dataset);
    return html`
      <div class="panel" part="own-data" role="group" aria-label=${words.ownData}>
        <p class="actions">
          <button type="button" @click=${() => change((state) => addExamples(state, 1, words), last)}
            >${words.addRow}</button>
          <button type="button" ?disabled=${selected < 0}
            @click=${() => change((state) => removeExample(state, host.now()?.selected ?? -1, words))}
            >${words.remove(chosen)}</button>
        </p>
        <p class="actions">
          ${dataset.inputs.map(({ name }) => nameField(name, dataset.inputs.length === 1, words))}
          <button type="button" class="add" @click=${() => change((state) => addInputs(state, 1, words))}
            >${words.addInput}</button>
        </p>
        <label>${words.pasteData}
          <textarea rows="5" spellcheck="false" autocomplete="off" .value=${live(text)}
            @input=${(event: Event) => {
              text = (event.target as HTMLTextAreaElement).value;
            }}></textarea>
        </label>
        <p class="actions">
          <button type="button" @click=${useText}>${words.useData}</button>
          <label>${words.openFile}
            <input type="file" accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
              @change=${openFile} />
          </label>
        </p>
        <p class="note">${words.ownDataHow}</p>
        ${notices(host.now()?.state === refusedIn ? problems : [], words)}
        <p class="note" role="status">${status}</p>
      </div>`;
  }

  function nameField(name: string, only: boolean, words: AllWords): TemplateResult {
    return html`
      <span class="input">
        <input type="text" autocomplete="off" spellcheck="false" aria-label=${words.nameOf(name)}
          .value=${live(name)} @change=${rename} />
        <button type="button" class="icon" aria-label=${words.remove(name)} ?disabled=${only}
          @click=${remove}>×</button>
      </span>`;

    function rename({ target }: Event) {
      const { value } = target as HTMLInputElement;
      change((state) => renameInput(state, placeOf(state, name), value, words));
    }

    // What is pressed may be gone afterwards, and the focus with it.
    function remove({ currentTarget }: Event) {
      const adding = (currentTarget as Element)
        .closest('.actions')
        ?.querySelector<HTMLElement>('.add');
      change((state) => {
        const [input, last] = [placeOf(state, name), state.dataset.inputs.length - 1];
        if (input === last || last === 1) adding?.focus();
        return removeInput(state, input, words);
      });
    }
  }

  function useText() {
    if (!use(text, '')) return;
    text = '';
  }

  async function openFile({ target }: Event) {
    const field = target as HTMLInputElement;
    const [file] = field.files ?? [];
    if (file) await read(file);
    // So that the same file, mended, can be chosen anew.
    field.value = '';
  }
}

// By its name: a second click may come before the first is drawn.
function placeOf({ dataset }: State, name: string): number {
  return dataset.inputs.findIndex((input) => input.name === name);
}
