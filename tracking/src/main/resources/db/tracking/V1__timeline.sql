-- Every fact about an order that was read, once: the key is the inbox, the rows are the operator's story.
create table fact (
    order_id uuid        not null,
    source   text        not null,
    revision int         not null,
    id       uuid        not null,
    type     text        not null,
    at       timestamptz not null,
    read_at  timestamptz not null default clock_timestamp(),
    body     text        not null,
    primary key (order_id, source, revision)
);

-- The order as it was made; never changes.
create table order_snapshot (
    order_id    uuid primary key,
    number      text        not null,
    customer_id uuid        not null,
    created_at  timestamptz not null,
    details     text        not null
);
create index order_snapshot_mine on order_snapshot (customer_id, created_at desc, order_id desc);
create index order_snapshot_number on order_snapshot (number);

-- Where the order stands: narrow, because it is written again with every fact.
create table order_state (
    order_id    uuid primary key,
    progress    text,
    shown       text,
    cancelling  boolean not null,
    revision    int     not null,
    unpaid      text    not null,
    approved    boolean not null,
    declined    boolean not null,
    refunded    bigint  not null,
    placed_at   timestamptz,
    ready_by    timestamptz,
    rider_id    uuid,
    rider_name  text,
    rider_phone text
) with (fillfactor = 70);

create table timeline (
    order_id uuid        not null,
    revision int         not null,
    status   text        not null,
    shown    text        not null,
    cause    text,
    at       timestamptz not null,
    primary key (order_id, revision)
);
-- times rise as rows are appended: a block range index costs next to nothing
create index timeline_at on timeline using brin (at) with (autosummarize = on);
