package baedal.http.requests;

import baedal.http.IdempotencyKey;
import baedal.http.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class IdempotencyKeyArgument implements HandlerMethodArgumentResolver {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String key = request.getHeader(HEADER);
        if (key == null || key.isEmpty()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "IDEMPOTENCY_KEY_REQUIRED");
        }
        if (key.length() > LONGEST || !key.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw Refusal.invalid(HEADER);
        }
        return new IdempotencyKey(key);
    }
}
