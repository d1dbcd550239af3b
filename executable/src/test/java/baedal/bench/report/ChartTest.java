package baedal.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void an_axis_begins_at_nothing_and_has_round_steps_beyond_the_largest_value() {
        Axis axis = new Axis("orders/s");
        axis.reach(830);

        assertThat(axis.ticks()).containsExactly(0.0, 200.0, 400.0, 600.0, 800.0, 1000.0);
        assertThat(axis.share(500)).isEqualTo(0.5, within(1e-9));
        assertThat(axis.share(Double.NaN)).isZero();
    }

    @Test
    void on_a_logarithmic_axis_a_decade_is_a_step() {
        Axis axis = new Axis("ms");
        axis.logarithmic = true;
        axis.reach(4);
        axis.reach(640);

        assertThat(axis.ticks()).containsExactly(1.0, 10.0, 100.0, 1000.0);
        assertThat(axis.share(10)).isEqualTo(1 / 3.0, within(1e-9));
    }

    @Test
    void a_chart_is_well_formed_whatever_it_is_called() throws Exception {
        String svg = new Chart("a < b & c", "x", "y")
                .line("one", List.of(new Chart.Point(0, 1), new Chart.Point(10, Double.NaN)))
                .mark(5, "stop <kafka>")
                .svg();

        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo("a < b & c");
        assertThat(document.getElementsByTagName("path").getLength()).isEqualTo(1);
    }

    @Test
    void numbers_have_as_many_decimals_as_their_size_deserves() {
        assertThat(new Table("what", "n")
                        .row("a", 1234.5)
                        .row("b", 12.34)
                        .row("c", 0.126)
                        .row("d", 7L)
                        .toString())
                .isEqualTo("""
                    | what | n     |
                    |------|-------|
                    | a    | 1,235 |
                    | b    | 12.3  |
                    | c    | 0.13  |
                    | d    | 7     |
                    """);
    }
}
