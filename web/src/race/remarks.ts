import { nameOf, type RaceFrame, reasonOf } from './frame.ts';

/** What about this browser or this machine bears on the race, in a line each. */
export function remarks({ field, apart, round, words, format }: RaceFrame): readonly string[] {
  if (!field) return [];
  const lines = field.absences.map(
    (absence) =>
      ({
        'no-webgpu': words.noWebgpu,
        'no-device': words.noDevice,
      })[absence],
  );
  for (const { device, simulated } of field.contestants) {
    if (device) lines.push(simulated ? words.simulated(device) : words.device(device));
  }
  if (!apart) lines.push(words.noWorker);
  for (const { contestant, reason } of round?.out ?? []) {
    const [name, games] = [nameOf(contestant, words, 'label'), format.count(round?.games ?? 0)];
    lines.push(words.out(name, games, reasonOf(reason, words)));
  }
  return lines;
}
