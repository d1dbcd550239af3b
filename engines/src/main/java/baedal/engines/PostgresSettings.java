package baedal.engines;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The settings that differ from PostgreSQL's own, each for a reason. */
final class PostgresSettings {

    private PostgresSettings() {}

    static SortedMap<String, String> with(int port, Map<String, String> own) {
        SortedMap<String, String> settings = new TreeMap<>(Map.of(
                "port", String.valueOf(port),
                "listen_addresses", "127.0.0.1",
                // nobody needs it, and its path may be too long
                "unix_socket_directories", "",
                // eight services with a pool of 8, their relays, listeners and workers, twice over
                "max_connections", "200",
                // plans of point queries never profit, and each backend that compiles grows by 20 MB
                "jit", "off",
                "timezone", "UTC",
                "log_timezone", "UTC",
                "shared_preload_libraries", "pg_stat_statements"));
        settings.put("max_wal_size", "2GB");
        settings.putAll(own);
        return settings;
    }
}
