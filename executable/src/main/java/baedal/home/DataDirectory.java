package baedal.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Where a world keeps everything it must not forget. One world at a time, readable by its user alone. */
public record DataDirectory(Path path, FileLock lock) {

    private static final long NEEDED_TO_START = 300L << 20;

    /** Taken until this process ends, however it ends; whoever drops the answer loses the lock to the garbage collector. */
    public static DataDirectory taken(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < NEEDED_TO_START) {
                throw new Refused("The disk of " + path + " is full (" + (free >> 20) + " MB left, "
                        + (NEEDED_TO_START >> 20) + " MB needed): make room, or choose another directory with --data.");
            }
            return new DataDirectory(path, lock(path));
        } catch (IOException e) {
            throw new Refused(
                    "The data directory " + path + " cannot be written (" + reason(e)
                            + "): choose another with --data.",
                    e);
        }
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    /** Never seen half-written, nor by another user. */
    public static void writePrivately(Path file, String content) {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, content);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refused(file + " cannot be written (" + reason(e) + ").", e);
        }
    }

    private static FileLock lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new Refused("A world already runs on " + path + ": stop it with ./baedal stop --data " + path
                    + ", or start this one beside it with other --data and --port.");
        }
        return lock;
    }

    private static String reason(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        return e instanceof FileSystemException detailed && detailed.getReason() != null
                ? detailed.getReason()
                : e.getClass().getSimpleName();
    }
}
