import { type Language, languages } from '../programs/list.ts';

const key = 'soma-code-language';
let chosen: Language = 'Python';

/** The language that the reader chose last, in any widget, and where the browser keeps it, before. */
export function chosenLanguage(): Language {
  const kept = attempt(() => localStorage.getItem(key)) ?? chosen;
  return Object.keys(languages).includes(kept) ? (kept as Language) : chosen;
}

export function choose(language: Language): void {
  chosen = language;
  attempt(() => localStorage.setItem(key, language));
}

// Where the page stands in a sandbox, or the reader has forbidden it, even asking throws.
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
