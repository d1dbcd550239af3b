package baedal.web.account;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Those whom the demo world invites to step into their shoes. */
@Component
public class DemoPeople {

    private static final int OF_EACH = 3;
    private static final List<String> WORDS = List.of("customer", "owner", "rider", "operator");

    private final boolean demo;
    private final String password;

    DemoPeople(@Value("${baedal.demo}") boolean demo, @Value("${baedal.web.demo-password}") String password) {
        this.demo = demo;
        this.password = password;
    }

    /** One role's, the first one first; none outside the demo world. */
    public List<Shoes> shoes() {
        return demo
                ? WORDS.stream()
                        .map(word -> new Shoes(
                                word,
                                IntStream.rangeClosed(1, word.equals("operator") ? 2 : OF_EACH)
                                        .mapToObj(number -> word + (number == 1 ? "" : number) + "@demo.baedal")
                                        .toList()))
                        .toList()
                : List.of();
    }

    boolean has(String email) {
        return shoes().stream().anyMatch(one -> one.emails().contains(email));
    }

    String password() {
        return password;
    }

    /** @param word the role in lower case */
    public record Shoes(String word, List<String> emails) {}
}
