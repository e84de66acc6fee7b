// One YAML file in its canonical form.
import type { Outcome, SourceFile } from '../model.ts';
import { readYaml } from '../read/yaml.ts';
import { decodeYaml } from '../read/yaml-text.ts';
import { readTree } from '../read/yaml-tree.ts';
import { inSchemaOrder } from './key-order.ts';
import { printTree } from './print.ts';
import { sameFile } from './same.ts';

/**
 * UTF-8 without a BOM, lines that end in LF, two blanks for each level, keys of frameworks, tests and configurations in the order of
 * their schemas, quotes where they are needed. Values, source texts of numbers and comments stay. No value where the file is no plain
 * YAML: then it is left alone.
 */
export function formatYaml(file: SourceFile): Outcome<string> {
  const { diagnostics } = readYaml(file);
  const faults = diagnostics.filter(({ severity }) => severity === 'error');
  if (faults.length > 0) return { diagnostics: faults };
  const decoded = decodeYaml(file);
  if ('problem' in decoded) return { diagnostics: [decoded.problem] };
  const tree = readTree(decoded.text.replaceAll('\r\n', '\n'));
  if (!tree) throw new Error(`${file.path} was read once and not again`);
  const text = printTree({ ...tree, root: inSchemaOrder(tree.root) });
  const written = readTree(text);
  // Nobody’s file pays for a mistake of ours.
  if (!written || !sameFile(tree, written)) throw new Error(`formatting ${file.path} would change what it says`);
  return { value: text, diagnostics: [] };
}
