import { register } from './register.ts';
import { SomaNeuron } from './soma-neuron.ts';

register('soma-neuron', SomaNeuron);
