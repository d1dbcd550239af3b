package baedal.web.checkout;

/** An order as far as paying it goes. */
public record Due(String id, String number, String status, String storeName, long total) {}
