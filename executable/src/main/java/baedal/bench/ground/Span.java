package baedal.bench.ground;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 90s}, {@code 10m} on the command line. */
public final class Span implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String value) {
        try {
            return DurationStyle.SIMPLE.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("\"" + value + "\" is no duration; 30s, 5m and 1h are.");
        }
    }
}
