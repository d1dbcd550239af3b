package baedal.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path directory;

    @Test
    void a_recorded_process_that_is_a_stranger_does_not_keep_it_from_starting() throws Exception {
        int port = Ports.free(1).getFirst();
        EmbeddedPostgres.start(directory, port, "secret", Map.of()).close();
        Files.writeString(
                directory.resolve("cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + directory.resolve("cluster") + "\n1\n" + port + "\n\n\n\n");

        try (var postgres = EmbeddedPostgres.start(directory, port, "secret", Map.of())) {
            assertThat(postgres.port()).isEqualTo(port);
        }
    }

    @Test
    void a_taken_port_is_told_in_one_sentence() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, Ports.loopback())) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory, other.getLocalPort(), "secret", Map.of()))
                    .isInstanceOf(EngineFailure.class)
                    .hasMessage(
                            "Port " + other.getLocalPort() + ", wanted for PostgreSQL, is taken by another program.");
        }
    }

    @Test
    void it_is_durable_wants_a_password_and_cannot_be_reached_from_other_machines() throws Exception {
        int port = Ports.free(1).getFirst();
        try (var postgres = EmbeddedPostgres.start(directory, port, "secret", Map.of())) {
            try (var connection = DriverManager.getConnection(postgres.url("postgres"), "postgres", "secret");
                    var rows = connection
                            .createStatement()
                            .executeQuery("select current_setting('fsync'), current_setting('synchronous_commit')")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("on");
                assertThat(rows.getString(2)).isEqualTo("on");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url("postgres"), "postgres", "guess"))
                    .hasMessageContaining("password authentication failed");
            assertNotReachableFromOutside(port);
        }
    }

    private static void assertNotReachableFromOutside(int port) throws Exception {
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .forEach(address -> assertThatThrownBy(() -> {
                            try (Socket socket = new Socket()) {
                                socket.connect(new InetSocketAddress(address, port), 2_000);
                            }
                        })
                        .isInstanceOf(java.io.IOException.class));
    }
}
