/** Header names of the contract (nemo-contract §1.1). HTTP compares them without regard to case. */
export const headers = {
  authorization: 'Authorization',
  /** Anonymous-token only, required there; a UUID, at most {@link maxClientIdLength} characters. */
  clientId: 'X-Client-Id',
  /** Anonymous-token only, and only at a studio that wants it (STUDIO_ACCESS_KEY_HASH): the contract has none. */
  accessKey: 'X-Access-Key',
  /** The three attribution headers, on every call; without them an export is answered 402. */
  skillSource: 'X-Skill-Source',
  skillVersion: 'X-Skill-Version',
  skillPlatform: 'X-Skill-Platform',
} as const;

/** Characters a client id may have (nemo-contract §1). */
export const maxClientIdLength = 64;

/** How issued tokens begin; a token is otherwise opaque (nemo-contract §2.1). */
export const tokenPrefix = 'nmv_usr_';
/** How claim tokens begin; these alone may stand in a link (nemo-contract §2.3). */
export const claimTokenPrefix = 'clm_';
