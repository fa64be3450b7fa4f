import type { Construct } from 'constructs';

/** The CloudFormation resource of a construct. Throws TypeError when it is of another kind. */
export const resourceOf = <Resource>(
  construct: Construct,
  kind: abstract new (...args: never[]) => Resource,
): Resource => {
  const resource: unknown = construct.node.defaultChild;
  if (!(resource instanceof kind))
    throw new TypeError(`${construct.node.path} has no ${kind.name} below it.`);
  return resource;
};
