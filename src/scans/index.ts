/** The registry of scans, in the order of their jobs: a new one is one file and one line here. */
import type { Scan } from '../model/extension';
import type { ScanName } from '../model/platform';
import { code } from './code';
import { dependencies } from './dependencies';
import { image } from './image';
import { sbom } from './sbom';
import { secrets } from './secrets';

export const scans: Readonly<Record<ScanName, Scan>> = { secrets, code, dependencies, sbom, image };

/** Every name, in the order of their jobs. */
export const scanNames: readonly ScanName[] = ['secrets', 'code', 'dependencies', 'sbom', 'image'];
