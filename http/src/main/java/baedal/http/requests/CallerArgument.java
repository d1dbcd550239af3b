package baedal.http.requests;

import baedal.http.Caller;
import baedal.http.Refusal;
import baedal.http.Visit;
import baedal.http.security.KnownCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.getParameterType() == Visit.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof KnownCaller known) {
            Caller caller = known.getPrincipal();
            return parameter.getParameterType() == Visit.class ? new Visit(caller, known.expiresAt()) : caller;
        }
        throw new Refusal(HttpStatus.UNAUTHORIZED, "UNAUTHORIZED");
    }
}
