package baedal.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/** A position in a list, opaque to clients: the sort values of the last item seen. A checksum tells apart what was never handed out. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";
    private static final int CHECKSUM_BYTES = Integer.BYTES;

    private Cursor() {}

    /** @param sortValues of the last item on the page, in the order of sorting */
    public static String of(List<String> sortValues) {
        byte[] values = String.join(SEPARATOR, sortValues).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = ByteBuffer.allocate(CHECKSUM_BYTES + values.length)
                .putInt(checksum(values))
                .put(values)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws Refusal 400 INVALID_REQUEST if {@link #of} never made this text */
    public static List<String> read(String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() > CHECKSUM_BYTES) {
                int expected = bytes.getInt();
                byte[] values = new byte[bytes.remaining()];
                bytes.get(values);
                if (checksum(values) == expected) {
                    return List.of(new String(values, StandardCharsets.UTF_8).split(SEPARATOR, -1));
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw Refusal.invalid("cursor");
        }
        throw Refusal.invalid("cursor");
    }

    private static int checksum(byte[] values) {
        CRC32 crc = new CRC32();
        crc.update(values);
        return (int) crc.getValue();
    }
}
