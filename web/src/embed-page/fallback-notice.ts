const others: Readonly<Record<string, string>> = {
  ar: 'تعذّرت قراءة هذا العنوان، وهذا مثال بدلًا منه.',
  de: 'Diese Adresse lässt sich nicht lesen, darum steht hier ein Beispiel.',
  es: 'Esta dirección no se puede leer; en su lugar hay aquí un ejemplo.',
};

/** Says why there is an example, in the language of a tag such as `de-AT` where it is known. */
export function fallbackNotice(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-');
  return others[language] ?? 'This address cannot be read, so here is an example instead.';
}
