-- what waits in a kitchen, or was rejected there, without reading what was ever cooked in it
create index ticket_on_board on ticket (store_id, status, received_at, order_id);
