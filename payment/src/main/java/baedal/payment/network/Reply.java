package baedal.payment.network;

import tools.jackson.databind.JsonNode;

/** What came over the cable, before anyone asks what it means. */
sealed interface Reply {

    /** A JSON object of a sensible size. */
    record Read(int status, JsonNode body) implements Reply {

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    /** The request never left. */
    record NotSent(String why) implements Reply {}

    /** The request may have arrived; its answer did not, or was nothing that the network says. */
    record Lost(String why) implements Reply {}
}
