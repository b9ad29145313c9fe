package dev.crosswalk.server.identity;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.server.platform.Database;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What was answered to requests under the keys that they named, for a day.
///
/// A request is written down before anything is done and its answer after, so it is done once at
/// most: whether one was done that was never answered, whoever sent it has to look.
@Service
public final class RepeatedRequests {
    /// An answer may be a secret, which nobody reads who does not know the key: it must not be
    /// guessed.
    private static final int SHORTEST = 16;

    private static final int LONGEST = 200;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String PARAMETER = "Idempotency-Key";

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RepeatedRequests(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Answer(
            int status, @Nullable String contentType, @Nullable String etag, byte[] body) {}

    /// @param status null where it was begun and not answered
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(
            String digest,
            @Nullable Integer status,
            @Nullable String contentType,
            @Nullable String etag,
            byte @Nullable [] answer) {}

    /// Begins a request, which is then ended or forgotten.
    ///
    /// @param digest of all that is sent
    /// @return what was answered to the same request before; empty where it is to be done
    public Optional<Answer> begin(UUID account, String key, String digest) throws Refusal {
        if (key.isBlank() || key.length() < SHORTEST || key.length() > LONGEST) {
            throw Refusal.malformed(
                    PARAMETER, key, "has not %d to %d characters".formatted(SHORTEST, LONGEST));
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        String name = name(account, key);
        Optional<Row> found =
                database.people(client -> {
                    client.sql("delete from repeated_request where begun_at < ?")
                            .param(now.minus(KEPT))
                            .update();
                    boolean isNew =
                            client.sql(
                                                    """
                                                    insert into repeated_request (account, key_sha256, request_sha256, begun_at)
                                                    values (?, ?, ?, ?) on conflict do nothing
                                                    """)
                                            .params(account, name, digest, now)
                                            .update()
                                    == 1;
                    return isNew
                            ? Optional.<Row>empty()
                            : Optional.of(
                                    client.sql(
                                                    """
                                                    select request_sha256, status, content_type, etag, answer
                                                    from repeated_request where account = ? and key_sha256 = ?
                                                    """)
                                            .params(account, name)
                                            .query((row, _) ->
                                                    new Row(
                                                            row.getString("request_sha256"),
                                                            row.getObject("status", Integer.class),
                                                            row.getString("content_type"),
                                                            row.getString("etag"),
                                                            row.getBytes("answer")))
                                            .single());
                });
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Row row = found.get();
        if (!row.digest().equals(digest)) {
            throw otherwise(key);
        }
        if (row.status() == null || row.answer() == null) {
            throw Refusal.of(
                    Code.TAKEN,
                    PARAMETER,
                    key,
                    "the request {value!} was begun and is not answered, or never was: look whether it"
                            + " was done before you send it under a new one");
        }
        return Optional.of(
                new Answer(
                        row.status(),
                        row.contentType(),
                        row.etag(),
                        cipher(Cipher.DECRYPT_MODE, account, key, row.answer())));
    }

    /// A key names one request and no other.
    public static Refusal otherwise(String key) {
        return Refusal.of(
                Code.TAKEN,
                PARAMETER,
                key,
                "{value!} was sent before with another request: take a new one");
    }

    public void end(UUID account, String key, Answer answer) {
        byte[] enciphered = cipher(Cipher.ENCRYPT_MODE, account, key, answer.body());
        database.people(client ->
                client.sql(
                                """
                                update repeated_request set status = ?, content_type = ?, etag = ?, answer = ?
                                where account = ? and key_sha256 = ?
                                """)
                        .param(answer.status())
                        .param(answer.contentType())
                        .param(answer.etag())
                        .param(enciphered)
                        .param(account)
                        .param(name(account, key))
                        .update());
    }

    /// What was refused did nothing: its key may name another request.
    public void forget(UUID account, String key) {
        database.people(client ->
                client.sql("delete from repeated_request where account = ? and key_sha256 = ?")
                        .params(account, name(account, key))
                        .update());
    }

    private static String name(UUID account, String key) {
        return Sha256.of("name\n" + account + "\n" + key);
    }

    /// The nonce goes before what is enciphered.
    private byte[] cipher(int mode, UUID account, String key, byte[] bytes) {
        try {
            byte[] secret =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    ("answer\n" + account + "\n" + key)
                                            .getBytes(StandardCharsets.UTF_8));
            Cipher cipher = Cipher.getInstance(CIPHER);
            boolean isWritten = mode == Cipher.ENCRYPT_MODE;
            byte[] nonce = new byte[NONCE_BYTES];
            if (isWritten) {
                random.nextBytes(nonce);
            } else {
                System.arraycopy(bytes, 0, nonce, 0, NONCE_BYTES);
            }
            cipher.init(
                    mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            if (!isWritten) {
                return cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            }
            byte[] enciphered = cipher.doFinal(bytes);
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + enciphered.length);
            System.arraycopy(enciphered, 0, all, NONCE_BYTES, enciphered.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an answer that was kept cannot be read", e);
        }
    }
}
