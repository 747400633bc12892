// How far ahead of the reader the race's script is asked for.
const ahead = '1000px';

/** Loads the race when the reader comes near one, and not before. */
export function loadRaceWhenNear(race: Element): void {
  const nearness = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      nearness.disconnect();
      void import('./define.ts');
    },
    { rootMargin: ahead },
  );
  nearness.observe(race);
}
