create table if not exists batch (
    idempotency_key text primary key,
    at              timestamptz not null
);
create table if not exists message (
    id            bigint generated always as identity primary key,
    order_id      text,
    recipient_no  text        not null,
    template_code text        not null,
    text          text        not null,
    at            timestamptz not null
);
create index if not exists message_of_order on message (order_id);
