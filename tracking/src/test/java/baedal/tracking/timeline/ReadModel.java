package baedal.tracking.timeline;

import baedal.engines.Database;
import baedal.engines.TestEngines;
import baedal.messaging.ReceivedFact;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The read model on a PostgreSQL of its own. */
final class ReadModel {

    private final Database database = TestEngines.get().newDatabase("tracking");
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Projection projection;
    private final TrackedOrders orders;

    ReadModel() {
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/tracking")
                .load()
                .migrate();
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        projection = new Projection(new Timelines(jdbc), new Tallies(jdbc));
        orders = new TrackedOrders(jdbc);
    }

    Database database() {
        return database;
    }

    TrackedOrders orders() {
        return orders;
    }

    void apply(List<ReceivedFact> facts) {
        transaction.executeWithoutResult(_ -> projection.apply(facts));
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    List<Map<String, @Nullable Object>> rows(String table) {
        return jdbc.sql("select * from " + table + " order by 1, 2").query().listOfRows();
    }
}
