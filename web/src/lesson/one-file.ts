// The binaries are much alike: in this order gzip, which looks back 32 kB, finds in each the one before.
import '#core/soma-core.wasm?text';
import '#core/soma-core-float32.wasm?text';
import '#core/soma-core-float32-simd.wasm?text';
import '#core/soma-core-simd.wasm?text';
import { serve } from '../race/backends/serve.ts';
import { noteScript } from '../race/backends/spawn-page.ts';

// The page's script is the race's worker too: there is no file beside lesson.html.
if (typeof document === 'undefined') {
  serve(self as never);
} else {
  noteScript();
  void import('./main.ts');
}
