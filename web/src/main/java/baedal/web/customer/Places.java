package baedal.web.customer;

import baedal.web.account.SessionCookies;
import baedal.web.api.Api;
import baedal.web.api.ApiProblem;
import baedal.web.api.Viewer;
import baedal.web.site.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Address books, and which of his addresses a visitor has chosen: his browser remembers. */
@Component
public class Places {

    private static final String COOKIE = "baedal_place";
    private static final int SERVER_ERROR = 500;
    private static final String ALL = "/api/me/addresses";
    private static final String ONE = "/api/me/addresses/{id}";

    private final Api api;
    private final SessionCookies cookies;
    private final Words words;

    Places(Api api, SessionCookies cookies, Words words) {
        this.api = api;
        this.cookies = cookies;
        this.words = words;
    }

    /** Strangers, and everybody while address books cannot be read, look around from Gangnam station. */
    public Here here(HttpServletRequest request) {
        if (Viewer.current().filter(viewer -> viewer.is("CUSTOMER")).isEmpty()) {
            return new Here(somewhere(), false, List.of());
        }
        try {
            List<Place> book = book();
            return chosen(request, book)
                    .map(place -> new Here(place, true, book))
                    .orElseGet(() -> new Here(somewhere(), false, book));
        } catch (ApiProblem problem) {
            if (problem.status() < SERVER_ERROR) {
                throw problem;
            }
            return new Here(somewhere(), false, List.of());
        }
    }

    /** The address that he chose, else his default one; empty if he has none. */
    public Optional<Place> chosen(HttpServletRequest request, List<Place> book) {
        String id = cookies.read(request, COOKIE).orElse("");
        return find(book, id)
                .or(() -> book.stream().filter(Place::preferred).findFirst())
                .or(() -> book.stream().findFirst());
    }

    public List<Place> book() {
        return api.to(ALL).list(Place.class).items();
    }

    public static Optional<Place> find(List<Place> book, String id) {
        return book.stream().filter(place -> place.id().equals(id)).findFirst();
    }

    public void choose(HttpServletResponse response, String id) {
        cookies.keep(response, COOKIE, id.replaceAll("[^A-Za-z0-9-]", ""));
    }

    Place keep(Object address) {
        return api.to(ALL).post(address, Place.class).body();
    }

    void change(String id, Object address) {
        api.to(ONE, id).put(address, Place.class);
    }

    void forget(String id) {
        api.to(ONE, id).delete();
    }

    private Place somewhere() {
        return new Place("", "", words.say("home.somewhere"), null, 37.4979, 127.0276, false);
    }
}
