package baedal.bench.growth;

import baedal.engines.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Fills one service's database with copies of the models. Every service's gets the same orders: their ids follow from their numbers.
 * Older and older ones: what was stored first stays the newest.
 */
record Fill(Database database, Models models, List<UUID> customers) {

    static final List<String> SERVICES = List.of("order", "payment", "store", "delivery", "notification", "tracking");

    private static final int CHUNK = 20_000;

    /** Ids that sort by their time as the services' own do; one order in 51 is a demo customer's, who can look at it. */
    private static final String COPIES = """
            create temp table copy on commit delete rows as select 0::bigint as n, 0 as model, false as open, now() as at,
                interval '0' as later, uuidv7() as id, uuidv7() as customer, '' as number, '' as place""";

    private static final String NUMBER = """
            insert into copy
            select n, model, open, at, at - now(),
                (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')
                    || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid,
                case when n % 51 = 0 then customers[(n / 51) % cardinality(customers) + 1]
                    else md5('customer' || n / 20)::uuid end,
                upper(translate(substr(h, 20, 4), '01258', 'GHJKM')) || '-' || to_char(at at time zone 'Asia/Seoul', 'MMDD'),
                format('(%s,%s,%s)', 6371008.8 * cosd(lat) * cosd(lng), 6371008.8 * cosd(lat) * sind(lng), 6371008.8 * sind(lat))
            from (select n, (n % ?)::int as model, ?::boolean as open, now() - n * ?::interval as at, md5(? || n) as h,
                    ?::uuid[] as customers,
                    37.45 + 0.2 * (hashint8(n)::bigint & 65535) / 65536 as lat,
                    126.85 + 0.3 * (hashint8(n + 7)::bigint & 65535) / 65536 as lng
                from generate_series(?::bigint, ?::bigint, -1) n) as numbered""";

    /** Ended orders with the numbers from (inclusive) to (exclusive). */
    void ended(long from, long to) throws SQLException {
        copies(models.ended(), false, "8 seconds", from, to);
    }

    /** Deliveries that wait for a rider, made within the last few minutes. */
    void open(long from, long to) throws SQLException {
        copies(models.open(), true, "2 milliseconds", from, to);
    }

    private void copies(List<Model> of, boolean open, String apart, long from, long to) throws SQLException {
        try (Connection connection = connected();
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            connection.setAutoCommit(false);
            statement.execute(COPIES);
            connection.commit();
            List<Shape> shapes = Shape.in(connection);
            for (long first = from; first < to; first += CHUNK) {
                number(connection, of.size(), open, apart, first, Math.min(first + CHUNK, to));
                for (Shape shape : shapes) {
                    for (int model = 0; model < of.size(); model++) {
                        statement.execute(shape.copying(of.get(model), model));
                    }
                }
                connection.commit();
            }
        }
    }

    private void number(Connection connection, int models, boolean open, String apart, long from, long to)
            throws SQLException {
        try (var number = connection.prepareStatement(NUMBER)) {
            number.setInt(1, models);
            number.setBoolean(2, open);
            number.setString(3, apart);
            number.setString(4, open ? "open" : "ended");
            number.setString(5, customers.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
            number.setLong(6, to - 1);
            number.setLong(7, from);
            number.executeUpdate();
        }
    }

    /** What is kept beside the orders' own rows, and what a database that grew by itself would have done by now. */
    void settle() throws SQLException {
        try (Connection connection = connected();
                Statement statement = connection.createStatement()) {
            if (exists(statement, "batch")) {
                statement.execute("""
                        insert into batch
                        select made.*
                        from (select m.batch_id as id, m.template_code, array_agg(m.order_id) as orders, array_agg(m.seq) as seqs
                            from message m left join batch known on known.id = m.batch_id
                            where m.batch_id is not null and known.id is null group by 1, 2) t
                        cross join lateral (select b as like_it from batch b where b.template_code = t.template_code limit 1) b
                        cross join lateral jsonb_populate_record(like_it,
                            jsonb_build_object('id', t.id, 'order_ids', t.orders, 'seqs', t.seqs)) made""");
            }
            if (exists(statement, "standing")) {
                statement.execute("delete from standing");
                statement.execute("insert into standing select shown, 0, count(*) from order_state"
                        + " where shown is not null group by shown");
                statement.execute("delete from minute");
                statement.execute(
                        "insert into minute select date_trunc('minute', at), status, 0, count(*) from timeline group by 1, 2");
            }
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private static boolean exists(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private Connection connected() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
