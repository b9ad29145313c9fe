package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.server.control.EditForm;
import dev.crosswalk.server.control.EditKind;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.identity.web.RepeatedAnswers;
import dev.crosswalk.server.platform.web.ProblemType;
import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// docs/openapi.json says which endpoints there are, of the code as it is: `-Dcrosswalk.write=true`
/// writes it anew. What `answers` answers is in its own schemas.
final class OpenApiTest {
    private static final Server SERVER = Server.shared();
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// Whose schema is called otherwise than the last part of the path.
    private static final Set<Class<?>> INTEGERS =
            Set.of(int.class, long.class, Integer.class, Long.class);

    private static final Map<String, String> SCHEMAS =
            Map.of(
                    "populations", "population",
                    "{document}", "document",
                    "{edit}", "edit",
                    "difference", "statement-difference",
                    "undo", "undo");

    private static Path docs() {
        return Stream.of("docs", "../docs")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theEndpointsAreThoseThatAreWrittenDown() throws IOException {
        Path file = docs().resolve("openapi.json");
        String is = JSON.writeValueAsString(document()) + "\n";
        if (System.getProperty("crosswalk.write") != null) {
            Files.writeString(file, is);
        }

        assertThat(Files.readString(file))
                .as("run with -Dcrosswalk.write=true to write docs/openapi.json anew")
                .isEqualTo(is);
    }

    private record Endpoint(
            String path, RequestMethod method, RequestMappingInfo info, HandlerMethod handler) {}

    private static ObjectNode document() {
        ObjectNode root = JSON.createObjectNode();
        root.put("openapi", "3.1.0");
        root.putObject("info").put("title", "Crosswalk").put("version", "v1");
        ObjectNode dialect =
                root.putObject("components").putObject("parameters").putObject("dialect");
        dialect.put("name", "dialect")
                .put("in", "query")
                .put(
                        "description",
                        "of any question: with page, sentences name pages and what stands on them, not commands and options")
                .putObject("schema")
                .put("type", "string")
                .putArray("enum")
                .add("page")
                .add("command-line");
        ObjectNode schemas = root.withObjectProperty("components").putObject("schemas");
        problem(schemas.putObject("problem"));
        for (EditKind kind : EditKind.values()) {
            edit(schemas.putObject("edit-" + kind.word()), kind);
        }
        ObjectNode paths = root.putObject("paths");
        SERVER
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .flatMap(e ->
                        e.getKey().getPatternValues().stream()
                                .filter(path -> path.startsWith("/api/"))
                                .flatMap(path ->
                                        e.getKey().getMethodsCondition().getMethods().stream()
                                                .map(method ->
                                                        new Endpoint(
                                                                path,
                                                                method,
                                                                e.getKey(),
                                                                e.getValue()))))
                .sorted(
                        Comparator.comparing(Endpoint::path)
                                .thenComparing(Endpoint::method)
                                .thenComparing(e -> e.handler().getMethod().getName())
                                // Two may differ by what they take alone.
                                .thenComparing(e -> e.info().getConsumesCondition().toString()))
                .forEach(e -> add(paths, e));
        return root;
    }

    /// RFC 9457, with what we say beside it.
    private static void problem(ObjectNode schema) {
        ObjectNode properties = schema.put("type", "object").putObject("properties");
        ArrayNode types = properties.putObject("type").put("type", "string").putArray("enum");
        Arrays.stream(ProblemType.values()).forEach(type -> types.add(type.uri().toString()));
        for (String text : List.of("title", "detail", "instance", "parameter", "value", "trace")) {
            properties.putObject(text).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        for (String texts : List.of("nearest", "details")) {
            properties
                    .putObject(texts)
                    .put("type", "array")
                    .putObject("items")
                    .put("type", "string");
        }
        schema.putArray("required").add("type").add("title").add("status").add("detail");
    }

    /// What the body of an edit says. What is left out or null says nothing.
    private static void edit(ObjectNode schema, EditKind kind) {
        EditForm form = EditForm.of(kind);
        ObjectNode properties =
                schema.put("type", "object")
                        .put("additionalProperties", false)
                        .putObject("properties");
        Set<String> required = new TreeSet<>(EditForm.required(kind));
        for (RecordComponent c : form.type().getRecordComponents()) {
            if (!form.known().contains(c.getName())) {
                said(properties.putObject(c.getName()), c);
                if (c.getType() == LocalDate.class && !mayBeNull(c.getAnnotatedType())) {
                    required.add(c.getName());
                }
            }
        }
        form.besides().forEach(name -> properties.putObject(name).put("type", "string"));
        if (!required.isEmpty()) {
            ArrayNode all = schema.putArray("required");
            required.forEach(all::add);
        }
    }

    private static void said(ObjectNode schema, RecordComponent component) {
        Class<?> of = component.getType();
        if (of == Moment.class) {
            schema.put("type", "string").put("description", "a day, or a time with its offset");
        } else if (of == JsonNode.class) {
            schema.put("description", "in the shape of its file; null takes it away");
        } else if (of == List.class) {
            Type each =
                    ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            said(schema.put("type", "array").putObject("items"), (Class<?>) each);
        } else {
            said(schema, of);
        }
    }

    private static void said(ObjectNode schema, Class<?> of) {
        if (of.isRecord()) {
            ObjectNode properties = schema.put("type", "object").putObject("properties");
            for (RecordComponent c : of.getRecordComponents()) {
                said(properties.putObject(c.getName()), c);
            }
        } else {
            shape(schema, of);
        }
    }

    private static boolean mayBeNull(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static void anyOf(ObjectNode schema, Predicate<EditKind> which) {
        ArrayNode any = schema.putArray("oneOf");
        Arrays.stream(EditKind.values())
                .filter(which)
                .forEach(kind ->
                        any.addObject().put("$ref", "#/components/schemas/edit-" + kind.word()));
    }

    private static void add(ObjectNode paths, Endpoint endpoint) {
        ObjectNode path = paths.withObjectProperty(endpoint.path().replace("/**", "/{path}"));
        String method = endpoint.method().name().toLowerCase(Locale.ROOT);
        ObjectNode operation =
                path.get(method) instanceof ObjectNode known ? known : path.putObject(method);
        Permits permits = endpoint.handler().getMethodAnnotation(Permits.class);
        if (permits != null && !operation.has("x-permits")) {
            ArrayNode any = operation.putArray("x-permits");
            Arrays.stream(permits.value()).forEach(p -> any.add(p.name()));
        }
        if (!operation.has("parameters")) {
            ArrayNode parameters = operation.putArray("parameters");
            if (endpoint.path().endsWith("/**")) {
                parameter(parameters, "path", "path", true, String.class, false);
            }
            for (MethodParameter p : endpoint.handler().getMethodParameters()) {
                parameter(parameters, p);
            }
            if (endpoint.method() == RequestMethod.POST
                    && RepeatedAnswers.areOf(endpoint.path(), endpoint.handler())) {
                parameter(parameters, "header", "Idempotency-Key", false, String.class, false);
            }
        }
        body(operation, endpoint);
        responses(operation, endpoint);
    }

    private static void parameter(ArrayNode to, MethodParameter p) {
        String called = p.getParameter().getName();
        RequestParam query = p.getParameterAnnotation(RequestParam.class);
        RequestHeader header = p.getParameterAnnotation(RequestHeader.class);
        if (p.hasParameterAnnotation(PathVariable.class)) {
            parameter(to, "path", called, true, p.getParameterType(), false);
            if (called.equals("edit")
                    && to.get(to.size() - 1).get("schema") instanceof ObjectNode schema) {
                ArrayNode all = schema.putArray("enum");
                Arrays.stream(EditKind.values()).forEach(kind -> all.add(kind.word()));
            }
        } else if (query != null) {
            boolean needed =
                    query.required() && query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
            parameter(
                    to,
                    "query",
                    query.name().isEmpty() ? called : query.name(),
                    needed,
                    p.getParameterType(),
                    Collection.class.isAssignableFrom(p.getParameterType()));
        } else if (header != null) {
            parameter(to, "header", header.name(), header.required(), String.class, false);
        } else if (p.getParameterType().isRecord() && p.getParameterAnnotations().length == 0) {
            for (RecordComponent c : p.getParameterType().getRecordComponents()) {
                parameter(to, "query", c.getName(), false, c.getType(), c.getType() == List.class);
            }
        }
    }

    private static void parameter(
            ArrayNode to, String in, String name, boolean needed, Class<?> type, boolean many) {
        // Two records of a request may have one parameter in common.
        if (to.valueStream().anyMatch(known -> known.path("name").stringValue("").equals(name))) {
            return;
        }
        ObjectNode parameter = to.addObject().put("name", name).put("in", in);
        if (needed) {
            parameter.put("required", true);
        }
        ObjectNode schema = parameter.putObject("schema");
        if (many) {
            schema.put("type", "array").putObject("items").put("type", "string");
        } else {
            schema.put("type", type == boolean.class ? "boolean" : "string");
        }
    }

    private static void body(ObjectNode operation, Endpoint endpoint) {
        String type =
                endpoint.info().getConsumesCondition().getConsumableMediaTypes().stream()
                        .map(Object::toString)
                        .findFirst()
                        .orElse("application/json");
        List<MethodParameter> all = List.of(endpoint.handler().getMethodParameters());
        List<MethodParameter> parts =
                all.stream().filter(p -> p.hasParameterAnnotation(RequestPart.class)).toList();
        if (!parts.isEmpty()) {
            ObjectNode properties =
                    content(operation, type).put("type", "object").putObject("properties");
            for (MethodParameter part : parts) {
                ObjectNode schema =
                        properties.putObject(part.getParameter().getName()).put("type", "string");
                if (part.getParameterType() == MultipartFile.class) {
                    schema.put("contentMediaType", "application/octet-stream");
                } else {
                    schema.put("contentMediaType", "application/json");
                    if (endpoint.path().endsWith("/edits/{edit}")) {
                        anyOf(schema.putObject("contentSchema"), EditKind::takesFile);
                    }
                }
            }
            return;
        }
        all.stream()
                .filter(p -> p.hasParameterAnnotation(RequestBody.class))
                .findFirst()
                .ifPresent(p -> {
                    ObjectNode schema = content(operation, type);
                    Class<?> of = p.getParameterType();
                    if (of.isRecord()) {
                        ObjectNode properties =
                                schema.put("type", "object").putObject("properties");
                        for (RecordComponent c : of.getRecordComponents()) {
                            shape(properties.putObject(c.getName()), c.getGenericType());
                        }
                    } else if (endpoint.path().endsWith("/edits/{edit}")) {
                        // Evidence may be an address instead of a file.
                        anyOf(
                                schema.put(
                                        "description",
                                        "as the path names the edit: edit-adopt for adopt, and so on"),
                                kind -> !kind.takesFile() || kind == EditKind.ADD_EVIDENCE);
                    } else if (of == String.class) {
                        schema.put("type", "object");
                    }
                });
    }

    private static ObjectNode content(ObjectNode operation, String type) {
        return operation
                .withObjectProperty("requestBody")
                .withObjectProperty("content")
                .withObjectProperty(type)
                .withObjectProperty("schema");
    }

    private static void responses(ObjectNode operation, Endpoint endpoint) {
        ObjectNode responses = operation.withObjectProperty("responses");
        if (responses.has("200")) {
            return;
        }
        ObjectNode ok = responses.putObject("200").put("description", "the answer");
        Optional<String> schema = schema(endpoint);
        Type answered = endpoint.handler().getMethod().getGenericReturnType();
        if (schema.isPresent()) {
            answer(ok).put("$ref", "schemas/" + schema.get());
        } else if (isShaped(answered)) {
            shape(answer(ok), answered);
        }
        responses
                .putObject("default")
                .put("description", "what stands against it")
                .putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/problem");
    }

    private static ObjectNode answer(ObjectNode ok) {
        return ok.putObject("content").putObject("application/json").putObject("schema");
    }

    /// Whether a type says what is in it; bytes and problems do not.
    private static boolean isShaped(Type type) {
        return type instanceof Class<?> c
                ? c.isRecord()
                : type instanceof ParameterizedType of
                        && (of.getRawType() == ResponseEntity.class
                                ? isShaped(of.getActualTypeArguments()[0])
                                : Collection.class.isAssignableFrom((Class<?>) of.getRawType()));
    }

    /// What a value of a type looks like in JSON.
    private static void shape(ObjectNode schema, Type type) {
        if (type instanceof ParameterizedType of) {
            Class<?> raw = (Class<?>) of.getRawType();
            Type last = of.getActualTypeArguments()[of.getActualTypeArguments().length - 1];
            if (Collection.class.isAssignableFrom(raw)) {
                shape(schema.put("type", "array").putObject("items"), last);
            } else if (Map.class.isAssignableFrom(raw)) {
                shape(schema.put("type", "object").putObject("additionalProperties"), last);
            } else {
                shape(schema, last);
            }
        } else if (type instanceof Class<?> c) {
            shape(schema, c);
        }
    }

    private static void shape(ObjectNode schema, Class<?> c) {
        if (c == boolean.class || c == Boolean.class) {
            schema.put("type", "boolean");
        } else if (INTEGERS.contains(c)) {
            schema.put("type", "integer");
        } else if (c == double.class || c == Double.class) {
            schema.put("type", "number");
        } else if (c == Instant.class) {
            schema.put("type", "string").put("format", "date-time");
        } else if (c == LocalDate.class) {
            schema.put("type", "string").put("format", "date");
        } else if (c == UUID.class) {
            schema.put("type", "string").put("format", "uuid");
        } else if (c.isEnum()) {
            schema.put("type", "string");
        } else if (c.isRecord()) {
            ObjectNode properties = schema.put("type", "object").putObject("properties");
            for (RecordComponent part : c.getRecordComponents()) {
                ObjectNode of = properties.putObject(part.getName());
                shape(of, part.getGenericType());
                if (mayBeNull(part.getAnnotatedType()) && of.path("type").isString()) {
                    String is = of.path("type").stringValue();
                    of.remove("type");
                    of.putArray("type").add(is).add("null");
                }
            }
        } else if (CharSequence.class.isAssignableFrom(c)) {
            schema.put("type", "string");
        }
    }

    /// The schema of what `answers` answers there.
    private static Optional<String> schema(Endpoint endpoint) {
        if (endpoint.handler().getMethod().getReturnType() != ResponseEntity.class) {
            return Optional.empty();
        }
        String last = endpoint.path().substring(endpoint.path().lastIndexOf('/') + 1);
        String name = SCHEMAS.getOrDefault(last, last) + ".schema.json";
        return Optional.of(name).filter(n -> Files.exists(docs().resolve("schemas").resolve(n)));
    }
}
