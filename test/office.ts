// A workbook worked out anew by LibreOffice: every formula is calculated when it is loaded, whatever results are stored.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sheet } from '../src/read/table.ts';
import { readWorkbook } from '../src/read/xlsx.ts';

export const hasOffice = (): boolean => spawnSync('soffice', ['--version']).status === 0;

const always =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

/** The sheets of each workbook, in order. */
export async function recalculated(workbooks: readonly Uint8Array[]): Promise<(readonly Sheet[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), always);
    const names = workbooks.map((bytes, index) => {
      writeFileSync(join(folder, `${index}.xlsx`), bytes);
      return join(folder, `${index}.xlsx`);
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), ...names], {
      stdio: 'ignore',
    });
    return await Promise.all(
      names.map(async (_, index) => {
        const path = join(folder, 'out', `${index}.xlsx`);
        return (await readWorkbook({ path, bytes: readFileSync(path) })).value ?? [];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
