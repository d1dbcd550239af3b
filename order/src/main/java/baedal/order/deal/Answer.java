package baedal.order.deal;

/**
 * What a request was answered, to be answered the same again.
 *
 * @param order as it was then
 */
public record Answer(int code, Order order) {}
