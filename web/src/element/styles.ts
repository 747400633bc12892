import sliderField from '../controls/slider-field.css?inline';
import base from '../dom/base.css?inline';
import layout from '../dom/layout.css?inline';
import { ownEm } from '../dom/own-em.ts';
import theme from '../dom/theme.css?inline';
import code from '../views/code.css?inline';
import diagram from '../views/diagram.css?inline';
import plot from '../views/plot.css?inline';
import sum from '../views/sum.css?inline';
import table from '../views/table.css?inline';

/** The widget's style. A view's own is kept beside it, and what loads later brings its own. */
export const styles = [
  theme,
  ownEm,
  base,
  layout,
  sliderField,
  diagram,
  sum,
  table,
  plot,
  code,
].join('');
