package dev.crosswalk.server.identity.web;

import dev.crosswalk.content.Content;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Engagement;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Membership;
import dev.crosswalk.server.platform.web.Pages;
import dev.crosswalk.server.platform.web.Problem;
import dev.crosswalk.server.platform.web.ProblemType;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Who may ask what. What speaks of no organisation is open; of an organisation whoever has the
/// permission that the endpoint says; everything else is closed.
@Configuration(proxyBeanMethods = false)
class Access implements WebMvcConfigurer {
    private final Clock clock;
    private final Map<String, String> titles;

    Access(Clock clock, Content content) {
        this.clock = clock;
        this.titles =
                content.library().editions().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        FrameworkEdition::id, FrameworkEdition::title));
    }

    /// What anybody may ask: it says the same to all.
    static final List<String> OPEN =
            List.of(
                    "/api/v1/frameworks",
                    "/api/v1/show",
                    "/api/v1/find",
                    "/api/v1/compare",
                    "/api/v1/gap",
                    "/api/v1/why",
                    "/api/v1/session",
                    "/api/v1/session/ways",
                    "/api/v1/session/passkey",
                    "/api/v1/session/passkey/challenge",
                    "/api/v1/setup",
                    "/api/v1/invitations/look",
                    "/api/v1/invitations/accept",
                    "/api/v1/invitations/back",
                    "/actuator/health/**",
                    "/actuator/prometheus",
                    "/error");

    /// Of answers that somebody opens in a browser and that say no policy of their own.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Set<Class<?>> PERSONS =
            Set.of(AccountController.class, PasskeyController.class, InvitationController.class);

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    /// What each filter took is told to nobody: to measure all of them for each request takes
    /// longer than most of them.
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Accounts accounts, SignOn signOn) {
        signOn.configure(http);
        return http.authorizeHttpRequests(all ->
                        all.dispatcherTypeMatchers(DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(OPEN.toArray(String[]::new))
                                .permitAll()
                                .requestMatchers("/api/v1/**")
                                .authenticated()
                                .requestMatchers(Access::isReadPage)
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .addFilterBefore(new SignedIn(accounts), AnonymousAuthenticationFilter.class)
                .exceptionHandling(e ->
                        e.authenticationEntryPoint((_, response, _) ->
                                        Problem.write(
                                                response,
                                                ProblemType.NOT_SIGNED_IN,
                                                "Sign in, or send an API token."))
                                .accessDeniedHandler((_, response, _) ->
                                        Problem.write(
                                                response,
                                                ProblemType.NOT_FOUND,
                                                "There is nothing here.")))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Pages say their own policy, which lets them run.
                .headers(headers ->
                        headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                                .referrerPolicy(
                                        referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                                // Ours does not write over what an answer says of itself.
                                .frameOptions(frames -> frames.disable())
                                .addHeaderWriter((_, response) -> {
                                    if (!response.containsHeader("X-Frame-Options")) {
                                        response.setHeader("X-Frame-Options", "DENY");
                                    }
                                })
                                .permissionsPolicyHeader(permissions ->
                                        permissions.policy(
                                                "camera=(), geolocation=(), microphone=()")))
                // Requests of other sites are refused by what the browser says of where they come
                // from: see below.
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    private static boolean isReadPage(HttpServletRequest request) {
        return SAFE.contains(request.getMethod()) && Pages.isPage(request);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(
                        new HandlerInterceptor() {
                            @Override
                            public boolean preHandle(
                                    HttpServletRequest request,
                                    HttpServletResponse response,
                                    Object handler)
                                    throws Exception {
                                return !(handler instanceof HandlerMethod method)
                                        || isPermitted(request, response, method);
                            }
                        })
                .addPathPatterns("/api/**")
                .order(-1);
    }

    private boolean isPermitted(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod method)
            throws java.io.IOException {
        if (!SAFE.contains(request.getMethod()) && isOfAnotherSite(request)) {
            Problem.write(
                    response, ProblemType.NOT_PERMITTED, "This request comes from another site.");
            return false;
        }
        @SuppressWarnings("unchecked")
        Map<String, String> path =
                (Map<String, String>)
                        request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (path == null || !path.containsKey("organisation")) {
            return isNotOfPersonAlone(response, method);
        }
        Permits permits = method.getMethodAnnotation(Permits.class);
        Optional<Membership> membership =
                member().flatMap(m -> organisation(path).flatMap(m::membership));
        if (membership.isEmpty()) {
            // Whether there is such an organisation is nobody's business.
            Problem.write(
                    response, ProblemType.NOT_FOUND, "You belong to no organisation with this id.");
            return false;
        }
        boolean isToken = member().map(Member::token).orElse(false);
        Optional<String> why = whyNot(membership.get(), isToken, permits, request, method);
        if (why.isPresent()) {
            Problem.write(response, ProblemType.NOT_PERMITTED, why.get());
            return false;
        }
        return true;
    }

    private Optional<String> whyNot(
            Membership membership,
            boolean isToken,
            @Nullable Permits permits,
            HttpServletRequest request,
            HandlerMethod method) {
        if (membership.lacksTwoFactor()) {
            return Optional.of(
                    "This organisation asks for two-factor sign-in: set it up under your account, or sign in with a passkey.");
        }
        if (permits == null || Arrays.stream(permits.value()).noneMatch(membership::may)) {
            return Optional.of(
                    (isToken
                                    ? "This token may do what somebody may who is %s here, and that takes another role."
                                    : "You are %s here, and that takes another role.")
                            .formatted(membership.role().word()));
        }
        Engagement engagement = membership.engagement();
        if (engagement == null) {
            return Optional.empty();
        }
        LocalDate today = WhoAsks.today(clock);
        return engagement.isOver(today)
                ? Optional.of(engagement.ended())
                : new Scope(engagement, titles, request, method).whyNot(today);
    }

    /// Passwords, sessions and tokens are for people themselves.
    private static boolean isNotOfPersonAlone(HttpServletResponse response, HandlerMethod method)
            throws java.io.IOException {
        if (PERSONS.contains(method.getBeanType()) && member().map(Member::token).orElse(false)) {
            Problem.write(
                    response,
                    ProblemType.NOT_PERMITTED,
                    "That is for people who are signed in, not for API tokens.");
            return false;
        }
        return true;
    }

    private static Optional<UUID> organisation(Map<String, String> path) {
        try {
            return Optional.of(UUID.fromString(path.get("organisation")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Whoever asks, where they proved who they are.
    static Optional<Member> member() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Member member
                ? Optional.of(member)
                : Optional.empty();
    }

    /// A browser says so of what a page sends, and nobody can make it say otherwise; programs say
    /// nothing, and a token cannot be sent by a page that does not know it.
    private static boolean isOfAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN_PAGES.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.endsWith("://" + request.getHeader("Host"));
    }
}
