import { createServer } from 'node:http';
import { flat, sse } from './hostile-script.ts';
import { listen } from './listen.ts';
import { createTestClient } from './nemo-test-client.ts';

/**
 * A program of its own, so that its memory is its own: reads one edit whose stream has `process.argv[2]` megabytes of
 * heartbeats and tool results, and prints the outcome and the peak of its memory before and after, MB.
 */
const megabytes = Number(process.argv[2]);
const block = sse(flat.heartbeat, flat.result('inspect', { data: 'x'.repeat(60_000) }), flat.call('inspect'));

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  let left = Math.ceil((megabytes * 1_000_000) / block.length);
  const more = () => {
    while (left-- > 0) if (!response.write(block)) return void response.once('drain', more);
    response.end(sse(flat.text('Done.')));
  };
  more();
});

const peak = () => Math.round(process.resourceUsage().maxRSS / 1024);
const client = createTestClient(await listen(server));
await client.runEdit('t', '1', 'warm up', { deadline: Date.now() });
const before = peak();
const startedAt = performance.now();
const outcome = await client.runEdit('t', '1', 'go');
const milliseconds = Math.round(performance.now() - startedAt);
process.stdout.write(JSON.stringify({ outcome, before, after: peak(), milliseconds }));
server.closeAllConnections();
server.close();
