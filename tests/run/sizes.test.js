import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measure } from '../../tools/lib/sizes.js';

for (const { name, kB, budget } of measure()) {
  test(`${name}: at most ${budget} kB`, () => assert.ok(kB <= budget, `${kB} kB`));
}
