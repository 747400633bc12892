/** What the Embed dialog says in English: it loads with the dialog, since few readers open that. */
export const shareEn = {
  title: 'Take this neuron with you',
  networkTitle: 'Take this network with you',
  how: 'As it stands now, weights and data included.',
  hints: {
    HTML: 'Needs soma.js beside your page, and nothing else.',
    iframe: 'Needs embed.html beside your page, and nothing else.',
    Markdown:
      'For anything that lets HTML through, such as Pandoc. Needs soma.js beside your page.',
    'Org mode': 'Needs soma.js beside your page.',
    Nikola:
      'Needs the shortcode template soma.tmpl in your site’s folder shortcodes, and soma.js in files.',
    Hugo: 'Needs soma.js beside your page, and unsafe = true under [markup.goldmark.renderer] in your site’s configuration.',
    Jekyll: 'Needs soma.js beside your page.',
    Jupyter: 'For a code cell; soma.js lies beside the notebook.',
  },
  place: 'For',
  snippet: 'Text to paste',
  save: 'Save',
  saveSvg: 'Picture (SVG)',
  savePng: 'Picture (PNG)',
  saveCsv: 'Data (CSV)',
  notSaved: (reason: string) => `That could not be saved: ${reason}`,
};

/** What every language has to say there. */
export type ShareWords = typeof shareEn;
