package baedal.identity.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.stereotype.Component;

/** The RSA key that signs all tokens, kept in a file that only its owner reads. Its name is its thumbprint (RFC 7638). */
@Component
class SigningKey {

    private static final int SHORTEST_BITS = 2048;
    private static final int PEM_LINE = 64;

    private final RSAKey key;

    SigningKey(IdentitySettings settings, @Value("${baedal.demo}") boolean demo) {
        Path file = settings.signingKey();
        try {
            if (!Files.exists(file)) {
                if (!demo) {
                    throw new IllegalStateException("There is no signing key at " + file.toAbsolutePath()
                            + ": set BAEDAL_SIGNING_KEY to a PEM file (PKCS #8, RSA, 2048 bits or more).");
                }
                write(new RSAKeyGenerator(SHORTEST_BITS).generate(), file);
            }
            key = read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(unusable(file), e);
        }
    }

    RSAKey key() {
        return key;
    }

    private static RSAKey read(Path file) throws IOException, JOSEException {
        try (InputStream pem = Files.newInputStream(file)) {
            if (RsaKeyConverters.pkcs8().convert(pem) instanceof RSAPrivateCrtKey secret
                    && secret.getModulus().bitLength() >= SHORTEST_BITS) {
                return jwk(secret);
            }
        } catch (IllegalArgumentException | GeneralSecurityException | IllegalStateException bad) {
            throw new IllegalStateException(unusable(file), bad);
        }
        throw new IllegalStateException(unusable(file));
    }

    private static String unusable(Path file) {
        return "The signing key at %s is not a PEM file (PKCS #8) with an RSA key of %d bits or more."
                .formatted(file.toAbsolutePath(), SHORTEST_BITS);
    }

    private static RSAKey jwk(RSAPrivateCrtKey secret) throws GeneralSecurityException, JOSEException {
        RSAPublicKey open = (RSAPublicKey) KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
        return new RSAKey.Builder(open)
                .privateKey(secret)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint()
                .build();
    }

    /** Moved into place when whole, so that a start that was killed leaves no half key. */
    private static void write(RSAKey made, Path file) throws IOException, JOSEException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path fresh = Files.createTempFile(folder, "signing-key", ".pem", ownerOnly);
        RSAPrivateCrtKey secret = (RSAPrivateCrtKey) made.toRSAPrivateKey();
        String body = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(secret.getEncoded());
        Files.writeString(fresh, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
