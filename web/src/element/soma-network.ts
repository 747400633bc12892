import { SomaElement } from './soma-element.ts';

/** `<soma-network>`: a table of examples and a table of weights for each layer. */
export class SomaNetwork extends SomaElement {
  protected override readonly hasLayers = true;
}
