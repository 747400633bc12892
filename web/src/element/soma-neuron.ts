import { SomaElement } from './soma-element.ts';

/** `<soma-neuron>`: a plain HTML table, turned into a neuron that can be taken apart. */
export class SomaNeuron extends SomaElement {}
