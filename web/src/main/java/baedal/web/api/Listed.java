package baedal.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list. */
public record Listed<T>(List<T> items, @Nullable String nextCursor) {}
