package baedal.home;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Made at the first start of a world and kept with its data: nobody has to invent passwords, and no two worlds share one. */
public final class Secrets {

    private static final String FILE = "secrets.properties";
    private static final int BYTES = 24;

    private final Path file;
    private final Properties known = new Properties();

    public Secrets(DataDirectory data) {
        this(data.file(FILE));
    }

    private Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try {
                known.load(new StringReader(Files.readString(file)));
            } catch (IOException e) {
                throw new Refused("The secrets in " + file + " cannot be read.", e);
            }
        }
    }

    /** One of a world that runs already. */
    public static String kept(Path data, String name) {
        String secret = new Secrets(data.resolve(FILE)).known.getProperty(name);
        if (secret == null) {
            throw new Refused("No world with a PostgreSQL of its own runs on " + data + ".");
        }
        return secret;
    }

    public synchronized String of(String name) {
        String secret = known.getProperty(name);
        if (secret == null) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            secret = HexFormat.of().formatHex(random);
            known.setProperty(name, secret);
            save();
        }
        return secret;
    }

    private void save() {
        StringWriter content = new StringWriter();
        try {
            known.store(content, null);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        DataDirectory.writePrivately(file, content.toString());
    }
}
