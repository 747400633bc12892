import knobs from '../controls/slider-field.css?inline';
import base from '../dom/base.css?inline';
import layout from '../dom/layout.css?inline';
import theme from '../dom/theme.css?inline';
import plot from '../views/plot.css?inline';
import figure from '../views/plot-figure.css?inline';
import race from './race.css?inline';

/** The race's whole style: the neuron's, so that the two look at home beside each other, and its own. */
export const styles = [theme, base, layout, knobs, plot, figure, race].join('');
