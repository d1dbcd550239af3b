package baedal.http;

import baedal.http.testing.RunningService;
import baedal.tiny.TinyApplication;

/** One for all tests of this module; it ends with the JVM. */
final class TinyService {

    static final RunningService RUNNING = RunningService.startBare(TinyApplication.class, "tiny");

    private TinyService() {}
}
