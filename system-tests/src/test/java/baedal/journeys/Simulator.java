package baedal.journeys;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The outside: what a provider really did, and what shall go wrong there. */
public record Simulator(Http http) {

    public List<JsonNode> ledger(String orderId) {
        JsonNode entries =
                http.get("/control/ledger?orderId=" + orderId).expect(200).body();
        return StreamSupport.stream(entries.spliterator(), false).toList();
    }

    public long charges(String orderId) {
        return ledger(orderId).stream()
                .mapToLong(e -> e.at("/charges").asLong())
                .sum();
    }

    public long cancels(String orderId) {
        return ledger(orderId).stream()
                .mapToLong(e -> e.at("/cancels").asLong())
                .sum();
    }

    /** Won that the customer is without: charged and not returned. */
    public long kept(String orderId) {
        return ledger(orderId).stream()
                .filter(e -> e.at("/charges").asLong() > 0)
                .mapToLong(e -> e.at("/balanceAmount").asLong())
                .sum();
    }

    public List<String> texts(String orderId) {
        return ledger(orderId).stream().map(e -> e.at("/text").asString()).toList();
    }

    public void faults(Map<String, Object> plan) {
        int status = http.put("/control/faults", plan).status();
        if (status != 200 && status != 204) {
            throw new AssertionError("the fault plan was not taken: " + status);
        }
    }

    public void healthy() {
        http.delete("/control/faults");
    }
}
