package baedal.web.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.web.checkout.Cart.Line;
import baedal.web.checkout.Store.Dish;
import baedal.web.checkout.Store.Option;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CartTest {

    private static final Line CHICKEN = new Line("chicken", 1, List.of("cheese"));
    private static final Line COLA = new Line("cola", 2, List.of());

    @Test
    void a_browser_gives_back_what_it_was_given() {
        Cart cart = Cart.EMPTY.with("golden", CHICKEN).with("golden", COLA);

        assertThat(cart.text()).isEqualTo("golden~chicken*1+cheese~cola*2");
        assertThat(Cart.parse(cart.text())).isEqualTo(cart);
        assertThat(cart.count()).isEqualTo(3);
        assertThat(Cart.parse("")).isEqualTo(Cart.EMPTY);
        assertThat(Cart.EMPTY.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "golden",
                "golden~",
                "golden~x*0",
                "golden~x*100",
                "golden~x*1;y",
                "a b~x*1",
                "~x*1",
                "golden~x*-1"
            })
    void whatever_else_a_browser_says_is_an_empty_cart(String text) {
        assertThat(Cart.parse(text)).isEqualTo(Cart.EMPTY);
    }

    @Test
    void the_same_dish_with_the_same_options_is_one_line() {
        Cart cart = Cart.EMPTY
                .with("golden", CHICKEN)
                .with("golden", CHICKEN)
                .with("golden", new Line("chicken", 1, List.of()));

        assertThat(cart.lines()).containsExactly(CHICKEN.times(2), new Line("chicken", 1, List.of()));
        assertThat(cart.with("golden", CHICKEN.times(99)).lines().getFirst().quantity())
                .isEqualTo(99);
    }

    @Test
    void a_cart_is_of_one_store() {
        Cart cart = Cart.EMPTY.with("golden", CHICKEN).with("sushi", COLA);

        assertThat(cart).isEqualTo(new Cart("sushi", List.of(COLA)));
        assertThat(cart.isOf("golden")).isFalse();
        assertThat(Cart.EMPTY.isOf("golden")).isTrue();
    }

    @Test
    void what_is_taken_out_last_empties_it() {
        Cart cart = Cart.EMPTY.with("golden", CHICKEN).with("golden", COLA);

        assertThat(cart.changed(1, 5).lines()).containsExactly(CHICKEN, COLA.times(5));
        assertThat(cart.changed(0, 0).changed(0, 0)).isEqualTo(Cart.EMPTY);
        assertThat(cart.changed(7, 1)).isEqualTo(cart);
    }

    @ParameterizedTest
    @CsvSource({
        "true,2000,10000,false,",
        "true,2000,30000,false,BELOW_MINIMUM",
        "true,2000,10000,true,SOLD_OUT",
        "true,,10000,true,FAR",
        "false,,30000,true,CLOSED"
    })
    void a_bill_says_what_stands_in_the_way(boolean open, Long fee, long minimum, boolean soldOut, String obstacle) {
        Bill bill = Bill.of(Cart.EMPTY.with("golden", CHICKEN), store(open, fee, minimum, soldOut));

        assertThat(bill.obstacle()).isEqualTo(obstacle == null ? null : Bill.Obstacle.valueOf(obstacle));
        assertThat(bill.items()).isEqualTo(23_000);
        assertThat(bill.total()).isEqualTo(23_000 + bill.fee());
    }

    @Test
    void what_is_no_longer_on_the_menu_is_left_out() {
        Cart cart = Cart.EMPTY.with("golden", CHICKEN).with("golden", COLA);

        Bill bill = Bill.of(cart, store(true, 2000L, 0, false));

        assertThat(bill.gone()).isTrue();
        assertThat(bill.cart()).isEqualTo(Cart.EMPTY.with("golden", CHICKEN));
    }

    private static Store store(boolean open, Long fee, long minimum, boolean soldOut) {
        Dish chicken = new Dish("chicken", "치킨", null, 18_000, soldOut, List.of(new Option("cheese", "치즈볼", 5_000)));
        return new Store(
                "golden", "황금치킨", "치킨", open, new Store.Opening("OPEN", null), 300, fee, minimum, 20, List.of(chicken));
    }
}
