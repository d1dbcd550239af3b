package baedal.identity.addresses;

import baedal.http.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * One customer's addresses, oldest first. Unless it is empty, exactly one of them is the default.
 *
 * @param version 0: was never written
 */
record AddressBook(int version, List<Address> addresses) {

    static final AddressBook EMPTY = new AddressBook(0, List.of());

    private static final int MOST = 20;

    AddressBook with(Address added) {
        if (addresses.size() >= MOST) {
            throw Refusal.conflict("ADDRESS_BOOK_FULL");
        }
        List<Address> next = new ArrayList<>(addresses);
        next.add(added);
        return next(next, added.preferred() ? added.id() : preferred().orElse(added.id()));
    }

    /** The default stays one until another becomes it. */
    AddressBook changed(Address changed) {
        List<Address> next = new ArrayList<>(addresses);
        next.set(placeOf(changed.id()), changed);
        return next(next, changed.preferred() ? changed.id() : preferred().orElse(changed.id()));
    }

    /** The oldest one becomes the default in the place of a default that goes. */
    AddressBook without(UUID id) {
        List<Address> next = new ArrayList<>(addresses);
        next.remove(placeOf(id));
        UUID first = next.isEmpty() ? id : next.getFirst().id();
        return next(next, preferred().filter(one -> !one.equals(id)).orElse(first));
    }

    Address find(UUID id) {
        return addresses.get(placeOf(id));
    }

    private AddressBook next(List<Address> next, UUID preferred) {
        return new AddressBook(
                version + 1,
                next.stream()
                        .map(one -> one.preferred(one.id().equals(preferred)))
                        .toList());
    }

    private Optional<UUID> preferred() {
        return addresses.stream().filter(Address::preferred).map(Address::id).findFirst();
    }

    private int placeOf(UUID id) {
        return IntStream.range(0, addresses.size())
                .filter(place -> addresses.get(place).id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("ADDRESS_NOT_FOUND"));
    }
}
