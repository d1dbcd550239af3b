package baedal.engines;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once per user and version and then shared by every world and every test. */
record PostgresBinaries(Path home) {

    static PostgresBinaries unpacked(Path fallback) {
        String archive = "postgres-" + platform() + ".txz";
        URL packed = PostgresBinaries.class.getResource("/" + archive);
        if (packed == null) {
            throw new EngineFailure("There is no PostgreSQL for this machine (" + archive + ") on the class path.");
        }
        try {
            Path cache = cacheOr(fallback);
            Path home = cache.resolve("postgresql-" + identity(packed) + "-" + platform());
            if (!Files.exists(home.resolve("bin/postgres"))) {
                unpack(packed, cache, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new EngineFailure("PostgreSQL could not be unpacked: " + e.getMessage(), e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return (os.startsWith("mac") ? "darwin" : os)
                + "-"
                + switch (arch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> arch;
                };
    }

    /** The checksum of the archive stands for the version: another archive never meets these files. */
    private static String identity(URL packed) throws IOException {
        URLConnection connection = packed.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection inJar) {
            try (var jar = inJar.getJarFile()) {
                return Long.toHexString(jar.getEntry(inJar.getEntryName()).getCrc());
            }
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    private static Path cacheOr(Path fallback) throws IOException {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path cache = configured != null && !configured.isBlank()
                ? Path.of(configured, "baedal")
                : Path.of(System.getProperty("user.home"), ".cache", "baedal");
        try {
            Files.createDirectories(cache);
        } catch (IOException e) {
            return Files.createDirectories(fallback);
        }
        return Files.isWritable(cache) ? cache : Files.createDirectories(fallback);
    }

    private static void unpack(URL packed, Path cache, Path home) throws IOException {
        Path half = Files.createTempDirectory(cache, home.getFileName() + ".");
        try (InputStream bytes = packed.openStream();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, half);
            }
        }
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // someone else unpacked the same at the same time: theirs is as good
            Trees.delete(half);
            if (!Files.exists(home.resolve("bin/postgres"))) {
                throw e;
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("an entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        boolean program = (entry.getMode() & 0111) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
