package baedal.evidence;

/** What should have been seen was not; the message says what. */
public final class Unproved extends RuntimeException {

    private static final int LONGEST = 500;

    public Unproved(String claim) {
        super(claim.length() > LONGEST ? claim.substring(0, LONGEST) + " …" : claim);
    }
}
