package baedal.tracking.operating;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.contracts.OrderFact;
import baedal.contracts.Role;
import baedal.http.Doors;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import baedal.http.testing.OpenApiDocument;
import baedal.tracking.timeline.Sample;
import baedal.tracking.timeline.Tracking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The delivery service is away in all of these. */
class OperationsTest {

    private static final String MESSAGING = """
            {"service":"x","outbox":{"backlog":3,"oldestAt":"2026-11-01T12:00:00Z"},"consumers":[{"group":"g","lag":5}],"deadLetters":2}""";
    private static final String DEAD_LETTERS = """
            [{"id":"7","key":"01900000-0000-7000-8000-100000000001","type":"OrderPlaced","source":"order","revision":1,
              "group":"g","error":"boom","parkedAt":"2026-11-01T12:00:00Z","waiting":4}]""";

    private final Tracking tracking = Tracking.shared();
    private final Client operator = tracking.as(AccountId.next(), Role.OPERATOR);
    private final Sample sample = Sample.next();

    @Test
    void a_story_puts_facts_and_the_services_own_parts_in_the_order_of_time_and_names_who_is_missing() {
        say("story/" + sample.id(), "[]");
        tracking.others().say("/internal/story/" + sample.id(), """
                [{"at":"2026-11-01T11:59:59Z","kind":"CALL","name":"place","detail":{"answer":201}},
                 {"at":"2026-11-01T12:00:05Z","kind":"MESSAGE","name":"ORDER_PLACED","detail":{}}]""");
        tracking.told(sample, "OrderPlaced", "PaymentApproved", "TicketAccepted");

        JsonNode story =
                operator.get("/api/operations/orders/" + sample.id() + "/story").json();

        assertThat(story.at("/orderId").asString()).isEqualTo(sample.id().toString());
        List<String> names = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (JsonNode entry : story.at("/entries")) {
            names.add(entry.at("/kind").asString() + " " + entry.at("/name").asString());
            times.add(Instant.parse(entry.at("/at").asString()));
        }
        assertThat(names).contains("FACT OrderPlaced", "FACT PaymentApproved", "FACT TicketAccepted", "CALL place");
        assertThat(names.getFirst()).isEqualTo("CALL place");
        assertThat(times).isSorted();
        assertThat(story.toString()).contains("\"revision\":1").contains("참치김밥");
        assertThat(story.at("/missing").toString()).isEqualTo("[\"delivery\"]");
    }

    @Test
    void an_order_that_nobody_knows_has_no_story() {
        Answer answer = operator.get("/api/operations/orders/" + Sample.next().id() + "/story");
        assertThat(answer.code()).isEqualTo("ORDER_NOT_FOUND");
    }

    @Test
    void the_summary_counts_orders_and_gathers_what_the_services_say() {
        say("messaging", MESSAGING);
        say("breakers", """
                [{"name":"payment","state":"CLOSED","failureRate":-1.0,"slowRate":-1.0,"calls":3,"since":"2026-11-01T12:00:00Z",
                  "transitions":[{"from":"HALF_OPEN","to":"CLOSED","at":"2026-11-01T12:00:00Z"}]}]""");
        tracking.told(sample, "OrderPlaced", "TicketAccepted");

        JsonNode summary = operator.get("/api/operations/summary").json();

        assertThat(summary.at("/orders/ACCEPTED").asInt()).isPositive();
        assertThat(summary.at("/breakers/0/state").asString()).isEqualTo("CLOSED");
        assertThat(summary.at("/breakers/0/transitions/0/to").asString()).isEqualTo("CLOSED");
        assertThat(summary.at("/outbox/0/backlog").asInt()).isEqualTo(3);
        assertThat(summary.at("/consumers/0/lag").asInt()).isEqualTo(5);
        assertThat(summary.at("/deadLetters").asInt()).isEqualTo(10);
        assertThat(summary.at("/missing").toString()).isEqualTo("[\"delivery\"]");
    }

    @Test
    void stuck_orders_are_gathered() {
        say("stuck", """
                [{"orderId":"%s","state":"PLACED","since":"2026-11-01T12:00:00Z","threshold":"PT10M","reason":"nobody cooks it"}]""".formatted(sample.id()));
        JsonNode stuck = operator.get("/api/operations/stuck").json();
        assertThat(stuck.at("/items")).hasSize(3);
        assertThat(stuck.at("/items/0/orderId").asString())
                .isEqualTo(sample.id().toString());
        assertThat(stuck.at("/missing").toString()).isEqualTo("[\"delivery\"]");
    }

    @Test
    void dead_letters_are_gathered_and_replayed_where_they_lie() {
        say("dead-letters", DEAD_LETTERS);
        say("dead-letters/7/replay", "{\"id\":\"7\",\"applied\":5,\"error\":null}");
        JsonNode letters = operator.get("/api/operations/dead-letters").json();
        assertThat(letters.at("/items")).hasSize(5);
        assertThat(letters.at("/items/0/waiting").asInt()).isEqualTo(4);

        Answer replayed = operator.post("/api/operations/dead-letters/order:7/replay");
        assertThat(replayed.status()).isEqualTo(200);
        assertThat(replayed.at("/applied")).isEqualTo("5");
        assertThat(operator.post("/api/operations/dead-letters/order:8/replay").code())
                .isEqualTo("DEAD_LETTER_NOT_FOUND");
        assertThat(operator.post("/api/operations/dead-letters/nobody:7/replay").code())
                .isEqualTo("DEAD_LETTER_NOT_FOUND");
        assertThat(operator.post("/api/operations/dead-letters/delivery:7/replay")
                        .status())
                .isEqualTo(503);
    }

