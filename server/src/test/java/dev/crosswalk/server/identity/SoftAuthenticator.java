package dev.crosswalk.server.identity;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/// An authenticator with one passkey, whose key is in memory: what a browser would hand over, byte
/// by byte, by the letter of WebAuthn and with nothing that looks at passkeys in the product.
public final class SoftAuthenticator {
    private static final int PRESENT = 0x01;
    private static final int UNLOCKED = 0x04;
    private static final int HAS_CREDENTIAL = 0x40;
    private static final int CREDENTIAL_BYTES = 32;

    private final KeyPair key;
    private final byte[] id = new byte[CREDENTIAL_BYTES];
    private final String host;
    private final String origin;
    private final int counter;
    private final boolean unlocked;

    private SoftAuthenticator(
            KeyPair key, byte[] id, String host, String origin, int counter, boolean unlocked) {
        this.key = key;
        System.arraycopy(id, 0, this.id, 0, id.length);
        this.host = host;
        this.origin = origin;
        this.counter = counter;
        this.unlocked = unlocked;
    }

    /// @param origin of the page that a browser shows
    public SoftAuthenticator(String host, String origin) throws GeneralSecurityException {
        this(newKey(), random(), host, origin, 0, true);
    }

    private static KeyPair newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static byte[] random() {
        byte[] id = new byte[CREDENTIAL_BYTES];
        new SecureRandom().nextBytes(id);
        return id;
    }

    /// The same passkey on a page of another address.
    public SoftAuthenticator on(String other) {
        return new SoftAuthenticator(key, id, host, other, counter, unlocked);
    }

    /// The same passkey, used so often.
    public SoftAuthenticator used(int times) {
        return new SoftAuthenticator(key, id, host, origin, times, unlocked);
    }

    /// The same passkey, which is only touched.
    public SoftAuthenticator touched() {
        return new SoftAuthenticator(key, id, host, origin, counter, false);
    }

    /// Another key under the same name.
    public SoftAuthenticator forged() throws GeneralSecurityException {
        return new SoftAuthenticator(newKey(), id, host, origin, counter, unlocked);
    }

    public String id() {
        return text(id);
    }

    public String client(String type, String challenge) {
        return text(clientData(type, challenge));
    }

    private byte[] clientData(String type, String challenge) {
        return """
        {"type":"webauthn.%s","challenge":"%s","origin":"%s","crossOrigin":false}\
        """
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// What it says of its passkey, with nobody who vouches for it.
    public String attestation() throws GeneralSecurityException {
        ECPublicKey open = (ECPublicKey) key.getPublic();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        put(said, authenticatorData(HAS_CREDENTIAL));
        put(said, new byte[16]);
        put(said, new byte[] {0, CREDENTIAL_BYTES});
        put(said, id);
        put(said, new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32});
        put(said, unsigned(open.getW().getAffineX()));
        put(said, new byte[] {0x22, 0x58, 32});
        put(said, unsigned(open.getW().getAffineY()));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        put(all, new byte[] {(byte) 0xa3});
        word(all, "fmt");
        word(all, "none");
        word(all, "attStmt");
        put(all, new byte[] {(byte) 0xa0});
        word(all, "authData");
        put(all, new byte[] {0x58, (byte) said.size()});
        put(all, said.toByteArray());
        return text(all.toByteArray());
    }

    public String authenticator() throws GeneralSecurityException {
        return text(authenticatorData(0));
    }

    public String signature(String challenge) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key.getPrivate());
        signature.update(authenticatorData(0));
        signature.update(sha256(clientData("get", challenge)));
        return text(signature.sign());
    }

    private byte[] authenticatorData(int more) throws GeneralSecurityException {
        return ByteBuffer.allocate(37)
                .put(sha256(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (PRESENT | (unlocked ? UNLOCKED : 0) | more))
                .putInt(counter)
                .array();
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] bytes = new byte[32];
        int from = Math.max(0, signed.length - 32);
        System.arraycopy(signed, from, bytes, 32 - (signed.length - from), signed.length - from);
        return bytes;
    }

    private static void word(ByteArrayOutputStream to, String word) {
        to.write(0x60 + word.length());
        put(to, word.getBytes(StandardCharsets.US_ASCII));
    }

    private static void put(ByteArrayOutputStream to, byte[] bytes) {
        to.writeBytes(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
