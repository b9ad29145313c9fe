package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Refuses query parameters that nothing asks for, and takes those that may be repeated as they
/// are: a scope has commas of its own.
@Configuration(proxyBeanMethods = false)
final class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.removeConvertible(String.class, Collection.class);
        registry.addConverter(
                new GenericConverter() {
                    @Override
                    public Set<ConvertiblePair> getConvertibleTypes() {
                        return Set.of(new ConvertiblePair(String.class, Collection.class));
                    }

                    @Override
                    public Object convert(
                            @org.jspecify.annotations.Nullable Object source,
                            TypeDescriptor from,
                            TypeDescriptor to) {
                        return source == null ? java.util.List.of() : java.util.List.of(source);
                    }
                });
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Refusal {
        if (handler instanceof HandlerMethod method && !hasParts(request)) {
            Set<String> known = known(method);
            for (String name : Collections.list(request.getParameterNames())) {
                if (name.equals(OpenSources.DIALECT)) {
                    OpenSources.checkDialect(request.getParameter(name));
                } else if (!known.contains(name)) {
                    throw Refusal.unknown(name, "parameter", name, known);
                }
            }
        }
        return true;
    }

    /// Parts of a body count as parameters where they name no file.
    private static boolean hasParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private static Set<String> known(HandlerMethod method) {
        Set<String> known = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType().isRecord()
                    && parameter.getParameterAnnotations().length == 0) {
                for (var component : parameter.getParameterType().getRecordComponents()) {
                    known.add(component.getName());
                }
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                String said =
                        Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                                .name();
                known.add(said.isEmpty() ? parameter.getParameter().getName() : said);
            }
        }
        return known;
    }
}
