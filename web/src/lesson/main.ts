import '../element/define.ts';
import { wireLinks } from './links.ts';

wireLinks(document);

// The widgets come first; the page's own figures stand as plain HTML until they are done.
void import('./figures.ts').then(({ wireFigures }) => wireFigures(document));
