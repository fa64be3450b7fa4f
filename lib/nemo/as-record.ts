/** The value if it is a JSON object, else an empty one: for looking into data whose shape is not public. */
export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
