import { setTimeout } from 'node:timers/promises';
import { createSettleQueue, createSqsClient } from '../aws/queues.ts';
import { createWorkflow } from '../aws/workflow.ts';
import { paintStoryboard } from '../media/storyboard/paint-storyboard.ts';
import { readGreetingClip } from '../telegram/greeting-clip.ts';
import { createDependencies } from './dependencies.ts';
import type { Settings } from './settings.ts';

/** What the conversation has beside the tasks of the workflow: it begins and ends jobs, and waits for albums. */
export const createConversationDependencies = (settings: Settings) => ({
  ...createDependencies(settings),
  settleQueue: createSettleQueue(settings.config.settleQueueUrl, createSqsClient()),
  paintStoryboard,
  readGreetingClip,
  pause: (ms: number): Promise<void> => setTimeout(ms),
  workflow: createWorkflow(settings.config.stateMachineArn),
});

export type ConversationRuntimeDependencies = ReturnType<typeof createConversationDependencies>;
