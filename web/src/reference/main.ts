import '../element/define.ts';
import '../embed-page/parent.js';
import { loadRaceWhenNear } from '../race/when-near.ts';
import { wireCopies } from './copy-code.ts';
import { wireLog } from './event-log.ts';
import { keepPlace } from './keep-place.ts';
import { wireTries } from './tries.ts';

const [neuron, log] = ['#event-widget', '.log'].map((selector) =>
  document.querySelector<HTMLElement>(selector),
);
if (neuron && log) wireLog(neuron, log);
keepPlace(document);
wireCopies(document);
wireTries(document);
for (const race of document.querySelectorAll('soma-race')) loadRaceWhenNear(race);
