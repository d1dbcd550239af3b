-- Whose store it is, so that a signal about an order finds its owner without reading the whole order.
alter table order_snapshot add column owner_id uuid;
update order_snapshot set owner_id = (details::jsonb #>> '{store,ownerId}')::uuid;
alter table order_snapshot alter column owner_id set not null;
