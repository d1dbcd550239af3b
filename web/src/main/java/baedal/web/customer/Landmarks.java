package baedal.web.customer;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Those that the map has. */
@Component
class Landmarks {

    private final List<Landmark> all;

    Landmarks() throws IOException {
        try (InputStream map = new ClassPathResource("static/map/seoul.json").getInputStream()) {
            JsonNode places = JsonMapper.builder().build().readTree(map).path("places");
            all = StreamSupport.stream(places.spliterator(), false)
                    .map(place -> new Landmark(
                            place.path(0).asString(),
                            place.path(1).asString(),
                            place.path(2).asDouble(),
                            place.path(3).asDouble()))
                    .toList();
        }
    }

    List<Landmark> all() {
        return all;
    }
}
