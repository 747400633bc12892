import 'soma-neuron';
import { createApp, h, ref } from 'vue';

const renders = ref(0);
const row = (tag: string, texts: string[]) =>
  h(
    'tr',
    texts.map((text) => h(tag, text)),
  );

createApp({
  render: () => [
    h('button', { id: 'render', onClick: () => renders.value++ }, renders.value),
    h('soma-neuron', { weights: [0.1, 0.2, 0], bias: null, 'predict-first': false, lang: 'en' }, [
      h('table', [
        row('th', ['Toes', 'Record', 'Fans']),
        row('td', ['8.5', '0.65', '1.2']),
        row('td', ['9.5', '0.8', '1.3']),
      ]),
    ]),
  ],
}).mount('#app');
