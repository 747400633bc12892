import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oembed } from '../../tools/lib/build-oembed.js';

const widget = {
  title: 'Four games',
  tables: '<table>\n  <tr><td>9.9</td></tr>\n</table>',
  address: 'embed.html?x=Toes&digits=3',
};

for (const address of ['https://example.org/soma', 'https://example.org/soma/']) {
  test(`served at ${address}, the answer is a frame there`, () => {
    const { html, provider_url } = oembed(widget, address);
    const src = 'https://example.org/soma/embed.html?x=Toes&amp;digits=3';
    assert.ok(html.startsWith(`<iframe src="${src}" title="Four games"`), html);
    assert.equal(provider_url, 'https://example.org/soma/');
  });
}

test('without an address the answer is the table', () => {
  const { html } = oembed(widget);
  assert.equal(html, '<table><tr><td>9.9</td></tr></table>');
});

test('what is no address is refused', () => {
  assert.throws(() => oembed(widget, 'soma'), /Invalid URL/);
});
