// Loads the programs as Lambda does and looks whether every task is there (try-image.ts).
process.env.STUDIO_TABLE = 'table';
process.env.STUDIO_BUCKET = 'bucket';
process.env.STUDIO_STATE_MACHINE_ARN = 'arn:aws:states:eu-central-1:000000000000:stateMachine:render-draft';
process.env.AWS_REGION = 'eu-central-1';
// The runtime's own; the routes are made for it.
globalThis.awslambda = {
  streamifyResponse: handler => handler,
  HttpResponseStream: { from: stream => stream },
};

const api = await import(new URL('../../program/api.mjs', import.meta.url));
const render = await import(new URL('../../program/render.mjs', import.meta.url));
const missing = ['planParts', 'renderPart', 'renderSound', 'joinParts', 'renderWhole', 'failExport'].filter(
  name => typeof render[name] !== 'function',
);
if (missing.length > 0 || typeof api.handler !== 'function') {
  throw new Error(`The program lacks ${['api', ...missing].join(', ')}`);
}
console.log(`The image's programs load: ${Object.keys(render).join(', ')}, handler`);
process.exit();
