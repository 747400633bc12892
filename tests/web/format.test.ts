import { describe, expect, test } from 'vitest';
import { createFormat } from '../../web/src/model/format.ts';

const english = createFormat({ language: 'en', style: 'number', digits: 2 });

describe('createFormat', () => {
  test('a column keeps its decimals, running text drops idle zeros', () => {
    expect(english.prediction(1)).toBe('1.00');
    expect(english.result(1)).toBe('1');
    expect(english.result(0.9800000000000001)).toBe('0.98');
  });

  test('what was given is shown as it was given', () => {
    expect([0.1, 8.5, 0, -0, -0.3, 10000, 0.125].map(english.given)).toEqual([
      ...['0.1', '8.5', '0', '0', '−0.3', '10000', '0.125'],
    ]);
  });

  test('all digits means all that tell the number from its neighbours', () => {
    expect(english.exact(0.9800000000000001)).toBe('0.9800000000000001');
    expect(english.exact(0.1)).toBe('0.1');
  });

  test('a rounded result is known from an exact one', () => {
    expect(english.isExact(0.9800000000000001)).toBe(true);
    expect(english.isExact(0.987)).toBe(false);
  });

  test('percent stands apart from its number in every language', () => {
    const style = { style: 'percent', digits: 0 } as const;
    expect(createFormat({ language: 'en', ...style }).prediction(0.85)).toBe('85\u00a0%');
    expect(createFormat({ language: 'de', ...style }).prediction(0.85)).toBe('85\u00a0%');
    expect(createFormat({ language: 'en', ...style }).isExact(0.85)).toBe(true);
    expect(createFormat({ language: 'en', ...style }).isExact(0.855)).toBe(false);
  });

  test('numbers that lie close together are told apart', () => {
    const among = (step: number, ...values: number[]) =>
      values.map((value) => english.among(value, step));
    expect(among(0.0005, 0, 0.0005, 0.001)).toEqual(['0', '0.0005', '0.001']);
    expect(among(0.2, 0.2, 0.6000000000000001, 1)).toEqual(['0.2', '0.6', '1']);
    expect(among(50_000, 0, 50_000)).toEqual(['0', '50,000']);
    const percent = createFormat({ language: 'en', style: 'percent', digits: 0 });
    expect(percent.among(0.0025, 0.0025)).toBe('0.25\u00a0%');
    expect(percent.among(0.85, 0.5)).toBe('85\u00a0%');
  });

  test('numbers beyond counting are written in powers of ten', () => {
    expect([1e300, -2.5e20].map(english.prediction)).toEqual(['1E300', '−2.5E20']);
    expect([1e15, 2.0611536181902037e-9].map(english.exact)).toEqual([
      ...['1E15', '2.0611536181902037E−9'],
    ]);
    expect([0.000001, 123456789012345].map(english.exact)).toEqual(['0.000001', '123456789012345']);
    expect(english.result(2e-9)).toBe('0');
  });

  test('NaN and infinities are shown as such', () => {
    expect([Number.NaN, Infinity, -Infinity].map(english.prediction)).toEqual(['NaN', '∞', '−∞']);
  });

  test('decimals follow the language', () => {
    expect(createFormat({ language: 'de', style: 'number', digits: 2 }).prediction(0.5)).toBe(
      '0,50',
    );
    const egyptian = createFormat({ language: 'ar-EG', style: 'percent', digits: 1 });
    expect(egyptian.given(-0.5)).toBe('−٠٫٥');
    expect(egyptian.prediction(-0.855)).toBe('−٨٥٫٥\u00a0٪');
  });
});
