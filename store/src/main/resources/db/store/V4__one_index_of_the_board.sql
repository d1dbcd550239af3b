-- ticket_on_board serves every list of the board and a day's sales too: each move of a ticket writes an index less
drop index ticket_by_store;
