import { type CSSResultGroup, unsafeCSS } from 'lit';
import slider from '../controls/slider-field.css?inline';
import base from '../dom/base.css?inline';
import layout from '../dom/layout.css?inline';
import { ownEm } from '../dom/own-em.ts';
import theme from '../dom/theme.css?inline';
import figure from '../views/plot/figure.css?inline';
import plot from '../views/plot.css?inline';
import race from './race.css?inline';

/** The race's whole style: the neuron's, so that the two look alike beside each other, and its own. */
export const styles: CSSResultGroup = [theme, ownEm, base, layout, slider, plot, figure, race].map(
  (css) => unsafeCSS(css),
);
