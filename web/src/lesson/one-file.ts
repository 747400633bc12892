import { serve } from '../race/backends/serve.ts';
import { noteScript } from '../race/backends/spawn-page.ts';

// The page's script is the race's worker too: there is no file beside lesson.html.
if (typeof document === 'undefined') {
  serve(self as never);
} else {
  noteScript();
  void import('./main.ts');
}
