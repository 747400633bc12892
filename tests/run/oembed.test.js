import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oembed } from '../../tools/lib/build-oembed.js';

for (const address of ['https://example.org/soma', 'https://example.org/soma/']) {
  test(`served at ${address}, the answer is a frame there`, () => {
    const { html, provider_url } = oembed(address);
    assert.match(html, /^<iframe src="https:\/\/example\.org\/soma\/embed\.html" title="/);
    assert.equal(provider_url, 'https://example.org/soma/');
  });
}

test('without an address the answer is the table', () => {
  const { html } = oembed();
  assert.match(html, /^<table>.*<td>9\.9<\/td>.*<\/table>$/);
});

test('what is no address is refused', () => assert.throws(() => oembed('soma'), /Invalid URL/));
