import code from '../views/code.css?inline';
import diagram from '../views/diagram.css?inline';
import plot from '../views/plot.css?inline';
import sum from '../views/sum.css?inline';
import table from '../views/table.css?inline';
import knobs from './knobs.css?inline';
import layout from './layout.css?inline';
import base from './style.css?inline';
import theme from './theme.css?inline';

/** The widget's style. A view's own is kept beside it, and what loads later brings its own. */
export const styles = [theme, base, layout, knobs, diagram, sum, table, plot, code].join('');
