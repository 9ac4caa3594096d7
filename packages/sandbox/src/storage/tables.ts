/**
 * What is asked for is a column; what is only given back is JSON in `details`, where any text fits: PostgreSQL has no NUL in its
 * text, JSON writes it as an escape. Keys are made by `keyOf`.
 */
export interface Tables {
  readonly conscent_users: ConscentUserRow;
  readonly cl2c_users: Cl2cUserRow;
  readonly epixel_users: EpixelUserRow;
  readonly pcxpay_organisations: PcxpayOrganisationRow;
  readonly pcxpay_users: PcxpayUserRow;
  readonly pcxpay_members: PcxpayMemberRow;
  readonly sandbox_probes: SandboxProbeRow;
}

export interface ConscentUserRow {
  readonly id: string;
  readonly email_key: string | null;
  readonly phone_key: string | null;
  readonly details: string;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface Cl2cUserRow {
  readonly id: string;
  readonly tenant: string;
  readonly user_name_key: string;
  readonly details: string;
  readonly created_at: string;
}

export interface EpixelUserRow {
  readonly uid: string;
  readonly username_key: string;
  readonly email_key: string;
  readonly phone_key: string;
  /** The `uid` of the sponsor. */
  readonly sponsor: string | null;
  readonly status: 'active' | 'inactive' | 'blocked';
  readonly password_hash: string;
  readonly details: string;
  readonly created_at: string;
}

export interface PcxpayOrganisationRow {
  readonly id: string;
  readonly details: string;
  readonly created_at: string;
}

export interface PcxpayUserRow {
  readonly id: string;
  readonly email_key: string;
  readonly password_hash: string;
  readonly details: string;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface PcxpayMemberRow {
  readonly organisation: string;
  readonly user: string;
  readonly details: string;
}

/** What was written last to see whether anything can be. */
export interface SandboxProbeRow {
  readonly id: string;
  readonly payload: string;
}
