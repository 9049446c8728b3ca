import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { ROOT } from '../../host/root';

const source = readFileSync(createRequire(path.join(ROOT, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * What axe finds in the page, by all of its rules or by these. DevTools evaluates what the page's policy would refuse,
 * so the page under test keeps its policy.
 */
export async function axe(frame: Frame, rules?: readonly string[]): Promise<readonly string[]> {
  await frame.evaluate(source);
  const options = rules === undefined ? {} : { runOnly: { type: 'rule', values: rules } };
  const run = `axe.run(document, ${JSON.stringify(options)}).then((result) => result.violations)`;
  const findings = await frame.evaluate<Finding[]>(run);
  return findings.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join(' | ')}`,
  );
}
