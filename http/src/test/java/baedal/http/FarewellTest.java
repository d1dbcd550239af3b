package baedal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.http.testing.Answer;
import baedal.http.testing.RunningService;
import baedal.tiny.TinyApplication;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FarewellTest {

    @Test
    void an_instance_that_is_going_answers_for_a_moment_and_ends_every_connection_with_its_answer() {
        RunningService tiny = RunningService.startBare(TinyApplication.class, "tiny", "--baedal.farewell=1s");
        assertThat(tiny.client().get("/nothing").headers().map()).doesNotContainKey("connection");

        CompletableFuture<Void> gone = CompletableFuture.runAsync(tiny::close);
        List<Answer> goodbyes = new ArrayList<>();
        await().until(() -> {
            try {
                goodbyes.add(tiny.client().get("/nothing"));
                return false;
            } catch (UncheckedIOException refused) {
                return true;
            }
        });
        gone.join();

        assertThat(goodbyes).hasSizeGreaterThan(3);
        assertThat(goodbyes.subList(1, goodbyes.size()))
                .allSatisfy(answer -> assertThat(answer.header("Connection")).isEqualTo("close"));
    }
}
