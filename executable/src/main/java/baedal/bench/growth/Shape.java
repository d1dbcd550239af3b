package baedal.bench.growth;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table that has rows of orders, and how a model's rows become another order's: whatever columns there are today, each keeps its value
 * except where that speaks of the model itself.
 */
record Shape(String name, List<Column> columns) {

    /** What would otherwise be the same twice where it must not be. */
    private static final Map<String, String> OF_ITS_OWN = Map.of(
            "requests.key", "md5(c.id::text || m.key)",
            "message.id", "md5(c.id::text || m.id::text)::uuid",
            "message.batch_id", "md5((c.n / 2000)::text || m.batch_id::text)::uuid",
            // somewhere in the city, when it is open: or they would all wait at one door
            "delivery.place", "case when c.open then c.place::cube else m.place end");

    record Column(String name, String type) {}

    /** Those with a column for the order's id; {@code orders} has it as its own. */
    static List<Shape> in(Connection connection) throws SQLException {
        List<Shape> shapes = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select c.relname, a.attname, format_type(a.atttypid, null)
                        from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relkind = 'r' and not c.relispartition and c.relnamespace = 'public'::regnamespace
                            and a.attnum > 0 and not a.attisdropped and a.attidentity = '' and a.attgenerated = ''
                            and (c.relname = 'orders' or exists (
                                select 1 from pg_attribute i where i.attrelid = c.oid and i.attname = 'order_id'))
                        order by c.relname, a.attnum""")) {
            while (rows.next()) {
                String name = rows.getString(1);
                if (shapes.isEmpty() || !shapes.getLast().name.equals(name)) {
                    shapes.add(new Shape(name, new ArrayList<>()));
                }
                shapes.getLast().columns.add(new Column(rows.getString(2), rows.getString(3)));
            }
        }
        return shapes;
    }

    /** Copies the model's rows for the orders in {@code copy} that have its number. */
    String copying(Model model, int number) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String values = columns.stream().map(column -> value(column, model)).collect(Collectors.joining(", "));
        return "insert into %s (%s) select %s from copy c cross join %s m where c.model = %d and m.%s = '%s'"
                .formatted(name, names, values, name, number, key(), model.order());
    }

    private String key() {
        return name.equals("orders") ? "id" : "order_id";
    }

    private String value(Column column, Model model) {
        String own = OF_ITS_OWN.get(name + "." + column.name);
        String it = "m." + column.name;
        if (own != null) {
            return own;
        }
        return switch (column.type) {
            case "uuid" ->
                "case %s when '%s' then c.id when '%s' then c.customer else %s end"
                        .formatted(it, model.order(), model.customer(), it);
            case "timestamp with time zone" -> it + " + c.later";
            case "text", "json", "jsonb" ->
                "replace(replace(replace(%s::text, '%s', c.id::text), '%s', c.customer::text), '%s', c.number)::%s"
                        .formatted(it, model.order(), model.customer(), model.number(), column.type);
            default -> it;
        };
    }
}
