package baedal.contracts;

/** What others may know of a rider: never more. */
public record RiderContact(AccountId id, String name, String phone) {}
