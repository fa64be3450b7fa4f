import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { FunctionName } from './function-settings.ts';
import { ReelayStack } from './reelay-stack.ts';
import { backendChoice, readStages } from './stage.ts';

/** One stack for each stage of the context, under the rules of AWS Solutions. */
export const createReelayApp = (app: App, folderOf: (name: FunctionName) => string): App => {
  const backend = backendChoice.optional().parse(app.node.tryGetContext('backend'));
  const told = (key: 'botUsername' | 'secretVersion' | 'accessKeyHash') => {
    const value: unknown = app.node.tryGetContext(key);
    return typeof value === 'string' ? { [key]: value } : {};
  };
  for (const stage of readStages(app.node.tryGetContext('stages'))) {
    new ReelayStack(app, {
      stage,
      folderOf,
      ...told('botUsername'),
      ...told('secretVersion'),
      ...told('accessKeyHash'),
      backend: backend ?? stage.backend ?? 'hosted',
    });
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
};
