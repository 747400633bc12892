import { backendName, type RaceViewModel, reasonOf } from './view-model.ts';

/** What about this browser or this machine bears on the race, in a line each. */
export function notes(viewModel: RaceViewModel): readonly string[] {
  const { capabilities, inWorker, last, words, format } = viewModel;
  if (!capabilities) return [];
  const lines = capabilities.missing.map((reason) => words.missing[reason]);
  for (const { device, simulated } of capabilities.backends) {
    if (device) lines.push(simulated ? words.simulated(device) : words.device(device));
  }
  if (!inWorker) lines.push(words.noWorker);
  for (const { backend, reason } of last?.failed ?? []) {
    const [name, games] = [backendName(backend, words, 'label'), format.count(last?.games ?? 0)];
    lines.push(words.failedAt(name, games, reasonOf(reason, words)));
  }
  return lines;
}
