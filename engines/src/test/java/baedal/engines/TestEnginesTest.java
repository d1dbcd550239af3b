package baedal.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TestEnginesTest {

    @Test
    void a_new_database_is_postgresql_18_in_utf_8_with_all_its_functions() throws SQLException {
        try (Connection connection = connect(TestEngines.get().newDatabase("order"));
                var rows = connection
                        .createStatement()
                        .executeQuery("select uuidv7(), current_setting('server_encoding'), "
                                + "current_setting('server_version'), upper('é')")) {
            rows.next();
            assertThat(rows.getString(1)).hasSize(36);
            assertThat(rows.getString(2)).isEqualTo("UTF8");
            assertThat(rows.getString(3)).startsWith("18.");
            assertThat(rows.getString(4)).isEqualTo("É");
        }
    }

    @Test
    void a_role_cannot_look_into_the_database_of_another() {
        Database mine = TestEngines.get().newDatabase("order");
        Database theirs = TestEngines.get().newDatabase("payment");

        assertThatThrownBy(() -> connect(new Database(theirs.url(), mine.user(), mine.password())))
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_broker_answers() throws Exception {
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", (Object) TestEngines.get().kafka()))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
