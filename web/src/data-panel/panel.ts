import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ViewModel } from '../app/view-model.ts';
import { notices } from '../controls/notices.ts';
import { type Pasted, pastedTable } from '../dom/pasted-table.ts';
import { type DataWords, dataEn } from '../locales/neuron/data-en.ts';
import type { Words } from '../locales/neuron/en.ts';
import { nameInputs, withNames } from '../locales/neuron/names.ts';
import { problemText } from '../locales/neuron/problem-text.ts';
import { type Column, exampleCount } from '../model/dataset.ts';
import { type Problem, problemOf } from '../model/problem.ts';
import {
  addExamples,
  addInputs,
  removeExample,
  removeInput,
  renameInput,
} from '../model/reshape.ts';
import type { State } from '../model/state.ts';
import { fillFrom, type Reading, type ReadingOptions, readData } from '../model/table/read-data.ts';
import css from './panel.css?inline';
import { maxMegabytes, readText } from './read-text.ts';

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
  refuseCell(input: number, example: number, problem: Problem): void;
  /** Tells who listens of what cannot be; the panel itself shows it. */
  refused(message: string): void;
  redraw(): void;
}

/** The reader's own data: to paste, to open, and to grow cell by cell. */
export interface Panel {
  /** Undefined while it is closed. */
  render(viewModel: ViewModel): TemplateResult | undefined;
  toggle(): void;
  /** Puts a block of cells into the table, from that one on. */
  fill(block: Pasted, input: number, example: number): void;
  read(file: File): Promise<void>;
}

/** Problems, and the columns that those of cells are about. */
interface Refusal {
  readonly problems: readonly Problem[];
  readonly inputs: readonly Column[];
  /** The state that could not be changed so. */
  readonly state: State | undefined;
}

/** What was brought, and what is to be said of it. */
interface InUse extends Omit<Refusal, 'state'> {
  readonly examples: number;
  readonly width: number;
}

