package baedal.http.requests;

import baedal.http.Caller;
import baedal.http.Refusal;
import baedal.http.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
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
        if (request.getAttribute(Visit.class.getName(), RequestAttributes.SCOPE_REQUEST) instanceof Visit visit) {
            return parameter.getParameterType() == Visit.class ? visit : visit.caller();
        }
        throw new Refusal(HttpStatus.UNAUTHORIZED, "UNAUTHORIZED");
    }
}
