package baedal.notification.telling;

import baedal.contracts.Role;
import baedal.notification.telling.Parties.Person;
import java.util.Map;

/**
 * What one person is to be told.
 *
 * @param to in which role it concerns him
 */
record Letter(Role to, Person person, Template template, Map<String, String> parameters) {

    Letter {
        parameters = Map.copyOf(parameters);
    }
}
