package baedal.notification.sending;

import baedal.notification.sending.Outcome.Accepted;
import baedal.notification.sending.Outcome.NotNow;
import baedal.notification.sending.Outcome.Refused;
import baedal.notification.sending.Outcome.Unknown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends batches and writes down what became of them. The call happens outside any transaction. Any number of instances may run it:
 * a batch is leased.
 */
@Component
class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int AT_ONCE = 32;
    private static final Duration TO_RECORD = Duration.ofSeconds(20);

    private final Batches batches;
    private final Gatherer gatherer;
    private final AlimTalk alimTalk;
    private final KakaoTalk account;
    private final SendingLimits limits;
    private final Clock clock;
    private volatile boolean reachable = true;

    Sender(
            Batches batches,
            Gatherer gatherer,
            AlimTalk alimTalk,
            KakaoTalk account,
            SendingLimits limits,
            Clock clock) {
        this.batches = batches;
        this.gatherer = gatherer;
        this.alimTalk = alimTalk;
        this.account = account;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${baedal.messages.gather}")
    void round() throws InterruptedException {
        boolean more;
        do {
            // while KakaoTalk is away, only what is on its way already is tried: nothing more becomes uncertain
            boolean formedMore = (reachable || !batches.anyOpen()) && gatherer.gather();
            int sent = send();
            more = reachable && (formedMore || sent == AT_ONCE);
        } while (more);
    }

    private int send() throws InterruptedException {
        Instant now = clock.instant();
        int uncertain = batches.giveUp(limits.remembered().minus(account.answerTimeout()), now);
        if (uncertain > 0) {
            LOG.error("{} batches may or may not have reached KakaoTalk; they are not sent again", uncertain);
        }
        List<Batch> leased =
                batches.lease(AT_ONCE, now, now.plus(account.answerTimeout()).plus(TO_RECORD));
        if (leased.isEmpty()) {
            return 0;
        }
        boolean answered = false;
        try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> call : calls.invokeAll(
                    leased.stream().map(batch -> call(batch, now)).toList())) {
                answered |= result(call);
            }
        }
        if (answered != reachable) {
            LOG.info(answered ? "KakaoTalk answers again" : "KakaoTalk does not answer");
        }
        reachable = answered;
        return leased.size();
    }

    private Callable<Boolean> call(Batch batch, Instant startedAt) {
        return () -> record(batch, alimTalk.send(batch), startedAt);
    }

    private static boolean result(Future<Boolean> call) throws InterruptedException {
        try {
            return call.get();
        } catch (ExecutionException failure) {
            // the lease ends by itself
            LOG.warn("a batch could not be recorded", failure.getCause());
            return false;
        }
    }

    /** @return whether KakaoTalk gave a proper answer */
    private boolean record(Batch batch, Outcome outcome, Instant startedAt) {
        return switch (outcome) {
            case Accepted accepted -> {
                batches.sent(batch, accepted.requestId(), accepted.failures(), clock.instant());
                if (!accepted.failures().isEmpty()) {
                    LOG.warn(
                            "batch {}: {} of {} failed",
                            batch.id(),
                            accepted.failures().size(),
                            size(batch));
                }
                yield true;
            }
            case Refused refused -> {
                LOG.warn("batch {} of {} refused: {}", batch.id(), size(batch), refused.reason());
                if (refused.forOne() && size(batch) > 1) {
                    gatherer.split(batch);
                } else {
                    batches.failed(batch, refused.reason(), clock.instant());
                }
                yield true;
            }
            case NotNow notNow -> {
                again(batch, batch.unknownBefore(), notNow.reason());
                yield false;
            }
            case Unknown unknown -> {
                Instant before = batch.unknownBefore();
                again(batch, before == null ? startedAt : before, unknown.reason());
                yield false;
            }
        };
    }

    private void again(Batch batch, @Nullable Instant unknownSince, String reason) {
        batches.retry(batch, unknownSince, clock.instant().plus(limits.waitAfter(batch.tries())), reason);
    }

    private static int size(Batch batch) {
        return batch.members().size();
    }
}
