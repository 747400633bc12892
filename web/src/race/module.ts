import { serve } from './track/serve.ts';

// The script is its own worker, so that a page needs no other file and its policy no other source.
if (typeof document === 'undefined') serve(self as never);
else void import('./define.ts');
