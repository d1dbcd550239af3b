package baedal.web.operator;

import baedal.web.api.ApiProblem;
import baedal.web.site.Words;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The city, living. */
@Controller
class CityController {

    private final ControlRoom room;
    private final Words words;

    CityController(ControlRoom room, Words words) {
        this.room = room;
        this.words = words;
    }

    @GetMapping("/operator/city")
    String page() {
        return "operator/city";
    }

    /** What moves; read again and again. */
    @GetMapping("/operator/city/now")
    ResponseEntity<CityMap> now() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(map(room.city()));
    }

    private CityMap map(City city) {
        try {
            return CityMap.of(city, room.riders(), words);
        } catch (ApiProblem away) {
            return CityMap.of(city, List.of(), words).without(words.say("operator.service.delivery"));
        }
    }
}
