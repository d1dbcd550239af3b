package baedal.tracking.timeline;

import baedal.contracts.Topics;
import baedal.http.Refusal;
import baedal.messaging.History;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Builds the read model anew from the facts in Kafka, in one transaction: everyone reads the old one until it commits; the projection of
 * every instance waits, then skips what was read here.
 */
@Tag(name = "Operations")
@RestController
class Rebuild {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

    private final History history;
    private final Timelines timelines;
    private final Projection projection;
    private final TransactionTemplate transaction;

    Rebuild(History history, Timelines timelines, Projection projection, PlatformTransactionManager transactions) {
        this.history = history;
        this.timelines = timelines;
        this.projection = projection;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param facts how many were read */
    record Rebuilt(long facts) {}

    @Operation(summary = "Build the read model anew from the facts; answers when it is done")
    @PostMapping("/api/operations/rebuild")
    Rebuilt run() {
        long facts = transaction.execute(_ -> {
            if (!timelines.emptyForRebuild()) {
                throw Refusal.conflict("REBUILDING");
            }
            return history.read(Topics.ORDERS, projection.types(), projection::project);
        });
        log.info("The read model was built anew from {} facts", facts);
        return new Rebuilt(facts);
    }
}
