package baedal.payment.network;

/** What the network knows of an order's payment. */
public sealed interface LookUp {

    /**
     * The money is there.
     *
     * @param networkKey what the network calls the payment
     */
    record Captured(String networkKey, String method) implements LookUp {}

    /** It was taken and given back, all of it. */
    record Returned() implements LookUp {}

    /**
     * It was not taken so far.
     *
     * @param status the network's word
     */
    record NotDone(String status) implements LookUp {}

    /** The network did not say, or nothing that could be believed. */
    record Unanswered(String why) implements LookUp {}
}
