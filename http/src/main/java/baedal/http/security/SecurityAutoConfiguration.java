package baedal.http.security;

import baedal.contracts.Role;
import baedal.http.Caller;
import baedal.http.Doors;
import baedal.http.Refusal;
import baedal.http.problems.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;

@AutoConfiguration(before = ServletWebSecurityAutoConfiguration.class)
@ConditionalOnProperty("baedal.http.enabled")
@ConditionalOnBean(Doors.class)
class SecurityAutoConfiguration {

    private static final int RETRY_AFTER_SECONDS = 2;

    /** Whatever a list of doors says, these two never meet. */
    private static final Set<Role> SERVICE_ONLY = Set.of(Role.SERVICE);

    @Bean
    SecurityFilterChain doorChain(HttpSecurity http, Doors doors, Environment environment) {
        Tokens tokens = Tokens.of(environment);
        return http.addFilterAfter(new DoorFilter(new DoorFinder(doors)), HeaderWriterFilter.class)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable) // no cookie is ever a credential here
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .anyRequest()
                                .access(SecurityAutoConfiguration::decide))
                .oauth2ResourceServer(server -> server.bearerTokenResolver(onlyWhereAsked())
                        .authenticationManagerResolver(request -> tokens)
                        .authenticationEntryPoint(unknown())
                        .accessDeniedHandler(forbidden()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(unknown()).accessDeniedHandler(forbidden()))
                .build();
    }

    private static AuthorizationDecision decide(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Set<Role> wanted = DoorFilter.doorOf(context.getRequest()).roles();
        return new AuthorizationDecision(wanted.isEmpty()
                || (authentication.get() instanceof KnownCaller known && mayPass(known.getPrincipal(), wanted)));
    }

    private static boolean mayPass(Caller caller, Set<Role> wanted) {
        return caller.is(Role.SERVICE) == wanted.equals(SERVICE_ONLY) && !Collections.disjoint(caller.roles(), wanted);
    }

    /** An old token in the header keeps nobody from logging in again. */
    private static BearerTokenResolver onlyWhereAsked() {
        BearerTokenResolver fromHeader = new DefaultBearerTokenResolver();
        return request -> asks(request) ? fromHeader.resolve(request) : null;
    }

    private static boolean asks(HttpServletRequest request) {
        return !DoorFilter.doorOf(request).roles().isEmpty();
    }

    private static AuthenticationEntryPoint unknown() {
        return (request, response, failure) -> {
            if (failure instanceof IssuerAway) {
                Problems.write(
                        request,
                        response,
                        new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "SERVICE_UNAVAILABLE")
                                .with("retryAfterSeconds", RETRY_AFTER_SECONDS));
            } else {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                Problems.write(request, response, new Refusal(HttpStatus.UNAUTHORIZED, "UNAUTHORIZED"));
            }
        };
    }

    private static AccessDeniedHandler forbidden() {
        return (request, response, failure) ->
                Problems.write(request, response, new Refusal(HttpStatus.FORBIDDEN, "FORBIDDEN"));
    }

    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, failure) -> Problems.write(request, response, Refusal.invalid("request"));
    }

    /** Header values are checked by Tomcat already; a regular expression for each costs too much. */
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }
}
