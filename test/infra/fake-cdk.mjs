// What stands where the CDK's command line does: it tells the stand-in of AWS what it was asked to do.
// Not by fetch: loading that takes longer than all the rest, dozens of times.
import { request } from 'node:http';

const [, , aws, ...args] = process.argv;
request(`${aws}/cdk`, { method: 'POST' }, response => {
  process.exit(response.statusCode === 200 ? 0 : 1);
}).end(JSON.stringify(args));
