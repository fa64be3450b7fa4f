import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { bundleFunctions } from './bundles/bundle-functions.ts';
import { createReelayApp } from './reelay-app.ts';

const outFolder = fileURLToPath(new URL('../out/functions', import.meta.url));

await bundleFunctions(outFolder);
// The library's behaviour as it is recommended for new apps; the templates are tested, so an upgrade cannot change them unseen.
const app = new App({ context: recommendedFlags });
createReelayApp(app, name => join(outFolder, name)).synth();
