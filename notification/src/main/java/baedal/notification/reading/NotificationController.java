package baedal.notification.reading;

import baedal.http.Caller;
import baedal.http.Page;
import baedal.http.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The messages that were sent to me, whoever I am. */
@RestController
class NotificationController {

    private final NotificationQuery query;

    NotificationController(NotificationQuery query) {
        this.query = query;
    }

    @GetMapping("/api/notifications")
    Page<NotificationView> mine(Caller caller, PageRequest page) {
        return query.to(caller.id(), page);
    }
}
