package dev.crosswalk.server.identity;

import static java.util.Objects.requireNonNull;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.CollectedClientDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Looks whether an authenticator said what it had to: webauthn4j does, and is known here alone.
///
/// Who made an authenticator is not asked for, so what vouches for that is not looked at. That its
/// owner was there and unlocked it is asked for always.
final class PasskeyChecks {
    /// The algorithms of keys that are taken, the one to prefer first: Ed25519, P-256, RSA.
    static final List<Integer> ALGORITHMS = List.of(-8, -7, -257);

    private static final List<PublicKeyCredentialParameters> KEYS =
            ALGORITHMS.stream()
                    .map(each ->
                            new PublicKeyCredentialParameters(
                                    PublicKeyCredentialType.PUBLIC_KEY,
                                    COSEAlgorithmIdentifier.create(each)))
                    .toList();

    private final ObjectConverter objects = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(objects);
    private final AttestedCredentialDataConverter credentials =
            new AttestedCredentialDataConverter(objects);
    private final CollectedClientDataConverter clients = new CollectedClientDataConverter(objects);

    /// Why what an authenticator said is not taken.
    enum Why {
        WRONG,
        OTHER_ADDRESS,
        NOT_UNLOCKED,
        /// It says that it was used less often than it said before.
        WENT_BACK
    }

    static final class NotProved extends Exception {
        private static final long serialVersionUID = 1L;

        private final Why why;

        NotProved(Why why, RuntimeException cause) {
            super(cause);
            this.why = why;
        }

        Why why() {
            return why;
        }
    }

    /// A passkey as an authenticator has it.
    @SuppressWarnings("ArrayRecordComponent") // It is compared with nothing.
    record Credential(
            byte[] id, byte[] said, long counter, boolean mayBeSynced, boolean isSynced) {}

    /// What an authenticator signs with a passkey.
    @SuppressWarnings("ArrayRecordComponent") // It is compared with nothing.
    record Signed(byte[] client, byte[] authenticator, byte[] signature) {}

    /// @param counter how often it was used
    record Used(long counter, boolean isSynced) {}

    /// The challenge that a browser says it answered, in base64url.
    String challenge(byte[] client) throws NotProved {
        return look(() ->
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                requireNonNull(clients.convert(client)).getChallenge().getValue()));
    }

    Credential made(RelyingParty at, String challenge, byte[] client, byte[] attestation)
            throws NotProved {
        return look(() -> {
            var data =
                    manager.verify(
                            new RegistrationRequest(attestation, client),
                            new RegistrationParameters(server(at, challenge), KEYS, true, true));
            var said = requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var credential = requireNonNull(said.getAttestedCredentialData());
            return new Credential(
                    credential.getCredentialId(),
                    credentials.convert(credential),
                    said.getSignCount(),
                    said.isFlagBE(),
                    said.isFlagBS());
        });
    }

    Used used(RelyingParty at, String challenge, Credential kept, Signed signed) throws NotProved {
        return look(() -> {
            var record =
                    new CredentialRecordImpl(
                            new NoneAttestationStatement(),
                            true,
                            kept.mayBeSynced(),
                            kept.isSynced(),
                            kept.counter(),
                            credentials.convert(kept.said()),
                            null,
                            null,
                            null,
                            Set.of());
            var data =
                    manager.verify(
                            new AuthenticationRequest(
                                    kept.id(),
                                    signed.authenticator(),
                                    signed.client(),
                                    signed.signature()),
                            new AuthenticationParameters(
                                    server(at, challenge), record, null, true, true));
            var said = requireNonNull(data.getAuthenticatorData());
            return new Used(said.getSignCount(), said.isFlagBS());
        });
    }

    private static ServerProperty server(RelyingParty at, String challenge) {
        return ServerProperty.builder()
                .origin(new Origin(at.origin()))
                .rpId(at.host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static <T> T look(Supplier<T> work) throws NotProved {
        try {
            return work.get();
        } catch (MaliciousCounterValueException e) {
            throw new NotProved(Why.WENT_BACK, e);
        } catch (BadOriginException | BadRpIdException | CrossOriginException e) {
            throw new NotProved(Why.OTHER_ADDRESS, e);
        } catch (UserNotVerifiedException e) {
            throw new NotProved(Why.NOT_UNLOCKED, e);
        } catch (RuntimeException e) {
            // A stranger may have sent anything, and not all that the library throws is its own.
            throw new NotProved(Why.WRONG, e);
        }
    }
}
