package baedal.identity.addresses;

import baedal.contracts.AccountId;
import baedal.http.Refusal;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Changes a book. Whoever writes between reading and recording is not written over: the change is decided again. */
@Component
class ChangeBookHandler {

    private static final int TRIES = 10;

    private final AddressBooks books;

    ChangeBookHandler(AddressBooks books) {
        this.books = books;
    }

    AddressBook handle(AccountId account, UnaryOperator<AddressBook> change) {
        for (int i = 0; i < TRIES; i++) {
            AddressBook next = change.apply(books.of(account));
            if (books.record(account, next)) {
                return next;
            }
        }
        throw Refusal.conflict("IN_PROGRESS");
    }
}
