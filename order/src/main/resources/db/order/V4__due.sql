-- The clock must not read again and again what only operators can move: each has an index of its own.
create index orders_for_clock on orders (due_at) where progress in ('AWAITING_PAYMENT', 'DELIVERED');
create index orders_for_operators on orders (due_at) where progress in ('PLACED', 'COOKING');
drop index orders_due;

-- Few orders are open at a time, however many are stored, but their index entries stay until a vacuum takes them away: by default when
-- a fifth of all rows have changed, which means ever later.
alter table orders set (autovacuum_vacuum_scale_factor = 0.02);
