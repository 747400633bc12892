import { resolve } from 'node:path';

export default {
  mode: 'production',
  entry: './main.js',
  output: { path: resolve('webpack'), filename: 'main.js', publicPath: 'auto' },
  performance: { hints: false },
};
