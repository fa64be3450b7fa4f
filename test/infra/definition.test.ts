import { readFileSync } from 'node:fs';
import aslValidator from 'asl-validator';
import { expect, test } from 'vitest';
import { workflowFile } from '../../infra/workflow-definition.ts';

test('the workflow is valid Amazon States Language', () => {
  const { isValid, errors } = aslValidator(JSON.parse(readFileSync(workflowFile, 'utf8')));
  expect(errors).toEqual([]);
  expect(isValid).toBe(true);
});
