package baedal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;

class InfrastructureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "08003", "28P01", "3D000", "40001", "40P01", "53100", "53300", "55P03", "57014", "57P01",
                "57P03", "58030", "25006", "25P03"
            })
    void these_states_of_the_database_pass(String state) {
        assertThat(Infrastructure.failed(sql(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23503", "22001", "42P01", "42703", "22P02", "25P02", "P0001", "XX000"})
    void these_stay_whoever_tries_again(String state) {
        assertThat(Infrastructure.failed(sql(state))).isFalse();
    }

    @Test
    void what_causes_it_counts() {
        assertThat(Infrastructure.failed(new IllegalStateException(new IOException("reset"))))
                .isTrue();
        assertThat(Infrastructure.failed(new IllegalStateException(new SQLTransientConnectionException("pool empty"))))
                .isTrue();
        assertThat(Infrastructure.failed(new CannotAcquireLockException("victim", null)))
                .isTrue();
        assertThat(Infrastructure.failed(new IllegalArgumentException("no such item")))
                .isFalse();
    }

    private static RuntimeException sql(String state) {
        return new UncategorizedSQLException("apply", null, new SQLException("says no", state));
    }
}
