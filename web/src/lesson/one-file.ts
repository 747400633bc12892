import { serve } from '../race/track/serve.ts';
// Looks for the script while it still runs.
import '../race/track/spawn-page.ts';

// The page's script is the race's worker too: there is no file beside lesson.html.
if (typeof document === 'undefined') serve(self as never);
else void import('./main.ts');
