// What stands where the CDK's command line does: it tells the stand-in of AWS what it was asked to do.
const [, , aws, ...args] = process.argv;
const response = await fetch(`${aws}/cdk`, { method: 'POST', body: JSON.stringify(args) });
process.exit(response.ok ? 0 : 1);
