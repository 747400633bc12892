import type { ViewModel } from '../app/view-model.ts';
import type { DataTools } from '../controls/data-tools.ts';
import type { Panel, PanelHost } from '../data-panel/panel.ts';
import { adopt } from '../dom/adopt.ts';
import type { Pasted } from '../dom/pasted-table.ts';

export interface DataPanelHost extends PanelHost {
  root(): ShadowRoot;
  /** The panel could not be loaded, or could not do what it was asked to. */
  failed(error: unknown): void;
}

/** A reader's own data. Few bring any, so the panel for it is loaded when it is asked for. */
export class LazyDataPanel {
  readonly #host: DataPanelHost;
  #panel: Panel | undefined;

  constructor(host: DataPanelHost) {
    this.#host = host;
  }

  /** The tools under the table. */
  tools(viewModel: ViewModel): DataTools {
    return {
      name: viewModel.words.ownData,
      panel: this.#panel?.render(viewModel),
      toggle: () => void this.#ask((panel) => panel.toggle()),
      take: (file) => void this.#ask((panel) => panel.read(file)),
    };
  }

  /** A block of cells that was pasted into the table, from one cell on. */
  fill(block: Pasted, input: number, example: number): void {
    void this.#ask((panel) => panel.fill(block, input, example));
  }

  async #ask(act: (panel: Panel) => unknown): Promise<void> {
    try {
      const { createPanel, css } = await import('../data-panel/panel.ts');
      adopt(this.#host.root(), css);
      this.#panel ??= createPanel(this.#host);
      await act(this.#panel);
    } catch (error) {
      this.#host.failed(error);
    }
  }
}
