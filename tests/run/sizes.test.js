import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measure } from '../../tools/lib/sizes.js';

for (const { name, kB, limit } of measure()) {
  test(`${name}: at most ${limit} kB`, () => assert.ok(kB <= limit, `${kB} kB`));
}
