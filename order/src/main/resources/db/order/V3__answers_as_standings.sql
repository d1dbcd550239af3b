-- Of an answer only what changes is kept: the rest of it is the order's own and never changes. What was answered before is told as the order stands now.
alter table requests add column standing json;
update requests r set standing = json_strip_nulls(json_build_object(
        'progress', o.progress, 'payment', o.payment, 'drafted', o.drafted, 'since', o.since, 'placedAt', o.placed_at, 'cause', o.cause,
        'cancelling', case when o.cancelling is not null then json_build_object('reason', o.cancelling, 'at', o.cancelling_at) end))
    from orders o where o.id = r.order_id and r.code is not null;
alter table requests drop column answer;
