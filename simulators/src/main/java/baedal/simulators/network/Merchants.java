package baedal.simulators.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets in who knows the secret key, and forces the error that a test header asks for. */
@Component
class Merchants implements HandlerInterceptor, WebMvcConfigurer {

    private final byte[] authorization;

    Merchants(@Value("${baedal.payment-network.secret-key}") String secretKey) {
        String credentials = Base64.getEncoder().encodeToString((secretKey + ":").getBytes(StandardCharsets.UTF_8));
        this.authorization = ("Basic " + credentials).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String given = request.getHeader("Authorization");
        if (given == null || !MessageDigest.isEqual(authorization, given.getBytes(StandardCharsets.UTF_8))) {
            throw NetworkError.UNAUTHORIZED_KEY.answered();
        }
        String forced = request.getHeader("TossPayments-Test-Code");
        if (forced != null) {
            throw NetworkError.named(forced).answered();
        }
        return true;
    }
}
