package baedal.delivery.deliveries;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param claimLapsesAfter how long a rider may take to pick up what he claimed
 * @param claimsPerRider how many one rider may hold at once
 * @param stuckAfter how long a delivery may stay in a state before operators are told
 */
@ConfigurationProperties("baedal.deliveries")
record Limits(Duration claimLapsesAfter, int claimsPerRider, Map<Status, Duration> stuckAfter) {}
