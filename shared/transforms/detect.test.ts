import { describe, expect, it } from 'vitest';
import { detectTransform } from './detect';
import { bases } from './reference/bases';
import { seededRandom, snapshot } from './reference/snapshots';

function drawn(id: string, rows: number, stream: number): Float64Array {
  const base = bases.find((other) => other.id === id);
  if (base === undefined) throw new Error(`no base is named ${id}`);
  return snapshot(base, rows, seededRandom(9, stream)).sort();
}

function pair(id: string, change: (value: number) => number, rows = 3000) {
  return { reference: drawn(id, rows, 1), current: drawn(id, rows, 2).map(change).sort() };
}

const repeated = (value: number, rows: number) => new Float64Array(rows).fill(value);

describe('the sentence', () => {
  it.each([
    [
      'transaction_amount',
      pair('amounts with cents', (value) => value * 100),
      /^transaction_amount looks multiplied by 100 \(dollars to cents\?\): undoing it brings the KS distance from 0\.\d+ to 0\.0\d+$/,
    ],
    [
      'x',
      pair('amounts with cents', (value) => value * 100),
      /\(dollars to cents, fractions to percent or metres to centimetres\?\)/,
    ],
    [
      'lat',
      pair('latitudes', (value) => (value * Math.PI) / 180),
      /divided by 57\.3 \(degrees to radians\?\)/,
    ],
    [
      'temp',
      pair('celsius', (value) => 1.8 * value + 32),
      /converted from Celsius to Fahrenheit \(times 1\.8 \+ 32\)/,
    ],
    ['balance', pair('balances', (value) => -value), /^balance looks negated/],
    ['score', pair('probabilities', (value) => value + 7), /shifted up by 7, with its shape unchanged/],
    ['x', pair('lognormal', Math.log10), /replaced by its logarithm to base 10/],
    ['x', pair('logarithms', Math.exp), /the values whose natural logarithm the reference holds/],
    ['x', pair('body temperature', Math.floor), /rounded down to whole numbers: all of its values are such/],
    ['x', pair('normal', (value) => Math.min(value, 120)), /clipped from above at 120, where/],
    [
      'hour',
      pair('hours', (value) => (value + 19) % 24),
      /looks 5 hours earlier round the clock \(another time zone\?\)/,
    ],
  ])('for %s names the transform', (column, samples, sentence) => {
    expect(detectTransform(column, samples)?.sentence).toMatch(sentence);
  });

  it('says the share of a mixed file', () => {
    const random = seededRandom(9, 3);
    const found = detectTransform(
      'price',
      pair('amounts with cents', (value) => (random() < 0.2 ? value * 100 : value)),
    );
    expect(found).toMatchObject({
      transform: 'mixed_factor',
      parameters: { factor: 100 },
      confidence: 'high',
    });
    expect(found?.share).toBeCloseTo(0.2, 1);
    expect(found?.sentence).toMatch(
      /^price looks multiplied by 100 \(dollars to cents\?\) in about (1\d|2\d)% of its values/,
    );
  });

  it('says the value and the share of a sentinel', () => {
    const random = seededRandom(9, 4);
    const found = detectTransform(
      'age',
      pair('ages', (value) => (random() < 0.03 ? 999 : value)),
    );
    expect(found?.transform).toBe('sentinel');
    expect(found?.parameters.value).toBe(999);
    expect(found?.sentence).toMatch(
      /^age holds 999 in [23]\.\d+% of its values, outside the reference's range/,
    );
  });
});

