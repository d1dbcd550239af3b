package baedal.gateway.routing;

import java.util.Locale;
import org.slf4j.MDC;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** What a service is told about the caller: by us, whatever the caller says about himself. */
@Component
class Introduction implements RequestHttpHeadersFilter, Ordered {

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE; // after those that take the caller's own word away
    }

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        HttpHeaders told = new HttpHeaders();
        headers.forEach((name, values) -> {
            if (!isAboutTheCaller(name)) {
                told.addAll(name, values);
            }
        });
        told.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
        String trace = MDC.get("traceparent");
        if (trace != null) {
            told.set("traceparent", trace);
        }
        return told;
    }

    private static boolean isAboutTheCaller(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded-")
                || name.equals("forwarded")
                || name.equals("host")
                || name.equals("x-real-ip");
    }
}
