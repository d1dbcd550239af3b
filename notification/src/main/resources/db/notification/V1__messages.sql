-- what is remembered of an order to tell its people about it: one row per order, from the first fact heard about it
create table conversation (
    order_id uuid primary key,
    state    jsonb not null
);

create table batch (
    id            uuid primary key,
    template_code text        not null,
    status        text        not null,
    -- the members in their order, so that every try is the same request
    order_ids     uuid[]      not null,
    seqs          bigint[]    not null,
    created_at    timestamptz not null,
    tries         int         not null default 0,
    -- since when the provider may have it without our knowing
    unknown_since timestamptz,
    next_try_at   timestamptz not null,
    leased_until  timestamptz,
    done_at       timestamptz,
    request_id    text,
    error         text
);

create index batch_open on batch (next_try_at) where status = 'OPEN';

-- one message: one fact, one person. The key is the inbox: the same fact twice makes no second message.
create table message (
    order_id      uuid        not null,
    source        text        not null,
    revision      int         not null,
    to_role       text        not null,
    seq           bigint generated always as identity,
    id            uuid        not null default uuidv7(),
    account_id    uuid        not null,
    phone         text        not null,
    template_code text        not null,
    parameters    jsonb       not null,
    text          text        not null,
    at            timestamptz not null,
    batch_id      uuid,
    primary key (order_id, source, revision, to_role)
);

create index message_to on message (account_id, seq desc);
create index message_unsent on message (seq) where batch_id is null;

-- only what failed alone, in a batch that was accepted
create table message_failure (
    order_id   uuid   not null,
    message_id uuid   not null,
    code       int    not null,
    reason     text   not null,
    primary key (order_id, message_id)
);

create table daily_volume (
    day   date not null,
    phone text not null,
    sent  int  not null,
    primary key (day, phone)
);
