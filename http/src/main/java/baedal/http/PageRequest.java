package baedal.http;

import java.util.List;

/**
 * Which page of a list: {@code ?limit=} (1–100, 20 unless told) and {@code ?cursor=}. A controller's parameter of this type is filled in,
 * or refused with 400 INVALID_REQUEST.
 *
 * @param after the sort values of the last item seen, as the previous page's cursor held them; empty on the first page
 */
public record PageRequest(int limit, List<String> after) {}
