package dev.crosswalk.server.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/// The pages of the web application: its files as they are, and for any other address that is not
/// the API's the one page that finds out which it is.
@Configuration(proxyBeanMethods = false)
public class Pages implements WebMvcConfigurer {
    private static final String FOLDER = "classpath:/dev/crosswalk/web/";
    private static final String PAGE = "/dev/crosswalk/web/index.html";

    /// What the build writes in the place of each answer's nonce: see web/vite.config.ts.
    private static final String NONCE = "CROSSWALK-NONCE";

    private static final int NONCE_BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    /// Whether an address is a page's, and not one that programs ask.
    public static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !isUnder("/api", path) && !isUnder("/actuator", path);
    }

    private static boolean isUnder(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Their names tell their content. The build has compressed them, once for all.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FOLDER + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        registry.addResourceHandler("/icon.svg", "/third-party.txt")
                .addResourceLocations(FOLDER)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
    }

    @Bean
    SimpleUrlHandlerMapping otherAddresses() {
        @Nullable String page = page();
        HttpRequestHandler handler = (request, response) -> answer(page, request, response);
        return new SimpleUrlHandlerMapping(Map.of("/**", handler), Ordered.LOWEST_PRECEDENCE);
    }

    private static @Nullable String page() {
        try (InputStream in = Pages.class.getResourceAsStream(PAGE)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void answer(
            @Nullable String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!isPage(request)) {
            Problem.write(response, ProblemType.NOT_FOUND, "There is nothing here.");
        } else if (page == null) {
            Problem.write(response, ProblemType.NOT_FOUND, "This server was built without pages.");
        } else {
            byte[] random = new byte[NONCE_BYTES];
            RANDOM.nextBytes(random);
            String nonce = Base64.getEncoder().encodeToString(random);
            response.setHeader("Content-Security-Policy", policy(nonce));
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getOutputStream()
                    .write(page.replace(NONCE, nonce).getBytes(StandardCharsets.UTF_8));
        }
    }

    /// No script and no style but our own: the nonce is for the style elements that Mantine makes.
    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-%s'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                .formatted(nonce);
    }
}
