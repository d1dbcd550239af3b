package baedal.web.checkout;

import baedal.web.api.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The payment network's own page, where a card is chosen; it sends the customer back with a payment key (as Toss Payments does). */
@Component
public class PaymentPage {

    private final String page;
    private final String clientKey;
    private final String origin;

    /** @param origin what browsers call us, such as {@code https://baedal.example} */
    PaymentPage(
            @Value("${baedal.web.payment-page}") String page,
            @Value("${baedal.web.payment-client-key}") String clientKey,
            @Value("${baedal.web.origin}") String origin) {
        this.page = page;
        this.clientKey = clientKey;
        this.origin = origin;
    }

    /** Where to send the customer who is to pay this. */
    public String of(Due due) {
        return UriComponentsBuilder.fromUriString(page + "/pay")
                .queryParam("clientKey", "{clientKey}")
                .queryParam("customerKey", "{customer}")
                .queryParam("orderId", "{order}")
                .queryParam("orderName", "{name}")
                .queryParam("amount", "{amount}")
                .queryParam("successUrl", "{success}")
                .queryParam("failUrl", "{fail}")
                .queryParam("lang", "{language}")
                .encode()
                .build()
                .expand(
                        clientKey,
                        Viewer.demanded().id(),
                        due.id(),
                        due.storeName() + " " + due.number(),
                        due.total(),
                        origin + "/checkout/success",
                        origin + "/checkout/fail",
                        LocaleContextHolder.getLocale().getLanguage())
                .toUriString();
    }
}
