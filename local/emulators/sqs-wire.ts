import * as z from 'zod';

/** The parts of SQS's JSON protocol that the journal reads; fauxqs has checked the rest. */

const attributesSchema = z.record(z.string(), z.unknown()).optional();

const sendEntrySchema = z.object({
  Id: z.string().optional(),
  MessageBody: z.string(),
  DelaySeconds: z.number().optional(),
  MessageGroupId: z.string().optional(),
  MessageDeduplicationId: z.string().optional(),
  MessageAttributes: attributesSchema,
});

const sentSchema = z.object({ Id: z.string().optional(), MessageId: z.string() });

export type SendEntry = z.infer<typeof sendEntrySchema>;

/** Loose, since a request is passed on with everything else in it. */
export const queueUrlSchema = z.looseObject({ QueueUrl: z.string() });
export const sendMessage = { request: sendEntrySchema, response: sentSchema };
export const sendMessageBatch = {
  request: z.object({ Entries: z.array(sendEntrySchema) }),
  response: z.object({ Successful: z.array(sentSchema) }),
};
export const receiveMessage = {
  response: z.object({
    Messages: z.array(z.object({ MessageId: z.string(), ReceiptHandle: z.string() })).optional(),
  }),
};
export const deleteMessage = { request: z.object({ ReceiptHandle: z.string() }) };
export const deleteMessageBatch = { request: z.object({ Entries: z.array(deleteMessage.request) }) };
