package baedal.http.requests;

import baedal.http.Cursor;
import baedal.http.PageRequest;
import baedal.http.Refusal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class PageArgument implements HandlerMethodArgumentResolver {

    private static final int DEFAULT_LIMIT = 20;
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]?|100");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String limit = request.getParameter("limit");
        String cursor = request.getParameter("cursor");
        return new PageRequest(
                limit == null ? DEFAULT_LIMIT : limitOf(limit), cursor == null ? List.of() : Cursor.read(cursor));
    }

    private static int limitOf(String text) {
        if (!LIMIT.matcher(text).matches()) {
            throw Refusal.invalid("limit");
        }
        return Integer.parseInt(text);
    }
}
