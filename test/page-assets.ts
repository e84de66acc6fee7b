// The script and the style of the offline page, made small: the text of src/report/html/assets.ts.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const folder = new URL('../src/report/html/page/', import.meta.url);

export async function makeAssets(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.js', folder))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
  });
  const style = await transform(readFileSync(new URL('page.css', folder), 'utf8'), { loader: 'css', minify: true, target: 'es2022' });
  const script = (outputFiles[0]?.text ?? '').trim();
  if (/<\/script|<!--/i.test(script) || /<\//.test(style.code)) throw new Error('the script or the style would end its element');
  return `// GENERATED from src/report/html/page by test/page.test.ts (npx vitest run test/page.test.ts -u). Do not edit.
export const pageScript =
  ${JSON.stringify(script)};
export const pageStyle =
  ${JSON.stringify(style.code.trim())};
`;
}
