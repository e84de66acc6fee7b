// The manifest as files carry it: a line in their properties, the whole in a part of its own, and lines that people can read.
import type { Manifest } from '../model.ts';
import { type Language, shown } from '../text.ts';
import { editionTitles } from './edition/fields.ts';

export const manifestNamespace = 'urn:lawgov:manifest:1';

/** Under 255 characters for all but the longest names: more is not shown by office programs. */
export function manifestProperty({ tool, framework, inputs, edition }: Manifest): string {
  return `${tool.name} ${tool.version}; ${framework.id} ${framework.version} ${framework.sha256.slice(0, 12)}; ${edition}; inputs ${inputs}`;
}

/** What the sheet 说明 says of it besides the framework and the files, which stand there by themselves. */
export function manifestLines({ tool, inputs, options, checksOff, edition }: Manifest, language: Language): string[] {
  const zh = language === 'zh';
  const settings = options.map(({ name, value }) => `${name}=${shown(value, 200)}`).join(zh ? '、' : ', ');
  const off = checksOff.map(({ code, from, to }) => `${code} ${from}..${to}`).join(zh ? '、' : ', ');
  return [
    `${tool.name} ${tool.version}${zh ? '，' : ', '}${editionTitles[edition][language]}`,
    ...(settings === '' ? [] : [zh ? `选项：${settings}` : `Options: ${settings}`]),
    ...(off === '' ? [] : [zh ? `停用的校核：${off}` : `Checks switched off: ${off}`]),
    zh ? `全部输入的 SHA-256：${inputs}` : `SHA-256 over all inputs: ${inputs}`,
  ];
}
