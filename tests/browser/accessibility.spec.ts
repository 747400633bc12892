import { settle, violationsIn } from './axe.ts';
import { expect, fourGames, liveWidget, openHtml, predictionsOf, slide, test } from './page.ts';

// The lessons are looked at in lessons.spec.ts, the long reference page in tests/engines.
test('axe finds nothing on embed.html, in no colours', async ({ page }) => {
  await page.goto('embed.html');
  expect(await violationsIn(page)).toEqual([]);
});

test('axe finds nothing on the questions, nor on a walk beside its code', async ({ page }) => {
  test.setTimeout(120_000);
  const controls = 'controls="weights bias activation threshold" activation="step"';
  const neuron = `<soma-neuron predict-first ${controls}>${fourGames}</soma-neuron>`;
  await openHtml(page, `<main><h1>Try</h1>${neuron}</main>`);
  const widget = await liveWidget(page, 'Four games');
  const show = widget.getByRole('button', { name: 'Show the answer' });
  await slide(widget.getByRole('slider', { name: 'Your guess' }), 1);
  await expect(show).toBeEnabled();
  expect(await violationsIn(page, ['light', 'dark'])).toEqual([]);
  await show.click();
  await widget.getByRole('button', { name: 'Record', exact: true }).click();
  await widget.getByRole('button', { name: 'Step', exact: true }).click();
  await widget.getByRole('button', { name: 'Step', exact: true }).click();
  await widget.getByText('The same in code').click();
  await expect(widget.locator('pre mark')).toHaveCount(3);
  expect(await violationsIn(page, ['light', 'dark'])).toEqual([]);
});

test('forced colours keep sliders, edges, the focus and the chosen row', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await openHtml(page, `<soma-neuron weights="0.5 -0.5 0">${fourGames}</soma-neuron>`);
  const widget = await liveWidget(page, 'Four games');
  const slider = widget.getByRole('slider', { name: 'Weight of Record' });
  await slider.focus();
  const seen = await slider.evaluate((element) => {
    const root = element.getRootNode() as ShadowRoot;
    const probe = document.createElement('span');
    document.body.append(probe);
    const system = (name: string) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    };
    const edge = root.querySelector('.dendrite.negative .edge');
    return {
      text: system('CanvasText'),
      ground: system('Canvas'),
      edge: edge && getComputedStyle(edge).stroke,
      thumb: getComputedStyle(element).getPropertyValue('forced-color-adjust'),
      minus: getComputedStyle(root.querySelector('.minus') ?? element).stroke,
      radio: root.querySelector<HTMLInputElement>('.chosen input[type=radio]')?.checked,
    };
  });
  expect(seen.edge).toBe(seen.text);
  expect(seen.minus).toBe(seen.ground);
  expect(seen.thumb).toBe('none');
  expect(seen.radio).toBe(true);
});

test('a finger that scrolls past a slider leaves its weight', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    viewport: { width: 390, height: 700 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await openHtml(
    page,
    `<meta name="viewport" content="width=device-width"><soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron><p style="block-size: 200vh"></p>`,
  );
  const widget = await liveWidget(page, 'Four games');
  const slider = widget.getByRole('slider', { name: 'Weight of Toes' });
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider has no box');
  const client = await context.newCDPSession(page);
  // Where a touch that counted would set the weight near 1.
  const x = box.x + box.width * 0.9;
  const swipe = async (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x, y: box.y + box.height / 2 + y }],
    });
  await swipe('touchStart', 0);
  for (let y = -15; y >= -150; y -= 15) await swipe('touchMove', y);
  await swipe('touchEnd');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  await expect(slider).toHaveValue('0.1');
  await expect(predictionsOf(widget).first()).toHaveText('0.98');
  await expect(widget.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await context.close();
});

test('what fingers press is 44 pixels high, and what a mouse presses 24', async ({
  browser,
  baseURL,
}) => {
  for (const [hasTouch, least] of [
    [true, 40],
    [false, 24],
  ] as const) {
    const context = await browser.newContext({
      ...(baseURL ? { baseURL } : {}),
      viewport: { width: 390, height: 700 },
      hasTouch,
      isMobile: hasTouch,
    });
    const page = await context.newPage();
    await openHtml(
      page,
      `<meta name="viewport" content="width=device-width"><soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron>`,
    );
    const widget = await liveWidget(page, 'Four games');
    // A radio button's label is pressed as well as the button.
    const targets = widget.locator('button, input:not([type=radio]), select, tbody label');
    const low = await targets.evaluateAll(
      (elements, height) =>
        elements
          .filter((element) => element.getBoundingClientRect().height < height)
          .map((element) => element.outerHTML),
      least,
    );
    expect(low).toEqual([]);
    // Nor do two fields, one above the other, look like one.
    const fields = await Promise.all(
      (await widget.getByRole('spinbutton').all()).map((field) => field.boundingBox()),
    );
    for (const [index, field] of fields.slice(1).entries()) {
      const above = fields[index];
      expect((field?.y ?? 0) - (above?.y ?? 0)).toBeGreaterThan((above?.height ?? 0) + 3);
    }
    await context.close();
  }
});

for (const path of ['reference.html', 'embed.html']) {
  test(`${path} fits a window of 320 pixels, as at four times its size`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(path);
    await settle(page);
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await expect.poll(overflow).toBe(0);
  });
}

test('nothing moves for readers who ask for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('');
  await settle(page);
  const moving = await page.evaluate(() => {
    const roots = [
      document,
      ...[...document.querySelectorAll('soma-neuron')].map((n) => n.shadowRoot),
    ];
    const slow = (text: string) => text.split(',').some((time) => Number.parseFloat(time) > 0.001);
    const elements = roots.flatMap((root) => [...(root?.querySelectorAll('*') ?? [])]);
    return elements
      .filter((element) => {
        const style = getComputedStyle(element);
        const { transitionDuration, animationName, scrollBehavior } = style;
        // What goes along with a reader's own scroll moves by itself no more than the scroll does.
        const isOwn = style.getPropertyValue('animation-timeline').startsWith('scroll');
        return (
          slow(transitionDuration) ||
          ((animationName || 'none') !== 'none' && !isOwn) ||
          scrollBehavior === 'smooth'
        );
      })
      .map((element) => `${element.tagName} ${element.className}`);
  });
  expect(moving).toEqual([]);
});
