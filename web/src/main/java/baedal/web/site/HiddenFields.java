package baedal.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Puts the token into every form that has a {@code th:action}. */
@Component("requestDataValueProcessor")
class HiddenFields implements RequestDataValueProcessor {

    @Override
    public String processAction(HttpServletRequest request, String action, String httpMethod) {
        return action;
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return value;
    }

    @Override
    public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        return Map.of(FormGuard.FIELD, FormGuard.tokenOf(request));
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return url;
    }
}
