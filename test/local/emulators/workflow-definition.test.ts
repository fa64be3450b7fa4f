import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tasks } from '../../../lib/workflow/tasks.ts';
import { readWorkflowDefinition } from '../../../local/emulators/workflow-definition.ts';
import { placeholder } from './interrupted-workflow.ts';

const task = { Type: 'Task', Resource: placeholder('RunEdit'), TimeoutSeconds: 60 };
const machine = (...states: [string, object][]) => ({
  StartAt: states[0]?.[0],
  States: Object.fromEntries(states),
});

test('the workflow that goes to AWS runs here, with a task for each of its states', () => {
  const file = new URL('../../../lib/workflow/edit-video.asl.json', import.meta.url);
  const definition = readWorkflowDefinition(JSON.parse(readFileSync(file, 'utf8')), 1);
  expect(definition.taskNames.toSorted()).toEqual(Object.keys(tasks).toSorted());
});

test('placeholders become functions of that name', () => {
  const { startingAt } = readWorkflowDefinition(machine(['Edit', { ...task, End: true }]), 1);
  expect(startingAt('Edit', undefined).States['Edit']).toMatchObject({
    Resource: 'arn:aws:lambda:us-east-1:000000000000:function:RunEdit',
  });
});

test('tasks and waits are found at every level, and only the outermost can be taken up at', () => {
  const inner = machine(
    ['Item', { ...task, Next: 'Breath' }],
    ['Breath', { Type: 'Wait', Seconds: 1, End: true }],
  );
  const definition = readWorkflowDefinition(
    machine(
      ['Each', { Type: 'Map', ItemsPath: '$.items', ItemProcessor: inner, Next: 'Both' }],
      ['Both', { Type: 'Parallel', Branches: [machine(['Left', { ...task, End: true }])], End: true }],
    ),
    1,
  );
  expect(definition.taskNames).toEqual(['Item', 'Left']);
  expect(definition.waitNames).toEqual(['Breath']);
  expect([...definition.topLevelStates]).toEqual(['Each', 'Both']);
});

test('it can start at another state with the time that is left', () => {
  const { startingAt } = readWorkflowDefinition(
    {
      TimeoutSeconds: 600,
      ...machine(['First', { ...task, Next: 'Second' }], ['Second', { ...task, End: true }]),
    },
    1,
  );
  expect(startingAt('Second', 12.5)).toMatchObject({ StartAt: 'Second', TimeoutSeconds: 12.5 });
  expect(startingAt('Second', undefined)).not.toHaveProperty('TimeoutSeconds');
});

test.each([
  [
    'no time limit',
    { Type: 'Task', Resource: placeholder('RunEdit'), End: true },
    /Edit: give it TimeoutSeconds/,
  ],
  ['JSONata', { ...task, QueryLanguage: 'JSONata', End: true }, /Edit: QueryLanguage is not supported/],
  ['variables', { ...task, Assign: { x: 1 }, End: true }, /Edit: Assign is not supported/],
  [
    'a task token',
    { ...task, Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken', End: true },
    /Edit: Resource .+waitForTaskToken/,
  ],
])('a workflow with %s is refused at the start', (_, state, message) => {
  expect(() => readWorkflowDefinition(machine(['Edit', state]), 1)).toThrow(message);
});
