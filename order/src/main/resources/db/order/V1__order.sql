-- One row per order. What never changes is in details, as it was told; the lines too: one row per aggregate.
create table orders (
    id                uuid        primary key,
    version           integer     not null,
    facts             integer     not null, -- told so far: the next one's revision is one more
    customer_id       uuid        not null,
    details           json        not null,
    pay_before        timestamptz not null,
    progress          text        not null,
    cancelling        text,                 -- the customer's reason, until the store has decided
    cancelling_at     timestamptz,
    payment           text        not null,
    drafted           text,                 -- the payment state last told in a draft
    attempt_id        uuid,                 -- the attempt that payment has not acknowledged
    payment_key       text,
    ask_at            timestamptz,
    since             timestamptz not null,
    placed_at         timestamptz,
    cause             text,
    due_at            timestamptz           -- when the clock looks at it, or it counts as stuck; null when finished
);

create index orders_due on orders (due_at) where due_at is not null;

-- The requests made with an Idempotency-Key, and their first answers.
create table requests (
    order_id    uuid        not null,
    account_id  uuid        not null,
    operation   text        not null,
    key         text        not null,
    body_hash   text        not null,
    started_at  timestamptz not null,
    answered_at timestamptz,
    code        smallint,
    answer      json,
    primary key (order_id, operation, key),
    constraint requests_once unique (account_id, operation, key)
);

-- The newest snapshot of every store.
create table menus (
    store_id uuid    primary key,
    revision integer not null,
    snapshot json    not null
);

-- What operators did, and why.
create table audits (
    order_id    uuid        not null,
    id          uuid        not null,
    at          timestamptz not null,
    operator_id uuid        not null,
    action      text        not null,
    reason      text        not null,
    primary key (order_id, id)
);