    @Test
    void orders_are_found_by_the_number_that_people_call_them_by() {
        tracking.told(sample, "OrderPlaced");
        Answer found =
                operator.get("/api/operations/orders?number=" + sample.order().number());
        assertThat(found.text()).contains(sample.id().toString());
    }

    @Test
    void orders_are_found_by_their_states_newest_first() {
        Sample older = Sample.next();
        tracking.told(older, "OrderPlaced", "TicketAccepted", "CookingStarted");
        tracking.told(sample, "OrderPlaced", "TicketAccepted", "CookingStarted", "CookingFinished");
        JsonNode cooked =
                operator.get("/api/operations/orders?status=COOKED&limit=1").json();
        assertThat(cooked.at("/items/0/status").asString()).isEqualTo("COOKED");
        JsonNode both = operator.get("/api/operations/orders?status=COOKED,COOKING&limit=100")
                .json();
        assertThat(both.at("/items").findValuesAsString("id"))
                .contains(older.id().toString(), sample.id().toString())
                .isSortedAccordingTo(Comparator.reverseOrder());
        JsonNode next = operator.get("/api/operations/orders?limit=1&cursor="
                        + operator.get("/api/operations/orders?limit=1").at("/nextCursor"))
                .json();
        assertThat(next.at("/items")).hasSize(1);
        assertThat(operator.get("/api/operations/orders?status=NONSENSE").status())
                .isEqualTo(400);
    }

    @Test
    void the_city_shows_where_open_orders_and_their_stores_are() {
        tracking.told(sample, "OrderPlaced", "TicketAccepted", "CookingFinished", "DeliveryClaimed");
        Sample finished = Sample.next();
        tracking.told(finished, "OrderPlaced", "OrderRejected");
        JsonNode city = operator.get("/api/operations/city").json();
        JsonNode order = city.at("/orders")
                .valueStream()
                .filter(one -> one.at("/orderId").asString().equals(sample.id().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(order.at("/status").asString()).isEqualTo("RIDER_ASSIGNED");
        assertThat(order.at("/customer/lat").asDouble()).isEqualTo(37.5);
        assertThat(order.at("/rider").asString()).isEqualTo(sample.rider().id().toString());
        assertThat(city.at("/orders").findValuesAsString("orderId"))
                .doesNotContain(finished.id().toString());
        assertThat(city.at("/stores").toString())
                .contains(sample.order().store().id().toString())
                .contains(finished.order().store().id().toString());
    }

    @Test
    void what_operators_did_is_listed_newest_first_wherever_it_is_kept() {
        tracking.told(sample, "OrderPlaced");
        say("dead-letters/9/replay", "{\"applied\":1,\"error\":null}");
        say("audits", """
                [{"id":"01900000-0000-7000-8000-000000000001","at":"2026-11-01T12:00:00Z","operatorId":"01900000-0000-7000-8000-400000000001",
                  "operatorName":"오퍼레이터","action":"REFUND","orderId":"%s","reason":"식었어요"}]""".formatted(sample.id()));
        assertThat(operator.post("/api/operations/dead-letters/order:9/replay").status())
                .isEqualTo(200);
        JsonNode audit = operator.get("/api/operations/audit").json();
        assertThat(audit.at("/items/0/action").asString()).isEqualTo("REPLAY");
        assertThat(audit.at("/items/0/subject").asString()).isEqualTo("order:9");
        assertThat(audit.at("/items/0/operatorName").asString()).isEqualTo("홍길동");
        assertThat(audit.toString()).contains("식었어요").contains("\"number\":\"B3F9-0412\"");
        assertThat(audit.at("/missing")).isEmpty();
        JsonNode second = operator.get("/api/operations/audit?limit=1&cursor="
                        + operator.get("/api/operations/audit?limit=1").at("/nextCursor"))
                .json();
        assertThat(second.at("/items")).hasSize(1);
        assertThat(operator.get("/api/operations/audit?cursor=x").status()).isEqualTo(400);
    }

    @Test
    void orders_per_minute_are_counted_as_they_come() {
        Sample now = Sample.next();
        OrderFact placed = new OrderFact.OrderPlaced(now.id(), Instant.now(), now.order());
        tracking.told(List.of(placed));
        JsonNode minutes = operator.get("/api/operations/summary").json().at("/perMinute");
        assertThat(minutes.valueStream()
                        .mapToLong(minute -> minute.at("/changes/PLACED").asLong(0))
                        .sum())
                .isPositive();
    }

    @Test
    void only_operators_are_let_in() {
        for (Role role : List.of(Role.CUSTOMER, Role.OWNER, Role.RIDER)) {
            Client other = tracking.as(AccountId.next(), role);
            assertThat(other.get("/api/operations/summary").status()).isEqualTo(403);
            assertThat(other.get("/api/operations/orders/" + sample.id() + "/story")
                            .status())
                    .isEqualTo(403);
            assertThat(other.post("/api/operations/rebuild").status()).isEqualTo(403);
        }
    }

    @Test
    void every_door_is_in_the_document_and_the_document_is_kept() {
        OpenApiDocument document = OpenApiDocument.of(tracking.service(), "tracking");
        assertThat(document.routes())
                .isEqualTo(OpenApiDocument.routesOf(tracking.service().bean(Doors.class)));
        assertThat(document.keptText()).isEqualTo(document.text());
    }

    private void say(String path, String json) {
        tracking.others().say("/internal/" + path, json);
    }
}
