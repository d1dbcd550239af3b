package baedal.notification.sending;

import baedal.notification.sending.Gathering.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forms batches, each in a transaction of its own before anything is sent. */
@Component
class Gatherer {

    private static final Logger LOG = LoggerFactory.getLogger(Gatherer.class);
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int AT_ONCE = 3000;
    private static final int DAYS_COUNTED = 2;

    private final Gathering gathering;
    private final SendingLimits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Gatherer(Gathering gathering, SendingLimits limits, TransactionTemplate transaction, Clock clock) {
        this.gathering = gathering;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return whether there may be more */
    boolean gather() {
        return transaction.execute(_ -> {
            List<Waiting> messages = gathering.take(AT_ONCE);
            if (!messages.isEmpty()) {
                form(messages, clock.instant());
            }
            return messages.size() == AT_ONCE;
        });
    }

    void split(Batch batch) {
        transaction.executeWithoutResult(_ -> gathering.split(batch, clock.instant()));
    }

    private void form(List<Waiting> messages, Instant now) {
        Set<String> full = gathering.count(messages, LocalDate.ofInstant(now, SEOUL), limits.dailyPerPhone());
        Map<Boolean, List<Waiting>> tooMany =
                messages.stream().collect(Collectors.partitioningBy(message -> full.contains(message.phone())));
        gathering.form(tooMany.getOrDefault(false, List.of()), limits.batchSize(), now);
        List<Waiting> refused = tooMany.getOrDefault(true, List.of());
        if (!refused.isEmpty()) {
            LOG.warn("{} messages to {} phones that had enough today are not sent", refused.size(), full.size());
            gathering.refuse(refused, "DAILY_VOLUME", now);
        }
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        Instant then = clock.instant().minus(Duration.ofDays(DAYS_COUNTED));
        gathering.forgetBefore(LocalDate.ofInstant(then, SEOUL));
    }
}
