package baedal.web.customer;

import baedal.web.api.Api;
import baedal.web.api.Listed;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What KakaoTalk told me, as a chat. */
@Controller
class MessageController {

    private static final int MESSAGES = 30;

    private final Api api;

    MessageController(Api api) {
        this.api = api;
    }

    /** @param cursor where older ones begin */
    @GetMapping("/messages")
    String messages(@RequestParam @Nullable String cursor, HttpServletRequest request, Model model) {
        Listed<Message> newestFirst = api.to("/api/notifications")
                .with("limit", MESSAGES)
                .with("cursor", cursor)
                .list(Message.class);
        model.addAttribute("messages", newestFirst.items().reversed());
        model.addAttribute("older", newestFirst.nextCursor());
        return request.getHeader("HX-Request") == null ? "customer/messages" : "customer/messages :: talk";
    }
}
