package baedal.order.deal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an order may stay as it is.
 *
 * @param payWithin then it expires
 * @param confirmWithin then a delivered one is completed by the clock
 * @param stuckPlaced then a placed one that nobody cooks is shown to operators
 * @param stuckCooking then a cooking one that nobody delivers is
 * @param stuckCancelling then a cancellation that the store does not decide is
 * @param overdue how late the clock itself may be before operators see it
 */
@ConfigurationProperties("baedal")
public record Limits(
        @DefaultValue("15m") Duration payWithin,
        @DefaultValue("24h") Duration confirmWithin,
        @DefaultValue("1h") Duration stuckPlaced,
        @DefaultValue("2h") Duration stuckCooking,
        @DefaultValue("2m") Duration stuckCancelling,
        @DefaultValue("30s") Duration overdue) {}
