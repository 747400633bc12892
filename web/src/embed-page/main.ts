import './configure.ts';
// The element starts with what the address says.
import '../element/define.ts';
