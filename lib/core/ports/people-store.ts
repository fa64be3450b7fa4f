import type { PersonRecord } from '../person.ts';

/** People, invitations and the operator's switches. */
export interface PeopleStore {
  get(userId: number): Promise<PersonRecord | undefined>;
  /** Notes that somebody was here. */
  seen(person: Pick<PersonRecord, 'userId' | 'privateChatId'>, at: number): Promise<void>;
  setBanned(userId: number, banned: boolean): Promise<void>;
  list(): Promise<readonly PersonRecord[]>;
  /** Forgets where and when; a guest stays a guest, a ban a ban. */
  forget(userId: number): Promise<void>;
  /** Makes an invitation for one person. */
  invite(code: string): Promise<void>;
  /** Lets the person in, once per invitation; true again for the same person. */
  redeem(code: string, userId: number): Promise<boolean>;
  isUnderMaintenance(): Promise<boolean>;
  setMaintenance(on: boolean): Promise<void>;
}
