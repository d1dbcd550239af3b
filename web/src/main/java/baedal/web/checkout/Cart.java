package baedal.web.checkout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What someone means to order, of one store. It holds no price: what it costs is said by the menu, and in the end by the order.
 *
 * @param storeId empty in an empty cart
 */
record Cart(String storeId, List<Line> lines) {

    static final Cart EMPTY = new Cart("", List.of());
    static final int MOST_OF_A_DISH = 99;

    /** A browser keeps some 4,000 characters for us. */
    private static final int LONGEST = 3_500;

    private static final String ID = "[A-Za-z0-9-]{1,40}";

    record Line(String dishId, int quantity, List<String> optionIds) {

        private static final String WRITTEN = ID + "\\*[1-9][0-9]?(\\+" + ID + "){0,20}";

        static Line parse(String text) {
            String[] parts = text.split("[*+]", -1);
            return new Line(
                    parts[0],
                    Integer.parseInt(parts[1]),
                    Arrays.stream(parts).skip(2).toList());
        }

        String text() {
            return Stream.concat(Stream.of(dishId + "*" + quantity), optionIds.stream())
                    .collect(Collectors.joining("+"));
        }

        boolean isLike(Line other) {
            return dishId.equals(other.dishId) && optionIds.equals(other.optionIds);
        }

        Line times(int number) {
            return new Line(dishId, Math.clamp(number, 1, MOST_OF_A_DISH), optionIds);
        }

        Map<String, Object> wanted() {
            return Map.of("menuItemId", dishId, "quantity", quantity, "optionIds", optionIds);
        }
    }

    /** Whatever it is not, it is empty. */
    static Cart parse(String text) {
        if (!text.matches(ID + "(~" + Line.WRITTEN + ")+")) {
            return EMPTY;
        }
        String[] parts = text.split("~", -1);
        return new Cart(parts[0], Arrays.stream(parts).skip(1).map(Line::parse).toList());
    }

    String text() {
        return lines.isEmpty()
                ? ""
                : storeId + "~" + lines.stream().map(Line::text).collect(Collectors.joining("~"));
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public int count() {
        return lines.stream().mapToInt(Line::quantity).sum();
    }

    boolean isFull() {
        return text().length() > LONGEST;
    }

    boolean isOf(String store) {
        return isEmpty() || storeId.equals(store);
    }

    /** In a cart of another store it takes the place of everything. */
    Cart with(String store, Line added) {
        List<Line> next = new ArrayList<>(isOf(store) ? lines : List.of());
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i).isLike(added)) {
                next.set(i, added.times(next.get(i).quantity() + added.quantity()));
                return new Cart(store, next);
            }
        }
        next.add(added);
        return new Cart(store, next);
    }

    /** @param quantity 0 takes it out */
    Cart changed(int index, int quantity) {
        List<Line> next = new ArrayList<>(lines);
        if (index < 0 || index >= next.size()) {
            return this;
        }
        if (quantity <= 0) {
            next.remove(index);
        } else {
            next.set(index, next.get(index).times(quantity));
        }
        return next.isEmpty() ? EMPTY : new Cart(storeId, next);
    }
}
