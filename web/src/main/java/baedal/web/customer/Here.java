package baedal.web.customer;

import java.util.List;

/**
 * Where a visitor wants his food.
 *
 * @param isHis whether it is an address of his; else a place to look around from
 * @param book all his addresses
 */
public record Here(Place place, boolean isHis, List<Place> book) {}
