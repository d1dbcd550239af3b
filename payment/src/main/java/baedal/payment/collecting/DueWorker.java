package baedal.payment.collecting;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Leases payments that wait for the network and looks after each on a thread of its own, so that a slow one holds up nobody. */
@Component
class DueWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DueWorker.class);
    private static final long PARTING_SECONDS = 5;

    private final Payments payments;
    private final SettleHandler settling;
    private final RefundHandler refunding;
    private final PaymentLimits limits;
    private final Clock clock;
    private final Semaphore free;

    DueWorker(Payments payments, SettleHandler settling, RefundHandler refunding, PaymentLimits limits, Clock clock) {
        this.payments = payments;
        this.settling = settling;
        this.refunding = refunding;
        this.limits = limits;
        this.clock = clock;
        this.free = new Semaphore(limits.atOnce());
    }

    @Scheduled(fixedDelayString = "${baedal.payment.poll:200ms}")
    void round() {
        int permits = free.drainPermits();
        int leased = 0;
        try {
            if (permits > 0) {
                for (Payment payment : payments.lease(permits, clock.instant(), limits.lease())) {
                    Thread.ofVirtual().start(() -> lookAfter(payment));
                    leased++;
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("payments that are due wait: {}", e.toString());
        } finally {
            free.release(permits - leased);
        }
    }

    private void lookAfter(Payment payment) {
        try {
            switch (payment.state()) {
                case APPROVING, UNKNOWN -> settling.handle(payment);
                case REFUNDING -> refunding.handle(payment);
                // settled between its lease and now
                case NONE, APPROVED, DECLINED, REFUNDED -> {}
            }
        } catch (RuntimeException e) {
            // its lease ends and someone tries again
            LOG.warn("the payment of order {} waits: {}", payment.orderId(), e.toString());
        } finally {
            free.release();
        }
    }

    @PreDestroy
    void part() throws InterruptedException {
        if (!free.tryAcquire(limits.atOnce(), PARTING_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("leaving payments to whoever leases them next");
        }
    }
}
