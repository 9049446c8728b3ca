import { gzipSync } from 'node:zlib';
import type { Compilation, Compiler } from 'webpack';
import { budgetFaults, pageCost, REST_BUDGET, wholeCost } from './budget';
import { manifestFaults } from './manifest';
import { AJAX_STAND_IN, isOwn, OFFICE_FOLDER, type OfficeSource, WORLD } from './office-js';

const NAME = 'CheckOutput';

const read = (compilation: Compilation, name: string): Buffer | undefined => {
  const asset = compilation.getAsset(name);
  if (asset === undefined) return undefined;
  const content = asset.source.source();
  return typeof content === 'string' ? Buffer.from(content) : content;
};

const names = (compilation: Compilation): readonly string[] => compilation.getAssets().map((asset) => asset.name);

/** Text of ours that says where something is fetched from. Scripts are judged by the CSP, not by their words. */
function localhostFaults(compilation: Compilation): string[] {
  return names(compilation)
    .filter((name) => /\.(html|css|json|xml)$/.test(name))
    .filter((name) => /localhost|127\.0\.0\.1/i.test(read(compilation, name)?.toString() ?? ''))
    .map((name) => `${name} still names localhost`);
}

const isOfficeCopy = (name: string): boolean => name.startsWith(OFFICE_FOLDER) || name === AJAX_STAND_IN;

/** The reader of settings.json, which only a deployment that has one names in its page, and pays for: 4 KB. */
const isOfSettings = (name: string): boolean => /^settings\..*\.js$/.test(name);

const isBeside = (name: string): boolean => isOfficeCopy(name) || isOfSettings(name);

/** The files of the chunk that follows the first drawing by itself: the page's HTML does not name it. */
function following(compilation: Compilation): readonly string[] {
  const files = compilation.namedChunks.get(REST_BUDGET.chunk)?.files ?? [];
  return [...files].filter((name) => /\.(js|css)$/.test(name));
}

const gzipOf = (compilation: Compilation, name: string): number =>
  gzipSync(read(compilation, name) ?? Buffer.alloc(0), { level: 9 }).length;

function whenLoaded(name: string, initial: readonly string[], after: readonly string[]): string {
  if (initial.includes(name)) return 'pane, at once';
  return after.includes(name) ? 'pane, after its first drawing' : 'when it is asked for';
}

function report(compilation: Compilation, initial: readonly string[]): string {
  const after = following(compilation);
  const rows = names(compilation)
    .filter((name) => /\.(js|css)$/.test(name) && !isOfficeCopy(name))
    .map((name) => {
      const raw = read(compilation, name)?.length ?? 0;
      const sizes = `${String(raw).padStart(9)} raw ${String(gzipOf(compilation, name)).padStart(8)} gzip`;
      return `  ${name.padEnd(44)} ${sizes}  ${whenLoaded(name, initial, after)}`;
    });
  return rows.join('\n');
}

/**
 * The last word on what is written: a build that breaks one of its promises (bytes and requests of the pane, no
 * address but BASE_URL's) fails, and writes nothing.
 */
export class CheckOutput {
  constructor(
    private readonly base: string,
    private readonly office: OfficeSource = WORLD,
  ) {}

  apply(compiler: Compiler): void {
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        // With errors of its own there is no page to judge, and more lines would hide the reason.
        if (compilation.errors.length === 0) this.check(compilation);
      });
    });
  }

  private check(compilation: Compilation): void {
    const text = (name: string): string => read(compilation, name)?.toString() ?? '';
    const pane = pageCost(text('taskpane.html'), (name) => read(compilation, name), isBeside);
    const viewer = pageCost(text('viewer.html'), (name) => read(compilation, name));
    const rest = following(compilation).map((name) => gzipOf(compilation, name));
    // Only the project's own build has a pane; the tests of this file build less.
    const whole = compilation.entrypoints.has('taskpane') ? wholeCost(pane.gzip, rest) : { text: '', faults: [] };
    const faults = [
      ...whole.faults,
      ...budgetFaults('taskpane.html', pane, isOwn(this.office) ? [] : [this.office.script]),
      ...viewer.outside.map((address) => `viewer.html loads ${address}`),
      ...manifestFaults(text('manifest.xml'), this.base, new Set(names(compilation))),
      ...localhostFaults(compilation),
    ];
    const { WebpackError } = compilation.compiler.webpack;
    compilation.errors.push(...faults.map((fault) => new WebpackError(fault)));
    compilation.compiler
      .getInfrastructureLogger(NAME)
      .info(
        `taskpane.html: JS + CSS ${pane.raw.toString()} raw, ${pane.gzip.toString()} gzip, ${pane.requests.toString()} requests\n${whole.text}\n${report(compilation, pane.files)}`,
      );
  }
}
