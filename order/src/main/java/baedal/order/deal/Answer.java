package baedal.order.deal;

/** What a request was answered, to be answered the same again. */
public record Answer(int code, OrderView order) {}
