package baedal.engines;

import org.jspecify.annotations.Nullable;

/** An engine could not do what was asked; the message is one sentence for the person at the keyboard. */
public final class EngineFailure extends RuntimeException {

    public EngineFailure(String sentence) {
        this(sentence, null);
    }

    public EngineFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
