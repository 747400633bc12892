import { serve } from './backends/serve.ts';

// The script is its own worker, so that a page needs no other file and its policy no other source.
if ('WorkerGlobalScope' in globalThis) serve(self as never);
else if (typeof document !== 'undefined') void import('./define.ts');
