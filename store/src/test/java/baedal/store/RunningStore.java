package baedal.store;

import baedal.contracts.AccountId;
import baedal.http.testing.Client;
import baedal.http.testing.RunningService;
import baedal.http.testing.TestTokens;

/** One store service with the demo world, for all tests that need nothing special. */
public final class RunningStore {

    private static final RunningService ONLY =
            RunningService.start(StoreApplication.class, "store", "--baedal.demo=true");

    private RunningStore() {}

    public static RunningService get() {
        return ONLY;
    }

    /** The demo world's owner of that number. */
    public static Client owner(int number) {
        return ONLY.as(TestTokens.get().owner(ownerId(number)));
    }

    public static AccountId ownerId(int number) {
        return AccountId.of(String.format("01900000-0000-7000-8000-2%011d", number));
    }

    /** The id of the demo world's store of that number. */
    public static String storeId(int number) {
        return String.format("01900000-0000-7000-8000-5%011d", number);
    }
}
