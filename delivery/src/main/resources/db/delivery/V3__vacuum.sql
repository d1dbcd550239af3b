-- Few deliveries are open at a time, however many are stored, but their entries in the index by place stay until a vacuum takes them away,
-- and riders look through them: by default when a fifth of all rows have changed, which means ever later.
alter table delivery set (autovacuum_vacuum_scale_factor = 0.02);
