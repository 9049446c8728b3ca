import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compiler } from 'webpack';
import { hostingFiles, type Deployment } from '../hosting';
import { billOfMaterials, type Lock } from './bom';
import { bundledPackages } from './bundled';
import { thirdPartyNotices } from './notices';
import { isOwn } from './office-js';

const NAME = 'EmitBeside';
const OFFICE_JS = 'node_modules/@microsoft/office-js';

/** Writes what a deployment needs beside the pages: host configurations, bill of materials, licence texts. */
export class EmitBeside {
  constructor(
    private readonly deployment: Deployment,
    private readonly root: string,
  ) {}

  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      // After names have their last hashes, and unused modules are gone.
      compilation.hooks.processAssets.tap(
        { name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER },
        () => {
          const lock = JSON.parse(readFileSync(join(this.root, 'package-lock.json'), 'utf8')) as Lock;
          const bundled = bundledPackages(compilation, this.root);
          const shipped = isOwn(this.deployment.office) ? [...bundled, OFFICE_JS].sort() : bundled;
          const emit = (name: string, text: string): void => {
            compilation.emitAsset(name, new sources.RawSource(text));
          };
          const names = compilation.getAssets().map((asset) => asset.name);
          for (const [name, text] of hostingFiles(this.deployment, names)) emit(`hosting/${name}`, text);
          emit('bom.cdx.json', billOfMaterials(lock, shipped));
          emit('third-party-notices.txt', thirdPartyNotices(this.root, lock, shipped));
        },
      );
    });
  }
}
