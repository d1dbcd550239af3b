create table account (
    id            uuid primary key,
    email         text        not null,
    password_hash text        not null,
    name          text        not null,
    phone         text        not null,
    roles         text[]      not null,
    created_at    timestamptz not null
);

create unique index account_email on account (lower(email));

-- One log-in, from which refresh tokens descend; revoked as a whole.
create table session (
    id         uuid primary key,
    account_id uuid        not null references account,
    started_at timestamptz not null,
    revoked_at timestamptz
);

-- Only a hash is kept: whoever reads this table cannot log in with it.
create table refresh_token (
    hash       bytea primary key,
    session_id uuid        not null references session on delete cascade,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create index refresh_token_session on refresh_token (session_id);
create index refresh_token_expiry on refresh_token (expires_at);

-- Failed log-ins by whom they concern: an account from an address, an account, an address.
create table failed_log_ins (
    subject       text primary key,
    failures      integer     not null,
    first_at      timestamptz not null,
    blocked_until timestamptz
);

create index failed_log_ins_age on failed_log_ins (first_at);
