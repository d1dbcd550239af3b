package baedal.store.catalog;

import baedal.contracts.MenuItem;
import baedal.contracts.MenuItemId;
import baedal.contracts.OptionId;
import baedal.contracts.Won;
import baedal.http.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A menu item as its owner wants it.
 *
 * @param price in won, without options
 * @param soldOut if not told: a new item is not, an old one stays as it is
 */
record MenuItemRequest(
        @NotBlank @Size(max = MOST_NAME) String name,
        @Nullable @Size(max = MOST_DESCRIPTION) String description,
        @NotNull @PositiveOrZero @Max(MOST_PRICE) Long price,
        @Nullable Boolean soldOut,
        @Nullable @Size(max = MOST_OPTIONS) List<@NotNull @Valid OptionRequest> options) {

    private static final int MOST_NAME = 60;
    private static final int MOST_DESCRIPTION = 200;
    private static final int MOST_OPTIONS = 20;
    private static final long MOST_PRICE = 10_000_000;

    /**
     * An option of the item.
     *
     * @param id of an option that the item has already; without it, an option of the same name keeps its id
     * @param price what it adds, in won
     */
    record OptionRequest(
            @Nullable OptionId id,
            @NotBlank @Size(max = MOST_NAME) String name,
            @NotNull @PositiveOrZero @Max(MOST_PRICE) Long price) {

        private MenuItem.Option option(List<MenuItem.Option> before) {
            return new MenuItem.Option(keptId(before).orElseGet(OptionId::next), name.strip(), Won.of(price));
        }

        private Optional<OptionId> keptId(List<MenuItem.Option> before) {
            Optional<OptionId> kept = before.stream()
                    .filter(each -> id == null
                            ? each.name().equals(name.strip())
                            : each.id().equals(id))
                    .findFirst()
                    .map(MenuItem.Option::id);
            if (id != null && kept.isEmpty()) {
                throw Refusal.invalid("options");
            }
            return kept;
        }
    }

    MenuItem asNew() {
        return item(MenuItemId.next(), false, List.of());
    }

    MenuItem inPlaceOf(MenuItem before) {
        return item(before.id(), before.soldOut(), before.options());
    }

    private MenuItem item(MenuItemId id, boolean soldOutBefore, List<MenuItem.Option> before) {
        return new MenuItem(
                id,
                name.strip(),
                description == null ? "" : description.strip(),
                Won.of(price),
                soldOut == null ? soldOutBefore : soldOut,
                options(before));
    }

    private List<MenuItem.Option> options(List<MenuItem.Option> before) {
        List<MenuItem.Option> wanted = (options == null ? List.<OptionRequest>of() : options)
                .stream().map(each -> each.option(before)).toList();
        requireDistinct(wanted, MenuItem.Option::id);
        requireDistinct(wanted, MenuItem.Option::name);
        return wanted;
    }

    private static void requireDistinct(List<MenuItem.Option> options, Function<MenuItem.Option, ?> property) {
        if (options.stream().map(property).distinct().count() < options.size()) {
            throw Refusal.invalid("options");
        }
    }
}
