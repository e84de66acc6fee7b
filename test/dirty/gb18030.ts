// Text in the two-byte part of GB18030 (GBK), as Chinese spreadsheets write CSV: the decoder's own table, turned round.
const table = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gb18030', { fatal: true });
for (let lead = 0x81; lead <= 0xfe; lead += 1)
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue;
    try {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!table.has(character)) table.set(character, [lead, trail]);
    } catch {
      // Not assigned.
    }
  }

export function toGb18030(text: string): Uint8Array {
  const bytes = Array.from(text).flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return [code];
    const pair = table.get(character);
    if (!pair) throw new Error(`${character} has no two bytes in GB18030`);
    return [...pair];
  });
  return Uint8Array.from(bytes);
}
