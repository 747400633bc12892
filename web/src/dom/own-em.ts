const name = '--_em';

/** Whether this browser can tell a widget how large the text is that it stands in; Firefox from 128 on. */
export const knowsOwnEm = register();

/**
 * The unit of a widget's sizes: as large as the text of the page round it. The root's, which serves
 * where browsers know no better, is 10 px in many themes that size their own text otherwise.
 */
export const ownEm = `:host { ${name}: ${knowsOwnEm ? '1em' : '1rem'}; }`;

// Registered as a length, it is one number for the whole widget, and not each part's own.
function register(): boolean {
  if (typeof CSS === 'undefined' || !('registerProperty' in CSS)) return false;
  try {
    CSS.registerProperty({ name, syntax: '<length>', inherits: true, initialValue: '16px' });
  } catch {
    // Another copy of the script was first.
  }
  return true;
}
