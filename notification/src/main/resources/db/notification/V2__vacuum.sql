-- Few messages wait at a time, however many are stored, but their entries among the unsent stay until a vacuum takes them away, and every
-- gathering begins with them: by default when a fifth of all rows have changed, which means ever later.
alter table message set (autovacuum_vacuum_scale_factor = 0.02);
alter table batch set (autovacuum_vacuum_scale_factor = 0.02);
