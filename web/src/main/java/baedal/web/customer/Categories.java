package baedal.web.customer;

import baedal.web.site.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stores cook, in the viewer's language: {@code ${@categories.say(store.category())}}. */
@Component("categories")
public class Categories {

    private final Words words;

    Categories(Words words) {
        this.words = words;
    }

    List<Category> all() {
        return List.of(Category.values());
    }

    /** @param name as an address bar has it */
    Optional<Category> named(@Nullable String name) {
        return all().stream()
                .filter(category -> category.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** @param word as a store is marked; one that is unknown here stays as it is */
    public String say(String word) {
        return Arrays.stream(Category.values())
                .filter(category -> category.word().equals(word))
                .findFirst()
                .map(category -> words.say("category." + category.name().toLowerCase(Locale.ROOT)))
                .orElse(word);
    }
}
