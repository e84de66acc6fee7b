// Damages sound workbooks at random: whatever comes out is an outcome, never an exception, and never silence about damage.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../src/read/xlsx.ts';
import { makeWorkbook, row, sharedStrings, stylesOf, withPart, workbookParts, worksheet, zipFile } from './make-zip.ts';

const rows = Array.from({ length: 30 }, (_, index) => {
  const number = index + 1;
  return row(
    number,
    `<c r="A${number}" t="s"><v>${index % 3}</v></c><c r="B${number}" s="1"><f>A1</f><v>45058</v></c><c r="C${number}" t="inlineStr"><is><r><t>行${number}</t></r></is></c><c r="D${number}" s="2"/><c r="E${number}" t="b"><v>1</v></c>`,
  );
}).join('');
const sheet = worksheet(rows, {
  before: '<cols><col min="3" max="5" hidden="1"/></cols>',
  after: '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>',
});
const strings = sharedStrings(
  '<si><t>甲</t></si>',
  '<si><r><t>乙</t></r><rPh sb="0"><t>x</t></rPh></si>',
  '<si><t><![CDATA[丙]]></t></si>',
);
const made = { sheet, strings, styles: stylesOf(14, '0%') };
const sound = makeWorkbook(made).bytes;

interface Damage {
  readonly kind: 'flip' | 'cut' | 'insert' | 'remove';
  readonly place: number;
  readonly value: number;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'insert', 'remove'),
  place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  value: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...Buffer.from('<>/"\'&=![]?-0A ', 'latin1'))),
});

function apply(bytes: Uint8Array, { kind, place, value }: Damage): Buffer {
  const at = Math.floor(place * bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  if (kind === 'cut') return Buffer.from(before);
  if (kind === 'remove') return Buffer.concat([before, after.subarray(1 + (value % 8))]);
  if (kind === 'insert') return Buffer.concat([before, Buffer.alloc(1 + (value % 4), value), after]);
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ (value || 1);
  return changed;
}

const damages = fc.array(damage, { minLength: 1, maxLength: 3 });

async function readAny(bytes: Uint8Array) {
  const { value, diagnostics } = await readWorkbook({ path: 'f.xlsx', bytes });
  if (value === undefined) expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  return value;
}

describe('damaged workbooks', () => {
  it('gives an outcome for any damage of the file', async () => {
    await fc.assert(
      fc.asyncProperty(damages, async (list) => {
        await readAny(list.reduce<Uint8Array>(apply, sound));
      }),
      { numRuns: 400 },
    );
  });

  it('never reads other content from a file whose compressed bytes are damaged', async () => {
    const { value: intact } = await readWorkbook({ path: 'f.xlsx', bytes: sound });
    await fc.assert(
      fc.asyncProperty(damage, async (one) => {
        const value = await readAny(apply(sound, { ...one, kind: 'flip' }));
        if (value) expect(value).toEqual(intact);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'])(
    'gives an outcome for any damage of %s inside a sound archive',
    async (name) => {
      const parts = workbookParts(made);
      const data = Buffer.from(parts.find((part) => part.name === name)?.data ?? '');
      await fc.assert(
        fc.asyncProperty(damages, async (list) => {
          await readAny(zipFile(withPart(parts, name, { data: list.reduce<Uint8Array>(apply, data) })).bytes);
        }),
        { numRuns: 200 },
      );
    },
  );
});
