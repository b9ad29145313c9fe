package dev.crosswalk.server.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// Who may ask what. What speaks of no organisation is open.
@Configuration(proxyBeanMethods = false)
class Access {
    private static final String[] OPEN = {
        "/api/v1/frameworks",
        "/api/v1/show",
        "/api/v1/find",
        "/api/v1/compare",
        "/api/v1/gap",
        "/api/v1/why",
        "/actuator/health/**",
        "/actuator/prometheus",
        "/error"
    };

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.authorizeHttpRequests(
                        all -> all.requestMatchers(OPEN).permitAll().anyRequest().denyAll())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .logout(logout -> logout.disable())
                .build();
    }
}
