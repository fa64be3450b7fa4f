/** `${name}`, as CDK fills it in. */
export const placeholder = (name: string) => `\${${name}}`;

/** A workflow to be killed in: First, then the task Hang or an hour of Pause, then Last. */
export const interruptedWorkflow = {
  StartAt: 'First',
  States: {
    First: {
      Type: 'Task',
      Resource: placeholder('First'),
      TimeoutSeconds: 60,
      ResultPath: '$.first',
      Next: 'Which',
    },
    Which: {
      Type: 'Choice',
      Choices: [{ Variable: '$.first.next', StringEquals: 'hang', Next: 'Hang' }],
      Default: 'Pause',
    },
    Hang: {
      Type: 'Task',
      Resource: placeholder('Hang'),
      TimeoutSeconds: 60,
      Parameters: { 'list.$': '$.photos' },
      ResultPath: '$.hang',
      Next: 'Last',
    },
    Pause: { Type: 'Wait', Seconds: 3600, Next: 'Last' },
    Last: { Type: 'Task', Resource: placeholder('Last'), TimeoutSeconds: 60, End: true },
  },
};
