import { ownNumbers } from '../app/script-access.ts';
import { displayAttributes, modelAttributes } from '../app/settings.ts';
import type { ViewModel } from '../app/view-model.ts';
import { adopt } from '../dom/adopt.ts';
import type { Dialog } from '../embed-dialog/dialog.ts';

export interface EmbedDialogHost {
  readonly element: Element;
  readonly root: () => ShadowRoot;
  readonly viewModel: () => ViewModel | undefined;
  readonly failed: (error: unknown) => void;
}

/** The Embed dialog, loaded once a reader asks for it. */
export class LazyEmbedDialog {
  readonly #host: EmbedDialogHost;
  #dialog: Dialog | undefined;

  constructor(host: EmbedDialogHost) {
    this.#host = host;
  }

  update(viewModel: ViewModel): void {
    this.#dialog?.update(viewModel);
  }

  async open(): Promise<void> {
    const { element, failed } = this.#host;
    try {
      const { openDialog, css } = await import('../embed-dialog/dialog.ts');
      const [root, viewModel] = [this.#host.root(), this.#host.viewModel()];
      adopt(root, css);
      const container = root.querySelector<HTMLElement>('.dialog');
      if (!container || !viewModel) return;
      const names = [...modelAttributes, ...displayAttributes].filter(
        (name) => element.hasAttribute(name) && !ownNumbers.some((own) => own === name),
      );
      this.#dialog = openDialog({
        container,
        viewModel,
        tag: element.localName === 'soma-network' ? 'soma-network' : 'soma-neuron',
        attributes: Object.fromEntries(
          names.map((name) => [name, element.getAttribute(name) ?? '']),
        ),
        plot: root.querySelector('.plot-view canvas'),
      });
    } catch (error) {
      failed(error);
    }
  }
}
