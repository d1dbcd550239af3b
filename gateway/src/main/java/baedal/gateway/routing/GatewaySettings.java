package baedal.gateway.routing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param answerWithin the longest silence of a service before its caller is told 504; streams may be silent for longer
 * @param atOnce the most requests that one service works on for us at a time
 */
@ConfigurationProperties("baedal.gateway")
record GatewaySettings(Duration connectWithin, Duration answerWithin, int atOnce) {}
