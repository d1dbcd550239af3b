package baedal.web.site;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Money, distances and times as people read them: {@code ${words.won(12000)}}. */
@Component("words")
public class Words {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int KILOMETRE = 1000;
    private static final int ROUNDED = 10;

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public String won(long amount) {
        return say("won", NumberFormat.getIntegerInstance(Locale.KOREA).format(amount));
    }

    public String distance(int metres) {
        return metres < KILOMETRE
                ? Math.max(ROUNDED, metres / ROUNDED * ROUNDED) + " m"
                : String.format(Locale.ROOT, "%.1f km", metres / (double) KILOMETRE);
    }

    /** Such as 18:05, in Seoul, where all of this happens. */
    public String clock(@Nullable Instant time) {
        return time == null
                ? ""
                : DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time.atZone(SEOUL));
    }

    /** Such as 11월 24일 (화) 18:05. */
    public String day(Instant time) {
        return written("day.pattern", time);
    }

    /** Such as 11월 24일 (화). */
    public String date(Instant time) {
        return written("date.pattern", time);
    }

    private String written(String pattern, Instant time) {
        return DateTimeFormatter.ofPattern(say(pattern), LocaleContextHolder.getLocale())
                .format(time.atZone(SEOUL));
    }

    /** Such as 18:05:02.119: where milliseconds matter. */
    public String exact(Instant time) {
        return DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).format(time.atZone(SEOUL));
    }

    /** Such as "71 ms", "1.2초", "3분 20초". */
    public String span(long millis) {
        long seconds = millis / 1000;
        if (seconds < 1) {
            return say("span.millis", String.valueOf(millis));
        }
        if (seconds < 60) {
            return say("span.seconds", String.format(Locale.ROOT, "%.1f", millis / 1000.0));
        }
        return seconds < 60 * 60
                ? spanOf("minutes", seconds / 60, seconds % 60)
                : spanOf("hours", seconds / 60 / 60, seconds / 60 % 60);
    }

    private String spanOf(String unit, long whole, long rest) {
        return say("span." + unit + (rest == 0 ? ".whole" : ""), String.valueOf(whole), rest);
    }

    /** Such as "3분 전". */
    public String ago(Instant time) {
        long minutes = Duration.between(time, Instant.now()).toMinutes();
        if (minutes < 1) {
            return say("ago.now");
        }
        if (minutes < 60) {
            return say("ago.minutes", minutes);
        }
        return minutes < 24 * 60 ? say("ago.hours", minutes / 60) : day(time);
    }

    public String say(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    /** That text if there is one for the key, else the other. */
    public String sayOr(String key, String otherwise) {
        String said = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return said == null ? otherwise : said;
    }
}
