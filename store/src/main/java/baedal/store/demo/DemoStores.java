package baedal.store.demo;

import baedal.contracts.AccountId;
import baedal.contracts.DeliveryFees;
import baedal.contracts.MenuItem;
import baedal.contracts.MenuItemId;
import baedal.contracts.Opening;
import baedal.contracts.OptionId;
import baedal.contracts.Position;
import baedal.contracts.StoreId;
import baedal.contracts.StorePublished;
import baedal.contracts.Won;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The stores that {@code demo/stores.yml} describes. Ids follow from the place in that list, so they are the same in every world. */
record DemoStores(Map<String, List<DeliveryFees.Tier>> fees, List<Described> stores) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int KIND_OWNER = 2;
    private static final int KIND_STORE = 5;
    private static final int KIND_ITEM = 6;
    private static final int KIND_OPTION = 7;
    private static final int MOST_PER_PARENT = 100;

    /** A store as the list has it. */
    record Described(
            String name,
            String category,
            int owner,
            double lat,
            double lng,
            Opening.State opening,
            long minimumOrder,
            String fees,
            int cookingMinutes,
            List<Dish> menu) {}

    /** @param options what each adds, in won */
    record Dish(
            String name,
            long price,
            @Nullable String description,
            @Nullable Boolean soldOut,
            @Nullable Map<String, Long> options) {}

    static DemoStores read() throws IOException {
        try (InputStream list = new ClassPathResource("demo/stores.yml").getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(list);
            return JSON.convertValue(tree, DemoStores.class);
        }
    }

    List<StorePublished> asOf(Instant now) {
        return IntStream.rangeClosed(1, stores.size())
                .mapToObj(number -> store(number, stores.get(number - 1), now))
                .toList();
    }

    private StorePublished store(int number, Described store, Instant now) {
        return new StorePublished(
                new StoreId(id(KIND_STORE, number)),
                now,
                store.name(),
                store.category(),
                new AccountId(id(KIND_OWNER, store.owner())),
                String.format("010-2000-%04d", store.owner()),
                new Position(store.lat(), store.lng()),
                new Opening(store.opening(), null),
                Won.of(store.minimumOrder()),
                new DeliveryFees(Objects.requireNonNull(fees.get(store.fees()))),
                store.cookingMinutes(),
                IntStream.rangeClosed(1, store.menu().size())
                        .mapToObj(place -> item(
                                number * MOST_PER_PARENT + place, store.menu().get(place - 1)))
                        .toList());
    }

    private static MenuItem item(int number, Dish dish) {
        List<MenuItem.Option> options = new ArrayList<>();
        Objects.requireNonNullElse(dish.options(), Map.<String, Long>of())
                .forEach((name, price) -> options.add(new MenuItem.Option(
                        new OptionId(id(KIND_OPTION, number * MOST_PER_PARENT + options.size() + 1)),
                        name,
                        Won.of(price))));
        return new MenuItem(
                new MenuItemId(id(KIND_ITEM, number)),
                dish.name(),
                Objects.requireNonNullElse(dish.description(), ""),
                Won.of(dish.price()),
                Boolean.TRUE.equals(dish.soldOut()),
                options);
    }

    private static UUID id(int kind, int number) {
        return UUID.fromString(String.format("01900000-0000-7000-8000-%d%011d", kind, number));
    }
}
