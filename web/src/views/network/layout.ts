import type { ViewModel } from '../../app/view-model.ts';
import { inputCount } from '../../model/network.ts';

// So many neurons of a layer, and so many layers, are drawn.
const [maxNeurons, maxLayers] = [16, 8];

// Room above and below for the mark round the chosen neuron, and for what stands below a layer.
const margin = 6;
const activationHeight = 36;

/** A column of nodes: the inputs, or a layer's neurons, or the part of them that is drawn. */
export interface NodeColumn {
  /** Counted from 0; that of the inputs is -1. */
  readonly layer: number;
  /** The first node drawn, how many are drawn, and how many there are. */
  readonly first: number;
  readonly shown: number;
  readonly count: number;
  /** Its middle. */
  readonly x: number;
}

/** Where everything in the picture of a network stands, in pixels. */
export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly nodeWidth: number;
  readonly nodeHeight: number;
  /** Whether there is room for no more than a dot for each node. */
  readonly hasDots: boolean;
  /** Whether names and numbers are written small. */
  readonly isSmall: boolean;
  /** Whether there are many nodes, one below the other. */
  readonly isTall: boolean;
  readonly rowHeight: number;
  /** How far two columns stand from one another, middle to middle. */
  readonly pitch: number;
  /** The middle of the nodes, from top to bottom. */
  readonly middle: number;
  /** First what comes in, then the layers drawn. */
  readonly columns: readonly NodeColumn[];
  /** The top of the activations' place; undefined where no sum is changed. */
  readonly activationTop: number | undefined;
}

/** Lays out a network, or, where it is too large, the part of it round the chosen neuron. */
export function networkLayout({
  result,
  neuron: { place: chosen },
  width: available,
  controls,
}: Pick<ViewModel, 'result' | 'neuron' | 'width' | 'controls'>): NetworkLayout {
  const { network } = result.state;
  const firstLayer = partFrom(chosen.layer, network.length, maxLayers);
  const layers = network.slice(firstLayer, firstLayer + maxLayers);
  const counts = [layers[0] ? inputCount(layers[0]) : 0, ...layers.map(({ bias }) => bias.length)];
  const rows = Math.min(Math.max(...counts), maxNeurons);

  const width = Math.round(Math.min(Math.max(available, 256), 640));
  // Between two nodes there is seven tenths of a node's width, or more.
  const room = (width - 2) / (counts.length + 0.7 * (counts.length - 1));
  const hasDots = room < 36;
  const nodeWidth = hasDots ? 18 : Math.min(room, 96);
  const isTall = rows > 6;
  const nodeHeight = hasDots ? 18 : isTall ? 36 : 44;
  // Where a slider may give one, nothing moves when it comes or goes.
  const hasBias =
    controls.includes('bias') || layers.some(({ bias }) => bias.some((value) => value !== 0));
  const rowHeight = hasDots ? 24 : nodeHeight + (hasBias ? 20 : isTall ? 6 : 14);
  const gaps = counts.length - 1;
  const pitch = Math.min((width - 2 - nodeWidth) / gaps, 240);
  const left = (width - gaps * pitch) / 2;
  const bottom = rows * rowHeight + 2 * margin;
  const hasActivation = layers.some(({ activation }) => activation !== 'identity');
  return {
    width,
    height: bottom + (hasActivation ? activationHeight : 0),
    nodeWidth,
    nodeHeight,
    hasDots,
    isSmall: nodeWidth < 64,
    isTall,
    rowHeight,
    pitch,
    middle: bottom / 2,
    columns: counts.map((count, column) => {
      const layer = firstLayer + column - 1;
      const around = layer === chosen.layer ? chosen.neuron : 0;
      const first = partFrom(around, count, maxNeurons);
      return { layer, first, shown: Math.min(count, maxNeurons), count, x: left + column * pitch };
    }),
    activationTop: hasActivation ? bottom : undefined,
  };
}

/** The middle of a node, which is counted as all of its column's are. */
export function nodeY(layout: NetworkLayout, { first, shown }: NodeColumn, node: number): number {
  return layout.middle + layout.rowHeight * (node - first - (shown - 1) / 2);
}

/** The nodes of a column that are drawn. */
export function nodesOf({ first, shown }: NodeColumn): number[] {
  return Array.from({ length: shown }, (_, node) => first + node);
}

// The first of `size` things out of `count` that have the one at `index` among them.
function partFrom(index: number, count: number, size: number): number {
  return Math.max(Math.min(Math.floor(index / size) * size, count - size), 0);
}
