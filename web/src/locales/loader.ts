/** The files of words that a reader may need, by language. */
export type Files<Words> = Readonly<Record<string, () => Promise<Words>>>;

/**
 * A function that loads the words for a language tag such as `de-AT`: English for a language that
 * has no file, or whose file is out of reach, which the console then says in the element's name.
 */
export function loader<Words>(element: string, english: Words, files: Files<Words>) {
  return async (tag: string): Promise<Words> => {
    const [language = ''] = tag.split('-');
    try {
      const words = await files[language]?.();
      // A file of another version may lack some.
      return words ? { ...english, ...words } : english;
    } catch (error) {
      console.info(`${element}: no words for '${tag}', so they are English here: ${error}`);
      return english;
    }
  };
}