export function createPanel(host: PanelHost): Panel {
  let open = false;
  let text = '';
  let inUse: InUse | undefined;
  let refusal: Refusal | undefined;

  return {
    render: (viewModel) => (open ? panel(viewModel) : undefined),
    toggle() {
      open = !open;
      say(undefined);
    },
    fill({ text, html }, input, example) {
      const block = pastedTable(html, host.language()) ?? text;
      const done = take(
        (state, options) => fillFrom(state, block, [input, example], options),
        '',
        example,
      );
      const problem = refusal?.problems[0];
      if (!done && problem) host.refuseCell(input, example, problem);
    },
    read,
  };

  async function read(file: File): Promise<void> {
    const { name } = file;
    try {
      const content = await readText(file);
      if (content === undefined) {
        refuse([{ code: 'file-too-large', name, megabytes: maxMegabytes }]);
      } else if (content.includes('\0')) refuse([{ code: 'not-text', name }]);
      else use(content, name.replace(/\.\w+$/, ''));
    } catch (error) {
      // It has gone meanwhile, or is a folder, or its letters are none.
      refuse([problemOf(error, name)]);
    }
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
    const shown = withNames(state.dataset, host.words());
    const language = host.language();
    const { state: next, problems, inputs } = reading(state, { title, language, shown });
    if (!next) {
      refuse(problems, inputs);
      return false;
    }
    if (!change(() => next, example)) return false;
    const { dataset } = next;
    say({ examples: exampleCount(dataset), width: dataset.inputs.length, problems, inputs });
    return true;
  }

  function change(next: (state: State) => State, example = host.now()?.selected ?? 0): boolean {
    const state = host.now()?.state;
    if (!state) return false;
    try {
      host.change(next(state), example);
    } catch (error) {
      refuse([problemOf(error)]);
      return false;
    }
    say(undefined);
    return true;
  }

  function say(used: InUse | undefined) {
    inUse = used;
    refusal = undefined;
    host.redraw();
  }

  function refuse(problems: readonly Problem[], inputs: readonly Column[] = []) {
    open = true;
    inUse = undefined;
    refusal = { problems, inputs, state: host.now()?.state };
    const [message] = textsOf(refusal, host.words());
    if (message !== undefined) host.refused(message);
    host.redraw();
  }

  function panel({ words: usual, result, selected }: ViewModel): TemplateResult {
    const words = wordsOf(usual);
    const { dataset } = result.state;
    const label = dataset.labels[selected];
    const chosen =
      label === undefined ? dataset.exampleName : words.exampleLabel(dataset.exampleName, label);
    const last = exampleCount(dataset);
    const refused = refusal?.state === host.now()?.state ? refusal : undefined;
    return html`
      <div class="panel" part="own-data" role="group" aria-label=${words.ownData}>
        <p class="actions">
          <button type="button" @click=${() => change((state) => addExamples(state, 1), last)}
            >${words.addRow}</button>
          <button type="button" ?disabled=${selected < 0} @click=${removeChosen}
            >${words.remove(chosen)}</button>
        </p>
        <p class="actions">
          ${dataset.inputs.map(({ name }) => nameField(name, dataset.inputs.length === 1, words))}
          <button type="button" class="add" @click=${() => change((state) => addInputs(state, 1))}
            >${words.addInput}</button>
        </p>
        <label>${words.pasteData}
          <textarea rows="5" spellcheck="false" autocomplete="off" .value=${live(text)}
            @paste=${pasteTable}
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
        ${notices(refused ? textsOf(refused, words) : [], words.moreProblems)}
        <p class="note" role="status">${inUse ? inUseText(inUse, words) : ''}</p>
      </div>`;
  }

  // Without a row left, the button is disabled and would drop the focus.
  function removeChosen({ currentTarget }: Event) {
    const adding = (currentTarget as Element).previousElementSibling as HTMLElement | null;
    change((state) => {
      if (exampleCount(state.dataset) === 1) adding?.focus();
      return removeExample(state, host.now()?.selected ?? -1);
    });
  }

  function nameField(name: string, only: boolean, words: AllWords): TemplateResult {
    return html`
      <span class="input">
        <input type="text" autocomplete="off" spellcheck="false" aria-label=${words.nameOf(name)}
          .value=${live(name)} @change=${rename} />
        <button type="button" class="icon" aria-label=${words.remove(name)} ?disabled=${only}
          @click=${remove}>&times;</button>
      </span>`;

    function rename({ target }: Event) {
      const { value } = target as HTMLInputElement;
      change((state) =>
        renameInput(state, placeOf(state, name), value, withNames(state.dataset, words)),
      );
    }

    // What is pressed may be gone afterwards, and the focus with it.
    function remove({ currentTarget }: Event) {
      const adding = (currentTarget as Element)
        .closest('.actions')
        ?.querySelector<HTMLElement>('.add');
      change((state) => {
        const [input, last] = [placeOf(state, name), state.dataset.inputs.length - 1];
        if (input === last || last === 1) adding?.focus();
        return removeInput(state, input);
      });
    }
  }

  function pasteTable(event: ClipboardEvent) {
    const pasted = pastedTable(event.clipboardData?.getData('text/html') ?? '', host.language());
    if (pasted === undefined) return;
    event.preventDefault();
    const area = event.currentTarget as HTMLTextAreaElement;
    area.setRangeText(pasted, area.selectionStart, area.selectionEnd, 'end');
    text = area.value;
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

  // By the name that is shown: a second click may come before the first is drawn.
  function placeOf({ dataset }: State, name: string): number {
    return withNames(dataset, host.words()).inputs.findIndex((input) => input.name === name);
  }
}

function textsOf({ problems, inputs }: Omit<Refusal, 'state'>, words: Words): string[] {
  const named = nameInputs(inputs, words);
  return problems.map((problem) => problemText(problem, words, named));
}

function inUseText(used: InUse, words: AllWords): string {
  return [words.dataInUse(used.examples, used.width), ...textsOf(used, words)].join(' ');
}
