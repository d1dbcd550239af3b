create table payment (
    order_id       uuid primary key,
    state          text        not null,
    since          timestamptz not null,
    -- the last attempt: there is never more than one alive
    attempt_id     uuid,
    payment_key    text,
    amount         bigint,
    started_at     timestamptz,
    doubt_until    timestamptz,
    confirms       int,
    method         text,
    reason         text,
    decided_at     timestamptz,
    -- why the order is dead; null while it lives
    dead_because   text,
    refund_because text,
    -- when a worker looks after it next; pushing it ahead is the lease
    due_at         timestamptz,
    tries          int         not null,
    trouble        text,
    version        int         not null,
    facts          int         not null
) with (fillfactor = 70);

create index payment_due on payment (due_at) where due_at is not null;

-- what the row itself does not remember: earlier attempts, calls that had to be made again, how money went back
create table story (
    order_id uuid        not null,
    id       bigint generated always as identity,
    at       timestamptz not null,
    kind     text        not null,
    name     text        not null,
    detail   jsonb       not null,
    primary key (order_id, id)
);
