package baedal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExaminationTest {

    private static final String ID = "01a22093-3d12-7002-ac4c-1885e005f891";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), false);
    private final AtomicInteger undone = new AtomicInteger();

    @Test
    void a_checkpoint_that_fails_is_named_with_its_reason_and_the_rest_goes_on() throws InterruptedException {
        List<Verdict> verdicts = examine(
                new Pretended("leaky", evidence -> evidence.equal("no money is lost", 0, 3)),
                new Pretended("broken", _ -> {
                    throw new IllegalStateException("503");
                }),
                new Pretended("sound", evidence -> evidence.equal("one is one", 1, 1)));

        assertThat(verdicts).extracting(Verdict::word).containsExactly("FAILED", "FAILED", "PASSED");
        assertThat(screen())
                .containsSubsequence(
                        "✗ Not so: no money is lost. Seen: 3",
                        "✗ It ended with java.lang.IllegalStateException: 503",
                        "✓ one is one")
                .containsPattern("FAILED +leaky .*no money is lost")
                .containsPattern("FAILED +broken ")
                .containsPattern("PASSED +sound ")
                .contains("1 of 3 passed.");
    }

    @Test
    void what_was_disturbed_is_undone_after_each_checkpoint_however_it_ended() throws InterruptedException {
        examine(
                new Pretended("sound", _ -> {}),
                new Pretended("leaky", evidence -> evidence.holds("so", false, "not")));

        assertThat(undone).hasValue(2);
    }

    @Test
    void what_cannot_be_undone_fails_the_checkpoint() throws InterruptedException {
        Examination examination = new Examination(List.of(new Pretended("sound", _ -> {})), terminal, () -> {
            throw new IllegalStateException("store does not start");
        });

        assertThat(examination.run().getFirst().reason()).contains("store does not start");
    }

    @Test
    void who_is_interrupted_undoes_it_and_looks_at_nothing_more() {
        Pretended interrupted = new Pretended("interrupted", _ -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> examine(interrupted, new Pretended("never", _ -> {})))
                .isInstanceOf(InterruptedException.class);
        assertThat(undone).hasValue(1);
        assertThat(screen()).doesNotContain("never");
    }

    @Test
    void waiting_in_vain_says_for_what_and_what_was_seen_instead() {
        Evidence evidence = new Evidence(terminal);

        assertThatThrownBy(() -> evidence.awaits("the ticket", Duration.ZERO, () -> "nothing", "a ticket"::equals))
                .isInstanceOf(Unproved.class)
                .hasMessage("Waited 0 s in vain for the ticket. Seen: nothing");
    }

    @Test
    void the_page_shows_the_same_with_short_ids() throws InterruptedException {
        String page = MarkdownPage.of(examine(new Pretended("saga", evidence -> {
            evidence.says("An order " + ID + ".");
            evidence.shows("The record", "key: " + ID);
            evidence.lists(List.of("id", "a|b"), List.of(List.of(ID, "1")));
            evidence.equal("it is there", 1, 1);
            evidence.equal("so is this", 1, 1);
        })));

        assertThat(page).contains("""
                ## 1. The saga

                It is seen.

                An order 01a2…f891.

                The record:

                ```
                key: 01a2…f891
                ```

                | id | a\\|b |
                |---|---|
                | 01a2…f891 | 1 |

                - ✓ it is there
                - ✓ so is this

                **PASSED**
                """).contains("| 1 | The saga (`saga`) | PASSED |");
    }

    private List<Verdict> examine(Checkpoint... checkpoints) throws InterruptedException {
        return new Examination(List.of(checkpoints), terminal, undone::incrementAndGet).run();
    }

    private String screen() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private interface Proof {
        void in(Evidence evidence) throws InterruptedException;
    }

    private record Pretended(String name, Proof proof) implements Checkpoint {

        @Override
        public String title() {
            return "The " + name;
        }

        @Override
        public String promise() {
            return "It is seen.";
        }

        @Override
        public void prove(Evidence evidence) throws InterruptedException {
            proof.in(evidence);
        }
    }
}
