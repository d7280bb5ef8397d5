package org.garant.log.payload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;
import org.garant.log.Facet;
import org.garant.log.FacetCommitment;
import org.garant.log.Hash;
import org.garant.log.LogException;
import org.garant.log.RandomBytes;
import org.garant.log.file.DurableFiles;

/**
 * Facets as AES-256-GCM blobs, {@code payload/<aa>/<SHA-256 of the blob>}, and their keys, {@code
 * keys/facet/<aa>/<commitment>}, apart, so that a backup of one is worth nothing without the other.
 *
 * <p>A blob is a nonce of 12 bytes and the encrypted salt, length (u64) and bytes, padded with
 * zeros to the leaf's size bucket; the commitment is authenticated with it.
 */
public final class PayloadStore {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int HEAD_BYTES = Facet.SALT_BYTES + Long.BYTES;
  private static final byte[] DOMAIN = "garant/payload/v1\0".getBytes(StandardCharsets.US_ASCII);

  private final Path payloads;
  private final Path keys;
  private final DurableFiles files;
  private final RandomBytes random;

  /**
   * Opens the store.
   *
   * @param privateFolder the log's private folder
   */
  public PayloadStore(Path privateFolder, DurableFiles files, RandomBytes random) {
    this.payloads = privateFolder.resolve("payload");
    this.keys = privateFolder.resolve("keys").resolve("facet");
    this.files = files;
    this.random = random;
  }

  /** Encrypts a facet under a new key and stores both; durable once this returns. */
  public void put(Facet facet) {
    Hash commitment = facet.commitment();
    byte[] key = random.next(KEY_BYTES);
    byte[] nonce = random.next(NONCE_BYTES);
    byte[] bytes = facet.bytes();
    byte[] plain =
        ByteBuffer.allocate(HEAD_BYTES + (1 << facet.sizeBucket()))
            .put(facet.salt())
            .putLong(bytes.length)
            .put(bytes)
            .array();
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, commitment, plain, 0, plain.length);
    byte[] blob = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, blob, NONCE_BYTES, sealed.length);
    String name = Hash.sha256(blob).hex();
    files.replaceDurably(sharded(payloads, name), blob);
    JsonObject entry =
        JsonObject.builder()
            .put("blob", name)
            .put("key", Base64.getEncoder().encodeToString(key))
            .build();
    files.replaceSecret(keyFile(commitment), CanonicalJson.write(entry));
  }

  /**
   * Returns the facet committed to, or empty if it is not here or was erased.
   *
   * @throws LogException if it is here but cannot be decrypted to what the leaf commits to
   */
  public Optional<Facet> find(FacetCommitment promised) {
    Hash commitment = promised.commitment();
    try {
      JsonObject entry = CanonicalJson.parseObject(Files.readAllBytes(keyFile(commitment)));
      byte[] blob = Files.readAllBytes(sharded(payloads, entry.string("blob")));
      byte[] key = Base64.getDecoder().decode(entry.string("key"));
      return Optional.of(decrypted(promised, blob, key));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw LogException.io("cannot read payload " + commitment, e);
    } catch (JsonException | IllegalArgumentException e) {
      throw new LogException("the key of payload " + commitment + " is damaged", e);
    }
  }

  private static Facet decrypted(FacetCommitment promised, byte[] blob, byte[] key) {
    LogException damaged = new LogException("payload " + promised.commitment() + " is damaged");
    if (blob.length < NONCE_BYTES + HEAD_BYTES + TAG_BITS / 8 || key.length != KEY_BYTES) {
      throw damaged;
    }
    byte[] nonce = Arrays.copyOf(blob, NONCE_BYTES);
    ByteBuffer plain =
        ByteBuffer.wrap(
            crypt(
                Cipher.DECRYPT_MODE,
                key,
                nonce,
                promised.commitment(),
                blob,
                NONCE_BYTES,
                blob.length - NONCE_BYTES));
    byte[] salt = new byte[Facet.SALT_BYTES];
    plain.get(salt);
    long length = plain.getLong();
    if (length < 0 || length > plain.remaining()) {
      throw damaged;
    }
    byte[] bytes = new byte[(int) length];
    plain.get(bytes);
    String mediaType = promised.mediaType().orElse("application/octet-stream");
    Facet facet = new Facet(promised.name(), mediaType, salt, bytes);
    if (!facet.commitment().equals(promised.commitment())) {
      throw damaged;
    }
    return facet;
  }

  /**
   * Erases a facet: destroys its key, then its blob. The leaf and every proof stay valid.
   *
   * @return whether there was one
   */
  public boolean erase(Hash commitment) {
    Path keyFile = keyFile(commitment);
    try {
      String blob = CanonicalJson.parseObject(Files.readAllBytes(keyFile)).string("blob");
      long size = Files.size(keyFile);
      Files.write(keyFile, new byte[(int) size]); // the name alone could be undeleted
      Files.delete(keyFile);
      Files.deleteIfExists(sharded(payloads, blob));
      Path folder = keyFile.getParent();
      if (folder != null) {
        DurableFiles.syncDirectory(folder);
      }
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw LogException.io("cannot erase payload " + commitment, e);
    } catch (JsonException e) {
      throw new LogException("the key of payload " + commitment + " is damaged", e);
    }
  }

  private Path keyFile(Hash commitment) {
    return sharded(keys, commitment.hex());
  }

  private static Path sharded(Path folder, String hex) {
    Hash.ofHex(hex); // a name from a file never leads elsewhere
    return folder.resolve(hex.substring(0, 2)).resolve(hex);
  }

  private static byte[] crypt(
      int mode, byte[] key, byte[] nonce, Hash commitment, byte[] input, int from, int length) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(DOMAIN);
      cipher.updateAAD(commitment.bytes());
      return cipher.doFinal(input, from, length);
    } catch (GeneralSecurityException e) {
      throw new LogException("payload " + commitment + " cannot be encrypted or decrypted", e);
    }
  }
}
