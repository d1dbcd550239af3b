package baedal.bench.redeploy;

import baedal.bench.ground.Stage;

/**
 * One service, both of whose instances were replaced.
 *
 * @param seconds until both were back
 * @param reopened streams that were opened again meanwhile
 * @param refused those that were not
 */
record Restarted(String service, double seconds, Stage stage, long reopened, long refused) {

    long failed() {
        return stage.bad() + refused;
    }

    long made() {
        return stage.times().good() + stage.bad();
    }
}
