import { svelte } from '@sveltejs/vite-plugin-svelte';

export default {
  root: 'frameworks',
  base: './',
  plugins: [svelte()],
  build: {
    outDir: '../built',
    rolldownOptions: {
      input: ['react', 'vue', 'svelte'].map((name) => `frameworks/${name}.html`),
    },
  },
};
