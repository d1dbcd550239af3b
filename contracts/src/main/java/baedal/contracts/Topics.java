package baedal.contracts;

/** The two topics on which facts travel. */
public final class Topics {

    /** All facts about an order, keyed by its id, kept for ever. */
    public static final String ORDERS = "orders";

    /** Whole snapshots of stores, keyed by store id, compacted. */
    public static final String STORES = "stores";

    private Topics() {}
}
