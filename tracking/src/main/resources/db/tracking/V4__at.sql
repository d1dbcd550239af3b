-- A new row that finds room on an old page widens what a range of pages may hold: with a million orders stored, a look at the last
-- minutes read 5,000 pages of them.
drop index timeline_at;
create index timeline_at on timeline (at);
