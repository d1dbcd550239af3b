package baedal.world;

import baedal.engines.Ports;
import baedal.home.DataDirectory;
import baedal.home.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How {@code stop} and {@code start} reach a running world: a port on the loopback address, and a token that only who may read
 * the data directory knows. One request a connection: token, verb and name in; {@code +} or {@code -} and a sentence out.
 */
final class Control implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Control.class);
    private static final String FILE = "control";
    private static final int PATIENCE_MILLIS = 120_000;

    private final ServerSocket socket;
    private final String token;
    private final Path file;
    private final UnaryOperator<String> answer;

    Control(DataDirectory data, String token, UnaryOperator<String> answer) {
        this.token = token;
        this.file = data.file(FILE);
        this.answer = answer;
        try {
            socket = new ServerSocket(0, 10, Ports.loopback());
        } catch (IOException e) {
            throw new Refused("No port is left for ./baedal stop and start.", e);
        }
        DataDirectory.writePrivately(
                file,
                socket.getLocalPort() + " " + token + " "
                        + ProcessHandle.current().pid());
        Thread.ofVirtual().name("control").start(this::listen);
    }

    /** Asks the world that runs on this data; returns its sentence. */
    static String ask(Path data, String request) {
        List<String> address = address(data);
        try (Socket socket = new Socket(Ports.loopback(), Integer.parseInt(address.getFirst()))) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write((address.get(1) + " " + request + "\n").getBytes(StandardCharsets.UTF_8));
            String said = reader(socket).readLine();
            if (said == null) {
                throw new Refused("The world on " + data + " ended without an answer.");
            }
            if (said.startsWith("-")) {
                throw new Refused(said.substring(1));
            }
            return said.substring(1);
        } catch (IOException e) {
            throw nothingRuns(data);
        }
    }

    /** The process of the world that runs on this data. */
    static long process(Path data) {
        return Long.parseLong(address(data).get(2));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            socket.close();
        } catch (IOException e) {
            LOG.warn("the control channel did not close", e);
        }
    }

    private static List<String> address(Path data) {
        try {
            return List.of(Files.readString(data.resolve(FILE)).strip().split(" "));
        } catch (IOException e) {
            throw nothingRuns(data);
        }
    }

    private static Refused nothingRuns(Path data) {
        return new Refused("No world runs on " + data.toAbsolutePath().normalize() + ".");
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            String line = reader(caller).readLine();
            int space = line == null ? -1 : line.indexOf(' ');
            if (line == null || space < 0 || !known(line.substring(0, space))) {
                return;
            }
            caller.getOutputStream().write((said(line.substring(space + 1)) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debug("a caller of the control channel hung up", e);
        }
    }

    private String said(String request) {
        try {
            return "+" + answer.apply(request);
        } catch (Refused e) {
            return "-" + e.getMessage();
        } catch (RuntimeException e) {
            LOG.error("failed: {}", request, e);
            return "-" + Failures.reason(e);
        }
    }

    private boolean known(String said) {
        return MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }
}
