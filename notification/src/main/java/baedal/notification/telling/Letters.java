package baedal.notification.telling;

import baedal.contracts.OrderId;
import baedal.contracts.RiderContact;
import baedal.contracts.Role;
import baedal.notification.telling.Parties.Person;
import java.util.HashMap;
import java.util.Map;

/** Writes letters about one order; each has what every template may name. */
final class Letters {

    private final Parties parties;
    private final Map<String, String> always;

    Letters(OrderId order, Parties parties) {
        this.parties = parties;
        this.always = Map.of(
                "orderId", order.toString(),
                "number", parties.number(),
                "storeName", parties.storeName(),
                "items", parties.items(),
                "total", parties.total().toString());
    }

    Letter customer(Template template) {
        return customer(template, Map.of());
    }

    Letter customer(Template template, String name, String value) {
        return customer(template, Map.of(name, value));
    }

    Letter customer(Template template, Map<String, String> parameters) {
        return letter(Role.CUSTOMER, parties.customer(), template, parameters);
    }

    Letter owner(Template template) {
        return letter(Role.OWNER, parties.owner(), template, Map.of());
    }

    Letter owner(Template template, String name, String value) {
        return letter(Role.OWNER, parties.owner(), template, Map.of(name, value));
    }

    Letter rider(RiderContact rider, Template template, Map<String, String> parameters) {
        return letter(Role.RIDER, Person.of(rider), template, parameters);
    }

    private Letter letter(Role to, Person person, Template template, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(always);
        all.putAll(parameters);
        return new Letter(to, person, template, all);
    }
}
