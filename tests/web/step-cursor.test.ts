import { expect, test } from 'vitest';
import { Session } from '../../web/src/app/session.ts';
import { StepCursor } from '../../web/src/app/step-cursor.ts';
import { engine } from './programs.ts';
import { stateOf } from './state-of.ts';

function networkSession(): Session {
  const state = stateOf([[1, 2]], [1, 0]);
  const layer = { activation: 'identity', threshold: 0 } as const;
  const network = [
    { ...layer, names: ['h0', 'h1'], weights: [1, 0, 0, 1], bias: [0, 0] },
    { ...layer, names: ['Win', 'Sad'], weights: [1, 0, 0, 1], bias: [0, 0] },
  ];
  return new Session(engine, { ...state, network });
}

/** As the app does: the neuron that the walk comes to is the chosen one. */
function move(cursor: StepCursor, session: Session, by: number): void {
  session.selectNeuron(cursor.move(by, 'step', session));
}

test('a walk begins with the first neuron, or with the one that somebody has chosen', () => {
  const [session, cursor] = [networkSession(), new StepCursor()];
  move(cursor, session, 1);
  expect(session.place).toEqual({ layer: 0, neuron: 0 });
  cursor.close();
  session.selectNeuron({ layer: 1, neuron: 1 });
  move(cursor, session, 1);
  expect(session.place).toEqual({ layer: 1, neuron: 1 });
});

test('it goes on from another neuron that somebody chooses on the way', () => {
  const [session, cursor] = [networkSession(), new StepCursor()];
  for (let step = 0; step < 3; step += 1) move(cursor, session, 1);
  expect(cursor.at(session)).toMatchObject({ index: 2, now: { kind: 'total', total: 1 } });
  session.selectNeuron({ layer: 0, neuron: 1 });
  expect(cursor.at(session)).toMatchObject({ index: 0, count: 8 });
  move(cursor, session, 1);
  expect(cursor.at(session)).toMatchObject({ index: 1, now: { kind: 'product', weight: 0 } });
  move(cursor, session, -2);
  expect(session.place).toEqual({ layer: 0, neuron: 0 });
  expect(cursor.at(session)).toMatchObject({ index: 7 });
});
