import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { bundleFunctions } from './bundles/bundle-functions.ts';
import { createReelayApp } from './reelay-app.ts';

const outFolder = fileURLToPath(new URL('../out/functions', import.meta.url));

await bundleFunctions(outFolder);
createReelayApp(new App(), name => join(outFolder, name)).synth();