describe('what is no change of units', () => {
  it('is scale drift, by 2 or by 1.609', () => {
    for (const factor of [2, 0.5, 1.609344, 1.8]) {
      expect(
        detectTransform(
          'amount',
          pair('lognormal', (value) => value * factor),
        ),
      ).toBeNull();
    }
  });

  it('is a new month of row numbers or timestamps', () => {
    const numbers = Float64Array.from({ length: 5000 }, (_, index) => 10_000_001 + index);
    const later = numbers.map((value) => value + 20_000_000);
    expect(detectTransform('id', { reference: numbers, current: later })).toBeNull();
    expect(
      detectTransform('id', { reference: numbers, current: numbers.map((value) => value * 10) }),
    ).toBeNull();
    const month = 30 * 86_400;
    expect(
      detectTransform(
        'at',
        pair('timestamps', (value) => value + month),
      ),
    ).toBeNull();
  });

  it('is not in the way of timestamps of another month in another unit', () => {
    const samples = pair('timestamps', (value) => (value + 60 * 86_400) * 1000);
    expect(detectTransform('event_time', samples)).toMatchObject({
      transform: 'factor',
      name: 'seconds to milliseconds',
      parameters: { factor: 1000 },
      confidence: 'medium',
    });
  });

  it('is a change of flags and of other columns without a shape', () => {
    const flags = pair('flags', (value) => value).reference;
    for (const factor of [-1, 100, 10, 0.01]) {
      const current = flags.map((value) => value * factor).sort();
      expect(detectTransform('flag', { reference: flags, current })).toBeNull();
    }
    expect(
      detectTransform('flag', { reference: flags, current: flags.map((value) => 1 - value).sort() }),
    ).toBeNull();
    for (const [before, now] of [
      [5, 5],
      [5, 500],
      [0, 0],
      [0, 1],
      [1, -1],
    ] as const) {
      expect(
        detectTransform('x', { reference: repeated(before, 1000), current: repeated(now, 1000) }),
      ).toBeNull();
    }
  });
});

describe('edges', () => {
  it.each([0, 1, 2, 5, 19])('has nothing to say of %d rows', (rows) => {
    const samples = pair('lognormal', (value) => value * 1000, 3000);
    expect(
      detectTransform('x', { reference: samples.reference, current: samples.current.subarray(0, rows) }),
    ).toBeNull();
    expect(
      detectTransform('x', { reference: drawn('lognormal', rows, 1), current: samples.current }),
    ).toBeNull();
  });

  it('believes few rows only what is overwhelming', () => {
    const reference = drawn('lognormal, narrow', 400, 1);
    const few = drawn('lognormal, narrow', 30, 2);
    const found = detectTransform('x', { reference, current: few.map((value) => value * 1000) });
    expect(found?.parameters).toEqual({ factor: 1000 });
    expect(detectTransform('x', { reference, current: few.map((value) => value * 1.4) })).toBeNull();
  });

  it('leaves out what is not finite', () => {
    const { reference, current } = pair('lognormal', (value) => value * 100);
    const samples = {
      reference: Float64Array.of(-Infinity, ...reference, Infinity),
      current: Float64Array.of(-Infinity, ...current, Infinity, Number.NaN),
    };
    expect(detectTransform('x', samples)?.parameters).toEqual({ factor: 100 });
  });

  it.each([1e-320, 1e-300, 1e-100, 1e100, 1e300])('works at the scale of %d', (size) => {
    const { reference, current } = pair('lognormal', (value) => value * 10);
    const samples = { reference: reference.map((x) => x * size), current: current.map((x) => x * size) };
    const found = detectTransform('x', samples);
    if (size > 1e-310) expect(found?.parameters).toEqual({ factor: 10 });
    for (const number of [found?.fit ?? 0, found?.share ?? 0]) expect(Number.isFinite(number)).toBe(true);
  });

  it('never reports a figure that is no number', () => {
    const changes = [Math.sign, Math.abs, (x: number) => x ** 3, (x: number) => 1 / (1 + x * x), () => 0];
    for (const base of bases) {
      for (const change of changes) {
        const found = detectTransform('x', pair(base.id, change, 300));
        if (found === null) continue;
        const figures = [found.fit, found.share, ...Object.values(found.parameters)];
        expect(figures.every(Number.isFinite), found.sentence).toBe(true);
        expect(found.fit).toBeGreaterThanOrEqual(0);
        expect(found.fit).toBeLessThanOrEqual(1);
        expect(found.sentence).not.toMatch(/NaN|undefined|not a number/);
      }
    }
  });
});
