import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, isGuessed } from '../src/read/encoding.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (readonly number[] | Uint8Array)[]) => Uint8Array.from(parts.flatMap((part) => Array.from(part)));
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
};
const marks = { utf8: [0xef, 0xbb, 0xbf], le: [0xff, 0xfe], be: [0xfe, 0xff] };
// 单位,数 in GBK.
const gbk = [0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xca, 0xfd];
// U+20087 𠂇 in GB18030 has four bytes.
const gb18030 = [0x95, 0x32, 0x90, 0x31];

describe('decoding bytes', () => {
  test.each([
    ['plain UTF-8', utf8('单位,数'), { text: '单位,数', encoding: 'utf-8' }],
    ['UTF-8 with a mark', bytes(marks.utf8, utf8('单位')), { text: '单位', encoding: 'utf-8-bom' }],
    ['UTF-16 little-endian with a mark', bytes(marks.le, utf16('单位\t数', true)), { text: '单位\t数', encoding: 'utf-16le' }],
    ['UTF-16 big-endian with a mark', bytes(marks.be, utf16('单位𠂇', false)), { text: '单位𠂇', encoding: 'utf-16be' }],
    ['GBK', bytes(gbk), { text: '单位,数', encoding: 'gb18030' }],
    ['a rare name in GB18030', bytes(gbk, gb18030), { text: '单位,数𠂇', encoding: 'gb18030' }],
    ['nothing at all', bytes(), { text: '', encoding: 'utf-8' }],
    ['only a mark', bytes(marks.utf8), { text: '', encoding: 'utf-8-bom' }],
    ['a replacement character that was really written', utf8('a\ufffd'), { text: 'a\ufffd', encoding: 'utf-8' }],
  ] as const)('%s is read', (_name, input, expected) => {
    expect(decodeText(input)).toEqual(expected);
  });

  test.each([
    ['bytes that are neither', bytes(utf8('a,b\n1,2\n'), [0xff, 0xff, 0x0a], utf8('x')), 'csv/encoding', 3],
    ['a UTF-8 mark before GBK bytes', bytes(marks.utf8, gbk), 'csv/encoding', 1],
    ['UTF-16 with half a character', bytes(marks.le, [0x55]), 'csv/encoding', 1],
    ['UTF-16 with a lone surrogate', bytes(marks.le, [0x00, 0xd8, 0x41, 0x00]), 'csv/encoding', 1],
    ['UTF-16 without a mark', utf16('ab\nc', true), 'csv/nul-byte', 1],
    ['a NUL on the second line', utf8('a\r\nb\0c\0'), 'csv/nul-byte', 2],
    ['an xlsx file', bytes([0x50, 0x4b, 0x03, 0x04], utf8('x')), 'csv/not-text', 1],
    ['an xls file', bytes([0xd0, 0xcf, 0x11, 0xe0], utf8('x')), 'csv/not-text', 1],
  ])('%s is refused with its line', (_name, input, code, line) => {
    expect(decodeText(input)).toMatchObject({ problem: { code, line, severity: 'error' } });
  });

  test('only GB18030 is a guess', () => {
    expect((['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030'] as const).filter(isGuessed)).toEqual(['gb18030']);
  });

  test('text without NUL comes back from UTF-8 and from UTF-16', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '国', '𠂇', '\n', '\ufeff', '\u0080', '\uffff') }), (text) => {
        expect(decodeText(bytes(marks.utf8, utf8(text)))).toEqual({ text, encoding: 'utf-8-bom' });
        expect(decodeText(bytes(marks.be, utf16(text, false)))).toEqual({ text, encoding: 'utf-16be' });
      }),
    );
  });

  test('no bytes throw', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (input) => {
        expect(Object.keys(decodeText(input)).length).toBeGreaterThan(0);
      }),
    );
  });
});
